"""Which of an item's dates is the day of the event it reports."""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from updates.extraction.datecues import (
    REPLACED,
    DateRole,
    is_closed,
    is_since_doing,
    opens_or_ends,
    role_of,
    weight,
)
from updates.extraction.dates import closes_in_brackets
from updates.extraction.findings import DateFinding, Span
from updates.extraction.guarded import Guarded
from updates.extraction.itemdates import DAY_RULE, SECTION_RULE
from updates.extraction.sentences import sentences_of
from updates.extraction.vocabulary import Precision

_BASE = 60
_LABEL = 100
_LEAST = 10
_LABEL_REACH = 90
_OPENING = 30
"""Letters of an item within which its first sentence begins, also behind a label."""
_RUN_IN = 60
"""Letters that a heading before the first sentence may have: what follows is the news itself."""
_MOST_DATES = 300
_NOW, _RECENT = timedelta(0), timedelta(days=100)
_SOON = timedelta(days=45)
"""How far ahead a start of effect may lie that is itself the news."""
_AFTER_LABEL = re.compile(r"\s*(?:[|:.–—-]|\)|\]|$|\n)")
_FIELD_LEAD = re.compile(r"(?:(?:date|day|when|on|dated)\s*:?)?", re.IGNORECASE)
# "1 January, China. The Regulations ...", "3 May, Brussels: ..."
_LABEL_PLACE = re.compile(r",\s[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*){0,3}\s?(?:[.:|]\s|[–—]|-\s)")
_PLACE = re.compile(r"[A-Z][\w.’' /-]{1,40},\s")
_AFTER_DATELINE = re.compile(r"\s*(?:\([^)\n]{1,40}\)\s*)?[-–—:]")
_OPENS = re.compile(
    r"(?:[Aa]s\s(?:of|from)|[Ff]rom|[Ss]ince|[Ee]ffective|[Ss]tarting|[Ww]ith\seffect\sfrom)\s+"
)
_BEFORE_LABEL = re.compile(r"(?:^|[|–—(\[]|\s-|,|:)\s*(?:dated\s|date:\s)?$")


# "They will appear in the magistrates' court on 16 June": not what has happened.
_WILL = Guarded(r"\b(?:will|shall|would|could)\b[^.;]*$", re.IGNORECASE)
_DUE = Guarded(
    r"\b(?:(?:extend|clos|end|conclud|expir|wrap)(?:e?s|ed|ing)?|have\syour\ssay|(?:until|by)(?!\s(?:the|an?|[A-Z])\b))\b[^.;]{0,60}$",
    re.IGNORECASE,
)
# "The Rules, issued in March by the Office, entered into force on ...": what its opening sentence tells.
_IN_FORCE = re.compile(
    r"(?<!which\s)(?<!that\s)(?<!and\s)(?<!will\s)\b(?:entered\s+into\s+(?:force|effect)|c[ao]me[s]?\s+into\s+(?:force|effect|operation)|"
    r"t(?:ook|akes)\s+effect|bec[ao]mes?\s+(?:applicable|binding|effective|mandatory|law|enforceable)|went\s+live|"
    r"goes\s+live|(?:began|started)\s+to\s+apply|(?:is|are)\s+(?:now\s+)?in\s+force)\s+(?:on|from|since|as\s+(?:of|from))\s+$"
)
_DAY_TOLD = re.compile(
    r"\b(?:19|20)\d\d\b|\b(?:on|in)\s+(?:\d|(?:January|February|March|April|May|June|July|August|Septem|Octo|Novem|Decem))"
)
# "has issued the Toy Regulations, which apply from 15 May": the issue is the news.
_ISSUED_THAT = re.compile(
    r"\b(?:issued|published|released|promulgated|adopted|signed|gazetted)\b[^.;]*,\swhich\b[^.;,]*$"
)
_INSERTED = re.compile(
    r",\s(?:\w+ly\s)?(?:issued|adopted|published|passed|signed|approved|released|promulgated|gazetted|enacted|made)\b[^;.]{0,120}$"
)


def choose(
    text: str,
    dates: Sequence[DateFinding],
    body: Span,
    headline: Span | None,
    published: date | None = None,
) -> DateFinding | None:
    """The event's date among ``dates`` of an item, ``None`` where none speaks for itself.

    A date that stands as a label (a table's cell, the head or the end of a heading, the
    opening words) comes first; then the day told with the verb of the opening sentence.
    Deadlines never count, a start of effect only where it has passed and nothing else is told.
    """
    sentences = sentences_of(text, body.start, body.end)
    paragraph_end = text.find("\n", body.start, body.end)
    first_end = body.end if paragraph_end < 0 else paragraph_end
    best = _LEAST - 1
    chosen: DateFinding | None = None
    for finding in dates[:_MOST_DATES]:
        score = _score(text, finding, sentences, body, headline, first_end, published)
        if score > best:
            best, chosen = score, finding
            if best == _LABEL:  # there is nothing better
                break
    return chosen


