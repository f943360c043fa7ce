"""The one way out to the network.

http and https only, on their own ports; no credentials in the address; every host's
address is checked when it is connected to, and again at each redirect (requests-hardened);
caps on redirects, on bytes after decompression, and on the time of the whole.
"""

import time
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from urllib.parse import SplitResult, urljoin, urlsplit

import requests
from requests_hardened import Config, HTTPSession
from requests_hardened.ip_filter import InvalidIPAddress

USER_AGENT = "RegTrack/0.1 (regulatory newsletter reader)"
REDIRECTS = 5
CONNECT_SECONDS = 10
READ_SECONDS = 20
TOTAL_SECONDS = 60
PORTS = {"http": 80, "https": 443}
CHUNK = 64 * 1024
LONGEST_WAIT = timedelta(days=1)
"""No server makes us wait longer, whatever its Retry-After says."""
LONGEST_MARK = 300
"""Characters of an ETag or a Last-Modified that are kept; a longer one is not worth sending back."""


class FetchError(Exception):
    """The page could not be fetched; the message is a sentence for the person who asked."""


class AnsweredError(FetchError):
    """The server answered with an error: its ``status``, and how long it asks to be left alone (if so)."""

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


def checked_url(url: str) -> SplitResult:
    """The address, if it is one that may be asked at all. Raises ``FetchError``."""
    try:
        parts = urlsplit(url.strip())
        port = parts.port
    except ValueError as error:
        raise FetchError(f"{url[:200]} is no web address ({error}).") from error
    if parts.scheme not in PORTS or not parts.hostname:
        raise FetchError(f"{url[:200]} is no web address; it must begin with http:// or https://.")
    if parts.username is not None or parts.password is not None:
        raise FetchError("An address with a user name or password in it is not fetched; leave them out.")
    if port not in (None, PORTS[parts.scheme]):
        raise FetchError(f"Port {port} is not fetched from; only {PORTS[parts.scheme]} for {parts.scheme}.")
    return parts


def fetch(url: str, *, max_bytes: int, session: requests.Session | None = None) -> Fetched:
    """Get a page. ``max_bytes`` counts after decompression.

    Raises ``FetchError`` for whatever goes wrong. ``session`` is another one in tests only.
    """
    got = fetch_if_changed(url, max_bytes=max_bytes, session=session)
    if isinstance(got, NotModified):
        raise FetchError(f"{url} answered “not modified” to a question that named no version.")
    return got


def fetch_if_changed(
    url: str,
    *,
    max_bytes: int,
    etag: str = "",
    last_modified: str = "",
    session: requests.Session | None = None,
) -> Fetched | NotModified:
    """Get a page unless it is still the one that came with this ``etag`` or ``last_modified``.

    Raises ``FetchError`` as ``fetch`` does, ``AnsweredError`` where the server answered with one.
    """
    marks = {"If-None-Match": etag, "If-Modified-Since": last_modified}
    headers = {name: value for name, value in marks.items() if value}
    deadline = time.monotonic() + TOTAL_SECONDS
    with session or _session() as http:
        for _ in range(REDIRECTS + 1):
            checked_url(url)
            with _get(http, url, headers) as answer:
                if answer.is_redirect:
                    url = urljoin(url, answer.headers["Location"])
                    continue
                if answer.status_code == 304 and headers:
                    return NotModified(url)
                if answer.status_code != 200:
                    raise AnsweredError(
                        f"{url} answered {answer.status_code} {answer.reason}: nothing was taken.",
                        answer.status_code,
                        _retry_after(answer.headers.get("Retry-After", "")),
                    )
                content = _body(answer, url, max_bytes, deadline)
                media_type = answer.headers.get("Content-Type", "")
                return Fetched(
                    url, content, media_type, _mark(answer, "ETag"), _mark(answer, "Last-Modified")
                )
    raise FetchError(f"{url} redirects more than {REDIRECTS} times.")


def _mark(answer: requests.Response, name: str) -> str:
    value: str = answer.headers.get(name, "")
    return value if len(value) <= LONGEST_MARK and value.isprintable() else ""


def _retry_after(value: str) -> timedelta | None:
    """Seconds or a date (RFC 9110, 10.2.3), at most ``LONGEST_WAIT``; ``None`` for what is neither."""
    if value.isascii() and value.isdigit():
        return min(timedelta(seconds=int(value[:9])), LONGEST_WAIT)
    try:
        until = parsedate_to_datetime(value)
    except ValueError:
        return None
    wait = until.replace(tzinfo=until.tzinfo or UTC) - datetime.now(UTC)
    return min(max(wait, timedelta(0)), LONGEST_WAIT)


def _session() -> requests.Session:
    timeout = (CONNECT_SECONDS, READ_SECONDS)
    session: requests.Session = HTTPSession(
        Config(
            ip_filter_enable=True,
            ip_filter_allow_loopback_ips=False,
            never_redirect=True,
            default_timeout=timeout,
            user_agent_override=USER_AGENT,
        )
    )
    # No proxy and no .netrc of the environment: a proxy would connect where the filter does not see.
    session.trust_env = False
    return session


def _get(http: requests.Session, url: str, headers: dict[str, str]) -> requests.Response:
    timeout = (CONNECT_SECONDS, READ_SECONDS)
    try:
        return http.get(url, headers=headers, stream=True, allow_redirects=False, timeout=timeout)
    except InvalidIPAddress as error:
        raise FetchError(
            f"{url} leads to a private or reserved address ({error}); that is not fetched."
        ) from error
    except requests.RequestException as error:
        raise FetchError(
            f"{url} could not be fetched: {type(error).__name__}. Check the address, try again."
        ) from error
    except (ValueError, UnicodeError) as error:
        raise FetchError(f"{url[:200]} is no web address ({error}).") from error


def _body(answer: requests.Response, url: str, max_bytes: int, deadline: float) -> bytes:
    parts, size = [], 0
    try:
        for chunk in answer.iter_content(CHUNK):
            size += len(chunk)
            if size > max_bytes:
                raise FetchError(f"{url} is larger than {max_bytes / 2**20:.0f} MB: nothing was taken.")
            if time.monotonic() > deadline:
                raise FetchError(f"{url} took more than {TOTAL_SECONDS} seconds: nothing was taken.")
            parts.append(chunk)
    except requests.RequestException as error:
        raise FetchError(
            f"{url} broke off ({type(error).__name__}): nothing was taken. Try again."
        ) from error
    return b"".join(parts)
