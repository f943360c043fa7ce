"""Writes records as rows: the register's tables are brought to what reconcile computed."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Model

from updates.models import (
    EnforcementAction,
    InstrumentEvent,
    Jurisdiction,
    Passage,
    Penalty,
    Quote,
    Topic,
    Update,
    UpdateRegulator,
    UpdateTopic,
    Waiting,
)
from updates.register.records import UpdateRecord, When
from updates.services.difference import Identity, Tally, bring_to
from updates.services.shared import Shared, drop_unused, ensure_shared, pointed_to, settle_shared
from updates.services.statements import Among, Prepared, set_numbers

Counts = tuple[dict[str, int], dict[str, int], dict[str, int]]
_PLACES = Prepared(lambda: Jurisdiction.objects.filter(Among("code", "codes")).values_list("code", "pk"))
_TOPICS = Prepared(lambda: Topic.objects.filter(Among("slug", "slugs")).values_list("slug", "pk"))


@dataclass(frozen=True, slots=True)
class Teller:
    """A stored passage: its row, and the row of the update that it tells at present."""

    pk: int
    public_id: str
    update_id: int | None


def _when(name: str, when: When | None) -> dict[str, Any]:
    on, precision = (when.on, when.precision.value) if when else (None, "")
    return {f"{name}_on": on, f"{name}_precision": precision}


def _place(code: str | None, places: dict[str, int]) -> int | None:
    """The row of a jurisdiction; of its country where the subdivision is not listed."""
    return (places.get(code) or places.get(code.split("-")[0])) if code else None


def _places(records: Sequence[UpdateRecord]) -> dict[str, int]:
    """The rows of the jurisdictions that the records name, and of their countries."""
    codes = {record.jurisdiction for record in records if record.jurisdiction}
    codes |= {body.jurisdiction for record in records for body in record.regulators if body.jurisdiction}
    codes |= {event.jurisdiction for record in records for event in record.events if event.jurisdiction}
    codes |= {code.split("-")[0] for code in codes}
    return _PLACES.pairs(codes=codes) if codes else {}


def _update_row(record: UpdateRecord, places: dict[str, int]) -> dict[str, Any]:
    return {
        "public_id": record.id,
        "headline": record.headline,
        "text": record.text,
        "category": record.category.value,
        **_when("happened", record.happened),
        "jurisdiction_id": _place(record.jurisdiction, places),
        "review": record.review,
        "confidence": record.confidence,
        "reported_on": record.reported_on,
        "is_withdrawn": record.is_withdrawn,
    }


def _event_rows(record: UpdateRecord, update: int, shared: Shared) -> Iterable[dict[str, Any]]:
    for event in record.events:
        yield {
            "public_id": event.id,
            "instrument_id": shared.instruments[event.instrument],
            "update_id": update,
            "kind": event.kind.value,
            "told_title": event.title[:500],
            "told_kind": event.instrument_kind.value,
            "told_number": event.number[:80],
            "told_short_form": event.short_form[:120],
            **_when("happened", event.happened),
            **_when("effective", event.effective),
            **_when("comments_due", event.comments_due),
        }


def _action_rows(record: UpdateRecord, update: int) -> Iterable[dict[str, Any]]:
    for action in record.actions:
        yield {
            "public_id": action.id,
            "update_id": update,
            "kind": action.kind.value,
            "place": action.place,
            "subject_count": action.subject_count,
        }


def _penalty_rows(record: UpdateRecord, actions: dict[str, int], shared: Shared) -> Iterable[dict[str, Any]]:
    for action in record.actions:
        for penalty in action.penalties:
            yield {
                "public_id": penalty.id,
                "action_id": actions[action.id],
                "party_id": shared.parties[penalty.party] if penalty.party else None,
                "told_party": penalty.party_name[:300],
                "told_party_kind": penalty.party_kind.value,
                "kind": penalty.kind.value,
                "place": penalty.place,
                "amount": penalty.amount,
                "amount_max": penalty.amount_max,
                "currency": penalty.currency,
                "is_aggregate": penalty.is_aggregate,
            }


def _quote_rows(record: UpdateRecord, update: int, passages: dict[str, int]) -> Iterable[dict[str, Any]]:
    for quote in record.quotes:
        yield {
            "update_id": update,
            "passage_id": passages[quote.passage],
            "subject": quote.subject,
            "field": quote.field,
            "value": quote.value,
            "start": quote.start,
            "end": quote.end,
            "exact": quote.exact,
            "rule": quote.rule[:80],
            "confidence": quote.confidence,
        }


def _waiting_rows(
    record: UpdateRecord, updates: dict[str, int], passages: dict[str, int]
) -> Iterable[dict[str, Any]]:
    for waiting in record.waiting:
        yield {
            "public_id": waiting.id,
            "passage_id": passages[waiting.passage],
            "update_id": updates[waiting.update] if waiting.update else None,
            "kind": waiting.kind.value,
            "key": waiting.key,
            "value": waiting.value[:1000],
            "start": waiting.start,
            "end": waiting.end,
            "exact": waiting.exact,
            "rule": waiting.rule[:80],
            "confidence": waiting.confidence,
        }


class _Writer:
    """One write: the rows of some updates, and what hangs on them."""

    def __init__(
        self, old: Collection[int], records: Sequence[UpdateRecord], tellers: Sequence[Teller]
    ) -> None:
        self.old = set(old)
        self.every = records
        self.records = [record for record in records if record.is_shown]
        self.tellers = tellers
        self.tally = Tally()

    def run(self) -> Counts:
        places = _places(self.records)
        before = pointed_to(self.old)
        shared, there = ensure_shared(self.records, places, self.tally)
        rows = [_update_row(record, places) for record in self.records]
        kept = bring_to(Update, self.old, ["public_id"], rows, self.tally, delete=False)
        self.ids: dict[str, int] = {public_id: pk for (public_id,), pk in kept.items()}
        self._tie_passages()
        gone = self.old - set(self.ids.values())
        if gone:
            count, _ = Update.objects.filter(pk__in=gone).delete()
            self.tally.deleted["Update"] += count
        self._hang_on(shared)
        settle_shared(before, there, self.tally)
        drop_unused(before, shared, self.tally)
        return self.tally.plain()

    def _tie_passages(self) -> None:
        wanted = {passage: self.ids[record.id] for record in self.records for passage in record.passages}
        moved = [
            (teller.pk, wanted.get(teller.public_id))
            for teller in self.tellers
            if teller.update_id != wanted.get(teller.public_id)
        ]
        set_numbers(Passage, "update_id", moved)

    def _bring(
        self, model: type[Model], identity: list[str], rows: Iterable[dict[str, Any]], by: str = "update"
    ) -> dict[Identity, int]:
        # An update that is new has nothing hanging on it yet: nothing to ask for.
        return bring_to(model, self.old & set(self.ids.values()), identity, rows, self.tally, by=by)

    def _hang_on(self, shared: Shared) -> None:
        slugs = {slug for record in self.records for slug in record.topics}
        topics = _TOPICS.pairs(slugs=slugs) if slugs else {}
        pairs = [(record, self.ids[record.id]) for record in self.records]
        acting = (
            {"update_id": pk, "regulator_id": shared.regulators[body.id], "told_name": body.name[:300]}
            for record, pk in pairs
            for body in record.regulators
        )
        self._bring(UpdateRegulator, ["update_id", "regulator_id"], acting)
        about = (
            {"update_id": pk, "topic_id": topics[slug]}
            for record, pk in pairs
            for slug in record.topics
            if slug in topics
        )
        self._bring(UpdateTopic, ["update_id", "topic_id"], about)
        events = (row for record, pk in pairs for row in _event_rows(record, pk, shared))
        self._bring(InstrumentEvent, ["public_id"], events)
        rows = (row for record, pk in pairs for row in _action_rows(record, pk))
        actions: dict[str, int] = {
            public_id: pk for (public_id,), pk in self._bring(EnforcementAction, ["public_id"], rows).items()
        }
        penalties = (row for record, _ in pairs for row in _penalty_rows(record, actions, shared))
        self._bring(Penalty, ["public_id"], penalties, by="action__update")
        passages = {teller.public_id: teller.pk for teller in self.tellers}
        quotes = (row for record, pk in pairs for row in _quote_rows(record, pk, passages))
        self._bring(Quote, ["update_id", "passage_id", "subject", "field", "start", "end"], quotes)
        waiting = (row for record in self.every for row in _waiting_rows(record, self.ids, passages))
        bring_to(Waiting, passages.values(), ["public_id"], waiting, self.tally, by="passage")


def write(old: Collection[int], records: Sequence[UpdateRecord], tellers: Sequence[Teller]) -> Counts:
    """Make the updates with the row numbers ``old`` just the ``records``, told by ``tellers``.

    Records that wait as a whole make no update; what waits has rows of its own.

    Returns what was created, changed and deleted, by the model's name. The number of
    statements does not grow with the number of records, but for batches of 500 rows.
    """
    return _Writer(old, records, tellers).run()
