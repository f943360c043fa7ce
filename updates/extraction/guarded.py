"""Compiled patterns that are only run where a match is possible.

Most patterns of the engine fit few of the sentences that they are tried on, and to find that
out costs `re` a walk through all their alternatives at each letter. To look at the words first
costs a hundredth of that. All classes find exactly what the plain pattern finds.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from typing import TypeVar

from updates.extraction.literals import folded, needed
from updates.extraction.narrowing import Narrowing
from updates.extraction.openings import openings
from updates.extraction.stretches import (
    Stretch,
    register,
    register_openings,
    stretch,
)

Key = TypeVar("Key")


class Guarded:
    """A pattern that is searched for only in stretches that hold letters which any match must hold.

    It reads the whole stretch first: to be used on sentences and paragraphs, or where all
    matches are wanted, not to step through a long text match by match. Where its matches all begin
    where a word does, with words that it names, it is tried only at these.
    """

    __slots__ = ("_narrowing", "_needed", "_opening", "_signs", "both", "pattern")

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self.pattern = re.compile(pattern, flags)
        self.both: int
        """The bits of a stretch that holds a match."""
        self._needed = needed(pattern, flags)
        self._opening = 0
        self._signs: tuple[str, ...] = ()
        self._narrowing: Narrowing | None = None
        try:
            found = openings(pattern, flags)
        except ValueError:  # a match may begin inside a word, or with any word
            self.both = register(self._needed)
            return
        self._opening = register_openings(found)
        self._signs = tuple(one for one in found if not one[0].isalnum())
        if self._signs:
            self.both = register(self._needed)
        elif not self._needed or all(any(letters in one for letters in self._needed) for one in found):
            self.both = self._opening  # what begins a match holds the letters
        else:
            self.both = register(self._needed) | self._opening
        with suppress(ValueError):  # there is nothing to choose from
            self._narrowing = Narrowing(self.pattern)

    def can_match(self, text: str, start: int = 0, end: int | None = None) -> bool:
        """Whether ``text[start:end]`` holds the letters, and words that matches begin with; else always."""
        if end is not None:
            both = self.both
            return stretch(text, start, end).bits & both == both
        if not self._needed:
            return True
        low = folded(text[start:])
        for letters in self._needed:  # noqa: SIM110  in half the time of any()
            if letters in low:
                return True
        return False

    def search(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """As `re.Pattern.search`."""
        if end is None:
            return self.pattern.search(text, start) if self.can_match(text, start) else None
        known, both = stretch(text, start, end), self.both
        if known.bits & both != both:
            return None
        if not self._opening or known.odd:
            return self.pattern.search(text, start, end)
        if self._narrowing is not None:
            return next(self._narrowed(self._narrowing, known, text, end), None)
        match = self.pattern.match
        for at in self._places(known, text, start, end):
            found = match(text, at, end)
            if found is not None:
                return found
        return None

    def count(self, text: str) -> int:
        """How many matches there are."""
        return sum(1 for _ in self.finditer(text))

    def finditer(self, text: str, start: int = 0, end: int | None = None) -> Iterable[re.Match[str]]:
        """As `re.Pattern.finditer`."""
        if end is None:
            return self.pattern.finditer(text, start) if self.can_match(text, start) else ()
        known, both = stretch(text, start, end), self.both
        if known.bits & both != both:
            return ()
        if not self._opening or known.odd:
            return self.pattern.finditer(text, start, end)
        if self._narrowing is not None:
            return self._narrowed(self._narrowing, known, text, end)
        return _tried(self.pattern, text, self._places(known, text, start, end), end)

    def _narrowed(
        self, narrowing: Narrowing, known: Stretch, text: str, stop: int
    ) -> Iterator[re.Match[str]]:
        """The matches, at each word only those of the alternatives that it can begin."""
        opening, upto = self._opening, 0
        words = known.openings()
        if self._signs:
            signs = [(at, opening, one) for one in self._signs for at in _all_of(one, text, *known.span)]
            words = sorted((*words, *signs))
        of_word = narrowing.known.get
        for at, bits, word in words:
            if bits & opening and at >= upto:
                for one in of_word(word) or narrowing.at(word):
                    found = one.match(text, at, stop)
                    if found is not None:
                        yield found
                        upto = found.end()
                        break

    def _places(self, known: Stretch, text: str, start: int, end: int) -> list[int]:
        """Where a match can begin."""
        places = known.places(self._opening)
        for sign in self._signs:
            places = sorted({*places, *_all_of(sign, text, start, end)})
        return places

    def match(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """As `re.Pattern.match`, which needs no guard: it is tried at one place."""
        return self.pattern.match(text, start, len(text) if end is None else end)


class WordStart(Guarded):
    """A guarded pattern that also looks at the words of a text of its own, a heading's or a paragraph's.

    To be used where many such patterns are tried on the same text.
    """

    __slots__ = ()

    def search(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """As `re.Pattern.search`."""
        if end is None and not self.can_match(text, start):
            return None
        return super().search(text, start, len(text) if end is None else end)

    def finditer(self, text: str, start: int = 0, end: int | None = None) -> Iterable[re.Match[str]]:
        """As `re.Pattern.finditer`."""
        if end is None and not self.can_match(text, start):
            return ()
        return super().finditer(text, start, len(text) if end is None else end)


def possible(
    rows: Sequence[tuple[Key, Guarded]], text: str, start: int, end: int
) -> list[tuple[Key, Guarded]]:
    """Of patterns, each under a key, those that can match in ``text[start:end]``: asked for all at once."""
    bits = stretch(text, start, end).bits
    return [row for row in rows if bits & row[1].both == row[1].both]


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
