"""A real web site on loopback whose pages a test sets: news.test and other.test lead to it."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from unittest.mock import patch

from django.test import override_settings

from tests.fetching.serving import names
from updates.services import fetch_entries

TEXT = "On 4 March 2026 the regulator fined the firm. " * 40


@dataclass
class Page:
    """An answer; with an ETag it knows how to say that nothing changed."""

    body: bytes
    status: int = 200
    media_type: str = "text/html; charset=utf-8"
    headers: dict[str, str] = field(default_factory=dict)
    wait: float = 0


class Site(ThreadingHTTPServer):
    """Answers with ``pages`` by path, 404 else; ``asked`` are the paths in order, robots.txt left out."""

    pages: dict[str, Page]
    asked: list[str]

    def url(self, path: str, host: str = "news.test") -> str:
        return f"http://{host}:{self.server_port}{path}"

    def page(self, path: str, words: str = TEXT, status: int = 200, **headers: str) -> str:
        body = f"<html><head><title>{path}</title></head><body><article>{words}</article></body></html>"
        told = {name.replace("_", "-"): value for name, value in headers.items()}
        self.pages[path] = Page(body.encode(), status, headers=told)
        return self.url(path)

    def feed(self, *items: tuple[str, str, str, str], path: str = "/feed", **headers: str) -> str:
        """RSS of (title, path or address, guid, day); each entry a teaser. The feed's address."""
        told = "".join(
            f"<item><title>{title}</title><link>{link if '://' in link else self.url(link)}</link>"
            f"<guid isPermaLink='false'>{guid}</guid><pubDate>{day}</pubDate></item>"
            for title, link, guid, day in items
        )
        self.raw(path, f"<rss version='2.0'><channel><title>News</title>{told}</channel></rss>", **headers)
        return self.url(path)

    def raw(self, path: str, body: str, media_type: str = "application/rss+xml", **headers: str) -> None:
        told = {name.replace("_", "-"): value for name, value in headers.items()}
        self.pages[path] = Page(body.encode(), 200, media_type, told)


class Answers(BaseHTTPRequestHandler):
    server: Site

    def do_GET(self) -> None:
        path = self.path.partition("?")[0]
        if path != "/robots.txt":
            self.server.asked.append(path)
        page = self.server.pages.get(path) or Page(b"", 404)
        time.sleep(page.wait)
        etag = page.headers.get("ETag")
        if etag and self.headers["If-None-Match"] == etag:
            page = Page(b"", 304)
        self.send_response(page.status)
        for name, value in {"Content-Type": page.media_type, **page.headers}.items():
            self.send_header(name, value)
        if page.status != 304:
            self.send_header("Content-Length", str(len(page.body)))
        try:
            self.end_headers()
            self.wfile.write(page.body)
        except OSError:
            pass  # whoever asked has gone

    def log_message(self, *args: object) -> None:
        """Quiet."""


@contextmanager
def running_site() -> Iterator[Site]:
    """The site, with the rules and the names by which RegTrack reaches it, and no pauses."""
    with Site(("127.0.0.1", 0), Answers) as server:
        server.pages, server.asked = {}, []
        threading.Thread(target=server.serve_forever, daemon=True).start()
        rules = {
            "REGTRACK_FETCH_PORTS": [server.server_port],
            "REGTRACK_FETCH_ALLOW": ["news.test", "other.test"],
        }
        with (
            override_settings(**rules),
            names(lambda name: ["127.0.0.1"]),
            patch.object(fetch_entries, "PAUSE_SECONDS", 0.0),
        ):
            yield server
        server.shutdown()
