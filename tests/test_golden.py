"""Newsletters in many layouts with the records they must give: the engine may get better, never worse."""

import csv
import json
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from updates.evaluation import FIELDS, Score, score
from updates.evaluation.calibrating import held_out
from updates.evaluation.copies import harder
from updates.evaluation.corpus import Newsletter, extracted, judge_all
from updates.evaluation.judging import Judged
from updates.evaluation.names import Names
from updates.evaluation.reliability import calibration_error, even_bins, full_bins
from updates.extraction import read
from updates.extraction.context import Context
from updates.extraction.findings import Extraction
from updates.extraction.reference import load_gazetteer
from updates.extraction.serialise import to_json

# All newsletters are read once, not by each of the suite's processes.
pytestmark = pytest.mark.xdist_group("golden")

HERE = Path(__file__).resolve().parent
GOLDEN = HERE / "golden"
FOLDERS = (GOLDEN, HERE / "entries" / "learned", HERE / "entries" / "held_out")
REFERENCE = HERE.parent / "fixtures" / "reference"
NAMES = Names()
MOST_CALIBRATION_ERROR = 0.05
MOST_UNEVEN = 0.02
RATED = 3
"""Confidences are rated on each third newsletter: they tell as much as all, in a third of the time."""


@pytest.fixture(scope="module")
def context() -> Context:
    return Context(load_gazetteer(REFERENCE))


def _newsletters(folder: Path) -> list[Newsletter]:
    with (folder / "documents.tsv").open(encoding="utf-8", newline="") as lines:
        published = {row["file"]: row["published"] for row in csv.DictReader(lines, delimiter="\t")}
    return [
        Newsletter(
            path.stem,
            read(path.read_bytes(), filename=path.name),
            date.fromisoformat(day) if (day := published.get(path.name)) else None,
        )
        for path in sorted((folder / "texts").iterdir())
    ]


def _gold(folder: Path) -> dict[str, Any]:
    return {path.stem: json.loads(path.read_text("utf-8")) for path in (folder / "gold").glob("*.json")}


def _floors(folder: Path) -> dict[str, float]:
    """Raised whenever the engine gets better; a field below its floor fails."""
    return dict(json.loads((folder / "floors.json").read_text("utf-8")))


def _scored(read_by_engine: Iterable[tuple[Newsletter, Extraction]], gold: dict[str, Any]) -> Score:
    predicted = {one.stem: to_json(extraction, one.text) for one, extraction in read_by_engine}
    assert set(gold) == set(predicted)
    return score(gold, predicted)


@pytest.fixture(scope="module")
def newsletters() -> list[Newsletter]:
    return _newsletters(GOLDEN)


@pytest.fixture(scope="module")
def gold() -> dict[str, Any]:
    return _gold(GOLDEN)


@pytest.fixture(scope="module")
def read_by_engine(newsletters: list[Newsletter], context: Context) -> list[tuple[Newsletter, Extraction]]:
    return list(extracted(newsletters, context))


@pytest.fixture(scope="module")
def scores(
    read_by_engine: list[tuple[Newsletter, Extraction]], gold: dict[str, Any], context: Context
) -> dict[Path, Score]:
    entries = {
        folder: _scored(extracted(_newsletters(folder), context), _gold(folder)) for folder in FOLDERS[1:]
    }
    return {GOLDEN: _scored(read_by_engine, gold), **entries}


@pytest.mark.parametrize("field", FIELDS)
@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_no_field_falls_below_its_floor(scores: dict[Path, Score], folder: Path, field: str) -> None:
    tally = scores[folder].tallies[field]
    assert tally.f1 is not None
    wrong = "\n".join(f"{document}: {what}" for document, what in [*tally.extra, *tally.missed])
    assert tally.f1 >= _floors(folder)[field], f"{field} {tally.f1:.3f}\n{wrong}"


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_the_mean_of_all_fields(scores: dict[Path, Score], folder: Path) -> None:
    assert scores[folder].macro >= _floors(folder)["macro"]


@pytest.fixture(scope="module")
def rated(
    newsletters: list[Newsletter],
    read_by_engine: list[tuple[Newsletter, Extraction]],
    gold: dict[str, Any],
    context: Context,
) -> list[Judged]:
    """Each finding with the confidence that the other newsletters teach, and their flattened copies."""
    some = newsletters[::RATED]
    way = next(harder([one.text for one in some], context.gazetteer))
    copies = [replace(one, text=text) for one, text in zip(some, way.texts, strict=True)]
    taught = judge_all(extracted(copies, context), gold, NAMES)
    return held_out(
        judge_all(read_by_engine[::RATED], gold, NAMES),
        [row for row in taught if row.field not in way.silent_on],
    )


def test_confidences_are_shares_that_were_right(rated: list[Judged]) -> None:
    assert calibration_error(even_bins(rated)) <= MOST_CALIBRATION_ERROR


def test_the_less_sure_are_the_less_often_right(rated: list[Judged]) -> None:
    shares = [one.share or 0.0 for one in full_bins(rated, 4)]
    assert shares[0] == min(shares), "a quarter of the findings holds most of the errors"
    wrong = [one.findings - one.right for one in full_bins(rated)]
    assert wrong[0] >= max(wrong[1:]), "the least sure tenth has the most errors"
    for lower, higher in pairwise(shares):
        assert higher >= lower - MOST_UNEVEN
