"""Rules told in one short line, as digests and calendars write: the step and the title."""

import pytest

from tests.extraction.analysing import facts_of


def steps(body: str) -> list[str]:
    found = [i for i in facts_of(body).instruments if i.event.value != "cited"]
    return [f"{i.event.value}: {i.title}" for i in found]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        # a kind with a bare number, and what stands between a number and its subject
        ("The TSA revised Notice 612 on Toy Risks on 3 May 2025.", "amended: Notice 612 on Toy Risks"),
        ("The TSA has rescinded Toy Bulletin 121.", "repealed: Toy Bulletin 121"),
        (
            "The TSA enacted Regulation 34 of 2025 on toy shops.",
            "adopted: Regulation 34 of 2025 on toy shops",
        ),
        (
            "Decree no. 35/2025/TS-CP on toy shops is now in force.",
            "in_force: Decree no. 35/2025/TS-CP on toy shops",
        ),
        ("Announcement No. 6 of 2025 tightens toy exports.", "issued: Announcement No. 6 of 2025"),
        (
            "New Notice TSN-2 on Toy Risk for small toy shops was issued.",
            "issued: Notice TSN-2 on Toy Risk for small toy shops",
        ),
        # whom a paper is sent to, and what ends its title
        (
            "The TSA put out a Circular to licensed shops on use of wooden toys.",
            "issued: Circular to licensed shops on use of wooden toys",
        ),
        ("The TSA publishes guidance on wooden toys ahead of the fair.", "issued: guidance on wooden toys"),
        (
            "The TSA is drafting guidelines on wooden toys together with the ministry.",
            "planned: guidelines on wooden toys",
        ),
        ("The ministry tables the Toy Safety Bill in Parliament.", "planned: Toy Safety Bill"),
        # steps told around the title
        ("The assembly waved the Toy Safety Bill through on Tuesday.", "adopted: Toy Safety Bill"),
        ("The bank brings its Toy Loan Rules into force.", "in_force: Toy Loan Rules"),
        ("The TSA puts the Toy Safety Rules on hold.", "planned: Toy Safety Rules"),
        ("TSA: Basel III implementation pushed back to 1 May 2027", "planned: Basel III"),
        ("The Toy Safety Bill is ready for signature.", "adopted: Toy Safety Bill"),
        ("The Toy Safety Rules were laid in draft.", "planned: Toy Safety Rules"),
        # headlines of what is to come
        ("Utopia to propose the Toy Safety Act", "planned: Toy Safety Act"),
        ("Utopia: cabinet to present the Toy Safety Act", "planned: Toy Safety Act"),
        ("Senators reintroduce the Toy Safety Act.", "planned: Toy Safety Act"),
        ("The Toy Safety Act, passed in May 2024, takes effect on 3 May 2025.", "in_force: Toy Safety Act"),
        ("The Toy Safety Code, issued on 3 May, comes into force on 3 July 2026.", "issued: Toy Safety Code"),
        ("The TSA published the Toy Safety Rules, which were adopted on 3 May.", "issued: Toy Safety Rules"),
        (
            "The TSA proposed to postpone the effective date of its Toy Safety Rules.",
            "consultation: Toy Safety Rules",
        ),
        # a paper on a rule tells of the rule
        (
            "A consultation paper on a comprehensive review of the Toy Safety Rules proposes fewer forms.",
            "consultation: Toy Safety Rules",
        ),
        ("The TSA consults on reform of the Toy Safety Act.", "consultation: Toy Safety Act"),
        (
            "TSA: public statement on wooden toys (17 Jan)",
            "issued: public statement on wooden toys",
        ),
        # what is done to one firm is no rule
        ("The TSA issued administrative guidance to Toy Notes Inc. on 3 May.", ""),
    ],
)
def test_one_line(words: str, expected: str) -> None:
    assert steps(words) == ([expected] if expected else [])
