"""Addresses made to reach what is inside: all refused, and nothing reaches the server that would answer."""

import ipaddress
import socket
from collections.abc import Iterator
from typing import Any

import pytest

from tests.fetching.serving import PAGE, Server, names, serving
from updates.fetching.addresses import is_public
from updates.fetching.http import FetchError, fetch
from updates.fetching.policy import FetchPolicy, policy_from

# PORT is that of a server on loopback which answers whatever reaches it.
LOOPBACK = [
    "http://127.0.0.1:PORT/",
    "http://127.0.0.1.:PORT/",
    "http://127.1.2.3:PORT/",
    "http://localhost:PORT/",
    "http://LOCALHOST:PORT/",
    "http://localhost.:PORT/",
    "http://localhost%00.example.com:PORT/",
    "http://0.0.0.0:PORT/",
    "http://0:PORT/",
    "http://0.1.2.3:PORT/",
]
SPELLINGS = [
    "http://2130706433:PORT/",  # decimal
    "http://0x7f000001:PORT/",  # hexadecimal
    "http://0X7F000001:PORT/",
    "http://017700000001:PORT/",  # octal
    "http://0177.0.0.1:PORT/",
    "http://0x7f.0.0.1:PORT/",
    "http://0x7f.0x0.0x0.0x1:PORT/",
    "http://0177.0x0.0.1:PORT/",  # each number in a spelling of its own
    "http://127.1:PORT/",  # short forms
    "http://127.0.1:PORT/",
    "http://127.1.:PORT/",
    "http://127.000.000.001:PORT/",
    "http://00127.0.0.1:PORT/",
    "http://127.0.0.0x1:PORT/",
    "http://4294967295:PORT/",  # overflowing
    "http://8589934592:PORT/",
    "http://127.0.0.256:PORT/",
    "http://127.0.0.1.0x0:PORT/",
    "http://①②⑦.⓪.⓪.①:PORT/",  # digits of another alphabet
    "http://１２７.０.０.１:PORT/",
    "http://127。0。0。1:PORT/",  # full stops of another script
    "http://١٢٧.٠.٠.١:PORT/",
]
LOOKALIKES = [
    "http://ⓛⓞⓒⓐⓛⓗⓞⓢⓣ:PORT/",
    "http://ｌｏｃａｌｈｏｓｔ:PORT/",
    "http://lоcalhost:PORT/",  # a Cyrillic о
    "http://ⅼocalhost:PORT/",  # a Roman numeral fifty
    "http://loc\u00adalhost:PORT/",  # a soft hyphen that falls away
    "http://local\u200bhost:PORT/",  # a blank of no width
    "http://localhoſt:PORT/",  # a long s
    "http://localhost\uff0f.example.com:PORT/",  # a solidus of full width
    "http://xn--lclhost-hvd:PORT/",
]
TRICKS = [
    "http://user@127.0.0.1:PORT/",
    "http://user:secret@127.0.0.1:PORT/",
    "http://example.com@127.0.0.1:PORT/",
    "http://127.0.0.1:PORT@example.com/",
    "http://example.com:80@127.0.0.1:PORT/",
    "http://@127.0.0.1:PORT/",
    "http://:@127.0.0.1:PORT/",
    "http://example.com#@127.0.0.1:PORT/",
    "http://example.com?@127.0.0.1:PORT/",
    "http://example.com\\@127.0.0.1:PORT/",
    "http://127.0.0.1:PORT\\@example.com/",
    "http://127.0.0.1:PORT\\.example.com/",
    "http:\\\\127.0.0.1:PORT\\",
    "http:/127.0.0.1:PORT/",
    "http:127.0.0.1:PORT/",
    "http:////127.0.0.1:PORT/",
    "http://127.0.0.1%2f:PORT/",
    "http://%31%32%37.0.0.1:PORT/",
    "http://127.0.0.1:PORT:80/",
    "http://127.0.0.1 :PORT/",
    "http://127.0.0.1\t:PORT/",
    "http://127.0.0.1:PORT/\r\nX-Injected: 1",
    "http://127.0.0.1:PORT/\nHost: example.com",
    "http://127.0.0.1\r\n:PORT/",
    "http://127.0.0.1:PORT/%0d%0aX-Injected:%201",
    "http://127.0.0.1:PORT/\x00",
    "http://127.0.0.1:PORT/" + "a" * 5000,
    "http://" + "a." * 200 + "com:PORT/",
    "http://" + "a" * 70 + ".com:PORT/",
    "http://exa mple.com:PORT/",
    "http://..:PORT/",
    "http://-:PORT/",
    "http://*:PORT/",
    "http://127.0.0.1,example.com:PORT/",
    "http://$(id).example.com:PORT/",
]
IPV6 = [
    "http://[::1]:PORT/",
    "http://[0:0:0:0:0:0:0:1]:PORT/",
    "http://[::]:PORT/",
    "http://[::1%25lo]:PORT/",  # zone ids
    "http://[::1%lo]:PORT/",
    "http://[fe80::1%25eth0]:PORT/",
    "http://[fe80::1]:PORT/",
    "http://[::ffff:127.0.0.1]:PORT/",  # mapped
    "http://[::ffff:7f00:1]:PORT/",
    "http://[0:0:0:0:0:ffff:7f00:0001]:PORT/",
    "http://[::ffff:0:127.0.0.1]:PORT/",  # translated
    "http://[::127.0.0.1]:PORT/",  # compatible
    "http://[64:ff9b::127.0.0.1]:PORT/",  # NAT64
    "http://[64:ff9b:1::7f00:1]:PORT/",
    "http://[2002:7f00:1::]:PORT/",  # 6to4
    "http://[2001:0:53aa:64c::80ff:fffe]:PORT/",  # Teredo
    "http://[fec0::1]:PORT/",  # site-local
    "http://[fd00::1]:PORT/",  # unique local
    "http://[fd00:ec2::254]:PORT/",  # metadata of Amazon's cloud
    "http://[ff02::1]:PORT/",  # multicast
    "http://[100::1]:PORT/",  # discarded
    "http://[2001:db8::1]:PORT/",  # documentation
    "http://[v1.127.0.0.1]:PORT/",
    "http://[::1]x:PORT/",
    "http://::1:PORT/",
]
INSIDE = [
    "http://10.1.2.3/",
    "http://172.16.0.1/",
    "http://172.31.255.255/",
    "http://192.168.1.1/",
    "http://100.64.0.1/",
    "http://169.254.169.254/latest/meta-data/",  # metadata of Amazon, Google, Microsoft
    "http://100.100.100.200/latest/meta-data/",  # of Alibaba
    "http://192.0.0.192/opc/v2/instance/",  # of Oracle
    "http://168.63.129.16/machine",  # of Microsoft, inside
    "http://198.18.0.1/",
    "http://224.0.0.1/",
    "http://240.0.0.1/",
    "http://255.255.255.255/",
]
SCHEMES = [
    "ftp://127.0.0.1:PORT/",
    "file:///etc/passwd",
    "file://127.0.0.1/etc/passwd",
    "gopher://127.0.0.1:PORT/_GET",
    "dict://127.0.0.1:PORT/",
    "ldap://127.0.0.1:PORT/",
    "jar:http://127.0.0.1:PORT/!/",
    "data:text/html,hello",
    "javascript:alert(1)",
    "ws://127.0.0.1:PORT/",
    "unix:///var/run/docker.sock",
    "http+unix://%2Fvar%2Frun%2Fdocker.sock/",
    "//127.0.0.1:PORT/",
    "127.0.0.1:PORT",
    "view-source:http://127.0.0.1:PORT/",
]
PORTS = [
    "http://93.184.215.14:22/",
    "http://93.184.215.14:25/",
    "http://93.184.215.14:6379/",
    "http://93.184.215.14:443/",
    "https://93.184.215.14:80/",
    "http://93.184.215.14:0/",
    "http://93.184.215.14:65536/",
    "http://93.184.215.14:-1/",
    "http://93.184.215.14:80a/",
    "http://93.184.215.14:８０/",
]
HOSTILE = [*LOOPBACK, *SPELLINGS, *LOOKALIKES, *TRICKS, *IPV6, *INSIDE, *SCHEMES, *PORTS]


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with serving() as running:
        yield running


