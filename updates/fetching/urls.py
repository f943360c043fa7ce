"""Which addresses may be asked at all, before anything is looked up."""

import ipaddress
import re
from urllib.parse import SplitResult, quote, urlsplit

import idna

from updates.fetching.answers import FetchError
from updates.fetching.policy import DEFAULT_PORTS, FetchPolicy

LONGEST_URL = 4_000
_NEVER = re.compile(r"[\x00-\x20\x7f-\xa0\\\u2028\u2029]")
_NAME = re.compile(r"[a-z0-9_-]{1,63}(?:\.[a-z0-9_-]{1,63})*\.?")
_NUMBER = re.compile(r"[0-9]+|0x[0-9a-f]*")
_SAFE = "/%:@!$&'()*+,;=~-._?"


def checked_url(url: str, policy: FetchPolicy | None = None) -> SplitResult:
    """The address with its host as it will be looked up (IDNA), if it is one that may be asked.

    Raises ``FetchError``.
    """
    url = url.strip()
    if len(url) > LONGEST_URL or _NEVER.search(url):
        raise FetchError(
            f"{_shown(url)} is no web address: it is too long, or holds blanks or control signs."
        )
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError as error:
        raise FetchError(f"{_shown(url)} is no web address ({error}).") from error
    if parts.scheme not in DEFAULT_PORTS or not parts.hostname:
        raise FetchError(f"{_shown(url)} is no web address; it must begin with http:// or https://.")
    if "@" in parts.netloc:
        raise FetchError("An address with a user name or password in it is not fetched; leave them out.")
    policy = policy or FetchPolicy()
    if port is None:
        port = DEFAULT_PORTS[parts.scheme]
    if not policy.allows_port(parts.scheme, port):
        raise FetchError(
            f"Port {port} is not fetched from over {parts.scheme}; REGTRACK_FETCH_PORTS allows ports."
        )
    host = _host(parts.hostname, url)
    netloc = f"[{host}]" if ":" in host else host
    if port != DEFAULT_PORTS[parts.scheme]:
        netloc += f":{port}"
    return SplitResult(parts.scheme, netloc, quote(parts.path or "/", _SAFE), quote(parts.query, _SAFE), "")


def _host(host: str, url: str) -> str:
    if ":" in host:
        try:
            # A zone ("%eth0") names an interface of this machine: nothing public has one.
            return str(ipaddress.IPv6Address(host if "%" not in host else ""))
        except ValueError as error:
            raise FetchError(f"{_shown(url)} is no web address: its host is no IPv6 address.") from error
    if not host.isascii():
        try:
            host = idna.encode(host, uts46=True).decode("ascii")
        except idna.IDNAError as error:
            raise FetchError(f"{_shown(url)} is no web address: its host is no name ({error}).") from error
    if len(host) > 253 or not _NAME.fullmatch(host):
        raise FetchError(f"{_shown(url)} is no web address: its host is no name.")
    if _NUMBER.fullmatch(host.rstrip(".").rpartition(".")[2]):
        return _number(host, url)
    return host


def _number(host: str, url: str) -> str:
    """Only four plain decimal numbers are taken: whatever else a C library reads hides an address."""
    try:
        return str(ipaddress.IPv4Address(host))
    except ValueError as error:
        raise FetchError(
            f"{_shown(url)} hides its address in an unusual spelling; write four decimal numbers."
        ) from error


def _shown(url: str) -> str:
    return "".join(char if char.isprintable() else "?" for char in url[:200])
