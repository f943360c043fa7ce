"""The rules that a passage is about: titles merged over its sentences, with their steps and dates."""

import re
from collections.abc import Sequence
from dataclasses import field

from updates.extraction.background import drop_long_past, now_amended
from updates.extraction.bodies import ACTING_VERB
from updates.extraction.calendars import read_calendar
from updates.extraction.eventcues import CONSULT, status_of
from updates.extraction.events import read_events
from updates.extraction.eventverbs import ADOPT, ISSUE
from updates.extraction.fieldedlife import tell_by_fields
from updates.extraction.findings import DateFinding, InstrumentFinding, Span
from updates.extraction.followups import bound, made, made_within, opened, passed
from updates.extraction.guarded import Guarded
from updates.extraction.instrumentdates import attach_dates
from updates.extraction.namedtitles import NamedTitles
from updates.extraction.papers import CONSULTS
from updates.extraction.passage import Passage
from updates.extraction.title import Title
from updates.extraction.titles import find_titles
from updates.extraction.titlewords import HEADS, SPEAKING, kind_of_title
from updates.extraction.told import Told
from updates.extraction.values import dataclass
from updates.extraction.vocabulary import Event

_NUMBER = re.compile(
    r"\b(?:\((?:EU|EC)\)\s?(?:No\.?\s?)?\d+/\d+|(?:19|20)\d\d/\d+/E[CU]|"
    r"No\.?\s?\d+(?:\s?(?:of|/)\s?(?:19|20)\d\d)?|"
    r"(?:GB|JR|YD|ISO|IEC|EN|NIST)(?:/[A-Z]+)*[ -][\dA-Z][\d.\-:]*\d)"
)
_DIGIT = re.compile(r"\d")
_SHORT = re.compile(
    r"[”\"’]?\s*[(（]\s*(?:the\s+|collectively,?\s+)*[“\"‘']?(?P<short>[A-Z][\w’' -]{1,50}?)[”\"’']?\s*[)）]"
)
_HEAD_WORDS = {head.lower() for head in HEADS}
_SAME_SENTENCE_BILL = re.compile(r"\bBill\b")


@dataclass(slots=True)
class Record:
    """One rule as the passage tells it so far."""

    title: Title
    event: Event | None
    evidence: Span | None
    rule: str
    short_form: str | None = None
    effective_on: DateFinding | None = None
    comments_due: DateFinding | None = None
    _words: frozenset[str] | None = field(default=None, init=False, repr=False, compare=False)

    @property
    def words(self) -> frozenset[str]:
        """The words that identify the title."""
        if self._words is None:
            self._words = _words(self.title.text)
        return self._words


def find_instruments(
    passage: Passage, sentences: Sequence[Span], bodies: Sequence[Span], *, enforcement: bool = False
) -> tuple[InstrumentFinding, ...]:
    """All rules named in the passage; those that it merely cites have the event ``cited``.

    ``bodies`` are the spans of authorities' names, which are no titles; ``enforcement``
    tells that the passage reports enforcement, so that no title is its subject by default.
    """
    text, named = passage.text, NamedTitles(passage.text, bodies)
    records: list[Record] = []
    per_sentence: list[tuple[Span, list[Record]]] = []
    sentences = _with_label(passage, sentences)
    for sentence in sentences:
        listed = _list_item(text, sentences, len(per_sentence), records)
        if listed is not None:
            records.append(listed)
            per_sentence.append((sentence, [listed]))
            continue
        here: list[Record] = []
        for told in read_events(text, sentence, named.of(sentence)):
            record = _file(text, records, told)
            if record is not None and record not in here:
                here.append(record)
        before = per_sentence[-1][1] if per_sentence else []
        if here:
            made_within(text, sentence, here)
        elif records:
            opened(text, sentence, records)
            bound(text, sentence, before)
            made(text, sentence, before, records)
        if here or before:
            passed(text, sentence, here or before)
        per_sentence.append((sentence, here))
    if not _is_any_told(records):
        _from_elsewhere(passage, records, per_sentence, enforcement)
    if not records:
        return ()
    for sentence in sentences:
        _by_status(text, sentence, records)
    attach_dates(passage, per_sentence, records)
    read_calendar(passage, per_sentence)
    if not enforcement and _by_name(records):
        attach_dates(passage, per_sentence, records)
    drop_long_past(passage, records)
    now_amended(passage, records)
    _drop_amending(text, records)
    _drop_repeated(records)
    return tuple(_finding(record) for record in records if record.event or not record.title.plain)


def _is_any_told(records: Sequence[Record]) -> bool:
    """Whether a step is told of one of the rules."""
    for record in records:  # noqa: SIM110  in half the time of any()
        if record.event:
            return True
    return False


