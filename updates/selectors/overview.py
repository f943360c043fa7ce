"""What people see first: what is new, what fines add up to, what falls due, who acts most."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from django.db.models import Q, QuerySet

from updates.extraction.vocabulary import Event
from updates.models import InstrumentEvent, Penalty, Regulator, Review, Update
from updates.selectors.dates import ends_on_or_after
from updates.selectors.enforcement import LeftOut, countable_fines
from updates.selectors.instruments import Moment, What, told_events
from updates.selectors.regulators import update_counts
from updates.selectors.updates import updates


def whats_new(limit: int = 10) -> QuerySet[Update]:
    """The updates that newsletters reported last, rejected ones apart."""
    shown = updates().exclude(review=Review.REJECTED)
    return shown.order_by("-reported_on", "-happened_on", "public_id")[:limit]


@dataclass(frozen=True, slots=True)
class MonthlyFines:
    """Fines in one currency (ISO 4217) over months, in whole units.

    ``months`` holds (first day of month, sum) for every month of the period, also the empty
    ones; ``before`` is what came earlier, ``undated`` what tells no month.
    """

    currency: str
    months: tuple[tuple[date, Decimal], ...]
    total: Decimal
    before: Decimal
    undated: Decimal


@dataclass(frozen=True, slots=True)
class FinesOverTime:
    """The fines by currency, most fines first, and what they leave out (see ``LeftOut``)."""

    by_currency: tuple[MonthlyFines, ...]
    left_out: LeftOut


def fines_by_month(*, today: date, months: int = 24) -> FinesOverTime:
    """Sums of fines by currency for the ``months`` up to that of ``today``; one query.

    Counts fines alone, with an amount. Leaves out penalties of rejected updates, other kinds
    of penalties, fines without an amount, ranges, and whatever one action tells both as a
    total and in parts. What happened after ``today``'s month counts in ``total`` only.
    """
    fines, left_out = countable_fines(Penalty.objects.all())
    axis = _months_up_to(today, months)
    sums: dict[str, dict[date | None, Decimal]] = defaultdict(lambda: defaultdict(Decimal))
    number: dict[str, int] = defaultdict(int)
    for fine in fines:
        sums[fine.currency][fine.month] += fine.amount
        number[fine.currency] += 1
    found = [
        MonthlyFines(
            currency=currency,
            months=tuple((month, by_month.get(month, Decimal(0))) for month in axis),
            total=sum(by_month.values(), Decimal(0)),
            before=sum((told for month, told in by_month.items() if month and month < axis[0]), Decimal(0)),
            undated=by_month.get(None, Decimal(0)),
        )
        for currency, by_month in sums.items()
    ]
    return FinesOverTime(
        tuple(sorted(found, key=lambda one: (-number[one.currency], one.currency))), left_out
    )


def _months_up_to(today: date, number: int) -> list[date]:
    """First days of the last ``number`` months, that of ``today`` the last of them."""
    last = today.year * 12 + today.month - 1
    return [date(month // 12, month % 12 + 1, 1) for month in range(last - max(number, 1) + 1, last + 1)]


def next_deadlines(*, today: date, limit: int = 10) -> tuple[Moment, ...]:
    """The next days of effect and last days for comments, today's included, the nearest first; two queries.

    A day told as a month or a year stands until that is over. The same day of the same
    instrument, told by several updates, comes once. Steps of rejected updates are left out.
    """
    told: dict[tuple[int, What, date, str], list[InstrumentEvent]] = defaultdict(list)
    for what, column in ((What.EFFECTIVE, "effective"), (What.COMMENTS_DUE, "comments_due")):
        ahead = ends_on_or_after(f"{column}_on", f"{column}_precision", today)
        events = told_events().filter(ahead).order_by(f"{column}_on", "public_id")
        for event in events[: limit * SAME]:
            on, precision = getattr(event, f"{column}_on"), getattr(event, f"{column}_precision")
            told[event.instrument_id, what, on, precision].append(event)
    kinds = {What.EFFECTIVE: Event.IN_FORCE, What.COMMENTS_DUE: Event.CONSULTATION}
    moments = [
        Moment(what, kinds[what], on, precision, tuple(events))
        for (_, what, on, precision), events in told.items()
    ]
    return tuple(sorted(moments, key=lambda moment: moment.on or date.max)[:limit])


SAME = 5
"""So many newsletters may tell the same deadline before one that falls later drops off the short list."""


def most_active_regulators(*, today: date, days: int | None = None, limit: int = 10) -> QuerySet[Regulator]:
    """Authorities by the number of updates they act in (``update_count``), rejected ones apart; one query.

    With ``days`` only updates reported in so many days up to ``today``.
    """
    condition = Q()
    if days is not None:
        condition = Q(update__reported_on__gt=today - timedelta(days=days), update__reported_on__lte=today)
    active = Regulator.objects.select_related("jurisdiction").annotate(update_count=update_counts(condition))
    return active.filter(update_count__gt=0).order_by("-update_count", "name", "pk")[:limit]
