"""Steps of drafts and bills: what is put out as a draft is out for comment, what is brought in is to come."""

import re

from updates.extraction.bodies import HOUSE_WORDS
from updates.extraction.eventcues import (
    BILL_GOES,
    BILL_TO,
    DRAFT_BEFORE,
    LAST_READING,
    OF_BILLS,
    VOTED,
    is_bill,
)
from updates.extraction.findings import Span
from updates.extraction.papers import CONSULTS
from updates.extraction.told import Told
from updates.extraction.vocabulary import Event

_COLLECTS = re.compile(
    r"\b(?:Collecting|Soliciting|Seeking|Requesting|Inviting)\s+(?:Public\s+)?(?:Opinions|"
    r"Comments|Views)|\b(?:Call|Request)\s+for\s+(?:Comments?|Information|"
    r"Evidence|Views)|\bConsultation\s+(?:Paper|Document|Draft)|\bExposure\s+Draft|"
    r"\bDiscussion\s+Paper|\bNotice\s+of\s+Proposed\b",
    re.IGNORECASE,
)
# "Notice of proposed rulemaking “X”", "Consultation paper: X": what the paper asks about.
_PAPER_BEFORE = re.compile(
    r"\b(?:[Nn]otice\sof\s[Pp]roposed\s[Rr]ule-?[Mm]aking|[Ee]xposure\s[Dd]raft|(?:[Cc]onsultation|[Dd]iscussion)\s(?:[Pp]aper|[Dd]ocument)|"
    r"(?:[Cc]all|[Rr]equest)\sfor\s(?:[Ii]nput|[Ee]vidence|[Vv]iews|[Cc]omments?))(?:\son|\s(?:entitled|titled|called))?[:,]?\s[“\"‘]?$"
)
_SOFT = re.compile(
    r"\b(?:[Gg]uid(?:elines?|ance|es?)|[Rr]ecommendations?|[Ss]tandards?|[Mm]ethodology|[Oo]pinions?|[Rr]eport)\b"
)
_FINAL_DRAFT = re.compile(
    r"\bfinal\s+drafts?\s+(?:\w+\s+){0,3}$", re.IGNORECASE
)  # of a body that does not adopt
_DRAFT_CHANGE = re.compile(
    r"\b(?:drafts?|proposed|propos(?:es|ing|als?))\s+(?:\w+\s+){0,2}?(?:of\s+|for\s+)?(?:amendments?|changes|revisions?)"
    r"\s+(?:to|of)\b[^.;]*$",
    re.IGNORECASE,
)


# A cabinet that approves a draft sends it to parliament: it asks nobody for comments.
_CLEARED = re.compile(
    r"\b(?:[Cc]abinet|Executive\sYuan|Council\sof\s(?:Ministers|State)|[Gg]overnment|State\sCouncil|Federal\sCouncil|"
    rf"parliament|senate|{HOUSE_WORDS})\b"
    r"[^.;]{0,80}\b(?:approv|adopt|pass|clear|endors|back|agree|vot|sign|enact)(?:e?[sd]|es|ing)?\b[^.;,]{0,80}$"
)


# "published in draft", "circulated as an exposure draft", "adopted for consultation".
_IN_DRAFT = re.compile(
    r"[^.;,]{0,40}\b(?:in\s(?:final\s)?draft(?:\sform)?|as\s(?:an?\s)?(?:[\w-]+\s){0,2}drafts?|in\sthe\sform\sof\s(?:an?\s)?drafts?|"
    r"for\s(?:public\s|further\s|industry\s)?(?:consultation|comments?))\b"
)


