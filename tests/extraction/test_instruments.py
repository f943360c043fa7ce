"""Rules: what their titles are, which step of their life a passage tells, and their dates."""

import pytest

from tests.extraction.analysing import facts_of
from updates.extraction.findings import InstrumentFinding, Span
from updates.extraction.titles import find_titles
from updates.extraction.vocabulary import InstrumentKind


def rules(body: str, headline: str = "") -> list[str]:
    found = [i for i in facts_of(body, headline).instruments if i.event.value != "cited"]
    return [f"{i.event.value}: {i.title}" for i in found]


def only(body: str) -> InstrumentFinding:
    (found,) = (i for i in facts_of(body).instruments if i.event.value != "cited")
    return found


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        # a head word with what it is about
        ("issued the Guidelines for Toy Safety Building today", ["Guidelines for Toy Safety Building"]),
        # a head word at the end
        ("under the Toy Safety Law", ["Toy Safety Law"]),
        # a year, a number, a state in brackets
        (
            "the Toy (Prohibition of Lead) Regulations, 2015 apply",
            ["Toy (Prohibition of Lead) Regulations, 2015"],
        ),
        ("the Toy Safety Measures (Draft for Comments) are", ["Toy Safety Measures (Draft for Comments)"]),
        ("the Directive on Toys (2002/58/EC) says", ["Directive on Toys (2002/58/EC)"]),
        # two laws are two titles
        ("the Toy Safety Law and the Game Safety Law", ["Toy Safety Law", "Game Safety Law"]),
        # an opinion on two laws is one title
        ("published Opinions on the Toy Act and the Game Act", ["Opinions on the Toy Act and the Game Act"]),
        # in quotes, of any sort
        (
            "published “Rules for Toys and what comes with them” today",
            ["Rules for Toys and what comes with them"],
        ),
        ("published 《Measures for Toys》 today", ["Measures for Toys"]),
        # numbered standards and laws
        ("with it GB 12345-2025 Toys – Labelling Method.", ["GB 12345-2025 Toys – Labelling Method"]),
        ("passed Law No. 16/2001 on Friday", ["Law No. 16/2001"]),
        ("signed Executive Order 14067 today", ["Executive Order 14067"]),
        # a rest in plain words
        ("published its Guide to internal toy models on 5 May", ["Guide to internal toy models"]),
        # wholly in plain words, where a verb of rule-making governs it
        ("adopted the draft law on toys in public places.", ["draft law on toys in public places"]),
        # but not where none does
        ("play by the rules on toys in public places.", []),
        # a firm's own papers are none
        ("changed its Privacy Policy", []),
    ],
)
def test_titles(words: str, expected: list[str]) -> None:
    assert [title.text for title in find_titles(words, 0, len(words))] == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("The FCA issued the Toy Safety Rules.", ["issued: Toy Safety Rules"]),
        ("The Toy Safety Rules were published on Monday.", ["issued: Toy Safety Rules"]),
        ("The FCA's Toy Safety Rules are final.", ["issued: Toy Safety Rules"]),
        # a draft that is issued is out for comment
        ("The FCA issued the draft Toy Safety Rules.", ["consultation: Toy Safety Rules"]),
        ("The FCA published the Toy Safety Rules for public comment.", ["consultation: Toy Safety Rules"]),
        ("The FCA wants views on the Toy Safety Rules.", ["consultation: Toy Safety Rules"]),
        (
            "The FCA asked the public what it thinks of the Toy Safety Rules.",
            ["consultation: Toy Safety Rules"],
        ),
        # a consultation that is over
        (
            "After public consultation the FCA has finalised the Toy Safety Rules.",
            ["issued: Toy Safety Rules"],
        ),
        # parliaments and presidents
        ("Parliament passed the Toy Safety Act.", ["adopted: Toy Safety Act"]),
        ("The Toy Safety Act (TSA) was signed by the governor.", ["adopted: Toy Safety Act"]),
        ("The Cabinet adopted the draft Toy Safety Law.", ["adopted: Toy Safety Law"]),
        # changes and ends
        ("The FCA announced amendments to the Toy Safety Rules.", ["amended: Toy Safety Rules"]),
        ("Senate Bill 2457, enacted on 7 August, amends the Toy Safety Act.", ["amended: Toy Safety Act"]),
        ("Parliament repealed the Toy Safety Act.", ["repealed: Toy Safety Act"]),
        # plans
        ("The FCA has been drafting the Toy Safety Rules.", ["planned: Toy Safety Rules"]),
        ("The FCA plans to issue the Toy Safety Rules.", ["planned: Toy Safety Rules"]),
        # in force
        ("The Toy Safety Act entered into force on 10 August 2023.", ["in_force: Toy Safety Act"]),
        # one verb, several titles
        (
            "The FCA adopted a statement on toys in parks, recommendations on toys in trains "
            "and an opinion on toy guns.",
            [
                "adopted: statement on toys in parks",
                "adopted: recommendations on toys in trains",
                "adopted: opinion on toy guns",
            ],
        ),
        # what is only cited is not told of
        ("The FCA fined Alpha plc £5m under the Toy Safety Act.", []),
        ("The FCA published a speech in line with the Toy Safety Act.", []),
        # what firms must draw up is no rule
        ("Each operator must publish rules for toys in shops.", []),
    ],
)
def test_steps(words: str, expected: list[str]) -> None:
    assert rules(words) == expected


