"""Rows that several updates share: instruments, parties, and regulators that only newsletters name.

What such a row says (its title, its kind) is computed from all that updates tell of it, in
a way that does not depend on the order in which they were filed.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from django.db import connection
from django.db.models import Min, Model, Q
from django.db.models.functions import Collate

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
from updates.register.records import EventRecord, PenaltyRecord, RegulatorRecord, UpdateRecord
from updates.services.difference import Tally, bring_to
from updates.services.statements import Among, Prepared, Row, insert

_ACTING = Prepared(
    lambda: UpdateRegulator.objects.filter(
        Among("update", "updates"), regulator__origin=Origin.FOUND
    ).values_list("regulator__public_id", "regulator")
)
_EVENTS = Prepared(
    lambda: InstrumentEvent.objects.filter(Among("update", "updates")).values_list(
        "instrument__public_id", "instrument"
    )
)
_STRUCK = Prepared(
    lambda: Penalty.objects.filter(Among("action__update", "updates"), party__isnull=False).values_list(
        "party__public_id", "party"
    )
)


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
    return Shared(
        _ACTING.pairs(updates=updates), _EVENTS.pairs(updates=updates), _STRUCK.pairs(updates=updates)
    )


def ensure_shared(
    records: Sequence[UpdateRecord], places: dict[str, int], tally: Tally
) -> tuple[Shared, Shared]:
    """Create the shared rows that the records need and that are not there.

    Returns all of them, and those of them that were there before; of regulators only those found.
    """
    bodies, events, struck = _by_shared_row(records)
    there = Shared(_ids(Regulator, bodies), _ids(Instrument, events), _ids(Party, struck))
    found = {body: row for body, row in there.regulators.items() if not bodies[body][0].known}
    wanted_parents = {body.parent for told in bodies.values() for body in told if body.parent}
    parents = _ids(Regulator, wanted_parents) if wanted_parents else {}
    new_bodies = [
        Regulator(
            public_id=public_id,
            name=min(body.name for body in told)[:300],
            parent_id=parents.get(told[0].parent or ""),
            jurisdiction_id=places.get(told[0].jurisdiction or ""),
            origin=Origin.FOUND,
        )
        for public_id, told in bodies.items()
        if public_id not in there.regulators
    ]
    new_instruments = [
        {
            "public_id": public_id,
            "title": min(event.title for event in told)[:500],
            "title_key": told[0].key,
            "kind": _least((event.instrument_kind.value for event in told), InstrumentKind.OTHER),
            "number": _least(event.number for event in told)[:80],
            "short_form": _least(event.short_form for event in told)[:120],
            "jurisdiction_id": places.get(told[0].jurisdiction or ""),
        }
        for public_id, told in events.items()
        if public_id not in there.instruments
    ]
    new_parties = [
        {
            "public_id": public_id,
            "name": min(penalty.party_name for penalty in told)[:300],
            "name_key": told[0].party_key,
            "kind": _least((penalty.party_kind.value for penalty in told), PartyKind.UNKNOWN),
        }
        for public_id, told in struck.items()
        if public_id not in there.parties
    ]
    Regulator.objects.bulk_create(new_bodies, batch_size=500)
    tally.created["Regulator"] += len(new_bodies)
    return Shared(
        there.regulators | {body.public_id: body.pk for body in new_bodies},
        there.instruments | _create(Instrument, new_instruments, tally),
        there.parties | _create(Party, new_parties, tally),
    ), Shared(found, there.instruments, there.parties)


def _by_shared_row(
    records: Sequence[UpdateRecord],
) -> tuple[dict[str, list[RegulatorRecord]], dict[str, list[EventRecord]], dict[str, list[PenaltyRecord]]]:
    """What the records tell of each shared row, by its public id."""
    bodies: dict[str, list[RegulatorRecord]] = defaultdict(list)
    events: dict[str, list[EventRecord]] = defaultdict(list)
    struck: dict[str, list[PenaltyRecord]] = defaultdict(list)
    for record in records:
        for body in record.regulators:
            bodies[body.id].append(body)
        for event in record.events:
            events[event.instrument].append(event)
        for action in record.actions:
            for penalty in action.penalties:
                if penalty.party:
                    struck[penalty.party].append(penalty)
    return bodies, events, struck


def _least(values: Iterable[str], unknown: str = "") -> str:
    """The first in alphabetical order of those that say something."""
    return min((value for value in values if value and value != unknown), default=str(unknown))


@lru_cache(maxsize=8)
def _numbers(model: type[Model]) -> Prepared:
    rows = model._default_manager
    return Prepared(lambda: rows.filter(Among("public_id", "wanted")).values_list("public_id", "pk"))


def _ids(model: type[Model], wanted: Collection[str]) -> dict[str, int]:
    return _numbers(model).pairs(wanted=wanted) if wanted else {}


def _create(model: type[Model], rows: list[dict[str, Any]], tally: Tally) -> dict[str, int]:
    tally.created[model.__name__] += len(rows)
    return dict(zip((row["public_id"] for row in rows), insert(model, rows), strict=True))


class Least(Min):
    """The first in the order of code points, as Python's ``min`` has it."""

    def __init__(self, column: str, **options: Any) -> None:
        collation = {"postgresql": "C", "sqlite": "BINARY"}[connection.vendor]
        super().__init__(Collate(column, collation), **options)


