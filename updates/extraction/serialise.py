"""Findings as JSON and back, without loss.

The keys of the evaluation's format stand first; beside them every finding has its
``span`` (offsets in the document's text) and ``quote`` (the words there).
"""

import re
from datetime import date
from decimal import Decimal
from typing import Any

from updates.extraction.findings import (
    ActionFinding,
    DateFinding,
    Extraction,
    InstrumentFinding,
    Item,
    PenaltyFinding,
    ReadText,
    RegulatorFinding,
    Span,
)
from updates.extraction.vocabulary import (
    ActionKind,
    Category,
    Event,
    InstrumentKind,
    PartyKind,
    PenaltyKind,
    Precision,
)

Json = dict[str, Any]


def to_json(extraction: Extraction, text: ReadText) -> Json:
    """One document: what is known of it, and its items."""
    return {
        "title": extraction.title,
        "published": extraction.published.isoformat() if extraction.published else None,
        "language": extraction.language,
        "items": [_told(item_to_json(item, text.text)) for item in extraction.items],
    }


# Alone these stand for a body that the text named before, or that its readers know.
_COMMON = re.compile(
    r"(?:the\s+)?(?!General\sCourt)(?:(?:[a-z]\S*\s+)*[a-z]\S*|(?:[A-Z]\w+\s+)?(?:Commission|Authority|Bank|Ministry|Court|Tribunal|Agency|"
    r"Office|Board|Council|Committee|Department|Bureau|Administration|Regulator|Commissioner|Inspectorate|Secretariat)|"
    r"Attorney\sGeneral)",
)


def _told(item: Json) -> Json:
    """The item with each authority's name as the text has it, and its full name beside that."""
    for found in item["regulators"]:
        found["full_name"] = found["name"]
        shown = " ".join(found["quote"].split())
        shown = shown[4:] if shown[:4].lower() == "the " else shown
        own = found["key"] is not None and found["parent_key"] is None
        own = own and not found["rule"].startswith("number/")
        described = shown[:1].isupper() and shown.rpartition(" ")[2].islower()  # "Italy's privacy watchdog"
        if own and not described and "/refers" not in found["rule"] and not _COMMON.fullmatch(shown):
            found["name"] = shown
    return item


def item_to_json(item: Item, text: str) -> Json:
    """One item with all its findings; `item_from_json` gives the same item back."""
    return {
        "headline": item.headline,
        "text": text[item.start : item.end],
        "start": item.start,
        "end": item.end,
        "category": item.category.value,
        "date": _iso(item.date),
        "jurisdiction": item.jurisdiction,
        "regulators": [_regulator_to_json(found, text) for found in item.regulators],
        "instruments": [_instrument_to_json(found, text) for found in item.instruments],
        "actions": [_action_to_json(found, text) for found in item.actions],
        "topics": list(item.topics),
        "headline_span": _span_to_json(item.headline_span),
        "category_rule": item.category_rule,
        "date_finding": _date_to_json(item.date, text),
        "jurisdiction_span": _span_to_json(item.jurisdiction_span),
        "jurisdiction_quote": _quote(item.jurisdiction_span, text),
        "confidence": item.confidence,
        "category_confidence": item.category_confidence,
        "jurisdiction_confidence": item.jurisdiction_confidence,
    }


def item_from_json(data: Json) -> Item:
    """The item that `item_to_json` wrote. Raises ``KeyError`` or ``ValueError`` for anything else."""
    return Item(
        start=data["start"],
        end=data["end"],
        headline=data["headline"],
        category=Category(data["category"]),
        headline_span=_span(data["headline_span"]),
        category_rule=data["category_rule"],
        date=_date(data["date_finding"]),
        jurisdiction=data["jurisdiction"],
        jurisdiction_span=_span(data["jurisdiction_span"]),
        regulators=tuple(_regulator(found) for found in data["regulators"]),
        instruments=tuple(_instrument(found) for found in data["instruments"]),
        actions=tuple(_action(found) for found in data["actions"]),
        topics=tuple(data["topics"]),
        confidence=data["confidence"],
        category_confidence=data.get("category_confidence", 1.0),
        jurisdiction_confidence=data.get("jurisdiction_confidence", 1.0),
    )


def _iso(found: DateFinding | None) -> str | None:
    """A day or a month; what is known no better than by its quarter or year counts as unknown here."""
    if found is None or found.precision not in (Precision.DAY, Precision.MONTH):
        return None
    return found.iso()


def _span_to_json(span: Span | None) -> list[int] | None:
    return [span.start, span.end] if span else None


def _quote(span: Span | None, text: str) -> str | None:
    return span.of(text) if span else None


def _date_to_json(found: DateFinding | None, text: str) -> Json | None:
    if found is None:
        return None
    return {
        "on": found.on.isoformat(),
        "precision": found.precision.value,
        "span": _span_to_json(found.span),
        "quote": found.span.of(text),
        "rule": found.rule,
        "confidence": found.confidence,
    }


