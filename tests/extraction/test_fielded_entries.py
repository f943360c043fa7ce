"""Entries laid out in parts and fields, the same under each headline."""

import pytest

from tests.extraction.analysing import GAZETTEER
from updates.extraction import extract, read
from updates.extraction.context import Context
from updates.extraction.findings import Item

DIARY = """# Kite Law Digest

*3 October 2025*

> A busy fortnight, as ever.

**Bank warned over kites.** The Norland Bank Authority warned Alpha Bank Ltd on 24 September 2025.

**Rules on string in force.** The Kite String Regulation came into force on 1 October 2025.

**Toy maker fined.** The Toy Commission fined Beta Toys AS EUR 5,000 on 29 September 2025.

**{diary}**

{rows}
"""
TABLE = (
    "| When | What |\n|---|---|\n| 15 Oct | Comments close on the draft Kite Code |\n| 12 Dec | Board meets |"
)
LINES = "15 Oct – Comments close on the draft Kite Code.\n\n12 Dec – The Board meets."

PARTS = """Payments Newswire, 4 March 2025

{first}
What happened{sign} On 3 March 2025 the Toy Commission fined Alder Ltd EUR 90,000 for late reports.
Who is affected{sign} Brokers that file reports of their own.
Next steps{sign} The firm has four weeks to appeal.

Toy Commission consults on kites
What happened{sign} On 27 February 2025 the Toy Commission launched a consultation on the draft Kite Code.
Who is affected{sign} Sellers of kites in the whole country.
Next steps{sign} Comments are due by 30 May 2025.

Toy Commission closes a shop
What happened{sign} The Toy Commission revoked the licence of Birch Toys Ltd on 28 February 2025.
Who is affected{sign} Customers, who will be paid back.
"""


def items(text: str, name: str) -> tuple[Item, ...]:
    return extract(read(text.encode(), filename=name), Context(GAZETTEER)).items


@pytest.mark.parametrize("rows", [TABLE, LINES])
@pytest.mark.parametrize("diary", ["Dates for your diary", "Coming up"])
def test_entries_before_a_diary_are_no_article(diary: str, rows: str) -> None:
    found = items(DIARY.format(diary=diary, rows=rows), "a.md")
    assert [item.headline for item in found][:3] == [
        "Bank warned over kites",
        "Rules on string in force",
        "Toy maker fined",
    ]


@pytest.mark.parametrize("first", ["Toy Commission fines two brokers", "Broker is fined"])
@pytest.mark.parametrize("sign", [":", "?"])
def test_the_parts_of_an_entry_are_one_item(first: str, sign: str) -> None:
    """Under its headline, also where that reads like one over several; with the deadline in its last part."""
    found = items(PARTS.format(first=first, sign=sign), "a.txt")
    assert [item.headline for item in found] == [
        first,
        "Toy Commission consults on kites",
        "Toy Commission closes a shop",
    ]
    (paper,) = found[1].instruments
    assert paper.comments_due is not None and str(paper.comments_due.on) == "2025-05-30"


@pytest.mark.parametrize(
    ("title", "fields", "event", "effective", "due"),
    [
        (
            "Measures on Kites",
            "Issued by: Toy Commission; Date of issue: 7 May 2025; Effective date: 1 July 2025",
            "issued",
            "2025-07-01",
            None,
        ),
        (
            "Measures on Kites",
            "Authority: Toy Commission; Published: 7 May 2025; In force: 1 July 2025",
            "issued",
            "2025-07-01",
            None,
        ),
        (
            "Draft Standard on Kites",
            "Issuer: Toy Commission; Comment deadline: 9 June 2025",
            "consultation",
            None,
            "2025-06-09",
        ),
        (
            "Guidelines on Kites",
            "Authority: Toy Commission; Deadline for comments: 9 June 2025",
            "consultation",
            None,
            "2025-06-09",
        ),
        (
            "Regulations on Kites",
            "Issued by: Toy Commission; Date: 7 May 2025; Status: adopted",
            "adopted",
            None,
            None,
        ),
        (
            "Regulations on Kites",
            "Authority: Toy Commission; Date: 7 May 2025; Status: in force",
            "in_force",
            None,
            None,
        ),
    ],
)
@pytest.mark.parametrize("lead", ["- **{}:** ", "{}: "])
def test_fields_tell_the_life_of_the_rule_above(
    lead: str, title: str, fields: str, event: str, effective: str | None, due: str | None
) -> None:
    pairs = [field.split(": ") for field in fields.split("; ")]
    lines = "\n".join(lead.format(name) + value for name, value in pairs)
    entry = f"## {title}\n\n{lines}\n\n"
    text = f"# Toy Law Monthly\n\n{entry}## Bank fined\n\nThe Toy Commission fined Alpha Ltd EUR 5,000.\n"
    (found,) = items(text, "a.md")[0].instruments
    assert (found.title, found.event.value) == (title, event)
    assert found.event_span is not None and found.event_span.end > found.event_span.start
    for told, day in ((found.effective_on, effective), (found.comments_due, due)):
        assert (str(told.on) if told else None) == day


@pytest.mark.parametrize("lead", ["- **{}:** ", "- {}: ", "{}: "])
@pytest.mark.parametrize(("who", "how"), [("Party", "Penalty"), ("Respondent", "Sanction"), ("Firm", "Fine")])
@pytest.mark.parametrize(
    ("value", "kinds"), [("EUR 90,000", ["fine"]), ("warning and fine of EUR 90,000", ["warning", "fine"])]
)
def test_fields_tell_who_was_punished_and_when(
    lead: str, who: str, how: str, value: str, kinds: list[str]
) -> None:
    pairs = [
        (who, "Banca Dora S.p.A."),
        ("Authority", "Toy Commission"),
        (how, value),
        ("Date", "11 June 2025"),
    ]
    entry = "\n".join(lead.format(name) + told for name, told in pairs)
    text = f"# Fines of June 2025\n\n## Bank punished\n\n{entry}\n\n## Hotel pays\n\nHotel Lac SRL pays.\n"
    item = items(text, "a.md")[0]
    assert item.date is not None and str(item.date.on) == "2025-06-11"
    told = [(one.kind.value, one.respondent) for action in item.actions for one in action.penalties]
    assert {kind for kind, _ in told} >= {kinds[-1]}
    assert all((name or "").startswith("Banca Dora S.p.A") for _, name in told)
