"""One visit to a source: what it offers, and the bytes of what is taken. Nothing is stored here."""

import hashlib
from collections import Counter
from dataclasses import dataclass, replace
from html import escape
from urllib.parse import unquote, urlsplit

from django.conf import settings
from django.utils.text import slugify

from updates.extraction import ReadError
from updates.fetching.canonical import canonical_url
from updates.fetching.entries import Entry, keys_of
from updates.fetching.feed import FeedError, read_feed
from updates.fetching.http import AnsweredError, Fetched, FetchError, NotModified, fetch_if_changed
from updates.fetching.page import PageError, page_title, read_listing
from updates.fetching.policy import FetchPolicy
from updates.fetching.robots import Robots
from updates.models import Source, SourceKind
from updates.register.sameness import bare
from updates.services.host_turns import turn_of
from updates.services.known import Address
from updates.services.outgoing import fetch_policy
from updates.services.texts import read_text

MOST_LIST_BYTES = 8 * 2**20
"""A feed or a listing larger than this is none."""
PAUSE_SECONDS = 1.0
"""Between two requests to a host, where its robots.txt asks for no more."""
CLOSED = (401, 402, 403, 404, 410, 451)
"""Answers that a page will give tomorrow as well: what is known of it by then is all there will be."""
Unusable = (FetchError, FeedError, PageError)


class LeftOut(Exception):
    """An entry that cannot be had, now or later; the message says why."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked, and how the answer is to be read."""

    kind: str
    url: str
    is_listing: bool = False
    link_selector: str = ""
    etag: str = ""
    last_modified: str = ""


def asked_of(source: Source) -> Asked:
    """How a stored source is asked."""
    return Asked(
        source.kind,
        source.url,
        source.is_listing,
        source.link_selector,
        source.etag,
        source.last_modified,
    )


@dataclass(frozen=True, slots=True)
class Candidate:
    """An entry that is offered, the keys it may be known by, and its bytes where they came along."""

    entry: Entry
    keys: tuple[str, ...]
    got: Fetched | None = None
    address: Address = Address.OWN

    @property
    def is_followed(self) -> bool:
        """Whether its text must be fetched from its page."""
        return self.got is None and self.entry.html is None


@dataclass(frozen=True, slots=True)
class Taken:
    """A document as it will be stored."""

    data: bytes
    filename: str
    media_type: str
    url: str
    title: str
    etag: str = ""
    last_modified: str = ""
    is_page: bool = False
    """Whether it is a page of its own that can be asked again."""


class Visit:
    """Requests one after another, to each host with pauses and as its robots.txt wants it."""

    def __init__(self, policy: FetchPolicy | None = None) -> None:
        self._policy = policy or fetch_policy()
        self._robots = Robots(self._fetch)
        self._has_asked = False
        self.size = 0

    def ask(self, asked: Asked) -> Fetched | NotModified:
        """The source's own address. A feed is made for programs, so robots.txt decides on pages only."""
        if asked.kind != SourceKind.FEED and not self._robots.allows(asked.url):
            raise FetchError(f"The site asks programs not to read {asked.url} (its robots.txt).")
        return self._get(
            asked.url, max_bytes=MOST_LIST_BYTES, etag=asked.etag, last_modified=asked.last_modified
        )

    def ask_again(self, url: str, *, etag: str, last_modified: str) -> Fetched | NotModified | None:
        """A page that was taken before; ``None`` where its site does not want it read (any more)."""
        if not self._robots.allows(url):
            return None
        limit = settings.REGTRACK_MAX_DOCUMENT_BYTES
        return self._get(url, max_bytes=limit, etag=etag, last_modified=last_modified)

    def take(self, candidate: Candidate) -> Taken:
        """The candidate's document. Raises ``FetchError`` for now, ``LeftOut`` for good."""
        entry = candidate.entry
        if candidate.got is not None:
            return page(candidate.got, entry.title)
        if entry.html is not None:
            return wrapped(entry, entry.html)
        try:
            if not self._robots.allows(entry.url):
                return self._teaser(
                    entry, f"The site asks programs not to read {entry.url} (its robots.txt)."
                )
            got = self._get(entry.url, max_bytes=settings.REGTRACK_MAX_DOCUMENT_BYTES)
        except AnsweredError as error:
            if error.status in CLOSED:
                return self._teaser(entry, str(error))
            raise
        if isinstance(got, NotModified):
            raise FetchError(f"{entry.url} answered “not modified” to a question that named no version.")
        return replace(page(got, entry.title), is_page=True)

    def _teaser(self, entry: Entry, reason: str) -> Taken:
        """What the feed itself tells, where the page cannot be read."""
        if not entry.teaser.strip():
            raise LeftOut(reason)
        return wrapped(entry, entry.teaser)

    def _get(
        self, url: str, *, max_bytes: int, etag: str = "", last_modified: str = ""
    ) -> Fetched | NotModified:
        delay = self._robots.delay(url) if self._has_asked else 0.0
        self._has_asked = True
        with turn_of(url, lasts=self._policy.total_seconds, pause=max(PAUSE_SECONDS, delay)):
            got = fetch_if_changed(
                url, max_bytes=max_bytes, etag=etag, last_modified=last_modified, policy=self._policy
            )
        self.size += len(got.content) if isinstance(got, Fetched) else 0
        return got

    def _fetch(self, url: str, *, max_bytes: int) -> Fetched:
        with turn_of(url, lasts=self._policy.total_seconds):
            got = fetch_if_changed(url, max_bytes=max_bytes, policy=self._policy)
        if isinstance(got, NotModified):
            raise FetchError(f"{url} answered “not modified” to a question that named no version.")
        return got


