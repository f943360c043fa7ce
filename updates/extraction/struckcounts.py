"""How many a told action strikes, by grammar: its object, its passive subject, "and 14 others".

`counts` knows the nouns that usually are struck. Here any noun in the plural will do, but it must
stand where those who are struck stand: right behind the words that tell the action ("fined seven
co-operatives"), or at the head of a sentence whose verb tells what befell them.
"""

import re
from collections.abc import Container, Sequence

from updates.extraction.findings import Span
from updates.extraction.guarded import Guarded
from updates.extraction.partywords import LEGAL
from updates.extraction.struckgroups import (
    ALONE,
    BEFELL,
    COUNTED,
    GROUP,
    NUMBER,
    numbers_in,
    one_before,
    told,
    value_of,
)

_BETWEEN = re.compile(
    r"\s*(?:(?:on|each|against|into|of|to|at|upon|in|with|the|a|an|total|further|another|some|only|just|about|"
    r"nearly|almost|"
    r"around|roughly|more|than|at|least|its|all|these|those|that|from)\s+)*",
    re.IGNORECASE,
)
# "fines totalling CHF 2 million on four banks", "orders to two banks".
_UPON = re.compile(
    r"[^;]{0,25}?\d[^;]{0,25}?\s(?:on|against)\s+|\s*(?:orders?|notices?|letters?|decisions?)\s+(?:on|"
    r"against|to)\s+"
)
_PAPER = re.compile(
    r"\b(?:fines?|penalt\w+|warnings?|letters?|notices?|orders?|sanctions?|proceedings|investigations?|"
    r"inquir\w+|probes?|raids?|search(?:es)?|inspections?|charges|alerts?|reprimands?|censures?|levied|imposed|"
    r"suits?|complaints?|bans?|criticism|directions?|actions?|audits?|suspensions?)\b",
    re.IGNORECASE,
)
# "was imposed by the central bank on 3 June on" three stations: the first whom it comes to.
_ONTO = re.compile(
    r"(?:(?!\b(?:on|against|upon|to|at|for|over|after|because|who|which|that|whose|if|when)\s+"
    r"(?!\d{1,2}\s+[A-Z]|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)))"
    r"[^;:()])*?\b(?:on|against|upon|to|at)\s+(?:(?:some|about|nearly|over|more\s+than|at\s+least|a\s+total\s+of|"
    r"another|the|a\s+further|all)\s+)*"
)
_SUBJECT = re.compile(
    r"[\s•*\d.)–—-]*(?:(?:On|In|Last|This|Yesterday)\s+[^,.;]{2,30},\s+)?(?:(?:A|Some|About|Around|Nearly|"
    r"Over|More|than|"
    r"Another|further|total|of|at|All|The|These|At|least)\s+){0,6}"
    + GROUP
    + rf"(?:\s+[^,.;:|]{{0,60}}?\s?\b{BEFELL}|\s*,[^.;:|]{{2,60}},\s+{BEFELL}|"
    + r"(?:\s*\([^)\n]{0,60}\))?\s*[:|])",
    re.IGNORECASE,
)
_LEAD_WORDS = (
    r"(?:(?:some|about|around|nearly|over|more|than|another|further|total|of|at|all|least|a|only)\s+){0,5}"
)
_CLAUSE = re.compile(
    rf"(?:^|[,;:—–]\s+|\b(?:and|but|while|whereas|as|that|after|when|said|found)\s+){_LEAD_WORDS}$",
    re.IGNORECASE,
)
_HEADED = re.compile(
    rf"(?:^|[:;,–—|]\s+|\b[A-Za-z]{{2,}}(?:[^s\W]s|ed)\s+|\b(?:on|against)\s+){_LEAD_WORDS}$", re.IGNORECASE
)
# "of the 63 apps checked": so many were looked at.
_WHOLE = re.compile(r"(?:^|[,;:]\s)(?:out\s+of|of|among)\s+(?:the\s+|some\s+)?$", re.IGNORECASE)
_DONE = re.compile(r"\b(?:[a-z]{2,}ed|all|only|just|down|out)\s+$", re.IGNORECASE)
_BEFALLS = re.compile(rf"\b{BEFELL}", re.IGNORECASE)
_BEFALLS_AT_END = re.compile(rf"\b{BEFELL}(?:\s+\w+){{0,2}}\s*$", re.IGNORECASE)
_RELATIVE = re.compile(r"\s*,?\s*(?:that|which|who|whose)\b")
_OTHERS = Guarded(
    rf"(?P<number>{NUMBER})\s+(?:others\b(?!\s+of)|(?:other|further|related|affiliated|associated|"
    rf"connected|sister|of\s+(?:its|their|his))\s+(?:[\w’'&-]+\s+){{0,4}}?(?P<noun>(?!states|countries|"
    rf"regulators|authorities|agencies)[a-z]+s|"
    r"people|men|women)\b|(?:former\s+)?(?:affiliates|subsidiaries|competitors|directors|executives|"
    r"partners|employees|"
    r"associates|companies|firms|banks|entities|individuals|promoters|branches|units|officers|rivals)\b)",
    re.IGNORECASE,
)
_NAMES = re.compile(
    r"(?P<names>[A-Z][\w.&’'()-]*(?:,?\s+(?:(?:of|the|de|for|&)\s+)?(?:[A-Z][\w.&’'()-]*|plc|de|"
    r"van)){0,24})\s*,?\s+(?:and|along\s+with|"
    r"together\s+with|as\s+well\s+as|&)\s+$"
)
# "the former chairman and two associates": one told of by what he is.
_ONE_MORE = re.compile(
    r"\b(?:the|its|an?)\s+(?:[a-z’'-]+\s+){0,3}(?:chair\w*|director|owner|manager|head|chief|founder|"
    r"executive|officer|"
    r"trader|broker|president|banker|auditor|shareholder|promoter|operator|partner|adviser|lawyer)\s+and\s+$"
)
_PARTS = re.compile(r",\s+(?!(?:Inc|Ltd|LLC|LLP|Co|L\.P|S\.A|N\.A|Limited|PLC|Plc|plc|Corp|GmbH)\b)")
_REACH = 60
_FAR = 120
# "SEC charges that three funds held": what is claimed of them.
_CLAIMED = re.compile(r"(?:.*\W)?(?:charges|allegations|claims|alleging|complaint|suit)\s+that\s", re.DOTALL)
# "directs the bank to terminate two contracts": what it must do something with is not struck.
_TO_DO = re.compile(r"\bto\s+\w+$")
_TOLD_IN = re.compile(r"\b(?:the|these|those|its|their|his|in|by|under|through|of)\s+$", re.IGNORECASE)
_YEARS = 1900


