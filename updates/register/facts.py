"""The parts of an update: who acts, which instruments, which actions; told by one or more passages.

The first passage to tell a value sets it; a later one fills in what the first left open, and
its own words are kept as a quote, so that two newsletters that disagree can be laid side by side.
"""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Context, Decimal

from updates.extraction.findings import ActionFinding, InstrumentFinding, PenaltyFinding
from updates.extraction.vocabulary import Event, PartyKind
from updates.register.identity import make_id, name_key, title_key
from updates.register.quoting import Quotes, when
from updates.register.records import ActionRecord, EventRecord, PenaltyRecord, RegulatorRecord, Told, When


def country(code: str | None) -> str | None:
    """The country of a jurisdiction: ``CN`` for ``CN-GD``."""
    return code.split("-")[0] if code else None


def regulators_of(group: Sequence[Told], quotes: Quotes) -> tuple[RegulatorRecord, ...]:
    """The authorities that act, each once."""
    found: dict[str, RegulatorRecord] = {}
    for told in group:
        for regulator in told.item.regulators:
            place = regulator.jurisdiction or told.item.jurisdiction
            known = regulator.key is not None
            public_id = regulator.key or make_id(
                "reg", name_key(regulator.name), regulator.parent_key or "", country(place) or ""
            )
            sure = regulator.confidence
            new = RegulatorRecord(
                public_id, regulator.name, known, regulator.parent_key, country(place), sure
            )
            old = found.setdefault(public_id, new)
            found[public_id] = replace(old, confidence=max(old.confidence, sure))
            quotes.add(told, public_id, "regulators", regulator.name, regulator.span, regulator.rule, sure)
    return tuple(found[key] for key in sorted(found))


def _event(update: str, told: Told, finding: InstrumentFinding, happened: When | None) -> EventRecord:
    place = country(told.item.jurisdiction)
    key = title_key(finding.title)
    instrument = make_id("ins", key, place or "")
    return EventRecord(
        id=make_id("ev", update, instrument, finding.event),
        instrument=instrument,
        key=key,
        jurisdiction=place,
        kind=finding.event,
        title=finding.title,
        instrument_kind=finding.kind,
        number=finding.number or "",
        short_form=finding.short_form or "",
        happened=None if finding.event is Event.CITED else happened,
        effective=when(finding.effective_on),
        comments_due=when(finding.comments_due),
        confidence=finding.confidence,
    )


def events_of(
    update: str, group: Sequence[Told], happened: When | None, quotes: Quotes
) -> tuple[EventRecord, ...]:
    """The steps in instruments' lives, each instrument and step once."""
    found: dict[str, EventRecord] = {}
    for told in group:
        for finding in told.item.instruments:
            new = _event(update, told, finding, happened)
            old = found.get(new.id)
            found[new.id] = new if old is None else _filled(old, new)
            rule, sure = finding.rule, finding.confidence
            quotes.add(told, new.id, "title", finding.title, finding.span, rule, sure)
            quotes.add(told, new.id, "kind", finding.event, finding.event_span, rule, sure)
            quotes.add_date(told, new.id, "effective_on", finding.effective_on)
            quotes.add_date(told, new.id, "comments_due_on", finding.comments_due)
    return tuple(found[key] for key in sorted(found))


def _filled(old: EventRecord, new: EventRecord) -> EventRecord:
    return replace(
        old,
        number=old.number or new.number,
        short_form=old.short_form or new.short_form,
        effective=old.effective or new.effective,
        comments_due=old.comments_due or new.comments_due,
        confidence=max(old.confidence, new.confidence),
    )


def same_party(a: str, b: str) -> bool:
    """Whether two names can be one party: equal, or one left out, or one's words all in the other's."""
    if not a or not b or a == b:
        return True
    x, y = set(a.split()), set(b.split())
    return x <= y or y <= x