@pytest.mark.parametrize(
    ("words", "effective", "due"),
    [
        (
            "The FCA issued the Toy Safety Rules, which will come into force on 1 August 2021.",
            "2021-08-01",
            None,
        ),
        ("The FCA issued the Toy Safety Rules with effect from 1 August 2021.", "2021-08-01", None),
        ("The FCA issued the Toy Safety Rules. They apply from 1 August 2021.", "2021-08-01", None),
        ("The FCA issued the Toy Safety Rules on 2 May 2021, which took effect at once.", "2021-05-02", None),
        (
            "The FCA issued the Toy Safety Rules on 2 May 2021; they apply from that same day.",
            "2021-05-02",
            None,
        ),
        (
            "The FCA announced amendments to the Toy Safety Rules. From 19 November 2026, no toy sells.",
            "2026-11-19",
            None,
        ),
        (
            "The FCA issued the draft Toy Safety Rules. Comments are due by 18 February 2025.",
            None,
            "2025-02-18",
        ),
        ("The FCA consults on the Toy Safety Rules until 18 February 2025.", None, "2025-02-18"),
        ("The FCA issued the draft Toy Safety Rules on 2 May 2021 for public comment.", None, None),
    ],
)
def test_dates(words: str, effective: str | None, due: str | None) -> None:
    found = only(words)
    assert (
        found.effective_on and found.effective_on.iso(),
        found.comments_due and found.comments_due.iso(),
    ) == (
        effective,
        due,
    )


def test_a_short_form_stands_for_its_title() -> None:
    body = "The FCA issued the Toy Safety Rules (the “Rules”). The Rules come into force on 1 August 2021."
    found = only(body)
    assert (found.short_form, found.effective_on and found.effective_on.iso()) == ("Rules", "2021-08-01")


def test_a_list_under_a_sentence_names_rules() -> None:
    body = "Two draft standards are open to public comment. The FCA released:\n"
    body += "- Toys on wheels: general;\n- Toys in boxes."
    assert rules(body) == ["consultation: Toys on wheels: general", "consultation: Toys in boxes"]


def test_a_headline_s_title_counts_where_the_body_speaks_of_it() -> None:
    assert rules("These guidelines tell what toys are.", "FCA Toy Safety Guidelines") == [
        "issued: FCA Toy Safety Guidelines"
    ]


def test_findings_carry_their_words() -> None:
    body = "On Monday the FCA issued the Toy Safety Regulations, 2015 at last."
    found = only(body)
    assert found.span.of(body) == "Toy Safety Regulations, 2015" and found.kind is InstrumentKind.REGULATION
    assert found.event_span is not None and found.event_span.of(body) == "issued"


def test_reading_is_linear_in_the_words() -> None:
    words = "the Toy Law and the Game Rules on A and B of C for D in E, " * 2000
    assert len(find_titles(words, 0, len(words))) > 100
    assert Span(0, 3).of(words) == "the"
