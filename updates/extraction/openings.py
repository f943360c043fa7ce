"""The words that a match of a regular expression can begin with, read off its parsed form."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from updates.extraction.literals import Node, parsed

LONGEST = 8
"""So many letters of a word tell well enough whether a match may begin with it."""
SHORTEST = 3
"""Fewer letters than these, and any more, are the beginnings of too many words."""
MORE = "*"
"""Stands after letters that any others may follow."""
DIGIT = "0"
"""Stands for any digit."""
_END = " "
_DIGITS = re.compile(r"\d")
_MOST = 4000
_REPEATS = frozenset(("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"))
_WIDTHLESS = frozenset(("AT", "ASSERT", "ASSERT_NOT"))
_OTHER_CATEGORIES = frozenset(("CATEGORY_SPACE", "CATEGORY_NOT_WORD"))


def openings(pattern: str, flags: int = 0) -> frozenset[str]:
    """The words, in small letters, that a match can begin with; ``MORE`` ends what only begins a word.

    A digit of a word is ``DIGIT``. A sign that a match can begin with stands for itself.
    Raises `ValueError` where a match may begin inside a word, or with words that the pattern
    does not name.
    """
    nodes = parsed(pattern, flags)
    if not _at_word(nodes):
        raise ValueError(f"A match may begin inside a word: {pattern[:60]}")
    begun, closed = _sequence(nodes, {""})
    closed |= _anything(begun)[1]
    return frozenset(letters.rstrip(_END) for letters in closed)


@lru_cache(maxsize=4096)
def begun_by(word: str) -> frozenset[str]:
    """All `openings` that ``word``, in small letters, has: what begins with one of them it may begin."""
    plain = _DIGITS.sub(DIGIT, word[: LONGEST + 1])
    return frozenset((plain, *(plain[:size] + MORE for size in range(1, LONGEST + 1))))


def _at_word(nodes: Sequence[Node]) -> bool:
    """Whether the first thing that a pattern asks is that a word begins."""
    for node in nodes:
        kind, value = str(node[0]), node[1]
        if kind == "AT" and str(value) in ("AT_BOUNDARY", "AT_BEGINNING"):
            return True
        if kind == "ASSERT_NOT" and value[0] < 0 and _holds_letters(value[1]):
            return True
        if kind == "SUBPATTERN":
            return _at_word(value[3])
        if kind == "BRANCH":
            return all(_at_word(branch) for branch in value[1])
        if kind in _REPEATS:
            if not _at_word(value[2]):
                return False
            if value[0]:
                return True
        elif kind not in _WIDTHLESS:
            return False
    return False


def _holds_letters(nodes: Sequence[Node]) -> bool:
    """Whether a set of characters holds all of A to Z and the digits."""
    members = {(str(kind), str(value)) for node in nodes if str(node[0]) == "IN" for kind, value in node[1]}
    letters = {("RANGE", "(65, 90)"), ("RANGE", "(97, 122)"), ("CATEGORY", "CATEGORY_DIGIT")}
    return ("CATEGORY", "CATEGORY_WORD") in members or letters <= members


# Each step below takes the beginnings read so far and gives those that the next step goes on
# with, and those that are long enough or end with their word.
Begun = set[str]


def _sequence(nodes: Iterable[Node], begun: Begun) -> tuple[Begun, Begun]:
    closed: Begun = set()
    for node in nodes:
        begun, done = _step(node, begun)
        closed |= done
        if len(begun) > _MOST:
            begun, done = _anything(begun)
            closed |= done
        if not begun:
            break
    return begun, closed


def _step(node: Node, begun: Begun) -> tuple[Begun, Begun]:
    kind, value = str(node[0]), node[1]
    if kind == "LITERAL":
        return _character(chr(value), begun)
    if kind == "IN":
        return _class(value, begun)
    if kind == "SUBPATTERN":
        return _sequence(value[3], begun)
    if kind == "BRANCH":
        return _union(_sequence(branch, begun) for branch in value[1])
    if kind in _REPEATS:
        return _repeat(value[0], value[1], value[2], begun)
    if kind == "AT" and str(value) == "AT_BOUNDARY":
        return begun & {""}, {letters + _END for letters in begun if letters}
    if kind in _WIDTHLESS:
        return begun, set()
    return _anything(begun)


def _anything(begun: Begun) -> tuple[Begun, Begun]:
    """Where it is not told how words go on: fine after three letters or a digit, too vague else."""
    if any(len(letters) < SHORTEST and not letters.startswith(DIGIT) for letters in begun):
        raise ValueError(f"A match may begin with any word in {sorted(begun)}")
    return set(), {letters + MORE for letters in begun}


def _union(found: Iterable[tuple[Begun, Begun]]) -> tuple[Begun, Begun]:
    begun: Begun = set()
    closed: Begun = set()
    for one, done in found:
        begun |= one
        closed |= done
    return begun, closed


def _character(letter: str, begun: Begun) -> tuple[Begun, Begun]:
    low = letter.lower()
    if not (low.isascii() and low.isalnum()):
        if "" in begun and (low.isalnum() or low.isspace()):
            raise ValueError(f"A match may begin with {letter!r}")
        return set(), {letters + _END if letters else letter for letters in begun}
    longer = {letters + (DIGIT if low.isdigit() else low) for letters in begun}
    closed = {letters for letters in longer if len(letters) >= LONGEST}
    return longer - closed, {letters + MORE for letters in closed}


def _class(members: Sequence[Node], begun: Begun) -> tuple[Begun, Begun]:
    found: list[tuple[Begun, Begun]] = []
    for kind, value in members:
        name = str(kind)
        if name == "LITERAL":
            found.append(_character(chr(value), begun))
        elif name == "RANGE":
            found += [_character(chr(code), begun) for code in range(value[0], value[1] + 1)]
        elif name == "CATEGORY" and str(value) == "CATEGORY_DIGIT":
            found.append(_character(DIGIT, begun))
        elif name == "CATEGORY" and str(value) in _OTHER_CATEGORIES:
            found.append(_character(_END, begun))
        else:
            found.append(_anything(begun))
    return _union(found)


def _repeat(least: int, most: int, nodes: Sequence[Node], begun: Begun) -> tuple[Begun, Begun]:
    skipped = begun if least == 0 else set[str]()
    closed: Begun = set()
    for _ in range(min(most, LONGEST)):
        begun, done = _sequence(nodes, begun)
        closed |= done
        skipped = skipped | begun
        if not begun:
            break
    return skipped, closed
