"""What a clause beside a rule's name tells: what went before, what is asked, what the rule brings in."""

import pytest

from tests.extraction.analysing import facts_of


def told(body: str) -> list[str]:
    found = [i for i in facts_of(body).instruments if i.event.value != "cited"]
    return [f"{i.event.value}: {i.title}" for i in found]


@pytest.mark.parametrize(
    "words",
    [
        "The governor is expected to sign the Toy Act within days; both chambers passed it on 28 May.",
        "The king will sign the Toy Act next week. The Senate passed it on 3 May 2025.",
        "The Toy Act awaits the governor's signature; the legislature approved it on 3 May.",
        "The Council opened the Toy Act for signature in Oslo on 5 September.",
        "The Toy Act was opened for signature on 5 September.",
        "The Toy Act is open for ratification.",
    ],
)
def test_passed_before(words: str) -> None:
    assert told(words) == ["adopted: Toy Act"]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Having collected views in August, the FCA is working on the text of the Toy Rules.", "Toy Rules"),
        ("The FCA has gathered feedback and is preparing the Toy Rules.", "Toy Rules"),
        ("The FCA plans to consult before the end of the year on the Toy Rules, it said.", "Toy Rules"),
        ("The FCA expects to consult in the first half of 2025 on the Toy Rules.", "Toy Rules"),
        ("The FCA will change the Fastpay rulebook again.", "Fastpay rulebook"),
        ("The FCA plans to have guidance on toy data ready by 2025.", "guidance on toy data"),
        ("The FCA aims to have rules on toy data in place by 2025.", "rules on toy data"),
        ("The king will sign the Toy Act next week, the Senate passed it on second reading.", "Toy Act"),
        ("The FCA will update its guidance on toys, Information Sheet 225, by May.", "Information Sheet 225"),
    ],
)
def test_still_to_come(words: str, expected: str) -> None:
    assert told(words) == [f"planned: {expected}"]


@pytest.mark.parametrize(
    "words",
    [
        "Responses are due on the joint consultation paper of the FCA and the MAS on the Toy Safety rules.",
        "Submissions to the FCA on the Toy Safety rules close on 3 May 2025.",
        "Comments to the FCA on the Toy Safety rules are due.",
        "The FCA asked for comments on its plan to amend the Toy Safety rules.",
    ],
)
def test_asked_about(words: str) -> None:
    assert told(words) == ["consultation: Toy Safety rules"]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("The Toy Act, passed in May, will introduce a licensing regime for shops.", ["adopted: Toy Act"]),
        (
            "Ohio's Toy Act and Utah's Shop Act each become effective on 3 May 2025.",
            ["in_force: Toy Act", "in_force: Shop Act"],
        ),
        (
            "The Toy Act, the Shop Act and the Irish toy privacy law all took effect on 3 May.",
            ["in_force: Toy Act", "in_force: Shop Act", "in_force: Irish toy privacy law"],
        ),
        ("The New Hampshire toy law took effect on 3 May.", ["in_force: New Hampshire toy law"]),
    ],
)
def test_several(words: str, expected: list[str]) -> None:
    assert told(words) == expected


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("The FCA will publish guidance on the toy rule by 31 May 2024, when the rule itself applies.", None),
        ("The FCA will issue guidance on the Toy Act before 3 May 2025, when the Act takes effect.", None),
        ("The FCA issued the Toy Rules, which will apply from 3 May 2025.", "2025-05-03"),
        (
            "On 27 August 2024 the FCA said that it will amend its marketing rules. From 1 October 2024 "
            "sellers have to carry a risk warning.",
            "2024-10-01",
        ),
    ],
)  # fmt: skip
def test_day_of_effect(words: str, day: str | None) -> None:
    found = [i for i in facts_of(words).instruments if i.event.value != "cited"]
    assert [i.effective_on and i.effective_on.iso() for i in found] == [day]