def _from_elsewhere(
    passage: Passage,
    records: list[Record],
    per_sentence: Sequence[tuple[Span, list[Record]]],
    enforcement: bool,
) -> None:
    """What the headline, a call for comments or a paper tell, where no sentence tells a step of a rule."""
    head = passage.headline
    titles = find_titles(passage.text, head.start, head.end) if head is not None else ()
    if head is not None and per_sentence and not enforcement:
        _from_headline(passage.text, head, titles, records, per_sentence[0][0])
    if not _is_any_told(records):
        _from_call(passage, records)
    if head is not None and not _is_any_told(records):
        _from_paper(passage, head, records)
    if head is not None and per_sentence and not _is_any_told(records):
        _from_heading(passage, head, titles, records, per_sentence[0][1])


_COLON = re.compile(r"\s*:\s*")


def _with_label(passage: Passage, sentences: Sequence[Span]) -> Sequence[Span]:
    """The sentences, the first with the label before it where a title runs over the colon between them.

    "CP25/9: Care of Shops, published ..."; "Rules on Toys: Decree No. 5, published ...".
    """
    head, text = passage.headline, passage.text
    if head is None or not sentences or not _COLON.fullmatch(text, head.end, sentences[0].start):
        return sentences
    words = head.of(text).split()
    if not words[-1][-1].isdigit() and HEADS.keys().isdisjoint(words):
        return sentences
    whole = Span(head.start, sentences[0].end)
    over = any(
        title.span.start < head.end and title.span.end > sentences[0].start
        for title in find_titles(text, whole.start, whole.end)
    )
    return [whole, *sentences[1:]] if over else sentences


def _file(text: str, records: list[Record], told: Told) -> Record | None:
    """The record that a mention belongs to, made where it is the first; ``None`` for mere words."""
    title = told.title
    known = _referred(text, records, title)
    if known is None and _is_reference(text, title):
        return None
    if known is None:
        known = Record(title, told.event, told.evidence, told.rule, _short_form(text, title))
        records.append(known)
    else:
        _advance(known, told)
    return known


def _referred(text: str, records: list[Record], title: Title) -> Record | None:
    if not records:
        return None
    words = _words(title.text)
    code = title.text if title.rule == "standard" and title.text[-1:].isdigit() else None
    for record in reversed(records[-40:]):
        if code and record.title.rule == "standard" and record.title.text.startswith(code + " "):
            return record
        if record.short_form and _words(record.short_form) == words:
            return record
        if words == record.words or (
            len(words) > 2 and len(words & record.words) * 2 >= 1.6 * (len(words) + len(record.words)) / 1
        ):
            return record
    if len(words) <= 2 and _is_reference(text, title):
        head = title.text.split()[-1].lower().rstrip("s")
        for record in reversed(records[-40:]):
            if any(word.rstrip("s") == head for word in record.title.text.lower().split()):
                return record
    if title.plain and _DEFINITE.search(text, max(0, title.span.start - 24), title.span.start):
        near = [r for r in records if r.event and r.title.span.end > title.span.start - _NEAR_BEFORE]
        return near[-1] if near and not near[-1].title.plain else None
    return None


_NEAR_BEFORE = 400
# "The new rule for shops": of the paper that was just told of.
_DEFINITE = re.compile(r"(?:^|[.;]\s|\n)(?:[Tt]he|[Tt]hese|[Ii]ts)\s(?:new\s|final\s|revised\s)?$")


def _is_reference(text: str, title: Title) -> bool:
    """Whether the title is only "the Guidelines", or a short form being defined in brackets."""
    shown = title.text.split()
    return len(shown) == 1 and shown[0].lower() in _HEAD_WORDS


def _short_form(text: str, title: Title) -> str | None:
    match = _SHORT.match(text, title.span.end, min(len(text), title.span.end + 90))
    return match["short"] if match else None


def _by_status(text: str, sentence: Span, records: list[Record]) -> None:
    """A line "Status: in force" tells the step of the rule that was named before it."""
    told = status_of(text, sentence.start, sentence.end)
    named = [record for record in records if record.title.span.end <= sentence.start] if told else []
    if told is not None and named and named[-1].event in (None, Event.ISSUED):
        named[-1].event, named[-1].rule, named[-1].evidence = told[0], "status", Span(sentence.start, told[1])


_ADVANCES = {Event.CONSULTATION, Event.PLANNED}


def _advance(record: Record, told: Told) -> None:
    """A later sentence may tell more: a step where none was told, or that a draft became final."""
    later = told.event in (Event.ISSUED, Event.ADOPTED, Event.IN_FORCE) and record.event in _ADVANCES
    if record.event is None or (later and told.rule == "subject"):
        record.event, record.evidence, record.rule = told.event, told.evidence, told.rule
    if told.title.draft and record.event is None:
        record.event = Event.CONSULTATION


