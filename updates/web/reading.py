"""A document's text as the page shows it: in parts of bearable length, passages and headings marked."""

import re
from dataclasses import dataclass

from django.http import Http404, QueryDict

from updates.models import Passage
from updates.selectors.documents import DocumentDetail

PART = 120_000
"""Characters shown at once."""

_SPAN = re.compile(r"(\d{1,9})-(\d{1,9})")


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of the text; of a passage or between passages. ``lit`` are the words asked for."""

    before: str
    lit: str
    after: str
    passage: Passage | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """One part of the text, and which of how many it is."""

    stretches: tuple[Stretch, ...]
    part: int
    parts: int


def _cut(text: str, start: int, end: int, lit: tuple[int, int] | None, passage: Passage | None) -> Stretch:
    # Blank lines at the edges give way to the space between blocks.
    while start < end and text[start] in "\r\n":
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if lit and start <= lit[0] < end:
        stop = min(lit[1], end)
        return Stretch(text[start : lit[0]], text[lit[0] : stop], text[stop:end], passage)
    return Stretch(text[start:end], "", "", passage)


def reading_of(detail: DocumentDetail, text: str, asked: QueryDict) -> Reading:
    """The part asked for (``part``), or that with the words ``at`` (start-end). 404 for no such part."""
    parts = max(1, -(-len(text) // PART))
    lit = None
    if span := _SPAN.fullmatch(asked.get("at", "")):
        lit = (int(span[1]), int(span[2]))
        lit = lit if lit[0] < lit[1] <= len(text) else None
    told = asked.get("part", "") or str(lit[0] // PART + 1 if lit else 1)
    if not (told.isascii() and told.isdigit() and 1 <= int(told[:9]) <= parts):
        raise Http404(f"The text has {parts} part(s); there is no other.")
    part = int(told)
    low, high = (part - 1) * PART, min(part * PART, len(text))
    stretches = []
    at = low
    for passage in detail.passages:
        start, end = max(passage.start, at), min(passage.end, high)
        if start >= end:
            continue
        if text[at:start].strip():
            stretches.append(_cut(text, at, start, lit, None))
        stretches.append(_cut(text, start, end, lit, passage))
        at = end
    if text[at:high].strip():
        stretches.append(_cut(text, at, high, lit, None))
    return Reading(tuple(stretches), part, parts)
