"""What fines add up to, and what is left out and why."""

from datetime import date
from decimal import Decimal

import pytest

from tests.factory import make_action, make_event, make_instrument, make_penalty, make_update
from updates.models import Penalty
from updates.selectors.enforcement import LeftOut, totals
from updates.selectors.overview import fines_by_month, most_active_regulators, next_deadlines

pytestmark = [pytest.mark.django_db, pytest.mark.database]

ONE, ALL = {}, {"is_aggregate": True}
ROWS = [
    ([(5, ONE), (7, ONE)], "12", LeftOut(), "parts add up"),
    ([(12, ALL)], "12", LeftOut(), "a total alone counts"),
    ([(12, ALL), (5, ONE), (7, ONE)], "12", LeftOut(told_twice=1), "a total and all its parts count once"),
    ([(100, ALL), (5, ONE), (7, ONE)], "100", LeftOut(told_twice=2), "parts may be mere examples"),
    (
        [(1, ALL), (5, ONE), (7, ONE)],
        "12",
        LeftOut(told_twice=1),
        "a total less than the parts is dropped",
    ),
    ([(5, ONE), (None, ONE)], "5", LeftOut(without_amount=1), "no amount"),
    ([(5, ONE), (7, {"amount_max": 9})], "5", LeftOut(ranges=1), "a range"),
    ([(5, ONE), (7, {"kind": "confiscation"})], "5", LeftOut(no_fine=1), "what is confiscated is no fine"),
    ([("0.10", ONE), ("0.20", ONE)], "0.30", LeftOut(), "decimals, not floats"),
    ([("9999999999999.99", ONE), ("0.01", ONE)], "10000000000000.00", LeftOut(), "large sums stay exact"),
]


@pytest.mark.parametrize(("fines", "total", "left", "proves"), ROWS, ids=[row[3] for row in ROWS])
def test_one_action(fines, total, left, proves):
    action = make_action()
    for amount, values in fines:
        make_penalty(action, amount, **values)
    found = totals(Penalty.objects.all())
    assert [(one.currency, one.total) for one in found.by_currency] == [("EUR", Decimal(total))]
    assert found.left_out == left


def test_a_total_counts_beside_the_parts_of_another_action_and_another_currency():
    make_penalty(make_action(), 100, is_aggregate=True)
    action = make_action()
    make_penalty(action, 5)
    make_penalty(action, 30, currency="USD", is_aggregate=True)
    found = {
        one.currency: (one.total, one.fines, one.largest) for one in totals(Penalty.objects.all()).by_currency
    }
    assert found == {"EUR": (105, 2, 100), "USD": (30, 1, 30)}


def test_rejected_updates_do_not_count():
    make_penalty(make_action(make_update(review="rejected")), 5)
    found = totals(Penalty.objects.all())
    assert (found.by_currency, found.left_out) == ((), LeftOut(rejected=1))


def test_nothing_left_out_says_nothing():
    assert LeftOut().sentence() == ""
    assert LeftOut(without_amount=1200, ranges=1).sentence() == (
        "Left out: 1,200 fines without an amount, 1 fine told as a range."
    )


def test_months():
    def fine(amount, on, precision="day"):
        update = make_update(happened_on=on, happened_precision=precision if on else "")
        make_penalty(make_action(update), amount)

    fine(1, date(2024, 1, 31))
    fine(2, date(2024, 2, 1), "month")
    fine(4, date(2023, 11, 30))
    fine(8, date(2024, 1, 1), "year")
    fine(16, None)
    fine(32, date(2025, 1, 1))
    (found,) = fines_by_month(today=date(2024, 2, 29), months=3).by_currency
    assert found.months == ((date(2023, 12, 1), 0), (date(2024, 1, 1), 1), (date(2024, 2, 1), 2))
    assert (found.before, found.undated, found.total) == (4, 24, 63)


def test_deadlines():
    today = date(2024, 5, 15)
    law, rule = make_instrument("Law"), make_instrument("Rule")
    make_event(instrument=law, effective_on=date(2024, 5, 15))
    make_event(instrument=law, effective_on=date(2024, 5, 15), kind="adopted")
    make_event(instrument=rule, effective_on=date(2024, 5, 14))
    make_event(instrument=rule, effective_on=date(2024, 5, 1), effective_precision="month")
    make_event(instrument=rule, comments_due_on=date(2024, 6, 1), kind="consultation")
    make_event(make_update(review="rejected"), rule, effective_on=date(2024, 5, 20))
    due = next_deadlines(today=today)
    assert [(one.events[0].instrument.title, one.label, one.on.day, len(one.events)) for one in due] == [
        ("Rule", "Takes effect", 1, 1),
        ("Law", "Takes effect", 15, 2),
        ("Rule", "Comments close", 1, 1),
    ]
    assert len(next_deadlines(today=today, limit=1)) == 1


def test_an_empty_register(django_assert_max_num_queries):
    today = date(2024, 5, 15)
    assert fines_by_month(today=today).by_currency == ()
    assert next_deadlines(today=today) == ()
    assert list(most_active_regulators(today=today)) == []
