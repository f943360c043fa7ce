"""Passages and decisions in, the register out: the same input gives the same records, ids included."""

from collections.abc import Sequence
from datetime import date

from updates.extraction.vocabulary import Category, Precision
from updates.register.facts import actions_of, events_of, regulators_of
from updates.register.identity import make_id
from updates.register.matching import Index, match
from updates.register.quoting import Quotes, when
from updates.register.records import Said, Told, UpdateRecord, Verdict, When

HEADLINE_LENGTH = 500
FIELDS = ("headline", "category", "happened_on", "jurisdiction")
"""What a person can correct on an update."""


def partial_date(value: str) -> When:
    """A date as a person writes it: ``2024-09-16``, ``2024-09`` or ``2024`` (ISO 8601).

    Raises ``ValueError`` for anything else.
    """
    parts = value.strip().split("-")
    if len(parts) == 3:
        return When(date.fromisoformat(value.strip()), Precision.DAY)
    if len(parts) == 2:
        return When(date.fromisoformat(f"{value.strip()}-01"), Precision.MONTH)
    return When(date.fromisoformat(f"{value.strip()}-01-01"), Precision.YEAR)


def _words_of(
    group: Sequence[Told], decisions: Sequence[Said], index: Index
) -> tuple[str, dict[str, str | None]]:
    """What people said of this update: its review, and the last value for each field."""
    members = {told.passage for told in group}
    review, values = "open", dict[str, str | None]()
    for said in sorted(decisions, key=lambda said: said.order):
        told = index.at(said.place)
        if told is None or told.passage not in members:
            continue
        if said.kind is Verdict.APPROVE:
            review = "approved"
        elif said.kind is Verdict.REJECT:
            review = "rejected"
        elif said.kind is Verdict.SET_VALUE and said.field in FIELDS:
            values[said.field] = said.value
    return review, values


def _quote_update(group: Sequence[Told], public_id: str, quotes: Quotes) -> None:
    for told in group:
        item = told.item
        quotes.add(told, public_id, "headline", item.headline, item.headline_span)
        quotes.add_date(told, public_id, "happened_on", item.date)
        quotes.add(told, public_id, "jurisdiction", item.jurisdiction or "", item.jurisdiction_span)


def _build(group: Sequence[Told], decisions: Sequence[Said], index: Index) -> UpdateRecord:
    first = group[0]
    public_id = make_id("upd", first.document, first.item.start)
    review, said = _words_of(group, decisions, index)
    quotes = Quotes()
    _quote_update(group, public_id, quotes)
    dated = next((told.item.date for told in group if told.item.date), None)
    place = next((told.item.jurisdiction for told in group if told.item.jurisdiction), None)
    happened = when(dated)
    if "happened_on" in said:
        value = said["happened_on"]
        happened = partial_date(value) if value else None
    return UpdateRecord(
        id=public_id,
        headline=(said.get("headline") or first.item.headline)[:HEADLINE_LENGTH],
        text=first.text[first.item.start : first.item.end],
        category=Category(said.get("category") or first.item.category),
        happened=happened,
        jurisdiction=said.get("jurisdiction", place),
        review=review,
        confidence=min(1.0, max(0.0, first.item.confidence)),
        reported_on=first.reported_on,
        regulators=regulators_of(group, quotes),
        topics=tuple(sorted({topic for told in group for topic in told.item.topics})),
        events=events_of(public_id, group, happened, quotes),
        actions=actions_of(public_id, group, quotes),
        quotes=quotes.records(),
        passages=tuple(told.passage for told in group),
    )


def reconcile(passages: Sequence[Told], decisions: Sequence[Said] = ()) -> list[UpdateRecord]:
    """Compute the register that these passages and decisions make.

    ``decisions`` are the standing ones: a withdrawn one is left out by the caller. One that
    points to words no passage covers any more has no effect. The result is in the order of
    first telling and does not depend on the order of the arguments.
    """
    index = Index(passages)
    return [_build(group, decisions, index) for group in match(passages, decisions)]
