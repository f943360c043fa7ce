"""What the engine finds: small immutable values, each with the words behind it.

All offsets count characters of ``ReadText.text``, the text that is stored with the
document; ``end`` is exclusive. A value that the text does not tell is ``None``. A
``confidence`` is the chance from 0 to 1 that the value is right: `updates.extraction.confidence`
sets it once the item is whole.
"""

from dataclasses import field
from datetime import date
from decimal import Decimal

from updates.extraction.values import dataclass
from updates.extraction.vocabulary import (
    ActionKind,
    BlockKind,
    Category,
    Event,
    InstrumentKind,
    PartyKind,
    PenaltyKind,
    Precision,
)


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the document's text, ``text[start:end]``."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words themselves."""
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Block:
    """One layout block. ``level``: a heading's depth from 1, or a list's nesting.

    Of a paragraph it is 1 where its first words are set in bold, as run-in headings are; else 0.
    """

    kind: BlockKind
    start: int
    end: int
    level: int = 0


@dataclass(frozen=True, slots=True)
class ReadText:
    """A document as its reader left it: one text, its blocks in reading order, what was declared."""

    text: str
    blocks: tuple[Block, ...]
    title: str | None = None
    published: date | None = None


@dataclass(frozen=True, slots=True)
class DateFinding:
    """A date with its precision; ``on`` is the first day of the span told."""

    on: date
    precision: Precision
    span: Span
    rule: str = ""
    confidence: float = 1.0

    def iso(self) -> str:
        """ISO 8601, as exact as it is known: ``2024-09-16``, ``2024-09``; a quarter or a year as ``2024``."""
        match self.precision:
            case Precision.DAY:
                return self.on.isoformat()
            case Precision.MONTH:
                return f"{self.on:%Y-%m}"
            case _:
                return f"{self.on:%Y}"


@dataclass(frozen=True, slots=True)
class RegulatorFinding:
    """An authority that acts in the item.

    ``name`` is its full name (a branch's own), ``key`` the gazetteer's id of it, ``None``
    for a body that the reference data lacks; ``parent_key`` the head office of a branch
    that only the text names.
    """

    name: str
    span: Span
    key: str | None = None
    parent_key: str | None = None
    jurisdiction: str | None = None
    rule: str = ""
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class InstrumentFinding:
    """A rule that the item is about, and the step of its life that the item tells."""

    title: str
    span: Span
    event: Event
    event_span: Span | None = None
    kind: InstrumentKind = InstrumentKind.OTHER
    number: str | None = None
    short_form: str | None = None
    effective_on: DateFinding | None = None
    comments_due: DateFinding | None = None
    rule: str = ""
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class PenaltyFinding:
    """One penalty on one respondent. Amounts are in whole currency units, ISO 4217.

    ``amount_max`` is set for a range alone; ``is_aggregate`` marks one amount that is the
    total over several respondents.
    """

    kind: PenaltyKind
    span: Span
    respondent: str | None = None
    respondent_span: Span | None = None
    respondent_kind: PartyKind = PartyKind.UNKNOWN
    amount: Decimal | None = None
    amount_max: Decimal | None = None
    currency: str | None = None
    amount_span: Span | None = None
    is_aggregate: bool = False
    rule: str = ""
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class ActionFinding:
    """Something an authority did about conduct; ``subject_count`` apps, firms or persons struck."""

    kind: ActionKind
    span: Span
    subject_count: int | None = None
    count_span: Span | None = None
    penalties: tuple[PenaltyFinding, ...] = ()
    rule: str = ""
    confidence: float = 1.0
    count_confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Item:
    """One development: what one careful reader would file as one update."""

    start: int
    end: int
    headline: str
    category: Category
    headline_span: Span | None = None
    category_rule: str = ""
    date: DateFinding | None = None
    jurisdiction: str | None = None
    jurisdiction_span: Span | None = None
    regulators: tuple[RegulatorFinding, ...] = ()
    instruments: tuple[InstrumentFinding, ...] = ()
    actions: tuple[ActionFinding, ...] = ()
    topics: tuple[str, ...] = ()
    confidence: float = 1.0
    category_confidence: float = 1.0
    jurisdiction_confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that the engine found in one document. ``fingerprints`` are the items', in order, where they
    were asked for; empty for an item whose facts hold for this document alone."""

    title: str | None
    published: date | None
    language: str | None
    items: tuple[Item, ...] = field(default=())
    fingerprints: tuple[str, ...] = ()
