"""Which date of an item is its event's."""

from datetime import date

import pytest

from updates.extraction.dates import almanac
from updates.extraction.eventdate import choose
from updates.extraction.findings import Span
from updates.extraction.itemdates import dates_of

PUBLISHED = date(2025, 6, 2)

ROWS = [
    (
        "The Label Rules, issued in March by the Office, entered into force on 1 May 2025. They cost "
        "nothing.",
        "2025-05-01",
        "a start of effect that the opening sentence tells",
    ),
    (
        "The Data Act took effect on 4 May 2025. Parliament adopted it in September 2024.",
        "2025-05-04",
        "though a later sentence tells the adoption",
    ),
    (
        "Bank gazettes Fee Rules, effective 1 January 2026 (6 May)",
        "2025-05-06",
        "in brackets at the line's end",
    ),
    (
        "Office opens consultation, comments until 27 July 2025 (3 May)",
        "2025-05-03",
        "no deadline in brackets",
    ),
    (
        "By an interim order dated May 3, 2025, the Board barred four firms.",
        "2025-05-03",
        "opens with a paper",
    ),
    (
        "According to a notice dated 9 April 2025, the Bank fined Acme.",
        "2025-04-09",
        "a paper according to which",
    ),
    (
        "Under an order of the Data Protection Authority dated 3 May 2025, a town must stop.",
        "2025-05-03",
        "of",
    ),
    (
        "The paper, released on 26 April 2025, closed for comment on 30 May 2025.",
        "2025-04-26",
        "not its close",
    ),
    (
        "The call for evidence ended on 30 May 2025. A report is due, the Office wrote on 1 June 2025.",
        "2025-06-01",
        "what was said after the close",
    ),
    (
        "The Bank told lenders in draft rules on wallets to cut all links with betting shops. "
        "Feedback closed on 18 May 2025.",
        None,
        "a time for comments that was over is not the draft's day",
    ),
    ("The handbook was updated. It replaced the edition of 31 May 2025.", None, "the day of what is no more"),
    (
        "The Senate waved through the Toy Act in March 2025; since 2 May 2025, shops must keep records.",
        "2025-05-02",
        "what a later clause begins with",
    ),
    ("A consultation on fees closed on 18 May 2025.", "2025-05-18", "a close alone"),
    (
        "The regime took effect on 30 May 2025, the Office having issued its guide on 2 May 2025.",
        "2025-05-30",
        "having done before",
    ),
    (
        "Both Acts, both signed by the President on 26 March 2025, entered into operation on 1 May 2025.",
        "2025-05-01",
        "both signed",
    ),
    ("The Office sued 11 firms. The first hearing was held on 28 May 2025.", "2025-05-28", "a hearing held"),
    (
        "1 May, Kenya. The Rules, which the Cabinet promulgated on 4 March 2025, take effect.",
        "2025-05-01",
        "a day with its place as label",
    ),
    ("On 3 March 2025 the Office fined Acme. The order of 2024 stands.", "2025-03-03", "the opening date"),
    ("It issued the Rules on 3 March 2025; they take effect on 1 May 2025.", "2025-03-03", "not the effect"),
    ("It released a draft on 3 March 2025; comments close on 1 May 2025.", "2025-03-03", "not the deadline"),
    ("From 19 November 2025 a firm can be refused a reduction.", None, "a start of effect ahead is no event"),
    ("The law of June 2018 entered into force on 10 August 2023, it said.", "2023-08-10", "effect as event"),
    (
        "A draft was circulated for comment on 10 April 2013; the Rules were promulgated on 16 July 2013.",
        "2013-07-16",
        "the final step goes before the draft",
    ),
    (
        "Following a consultation held in November 2024, the Bank published its guide on 2 May 2025.",
        "2025-05-02",
        "background goes last",
    ),
    ("It was reported on 16 March 2025 that the Ministry planned inspections.", "2025-03-16", "reports date"),
    ("Since 18 July 2024 the Office has been collecting views.", "2024-07-18", "since, with what began then"),
    ("6 September 2023 | The Office decides.", "2023-09-06", "a cell of a table"),
    ("ACME PAYS. June 23, 2022: order; hearing on 3 July 2022.", "2022-06-23", "a label after a heading"),
    (
        "LONDON, March 7 - The firm was fined, a notice of 5 March 2025 said on Thursday.",
        "2025-05-29",
        "wire",
    ),
    ("The law, adopted on 5 May 2021, entered into force on 1 July 2024.", "2024-07-01", "apposition"),
    ("Senate Bill 2457, enacted on 7 August 2024, amends the Act.", "2024-08-07", "apposition alone"),
    ("By decision of 12 March 2025, the Office fined Acme.", "2025-03-12", "a decision's own day"),
    ("Meta was fined in 2024 for a breach.", None, "a year alone dates nothing"),
    (
        "In a decision adopted on 12 May and made public on 28 May, the Office fined Acme.",
        "2025-05-12",
        "the decision's day, not when it came out",
    ),
    ("Following an inspection in March 2024, the Office on 12 May fined Acme.", "2025-05-12", "of this year"),
    ("The order of 5 March 2024 was upheld by the High Court on 13 May.", "2025-05-13", "of this year too"),
    (
        "The High Court (judgment of 13 May 2025) upheld the order of 5 March 2024.",
        "2025-05-13",
        "the paper in brackets is the news",
    ),
    (
        "The regulation proposed by the Commission on 28 June 2023 was adopted on 10 May 2025.",
        "2025-05-10",
        "who proposed it, and when, came before",
    ),
    ("The Office has fined Acme. Its statement is dated 6 May 2025.", "2025-05-06", "a statement's own day"),
    ("The Office put its draft out for comments on 11 May 2025.", "2025-05-11", "out for comments on a day"),
    ("The Office banned Mr Chan from 16 May 2025 to 15 May 2035.", "2025-05-16", "a ban's first day"),
    ("The Office has been consulting from 16 May to 31 July 2025.", "2025-05-16", "a period's first day"),
    ("This morning, the Office fined Acme.", "2025-06-02", "this morning"),
    ("The Office fined Acme last night.", "2025-06-01", "last night"),
    (
        "The Act came into force on 14 May 2025. A week earlier the Office published its guide.",
        "2025-05-14",
        "what is told after the news does not date it",
    ),
    ("A hearing is set for October.", None, "what is to come dates nothing"),
    ("The panel held a hearing in April on the bill.", "2025-04", "a hearing that was held"),
    (
        "At the hearing on 4 March 2025 the judge adjourned the case to 29 July 2025.",
        "2025-03-04",
        "not put off to",
    ),
    ("It was fined for copying cards from April 2019 to May 2020.", None, "a period of conduct is no event"),
    ("Decision of 4 March 2025, published on 28 May.", "2025-03-04", "before the day it came out"),
    ("It opened a case on 4 March 2025, announced eight days later.", "2025-03-04", "nor a distance"),
    (
        "The Rule, published by the Board in the Gazette on 2 April 2025, entered into force on 5 May 2025.",
        "2025-05-05",
        "apposition with two places",
    ),
    ("It took the Board until 14 May 2025 to close the case.", "2025-05-14", "until it was done"),
    (
        "As of 1 May 2025 the cap no longer applies. It was only in March that the Board had fined it.",
        "2025-05-01",
        "what was before the news",
    ),
    (
        "Since 1 January 2025 no one may pay in cash. The Bank on 22 May told lenders so.",
        "2025-05-22",
        "a standing rule goes behind what was done",
    ),
    (
        "The Act takes effect on 30 June 2025.",
        "2025-06-30",
        "a start of effect soon, where it is all that is told",
    ),
    (
        "Drafts were exposed for comment by the Bank on 16 May 2025; the period ended on 31 May.",
        "2025-05-16",
        "an ended period is a deadline",
    ),
    ("A forum was held in Lagos from 9 to 15 May 2025.", "2025-05-09", "several days of one event"),
    ("The resolution dates from 30 April 2025.", "2025-04-30", "a paper's own day"),
    (
        "The law came into force on 14 May 2025. On the following day the Office spoke.",
        "2025-05-14",
        "not the next",
    ),
    (
        "On 4 March 2025 it opens a review, a calendar says, from 25 to 29 June 2025.",
        "2025-03-04",
        "a span of days",
    ),
    (
        "The Office charged three men with fraud. They will appear in the High Court on 16 June 2025.",
        None,
        "a day to come told in passing",
    ),
    ("Have your say on the standards by 5pm on Friday 22 August 2025.", None, "a last day"),
    (
        "It told the lender to stop in an order of 5 May 2025, and the Ministry shut it on 9 May 2025.",
        "2025-05-05",
        "the paper by which it was done",
    ),
]


