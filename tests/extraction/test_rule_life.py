"""A rule's step and days told together: plans, fields, periods, calendars, passages with two developments."""

import pytest

from tests.extraction.analysing import facts_of
from updates.extraction.verbforms import any_form, bases, finite, forms, gerunds, participles


def told(body: str) -> list[str]:
    """Each rule as "event title, from day, until day"."""
    return [
        f"{i.event.value} {i.title}"
        + (f", from {i.effective_on.iso()}" if i.effective_on else "")
        + (f", until {i.comments_due.iso()}" if i.comments_due else "")
        for i in facts_of(body).instruments
        if i.event.value != "cited"
    ]


def test_forms_of_verbs() -> None:
    assert forms("issue") == ("issue", "issues", ["issued"], "issuing")
    assert forms("notify") == ("notify", "notifies", ["notified"], "notifying")
    assert forms("phase+out")[1:3] == ("phases out", ["phased out"])
    assert finite("strike+down") == ["strikes down", "struck down"]
    assert participles("withdraw scrap") == ["withdrawn", "scrapped"]
    assert gerunds("scrap set+aside") == ["scrapping", "setting aside"]
    assert participles("cancel") == ["cancelled", "canceled"]
    assert bases("pass") == ["pass"]
    assert "passes" not in any_form("issue")


@pytest.mark.parametrize(
    "words",
    [
        "The ministry intends to publish the Toy Safety Rules soon.",
        "The ministry wants to revise the Toy Safety Rules before the summer.",
        "The ministry has agreed to amend the Toy Safety Rules next year.",
        "The FCA hopes to finalise the Toy Safety Rules by December.",
        "The FCA is expected to consult on changes to the Toy Safety Rules on Tuesday.",
        "The FCA will shortly seek views on the Toy Safety Rules.",
        "Germany: Cabinet to adopt Toy Safety Rules",
        "The cabinet is to decide on the Toy Safety Rules on Wednesday.",
        "Congress will debate the Toy Safety Rules next week.",
        "The Toy Safety Rules are to be presented in autumn.",
        "The Toy Safety Rules should be ready next year.",
        "Work has started on the Toy Safety Rules.",
        "The council told the ministry to prepare the Toy Safety Rules by June.",
        "The Toy Safety Rules have been sent to the President for signature.",
        "A committee vote expected over the weekend on the Toy Safety Rules was put off.",
    ],
)
def test_still_to_come(words: str) -> None:
    assert told(words) == ["planned Toy Safety Rules"]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("The Toy Safety Act completed its passage on 3 May 2025.", "adopted Toy Safety Act"),
        ("Lawmakers gave final passage to the Toy Safety Act.", "adopted Toy Safety Act"),
        ("The Senate approved a bill to amend the Toy Safety Act.", "adopted Toy Safety Act"),
        ("The upper chamber adopted a bill amending the Toy Safety Act.", "adopted Toy Safety Act"),
        ("The Toy Safety Act was carried by 58 votes to 40.", "adopted Toy Safety Act"),
        ("The Toy Safety Act cleared the Trade Committee.", "planned Toy Safety Act"),
        ("The Toy Safety Rules are hereby repealed.", "repealed Toy Safety Rules"),
        ("The Code was withdrawn and retires the Toy Safety Rules.", "repealed Toy Safety Rules"),
        ("Changes have been made to the Toy Safety Rules.", "amended Toy Safety Rules"),
        ("HKMA gazettes Toy Safety Rules", "issued Toy Safety Rules"),
        ("The FCA came out with the Toy Safety Rules.", "issued Toy Safety Rules"),
        ("The FCA published its final report with the Toy Safety Rules.", "issued Toy Safety Rules"),
        ("The Treasury laid the Toy Safety Rules before Parliament.", "issued Toy Safety Rules"),
        ("The agency released its interim final Toy Safety Rule.", "issued Toy Safety Rule"),
        ("The court dismissed an action to annul the Toy Safety Rules.", None),
        ("A notice under section 40 of the Toy Safety Act had been published too late.", None),
    ],
)
def test_steps_in_other_words(words: str, expected: str | None) -> None:
    assert told(words) == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("field", "event"),
    [
        ("in force", "in_force"),
        ("passed by both chambers", "adopted"),
        ("before the Senate", "planned"),
        ("under consultation", "consultation"),
        ("draft out for comment", "consultation"),
        ("final", "issued"),
        ("no longer in force", "repealed"),
    ],
)
def test_status(field: str, event: str) -> None:
    assert told(f"The Toy Safety Rules cover dolls.\nStatus: {field}.")[:1] == [f"{event} Toy Safety Rules"]


MADE = "The FCA published the Toy Safety Rules on 3 May 2025"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (f"{MADE}, to commence from 1 July 2025.", "issued Toy Safety Rules, from 2025-07-01"),
        (f"{MADE}. They are to commence in July 2025.", "issued Toy Safety Rules, from 2025-07"),
        (f"{MADE}. It starts on 1 July 2025.", "issued Toy Safety Rules, from 2025-07-01"),
        (
            f"{MADE}. They apply to sales made on or after 1 July 2025.",
            "issued Toy Safety Rules, from 2025-07-01",
        ),
        (
            f"{MADE}. They take effect 59 days after publication, on 1 July 2025.",
            "issued Toy Safety Rules, from 2025-07-01",
        ),
        (
            f"{MADE}. Shops must be fully compliant by 1 July 2025.",
            "issued Toy Safety Rules, from 2025-07-01",
        ),
        (
            "Since 1 May 2025 the Toy Safety Rules have been applicable.",
            "in_force Toy Safety Rules, from 2025-05-01",
        ),
        (
            "The Toy Safety Rules made by the FCA came into operation on 1 May 2025.",
            "in_force Toy Safety Rules, from 2025-05-01",
        ),
        (
            "With effect from 1 May 2025 the Toy Safety Rules are repealed.",
            "repealed Toy Safety Rules, from 2025-05-01",
        ),
        (
            "The start of the Toy Safety Rules has been pushed back to 1 July 2025.",
            "planned Toy Safety Rules, from 2025-07-01",
        ),
    ],
)
def test_from_when(words: str, expected: str) -> None:
    assert told(words) == [expected]


@pytest.mark.parametrize(
    "words",
    [
        "The FCA shared the draft Toy Safety Rules; opinions may be sent until 1 July 2025.",
        "The FCA consults on the Toy Safety Rules, with a closing date of 1 July 2025.",
        "The FCA consults on the Toy Safety Rules. Shops have three weeks, until 1 July 2025, to comment.",
        "The FCA has extended until 1 July 2025 the time for comments on the draft Toy Safety Rules.",
        "Views are wanted by 1 July 2025 on the Toy Safety Rules.",
        "Shops have been given until 1 July 2025 to react to the draft Toy Safety Rules.",
        "The consultation procedure on the Toy Safety Rules lasts until 1 July 2025.",
        "The FCA published the draft Toy Safety Rules; traders can respond up to and including 1 July 2025.",
    ],
)
def test_until_when(words: str) -> None:
    assert told(words) == ["consultation Toy Safety Rules, until 2025-07-01"]


def test_two_rules_that_came_together() -> None:
    words = "The Toy Safety Act came into effect on 1 May 2025, together with the Toy Labels Decree."
    assert told(words) == [
        "in_force Toy Safety Act, from 2025-05-01",
        "in_force Toy Labels Decree, from 2025-05-01",
    ]
