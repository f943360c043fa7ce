"""A source tried before it is kept: what it offers, and what the first of it would give the register."""

import logging
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from updates.extraction import ReadError, extract
from updates.extraction.context import Context
from updates.extraction.findings import Extraction, Item
from updates.extraction.language import detect
from updates.fetching.feed import FeedError
from updates.fetching.http import Fetched, FetchError, NotModified
from updates.fetching.page import feeds_of
from updates.models import Jurisdiction, SourceKind
from updates.selectors.gazetteer import gazetteer, odds
from updates.services.errors import Refused
from updates.services.fetch_entries import Asked, Candidate, LeftOut, Unusable, Visit, candidates_in
from updates.services.outgoing import fetch_policy
from updates.services.texts import read_text

logger = logging.getLogger(__name__)
SHOWN = 10
MOST_READ = 2
"""Entries whose text is read."""
MOST_ITEMS = 5
"""Items shown of each."""
MOST_CHARACTERS = 200_000
"""Of a text that are read for a trial: a person waits for it."""
READ_SECONDS = 15
"""For all entries; one that takes longer is not shown."""
FETCH_SECONDS = 12.0


@dataclass(frozen=True, slots=True)
class FirstItems:
    """What the engine finds in an entry: its first items, how many there are; or why there are none."""

    items: tuple[Item, ...] = ()
    number: int = 0
    language: str = ""
    problem: str = ""


@dataclass(frozen=True, slots=True)
class OfferedEntry:
    """An entry as a trial shows it; ``followed``: its text would be fetched from its page.

    ``first`` is what would be extracted, ``None`` where the entry was not read.
    """

    title: str
    url: str
    published: date | None
    followed: bool
    first: FirstItems | None = None


@dataclass(frozen=True, slots=True)
class Trial:
    """What a source would give, if it were added: its address as it would be kept, the first entries, how
    many there are, and what should be known before. ``gives_nothing``: no item was found in what was read."""

    url: str
    title: str
    number: int
    entries: tuple[OfferedEntry, ...]
    notes: tuple[str, ...] = ()

    @property
    def gives_nothing(self) -> bool:
        """Whether entries were read, and the engine found no item in any."""
        read = [entry.first for entry in self.entries if entry.first]
        return bool(read) and not any(first.items for first in read)


def try_source(
    *,
    kind: str,
    url: str,
    is_listing: bool = False,
    link_selector: str = "",
    jurisdiction: Jurisdiction | None = None,
    language: str = "",
) -> Trial:
    """Ask the address once, read the first entries, and say what would be taken; nothing is stored.

    A web page given as a feed leads to the feed it names. Raises ``Refused``.
    """
    visit, notes = Visit(replace(fetch_policy(), total_seconds=FETCH_SECONDS)), list[str]()
    asked = Asked(kind, url, is_listing, link_selector)
    try:
        asked, title, candidates = _offered(visit, asked, notes)
    except Unusable as error:
        raise Refused(str(error)) from error
    if not candidates:
        notes.append(_nothing_words(asked))
    elif any(candidate.is_followed for candidate in candidates) and kind == SourceKind.FEED:
        notes.append("Entries that hold a teaser only are followed to their pages.")
    place = jurisdiction.code if jurisdiction else None
    read = _read_first(visit, candidates, place, language)
    shown = tuple(
        OfferedEntry(
            title=candidate.entry.title or candidate.entry.url,
            url=candidate.entry.url,
            published=candidate.entry.published,
            followed=candidate.is_followed,
            first=read[number] if number < len(read) else None,
        )
        for number, candidate in enumerate(candidates[:SHOWN])
    )
    return Trial(asked.url, title, len(candidates), shown, tuple(notes))


def _offered(visit: Visit, asked: Asked, notes: list[str]) -> tuple[Asked, str, tuple[Candidate, ...]]:
    got = _answer(visit, asked)
    try:
        return asked, *candidates_in(asked, got)
    except FeedError:
        named = feeds_of(got.content, url=got.url, media_type=got.media_type)
        if not named:
            raise
    notes.append(f"{asked.url} is a web page; it names {named[0]} as its feed, so that was tried.")
    asked = replace(asked, url=named[0])
    return asked, *candidates_in(asked, _answer(visit, asked))


def _answer(visit: Visit, asked: Asked) -> Fetched:
    got = visit.ask(asked)
    if isinstance(got, NotModified):
        raise FetchError(f"{asked.url} answered “not modified” to a question that named no version.")
    return got


def _nothing_words(asked: Asked) -> str:
    if not asked.is_listing:
        return "The feed can be read, but has no entries at the moment."
    if asked.link_selector:
        return f"No link of the page matches the selector “{asked.link_selector}”."
    return "No link of the page looks like an article; a CSS selector of the links may help."


def _read_first(
    visit: Visit, candidates: Sequence[Candidate], place: str | None, language: str
) -> list[FirstItems]:
    """What the first entries give, as far as that is known in a time that a person waits."""
    until = time.monotonic() + READ_SECONDS
    found: list[FirstItems] = []
    for candidate in candidates[:MOST_READ]:
        if time.monotonic() < until:
            found.append(_first_items(visit, candidate, place, language))
    return found


def _first_items(visit: Visit, candidate: Candidate, place: str | None, language: str) -> FirstItems:
    try:
        taken = visit.take(candidate)
        text = read_text(taken.data, media_type=taken.media_type, filename=taken.filename)
    except (FetchError, LeftOut, ReadError) as error:
        return FirstItems(problem=str(error))
    text = replace(
        text,
        text=text.text[:MOST_CHARACTERS],
        blocks=tuple(block for block in text.blocks if block.end <= MOST_CHARACTERS),
    )
    published = candidate.entry.published or text.published
    context = Context(
        gazetteer=gazetteer(),
        odds=odds(),
        published=published,
        language=detect(text.text) or language or None,
        jurisdiction=place,
    )
    try:
        found = extract(text, context)
    except Exception as error:
        logger.exception("A trial of %s stopped the engine.", taken.url)
        return FirstItems(problem=f"The engine stopped on it ({type(error).__name__}). Please report it.")
    return _told(found)


def _told(found: Extraction) -> FirstItems:
    language = found.language or ""
    if language not in ("", "en"):
        words = (
            f"Its text is in a language that is not read yet ({language}): it would be kept as one item "
            "with its words and without facts."
        )
        return FirstItems(language=language, problem=words)
    if not found.items:
        return FirstItems(
            language=language,
            problem="The engine finds no development in it: it would be kept, and nothing filed from it.",
        )
    return FirstItems(found.items[:MOST_ITEMS], len(found.items), language)
