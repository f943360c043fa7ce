"""Entries of a calendar: the day stands before them, and they say what happens to a rule on it.

"1 July: the X Regulations take effect" tells a day of effect, "16 April: last day for comments
on the draft Y" a last day for comments, though neither sentence has a date of its own.
"""

import re
from collections.abc import Sequence

from updates.extraction.dated import Dated, dates_within
from updates.extraction.eventverbs import OPINIONS, TAKES_EFFECT
from updates.extraction.findings import DateFinding, Span
from updates.extraction.guarded import Guarded
from updates.extraction.passage import Passage
from updates.extraction.vocabulary import Event, Precision

_LEAD = 40
"""Characters from an entry's beginning within which its own day stands."""

_EFFECT = Guarded(
    rf"\b(?:{TAKES_EFFECT}|bites?\b|(?:is|are)\s+switched\s+on|becomes?\s+law|"
    r"in\s+force\b|becomes?\s+subject\s+to\b|(?:compliance|application|effective|commencement|start)\s+date\s+(?:of|for)|"
    r"(?:transition(?:al)?|grace|phase-in)\s+period\b[^.;]{0,100}?\b(?:ends?|expires?|closes?|runs\s+out)\b|from\s+this\s+(?:day|date)\b|applies|apply\b(?!\s+for\b)"
    r"|end\s+of\s+(?:the\s+|its\s+)?(?:[\w-]+\s+){0,2}(?:transition(?:al)?|grace|phase-in)\s+period|commences?\b|entry\s+into\s+(?:force|effect|operation|application)"
    r"|(?:date\s+of\s+)?(?:commencement|application)\s+of)",
    re.IGNORECASE,
)
_COMMENTS = Guarded(
    rf"\b(?:(?<=[|:])|(?<=[|:]\s)){OPINIONS}(?:\s+and\s+suggestions)?\s+on\b|"
    r"\b(?:clos(?:es?|ing)|ends?|ending|shuts?)\s+(?:its|the|their)\s+(?:\w+\s+)?(?:consultation|call|window)\b|"
    r"\bclos(?:es?|ing)\s+(?:for|to)\s+(?:public\s+)?(?:comments?|consultation|submissions|responses)\b|"
    rf"\b(?:end|close|expiry)\s+of\s+(?:the\s+|an?\s+|its\s+)?(?:\w+\s+)?(?:consultation|hearing|{OPINIONS})(?:\s+period|\s+window|\s+phase)?\b|"
    rf"\b(?:(?:stops?|ends?|ceases?)\s+(?:taking|accepting|receiving)\s+{OPINIONS}|(?:until|till|by)\s+(?:this\s+(?:day|date)|then)\b|(?:last|final|closing)\s+(?:day|date|chance|opportunity|call)\s+(?:to|for)\b|closing\s+date\b|deadline\b|"
    rf"{OPINIONS}\s+(?:are\s+|is\s+|must\s+be\s+)?(?:due|in\b|close)"
    rf"|(?:consultation|hearing|call\s+for\s+(?:evidence|feedback|input)|(?:comment|feedback)\s+period|window|{OPINIONS})\b[^.;]{{0,160}}?"
    r"\b(?:clos(?:es?|ing)|(?<!the\s)end(?:s|ing)?|wraps?\s+up|expires?|runs\s+out|shuts|(?:is|are)\s+due)\b)",
    re.IGNORECASE,
)
_DUTY = re.compile(
    r"\b(?:must|shall|have\s+to|has\s+to|starts?\s+to|begins?\s+to|(?:is|are)\s+(?:required|obliged|bound|"
    r"subject))\b|"
    # "X Ordinance: licensing duties begin", "The X Regulations replace the Y"
    r"\b(?:duties|obligations|requirements|rules|provisions|regime|licensing|registration|reporting|supervision|penalties|fines)\s"
    r"(?:\w+\s){0,2}(?:begins?|starts?|commences?)\b|\b(?:replaces?|supersedes?)\s(?:the|its)\b"
)
_ANYTHING = re.compile(r"[\s\S]")
_BRACKETED = re.compile(r"\([^()\n]*\)|Regulation \(E[UC]\)[\s\d/No.]*")
_WORD = re.compile(r"[^\W\d_]+")
# "(moved from 17 December)", "published on 3 January": no day that the entry is about.
_OTHERS_DAY = re.compile(
    r"\([^()]*$|\b(?:draft|out|tabled|adopted|made|passed|signed|gazetted|opened|launched|published|issued|released|dated|moved|postponed|from|since)(?:\s+(?:by|to|in)\s+[^.;,\d]{2,40}?)?\s+(?:on\s+|from\s+)?$"
)
# "ahead of 1 August, the day on which the X takes effect"
_ON_WHICH = re.compile(r"\bthe\s(?:day|date)\s(?:(?:on|from)\swhich|when|that)\b[^.;]*$")
_TOGETHER = re.compile(r"\b(?:with|along|alongside|and|as\swell\sas)\b")
# "The Authority decided on 4 June that": the day of what is told, and no label.
# "The Reserve Bank on 30 May finalised": the same, with the verb behind it.
_DAY_WITHIN = re.compile(r"(?<![.:|])\s(?:[Oo]n|[Ii]n)\s$")
_THEN_DONE = re.compile(r",?\s(?:\d{4},?\s)?(?:[a-z]+ly\s)?[a-z]{2,}ed\s")
_DONE_ON = re.compile(r"\s(?:[a-z]+ed|said|told|held|made|met|put)\s(?:[a-z]+\s)?(?:on\s|in\s)?$")
# "A month after its publication on 20 May": the day that a period runs from.
_FROM_OTHER = re.compile(r"\b(?:after|following|since|from)\s(?:its|the|their)\s[^.;]*$")
_AFTER_DAY = re.compile(r"\s*(?:[–—:|]|-\s)|(?:,\s|\s\()[A-Z][^\W\d]+(?:\s[A-Z][^\W\d]+){0,2}\)?[.:|]")
_ASKED = re.compile(
    rf"\b(?:{OPINIONS}|reply|respon\w+|answer\w*|consultation|hearing|evidence|window|draft|proposed|proposals?|CP\d|DP\d)\b",
    re.IGNORECASE,
)


