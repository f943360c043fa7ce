"""What a host asks robots to leave alone (RFC 9309). The text is fetched by the caller's own client."""

from collections.abc import Callable
from urllib.parse import urlsplit

from updates.fetching.http import AnsweredError, Fetched, FetchError
from updates.fetching.robots_rules import Rules, rules_for

ROBOT = "RegTrack"
"""The name by which a robots.txt can speak to us; it begins our User-Agent."""
MOST_BYTES = 512 * 1024
"""RFC 9309, 2.5: at least 500 KiB must be read."""
LONGEST_DELAY = 15.0


class Robots:
    """Asks each host's robots.txt once, whatever comes of it. ``get`` is the caller's way to fetch."""

    def __init__(self, get: Callable[..., Fetched]) -> None:
        self._get = get
        self._rules: dict[str, Rules | FetchError | None] = {}

    def allows(self, url: str) -> bool:
        """Whether the address may be fetched. Raises ``FetchError`` where the host cannot say."""
        rules = self._rules_of(url)
        return rules is None or rules.allows(url)

    def delay(self, url: str) -> float:
        """Seconds that the host asks to have between two requests, within reason; 0 where it asks nothing."""
        rules = self._rules_of(url)
        return min(rules.delay, LONGEST_DELAY) if rules else 0.0

    def _rules_of(self, url: str) -> Rules | None:
        parts = urlsplit(url)
        root = f"{parts.scheme}://{parts.netloc}"
        if root not in self._rules:
            try:
                self._rules[root] = self._read(f"{root}/robots.txt")
            except FetchError as error:
                self._rules[root] = error  # nor is it asked again for the next of its pages
        rules = self._rules[root]
        if isinstance(rules, FetchError):
            raise rules
        return rules

    def _read(self, url: str) -> Rules | None:
        try:
            got = self._get(url, max_bytes=MOST_BYTES)
        except AnsweredError as error:
            # 2.3.1.3: "unavailable" lets all pass; 2.3.1.4: a server in trouble lets nothing pass.
            if 400 <= error.status < 500 and error.status != 429:
                return None
            raise AnsweredError(
                f"What robots may fetch is not known: {error}", error.status, error.retry_after
            ) from error
        return rules_for(ROBOT, got.content.decode("utf-8", "replace"))
