"""What is told behind a title that stands as subject: "... were passed", "..., which came into force"."""

import re

from updates.extraction.eventcues import (
    BY_COMMITTEE,
    CITING,
    HEADED_CUES,
    MADE_LAW,
    PART_NEXT,
    status_of,
)
from updates.extraction.eventverbs import ADOPT, ADOPTED, ISSUE, ISSUED, OPINIONS
from updates.extraction.findings import Span
from updates.extraction.tails import cues_behind
from updates.extraction.title import Title
from updates.extraction.told import Told
from updates.extraction.vocabulary import Event

# "Comments on the Guidance are due by": what is due is not the Guidance.
_SENT_ON = re.compile(
    rf"\b{OPINIONS}\s(?:(?:to|from|by)\s(?:[\w’'&-]+\s){{1,5}})?(?:on|to|about)\s(?:the\s|its\s|their\s)?(?:draft\s|proposed\s)?$",
    re.IGNORECASE,
)
# " of the Securities Commission": whose text it is, between its title and what happened to it.
_OWNED = re.compile(
    r"\s(?:of|by|from)\s(?:the\s)?(?:[A-Z][\w&’'-]*\s(?:(?:of|for|and|the|on|in)\s){0,2}){0,9}[A-Z][\w&’'-]*(?=[\s,])"
)
# ", issued jointly by the X and the Y, came into force": what it has come to, not what was done first.
_MADE_THEN = re.compile(
    rf"(?:\s*[(\[][^)\]]{{0,80}}[)\]])*(?:\s*,\s(?:which\s(?:was|were)\s)?(?:\w+\s)?(?:{ISSUED}|{ADOPTED}|made|laid|tabled)\b[^.;]{{0,170}}?,\s|"
    rf"\s(?:{ISSUED}|{ADOPTED}|made)\sby\s[^.;,]{{3,90}}?\s)(?:(?:has|have|had|also)\s)?"
    r"(?P<effect>(?:(?:entered|came|come|gone|went)\sinto\s(?:force|effect|operation)|(?:took|taken)\seffect|"
    r"(?:been\sin\s(?:force|effect|operation)|applied)(?=\s(?:since|from|as)\b)|"
    r"(?<=,\s)(?:(?:is|are)\s(?:now\s|fully\s)?in\s(?:force|effect)|takes\seffect|(?:comes|enters)\sinto\s(?:force|effect|operation))))\b"
    r"(?!\s(?:immediately|at\sonce|with\simmediate|the\ssame\sday|(?:up)?on\spublication))",
    re.IGNORECASE,
)
# ", issued on 3 May, comes into force in July": news of what was put out.
_IN_PRESENT = re.compile(r"takes|comes|enters", re.IGNORECASE)
_PUT_OUT = re.compile(rf"\s*,\s(?:which\s(?:was|were)\s)?(?:\w+\s)?{ISSUED}\b", re.IGNORECASE)
# "Amendments to the Act took effect", "bills amending the Act were passed": what is done to the act itself.
DONE_TO = re.compile(
    r"\b(?:amend(?:ing|s)?|amendments?\s+(?:No\.?\s?\d+\s+)?to|changes\s+to|revisions?\s+(?:to|of)|repeal(?:ing|s)?(?:\s+of)?|"
    r"replacing)\s+(?:the\s+|its\s+|their\s+)?"
    r"(?:(?:(?-i:[A-Z])[\w.-]*\s(?:(?:of|the|and)\s)?){0,4}(?-i:[A-Z])[\w.-]*['’]s?\s)?$",
    re.IGNORECASE,
)
# ", for bodies that audit systems, was published": words put in between a subject and its verb.
PUT_IN = re.compile(
    r"(?:\s*\([^)]{0,80}\))*,\s[^;\n]{2,170}?,(?=\s(?:was|were|is|are|has|have|will|had|came|comes?|took|takes?|"
    r"entered|enters?|received|cleared|becomes?|became|passed|won|appear(?:s|ed))\s)|"
    r"\s(?:[a-z]+(?:s|ed)|will|would|may)\s[^.;:\n]{3,150}?\sand\s(?=(?:was|were|(?:has|have)\sbeen|came|took|entered)\s)|"
    r"(?:\s(?:that|which)|,\s(?:on|concerning|governing|about|regarding|regulating|covering|relating\sto))\s[^.,;:\n]{3,100}?"
    r"(?=\s(?:was|were|(?:has|have)\sbeen|came|took|entered)\s)"
)
_LONGEST_SUBJECT = 60
_SHORTEST_TAIL = len(" out")
# ", which the Authority published in May": who made the rule, told in a clause about it.
_MADE_BY = re.compile(
    r"(?:\s*\([^)]{0,80}\))*,?\s(?:which|that)\s(?!(?:was|were|is|are|has|have|had|will|would)\b)"
    r"(?:the\s|its\s)?[\w’'&.-]+(?:\s(?!(?:was|were|is|are)\b)[\w’'&().-]+){0,9}?\s"
    rf"(?:(?:had|has|have|recently|first|already|also|jointly)\s){{0,2}}(?P<how>(?P<issue>{ISSUE})|{ADOPT})\b(?!\sby\b)",
)
_ON_DAY = re.compile(r"\son\s(?:\d|[A-Z][a-z]+\s\d|\w+day\b)")
_BY_NEXT = re.compile(r"\bby\s*$")
_COMING = re.compile(r"\s(?:comes?|will)\b")
_IN_NEW_FORM = re.compile(
    r"[^.;]{0,60}\bin\s(?:an?\s|its\s|their\s|the\s)?(?:revised|amended|updated|refreshed)\s(?:form|version|edition)\b"
)
_UNDER = re.compile(
    r"\b(?:under|pursuant\s+to|in\s+accordance\s+with|(?:breach|violation|infringement|contravention)s?\s+of)\s+(?:the\s+|its\s+)?"
    r"(?:(?:Articles?|Sections?|Parts?|Rules?|Regulations?)\s\d[\w() ,.-]{0,20}?\s(?:of|in)\s(?:the\s)?)?$",
    re.IGNORECASE,
)
_OPENS_CITING = re.compile(r"\W*(?:By|In|Under|With|Through|Pursuant\sto|Following)\s(?:its\s|the\s|an?\s)?")
STRIKES = re.compile(
    r"\b(?:ordered|fined|imposed|suspended|prohibited|banned|sanctioned|revoked|censured|warned|closed|penali[sz]ed|"
    r"reprimanded|convicted|found|dismissed|confiscated)\b"
)
# "the Toy Act amendments were signed": the act is amended.
AMENDED_AFTER = re.compile(
    r"\s(?:amendments?|changes|revisions?|reforms?)\b(?!\s(?:bill|act|law|to|of)\b)", re.IGNORECASE
)
# "was gazetted on 24 July and is in force".
_AND_IN_FORCE = re.compile(
    r"[^.;,]{0,60}\sand\s(?:(?:is|are)\s(?:now\s|already\s)?in\s(?:force|effect)|(?:has|have)\s(?:applied|been\sin\sforce))\b"
)
# "took effect on publication", "became effective on the day of its release": it was put out just then.
_AS_PUT_OUT = re.compile(
    r"\s(?:immediately\s)?(?:up)?on\s(?:the\s(?:day|date)\sof\s)?(?:its\s|their\s)?(?:publication|promulgation|issuance|issue|release)\b"
)
# "was agreed by negotiators": the houses are still to vote.
_BY_NEGOTIATORS = re.compile(
    r"\s(?:[a-z]+ly\s)?by\s(?:the\s)?(?:[\w-]+\s){0,3}(?:negotiators|co-legislators|coalition|trilogue)\b"
)
_WAS = re.compile(r"\s(?:was|were|(?:has|have|had)\sbeen)\s")
# "was moved for second reading and passed".
_AND_PASSED = re.compile(
    r"[^.;,]{0,60}\sand\s(?:(?:was|were|then|finally)\s){0,2}(?:passed|enacted|adopted|signed)\b(?!\s(?:(?:its|at|on|in)\s)?(?:first|second|committee|by\sthe\scommittee)\b)"
)
# "once the X is published", "until the Y takes effect": a step that has not come.
_NOT_YET = re.compile(
    r"\b(?:once|until|till|when|before|if|unless|whether|as\ssoon\sas|provided(?:\sthat)?|by\sthe\stime)\s(?:(?:the|its|their|an?|"
    r"new|final|revised|(?-i:[A-Z])[\w.-]*(?:['’]s?)?)\s){0,5}[“\"‘']?$",
    re.IGNORECASE,
)
# "aimed at traders was promulgated on 9 June and came into force": what was done first.
_PUT_OUT_FIRST = re.compile(rf"^\s[a-z][^,]*\b(?:was|were)\s(?:\w+ly\s)?{ISSUED}\b")
_NOT_DONE = re.compile(r"[^a-z]*(?:is|are|has\sbeen|have\sbeen|gets?|passes|becomes?)\s")


