"""Dates, amounts and charts as people read them."""

from datetime import date
from decimal import Decimal

import pytest
from django.http import QueryDict

from updates.selectors.overview import MonthlyFines
from updates.web.charts import fines_chart, first_month
from updates.web.filterbar import clean_query, without
from updates.web.formats import (
    axis_number,
    currency_name,
    machine_date,
    plain_number,
    short_number,
    told_date,
)
from updates.web.templatetags.regtrack import money

DAY = date(2022, 3, 14)
DATES = [
    ("day", "14 March 2022", "2022-03-14"),
    ("month", "March 2022", "2022-03"),
    ("quarter", "Q1 2022", "2022"),
    ("year", "2022", "2022"),
]


@pytest.mark.parametrize(("precision", "words", "machine"), DATES)
def test_a_date_says_no_more_than_is_known(precision: str, words: str, machine: str) -> None:
    assert told_date(DAY, precision) == words
    assert machine_date(DAY, precision) == machine


NUMBERS = [
    ("87600000", "87,600,000", "87.6 million", "87.6M"),
    ("1250.50", "1,250.50", "", "1.3K"),
    ("18228000000", "18,228,000,000", "18.23 billion", "18.2B"),
    ("0", "0", "", "0"),
    ("999", "999", "", "999"),
]


@pytest.mark.parametrize(("amount", "plain", "short", "axis"), NUMBERS)
def test_numbers(amount: str, plain: str, short: str, axis: str) -> None:
    assert plain_number(Decimal(amount)) == plain
    assert short_number(Decimal(amount)) == short
    assert axis_number(Decimal(amount)) == axis


def test_money_is_escaped_and_names_its_currency() -> None:
    assert 'title="Chinese Yuan"' in money(Decimal("87600000"), "CNY")
    assert "87.6 million" in money(Decimal("87600000"), "CNY")
    assert "5 to 9" in money(Decimal(5), "EUR", Decimal(9))
    assert money(None, "") == ""
    assert currency_name("XQZ") == "XQZ", "an unknown code stands for itself"


def test_filters_are_removed_one_by_one() -> None:
    chosen = QueryDict("category=a&category=b&q=&page=3&ordering=-x")
    assert without(chosen, "category", "a") == "?category=b&ordering=-x"
    assert without(chosen, "category") == "?ordering=-x"
    assert clean_query(chosen, page="2") == "?category=a&category=b&ordering=-x&page=2"


def fines(*sums: tuple[int, int, int]) -> MonthlyFines:
    """Twenty years of months up to December 2024; each sum is (year, month, amount)."""
    told = {date(year, month, 1): Decimal(amount) for year, month, amount in sums}
    months = tuple(
        (date(year, month, 1), told.get(date(year, month, 1), Decimal(0)))
        for year in range(2005, 2025)
        for month in range(1, 13)
    )
    return MonthlyFines("EUR", months, sum(told.values(), Decimal(0)), Decimal(0), Decimal(0))


SPANS = [
    ((2024, 2, 5), "month", 12, "twelve months at least"),
    ((2022, 1, 5), "month", 36, "three years by month"),
    ((2017, 5, 5), "quarter", 31, "eight years by quarter"),
    ((2005, 1, 5), "year", 20, "twenty years by year"),
]


@pytest.mark.parametrize(("first", "span", "bars", "why"), SPANS)
def test_a_chart_has_as_many_bars_as_can_be_read(
    first: tuple[int, int, int], span: str, bars: int, why: str
) -> None:
    one = fines(first, (2024, 12, 7))
    chart = fines_chart(one, first=first_month([one]) or date(2024, 1, 1))
    assert (chart.span, len(chart.bars)) == (span, bars), why
    assert sum(bar.total for bar in chart.bars) == 12, "nothing is lost between the bars"
    assert max(bar.height for bar in chart.bars) <= chart.height
    assert [bar.total for bar in chart.told] == [5, 7]


def test_a_chart_of_nothing() -> None:
    assert first_month([]) is None
    assert first_month([fines()]) is None
    assert fines_chart(fines(), first=date(2024, 1, 1)).told == ()