def struck_count(
    text: str, places: Sequence[tuple[Span, Span]], used: Container[Span | None]
) -> tuple[int, Span] | None:
    """(number, span) of those whom one of several told actions strikes; ``places``: sentence and cue."""
    counted = [place for place in places if numbers_in(text, place[0].start, place[0].end)]
    if not counted:
        return None
    # What a later sentence begins with are others than those whom the first one tells of.
    first = counted[:1] if counted[0] is places[0] else []
    for counter in (others_count, clause_count, object_count, subject_count):
        for sentence, cue in first if counter in _OPENING else counted:
            found = counter(text, cue, sentence)
            if found is not None and found[0] > 1 and found[1] not in used:
                return found
    return None


_PAPERS = Guarded(
    rf"(?P<number>{NUMBER})\s+(?:(?!{NUMBER}|and\b|or\b)(?-i:[a-z])[a-z]*\s+"
    rf"){{0,3}}?(?:(?P<penalty>sanctions|fines|penalties|"
    rf"licen[cs]es|registrations|"
    r"reprimands|decisions|determinations|penalty\s+notices)|(?P<notice>alerts|warnings|letters)|"
    r"(?P<order>orders|notices|injunctions)|"
    r"(?P<prosecution>arrests|indictments))\b",
    re.IGNORECASE,
)
_PAIR = Guarded(
    r"\b(?:[Aa]|[Tt]he|[Tt]his)\s+(?:[\w-]+\s+){0,2}?(?P<pair>couple(?!\s+of)|pair\s+of|duo|trio)\b"
)
_PAIR_HEADED = re.compile(r"\b(?P<pair>duo|trio)\b")


def paper_count(
    text: str, kind: str, places: Sequence[tuple[Span, Span]], used: Container[Span | None]
) -> tuple[int, Span] | None:
    """(number, span) of the fines, alerts or licences where those whom they strike are not counted."""
    for sentence, cue in places:
        for match in _PAPERS.finditer(text, sentence.start, sentence.end):
            where = Span(*match.span())
            value = value_of(match["number"])
            near = match.start() <= cue.end + _REACH and where.end >= cue.start - _REACH
            known = _TOLD_IN.search(text, max(0, match.start() - 8), match.start())
            if near and not known and match.lastgroup == kind and 1 < value < _YEARS and where not in used:
                return value, where
    return None


_DEEDS = (
    r"(?:closed|arrested|detained|held|penali[sz]ed|punished|removed|deleted|blocked|shut|suspended|seized)"
)
_CAUGHT = r"(?:arrests|accounts|people|suspects|gangs|channels|apps|websites|posts|items|videos|persons)"
_SWEPT = Guarded(
    rf"\b(?:{_DEEDS}|led\s+to|resulted\s+in)\s+(?:(?:more\s+than|over|some|about|nearly)\s+"
    rf")?(?P<done>{NUMBER})\s+(?:\w+\s+){{0,2}}?{_CAUGHT}\b|"
    rf"(?P<befell>{NUMBER})\s+(?:(?:\w+\s+){{0,2}}?{_CAUGHT}\s+(?:were|had\s+been|have\s+been)\s+"
    rf")?{_DEEDS}\b",
    re.IGNORECASE,
)


def swept_count(text: str, sentences: Sequence[Span]) -> tuple[int, Span] | None:
    """(number, span) of those whom a campaign has caught: "led to 70 arrests", "300 accounts were closed"."""
    for sentence in sentences:
        for match in _SWEPT.finditer(text, sentence.start, sentence.end):
            value = value_of(match[match.lastgroup or "done"])
            if value > 1:
                return value, Span(*match.span(match.lastgroup or "done"))
    return None


