"""One update: its tellings with marks, its quotes, and the decisions on its words."""

from datetime import date

import pytest

from tests.factory import make_decision, make_document, make_passage, make_quote, make_update, small_register
from updates.selectors.updates import update_detail

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def test_the_words_are_marked_where_the_document_has_them():
    register = small_register()
    (telling,) = update_detail(register.fine.public_id).tellings
    assert "".join(one.text for one in telling.segments) == register.fine.text
    marked = [(one.text, [mark.field for mark in one.marks]) for one in telling.segments if one.marks]
    assert marked == [
        ("15 March 2024", ["happened_on"]),
        ("Data Council Paris Office", ["regulators"]),
        ("Acme Ltd", ["party"]),
        ("EUR 1 million", ["amount"]),
    ]


def test_offsets_count_characters_of_any_script():
    text = "😀 数据出境 — first. Second item."
    document = make_document(text)
    update = make_update("Second", text="Second item.", document=document)
    make_quote(update, "headline", "item")
    (telling,) = update_detail(update.public_id).tellings
    assert [one.text for one in telling.segments] == ["Second ", "item", "."]


def test_two_newsletters_tell_one_update_the_first_first():
    update = make_update("Told", text="Told by one.")
    make_passage(make_document("Told by two."), "Told by two.", update=update)
    detail = update_detail(update.public_id)
    assert [telling.segments[0].text for telling in detail.tellings] == ["Told by one.", "Told by two."]
    assert {telling.document.pk for telling in detail.tellings} == {
        passage.document_id for passage in update.passages.all()
    }


def test_decisions_stay_with_their_words():
    text = "The same words. Between. The same words."
    document = make_document(text)
    first = make_update("first", text="The same words.", document=document)
    second = make_update("second", text="Between.", document=document)
    make_passage(document, "", start=25, end=len(text), update=second)
    on_first = make_decision(first)
    on_last = make_decision(second, exact="The same words.", prefix="Between. ", position=25)
    pair = make_decision(
        first,
        kind="different_events",
        other_document=document,
        other_exact="Between.",
        other_position=16,
        made_by=on_first.made_by,
    )
    assert set(update_detail(first.public_id).decisions) == {on_first, pair}
    assert set(update_detail(second.public_id).decisions) == {on_last, pair}


def test_what_a_newer_engine_cuts_narrower_keeps_its_decision():
    update = make_update("cut", text="Short.", document=make_document("Short. It was longer once."))
    decision = make_decision(update, exact="Short. It was longer once.")
    assert update_detail(update.public_id).decisions == (decision,)


@pytest.mark.parametrize(("published_on", "dated"), [(date(2024, 3, 20), True), (None, False)])
def test_the_day_of_arrival_is_not_given_out_for_that_of_publication(published_on, dated):
    document = make_document("Acme was fined.", published_on=published_on)
    update = make_update(text="Acme was fined.", document=document, reported_on=date(2024, 3, 20))
    assert update_detail(update.public_id).is_report_dated is dated
