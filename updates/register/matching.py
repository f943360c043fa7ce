"""Which passages tell the same event: equal keys join them, people's words overrule.

Two passages of one document are never joined by keys, since their author set them apart. A
passage of a new version tells what the one tells whose place it takes.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from updates.extraction.findings import DateFinding, Item
from updates.extraction.vocabulary import Event, Precision
from updates.register.identity import make_id, name_key, title_key
from updates.register.records import Place, Said, Told, Verdict

DAYS_APART = 7
"""Two newsletters may date one event by its signing and by its publication; no further apart."""

EARLIER_TRIED = 20
"""How many earlier groups of one key a passage is tried against: bounds the work on a very common key."""

TITLE_WORDS = 3
"""A shorter title ("the Guidelines") does not tell one instrument from another."""


def match_keys(item: Item) -> frozenset[str]:
    """The keys of an item: equal amounts on equal parties, equal steps of equal instruments,
    equal counts by one authority on one day."""
    keys = set()
    month = (
        f"{item.date.on:%Y-%m}"
        if item.date and item.date.precision in (Precision.DAY, Precision.MONTH)
        else None
    )
    for action in item.actions:
        for penalty in action.penalties:
            if penalty.respondent and penalty.amount is not None:
                who = name_key(penalty.respondent)
                keys.add(make_id("p", penalty.kind, who, penalty.amount.normalize(), penalty.currency))
        if action.subject_count and item.date and item.date.precision is Precision.DAY:
            for regulator in item.regulators:
                body = regulator.key or name_key(regulator.name)
                keys.add(make_id("a", action.kind, action.subject_count, body, item.date.on))
    for instrument in item.instruments:
        key = title_key(instrument.title)
        if month and instrument.event is not Event.CITED and len(key.split()) >= TITLE_WORDS:
            keys.add(make_id("i", key, instrument.event, month))
    return frozenset(keys)


def compatible(a: DateFinding | None, b: DateFinding | None) -> bool:
    """Whether two dates can be those of one event."""
    if a is None or b is None:
        return True
    if a.precision is Precision.DAY and b.precision is Precision.DAY:
        return abs((a.on - b.on).days) <= DAYS_APART
    return True


class Index:
    """Finds the passage that a decision points to."""

    def __init__(self, passages: Iterable[Told]) -> None:
        self._by_document: dict[str, list[Told]] = defaultdict(list)
        for told in passages:
            self._by_document[told.document].append(told)

    def at(self, place: Place | None) -> Told | None:
        """The passage that covers the place, by its body or its headline; ``None`` if none does."""
        if place is None:
            return None
        for told in self._by_document.get(place.document, ()):
            head = told.item.headline_span
            if told.item.start <= place.position < told.item.end:
                return told
            if head and head.start <= place.position < head.end:
                return told
        return None


class Groups:
    """Union-find over passages that refuses unions which people or documents forbid."""

    def __init__(self, passages: Sequence[Told]) -> None:
        self._parent = {told.passage: told.passage for told in passages}
        self._members = {told.passage: [told] for told in passages}
        self._apart: set[frozenset[str]] = set()

    def __contains__(self, passage: object) -> bool:
        return passage in self._parent

    def find(self, passage: str) -> str:
        """The group's representative."""
        while self._parent[passage] != passage:
            self._parent[passage] = self._parent[self._parent[passage]]
            passage = self._parent[passage]
        return passage

    def keep_apart(self, a: str, b: str) -> None:
        """People said that these two are different events."""
        self._apart.add(frozenset((a, b)))

    def join(self, a: str, b: str, *, by_person: bool = False) -> bool:
        """Unite two groups; ``False`` where that is forbidden."""
        x, y = self.find(a), self.find(b)
        if x == y:
            return True
        left, right = self._members[x], self._members[y]
        if any(frozenset((p.passage, q.passage)) in self._apart for p in left for q in right):
            return False
        if not by_person and {told.author for told in left} & {told.author for told in right}:
            return False
        self._parent[y] = x
        self._members[x] = left + self._members.pop(y)
        return True

    def groups(self) -> list[list[Told]]:
        """All groups, each in the order of telling, the groups by their first."""
        groups = [sorted(members, key=lambda told: told.order) for members in self._members.values()]
        return sorted(groups, key=lambda group: group[0].order)


def last_word(decisions: Sequence[Said], index: Index) -> dict[frozenset[str], Verdict]:
    """For each pair of passages that people spoke of: what they said last."""
    words: dict[frozenset[str], Verdict] = {}
    for said in sorted(decisions, key=lambda said: said.order):
        a, b = index.at(said.place), index.at(said.other)
        if a and b and a.passage != b.passage and said.kind in (Verdict.SAME_EVENT, Verdict.DIFFERENT_EVENTS):
            words[frozenset((a.passage, b.passage))] = said.kind
    return words


def match(passages: Sequence[Told], decisions: Sequence[Said]) -> list[list[Told]]:
    """Group passages by the event they tell. The result does not depend on the order given."""
    passages = sorted(passages, key=lambda told: told.order)
    groups = Groups(passages)
    for told in passages:
        if told.follows is not None and told.follows in groups:
            groups.join(told.follows, told.passage, by_person=True)
    words = last_word(decisions, Index(passages))
    for pair, verdict in words.items():
        if verdict is Verdict.DIFFERENT_EVENTS:
            groups.keep_apart(*sorted(pair))
    same = (sorted(pair) for pair, verdict in words.items() if verdict is Verdict.SAME_EVENT)
    for first, second in sorted(same):
        groups.join(first, second, by_person=True)
    by_key: dict[str, list[Told]] = defaultdict(list)
    for told in passages:
        for key in told.keys:
            by_key[key].append(told)
    for key in sorted(by_key):
        earlier: list[Told] = []
        for told in by_key[key]:
            for other in earlier[:EARLIER_TRIED]:
                if compatible(told.item.date, other.item.date) and groups.join(other.passage, told.passage):
                    break
            else:
                earlier.append(told)
    return groups.groups()
