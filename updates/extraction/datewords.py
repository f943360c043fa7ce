"""Dates as they are written: one pattern over all usual forms, nothing resolved yet.

A mention keeps what the words tell (year, month, day, weekday, distance) and leaves the
rest open; `dates` fills it in from the document. The modal "may" is never a month.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache

from updates.extraction.findings import Span
from updates.extraction.guarded import Guarded
from updates.extraction.values import dataclass
from updates.extraction.vocabulary import Precision

_LONG = "January|February|March|April|May|June|July|August|September|October|November|December"
_MONTHS = _LONG.lower().split("|")
_WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
_SEASONS = "[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter"
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}
_NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_COUNTS = {"a": 1, **{word: number for number, word in enumerate(_NUMBERS, 1)}}

EDGE_RULE = "edge"
"""The rule of the first or last day of a month or year that no name tells: "the end of the year"."""

# Month names with a capital; whole names other than those that are words ("may", "march") also without.
_MONTH = (
    rf"(?:{_LONG}|{_LONG.upper()}|january|february|april|june|july|august|september|october|november|december"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|JAN|FEB|MAR|APR|JUN|JUL|AUG|SEPT?|OCT|NOV|DEC)\b\.?)"
)
_YEAR = r"(?:19|20|2[oO])[\doO]\d(?!\d)"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_SUFFIX = r"(?:\s?(?:st|nd|rd|th)\b)?"
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_WEEKDAY_LEAD = rf"(?:{_WEEKDAY},?\s(?:the\s)?|(?:Mon|Tues?|Weds?|Thu|Thurs?|Fri|Sat|Sun)\.?,?\s(?={_DAY}))?"
_TO = r"\s?(?:-|–|—|to|and|&|through)\s?"
_PART = (
    r"(?:(?:[Ee]arly|[Ll]ate|[Mm]id|[Mm]id-to-late"
    r"|(?:[Tt]he\s)?(?:end|beginning|start|middle|course)\sof)[-\s]+)?"
)

# A date begins where a word begins: asked once for all forms, since most places are inside a word.
_FORMS = (
    rf"(?P<iso>(?<![\d./-])(?P<iy>(?:19|20)\d\d)(?P<isep>[-/.])(?P<im>0?[1-9]|"
    rf"1[0-2])(?P=isep)(?P<id>{_DAY})"
    r"(?![\d-]|[/.]\d))",
    r"(?P<num>(?<![\d./-])(?P<n1>\d{1,2})(?P<nsep>[/.-])(?P<n2>\d{1,2})(?P=nsep)"
    r"(?P<ny>(?:19|20)\d\d|(?<=/)\d\d)(?![\d/-]|\.\d))",
    r"(?P<short>(?:(?<=\()|(?<=\b[Oo]n\s)|(?<=\b[Bb]y\s)|"
    r"(?<=\buntil\s))(?P<s1>\d{1,2})/(?P<s2>\d{1,2})(?=[),;.\s]))",
    rf"(?P<dmy>(?<![\d.,/-])\b{_WEEKDAY_LEAD}(?P<d1>{_DAY}){_SUFFIX}(?:{_TO}{_DAY}{_SUFFIX})?"
    rf"\s(?:day\s)?(?:of\s)?(?P<m1>{_MONTH})(?![a-z])(?:,?\s?(?P<y1>{_YEAR}))?)",
    rf"(?P<mdy>\b{_WEEKDAY_LEAD}(?P<m2>{_MONTH})\s?(?P<d2>{_DAY})(?![\d%]|[.,:]\d){_SUFFIX}"
    rf"(?:{_TO}{_DAY}(?!\d){_SUFFIX})?(?:(?:,\s?|\s)(?P<y2>{_YEAR}))?)",
    rf"(?P<my>\b{_PART}(?P<m3>{_MONTH})(?:,?\s|\sof\s|-)(?P<y3>{_YEAR}))",
    r"(?P<cjk>(?P<cy>(?:19|20)\d\d)\s?年\s?(?P<cm>1[0-2]|0?[1-9])\s?月(?:\s?(?P<cd>[12]\d|3[01]|"
    r"0?[1-9])\s?[日号號])?)",
    r"(?P<cjs>(?P<csm>1[0-2]|0?[1-9])\s?月\s?(?P<csd>[12]\d|3[01]|0?[1-9])\s?[日号號])",
    rf"(?P<qtr>\b(?:Q(?P<q1>[1-4])|(?P<q2>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[1-4](?:st|nd|rd|"
    rf"th))\s[Qq]uarter)"
    rf"(?:\sof)?[\s/-](?:the\syear\s)?(?P<qy>{_YEAR})|\b(?P<qy2>(?:19|20)\d\d)[\s-]Q(?P<q3>[1-4])\b)",
    rf"(?P<sea>\b(?:{_SEASONS}|[Hh]alf|H[12])(?:\sof)?\s(?P<sy>{_YEAR})(?:[/–-]\d\d(?:\d\d)?)?)",
    rf"(?P<mon>(?<=\b[Ii]n\s)(?P<m4>{_PART}{_MONTH})(?![a-z]|\.?,?\s\d|\sof\s\d)"
    rf"|(?P<m6>{_MONTH})(?=\s(?:plenary|meeting|session|sitting|summit|board\smeeting)\b)"
    rf"|\b(?:[Dd]uring|[Ss]ince|[Bb]y|[Uu]ntil|[Bb]efore|[Ff]rom|[Ff]or|[Ll]ast|[Tt]his|[Oo]f|[Aa]t|"
    rf"[Ee]arly|"
    rf"[Mm]id|[Ll]ate)[\s-]+(?:the\s)?(?P<m5>{_PART}{_MONTH})(?![a-z]|\.?,?\s\d|\sof\s\d))",
    rf"(?P<wkd>\b(?P<w1>(?:[Ll]ast|[Nn]ext|[Tt]his|[Cc]oming)\s)?(?P<w2>{_WEEKDAY})s?\b)",
    r"(?P<rel>\b(?:(?P<r1>[Tt]oday|[Yy]esterday|[Tt]omorrow|[Tt]his (?:morning|afternoon|evening)|"
    r"[Tt]onight|"
    r"[Ll]ast night)|(?:[Ee]arlier\s)?(?P<r2>[Ll]ast|[Tt]his|"
    r"[Nn]ext|[Pp]ast)\s"
    r"(?P<r3>week|month)|(?P<r4>(?:[Tt]he\s(?:same|following|next|previous|"
    r"preceding)|[Tt]hat\s(?:same|very)|[Ss]ame)\s(?:day|date)(?!\sas\b)|(?:[Tt]he\s)?[Ss]ame\s(?:plenary|meeting|session|sitting|occasion)\b|[Tt]he\s(?:day|evening)\s(?:before|"
    r"after)(?=[,.;\n]))"
    r"|(?:[Tt]he\s)?(?P<r8>[Ss]tart|[Bb]eginning|[Tt]urn|[Ee]nd)\sof\s"
    r"(?P<r9>next|the|this)\s(?P<r10>year|month)\b"
    r"|(?<!year and )(?P<r5>[Aa]|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|"
    r"[Tt]en|\d{1,2})\s"
    r"(?P<r6>day|week|month)s?\s(?P<r7>later|earlier|ago|(?:after|before)(?=[,.;\n]|\s(?:that|"
    r"this)\b))\b))",
    rf"(?P<yr>\b(?:[Ii]n|[Oo]f|[Ss]ince|[Bb]y|[Dd]uring|[Uu]ntil|[Ff]rom|[Ff]or|"
    rf"[Ee]nd)\s(?:the\s)?(?P<y4>{_YEAR})(?![-/.]\d{{1,2}}[-/.]\d))",
)
_PATTERN = Guarded(rf"(?<![A-Za-z\d])(?:{'|'.join(_FORMS)})")


@dataclass(frozen=True, slots=True)
class Mention:
    """A date as written. ``rule`` names its form; fields that the words leave open are ``None``.

    ``weekday`` counts from Monday 0; ``shift`` is a distance in days from another date
    (``unit`` day, week or month; ``base`` "published" or "previous").
    """

    span: Span
    rule: str
    precision: Precision
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    shift: int | None = None
    unit: str = "day"
    base: str = "published"
    swapped: bool = False


def mentions(text: str, start: int = 0, end: int | None = None) -> Iterator[Mention]:
    """All dates written in ``text[start:end]``, in reading order."""
    for match in _PATTERN.finditer(text, start, len(text) if end is None else end):
        mention = _READERS[str(match.lastgroup)](match)
        if mention is not None:
            yield mention


class Mentions:
    """All dates written in a document, found once, asked by stretches of its text."""

    __slots__ = ("_begins", "_ends", "_starts", "_written", "all")

    def __init__(self, text: str) -> None:
        self.all: list[Mention] = []
        self._written: list[Mention | None] = []
        self._begins: list[int] = []
        self._ends: list[int] = []
        for match in _PATTERN.finditer(text, 0, len(text)):
            mention = _READERS[str(match.lastgroup)](match)
            self._written.append(mention)
            self._begins.append(match.start())
            self._ends.append(match.end())
            if mention is not None:
                self.all.append(mention)
        self._starts = [mention.span.start for mention in self.all]

    def within(self, span: Span) -> list[Mention]:
        """Those that begin in a stretch of the text."""
        first = bisect_left(self._starts, span.start)
        return self.all[first : bisect_left(self._starts, span.end, lo=first)]

    def whole(self, start: int, end: int) -> list[Mention] | None:
        """Those that lie in ``text[start:end]``, ``None`` where one is cut in two there."""
        first = bisect_left(self._begins, start)
        last = bisect_left(self._begins, end, lo=first)
        if (first and self._ends[first - 1] > start) or (last and self._ends[last - 1] > end):
            return None
        return [mention for mention in self._written[first:last] if mention is not None]


mentions_of = lru_cache(maxsize=4)(Mentions)
"""All dates of a document, of which those at work are kept."""


def told_in(text: str, start: int, end: int) -> Sequence[Mention]:
    """As `mentions` of a part of a document, all dates of which are found at once.

    A part that begins a text is looked at alone: it may be a paragraph in words of its own.
    """
    if start == 0:
        return list(mentions(text[:end]))
    found = mentions_of(text).whole(start, end)
    return list(mentions(text, start, end)) if found is None else found


def month_number(name: str) -> int:
    """1 for "January", "Jan." or "late January"."""
    word = name.rstrip(".").replace("-", " ").split()[-1][:3].lower()
    return next(number for number, month in enumerate(_MONTHS, 1) if month.startswith(word))


def _year(digits: str | None) -> int | None:
    """A year also with a letter O typed for a zero: "2o22"."""
    return int(digits.lower().replace("o", "0")) if digits else None


def _span(match: re.Match[str]) -> Span:
    return Span(match.start(), match.end())


def _day_mention(match: re.Match[str], rule: str, year: str | None, month: int, day: str) -> Mention:
    return Mention(_span(match), rule, Precision.DAY, _year(year), month, int(day))


def _iso(match: re.Match[str]) -> Mention:
    return _day_mention(match, "iso", match["iy"], int(match["im"]), match["id"])


def _numeric(match: re.Match[str]) -> Mention | None:
    """The order of day and month is the document's habit: ``swapped`` keeps it open for `dates`."""
    first, second, year = int(match["n1"]), int(match["n2"]), match["ny"]
    if not (1 <= first <= 31 and 1 <= second <= 31) or (first > 12 and second > 12):
        return None
    full = int(year) if len(year) == 4 else 2000 + int(year)
    if first > 12:
        return Mention(_span(match), "day first", Precision.DAY, full, second, first)
    if second > 12:
        return Mention(_span(match), "month first", Precision.DAY, full, first, second)
    return Mention(_span(match), "numeric", Precision.DAY, full, second, first, swapped=True)


