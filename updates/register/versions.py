"""A newsletter that was changed: which item of its new version takes the place of which older one,
and which of them counts."""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from updates.register.sameness import ALIKE, bare, shingles_of

COMMON = 20
"""Words in a row that so many items share tell none of them."""
FEWEST_SHINGLES = 4
FEWEST_HEADLINE_LETTERS = 12


@dataclass(frozen=True)
class Part:
    """An item of one version: its id, its words, its headline, and what it is matched by."""

    passage: str
    words: str
    headline: str = ""
    keys: frozenset[str] = field(default_factory=frozenset)

    @cached_property
    def bare(self) -> str:
        """The words made plain."""
        return bare(self.words)

    @cached_property
    def shingles(self) -> set[int]:
        """The words in a row."""
        return shingles_of(self.words)


def successors(old: Sequence[Part], new: Sequence[Part]) -> dict[str, str]:
    """For each new item that takes the place of an older one: which. One to one.

    Equal words pair first, then equal headlines, then what shares a key (one fine on one
    party), then what shares most of its words; each in reading order.
    """
    pairs: dict[str, str] = {}
    left, right = {part.passage: part for part in old}, {part.passage: part for part in new}

    def settle(found: Iterable[tuple[Part, Part]]) -> None:
        for before, after in found:
            if before.passage in left and after.passage in right:
                pairs[after.passage] = before.passage
                del left[before.passage], right[after.passage]

    settle(_by(lambda part: [part.bare], left.values(), right.values()))
    settle(_by(_headline, left.values(), right.values()))
    settle(_by(lambda part: sorted(part.keys), left.values(), right.values()))
    settle(_alike(list(left.values()), list(right.values())))
    return pairs


def _headline(part: Part) -> list[str]:
    name = bare(part.headline)
    return [name] if len(name) >= FEWEST_HEADLINE_LETTERS else []


def _by(
    names: Callable[[Part], Sequence[Hashable]], old: Iterable[Part], new: Iterable[Part]
) -> list[tuple[Part, Part]]:
    waiting: dict[Hashable, list[Part]] = defaultdict(list)
    for part in old:
        for name in names(part):
            waiting[name].append(part)
    taken: set[str] = set()
    found = []
    for part in new:
        free = (one for name in names(part) for one in waiting[name] if one.passage not in taken)
        before = next(free, None)
        if before is not None:
            taken.add(before.passage)
            found.append((before, part))
    return found


def _alike(old: Sequence[Part], new: Sequence[Part]) -> list[tuple[Part, Part]]:
    places: dict[int, list[int]] = defaultdict(list)
    for at, part in enumerate(old):
        for shingle in part.shingles:
            places[shingle].append(at)
    found = []
    for number, part in enumerate(new):
        shared: Counter[int] = Counter()
        for shingle in part.shingles:
            if len(places.get(shingle, ())) <= COMMON:
                shared.update(places.get(shingle, ()))
        for at, count in shared.items():
            shorter = min(len(part.shingles), len(old[at].shingles))
            if shorter >= FEWEST_SHINGLES and count >= ALIKE * shorter:
                found.append((-count / shorter, at, number))
    return [(old[at], new[number]) for _, at, number in sorted(found)]


def speakers(
    follows: Mapping[str, str | None], rank: Mapping[str, tuple[Hashable, ...]], current: Collection[str]
) -> tuple[set[str], set[str]]:
    """Which passages count: those that a current version tells, and those that only older ones tell.

    ``follows`` names for each passage the one whose place it takes, ``rank`` orders passages by
    how recently their version was shown, ``current`` are those of versions that are shown now.
    """
    lines: dict[str, list[str]] = defaultdict(list)
    for passage in follows:
        lines[root_of(passage, follows)].append(passage)
    last = {max(line, key=lambda one: rank[one]) for line in lines.values()}
    return {one for one in last if one in current}, {one for one in last if one not in current}


def holds(*, is_approval: bool, exact: str, before: str, now: str, headline: str = "") -> bool:
    """Whether what was said of an older passage's words holds for the passage that has its place.

    It does while the words it was said of (``exact``) stand there; an approval only where none
    of the passage's words changed.
    """
    return bare(before) == bare(now) if is_approval else exact in now or bool(exact and exact in headline)


def root_of(passage: str, follows: Mapping[str, str | None]) -> str:
    """The passage that first told it, as far back as the versions given go."""
    before = follows.get(passage)
    while before is not None and before in follows:
        passage, before = before, follows[before]
    return passage
