"""What the words of a text tell of patterns: each word is looked at once for all of them.

Every guarded pattern has a bit. A word has the bits of all patterns of which it holds letters
that a match needs; so the bits of a sentence's words tell which patterns can match in it.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import lru_cache

from updates.extraction.openings import OPENING

_WORD = re.compile(r"[a-z0-9]+")
_ANY_WORD = re.compile(r"[a-z\d]+")
# Where digits stand that are not 0 to 9, among others.
_OTHER_DIGITS = re.compile(r"[\u0660-\u1fff\ua620-\U0010ffff]")
# Letters that patterns which ignore case take for i, k and s: with these in it, all patterns are tried.
_ODD = re.compile("[\u0130\u0131\u017f\u212a]")
_LETTERS = re.compile(r"[a-z]+")

_ALWAYS = 1
"""The bit of patterns that may match anywhere."""
_by_letters: dict[str, int] = {}
_by_marks: dict[str, int] = {}
_registered = 0


def register(letters: Iterable[str]) -> int:
    """The bit of a new pattern of which each match holds one of these strings, in small letters."""
    global _registered
    bits = _ALWAYS
    for string in letters:
        if bits == _ALWAYS:
            _registered += 1
            bits = _ALWAYS << _registered
        words = _LETTERS.findall(string)
        table, key = (_by_letters, max(words, key=len)) if words else (_by_marks, string)
        table[key] = table.get(key, 0) | bits
    for kept in (_known, _kept_text, _kept_long_text, stretch):
        kept.cache_clear()
    return bits


@lru_cache(maxsize=20_000)
def _known(word: str) -> tuple[str | None, int]:
    """A word's first letters, none where there is a digit among them; and the bits of the patterns
    of which it may be a part."""
    bits = 0
    for letters, patterns in _by_letters.items():
        if letters in word:
            bits |= patterns
    first = word[:OPENING]
    return (first if first.isalpha() else None), bits


class _Text:
    """The words of a text: where they begin, their first letters, their bits."""

    __slots__ = ("bits", "firsts", "odd", "starts")

    def __init__(self, text: str) -> None:
        low = text.lower()
        self.starts: list[int] = []
        self.firsts: Sequence[str | None] = ()
        self.bits: Sequence[int] = ()
        self.odd = not low.isascii() and (len(low) != len(text) or _ODD.search(text) is not None)
        if self.odd:
            return
        form = _WORD if low.isascii() or not _OTHER_DIGITS.search(low) else _ANY_WORD
        self.starts = [word.start() for word in form.finditer(low)]
        if self.starts:
            self.firsts, self.bits = zip(*map(_known, form.findall(low)), strict=True)


class Stretch:
    """A part of a text: the bits of the patterns that can match in it, and where its words begin."""

    __slots__ = ("_firsts", "_starts", "bits", "odd")

    def __init__(self, text: str, start: int, end: int, words: _Text) -> None:
        self.odd = words.odd
        first = bisect_left(words.starts, start)
        last = bisect_left(words.starts, end, lo=first)
        self._starts, self._firsts = words.starts[first:last], words.firsts[first:last]
        bits = -1 if self.odd else _ALWAYS
        # The word before may reach into the stretch.
        for word in words.bits[max(0, first - 1) : last]:
            bits |= word
        for mark, patterns in _by_marks.items():
            if text.find(mark, start, end) >= 0:
                bits |= patterns
        self.bits = bits

    def places(self, openings: frozenset[str | None]) -> list[int]:
        """Where words with these first letters begin."""
        if openings.isdisjoint(self._firsts):
            return []
        return [at for at, first in self.openings() if first in openings]

    def openings(self) -> Iterable[tuple[int, str | None]]:
        """Where each word begins, and its first letters."""
        return zip(self._starts, self._firsts, strict=True)


# Threads may work on several texts at once; of very long ones only one is kept, for the memory's sake.
_kept_text = lru_cache(maxsize=8)(_Text)
_kept_long_text = lru_cache(maxsize=1)(_Text)
_LONG = 1_000_000
_SHORT = 1_500
"""Letters: a shorter text is likely to be a heading or a paragraph, not a document."""


# Many patterns ask for the same sentence, one stage of the engine after the other.
@lru_cache(maxsize=256)
def stretch(text: str, start: int, end: int) -> Stretch:
    """What the words of ``text[start:end]`` tell."""
    if start == 0 and end == len(text) < _SHORT:
        return Stretch(text, start, end, _Text(text))
    return Stretch(text, start, end, (_kept_text if len(text) < _LONG else _kept_long_text)(text))
