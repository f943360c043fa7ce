"""Connections to mail servers: TLS or nothing, to addresses that are checked, with all that comes counted."""

import functools
import imaplib
import os
import socket
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace

import certifi
from imap_tools.errors import ImapToolsError

from updates.fetching.answers import FetchError
from updates.fetching.connecting import Guard
from updates.fetching.policy import FetchPolicy
from updates.fetching.urls import checked_url

MOST_RECEIVED = 256 * 2**20
"""Bytes of one visit, whatever a server goes on to send."""
LONGEST_WORDS = 200
_BROKEN = (imaplib.IMAP4.error, ImapToolsError, OSError)


class MailboxError(FetchError):
    """The mailbox could not be asked; the message is a sentence for the person who set it up."""


class RefusedByServer(MailboxError):
    """The server understood, and does not do it; the connection is as good as before."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a mailbox is. ``starttls``: the connection begins in clear and must turn to TLS at once."""

    host: str
    port: int = 993
    starttls: bool = False
    user: str = ""
    folder: str = "INBOX"


def checked_host(place: Place, policy: FetchPolicy) -> str:
    """The host as it is looked up. Raises ``MailboxError`` for a name or a port that may not be asked."""
    if place.port not in policy.ports:
        allowed = " and ".join(str(port) for port in sorted(policy.ports))
        raise MailboxError(
            f"Mailboxes are asked on port {allowed}, not {place.port}; REGTRACK_MAILBOX_PORTS allows ports."
        )
    anywhere = replace(policy, ports=frozenset({443}))
    try:
        host = f"[{place.host}]" if ":" in place.host else place.host
        return checked_url(f"https://{host}/", anywhere).hostname or ""
    except FetchError as error:
        raise MailboxError(f"“{printable(place.host)}” is no name of a mail server.") from error


def trusted(ca_file: str = "") -> ssl.SSLContext:
    """Certificates that this system trusts, Mozilla's list, the file's. Raises ``MailboxError``."""
    try:
        return _trusted(ca_file, os.stat(ca_file).st_mtime_ns if ca_file else 0)
    except (OSError, ssl.SSLError) as error:
        raise MailboxError(
            f"REGTRACK_MAILBOX_CA_FILE names {ca_file}, which holds no certificates that can be read."
        ) from error


@functools.lru_cache(maxsize=4)
def _trusted(ca_file: str, changed: int) -> ssl.SSLContext:
    """Reading some hundred certificates takes longer than asking a mailbox: once is enough while the file
    is as it is."""
    context = ssl.create_default_context()
    context.load_verify_locations(certifi.where())
    if ca_file:
        context.load_verify_locations(ca_file)
    return context


class Line(imaplib.IMAP4):
    """An IMAP connection through the guard. It reads no more than it is allowed to."""

    def __init__(self, host: str, place: Place, guard: Guard, trust: ssl.SSLContext, longest: int) -> None:
        self._guard, self._trust, self._begins_in_clear = guard, trust, place.starttls
        self._longest, self._received = longest, 0
        super().__init__(host, place.port, guard.policy.read_seconds)
        if place.starttls:
            try:
                self.starttls(trust)
            except BaseException:
                self.end()
                raise

    def _create_socket(self, timeout: float | None) -> socket.socket:
        line = self._guard.connect(self.host, self.port)
        line.settimeout(timeout)
        return line if self._begins_in_clear else self._trust.wrap_socket(line, server_hostname=self.host)

    def end(self) -> None:
        """Say goodbye if anybody listens, and let go."""
        for goodbye in (self.logout, self.shutdown):
            try:
                goodbye()
            except (imaplib.IMAP4.error, OSError):
                continue  # it had ended by itself

    def read(self, size: int) -> bytes:
        """What a server announces is not believed before it is measured."""
        if size > self._longest:
            raise self.abort(f"the server announces {size} bytes at once")
        self._count(size)
        return super().read(size)

    def readline(self) -> bytes:
        line = super().readline()
        self._count(len(line))
        return line

    def _count(self, size: int) -> None:
        self._received += size
        if self._received > MOST_RECEIVED:
            raise self.abort("the server sends without end")

    @property
    def received(self) -> int:
        """Bytes that came so far."""
        return self._received


def printable(words: object, longest: int = LONGEST_WORDS) -> str:
    """What a server says, made fit to be shown."""
    if isinstance(words, bytes):
        words = words.decode("utf-8", "replace")
    return " ".join("".join(char if char.isprintable() else " " for char in str(words)).split())[:longest]


def connection_words(place: Place, error: Exception, guard: Guard) -> str:
    """Why a server could not be asked, for the person who set it up."""
    name = f"The mail server {printable(place.host)}"
    if not guard.left:
        return (
            f"{name} took more than {guard.policy.total_seconds:g} seconds. What came until then is kept; "
            "try again later."
        )
    if isinstance(error, ssl.SSLCertVerificationError):
        return (
            f"{name} shows a certificate that is not trusted ({error.verify_message}). Check the name of "
            "the server; where your own authority made it, name that one's file in REGTRACK_MAILBOX_CA_FILE."
        )
    if isinstance(error, ssl.SSLError):
        other = "TLS from the start" if place.starttls else "STARTTLS"
        return f"{name} does not speak TLS on port {place.port} as asked; check the port, or choose {other}."
    if isinstance(error, TimeoutError):
        return f"{name} did not answer in time on port {place.port}. Check its name and port."
    if isinstance(error, socket.gaierror):
        return f"{name} is not known by that name. Check the spelling."
    if isinstance(error, ConnectionRefusedError):
        return f"{name} takes no connection on port {place.port}. Check its name and port."
    if place.starttls and "not supported by server" in str(error):
        return f"{name} offers no STARTTLS on port {place.port}; nothing is sent in clear. Choose TLS."
    return f"The connection to {name[4:]} broke off ({printable(error) or type(error).__name__})."


@contextmanager
def told_in_words(place: Place, guard: Guard) -> Iterator[None]:
    """Whatever goes wrong with the connection in this block is raised as ``MailboxError``."""
    try:
        yield
    except MailboxError:
        raise
    except FetchError as error:  # the address is one that may not be asked
        raise MailboxError(str(error)) from error
    except _BROKEN as error:
        raise MailboxError(connection_words(place, error, guard)) from error
