"""How a source is: when it is asked next, how often it usually has news, and what is wrong with it."""

import math
import random
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import pairwise
from statistics import median

from django.db.models import Exists, F, OuterRef
from django.db.models.functions import Coalesce, TruncDate

from updates.models import AlarmKind, Document, Passage, RunStatus, Source, Status

FIRST_RETRY = timedelta(minutes=5)
LONGEST_RETRY = timedelta(days=1)
JITTER = 0.2
"""So many parts of a pause are left to chance, that sources do not come back all at once."""
RUN_LASTS = timedelta(minutes=5)
"""Longer than a task may run (CELERY_TASK_TIME_LIMIT): a fetch that is older was broken off."""
FAILURES_FOR_ALARM = 3
DAYS_LOOKED_AT = 20
FEWEST_DAYS = 4
"""Days with news from which a source has a rhythm."""
FEWEST_EMPTY = 3
ISSUES_BEFORE = 20
ISSUES_LOOKED_AT = 60
RARE = 0.01
"""A streak of issues without items that is less likely than this is taken to have a reason."""


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


def gives_nothing_now(gave: Sequence[bool]) -> int:
    """How many of the latest issues in a row gave no item, where that cannot well be chance; else 0.

    ``gave`` says of each issue, the latest first, whether it gave any. Three in a row are a sign
    where each issue before gave some; the more of those gave none, the more it takes: so many
    that by chance it would be one case in a hundred.
    """
    streak = next((at for at, some in enumerate(gave) if some), len(gave))
    before = gave[streak : streak + ISSUES_BEFORE]
    if streak < FEWEST_EMPTY or len(before) < FEWEST_EMPTY:
        return 0
    # One more of each than were seen (Laplace), so that nothing is taken to be certain.
    chance = (before.count(False) + 1) / (len(before) + 2)
    needed = max(FEWEST_EMPTY, math.ceil(math.log(RARE) / math.log(chance)))
    return streak if streak >= needed else 0


def issues_with_items(source: Source) -> list[bool]:
    """Of the source's latest issues, the latest first, whether each gave an item. One query.

    Those that repeat another, are attached to one, or were followed by a newer version say
    nothing; one that could not be read gave nothing.
    """
    rows = Document.objects.filter(
        source=source, status__in=[Status.FILED, Status.FAILED], duplicate_of=None, parent=None
    )
    some = Exists(Passage.objects.filter(document=OuterRef("pk")))
    ordered = rows.filter(revised_by=None).annotate(some=some).order_by("-received_at", "-pk")
    return list(ordered.values_list("some", flat=True)[:ISSUES_LOOKED_AT])


@dataclass(frozen=True, slots=True)
class Wrong:
    """What is wrong with a source, in a sentence."""

    kind: AlarmKind
    words: str


def wrong_with(source: Source, today: date) -> Wrong | None:
    """What is wrong with the source, or ``None``. At most three queries."""
    if not source.is_active:
        return None
    if source.failures >= FAILURES_FOR_ALARM:
        failed = source.runs.filter(status=RunStatus.FAILED).order_by("-started_at", "-pk").first()
        words = f"The last {source.failures} fetches failed. {failed.error if failed else ''}".strip()
        return Wrong(AlarmKind.FAILING, words[:500])
    return _late(source, today) or _empty(source)


def _late(source: Source, today: date) -> Wrong | None:
    if not (source.schedule or source.rhythm_days):
        return None  # of what is only fetched by hand nothing is expected
    days = days_with_news(source)
    if source.rhythm_days:
        silence: timedelta | None = 2 * timedelta(days=source.rhythm_days)
        expected = f"something is expected every {_days(source.rhythm_days)}"
    else:
        silence = rhythm(days)
        expected = f"by its rhythm something was due within {_days(silence.days)}" if silence else ""
    last = max(days, default=source.created_at.date())
    if silence is None or today - last <= silence:
        return None
    return Wrong(AlarmKind.LATE, f"Nothing new since {last:%-d %B %Y}; {expected}.")


def _days(number: int) -> str:
    return "day" if number == 1 else f"{number} days"


def _empty(source: Source) -> Wrong | None:
    if not source.is_fetched:
        return None  # whoever brings an issue sees what it gave
    streak = gives_nothing_now(issues_with_items(source))
    if not streak:
        return None
    return Wrong(
        AlarmKind.EMPTY,
        f"The last {streak} issues gave no items, though those before did: its layout may have changed.",
    )
