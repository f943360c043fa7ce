"""Web pages that list newsletters: which of their links lead to one. Bytes in, entries out; no network."""

import re
from dataclasses import replace
from datetime import date
from email.message import Message
from urllib.parse import urldefrag, urljoin, urlsplit

import soupsieve
from bs4 import BeautifulSoup, Tag
from soupsieve import SelectorSyntaxError

from updates.fetching.canonical import canonical_url
from updates.fetching.entries import Entry
from updates.fetching.feed import YEARS
from updates.fetching.nesting import too_deep

MOST_LINKS = 200
MOST_LOOKED_AT = 3000
"""Links of a page that are looked at; a listing has some hundred."""
FEED_TYPES = ("application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml")
_AROUND = ["nav", "header", "footer", "aside", "form"]
_BOX = ["article", "li", "tr", "section", "div", "p"]
_NO_ARTICLE = re.compile(
    r"/(?:tag|tags|category|categories|topics?|authors?|people|team|page|pages|about|contact|login|signin|"
    r"subscribe|search|privacy|terms|cookies?|careers?|jobs|events?|feed|rss|wp-content|wp-admin)(?:[/-]|$)",
    re.IGNORECASE,
)
_OTHER_FILE = re.compile(
    r"\.(?:jpe?g|png|gif|svg|webp|css|js|xml|zip|mp[34]|ics|xlsx?|pptx?)$", re.IGNORECASE
)
_SLUG = re.compile(r"\d{3,}|[^/]+[-_][^/]+[-_][^/]+|\.pdf$|\.docx$", re.IGNORECASE)
_ISO = re.compile(r"((?:19|20)\d\d)[-/](\d{1,2})[-/](\d{1,2})(?!\d)")
FEWEST_LETTERS = 18
"""Letters of a link's words from which they can be a headline."""


class PageError(Exception):
    """The page cannot be used so; the message is a sentence for the person who gave the address."""


def read_listing(data: bytes, *, url: str, media_type: str = "", selector: str = "") -> tuple[Entry, ...]:
    """The newsletters that a page lists, in its own order, each once.

    Links that match the selector (or stand in, or around, what matches); without one, those
    of the same host that look like articles. Raises ``PageError`` for a selector that is none.
    """
    soup = _soup(data, media_type)
    found: dict[str, Entry] = {}
    for link in _chosen(soup, selector) if selector else _like_articles(soup, url):
        entry = _entry(link, url)
        key = canonical_url(entry.url)
        # The picture of a teaser links to the same page without words: the longest words are its title.
        if entry.url and key not in found:
            found[key] = entry
        elif entry.url and len(entry.title) > len(found[key].title):
            found[key] = replace(entry, published=found[key].published or entry.published)
        if len(found) >= MOST_LINKS:
            break
    return tuple(found.values())


def selector_problem(selector: str) -> str:
    """Why this is no CSS selector, in words; empty where it is one."""
    try:
        soupsieve.compile(selector)
    except (SelectorSyntaxError, NotImplementedError, ValueError) as error:
        return f"“{selector}” is no CSS selector that is understood: {str(error).splitlines()[0]}"
    return ""


def page_title(data: bytes, media_type: str = "") -> str:
    """What the page calls itself."""
    soup = _soup(data, media_type)
    return " ".join(soup.title.get_text(" ").split())[:500] if soup.title else ""


def feeds_of(data: bytes, *, url: str, media_type: str = "") -> tuple[str, ...]:
    """The feeds that a page's head names as its own."""
    links = _soup(data, media_type).find_all("link", rel="alternate", href=True)
    named = (link for link in links if str(link.get("type", "")).lower() in FEED_TYPES)
    return tuple(address for link in named if (address := _joined(url, str(link["href"]))))


def _soup(data: bytes, media_type: str) -> BeautifulSoup:
    if too_deep(data):
        raise PageError("This page nests its parts too deeply to be read.")
    told = Message()
    told["Content-Type"] = media_type or "text/html"
    charset = told.get_content_charset()
    return BeautifulSoup(data, "lxml", from_encoding=charset)


def _chosen(soup: BeautifulSoup, selector: str) -> list[Tag]:
    if problem := selector_problem(selector):
        raise PageError(problem)
    matched = soup.select(selector, limit=MOST_LOOKED_AT)
    links = (one if one.name == "a" else one.find("a", href=True) or one.find_parent("a") for one in matched)
    return [link for link in links if isinstance(link, Tag) and link.get("href")]


def _like_articles(soup: BeautifulSoup, url: str) -> list[Tag]:
    main = soup.select_one("main, [role=main]") or soup
    here = canonical_url(url)
    host = here.split("/")[0]
    links = []
    for link in main.find_all("a", href=True, limit=MOST_LOOKED_AT):
        address = _joined(url, str(link["href"]))
        path = urlsplit(address).path if address else ""
        words = " ".join(link.get_text(" ").split())
        if (
            address
            and canonical_url(address).split("/")[0] == host
            and canonical_url(address) != here
            and len(words) >= FEWEST_LETTERS
            and _SLUG.search(path)
            and not _NO_ARTICLE.search(path)
            and not _OTHER_FILE.search(path)
            and not link.find_parent(_AROUND)
        ):
            links.append(link)
    return links


def _entry(link: Tag, url: str) -> Entry:
    address = _joined(url, str(link["href"]))
    title = " ".join(link.get_text(" ").split())[:500]
    return Entry(title=title, url=address, published=_day_near(link) or _day_in(urlsplit(address).path))


def _day_near(link: Tag) -> date | None:
    """The day of the one ``time`` element in the smallest box around the link that has any."""
    for box in link.find_parents(_BOX, limit=4):
        times = box.find_all("time", limit=2)
        if times:
            return _day_in(str(times[0].get("datetime") or times[0].get_text())) if len(times) == 1 else None
    return None


def _day_in(words: str) -> date | None:
    match = _ISO.search(words)
    try:
        day = date(int(match[1]), int(match[2]), int(match[3])) if match else None
    except ValueError:
        return None
    return day if day and day.year in YEARS else None


def _joined(base: str, href: str) -> str:
    """An absolute web address without its fragment, or nothing."""
    try:
        found = urldefrag(urljoin(base, href.strip())).url
    except ValueError:
        return ""
    fits = found.startswith(("http://", "https://")) and len(found) <= 2000 and found.isprintable()
    return found if fits else ""
