"""What the words of a text tell of patterns: each word is looked at once for all of them.

Every guarded pattern has two bits. A word has the first of them where it holds letters that a match
of the pattern needs, the second where a match can begin with it. So the bits of a sentence's words
tell which patterns can match in it, and where they can begin.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable
from functools import lru_cache, reduce
from itertools import accumulate
from operator import or_

from updates.extraction.openings import begun_by

_WORDS = re.compile(r"([a-z0-9]+)")
_ANY_WORDS = re.compile(r"([a-z\d]+)")
# Where digits stand that are not 0 to 9, among others.
_OTHER_DIGITS = re.compile(r"[\u0660-\u1fff\ua620-\U0010ffff]")
# Letters that patterns which ignore case take for i, k and s: with these in it, all patterns are tried.
_ODD = re.compile("[\u0130\u0131\u017f\u212a]")
_LETTERS = re.compile(r"[a-z]+")

ALWAYS = 1
"""The bit of patterns that may match anywhere."""
_by_letters: dict[str, dict[str, int]] = {}
"""The bits of letters that a word must hold, by the first two of them."""
_by_marks: dict[str, int] = {}
_by_opening: dict[str, int] = {}
_bit_of_letters: dict[frozenset[str], int] = {}
_bit_of_openings: dict[frozenset[str], int] = {}
_all_openings = 0
_registered = 0
_MOST_WORDS = 20_000


def _bit() -> int:
    global _registered
    _registered += 1
    for kept in (_kept_text, _kept_long_text, stretch):
        kept.cache_clear()
    _KNOWN.clear()
    return ALWAYS << _registered


def register(letters: Iterable[str]) -> int:
    """The bit of patterns of which each match holds one of these strings, in small letters."""
    keys = frozenset(max(_LETTERS.findall(one), key=len, default=one) for one in letters)
    if not keys:
        return ALWAYS
    bit = _bit_of_letters.get(keys, 0)
    if not bit:
        bit = _bit_of_letters[keys] = _bit()
        for key in keys:
            table = _by_letters.setdefault(key[:2], {}) if _LETTERS.search(key) else _by_marks
            table[key] = table.get(key, 0) | bit
    return bit


def register_openings(words: Iterable[str]) -> int:
    """The bit of patterns, or of parts of them, whose matches all begin with one of these (`openings`)."""
    global _all_openings
    found = frozenset(words)
    bit = _bit_of_openings.get(found, 0)
    if not bit:
        bit = _bit_of_openings[found] = _bit()
        _all_openings |= bit
        for word in found:
            _by_opening[word] = _by_opening.get(word, 0) | bit
    return bit


class _Known(dict[str, int]):
    """The bits of each word, told at its first sight."""

    def __missing__(self, word: str) -> int:
        bits = 0
        for key in {word[at : at + size] for at in range(len(word)) for size in (1, 2)}:
            for letters, patterns in _by_letters.get(key, _NONE).items():
                if letters in word:
                    bits |= patterns
        for opening in begun_by(word):
            bits |= _by_opening.get(opening, 0)
        if len(self) >= _MOST_WORDS:
            self.clear()
        self[word] = bits
        return bits


_NONE: dict[str, int] = {}
_KNOWN = _Known()


Opening = tuple[int, int, str]
"""Where a word begins, its bits, and it itself in small letters; empty where it is cut in two."""


class _Text:
    """The words of a text: where they begin, and their bits."""

    __slots__ = ("_openings", "bits", "marks", "odd", "starts", "text", "words")

    def __init__(self, text: str) -> None:
        low = text.lower()
        self.text = text
        self.starts: list[int] = []
        self.bits: list[int] = []
        self.words: list[str] = []
        self.marks = [pair for pair in _by_marks.items() if pair[0] in text]
        self._openings: tuple[list[int], list[Opening]] | None = None
        self.odd = not low.isascii() and (len(low) != len(text) or _ODD.search(text) is not None)
        if self.odd:
            return
        form = _WORDS if low.isascii() or not _OTHER_DIGITS.search(low) else _ANY_WORDS
        parts = form.split(low)
        self.starts = list(accumulate(map(len, parts)))[:-1:2]
        self.words = parts[1::2]
        self.bits = list(map(_KNOWN.__getitem__, self.words))

    def openings(self, start: int, end: int) -> list[Opening]:
        """The words in a part of the text that any pattern can begin with."""
        if self._openings is None:
            every = _all_openings
            found = [one for one in zip(self.starts, self.bits, self.words, strict=True) if one[1] & every]
            self._openings = [one[0] for one in found], found
        starts, found = self._openings
        first = bisect_left(starts, start)
        return found[first : bisect_left(starts, end, lo=first)]


class Stretch:
    """A part of a text: the bits of the patterns that can match in it, and where its words begin."""

    __slots__ = ("_cut", "_openings", "_words", "bits", "odd", "span")

    def __init__(self, text: str, start: int, end: int, words: _Text) -> None:
        self.odd = words.odd
        first = bisect_left(words.starts, start)
        last = bisect_left(words.starts, end, lo=first)
        begun = words.bits[first:last]
        self._cut = 0
        if last > first and end < len(text) and text[end - 1 : end + 1].isalnum():
            # For a match the last word, cut in two, ends here.
            self._cut = _KNOWN[text[words.starts[last - 1] : end].lower()]
            begun.append(self._cut)
        bits = reduce(or_, begun, -1 if self.odd else ALWAYS)
        if first:  # the word before may reach into the stretch
            bits |= words.bits[first - 1]
        for mark, patterns in words.marks:
            if text.find(mark, start, end) >= 0:
                bits |= patterns
        self.bits = bits
        self._words, self.span = words, (start, end)
        self._openings: list[Opening] | None = None

    def openings(self) -> list[Opening]:
        """The words that any pattern can begin with."""
        if self._openings is None:
            found = self._words.openings(*self.span)
            if self._cut & _all_openings:
                found = self._with_cut(found)
            self._openings = found
        return self._openings

    def _with_cut(self, found: list[Opening]) -> list[Opening]:
        """The openings with what the last word, cut in two, is told to begin."""
        starts = self._words.starts
        at = starts[bisect_left(starts, self.span[1]) - 1]
        if found and found[-1][0] == at:
            return [*found[:-1], (at, found[-1][1] | self._cut, "")]
        return [*found, (at, self._cut, "")]

    def places(self, bit: int) -> list[int]:
        """Where words with this bit begin."""
        return [at for at, bits, _ in self.openings() if bits & bit]


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
    end = min(end, len(text))
    if start == 0 and end == len(text) < _SHORT:
        return Stretch(text, start, end, _Text(text))
    return Stretch(text, start, end, _kept(text))


def _kept(text: str) -> _Text:
    return (_kept_text if len(text) < _LONG else _kept_long_text)(text)


def plain_words(text: str) -> tuple[list[int], list[str]]:
    """Where the runs of letters from A to Z and of digits begin, and they themselves in small letters.

    None are told of a text with letters that have several small forms.
    """
    kept = _kept(text)
    return kept.starts, kept.words


def same(text: str) -> str:
    """``text``, as the object that it was last asked of as: two long texts that are equal but not one are
    compared letter by letter each time that a stretch of the second is asked for."""
    return _kept(text).text
