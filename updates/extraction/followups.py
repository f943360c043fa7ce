"""What is told of a rule after it was named: "It was published", "the ministry issued them"."""

import re
from collections.abc import Sequence

from updates.extraction.coordination import opens_clause
from updates.extraction.dated import Dated
from updates.extraction.eventcues import NEGATED
from updates.extraction.eventverbs import ADOPT, FUTURE, ISSUE, OPINIONS, TO_DO
from updates.extraction.findings import Span
from updates.extraction.guarded import Guarded
from updates.extraction.tails import cues_behind
from updates.extraction.vocabulary import Event

_OPENED = re.compile(
    r"(?:They|It|These|This|The|Both|Each)\s(?:[\w-]+\s){0,4}?(?:is|are|remains?|will\sbe|has\sbeen|have\sbeen|was|were)\s"
    r"(?:now\s|also\s)?(?:open(?:ed)?|out|up|put\sout|subject)\s(?:for|to)\s(?:a\s)?(?:public\s)?(?:comments?|consultation|feedback)\b"
)
# "Comments were accepted until 14 July": of a rule that nothing else was told of.
_ANSWERED = re.compile(
    rf"(?:{OPINIONS})\s(?:on\s(?:it|them)\s)?(?:(?:is|are|was|were|has\sbeen|have\sbeen|can\sbe|could\sbe|may\sbe|might\sbe|"
    r"must\sbe|had\sto\sbe)\s)(?:\w+ly\s|also\s|still\s)?(?:accepted|received|taken|due|possible|welcome|invited|sent|sent\sin|submitted|requested|open|"
    r"collected|sought|filed|made)\b",
    re.IGNORECASE,
)
_BOUND = re.compile(
    r"(?:The|This|These)\s(?:new\s)?(?:[Aa]ct|[Ll]aw|[Rr]egulations?|[Dd]ecree|[Oo]rdinance|[Rr]ules?|[Cc]ode|[Dd]irective|"
    r"[Ss]tandard|[Oo]rder)(?:\sitself)?,?\s(?:which\s)?(?:(?:has|have|is|are)\s(?:(?:now|already|been|fully|\w+ly)\s){0,3})?"
    r"in\s(?:force|effect|operation)\b"
)
# "It was signed", "The bill was signed", "Signed on 3 May."
_IT = re.compile(
    r"(?:It|They|These|Both|This|(?:The|This|These)\s(?:bill|act|law|measures?|statute|regulations?|rules?|code|decree|"
    r"document|text|paper|guidelines?|guidance|circular|directions?|standards?|framework|directive|notice|order))(?=\s)|"
    r"(?=(?:Signed|Passed|Adopted|Approved|Enacted|Published|Issued|Gazetted|Released)\s(?!:))"
)
_OBJECT = re.compile(
    r"\s(?:it|them|these|the\s(?P<which>latter|former))\b(?=\s?[.,;)]|\s(?:on|in|at|this|last|next|yesterday|today|by|before|for|to|"
    r"after|early|late|with)\b|\s?$)"
)
_DOES = re.compile(rf"(?P<adopt>{ADOPT})|(?P<issue>{ISSUE})|{TO_DO}", re.IGNORECASE)
_COMING = Guarded(rf"\b{FUTURE}\s(?:\w+ly\s|soon\s|then\s)?$", re.IGNORECASE)
_WORD = re.compile(r"[\w-]+$")
_LONGEST_VERB = 60
# A bill that is "sent" to someone is not put out.
_SENT = re.compile(r"\b(?:sen[dt]|lodg|deliver|complet|produc)\w*$", re.IGNORECASE)
_CONSULTS = re.compile(
    r"\b(?:consultation|discussion)\s(?:paper|document|draft)\b|^(?:CP|DP)\s?\d", re.IGNORECASE
)
# "is a title to watch, but it will not be ready before April", "; the final text will follow in spring".
_AND_IT = re.compile(
    r"[,;:–—]\s(?:but\s|and\s|yet\s|though\s|although\s|while\s)?(?:[a-z]+\s[^,;:.]{3,60}\sand\s)?"
    r"(?:it|they|(?:its|the|a)\s(?:final|finished|definitive|adopted)\s(?:text|versions?|rules?|guidelines?|guide|document|paper|standards?))(?=\s)"
)
# "both chambers passed it on 28 May": by a house, and not at a first reading.
_PASSED_IT = Guarded(
    r"(?<!to\s)(?<!will\s)(?<!would\s)(?<!not\s)\b(?P<how>passed|approved|adopted|enacted|cleared)\s(?:it|the\s(?:bill|act|text|law))\b"
    r"(?!\s(?:at|on|in)\s(?:its\s|the\s)?(?:first|second|committee)\b)"
)
_CLAUSE = re.compile(r"[,;:]\s")
_NEAR = 120


