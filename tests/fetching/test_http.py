"""The one way out, tried against a real server with faults on loopback."""

import ssl
import time
from collections.abc import Iterator
from datetime import timedelta

import pytest

from tests.fetching.serving import PAGE, Server, local_policy, names, serving
from updates.fetching.answers import retry_after
from updates.fetching.connecting import Guard, connection_pool
from updates.fetching.http import AnsweredError, FetchError, NotModified, fetch, fetch_if_changed
from updates.fetching.policy import FetchPolicy
from updates.fetching.urls import checked_url


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with serving() as running, names(lambda name: ["127.0.0.1"]):
        yield running


def address(server: Server, path: str, host: str = "news.test") -> str:
    return f"http://{host}:{server.server_port}/{path}"


def test_a_page_comes_with_its_type_and_the_address_after_redirects(server: Server) -> None:
    there = address(server, "page", "elsewhere.test")
    got = fetch(address(server, f"to?{there}"), max_bytes=1000, policy=local_policy(server))
    assert got.content == PAGE
    assert (got.url, got.media_type) == (there, "text/html; charset=utf-8")


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("loop", "more than 5 times"),
        ("to?file:///etc/passwd", "must begin with http"),
        ("to?http://user:secret@news.test/", "user name or password"),
        ("to?http://[::1", "is no web address"),
        ("gone", "answered 410"),
        ("bomb", "larger than 1 MB"),
        ("twice", "is packed in a way"),
        ("brotli", "is packed in a way"),
        ("broken", "broke off .it is not packed as it says"),
        ("large", "larger than 1 MB"),
        ("endless", "larger than 1 MB"),
        ("cut", "broke off .fewer bytes came than were announced"),
        ("many", "could not be fetched: the answer was not HTTP"),
        ("nothing", "could not be fetched: the answer was not HTTP"),
    ],
)
def test_every_fault_has_its_sentence(server: Server, path: str, words: str) -> None:
    with pytest.raises(FetchError, match=words):
        fetch(address(server, path), max_bytes=2**20, policy=local_policy(server))


@pytest.mark.parametrize("path", ["headers", "continue", "drip"])
def test_the_deadline_holds_however_slowly_something_comes(server: Server, path: str) -> None:
    policy = local_policy(server, total_seconds=0.4)
    # Each of them would come to an end after seconds, had it no deadline.
    with pytest.raises(FetchError, match="took more than"):
        fetch(address(server, path), max_bytes=2**20, policy=policy)


def test_silence_is_waited_for_no_longer_than_allowed(server: Server) -> None:
    policy = local_policy(server, read_seconds=0.2)
    with pytest.raises(FetchError, match="did not answer in time"):
        fetch(address(server, "silent"), max_bytes=2**20, policy=policy)


def test_a_name_server_that_does_not_answer_is_not_waited_for(server: Server) -> None:
    def slow(name: str) -> list[str]:
        time.sleep(1)
        return ["127.0.0.1"]

    # Were it waited for, the page would be fetched.
    with names(slow), pytest.raises(FetchError, match="could not be fetched: it did not answer in time"):
        fetch(address(server, "page"), max_bytes=9, policy=local_policy(server, connect_seconds=0.2))


def test_nothing_of_one_host_or_of_this_machine_is_told_to_another(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    monkeypatch.setenv("ALL_PROXY", "http://127.0.0.1:9")
    server.asked.clear()
    there = address(server, "page", "elsewhere.test")
    fetch(address(server, f"to?{there}"), max_bytes=1000, policy=local_policy(server))
    assert len(server.asked) == 2
    for _, headers in server.asked:
        assert set(headers) == {"Host", "User-Agent", "Accept", "Accept-Encoding"}


def test_a_page_that_did_not_change_is_not_sent_again(server: Server) -> None:
    url = address(server, "marked")
    policy = local_policy(server)
    first = fetch(url, max_bytes=1000, policy=policy)
    assert (first.etag, first.last_modified) == ('"v1"', "Fri, 20 Nov 2026 10:00:00 GMT")
    for marks in ({"etag": first.etag}, {"last_modified": first.last_modified}):
        assert fetch_if_changed(url, max_bytes=1000, policy=policy, **marks) == NotModified(url)


def test_a_mark_cannot_carry_a_header(server: Server) -> None:
    server.asked.clear()
    fetch_if_changed(address(server, "page"), max_bytes=99, etag="x\r\nX-Bad: 1", policy=local_policy(server))
    assert "X-Bad" not in server.asked[0][1]


def test_a_server_that_asks_to_be_left_alone_is_heard(server: Server) -> None:
    with pytest.raises(AnsweredError, match="answered 429") as told:
        fetch(address(server, "busy"), max_bytes=1000, policy=local_policy(server))
    assert (told.value.status, told.value.retry_after) == (429, timedelta(minutes=2))


@pytest.mark.parametrize(
    ("value", "wait"),
    [
        ("0", timedelta(0)),
        ("999999999999", timedelta(days=1)),
        ("Fri, 01 Jan 2021 00:00:00 GMT", timedelta(0)),
        ("Fri, 31 Dec 2999 23:59:59 GMT", timedelta(days=1)),
        ("Fri, 31 Dec 9999 23:59:59 -2359", timedelta(days=1)),
        ("Fri, 31 Dec 2999 23:59:59 +9999999999", None),
        ("soon", None),
        ("", None),
        ("-5", None),
    ],
)
def test_how_long_to_wait_is_read_within_reason(value: str, wait: timedelta | None) -> None:
    assert retry_after(value) == wait


@pytest.mark.parametrize(
    ("url", "asked"),
    [
        ("HTTP://Example.COM", "http://example.com/"),
        ("https://example.com:443/a?b=c#part", "https://example.com/a?b=c"),
        ("http://bücher.example/ä b".replace(" ", "%20"), "http://xn--bcher-kva.example/%C3%A4%20b"),
        ("http://[2606:4700:0:0::1111]/", "http://[2606:4700::1111]/"),
    ],
)
def test_addresses_are_asked_in_one_spelling(url: str, asked: str) -> None:
    assert checked_url(url).geturl() == asked


@pytest.mark.parametrize(
    "url",
    [
        "file:///etc/passwd",
        "ftp://example.com/",
        "gopher://example.com/",
        "javascript:alert(1)",
        "//example.com/",
        "example.com",
        "http://",
        "http:///path",
        "http://user:secret@example.com/",
        "http://user@example.com/",
        "http://example.com:22/",
        "http://example.com:99999/",
        "https://example.com:80/",
        "http://[::1",
        "",
    ],
)
def test_what_is_no_address_to_ask_is_refused_before_asking(url: str) -> None:
    with pytest.raises(FetchError):
        checked_url(url)


def test_certificates_and_their_names_are_verified() -> None:
    pool = connection_pool("https", "news.test", 443, Guard(FetchPolicy()))
    context = pool.conn_kw["ssl_context"]
    assert (context.verify_mode, context.check_hostname) == (ssl.CERT_REQUIRED, True)
    assert context.minimum_version >= ssl.TLSVersion.TLSv1_2
