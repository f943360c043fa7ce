"""When a rule takes effect and until when comments are due, linked to the rules of a passage."""

import re
from collections.abc import Sequence
from itertools import pairwise

from updates.extraction.commentdates import attach_comments
from updates.extraction.dated import Dated, date_at, date_before, dates_within, has_date
from updates.extraction.effectsubjects import subjects_of
from updates.extraction.eventcues import AT_ONCE, EFFECTIVE, FROM_THEN
from updates.extraction.eventverbs import ADOPT, ISSUE
from updates.extraction.findings import DateFinding, Span
from updates.extraction.guarded import Guarded
from updates.extraction.passage import Passage
from updates.extraction.periods import counted_day, make_exact
from updates.extraction.vocabulary import Event, Precision

_PAST = re.compile(
    r"\b(?:entered|came|took|taken|went|have\s+(?:now\s+)?come|has\s+(?:now\s+)?come|"
    r"became|enforced|now|have\s+applied|has\s+applied|applied\s+since|since)\b",
    re.IGNORECASE,
)
_UNDATED = Guarded(
    r"\b(?:entered|came|come|took|taken|went|became|enforced|now|applied|since|then|once|immediate(?:ly)?|promulgation|"
    r"publication|issuance|issue|release|signature|adoption|date|(?:day|week|month|year)s?)\b",
    re.IGNORECASE,
)
"""A word of what tells of an effect without a date beside it: `_PAST`, `AT_ONCE`, or a period."""
_BESIDE, _OPENING = 2, 80
"""Letters before a sentence, and from its beginning, within which a date may belong to it."""
_BOUND = re.compile(
    r"\b(?:subject\s+to|bound\s+by|covered\s+by|governed\s+by|(?:compl(?:y|ying|iant)|compliance|aligned?|in\s+line|in\s+accordance)\s+with|"
    r"fall(?:en)?\s+under|apply(?:ing)?|implement(?:ing|ed)?|me(?:et(?:ing)?|t)|complied\s+with|observe|observing|follow(?:ing)?|satisfy(?:ing)?|fulfil|"
    r"(?:adapt|adjust|adhere|conform|transition|migrate|switch)(?:ing)?\s+to)\s+"
    r"(?:(?:the\s+|all\s+|any\s+|its\s+)?(?:requirements?|obligations?|duties|provisions|rules|standards|expectations)\s+(?:of|under|in|set\s+out\s+in)\s+)?"
    r"(?:the\s+|its\s+)?(?:[A-Z][\w.&]*['’]s?\s+)?(?:new\s+|revised\s+|amended\s+|updated\s+)?$"
)
# "must follow the X by 1 May", "have been subject to the X since 1 May".
_YEARS = r"(?:with|for|in)\s(?:\w+\s)?(?:years?|periods?)\s\w+ing\s(?:on\sor\safter|from|after|on)"
_FROM_OR_BY = re.compile(
    r",?\s(?:(?:in\s+full|fully)\s+)?(?:(?P<lead>since|from|as\s+(?:of|from)|starting|beginning|with\s+effect\s+from|effective|by|"
    rf"no\s+later\s+than|before)(?:\s{_YEARS})?|{_YEARS})\s(?:on\s|the\s)?$"
)
_DUTY = re.compile(
    r"\b(?:must|shall|(?:is|are|be|been)\s+(?:required|obliged|subject|bound|able|allowed)|have\s+to|has\s+to|"
    r"no\s+longer|may\s+(?:not|no)|can\s+(?:no|only))\b"
)
_APPLY = re.compile(r"\b(?:appl(?:y|ies)|tak(?:e|es)\s+effect|enters?|comes?|have\s+applied|has\s+applied)\b")
_NOW_APPLIES = re.compile(r"(?:start|become|tak|come|enter|go)\w*\s", re.IGNORECASE)
_AS_DAY = re.compile(r"(?:as|its|the|their)\s", re.IGNORECASE)
# "1 May was the first day of the X Act"
_DAY_ONE = re.compile(r"(?:\w+\s)?day\s(?:\w+\s)?(?:of|for|under)\s", re.IGNORECASE)
_IS = re.compile(
    r"(?:,?\s(?:is|was|will\sbe|marks|marked|became|becomes|being|the|to\sbe|also|thus))+\s|,\s|\s[–—-]\s|:\s"
)
_FROM_THAT_DAY = re.compile(
    r",?\s(?:commencing|starting|beginning|to\sbe\sphased\sin\sfrom|phased\sin\sfrom|as\s(?:of|from)|from|effective(?:\sfrom)?|with\seffect\sfrom)\s(?=\S)"
)
# "Effective date: N/A (comments until 5 May)": the day is another one's.
_NO_DAY = re.compile(r"\bN/A\b|\b(?:comments?|consultation|responses|determined|TB[AC])\b", re.IGNORECASE)
# "the day after its publication of 13 June": a day that nobody has written.
_DAY_AFTER = re.compile(r"\bdays?\s(?:after|following|from|of)\s(?!\w+ly\b)[^.;,]*$")
# "become applicable, the Commission recalled on 18 June": the day it was said.
_TOLD_ON = re.compile(
    r",\s[^,]{0,60}\s(?:said|told|recall|remind|announc|confirm|not(?=ed)|report|stat(?=ed)|warn|wrote|explain|stress)\w*\s|"
    # "comes into force, after it was put off from 1 February"
    r"\b(?:off|back|moved|postponed|delayed|deferred|shifted)\sfrom\s$"
)
_WHEN = re.compile(r",?\s(?:as\s)?(?:when|(?:on|from)\s+which|the\s+(?:day|date))\s[^.;,]{0,90}$")


