"""Words with their offsets, and many phrases looked up at once.

Looking up costs a few dictionary reads a word, however many phrases there are: phrases
are grouped by their first word, and at each word only the lengths known there are tried,
longest first.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import accumulate, pairwise
from typing import Any, Generic, NamedTuple, TypeVar

from updates.extraction.findings import Span

_CJK = r"\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af"
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
# The same where the only letters are those from A to Z, in small letters.
_PLAIN_WORDS = re.compile(r"([a-z0-9]+(?:['’][a-z0-9]+)*)")
_NOT_PLAIN = re.compile(r"[^\x00-\x7f\u00a0£§«»\u2010-\u2027\u2030-\u205e€]")
# Of scripts that write no blanks each character is a word.
_UNSPACED = re.compile(rf"[{_CJK}]|[^\W_{_CJK}]+")
_GAPS = frozenset(
    ("", " ", "-", "–", ", ", "\n", "  ", ".", ". ", " & ", "\u00a0", " \n", "-\n", "’ ", "' ", "&")
)


class Word(NamedTuple):
    """One word: where it stands, and the key that it is compared by."""

    start: int
    end: int
    key: str
    """Case folded, its apostrophe plain, a possessive ``'s`` left out."""


# Half the time of the named tuple's own, and words are made by the million.
_new = partial(tuple.__new__, Word)


