"""What dates are attached to, and the date right behind some words."""

from bisect import bisect_left
from typing import Protocol

from updates.extraction.findings import DateFinding, Span
from updates.extraction.passage import Passage
from updates.extraction.title import Title
from updates.extraction.vocabulary import Event


class Dated(Protocol):
    """What dates are attached to: a rule as ``instruments`` keeps it."""

    title: Title
    short_form: str | None
    event: Event | None
    evidence: Span | None
    rule: str
    effective_on: DateFinding | None
    comments_due: DateFinding | None


def has_date(passage: Passage, begin: int, end: int) -> bool:
    """Whether a date reaches into a stretch of the text."""
    first = bisect_left(passage.dates, begin, key=lambda found: found.span.end)
    return first < len(passage.dates) and passage.dates[first].span.start <= end


def dates_within(passage: Passage, begin: int, end: int) -> tuple[DateFinding, ...]:
    """The dates that begin in a stretch of the text."""
    first = bisect_left(passage.dates, begin, key=lambda found: found.span.start)
    last = bisect_left(passage.dates, end, lo=first, key=lambda found: found.span.start)
    return passage.dates[first:last]


def date_before(passage: Passage, at: int, within: int) -> DateFinding | None:
    """The first date that ends at most ``within`` characters before ``at``, and not behind it."""
    first = bisect_left(passage.dates, at - within, key=lambda found: found.span.end)
    found = passage.dates[first] if first < len(passage.dates) else None
    return found if found is not None and found.span.end <= at else None


def date_at(passage: Passage, at: int, within: int, end: int | None = None) -> DateFinding | None:
    """The first date that begins at most ``within`` characters after ``at``."""
    limit = min(at + within, end if end is not None else at + within)
    first = bisect_left(passage.dates, at - 1, key=lambda found: found.span.start)
    for index in range(first, len(passage.dates)):
        found = passage.dates[index]
        if found.span.start > limit:
            return None
        if not found.rule.startswith("distance"):
            return found
    return None
