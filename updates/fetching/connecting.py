"""Connections that are checked as they are made, and cut off when the time is over.

A name is looked up once for a connection, every answer is checked, and the socket is
connected to one of these very answers: a name server that changes its answer in between
changes nothing.
"""

import functools
import ipaddress
import socket
import ssl
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import certifi
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool

from updates.fetching.answers import FetchError
from updates.fetching.policy import FetchPolicy


class Guard:
    """One fetch's rules and time. It holds on to each connection, to cut it at the deadline."""

    def __init__(self, policy: FetchPolicy) -> None:
        self.policy = policy
        self.deadline = time.monotonic() + policy.total_seconds
        self._lines: list[socket.socket] = []
        self._lock = threading.Lock()

    @property
    def left(self) -> float:
        """Seconds until the deadline; 0 when it has passed."""
        return max(0.0, self.deadline - time.monotonic())

    def check_time(self, url: str) -> None:
        """Raises ``FetchError`` after the deadline."""
        if not self.left:
            raise FetchError(
                f"{url} took more than {self.policy.total_seconds:g} seconds: nothing was taken."
            )

    def connect(self, host: str, port: int) -> socket.socket:
        """A connected socket. Raises ``FetchError`` for an address not allowed, ``OSError`` for the rest."""
        failure = OSError(f"{host} has no address")
        for family, kind, protocol, _, place in self._checked(host, port):
            line = socket.socket(family, kind, protocol)
            try:
                line.settimeout(max(0.001, min(self.policy.connect_seconds, self.left)))
                line.connect(place)
                self._check(host, line.getpeername())
            except OSError as error:
                line.close()
                failure = error
                continue
            except FetchError:
                line.close()
                raise
            line.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            with self._lock:
                self._lines.append(line.dup())  # TLS takes the socket itself away
            return line
        raise failure

    def _checked(self, host: str, port: int) -> list[Any]:
        """All addresses of the host; if one may not be asked, none is."""
        found = _look_up(host, port, max(0.001, min(self.policy.connect_seconds, self.left)))
        for _, _, _, _, place in found:
            self._check(host, place)
        return found

    def _check(self, host: str, place: tuple[Any, ...]) -> None:
        address = ipaddress.ip_address(str(place[0]))
        if not self.policy.allows(host, address):
            raise FetchError(
                f"{host} leads to a private or reserved address ({address}); that is not fetched. "
                "Whoever runs RegTrack can allow an intranet's host or network in REGTRACK_FETCH_ALLOW."
            )

    def cut(self) -> None:
        """End all connections: whoever waits on one is woken with an error or an end."""
        with self._lock:
            for line in self._lines:
                try:
                    line.shutdown(socket.SHUT_RDWR)
                except OSError:
                    continue  # it had ended by itself

    def close(self) -> None:
        """Let go of the connections."""
        with self._lock:
            for line in self._lines:
                line.close()
            self._lines.clear()


@contextmanager
def guarded(policy: FetchPolicy) -> Iterator[Guard]:
    """A guard whose time runs from now, slow headers and dripping bodies included."""
    guard = Guard(policy)
    watch = threading.Timer(policy.total_seconds, guard.cut)
    watch.daemon = True
    watch.start()
    try:
        yield guard
    finally:
        watch.cancel()
        guard.close()


def _look_up(host: str, port: int, seconds: float) -> list[Any]:
    """``getaddrinfo`` within a time: it has no limit of its own. Raises ``OSError``."""
    answer: list[list[Any] | OSError | UnicodeError] = []

    def ask() -> None:
        try:
            answer.append(socket.getaddrinfo(host, port, type=socket.SOCK_STREAM))
        except (OSError, UnicodeError) as error:
            answer.append(error)

    asking = threading.Thread(target=ask, daemon=True)
    asking.start()
    asking.join(seconds)
    got = answer[0] if answer else TimeoutError(f"the name {host} was not found in time")
    if isinstance(got, UnicodeError):
        raise OSError(f"{host} is no name") from got
    if isinstance(got, OSError):
        raise got
    return got


class _PlainConnection(HTTPConnection):
    def __init__(self, *args: Any, guard: Guard, **options: Any) -> None:
        super().__init__(*args, **options)
        self._guard = guard

    def _new_conn(self) -> socket.socket:
        return self._guard.connect(self._dns_host, self.port)


class _SecureConnection(HTTPSConnection):
    def __init__(self, *args: Any, guard: Guard, **options: Any) -> None:
        super().__init__(*args, **options)
        self._guard = guard

    def _new_conn(self) -> socket.socket:
        return self._guard.connect(self._dns_host, self.port)


class _PlainPool(HTTPConnectionPool):
    ConnectionCls = _PlainConnection


class _SecurePool(HTTPSConnectionPool):
    ConnectionCls = _SecureConnection


@functools.cache
def _trust() -> ssl.SSLContext:
    """Certificates that this system trusts (SSL_CERT_FILE adds an intranet's), and Mozilla's list."""
    context = ssl.create_default_context()
    context.load_verify_locations(certifi.where())
    return context


def connection_pool(scheme: str, host: str, port: int, guard: Guard) -> HTTPConnectionPool:
    """What asks one host, through the guard alone: no proxy, no retry, no environment."""
    if scheme == "https":
        return _SecurePool(host, port, ssl_context=_trust(), guard=guard)
    return _PlainPool(host, port, guard=guard)
