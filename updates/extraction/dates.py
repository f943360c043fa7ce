"""Dates resolved: what a mention leaves open is filled in from the document around it."""

import calendar
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from updates.extraction.datecues import DateRole, role_of, weight
from updates.extraction.datewords import EDGE_RULE, Mention, Mentions, mentions, mentions_of, told_in
from updates.extraction.findings import DateFinding, Span
from updates.extraction.guarded import Guarded
from updates.extraction.vocabulary import Precision

# Led by its digit, at which `re` looks first.
_BARE_YEAR = re.compile(r"[12](?<![\d/.-].)(?:(?<=1)9[89]|(?<=2)0[0-4])\d(?![\d/-]|\.\d)")
_SHORT_NUMBER = re.compile(r"(?<!\d)\d{1,2}(?!\d)")
_SENTENCE_END = re.compile(r"[.!?;]\s|\n")
_MOST_YEARS_COUNTED = 5000
# A newsletter may name days that lie a little ahead of its own date, as a month's issue does of the next.
_SLACK_DAY = timedelta(days=10)
_LED_UP = -15
_LAST_WEEK = -7
"""The shift of "last Friday", which is never the same day."""
_SOON = timedelta(days=35)
_PAST = re.compile(r"\b(?:was|were|had|has|have|did|\w{3,}ed|took|came|met|put|began|set)\b")
# What a newsletter that looks ahead calls itself: its days are to come.
_LOOKS_AHEAD = re.compile(
    r"\b(?:(?:week|month|quarter|year|look(?:ing)?|days)\s+ahead|calendar|diary|upcoming|coming\s+up|"
    r"what['’]?s\s+(?:next|coming)|"
    r"horizon|key\s+dates|forward\s+(?:look|planner)|outlook|timeline)\b",
    re.IGNORECASE,
)
# "5 December: the Rules take effect", "19 Nov – closing date for comments".
_DUE_NEXT = re.compile(
    r"\s*[|:–—-]\s?[^\n.;]{0,100}?\b(?:takes?\s+effect|(?:comes?|enters?)\s+into|clos(?:es?|ing)|due|"
    r"deadline|last\s+day|ends?|"
    r"expires?)\b"
)
# A time for comments that is over.
_OVER = re.compile(r"\b(?:ended|closed|expired|lapsed|ran\s+out)\b[^.;]{0,20}$")
# "Three weeks from now, on 1 March".
_TO_GO = re.compile(
    r"\b(?:from\s(?:now|today)|(?:day|week|month|year)(?:s['’]|['’]s)\stime|to\sgo|hence),?\s(?:on\s|from\s|as\sof\s)?$"
)
# "Comments were wanted by 1 March", "firms had until the end of May": a time that may be over as well.
_RECEIVED = Guarded(
    r"\b(?:had|(?:was|were|been)\s(?:\w+ly\s|at\sfirst\s|first\s)?(?:accepted|taken|received|wanted|due|invited|sought|"
    r"collected|gathered|welcomed?|given|allowed|open|asked|expected)|took|receiv(?:ed|ing)|collect(?:ed|ing)|gather(?:ed|ing)|accepted|invited)\s"
    r"(?:(?!and\b(?!\sinc)|but\b|will\b|is\b|are\b|takes?\b|appl)[\w’'-]+\s){0,6}$",
    re.IGNORECASE,
)
_SLACK_MONTH = timedelta(days=31)


@dataclass(frozen=True, slots=True)
class Almanac:
    """What a document implies for dates that are not told in full.

    ``published`` is its day, where known; ``horizon`` the last day that its events may
    have; ``year`` the year it names most often; ``month_first`` its habit for "03/04/2024";
    ``looks_ahead`` whether it is a calendar of days to come; ``told`` all dates written in it,
    where they were gathered beforehand.
    """

    published: date | None = None
    horizon: date | None = None
    year: int | None = None
    month_first: bool = False
    looks_ahead: bool = False
    told: Mentions | None = None

    def mentions_in(self, text: str, span: Span) -> list[Mention]:
        """The dates written in a stretch of the document's text."""
        if self.told is None:
            return list(mentions(text, span.start, span.end))
        return self.told.within(span)


