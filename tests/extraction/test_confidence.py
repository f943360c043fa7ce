"""How sure findings are said to be: sums of log-odds, out of a table that can be read."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from updates.extraction import doubts, extract, read
from updates.extraction.confidence import LEAST, MOST, FieldOdds, Odds, assessed, load_odds
from updates.extraction.context import Context
from updates.extraction.findings import ActionFinding, Item, PenaltyFinding, RegulatorFinding, Span
from updates.extraction.reference import load_gazetteer
from updates.extraction.serialise import item_from_json, item_to_json
from updates.extraction.vocabulary import ActionKind, Category, PenaltyKind

REFERENCE = Path(__file__).resolve().parents[2] / "fixtures" / "reference"
ODDS = Odds({"regulators": FieldOdds(0.0, {"rule a/b": 1.0, "unknown authority": -2.0, "surely": 50.0})})
NEWS = (
    b"News of the week\n\n"
    b"The Information Commissioner's Office fined Brindle Ltd GBP 40,000 on 3 March 2025 for unwanted calls. "
    b"The regulator ordered the company to stop within 30 days.\n"
)


@pytest.mark.parametrize(
    ("field", "signals", "expected", "why"),
    [
        ("regulators", (), 0.5, "nothing known of it: its field's share"),
        ("regulators", ("rule a/b",), 0.731, "a signal adds its log-odds"),
        ("regulators", ("rule a/b", "unknown authority"), 0.269, "and another takes away"),
        ("regulators", ("rule new",), 0.5, "a rule that the table lacks says nothing"),
        ("regulators", ("surely",), MOST, "nobody is quite sure"),
        ("regulators", ("unknown authority",) * 50, LEAST, "nor sure of the contrary"),
        ("penalties", (), 1.0, "a field that the table lacks is taken as told"),
    ],
)
def test_a_confidence_is_a_sum_of_log_odds(
    field: str, signals: tuple[str, ...], expected: float, why: str
) -> None:
    assert ODDS.confidence(field, signals) == expected, why


def test_an_absent_table_leaves_findings_as_they_are(tmp_path: Path) -> None:
    item = Item(0, 9, "H", Category.OTHER)
    assert load_odds(tmp_path) == Odds()
    assert assessed(item, load_odds(tmp_path)) is item


@pytest.mark.parametrize("content", ["", "[]", '{"fields": {"items": {}}}', '{"fields": {"items": 3}}'])
def test_a_broken_table_is_told_of(tmp_path: Path, content: str) -> None:
    (tmp_path / "confidence.json").write_text(content)
    with pytest.raises(ValueError, match="no table of confidences"):
        load_odds(tmp_path)


def test_every_finding_is_rated_and_kept_in_json() -> None:
    odds = load_odds(REFERENCE)
    text = read(NEWS, filename="news.txt")
    context = Context(load_gazetteer(REFERENCE), published=date(2025, 3, 7), odds=odds)
    (item,) = extract(text, context).items
    assert item.date is not None and item.regulators and item.actions
    fines = [penalty for action in item.actions for penalty in action.penalties]
    rated = [item, item.date, *item.regulators, *item.actions, *fines]
    assert fines and all(LEAST <= one.confidence <= MOST for one in rated)
    assert item_from_json(item_to_json(item, text.text)) == item


def test_what_was_stored_before_confidences_of_values_is_read() -> None:
    item = Item(0, 9, "H", Category.OTHER, category_confidence=0.5)
    told = item_to_json(item, "Some text")
    del told["category_confidence"], told["jurisdiction_confidence"]
    assert item_from_json(told) == replace(item, category_confidence=1.0)


ITEM = Item(100, 900, "H", Category.ENFORCEMENT)
BODY = RegulatorFinding("Data Board", Span(110, 120), key="in-dpb", rule="gazetteer/subject")
FINE = PenaltyFinding(PenaltyKind.FINE, Span(300, 340), rule="fine/passive")


@pytest.mark.parametrize(
    ("body", "expected", "why"),
    [
        (BODY, "rule gazetteer/subject", "its rule"),
        (BODY, "rule part 2 subject", "a part of its rule, for combinations seldom seen"),
        (BODY, "in the opening words", "where it stands"),
        (replace(BODY, span=Span(10, 20)), "over the passage", "or that a heading names it"),
        (replace(BODY, key=None), "unknown authority", "a body that the reference data lacks"),
        (replace(BODY, key=None, parent_key="in-dpb"), "branch of a known authority", "a branch"),
    ],
)
def test_signals_of_an_authority(body: RegulatorFinding, expected: str, why: str) -> None:
    item = replace(ITEM, regulators=(body,))
    assert expected in set(doubts.regulator_signals(item, body)), why


@pytest.mark.parametrize(
    ("fine", "expected", "why"),
    [
        (FINE, "nobody named", "no respondent"),
        (FINE, "no amount", "no amount"),
        (replace(FINE, respondent="A", respondent_span=Span(290, 295)), "respondent: near", "beside it"),
        (replace(FINE, respondent="A", respondent_span=Span(800, 801)), "respondent: far", "far off"),
        (replace(FINE, is_aggregate=True), "total", "a total"),
    ],
)
def test_signals_of_a_penalty(fine: PenaltyFinding, expected: str, why: str) -> None:
    action = ActionFinding(ActionKind.PENALTY, Span(300, 310), penalties=(fine,))
    assert expected in set(doubts.penalty_signals(replace(ITEM, actions=(action,)), action, fine)), why
