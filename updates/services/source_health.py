"""How a source is: when it is asked next, how often it usually has news, and what is wrong with it."""

import random
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from itertools import pairwise
from statistics import median

from django.db.models import F
from django.db.models.functions import Coalesce, TruncDate

from updates.models import Document, Source

FIRST_RETRY = timedelta(minutes=5)
LONGEST_RETRY = timedelta(days=1)
JITTER = 0.2
"""So many parts of a pause are left to chance, that sources do not come back all at once."""
FAILURES_FOR_ALARM = 3
DAYS_LOOKED_AT = 20
FEWEST_DAYS = 4
"""Days with news from which a source has a rhythm."""


def pause_after_failure(failures: int, *, asked: timedelta | None = None) -> timedelta:
    """Doubles with each failure in a row up to a day; never shorter than the server asked for."""
    pause = min(FIRST_RETRY * 2 ** min(max(failures, 1) - 1, 20), LONGEST_RETRY)
    return max(_about(pause), asked or timedelta(0))


def next_fetch(source: Source, now: datetime) -> datetime | None:
    """When the schedule wants the source asked again; ``None`` where only people ask it."""
    return now + _about(timedelta(minutes=source.schedule), JITTER / 4) if source.schedule else None


def _about(pause: timedelta, part: float = JITTER) -> timedelta:
    return pause * random.uniform(1 - part, 1 + part)


def rhythm(days: Sequence[date]) -> timedelta | None:
    """How long a source may be silent before it is late, from the days on which it had news.

    Twice its usual pause, and a day more than all but the longest tenth of its pauses (so
    that a daily one is not late on Mondays). ``None`` where too little is known.
    """
    known = sorted(set(days))
    if len(known) < FEWEST_DAYS:
        return None
    pauses = sorted((later - earlier).days for earlier, later in pairwise(known))
    usual_longest = pauses[min(len(pauses) - 1, len(pauses) * 9 // 10)]
    return timedelta(days=max(2 * median(pauses), usual_longest + 1))


def days_with_news(source: Source) -> list[date]:
    """The latest days on which the source's documents were published, or else arrived. One query."""
    day = Coalesce(F("published_on"), TruncDate("received_at"))
    rows = Document.objects.filter(source=source).annotate(day=day).order_by("-day")
    return list(rows.values_list("day", flat=True).distinct()[:DAYS_LOOKED_AT])


def alarm_words(source: Source, today: date, error: str = "") -> str:
    """What is wrong with the source, in a sentence; empty where nothing is."""
    if source.failures >= FAILURES_FOR_ALARM:
        return f"The last {source.failures} fetches failed. {error}".strip()[:500]
    days = days_with_news(source) if source.schedule else []
    silence = rhythm(days)
    if silence is not None and today - max(days) > silence:
        return (
            f"Nothing new since {max(days):%-d %B %Y}; by its rhythm something was due within "
            f"{silence.days} days."
        )
    return ""