def almanac(
    text: str, published: date | None, headings: Sequence[Span] = (), month_first: bool = False
) -> Almanac:
    """The almanac of a document. ``headings`` are its title and dateline, which may tell its own period."""
    told = [m for span in headings for m in told_in(text, span.start, span.end)]
    if published is None:
        days = [m for m in told if m.precision is Precision.DAY and m.year and m.month and m.day]
        published = max((d for m in days if (d := _last_day(text, m))), default=None)
    horizon = published + _SLACK_DAY if published else _month_horizon(told)
    reviewed = _year_reviewed(text, headings)
    if reviewed and (horizon is None or horizon.year == reviewed + 1):
        horizon = date(reviewed, 12, 31)
    found = mentions_of(text)
    habit = [m.rule for m in found.all if m.rule in ("day first", "month first")]
    if habit:
        month_first = habit.count("month first") > habit.count("day first")
    ahead = any(_LOOKS_AHEAD.search(text, span.start, span.end) for span in headings)
    return Almanac(published, horizon, _usual_year(text, found.all), month_first, ahead, found)


def _last_day(text: str, mention: Mention) -> date | None:
    """The day that a range ends on: a digest of "1-15 December 2024" came out on its last day."""
    numbers = [int(digits) for digits in _SHORT_NUMBER.findall(mention.span.of(text))]
    days = [number for number in numbers if mention.day and mention.day <= number <= 31]
    return (
        _day(mention.year, mention.month, max(days))
        if days and mention.rule == "day"
        else _day(mention.year, mention.month, mention.day)
    )


def _year_reviewed(text: str, headings: Sequence[Span]) -> int | None:
    """The one year that the title names without a month: "Fines of 2023", "2023 in review"."""
    if not headings:
        return None
    title = headings[0]
    if any(m.precision is not Precision.YEAR for m in told_in(text, title.start, title.end)):
        return None
    years = {int(match.group()) for match in _BARE_YEAR.finditer(text, title.start, title.end)}
    return years.pop() if len(years) == 1 else None


def _month_horizon(told: Iterable[Mention]) -> date | None:
    last = max(((m.year, m.month) for m in told if m.rule == "month" and m.year and m.month), default=None)
    if last is None:
        return None
    return date(last[0], last[1], calendar.monthrange(*last)[1]) + _SLACK_MONTH


def _usual_year(text: str, found: Iterable[Mention]) -> int | None:
    """The year named most often; one within a date of day or month counts three times."""
    counts: Counter[int] = Counter()
    for number, match in enumerate(_BARE_YEAR.finditer(text)):
        if number > _MOST_YEARS_COUNTED:
            break
        counts[int(match.group())] += 1
    for mention in found:
        if mention.year and mention.precision in (Precision.DAY, Precision.MONTH):
            counts[mention.year] += 2
    return max(counts, key=lambda year: (counts[year], year), default=None)


def resolve(
    text: str,
    found: Iterable[Mention],
    known: Almanac,
    hint_year: int | None = None,
    before: DateFinding | None = None,
) -> list[DateFinding]:
    """The mentions as dates, in reading order; one that the document does not settle is left out.

    ``hint_year`` is a year that headings over the passage name, ``before`` the date that "the
    same day" counts from where the passage has told none yet.
    """
    dates: list[DateFinding] = []
    for mention in found:
        resolved = _resolve(text, mention, known, hint_year, dates or ([before] if before else []))
        if resolved is not None:
            dates.append(resolved)
    return dates


def _resolve(
    text: str, mention: Mention, known: Almanac, hint_year: int | None, before: list[DateFinding]
) -> DateFinding | None:
    if mention.shift is not None:
        low, at = max(0, mention.span.start - 60), mention.span.start
        ahead = mention.shift == -1 and _WEEKDAY_AHEAD.search(text, low, at) is not None
        return _relative(mention, known, before, ahead)
    month, day = mention.month, mention.day
    if mention.swapped and known.month_first and day is not None and month is not None and day <= 12:
        month, day = day, month
    year, rule = mention.year, mention.rule
    if year is None and month is not None:
        year = _implied_year(text, mention, month, day, known, hint_year, before)
        rule = f"{rule}, year implied"
    on = _day(year, month, day or 1)
    return DateFinding(on, mention.precision, mention.span, rule) if on else None


