"""Quotes without the blanks that a pattern took along at their ends."""

from collections.abc import Mapping
from dataclasses import replace

from updates.extraction.findings import (
    ActionFinding,
    InstrumentFinding,
    PenaltyFinding,
    RegulatorFinding,
    Span,
)
from updates.extraction.passage import Facts


def trimmed(span: Span, text: str) -> Span:
    """``span`` without blanks at its ends; one that holds blanks alone stays as it is."""
    words = span.of(text)
    if not (words[:1].isspace() or words[-1:].isspace()):
        return span
    start = span.start + len(words) - len(words.lstrip())
    end = span.end - (len(words) - len(words.rstrip()))
    return Span(start, end) if start < end else span


def tidied(facts: Facts, text: str, named: Mapping[str, Span]) -> Facts:
    """The facts with each finding's own quote trimmed.

    An authority that the item takes from words outside it (a heading, an introduction) has
    no words of its own: its quote is where the document names it, as ``named`` tells by key.
    """
    return Facts(
        tuple(_regulator(found, text, named) for found in facts.regulators),
        tuple(_instrument(found, text) for found in facts.instruments),
        tuple(_action(found, text) for found in facts.actions),
    )


def _regulator(found: RegulatorFinding, text: str, named: Mapping[str, Span]) -> RegulatorFinding:
    if found.span.start < found.span.end:
        span = trimmed(found.span, text)
        return found if span is found.span else replace(found, span=span)
    elsewhere = named.get(found.key or found.parent_key or "")
    return replace(found, span=elsewhere) if elsewhere else found


def _instrument(found: InstrumentFinding, text: str) -> InstrumentFinding:
    event = trimmed(found.event_span, text) if found.event_span else None
    span = trimmed(found.span, text)
    if span is found.span and event is found.event_span:
        return found
    return replace(found, span=span, event_span=event)


def _action(found: ActionFinding, text: str) -> ActionFinding:
    count = trimmed(found.count_span, text) if found.count_span else None
    penalties = tuple(_penalty(penalty, text) for penalty in found.penalties)
    return replace(found, span=trimmed(found.span, text), count_span=count, penalties=penalties)


def _penalty(found: PenaltyFinding, text: str) -> PenaltyFinding:
    amount = trimmed(found.amount_span, text) if found.amount_span else None
    respondent = trimmed(found.respondent_span, text) if found.respondent_span else None
    span = trimmed(found.span, text)
    if span is found.span and amount is found.amount_span and respondent is found.respondent_span:
        return found
    return replace(found, span=span, amount_span=amount, respondent_span=respondent)
