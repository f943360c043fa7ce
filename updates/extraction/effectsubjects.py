"""Which rules the words of effect in a sentence are said of."""

import re
from collections.abc import Sequence

from updates.extraction.dated import Dated
from updates.extraction.findings import DateFinding, Span
from updates.extraction.passage import Passage
from updates.extraction.titlewords import HEADS
from updates.extraction.vocabulary import Event, Precision

_ALL = re.compile(r"\b(?:both|they|these|all|each|which)\b", re.IGNORECASE)
_ORDINAL = re.compile(
    r"^The\s+(?P<which>first|second|third|former|latter)\b(?!\s(?:\w+\s){1,2}(?:of|under)\b)"
)
_RULES = re.compile(
    r"\b(?:the|these|those|new|all|its|most|main|core|key)\s+(?:\w+\s+){0,2}?(?:measures|rules?|regulations?|"
    r"laws?|acts?|bill|provisions|guidelines?|guidance|amendments?|"
    r"changes|requirements|standards?|code|directive|decree|circular|notice|order|"
    r"framework|regime|obligations|legislation|directions?|instructions?|module|policy|polic(?:y|ies)|"
    r"principles|ordinance|amendment|change|decision|resolution|paper|text|guideline|handbook|package|statute|reforms?|regulation|scheme)\b|^(?:amendments|changes|rules)\b",
    re.IGNORECASE,
)
# "the provisions of the X apply from": what is said of a part is said of the rule.
_PART_OF = re.compile(
    r"\b(?:rules|provisions|obligations|requirements|duties|prohibitions?|bans?|chapters?|titles?|articles?|parts?|sections?)\b"
    r"[^.;,]{0,60}\b(?:under|of|in|by)\s(?:the\s)?$",
    re.IGNORECASE,
)
# "The new version, which transposes the X,": a rule that is named by the way.
_BY_THE_WAY = re.compile(r"\b(?:which|that)\s+\w+s\s+(?:the\s+)?$")
# "The largest must comply by": what holds for some only is no day of the rule.
_SOME = re.compile(
    r"(?:^|[;,.]\s)(?:the\s+)?(?:larg(?:e|er|est)|bigg(?:er|est)|small(?:er|est)?|some|certain|other|existing|listed|"
    r"remaining)\b[^.;,]{0,60}$",
    re.IGNORECASE,
)
_REPEAL = re.compile(r"\b(?:repeal|revocation|withdrawal|abolition|rescission)\b", re.IGNORECASE)
# "Gazetted on 28 March, it takes effect": a rule that the sentence before only named.
_IT_ALONE = re.compile(
    r"(?:[A-Z]\w+ed\s[^,.;]{0,60},\s)?(?:[Ii]t|[Tt]hey|The\s(?:[Gg]uidelines?|[Dd]irections|[Rr]ules|[Rr]egulations?|[Cc]ode|[Ss]tandards?|Law|Act|"
    r"Decree|Directive|Circular|Order|Notice|Measures|Provisions))\s"
)
_UNDER = re.compile(
    r"\b(?:under|of|by|with|against|from|violat\w+|breach\w*|infring\w+)\s+(?:the\s+|its\s+)?$"
)
_UNSAID = re.compile(r"(?:[Tt]he|[Ii]ts|[Tt]heir|[Ii]t\s+is|[Tt]hey\s+are|[Bb]oth\s+are)?\s*$")
_ITS = re.compile(r"(?:its|their)\s")
# "The X Rules, laid on 3 May by the Department, enter into force", "... were published and take effect"
_INSERTED = re.compile(
    r"(?:(?:\s*\([^)]*\))*,\s(?!and\b|but\b|which\b|that\b)[^;.]{3,160},|[^;.]{3,160}\s(?:and|but))\s"
    r"(?:(?:will|shall|would|is|are|was|were|has|have|been|be|to|now|also|then|thus|due|set|\w+ly)\s){0,4}$"
)
# "Firms must comply by", "banks have to apply them from": the rule is what was told of last.
_OBEYED = re.compile(
    r"(?:must|should|have\s+to|has\s+to|need\s+to|(?:required|expected)\s+to)\s+(?:\w+\s+)?(?:comply|be\s|meet|follow|observe|"
    r"implement|apply|adopt)|appl(?:y|ies)\s+(?:them|it|these|this)\b|compliance\b",
    re.IGNORECASE,
)
_IT = re.compile(
    r"(?:It|They|This|These|Both|If\s+(?:passed|adopted|approved|enacted|signed),\s+(?:it|they))\s[^.;]{0,160}$"
)
_PLACES = {"first": 0, "former": 0, "second": 1, "latter": 1, "third": 2}
_KIND = re.compile(
    r"\b[Tt]he\s(?:[a-z]+\s)?(?P<kind>Act|Law|Decree|Directive|Circular|Code|Order|Ordinance|Bill)\b"
)
_LAWS = frozenset(["Act", "Law", "Bill", "Ordinance"])
# "House Bill 7, which extends the Privacy Act to carriers, takes effect": not the rule in between.
_RELATIVE = re.compile(r"\s*(?:\([^)]*\))?,\s(?:which|that)\s\w+s\s(?:the\s)?$")
_AGAIN = re.compile(
    r"\b[Tt]he\s(?:new|revised|amended|final|updated)\s(?P<head>[A-Z][a-z]+)\s(?:(?:will|shall|would|itself|itself\swill)\s(?:be\s)?|(?:is|are)\s(?:to\s)?)?$"
)
_AND = re.compile(
    r"\s*(?:\([^)]*\)\s*)?(?:,|,?\s(?:and|as\s+well\s+as|&))\s(?:the\s|its\s|of\sthe\s|[A-Z][\w.-]+(?:['’]s|(?<=s)['’])\s)?"
)
# "the Cybersecurity Law, in force since June 2017,": told by the way.
_APPOSED = re.compile(r"(?:\s*\([^)]*\))*,\s")