def pair_count(
    text: str, places: Sequence[tuple[Span, Span]], headline: Span | None
) -> tuple[int, Span] | None:
    """(number, span) of "a married couple", "the duo"."""
    for sentence, _ in places:
        if not _PAIR.can_match(text, sentence.start, sentence.end):
            continue
        match = _PAIR.pattern.search(text, sentence.start, min(sentence.end, sentence.start + _REACH))
        if match is not None:
            return 3 if match["pair"] == "trio" else 2, Span(*match.span("pair"))
    if headline is not None and (match := _PAIR_HEADED.search(text, headline.start, headline.end)):
        return 3 if match["pair"] == "trio" else 2, Span(*match.span())
    return None


_FORM_NEXT = re.compile(rf"\s{LEGAL}")


def object_count(text: str, cue: Span, sentence: Span) -> tuple[int, Span] | None:
    """(number, span) of those who stand in or right behind the words of an action."""
    near = [
        span
        for span in numbers_in(text, sentence.start, sentence.end)
        if cue.start <= span[0] < cue.end + _FAR
    ]
    if not near:
        return None
    paper = _PAPER.search(text, cue.start, cue.end) is not None
    for at, end in near:
        if at >= cue.end + _REACH and not paper:
            return None
        if at >= cue.end and (
            _TO_DO.search(text, cue.start, cue.end) or _CLAIMED.match(text, max(cue.start, cue.end - 12), at)
        ):
            return None
        beside = one_before(text, cue.end, at) if at > cue.end else None
        gap = text[cue.end : beside.start() if beside else at]
        if gap and not (_BETWEEN.fullmatch(gap) or _UPON.fullmatch(gap) or (paper and _ONTO.fullmatch(gap))):
            continue
        if _WHOLE.search(text, max(sentence.start, at - 24), at):
            continue
        if _FORM_NEXT.match(text, end) and text[text.rfind(" ", 0, at - 1) + 1].isupper():
            continue  # "Polo 3000 AS"
        match = COUNTED.match(text, at, sentence.end)
        done = _DONE.search(text, max(sentence.start, at - 20), at) is not None and not paper
        part = at < cue.end and text[at - 2 : at] == ", " and _BEFALLS.match(text, end + 1)
        if match is None and "," not in text[at:end] and (done or part):
            match = ALONE.match(text, at, sentence.end)
        if match is not None:
            return told(match)
    return None


def subject_count(text: str, _cue: Span, sentence: Span) -> tuple[int, Span] | None:
    """(number, span) of those whom a sentence begins with and tells what befell."""
    match = _SUBJECT.match(text, sentence.start, sentence.end)
    return told(match) if match is not None else None


def clause_count(text: str, cue: Span, sentence: Span) -> tuple[int, Span] | None:
    """(number, span) of those of whom a clause tells that the action befell them: "; six were fined"."""
    passive = _BEFALLS.match(text, cue.start) is not None
    for at, _ in numbers_in(text, sentence.start, sentence.end):
        if at >= cue.start:
            return None
        beside = one_before(text, sentence.start, at)
        if not _CLAUSE.search(text[sentence.start : beside.start() if beside else at]):
            continue
        match = COUNTED.match(text, at, sentence.end)
        if match is None:
            match = ALONE.match(text, at, sentence.end)
            if match is None or not _BEFALLS.match(text, match.end() + 1):
                continue
        if match.end() > cue.start:
            continue
        between = text[match.end() : cue.start]
        if len(between) > _FAR or ";" in between or ":" in between:
            continue
        told_of = _BEFALLS_AT_END.search(between)
        rest = between[: told_of.start()] if told_of else between
        if (passive or told_of) and (_RELATIVE.match(rest) or not _BEFALLS.search(rest)):
            return told(match)
    return None


def headline_count(text: str, headline: Span) -> tuple[int, Span] | None:
    """(number, span) of those whom a headline is about: "Three lenders penalised", "SFC bans two men"."""
    for at, _ in numbers_in(text, headline.start, headline.end):
        if _HEADED.search(text[headline.start : at]):
            match = COUNTED.match(text, at, headline.end)
            if match is not None:
                return told(match)
    return None


def others_count(text: str, cue: Span, sentence: Span) -> tuple[int, Span] | None:
    """(number, span) of "Alpha Ltd, Beta Ltd and two others": those named and those not."""
    for match in _OTHERS.finditer(text, sentence.start, sentence.end):
        low = max(sentence.start, match.start() - 200)
        value = value_of(match["number"])
        one_more = _ONE_MORE.search(text, low, match.start())
        if one_more is not None and value and one_more.start() - cue.end < _REACH:
            return value + 1, Span(match.start(), match.end())
        named = _NAMES.search(text[low : match.start()])
        if named is None or abs(low + named.start() - cue.end) > _REACH * 2:
            continue
        if value:
            return value + len(_PARTS.split(named["names"])), Span(match.start(), match.end())
    return None


_OPENING = (subject_count, clause_count)
"""What only the first sentence is asked: later ones tell of others."""
