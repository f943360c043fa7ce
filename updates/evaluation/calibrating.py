"""Learns how sure findings are: ridge logistic regression over their signals, field by field.

Each field starts at the log-odds of its share that was right; each signal may shift it. The
ridge (a normal prior around no shift) keeps what is rare near its field's share: a rule
seen once cannot say much of itself.
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from updates.evaluation.judging import Judged
from updates.extraction.confidence import FieldOdds, Odds

RIDGE = 4.0
"""The inverse variance of a signal's log-odds before anything was seen; chosen by held-out log loss."""

ROUNDS = 60
SEEN_LEAST = 2
FOLDS = 10


def fit(findings: Iterable[Judged], ridge: float = RIDGE) -> Odds:
    """The table of confidences that these findings teach."""
    by_field: dict[str, list[Judged]] = defaultdict(list)
    for finding in findings:
        by_field[finding.field].append(finding)
    return Odds({name: _fit_field(rows, ridge) for name, rows in sorted(by_field.items())})


def _share(rows: Sequence[Judged]) -> float:
    """The share that was right, with one right and one wrong added (Laplace)."""
    return (sum(row.right for row in rows) + 1) / (len(rows) + 2)


def _fit_field(rows: Sequence[Judged], ridge: float) -> FieldOdds:
    share = _share(rows)
    start = math.log(share / (1 - share))
    holding: dict[str, list[int]] = defaultdict(list)
    for at, row in enumerate(rows):
        for signal in set(row.signals):
            holding[signal].append(at)
    holding = {name: held for name, held in sorted(holding.items()) if SEEN_LEAST <= len(held) < len(rows)}
    scores = [start] * len(rows)
    odds = dict.fromkeys(holding, 0.0)
    for _ in range(ROUNDS):
        moved = 0.0
        for name, held in holding.items():
            step = _newton(rows, scores, held, odds[name], ridge)
            odds[name] += step
            moved = max(moved, abs(step))
            for at in held:
                scores[at] += step
        if moved < 1e-4:
            break
    return FieldOdds(round(start, 4), {name: round(value, 4) for name, value in odds.items()})


def _newton(
    rows: Sequence[Judged], scores: Sequence[float], held: Sequence[int], now: float, ridge: float
) -> float:
    """One Newton step of one signal's log-odds, no longer than one."""
    slope, bend = -ridge * now, ridge
    for at in held:
        chance = 1 / (1 + math.exp(-scores[at]))
        slope += rows[at].right - chance
        bend += chance * (1 - chance)
    return max(-1.0, min(1.0, slope / bend))


def rated(findings: Iterable[Judged], odds: Odds) -> list[Judged]:
    """The findings with the confidence that a table gives them."""
    return [replace(row, confidence=odds.confidence(row.field, row.signals)) for row in findings]


def held_out(
    findings: Sequence[Judged],
    copies: Sequence[Judged] = (),
    folds: int = FOLDS,
    ridge: float = RIDGE,
) -> list[Judged]:
    """Each finding with the confidence that the other documents teach: no document rates itself.

    ``copies`` are findings in spoilt copies of the same documents: they teach and are not rated.
    Documents are dealt to ``folds`` in the order of their names.
    """
    documents = sorted({row.document for row in findings})
    fold = {name: at % folds for at, name in enumerate(documents)}
    result: list[Judged] = []
    for number in range(min(folds, len(documents))):
        rest = [row for row in (*findings, *copies) if fold.get(row.document) != number]
        own = [row for row in findings if fold[row.document] == number]
        result += rated(own, fit(rest, ridge))
    return result


def as_json(odds: Odds, documents: int, findings: Sequence[Judged]) -> Mapping[str, object]:
    """The table as its file holds it, with what it was learned from."""
    seen: dict[str, list[Judged]] = defaultdict(list)
    for row in findings:
        seen[row.field].append(row)
    return {
        "about": "Natural log-odds of a finding being right, by field, and what each signal adds. "
        "Written by manage.py evaluate --calibrate; see docs/engine.md.",
        "documents": documents,
        "fields": {
            name: {
                "findings": len(seen[name]),
                "right": sum(row.right for row in seen[name]),
                "start": row.start,
                "signals": dict(row.signals),
            }
            for name, row in odds.fields.items()
        },
    }