@pytest.mark.parametrize(("text", "iso", "proves"), ROWS)
def test_event_date(text: str, iso: str | None, proves: str) -> None:
    body = Span(0, len(text))
    dates = dates_of(text, body, None, (), almanac(text, PUBLISHED))
    chosen = choose(text, dates, body, None, PUBLISHED)
    assert (chosen.iso() if chosen else None) == iso, proves


def test_a_heading_that_is_a_date_dates_the_entries_under_it() -> None:
    text = "3 February 2025\nThe Board wants views on a draft."
    body = Span(16, len(text))
    dates = dates_of(text, body, None, (Span(0, 15),), almanac(text, None))
    chosen = choose(text, dates, body, None)
    assert chosen is not None and chosen.iso() == "2025-02-03"


def test_a_month_over_the_entries_dates_none() -> None:
    text = "February 2025\nThe Board wants views on a draft."
    dates = dates_of(text, Span(14, len(text)), None, (Span(0, 13),), almanac(text, None))
    assert choose(text, dates, Span(14, len(text)), None) is None


def test_a_day_number_under_a_month() -> None:
    text = "MARCH\n21 – The Office opens a consultation."
    known = almanac(text, PUBLISHED)
    dates = dates_of(text, Span(6, len(text)), None, (Span(0, 5),), known)
    chosen = choose(text, dates, Span(6, len(text)), None)
    assert chosen is not None and chosen.iso() == "2025-03-21"


def test_a_heading_with_the_day_of_the_issue_dates_no_entry() -> None:
    text = "Current as of June 2, 2025\nThe Act was signed on May 12."
    body = Span(27, len(text))
    dates = dates_of(text, body, None, (Span(0, 26),), almanac(text, PUBLISHED))
    chosen = choose(text, dates, body, None, PUBLISHED)
    assert chosen is not None and chosen.iso() == "2025-05-12"


def test_the_days_of_a_calendar_are_to_come() -> None:
    text = "The week ahead\n* 15 November - comments close on proposed rules."
    known = almanac(text, PUBLISHED, [Span(0, 14)])
    dates = dates_of(text, Span(15, len(text)), None, (), known)
    assert [found.iso() for found in dates] == ["2025-11-15"]