def _short(match: re.Match[str]) -> Mention | None:
    """ "(3/6)" or "on 18/3": a day and a month only where the words around say so."""
    first, second = int(match["s1"]), int(match["s2"])
    if not (1 <= first <= 31 and 1 <= second <= 31) or (first > 12 and second > 12):
        return None
    if second > 12:
        return Mention(_span(match), "month first", Precision.DAY, None, first, second)
    rule = "day first" if first > 12 else "numeric"
    return Mention(_span(match), rule, Precision.DAY, None, second, first, swapped=first <= 12)


def _dmy(match: re.Match[str]) -> Mention:
    return _day_mention(match, "day", match["y1"], month_number(match["m1"]), match["d1"])


def _mdy(match: re.Match[str]) -> Mention:
    return _day_mention(match, "day", match["y2"], month_number(match["m2"]), match["d2"])


def _month_year(match: re.Match[str]) -> Mention:
    return Mention(_span(match), "month", Precision.MONTH, _year(match["y3"]), month_number(match["m3"]))


def _cjk(match: re.Match[str]) -> Mention:
    if match["cd"]:
        return _day_mention(match, "day", match["cy"], int(match["cm"]), match["cd"])
    return Mention(_span(match), "month", Precision.MONTH, int(match["cy"]), int(match["cm"]))


