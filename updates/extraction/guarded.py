"""Compiled patterns that are only run where a match is possible.

Most patterns of the engine fit few of the sentences that they are tried on, and to find that
out costs `re` a walk through all their alternatives at each letter. To look for a string first
costs a hundredth of that. Both classes find exactly what the plain pattern finds.
"""

import re
from collections.abc import Iterator

from updates.extraction.literals import folded, needed
from updates.extraction.openings import OPENING, openings

_RUN = re.compile(r"[A-Za-z\d]+")


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

    One that may begin inside a word, or with any word at all, is tried everywhere.
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
        opens = self._openings
        if opens is None:
            return super().finditer(text, start, end)
        return self._tried(text, start, end, opens) if self.can_match(text, start, end) else iter(())

    def _tried(
        self, text: str, start: int, end: int | None, opens: frozenset[str]
    ) -> Iterator[re.Match[str]]:
        stop = len(text) if end is None else end
        match, upto = self.pattern.match, start
        for run in _RUN.finditer(text, start, stop):
            first = run.group()[:OPENING].lower()
            if first in opens or not first.isalpha():
                at = run.start()
                found = match(text, at, stop) if at >= upto else None
                if found is not None:
                    yield found
                    upto = found.end()
