"""Precision, recall and F1, field by field, over documents.

Where an item was missed, its category, date, jurisdiction, regulators and actions count as
missed; where one is extra, as extra. Instruments and amounts are compared over the whole
document. What is only cited is never scored.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from typing import Any, TypeVar

from updates.evaluation.names import Names, squashed

Json = dict[str, Any]
A = TypeVar("A")
B = TypeVar("B")
FIELDS = (
    "items", "category", "date", "jurisdiction", "regulators", "instruments", "events",
    "instrument_dates", "actions", "counts", "money", "penalties",
)  # fmt: skip
CITED = "cited"


@dataclass(slots=True)
class Tally:
    """What was right, and every finding that was wrong, as (document, what)."""

    right: int = 0
    extra: list[tuple[str, str]] = field(default_factory=list)
    missed: list[tuple[str, str]] = field(default_factory=list)

    @property
    def precision(self) -> float | None:
        """The share of what was found that is right; ``None`` where nothing was found."""
        found = self.right + len(self.extra)
        return self.right / found if found else None

    @property
    def recall(self) -> float | None:
        """The share of what there is that was found; ``None`` where there is nothing."""
        there = self.right + len(self.missed)
        return self.right / there if there else None

    @property
    def f1(self) -> float | None:
        """The harmonic mean of precision and recall; ``None`` where there is nothing to score."""
        total = 2 * self.right + len(self.extra) + len(self.missed)
        return 2 * self.right / total if total else None


@dataclass(slots=True)
class Score:
    """The tallies of all fields."""

    tallies: dict[str, Tally] = field(default_factory=lambda: {name: Tally() for name in FIELDS})

    @property
    def macro(self) -> float:
        """The mean F1 of the fields that have anything to score."""
        known = [tally.f1 for tally in self.tallies.values() if tally.f1 is not None]
        return sum(known) / len(known) if known else 0.0

    def add(
        self, name: str, document: str, right: int, extra: Iterable[object], missed: Iterable[object]
    ) -> None:
        """Count some findings of one field in one document."""
        tally = self.tallies[name]
        tally.right += right
        tally.extra += [(document, str(what)) for what in extra]
        tally.missed += [(document, str(what)) for what in missed]


def paired(
    gold: Iterable[A], found: Iterable[B], same: Callable[[A, B], bool]
) -> tuple[list[tuple[A, B]], list[A], list[B]]:
    """Pair each gold entry with at most one that was found: pairs, missed, extra."""
    left, pairs, missed = list(found), [], []
    for wanted in gold:
        hit = next((i for i, candidate in enumerate(left) if same(wanted, candidate)), None)
        if hit is None:
            missed.append(wanted)
        else:
            pairs.append((wanted, left.pop(hit)))
    return pairs, missed, left


def number(value: object) -> object:
    """An amount for comparison: 1000000, "1000000.00" and "1E6" are one."""
    if value in (None, ""):
        return None
    try:
        return Decimal(str(value)).normalize()
    except InvalidOperation:
        return str(value)


def amount_of(penalty: Json) -> tuple[object, object, object]:
    """Amount, upper end and currency of a penalty, for comparison."""
    return number(penalty.get("amount")), number(penalty.get("amount_max")), penalty.get("currency") or None


def penalties_of(items: Iterable[Json]) -> list[Json]:
    """All penalties of some items, in order."""
    actions = [action for item in items for action in item.get("actions") or []]
    return [penalty for action in actions for penalty in action.get("penalties") or []]


def anchored(gold: Json, found: Json) -> bool:
    """Whether the gold item's anchor stands in the found item's headline or text."""
    whole = squashed((found.get("headline") or "") + " \n " + (found.get("text") or ""))
    return squashed(gold["anchor"]) in whole


def same_penalty(gold: Json, found: Json, names: Names) -> bool:
    """Whether kind, amount and respondent agree."""
    if gold["kind"] != found.get("kind") or amount_of(gold) != amount_of(found):
        return False
    if not gold["respondents"]:
        return not found.get("respondent")
    return names.any_same(gold["respondents"], found.get("respondent"))


@dataclass(frozen=True, slots=True)
class Instruments:
    """One document's rules, gold beside found: agreeing in title and event, in title alone, or not at all."""

    agreeing: list[tuple[Json, Json]]
    crossed: list[tuple[Json, Json]]
    missed: list[Json]
    extra: list[Json]


