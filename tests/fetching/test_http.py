"""The one way out, tried against a real server on loopback and a table of hostile addresses."""

import gzip
import threading
from collections.abc import Iterator
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
import requests

from updates.fetching import http
from updates.fetching.http import (
    AnsweredError,
    FetchError,
    NotModified,
    _retry_after,
    checked_url,
    fetch,
    fetch_if_changed,
)


class Faults(BaseHTTPRequestHandler):
    """A server with faults built in."""

    def do_GET(self) -> None:
        answer = getattr(self, f"answer_{self.path.strip('/')}")
        answer()

    def _send(self, body: bytes, status: int = 200, **headers: str) -> None:
        self.send_response(status)
        for name, value in {"Content-Length": str(len(body)), **headers}.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def answer_page(self) -> None:
        self._send(b"<p>Hello</p>", Content_Type="text/html; charset=utf-8")

    def answer_moved(self) -> None:
        self._send(b"", 302, Location="http://elsewhere.test/page")

    def answer_loop(self) -> None:
        self._send(b"", 302, Location="/loop")

    def answer_private(self) -> None:
        self._send(b"", 302, Location="http://127.0.0.1/secret")

    def answer_file(self) -> None:
        self._send(b"", 302, Location="file:///etc/passwd")

    def answer_gone(self) -> None:
        self._send(b"", 410)

    def answer_bomb(self) -> None:
        self._send(gzip.compress(b"0" * 5_000_000), Content_Encoding="gzip")

    def answer_marked(self) -> None:
        if self.headers["If-None-Match"] == '"v1"' or self.headers["If-Modified-Since"]:
            self.send_response(304)
            self.end_headers()
        else:
            self._send(b"news", ETag='"v1"', Last_Modified="Fri, 20 Nov 2026 10:00:00 GMT")

    def answer_busy(self) -> None:
        self._send(b"", 429, Retry_After="120")

    def answer_cut(self) -> None:
        self.send_response(200)
        self.send_header("Content-Length", "1000")
        self.end_headers()
        self.wfile.write(b"only this")

    def log_message(self, *args: object) -> None:
        """Quiet."""


class ToLocal(requests.adapters.HTTPAdapter):
    """Sends what is asked of any host to the local server, so that addresses can be public ones."""

    def __init__(self, port: int) -> None:
        super().__init__()
        self.port = port

    def send(self, request: requests.PreparedRequest, **options: object) -> requests.Response:
        path = request.path_url
        request.url = f"http://127.0.0.1:{self.port}{path}"
        answer = super().send(request, **options)  # type: ignore[arg-type]
        return answer


@pytest.fixture(scope="module")
def port() -> Iterator[int]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Faults)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server.server_port
    server.shutdown()


def session(port: int) -> requests.Session:
    made = requests.Session()
    made.trust_env = False
    made.mount("http://", ToLocal(port))
    return made


def test_a_page_comes_with_its_type_and_the_address_after_redirects(port: int) -> None:
    got = fetch("http://news.test/moved", max_bytes=1000, session=session(port))
    assert got.content == b"<p>Hello</p>"
    assert (got.url, got.media_type) == ("http://elsewhere.test/page", "text/html; charset=utf-8")


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("loop", "more than 5 times"),
        ("file", "must begin with http"),
        ("gone", "answered 410"),
        ("bomb", "larger than 1 MB"),
        ("cut", "broke off"),
    ],
)
def test_every_fault_has_its_sentence(port: int, path: str, words: str) -> None:
    with pytest.raises(FetchError, match=words):
        fetch(f"http://news.test/{path}", max_bytes=2**20, session=session(port))


def test_a_page_that_did_not_change_is_not_sent_again(port: int) -> None:
    url = "http://news.test/marked"
    first = fetch(url, max_bytes=1000, session=session(port))
    assert (first.etag, first.last_modified) == ('"v1"', "Fri, 20 Nov 2026 10:00:00 GMT")
    for marks in ({"etag": first.etag}, {"last_modified": first.last_modified}):
        again = fetch_if_changed(url, max_bytes=1000, session=session(port), **marks)
        assert again == NotModified(url)


def test_a_server_that_asks_to_be_left_alone_is_heard(port: int) -> None:
    with pytest.raises(AnsweredError, match="answered 429") as told:
        fetch("http://news.test/busy", max_bytes=1000, session=session(port))
    assert (told.value.status, told.value.retry_after) == (429, timedelta(minutes=2))


@pytest.mark.parametrize(
    ("value", "wait"),
    [
        ("0", timedelta(0)),
        ("999999999999", timedelta(days=1)),
        ("Fri, 01 Jan 2021 00:00:00 GMT", timedelta(0)),
        ("Fri, 31 Dec 2999 23:59:59 GMT", timedelta(days=1)),
        ("soon", None),
        ("", None),
        ("-5", None),
    ],
)
def test_how_long_to_wait_is_read_within_reason(value: str, wait: timedelta | None) -> None:
    assert _retry_after(value) == wait


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1/",
        "http://localhost/",
        "http://0.0.0.0/",
        "http://10.1.2.3/",
        "http://172.16.0.1/",
        "http://192.168.1.1/",
        "http://169.254.169.254/latest/meta-data/",
        "http://100.64.0.1/",
        "http://224.0.0.1/",
        "http://2130706433/",
        "http://0x7f000001/",
        "http://0177.0.0.1/",
        "http://127.1/",
        "http://[::1]/",
        "http://[::]/",
        "http://[::ffff:127.0.0.1]/",
        "http://[64:ff9b::7f00:1]/",
        "http://[2002:7f00:1::]/",
        "http://[fe80::1]/",
        "http://[fd00::1]/",
    ],
)
def test_private_and_reserved_addresses_are_refused(url: str) -> None:
    with pytest.raises(FetchError, match="private or reserved"):
        fetch(url, max_bytes=1000)


def test_a_redirect_to_a_private_address_is_refused(port: int, monkeypatch: pytest.MonkeyPatch) -> None:
    guarded = http._session()
    guarded.mount("http://news.test", ToLocal(port))
    monkeypatch.setattr(http, "_session", lambda: guarded)
    with pytest.raises(FetchError, match="private or reserved"):
        fetch("http://news.test/private", max_bytes=1000)


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