def by_tail(text: str, title: Title, limit: int, start: int) -> Told | None:
    """The title as subject: "... were passed", "..., which came into force"."""
    if limit - title.span.end < _SHORTEST_TAIL:
        return None
    if (
        text[title.span.end : title.span.end + 1] == ","
        and _OPENS_CITING.fullmatch(text, start, title.span.start)
        and STRIKES.search(text, title.span.end, title.span.end + 160)
    ):
        return None
    tail = text[title.span.end : min(limit, title.span.end + 280)]
    closed = (
        1 if tail[:1] in ("”", '"', "’") or (tail[:1] == ")" and "(" in text[start : title.span.start]) else 0
    )
    tail, offset = tail[closed:], title.span.end + closed
    if tail[:1] != "," and _UNDER.search(text, max(start, title.span.start - 40), title.span.start):
        return None
    owner = _OWNED.match(tail)
    if owner is not None:
        tail, offset = tail[owner.end() :], offset + owner.end()
    part = PART_NEXT.match(tail)
    if part is not None:
        tail, offset = tail[part.end() :], offset + part.end()
    changed = AMENDED_AFTER.match(tail)
    if changed is not None:
        tail, offset = tail[changed.end() :], offset + changed.end()
    told = _MADE_THEN.match(tail)
    if told is not None and not (_IN_PRESENT.match(told["effect"]) and _PUT_OUT.match(tail)):
        return Told(
            title, Event.IN_FORCE, Span(offset + told.start("effect"), offset + told.end()), "subject"
        )
    status = status_of(tail, 0, len(tail))
    if status is not None:
        return Told(title, status[0], Span(offset, offset + status[1]), "subject")
    headed = tail.lstrip()[:1] in (":", "(", "–", "—")
    cues = cues_behind(tail)
    for event, cue in (*HEADED_CUES, *cues) if headed else cues:
        match = cue.match(tail)
        if match is not None and (event is Event.PLANNED or not _BY_NEXT.search(tail[: match.end()])):
            step = _in_context(text, title, start, event, match)
            return Told(title, step, Span(offset, offset + match.end()), "subject") if step else None
    return None


