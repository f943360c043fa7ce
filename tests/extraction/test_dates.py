"""Dates resolved by what their document implies."""

from datetime import date

import pytest

from updates.extraction.dates import Almanac, almanac, resolve
from updates.extraction.datewords import mentions
from updates.extraction.findings import Span

TUESDAY = date(2018, 8, 7)

ROWS = [
    ("On 24 July it fined", TUESDAY, "2018-07-24", "the year of publication"),
    ("On 24 December it fined", TUESDAY, "2017-12-24", "a day that has not come yet lies in the year before"),
    ("Comments are due by 15 January", TUESDAY, "2019-01-15", "a deadline lies ahead"),
    ("It takes effect on 1 September", TUESDAY, "2018-09-01", "a start of effect lies ahead"),
    ("On Monday the bank", TUESDAY, "2018-08-06", "a weekday counts back"),
    ("said Sunday", TUESDAY, "2018-08-05", "a weekday without a preposition"),
    ("comments are in by Friday", TUESDAY, "2018-08-10", "a deadline on a weekday is to come"),
    ("the call for views ends on Tuesday", TUESDAY, "2018-08-07", "or today"),
    ("the Act came into force on Monday", TUESDAY, "2018-08-06", "what happened on a weekday has been"),
    ("closed its call last Tuesday", TUESDAY, "2018-07-31", "last Tuesday is not today"),
    ("agreed at its July plenary", TUESDAY, "2018-07", "a month before a meeting"),
    ("yesterday", TUESDAY, "2018-08-06", "relative to publication"),
    ("statements issued last week", date(2020, 12, 1), "2020-11", "a week within one month tells the month"),
    ("earlier this month", TUESDAY, "2018-08", "the month of publication"),
    ("At the end of July it", TUESDAY, "2018-07", "a month keeps its precision"),
    ("in Q1 2018", TUESDAY, "2018", "a quarter has no month"),
]


@pytest.mark.parametrize(("text", "published", "iso", "proves"), ROWS)
def test_resolved(text: str, published: date, iso: str, proves: str) -> None:
    found = resolve(text, mentions(text), almanac(text, published))
    assert [one.iso() for one in found] == [iso], proves


def test_a_week_over_two_months_tells_nothing() -> None:
    text = "last week"
    assert resolve(text, mentions(text), almanac(text, TUESDAY)) == []


def test_what_lies_ahead_is_of_the_year_to_come() -> None:
    text = "Six weeks from now, on 10 January, the rules adopted by the ministry bite"
    found = resolve(text, mentions(text), almanac(text, date(2020, 12, 1)))
    assert [one.iso() for one in found] == ["2021-01-10"]


def test_weekdays_need_a_day_of_publication() -> None:
    text = "on Monday"
    assert resolve(text, mentions(text), Almanac()) == []


def test_a_later_date_in_a_sentence_takes_the_year_told_before() -> None:
    text = "Published on 31 December 2019, with comments due by 15 January."
    assert [one.iso() for one in resolve(text, mentions(text), Almanac())] == ["2019-12-31", "2020-01-15"]


def test_a_title_with_a_month_tells_the_year() -> None:
    text = "Round-up: January 2022\nOn 28 December it fined. On 5 January it warned."
    known = almanac(text, None, [Span(0, 22)])
    found = resolve(text, mentions(text, 22), known)
    assert [one.iso() for one in found] == ["2021-12-28", "2022-01-05"]


def test_a_digest_comes_out_on_the_last_day_of_its_range() -> None:
    text = "1-15 December 2024\nOn Friday it fined."
    known = almanac(text, None, [Span(0, 18)])
    assert known.published == date(2024, 12, 15)


def test_a_year_in_review_holds_days_of_that_year() -> None:
    text = "Fines of 2023\nOn 5 February the Office fined Acme."
    known = almanac(text, date(2024, 1, 10), [Span(0, 13)])
    assert resolve(text, mentions(text, 14), known)[0].iso() == "2023-02-05"


def test_the_year_named_most_often_is_the_last_resort() -> None:
    text = "The Act 2004. In force on 1 August 2021. Plans for 2021. On 9 February it issued."
    found = resolve(text, mentions(text), almanac(text, None))
    assert found[-1].iso() == "2021-02-09"


def test_no_year_at_all_leaves_the_date_out() -> None:
    text = "It was punished on February 14."
    assert resolve(text, mentions(text), almanac(text, None)) == []


def test_a_heading_with_a_year_goes_before_publication() -> None:
    text = "3 March: opened"
    found = resolve(text, mentions(text), almanac(text, TUESDAY), hint_year=2016)
    assert found[0].iso() == "2016-03-03"


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("03/04/2024 and 25/04/2024", "2024-04-03"),
        ("03/04/2024 and 04/25/2024", "2024-03-04"),
    ],
)
def test_the_documents_habit_orders_day_and_month(text: str, iso: str) -> None:
    assert resolve(text, mentions(text), almanac(text, None))[0].iso() == iso


def test_days_that_the_calendar_lacks_are_left_out() -> None:
    text = "31 February 2024"
    assert resolve(text, mentions(text), Almanac()) == []
