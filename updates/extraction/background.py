"""What a passage tells by the way: rules of long ago, and amendments that are the day's news."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from updates.extraction.dated import Dated
from updates.extraction.passage import Passage
from updates.extraction.vocabulary import Event

_LONG_PAST_DAYS = 150
_OPENING, _BESIDE = 300, 240
_DONE_ONCE = (Event.ADOPTED, Event.ISSUED, Event.AMENDED, Event.IN_FORCE)
_STEP_DATED = re.compile(r"(?:[^.;,:\d]{0,60}\s)?(?:in|on)\s$")


def drop_long_past(passage: Passage, records: Sequence[Dated]) -> None:
    """What was adopted or came in months before is, deep in a story, the background of other news."""
    if passage.date is None:
        return
    for record in records:
        deep = record.title.span.start > passage.start + _OPENING
        if not deep or record.event not in _DONE_ONCE or record.evidence is None:
            continue
        if not 0 <= record.evidence.end - record.title.span.start < _BESIDE:
            continue
        after = max(record.evidence.end, record.title.span.end)
        following = bisect_left(passage.dates, after, key=lambda date: date.span.start)
        on = passage.dates[following] if following < len(passage.dates) else None
        if on is None or not _STEP_DATED.fullmatch(passage.text, after, on.span.start):
            continue
        if (passage.date.on - on.on).days > _LONG_PAST_DAYS:
            record.event = None


_TAKES_EFFECT = re.compile(
    r"\s(?:now\s)?(?:takes?\seffect|(?:come|enter)s?\sinto\s(?:force|effect|operation)|appl(?:y|ies))\b"
)


def now_amended(passage: Passage, records: Sequence[Dated]) -> None:
    """ "Amendments to the Act take effect", where that is the day's news: it is in force as amended."""
    day = passage.date.on if passage.date is not None else None
    for record in records:
        if (
            record.event is Event.AMENDED
            and record.effective_on is not None
            and record.effective_on.on == day
            and _TAKES_EFFECT.match(passage.text, record.title.span.end)
        ):
            record.event = Event.IN_FORCE
