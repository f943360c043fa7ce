"""Newsletters in many layouts with the records they must give: the engine may get better, never worse."""

import csv
import json
from datetime import date
from pathlib import Path

import pytest

from updates.evaluation import FIELDS, Score, score
from updates.extraction import extract, read
from updates.extraction.context import Context
from updates.extraction.reference import load_gazetteer
from updates.extraction.serialise import to_json

HERE = Path(__file__).resolve().parent
GOLDEN = HERE / "golden"
REFERENCE = HERE.parent / "fixtures" / "reference"
# Raised whenever the engine gets better; a field below its floor fails.
FLOORS = json.loads((GOLDEN / "floors.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def found() -> Score:
    with (GOLDEN / "documents.tsv").open(encoding="utf-8", newline="") as lines:
        published = {row["file"]: row["published"] for row in csv.DictReader(lines, delimiter="\t")}
    gazetteer = load_gazetteer(REFERENCE)
    predicted = {}
    for path in sorted((GOLDEN / "texts").iterdir()):
        day = published.get(path.name)
        text = read(path.read_bytes(), filename=path.name)
        context = Context(gazetteer, published=date.fromisoformat(day) if day else None)
        predicted[path.stem] = to_json(extract(text, context), text)
    gold = {path.stem: json.loads(path.read_text("utf-8")) for path in (GOLDEN / "gold").glob("*.json")}
    assert set(gold) == set(predicted)
    return score(gold, predicted)


@pytest.mark.parametrize("field", FIELDS)
def test_no_field_falls_below_its_floor(found: Score, field: str) -> None:
    tally = found.tallies[field]
    assert tally.f1 is not None
    wrong = "\n".join(f"{document}: {what}" for document, what in [*tally.extra, *tally.missed])
    assert tally.f1 >= FLOORS[field], f"{field} {tally.f1:.3f}\n{wrong}"


def test_the_mean_of_all_fields(found: Score) -> None:
    assert found.macro >= FLOORS["macro"]
