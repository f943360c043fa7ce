"""Facts that were found before in the same words, under the same circumstances, are not looked for again.

A passage's facts are a function of what ``analyse`` reads. That is the passage with what
stands around it, the headings over it, its dates, the document's first line, what it defines
and the dollars it declares, and the context: all of it goes into the passage's fingerprint. Facts that
quote words further away have none. So what is remembered is what would be found; a test
edits newsletters at random and holds that.
"""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from functools import lru_cache
from typing import Any, TypeVar, cast

from updates.extraction.context import Context
from updates.extraction.findings import Span
from updates.extraction.gazetteer import Gazetteer
from updates.extraction.localmoney import DECLARATIONS
from updates.extraction.mention import Mention
from updates.extraction.money import declared_currency
from updates.extraction.passage import Facts, Passage
from updates.extraction.regulators import lines_above

BEFORE = 800
"""Characters before a passage that may decide what is found in it."""
AFTER = 600
OPENING = 300
"""Characters of the document's opening that may: its first line."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Remembered:
    """Facts as they were found in a text where their passage began at ``start``."""

    start: int
    facts: Facts


Memory = Mapping[str, Remembered]
"""What was found before, by fingerprint."""


@lru_cache(maxsize=4)
def _gazetteer_digest(gazetteer: Gazetteer) -> str:
    told = (
        gazetteer.regulators,
        gazetteer.jurisdictions,
        gazetteer.topics,
        gazetteer.places,
        gazetteer.laws,
    )
    return hashlib.sha256(repr(told).encode()).hexdigest()


def circumstances(
    text: str, context: Context, definitions: Mapping[str, str], voice: Mention | None, version: str
) -> str:
    """The digest of what all passages of a document have in common; ``version`` names the engine."""
    told = (
        version,
        _gazetteer_digest(context.gazetteer),
        context.published,
        context.jurisdiction,
        sorted(context.options.items()),
        bool(context.odds.fields),
        sorted(definitions.items()),
        voice,
        text[:OPENING],
        declared_currency(text[:DECLARATIONS]),
    )
    return hashlib.sha256(repr(told).encode(errors="replace")).hexdigest()


def fingerprint(passage: Passage, common: str) -> str:
    """The digest of all that the passage's facts are made from."""
    low, high = _window(passage)
    told = (
        common,
        passage.text[low:high],
        moved((passage.start - low, passage.end - low, passage.headline, passage.dates, passage.date), -low),
        passage.section,
        lines_above(passage),
        min(passage.start, OPENING),
    )
    return hashlib.sha256(repr(told).encode(errors="replace")).hexdigest()


def _window(passage: Passage) -> tuple[int, int]:
    begin = min(passage.start, passage.headline.start if passage.headline else passage.start)
    return max(0, begin - BEFORE), passage.end + AFTER


def can_be_kept(facts: Facts, passage: Passage) -> bool:
    """Whether the facts quote only words that the fingerprint covers. An authority without words of its
    own may be quoted from anywhere in another version."""
    low, high = _window(passage)
    if any(found.span.end <= found.span.start for found in facts.regulators):
        return False
    return all(low <= span.start and span.end <= high for span in _spans(facts))


def _spans(value: Any) -> Iterator[Span]:
    if isinstance(value, Span):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from _spans(part)
    elif is_dataclass(value):
        for column in fields(value):
            yield from _spans(getattr(value, column.name))


def moved(value: T, by: int) -> T:
    """The value with all its spans, however deep, moved by so many characters."""
    result: Any = value
    if isinstance(value, Span):
        result = Span(value.start + by, value.end + by)
    elif isinstance(value, tuple):
        result = tuple(moved(part, by) for part in value)
    elif is_dataclass(value) and not isinstance(value, type):
        told: dict[str, Any] = {column.name: getattr(value, column.name) for column in fields(value)}
        change: Any = replace
        result = change(value, **{name: moved(part, by) for name, part in told.items()})
    return cast(T, result)
