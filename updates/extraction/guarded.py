"""Compiled patterns that are only run where a match is possible.

Most patterns of the engine fit few of the sentences that they are tried on, and to find that
out costs `re` a walk through all their alternatives at each letter. To look at the words first
costs a hundredth of that. All classes find exactly what the plain pattern finds.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from updates.extraction.literals import folded, needed
from updates.extraction.openings import openings
from updates.extraction.stretches import register, stretch


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

    __slots__ = ("_openings", "_signs")

    def __init__(self, pattern: str, flags: int = 0) -> None:
        super().__init__(pattern, flags)
        self._openings: frozenset[str | None] | None
        self._signs: tuple[str, ...] = ()
        try:
            found = openings(pattern, flags)
        except ValueError:
            self._openings = None
        else:
            self._openings = frozenset((None, *found))
            self._signs = tuple(one for one in found if not one.isalnum())

    def search(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """As `re.Pattern.search`."""
        return next(self.finditer(text, start, end), None)

    def finditer(self, text: str, start: int = 0, end: int | None = None) -> Iterator[re.Match[str]]:
        """As `re.Pattern.finditer`."""
        if end is None and not self.can_match(text, start):
            return iter(())
        stop = len(text) if end is None or end > len(text) else end
        known = stretch(text, start, stop)
        if not known.bits & self._bit:
            return iter(())
        if self._openings is None or known.odd:
            return self.pattern.finditer(text, start, stop)
        places = known.places(self._openings)
        for sign in self._signs:
            places = sorted({*places, *_all_of(sign, text, start, stop)})
        return _tried(self.pattern, text, places, stop) if places else iter(())


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

    __slots__ = ("_by_opening", "pattern")

    def __init__(self, before: str, alternatives: Sequence[str], flags: int = 0) -> None:
        rows: dict[str, list[str]] = {}
        for alternative in alternatives:
            for first in openings(f"{before}(?:{alternative})", flags):
                rows.setdefault(first, []).append(alternative)
        groups = {tuple(row) for row in rows.values()}
        compiled = {group: re.compile(f"{before}(?:{'|'.join(group)})", flags) for group in groups}

        self.pattern = re.compile(f"{before}(?:{'|'.join(alternatives)})", flags)
        self._by_opening: dict[str | None, re.Pattern[str]] = {None: self.pattern}
        self._by_opening |= {first: compiled[tuple(row)] for first, row in rows.items()}

    def finditer(self, text: str, start: int = 0, end: int | None = None) -> Iterator[re.Match[str]]:
        """As `re.Pattern.finditer`."""
        stop = len(text) if end is None or end > len(text) else end
        known = stretch(text, start, stop)
        if known.odd:
            yield from self.pattern.finditer(text, start, stop)
            return
        by_opening, upto = self._by_opening, 0
        for at, first in known.openings():
            if first in by_opening and at >= upto:
                found = by_opening[first].match(text, at, stop)
                if found is not None:
                    yield found
                    upto = found.end()
