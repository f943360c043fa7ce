"""Which kinds of enforcement a passage reports, and on how many."""

import pytest

from tests.extraction.analysing import facts_of
from updates.extraction.counts import find_counts


def kinds(body: str, headline: str = "") -> list[str]:
    found = facts_of(body, headline).actions
    return [f"{a.kind.value} {a.subject_count}" if a.subject_count else a.kind.value for a in found]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("The FCA fined Alpha plc £5 million.", ["penalty"]),
        ("The FCA fined Alpha plc £5 million and ordered it to delete the files.", ["penalty", "order"]),
        ("The FCA fined two firms £5 million in total.", ["penalty 2"]),
        ("MIIT ordered 145 apps to mend their ways by July 26.", ["order 145"]),
        ("MIIT told 15 apps to put things right.", ["order 15"]),
        ("The eleventh list of MIIT gave 55 apps six days to rectify.", ["order 55"]),
        ("The DPC has issued formal notices to several publishers.", ["order"]),
        ("MIIT announced that it had removed 37 apps from the app store.", ["removal 37"]),
        ("MIIT had 106 apps removed.", ["removal 106"]),
        ("MIIT published a list of 14 apps that infringed on users' rights.", ["notice 14"]),
        ("The DPC is investigating 20 large companies.", ["inspection 20"]),
        ("The DPC opened an investigation into Alpha.", ["inspection"]),
        ("MIIT launched a campaign against spam.", ["campaign"]),
        ("Five former brokers were convicted of fraud by the High Court.", ["judgment 5"]),
        ("The High Court dismissed Alpha's appeal.", ["judgment"]),
        ("The FTC has filed a complaint against Alpha, Inc. for its claims.", ["prosecution"]),
        ("The FTC charged Alpha, Inc. with fraud.", ["prosecution"]),
        # a payment agreed with an authority is a settlement, not a penalty besides
        ("Alpha Inc. agreed to pay the FTC $3 million under a consent order.", ["settlement"]),
        # an inspection that led to a penalty is its background
        ("The FCA conducted an inspection and fined Alpha plc £5 million.", ["penalty"]),
    ],
)
def test_kinds(words: str, expected: list[str]) -> None:
    assert kinds(words) == expected


@pytest.mark.parametrize(
    "words",
    [
        "The FCA issued the Toy Safety Rules. Operators must delete files.",  # a demand on everyone
        "The FCA told how it decides before it opens an investigation.",  # no investigation
        "A user sued Alpha.",  # no authority
        "A consent order of 2012 was terminated by the FTC.",  # over
        "Alpha sells toys and games.",
    ],
)
def test_what_is_no_enforcement(words: str) -> None:
    assert kinds(words) == []


def test_a_number_counts_for_one_action_only() -> None:
    assert kinds("The FCA fined two firms £5 million in total and ordered them to stop.") == [
        "penalty 2",
        "order",
    ]


def test_the_headline_may_tell_the_number() -> None:
    body = "The FCA fined Alpha plc £5 million. Beta plc was fined £1 million."
    assert kinds(body, "Two firms fined") == ["penalty 2"]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("215 apps", [215]),
        ("more than 8,000 apps and 478 companies", [8000, 478]),
        ("twenty-one banking institutions", [21]),
        ("12 coffee and tea brands", [12]),
        ("by August 25 it had 67 apps removed", [67]),  # a day is no number of apps
        ("7.27 million people", []),  # nor a part of a larger number
        ("16 violations", []),  # nothing that can be struck
    ],
)
def test_counts(words: str, expected: list[int]) -> None:
    assert [value for value, _, _ in find_counts(words, 0, len(words))] == expected
