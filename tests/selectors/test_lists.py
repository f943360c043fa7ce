"""Every list, and every detail, costs a fixed number of queries and shows what it says."""

from datetime import date

import pytest

from tests.factory import make_event, make_instrument, small_register
from updates.models import Document, Instrument, Party, Regulator, Update
from updates.selectors import documents, enforcement, instruments, overview, regulators, updates

pytestmark = [pytest.mark.django_db, pytest.mark.database]
TODAY = date(2024, 4, 2)

LISTS = [
    (updates.updates, 6, 4),
    (instruments.instruments, 2, 1),
    (instruments.instrument_events, 1, 1),
    (enforcement.actions, 3, 3),
    (enforcement.penalties, 2, 3),
    (enforcement.parties, 1, 1),
    (regulators.regulators, 2, 3),
    (regulators.jurisdictions, 1, 4),
    (regulators.topics, 1, 2),
    (documents.documents, 1, 5),
    (documents.passages, 1, 4),
    (documents.decisions, 1, 1),
    (documents.publishers, 1, 1),
    (documents.sources, 1, 1),
]


@pytest.mark.parametrize(
    ("selector", "queries", "rows"), LISTS, ids=lambda value: getattr(value, "__name__", None)
)
def test_a_list_costs_a_fixed_number_of_queries(selector, queries, rows, django_assert_max_num_queries):
    small_register()
    with django_assert_max_num_queries(queries):
        assert len(list(selector())) == rows


def test_details_within_few_queries(django_assert_max_num_queries):
    register = small_register()
    with django_assert_max_num_queries(12):
        detail = updates.update_detail(register.fine.public_id)
    assert [quote.exact for quote in detail.quotes_of(register.fine.public_id, "happened_on")] == [
        "15 March 2024"
    ]
    with django_assert_max_num_queries(4):
        found = instruments.instrument_detail(Instrument.objects.get().public_id)
    assert [(moment.label, moment.on) for moment in found.timeline] == [
        ("Consultation", date(2024, 3, 1)),
        ("Comments close", date(2030, 5, 1)),
        ("Takes effect", date(2030, 7, 1)),
    ]
    with django_assert_max_num_queries(10):
        office = regulators.regulator_detail("fr-dc")
        assert {update.headline for update in office.updates} == {
            "Acme fined",
            "Cookie Decree out for comment",
        }
    with django_assert_max_num_queries(5):
        party = enforcement.party_detail(Party.objects.get().public_id)
    assert party.totals.by_currency[0].total == 1_000_000
    with django_assert_max_num_queries(4):
        document = documents.document_detail(register.documents[0].public_id)
    assert [passage.words for passage in document.passages] == [register.fine.text, register.draft.text]


def test_the_day_it_came_into_force_is_one_moment_with_the_day_it_takes_effect():
    rule, day = make_instrument(), date(2030, 7, 1)
    make_event(instrument=rule, kind="adopted", happened_on=date(2030, 1, 1), effective_on=day)
    make_event(instrument=rule, kind="in_force", happened_on=day, effective_on=day)
    moments = instruments.instrument_detail(rule.public_id).timeline
    assert [(moment.label, moment.on, len(moment.events)) for moment in moments] == [
        ("Adopted", date(2030, 1, 1), 1),
        ("In force", day, 2),
    ]


def test_overview(django_assert_max_num_queries):
    small_register()
    with django_assert_max_num_queries(12):
        new = list(overview.whats_new())
        fines = overview.fines_by_month(today=TODAY, months=3)
        due = overview.next_deadlines(today=TODAY)
        active = list(overview.most_active_regulators(today=TODAY))
    assert "Not so" not in {update.headline for update in new}
    assert len(new) == 3
    assert [(one.currency, one.total) for one in fines.by_currency] == [("EUR", 1_000_000)]
    assert [told for _, told in fines.by_currency[0].months] == [0, 1_000_000, 0]
    assert fines.left_out == enforcement.LeftOut(rejected=1, no_fine=1)
    assert [(moment.label, moment.on.isoformat()) for moment in due] == [
        ("Comments close", "2030-05-01"),
        ("Takes effect", "2030-07-01"),
    ]
    assert {regulator.public_id: regulator.update_count for regulator in active} == {
        "fr-dc": 1,
        "fr-dc-paris": 1,
        "tx-bank": 1,
    }


@pytest.mark.parametrize(
    ("ask", "error"),
    [
        (updates.update_detail, Update.DoesNotExist),
        (instruments.instrument_detail, Instrument.DoesNotExist),
        (regulators.regulator_detail, Regulator.DoesNotExist),
        (enforcement.party_detail, Party.DoesNotExist),
        (documents.document_detail, Document.DoesNotExist),
        (documents.document_text, Document.DoesNotExist),
        (documents.document_content, Document.DoesNotExist),
    ],
)
def test_an_unknown_id_is_told(ask, error):
    with pytest.raises(error):
        ask("nothing-like-this")


def test_lists_do_not_read_bytes_and_texts():
    small_register()
    for row in (
        documents.documents()[0],
        documents.passages()[0].document,
        documents.decisions()[0].document,
    ):
        assert {"content", "text", "blocks"} <= row.get_deferred_fields()
