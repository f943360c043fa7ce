"""The one way out to the network.

http and https only, on ports that the policy allows; no credentials, cookies, proxies or
anything else of the environment; every host's address is checked when it is connected to,
and again at each redirect; caps on redirects, on bytes after decompression, and on the time
of the whole.
"""

from contextlib import closing
from urllib.parse import SplitResult, urljoin

from urllib3.connectionpool import HTTPConnectionPool
from urllib3.exceptions import HTTPError
from urllib3.response import BaseHTTPResponse
from urllib3.util import Timeout

from updates.fetching.answers import (
    AnsweredError,
    Fetched,
    FetchError,
    NotModified,
    kept_mark,
    retry_after,
)
from updates.fetching.connecting import Guard, connection_pool, guarded
from updates.fetching.policy import DEFAULT_PORTS, FetchPolicy
from updates.fetching.reasons import reason_of
from updates.fetching.urls import checked_url

__all__ = ["AnsweredError", "FetchError", "Fetched", "NotModified", "fetch", "fetch_if_changed"]

CHUNK = 64 * 1024
_ENCODINGS = {"", "identity", "gzip", "x-gzip", "deflate"}
_REDIRECTS = {301, 302, 303, 307, 308}


def fetch(url: str, *, max_bytes: int, policy: FetchPolicy | None = None) -> Fetched:
    """Get a page. ``max_bytes`` counts after decompression.

    Raises ``FetchError`` for whatever goes wrong.
    """
    got = fetch_if_changed(url, max_bytes=max_bytes, policy=policy)
    if isinstance(got, NotModified):
        raise FetchError(f"{url} answered “not modified” to a question that named no version.")
    return got


def fetch_if_changed(
    url: str, *, max_bytes: int, etag: str = "", last_modified: str = "", policy: FetchPolicy | None = None
) -> Fetched | NotModified:
    """Get a page unless it is still the one that came with this ``etag`` or ``last_modified``.

    Raises ``FetchError`` as ``fetch`` does, ``AnsweredError`` where the server answered with one.
    """
    policy = policy or FetchPolicy()
    marks = {"If-None-Match": kept_mark(etag), "If-Modified-Since": kept_mark(last_modified)}
    headers = {name: value for name, value in marks.items() if value}
    with guarded(policy) as guard:
        for _ in range(policy.redirects + 1):
            parts = checked_url(url, policy)
            url = parts.geturl()
            got = _asked(parts, url, headers, max_bytes, guard)
            if not isinstance(got, str):
                return got
            url = got
    raise FetchError(f"{url} redirects more than {policy.redirects} times.")


def _asked(
    parts: SplitResult, url: str, headers: dict[str, str], max_bytes: int, guard: Guard
) -> Fetched | NotModified | str:
    """One question: the page, or the address that it redirects to."""
    guard.check_time(url)
    port = parts.port or DEFAULT_PORTS[parts.scheme]
    try:
        with closing(connection_pool(parts.scheme, parts.hostname or "", port, guard)) as pool:
            answer = _opened(pool, parts, headers, guard)
            try:
                return _taken(answer, url, headers, max_bytes, guard)
            finally:
                answer.close()
    except (HTTPError, OSError, ValueError) as error:
        guard.check_time(url)
        raise FetchError(
            f"{url} could not be fetched: {reason_of(error)}. Check the address, try again."
        ) from error


def _opened(
    pool: HTTPConnectionPool, parts: SplitResult, headers: dict[str, str], guard: Guard
) -> BaseHTTPResponse:
    """The answer's head; its body is still to come."""
    policy = guard.policy
    return pool.urlopen(
        "GET",
        parts.path + (f"?{parts.query}" if parts.query else ""),
        headers={
            "User-Agent": policy.user_agent,
            "Accept-Encoding": "gzip, deflate",
            "Accept": "*/*",
            **headers,
        },
        retries=False,
        redirect=False,
        preload_content=False,
        timeout=Timeout(connect=policy.connect_seconds, read=min(policy.read_seconds, guard.left) or 0.001),
    )


def _taken(
    answer: BaseHTTPResponse, url: str, headers: dict[str, str], max_bytes: int, guard: Guard
) -> Fetched | NotModified | str:
    guard.check_time(url)
    if answer.status in _REDIRECTS and "Location" in answer.headers:
        return _target(url, answer.headers["Location"])
    if answer.status == 304 and headers:
        return NotModified(url)
    if answer.status != 200:
        raise AnsweredError(
            f"{url} answered {answer.status} {answer.reason}: nothing was taken.",
            answer.status,
            retry_after(answer.headers.get("Retry-After", "")),
        )
    content = _body(answer, url, max_bytes, guard)
    marks = (kept_mark(answer.headers.get(name, "")) for name in ("ETag", "Last-Modified"))
    return Fetched(url, content, answer.headers.get("Content-Type", ""), *marks)


def _target(url: str, location: str) -> str:
    # Headers arrive as Latin-1; many servers write UTF-8 into them.
    try:
        location = location.encode("latin-1").decode("utf-8")
    except UnicodeError:
        location = location.strip()
    return urljoin(url, location)


def _body(answer: BaseHTTPResponse, url: str, max_bytes: int, guard: Guard) -> bytes:
    encoding = answer.headers.get("Content-Encoding", "").strip().lower()
    if encoding not in _ENCODINGS:
        raise FetchError(f"{url} is packed in a way that is not read ({encoding[:40]}): nothing was taken.")
    too_large = FetchError(f"{url} is larger than {max_bytes / 2**20:.0f} MB: nothing was taken.")
    if (answer.length_remaining or 0) > max_bytes:
        raise too_large
    parts, size = [], 0
    try:
        for chunk in answer.stream(CHUNK):
            guard.check_time(url)
            size += len(chunk)
            if size > max_bytes:
                raise too_large
            parts.append(chunk)
    except (HTTPError, OSError) as error:
        guard.check_time(url)
        raise FetchError(f"{url} broke off ({reason_of(error)}): nothing was taken. Try again.") from error
    guard.check_time(url)  # a connection cut at the deadline may look like one that ended
    return b"".join(parts)
