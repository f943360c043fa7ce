"""Many patterns, each under a key, that are looked for at once in one pass over the words of a stretch."""

import re
from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from updates.extraction.literals import needed
from updates.extraction.narrowing import alternatives
from updates.extraction.openings import DIGIT, MORE, begun_by, openings
from updates.extraction.stretches import ALWAYS, register, register_openings, stretch

Key = TypeVar("Key")
_MOST_WORDS = 5_000
_COMMON = 4
"""A word of so few letters stands in most sentences, as does a number: "to", "the", "will"."""
# The word that an alternative begins with, and the blanks behind it.
_HEAD = re.compile(
    r"(?:\\b|\w\??|\[\w+\]\??|\((?:[^()\\]|\\[^()]|\((?:[^()\\]|\\[^()])*\))*\)\??)+?"
    r"(?:\\s\+(?![?{])|(?<=[\w?\])])\\b)"
)


class _Alternative:
    """One of the alternatives of a row's pattern; it is compiled where it is first tried."""

    __slots__ = ("_flags", "_source", "match")

    def __init__(self, source: str, flags: int) -> None:
        self._source, self._flags = source, flags
        self.match: Callable[[str, int, int], re.Match[str] | None] = self._compiled

    def _compiled(self, text: str, at: int, end: int) -> re.Match[str] | None:
        self.match = re.compile(self._source, self._flags).match
        return self.match(text, at, end)


_Entry = tuple[int, int, _Alternative]
"""The bit of the stretches that an alternative may match in, the number of its row, and it itself."""


class CueTable(Generic[Key]):
    """Finds what each row's pattern finds, with a look at each word for all rows together.

    At a word only those alternatives are tried that it can begin; where it is a common word, only those
    of which the stretch holds letters that they need behind it. All matches must begin with words that
    the patterns name, else `ValueError` is raised.
    """

    __slots__ = ("_beginning", "_by_word", "_full", "_opening", "_rows")

    def __init__(self, rows: Sequence[tuple[Key, re.Pattern[str]]]) -> None:
        self._rows = rows
        self._beginning: dict[str, list[tuple[int, _Entry]]] = {}
        self._full: list[_Entry] = []
        bits: dict[tuple[str, ...], int] = {}
        order = 0
        for row, (_, pattern) in enumerate(rows):
            self._full.append((ALWAYS, row, _Alternative(pattern.pattern, pattern.flags)))
            for source, words in _alternatives(pattern):
                bit = ALWAYS
                if any(map(_is_common, words)):
                    letters = _needed(source, pattern.flags)
                    bit = bits[letters] = bits.get(letters) or register(letters)
                entry = bit, row, _Alternative(source, pattern.flags)
                order += 1
                for word in words:
                    self._beginning.setdefault(word, []).append((order, entry))
        if not all(word[:1].isalnum() for word in self._beginning):
            raise ValueError("A match may begin with a sign.")
        self._opening = register_openings(self._beginning)
        self._by_word: dict[str, tuple[int, list[_Entry]]] = {}

    def find(self, text: str, start: int, end: int) -> list[tuple[Key, list[re.Match[str]]]]:
        """The rows that match in ``text[start:end]``, in their order, each with what it finds there."""
        known, opening = stretch(text, start, end), self._opening
        bits, of_word, rows = known.bits, self._by_word, self._rows
        found: dict[int, list[re.Match[str]]] = {}
        if known.odd:
            found = {row: list(pattern.finditer(text, start, end)) for row, (_, pattern) in enumerate(rows)}
            return [(rows[row][0], matches) for row, matches in found.items() if matches]
        for at, begun, word in known.openings():
            if begun & opening:
                some_need, some = of_word.get(word) or self._begun_by(word)
                if bits & some_need:
                    for need, row, one in some:
                        if bits & need and (match := one.match(text, at, end)) is not None:
                            others = found.setdefault(row, [])
                            # Of alternatives at one place the first counts, and no match overlaps another.
                            if not others or others[-1].end() <= at:
                                others.append(match)
        return [(rows[row][0], found[row]) for row in sorted(found)]

    def _begun_by(self, word: str) -> tuple[int, list[_Entry]]:
        """The alternatives that a word can begin, and what any of them needs; all for a word cut in two."""
        if len(self._by_word) >= _MOST_WORDS:
            self._by_word.clear()
        begun = dict(one for opening in begun_by(word) for one in self._beginning.get(opening, ()))
        some = [begun[order] for order in sorted(begun)] if word else self._full
        some_need = 0
        for need, _, _ in some:
            some_need |= need
        self._by_word[word] = some_need, some
        return some_need, some


def _alternatives(pattern: re.Pattern[str]) -> list[tuple[str, frozenset[str]]]:
    try:
        return alternatives(pattern)
    except ValueError:  # there are few
        source = pattern.pattern
        return [(source, openings(source, pattern.flags & ~re.UNICODE))]


def _is_common(word: str) -> bool:
    return word[0] == DIGIT or len(word.rstrip(MORE)) <= _COMMON


def _needed(source: str, flags: int) -> tuple[str, ...]:
    """Letters that each match holds, where it can be told behind its first word: that is there already."""
    head = _HEAD.match(source)
    behind = needed(source[head.end() :], flags) if head is not None else ()
    return behind or needed(source, flags)
