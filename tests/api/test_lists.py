"""Every list and detail of the API: within its queries, in pages, refusing nonsense with 400."""

import pytest
from rest_framework.test import APIClient

from tests.factory import make_update, make_user, small_register
from updates.models import (
    Decision,
    Document,
    EnforcementAction,
    Instrument,
    InstrumentEvent,
    Party,
    Passage,
    Penalty,
    Source,
)

pytestmark = [pytest.mark.django_db, pytest.mark.database]

ROOT = "/api/v1"
LISTS = [
    ("updates", 3),
    ("instruments", 1),
    ("instrument-events", 1),
    ("actions", 2),
    ("penalties", 2),
    ("parties", 1),
    ("regulators", 3),
    ("topics", 2),
    ("jurisdictions", 4),
    ("publishers", 1),
    ("sources", 1),
    ("fetch-runs", 0),
    ("documents", 5),
    ("passages", 4),
    ("decisions", 1),
]


PLAIN = ("id", "href", "headline", "title", "name", "kind", "jurisdiction", "amount", "text", "update_count")


@pytest.fixture
def api():
    client = APIClient()
    client.force_login(make_user())
    return client


@pytest.fixture
def register():
    return small_register()


@pytest.mark.parametrize(("name", "number"), LISTS)
def test_a_list_within_fifteen_queries(api, register, name, number, django_assert_max_num_queries):
    with django_assert_max_num_queries(15):
        answer = api.get(f"{ROOT}/{name}/")
    assert answer.status_code == 200
    assert (answer.json()["count"], len(answer.json()["results"])) == (number, number)


@pytest.mark.parametrize(("name", "number"), LISTS)
def test_each_row_leads_to_itself_within_fifteen_queries(
    api, register, name, number, django_assert_max_num_queries
):
    for row in api.get(f"{ROOT}/{name}/").json()["results"]:
        with django_assert_max_num_queries(15):
            answer = api.get(row["href"])
        assert answer.status_code == 200
        told = answer.json()
        assert set(row) <= set(told), "the detail holds what the list shows"
        assert [told[name] for name in row if name in PLAIN] == [row[name] for name in row if name in PLAIN]


@pytest.mark.parametrize("name", [name for name, _ in LISTS])
def test_unknown_ids_and_filters_have_their_sentence(api, name):
    answer = api.get(f"{ROOT}/{name}/no%20such%20thing%00/")
    assert answer.status_code == 404
    assert answer.json()["detail"].startswith("There is no ")
    answer = api.get(f"{ROOT}/{name}/", {"100%s": "x"})
    assert answer.status_code == 400
    assert answer.json()["non_field_errors"][0].startswith("There is no filter “100%s”. Known filters: ")


@pytest.mark.parametrize("name", [name for name, _ in LISTS])
@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_nothing_can_be_written(api, name, method):
    assert getattr(api, method)(f"{ROOT}/{name}/", {}).status_code == 405


NONSENSE = [
    ("updates/?jurisdiction=Atlantis", "jurisdiction", "Atlantis"),
    ("updates/?date_from=soon", "date_from", "valid date"),
    ("updates/?amount_min=-1", "amount_min", "greater than or equal to 0"),
    ("updates/?has_penalty=perhaps%25", "has_penalty", "“perhaps%” is neither"),
    ("updates/?ordering=secret", "ordering", "secret"),
    ("updates/?q=%00", "q", "Null characters"),
    ("updates/?page_size=201", "page_size", "from 1 to 200"),
    ("updates/?page_size=0", "page_size", "from 1 to 200"),
    ("updates/?page_size=all", "page_size", "from 1 to 200"),
    ("updates/?page=x", "page", "from 1"),
    ("updates/?page=-1", "page", "from 1"),
    ("documents/?status=lost", "status", "lost"),
    ("penalties/totals/?currency=EURO", "currency", "3 character"),
]