# "passed on second reading the Toy Law; it enters into force thirty days later": there the last one.
_SECOND = "second reading"
_IN_FORCE_NEXT = re.compile(r"\b(?:enters?|comes?)\sinto\s(?:force|effect)\b|\btakes?\seffect\b")
# "sent the Toy Act to the governor", "to the upper house": what passed, and what goes on.
_SENT = re.compile(r"sen[dt]", re.IGNORECASE)
_ONWARDS = re.compile(
    rf"\s(?:on\s)?(?:back\s)?to\s(?:the\s)?(?:(?P<signs>[Gg]overnor|[Pp]resident|[Kk]ing)|[Pp]arliament|[Ss]enate|[Cc]ongress|{HOUSE_WORDS})\b"
)
# "submitted its technical advice to the Commission": it was given.
_HANDED_IN = re.compile(r"(?:submit|present|hand|sen[dt]|deliver)\w*\b", re.IGNORECASE)
_ADVICE = ("technical advice", "advice", "opinion", "report", "final report", "technical standards")


# What comes after a consultation: "published its conclusions to the Consultation Paper on ...".
_CONCLUDED = tuple(
    f"{what} {link} {article}"
    for what in ("conclusions", "feedback statement", "final report")
    for link in ("on", "to")
    for article in ("the ", "its ", "")
)


# What a government or the Commission proposes goes to a parliament, not out for comments.
_LAW_TO_BE = re.compile(
    r"\b(?:Act|Law|Directive|Regulation)\b(?!\s(?:[A-Z]|\d))|\b(?:act|law|directive)\son\b"
)
_ASIDE = ("alongside ", "following ", "after ", "since ", "see ")
_LAWMAKERS = re.compile(
    r"\b(?:[Ss]enators?|[Ll]awmakers|MPs?|MEPs?|[Rr]epresentatives?|[Ll]egislators?|[Dd]eput(?:y|ies)|congress(?:wo)?m[ae]n)\b"
)


# "Parliament's trade committee backed the Bill": the whole of the house is still to vote.
_COMMITTEE = re.compile(r"(?<!Standing )\b[Cc]ommittee\s(?:\w+ly\s|has\s|have\s){0,2}$")


def as_bill(text: str, told: Told, sentence: Span) -> Told:
    """A bill that is brought in, read or heard of is to come: only a vote makes it more."""
    low, at = max(sentence.start, told.title.span.start - 40), told.title.span.start
    amends = BILL_TO.search(text, low, at) if text.find("ill", low, at) >= 0 else None
    if amends is not None:
        voted = VOTED.search(text, sentence.start, sentence.end)
        if voted is None:
            return Told(told.title, Event.PLANNED, Span(*amends.span()), "bill")
        if told.event is Event.AMENDED and voted.start() < amends.start():
            return Told(told.title, Event.ADOPTED, Span(*voted.span()), "bill")
    if told.event is Event.ISSUED and told.evidence and "ntroduc" in told.evidence.of(text):
        by = "reintroduc" in told.evidence.of(text) or _LAWMAKERS.search(
            text, sentence.start, told.title.span.start
        )
        told = Told(told.title, Event.PLANNED, told.evidence, told.rule) if by else told
    in_committee = told.event is Event.ADOPTED and told.rule == "object" and told.evidence is not None
    if in_committee and _COMMITTEE.search(text, sentence.start, told.evidence.start if told.evidence else 0):
        return Told(told.title, Event.PLANNED, told.evidence, told.rule)
    second = (
        told.event is Event.PLANNED and told.evidence is not None and told.evidence.of(text).endswith(_SECOND)
    )
    if second and _IN_FORCE_NEXT.search(text, told.title.span.end, sentence.end):
        return Told(told.title, Event.ADOPTED, told.evidence, "bill")
    if told.event is Event.PLANNED and LAST_READING.search(text, sentence.start, sentence.end):
        return Told(told.title, Event.ADOPTED, told.evidence, "bill")
    if told.event is Event.ISSUED and told.evidence and _SENT.match(text, told.evidence.start):
        on = _ONWARDS.match(text, told.title.span.end, sentence.end)
        if on is not None:
            step = Event.ADOPTED if on["signs"] else Event.PLANNED
            return Told(told.title, step, told.evidence, told.rule)
    if told.rule == "citing" or not is_bill(told.title.text):
        return told
    if told.event is Event.ISSUED and told.evidence and OF_BILLS.search(told.evidence.of(text)):
        return Told(told.title, Event.PLANNED, told.evidence, told.rule)
    last = (
        LAST_READING.search(text, sentence.start, sentence.end)
        if told.event in (None, Event.PLANNED)
        else None
    )
    if last is not None:
        return Told(told.title, Event.ADOPTED, Span(*last.span()), "bill")
    goes = BILL_GOES.search(text, sentence.start, sentence.end) if told.event is None else None
    return Told(told.title, Event.PLANNED, Span(*goes.span()), "bill") if goes else told