def opened(text: str, sentence: Span, records: Sequence[Dated]) -> None:
    """A text adopted or issued that "is open for comments" is one that comments are asked for."""
    call = _OPENED.match(text, sentence.start, sentence.end)
    last = next((record for record in reversed(records) if record.event), None) if call else None
    if call is not None and last is not None and last.event in (Event.ADOPTED, Event.ISSUED):
        last.event, last.evidence, last.rule = Event.CONSULTATION, Span(*call.span()), "opened"


def bound(text: str, sentence: Span, before: Sequence[Dated]) -> None:
    """A rule adopted or named, of which the next sentence says "The Act, in force since May, ..."."""
    state = _BOUND.match(text, sentence.start, sentence.end)
    if state is not None and len(before) == 1 and before[0].event in (None, Event.ADOPTED):
        before[0].event, before[0].evidence, before[0].rule = Event.IN_FORCE, Span(*state.span()), "it"


def made(text: str, sentence: Span, before: Sequence[Dated], records: Sequence[Dated]) -> None:
    """A rule that a sentence only named and of which the next says "It was published" or "issued it"."""
    if all(record.event is not None for record in before):
        return
    if len(before) > 1 and _does_to_it(text, sentence, before):
        return
    named = [record for record in before if record.rule == "named"]
    if len(named) != 1 or named[0].event is not None or before[0].event is not None:
        return
    it = _IT.match(text, sentence.start, sentence.end)
    if it is None:
        asked = _ANSWERED.match(text, sentence.start, sentence.end)
        if asked is not None and not any(record.event for record in records):
            named[0].event, named[0].evidence, named[0].rule = Event.CONSULTATION, Span(*asked.span()), "it"
        else:
            _does_to_it(text, sentence, named)
        return
    _tell_by_tail(named[0], text, it.end(), sentence.end)


def _tell_by_tail(record: Dated, text: str, at: int, end: int) -> None:
    """What stands behind "it", told of the rule that it means."""
    for event, cue in cues_behind(text, at, end):
        told = cue.match(text, at, end)
        if told is not None:
            paper = event is Event.ISSUED and _CONSULTS.search(record.title.text)
            record.event = Event.CONSULTATION if paper else event
            record.evidence, record.rule = Span(*told.span()), "it"
            return


def passed(text: str, sentence: Span, before: Sequence[Dated]) -> None:
    """An act still to be signed, of which it is told that the houses passed it."""
    waiting = [one for one in before if one.event is Event.PLANNED]
    if len(waiting) != 1 or waiting[0].title.plain:
        return
    at = max(sentence.start, waiting[0].title.span.end)
    done = _PASSED_IT.search(text, at, sentence.end) if at < sentence.end else None
    if done is not None:
        waiting[0].event, waiting[0].evidence, waiting[0].rule = Event.ADOPTED, Span(*done.span("how")), "it"


def made_within(text: str, sentence: Span, here: Sequence[Dated]) -> None:
    """A rule of which its own sentence goes on: "; on 3 May the ministry issued it"."""
    alone = bool(here) and all(other.title.plain and other.event is None for other in here[1:])
    if alone and here[0].event is None and here[0].rule == "named" and not here[0].title.plain:
        begin = here[0].title.span.end
        if begin < sentence.start:  # it was named before
            return
        near = min(sentence.end, begin + _NEAR)
        clause = _CLAUSE.search(text, begin, near)
        if clause is None or _does_to_it(text, Span(clause.end(), sentence.end), here[:1]):
            return
        it = _AND_IT.search(text, begin, near) if opens_clause(text, sentence, here[0].title) else None
        if it is not None:
            _tell_by_tail(here[0], text, it.end(), sentence.end)


def _does_to_it(text: str, within: Span, named: Sequence[Dated]) -> bool:
    """What someone does to "it", "them" or, of two, "the latter"."""
    for what in _OBJECT.finditer(text, within.start, within.end):
        which = what["which"]
        if (which is None) != (len(named) == 1):
            continue
        low = max(within.start, what.start() - _LONGEST_VERB)
        word = _WORD.search(text, low, what.start())
        does = _DOES.fullmatch(text, word.start(), what.start()) if word else None
        record = named[0] if which != "latter" else named[-1]
        if does is None or record.event is not None or _SENT.search(does.group()):
            continue
        coming = _COMING.search(text, low, does.start())
        done = (does["adopt"] or does["issue"]) and not text.endswith(" to ", low, does.start())
        if not (coming or done) or NEGATED.search(text, low, does.start()):
            continue
        record.event = Event.PLANNED if coming else Event.ADOPTED if does["adopt"] else Event.ISSUED
        record.evidence, record.rule = Span(*does.span()), "it"
        return True
    return False