def attach_dates(
    passage: Passage, per_sentence: Sequence[tuple[Span, Sequence[Dated]]], records: Sequence[Dated]
) -> None:
    """Set the dates of effect and for comments that the sentences tell."""
    if not records:
        return
    for sentence, here in per_sentence:
        _effective(passage, sentence, here, records)
        attach_comments(passage, sentence, here, records)
    only = [record for record in records if record.event in _IN_LIFE]
    for sentence, here in per_sentence:
        if passage.date is not None and len(only) == 1:
            _from_day(passage, passage.date, sentence, here, only[0])
        for one, other in pairwise(here):
            if other.rule == "joined" and other.event is one.event is Event.IN_FORCE:
                other.effective_on = other.effective_on or one.effective_on
    make_exact(passage.text, records)
    begun = [r.effective_on for r in records if r.effective_on is not None and r.event is not Event.REPEALED]
    for sentence, here in per_sentence if begun else ():
        for record in here:
            if record.event is Event.REPEALED and record.effective_on is None:
                together = _AT_SAME_TIME.search(passage.text, record.title.span.end, sentence.end)
                record.effective_on = begun[0] if together else None


_FROM = re.compile(
    r"\b(?:from|starting(?:\s+on)?|beginning(?:\s+on|\s+in)?|as\s+of|on\s+or\s+after|until\s+then|by)\s+$"
)
_TO_NEXT = re.compile(r"\s*(?:to|until|till|through|[-–—])\s")
_IN_LIFE = (Event.ISSUED, Event.ADOPTED, Event.AMENDED)
_OF_FIRMS = re.compile(
    r"(?:It|They|These|This|The\s+(?:new\s+)?(?:rules?|regime|measures|regulations?|guidelines?|guidance|code|law|act|changes|amendments|"
    r"provisions|circular|directions?|standards?|decree|order|requirements))\s"
)

# "Developers must post documents from 1 June", "The market opens to all from 1 June".
_FIRMS_DO = re.compile(
    r"(?!The\s(?:consultation|window|scheme|exemption|court|fine|ban)\b)[A-Z][\w’'-]*(?:\s[\w’'-]+){0,6}?\s"
    r"(?:must|shall|will|(?:have|has)\sto|(?:is|are)\s(?:required|obliged|bound|expected|barred|prohibited|forbidden|allowed|able)|may\sno|opens?|can)\s(?!apply\b)"
)


