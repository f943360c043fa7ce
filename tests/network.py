"""No test leaves this machine: to connect to anything but loopback, or look up its name, is an error."""

import ipaddress
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from unittest.mock import patch


class NetworkBlocked(OSError):
    """A test tried to reach another machine."""


def is_loopback(host: object) -> bool:
    name = host.decode() if isinstance(host, bytes) else host
    if name in (None, "", "localhost"):
        return True
    try:
        return ipaddress.ip_address(str(name)).is_loopback
    except ValueError:
        return False


def _is_number(host: object) -> bool:
    """Whether the host is an address in one of the C library's spellings (127.1): no look-up then."""
    try:
        socket.inet_aton(str(host))
    except OSError:
        return False
    return True


def _refuse_unless_local(family: int, address: Any) -> None:
    if family == socket.AF_UNIX or is_loopback(address[0]):
        return
    raise NetworkBlocked(f"Tests may not reach {address[0]}.")


@contextmanager
def only_loopback() -> Iterator[None]:
    """Block this process's Python sockets: connect, connect_ex, sendto and getaddrinfo."""
    connect, connect_ex = socket.socket.connect, socket.socket.connect_ex
    sendto, getaddrinfo = socket.socket.sendto, socket.getaddrinfo

    def guarded_connect(self: socket.socket, address: Any) -> None:
        _refuse_unless_local(self.family, address)
        return connect(self, address)

    def guarded_connect_ex(self: socket.socket, address: Any) -> int:
        _refuse_unless_local(self.family, address)
        return connect_ex(self, address)

    def guarded_sendto(self: socket.socket, data: Any, *rest: Any) -> int:
        _refuse_unless_local(self.family, rest[-1])
        return sendto(self, data, *rest)

    def guarded_getaddrinfo(host: Any, *rest: Any, **options: Any) -> Any:
        try:
            ipaddress.ip_address(host.decode() if isinstance(host, bytes) else str(host))
        except ValueError:
            if not _is_number(host):
                _refuse_unless_local(socket.AF_INET, (host,))
        return getaddrinfo(host, *rest, **options)

    with (
        patch.object(socket.socket, "connect", guarded_connect),
        patch.object(socket.socket, "connect_ex", guarded_connect_ex),
        patch.object(socket.socket, "sendto", guarded_sendto),
        patch.object(socket, "getaddrinfo", guarded_getaddrinfo),
    ):
        yield
