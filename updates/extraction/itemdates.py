"""All dates of one item: in its headline and body, and in the headings over it."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from updates.extraction.dates import Almanac, resolve
from updates.extraction.datewords import Mention, month_number
from updates.extraction.findings import DateFinding, Span
from updates.extraction.headings import WEEKDAY_LINE, is_date_line
from updates.extraction.vocabulary import Precision

SECTION_RULE = "section"
"""The rule of a date that a heading over the item tells."""

DAY_RULE = "day under a month"
"""The rule of a bare day number that opens an entry under a heading that is a month."""

_MONTH_HEADING = re.compile(
    r"\W*(january|february|march|april|may|june|july|august|september|october|november|december)\b"
    r"[\s,]*((?:19|20)\d\d)?\W*$",
    re.IGNORECASE,
)
_DAY_NUMBER = re.compile(r"(0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?:\s*[:|–—]|\s+-|\s*-\s)")
_YEAR = re.compile(r"(?:19|20)\d\d")
_MOST_YEAR_HEADING_WORDS = 4
_FIVE_WEEKS = 35
# "Current as of July 11, 2025": the day of the whole issue, not of the entries below.
_OF_ISSUE = re.compile(
    r"\b(?:current|as\s+of|as\s+at|up\s+to|updated?|status|state\s+of|correct|published|issued?|edition|prepared|"
    r"compiled|sent|posted|press\s+time|cut-?off|covering|covers|period)\b",
    re.IGNORECASE,
)


def dates_of(
    text: str,
    body: Span,
    headline: Span | None,
    sections: Sequence[Span],
    known: Almanac,
    before: DateFinding | None = None,
) -> list[DateFinding]:
    """The dates of an item in reading order, those of headings over it first.

    ``before`` is the date of the item before it, from which "the same day" counts.
    """
    hint = _hint_year(text, sections)
    found = _of_sections(text, sections, known, hint)
    if found:
        known = replace(known, published=found[-1].on)  # "today" is the day of the heading over it
    found += _day_under_month(text, body, sections, known, hint)
    if headline is not None and not body.start <= headline.start < body.end:
        found += resolve(text, known.mentions_in(text, headline), known, hint)
    return found + resolve(text, known.mentions_in(text, body), known, hint, before)


def _of_sections(text: str, sections: Sequence[Span], known: Almanac, hint: int | None) -> list[DateFinding]:
    """The day that the nearest heading of a date alone tells; a month covers a period and dates none."""
    for span in reversed(sections):
        weekday = WEEKDAY_LINE.fullmatch(span.of(text).strip())
        if weekday is not None and weekday["day"]:
            on = _nearest(int(weekday["day"]), weekday["name"], known.published or known.horizon)
            return [DateFinding(on, Precision.DAY, span, SECTION_RULE)] if on is not None else []
        if is_date_line(text, span.start, span.end) and not _OF_ISSUE.search(text, span.start, span.end):
            told = resolve(text, known.mentions_in(text, span), known, hint)
            days = [one for one in told if one.precision is Precision.DAY]
            return [DateFinding(one.on, one.precision, one.span, SECTION_RULE) for one in days[-1:]]
    return []


def _nearest(number: int, weekday: str, base: date | None) -> date | None:
    """The day of that number and weekday within five weeks of ``base``: "MON 9" in a week's calendar."""
    for distance in range(_FIVE_WEEKS if base is not None else 0):
        for day in {base + timedelta(distance), base - timedelta(distance)} if base is not None else ():
            if day.day == number and f"{day:%a}".lower() == weekday[:3].lower():
                return day
    return None


def _day_under_month(
    text: str, body: Span, sections: Sequence[Span], known: Almanac, hint: int | None
) -> list[DateFinding]:
    day = _DAY_NUMBER.match(text, body.start, body.end)
    if day is None:
        return []
    for span in reversed(sections):
        month = _MONTH_HEADING.match(text, span.start, span.end)
        if month:
            year = int(month[2]) if month[2] else None
            place = Span(day.start(1), day.end(1))
            mention = Mention(place, DAY_RULE, Precision.DAY, year, month_number(month[1]), int(day[1]))
            found = resolve(text, [mention], known, hint)
            return [DateFinding(one.on, one.precision, one.span, DAY_RULE) for one in found]
    return []


def _hint_year(text: str, sections: Sequence[Span]) -> int | None:
    """The year that a short heading over the item names."""
    for span in reversed(sections):
        words = span.of(text)
        years = _YEAR.findall(words)
        if len(words.split()) <= _MOST_YEAR_HEADING_WORDS and len(years) == 1:
            return int(years[0])
    return None
