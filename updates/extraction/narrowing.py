"""Of a pattern of many alternatives those that a word can begin.

To try them all where a word stands that only one of them can begin with costs ten times as much as
to try that one. What is left out cannot match there, so what is found is the same.
"""

import re
from collections.abc import Iterator

from updates.extraction.openings import begun_by, openings

_FEWEST = 3
_MOST_WORDS = 5_000
_MOST_GROWTH = 3
# What may stand before the alternatives of a group that opens a pattern.
_EDGE = re.compile(r"(?:\\b|\(\?<[!=](?:[^()\[\]\\]|\\.|\[(?:[^\]\\]|\\.)*\])*\))*")
_GROUP = re.compile(r"\(\?(?:P<\w+>|[a-z]*(?:-[a-z]+)?:)")
_REPEATED = frozenset("?*+{")


class Narrowing:
    """The alternatives of a pattern, chosen by the word at which they are tried.

    Each is compiled once, when it is first needed. Raises `ValueError` where there is nothing to choose
    from: few alternatives, or groups that are known by their numbers.
    """

    __slots__ = ("_alternatives", "_compiled", "_flags", "_full", "known")

    def __init__(self, full: re.Pattern[str]) -> None:
        self._full, self._flags = full, full.flags
        self._alternatives = alternatives(full)
        self._compiled: dict[str, re.Pattern[str]] = {}
        self.known: dict[str, tuple[re.Pattern[str], ...]] = {}
        """What ``at`` gave so far."""

    def at(self, word: str) -> tuple[re.Pattern[str], ...]:
        """The alternatives that ``word``, in small letters, can begin, in their order.

        All of them, as the one pattern that they make, where it begins none: then the word is cut in two.
        """
        known = self.known.get(word)
        if known is None:
            if len(self.known) >= _MOST_WORDS:
                self.known.clear()
            heads = begun_by(word)
            some = [one for one, first in self._alternatives if not heads.isdisjoint(first)]
            known = tuple(map(self._pattern, some)) or (self._full,)
            self.known[word] = known
        return known

    def _pattern(self, alternative: str) -> re.Pattern[str]:
        known = self._compiled.get(alternative)
        if known is None:
            # Whoever asks for a group counts on its being there.
            lost = "".join(
                f"(?P<{one}>)" for one in self._full.groupindex if f"(?P<{one}>" not in alternative
            )
            whole = f"{alternative}|(?!){lost}" if lost else alternative
            known = self._compiled[alternative] = re.compile(whole, self._flags)
        return known


def alternatives(pattern: re.Pattern[str]) -> list[tuple[str, frozenset[str]]]:
    """A pattern cut at its alternatives, each with the words that it can begin with.

    Raises `ValueError` where they are few, or the groups are known by their numbers.
    """
    flags = pattern.flags & ~re.UNICODE
    if flags & re.VERBOSE or pattern.groups != len(pattern.groupindex):
        raise ValueError("Its groups are known by their numbers.")
    found = [one for part in _split(pattern.pattern) for one in _opened(part)]
    if len(found) < _FEWEST:
        raise ValueError("It has few alternatives.")
    return [(one, openings(one, flags)) for one in found]


def _opened(pattern: str) -> list[str]:
    """A pattern cut at the alternatives of the group that opens it, if one does and little follows."""
    edge = _EDGE.match(pattern)
    begin = edge.end() if edge else 0
    group = _GROUP.match(pattern, begin)
    if group is None:
        return [pattern]
    close = next(at for at, sign, depth in _signs(pattern, begin) if sign == ")" and not depth)
    if pattern[close + 1 : close + 2] in _REPEATED:
        return [pattern]
    found = [
        f"{pattern[: group.end()]}{one}{pattern[close:]}" for one in _split(pattern[group.end() : close])
    ]
    return found if sum(map(len, found)) <= _MOST_GROWTH * len(pattern) else [pattern]


def _split(pattern: str) -> list[str]:
    """A pattern cut at the bars that stand in no group."""
    bars = [at for at, sign, depth in _signs(pattern, 0) if sign == "|" and not depth]
    return [
        pattern[begin:end]
        for begin, end in zip([0, *(at + 1 for at in bars)], [*bars, len(pattern)], strict=True)
    ]


def _signs(pattern: str, begin: int) -> Iterator[tuple[int, str, int]]:
    """The brackets and bars of a pattern that are no letters, each with its place and how deep it stands."""
    depth, at = 0, begin
    while at < len(pattern):
        sign = pattern[at]
        if sign == "\\":
            at += 1
        elif sign == "[":
            at = _class_end(pattern, at)
        elif sign == "(":
            yield at, sign, depth
            depth += 1
        elif sign == ")":
            depth -= 1
            yield at, sign, depth
        elif sign == "|":
            yield at, sign, depth
        at += 1


def _class_end(pattern: str, at: int) -> int:
    """Where the set of characters that begins ``at`` ends; a bracket that stands first in it is a letter."""
    at += 2 if pattern.startswith("[^", at) else 1
    first = True
    while pattern[at] != "]" or first:
        at += 2 if pattern[at] == "\\" else 1
        first = False
    return at
