"""Which step of its life a sentence tells of each rule it names."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from updates.extraction.eventcues import (
    CITING,
    CONSULT,
    DRAFT_BEFORE,
    LEAD_CUES,
    NEGATED,
    REFERENCE,
    TAIL_CUES,
    VERSION_OF,
)
from updates.extraction.findings import Span
from updates.extraction.papers import CONSULTS
from updates.extraction.titles import Title
from updates.extraction.vocabulary import Event

_JOIN = re.compile(
    r"[”\"’)]{0,2}(?:\s*\([^)]{0,60}\))?(?:\s+(?:on|of|dated)\s+[\w ,]{3,18}?)?\s*(?:,|;|\band\b|"
    r"\bor\b|,\s*and\b|as\s+well\s+as|together\s+with)?\s*"
    r"(?:(?:and|with|to|them|it|the|its|a|an|also|two|three|binding|national|mandatory|"
    r"standard|standards|draft|new|further|accompanying|\(\d\)|\(\w\)|“|\"),?\s*)*$"
)
_NEAR = 130
_BY_ORDER = re.compile(r"\b(?:By|In|Through|Under|by|through)\s+(?:an?|its)\s+$")
# "By a circular of 20 September entitled “…”, the HKMA expects": the paper is put out so.
_BY_PAPER = re.compile(
    r"\b(?:By|In|Through|Under|Via|With)\s+(?:an?|its|their)\s+(?:new\s+|joint\s+|revised\s+)?"
    r"(?:circular|letter|notice|order|decree|decision|notification|directive|memorandum|advisory|bulletin|statement|"
    r"guidance|guideline|instruction|communication)\b[^.;]{0,40}?\b(?:entitled|titled|headed|called)\s+(?:the\s+)?[“\"‘']?$"
)
# "a revised set of Guidelines": the words that only count them.
_SET_OF = re.compile(
    r"\b(?:an?|the|its|their|two|three)\s+(?:(?:revised|new|updated|draft|final|amended|further|first|second)\s+)?"
    r"(?:set|series|package|suite|pair|batch|range|number)s?\s+of\s+(?:the\s+)?$"
)
# "signed HF 4757, which includes the": of a bill's number and the act that it carries, the act counts.
_BILL = re.compile(r"[A-Z][A-Z.]{0,3}\s?\d[\w-]*")
_CARRIES = re.compile(
    r",?\s+(?:which|that)\s+(?:(?:would|will|shall)\s+)?(?:includes?|contains?|enacts?|creates?|establish\w*)\s+(?:the\s+)?|"
    r",?\s+(?:(?:or\s+)?the\s+|known\s+as\s+the\s+|called\s+the\s+)"
)
_SUCH_AS = re.compile(
    r",?\s+(?:such\s+as|including|namely|among\s+them|together\s+with|along\s+with|"
    r"as\s+well\s+as|accompanied\s+by|alongside)\s+(?:the\s+)?$"
)
_COLLECTS = re.compile(
    r"\b(?:Collecting|Soliciting|Seeking|Requesting|Inviting)\s+(?:Public\s+)?(?:Opinions|"
    r"Comments|Views)|\b(?:Call|Request)\s+for\s+(?:Comments?|Information|"
    r"Evidence|Views)|\bConsultation\s+(?:Paper|Document|Draft)|\bExposure\s+Draft|"
    r"\bDiscussion\s+Paper|\bNotice\s+of\s+Proposed\b",
    re.IGNORECASE,
)
_DUTY = re.compile(
    r"\b(?:must|shall|required\s+to|obliged\s+to|has\s+to|have\s+to|need\s+to)\b[^.;]{0,90}$", re.IGNORECASE
)
_PAPER = re.compile(r"\b(?:papers?|consultations?|proposals?)\b", re.IGNORECASE)
# " of the Securities Commission": whose text it is, between its title and what happened to it.
_OWNED = re.compile(
    r"\s(?:of|by|from)\s(?:the\s)?(?:[A-Z][\w&’'-]*\s(?:(?:of|for|and|the|on|in)\s){0,2}){0,9}[A-Z][\w&’'-]*(?=\s)"
)
# ", issued jointly by the X and the Y, came into force": what it has come to, not what was done first.
_MADE_THEN = re.compile(
    r"(?:\s*[(\[][^)\]]{0,80}[)\]])*\s*,\s(?:which\s(?:was|were)\s)?(?:\w+\s)?(?:issued|published|adopted|approved|"
    r"promulgated|passed|signed|announced|finali[sz]ed|enacted|released)\b[^.;]{0,170}?,\s(?:(?:has|have|had|also)\s)?"
    r"(?P<effect>(?:(?:entered|came|come|gone|went)\sinto\s(?:force|effect|operation)|(?:took|taken)\seffect))\b",
    re.IGNORECASE,
)
# "the revised X", "its amended Y": a state, not what is done.
_STATES = frozenset("revised amended modified updated".split())
_DETERMINED = re.compile(r"(?:\b(?:the|an?|its|their|this)|['’]s)\s+$", re.IGNORECASE)
_DRAFT_CHANGE = re.compile(
    r"\b(?:drafts?|proposed|propos(?:es|ing|als?))\s+(?:\w+\s+){0,2}?(?:of\s+|for\s+)?(?:amendments?|changes|revisions?)"
    r"\s+(?:to|of)\b[^.;]*$",
    re.IGNORECASE,
)
# A cabinet that approves a draft sends it to parliament: it asks nobody for comments.
_CLEARED = re.compile(
    r"\b(?:[Cc]abinet|Executive\sYuan|Council\sof\s(?:Ministers|State)|[Gg]overnment|State\sCouncil|Federal\sCouncil|"
    r"[Pp]arliament|[Ss]enate|Assembly|House|Congress|Bundestag|Bundesrat|Diet|Knesset|Duma|Lok\sSabha|Rajya\sSabha)\b"
    r"[^.;]{0,60}\b(?:approv|adopt|pass|clear|endors|back|agree)\w*\s+(?:to\s+)?(?:the\s+|a\s+|its\s+)?(?:draft|proposed)\b"
)
_FUTURE = re.compile(
    r"\b(?:will|would|plans?\s+to|intends?\s+to|expected\s+to|to\s+be|due\s+to|aims?\s+to|"
    r"is\s+to|are\s+to|going\s+to|(?-i:may)|could|should)\s+(?:\w+\s+){0,2}$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Told:
    """What one sentence tells of one title; ``event`` is ``None`` where it only names it."""

    title: Title
    event: Event | None
    evidence: Span | None = None
    rule: str = "named"


def read_events(text: str, sentence: Span, titles: Sequence[Title]) -> list[Told]:
    """For each title in ``sentence`` the step that the sentence tells of it."""
    told: list[Told] = []
    for at, title in enumerate(titles):
        begin = titles[at - 1].span.end if at else sentence.start
        limit = titles[at + 1].span.start if at + 1 < len(titles) else sentence.end
        before = told[-1] if told else None
        one = _by_tail(text, title, limit) or _by_lead(text, title, begin, sentence)
        carried = (
            before is not None
            and (before.title.rule == "numbered" or _BILL.fullmatch(before.title.text))
            and _CARRIES.fullmatch(text[begin : title.span.start])
        )
        if carried and before is not None:
            told.pop()
            one = Told(title, before.event, before.evidence, before.rule)
        if one is None and before is not None and _JOIN.match(text[begin : title.span.start]):
            one = Told(title, before.event, before.evidence, "joined")
        told_after = one is not None and one.rule == "subject"
        consulted = None if told_after else CONSULT.search(text, begin, title.span.start)
        consulted = consulted or CONSULT.search(text, title.span.end, limit)
        told.append(_as_draft(text, one or Told(title, None), sentence, consulted))
    return told


def _by_tail(text: str, title: Title, limit: int) -> Told | None:
    """The title as subject: "... were passed", "..., which came into force"."""
    tail = text[title.span.end : min(limit, title.span.end + 280)]
    tail = tail[1:] if tail[:1] in '”"’' else tail
    offset = title.span.end + (1 if text[title.span.end : title.span.end + 1] in ("”", '"', "’") else 0)
    owner = _OWNED.match(tail)
    if owner is not None:
        tail, offset = tail[owner.end() :], offset + owner.end()
    told = _MADE_THEN.match(tail)
    if told is not None:
        return Told(
            title, Event.IN_FORCE, Span(offset + told.start("effect"), offset + told.end()), "subject"
        )
    for event, cue in TAIL_CUES:
        match = cue.match(tail)
        if match is not None and not re.search(r"\bby\s*$", tail[: match.end()]):
            return Told(title, event, Span(offset, offset + match.end()), "subject")
    return None


def _by_lead(text: str, title: Title, begin: int, sentence: Span) -> Told | None:
    """The title as object: "... issued the", "amendments to the"; ``None`` where nothing says so."""
    start = max(begin, title.span.start - _NEAR)
    lead = text[start : title.span.start]
    listed = _SUCH_AS.search(lead)
    if listed is not None:
        lead = lead[: listed.start()] + " "
    lead = _SET_OF.sub("", lead)
    reference = REFERENCE.search(lead)
    if reference is not None:
        lead = lead[: reference.start()]
    if _BY_PAPER.search(lead):
        return Told(title, Event.ISSUED, Span(start, title.span.start), "instrument-of")
    if _BY_ORDER.search(lead) and re.search(r"\b(?:Order|Decree|Circular|Notice|Proclamation)\b", title.text):
        return Told(title, Event.ISSUED, Span(start, title.span.start), "instrument-of")
    version = VERSION_OF.search(lead)
    best: tuple[int, int, Event] | None = None
    for event, cue in LEAD_CUES:
        for match in cue.finditer(lead):
            if match.group().lower() in _STATES and _DETERMINED.search(lead[: match.start()]):
                continue
            if NEGATED.search(lead[: match.start()]) or _DUTY.search(lead[: match.start()]):
                continue
            if match.group().lower().startswith("review") and not _PAPER.search(
                text, sentence.start, sentence.end
            ):
                continue
            if best is None or (match.end() > best[1] and match.start() >= best[0] + 1):
                best = (match.start(), match.end(), event)
    if best is None:
        return None
    between = lead[best[1] :]
    citing = CITING.search(lead)
    if (
        citing is not None
        and version is None
        and citing.start() >= best[1] - 1
        and not _near_amendment(lead, best)
    ):
        return Told(title, None, None, "citing")
    if re.search(r"[;.]\s|\b(?:which|that|because|where|while)\b", between) or len(between) > 90:
        return None
    event = best[2]
    if event in (Event.ISSUED, Event.ADOPTED) and _FUTURE.search(lead[: best[0]]):
        event = Event.PLANNED
    return Told(title, event, Span(start + best[0], start + best[1]), "object")


def _near_amendment(lead: str, best: tuple[int, int, Event]) -> bool:
    """Whether the preposition before the title belongs to the cue itself ("amendments to", "views on")."""
    rest = lead[best[1] :].split()
    return (
        best[2] in (Event.AMENDED, Event.CONSULTATION, Event.REPEALED, Event.PLANNED)
        and len(rest) <= 3
        and (
            not rest
            or rest[0] in ("the", "its", "their", "a", "an", "to", "draft", "proposed", "new", "that")
            or rest[0].endswith(("'s", "’s"))
        )
    )


def _as_draft(text: str, told: Told, sentence: Span, consulted: re.Match[str] | None) -> Told:
    """A draft that is issued is out for comment; a draft named with a call for comments too."""
    title = told.title
    lead = text[max(sentence.start, title.span.start - 70) : title.span.start]
    draft = title.draft or DRAFT_BEFORE.search(lead) is not None
    if told.event in (Event.ISSUED, Event.PLANNED, Event.AMENDED) and CONSULTS.search(title.text):
        return Told(title, Event.CONSULTATION, told.evidence, told.rule)
    if told.event is Event.ISSUED and _COLLECTS.search(title.text):
        return Told(title, Event.CONSULTATION, told.evidence, told.rule)
    if told.event is Event.AMENDED and told.rule == "object":
        asked_before = consulted is not None and consulted.start() < title.span.start
        if not asked_before and _CLEARED.search(text, sentence.start, title.span.start):
            return Told(title, Event.ADOPTED, told.evidence, told.rule)
        if asked_before or _DRAFT_CHANGE.search(lead):
            return Told(title, Event.CONSULTATION, told.evidence, told.rule)
    if told.event in (Event.ISSUED, Event.PLANNED) and told.rule != "instrument-of":
        asked = consulted is not None and not re.search(
            r"\b(?:after|following)\b[^.]{0,60}$", text[sentence.start : consulted.start()], re.IGNORECASE
        )
        if asked or (draft and told.event == Event.ISSUED):
            evidence = Span(*consulted.span()) if consulted and asked else told.evidence
            return Told(title, Event.CONSULTATION, evidence, told.rule)
    if told.event is None and told.rule != "citing" and (draft or title.plain) and consulted is not None:
        return Told(title, Event.CONSULTATION, Span(*consulted.span()), "draft")
    if told.event is None and told.rule != "citing" and CONSULTS.search(title.text):
        return Told(title, Event.CONSULTATION, title.span, "paper")
    if told.event is None and title.text.startswith(
        ("consultation", "discussion paper", "Consultation Paper")
    ):
        return Told(title, Event.CONSULTATION, title.span, "paper")
    if told.event is None and title.draft and not title.plain:
        return Told(title, Event.CONSULTATION, title.span, "draft")
    return told
