"""Words with their offsets, and many phrases looked up at once.

Looking up costs a few dictionary reads a word, however many phrases there are: phrases
are grouped by their first word, and at each word only the lengths known there are tried,
longest first.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate, compress
from operator import add
from typing import Any, Generic, NamedTuple, TypeVar

from updates.extraction.findings import Span
from updates.extraction.stretches import plain_words
from updates.extraction.values import dataclass

_CJK = r"\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af"
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
# The same where the only letters are those from A to Z, in small letters.
_PLAIN_WORDS = re.compile(r"([a-z0-9]+(?:['’][a-z0-9]+)*)")
_NOT_PLAIN = re.compile(r"[^\x00-\x7f\u00a0£§«»\u2010-\u2027\u2030-\u205e€]")
_APOSTROPHE = re.compile(r"['’](?<=[A-Za-z0-9].)(?=[A-Za-z0-9])")
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


@dataclass(slots=True)
class Words:
    """Words in reading order, as columns: they are read by the million, and few of them one by one."""

    starts: list[int]
    ends: list[int]
    keys: list[str]

    def __len__(self) -> int:
        return len(self.keys)

    def __getitem__(self, at: int) -> Word:
        return Word(self.starts[at], self.ends[at], self.keys[at])

    def __iter__(self) -> Iterator[Word]:
        return map(Word, self.starts, self.ends, self.keys)

    def part(self, first: int, last: int) -> "Words":
        """Those from ``first`` up to ``last``, not with it."""
        return Words(self.starts[first:last], self.ends[first:last], self.keys[first:last])


def words_of(text: str, start: int = 0, end: int | None = None) -> Words:
    """The words of ``text[start:end]``; ``end`` of a possessive excludes its ``'s``."""
    low = text[start:end].lower()
    if not low.isascii() and _NOT_PLAIN.search(low):
        return _columns(_any_words(text, start, len(text) if end is None else end))
    parts = _PLAIN_WORDS.split(low)
    edges = list(accumulate(map(len, parts), initial=start))
    found = Words(edges[1:-1:2], edges[2::2], parts[1::2])
    if "'" in low or "’" in low:
        for at, key in enumerate(found.keys):
            if not key.isalnum():
                if key.endswith(("'s", "’s")):
                    key, found.ends[at] = key[:-2], found.ends[at] - 2
                found.keys[at] = key.replace("’", "'")
    return found


def _joined(text: str, start: int, end: int, starts: list[int], runs: list[str]) -> Words:
    """As `words_of`, of a text that `_NOT_PLAIN` finds nothing in, from its `plain_words`."""
    first = bisect_left(starts, start)
    last = bisect_left(starts, end, lo=first)
    starts, runs = starts[first:last], runs[first:last]
    found = Words(starts, list(map(add, starts, map(len, runs))), runs)
    joined: dict[int, int] = {}
    for sign in _APOSTROPHE.finditer(text, start, end):
        right = bisect_left(starts, sign.end())
        word = joined[right] = joined.get(right - 1, right - 1)
        runs[word] += "'" + runs[right]
        found.ends[word] = found.ends[right]
    for at in set(joined.values()):
        if runs[at].endswith("'s"):
            runs[at], found.ends[at] = runs[at][:-2], found.ends[at] - 2
    if joined:
        left = [at not in joined for at in range(len(runs))]
        kept = list(compress(starts, left)), list(compress(found.ends, left)), list(compress(runs, left))
        return Words(*kept)
    return found


def _columns(words: Iterable[Word]) -> Words:
    found = Words([], [], [])
    for word in words:
        found.starts.append(word.start)
        found.ends.append(word.end)
        found.keys.append(word.key)
    return found


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


def _parts(text: str) -> Iterator[tuple[int, int, bool]]:
    """Lines with letters of other scripts in them one by one, all lines between two of them at once; and
    whether a part has none such."""
    start = 0
    while odd := _NOT_PLAIN.search(text, start):
        begin = max(start, text.rfind("\n", start, odd.start()) + 1)
        end = text.find("\n", begin) + 1 or len(text)
        yield start, begin, True
        yield begin, end, False
        start = end
    yield start, len(text), True