def _from_day(
    passage: Passage, today: DateFinding, sentence: Span, here: Sequence[Dated], rule: Dated
) -> None:
    """A later day from which the one rule put out does something: "they tighten reporting from 1 June"."""
    if rule.effective_on is not None or rule.comments_due is not None:
        return
    begin = sentence.start
    if rule in here:
        begin = max(begin, rule.title.span.end)
    elif (
        here
        or not has_date(passage, begin, sentence.end)
        or not (
            _OF_FIRMS.match(passage.text, begin, sentence.end)
            or _FIRMS_DO.match(passage.text, begin, sentence.end)
        )
    ):
        return
    for found in dates_within(passage, begin, sentence.end):
        if found.on <= today.on:
            continue
        lead = _FROM.search(passage.text, max(begin, found.span.start - 20), found.span.start)
        if (
            lead is None
            or lead.group().startswith(("by", "until"))
            or _TO_NEXT.match(passage.text, found.span.end)
        ):
            continue
        rule.effective_on = found
        return


# A paper "goes live", and what it would put off is no day of its own.
_NOT_OF_DRAFTS = re.compile(
    r"\blive\b|\b(?:adopt|mov|slip|shift|postpon|delay|defer|push|put|extend)\w*\s", re.IGNORECASE
)


def _effective(passage: Passage, sentence: Span, here: Sequence[Dated], records: Sequence[Dated]) -> None:
    """Set the days of effect that one sentence tells, and the steps that they tell."""
    text = passage.text
    dated = has_date(passage, sentence.start - _BESIDE, max(sentence.end, sentence.start + _OPENING))
    if dated or _UNDATED.can_match(text, sentence.start, sentence.end):
        for cue in EFFECTIVE.finditer(text, sentence.start, sentence.end):
            on = _effective_date(passage, sentence, cue)
            if on is None and (not _PAST.search(cue.group()) or AT_ONCE.search(cue.group())):
                continue
            for record in subjects_of(passage, sentence, cue, here, records, on):
                _takes_effect(passage, sentence, cue, record, on)
    if here:
        _of_mentioned(passage, sentence, here)
    if dated:
        _from_opening(passage, sentence, here, records)


def _takes_effect(
    passage: Passage, sentence: Span, cue: re.Match[str], record: Dated, on: DateFinding | None
) -> None:
    """What the words of ``cue`` tell of a rule that is their subject."""
    text = passage.text
    within = cue.start() < record.title.span.start < cue.end()
    if record.event is Event.CONSULTATION and not within and _NOT_OF_DRAFTS.search(cue.group()):
        return
    if on is not None and record.effective_on is None:
        record.effective_on = on
    by_the_way = _WHEN_IT.search(text, sentence.start, cue.start())
    if record.event is Event.ADOPTED and (
        (_TOOK_EFFECT.match(cue.group()) and not by_the_way) or _told_within(text, record, cue.start())
    ):
        record.event, record.evidence, record.rule = Event.IN_FORCE, Span(*cue.span()), "effect"
    if record.rule == "headline" and record.event is Event.ISSUED and _is_alone(passage, record, cue.start()):
        record.event, record.evidence, record.rule = Event.IN_FORCE, Span(*cue.span()), "effect"
    if record.event is None:
        past = _PAST.search(text, max(sentence.start, cue.start() - 12), cue.end()) is not None
        news = on is not None and (
            passage.date.on == on.on
            if passage.date is not None
            else _NOW_APPLIES.match(cue.group()) is not None
        )
        alone = _is_alone(passage, record, cue.start())
        record.event = Event.IN_FORCE if past or news or alone else Event.ISSUED
        record.evidence, record.rule = Span(*cue.span()), "effect"


