"""Which date of an item is its event's."""

from datetime import date

import pytest

from updates.extraction.dates import almanac
from updates.extraction.eventdate import choose
from updates.extraction.findings import Span
from updates.extraction.itemdates import dates_of

PUBLISHED = date(2025, 6, 2)

ROWS = [
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
    ("A hearing is set for October.", None, "what is to come dates nothing"),
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