_BULLET = re.compile(
    r"(?:[-*•–·▪]|\(?[a-zivx\d]{1,3}[.)])\s+(?P<title>[A-Z][^\n]{8,200}?)\s*(?:;\s*(?:and)?|\.|,)?$"
)
_KINDS_LISTED = re.compile(
    r"\b(?:standards|guidelines|rules|documents|papers|circulars|measures|drafts|laws|"
    r"regulations|opinions|notices|bills|directives|provisions)\b",
    re.IGNORECASE,
)
_ANNOUNCES = re.compile(
    rf"\b(?:{ISSUE}|{ADOPT}|following|consulting\s+on|comments?\s+on)\b[^:]*:$", re.IGNORECASE
)


def _list_item(text: str, sentences: Sequence[Span], at: int, records: list[Record]) -> Record | None:
    """A rule that a bullet names, where the sentence over the list ends "released:"."""
    if text[sentences[at].start].isupper():
        return None
    bullet = _BULLET.fullmatch(sentences[at].of(text))
    if bullet is None:
        return None
    above = at - 1
    while above >= 0 and _BULLET.fullmatch(sentences[above].of(text)):
        above -= 1
        if at - above > 30:
            return None
    if above < 0 or not _ANNOUNCES.search(sentences[above].of(text)):
        return None
    lead = text[sentences[max(0, above - 1)].start : sentences[above].end]
    if not _KINDS_LISTED.search(lead):
        return None
    draft = re.search(r"\bdrafts?\b", lead, re.IGNORECASE) or CONSULT.search(lead)
    span = Span(sentences[at].start + bullet.start("title"), sentences[at].start + bullet.end("title"))
    title = Title(span, " ".join(bullet["title"].split()), rule="list")
    return Record(title, Event.CONSULTATION if draft else Event.ISSUED, sentences[above], "list")


# "PS9/24 Safety of Shops", "Guidelines on the safety of shops": a paper and what it is on.
_PAPER_TITLE = re.compile(r"(?:CP|DP|GC|QCP|PS|FG|SS)\s?\d[\d/]*\s\S+\s\S")
_SPEAKS_ON = re.compile(r"(?:Joint\s)?(?:\w+\s(?:on|under)\s|Guid\w+\sfor\s|Response\sto\s)")


def _by_name(records: list[Record]) -> bool:
    """A paper by its whole title, where nothing is told of any rule: the news is that it was put out."""
    if _is_any_told(records):
        return False
    for record in records:
        title = record.title
        speaks = title.text.split()[0] in SPEAKING and _SPEAKS_ON.match(title.text) and record.rule == "named"
        if title.rule == "called" or _PAPER_TITLE.match(title.text) or (speaks and not title.plain):
            asked = title.draft or CONSULTS.match(title.text)
            record.event = Event.CONSULTATION if asked else Event.ISSUED
            record.evidence, record.rule = title.span, "paper-title"
    return _is_any_told(records)


_PAPER = Guarded(
    r"\b(?:consultation\s+paper|discussion\s+paper|draft\s+(?:circular|rules|regulations|"
    r"guidelines|standards?|law|bill|order|code|notice)|consultation\s+document)\b"
)


_BILL_OR_DRAFT = re.compile(r"\b(?:bill|draft)\b")


def _from_call(passage: Passage, records: list[Record]) -> None:
    """A bill that is the only thing a passage tells of is what comments are asked for."""
    drafts = [record for record in records if record.title.plain or record.title.draft]
    if len(drafts) != 1 or not _BILL_OR_DRAFT.search(drafts[0].title.text):
        return
    call = CONSULT.search(passage.text, passage.start, passage.end)
    if call is not None:
        drafts[0].event, drafts[0].evidence, drafts[0].rule = Event.CONSULTATION, Span(*call.span()), "call"


def _from_paper(passage: Passage, head: Span, records: list[Record]) -> None:
    """A paper that only says "consultation paper" is about what the headline says."""
    text = passage.text
    paper = _PAPER.search(text, passage.start, passage.end)
    if paper is None or CONSULT.search(text, passage.start, passage.end) is None:
        return
    shown = " ".join(head.of(text).split())
    if len(shown.split()) <= 9 and not any(
        ACTING_VERB.match(word) for word in shown.split()[1:] if word[0].islower()
    ):
        title = Title(head, shown, rule="headline")
        records.append(Record(title, Event.CONSULTATION, Span(*paper.span()), "paper"))


