"""What a server answered, or why nothing was had of it."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

LONGEST_WAIT = timedelta(days=1)
"""No server makes us wait longer, whatever its Retry-After says."""
LONGEST_MARK = 300
"""Characters of an ETag or a Last-Modified that are kept; a longer one is not worth sending back."""


class FetchError(Exception):
    """The page could not be fetched; the message is a sentence for the person who asked."""


class AnsweredError(FetchError):
    """The server answered with an error: its ``status``, and how long it asks to be left alone."""

    def __init__(self, sentence: str, status: int, retry_after: timedelta | None = None) -> None:
        super().__init__(sentence)
        self.status = status
        self.retry_after = retry_after


@dataclass(frozen=True, slots=True)
class Fetched:
    """What a web page answered. ``url`` is the address after redirects; ``etag`` and
    ``last_modified`` are what a later question whether it changed is asked with."""

    url: str
    content: bytes
    media_type: str
    etag: str = ""
    last_modified: str = ""


@dataclass(frozen=True, slots=True)
class NotModified:
    """The page is as it was when the ETag or the day sent along was given."""

    url: str


def kept_mark(value: str) -> str:
    """An ETag or a Last-Modified, if it is one that can be sent back."""
    return value if len(value) <= LONGEST_MARK and value.isascii() and value.isprintable() else ""


def retry_after(value: str) -> timedelta | None:
    """Seconds or a date (RFC 9110, 10.2.3), at most ``LONGEST_WAIT``; ``None`` for what is neither."""
    if value.isascii() and value.isdigit():
        return min(timedelta(seconds=int(value[:9])), LONGEST_WAIT)
    try:
        until = parsedate_to_datetime(value)
        wait = until.replace(tzinfo=until.tzinfo or UTC) - datetime.now(UTC)
    except (ValueError, TypeError, OverflowError, IndexError):
        return None
    return min(max(wait, timedelta(0)), LONGEST_WAIT)