def same_penalty(old: PenaltyRecord, new: PenaltyRecord) -> bool:
    """Whether two newsletters tell one penalty."""
    return (
        (old.kind, old.amount, old.amount_max, old.currency)
        == (new.kind, new.amount, new.amount_max, new.currency)
        and old.is_aggregate == new.is_aggregate
        and same_party(old.party_key, new.party_key)
    )


AMOUNT_DIGITS = 15
"""Significant digits that every database keeps exactly (SQLite stores a decimal as an IEEE 754 double)."""


def stored_amount(amount: Decimal | None) -> Decimal | None:
    """An amount as it is stored: 15 significant digits, two places."""
    if amount is None:
        return None
    return Context(prec=AMOUNT_DIGITS).plus(amount).quantize(Decimal("0.01"), context=Context(prec=40))


def _penalty(action: str, place: int, finding: PenaltyFinding) -> PenaltyRecord:
    key = name_key(finding.respondent) if finding.respondent else ""
    return PenaltyRecord(
        id=make_id("pen", action, place),
        place=place,
        kind=finding.kind,
        party=make_id("par", key) if key else None,
        party_key=key,
        party_name=finding.respondent or "",
        party_kind=finding.respondent_kind if key else PartyKind.UNKNOWN,
        amount=stored_amount(finding.amount),
        amount_max=stored_amount(finding.amount_max),
        currency=finding.currency or "",
        is_aggregate=finding.is_aggregate,
        confidence=finding.confidence,
    )


def _quote_penalty(told: Told, public_id: str, finding: PenaltyFinding, quotes: Quotes) -> None:
    rule, sure = finding.rule, finding.confidence
    quotes.add(told, public_id, "kind", finding.kind, finding.span, rule, sure)
    if finding.amount is not None:
        value = f"{finding.amount} {finding.currency}"
        quotes.add(told, public_id, "amount", value, finding.amount_span, rule, sure)
    if finding.respondent:
        quotes.add(told, public_id, "party", finding.respondent, finding.respondent_span, rule, sure)


def _penalties(
    action: str,
    told: Told,
    findings: Sequence[PenaltyFinding],
    known: Sequence[PenaltyRecord],
    quotes: Quotes,
) -> tuple[PenaltyRecord, ...]:
    """What is known with what this passage tells: each of its penalties pairs with at most one known."""
    result, free = list(known), list(range(len(known)))
    for finding in findings:
        new = _penalty(action, len(result), finding)
        at = next((i for i in free if same_penalty(result[i], new)), None)
        if at is None:
            result.append(new)
            at = new.place
        else:
            free.remove(at)
            sure = max(result[at].confidence, new.confidence)
            if not result[at].party_key and new.party_key:
                result[at] = replace(new, id=result[at].id, place=at)
            result[at] = replace(result[at], confidence=sure)
        _quote_penalty(told, result[at].id, finding, quotes)
    return tuple(result)


def actions_of(update: str, group: Sequence[Told], quotes: Quotes) -> tuple[ActionRecord, ...]:
    """The enforcement actions. A later passage's action pairs with the first free one of its kind."""
    result: list[ActionRecord] = []
    for told in group:
        free = list(range(len(result)))
        for finding in told.item.actions:
            at = next((i for i in free if result[i].kind is finding.kind), None)
            if at is None:
                at = len(result)
                result.append(ActionRecord(make_id("act", update, at), at, finding.kind, None, (), 0.0))
            else:
                free.remove(at)
            result[at] = _with(result[at], told, finding, quotes)
    return tuple(result)


def _with(action: ActionRecord, told: Told, finding: ActionFinding, quotes: Quotes) -> ActionRecord:
    quotes.add(told, action.id, "kind", finding.kind, finding.span, finding.rule, finding.confidence)
    if finding.subject_count is not None:
        sure, count = finding.count_confidence, finding.subject_count
        quotes.add(told, action.id, "subject_count", count, finding.count_span, finding.rule, sure)
    return replace(
        action,
        subject_count=action.subject_count or finding.subject_count,
        penalties=_penalties(action.id, told, finding.penalties, action.penalties, quotes),
        confidence=max(action.confidence, finding.confidence),
    )
