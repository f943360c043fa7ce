"""Compiled patterns that are only run where a match is possible.

Most patterns of the engine fit few of the sentences that they are tried on, and to find that
out costs `re` a walk through all their alternatives at each letter. To look at the words first
costs a hundredth of that. All classes find exactly what the plain pattern finds.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from updates.extraction.literals import folded, needed
from updates.extraction.openings import openings
from updates.extraction.stretches import register, register_openings, stretch


class Guarded:
    """A pattern that is searched for only in stretches that hold letters which any match must hold.

    It reads the whole stretch first: to be used on sentences and paragraphs, or where all
    matches are wanted, not to step through a long text match by match.
    """

    __slots__ = ("_bit", "_needed", "pattern")

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self.pattern = re.compile(pattern, flags)
        self._needed = needed(pattern, flags)
        self._bit = register(self._needed)

    def can_match(self, text: str, start: int = 0, end: int | None = None) -> bool:
        """Whether ``text[start:end]`` holds the letters, or words like them; always where none are known."""
        if end is not None:
            return stretch(text, start, min(end, len(text))).bits & self._bit != 0
        if not self._needed:
            return True
        low = folded(text[start:])
        for letters in self._needed:  # noqa: SIM110  in half the time of any()
            if letters in low:
                return True
        return False

    def search(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """As `re.Pattern.search`."""
        if not self.can_match(text, start, end):
            return None
        return self.pattern.search(text, start, len(text) if end is None else end)

    def count(self, text: str) -> int:
        """How many matches there are."""
        return sum(1 for _ in self.finditer(text))

    def finditer(self, text: str, start: int = 0, end: int | None = None) -> Iterable[re.Match[str]]:
        """As `re.Pattern.finditer`."""
        if not self.can_match(text, start, end):
            return ()
        return self.pattern.finditer(text, start, len(text) if end is None else end)

    def match(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """As `re.Pattern.match`, which needs no guard: it is tried at one place."""
        return self.pattern.match(text, start, len(text) if end is None else end)


class WordStart(Guarded):
    """A guarded pattern whose matches all begin where a word does: tried at words that can begin one.

    One that may begin inside a word, or with any word at all, is guarded by its letters alone.
    """

    __slots__ = ("_both", "_opening", "_signs")

    def __init__(self, pattern: str, flags: int = 0) -> None:
        super().__init__(pattern, flags)
        self._opening = 0
        self._signs: tuple[str, ...] = ()
        self._both = self._bit
        """The bits of a stretch that holds a match."""
        try:
            found = openings(pattern, flags)
        except ValueError:
            return
        self._signs = tuple(one for one in found if not one[0].isalnum())
        self._opening = register_openings(found)
        if not self._signs:
            self._both |= self._opening

    def search(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """As `re.Pattern.search`."""
        for found in self.finditer(text, start, end):
            return found
        return None

    def finditer(self, text: str, start: int = 0, end: int | None = None) -> Iterable[re.Match[str]]:
        """As `re.Pattern.finditer`."""
        if end is None and not self.can_match(text, start):
            return ()
        stop = len(text) if end is None or end > len(text) else end
        known = stretch(text, start, stop)
        if known.bits & self._both != self._both:
            return ()
        if not self._opening or known.odd:
            return self.pattern.finditer(text, start, stop)
        places = known.places(self._opening)
        for sign in self._signs:
            places = sorted({*places, *_all_of(sign, text, start, stop)})
        return _tried(self.pattern, text, places, stop) if places else ()


def _all_of(sign: str, text: str, start: int, end: int) -> Iterator[int]:
    at = text.find(sign, start, end)
    while at >= 0:
        yield at
        at = text.find(sign, at + 1, end)


def _tried(pattern: re.Pattern[str], text: str, places: Iterable[int], stop: int) -> Iterator[re.Match[str]]:
    """The matches that begin at one of the places, none overlapping another."""
    match, upto = pattern.match, 0
    for at in places:
        if at >= upto:
            found = match(text, at, stop)
            if found is not None:
                yield found
                upto = found.end()


class AnyOf:
    """Alternatives after what all of them ask for first; at each word only those that it can begin are tried.

    Finds what the one pattern finds that holds them all in their order. Raises `ValueError` where one of
    them may begin inside a word, or with any word at all.
    """

    __slots__ = ("_before", "_bits", "_by_bits", "_flags", "_mask", "pattern")

    def __init__(self, before: str, alternatives: Sequence[str], flags: int = 0) -> None:
        self.pattern = re.compile(f"{before}(?:{'|'.join(alternatives)})", flags)
        self._before, self._flags = before, flags
        self._bits = [
            (register_openings(openings(f"{before}(?:{alternative})", flags)), alternative)
            for alternative in alternatives
        ]
        self._mask = sum(bit for bit, _ in self._bits)
        self._by_bits: dict[int, re.Pattern[str]] = {}

    def finditer(self, text: str, start: int = 0, end: int | None = None) -> Iterator[re.Match[str]]:
        """As `re.Pattern.finditer`."""
        stop = len(text) if end is None or end > len(text) else end
        known = stretch(text, start, stop)
        if known.odd:
            yield from self.pattern.finditer(text, start, stop)
            return
        mask, upto = self._mask, 0
        for at, bits in known.openings():
            if bits & mask and at >= upto:
                found = self._of(bits & mask).match(text, at, stop)
                if found is not None:
                    yield found
                    upto = found.end()

    def _of(self, bits: int) -> re.Pattern[str]:
        """The alternatives with these bits, as one pattern; there are few such sets."""
        known = self._by_bits.get(bits)
        if known is None:
            some = "|".join(alternative for bit, alternative in self._bits if bits & bit)
            known = self._by_bits[bits] = re.compile(f"{self._before}(?:{some})", self._flags)
        return known
