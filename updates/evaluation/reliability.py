"""Do confidences mean what they say? Ten bins of confidence against the share that was right."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from updates.evaluation.judging import Judged

BINS = 10
HELD_BACK = ("items", "regulators", "events", "actions", "penalties")
"""The fields whose findings wait in review where they are under the bar."""


@dataclass(frozen=True, slots=True)
class Bin:
    """The findings whose confidence lies from ``low`` up to ``high``."""

    low: float
    high: float
    findings: int
    right: int
    mean: float

    @property
    def share(self) -> float | None:
        """The share of them that was right; ``None`` where there is none."""
        return self.right / self.findings if self.findings else None


def _of(rows: Sequence[Judged], low: float, high: float) -> Bin:
    mean = sum(row.confidence for row in rows) / len(rows) if rows else (low + high) / 2
    return Bin(low, high, len(rows), sum(row.right for row in rows), mean)


def even_bins(findings: Iterable[Judged], count: int = BINS) -> list[Bin]:
    """Ten bins of equal width from 0 to 1; the last takes 1 itself."""
    rows: dict[int, list[Judged]] = defaultdict(list)
    for row in findings:
        rows[min(count - 1, int(row.confidence * count))].append(row)
    return [_of(rows[at], at / count, (at + 1) / count) for at in range(count)]


def full_bins(findings: Iterable[Judged], count: int = BINS) -> list[Bin]:
    """Ten bins of equally many findings, the least sure first: where most are sure, these tell more."""
    rows = sorted(findings, key=lambda row: (row.confidence, row.document, row.field))
    cuts = [round(at * len(rows) / count) for at in range(count + 1)]
    parts = [rows[a:b] for a, b in pairwise(cuts) if b > a]
    return [_of(part, part[0].confidence, part[-1].confidence) for part in parts]


def calibration_error(bins: Iterable[Bin]) -> float:
    """The expected calibration error: the mean distance of confidence and share, by findings.

    After Naeini, Cooper and Hauskrecht, "Obtaining Well Calibrated Probabilities Using Bayesian
    Binning", AAAI 2015.
    """
    filled = [one for one in bins if one.findings]
    total = sum(one.findings for one in filled)
    return sum(abs(one.mean * one.findings - one.right) for one in filled) / total if total else 0.0


@dataclass(frozen=True, slots=True)
class Below:
    """What a bar does: findings under it, and those of them that were wrong, of all wrong and of all."""

    bar: float
    under: int
    wrong_under: int
    wrong: int
    findings: int


def below(findings: Sequence[Judged], bar: float) -> Below:
    """What a bar would send to review. Dates, places and categories are not held back by themselves."""
    held = [row for row in findings if row.field in HELD_BACK]
    under = [row for row in held if row.confidence < bar]
    return Below(
        bar,
        len(under),
        sum(not row.right for row in under),
        sum(not row.right for row in held),
        len(held),
    )


def by_rule(findings: Iterable[Judged]) -> list[tuple[str, str, int, int, float]]:
    """Field, rule, findings, right and mean confidence; the fields in order, the busiest rule first."""
    rows: dict[tuple[str, str], list[Judged]] = defaultdict(list)
    for row in findings:
        rows[row.field, row.rule].append(row)
    told = [
        (field, rule, len(of), sum(row.right for row in of), sum(row.confidence for row in of) / len(of))
        for (field, rule), of in rows.items()
    ]
    return sorted(told, key=lambda row: (row[0], -row[2], row[1]))