def _implied_year(
    text: str,
    mention: Mention,
    month: int,
    day: int | None,
    known: Almanac,
    hint_year: int | None,
    before: list[DateFinding],
) -> int | None:
    start = max(0, mention.span.start - 200)
    stops = [match.end() for match in _SENTENCE_END.finditer(text, start, mention.span.start)]
    sentence = stops[-1] if stops else start
    role = role_of(text, mention.span, sentence)
    ahead = (
        (
            role in (DateRole.DEADLINE, DateRole.EFFECT)
            or _TO_GO.search(text, sentence, mention.span.start) is not None
        )
        and not closes_in_brackets(text, mention.span)
        and not _OVER.search(text, sentence, mention.span.start)
    )
    anchor = before[-1] if before and before[-1].precision is not Precision.YEAR else None
    if anchor and (
        closes_in_brackets(text, mention.span) or (not ahead and _led_up(text, anchor, sentence, known))
    ):
        anchor = None
    if anchor and anchor.rule == "distance" and anchor.on.month == month and sentence <= anchor.span.start:
        return anchor.on.year  # "three months later, on 13 September"
    told_before = anchor is not None and sentence <= anchor.span.start < mention.span.start
    if anchor and told_before and (ahead or "implied" not in anchor.rule):
        later = ahead and (month, day or 31) < (anchor.on.month, anchor.on.day)
        same = _day(anchor.on.year, month, min(day or 1, 28))
        latest = known.horizon + _SOON if known.horizon else None
        # "... until 2 April 2025, the Authority said on 9 September": of the year before.
        if later or ahead or latest is None or same is None or same <= latest or anchor.on <= latest:
            return anchor.on.year + 1 if later else anchor.on.year
    if hint_year:
        return hint_year
    if known.horizon is None:
        return known.year
    coming = known.looks_ahead and known.published is not None
    opens = not text[sentence : mention.span.start].strip(" *-•–\t")
    if not ahead and opens and known.published is not None:
        ahead = _DUE_NEXT.match(text, mention.span.end) is not None
    if ahead or (coming and (opens or not _tells_past(text, mention, sentence))):
        base = known.published or known.horizon
        candidates = [base.year - 1, base.year, base.year + 1]
        if role is not DateRole.DEADLINE or not _RECEIVED.search(text, sentence, mention.span.start):
            base += timedelta(days=90)
        return min(candidates, key=lambda y: _distance(y, month, day, base))
    year = known.horizon.year
    candidate = _day(year, month, 1 if day is None else min(day, 28))
    if candidate and candidate <= known.horizon:
        return year
    soon = candidate is not None and candidate <= known.horizon + _SOON
    return year if soon and not _tells_past(text, mention, sentence) else year - 1


_BRACKET = re.compile(r"[(\[](?:(?:issued|dated|published|announced|decision(?: of)?|on|of)\s){0,2}$")
_BRACKET_END = re.compile(r"[)\]][.\s]{0,2}(?:\n|$)")


def closes_in_brackets(text: str, span: Span) -> bool:
    """Whether a date in brackets closes its line: "..., effective 1 January 2025 (6 Dec)" is the report's."""
    before = _BRACKET.search(text, max(0, span.start - 24), span.start)
    return before is not None and _BRACKET_END.match(text, span.end) is not None


def _led_up(text: str, anchor: DateFinding, sentence: int, known: Almanac) -> bool:
    """Whether a date of an earlier year only led up to the news of its sentence.

    "Following an inspection in March 2024 the Office on 12 June fined Acme": of this year.
    """
    if anchor.span.start < sentence or known.horizon is None or anchor.on.year >= known.horizon.year:
        return False
    background = role_of(text, anchor.span, sentence) is DateRole.BACKGROUND
    return background or weight(text, anchor.span, sentence) <= _LED_UP