def candidates_in(asked: Asked, got: Fetched) -> tuple[str, tuple[Candidate, ...]]:
    """The source's own title and what it offers. Raises ``FeedError`` or ``PageError``."""
    if asked.kind == SourceKind.FEED:
        feed = read_feed(got.content, url=got.url, media_type=got.media_type)
        return feed.title, _with_keys(feed.entries, asked.url)
    title = page_title(got.content, got.media_type)
    if asked.is_listing:
        entries = read_listing(
            got.content, url=got.url, media_type=got.media_type, selector=asked.link_selector
        )
        return title, _with_keys(entries, asked.url)
    return title, (Candidate(Entry(title=title, url=got.url), (_text_key(got),), got),)


def _with_keys(entries: tuple[Entry, ...], home: str) -> tuple[Candidate, ...]:
    keys = keys_of(entries, home=home)
    links = Counter(canonical_url(entry.url) for entry in entries)
    links[canonical_url(home)] += 1
    return tuple(
        Candidate(
            entry,
            known,
            address=Address.SHARED if links[canonical_url(entry.url)] > 1 else Address.REUSED,
        )
        for entry, known in zip(entries, keys, strict=True)
    )


def _text_key(got: Fetched) -> str:
    """A page is the same while its text is: marks that change with each visit do not make it new."""
    try:
        words = bare(read_text(got.content, media_type=got.media_type).text).encode(errors="replace")
    except ReadError:
        words = got.content
    return hashlib.sha256(b"text\x1f" + words).hexdigest()


def wrapped(entry: Entry, html: str) -> Taken:
    """An entry of a feed as a page with its title and day, always the same bytes for the same entry."""
    title, day = escape(entry.title), entry.published
    told = f'<meta property="article:published_time" content="{day.isoformat()}">' if day else ""
    heading = f"<h1>{title}</h1>\n" if title else ""
    head = f'<!doctype html>\n<html><head><meta charset="utf-8"><title>{title}</title>{told}</head>'
    data = f"{head}\n<body><article>{heading}{html}</article></body></html>\n".encode(errors="replace")
    name = f"{slugify(entry.title)[:80] or 'entry'}.html"
    return Taken(data, name, "text/html; charset=utf-8", entry.url, entry.title)


def page(got: Fetched, title: str) -> Taken:
    """A page as a document."""
    name = unquote(urlsplit(got.url).path).rstrip("/").rsplit("/", 1)[-1]
    return Taken(got.content, name, got.media_type, got.url, title, got.etag, got.last_modified)