def _in_context(text: str, title: Title, start: int, event: Event, cue: re.Match[str]) -> Event | None:
    """What a cue behind a title tells, seen with the words before the title and behind the cue."""
    tail, at = cue.string, cue.end()
    done = event in (Event.ISSUED, Event.ADOPTED)
    if event is Event.PLANNED and _SENT_ON.search(text, start, title.span.start):
        return Event.CONSULTATION
    if done and _AND_IN_FORCE.match(tail, at):
        return Event.IN_FORCE
    if event is Event.ADOPTED and _BY_NEGOTIATORS.match(tail, at):
        return Event.PLANNED
    if event is Event.ADOPTED and BY_COMMITTEE.match(tail, at) and MADE_LAW.search(title.text):
        return Event.PLANNED
    if event is Event.PLANNED and _WAS.match(tail) and _AND_PASSED.match(tail, at):
        return Event.ADOPTED
    if event is Event.IN_FORCE and _AS_PUT_OUT.match(tail, at):
        return Event.ISSUED
    if title.plain and cue.group().endswith(" dated"):
        return None
    if event is Event.ISSUED and _IN_NEW_FORM.match(tail, at):
        return Event.AMENDED
    if (
        done
        and _NOT_DONE.match(tail)
        and _NOT_YET.search(text, max(start, title.span.start - 60), title.span.start)
    ):
        return Event.PLANNED
    return event


def after_insertion(text: str, title: Title, sentence: Span, limit: int) -> Told | None:
    """The title as subject with words put in before its verb: "The Act, in draft for years, was passed"."""
    lead = text[sentence.start : title.span.start]
    if DONE_TO.fullmatch(lead[:1].lower() + lead[1:]):
        main = main_verb(text, title, limit)
        return main if main is not None and main.event is Event.IN_FORCE else None
    made = _MADE_BY.match(text, title.span.end, min(limit, title.span.end + 160))
    if (
        len(lead) > _LONGEST_SUBJECT
        or "," in lead
        or ";" in lead
        or CITING.search(lead)
        or CITING.match(lead[:1].lower() + lead[1:])
    ):
        new = made is not None and made["issue"] and _ON_DAY.match(text, made.end(), limit)
        return _made_by(text, title, made, limit) if made and new else None
    main = main_verb(text, title, limit)
    if made is not None and not (main is not None and main.event in (Event.IN_FORCE, Event.PLANNED)):
        return _made_by(text, title, made, limit)
    return main


def _made_by(text: str, title: Title, made: re.Match[str], limit: int) -> Told:
    event = Event.ISSUED if made["issue"] else Event.ADOPTED
    event = Event.AMENDED if _IN_NEW_FORM.match(text, made.end(), limit) else event
    return Told(title, event, Span(*made.span("how")), "subject")


def main_verb(text: str, title: Title, limit: int) -> Told | None:
    """What is told of a subject behind the words put in after it."""
    put_in = PUT_IN.match(text, title.span.end, limit)
    if put_in is None:
        return None
    tail = text[put_in.end() : min(limit, put_in.end() + 120)]
    for event, cue in cues_behind(tail):
        match = cue.match(tail)
        coming = match is not None and event is Event.IN_FORCE and _COMING.match(tail)
        if match is not None and not coming and not _BY_NEXT.search(tail[: match.end()]):
            at_once = event is Event.IN_FORCE and (
                _AS_PUT_OUT.match(tail, match.end()) or _PUT_OUT_FIRST.search(put_in.group())
            )
            step = Event.ISSUED if at_once else event
            return Told(title, step, Span(put_in.end(), put_in.end() + match.end()), "subject")
    return None
