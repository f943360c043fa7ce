"""Headlines in title case, set as a sentence would be written."""

import pytest

from updates.extraction.truecase import truecased

BODY = (
    "The watchdog has fined the bank over late reports of its data, and the lender has paid the fine at once."
)


@pytest.mark.parametrize(
    ("headline", "told"),
    [
        ("Watchdog Fines Norwell Bank Over Late Reports", "Watchdog fines Norwell Bank over late reports"),
        ("Alder Hotel Group Penalised For Its Data", "Alder Hotel Group penalised for its data"),
        ("Merlion Securities Limited Sued By Investors", "Merlion Securities Limited sued by Investors"),
        (
            "Guidelines on Data Protection Impact Assessment",
            "Guidelines on Data Protection Impact Assessment",
        ),
        ("The Norwell Bank of Alder and its rules", "The Norwell Bank of Alder and its rules"),
        ("SEC Charges Alder LLC With Fraud After Losses", "SEC charges Alder LLC with Fraud after Losses"),
        ("Alder Bank | Fined | Over Late Reports", "Alder Bank | Fined | Over Late Reports"),
        (
            "Norwell Data Protection Commission released its Guidelines on Late Reports",
            "Norwell Data Protection Commission released its Guidelines on Late Reports",
        ),
    ],
)
def test_truecased(headline: str, told: str) -> None:
    text = f"{headline}\n\n{BODY}"
    assert truecased(text) == f"{told}\n\n{BODY}"


def test_a_sentence_stays_as_it_is() -> None:
    assert truecased(BODY) == BODY
