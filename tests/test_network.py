"""The block of the network holds: otherwise a test could pass only on a machine that is online."""

import socket
import urllib.error
import urllib.request

import pytest
import urllib3

from tests.network import NetworkBlocked


@pytest.mark.parametrize(
    ("host", "why"),
    [
        ("example.com", "a name of the public network is not even looked up"),
        ("192.0.2.1", "a public address is not dialled"),
        ("10.0.0.1", "nor is a private one: it may be somebody's machine"),
        ("2001:db8::1", "nor one of version 6"),
    ],
)
def test_other_machines_are_out_of_reach(host: str, why: str) -> None:
    with pytest.raises(NetworkBlocked):
        socket.create_connection((host, 80), timeout=1)


def test_the_clients_in_use_are_blocked_too() -> None:
    with pytest.raises(urllib3.exceptions.NewConnectionError, match="may not reach"):
        urllib3.request("GET", "http://192.0.2.1/", timeout=1, retries=False)
    with pytest.raises(urllib.error.URLError, match="may not reach"):
        urllib.request.urlopen("http://example.com/", timeout=1)


def test_datagrams_are_blocked() -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as sender, pytest.raises(NetworkBlocked):
        sender.sendto(b"?", ("192.0.2.1", 53))


def test_this_machine_is_in_reach() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        with socket.create_connection(server.getsockname(), timeout=1):
            pass
        with socket.create_connection(("localhost", server.getsockname()[1]), timeout=1):
            pass
