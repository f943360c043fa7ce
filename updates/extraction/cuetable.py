"""Many patterns, each under a key, that are looked for at once in one pass over the words of a stretch."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Generic, TypeVar

from updates.extraction.literals import needed
from updates.extraction.narrowing import Narrowing
from updates.extraction.openings import begun_by, openings
from updates.extraction.stretches import ALWAYS, register, register_openings, stretch

Key = TypeVar("Key")
_MOST_WORDS = 5_000
# The word that an alternative begins with, and the blanks behind it.
_HEAD = re.compile(
    r"(?:\\b|\w\??|\[\w+\]\??|\((?:[^()\\]|\\[^()]|\((?:[^()\\]|\\[^()])*\))*\)\??)+?"
    r"(?:\\s\+(?![?{])|(?<=[\w?\])])\\b)"
)


class _Alternative:
    """One of the alternatives of a row's pattern; it is compiled where it is first tried."""

    __slots__ = ("_compiled", "_flags", "_source", "row")

    def __init__(self, row: int, source: str, flags: int) -> None:
        self.row = row
        self._source, self._flags = source, flags
        self._compiled: re.Pattern[str] | None = None

    def match(self, text: str, at: int, end: int) -> re.Match[str] | None:
        if self._compiled is None:
            self._compiled = re.compile(self._source, self._flags)
        return self._compiled.match(text, at, end)


_Needed = tuple[int, _Alternative]
"""The bit of the stretches that hold letters which each match of an alternative holds, and it itself."""


class CueTable(Generic[Key]):
    """Finds what each row's pattern finds, with a look at each word for all rows together.

    At a word only those alternatives are tried that it can begin, and of these only those of which
    the stretch holds letters that they need behind it. All matches must begin with words that
    the patterns name, else `ValueError` is raised.
    """

    __slots__ = ("_beginning", "_by_word", "_full", "_rows")

    def __init__(self, rows: Sequence[tuple[Key, re.Pattern[str]]]) -> None:
        self._rows = rows
        self._beginning: dict[str, list[tuple[int, _Needed]]] = {}
        self._full: list[_Needed] = []
        order = 0
        for row, (_, pattern) in enumerate(rows):
            self._full.append((ALWAYS, _Alternative(row, pattern.pattern, pattern.flags)))
            for source, words in _alternatives(pattern):
                told = register(_needed(source, pattern.flags)), _Alternative(row, source, pattern.flags)
                order += 1
                for word in words:
                    self._beginning.setdefault(word, []).append((order, told))
        if not all(word[:1].isalnum() for word in self._beginning):
            raise ValueError("A match may begin with a sign.")
        register_openings(self._beginning)
        self._by_word: dict[str, tuple[int, list[_Needed]]] = {}

    def find(self, text: str, start: int, end: int) -> list[tuple[Key, Iterable[re.Match[str]]]]:
        """The rows that may match in ``text[start:end]``, in their order, each with what it finds there."""
        known = stretch(text, start, end)
        if known.odd:
            return [(key, pattern.finditer(text, start, end)) for key, pattern in self._rows]
        bits, of_word = known.bits, self._by_word
        places: dict[int, list[tuple[int, _Alternative]]] = {}
        for at, _, word in known.openings():
            needs, some = of_word.get(word) or self._begun_by(word)
            if needs and bits & needs:
                for need, one in some:
                    if bits & need:
                        places.setdefault(one.row, []).append((at, one))
        rows = self._rows
        return [(rows[row][0], _tried(places[row], text, end)) for row in sorted(places)]

    def _begun_by(self, word: str) -> tuple[int, list[_Needed]]:
        """The alternatives that a word can begin, and what any of them needs; all for a word cut in two."""
        if len(self._by_word) >= _MOST_WORDS:
            self._by_word.clear()
        begun = {one for opening in begun_by(word) for one in self._beginning.get(opening, ())}
        some = [told for _, told in sorted(begun, key=lambda one: one[0])] if word else self._full
        needs = 0
        for need, _ in some:
            needs |= need
        self._by_word[word] = needs, some
        return needs, some


class _Cut(Narrowing):
    """A pattern cut at its alternatives."""

    __slots__ = ()

    def alternatives(self) -> list[tuple[str, frozenset[str]]]:
        """Each, and the words that it can begin with."""
        return self._alternatives


def _alternatives(pattern: re.Pattern[str]) -> list[tuple[str, frozenset[str]]]:
    source, flags = pattern.pattern, pattern.flags & ~re.UNICODE
    try:
        return _Cut(pattern, source, flags).alternatives()
    except ValueError:  # there are few
        return [(source, openings(source, flags))]


def _needed(source: str, flags: int) -> tuple[str, ...]:
    """Letters that each match holds, where it can be told behind its first word: that is there already."""
    head = _HEAD.match(source)
    behind = needed(source[head.end() :], flags) if head is not None else ()
    return behind or needed(source, flags)


def _tried(places: list[tuple[int, _Alternative]], text: str, end: int) -> Iterator[re.Match[str]]:
    """The matches at such places, none overlapping another; of alternatives at one place the first."""
    upto = 0
    for at, one in places:
        if at >= upto:
            found = one.match(text, at, end)
            if found is not None:
                yield found
                upto = found.end()
