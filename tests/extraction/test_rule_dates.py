"""When rules take effect and until when comments are due: each class of words in many forms."""

import pytest

from tests.extraction.analysing import facts_of


def days(body: str) -> list[tuple[str | None, str | None]]:
    return [
        (i.effective_on.iso() if i.effective_on else None, i.comments_due.iso() if i.comments_due else None)
        for i in facts_of(body).instruments
        if i.event.value != "cited"
    ]


@pytest.mark.parametrize(
    "rest",
    [
        ", effective 1 July 2025.",
        ", effective from 1 July 2025.",
        ", with effect from 1 July 2025.",
        ", in force from 1 July 2025.",
        ", applicable as of 1 July 2025.",
        ", which take effect on 1 July 2025.",
        ", which will come fully into force on 1 July 2025.",
        ", to be implemented from 1 July 2025.",
        ", with an implementation date of 1 July 2025.",
        ", with a compliance date of 1 July 2025.",
        ", valid from 1 July 2025.",
        ". They apply from 1 July 2025.",
        ". They become binding on 1 July 2025.",
        ". They become mandatory on 1 July 2025.",
        ". They will enter into application on 1 July 2025.",
        ". They go live on 1 July 2025.",
        ". The rules kick in on 1 July 2025.",
        ". The new regime starts on 1 July 2025.",
        ". Obligations start on 1 July 2025.",
        ". The licensing regime for toy shops will begin on 1 July 2025.",
        ". Effective date: 1 July 2025.",
        ". Compliance is required by 1 July 2025.",
        ". Firms must comply by 1 July 2025.",
        ". Shops have to apply them from 1 July 2025.",
        ". It covers dolls and takes effect on 1 July 2025.",
        "; compliance by 1 July 2025.",
        "; duties bite on 1 July 2025.",
    ],
)
def test_effective(rest: str) -> None:
    assert days(f"On 3 May 2025 the FCA published the Toy Safety Rules{rest}") == [("2025-07-01", None)]


@pytest.mark.parametrize(
    "rest",
    [
        ". Comments are due by 1 July 2025.",
        ". Comments close on 1 July 2025.",
        ". Responses by 1 July 2025.",
        ". Responses may be sent until 1 July 2025.",
        ". Replies should arrive by 1 July 2025.",
        ". The closing date is 1 July 2025.",
        ". The deadline for comments is 1 July 2025.",
        ". The comment period ends on 1 July 2025.",
        ". The consultation closes on 1 July 2025.",
        ". The consultation is open until 1 July 2025.",
        ". The consultation runs until 1 July 2025.",
        ". It closes on 1 July 2025.",
        ". Submissions will be accepted until 1 July 2025.",
        ". Comments must be received by 1 July 2025.",
        ". Shops have until 1 July 2025 to comment.",
        ". Shops are invited to write to us by 1 July 2025.",
        ". Have your say by 1 July 2025.",
        ". Let us have your views by 1 July 2025.",
        ". Feedback is welcome up to 1 July 2025.",
        ". Interested parties may respond by 1 July 2025.",
        ", open until 1 July 2025.",
        ", which lasts until 1 July 2025.",
        ", with responses due by 1 July 2025.",
        ", with comments due on or before 1 July 2025.",
        "; feedback is requested no later than 1 July 2025.",
        "; comments to 1 July 2025.",
        "; views sought by 1 July 2025.",
        " (closes 1 July 2025).",
    ],
)
def test_comments_due(rest: str) -> None:
    body = f"On 3 May 2025 the FCA opened a consultation on the draft Toy Safety Rules{rest}"
    assert days(body) == [(None, "2025-07-01")]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        # a day that is only counted is not told
        (
            "On 3 May 2025 the FCA published the Toy Rules, in force 20 days after their publication.",
            (None, None),
        ),
        # the span of a consultation is no day of effect
        (
            "The FCA invites comments on the draft Toy Rules from 1 May 2025 to 1 July 2025.",
            (None, "2025-07-01"),
        ),
        # a law that has come into force since it was passed
        (
            "The Toy Act was enacted on 3 May 2025 and entered into force on 1 July 2025.",
            ("2025-07-01", None),
        ),
        # the day after the object of a passive
        ("Comments on the draft Toy Rules are welcome until 1 July 2025.", (None, "2025-07-01")),
        ("Shops have until 1 July 2025 to respond to the FCA's Toy Rules.", (None, "2025-07-01")),
    ],
)
def test_days(body: str, expected: tuple[str | None, str | None]) -> None:
    assert days(body) == [expected]
