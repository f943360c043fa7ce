"""Builders of passages as reconcile takes them."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

from updates.extraction.findings import (
    ActionFinding,
    DateFinding,
    InstrumentFinding,
    Item,
    PenaltyFinding,
    RegulatorFinding,
    Span,
)
from updates.extraction.vocabulary import ActionKind, Category, Event, PenaltyKind, Precision
from updates.register.matching import match_keys
from updates.register.records import Place, Said, Told, Verdict

TEXT = "On 4 March the regulator fined Acme Limited EUR 5,000. " * 40
FIRST = datetime(2024, 1, 1, tzinfo=UTC)


def on(day: int, precision: Precision = Precision.DAY) -> DateFinding:
    """A day of March 2024."""
    return DateFinding(date(2024, 3, day), precision, Span(3, 10))


def fine(amount: int, party: str | None = "Acme Limited", currency: str = "EUR") -> PenaltyFinding:
    """A fine with the spans of TEXT."""
    span = Span(31, 43) if party else None
    return PenaltyFinding(
        PenaltyKind.FINE, Span(25, 30), party, span, amount=Decimal(amount), currency=currency,
        amount_span=Span(44, 53),
    )  # fmt: skip


def penalty(*fines: PenaltyFinding, count: int | None = None) -> ActionFinding:
    """A penalty action."""
    return ActionFinding(ActionKind.PENALTY, Span(25, 30), count, Span(3, 4) if count else None, fines)


def step(title: str, event: Event = Event.ISSUED) -> InstrumentFinding:
    """An instrument's step."""
    return InstrumentFinding(title, Span(0, 10), event, Span(0, 2))


def told(
    document: str,
    start: int = 0,
    *,
    day: int | None = 4,
    late: int = 0,
    actions: tuple[ActionFinding, ...] = (),
    instruments: tuple[InstrumentFinding, ...] = (),
    regulators: tuple[str, ...] = (),
    headline: str = "A headline",
) -> Told:
    """One passage of a document that arrived ``late`` hours after the first."""
    item = Item(
        start=start,
        end=start + 55,
        headline=headline,
        category=Category.ENFORCEMENT,
        date=on(day) if day else None,
        jurisdiction="IE",
        regulators=tuple(RegulatorFinding(name, Span(11, 24), key=name.lower()) for name in regulators),
        instruments=instruments,
        actions=actions,
    )
    received = FIRST + timedelta(hours=late)
    return Told(f"{document}:{start}", document, received, received.date(), item, TEXT, match_keys(item))


def said(order: int, kind: Verdict, place: Told, other: Told | None = None, **more: str) -> Said:
    """A decision on the passages given."""
    at = [Place(one.document, one.item.start) if one else None for one in (place, other)]
    assert at[0]
    return Said(order, kind, at[0], at[1], **more)
