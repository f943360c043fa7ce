"""Punishments without money: licences taken away, bans, suspensions, and whom "all three" means."""

import pytest

from tests.extraction.analysing import penalties_of


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        # whose licence: "of", an owner's apostrophe, "stripped", "lost", "had", a noun
        ("MAS has revoked the fund licence of Ridge Capital Limited.", ["ban - - Ridge Capital Limited"]),
        ("The FCA withdrew Ridge Rural Bank's licence on 4 May.", ["ban - - Ridge Rural Bank"]),
        ("MAS cancels licence of Ridge Cooperative Bank", ["ban - - Ridge Cooperative Bank"]),
        ("The FCA stripped Onyx Ltd of its e-money licence.", ["ban - - Onyx Ltd"]),
        ("Onyx Ltd has lost its e-money licence, the FCA said.", ["ban - - Onyx Ltd"]),
        ("Onyx Ltd had its licence revoked by the FCA.", ["ban - - Onyx Ltd"]),
        ("Onyx Ltd's licence was suspended by the FCA.", ["suspension - - Onyx Ltd"]),
        (
            "The FCA suspended the licences of Kobo plc and Delta Trust plc.",
            ["suspension - - Kobo plc", "suspension - - Delta Trust plc"],
        ),
        # given back, only threatened, a share's trading, an application
        ("At its own request, the FCA cancelled the permission of Onyx Ltd.", []),
        ("The FCA may revoke the licence of firms that fail to report.", []),
        ("The FCA suspended trading in the shares of Onyx plc.", []),
        ("Onyx plc withdrew its application for a licence from the FCA.", []),
        # bans in other words
        ("The FCA bars ex-broker Dan Lee from the industry", ["ban - - Dan Lee"]),
        (
            "The FCA restrained Mr Dan Lee from accessing the securities market for two years.",
            ["ban - - Dan Lee"],
        ),
        ("Former planner Dan Lee may no longer perform any regulated activity (FCA).", ["ban - - Dan Lee"]),
        ("The FCA fined Dan Lee £7,000 and excluded him from the profession for five years.",
         ["fine 7000 GBP Dan Lee", "ban - - Dan Lee"]),
        ("The FCA ordered Onyx Ltd to suspend part of its business.", ["suspension - - Onyx Ltd"]),
        ("The FCA suspends broker Dan Lee four months, fines him £7,500",
         ["suspension - - Dan Lee", "fine 7500 GBP Dan Lee"]),
        # the licence told of before, a person told behind the firm, a trade before a name
        ("The licence of Onyx Ltd is gone: the FCA revoked it.", ["ban - - Onyx Ltd"]),
        ("The FCA banned the former chairman of Onyx plc, Dan Lee, for life.", ["ban - - Dan Lee"]),
        ("The FCA announced a ban of six years for Swansea plumber Dan Lee.", ["ban - - Dan Lee"]),
        # a reprimand beside a fine strikes the same
        ("The FCA hit Onyx Ltd with a £14,400 fine and a warning.",
         ["fine 14400 GBP Onyx Ltd", "warning - - Onyx Ltd"]),
    ],
)  # fmt: skip
def test_punishments_without_money(words: str, expected: list[str]) -> None:
    assert penalties_of(words) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        # listed before, named after, punished in turn before
        (
            "The FCA looked at Onyx Ltd, Beta Ltd and Delta Ltd. All three were reprimanded.",
            ["Onyx Ltd", "Beta Ltd", "Delta Ltd"],
        ),
        ("Both were censured by the FCA: Ann Lee and Bob Day.", ["Ann Lee", "Bob Day"]),
        (
            "Onyx Ltd must pay the FCA £2 million. Beta Ltd pays £1 million. The two were also reprimanded.",
            ["Onyx Ltd", "Beta Ltd"],
        ),
        # "He" as a surname
        ("Guo Wei and He Yan received warnings from the PBOC.", ["Guo Wei", "He Yan"]),
    ],
)
def test_so_many_that_were_named(words: str, expected: list[str]) -> None:
    warned = [line.split("- - ")[1] for line in penalties_of(words) if line.startswith("warning")]
    assert warned == expected


def test_a_headlines_warning_counts_once() -> None:
    """The headline's short name is no second party."""
    found = penalties_of(
        "The FCA has reprimanded Westmoor Borough Council for its late answers.",
        "FCA reprimands Westmoor Council",
    )
    assert found == ["warning - - Westmoor Borough Council"]


def test_whose_dollars() -> None:
    """A bare dollar is the acting authority's; beside one with letters it is the United States'."""
    assert penalties_of("The MAS fined Onyx Ltd $5 million.") == ["fine 5000000 SGD Onyx Ltd"]
    assert penalties_of("The MAS fined Onyx Ltd S$5 million ($3.7 million).") == ["fine 5000000 SGD Onyx Ltd"]


def test_a_surname_stands_for_the_person() -> None:
    """ "Mr Lee" is the one who was named in full."""
    words = "The trader, Dan Lee, hid his losses from the FCA. Mr Lee was banned from working in finance."
    assert penalties_of(words) == ["ban - - Dan Lee"]


@pytest.mark.parametrize(
    "words",
    [
        "The Act prohibits the sale of personal data and bars firms from using dark patterns (FCA).",
        "The new rules, which bar and suspend no one, were issued by the FCA.",
        "The FCA warned banks about commercial real estate risks.",
        "The FCA is preparing a fine of at least £10 million over a cartel.",
        "A provisional fine of £3 million hangs over Onyx plc, the FCA said.",
        "The FCA has suspended the consultation on position limits until further notice.",
        "The FCA cancelled its plans to publish a list of firms under investigation.",
        "The MAS revoked Notice 626 and replaced it with a new one.",
        "From 1 July firms must register with the FCA and pay an annual fee of £2,900.",
        "A data breach exposed 2 million records and cost the company about $12 million.",
        "The FCA issued a guide on the revocation of licences of payment institutions.",
    ],
)
def test_what_strikes_nobody(words: str) -> None:
    """Rules, plans, warnings to a market, fees and losses are no punishments."""
    assert penalties_of(words) == []
