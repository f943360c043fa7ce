"""Who issued a paper, where no verb tells it: a field of the entry, a source in brackets, its number."""

import re
from collections.abc import Iterator, Sequence

from updates.extraction.findings import Span
from updates.extraction.gazetteer import Gazetteer
from updates.extraction.guarded import Guarded
from updates.extraction.mention import Mention

# "Issued by: A; B and C" as a line of its own.
_FIELD = re.compile(
    r"(?:^[\W_]*|[\s;.)]\s?(?-i:(?=[A-Z])))(?:(?:[Jj]ointly\s+)?(?:issued|published|released|adopted|promulgated|drafted|proposed|announced|made)"
    r"\s+(?:jointly\s+)?by|"
    r"(?:(?:issuing|promulgating|publishing|responsible|competent|regulatory|supervisory|enforcing|enforcement|public|"
    r"lead)\s+)?(?:authorit(?:y|ies)|bod(?:y|ies)|agenc(?:y|ies)|departments?|regulators?|supervisors?)|issuers?)"
    r"(?:\(s\))?\s*[:：|][^.:\n]{0,300}$",
    re.IGNORECASE,
)
# How far before a name the line may begin that makes it a field's value.
_LINE = 340


def told_by_layout(text: str, mention: Mention) -> bool:
    """Whether a field's label or square brackets at the line's end give a paper to ``mention``."""
    start, end = mention.span.start, mention.span.end
    if text[end : end + 1] == "]" and text[start - 1 : start] == "[":
        return text[end + 1 : end + 3].strip(".")[:1] in ("", "\n")
    bracket = text.rfind("(", max(0, start - _BRACKET), start)
    if bracket >= 0 and _in_source(text, mention, bracket):
        return True
    low = max(0, start - _LINE)
    line = text.rfind("\n", low, start) + 1 or low
    since = max(line, text.rfind(".", line, start))
    told = text.find(":", since, start) >= 0 or text.find("|", since, start) >= 0
    if not told and text.find("：", since, start) < 0:
        return False
    return _FIELD.search(text[line:start]) is not None


# "Notice of proposed rulemaking (FRB, FDIC and OCC): ...": whose it is, in brackets behind a paper.
_PAPER_BEFORE = re.compile(
    r"(?:[”\"’»\d]|\b(?:rulemaking|[Pp]aper|[Rr]eport|[Rr]ules?|[Rr]egulations?|[Gg]uidelines?|[Gg]uidance|[Cc]irculars?|"
    r"[Ss]tandards?|[Mm]easures|[Nn]otice|[Cc]onsultation|[Cc]ode|[Ss]tatement|[Dd]irections?|[Oo]pinion|[Dd]raft|"
    r"[Dd]ecision|[Oo]rder|[Bb]ulletin|[Ll]etter|[Rr]oadmap|[Ff]ramework|[Hh]andbook))\s$"
)
_IN_BRACKET = re.compile(r"\((?:the\s)?(?:[A-Z][\w.&-]+(?:,\s|/|;\s|,?\s(?:and|&)\s))*")
# What follows such a bracket where no paper stands before it: the line's end, a colon, a day.
_CLOSES = re.compile(r"\.?\s*(?:\n|$)|:\s|,\s\d")
_SOURCE_ENDS = re.compile(r"(?:(?:,\s|/|;\s|,?\s(?:and|&)\s)[A-Z][\w.&-]+)*\)")
_BRACKET = 60


def _in_source(text: str, mention: Mention, at: int) -> bool:
    """Whether the name stands in a bracket of short names, opened at ``at`` right behind a paper."""
    start, end = mention.span.start, mention.span.end
    if mention.entry is None or " " in mention.span.of(text):
        return False
    ends = _SOURCE_ENDS.match(text, end)
    if ends is None or _IN_BRACKET.fullmatch(text, at, start) is None:
        return False
    return (
        _PAPER_BEFORE.search(text, max(0, at - 14), at) is not None
        or _CLOSES.match(text, ends.end()) is not None
    )


# British papers are numbered by year and place (FCA: PS25/20) or by place and year (PRA: PS11/25).
_NUMBER = Guarded(r"\b(?P<kind>CP|PS|DP|FG|GC|SS|SoP)\s?(?P<first>\d{1,2})/(?P<last>\d{1,2})\b(?!/)")
_SERIES = {"FG": "FCA", "GC": "FCA", "SS": "PRA", "SoP": "PRA"}
# The oldest year of such numbers; a larger place in a year's series than this is rare.
_OLDEST = 13


def by_number(
    text: str, span: Span, gazetteer: Gazetteer, countries: Sequence[str], year: int | None
) -> Iterator[Mention]:
    """The British regulators whose papers are named by number in ``span``."""
    if "GB" not in countries[:2]:
        return
    for match in _NUMBER.finditer(text, span.start, span.end):
        owner = _SERIES.get(match["kind"]) or _owner(int(match["first"]), int(match["last"]), year)
        for entry in gazetteer.regulator_names.get(owner) or () if owner else ():
            if entry.jurisdiction == "GB":
                yield Mention(Span(*match.span()), entry.name, entry, jurisdiction="GB", rule="number")


def _owner(first: int, last: int, year: int | None) -> str | None:
    latest = (year or 2099) % 100
    ahead, behind = _OLDEST <= first <= latest, _OLDEST <= last <= latest
    if ahead and behind:
        ahead, behind = first >= last, last > first
    return "FCA" if ahead else "PRA" if behind else None
