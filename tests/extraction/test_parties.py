"""Firms and persons: proper names in full, plain words, pronouns."""

import pytest

from tests.extraction.analysing import GAZETTEER
from updates.extraction.findings import Span
from updates.extraction.parties import Party, Reference, find_parties
from updates.extraction.spans import SpanSet


def parties(words: str) -> list[Party]:
    return find_parties(words, 0, len(words), SpanSet(), GAZETTEER, [Span(0, len(words))])


@pytest.mark.parametrize(
    ("words", "names"),
    [
        (
            "fined Alpha Small Loan Co., Ltd. today",
            ["Alpha Small Loan Co., Ltd."],
        ),  # a legal form with commas
        ("fined Alpha Bank (China) Co., Ltd. today", ["Alpha Bank (China) Co., Ltd."]),  # a place in brackets
        ("fined Alpha Pte. Ltd. today", ["Alpha Pte. Ltd."]),
        ("fined Alpha Telemarketing S.r.l. today", ["Alpha Telemarketing S.r.l."]),
        ("fined Alpha Payment Co., Ltd. Changsha Branch today", ["Alpha Payment Co., Ltd. Changsha Branch"]),
        (
            "fined the Anhui branch of the Postal Bank of Tau today",
            ["Anhui branch of the Postal Bank of Tau"],
        ),
        ("fined mBeta and 99toys today", ["mBeta", "99toys"]),  # names that begin small
        ("Chairman Li Ming and president Wang Hong paid", ["Li Ming", "Wang Hong"]),  # offices are no names
        (
            "fined Alpha Savings and Loan Bank today",
            ["Alpha Savings and Loan Bank"],
        ),
        ("fined Alpha and Beta today", ["Alpha", "Beta"]),
        ("fined Bank Zielony w Górze today", ["Bank Zielony w Górze"]),  # small words of other languages
        (
            "fined Ana de la Fuente y Ruiz and Omar bin Said al-Amin",
            ["Ana de la Fuente y Ruiz", "Omar bin Said al-Amin"],
        ),
        ("fined Alpha e-Cash Sdn Bhd today", ["Alpha e-Cash Sdn Bhd"]),
        ("fined Alpha Handel GmbH & Co. KG today", ["Alpha Handel GmbH & Co. KG"]),
        ("fined Alpha Pagos, S.A.P.I. de C.V. today", ["Alpha Pagos, S.A.P.I. de C.V."]),
        ("fined Alpha Exchange B.S.C. (c) today", ["Alpha Exchange B.S.C. (c)"]),
        ("fined J.P. Alpha SE today", ["J.P. Alpha SE"]),
        ("fined Messrs. Alpha & Beta CPA Limited today", ["Alpha & Beta CPA Limited"]),
        ("fined Dato' Seri Lim Chee Wah today", ["Lim Chee Wah"]),
        ("the Alpha District Court heard an Islamic bank", []),
        ("In March Alpha paid", ["Alpha"]),  # openers and months are no names
        ("Penalties were paid in China", []),  # nor common words, nor countries
    ],
)
def test_names(words: str, names: list[str]) -> None:
    assert [party.name for party in parties(words) if party.reference is Reference.NAME] == names


@pytest.mark.parametrize(
    ("words", "count", "definite"),
    [
        ("the two firms", 2, True),
        ("the company", None, True),  # refers back
        ("a property management company", None, False),
        ("21 banking institutions", 21, False),
        ("the relevant person", None, False),  # names no one
        ("the individuals responsible for it", None, False),
    ],
)
def test_plain_words(words: str, count: int | None, definite: bool) -> None:
    found = next(party for party in parties(words) if party.reference is Reference.GENERIC)
    assert (found.count, found.definite) == (count, definite)


def test_what_stands_after_a_preposition_is_no_subject() -> None:
    assert [party.governed for party in parties("the founder of Alpha Inc. said that Beta Inc. paid")] == [
        False,
        True,
        False,
    ]


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("fined Todd R. Hall today", ["Todd R. Hall"]),  # an initial
        ("fined Alpha Sp. z o.o. today", ["Alpha Sp. z o.o."]),  # legal forms with full stops
        ("fined Alpha Market A.Ş. today", ["Alpha Market A.Ş."]),
        ("fined Alpha Clinic, P.C. today", ["Alpha Clinic, P.C."]),
        ("fined Alpha Taxi Co. today", ["Alpha Taxi Co."]),
        ("fined Alpha Farmers’ Commercial Bank today", ["Alpha Farmers’ Commercial Bank"]),  # a plural owner
        ("fined the municipality of Alphaham today", ["municipality of Alphaham"]),
        ("fined Polo 3000 AS today", ["Polo 3000 AS"]),  # a number before the form
        ("fined Studio 54 Inc. today", ["Studio 54 Inc."]),
        ("fined Kite 24 Ltd today", ["Kite 24 Ltd"]),
        ("fined Kite 2020 GmbH today", ["Kite 2020 GmbH"]),
        ("in 2020 AG Insurance was fined", ["AG Insurance"]),  # a year
        ("fined 24 Ltd companies", []),  # so many of them
        ("fined Alpha Agency gmbh today", ["Alpha Agency gmbh"]),  # a form in small letters
        ("fined NORTH SEA KITE BANK today", ["NORTH SEA KITE BANK"]),  # a name in capitals
        ("TOY MAKER HID ITS FEES", []),  # a headline in capitals
        ("Penalty for a firm", []),  # a common word that opens a heading
        ("fined by the Commission today", []),  # a body
        ("London-based brokers paid", []),  # a compound that only describes
    ],
)
def test_names_of_other_countries(words: str, names: list[str]) -> None:
    assert [party.name for party in parties(words) if party.reference is Reference.NAME] == names
