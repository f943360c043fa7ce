"""Days that are told by their distance from another: "twenty days after its publication"."""

import calendar
import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from updates.extraction.dated import Dated, date_at, dates_within
from updates.extraction.datewords import EDGE_RULE
from updates.extraction.findings import DateFinding, Span
from updates.extraction.numerals import parse_words
from updates.extraction.passage import Passage
from updates.extraction.vocabulary import Precision

_ORDINALS = {
    "third": 3, "fifth": 5, "seventh": 7, "tenth": 10, "fourteenth": 14, "fifteenth": 15, "twentieth": 20,
    "thirtieth": 30, "sixtieth": 60, "ninetieth": 90,
}  # fmt: skip
_PERIOD = re.compile(
    r"[\s,]*(?:(?:on|from|as\sof)\s)?(?:the\s)?(?P<count>\w+(?:-\w+)?)\s(?:(?:calendar|full|clear|consecutive)\s)?"
    r"(?P<unit>day|week|month|year)s?\s(?:(?P<later>later)|(?:after|following|from)\s"
    r"(?:(?P<that>that|this)(?:\s(?:day|date))?(?=[\s.,;)])|(?:(?:its|the|their|such|official)\s)*(?:(?:day|date)\sof\s(?:its\s|the\s|their\s)?)?"
    r"(?P<act>publication|promulgation|gazett\w+|issu(?:e|ance|ing)|release|signature|signing|adoption|enactment|passage|approval)))\b",
    re.IGNORECASE,
)
_IN_JOURNAL = re.compile(
    r"\s(?:in|by)\s(?:the\s)?(?:[A-Z][\w’']*\s){0,4}(?P<journal>Register|Journal|Gazette)\b"
)
_ON = re.compile(r"(?:\s(?:in\s)?(?:the\s)?[A-Z]\w+){0,4}\s(?:on|of|dated)\s(?:\w+day,?\s)?")
# What was done on the day from which a period runs, by the word that the period names it with.
_PUBLISHED = r"publi(?:sh\w+|cation|c\b)|gazett\w+|promulgat\w+|Journal|Gazette|Register|carried|appear\w+"
_ACTS = {
    "publi": _PUBLISHED,
    "gazet": _PUBLISHED,
    "promu": r"promulgat\w+",
    "issu": r"issu\w+|releas\w+",
    "relea": r"issu\w+|releas\w+|publi\w+",
    "sign": r"sign\w+",
    "adopt": r"adopt\w+",
    "enact": r"enact\w+",
    "passa": r"pass\w+",
    "appro": r"approv\w+",
    "later": rf"{_PUBLISHED}|sign\w+|adopt\w+|issu\w+|releas\w+|enact\w+|pass\w+|approv\w+",
}
_CLAUSE = r"\b(?:{})\b(?:\s[^\s;]+){{0,20}}?\s(?:on|of)\s(?:\w+day,?\s)?$"
_TOLD = {act: re.compile(_CLAUSE.format(words), re.IGNORECASE) for act, words in _ACTS.items()}
_EDGE = re.compile(r"(?P<end>\bend(?:\sof|-))|\b(?P<start>start|beginning|turn)\sof", re.IGNORECASE)


def counted_day(passage: Passage, sentence: Span, at: int) -> DateFinding | None:
    """The day that a period right at ``at`` comes to, counted from a day that the passage tells."""
    text = passage.text
    period = _PERIOD.match(text, at, sentence.end)
    if period is None:
        return None
    word = period["count"].lower()
    count = int(word) if word.isdecimal() else _ORDINALS.get(word) or (1 if word in ("a", "an") else None)
    if count is None:
        told = parse_words(word)
        count = int(told) if told is not None else None
    begun = _begun(passage, sentence, period)
    if count is None or begun is None:
        return None
    on = _counted(begun.on, count, period["unit"].lower())
    return DateFinding(on, Precision.DAY, Span(period.start(), period.end()), "counted") if on else None


def _begun(passage: Passage, sentence: Span, period: re.Match[str]) -> DateFinding | None:
    """The day from which the period runs."""
    text = passage.text
    behind = date_at(passage, period.end(), 50, sentence.end)
    if period["act"] and behind and _ON.fullmatch(text, period.end(), behind.span.start):
        return behind if behind.precision is Precision.DAY else None
    journal = _IN_JOURNAL.match(text, period.end(), sentence.end)
    told = _TOLD["later"]
    if period["act"]:
        named = period["act"].lower()
        told = next(words for act, words in _TOLD.items() if named.startswith(act))
    for found in reversed(passage.dates):
        if found.span.end > period.start() or found.precision is not Precision.DAY:
            continue
        if not period["act"] and found.span.start < sentence.start:
            return None
        low = max(passage.start, found.span.start - 200)
        if journal is not None and journal["journal"] not in text[low : found.span.start]:
            continue
        done = told.search(text, low, found.span.start)
        between = done and dates_within(passage, done.start() + 1, found.span.start)
        return found if done and not between else None
    return None


def _counted(day: date, count: int, unit: str) -> date | None:
    if unit in ("day", "week"):
        return day + timedelta(days=min(count, 4000) * (7 if unit == "week" else 1))
    months = day.year * 12 + day.month - 1 + count * (12 if unit == "year" else 1)
    year, month = divmod(months, 12)
    if year > date.max.year:
        return None
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def make_exact(text: str, records: Sequence[Dated]) -> None:
    """Days of effect and for comments: the end of a month is its last day; a year alone is no day."""
    for record in records:
        record.effective_on = _exact(text, record.effective_on)
        record.comments_due = _exact(text, record.comments_due)


def _exact(text: str, found: DateFinding | None) -> DateFinding | None:
    if found is None or found.precision is Precision.DAY:
        return found
    if found.rule == EDGE_RULE:
        return replace(found, precision=Precision.DAY)
    edge = _EDGE.search(text, max(0, found.span.start - 10), found.span.end)
    year = found.precision is not Precision.MONTH
    if year and found.rule == "year":
        return None
    if edge is None:
        return None if year else found
    if edge["start"]:
        return replace(found, precision=Precision.DAY)
    month = 12 if year else found.on.month
    last = calendar.monthrange(found.on.year, month)[1]
    return replace(found, on=date(found.on.year, month, last), precision=Precision.DAY)