def _cjk_short(match: re.Match[str]) -> Mention:
    return _day_mention(match, "day", None, int(match["csm"]), match["csd"])


def _quarter(match: re.Match[str]) -> Mention:
    word = (match["q1"] or match["q2"] or match["q3"]).lower()
    number = _ORDINALS[word] if word in _ORDINALS else int(word)
    year = _year(match["qy"] or match["qy2"])
    return Mention(_span(match), "quarter", Precision.QUARTER, year, 3 * number - 2)


def _season(match: re.Match[str]) -> Mention:
    return Mention(_span(match), "season", Precision.YEAR, _year(match["sy"]), 1)


def _month(match: re.Match[str]) -> Mention:
    name = next(name for name in ("m4", "m5", "m6") if match[name])
    return Mention(
        Span(match.start(name), match.end(name)),
        "bare month",
        Precision.MONTH,
        None,
        month_number(match[name]),
    )


def _weekday(match: re.Match[str]) -> Mention:
    told = (match["w1"] or "").strip().lower()
    number = _WEEKDAYS.index(match["w2"].lower())
    shift = {"next": 1, "coming": 1, "last": -7}.get(told, -1)
    return Mention(_span(match), "weekday", Precision.DAY, weekday=number, shift=shift)


def _relative(match: re.Match[str]) -> Mention:
    span = _span(match)
    if match["r1"]:
        told = match["r1"].lower()
        shift = {"yesterday": -1, "last night": -1, "tomorrow": 1}.get(told, 0)
        return Mention(span, "relative", Precision.DAY, shift=shift)
    if match["r3"]:
        shift = {"this": 0, "next": 1}.get(match["r2"].lower(), -1)
        return Mention(span, "relative", Precision.MONTH, shift=shift, unit=match["r3"])
    if match["r4"]:
        told = match["r4"].lower()
        back = any(word in told for word in ("before", "previous", "preceding"))
        shift = 0 if "same" in told or "very" in told else -1 if back else 1
        return Mention(span, "relative", Precision.DAY, shift=shift, base="previous")
    if match["r8"]:
        ahead = 1 if match["r9"] == "next" else 0
        base = "end" if match["r8"].lower() == "end" else "start"
        return Mention(span, EDGE_RULE, Precision.YEAR, shift=ahead, unit=match["r10"], base=base)
    word = match["r5"].lower()
    count = _COUNTS[word] if word in _COUNTS else int(word)
    back = match["r7"] in ("earlier", "ago", "before")
    base = "published" if match["r7"] == "ago" else "previous"
    precision = Precision.MONTH if match["r6"] == "month" else Precision.DAY
    return Mention(span, "distance", precision, shift=-count if back else count, unit=match["r6"], base=base)


def _bare_year(match: re.Match[str]) -> Mention:
    span = Span(match.start("y4"), match.end("y4"))
    return Mention(span, "year", Precision.YEAR, _year(match["y4"]), 1)


_READERS = {
    "iso": _iso,
    "num": _numeric,
    "short": _short,
    "dmy": _dmy,
    "mdy": _mdy,
    "my": _month_year,
    "cjk": _cjk,
    "cjs": _cjk_short,
    "qtr": _quarter,
    "sea": _season,
    "mon": _month,
    "wkd": _weekday,
    "rel": _relative,
    "yr": _bare_year,
}
