"""What the golden newsletters teach of confidences, on findings whose rightness is known."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from updates.evaluation.calibrating import as_json, fit, held_out
from updates.evaluation.copies import without_layout, without_some
from updates.evaluation.judging import Judged, judged
from updates.evaluation.names import Names
from updates.evaluation.reliability import below, by_rule, calibration_error, even_bins, full_bins
from updates.extraction.confidence import load_odds
from updates.extraction.findings import (
    ActionFinding,
    Block,
    DateFinding,
    Extraction,
    InstrumentFinding,
    Item,
    PenaltyFinding,
    ReadText,
    RegulatorFinding,
    Span,
)
from updates.extraction.gazetteer import Gazetteer, RegulatorEntry
from updates.extraction.vocabulary import (
    ActionKind,
    BlockKind,
    Category,
    Event,
    PenaltyKind,
    Precision,
)


def row(right: bool, *signals: str, document: str = "a", confidence: float = 1.0) -> Judged:
    return Judged(document, "regulators", "r", signals, confidence, right)


def many(right: int, wrong: int, *signals: str, document: str = "a") -> list[Judged]:
    return [row(at < right, *signals, document=document) for at in range(right + wrong)]


def test_a_rule_seen_often_is_believed_and_one_seen_seldom_hardly() -> None:
    often, seldom = many(50, 50, "often wrong"), many(0, 2, "seldom")
    odds = fit([*many(900, 20, "sound"), *often, *seldom])
    sure = {name: odds.confidence("regulators", [name]) for name in ("sound", "often wrong", "seldom")}
    assert sure["sound"] > 0.95
    assert 0.45 < sure["often wrong"] < 0.6
    assert sure["seldom"] > sure["often wrong"], "two findings are too few to condemn a rule"
    assert sure["seldom"] < odds.confidence("regulators", []), "but they count"


def test_no_document_rates_itself() -> None:
    findings = many(0, 40, "odd", document="a") + many(40, 0, document="b") + many(40, 0, document="c")
    rated = held_out(findings, folds=3)
    own = [one.confidence for one in rated if one.document == "a"]
    assert len(rated) == len(findings) and min(own) > 0.95, "what only a shows, only a could teach"


def test_copies_teach_and_are_not_rated() -> None:
    findings = many(20, 0, "odd", document="a") + many(20, 0, document="b")
    rated = held_out(findings, many(0, 40, "odd", document="b"))
    assert len(rated) == len(findings)
    assert max(one.confidence for one in rated if one.document == "a") < 0.5


def test_the_table_is_written_as_it_is_read(tmp_path: Path) -> None:
    findings = many(30, 10, "x") + many(30, 1, "y")
    odds = fit(findings)
    (tmp_path / "confidence.json").write_text(json.dumps(as_json(odds, 1, findings)))
    assert load_odds(tmp_path) == odds


def test_bins_and_their_error() -> None:
    sure = [row(True, confidence=0.95)] * 19 + [row(False, confidence=0.95)]
    unsure = [row(True, confidence=0.2)] * 1 + [row(False, confidence=0.2)] * 1
    bins = even_bins([*sure, *unsure])
    assert [(one.findings, one.right) for one in bins if one.findings] == [(2, 1), (20, 19)]
    assert calibration_error(bins) == pytest.approx((abs(0.2 * 2 - 1) + abs(0.95 * 20 - 19)) / 22)
    assert even_bins([row(True)])[-1].findings == 1, "a confidence of 1 is in the last bin"
    assert sum(one.findings for one in full_bins([*sure, *unsure])) == 22
    told = below([*sure, *unsure], 0.5)
    assert (told.under, told.wrong_under, told.wrong) == (2, 1, 2)
    assert by_rule(sure) == [("regulators", "r", 20, 19, pytest.approx(0.95))]


TEXT = "The Board fined Acme EUR 5,000 on 4 March 2024 under the Data Act, issued in May."
ITEM = Item(
    0,
    len(TEXT),
    "H",
    Category.ENFORCEMENT,
    date=DateFinding(date(2024, 3, 4), Precision.DAY, Span(34, 46), "day"),
    jurisdiction="IE",
    regulators=(RegulatorFinding("Board", Span(4, 9)), RegulatorFinding("Court", Span(4, 9))),
    instruments=(
        InstrumentFinding("Data Act", Span(57, 65), Event.ISSUED),
        InstrumentFinding("Old Act", Span(57, 65), Event.CITED),
    ),
    actions=(
        ActionFinding(
            ActionKind.PENALTY,
            Span(10, 15),
            penalties=(PenaltyFinding(PenaltyKind.FINE, Span(10, 15), "Acme", Span(16, 20)),),
        ),
        ActionFinding(ActionKind.ORDER, Span(10, 15), subject_count=3),
    ),
)
GOLD: dict[str, Any] = {
    "items": [
        {
            "anchor": "fined Acme",
            "category": "enforcement",
            "date": "2024-03-04",
            "jurisdiction": "FR",
            "regulators": [["Board"]],
            "instruments": [{"titles": ["Data Act"], "event": "adopted"}],
            "actions": [{"kind": "penalty", "penalties": [{"kind": "fine", "respondents": ["Acme"]}]}],
        }
    ]
}


def test_each_finding_is_held_against_the_gold() -> None:
    rows = judged("a", GOLD, Extraction(None, None, "en", (ITEM,)), ReadText(TEXT, ()), Names())
    told = [(one.field, one.right) for one in rows]
    assert told == [
        ("items", True),
        ("category", True),
        ("date", True),
        ("jurisdiction", False),
        ("regulators", True),
        ("regulators", False),
        ("events", False),
        ("actions", True),
        ("penalties", True),
        ("actions", False),
        ("counts", False),
    ], "what is only cited is left out; a right title with a wrong step is wrong"


def test_harder_copies_keep_the_words() -> None:
    text = ReadText("A\nB", (Block(BlockKind.HEADING, 0, 1, 1), Block(BlockKind.PARAGRAPH, 2, 3)))
    assert {block.kind for block in without_layout(text).blocks} == {BlockKind.PARAGRAPH}
    bodies = [RegulatorEntry(f"k{at}", f"Body {at}", parent="k0" if at else None) for at in range(30)]
    kept = [{body.key for body in without_some(Gazetteer(bodies), part).regulators} for part in range(3)]
    assert all(len(keys) < 30 for keys in kept) and set.union(*kept) == {body.key for body in bodies}
