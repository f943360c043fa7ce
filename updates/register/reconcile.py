"""Passages and decisions in, the register out: the same input gives the same records, ids included."""

from collections.abc import Sequence
from datetime import date

from updates.extraction.vocabulary import Category, Precision
from updates.register.facts import actions_of, events_of, regulators_of
from updates.register.identity import make_id
from updates.register.matching import Index, match
from updates.register.quoting import Quotes, when
from updates.register.records import Said, Standing, Told, UpdateRecord, Verdict, When
from updates.register.review import sifted, words_on_findings
from updates.register.versions import holds, root_of

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


def _carries(said: Said, told: Told, heir: Told) -> bool:
    """Whether what was said of one version's passage holds for the passage that has its place."""
    head = heir.item.headline_span
    return holds(
        is_approval=said.kind is Verdict.APPROVE,
        exact=said.exact,
        before=told.words,
        now=heir.words,
        headline=head.of(heir.text) if head else "",
    )


def _words_of(
    group: Sequence[Told], decisions: Sequence[Said], index: Index
) -> tuple[str, dict[str, str | None]]:
    """What people said of this update: its review, and the last value for each field."""
    follows = {told.passage: told.follows for told in group}
    heirs = {root_of(told.passage, follows): told for told in group if told.standing is not Standing.REPLACED}
    review, values = "open", dict[str, str | None]()
    for said in sorted(decisions, key=lambda said: said.order):
        told = index.at(said.place)
        if told is None or told.passage not in follows:
            continue
        heir = heirs.get(root_of(told.passage, follows))
        if heir is not None and heir is not told and not _carries(said, told, heir):
            continue
        if said.kind is Verdict.APPROVE:
            review = "approved"
        elif said.kind is Verdict.REJECT:
            review = "rejected"
        elif said.kind is Verdict.SET_VALUE and said.field in FIELDS:
            values[said.field] = said.value
    return review, values


def _speaking(group: Sequence[Told]) -> list[Told]:
    """The passages whose values count, those first that stand where it was told first.

    Of each newsletter its newest version; where no newest one tells it, the last that did.
    """
    follows = {told.passage: told.follows for told in group}
    by_id = {told.passage: told for told in group}
    current = [told for told in group if told.standing is Standing.CURRENT]
    chosen = current or [told for told in group if told.standing is Standing.WITHDRAWN] or group
    return sorted(chosen, key=lambda told: (by_id[root_of(told.passage, follows)].order, told.order))


def _quote_update(group: Sequence[Told], public_id: str, quotes: Quotes) -> None:
    for told in group:
        item, place = told.item, told.item.jurisdiction_span
        quotes.add(told, public_id, "headline", item.headline, item.headline_span, "", item.confidence)
        quotes.add_date(told, public_id, "happened_on", item.date)
        sure = item.jurisdiction_confidence
        quotes.add(told, public_id, "jurisdiction", item.jurisdiction or "", place, "", sure)


def _build(
    group: Sequence[Told], decisions: Sequence[Said], index: Index, review_below: float
) -> UpdateRecord:
    founder, telling = group[0], _speaking(group)
    first = telling[0]
    public_id = make_id("upd", founder.document, founder.item.start)
    review, said = _words_of(group, decisions, index)
    quotes = Quotes()
    _quote_update(telling, public_id, quotes)
    dated = next((told.item.date for told in telling if told.item.date), None)
    place = next((told.item.jurisdiction for told in telling if told.item.jurisdiction), None)
    happened = when(dated)
    if "happened_on" in said:
        value = said["happened_on"]
        happened = partial_date(value) if value else None
    record = UpdateRecord(
        id=public_id,
        headline=(said.get("headline") or first.item.headline)[:HEADLINE_LENGTH],
        text=first.words,
        category=Category(said.get("category") or first.item.category),
        happened=happened,
        jurisdiction=said.get("jurisdiction", place),
        review=review,
        confidence=min(1.0, max(0.0, *(told.item.confidence for told in telling))),
        reported_on=founder.reported_on,
        regulators=regulators_of(telling, quotes),
        topics=tuple(sorted({topic for told in telling for topic in told.item.topics})),
        events=events_of(public_id, telling, happened, quotes),
        actions=actions_of(public_id, telling, quotes),
        quotes=quotes.records(),
        passages=tuple(told.passage for told in group),
        is_withdrawn=all(told.standing is not Standing.CURRENT for told in group),
    )
    return sifted(record, group, first, words_on_findings(group, decisions, index), review_below)


def reconcile(
    passages: Sequence[Told], decisions: Sequence[Said] = (), *, review_below: float = 0.0
) -> list[UpdateRecord]:
    """Compute the register that these passages and decisions make.

    ``review_below`` is the bar: what the engine is less sure of waits for a person's word
    beside the record it would belong to, unless people have already said theirs.

    ``decisions`` are the standing ones: a withdrawn one is left out by the caller. One that
    points to words no passage covers any more has no effect. The result is in the order of
    first telling and does not depend on the order of the arguments.
    """
    index = Index(passages)
    return [_build(group, decisions, index, review_below) for group in match(passages, decisions)]