def _tells_past(text: str, mention: Mention, sentence: int) -> bool:
    """Whether the words around a date tell of something that has happened."""
    stop = text.find("\n", mention.span.end, mention.span.end + 120)
    return bool(_PAST.search(text, sentence, stop if stop >= 0 else mention.span.end + 120))


def _distance(year: int, month: int, day: int | None, base: date) -> int:
    on = _day(year, month, day or 1)
    return abs((on - base).days) if on else 10**6


# "comments are in by Friday", "the call for views ends on Thursday": a weekday to come.
_WEEKDAY_AHEAD = Guarded(
    r"\b(?:by|until|till|before|no\slater\sthan|(?:takes?\seffect|(?:comes?|enters?|goes)\sinto\s\w+|"
    r"becomes?\s\w+|clos(?:es?|ing)|ends?|ending|expires?|expiring|due|appl(?:y|ies)|"
    r"runs?|lapses?|shuts?|begins?|starts?|opens?|bites?|scheduled|set|expected|will\s\w+(?:\s\w+)?)\s(?:on|"
    r"from|for|until|till|as\sof))\s(?:this\s|the\s)?$",
    re.IGNORECASE,
)


def _relative(
    mention: Mention, known: Almanac, before: list[DateFinding], ahead: bool = False
) -> DateFinding | None:
    """Weekdays and distances count from the publication day, or from the date told before them."""
    base = known.published
    if mention.base == "previous":
        days = [found.on for found in before if found.precision is Precision.DAY]
        base = days[-1] if days else None
    if base is None or mention.shift is None:
        return None
    if mention.rule == EDGE_RULE:
        return _edge(mention, base, mention.shift)
    if mention.weekday is not None:
        back = (base.weekday() - mention.weekday) % 7
        if ahead:
            days = [d.on for d in before if d.precision is Precision.DAY and d.on >= base]
            named = [day for day in days if day.weekday() == mention.weekday]
            on = named[-1] if named else base + timedelta(days=-back % 7)
        elif mention.shift < 0:
            on = base - timedelta(days=back or (7 if mention.shift == _LAST_WEEK else 0))
        else:
            on = base + timedelta(days=7 - back)
        return DateFinding(on, Precision.DAY, mention.span, "weekday")
    if mention.unit == "month":
        first = _shift_months(base, mention.shift)
        return DateFinding(first, Precision.MONTH, mention.span, mention.rule) if first else None
    if mention.unit == "week" and mention.precision is Precision.MONTH:
        return _week(mention, base, mention.shift)
    try:
        on = base + timedelta(days=mention.shift * (7 if mention.unit == "week" else 1))
    except OverflowError:
        return None
    return DateFinding(on, Precision.DAY, mention.span, mention.rule)


def _edge(mention: Mention, base: date, shift: int) -> DateFinding | None:
    """The first or last day of this or the next month or year, which dates no event."""
    last = mention.base == "end"
    first = date(base.year, 1, 1) if mention.unit == "year" else base.replace(day=1)
    months = (12 if mention.unit == "year" else 1) * (shift + last)
    on = _shift_months(first, months)
    if on is None:
        return None
    return DateFinding(on - timedelta(days=last), mention.precision, mention.span, mention.rule)


def _shift_months(base: date, shift: int) -> date | None:
    months = base.year * 12 + base.month - 1 + shift
    return _day(months // 12, months % 12 + 1, 1)


def _week(mention: Mention, base: date, shift: int) -> DateFinding | None:
    """A week, from Monday to Sunday, is a date only where all of it lies in one month."""
    monday = base - timedelta(days=base.weekday()) + timedelta(days=7 * shift)
    sunday = monday + timedelta(days=6)
    if monday.month != sunday.month:
        return None
    return DateFinding(monday.replace(day=1), Precision.MONTH, mention.span, mention.rule)


def _day(year: int | None, month: int | None, day: int | None) -> date | None:
    """The day, or ``None`` where the calendar has no such day."""
    if year is None or month is None or day is None:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None
