"""Until when comments on a draft are due."""

import re
from collections.abc import Sequence

from updates.extraction.dated import Dated, date_at, dates_within, has_date
from updates.extraction.eventcues import CLOSER, COMMENTS
from updates.extraction.eventverbs import OPINIONS
from updates.extraction.findings import DateFinding, Span
from updates.extraction.passage import Passage
from updates.extraction.vocabulary import Event, Precision

_UNTIL = re.compile(
    r"(?:Until|By|Before|Up to|Till)\s[^.]{0,120}\b(?:comments?|views|feedback|opinions|responses|input)\b"
)
_CLOSE = re.compile(
    r"(?:\s|,|:|\(|is|are|on|by|until|before|at|the|end|of|be|midnight|to|from|in|no|"
    r"later|than|and|including|now|noon|close|due|business|\d+(?:[.:]\d\d)?\s?[ap]\.?m\.?|till|latest|"
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)*",
    re.IGNORECASE,
)
_PUT_BACK = re.compile(r"\b(?:extend|push|prolong|postpon|mov|defer)\w*\b", re.IGNORECASE)
_CLOSES = re.compile(
    r"\b(?:clos(?:es|ed|ing)|ends|ended|wraps?\s+up|runs?|open|lasts?|continues?|shuts?|expires?)\s+(?:(?:for|to)\s+\w+\s+)?(?:on|until|till|up\s+to|to|through)\s+(?=\S)",
    re.IGNORECASE,
)
# "until 28 February, since prolonged to 14 March", "from 1 May to 2 June"
_TO_LATER = re.compile(
    r".{0,4}(?:\bto|until|[-–]).{0,4}|,?\s\(?(?:(?:but|and|a\sdate)\s)?(?:(?:later|since|now|then|subsequently|afterwards|recently|meanwhile|has\sbeen|was|have\sbeen)\s)+"
    r"(?:(?:extended|prolonged|moved|postponed|deferred|pushed|put|stretched)\s(?:back\s|out\s)?)?(?:by\s\w+\s\w+\s)?(?:to|until|till|up\sto|by)\s(?:the\s)?"
)
# "finalised the X after receiving comments until the end of February"
_AFTERWARDS = re.compile(r"\b(?:after|following|having)\b[^.;]*$", re.IGNORECASE)
_REACH = 160
_UNTIL_DAY = re.compile(r"\b(?:until|till|up\sto|no\slater\sthan|ending)\s(?:on\s)?$", re.IGNORECASE)
_VIEWS = re.compile(rf"\b{OPINIONS}\b|\bconsult", re.IGNORECASE)
# "until the end of July, that is 31 July"
_THAT_IS = re.compile(
    r",?\s\(?(?:that\sis(?:\sto\ssay)?|i\.e\.|specifically|namely|precisely|or|on|by),?\s(?:on\s|by\s|until\s)?"
)
# "stops taking replies to the X on 3 May", "closed its consultation on the X last Friday".
_STOPS = re.compile(
    rf"\b(?:(?:stop|cease|finish)\w*\s(?:\w+ing\s)?{OPINIONS}|(?:clos|end|shut|wrap|conclud|complet)\w*\s(?:up\s)?(?:its|the|their)\s(?:\w+\s)?"
    rf"(?:consultation|call|hearing|{OPINIONS}))\b[^.;]{{0,60}}$",
    re.IGNORECASE,
)
_ON_ANOTHER = re.compile(r"\b(?:on|to)\s+(?:an?|another|two|three)\b|\bcompanion\b")
_IT_CLOSES = re.compile(
    r"(?:It|They|Both|This|These|All|Each|The\s+(?:(?:public|joint|two|three)\s+)?(?:consultations?|call|window|exercise|survey|papers?|drafts?))\s"
    r"(?:[\w-]+\s){0,9}?(?:clos(?:es?|ed)|ends?|ended|wraps?\sup|runs?|ran|(?:is|are|was|were|remains?|stays?)\sopen)\s(?:on|until|till|to|through|from)\s"
)
_OTHER_FIELD = re.compile(
    r"\b(?:issu\w+|publi\w+|releas\w+|effective|adopti\w+|promulgat\w+|start\w*|opening|launch\w*)(?:\s(?:date|day|on))?$",
    re.IGNORECASE,
)
# "its interim final Rule": in force or not, comments on it make it no draft.
_FINAL_BEFORE = re.compile(r"\bfinal\s+$", re.IGNORECASE)
_STILL_OPEN = (None, Event.PLANNED, Event.CONSULTATION)
_NOT_ASKED = (None, Event.IN_FORCE, Event.REPEALED)
_BESIDE = re.compile(r"\s\(|\sdue\b")
_SENTENCE_END = re.compile(r"(?<!p\.m)(?<!a\.m)(?<!i\.e)(?<!\bNo)(?<!\bNos)[.](?:\s|$)")


def _is_draft(text: str, record: Dated) -> bool:
    return record.title.draft or text.endswith(("draft ", "proposed "), 0, record.title.span.start)