def read_calendar(passage: Passage, per_sentence: Sequence[tuple[Span, Sequence[Dated]]]) -> None:
    """Give the rules of a calendar's entry the entry's own day. Other passages stay as they are."""
    day = _own_day(passage)
    if day is None:
        return
    text = passage.text
    for sentence, here in per_sentence:
        if not here:
            continue
        comments = _COMMENTS.search(text, sentence.start, sentence.end)
        effect = _EFFECT.search(text, sentence.start, sentence.end)
        if comments is None and effect is None and not _is_label(passage, day):
            continue
        begun = effect.start() if effect and not comments else sentence.start
        clause = text.find(";", begun, sentence.end)
        within = Span(begun, clause if clause >= 0 else sentence.end)
        if _has_other_date(passage, within, day, comments is not None):
            continue
        if effect and not comments and _ON_WHICH.search(text, sentence.start, effect.start()):
            continue
        if comments is None and effect is None:
            if _names_only(passage, sentence, here, day) or _PHASE.match(text, sentence.start, sentence.end):
                whole = _ANYTHING.match(text, sentence.start, sentence.end)
                _set(here, sentence, whole, Event.IN_FORCE, day, "effective_on")
            elif len(here) == 1 and here[0].event is None:
                duty = _DUTY.search(text, sentence.start, sentence.end)
                _set(here, sentence, duty, Event.IN_FORCE, day, "effective_on")
        elif comments and _ASKED.search(text, sentence.start, sentence.end):
            _set(here, sentence, comments, Event.CONSULTATION, day, "comments_due")
        elif effect:
            _set(here, sentence, effect, Event.IN_FORCE, day, "effective_on")


# "Enter the Toy Act."
_HERALDS = ("Enter", "Welcome", "the")
# "First phase of the X: users become controllers".
_PHASE = re.compile(
    r"(?:[^.]{0,40}[.:|]\s)?(?:The\s)?\w+\s(?:phase|stage|tranche|wave|instalment|part|group|batch)\s(?:of|under)\s",
    re.IGNORECASE,
)
_MADE_BEFORE = (Event.ISSUED, Event.ADOPTED, Event.AMENDED)


