"""The scorer, on hand-made findings whose score is known."""

from typing import Any

import pytest

from updates.evaluation import FIELDS, score
from updates.evaluation.names import Names

PENALTY = {"kind": "fine", "amount": "5000", "amount_max": None, "currency": "EUR"}
GOLD: dict[str, Any] = {
    "items": [
        {
            "anchor": "fined Acme",
            "category": "enforcement",
            "date": "2024-03-04",
            "jurisdiction": "IE",
            "regulators": [["Data Protection Commission", "DPC"]],
            "instruments": [
                {
                    "titles": ["Data Act"],
                    "event": "issued",
                    "effective_on": "2024-05-01",
                    "comments_due": None,
                },
                {"titles": ["Old Act"], "event": "cited", "effective_on": None, "comments_due": None},
            ],
            "actions": [
                {
                    "kind": "penalty",
                    "subject_count": 2,
                    "penalties": [{**PENALTY, "respondents": ["Acme Ltd"]}],
                }
            ],
        }
    ]
}
RIGHT: dict[str, Any] = {
    "items": [
        {
            "headline": "H",
            "text": "It fined  Acme.",
            "category": "enforcement",
            "date": "2024-03-04",
            "jurisdiction": "IE-D",
            "regulators": [{"name": "The DPC"}],
            "instruments": [{"title": "the Data Act", "event": "issued", "effective_on": "2024-05-01"}],
            "actions": [
                {
                    "kind": "penalty",
                    "subject_count": 2,
                    "penalties": [{**PENALTY, "amount": "5000.00", "respondent": "ACME Ltd"}],
                }
            ],
        }
    ]
}


def changed(**values: Any) -> dict[str, Any]:
    return {"items": [{**RIGHT["items"][0], **values}]}


def test_all_right_is_one_everywhere() -> None:
    result = score({"a": GOLD}, {"a": RIGHT})
    assert {name: tally.f1 for name, tally in result.tallies.items()} == dict.fromkeys(FIELDS, 1.0)
    assert result.macro == 1.0


@pytest.mark.parametrize(
    ("found", "wrong", "why"),
    [
        (changed(category="other"), {"category"}, "another category"),
        (changed(date=None), {"date"}, "no date"),
        (changed(regulators=[]), {"regulators"}, "nobody acts"),
        (
            changed(instruments=[{"title": "Data Act", "event": "adopted", "effective_on": "2024-05-01"}]),
            {"events"},
            "another step",
        ),
        (
            changed(
                instruments=[*RIGHT["items"][0]["instruments"], {"title": "Old Act", "event": "repealed"}]
            ),
            set(),
            "what is only cited is not held against a finding",
        ),
        (
            changed(text="Elsewhere"),
            {"items", "category", "date", "jurisdiction", "regulators", "actions", "counts"},
            "an item not found misses what is compared item by item",
        ),
        ({"items": []}, set(FIELDS), "nothing found"),
    ],
)
def test_what_is_wrong_lowers_its_own_field(found: dict[str, Any], wrong: set[str], why: str) -> None:
    result = score({"a": GOLD}, {"a": found})
    assert {name for name, tally in result.tallies.items() if tally.f1 != 1.0} == wrong, why


def test_an_absent_document_misses_everything() -> None:
    result = score({"a": GOLD}, {})
    assert result.macro == 0.0 and result.tallies["items"].recall == 0.0


def test_short_names_are_expanded_on_both_sides() -> None:
    names = Names({"DPC": "Data Protection Commission"})
    assert names.same("DPC", "the Data Protection Commission")
    assert not names.same("DPC", "Data Protection Authority")
    assert not names.same("", "")