_ONE = [1]
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
        for phrase, payload in phrases:
            key = tuple(words_of(phrase).keys)
            if key:
                self._phrases.setdefault(key, []).append((phrase.replace("’", "'"), payload))
        self._alone = {key[0] for key in self._phrases if len(key) == 1}
        pairs: dict[tuple[str, ...], set[int]] = {}
        for key in self._phrases:
            if len(key) > 1:
                pairs.setdefault(key[:2], {1} if key[0] in self._alone else set()).add(len(key))
        self._pairs = {pair: sorted(found, reverse=True) for pair, found in pairs.items()}
        self._firsts = frozenset(self._alone.union(pair[0] for pair in pairs))

    def __contains__(self, phrase: str) -> bool:
        return self._key(phrase) in self._phrases

    def get(self, phrase: str) -> tuple[Payload, ...]:
        """What stands under exactly this phrase, any case."""
        return tuple([payload for _, payload in self._phrases.get(self._key(phrase), ())])

    def _key(self, phrase: str) -> tuple[str, ...]:
        """The words of a phrase; none where its first one begins no phrase, as of most that are asked for."""
        for first in phrase.split(maxsplit=1)[:1]:
            if first.isascii() and first.isalpha() and first.lower() not in self._firsts:
                return ()
        return tuple(words_of(phrase).keys)

    @property
    def first_words(self) -> frozenset[str]:
        """The words that phrases begin with, as `Words` have them for keys."""
        return self._firsts

    def find(self, text: str, words: Words, among: Iterable[int] | None = None) -> Iterator[Hit[Payload]]:
        """The longest phrases in reading order, none overlapping another.

        ``among`` are the places of the words that may begin one, where they are known.
        """
        upto, keys, firsts, lengths_of, alone = 0, words.keys, self._firsts, self._pairs.get, self._alone
        last = len(keys) - 1
        places = enumerate(keys) if among is None else [(at, keys[at]) for at in among]
        for at in [at for at, key in places if key in firsts]:
            if at < upto:
                continue
            # Of most phrases only the first two words need be looked at.
            lengths = lengths_of((keys[at], keys[at + 1])) if at < last else None
            if lengths is None:
                if keys[at] not in alone:
                    continue
                lengths = _ONE
            hit = self._at(text, words, at, lengths)
            if hit is not None:
                yield hit
                upto = hit.last + 1

    def _at(self, text: str, words: Words, at: int, lengths: Sequence[int]) -> Hit[Payload] | None:
        """The longest phrase of one of these lengths that begins here."""
        keys = words.keys
        for length in lengths:
            if at + length > len(keys):
                continue
            filed = self._phrases.get(tuple(keys[at : at + length]))
            if filed is None or not _together(text, words, at, at + length):
                continue
            span = Span(words.starts[at], words.ends[at + length - 1])
            shown = span.of(text).replace("’", "'")
            payloads = tuple(payload for phrase, payload in filed if _same_case(phrase, shown, length))
            if payloads:
                return Hit(span, payloads, at, at + length - 1)
        return None


class TextWords:
    """The words of a whole text, read once, and the phrases among them; asked for by stretches of it."""

    def __init__(
        self, text: str, first_words: Mapping[PhraseIndex[Any], frozenset[str]] | None = None
    ) -> None:
        """``first_words`` are those of all the indexes that it names together."""
        self._text = text
        self._first_words = first_words or {}
        self._all = Words([], [], [])
        runs = plain_words(text)
        for start, end, is_plain in _parts(text):
            known = is_plain and runs[0]
            found = _joined(text, start, end, *runs) if known else words_of(text, start, end)
            self._all.starts += found.starts
            self._all.ends += found.ends
            self._all.keys += found.keys
        self._begins: list[int] | None = None
        self._hits: dict[PhraseIndex[Any], tuple[list[Hit[Any]], list[int]]] = {}
        self._last_anew: dict[PhraseIndex[Any], tuple[tuple[int, int], list[Hit[Any]]]] = {}

    def within(self, start: int, end: int) -> Words:
        """As `words_of`."""
        if self._cuts(start) or self._cuts(end):
            return words_of(self._text, start, end)
        first = bisect_left(self._all.starts, start)
        return self._all.part(first, bisect_left(self._all.starts, end, lo=first))

    def hits(self, index: PhraseIndex[Payload], start: int, end: int) -> list[Hit[Payload]]:
        """As `PhraseIndex.find` among the words of a stretch."""
        if index not in self._hits:
            found = list(index.find(self._text, self._all, self._among(index)))
            self._hits[index] = found, [hit.span.start for hit in found]
        known, starts = self._hits[index]
        begin = bisect_left(starts, start)
        stop = bisect_left(starts, end, lo=begin)
        # What reaches over an edge hides what would be found within.
        over = begin and known[begin - 1].span.end > start
        over = over or (stop > begin and known[stop - 1].span.end > end)
        if over or self._cuts(start) or self._cuts(end):
            return self._found_anew(index, start, end)
        if begin == stop:
            return []
        first = bisect_left(self._all.starts, start)
        return [Hit(hit.span, hit.payloads, hit.first - first, hit.last - first) for hit in known[begin:stop]]

    def _among(self, index: PhraseIndex[Any]) -> list[int] | None:
        """Where phrases of this index, and of others that are asked for with it, can begin."""
        firsts = self._first_words.get(index)
        if firsts is None:
            return None
        if self._begins is None:
            self._begins = [at for at, key in enumerate(self._all.keys) if key in firsts]
        return self._begins

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
        if len(around) < 2 or around[0].isspace() or around[1].isspace():
            return False
        return around.isalnum() or around.replace("'", "s").replace("’", "s").isalnum()


def _together(text: str, words: Words, first: int, last: int) -> bool:
    """Whether no sentence ends between some words: a full stop may only follow a single letter."""
    starts, ends = words.starts, words.ends
    for at in range(first, last - 1):
        gap = text[ends[at] : starts[at + 1]]
        if gap.startswith(("'s", "’s")):
            gap = gap[2:]
        if gap not in _GAPS or (gap.startswith(".") and ends[at] - starts[at] > 1):
            return False
    return True


def _same_case(phrase: str, shown: str, length: int) -> bool:
    if length == 1:
        return phrase == shown
    return not phrase[:1].isupper() or shown[:1].isupper()
