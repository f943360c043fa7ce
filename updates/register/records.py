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


class Standing(StrEnum):
    """Whether a passage counts, among the versions of its newsletter."""

    CURRENT = "current"
    """The version that counts tells it."""
    REPLACED = "replaced"
    """A passage of another version has its place."""
    WITHDRAWN = "withdrawn"
    """Only an older version tells it."""


@dataclass(frozen=True, slots=True)
class Told:
    """One passage as reconcile sees it. ``text`` is the whole document's, for the quotes.

    ``issue`` is what all versions of the document share, ``follows`` the passage of an older
    version whose place it takes.
    """

    passage: str
    document: str
    received_at: datetime
    reported_on: date
    item: Item
    text: str
    keys: frozenset[str] = frozenset()
    issue: str = ""
    follows: str | None = None
    standing: Standing = Standing.CURRENT

    @property
    def author(self) -> str:
        """Whose passages are never joined by keys: those of one document, in all its versions."""
        return self.issue or self.document

    @property
    def words(self) -> str:
        """The passage's own words."""
        return self.text[self.item.start : self.item.end]

    @property
    def order(self) -> tuple[datetime, str, int]:
        """Who told it first: the day of arrival, then the document, then the place in it."""
        return self.received_at, self.document, self.item.start


class Kind(StrEnum):
    """What can be sent to review: a whole update, or a finding in one."""

    UPDATE = "update"
    REGULATOR = "regulator"
    INSTRUMENT = "instrument"
    ACTION = "action"
    PENALTY = "penalty"


class Verdict(StrEnum):
    """The kinds of a decision, as ``models.DecisionKind`` stores them."""

    APPROVE = "approve"
    REJECT = "reject"
    SET_VALUE = "set_value"
    ACCEPT = "accept"
    SET_ASIDE = "set_aside"
    SAME_EVENT = "same_event"
    DIFFERENT_EVENTS = "different_events"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a decision points to: a document and a character in its text."""

    document: str
    position: int


@dataclass(frozen=True, slots=True)
class Said:
    """A standing decision, its words (``exact``) already found in the text. ``order`` sorts by when it
    was made."""

    order: int
    kind: Verdict
    place: Place
    other: Place | None = None
    field: str = ""
    value: str | None = None
    exact: str = ""


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
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class WaitingRecord:
    """Something under the bar, which waits for a person's word.

    ``key`` tells it from others of its kind in words that a newer engine will find again;
    ``value`` is how people read it, ``update`` the id of the update that it belongs to,
    ``None`` where that waits itself.
    """

    id: str
    kind: Kind
    key: str
    value: str
    update: str | None
    passage: str
    start: int
    end: int
    exact: str
    rule: str
    confidence: float


@dataclass(frozen=True, slots=True)
class RegulatorRecord:
    """An authority acting in an update. ``known`` tells a reference entry from one only found."""

    id: str
    name: str
    known: bool
    parent: str | None = None
    jurisdiction: str | None = None
    confidence: float = 1.0


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
    confidence: float = 1.0


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
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class ActionRecord:
    """One enforcement action with its penalties."""

    id: str
    place: int
    kind: ActionKind
    subject_count: int | None
    penalties: tuple[PenaltyRecord, ...]
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class UpdateRecord:
    """One development, with all that hangs on it, and what of it waits for a person's word.

    Where ``is_shown`` is false, it waits as a whole and is no part of the register.
    """

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
    is_withdrawn: bool = False
    is_shown: bool = True
    waiting: tuple[WaitingRecord, ...] = ()
