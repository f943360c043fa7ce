"""The bar: what the engine is not sure enough of waits for a person instead of being shown.

A record under the bar is taken out of its update, with its quotes, unless people accepted it;
one that people set aside stays out, however sure the engine is. Ids do not depend on the
bar: they are given before anything is taken out.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from updates.register.identity import make_id, name_key
from updates.register.matching import Index
from updates.register.records import (
    ActionRecord,
    EventRecord,
    Kind,
    PenaltyRecord,
    QuoteRecord,
    RegulatorRecord,
    Said,
    Told,
    UpdateRecord,
    Verdict,
    WaitingRecord,
)

Words = Mapping[tuple[str, str], Verdict]
Part = RegulatorRecord | EventRecord | ActionRecord | PenaltyRecord
OPENING = 300
"""Characters of a passage that stand for it where a finding has no words of its own."""
_MAIN = {
    Kind.REGULATOR: ("regulators",),
    Kind.INSTRUMENT: ("title",),
    Kind.ACTION: ("kind",),
    Kind.PENALTY: ("amount", "party", "kind"),
}


def words_on_findings(group: Sequence[Told], decisions: Sequence[Said], index: Index) -> Words:
    """What people said last of each finding of an update, by its kind and key."""
    members = {told.passage for told in group}
    words: dict[tuple[str, str], Verdict] = {}
    for said in sorted(decisions, key=lambda said: said.order):
        if said.kind in (Verdict.ACCEPT, Verdict.SET_ASIDE):
            told = index.at(said.place)
            if told is not None and told.passage in members:
                words[said.field, said.value or ""] = said.kind
    return words


def key_of(part: Part) -> tuple[Kind, str]:
    """A finding's kind, and what tells it from others of its kind in one update: no id, but words,
    which stay the same when a newer engine finds it elsewhere or knows more of it."""
    match part:
        case RegulatorRecord():
            return Kind.REGULATOR, name_key(part.name)
        case EventRecord():
            return Kind.INSTRUMENT, f"{part.kind}: {part.key}"
        case ActionRecord():
            return Kind.ACTION, part.kind.value
        case PenaltyRecord():
            amounts = (format(one, "f") for one in (part.amount, part.amount_max) if one is not None)
            told = [part.kind.value, "-".join(amounts), part.currency, part.party_key]
            return Kind.PENALTY, " ".join(word for word in told if word)


def _value(part: Part) -> str:
    """The finding as people read it."""
    match part:
        case RegulatorRecord():
            return part.name
        case EventRecord():
            return f"{part.kind.label}: {part.title}"
        case ActionRecord():
            return part.kind.label
        case PenaltyRecord():
            amounts = " to ".join(_digits(one) for one in (part.amount, part.amount_max) if one is not None)
            money = f"{part.currency} {amounts}".strip()
            who = f"on {part.party_name}" if part.party_name else ""
            return " ".join(word for word in (part.kind.label, money, who) if word)


def _digits(amount: Decimal) -> str:
    """Thousands apart by commas, cents only where there are any."""
    return f"{amount:,.0f}" if amount == amount.to_integral_value() else f"{amount:,.2f}"


class _Sieve:
    """Takes out of one update what people set aside or the engine is not sure of."""

    def __init__(self, record: UpdateRecord, first: Told, words: Words, bar: float) -> None:
        self._record, self._first, self._words, self._bar = record, first, words, bar
        self._quotes: dict[str, list[QuoteRecord]] = {}
        for quote in record.quotes:
            self._quotes.setdefault(quote.subject, []).append(quote)
        self.gone: set[str] = set()
        self.waiting: list[WaitingRecord] = []

    def stays(self, part: Part) -> bool:
        """Whether the record is shown. One that is not is gone, and waits unless people set it aside."""
        kind, key = key_of(part)
        said = self._words.get((kind, key))
        if said is Verdict.ACCEPT or (said is None and part.confidence >= self._bar):
            return True
        self.gone.add(part.id)
        if said is None:
            self.waiting.append(self._waiting(part, kind, key))
        return False

    def _waiting(self, part: Part, kind: Kind, key: str) -> WaitingRecord:
        mine = self._quotes.get(part.id, ())
        quotes = (quote for field in _MAIN[kind] for quote in mine if quote.field == field)
        best = max(quotes, key=lambda quote: quote.confidence, default=None)
        if best is None:
            place = _opening(self._first)
            rule = ""
        else:
            place, rule = (best.passage, best.start, best.end, best.exact), best.rule
        passage, start, end, exact = place
        update = self._record.id
        return WaitingRecord(
            id=make_id("wait", update, part.id),
            kind=kind,
            key=key,
            value=_value(part),
            update=update,
            passage=passage,
            start=start,
            end=end,
            exact=exact,
            rule=rule,
            confidence=min(1.0, max(0.0, part.confidence)),
        )

    def actions(self, actions: Iterable[ActionRecord]) -> Iterator[ActionRecord]:
        """The actions that stay, with those of their penalties that do."""
        for action in actions:
            if self.stays(action):
                yield replace(action, penalties=tuple(one for one in action.penalties if self.stays(one)))
            else:
                self.gone.update(penalty.id for penalty in action.penalties)


def _opening(told: Told) -> tuple[str, int, int, str]:
    """A passage by its first words."""
    start = told.item.start
    end = min(told.item.end, start + OPENING)
    return told.passage, start, end, told.text[start:end]


def _whole(told: Told) -> WaitingRecord:
    """A passage whose update waits. Each passage of a group waits for itself: the word on one is for all."""
    passage, start, end, exact = _opening(told)
    return WaitingRecord(
        id=make_id("wait", told.passage),
        kind=Kind.UPDATE,
        key="",
        value=told.item.headline,
        update=None,
        passage=passage,
        start=start,
        end=end,
        exact=exact,
        rule=told.item.category_rule,
        confidence=min(1.0, max(0.0, told.item.confidence)),
    )


def sifted(
    record: UpdateRecord, group: Sequence[Told], first: Told, words: Words, bar: float
) -> UpdateRecord:
    """The update without what is under the bar or was set aside, and what of it waits.

    ``group`` are all passages that belong to it, ``first`` the one whose values come first.
    An update that is itself under the bar waits as a whole until someone approves or rejects it;
    what it holds is judged when it is shown.
    """
    if record.confidence < bar and record.review == "open":
        return replace(record, is_shown=False, waiting=tuple(_whole(told) for told in group))
    sieve = _Sieve(record, first, words, bar)
    regulators = tuple(body for body in record.regulators if sieve.stays(body))
    events = tuple(event for event in record.events if sieve.stays(event))
    actions = tuple(sieve.actions(record.actions))
    if not sieve.gone:
        return record
    return replace(
        record,
        regulators=regulators,
        events=events,
        actions=actions,
        quotes=tuple(quote for quote in record.quotes if quote.subject not in sieve.gone),
        waiting=tuple(sieve.waiting),
    )
