"""What hosts ask robots to leave alone is left alone."""

from datetime import timedelta

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
        self.error: FetchError | None = None
        self.asked = 0

    def __call__(self, url: str, *, max_bytes: int) -> Fetched:
        self.asked += 1
        assert url == "https://firm.test/robots.txt"
        if self.error:
            raise self.error
        if isinstance(self.answer, int):
            raise AnsweredError(f"{url} answered {self.answer}.", self.answer, timedelta(minutes=7))
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
    host = Host(answer)
    robots = Robots(host)
    for path in ("1", "2"):
        with pytest.raises(AnsweredError, match="What robots may fetch is not known") as refused:
            robots.allows(f"https://firm.test/{path}")
        assert refused.value.retry_after == timedelta(minutes=7), "it is given the time that it asks for"
    assert host.asked == 1, "it is not asked again at each page"


def test_a_host_that_does_not_answer_is_waited_for_once() -> None:
    host = Host(b"")
    host.error = FetchError("It took more than 60 seconds.")
    robots = Robots(host)
    for _ in range(2):
        with pytest.raises(FetchError, match="60 seconds"):
            robots.allows("https://firm.test/1")
    assert host.asked == 1


ALL = "https://firm.test/anything"


@pytest.mark.parametrize(
    ("rules", "path", "allowed", "why"),
    [
        (
            "User-agent: *\nDisallow: /\nAllow: /news/",
            "/news/1",
            True,
            "the longest rule counts, not the first",
        ),
        (
            "User-agent: *\nDisallow: /\nAllow: /news/",
            "/about",
            False,
            "and where it does not fit, the other",
        ),
        ("User-agent: *\nAllow: /a\nDisallow: /a", "/a/1", True, "of two as long the one that allows"),
        ("User-agent: *\nDisallow: /*.pdf$", "/x/y.pdf", False, "a star is any letters, a dollar the end"),
        ("User-agent: *\nDisallow: /*.pdf$", "/x/y.pdf.html", True, "it is not the end"),
        ("User-agent: *\nDisallow: /*print=", "/news?print=1", False, "what is asked after the path counts"),
        ("User-agent: *\nDisallow: /a%3Cd%3E", "/a<d>", False, "written so or so it is one path"),
        ("User-agent: *\nDisallow: /caf\u00e9", "/caf%C3%A9", False, "also outside ASCII"),
        ("User-agent: *\nDisallow:", "/", True, "nothing is asked to be left"),
        ("User-agent: *\n\nDisallow: /a", "/a", False, "an empty line ends nothing"),
        (
            "User-agent: a\nUser-agent: regtrack\nDisallow: /a",
            "/a",
            False,
            "several share rules; case is nothing",
        ),
        (
            "User-agent: RegTrack\nDisallow: /a\n\nUser-agent: RegTrack\nDisallow: /b",
            "/a",
            False,
            "twice is both",
        ),
        ("User-agent: RegTrack/2.0\nDisallow: /a", "/a", False, "a version is no part of the name"),
        ("User-agent: RegTracker\nDisallow: /a", "/a", True, "another one's"),
        ("User-agent: *\nDisallow: /\n\nUser-agent: RegTrack\nAllow: /", "/a", True, "ours before all's"),
        ("User-agent: *\nSitemap: https://x.test/\nDisallow: /a", "/a", False, "other lines end no group"),
        ("Disallow: /a", "/a", True, "rules of nobody"),
        ("User-agent: * # all\nDisallow: /a # why", "/a", False, "what is said to people"),
        ("\ufeffUser-agent: *\nDisallow: /a", "/a", False, "a mark of the encoding"),
        ("User-agent: *\nDisallow: /", "/robots.txt", True, "itself is never forbidden"),
    ],
)
def test_rules_are_read_as_rfc_9309_says(rules: str, path: str, allowed: bool, why: str) -> None:
    assert Robots(Host(rules.encode())).allows(f"https://firm.test{path}") is allowed, why


def test_a_rule_of_many_stars_is_looked_at_in_no_time() -> None:
    rules = f"User-agent: *\nDisallow: /{'*a' * 2000}b$"
    assert Robots(Host(rules.encode())).allows("https://firm.test/" + "a" * 3900)


def test_a_delay_may_be_a_part_of_a_second_or_nonsense() -> None:
    for told, delay in (("0.5", 0.5), ("soon", 0.0), ("-3", 0.0), ("inf", 15.0), ("nan", 0.0)):
        rules = f"User-agent: *\nCrawl-delay: {told}"
        assert Robots(Host(rules.encode())).delay(ALL) == delay