@pytest.fixture(autouse=True)
def hostile_names(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every name leads to loopback here, as its owner could make it."""
    real = socket.getaddrinfo

    def looked_up(host: Any, port: Any, *rest: Any, **options: Any) -> Any:
        try:
            return real(host, port, *rest, **{**options, "flags": socket.AI_NUMERICHOST})
        except OSError:
            return real("127.0.0.1", port, *rest, **options)

    monkeypatch.setattr(socket, "getaddrinfo", looked_up)


def policy(server: Server, **rules: Any) -> FetchPolicy:
    return FetchPolicy(ports=frozenset({80, 443, server.server_port}), total_seconds=5, **rules)


def placed(url: str, server: Server) -> str:
    return url.replace("PORT", str(server.server_port))


def test_the_table_is_long_enough_and_has_no_row_twice() -> None:
    assert len(set(HOSTILE)) == len(HOSTILE) >= 130


@pytest.mark.parametrize("url", HOSTILE, ids=ascii)
def test_a_hostile_address_is_refused_and_nothing_reaches_the_server(url: str, server: Server) -> None:
    before = server.connections
    with pytest.raises(FetchError) as told:
        fetch(placed(url, server), max_bytes=1000, policy=policy(server))
    assert server.connections == before
    assert "could not be fetched" not in str(told.value), "refused, not merely failed"


@pytest.mark.parametrize("url", [url for url in HOSTILE if not set(url) & set("\r\n")], ids=ascii)
def test_a_redirect_to_it_is_refused_too(url: str, server: Server) -> None:
    """The first host is allowed by its name; where it points to is not. What it can point to is itself."""
    server.target = placed(url, server)
    server.asked.clear()
    rules = policy(server, hosts=frozenset({"news.allowed"}), redirects=2)
    with pytest.raises(FetchError):
        fetch(placed("http://news.allowed:PORT/to", server), max_bytes=1000, policy=rules)
    assert {headers["Host"] for _, headers in server.asked} == {f"news.allowed:{server.server_port}"}


def test_the_server_would_have_answered(server: Server) -> None:
    """Without this, a server that is out of reach would make every row above pass."""
    everything = policy(server, networks=(ipaddress.ip_network("127.0.0.0/8"),))
    for url in ("http://127.0.0.1:PORT/", "http://localhost:PORT/", "http://ⓛⓞⓒⓐⓛⓗⓞⓢⓣ:PORT/"):
        assert fetch(placed(url, server), max_bytes=1000, policy=everything).content == PAGE


@pytest.mark.parametrize(
    ("answers", "why"),
    [
        ([["127.0.0.1"]], "the name leads inside"),
        ([["93.184.215.14", "127.0.0.1"]], "one address of two leads inside"),
        ([["127.0.0.1", "93.184.215.14"]], "whichever comes first"),
        ([["::1", "2606:4700::1111"]], "in either family"),
        ([["93.184.215.14"], ["127.0.0.1"]], "the second answer differs: it is never asked for"),
    ],
)
def test_names_that_lead_inside_are_refused(answers: list[list[str]], why: str, server: Server) -> None:
    left = list(answers)
    before = server.connections
    with names(lambda name: left.pop(0) if len(left) > 1 else left[0]), pytest.raises(FetchError):
        fetch(placed("http://rebind.test:PORT/", server), max_bytes=1000, policy=policy(server))
    assert server.connections == before, why


def test_an_answer_that_changes_between_redirects_is_caught(server: Server) -> None:
    """A first look-up that is allowed says nothing for the second: each connection has its own."""
    left = ["127.0.0.2", "127.0.0.1"]
    rules = policy(server, networks=(ipaddress.ip_network("127.0.0.2/32"),))
    with serving("127.0.0.2") as second, names(lambda name: [left.pop(0)]):
        url = f"http://rebind.test:{second.server_port}/to?http://rebind.test:{server.server_port}/page"
        before = server.connections
        allowed = FetchPolicy(ports=rules.ports | {second.server_port}, networks=rules.networks)
        with pytest.raises(FetchError, match="private or reserved"):
            fetch(url, max_bytes=1000, policy=allowed)
    assert (len(second.asked), server.connections, left) == (1, before, [])


@pytest.mark.parametrize(
    ("allow", "url", "taken"),
    [
        (["127.0.0.0/8"], "http://127.0.0.1:PORT/", True),
        (["127.0.0.1"], "http://127.0.0.1:PORT/", True),
        (["localhost"], "http://LOCALHOST.:PORT/", True),
        (["10.0.0.0/8", "::1"], "http://127.0.0.1:PORT/", False),
        (["localhost"], "http://127.0.0.1:PORT/", False),
        (["localhost"], "http://notlocalhost:PORT/", False),
        (["localhost"], "http://localhost.example.com:PORT/", False),
    ],
)
def test_an_intranet_is_allowed_by_network_or_name(
    allow: list[str], url: str, taken: bool, server: Server
) -> None:
    rules = policy_from(ports=[server.server_port], allow=allow)
    if taken:
        assert fetch(placed(url, server), max_bytes=1000, policy=rules).content == PAGE
    else:
        with pytest.raises(FetchError, match="private or reserved"):
            fetch(placed(url, server), max_bytes=1000, policy=rules)


@pytest.mark.parametrize(("ports", "allow"), [([0], []), ([70000], []), ([], ["10.0.0.1/8"]), ([], ["::g"])])
def test_a_setting_that_makes_no_sense_is_told(ports: list[int], allow: list[str]) -> None:
    with pytest.raises(ValueError):
        policy_from(ports=ports, allow=allow)


@pytest.mark.parametrize(
    "address", ["8.8.8.8", "93.184.215.14", "172.32.0.1", "100.128.0.1", "2606:4700::1111", "2a00:1450::1"]
)
def test_what_is_public_is_public(address: str) -> None:
    assert is_public(ipaddress.ip_address(address))