def _of_kind(told: list[Dated], subject: str) -> list[Dated]:
    """Of the rules those that "The Act", "The Decree" can mean: none where all are of other kinds."""
    kind = _KIND.search(subject)
    if kind is None:
        return told
    wanted = _LAWS if kind["kind"] in _LAWS else {kind["kind"]}
    kept = []
    for record in told:
        heads = [word for word in record.title.text.replace("(", " ").split() if word in HEADS]
        if not heads or heads[0] in wanted or record.short_form == kind["kind"]:
            kept.append(record)
    return kept


def _named_again(text: str, before: Sequence[Dated], at: int) -> list[Dated]:
    """The rule that the sentence calls by its kind: "a statement on the X Code; the new Code applies"."""
    kind = _AGAIN.search(text, before[-1].title.span.end, at) if before else None
    if kind is None or not text[before[-1].title.span.end : kind.start()].strip():
        return []
    return [record for record in before if record.title.text.endswith(f" {kind['head']}")][-1:]


def _coordinated(text: str, before: Sequence[Dated]) -> list[Dated]:
    """The rules of which the last one's predicate is told too: "The X Act and the Y Act take effect"."""
    kept: list[Dated] = []
    for one, other in zip(before[-2::-1], before[:0:-1], strict=True):
        if one.event is not None or not _AND.fullmatch(text, one.title.span.end, other.title.span.start):
            break
        kept.append(one)
    return kept


def _commencement_of(rule: Dated, before: Sequence[Dated]) -> Dated | None:
    """The notice that brings a rule into operation, where it is what the sentence tells of."""
    return next(
        (
            one
            for one in before
            if one.event is not None and one.title.text.startswith(f"{rule.title.text} (")
        ),
        None,
    )


