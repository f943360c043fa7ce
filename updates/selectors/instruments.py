"""Instruments, and their life as newsletters tell it."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from django.db.models import F, Max, Prefetch, Q, QuerySet
from django.db.models.functions import Coalesce

from updates.extraction.vocabulary import Event
from updates.models import Instrument, InstrumentEvent, Regulator, Review, Update
from updates.selectors.updates import in_order, updates

NOT_REJECTED = ~Q(update__review=Review.REJECTED)


def instruments() -> QuerySet[Instrument]:
    """All instruments by title, each with what its list shows.

    Adds ``last_told_on`` (of its latest step), ``effective_on`` and ``comments_due_on``
    (the latest told), and the prefetched ``told_events`` (see ``told_events``), without
    what was told by rejected updates alone. Three queries.
    """
    told = ~Q(events__update__review=Review.REJECTED)
    return (
        Instrument.objects.select_related("jurisdiction")
        .annotate(
            last_told_on=Max(Coalesce("events__happened_on", "events__update__reported_on"), filter=told),
            effective_on=Max("events__effective_on", filter=told),
            comments_due_on=Max("events__comments_due_on", filter=told),
        )
        .prefetch_related(Prefetch("events", told_events(), to_attr="told_events"))
        .order_by("title", "public_id")
    )


def told_events() -> QuerySet[InstrumentEvent]:
    """Steps told by updates that are not rejected, the earliest first, undated ones last."""
    return instrument_events().filter(NOT_REJECTED)


def instrument_events() -> QuerySet[InstrumentEvent]:
    """All steps with their instrument and update, the earliest first. One query."""
    return InstrumentEvent.objects.select_related(
        "instrument__jurisdiction", "update__jurisdiction"
    ).order_by(F("happened_on").asc(nulls_last=True), "update__reported_on", "public_id")


class What(StrEnum):
    """What happens on a day of an instrument's life: a step, or one of the days that a step sets."""

    STEP = "step"
    EFFECTIVE = "effective"
    COMMENTS_DUE = "comments_due"


@dataclass(frozen=True, slots=True)
class Moment:
    """One point of the timeline. ``events`` are those that tell it: two newsletters may tell the same."""

    what: What
    kind: Event
    on: date | None
    precision: str
    events: tuple[InstrumentEvent, ...]

    @property
    def label(self) -> str:
        """The moment in words."""
        match self.what:
            case What.EFFECTIVE:
                return "Takes effect"
            case What.COMMENTS_DUE:
                return "Comments close"
            case _:
                return self.kind.label


@dataclass(frozen=True, slots=True)
class InstrumentDetail:
    """An instrument, its timeline (the earliest first, undated moments last), who acts on it, its updates."""

    instrument: Instrument
    timeline: tuple[Moment, ...]
    regulators: tuple[Regulator, ...]
    updates: QuerySet[Update]


def instrument_detail(public_id: str) -> InstrumentDetail:
    """One instrument with its life. Raises ``Instrument.DoesNotExist``."""
    instrument = instruments().get(public_id=public_id)
    told: list[InstrumentEvent] = getattr(instrument, "told_events", [])
    of_updates = {event.update_id for event in told}
    acting = Regulator.objects.filter(acting__update__in=of_updates).distinct().order_by("name", "pk")
    return InstrumentDetail(
        instrument=instrument,
        timeline=timeline(told),
        regulators=tuple(acting.select_related("jurisdiction")),
        updates=in_order(updates().filter(pk__in=of_updates)),
    )


def timeline(events: list[InstrumentEvent]) -> tuple[Moment, ...]:
    """The moments that the steps tell, the same moment once. A mere citation is no moment."""
    told: dict[tuple[What, Event, date | None, str], list[InstrumentEvent]] = defaultdict(list)
    for event in events:
        kind = Event(event.kind)
        if kind is not Event.CITED:
            told[What.STEP, kind, event.happened_on, event.happened_precision].append(event)
        if event.effective_on:
            told[What.EFFECTIVE, Event.IN_FORCE, event.effective_on, event.effective_precision].append(event)
        if event.comments_due_on:
            due = (What.COMMENTS_DUE, Event.CONSULTATION, event.comments_due_on, event.comments_due_precision)
            told[due].append(event)
    for key in [key for key in told if key[0] is What.EFFECTIVE]:
        step = (What.STEP, *key[1:])
        if step in told:  # that it came into force is the day on which it takes effect
            told[step] += [event for event in told.pop(key) if event not in told[step]]
    moments = (Moment(*key, events=tuple(tellers)) for key, tellers in told.items())
    return tuple(sorted(moments, key=lambda moment: (moment.on is None, moment.on or date.min)))
