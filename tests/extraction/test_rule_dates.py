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


@pytest.mark.parametrize(
    ("effective", "due", "words"),
    [
        (
            "2025-07-01",
            None,
            "The Toy Safety Regulations, approved by the Cabinet in May, came into force on 1 July 2025.",
        ),
        (
            "2025-06-01",
            None,
            "The third phase of the Toy Safety (Amendment) Act 2024 came into force on 1 June 2025.",
        ),
        ("2025-07-01", None, "The second tranche of the Toy Safety Act 2024 took effect on 1 July 2025."),
        (
            "2026-03-01",
            None,
            "The ministry withdrew the Toy Safety Guidelines with effect from 1 March 2026.",
        ),
        ("2026-03-01", None, "The Toy Safety Guidelines are repealed as of 1 March 2026."),
        (
            None,
            "2025-03-12",
            "The consultation paper on the Toy Safety Guidelines remained open up to 12 March 2025.",
        ),
        ("2025-06-18", None, "The Bank issues the Toy Safety Circular on 18 June 2025, applicable at once."),
        (
            "2025-06-18",
            None,
            "The Bank notifies the Toy Safety Directions on 18 June 2025, with immediate effect.",
        ),
        (
            "2025-06-18",
            None,
            "The Bank issued the Toy Safety Guide on 18 June 2025, which applies from publication.",
        ),
        ("2025-06-18", None, "On 18 June 2025 the Bank issued the Toy Safety Guide, effective the same day."),
        (
            "2025-07-19",
            None,
            "In force since 19 July 2025, the Toy Safety Act saw its first companion notice.",
        ),
        (None, "2025-05-05", "The regulator is consulting until 5 May 2025 on the Toy Safety Code."),
        (None, "2025-05-05", "Toy Safety Code out for comment until 5 May 2025"),
        (None, "2025-05-05", "Toy Safety Code: consultation to 5 May 2025"),
        (None, "2025-05-05", "MAS seeks feedback on the Toy Safety Code by 5 May 2025."),
        (None, "2025-05-05", "The consultation on the Toy Safety Code runs from 1 April to 5 May 2025."),
        (None, "2025-05-05", "Views on the Toy Safety Code should reach the ministry by 5 May 2025."),
        (
            None,
            "2025-05-05",
            "Ofcom published draft Toy Safety Guidance. Stakeholders can respond until 5 May 2025.",
        ),
        (
            None,
            "2025-05-05",
            "Ofcom published draft Toy Safety Guidance. The window for submissions shuts on 5 May 2025.",
        ),
        (
            None,
            "2025-05-05",
            "Ofcom published draft Toy Safety Guidance. Feedback is accepted through 5 May 2025.",
        ),
        (
            None,
            "2025-05-05",
            "The deadline for comments on the draft Toy Safety Rules has been extended to 5 May 2025.",
        ),
        (None, "2025-05-05", "Have your say on the draft Toy Safety Rules before 5 May 2025."),
        ("2025-07-01", None, "The FCA published the Toy Safety Rules, which start to apply on 1 July 2025."),
        ("2025-07-01", None, "The FCA published the Toy Safety Rules. Entry into force: 1 July 2025."),
        ("2025-07-01", None, "The FCA published the Toy Safety Rules. Application date: 1 July 2025."),
        ("2025-07-01", None, "The FCA published the Toy Safety Rules, to be phased in from 1 July 2025."),
        (
            "2025-07-01",
            None,
            "The FCA published the Toy Safety Rules. They will be phased in, beginning on 1 July 2025.",
        ),
        (
            "2025-07-01",
            None,
            "The FCA published the Toy Safety Rules. The effective date has been set at 1 July 2025.",
        ),
        (
            "2025-07-01",
            None,
            "The FCA published the Toy Safety Rules. They will come into operation on 1 July 2025.",
        ),
        ("2025-07-01", None, "The FCA published the Toy Safety Rules, operative from 1 July 2025."),
        ("2025-07-01", None, "The FCA published the Toy Safety Rules with a go-live date of 1 July 2025."),
        ("2025-07-01", None, "Gazetted: the Toy Safety Regulations, commencing 1 July 2025."),
        (
            "2025-07-01",
            None,
            "The Toy Safety Regulations were gazetted on 3 May 2025 and will commence on 1 July 2025.",
        ),
        ("2025-07-01", None, "The Toy Safety Regulations have been published and become law on 1 July 2025."),
        ("2025-07-01", None, "Toy Safety Act in force since 1 July 2025"),
        ("2025-07-01", None, "The Toy Safety Act has applied since 1 July 2025."),
        ("2025-07-01", None, "As of 1 July 2025, the Toy Safety Act is fully applicable."),
        ("2025-07-01", None, "1 July 2025 saw the entry into force of the Toy Safety Act."),
        ("2025-07-01", None, "The Toy Safety Act became operative on 1 July 2025."),
        ("2025-07-01", None, "The Toy Safety Act commenced operation on 1 July 2025."),
        (
            "2025-07-01",
            None,
            "The first provisions of the Toy Safety Act have been in force since 1 July 2025.",
        ),
        (
            "2025-07-01",
            None,
            "Parliament passed the Toy Safety Act on 3 May 2025; it enters into force on 1 July 2025.",
        ),
        ("2025-07-01", None, "1 July 2025 – Kenya: Toy Safety Act starts to apply"),
        ("2025-07-01", None, "1 July 2025 – Kenya: Toy Safety Act in force"),
        ("2025-07-01", None, "1 July 2025 | Kenya | Toy Safety Act goes live"),
        ("2025-07-01", None, "1 July 2025: the second wave of obligations under the Toy Safety Act bites."),
        ("2025-07-01", None, "1 July 2025: obligations of the Toy Safety Act kick in for importers."),
        ("2025-07-01", None, "1 July 2025: the Toy Safety Act is switched on."),
        ("2025-07-01", None, "1 July 2025: the transitional period of the Toy Safety Act ends."),
        ("2025-07-01", None, "Tuesday, 1 July 2025: compliance date of the Toy Safety Rules."),
        ("2025-07-01", None, "Tuesday, 1 July 2025: the Toy Safety Rules become mandatory."),
        (None, "2025-07-01", "1 July 2025: last chance to comment on the draft Toy Safety Rules."),
        (None, "2025-07-01", "1 July 2025: the FCA's consultation on the Toy Safety Rules closes."),
        (None, "2025-07-01", "1 July 2025: comments close on the Toy Safety Rules."),
        (None, "2025-07-01", "1 July 2025: the comment window for the Toy Safety Rules shuts."),
        (None, "2025-07-01", "1 July 2025: responses to the consultation on the Toy Safety Rules are due."),
        (
            None,
            "2025-07-01",
            "1 July 2025: deadline for feedback on the draft Toy Safety Rules, published in May.",
        ),
        (
            None,
            "2025-07-01",
            "1 July 2025: the FCA ends its consultation on the Toy Safety Rules, which opened on 3 May.",
        ),
        (None, "2025-05-05", "Toy Safety Rules: comments by 5 May 2025"),
        (None, "2025-05-05", "Draft Toy Safety Rules (comments to 5 May 2025)"),
        (
            "2025-08-01",
            None,
            "The FCA published the Toy Safety Rules on 3 May, whose main part will apply from 1 August 2025.",
        ),
        (
            "2025-08-01",
            None,
            "The FCA published the Toy Safety Rules on 3 May. Entry into force is set for 1 August 2025.",
        ),
        (
            "2025-08-01",
            None,
            "The FCA published the Toy Safety Rules on 3 May. Compliance deadline: 1 August 2025.",
        ),
        (
            "2025-08-01",
            None,
            "The FCA published the Toy Safety Rules on 3 May. Implementation is due by 1 August 2025.",
        ),
        (
            "2025-08-01",
            None,
            "The FCA published the Toy Safety Rules on 3 May. From 1 August 2025 shops must register.",
        ),
        (
            "2025-08-01",
            None,
            "The FCA published the Toy Safety Rules on 3 May. Shops will need a licence from 1 August 2025.",
        ),
        (
            "2025-08-01",
            None,
            "The FCA published the Toy Safety Rules on 3 May. As of 1 August 2025, toys need labels.",
        ),
        (
            "2025-07-01",
            None,
            "Licensed shops must follow the Toy Safety Rules by 1 July 2025.",
        ),
        (
            "2025-07-01",
            None,
            "Shops are to meet the requirements of the Toy Safety Rules from 1 July 2025.",
        ),
        (
            "2025-07-01",
            None,
            "Makers have to adapt to the Toy Safety Rules no later than 1 July 2025.",
        ),
        (
            "2026-01-01",
            None,
            "Shops must comply with the Toy Safety Rules for years beginning on or after 1 January 2026.",
        ),
        (
            "2025-07-01",
            None,
            "The two-year transition under the Toy Safety Rules ended on 1 July 2025.",
        ),
        (
            "2025-07-01",
            None,
            "The grace period for makers under the Toy Safety Rules expires on 1 July 2025.",
        ),
        (
            "2026-01-01",
            None,
            "The FCA extended the compliance date of the Toy Safety Rules to 1 January 2026.",
        ),
        (
            "2026-01-01",
            None,
            "The FCA postponed the start of the Toy Safety Rules from 1 July 2025 to 1 January 2026.",
        ),
        (
            "2025-08-01",
            None,
            "The notice appointed 1 August 2025 as the day on which the Toy Rules come into operation.",
        ),
        (
            "2025-08-01",
            None,
            "The commencement date of the Toy Safety Rules is 1 August 2025.",
        ),
        (
            "2025-08-01",
            None,
            "From 1 August 2025, duties under the Toy Rules become binding, the FCA recalled on 3 May 2025.",
        ),
        (
            None,
            "2025-07-31",
            "The draft Toy Rules are out; reply until the end of July, that is 31 July 2025.",
        ),
        (
            None,
            "2025-07-01",
            "The FCA will stop accepting replies to its consultation on the Toy Safety Rules on 1 July 2025.",
        ),
        (
            None,
            "2025-07-01",
            "Views on the draft Toy Rules are due by 1 July 2025. The FCA must adopt the final by 2 May.",
        ),
        # days that are counted from one that is told
        (
            "2025-06-29",
            None,
            "The Toy Decree appeared in the Gazette on 9 June 2025; it takes effect twenty days later.",
        ),
        (
            "2025-12-09",
            None,
            "The Toy Decree, gazetted on 9 June 2025, will take effect six months after its publication.",
        ),
        (None, None, "The Toy Act was passed on 9 June 2025 and takes effect 60 days after publication."),
        # nouns and clauses that tell the first day
        ("2025-05-01", None, "On 1 May 2025, its effective date, the Toy Act replaced the doll rules."),
        ("2025-05-01", None, "As usual, 1 May 2025 was the first day of the Toy Lending Act in Poland."),
        ("2025-07-01", None, "The Toy Rules, issued by the FCA in May, are due to start on 1 July 2025."),
        ("2025-06-02", None, "The Toy Guideline was released on 2 June 2025 and has applied ever since."),
        ("2025-05-01", None, "The Toy Act has been in force for five weeks, i.e. since 1 May 2025."),
        # times for comments
        (None, "2025-05-31", "Shops had until the end of May 2025 to comment on the FCA's draft Toy Rules."),
        (
            None,
            "2025-03-14",
            "MAS consults on draft Toy Rules; firms were given until 28 February 2025, since extended to "
            "14 March 2025.",
        ),
        (None, "2025-07-14", "The FCA seeks views on draft Toy Rules. The time limit ends on 14 July 2025."),
    ],
)
def test_days_told_in_many_ways(effective: str | None, due: str | None, words: str) -> None:
    assert days(words) == [(effective, due)]


def test_two_rules_take_effect_with_one_verb() -> None:
    both = "The Toy Safety Act 2025 and the Doll Labelling Act 2025 entered into force on 1 July 2025."
    assert days(both) == [("2025-07-01", None), ("2025-07-01", None)]


def test_a_rule_told_by_the_way_is_not_what_takes_effect() -> None:
    told = "The Toy Safety Act 2025, which amends the Doll Labelling Act 2019, takes effect on 1 July 2025."
    assert days(told) == [("2025-07-01", None)]