def attach_comments(
    passage: Passage, sentence: Span, here: Sequence[Dated], records: Sequence[Dated]
) -> None:
    """Set the last days for comments that one sentence tells, and that it is a draft of which it does."""
    text = passage.text
    begin = min([sentence.start, *(record.title.span.end for record in here)])
    if not has_date(passage, begin, sentence.end):
        return
    if _UNTIL.match(text, sentence.start, sentence.end):
        first = date_at(passage, sentence.start, 14, sentence.end)
        for record in here if first else ():
            if record.event is Event.CONSULTATION and record.comments_due is None:
                record.comments_due = first
    for cue in COMMENTS.finditer(text, sentence.start, sentence.end):
        due = _due(passage, cue, sentence.end, here)
        if due is None:
            continue
        asked = [record for record in here if record.event == Event.CONSULTATION]
        asked = asked or [record for record in records if record.event == Event.CONSULTATION]
        if cue["said"] or cue["until"]:
            asked = asked or [
                r
                for r in (here or records)
                if r.event not in _NOT_ASKED or (r.event is None and _is_draft(text, r))
            ]
            asked = [r for r in asked if r.event is not Event.ADOPTED or r in here]
        asked = asked or [r for r in (here or records) if r.event is None and _is_draft(text, r)]
        if _AFTERWARDS.search(text, max(sentence.start, cue.start() - 40), cue.start()):
            asked = [r for r in asked if r.event in _STILL_OPEN]
        later = _PUT_BACK.search(text, sentence.start, cue.end() + 40) is not None
        for record in asked:
            if (
                record.event in (None, Event.ISSUED, Event.PLANNED, Event.AMENDED)
                and not _FINAL_BEFORE.search(text, record.title.span.start - 40, record.title.span.start)
                and record.effective_on is None
                and (record in here or not _ON_ANOTHER.search(text, sentence.start, cue.end() + 40))
            ):
                record.event, record.evidence, record.rule = Event.CONSULTATION, Span(*cue.span()), "comments"
            if record.comments_due is None or (later and due.on > record.comments_due.on):
                record.comments_due = due
    if not here and (open_until := _IT_CLOSES.match(text, sentence.start, sentence.end)):
        due = _last_of_range(passage, open_until.end(), sentence.end)
        for record in records if due else ():
            if record.event is Event.CONSULTATION and record.comments_due is None:
                record.comments_due = due
    if here:
        _by_name(passage, sentence, here)


def _by_name(passage: Passage, sentence: Span, here: Sequence[Dated]) -> None:
    """The last days told beside the names of drafts: before them, behind "closes on", or as replies stop."""
    text = passage.text
    asked = [r for r in here if r.event is Event.CONSULTATION and r.comments_due is None]
    if asked and (early := _told_early(passage, sentence, asked[0])):
        asked[0].comments_due = early
    begin = max(sentence.start, asked[-1].title.span.end) if asked else sentence.end
    dated = bool(asked) and has_date(passage, begin, sentence.end)
    closes = _CLOSES.search(text, begin, sentence.end) if dated else None
    due = _last_of_range(passage, closes.end(), sentence.end) if closes else None
    for record in asked if due else ():
        record.comments_due = due
    open_ones = [r for r in here if r.event in _STILL_OPEN and r.comments_due is None]
    dated = bool(open_ones) and has_date(passage, open_ones[-1].title.span.end, sentence.end)
    stops = _STOPS.search(text, sentence.start, open_ones[0].title.span.start) if dated else None
    due = _last_of_range(passage, open_ones[-1].title.span.end, sentence.end) if stops else None
    for record in open_ones if due else ():
        evidence = Span(*stops.span()) if stops else None
        record.event, record.evidence, record.rule = Event.CONSULTATION, evidence, "comments"
        record.comments_due = due


def _told_early(passage: Passage, sentence: Span, asked: Dated) -> DateFinding | None:
    """The last day that stands before a draft's name: "Until 3 May there is time for views on the X"."""
    text, at = passage.text, asked.title.span.start
    for found in dates_within(passage, sentence.start + 1, at):
        if found.precision is Precision.DAY:
            lead = _UNTIL_DAY.search(text, max(sentence.start, found.span.start - 24), found.span.start)
            if lead is not None and _VIEWS.search(text, found.span.end, at):
                return found
    return None


def _due(passage: Passage, cue: re.Match[str], end: int, here: Sequence[Dated]) -> DateFinding | None:
    """The day that one of the closing words after ``cue`` tells."""
    if not has_date(passage, cue.end(), end):
        return None
    if cue["until"] or cue["wait"]:
        return _last_of_range(passage, cue.end(), end)
    if cue["deadline"] and (named := _last_of_range(passage, cue.end(), end)):
        return named
    text = passage.text
    titles = [r.title.span for r in here if cue.end() <= r.title.span.start < cue.end() + _REACH]
    far = min(end, cue.end() + _REACH + sum(span.end - span.start for span in titles))
    stop = _SENTENCE_END.search(text, cue.end(), far)
    limit = stop.start() if stop else far
    for closer in CLOSER.finditer(text, cue.end(), limit):
        due = _last_of_range(passage, closer.end(), end)
        if due is None:
            continue
        if closer.group() == ":" and _OTHER_FIELD.search(text, closer.start() - 24, closer.start()):
            return None
        if due.precision is Precision.DAY or closer.group() != "to":
            return due
    return _last_of_range(passage, cue.end(), end) if _BESIDE.match(text, cue.end()) else None


def _last_of_range(passage: Passage, at: int, end: int) -> DateFinding | None:
    """The date right after ``at``; of "from 1 May to 2 June" the later."""
    first = date_at(passage, at, 26, end)
    if first is None or not _CLOSE.fullmatch(passage.text[at : first.span.start]):
        return None
    if first.precision is not Precision.DAY:
        exact = date_at(passage, first.span.end, 24, end)
        if (
            exact
            and exact.precision is Precision.DAY
            and _THAT_IS.fullmatch(passage.text[first.span.end : exact.span.start])
        ):
            return exact
    second = date_at(passage, first.span.end, 60, end)
    between = passage.text[first.span.end : second.span.start] if second else ""
    return second if second and _TO_LATER.fullmatch(between) else first
