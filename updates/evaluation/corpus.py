"""Golden newsletters, read once: their texts, gold and days of publication."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from updates.evaluation.copies import harder
from updates.evaluation.judging import Judged, judged
from updates.evaluation.names import Names
from updates.extraction import extract
from updates.extraction.context import Context
from updates.extraction.findings import Extraction, ReadText

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Newsletter:
    """One newsletter: the stem of its name, its text, and what is known of it."""

    stem: str
    text: ReadText
    published: date | None = None


def extracted(newsletters: Iterable[Newsletter], context: Context) -> Iterator[tuple[Newsletter, Extraction]]:
    """What the engine finds in each, read as of its own day of publication."""
    for one in newsletters:
        yield one, extract(one.text, replace(context, published=one.published))


def judge_all(
    found: Iterable[tuple[Newsletter, Extraction]], golds: dict[str, Json], names: Names
) -> list[Judged]:
    """Every finding of the newsletters that have gold, held against it."""
    return [
        row
        for one, extraction in found
        if one.stem in golds
        for row in judged(one.stem, golds[one.stem], extraction, one.text, names)
    ]


def judge_harder(
    newsletters: Sequence[Newsletter], golds: dict[str, Json], context: Context, names: Names
) -> list[Judged]:
    """The findings in harder copies of the same newsletters."""
    mine = [one for one in newsletters if one.stem in golds]
    rows: list[Judged] = []
    for way in harder([one.text for one in mine], context.gazetteer):
        copies = [replace(one, text=text) for one, text in zip(mine, way.texts, strict=True)]
        found = extracted(copies, replace(context, gazetteer=way.gazetteer))
        rows += [row for row in judge_all(found, golds, names) if row.field not in way.silent_on]
    return rows
