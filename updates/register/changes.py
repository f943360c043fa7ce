"""What changed from one text to the next, in words: a difference whose cost is bounded.

Lines that stand once in each text are its anchors (after Bram Cohen's patience diff); only
what lies between two anchors is compared in full, and only up to a budget. Beyond it the
stretch counts as replaced as a whole, which is always true, if seldom the shortest account.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

MOST_AT_ONCE = 40_000
"""Pairs of lines, or of words, that are compared in full between two anchors."""
MOST_IN_ALL = 400_000
"""Such pairs in one difference."""
_WORD = re.compile(r"\s*\S+|\s+$")


class Kind(StrEnum):
    """What became of a stretch."""

    SAME = "same"
    ADDED = "added"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that stand in both texts, in the new one alone, or in the old one alone."""

    kind: Kind
    text: str


@dataclass(frozen=True, slots=True)
class Hunk:
    """Whole lines: either all the same (one piece), or changed, cut into pieces."""

    is_changed: bool
    pieces: tuple[Piece, ...]
    lines: int


Opcode = tuple[bool, int, int, int, int]


class _Comparing:
    """One difference, with what is left of its budget."""

    def __init__(self) -> None:
        self._left = MOST_IN_ALL

    def opcodes(self, a: Sequence[str], b: Sequence[str]) -> Iterator[Opcode]:
        """Stretches in order: whether they are the same, and where they lie in both."""
        low, most = 0, min(len(a), len(b))
        while low < most and a[low] == b[low]:
            low += 1
        high = 0
        while high < most - low and a[-1 - high] == b[-1 - high]:
            high += 1
        if low:
            yield True, 0, low, 0, low
        first, second = low, low
        ends = (len(a) - high, len(b) - high)
        for x, y in (*_anchors(a, b, low, ends), ends):
            yield from self._between(a, b, (first, x), (second, y))
            if (x, y) != ends:
                yield True, x, x + 1, y, y + 1
                x, y = x + 1, y + 1
            first, second = x, y
        if high:
            yield True, len(a) - high, len(a), len(b) - high, len(b)

    def _between(
        self, a: Sequence[str], b: Sequence[str], old: tuple[int, int], new: tuple[int, int]
    ) -> Iterator[Opcode]:
        (i, j), (k, m) = old, new
        if i == j and k == m:
            return
        pairs = (j - i) * (m - k)
        if not pairs or pairs > min(MOST_AT_ONCE, self._left):
            yield False, i, j, k, m
            return
        self._left -= pairs
        for tag, x, y, p, q in SequenceMatcher(None, a[i:j], b[k:m], autojunk=False).get_opcodes():
            yield tag == "equal", i + x, i + y, k + p, k + q


def _anchors(a: Sequence[str], b: Sequence[str], low: int, ends: tuple[int, int]) -> list[tuple[int, int]]:
    """Places of what stands once in each, as many as can be in the same order in both."""
    once_a, once_b = Counter(a[low : ends[0]]), Counter(b[low : ends[1]])
    place = {b[at]: at for at in range(low, ends[1]) if once_b[b[at]] == 1}
    pairs = [(at, place[a[at]]) for at in range(low, ends[0]) if once_a[a[at]] == 1 and a[at] in place]
    tails: list[int] = []
    last: list[int] = []
    before: list[int] = []
    for number, (_, y) in enumerate(pairs):
        length = bisect_left(tails, y)
        if length == len(tails):
            tails.append(y)
            last.append(number)
        else:
            tails[length], last[length] = y, number
        before.append(last[length - 1] if length else -1)
    found, at = [], last[-1] if last else -1
    while at >= 0:
        found.append(pairs[at])
        at = before[at]
    return found[::-1]


def changes(old: str, new: str) -> tuple[Hunk, ...]:
    """The two texts laid together line by line, and where lines differ, word by word.

    The pieces that are the same or removed give the old text again, those the same or added the new.
    """
    a, b = old.splitlines(keepends=True), new.splitlines(keepends=True)
    comparing = _Comparing()
    found: list[Hunk] = []
    for same, i, j, k, m in comparing.opcodes(a, b):
        if same:
            found.append(Hunk(False, (Piece(Kind.SAME, "".join(a[i:j])),), j - i))
        else:
            pieces = tuple(_words(comparing, "".join(a[i:j]), "".join(b[k:m])))
            found.append(Hunk(True, pieces, max(j - i, m - k)))
    return tuple(_joined(found))


def _words(comparing: _Comparing, old: str, new: str) -> Iterator[Piece]:
    a, b = _WORD.findall(old), _WORD.findall(new)
    for same, i, j, k, m in comparing.opcodes(a, b):
        if same:
            yield Piece(Kind.SAME, "".join(a[i:j]))
            continue
        if j > i:
            yield Piece(Kind.REMOVED, "".join(a[i:j]))
        if m > k:
            yield Piece(Kind.ADDED, "".join(b[k:m]))


def _joined(hunks: list[Hunk]) -> Iterator[Hunk]:
    """Neighbours of one kind as one, and of their pieces too."""
    open_hunk: Hunk | None = None
    for hunk in hunks:
        if open_hunk is None:
            open_hunk = hunk
        elif open_hunk.is_changed == hunk.is_changed:
            pieces = (*open_hunk.pieces, *hunk.pieces)
            open_hunk = Hunk(hunk.is_changed, pieces, open_hunk.lines + hunk.lines)
        else:
            yield _tidied(open_hunk)
            open_hunk = hunk
    if open_hunk:
        yield _tidied(open_hunk)


def _tidied(hunk: Hunk) -> Hunk:
    pieces: list[Piece] = []
    for piece in hunk.pieces:
        if pieces and pieces[-1].kind is piece.kind:
            piece = Piece(piece.kind, pieces.pop().text + piece.text)
        pieces.append(piece)
    return Hunk(hunk.is_changed, tuple(pieces), hunk.lines)