def _score(
    text: str,
    finding: DateFinding,
    sentences: Sequence[Span],
    body: Span,
    headline: Span | None,
    first_end: int,
    published: date | None,
) -> int:
    if finding.precision in (Precision.YEAR, Precision.QUARTER):
        return 0
    if finding.rule in (SECTION_RULE, DAY_RULE):
        return _LABEL - 5
    if _is_label(text, finding.span, body, headline):
        return _LABEL
    if _is_dateline(text, finding.span, body):
        return _BASE - 12
    in_headline = headline is not None and finding.span.start < body.start
    index, sentence = _sentence(sentences, finding.span)
    start = headline.start if in_headline and headline else sentence.start if sentence else body.start
    if REPLACED.search(text, max(start, finding.span.start - 90), finding.span.start):
        return 0
    if finding.precision is Precision.MONTH and finding.span.start > first_end:
        return 0
    role = role_of(text, finding.span, start)
    if role is DateRole.DEADLINE:
        return _of_period(text, finding, start, published) if index == 0 else 0
    if start - body.start > _RUN_IN and is_closed(text, finding.span, start):
        return 0
    score = _BASE - 8 * min(index, 5) + weight(text, finding.span, start)
    score -= (10 if in_headline else 0) + (20 if finding.precision is Precision.MONTH else 0)
    if is_since_doing(text, finding.span, sentence or body):
        lead = text[start : finding.span.start].strip().lower().removesuffix("since").strip()
        return score - (0 if lead.endswith(";") else 10 if lead else 20)
    if finding.rule == "distance":
        score -= 30 if index else 15
    if finding.rule == "relative" and index and "day" in finding.span.of(text)[-4:]:
        score -= 30
    if role is DateRole.EFFECT:
        return _of_effect(text, finding, start, published, index)
    told_first = index == 0 and finding.precision is Precision.DAY and not in_headline
    if told_first and _enters_into_force(text, finding.span, start):
        return _BASE - 2
    if role is DateRole.PAST_EFFECT:
        return score - 25
    if published is not None and finding.on > published and finding.precision is Precision.DAY:
        score -= 30
        low, far = max(start, finding.span.start - 120), start - body.start > _OPENING
        if _DUE.search(text, low, finding.span.start) or (
            far and _WILL.search(text, low, finding.span.start)
        ):
            return 0
    return score - 35 if role is DateRole.BACKGROUND else score


def _enters_into_force(text: str, span: Span, start: int) -> bool:
    """Whether the sentence's own verb tells the start of effect, and no other act on a day of its own."""
    if _IN_FORCE.search(text, max(start, span.start - 60), span.start) is None:
        return False
    lead = text[start : span.start]
    return _DAY_TOLD.search(lead) is None or _INSERTED.search(lead) is not None


def _of_period(text: str, finding: DateFinding, start: int, published: date | None) -> int:
    """A period's first day, or its last one, that lately came: the event where nothing else is told."""
    if published is None or finding.precision is not Precision.DAY:
        return 0
    if finding.on == published:
        return _LEAST  # "Comments close today"
    recent = _NOW <= published - finding.on < _RECENT
    return _LEAST if recent and opens_or_ends(text, finding.span, start) else 0


def _of_effect(text: str, finding: DateFinding, start: int, published: date | None, index: int) -> int:
    """A day from which something applies: lately past, or soon to come where nothing else is told."""
    if published is None or finding.precision is not Precision.DAY:
        return 0
    if _RECENT > published - finding.on >= _NOW:
        opens = index == 0 and bool(_OPENS.fullmatch(text, start, finding.span.start))
        return _BASE - 20 if opens else _LEAST + 5
    if index > 1 or finding.on - published > _SOON or _ISSUED_THAT.search(text, start, finding.span.start):
        return 0
    return _LEAST


def _sentence(sentences: Sequence[Span], span: Span) -> tuple[int, Span | None]:
    low, high = 0, len(sentences) - 1
    while low <= high:
        middle = (low + high) // 2
        if sentences[middle].end <= span.start:
            low = middle + 1
        elif sentences[middle].start > span.start:
            high = middle - 1
        else:
            return middle, sentences[middle]
    return (low, None) if low else (0, None)


def _is_label(text: str, span: Span, body: Span, headline: Span | None) -> bool:
    """A date that stands by itself at the head of the body, as a cell, or at an end of the heading."""
    if headline is not None and headline.start <= span.start < headline.end:
        before, after = text[headline.start : span.start], text[span.end : headline.end]
        opens = not before.strip() and bool(_AFTER_LABEL.match(after))
        return opens or (not after.strip(" )].") and bool(_BEFORE_LABEL.search(before)))
    reach = max(body.start, span.start - _LABEL_REACH)
    before = text[reach : span.start]
    if reach == body.start and _FIELD_LEAD.fullmatch(before.strip(" \n([*")):
        if _AFTER_LABEL.match(text[span.end : min(body.end, span.end + 4)] or ""):
            return True
        return bool(_LABEL_PLACE.match(text, span.end, body.end))
    if span.end + 3 >= body.end and closes_in_brackets(text, span):
        return True
    after = text[span.end : span.end + 3].lstrip(" ")
    in_cell = before.rpartition("\n")[2].rstrip().endswith("|")
    if in_cell and (after[:1] in ("|", "\n", "") or span.end >= body.end):
        return True
    return reach == body.start and _run_in(text, span, before)


def _is_dateline(text: str, span: Span, body: Span) -> bool:
    """ "BEIJING, March 7 (Reuters) -": the day of the report, the event's where no other is told."""
    before = text[body.start : span.start] if span.start - body.start < _LABEL_REACH else ""
    return bool(_PLACE.fullmatch(before)) and bool(_AFTER_DATELINE.match(text, span.end, body.end))


def _run_in(text: str, span: Span, before: str) -> bool:
    """ "CARNIVAL PAYS. June 23, 2022: Consent Order": a date as label after the run-in heading."""
    return before.rstrip().endswith((".", "|", "–", "—", "(", ":")) and bool(
        re.match(r"\)?\s*[:|–—]", text[span.end : span.end + 4])
    )
