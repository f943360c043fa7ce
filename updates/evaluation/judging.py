"""Which findings were right: each finding of each document, with its signals, held against the gold."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from updates.evaluation.names import Names
from updates.evaluation.score import anchored, instruments_of, paired, penalties_of, same_penalty
from updates.extraction import doubts
from updates.extraction.findings import ActionFinding, Extraction, InstrumentFinding, Item, ReadText
from updates.extraction.serialise import to_json
from updates.extraction.vocabulary import Event

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Judged:
    """One finding with its field, rule, signals and stored confidence, and whether it was right."""

    document: str
    field: str
    rule: str
    signals: tuple[str, ...]
    confidence: float
    right: bool


class _Right:
    """The findings of one document that the gold confirms, by field and the finding's JSON."""

    def __init__(self, gold: list[Json], found: list[Json], names: Names) -> None:
        self._right: set[tuple[str, int]] = set()
        self.names = names
        for wanted, told in paired(gold, found, anchored)[0]:
            self._right.add(("items", id(told)))
            self._item(wanted, told)
        rules = instruments_of(gold, found, names)
        self.judged_rules = {id(told) for told in rules.extra}
        for wanted, told in [*rules.agreeing, *rules.crossed]:
            self.judged_rules.add(id(told))
            for name in ("effective_on", "comments_due"):
                if wanted.get(name) and wanted.get(name) == told.get(name):
                    self._right.add((name, id(told)))
        self._right |= {("events", id(told)) for _, told in rules.agreeing}
        fines = paired(penalties_of(gold), penalties_of(found), lambda a, b: same_penalty(a, b, names))
        self._right |= {("penalties", id(told)) for _, told in fines[0]}

    def _item(self, gold: Json, found: Json) -> None:
        for name in ("category", "date"):
            if gold.get(name) and gold.get(name) == found.get(name):
                self._right.add((name, id(found)))
        countries = [(side.get("jurisdiction") or "").split("-")[0] for side in (gold, found)]
        if countries[0] and countries[0] == countries[1]:
            self._right.add(("jurisdiction", id(found)))
        bodies = paired(
            gold.get("regulators") or [],
            found.get("regulators") or [],
            lambda accepted, body: self.names.any_same(accepted, body.get("name")),
        )
        self._right |= {("regulators", id(body)) for _, body in bodies[0]}
        for field, name in (("actions", "kind"), ("counts", "subject_count")):
            left = Counter(action.get(name) for action in gold.get("actions") or [])
            for action in found.get("actions") or []:
                if left[action[name]] > 0 and action[name]:
                    left[action[name]] -= 1
                    self._right.add((field, id(action)))

    def __call__(self, field: str, told: Json) -> bool:
        return (field, id(told)) in self._right


def judged(
    document: str, gold: Json, extraction: Extraction, text: ReadText, names: Names
) -> Iterator[Judged]:
    """Every finding of one document that the gold can confirm or refute.

    What is only cited is left out, as it is not scored; so is a date that is known no better
    than by its quarter or year.
    """
    found = to_json(extraction, text)["items"]
    right = _Right(gold["items"], found, names)

    def one(
        field: str, rule: str, signals: Iterable[str], confidence: float, told: Json, key: str = ""
    ) -> Judged:
        return Judged(document, field, rule, tuple(signals), confidence, right(key or field, told))

    for item, told in zip(extraction.items, found, strict=True):
        yield from _of_item(item, told, one)
        for body, name in zip(item.regulators, told["regulators"], strict=True):
            signals = doubts.regulator_signals(item, body)
            yield one("regulators", body.rule, signals, body.confidence, name)
        for rule, title in zip(item.instruments, told["instruments"], strict=True):
            if id(title) in right.judged_rules:
                yield from _of_rule(item, rule, title, one)
        for action, kind in zip(item.actions, told["actions"], strict=True):
            yield from _of_action(item, action, kind, one)


One = Callable[..., Judged]


def _of_item(item: Item, told: Json, one: One) -> Iterator[Judged]:
    yield one("items", "item", doubts.item_signals(item), item.confidence, told)
    signals = doubts.category_signals(item)
    yield one("category", item.category_rule, signals, item.category_confidence, told)
    if item.date and told["date"]:
        yield one("date", item.date.rule, doubts.date_signals(item, item.date), item.date.confidence, told)
    if item.jurisdiction:
        signals, how = doubts.jurisdiction_signals(item), "named" if item.jurisdiction_span else "inherited"
        yield one("jurisdiction", how, signals, item.jurisdiction_confidence, told)


def _of_rule(item: Item, found: InstrumentFinding, told: Json, one: One) -> Iterator[Judged]:
    if found.event is Event.CITED:
        return
    yield one("events", found.rule, doubts.instrument_signals(item, found), found.confidence, told)
    for role, name, date in (
        ("effective", "effective_on", found.effective_on),
        ("comments", "comments_due", found.comments_due),
    ):
        if date and told[name]:
            signals = doubts.instrument_date_signals(found, date, role)
            yield one("instrument_dates", date.rule, signals, date.confidence, told, name)


def _of_action(item: Item, found: ActionFinding, told: Json, one: One) -> Iterator[Judged]:
    yield one("actions", found.rule, doubts.action_signals(item, found), found.confidence, told)
    if found.subject_count is not None:
        yield one("counts", found.rule, doubts.count_signals(found), found.count_confidence, told)
    for penalty, fine in zip(found.penalties, told["penalties"], strict=True):
        signals = doubts.penalty_signals(item, found, penalty)
        yield one("penalties", penalty.rule, signals, penalty.confidence, fine)