def _regulator_to_json(found: RegulatorFinding, text: str) -> Json:
    return {
        "name": found.name,
        "key": found.key,
        "parent_key": found.parent_key,
        "jurisdiction": found.jurisdiction,
        "span": _span_to_json(found.span),
        "quote": found.span.of(text),
        "rule": found.rule,
        "confidence": found.confidence,
    }


def _instrument_to_json(found: InstrumentFinding, text: str) -> Json:
    return {
        "title": found.title,
        "event": found.event.value,
        "effective_on": _iso(found.effective_on),
        "comments_due": _iso(found.comments_due),
        "kind": found.kind.value,
        "number": found.number,
        "short_form": found.short_form,
        "span": _span_to_json(found.span),
        "quote": found.span.of(text),
        "event_span": _span_to_json(found.event_span),
        "event_quote": _quote(found.event_span, text),
        "effective_finding": _date_to_json(found.effective_on, text),
        "comments_finding": _date_to_json(found.comments_due, text),
        "rule": found.rule,
        "confidence": found.confidence,
    }


def _action_to_json(found: ActionFinding, text: str) -> Json:
    return {
        "kind": found.kind.value,
        "subject_count": found.subject_count,
        "penalties": [_penalty_to_json(penalty, text) for penalty in found.penalties],
        "span": _span_to_json(found.span),
        "quote": found.span.of(text),
        "count_span": _span_to_json(found.count_span),
        "count_quote": _quote(found.count_span, text),
        "rule": found.rule,
        "confidence": found.confidence,
        "count_confidence": found.count_confidence,
    }


def _penalty_to_json(found: PenaltyFinding, text: str) -> Json:
    return {
        "kind": found.kind.value,
        "respondent": found.respondent,
        "amount": _number(found.amount),
        "amount_max": _number(found.amount_max),
        "currency": found.currency,
        "aggregate": found.is_aggregate,
        "respondent_kind": found.respondent_kind.value,
        "span": _span_to_json(found.span),
        "quote": found.span.of(text),
        "respondent_span": _span_to_json(found.respondent_span),
        "respondent_quote": _quote(found.respondent_span, text),
        "amount_span": _span_to_json(found.amount_span),
        "amount_quote": _quote(found.amount_span, text),
        "rule": found.rule,
        "confidence": found.confidence,
    }


def _number(amount: Decimal | None) -> str | None:
    """Plain decimal digits, never an exponent."""
    return format(amount, "f") if amount is not None else None


def _decimal(digits: str | None) -> Decimal | None:
    return Decimal(digits) if digits is not None else None


def _span(data: list[int] | None) -> Span | None:
    return Span(data[0], data[1]) if data else None


def _sure_span(data: list[int]) -> Span:
    return Span(data[0], data[1])


def _date(data: Json | None) -> DateFinding | None:
    if data is None:
        return None
    on = date.fromisoformat(data["on"])
    return DateFinding(
        on,
        Precision(data["precision"]),
        _sure_span(data["span"]),
        data["rule"],
        data.get("confidence", 1.0),
    )


def _regulator(data: Json) -> RegulatorFinding:
    return RegulatorFinding(
        name=data["name"],
        span=_sure_span(data["span"]),
        key=data["key"],
        parent_key=data["parent_key"],
        jurisdiction=data["jurisdiction"],
        rule=data["rule"],
        confidence=data["confidence"],
    )


def _instrument(data: Json) -> InstrumentFinding:
    return InstrumentFinding(
        title=data["title"],
        span=_sure_span(data["span"]),
        event=Event(data["event"]),
        event_span=_span(data["event_span"]),
        kind=InstrumentKind(data["kind"]),
        number=data["number"],
        short_form=data["short_form"],
        effective_on=_date(data["effective_finding"]),
        comments_due=_date(data["comments_finding"]),
        rule=data["rule"],
        confidence=data["confidence"],
    )


def _action(data: Json) -> ActionFinding:
    return ActionFinding(
        kind=ActionKind(data["kind"]),
        span=_sure_span(data["span"]),
        subject_count=data["subject_count"],
        count_span=_span(data["count_span"]),
        penalties=tuple(_penalty(penalty) for penalty in data["penalties"]),
        rule=data["rule"],
        confidence=data["confidence"],
        count_confidence=data.get("count_confidence", 1.0),
    )


def _penalty(data: Json) -> PenaltyFinding:
    return PenaltyFinding(
        kind=PenaltyKind(data["kind"]),
        span=_sure_span(data["span"]),
        respondent=data["respondent"],
        respondent_span=_span(data["respondent_span"]),
        respondent_kind=PartyKind(data["respondent_kind"]),
        amount=_decimal(data["amount"]),
        amount_max=_decimal(data["amount_max"]),
        currency=data["currency"],
        amount_span=_span(data["amount_span"]),
        is_aggregate=data["aggregate"],
        rule=data["rule"],
        confidence=data["confidence"],
    )
