"""Compiled patterns that are only run where a match is possible.

Most patterns of the engine fit few of the sentences that they are tried on, and to find that
out costs `re` a walk through all their alternatives at each letter. To look at the words first
costs a hundredth of that. All classes find exactly what the plain pattern finds.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from updates.extraction.literals import folded, needed
from updates.extraction.openings import openings
from updates.extraction.stretches import MOST_KEPT, places_of, register, stretch


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
        if end is not None and end - start < MOST_KEPT:
            return stretch(text, start, end).bits & self._bit != 0
        if not self._needed:
            return True
        low = folded(text[start:end])
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

    def finditer(self, text: str, start: int = 0, end: int | None = None) -> Iterator[re.Match[str]]:
        """As `re.Pattern.finditer`."""
        if not self.can_match(text, start, end):
            return iter(())
        return self.pattern.finditer(text, start, len(text) if end is None else end)

    def match(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """As `re.Pattern.match`, which needs no guard: it is tried at one place."""
        return self.pattern.match(text, start, len(text) if end is None else end)


class WordStart(Guarded):
    """A guarded pattern whose matches all begin where a word does: tried at words that can begin one.

    One that may begin inside a word, or with any word at all, is guarded by its letters alone.
    """

    __slots__ = ("_openings",)

    def __init__(self, pattern: str, flags: int = 0) -> None:
        super().__init__(pattern, flags)
        try:
            self._openings: frozenset[str] | None = openings(pattern, flags)
        except ValueError:
            self._openings = None

    def search(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """As `re.Pattern.search`."""
        return next(self.finditer(text, start, end), None)

    def finditer(self, text: str, start: int = 0, end: int | None = None) -> Iterator[re.Match[str]]:
        """As `re.Pattern.finditer`."""
        stop = len(text) if end is None else min(end, len(text))
        if not self.can_match(text, start, stop):
            return iter(())
        opens = self._openings
        if opens is None:
            return self.pattern.finditer(text, start, stop)
        words = places_of(text, start, stop)
        places = list(words.get(None, ()))
        for first in opens.intersection(words):
            places += words[first]
        if not places:
            return iter(())
        places.sort()
        return _tried(self.pattern, text, places, stop)


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

    __slots__ = ("_by_opening", "pattern")

    def __init__(self, before: str, alternatives: Sequence[str], flags: int = 0) -> None:
        rows: dict[str, list[str]] = {}
        for alternative in alternatives:
            for first in openings(f"{before}(?:{alternative})", flags):
                rows.setdefault(first, []).append(alternative)
        groups = {tuple(row) for row in rows.values()}
        compiled = {group: re.compile(f"{before}(?:{'|'.join(group)})", flags) for group in groups}
        self._by_opening = {first: compiled[tuple(row)] for first, row in rows.items()}
        self.pattern = re.compile(f"{before}(?:{'|'.join(alternatives)})", flags)

    def finditer(self, text: str, start: int = 0, end: int | None = None) -> Iterator[re.Match[str]]:
        """As `re.Pattern.finditer`."""
        stop = len(text) if end is None else min(end, len(text))
        words = places_of(text, start, stop)
        places = [(at, self.pattern) for at in words.get(None, ())]
        for first in self._by_opening.keys() & words.keys():
            pattern = self._by_opening[first]
            places += [(at, pattern) for at in words[first]]
        places.sort(key=_place)
        upto = 0
        for at, pattern in places:
            found = pattern.match(text, at, stop) if at >= upto else None
            if found is not None:
                yield found
                upto = found.end()


def _place(one: tuple[int, object]) -> int:
    return one[0]