def _of_mentioned(passage: Passage, sentence: Span, here: Sequence[Dated]) -> None:
    """Set the days of effect told right behind the rules that a sentence names, or what was done to them."""
    text = passage.text
    _bound(passage, sentence, here)
    for record in here:
        on = date_at(passage, record.title.span.end, 8, sentence.end)
        between = text[record.title.span.end : on.span.start] if on else ""
        _since_step(passage, sentence, record)
        if record.event is Event.IN_FORCE and record.evidence and record.effective_on is None:
            since = date_at(passage, record.evidence.start, 200, record.evidence.end)
            record.effective_on = since  # "have lived since 1 May with the X"
        starts = on is not None and between.strip() in ("from", "as of", "as from")
        if on and starts and record.effective_on is None and record.event is not Event.CONSULTATION:
            record.effective_on = on
            if record.event is None:
                record.event, record.evidence, record.rule = Event.ISSUED, on.span, "effect"


def _from_opening(passage: Passage, sentence: Span, here: Sequence[Dated], records: Sequence[Dated]) -> None:
    """ "From 1 May all lenders must observe the X": the day with which the sentence begins."""
    text = passage.text
    opening = FROM_THEN.match(text, sentence.start, sentence.end)
    if opening is not None:
        on = date_at(passage, opening.end(), 11)
        future = passage.date is not None and on is not None and on.on > passage.date.on
        duty = _DUTY.search(text, sentence.start, sentence.end)
        for record in records if on and not here else ():
            planned = future and record.event is Event.PLANNED and len(records) == 1 and duty
            if (record.event in _IN_LIFE or planned) and record.effective_on is None:
                record.effective_on = on
        for record in here[:1] if on else ():
            begun = record.event in (Event.IN_FORCE, Event.REPEALED)
            begins = future and len(here) == 1 and record.event in _IN_LIFE
            if (begun or begins) and record.effective_on is None:
                record.effective_on = on
        named = [r for r in here if r.event is None and (r.rule == "named" or (duty and r.rule == "citing"))]
        together = 0 < len(named) < 4 and _APPLY.search(text, named[-1].title.span.end, sentence.end)
        others = [
            r for r in records if r.event and not (r.effective_on and on and r.effective_on.on == on.on)
        ]
        for record in named if on and not others and (len(named) == 1 or together) else ():
            record.event = Event.ISSUED if future else Event.IN_FORCE
            record.effective_on, record.evidence, record.rule = on, on.span if on else None, "effect"


# A law that was passed and has come into force since; "effective" only tells the day.
_TOOK_EFFECT = re.compile(r"(?:took|came|entered|went|commenced|became)\b", re.IGNORECASE)


def _told_within(text: str, record: Dated, at: int) -> bool:
    """Whether what was done to a rule is put in before the verb: "The X, which MPs passed, takes effect"."""
    return (
        record.evidence is not None
        and ", which " in text[record.title.span.end : record.evidence.start]
        and text.endswith(", ", 0, at)
    )


def _is_alone(passage: Passage, record: Dated, at: int) -> bool:
    """Whether the passage tells nothing of a rule but the day of its effect: no text is being put out."""
    if _PAPER_CODE.match(record.title.text):
        return False
    return not record.title.plain and _MADE.search(passage.text, passage.start, at) is None


# "was gazetted four days later, when it took effect": told by the way.
_WHEN_IT = re.compile(r"\bwhen\s(?:it|they)\s(?:also\s)?$")
_PAPER_CODE = re.compile(r"(?:PS|FG|SS|SoP)\s?\d")
_MADE = Guarded(
    rf"\b(?:{ISSUE}|{ADOPT}|draft\w*|propos\w+|consult\w*|appear\w*|came\s+out|dated|Official\s+Journal|Gazette|(?:its|their)\s+(?:publication|promulgation|issuance|release))\b",
    re.IGNORECASE,
)


def _since_step(passage: Passage, sentence: Span, record: Dated) -> None:
    """ "The Guidelines are repealed as of 1 March": the day right behind what was done to a rule."""
    if record.event not in _DONE or record.evidence is None or record.effective_on is not None:
        return
    at = max(record.evidence.end, record.title.span.end)
    since = _FROM_THAT_DAY.match(passage.text, at, sentence.end) if at < sentence.end else None
    on = date_at(passage, since.end(), 3, sentence.end) if since else None
    if on is not None:
        record.effective_on = on


