"""A document's text as the page shows it: in parts of bearable length, passages and headings marked."""

import re
from dataclasses import dataclass

from django.http import Http404, QueryDict

from updates.models import Passage
from updates.selectors.documents import DocumentDetail, document_headings, document_text
from updates.selectors.evidence import Mark, Segment, segments

PART = 120_000
"""Characters shown at once."""

_SPAN = re.compile(r"(\d{1,9})-(\d{1,9})")


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of the text, of a passage or between passages. The marks of its pieces say, in ``field``,
    whether the words are a "heading" or were asked for ("lit")."""

    pieces: tuple[Segment, ...]
    passage: Passage | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """One part of the text, and which of how many it is."""

    stretches: tuple[Stretch, ...]
    part: int
    parts: int


def reading_of(detail: DocumentDetail, asked: QueryDict) -> Reading:
    """The part asked for (``part``), or that with the words ``at`` (start-end). 404 for no such part."""
    text = document_text(detail.document.public_id)
    lit = _lit(asked.get("at", ""), len(text))
    parts = max(1, -(-len(text) // PART))
    told = asked.get("part", "") or str(lit.start // PART + 1 if lit else 1)
    if not (told.isascii() and told.isdigit() and 1 <= int(told[:9]) <= parts):
        raise Http404(f"The text has {parts} part(s); there is no other.")
    low, high = (int(told) - 1) * PART, min(int(told) * PART, len(text))
    headings = document_headings(detail.document.public_id)
    marks = [Mark(start, end, "", "heading") for start, end in headings if start < high and end > low]
    marks += [lit] if lit else []
    stretches: list[Stretch] = []
    at = low
    for passage in detail.passages:
        start, end = max(passage.start, at), min(passage.end, high)
        if start < end:
            _add(stretches, text, at, start, marks)
            _add(stretches, text, start, end, marks, passage)
            at = end
    _add(stretches, text, at, high, marks)
    return Reading(tuple(stretches), int(told), parts)


def _lit(told: str, length: int) -> Mark | None:
    """The words asked for, where they are words of this text."""
    if not (span := _SPAN.fullmatch(told)):
        return None
    start, end = int(span[1]), int(span[2])
    return Mark(start, end, "", "lit") if start < end <= length else None


def _add(
    stretches: list[Stretch],
    text: str,
    start: int,
    end: int,
    marks: list[Mark],
    passage: Passage | None = None,
) -> None:
    """Add what stands from start to end. Blank lines at its edges give way to the space between blocks."""
    while start < end and text[start] in "\r\n":
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        stretches.append(Stretch(segments(text[start:end], marks, offset=start), passage))
