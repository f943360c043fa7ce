"""A real web server on loopback with faults built in, and a name server of one's own."""

import gzip
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from unittest.mock import patch

from updates.fetching.policy import FetchPolicy

PAGE = b"<p>Hello</p>"


class Faults(BaseHTTPRequestHandler):
    """Answers by path; ``to?URL`` redirects there, ``to`` alone to the server's ``target``."""

    protocol_version = "HTTP/1.0"

    def do_GET(self) -> None:
        path, _, query = self.path.partition("?")
        self.server.asked.append((self.path, dict(self.headers)))  # type: ignore[attr-defined]
        getattr(self, f"answer_{path.strip('/') or 'page'}")(query)

    def _send(self, body: bytes, status: int = 200, **headers: str) -> None:
        self.send_response(status)
        for name, value in {"Content_Length": str(len(body)), **headers}.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def answer_page(self, query: str) -> None:
        self._send(PAGE, Content_Type="text/html; charset=utf-8", Set_Cookie="id=1")

    def answer_to(self, query: str) -> None:
        target = query or self.server.target  # type: ignore[attr-defined]
        self._send(b"", 302, Location=target.encode().decode("latin-1"), Set_Cookie="id=1")

    def answer_loop(self, query: str) -> None:
        self._send(b"", 302, Location="/loop")

    def answer_gone(self, query: str) -> None:
        self._send(b"", 410)

    def answer_busy(self, query: str) -> None:
        self._send(b"", 429, Retry_After="120")

    def answer_marked(self, query: str) -> None:
        if self.headers["If-None-Match"] == '"v1"' or self.headers["If-Modified-Since"]:
            self.send_response(304)
            self.end_headers()
        else:
            self._send(b"news", ETag='"v1"', Last_Modified="Fri, 20 Nov 2026 10:00:00 GMT")

    def answer_bomb(self, query: str) -> None:
        self._send(gzip.compress(b"0" * 5_000_000), Content_Encoding="gzip")

    def answer_twice(self, query: str) -> None:
        self._send(gzip.compress(gzip.compress(b"0" * 5_000_000)), Content_Encoding="gzip, gzip")

    def answer_brotli(self, query: str) -> None:
        self._send(b"\x0b\x02", Content_Encoding="br")

    def answer_broken(self, query: str) -> None:
        self._send(b"this is no gzip", Content_Encoding="gzip")

    def answer_large(self, query: str) -> None:
        self._send(b"", Content_Length="999999999")

    def answer_endless(self, query: str) -> None:
        self.send_response(200)
        self.end_headers()
        self._pour(b"0" * 65536, pause=0)

    def answer_cut(self, query: str) -> None:
        self._send(b"only this", Content_Length="1000")

    def answer_headers(self, query: str) -> None:
        """One letter of a header at a time, for ever."""
        self.wfile.write(b"HTTP/1.1 200 OK\r\nX-Slow: ")
        self._pour(b"a", pause=0.05)

    def answer_continue(self, query: str) -> None:
        """The head that says there is another to come, for ever."""
        self._pour(b"HTTP/1.1 100 Continue\r\n\r\n", pause=0.02)

    def answer_many(self, query: str) -> None:
        self._send(PAGE, **{f"X-{number}": "y" for number in range(500)})

    def answer_drip(self, query: str) -> None:
        self.send_response(200)
        self.end_headers()
        self._pour(b"a", pause=0.05)

    def answer_silent(self, query: str) -> None:
        time.sleep(1.5)

    def answer_nothing(self, query: str) -> None:
        self.wfile.write(b"\x00\x01\x02 this is no HTTP\r\n\r\n")

    def _pour(self, part: bytes, pause: float) -> None:
        """At most some seconds, should nobody hang up."""
        until = time.monotonic() + 5
        try:
            while time.monotonic() < until:
                self.wfile.write(part)
                self.wfile.flush()
                time.sleep(pause)
        except OSError:
            self.close_connection = True

    def log_message(self, *args: object) -> None:
        """Quiet."""


class Server(ThreadingHTTPServer):
    """Notes each connection, and each question with its headers."""

    daemon_threads = True

    def __init__(self, address: str) -> None:
        super().__init__((address, 0), Faults)
        self.asked: list[tuple[str, dict[str, str]]] = []
        self.connections = 0
        self.target = ""

    def get_request(self) -> Any:
        self.connections += 1
        return super().get_request()

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that hangs up is what is tried here."""


@contextmanager
def serving(address: str = "127.0.0.1") -> Iterator[Server]:
    """A server on a free port of this loopback address, until the end of the block."""
    server = Server(address)
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()


@contextmanager
def names(answer: Callable[[str], list[str]]) -> Iterator[None]:
    """Names ending in ``.test`` have the addresses that ``answer`` gives, at each look-up anew."""
    real = socket.getaddrinfo

    def looked_up(host: Any, port: Any, *rest: Any, **options: Any) -> Any:
        name = host.decode() if isinstance(host, bytes) else str(host)
        if not name.rstrip(".").endswith(".test"):
            return real(host, port, *rest, **options)
        return [entry for address in answer(name) for entry in real(address, port, *rest, **options)]

    with patch.object(socket, "getaddrinfo", looked_up):
        yield


def local_policy(server: Server, **changes: Any) -> FetchPolicy:
    """A policy of an intranet: hosts news.test and elsewhere.test, on this server's port."""
    rules: dict[str, Any] = {
        "ports": frozenset({server.server_port}),
        "hosts": frozenset({"news.test", "elsewhere.test"}),
    }
    return FetchPolicy(**rules | changes)
