"""A text cut where marks begin and end, so that overlapping quotes can all be shown in it. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class Mark:
    """Words ``[start, end)`` that are behind the value ``field`` of the record ``subject``."""

    start: int
    end: int
    subject: str
    field: str
    value: str = ""
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of text under one and the same set of marks; joined, the stretches give the text again."""

    start: int
    text: str
    marks: tuple[Mark, ...] = ()


def segments(text: str, marks: Iterable[Mark], *, offset: int = 0) -> tuple[Segment, ...]:
    """Cut ``text`` at the edges of the marks.

    ``offset`` is where the text begins in the whole that the marks count from. What a mark
    covers outside the text is cut off; a mark wholly outside is dropped. Within a stretch
    the mark that begins first, then the longest, comes first.
    """
    last = offset + len(text)
    inside = [mark for mark in marks if mark.start < min(last, mark.end) and mark.end > offset]
    edges = {0, len(text)}
    opening: dict[int, list[Mark]] = {}
    closing: dict[int, list[Mark]] = {}
    for mark in inside:
        start, end = max(mark.start - offset, 0), min(mark.end - offset, len(text))
        edges |= {start, end}
        opening.setdefault(start, []).append(mark)
        closing.setdefault(end, []).append(mark)
    cuts = sorted(edges)
    found: list[Segment] = []
    standing: list[Mark] = []
    for start, end in pairwise(cuts):
        gone = closing.get(start, [])
        standing = [mark for mark in standing if mark not in gone] + opening.get(start, [])
        standing.sort(key=lambda mark: (mark.start, -mark.end, mark.subject, mark.field))
        found.append(Segment(offset + start, text[start:end], tuple(standing)))
    return tuple(found)