def _from_headline(
    text: str, head: Span, titles: Sequence[Title], records: list[Record], sentence: Span
) -> None:
    """The rule that only the headline names, where the body goes on about "these guidelines"."""
    if not titles:
        return
    first = sentence.of(text)[:60].lower()
    for told in read_events(text, head, titles):
        shown = told.title.text.lower().split()
        nouns = [word for word in shown if word in _HEAD_WORDS]
        spoken = any(
            re.match(rf"(?:these|the|this|an?)\s+(?:[\w-]+\s+)?{re.escape(noun)}", first) for noun in nouns
        )
        if told.event is not None or spoken:
            record = _file(text, records, told)
            if record is not None and record.event is None:
                record.event, record.evidence, record.rule = Event.ISSUED, told.title.span, "headline"


_HEADING_REST = re.compile(r"[\s(“\"'”).:|–—-]*(?:\([^)]{0,60}\))?[\s.:|–—]*")
_DRAFT_HEADING = re.compile(
    r"(?P<title>(?:[Dd]raft|[Pp]roposed)\s(?:[a-z]+\s){0,3}(?:guidance|guidelines?|rules|regulations|code|standards?|circular|"
    r"directions?|notice|bill|law|decree)\s(?:on|for)\s.{6,160})"
)


_NAME_ON_TOPIC = re.compile(
    rf"(?:[A-Z][\w’'-]*\s){{0,5}}(?:{'|'.join(sorted(HEADS))})\s(?:on|for|of|to|concerning|regarding)\s\S.{{3,160}}"
)


def _from_heading(
    passage: Passage, head: Span, titles: Sequence[Title], records: list[Record], here: list[Record]
) -> None:
    """A heading that is a title and no more names the rule that the words below go on about."""
    text = passage.text
    title = next(
        (
            one
            for one in titles
            if _HEADING_REST.fullmatch(text, head.start, one.span.start)
            and _HEADING_REST.fullmatch(text, one.span.end, head.end)
        ),
        None,
    )
    draft = _DRAFT_HEADING.match(text, head.start, head.end)
    if title is None and draft is not None and draft.end() == head.end:
        title = Title(head, " ".join(head.of(text).split()), draft=True, rule="heading")
    if title is None and _NAME_ON_TOPIC.fullmatch(text, head.start, head.end):
        shown = " ".join(head.of(text).split())
        named = Title(head, shown, draft=shown.startswith("Draft"), rule="heading")
        title = named if tell_by_fields(passage, Record(named, None, None, "named")) else None
    if title is None or any(_words(title.text) == record.words for record in records):
        return
    record = Record(title, None, None, "named", _short_form(text, title))
    told = tell_by_fields(passage, record)
    call = CONSULT.search(text, passage.start, passage.end) if title.draft and not told else None
    if call is not None:
        record.event, record.evidence, record.rule = Event.CONSULTATION, Span(*call.span()), "heading"
    here.insert(0, record)
    records.insert(0, record)


def _drop_amending(text: str, records: list[Record]) -> None:
    """Of a bill and the act that it amends, the act is what is told of."""
    amended = [record for record in records if record.event == Event.AMENDED]
    for record in [
        r for r in records if _SAME_SENTENCE_BILL.search(r.title.text) and r.event == Event.ADOPTED
    ]:
        near = [a for a in amended if 0 < a.title.span.start - record.title.span.end < 60]
        if near:
            records.remove(record)


def _drop_repeated(records: list[Record]) -> None:
    """A rule in plain words ("risk guideline") that the passage also names by its title is the same one."""
    for record in [r for r in records if r.title.plain]:
        words = {word.rstrip("s") for word in record.words}
        if any(
            other is not record
            and not other.title.plain
            and other.event is record.event
            and _same_in_short(record, words, other)
            for other in records
        ):
            records.remove(record)


def _same_in_short(plain: Record, words: set[str], other: Record) -> bool:
    """Whether what is in plain words is the other: all its words are, or it is what that paper asks about."""
    shared = words & {word.rstrip("s") for word in other.words}
    asked = plain.title.rule == "consultation" and _PAPER_TITLE.match(other.title.text) is not None
    return shared == words or (asked and len(shared) > 1)


def _finding(record: Record) -> InstrumentFinding:
    title = record.title
    number = _NUMBER.search(title.text) if _DIGIT.search(title.text) else None
    return InstrumentFinding(
        title=title.text,
        span=title.span,
        event=record.event or Event.CITED,
        event_span=record.evidence,
        kind=kind_of_title(title.text),
        number=number.group() if number else None,
        short_form=record.short_form,
        effective_on=record.effective_on if record.event else None,
        comments_due=record.comments_due if record.event else None,
        rule=f"{title.rule}/{record.rule}",
        confidence=0.6 if title.plain else 0.9,
    )


_WORD = re.compile(r"\w+")
_IDLE = frozenset("the of for and in on to a an s at by draft revised new".split())


def _words(title: str) -> frozenset[str]:
    return frozenset(_WORD.findall(title.lower())) - _IDLE