# "The old rules were abolished at the same time": as those that were made take effect.
_AT_SAME_TIME = re.compile(
    r"\b(?:at\sthe\ssame\stime|simultaneously|(?:on|from|as\sof)\s(?:the\ssame|that)\s(?:day|date))\b"
)
_DONE = (Event.REPEALED, Event.AMENDED, Event.ISSUED, Event.ADOPTED)


def _bound(passage: Passage, sentence: Span, here: Sequence[Dated]) -> None:
    """ "Banks have been subject to the X Rules since 1 May": then the rules have applied."""
    for record in here:
        if record.event is not None or not _BOUND.search(
            passage.text, max(sentence.start, record.title.span.start - 60), record.title.span.start
        ):
            continue
        on = date_at(passage, record.title.span.end, 70, sentence.end)
        lead = _FROM_OR_BY.fullmatch(passage.text, record.title.span.end, on.span.start) if on else None
        if on is not None and lead is not None:
            alone = lead["lead"] == "since" or _is_alone(passage, record, record.title.span.start)
            record.event = Event.IN_FORCE if alone else Event.ISSUED
            record.effective_on, record.evidence, record.rule = on, on.span, "effect"


# "60 days after publication, on 29 December": the day that a period comes to is told behind it.
_PERIOD = re.compile(
    r"\s(?:on\s)?(?:\d{1,3}|the|an?|[a-z]+)\s(?:\w+\s)?(?:days?|weeks?|months?|years?)\s(?:after|from|of|following|later)\b"
)


def _effective_date(passage: Passage, sentence: Span, cue: re.Match[str]) -> DateFinding | None:
    """The date after the cue, or the one that opens the sentence, or "at once"."""
    text = passage.text
    if _AS_DAY.match(cue.group()):
        told = date_before(passage, cue.start(), len(", "))
        if told is not None or cue.group()[:2] in ("as", "As"):
            return told
    if _DAY_ONE.match(cue.group()):
        was = dates_within(passage, sentence.start, cue.start())
        return was[-1] if was and _IS.fullmatch(text, was[-1].span.end, cue.start()) else None
    after = date_at(
        passage, cue.end(), 110 if _PERIOD.match(text, cue.end(), sentence.end) else 40, sentence.end
    )
    if after is not None and _NO_DAY.search(text, cue.end(), after.span.start):
        return None
    counted = counted_day(passage, sentence, cue.end()) or counted_day(passage, sentence, sentence.start)
    if counted is not None and (after is None or _DAY_AFTER.search(text, cue.end(), after.span.start)):
        return counted
    if after is not None and _DAY_AFTER.search(text, cue.end(), after.span.start):
        return None
    if after is not None and _TOLD_ON.search(text, cue.end(), after.span.start):
        after = None
    if (after is None and cue.group()[-1:].isdigit()) or (after is None and cue.group()[-1:].isupper()):
        after = date_at(passage, cue.end() - 1, 4, sentence.end)
    if after is not None and after.precision is not Precision.DAY:
        exact = dates_within(passage, after.span.end, min(cue.end() + 130, sentence.end))
        after = exact[0] if exact and exact[0].precision is Precision.DAY else after
    if after is not None:
        return after
    when = _WHEN.search(text, max(sentence.start, cue.start() - 120), cue.start())
    if when is not None:
        return date_before(passage, when.start(), 1)
    if AT_ONCE.search(text, cue.start(), min(sentence.end, cue.end() + 40)):
        before = [
            found
            for found in dates_within(passage, sentence.start, cue.start())
            if found.precision is Precision.DAY
        ]
        return before[-1] if before else passage.date
    if re.search(r"\bnow\b", text[max(sentence.start, cue.start() - 20) : cue.start()]) or FROM_THEN.match(
        text, sentence.start, sentence.end
    ):
        opening = dates_within(passage, sentence.start, sentence.start + 80)
        since = [
            d for d in opening if FROM_THEN.match(text[max(sentence.start, d.span.start - 7) : d.span.start])
        ]
        return (since or opening)[0] if opening else None
    if _PAST.search(cue.group()):
        opening = dates_within(passage, sentence.start, sentence.start + 4)
        return opening[0] if opening else None
    return None
