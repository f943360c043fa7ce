"""What goes into reconcile and what comes out: plain values, ids included."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

from updates.extraction.findings import Item
from updates.extraction.vocabulary import (
    ActionKind,
    Category,
    Event,
    InstrumentKind,
    PartyKind,
    PenaltyKind,
    Precision,
)


@dataclass(frozen=True, slots=True)
class Told:
    """One passage as reconcile sees it. ``text`` is the whole document's, for the quotes."""

    passage: str
    document: str
    received_at: datetime
    reported_on: date
    item: Item
    text: str
    keys: frozenset[str] = frozenset()

    @property
    def order(self) -> tuple[datetime, str, int]:
        """Who told it first: the day of arrival, then the document, then the place in it."""
        return self.received_at, self.document, self.item.start


class Verdict(StrEnum):
    """The kinds of a decision, as ``models.DecisionKind`` stores them."""

    APPROVE = "approve"
    REJECT = "reject"
    SET_VALUE = "set_value"
    SAME_EVENT = "same_event"
    DIFFERENT_EVENTS = "different_events"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a decision points to: a document and a character in its text."""

    document: str
    position: int


@dataclass(frozen=True, slots=True)
class Said:
    """A standing decision, its words already found in the text. ``order`` sorts by when it was made."""

    order: int
    kind: Verdict
    place: Place
    other: Place | None = None
    field: str = ""
    value: str | None = None


@dataclass(frozen=True, slots=True)
class When:
    """A date as it is stored, with how exactly it is known."""

    on: date
    precision: Precision


@dataclass(frozen=True, slots=True)
class QuoteRecord:
    """The words behind one value of one record."""

    subject: str
    field: str
    value: str
    passage: str
    start: int
    end: int
    exact: str
    rule: str


@dataclass(frozen=True, slots=True)
class RegulatorRecord:
    """An authority acting in an update. ``known`` tells a reference entry from one only found."""

    id: str
    name: str
    known: bool
    parent: str | None = None
    jurisdiction: str | None = None


@dataclass(frozen=True, slots=True)
class EventRecord:
    """A step in an instrument's life; ``instrument`` is the instrument's id."""

    id: str
    instrument: str
    key: str
    jurisdiction: str | None
    kind: Event
    title: str
    instrument_kind: InstrumentKind
    number: str
    short_form: str
    happened: When | None
    effective: When | None
    comments_due: When | None


@dataclass(frozen=True, slots=True)
class PenaltyRecord:
    """One penalty; ``party`` is the party's id, ``None`` where no one is named."""

    id: str
    place: int
    kind: PenaltyKind
    party: str | None
    party_key: str
    party_name: str
    party_kind: PartyKind
    amount: Decimal | None
    amount_max: Decimal | None
    currency: str
    is_aggregate: bool


@dataclass(frozen=True, slots=True)
class ActionRecord:
    """One enforcement action with its penalties."""

    id: str
    place: int
    kind: ActionKind
    subject_count: int | None
    penalties: tuple[PenaltyRecord, ...]


@dataclass(frozen=True, slots=True)
class UpdateRecord:
    """One development, with all that hangs on it."""

    id: str
    headline: str
    text: str
    category: Category
    happened: When | None
    jurisdiction: str | None
    review: str
    confidence: float
    reported_on: date
    regulators: tuple[RegulatorRecord, ...]
    topics: tuple[str, ...]
    events: tuple[EventRecord, ...]
    actions: tuple[ActionRecord, ...]
    quotes: tuple[QuoteRecord, ...]
    passages: tuple[str, ...]