def instruments_of(gold: list[Json], found: list[Json], names: Names) -> Instruments:
    """Pair the rules of a document's items. What is only cited is left out on both sides."""

    def every(items: list[Json]) -> list[Json]:
        return [instrument for item in items for instrument in item.get("instruments") or []]

    def scored(items: list[Json]) -> list[Json]:
        return [instrument for instrument in every(items) if instrument.get("event") != CITED]

    def titles(gold: Json, found: Json) -> bool:
        return names.same_title(gold["titles"], found.get("title"))

    def both(gold: Json, found: Json) -> bool:
        return gold["event"] == found.get("event") and titles(gold, found)

    # Those that agree on the event are paired first, so that one title seen twice is not crossed.
    first, rest, left = paired(scored(gold), scored(found), both)
    second, missed, extra = paired(rest, left, titles)
    cited = [title for one in every(gold) if one["event"] == CITED for title in one["titles"]]
    extra = [one for one in extra if not names.same_title(cited, one.get("title"))]
    return Instruments(first, second, missed, extra)


class _Document:
    """One document's comparison."""

    def __init__(self, name: str, gold: list[Json], found: list[Json], names: Names, score: Score) -> None:
        self.name, self.gold, self.found, self.names, self.score = name, gold, found, names, score

    def run(self) -> None:
        pairs, missed, extra = paired(self.gold, self.found, anchored)
        self._add(
            "items", len(pairs), [squashed(i.get("text"))[:70] for i in extra], [i["anchor"] for i in missed]
        )
        nothing: Json = {}
        for gold, found in [*pairs, *((g, nothing) for g in missed), *((nothing, f) for f in extra)]:
            self._item(gold, found)
        self._instruments()
        self._money()

    def _add(self, name: str, right: int, extra: Iterable[object], missed: Iterable[object]) -> None:
        self.score.add(name, self.name, right, extra, missed)

    def _value(self, name: str, gold: str | None, found: str | None) -> None:
        if gold and gold == found:
            self._add(name, 1, [], [])
        else:
            self._add(name, 0, [found] if found else [], [gold] if gold else [])

    def _item(self, gold: Json, found: Json) -> None:
        self._value("category", gold.get("category"), found.get("category"))
        self._value("date", gold.get("date"), found.get("date"))
        country = [(side.get("jurisdiction") or "").split("-")[0] for side in (gold, found)]
        self._value("jurisdiction", country[0], country[1])
        pairs, missed, extra = paired(
            gold.get("regulators") or [],
            found.get("regulators") or [],
            lambda accepted, body: self.names.any_same(accepted, body.get("name")),
        )
        self._add(
            "regulators", len(pairs), [body.get("name") for body in extra], [good[0] for good in missed]
        )
        kinds = [Counter(action["kind"] for action in side.get("actions") or []) for side in (gold, found)]
        self._bags("actions", *kinds)
        counts = [
            Counter(
                action["subject_count"] for action in side.get("actions") or [] if action.get("subject_count")
            )
            for side in (gold, found)
        ]
        self._bags("counts", *counts)

    def _bags(self, name: str, gold: Counter[Any], found: Counter[Any]) -> None:
        right = sum((gold & found).values())
        self._add(name, right, (found - gold).elements(), (gold - found).elements())

    def _instruments(self) -> None:
        told = instruments_of(self.gold, self.found, self.names)
        first, second, missed, extra = told.agreeing, told.crossed, told.missed, told.extra
        shown = [f"{gold['titles'][0]} | {gold['event']}" for gold in missed]
        more = [f"{found.get('title')} | {found.get('event')}" for found in extra]
        self._add("instruments", len(first + second), more, shown)
        crossed = [
            (f"{f.get('title')} | {f.get('event')}", f"{g['titles'][0]} | {g['event']}") for g, f in second
        ]
        self._add("events", len(first), more + [f for f, _ in crossed], shown + [g for _, g in crossed])
        nothing: Json = {}
        for gold, found in [*first, *second, *((g, nothing) for g in missed), *((nothing, f) for f in extra)]:
            for name in ("effective_on", "comments_due"):
                self._value("instrument_dates", gold.get(name), found.get(name))

    def _money(self) -> None:
        gold, found = penalties_of(self.gold), penalties_of(self.found)
        bags = [
            Counter(amount_of(p) for p in side if p.get("amount") not in (None, "")) for side in (gold, found)
        ]
        self._bags("money", *bags)
        pairs, missed, extra = paired(gold, found, lambda a, b: same_penalty(a, b, self.names))
        self._add(
            "penalties",
            len(pairs),
            [(p.get("kind"), p.get("amount"), p.get("currency"), p.get("respondent")) for p in extra],
            [(p["kind"], p.get("amount"), p.get("currency"), p["respondents"]) for p in missed],
        )


def score(
    gold: Mapping[str, Json], predicted: Mapping[str, Json], aliases: dict[str, str] | None = None
) -> Score:
    """Score predicted documents against gold ones of the same name; an absent one missed everything."""
    result, names = Score(), Names(aliases)
    for name, document in sorted(gold.items()):
        found = predicted.get(name, {}).get("items") or []
        _Document(name, document["items"], found, names, result).run()
    return result
