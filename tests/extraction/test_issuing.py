"""Who issued a paper where no verb tells it: fields, sources in brackets, titles, numbers, headlines."""

import pytest

from tests.extraction.test_world import acting

_RBI = "Reserve Bank of India"
_TWO = ["National Medical Products Administration", "State Administration for Market Regulation"]


@pytest.mark.parametrize(
    ("words", "place", "expected"),
    [
        # a field of the entry, alone on its line or among others
        (
            "Toy Rules\nIssuer: National Data Administration\nDate: 4 June 2025",
            "CN",
            ["National Data Administration"],
        ),
        (f"Toy Rules\nIssuing authority: {', '.join(_TWO)}\nEffective: 1 May 2025", "CN", _TWO),
        (f"Title: Toy Rules Issued by: {'; '.join(_TWO)} Issue date: 7 March 2025", "CN", _TWO),
        (
            "Title: Toy Rules Issued by: Foshan Municipal Sports Commission Issue date: 6 May 2025",
            "CN",
            ["Foshan Municipal Sports Commission"],
        ),
        ("Authority: Bank of Ghana\nInstrument: Directive on Tokens", "GH", ["Bank of Ghana"]),
        # the source in square brackets at the end
        ("14 Nov – India – Toy Lending Rules, 2025 notified [RBI]", "IN", [_RBI]),
        # a title, then whose it is
        (
            "Standard CPS 999 Toy Risk of the Australian Prudential Regulation Authority takes effect.",
            "AU",
            ["Australian Prudential Regulation Authority"],
        ),
        (
            "Comments close on the draft Guideline T-9 on Toy Models of the Office of the Superintendent of "
            "Financial Institutions.",
            "CA",
            ["Office of the Superintendent of Financial Institutions"],
        ),
        ("The Regulation on the Powers of the Central Bank of Kenya takes effect.", "KE", []),
        # its paper right behind the name that opens the line
        (
            "7 Nov – FINMA Guidance 99/2025 on toys out",
            "CH",
            ["Swiss Financial Market Supervisory Authority"],
        ),
        # a headline's present and future
        ("Bundesrat to vote on 11 July on the Toy Act.", "DE", ["Bundesrat"]),
        ("Knesset to debate the Toy Bill on 4 July.", "IL", ["Knesset"]),
        (
            "CFPB rescinds on 12 June its interpretive rule on toys.",
            "US",
            ["Consumer Financial Protection Bureau"],
        ),
        # British papers by their number: year first, or year last
        ("PS25/20: toy investments. The final rules are out.", "GB", ["Financial Conduct Authority"]),
        ("SS9/24 on toys now applies.", "GB", ["Prudential Regulation Authority"]),
        ("PS25/20: toy investments. The final rules are out.", "SG", []),
        # the members of a group in brackets
        (
            "The three ESAs (EBA, EIOPA and ESMA) published a toy report.",
            "EU",
            [
                "European Banking Authority",
                "European Insurance and Occupational Pensions Authority",
                "European Securities and Markets Authority",
            ],
        ),
        # the bank of the country
        ("The Central Bank has fined Alpha dac €1 million.", "IE", ["Central Bank of Ireland"]),
        ("The Central Bank consults on toys.", "KE", ["Central Bank of Kenya"]),
        # one bureau with "and" in its name; a ministry's longer name
        (
            "The Beijing Municipal Government Services and Data Administration Bureau issued Toy Rules.",
            "CN",
            ["Beijing Municipal Government Services and Data Administration Bureau"],
        ),
        (
            "The Toy Rules were issued by the Ministry of Communications and Information Technology.",
            "EG",
            ["Ministry of Communications and Information Technology"],
        ),
    ],
)
def test_issuer(words: str, place: str, expected: list[str]) -> None:
    assert sorted(acting(words, place)) == sorted(expected)
