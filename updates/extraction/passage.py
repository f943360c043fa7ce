"""One passage of a document as the recognisers of facts see it, and what they found there."""

from collections.abc import Mapping
from dataclasses import field

from updates.extraction.findings import (
    ActionFinding,
    DateFinding,
    InstrumentFinding,
    RegulatorFinding,
    Span,
)
from updates.extraction.mention import Mention
from updates.extraction.phrases import Hit, Payload, PhraseIndex, TextWords, Words, words_of
from updates.extraction.values import dataclass


class PlacesOver:
    """The places that a document's headings and its opening name: many passages stand under one heading."""

    __slots__ = ("_headings", "_opening")

    def __init__(self) -> None:
        self._headings: dict[str, list[Hit[str]]] = {}
        self._opening: list[Hit[str]] | None = None

    def in_heading(self, index: PhraseIndex[str], heading: str) -> list[Hit[str]]:
        """The places that a heading names."""
        known = self._headings.get(heading)
        if known is None:
            known = self._headings[heading] = list(index.find(heading, words_of(heading)))
        return known

    def in_opening(self, index: PhraseIndex[str], passage: "Passage") -> list[Hit[str]]:
        """The places that the document's first words name."""
        if self._opening is None:
            self._opening = passage.hits_in(index, 0, _OPENING)
        return self._opening


_OPENING = 200


@dataclass(frozen=True, slots=True)
class Passage:
    """An item's stretch of the document, with what was already read out of it.

    ``text`` is the whole document's text, so that every offset is the document's;
    ``start`` and ``end`` bound the item's body. ``section`` holds the headings over it,
    outermost first. ``dates`` are all dates from the headline's (or the body's) start to
    ``end``, ``date`` the one chosen as the event's. ``definitions`` maps acronyms and
    short forms defined anywhere in the document to their full names. ``words`` are those of the
    document, where they are known. ``voice`` is the authority whose own newsletter it is: its "we".
    ``over`` is common to the passages of a document.
    """

    text: str
    start: int
    end: int
    headline: Span | None = None
    section: tuple[str, ...] = ()
    dates: tuple[DateFinding, ...] = ()
    date: DateFinding | None = None
    definitions: Mapping[str, str] = field(default_factory=dict)
    voice: Mention | None = None
    words: TextWords | None = field(default=None, repr=False, compare=False)
    over: PlacesOver = field(default_factory=PlacesOver, repr=False, compare=False)

    @property
    def body(self) -> str:
        """The words of the item's body."""
        return self.text[self.start : self.end]

    def words_in(self, start: int, end: int) -> Words:
        """The words of a stretch of the document's text."""
        return self.words.within(start, end) if self.words else words_of(self.text, start, end)

    def hits_in(self, index: PhraseIndex[Payload], start: int, end: int) -> list[Hit[Payload]]:
        """The phrases of an index in a stretch of the document's text."""
        if self.words:
            return self.words.hits(index, start, end)
        return list(index.find(self.text, self.words_in(start, end)))


@dataclass(frozen=True, slots=True)
class Facts:
    """What one passage tells: who acted, on which rules, with which enforcement."""

    regulators: tuple[RegulatorFinding, ...] = ()
    instruments: tuple[InstrumentFinding, ...] = ()
    actions: tuple[ActionFinding, ...] = ()