def words_of(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """The words of ``text[start:end]``; ``end`` of a possessive excludes its ``'s``."""
    low = text[start:end].lower()
    if not low.isascii() and _NOT_PLAIN.search(low):
        return list(_any_words(text, start, len(text) if end is None else end))
    parts = _PLAIN_WORDS.split(low)
    edges = list(accumulate(map(len, parts), initial=start))
    found: list[Word] = list(map(_new, zip(edges[1:-1:2], edges[2::2], parts[1::2], strict=True)))
    if "'" in low or "’" in low:
        return [word if word[2].isalnum() else _owner(*word) for word in found]
    return found


def _owner(start: int, end: int, word: str) -> Word:
    """A word with an apostrophe in it, less a possessive ``'s``."""
    if word.endswith(("'s", "’s")):
        word, end = word[:-2], end - 2
    return Word(start, end, word.replace("’", "'"))


def _any_words(text: str, start: int, end: int) -> Iterator[Word]:
    """The words of a text in any script."""
    for match in _WORD.finditer(text, start, end):
        word, (begin, stop) = match.group(), match.span()
        if len(word) > 2 and word[-2] in "'’" and word[-1] in "sS":
            word, stop = word[:-2], stop - 2
        if word[0] >= "\u3040" or word[-1] >= "\u3040":
            for part in _UNSPACED.finditer(text, begin, stop):
                yield Word(part.start(), part.end(), part.group().casefold())
        else:
            yield Word(begin, stop, word.casefold().replace("’", "'"))


def _parts(text: str) -> Iterator[tuple[int, int]]:
    """Lines with letters of other scripts in them one by one, all lines between two of them at once."""
    start = 0
    while odd := _NOT_PLAIN.search(text, start):
        begin = max(start, text.rfind("\n", start, odd.start()) + 1)
        end = text.find("\n", begin) + 1 or len(text)
        yield start, begin
        yield begin, end
        start = end
    yield start, len(text)


_ONE = (1,)
Payload = TypeVar("Payload")


class Hit(NamedTuple, Generic[Payload]):
    """A phrase found, with all that was filed under it, and the words it covers."""

    span: Span
    payloads: tuple[Payload, ...]
    first: int
    last: int


class PhraseIndex(Generic[Payload]):
    """Phrases with what they stand for. A phrase of one word is matched in its exact case."""

    def __init__(self, phrases: Iterable[tuple[str, Payload]]) -> None:
        self._phrases: dict[tuple[str, ...], list[tuple[str, Payload]]] = {}
        lengths: dict[str, set[int]] = {}
        for phrase, payload in phrases:
            key = tuple(word.key for word in words_of(phrase))
            if key:
                self._phrases.setdefault(key, []).append((phrase.replace("’", "'"), payload))
                lengths.setdefault(key[0], set()).add(len(key))
        self._lengths = {first: sorted(found, reverse=True) for first, found in lengths.items()}
        self._pairs = {key[:2] for key in self._phrases if len(key) > 1}
        self._alone = {key[0] for key in self._phrases if len(key) == 1}

    def __contains__(self, phrase: str) -> bool:
        return self._key(phrase) in self._phrases

    def get(self, phrase: str) -> tuple[Payload, ...]:
        """What stands under exactly this phrase, any case."""
        return tuple([payload for _, payload in self._phrases.get(self._key(phrase), ())])

    def _key(self, phrase: str) -> tuple[str, ...]:
        """The words of a phrase; none where its first one begins no phrase, as of most that are asked for."""
        for first in phrase.split(maxsplit=1)[:1]:
            if first.isascii() and first.isalpha() and first.lower() not in self._lengths:
                return ()
        return tuple([word[2] for word in words_of(phrase)])

    def find(self, text: str, words: Sequence[Word]) -> Iterator[Hit[Payload]]:
        """The longest phrases in reading order, none overlapping another."""
        upto, count, lengths, pairs, alone = 0, len(words), self._lengths, self._pairs, self._alone
        for at in [at for at, word in enumerate(words) if word[2] in lengths]:
            if at < upto:
                continue
            first = words[at][2]
            # Of most phrases only the first two words need be looked at.
            if at + 1 < count and (first, words[at + 1][2]) in pairs:
                hit = self._at(text, words, at, count, lengths[first])
            elif first in alone:
                hit = self._at(text, words, at, count, _ONE)
            else:
                continue
            if hit is not None:
                yield hit
                upto = hit.last + 1

    def _at(
        self, text: str, words: Sequence[Word], at: int, count: int, lengths: Sequence[int]
    ) -> Hit[Payload] | None:
        """The longest phrase of one of these lengths that begins here."""
        for length in lengths:
            if at + length > count:
                continue
            filed = self._phrases.get(tuple([word[2] for word in words[at : at + length]]))
            if filed is None or not _together(text, words[at : at + length]):
                continue
            span = Span(words[at].start, words[at + length - 1].end)
            shown = span.of(text).replace("’", "'")
            payloads = tuple(payload for phrase, payload in filed if _same_case(phrase, shown, length))
            if payloads:
                return Hit(span, payloads, at, at + length - 1)
        return None


class TextWords:
    """The words of a whole text, read once, and the phrases among them; asked for by stretches of it."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._all = [word for start, end in _parts(text) for word in words_of(text, start, end)]
        self._starts = [word[0] for word in self._all]
        self._hits: dict[PhraseIndex[Any], tuple[list[Hit[Any]], list[int]]] = {}
        self._last_anew: dict[PhraseIndex[Any], tuple[tuple[int, int], list[Hit[Any]]]] = {}

    def within(self, start: int, end: int) -> list[Word]:
        """As `words_of`."""
        if self._cuts(start) or self._cuts(end):
            return words_of(self._text, start, end)
        first = bisect_left(self._starts, start)
        return self._all[first : bisect_left(self._starts, end, lo=first)]

    def hits(self, index: PhraseIndex[Payload], start: int, end: int) -> list[Hit[Payload]]:
        """As `PhraseIndex.find` among the words of a stretch."""
        if index not in self._hits:
            found = list(index.find(self._text, self._all))
            self._hits[index] = found, [hit.first for hit in found]
        known, firsts = self._hits[index]
        first = bisect_left(self._starts, start)
        last = bisect_left(self._starts, end, lo=first)
        begin = bisect_left(firsts, first)
        stop = bisect_left(firsts, last, lo=begin)
        # What reaches over an edge hides what would be found within.
        over = (begin and known[begin - 1].last >= first) or (stop > begin and known[stop - 1].last >= last)
        if over or self._cuts(start) or self._cuts(end):
            return self._found_anew(index, start, end)
        return [Hit(hit.span, hit.payloads, hit.first - first, hit.last - first) for hit in known[begin:stop]]

    def _found_anew(self, index: PhraseIndex[Payload], start: int, end: int) -> list[Hit[Payload]]:
        """What is found between edges that cut words or phrases; some ask for the same stretch each time."""
        last = self._last_anew.get(index)
        if last is None or last[0] != (start, end):
            found = list(index.find(self._text, self.within(start, end)))
            last = self._last_anew[index] = (start, end), found
        return last[1]

    def _cuts(self, at: int) -> bool:
        """Whether a stretch that begins or ends here may cut a word in two."""
        around = self._text[at - 1 : at + 1] if at else ""
        return len(around) == 2 and around.replace("'", "s").replace("’", "s").isalnum()


def _together(text: str, words: Sequence[Word]) -> bool:
    """Whether no sentence ends between the words: a full stop may only follow a single letter."""
    for left, right in pairwise(words):
        gap = text[left.end : right.start]
        if gap.startswith(("'s", "’s")):
            gap = gap[2:]
        if gap not in _GAPS or (gap.startswith(".") and left.end - left.start > 1):
            return False
    return True


def _same_case(phrase: str, shown: str, length: int) -> bool:
    if length == 1:
        return phrase == shown
    return not phrase[:1].isupper() or shown[:1].isupper()
