"""Feeds: RSS, Atom and RDF by feedparser, JSON Feed by hand. Bytes in, entries out; no network."""

import io
import json
import re
from calendar import timegm
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from html import escape, unescape
from typing import Any
from urllib.parse import urljoin

import feedparser

from updates.fetching.entries import Entry

MOST_ENTRIES = 500
ENOUGH_CONTENT = 400
"""Characters from which what a feed calls content is a text and no teaser."""
ENOUGH_SUMMARY = 1500
"""And from which what it calls a summary is."""
YEARS = range(1980, 2101)
MOST_NESTED = 1000
_MARKUP = re.compile(rb"<(?P<closing>/?)[A-Za-z][^<>]*?(?P<alone>/?)>")
_TAG = re.compile(r"<[^<>]*>")
_CUT = re.compile(
    r"(?:\.\.\.\]?|…\]?|»|→|(?:read|continue|see|view|find out) (?:more|reading|the full \w+)\W*)\s*$",
    re.IGNORECASE,
)


class FeedError(Exception):
    """The bytes are no feed; the message is a sentence for the person who gave the address."""


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed's own title and its entries in its own order."""

    title: str
    entries: tuple[Entry, ...]


def read_feed(data: bytes, *, url: str, media_type: str = "") -> Feed:
    """The entries of a feed at ``url``; broken XML is read as far as it goes. Raises ``FeedError``."""
    if data.lstrip()[:1] == b"{" or "json" in media_type:
        return _json_feed(data, url)
    if _nests_too_deep(data):
        raise FeedError(f"{url} nests its parts too deeply to be a feed; nothing was taken.")
    headers = {"content-location": url, **({"content-type": media_type} if media_type else {})}
    # A stream: feedparser would take plain bytes for an address or a file's name, and open it.
    # Nothing of it is shown as HTML, so feedparser need not clean it: its cleaner takes minutes on "<!--" by
    # the thousand.
    parsed: Any = feedparser.parse(
        io.BytesIO(data), response_headers=headers, sanitize_html=False, resolve_relative_uris=False
    )
    if not parsed.get("version") and not parsed.entries:
        raise FeedError(_no_feed(data, url, parsed.get("bozo_exception")))
    entries = (_entry(found, url) for found in parsed.entries[:MOST_ENTRIES])
    return Feed(_plain(parsed.feed.get("title", "")), tuple(one for one in entries if _worth(one)))


def _nests_too_deep(data: bytes) -> bool:
    """Whether more elements are open at once than a feed has: feedparser's time is their number squared.

    Entries' own HTML, which stands in CDATA or escaped, does not count.
    """
    first, *rest = data.split(b"<![CDATA[")
    plain = b"".join([first, *(part.partition(b"]]>")[2] for part in rest)])
    depth = 0
    for tag in _MARKUP.finditer(plain):
        if tag["closing"]:
            depth = max(depth - 1, 0)
        elif not tag["alone"]:
            depth += 1
            if depth > MOST_NESTED:
                return True
    return False


def _no_feed(data: bytes, url: str, reason: object) -> str:
    if not data.strip():
        return f"{url} answered with nothing at all; a feed was expected."
    if re.search(rb"<html|<!doctype html", data[:2000], re.IGNORECASE):
        return f"{url} is a web page and no feed. Look for the page's RSS link, or add it as a web page."
    why = f" ({reason})" if reason else ""
    return f"{url} is no feed that can be read{why}; RSS, Atom, RDF or JSON Feed was expected."


def _entry(found: Mapping[str, Any], base: str) -> Entry:
    content = max((_html(part) for part in found.get("content") or ()), key=len, default="")
    summary = _html(found.get("summary_detail") or {})
    link = _link(str(found.get("link") or ""), base)
    # "in" first: feedparser warns when it is asked for a day of change that only another field tells.
    when = next((found[name] for name in ("published_parsed", "updated_parsed") if name in found), None)
    return _judged(
        title=_plain(str(found.get("title") or "")),
        url=link,
        guid=str(found.get("id") or "")[:2000],
        published=_day(when),
        content=content,
        summary=summary,
    )


def _html(part: Mapping[str, Any]) -> str:
    value = str(part.get("value") or "")
    return _as_html(value) if part.get("type") == "text/plain" else value


def _as_html(text: str) -> str:
    return escape(text).replace("\n", "<br>\n")


def _judged(*, title: str, url: str, guid: str, published: date | None, content: str, summary: str) -> Entry:
    """The entry with its text told as whole or as a teaser; without a page to follow it is all there is."""
    teaser = max(content, summary, key=len)
    whole = None
    if _is_whole(content, ENOUGH_CONTENT):
        whole = content
    elif _is_whole(summary, ENOUGH_SUMMARY) or (teaser and not url):
        whole = teaser
    return Entry(title, url, guid, published, whole, teaser)


def _is_whole(html: str, enough: int) -> bool:
    words = _plain(html)
    return len(words) >= enough and not _CUT.search(words[-60:])


def _worth(entry: Entry) -> bool:
    return bool(entry.url or entry.html)


def _link(link: str, base: str) -> str:
    """An absolute web address, or nothing."""
    try:
        found = urljoin(base, link.strip())
    except ValueError:
        return ""
    fits = found.startswith(("http://", "https://")) and len(found) <= 2000 and found.isprintable()
    return found if link and fits else ""


def _day(when: Any) -> date | None:
    try:
        found = datetime.fromtimestamp(timegm(when), UTC).date() if when else None
    except (ValueError, OverflowError, OSError, TypeError):
        return None
    return found if found and found.year in YEARS else None


def _plain(html: str) -> str:
    return " ".join(unescape(_TAG.sub(" ", html)).split())


def _json_feed(data: bytes, url: str) -> Feed:
    try:
        told = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise FeedError(f"{url} is no JSON Feed: its JSON cannot be read.") from error
    if not isinstance(told, dict) or not isinstance(told.get("items"), list):
        raise FeedError(f"{url} is JSON, but no JSON Feed: it has no list of items.")
    items = [item for item in told["items"][:MOST_ENTRIES] if isinstance(item, dict)]
    entries = (_json_entry(item, url) for item in items)
    return Feed(_plain(_text(told, "title")), tuple(one for one in entries if _worth(one)))


def _json_entry(item: dict[str, Any], base: str) -> Entry:
    try:
        when = _text(item, "date_published") or _text(item, "date_modified")
        day = datetime.fromisoformat(when).date() if when else None
    except ValueError:
        day = None
    return _judged(
        title=_plain(_text(item, "title")),
        url=_link(_text(item, "url") or _text(item, "external_url"), base),
        guid=str(item.get("id") or "")[:2000],
        published=day if day and day.year in YEARS else None,
        content=_text(item, "content_html") or _as_html(_text(item, "content_text")),
        summary=_as_html(_text(item, "summary")),
    )


def _text(item: dict[str, Any], name: str) -> str:
    value = item.get(name)
    return value if isinstance(value, str) else ""
