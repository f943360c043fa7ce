"""Rows that several updates share: instruments, parties, and regulators that only newsletters name.

What such a row says (its title, its kind) is computed from all that updates tell of it, in
a way that does not depend on the order in which they were filed.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Min, Q

from updates.extraction.vocabulary import InstrumentKind, PartyKind
from updates.models import (
    Instrument,
    InstrumentEvent,
    Origin,
    Party,
    Penalty,
    Regulator,
    UpdateRegulator,
)
from updates.register.records import UpdateRecord
from updates.services.difference import Tally, bring_to


@dataclass(frozen=True, slots=True)
class Shared:
    """Row numbers by public id."""

    regulators: dict[str, int]
    instruments: dict[str, int]
    parties: dict[str, int]


def pointed_to(updates: set[int]) -> Shared:
    """The shared rows that these updates point to at present; of regulators only those found."""
    if not updates:
        return Shared({}, {}, {})
    acting = UpdateRegulator.objects.filter(update__in=updates, regulator__origin=Origin.FOUND)
    events = InstrumentEvent.objects.filter(update__in=updates)
    struck = Penalty.objects.filter(action__update__in=updates, party__isnull=False)
    return Shared(
        dict(acting.values_list("regulator__public_id", "regulator")),
        dict(events.values_list("instrument__public_id", "instrument")),
        dict(struck.values_list("party__public_id", "party")),
    )


def ensure_shared(records: Sequence[UpdateRecord], places: dict[str, int], tally: Tally) -> Shared:
    """Create the shared rows that the records need and that are not there."""
    bodies = {body.id: body for record in records for body in record.regulators}
    events = {event.instrument: event for record in records for event in record.events}
    struck = {
        penalty.party: penalty
        for record in records
        for action in record.actions
        for penalty in action.penalties
        if penalty.party
    }
    regulators = _ids(Regulator, bodies)
    parents = dict(
        Regulator.objects.filter(
            public_id__in={body.parent for body in bodies.values() if body.parent}
        ).values_list("public_id", "pk")
    )
    new_bodies = [
        Regulator(
            public_id=body.id,
            name=body.name[:300],
            parent_id=parents.get(body.parent or ""),
            jurisdiction_id=places.get(body.jurisdiction or ""),
            origin=Origin.FOUND,
        )
        for body in bodies.values()
        if body.id not in regulators
    ]
    instruments = _ids(Instrument, events)
    new_instruments = [
        Instrument(
            public_id=event.instrument,
            title=event.title[:500],
            title_key=event.key,
            jurisdiction_id=places.get(event.jurisdiction or ""),
        )
        for event in events.values()
        if event.instrument not in instruments
    ]
    parties = _ids(Party, struck)
    new_parties = [
        Party(public_id=penalty.party, name=penalty.party_name[:300], name_key=penalty.party_key)
        for penalty in struck.values()
        if penalty.party not in parties
    ]
    return Shared(
        regulators | _create(Regulator, new_bodies, tally),
        instruments | _create(Instrument, new_instruments, tally),
        parties | _create(Party, new_parties, tally),
    )


def _ids(model: Any, wanted: Any) -> dict[str, int]:
    return dict(model.objects.filter(public_id__in=list(wanted)).values_list("public_id", "pk"))


def _create(model: Any, rows: list[Any], tally: Tally) -> dict[str, int]:
    tally.created[model.__name__] += len(rows)
    return {row.public_id: row.pk for row in model.objects.bulk_create(rows, batch_size=500)}


def settle_shared(before: Shared, after: Shared, tally: Tally) -> None:
    """Set what the touched rows say from all that updates tell of them: the first in alphabetical
    order, so that "Measures ..." wins over "measures ..." and "organisation" over "unknown"."""
    instruments, parties, regulators = (
        {*getattr(before, name).values(), *getattr(after, name).values()}
        for name in ("instruments", "parties", "regulators")
    )
    if instruments:
        _settle_instruments(instruments, tally)
    if parties:
        _settle_parties(parties, tally)
    if regulators:
        _settle_regulators(regulators, tally)


def _settle_instruments(touched: set[int], tally: Tally) -> None:
    told = (
        InstrumentEvent.objects.filter(instrument__in=touched)
        .values("instrument__public_id")
        .annotate(
            title=Min("told_title"),
            kind=Min("told_kind", filter=~Q(told_kind=InstrumentKind.OTHER)),
            number=Min("told_number", filter=~Q(told_number="")),
            short_form=Min("told_short_form", filter=~Q(told_short_form="")),
        )
    )
    rows: list[dict[str, Any]] = [
        {
            "public_id": row["instrument__public_id"],
            "title": row["title"],
            "kind": row["kind"] or InstrumentKind.OTHER.value,
            "number": row["number"] or "",
            "short_form": row["short_form"] or "",
        }
        for row in told
    ]
    bring_to(Instrument.objects.filter(pk__in=touched), ["public_id"], rows, tally, delete=False)


def _settle_parties(touched: set[int], tally: Tally) -> None:
    named = (
        Penalty.objects.filter(party__in=touched)
        .values("party__public_id")
        .annotate(
            name=Min("told_party"), kind=Min("told_party_kind", filter=~Q(told_party_kind=PartyKind.UNKNOWN))
        )
    )
    rows = [
        {
            "public_id": row["party__public_id"],
            "name": row["name"],
            "kind": row["kind"] or PartyKind.UNKNOWN.value,
        }
        for row in named
    ]
    bring_to(Party.objects.filter(pk__in=touched), ["public_id"], rows, tally, delete=False)


def _settle_regulators(touched: set[int], tally: Tally) -> None:
    found = Regulator.objects.filter(pk__in=touched, origin=Origin.FOUND)
    acting = (
        UpdateRegulator.objects.filter(regulator__in=found)
        .values("regulator__public_id")
        .annotate(name=Min("told_name"))
    )
    rows = [{"public_id": row["regulator__public_id"], "name": row["name"]} for row in acting]
    bring_to(found, ["public_id"], rows, tally, delete=False)


def drop_unused(before: Shared, after: Shared, tally: Tally) -> None:
    """Delete the shared rows that nothing points to any more. Reference data stays."""
    left = {
        name: set(getattr(before, name).values()) - set(getattr(after, name).values())
        for name in ("instruments", "parties", "regulators")
    }
    unused = {
        "instruments": Instrument.objects.filter(pk__in=left["instruments"], events=None),
        "parties": Party.objects.filter(pk__in=left["parties"], penalties=None),
        "regulators": Regulator.objects.filter(
            pk__in=left["regulators"], origin=Origin.FOUND, acting=None, branches=None, predecessors=None
        ),
    }
    for name, rows in unused.items():
        if left[name]:
            count, _ = rows.delete()
            tally.deleted[rows.model.__name__] += count
