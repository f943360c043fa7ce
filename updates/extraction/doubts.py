"""The signals of a finding: what speaks for it and against it, in a few words each.

A signal says how a value was found (its rule, and the parts of its rule), how far its words
are from each other, what competes with it. Whether it speaks for or against is not decided
here but learned: see `updates.extraction.confidence`. The words are the table's keys.
"""

from collections.abc import Iterator

from updates.extraction.findings import (
    ActionFinding,
    DateFinding,
    InstrumentFinding,
    Item,
    PenaltyFinding,
    RegulatorFinding,
    Span,
)
from updates.extraction.vocabulary import Category, Event

_NEAR, _FAR = 60, 240
_SHORT, _LONG = 80, 3000


def _parts(rule: str, mark: str = "/") -> Iterator[str]:
    yield f"rule {rule}"
    if mark in rule:
        for at, part in enumerate(rule.split(mark)):
            yield f"rule part {at + 1} {part.strip()}"


def _apart(name: str, one: Span | None, other: Span | None) -> str:
    """How many characters lie between two spans, in three steps."""
    if one is None or other is None:
        return f"{name}: not told"
    gap = max(one.start, other.start) - min(one.end, other.end)
    if gap <= _NEAR:
        return f"{name}: near"
    return f"{name}: far" if gap > _FAR else f"{name}: a sentence away"


def _where(item: Item, span: Span) -> str:
    if span.start < item.start:
        return "over the passage"
    if span.start < item.start + _FAR:
        return "in the opening words"
    return "further on"


def _many(name: str, count: int) -> str:
    return f"{name}: {count}" if count < 3 else f"{name}: several"


def item_signals(item: Item) -> Iterator[str]:
    """Of the item itself: that it is one development, and about regulation."""
    length = item.end - item.start
    yield "very short" if length < _SHORT else "very long" if length > _LONG else "of usual length"
    yield "headline told" if item.headline_span else "no headline"
    yield f"category {item.category.value}"
    yield "dated" if item.date else "no date"
    yield "authority acts" if item.regulators else "nobody acts"
    if not (item.regulators or item.instruments or item.actions):
        yield "no facts"


def category_signals(item: Item) -> Iterator[str]:
    """Of the item's category."""
    yield f"category {item.category.value}"
    yield f"rule {item.category_rule}"
    yield "authority acts" if item.regulators else "nobody acts"
    if item.actions and any(found.event is not Event.CITED for found in item.instruments):
        yield "rule-making and enforcement"


def date_signals(item: Item, found: DateFinding) -> Iterator[str]:
    """Of the day of the event."""
    yield from _parts(found.rule, ",")
    yield f"exact to the {found.precision.value}"
    yield _where(item, found.span)
    if item.category is Category.OTHER:
        yield "not about regulation"


def jurisdiction_signals(item: Item) -> Iterator[str]:
    """Of the item's country."""
    if item.jurisdiction_span is None:
        yield "the newsletter's own country"
    else:
        yield _where(item, item.jurisdiction_span)
        if any(found.span == item.jurisdiction_span for found in item.regulators):
            yield "by an authority"
    countries = {found.jurisdiction[:2] for found in item.regulators if found.jurisdiction}
    if len(countries) > 1:
        yield "authorities of several countries"
    yield f"category {item.category.value}"


def regulator_signals(item: Item, found: RegulatorFinding) -> Iterator[str]:
    """Of an authority that acts."""
    yield from _parts(found.rule)
    if found.key is None:
        yield "branch of a known authority" if found.parent_key else "unknown authority"
    yield _where(item, found.span)
    yield _many("authorities", len(item.regulators))
    yield f"category {item.category.value}"
    if not (item.actions or item.instruments):
        yield "nothing done"


def instrument_signals(item: Item, found: InstrumentFinding) -> Iterator[str]:
    """Of a rule and the step of its life: the two together."""
    yield from _parts(found.rule)
    yield f"event {found.event.value}"
    yield _apart("step", found.span, found.event_span)
    yield _where(item, found.span)
    told = sum(1 for other in item.instruments if other.event is not Event.CITED)
    yield _many("rules", told)
    words = found.title.count(" ") + 1
    yield "short title" if words < 3 else "long title" if words > 20 else "usual title"
    if found.effective_on or found.comments_due:
        yield "with a date"
    if item.actions:
        yield "beside enforcement"
    yield f"category {item.category.value}"


def instrument_date_signals(found: InstrumentFinding, date: DateFinding, role: str) -> Iterator[str]:
    """Of a day of effect or a last day for comments; ``role`` says which."""
    yield role
    yield f"{role} of {found.event.value}"
    yield from _parts(date.rule, ",")
    yield _apart("title", found.span, date.span)


def action_signals(item: Item, found: ActionFinding) -> Iterator[str]:
    """Of an enforcement action of its kind."""
    yield f"kind {found.kind.value}"
    yield _where(item, found.span)
    yield _many("actions", len(item.actions))
    yield "with penalties" if found.penalties else "without penalties"
    if found.span.end <= found.span.start:
        yield "no words of its own"
    if found.subject_count is not None:
        yield "counted"
    if not item.regulators:
        yield "nobody acts"
    yield f"category {item.category.value}"
    if any(other.event is not Event.CITED for other in item.instruments):
        yield "beside rule-making"


def count_signals(found: ActionFinding) -> Iterator[str]:
    """Of the number of those struck."""
    yield f"kind {found.kind.value}"
    yield _apart("count", found.span, found.count_span)
    yield "with penalties" if found.penalties else "without penalties"


def penalty_signals(item: Item, action: ActionFinding, found: PenaltyFinding) -> Iterator[str]:
    """Of one penalty: its kind, amount and respondent together."""
    yield from _parts(found.rule)
    yield f"of {action.kind.value}"
    if found.amount is not None:
        yield "range" if found.amount_max is not None else "amount"
        yield _apart("cue and amount", found.span, found.amount_span)
    else:
        yield "no amount"
    if found.respondent is not None:
        yield f"respondent {found.respondent_kind.value}"
        yield _apart("respondent", found.amount_span or found.span, found.respondent_span)
    else:
        yield "nobody named"
    if found.is_aggregate:
        yield "total"
    yield _many("penalties", sum(len(other.penalties) for other in item.actions))
    yield f"category {item.category.value}"
