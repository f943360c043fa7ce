"""How sure is a finding? Log-odds of its rules and signals, learned from newsletters with gold.

The confidence of a finding is the share of findings alike that were right on the gold: the
logistic function of its field's log-odds plus those of its signals. The table is reference
data (``confidence.json``), written by ``manage.py evaluate --calibrate``. A signal that the
table lacks adds nothing, so that a new rule starts at its field's share.
"""

import json
import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from updates.extraction.doubts import (
    action_signals,
    category_signals,
    count_signals,
    date_signals,
    instrument_date_signals,
    instrument_signals,
    item_signals,
    jurisdiction_signals,
    penalty_signals,
    regulator_signals,
)
from updates.extraction.findings import ActionFinding, InstrumentFinding, Item

FILE = "confidence.json"
LEAST, MOST = 0.01, 0.99
"""Nobody is surer than this of what a rule found, nor that it is wrong."""


@dataclass(frozen=True, slots=True)
class FieldOdds:
    """One field's natural log-odds of being right: of all its findings, and what each signal adds."""

    start: float
    signals: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Odds:
    """The table of all fields."""

    fields: Mapping[str, FieldOdds] = field(default_factory=dict)

    def confidence(self, name: str, signals: Iterable[str]) -> float:
        """The confidence, from 0.01 to 0.99, of a finding of this field that shows these signals."""
        odds = self.fields.get(name)
        if odds is None:
            return 1.0
        get = odds.signals.get
        total = odds.start
        for signal in signals:
            total += get(signal, 0.0)
        return round(min(MOST, max(LEAST, 1.0 / (1.0 + math.exp(-total)))), 3)


def load_odds(folder: Path) -> Odds:
    """The table of a folder of reference data; an empty one where the file is absent.

    Raises ``ValueError`` where the file is no such table.
    """
    path = folder / FILE
    if not path.exists():
        return Odds()
    try:
        told = json.loads(path.read_text("utf-8"))["fields"]
        return Odds(
            {
                name: FieldOdds(
                    float(row["start"]), {signal: float(odds) for signal, odds in row["signals"].items()}
                )
                for name, row in told.items()
            }
        )
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"{path} is no table of confidences: {error}") from error


def assessed(item: Item, odds: Odds) -> Item:
    """The item with the confidence of each of its findings; as it was where the table is empty."""
    if not odds.fields:
        return item
    sure = odds.confidence
    return replace(
        item,
        confidence=sure("items", item_signals(item)),
        category_confidence=sure("category", category_signals(item)),
        date=replace(item.date, confidence=sure("date", date_signals(item, item.date)))
        if item.date
        else None,
        jurisdiction_confidence=sure("jurisdiction", jurisdiction_signals(item)),
        regulators=tuple(
            replace(found, confidence=sure("regulators", regulator_signals(item, found)))
            for found in item.regulators
        ),
        instruments=tuple(_instrument(item, found, odds) for found in item.instruments),
        actions=tuple(_action(item, found, odds) for found in item.actions),
    )


def _instrument(item: Item, found: InstrumentFinding, odds: Odds) -> InstrumentFinding:
    sure = odds.confidence
    effective, comments = found.effective_on, found.comments_due
    if effective is not None:
        effective = replace(
            effective,
            confidence=sure("instrument_dates", instrument_date_signals(found, effective, "effective")),
        )
    if comments is not None:
        comments = replace(
            comments,
            confidence=sure("instrument_dates", instrument_date_signals(found, comments, "comments")),
        )
    return replace(
        found,
        confidence=sure("events", instrument_signals(item, found)),
        effective_on=effective,
        comments_due=comments,
    )


def _action(item: Item, found: ActionFinding, odds: Odds) -> ActionFinding:
    sure = odds.confidence
    return replace(
        found,
        confidence=sure("actions", action_signals(item, found)),
        count_confidence=sure("counts", count_signals(found)),
        penalties=tuple(
            replace(penalty, confidence=sure("penalties", penalty_signals(item, found, penalty)))
            for penalty in found.penalties
        ),
    )