# A consultation paper that "went live" or was "updated" is out for comment.
_STEPS_OF_PAPERS = (Event.ISSUED, Event.PLANNED, Event.AMENDED, Event.IN_FORCE)
# "put forward the Toy Act, a proposed regulation on toys".
_APPOSED_DRAFT = re.compile(
    r",\s(?:an?|its)\s(?:[\w-]+\s){0,2}?(?:proposed|draft|proposal|bill)\b(?!\sof\swhich)"
)


def _out_in_draft(text: str, told: Told) -> str | None:
    """The words right behind what was put out that say that it is a draft only."""
    if told.event not in (Event.ISSUED, Event.ADOPTED) or told.evidence is None:
        return None
    if told.event is Event.ADOPTED and not _SOFT.search(told.title.text):
        return None
    at = max(told.evidence.end, told.title.span.end)
    match = _IN_DRAFT.match(text, at, at + 70)
    return match and match.group()


def as_draft(text: str, told: Told, sentence: Span, consulted: re.Match[str] | None) -> Told:
    """A draft that is issued is out for comment; a draft named with a call for comments too."""
    title = told.title
    words = told.evidence.of(text) if told.evidence is not None else ""
    proposed = told.event is Event.CONSULTATION and not consulted and words.lower().startswith("propos")
    if proposed and _LAW_TO_BE.search(title.text):
        return Told(title, Event.PLANNED, told.evidence, told.rule)
    if "inali" in words:
        return told
    if told.event is Event.ISSUED and text[max(0, title.span.start - 40) : title.span.start].lower().endswith(
        _CONCLUDED
    ):
        return told
    if text.endswith(("interim final ", "direct final "), 0, title.span.start):
        return told
    how = _out_in_draft(text, told)
    if how is not None:
        to_come = "draft" in how and is_bill(title.text)
        return Told(title, Event.PLANNED if to_come else Event.CONSULTATION, told.evidence, told.rule)
    if told.event is Event.ADOPTED and consulted is not None and consulted.start() > title.span.end:
        after = re.search(
            r"\b(?:after|following)\b[^.]{0,60}$", text[title.span.end : consulted.start()], re.IGNORECASE
        )
        if _SOFT.search(title.text) and not after:
            return Told(title, Event.CONSULTATION, Span(*consulted.span()), told.rule)
    if told.event is Event.ISSUED and _APPOSED_DRAFT.match(text, title.span.end):
        return Told(title, Event.CONSULTATION if consulted else Event.PLANNED, told.evidence, told.rule)
    lead = text[max(sentence.start, title.span.start - 70) : title.span.start]
    draft = title.draft or (DRAFT_BEFORE.search(lead) is not None and not _FINAL_DRAFT.search(lead))
    if told.event is None:
        return _only_named(text, told, lead, draft, consulted)
    if told.event in _STEPS_OF_PAPERS and CONSULTS.search(title.text):
        return Told(title, Event.CONSULTATION, told.evidence, told.rule)
    if told.event in (Event.ISSUED, Event.ADOPTED) and title.text.startswith(("proposal", "Proposal")):
        return Told(title, Event.CONSULTATION if consulted else Event.PLANNED, told.evidence, told.rule)
    if told.event is Event.PLANNED and draft and "hearing" in words:
        return told if is_bill(title.text) else Told(title, Event.CONSULTATION, told.evidence, told.rule)
    handed = told.event is Event.PLANNED and title.text.lower().startswith(_ADVICE)
    if handed and told.evidence is not None and _HANDED_IN.match(text, told.evidence.start):
        return Told(title, Event.ISSUED, told.evidence, told.rule)
    if told.event is Event.ISSUED and _COLLECTS.search(title.text):
        return Told(title, Event.CONSULTATION, told.evidence, told.rule)
    if told.event is Event.AMENDED and told.rule == "object":
        asked_before = consulted is not None and consulted.start() < title.span.start
        if not asked_before and _CLEARED.search(text, sentence.start, title.span.start):
            return Told(title, Event.ADOPTED, told.evidence, told.rule)
        if asked_before or _DRAFT_CHANGE.search(lead):
            return Told(title, Event.CONSULTATION, told.evidence, told.rule)
    if told.event in (Event.ISSUED, Event.PLANNED) and told.rule not in ("instrument-of", "to-consult"):
        asked = consulted is not None and not re.search(
            r"\b(?:after|following)\b[^.]{0,60}$", text[sentence.start : consulted.start()], re.IGNORECASE
        )
        asked = asked and not (
            consulted and told.event is Event.PLANNED and _asked_first(text, told, sentence, consulted)
        )
        if asked or (draft and told.event == Event.ISSUED):
            evidence = Span(*consulted.span()) if consulted and asked else told.evidence
            return Told(title, Event.CONSULTATION, evidence, told.rule)
    return told