_TITLES = Prepared(
    lambda: (
        InstrumentEvent.objects.filter(Among("instrument", "touched"))
        .values("instrument__public_id")
        .annotate(
            title=Least("told_title"),
            kind=Least("told_kind", filter=~Q(told_kind=InstrumentKind.OTHER)),
            number=Least("told_number", filter=~Q(told_number="")),
            short_form=Least("told_short_form", filter=~Q(told_short_form="")),
        )
        .values_list("instrument__public_id", "title", "kind", "number", "short_form")
    )
)
_NAMED = Prepared(
    lambda: (
        Penalty.objects.filter(Among("party", "touched"))
        .values("party__public_id")
        .annotate(
            name=Least("told_party"),
            kind=Least("told_party_kind", filter=~Q(told_party_kind=PartyKind.UNKNOWN)),
        )
        .values_list("party__public_id", "name", "kind")
    )
)
_BODIES = Prepared(
    lambda: (
        UpdateRegulator.objects.filter(Among("regulator", "touched"), regulator__origin=Origin.FOUND)
        .values("regulator__public_id")
        .annotate(name=Least("told_name"))
        .values_list("regulator__public_id", "name")
    )
)


def settle_shared(before: Shared, there: Shared, tally: Tally) -> None:
    """Set what the rows say from all that updates tell of them: the first in alphabetical order, so
    that "Measures ..." wins over "measures ..." and "organisation" over "unknown".

    ``before`` are those that the updates pointed to until now, ``there`` those that they point
    to now and that others may point to as well.
    """
    instruments, parties, regulators = (
        {*getattr(before, name).values(), *getattr(there, name).values()}
        for name in ("instruments", "parties", "regulators")
    )
    if instruments:
        told: list[Row] = [
            {
                "public_id": public_id,
                "title": title,
                "kind": kind or InstrumentKind.OTHER.value,
                "number": number or "",
                "short_form": short or "",
            }
            for public_id, title, kind, number, short in _TITLES.rows(touched=instruments)
        ]
        bring_to(Instrument, instruments, ["public_id"], told, tally, delete=False)
    if parties:
        named: list[Row] = [
            {"public_id": public_id, "name": name, "kind": kind or PartyKind.UNKNOWN.value}
            for public_id, name, kind in _NAMED.rows(touched=parties)
        ]
        bring_to(Party, parties, ["public_id"], named, tally, delete=False)
    if regulators:
        acting: list[Row] = [
            {"public_id": public_id, "name": name} for public_id, name in _BODIES.rows(touched=regulators)
        ]
        if acting:
            bring_to(Regulator, regulators, ["public_id"], acting, tally, delete=False)


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