def _is_background(text: str, sentence: Span, record: Dated, effect: Span) -> bool:
    """Whether what was told of a rule is put in before the verb: "The X, issued in May, takes effect"."""
    return (
        record.event in _MADE_BEFORE
        and record.evidence is not None
        and record.title.span.end <= record.evidence.start < effect.start
        and text[sentence.start : effect.start].rstrip().endswith(",")
    )


def _names_only(passage: Passage, sentence: Span, here: Sequence[Dated], day: DateFinding) -> bool:
    """Whether an entry tells but a rule's name, beside the day and the country: "1 July | US | Toy Act"."""
    rest = list(passage.text[sentence.start : sentence.end])
    for span in (*(record.title.span for record in here), day.span):
        for at in range(max(span.start, sentence.start), min(span.end, sentence.end)):
            rest[at - sentence.start] = " "
    beside = _BRACKETED.sub(" ", "".join(rest)).split("|")
    if any(letter.isdigit() for cell in beside for letter in cell):
        return False
    words = [word for cell in beside for word in _WORD.findall(cell) if word not in _HERALDS]
    return (
        len(here) == 1
        and here[0].event is None
        and not any(word[0].islower() for word in words)
        and len(words) <= 4
    )


def _own_day(passage: Passage) -> DateFinding | None:
    """The day that the entry stands under: before its first words, in its headline or over it."""
    day = passage.date
    if day is None or day.precision is not Precision.DAY:
        return None
    if day.span.start > passage.start + _LEAD:
        return None
    if _FROM_OTHER.search(passage.text, passage.start, day.span.start):
        return None
    within = _DAY_WITHIN.search(passage.text, passage.start, day.span.start)
    if within is not None and _THEN_DONE.match(passage.text, day.span.end):
        return None
    return None if _DONE_ON.search(passage.text, passage.start, day.span.start) else day


def _is_label(passage: Passage, day: DateFinding) -> bool:
    """Whether the day stands by itself: "1 July – Reporting."."""
    return bool(_AFTER_DAY.match(passage.text, day.span.end)) or day.span.end <= passage.start


def _has_other_date(passage: Passage, sentence: Span, day: DateFinding, only_later: bool) -> bool:
    """Whether a stretch tells another day; a last day for comments may be told after the draft's own."""
    return any(
        (found.on > day.on or not only_later)
        and found.span != day.span
        and found.on != day.on
        and found.precision is Precision.DAY
        and not _OTHERS_DAY.search(passage.text, max(sentence.start, found.span.start - 40), found.span.start)
        for found in dates_within(passage, sentence.start, sentence.end)
    )


def _set(
    here: Sequence[Dated],
    sentence: Span,
    cue: re.Match[str] | None,
    event: Event,
    day: DateFinding,
    which: str,
) -> None:
    """The rules named beside the cue; one whose step another rule has told keeps it."""
    if cue is None:
        return
    text, evidence = cue.string, Span(*cue.span())
    listed = text.startswith(":", evidence.end, sentence.end)
    weak = (
        (None, event, Event.ISSUED, Event.PLANNED, Event.AMENDED)
        if event is Event.CONSULTATION
        else (None, event)
    )
    told = [
        record
        for record in here
        if record.event in weak
        or (record.event is Event.AMENDED and event is Event.IN_FORCE)
        or record.title.draft
        or (record.rule == "it" and event is Event.IN_FORCE)
        or (event is Event.IN_FORCE and _is_background(text, sentence, record, evidence))
    ]
    subjects = [record for record in told if record.title.span.start < evidence.start]
    for record in told:
        if event is Event.IN_FORCE and not listed and record.title.span.start > evidence.end + 60:
            continue
        beyond = event is Event.IN_FORCE and subjects and record.title.span.start > evidence.end
        if beyond and not listed and not _TOGETHER.search(text, evidence.end, record.title.span.start):
            continue  # "The X Act takes effect, unless the Y delays it"
        if record.event is not Event.AMENDED or event is not Event.IN_FORCE:
            record.event, record.evidence, record.rule = event, evidence, "calendar"
        if getattr(record, which) is None:
            setattr(record, which, day)