def _of_named(
    passage: Passage,
    sentence: Span,
    at: int,
    here: Sequence[Dated],
    before: Sequence[Dated],
    told: list[Dated],
    on: DateFinding | None,
) -> list[Dated]:
    """Of the rules named before the words of effect, those that are their subject."""
    text = passage.text
    lead = text[max(sentence.start, at - 60) : at]
    last = before[-1]
    if last.event is None and (whole := _commencement_of(last, before)):
        return [whole]
    if last.event is None and _RELATIVE.search(text, before[0].title.span.end, last.title.span.start):
        return list(before[:1]) if before[0].event is None and len(before) == 2 else told[-1:]
    if last.event is None and len(before) > 1 and before[-2].event is not None:
        between = text[last.title.span.end : at]
        last = before[-2] if re.search(r"\s(?:and|but)\s", between) and "which" not in between else last
    elif last.event is None and _BY_THE_WAY.search(text, sentence.start, last.title.span.start):
        return told[-1:]
    if last.event is not None:
        same = [r for r in before if r.event == last.event]
        if same == [last] and (others := _coordinated(text, before)):
            return [*others, last]
        return same if _ALL.search(text[last.title.span.end : at]) or len(same) == len(before) else [last]
    background = on is not None and passage.date is not None and on.on < passage.date.on
    relative = re.match(r"[^.;]{0,60}?,?\s*\b(?:which|that)\b", text[last.title.span.end : at])
    if on is not None and on.precision is not Precision.DAY:
        relative = relative or _APPOSED.fullmatch(text, last.title.span.end, at)
    if relative and background and not re.search(r"\bnow\b", lead):
        return []
    rest = len(here) == 1 and last.rule == "named" and _RULES.search(lead)
    inserted = _INSERTED.match(text, last.title.span.end, at)
    direct = at - last.title.span.end < 60 or relative or rest or inserted
    part = _PART_OF.search(text, sentence.start, last.title.span.start)
    if not direct or not (last.rule != "citing" or relative or part):
        return []
    return [*_coordinated(text, before), last]


# "guidance on the rule before 31 May, when the rule itself applies": the day of what the guidance is on.
_WHEN_ITSELF = re.compile(
    r",\s(?:when|from\swhich|on\swhich|the\sday\s(?:on\swhich|when))\sthe\s(?P<kind>\w+)\s(?:(?:itself|themselves|will|is|are)\s)*$"
)


def _is_about_it(text: str, rule: Dated, start: int, at: int) -> bool:
    """Whether what takes effect is the rule that a paper is about, and not the paper."""
    other = _WHEN_ITSELF.search(text, max(start, rule.title.span.end, at - 60), at)
    words = rule.title.text.lower().split()
    return (
        other is not None
        and other["kind"].lower() in words
        and words[0].rstrip("s") != other["kind"].lower().rstrip("s")
        and "on" in words
    )


def subjects_of(
    passage: Passage,
    sentence: Span,
    cue: re.Match[str],
    here: Sequence[Dated],
    records: Sequence[Dated],
    on: DateFinding | None,
) -> list[Dated]:
    """The rules that stand as subject of the words of ``cue``, or within them."""
    text, at = passage.text, cue.start()
    within = [record for record in here if at < record.title.span.start < cue.end()]
    if within:
        return within[-1:]
    told = [r for r in records if r.event not in (None, Event.REPEALED) and r.title.span.start < at]
    lead = text[max(sentence.start, at - 60) : at]
    ordinal = _ORDINAL.match(text[sentence.start : at])
    if ordinal is not None:
        place = _PLACES[ordinal["which"]]
        return told[place : place + 1]
    before = [record for record in here if sentence.start <= record.title.span.start < at]
    if again := _named_again(text, before, at):
        return again
    if before and _is_about_it(text, before[-1], sentence.start, at):
        return []
    if before:
        return _of_named(passage, sentence, at, here, before, told, on)
    it = _IT_ALONE.match(text, sentence.start, at)
    stepped = [record for record in here if record.event not in (None, Event.REPEALED if it else None)]
    if here and (stepped or not it):
        return stepped[:1] if text[at : at + 2] in ("In", "in") else stepped
    if _REPEAL.search(lead):
        return [r for r in records if r.event is Event.REPEALED and r.title.span.start < at][-1:]
    if _SOME.search(text[sentence.start : at]):
        return []
    earlier = [] if told else [r for r in records if r.title.span.start < at]
    if len(earlier) == 1 and _IT_ALONE.match(text, sentence.start, at):
        only = earlier[0]
        cited = only.rule == "citing" or _UNDER.search(
            text, only.title.span.start - 30, only.title.span.start
        )
        return [] if cited or only.event is not None else [only]
    subject = text[max(sentence.start, at - 110) : at + 14]
    if _ALL.search(lead) or _RULES.search(subject):
        return _of_kind(told, subject)
    clause = max(sentence.start, text.rfind("; ", sentence.start, at) + 2)
    unsaid = at - clause < 15 and _UNSAID.match(text, clause, at)
    it_is = _OBEYED.match(text, at) or unsaid or _IT.match(text, sentence.start, at) or _ITS.match(text, at)
    return told[-1:] if it_is or re.search(r"\b(?:it|this)\b", lead, re.IGNORECASE) else []
