"""Dates as written: each row is a text, and the mentions in it as (words, year, month, day)."""

import pytest

from updates.extraction.datewords import mentions

FULL = [
    ("9 February 2021", "9 February 2021", 2021, 2, 9, "day, month, year"),
    ("Feb. 9th, 2021", "Feb. 9th, 2021", 2021, 2, 9, "abbreviated month, ordinal"),
    ("the 30th of June 2024", "30th of June 2024", 2024, 6, 30, "ordinal with of"),
    ("JUNE 23, 2022:", "JUNE 23, 2022", 2022, 6, 23, "capitals"),
    ("on July 1, 2o22.", "July 1, 2o22", 2022, 7, 1, "a letter typed for a zero"),
    ("2021-02-09", "2021-02-09", 2021, 2, 9, "ISO 8601"),
    ("in force from 2021-02-09.", "2021-02-09", 2021, 2, 9, "no year alone"),
    ("by 2021/02/09", "2021/02/09", 2021, 2, 9, "nor with strokes"),
    ("2021/2/9,", "2021/2/9", 2021, 2, 9, "year first, with strokes"),
    ("13/02/2021", "13/02/2021", 2021, 2, 13, "day first, as 13 is no month"),
    ("02/13/2021", "02/13/2021", 2021, 2, 13, "month first, as 13 is no month"),
    ("24.03.2025", "24.03.2025", 2025, 3, 24, "day first, with points"),
    ("3-5 March 2024", "3-5 March 2024", 2024, 3, 3, "a range begins on its first day"),
    ("March 3–5, 2024", "March 3–5, 2024", 2024, 3, 3, "a range, month first"),
    ("Monday, 3 March 2025", "Monday, 3 March 2025", 2025, 3, 3, "its weekday is part of it"),
    ("2024年3月5日", "2024年3月5日", 2024, 3, 5, "Chinese"),
    ("3月5日", "3月5日", None, 3, 5, "Chinese without a year"),
    ("released Oct. 21 seeking", "Oct. 21", None, 10, 21, "no preposition, no year"),
    ("Sept 2023", "Sept 2023", 2023, 9, None, "month and year"),
    ("in late October.", "late October", None, 10, None, "part of a month"),
    ("at the end of July the", "end of July", None, 7, None, "end of a month"),
    ("Q1 2024", "Q1 2024", 2024, 1, None, "quarter"),
    ("the third quarter of 2024", "third quarter of 2024", 2024, 7, None, "quarter in words"),
    ("Winter 2019/20", "Winter 2019/20", 2019, 1, None, "season"),
    ("back in 2018", "2018", 2018, 1, None, "a year after a preposition"),
    ("(3/6)", "3/6", None, 6, 3, "day and month in brackets"),
    ("an order of 7 May", "7 May", None, 5, 7, "the month of May"),
]

NONE = [
    ("it may 3 times a year", "the modal may"),
    ("firms may apply from then", "the modal may after a noun"),
    ("they march on", "the verb"),
    ("Article 6.1 applies", "a section's number"),
    ("Directive 2002/58/EC", "a directive's number"),
    ("GB 45438-2025", "a standard's number"),
    ("1/2 of all cases", "a fraction"),
    ("8,000 people", "a number"),
    ("Regulations, 2015 apply", "a year in a title"),
]


@pytest.mark.parametrize(("text", "words", "year", "month", "day", "proves"), FULL)
def test_written_dates(
    text: str, words: str, year: int | None, month: int, day: int | None, proves: str
) -> None:
    found = next(mentions(text))
    assert (found.span.of(text), found.year, found.month, found.day) == (words, year, month, day), proves


@pytest.mark.parametrize(("text", "proves"), NONE)
def test_no_dates(text: str, proves: str) -> None:
    assert list(mentions(text)) == [], proves


@pytest.mark.parametrize(
    ("text", "unit", "shift"),
    [
        ("yesterday", "day", -1),
        ("statements issued last week", "week", -1),
        ("earlier this month", "month", 0),
        ("two weeks later", "week", 2),
        ("three days ago", "day", -3),
    ],
)
def test_distances(text: str, unit: str, shift: int) -> None:
    found = next(mentions(text))
    assert (found.unit, found.shift) == (unit, shift)


def test_weekdays_count_from_monday() -> None:
    assert [m.weekday for m in mentions("on Monday and on Sunday")] == [0, 6]
