"""A very long passage is read in parts, so that what is compared in pairs costs no more than its length.

No entry of a newsletter comes near that length; a file without breaks, or one made to slow the engine
down, does. What is linked is then linked within a part.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from updates.extraction.findings import InstrumentFinding, RegulatorFinding
from updates.extraction.passage import Facts, Passage
from updates.extraction.sentences import sentences_of
from updates.extraction.vocabulary import Event

LONGEST = 40_000
"""Letters that are read at once: some 6,000 words, three times as many as the longest entry seen."""


def parts_of(passage: Passage) -> list[Passage]:
    """The passage itself, or its parts of whole sentences; the headline goes with the first of them."""
    if passage.end - passage.start <= LONGEST:
        return [passage]
    starts = [found.span.start for found in passage.dates]
    ends = list(_ends(passage))
    parts = []
    for begin, end in zip([passage.start, *ends[:-1]], ends, strict=True):
        opens = begin == passage.start
        dates = passage.dates[0 if opens else bisect_left(starts, begin) : bisect_left(starts, end)]
        headline = passage.headline if opens else None
        parts.append(replace(passage, start=begin, end=end, headline=headline, dates=dates))
    return parts


def _ends(passage: Passage) -> Iterator[int]:
    begin = passage.start
    before = begin
    for sentence in sentences_of(passage.text, passage.start, passage.end):
        if sentence.end - begin > LONGEST and before > begin:
            yield before
            begin = before
        before = sentence.end
    yield passage.end


def joined(parts: Sequence[Facts]) -> Facts:
    """The facts of all parts; a body or a rule that several of them tell of is told once."""
    return Facts(
        tuple(_bodies(found for facts in parts for found in facts.regulators)),
        tuple(_rules(found for facts in parts for found in facts.instruments)),
        tuple(found for facts in parts for found in facts.actions),
    )


def _bodies(found: Iterable[RegulatorFinding]) -> Iterable[RegulatorFinding]:
    first: dict[str, RegulatorFinding] = {}
    for one in found:
        first.setdefault(one.key or one.name.casefold(), one)
    return first.values()


def _rules(found: Iterable[InstrumentFinding]) -> Iterable[InstrumentFinding]:
    """Of each rule what is told first of its life; that it is cited only where nothing else is."""
    first: dict[str, InstrumentFinding] = {}
    for one in found:
        known = first.setdefault(one.title.casefold(), one)
        if known.event is Event.CITED and one.event is not Event.CITED:
            first[one.title.casefold()] = one
    return first.values()
