"""Compiled patterns that are only run where a match is possible.

Most patterns of the engine fit few of the sentences that they are tried on, and to find that
out costs `re` a walk through all their alternatives at each letter. To look for a string first
costs a hundredth of that. Both classes find exactly what the plain pattern finds.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from updates.extraction.literals import folded, needed
from updates.extraction.openings import OPENING, openings

# The first letters of a word; none where a digit stands among or after them.
_WORD = re.compile(rf"([a-z]{{1,{OPENING}}}+)(?!\d)[a-z\d]*|[a-z\d]+")
_KELVIN = "\u212a"
_MOST_KEPT = 5000
"""Letters: stretches longer than a sentence or a paragraph are not kept."""


class Guarded:
    """A pattern that is searched for only in stretches that hold letters which any match must hold.

    It reads the whole stretch first: to be used on sentences and paragraphs, or where all
    matches are wanted, not to step through a long text match by match.
    """

    __slots__ = ("_needed", "pattern")

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self.pattern = re.compile(pattern, flags)
        self._needed = needed(pattern, flags)

    def can_match(self, text: str, start: int = 0, end: int | None = None) -> bool:
        """Whether ``text[start:end]`` holds the letters; always where none are known."""
        if not self._needed:
            return True
        stop = len(text) if end is None else end
        low = (_kept_low if stop - start < _MOST_KEPT else _low)(text, start, stop)
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
    """A pattern whose matches all begin where a word does: tried at words that can begin one.

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
        opens = self._openings
        if opens is None:
            return super().finditer(text, start, stop)
        words = (_kept_words if stop - start < _MOST_KEPT else _words)(text, start, stop)
        if (opens.isdisjoint(words) and None not in words) or not self.can_match(text, start, stop):
            return iter(())
        places = list(words.get(None, ()))
        for first in opens.intersection(words):
            places += words[first]
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
        words = (_kept_words if stop - start < _MOST_KEPT else _words)(text, start, stop)
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


def _words(text: str, start: int, end: int) -> dict[str | None, list[int]]:
    """Where words begin in ``text[start:end]``, by their first letters; with a digit after these: by none."""
    found: dict[str | None, list[int]] = {}
    for word in _WORD.finditer(_small(text[start:end])):
        first, at = word[1], start + word.start()
        if first in found:
            found[first].append(at)
        else:
            found[first] = [at]
    return found


# A dozen patterns are tried on each sentence, one stage of the engine after the other.
_kept_words = lru_cache(maxsize=256)(_words)


def _low(text: str, start: int, end: int) -> str:
    return folded(text[start:end])


_kept_low = lru_cache(maxsize=256)(_low)


def _small(text: str) -> str:
    """``text`` in small letters, each at its place; what is none from A to Z does not become one."""
    low = text.lower()
    if low.isascii() or (len(low) == len(text) and _KELVIN not in text):
        return low
    return "".join(low if len(low := char.lower()) == 1 and char != _KELVIN else "*" for char in text)