# "Having collected views, it is working on the Code", "has gathered feedback and will publish the Code".
_HAVING = re.compile(
    r"\b(?:having|has|have|had|(?:after|since)(?:\s\w+ing)?|which|who)\s(?:\w+ly\s|already\s)?$",
    re.IGNORECASE,
)
_THEN = re.compile(
    r",\s(?=the\s|its\s|it\s|they\s|[A-Z])|(?:,|\sand)\s(?:(?:it|they)\s)?(?:is|are|was|were|will|would|now|has|have|plans|expects|intends|aims|hopes)\s"
)


def _asked_first(text: str, told: Told, sentence: Span, consulted: re.Match[str]) -> bool:
    """Whether comments were asked for before what is planned now: the consultation is over."""
    at = told.evidence.start if told.evidence else 0
    return (
        at > consulted.end()
        and _HAVING.search(text, max(sentence.start, consulted.start() - 40), consulted.start()) is not None
        and _THEN.search(text, consulted.end(), told.title.span.start) is not None
    )


def _only_named(text: str, told: Told, lead: str, draft: bool, consulted: re.Match[str] | None) -> Told:
    """A text of which no verb tells: a draft or a consultation paper is out for comment."""
    title = told.title
    if told.rule != "citing" and (draft or title.plain) and consulted is not None:
        return Told(title, Event.CONSULTATION, Span(*consulted.span()), "draft")
    aside = text.endswith(_ASIDE, 0, title.span.start)
    if told.rule != "citing" and not aside and CONSULTS.search(title.text):
        return Told(title, Event.CONSULTATION, title.span, "paper")
    if title.text.startswith(("consultation", "discussion paper", "Consultation Paper")):
        return Told(title, Event.CONSULTATION, title.span, "paper")
    free = told.rule not in ("citing", "joined") or title.rule == "called"
    paper = _PAPER_BEFORE.search(lead) if free else None
    if paper is not None and not lead[: paper.start()].endswith(_ASIDE):
        return Told(title, Event.CONSULTATION, title.span, "paper")
    if title.draft and not title.plain:
        return Told(title, Event.CONSULTATION, title.span, "draft")
    return told
