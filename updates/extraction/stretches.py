"""What the words of a sentence tell of patterns: looked at once for all of them, and kept for a while.

Every guarded pattern has a bit. A word has the bits of all patterns of which it holds letters
that a match needs; so the bits of a sentence's words tell which patterns can match in it.
"""

import re
from functools import lru_cache

from updates.extraction.literals import folded
from updates.extraction.openings import OPENING

MOST_KEPT = 5000
"""Letters: of stretches longer than a sentence or a paragraph nothing is kept."""

_LETTERS = re.compile(r"[a-z]+")
# The first letters of a word; none where a digit stands among or after them.
_WORD_FORM = rf"([a-z]{{1,{OPENING}}}+)(?!\d)[a-z\d]*|[a-z\d]+"
_ANY_WORD = re.compile(_WORD_FORM)
_PLAIN_WORD = re.compile(_WORD_FORM, re.ASCII)  # twice as fast
# Where digits stand that are not 0 to 9, among others.
_OTHER_DIGITS = re.compile(r"[\u0660-\u1fff\ua620-\U0010ffff]")
_KELVIN = "\u212a"

_ALWAYS = 1
"""The bit of patterns that may match anywhere."""
_by_letters: dict[str, int] = {}
_by_marks: dict[str, int] = {}
_registered = 0

Places = dict[str | None, list[int]]
"""Where words begin, by their first letters; words with a digit after these under ``None``."""


def register(letters: tuple[str, ...]) -> int:
    """The bit of a new pattern of which each match holds one of these strings, in small letters."""
    global _registered
    if not letters:
        return _ALWAYS
    _registered += 1
    bit = _ALWAYS << _registered
    for string in letters:
        words = _LETTERS.findall(string)
        table, key = (_by_letters, max(words, key=len)) if words else (_by_marks, string)
        table[key] = table.get(key, 0) | bit
    _bits_of.cache_clear()
    stretch.cache_clear()
    return bit


@lru_cache(maxsize=20_000)
def _bits_of(word: str) -> int:
    """The bits of the patterns of which a word, in small letters, may be a part."""
    bits = 0
    for letters, patterns in _by_letters.items():
        if letters in word:
            bits |= patterns
    return bits


class Stretch:
    """A sentence or paragraph: the bits of the patterns that can match in it, and where its words begin."""

    __slots__ = ("bits", "places")

    def __init__(self, text: str, start: int, end: int) -> None:
        low = folded(text[start:end])
        bits = _ALWAYS
        for word in set(_LETTERS.findall(low)):
            bits |= _bits_of(word)
        for mark, patterns in _by_marks.items():
            if mark in low:
                bits |= patterns
        self.bits = bits
        self.places: Places | None = None


@lru_cache(maxsize=256)
def stretch(text: str, start: int, end: int) -> Stretch:
    """What the words of ``text[start:end]`` tell. Many patterns ask, one stage after the other."""
    return Stretch(text, start, end)


def places_of(text: str, start: int, end: int) -> Places:
    """Where words begin in ``text[start:end]``, by their first letters."""
    if end - start >= MOST_KEPT:
        return _places(text, start, end)
    known = stretch(text, start, end)
    if known.places is None:
        known.places = _places(text, start, end)
    return known.places


def _places(text: str, start: int, end: int) -> Places:
    found: Places = {}
    low = _small(text[start:end])
    form = _ANY_WORD if not low.isascii() and _OTHER_DIGITS.search(low) else _PLAIN_WORD
    for word in form.finditer(low):
        first, at = word[1], start + word.start()
        if first in found:
            found[first].append(at)
        else:
            found[first] = [at]
    return found


def _small(text: str) -> str:
    """``text`` in small letters, each at its place; what is none from A to Z does not become one."""
    low = text.lower()
    if low.isascii() or (len(low) == len(text) and _KELVIN not in text):
        return low
    return "".join(low if len(low := char.lower()) == 1 and char != _KELVIN else "*" for char in text)
