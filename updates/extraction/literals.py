"""The letters that every match of a regular expression must hold, read off its parsed form.

A stretch of text without them need not be searched. The answer is on the safe side: what the
pattern's form does not settle counts as unknown.
"""

import importlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Any

Node = tuple[Any, Any]
"""One step of a parsed pattern: what it is, and its arguments."""

_parser: Any = importlib.import_module("re._parser")  # has no public name since Python 3.11
_MOST_STRINGS = 400
_LONGEST = 8
_SHORTEST = 2
_WIDEST_CLASS = 12
_COMMON = frozenset(("the", "and", "for", "not", "from", "with", "that", "this"))
_ZERO_WIDTH = frozenset(("AT", "ASSERT", "ASSERT_NOT"))
_REPEATS = frozenset(("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"))

Strings = frozenset[str]
_NOTHING: Strings = frozenset(("",))


@dataclass(frozen=True, slots=True)
class _Part:
    """``whole``: all that a part of a pattern can match, where that is a short list; ``needs``: strings
    of which every match of it holds one. Letters are small, for capitals are not told apart."""

    whole: Strings | None
    needs: Strings | None


_UNKNOWN = _Part(None, None)


def parsed(pattern: str, flags: int = 0) -> list[Node]:
    """The steps of a regular expression as `re` reads them."""
    return list(_parser.parse(pattern, flags))


def needed(pattern: str, flags: int = 0) -> tuple[str, ...]:
    """Strings in small letters of which each match, in small letters, holds at least one.

    Empty where no such strings are known, or where they are too common to be worth a look.
    """
    part = _sequence(parsed(pattern, flags))
    found = _best(part.needs, _useful(part.whole))
    return tuple(sorted(found, key=lambda word: (-_frequency(word), word))) if found else ()


def folded(text: str) -> str:
    """``text`` in small letters, as patterns that ignore case compare them."""
    low = text.lower()
    return low if low.isascii() else low.replace("i̇", "i").replace("ı", "i").replace("ſ", "s")


def _part(node: Node) -> _Part:
    kind, value = str(node[0]), node[1]
    if kind == "LITERAL":
        return _characters((value,))
    if kind == "IN":
        return _class(value)
    if kind == "BRANCH":
        return _branches([_sequence(branch) for branch in value[1]])
    if kind == "SUBPATTERN":
        return _sequence(value[3])
    if kind == "ATOMIC_GROUP":
        return _sequence(value)
    if kind in _REPEATS:
        return _repeat(*value)
    return _Part(_NOTHING, None) if kind in _ZERO_WIDTH else _UNKNOWN


def _characters(codes: Iterable[int]) -> _Part:
    letters = [chr(code) for code in codes]
    if any(not letter.isascii() and letter.lower() != letter.upper() for letter in letters):
        return _UNKNOWN  # other alphabets have letters that are small in several ways
    return _Part(frozenset(letter.lower() for letter in letters), None)


def _class(members: Sequence[Node]) -> _Part:
    codes: list[int] = []
    for kind, value in members:
        if str(kind) == "LITERAL":
            codes.append(value)
        elif str(kind) == "RANGE" and value[1] - value[0] < _WIDEST_CLASS:
            codes += range(value[0], value[1] + 1)
        else:
            return _UNKNOWN
    return _characters(codes) if len(codes) <= _WIDEST_CLASS else _UNKNOWN


def _branches(parts: Sequence[_Part]) -> _Part:
    if all(part.whole is not None for part in parts):
        whole = frozenset[str]().union(*(part.whole or () for part in parts))
        if len(whole) <= _MOST_STRINGS:
            return _Part(whole, None)
    found = [_best(part.needs, _useful(part.whole)) for part in parts]
    if all(needs is not None for needs in found):
        return _Part(None, _shortest(frozenset[str]().union(*(needs or () for needs in found))))
    return _UNKNOWN


def _repeat(least: int, most: int, nodes: Sequence[Node]) -> _Part:
    part = _sequence(nodes)
    if (least, most) == (1, 1):
        return part
    if least == 0:
        optional = part.whole is not None and most == 1
        return _Part((part.whole or _NOTHING) | _NOTHING, None) if optional else _UNKNOWN
    return _Part(None, _best(part.needs, _useful(part.whole)))


def _sequence(nodes: Iterable[Node]) -> _Part:
    """Parts one after the other: strings grow as long as all are known, then the best needs count."""
    whole: Strings = _NOTHING
    needs: Strings | None = None
    unbroken = True
    for node in nodes:
        part = _part(node)
        if part.whole is not None and len(part.whole) * len(whole) <= _MOST_STRINGS:
            whole = frozenset(left + right for left, right in product(whole, part.whole))
            continue
        unbroken = False
        needs = _best(needs, _useful(whole), part.needs)
        if part.whole is not None:
            needs, whole = _best(needs, _useful(part.whole)), part.whole
        else:
            whole = _NOTHING
    if unbroken:
        return _Part(whole, None)
    return _Part(None, _best(needs, _useful(whole)))


def _useful(whole: Strings | None) -> Strings | None:
    """Of strings of which one must be there, the beginnings that are cheapest to look for."""
    if whole is None or "" in whole:
        return None
    return _best(
        *(_shortest(frozenset(word[:length] for word in whole)) for length in range(1, _LONGEST + 1))
    )


def _shortest(words: Strings) -> Strings:
    """Those that hold none of the others."""
    kept: list[str] = []
    for word in sorted(words, key=len):
        if not any(short in word for short in kept):
            kept.append(word)
    return frozenset(kept)


def _best(*choices: Strings | None) -> Strings | None:
    """The choice that is the least likely to be met in a text, and not long to look for."""
    known = [choice for choice in choices if choice]
    best = min(known, key=_cost, default=None)
    return best if best is not None and _cost(best) < 1.0 else None


def _cost(words: Strings) -> float:
    return sum(_frequency(word) for word in words) + 0.006 * len(words)


def _frequency(word: str) -> float:
    """About how often a sentence holds a string."""
    if word.strip() in _COMMON:
        return 0.9
    if len(word) < _SHORTEST:
        return 1.0 if word.isalnum() or word in " .,-" else 0.1
    return (0.0, 0.0, 0.3, 0.1, 0.03)[min(len(word), 4)] if len(word) < 5 else 0.01
