"""What hosts ask robots to leave alone is left alone."""

import pytest

from updates.fetching.http import AnsweredError, Fetched, FetchError
from updates.fetching.robots import Robots

TEXT = b"""User-agent: *
Disallow: /private

User-agent: RegTrack
Disallow: /news
Crawl-delay: 99
"""


class Host:
    """Answers for robots.txt, and counts how often it is asked."""

    def __init__(self, answer: bytes | int) -> None:
        self.answer = answer
        self.asked = 0

    def __call__(self, url: str, *, max_bytes: int) -> Fetched:
        self.asked += 1
        assert url == "https://firm.test/robots.txt"
        if isinstance(self.answer, int):
            raise AnsweredError(f"{url} answered {self.answer}.", self.answer)
        return Fetched(url, self.answer, "text/plain")


def test_our_own_rules_are_kept_and_asked_for_once() -> None:
    host = Host(TEXT)
    robots = Robots(host)
    assert not robots.allows("https://firm.test/news/1")
    assert robots.allows("https://firm.test/alerts/1")
    assert robots.delay("https://firm.test/alerts/1") == 15.0, "no host makes us wait for minutes"
    assert host.asked == 1


@pytest.mark.parametrize("answer", [404, 403, 410, b"", b"\xff\xfe<html>not found</html>"])
def test_where_no_rules_are_all_is_allowed(answer: bytes | int) -> None:
    assert Robots(Host(answer)).allows("https://firm.test/private")


@pytest.mark.parametrize("answer", [500, 503, 429])
def test_a_host_in_trouble_is_left_alone(answer: int) -> None:
    with pytest.raises(FetchError, match="What robots may fetch is not known"):
        Robots(Host(answer)).allows("https://firm.test/")