@pytest.mark.parametrize(("address", "field", "words"), NONSENSE)
def test_nonsense_is_refused(api, address, field, words):
    answer = api.get(f"{ROOT}/{address}")
    assert answer.status_code == 400
    assert words in answer.json()[field][0]


def test_pages(api):
    for number in range(5):
        make_update(f"Number {number}")
    first = api.get(f"{ROOT}/updates/?page_size=2&ordering=headline").json()
    assert first["count"] == 5
    second = api.get(first["next"]).json()
    third = api.get(second["next"]).json()
    told = [row["headline"] for page in (first, second, third) for row in page["results"]]
    assert told == [f"Number {number}" for number in range(5)]
    assert third["next"] is None
    beyond = api.get(f"{ROOT}/updates/?page=99")
    assert (beyond.status_code, beyond.json()["detail"]) == (404, "There is no page 99: the list is shorter.")


def test_many_rows_cost_no_more_queries(api, register, django_assert_num_queries):
    for number in range(30):
        make_update(f"Number {number}", regulators=list(register.fine.regulators.all()))
    with django_assert_num_queries(9):
        assert len(api.get(f"{ROOT}/updates/?page_size=200").json()["results"]) == 33


def test_the_filters_of_the_pages_hold_here(api, register):
    answer = api.get(
        f"{ROOT}/updates/?regulator=fr-dc&has_penalty=true&amount_min=1000000&currency=EUR"
    ).json()
    assert [row["headline"] for row in answer["results"]] == ["Acme fined"]


def test_an_update_carries_its_quotes(api, register):
    told = api.get(f"{ROOT}/updates/{register.fine.public_id}/").json()
    assert told["quotes"]["happened_on"][0]["exact"] == "15 March 2024"
    assert told["regulators"][0]["quotes"]["regulators"][0]["exact"] == "Data Council Paris Office"
    fine = next(one for one in told["actions"][0]["penalties"] if one["kind"] == "fine")
    assert (fine["amount"], fine["currency"]) == ("1000000.00", "EUR")
    quote = fine["quotes"]["amount"][0]
    passage = told["passages"][0]
    text = api.get(passage["document"]["href"] + "text/").content.decode()
    assert text[quote["start"] : quote["end"]] == quote["exact"] == "EUR 1 million"
    assert text[passage["start"] : passage["end"]] == passage["text"] == register.fine.text
    assert passage["id"] == quote["passage"]


def test_a_rejected_update_is_hidden_but_has_its_address(api, register):
    assert register.rejected.public_id not in str(api.get(f"{ROOT}/updates/").json())
    assert api.get(f"{ROOT}/updates/{register.rejected.public_id}/").json()["review"] == "rejected"


def test_totals_follow_the_filters_and_say_what_they_leave_out(api, register):
    told = api.get(f"{ROOT}/penalties/totals/?jurisdiction=FR").json()
    assert told["by_currency"] == [
        {"currency": "EUR", "total": "1000000.00", "fines": 1, "largest": "1000000.00"}
    ]
    assert (
        told["left_out"]["sentence"] == "Left out: 1 penalty that is no fine, 1 penalty of rejected updates."
    )
    assert api.get(f"{ROOT}/penalties/totals/?jurisdiction=US").json()["by_currency"] == []


def test_a_regulator_with_its_names_and_branches(api, register):
    told = api.get(f"{ROOT}/regulators/fr-dc/").json()
    assert [alias["name"] for alias in told["aliases"]] == ["DC"]
    assert [branch["id"] for branch in told["branches"]] == ["fr-dc-paris"]


def test_the_root_lists_what_there_is(api):
    assert set(api.get(f"{ROOT}/").json()) == {name for name, _ in LISTS}


def test_ids_are_public_ones(api, register):
    told = str([api.get(f"{ROOT}/{name}/").json() for name, _ in LISTS])
    models = (Decision, Document, EnforcementAction, Instrument, InstrumentEvent, Party, Passage, Source)
    for model in models:
        assert model.objects.exclude(public_id="").first().public_id in told
    assert Penalty.objects.filter(action__update=register.fine).first().public_id in told
