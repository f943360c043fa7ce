"""Every page answers, for every role, within its number of queries, and says what it must."""

import pytest
from django.test import Client

from tests.factory import SmallRegister

pytestmark = pytest.mark.database
MOST_QUERIES = 16
LISTS = [
    "/",
    "/updates/",
    "/updates/?q=acme&category=enforcement&jurisdiction=FR",
    "/updates/?regulator=fr-dc&topic=privacy&has_penalty=true",
    "/instruments/",
    "/instruments/?event=consultation&jurisdiction=FR",
    "/enforcement/",
    "/enforcement/?kind=penalty&jurisdiction=FR",
    "/enforcement/penalties/",
    "/enforcement/penalties/?currency=EUR&amount_min=5&ordering=-amount",
    "/parties/",
    "/regulators/",
    "/regulators/?q=paris",
    "/regulators/fr-dc/",
    "/topics/",
    "/documents/",
    "/documents/?status=failed",
    "/documents/incoming/",
    "/sources/",
]


def detail_addresses(register: SmallRegister) -> list[str]:
    fine, draft = register.fine, register.draft
    penalty = fine.actions.get().penalties.exclude(amount=None).get()
    return [
        f"/updates/{fine.public_id}/",
        f"/updates/{draft.public_id}/",
        f"/updates/{register.rejected.public_id}/",
        f"/updates/{register.undated.public_id}/",
        f"/updates/{fine.public_id}/same/",
        f"/instruments/{draft.instrument_events.get().instrument.public_id}/",
        f"/parties/{penalty.party.public_id}/",
        *(f"/documents/{document.public_id}/" for document in register.documents),
    ]


@pytest.mark.parametrize("role", ["viewer", "curator"])
def test_every_page_answers_with_few_queries(
    role: str, register: SmallRegister, request: pytest.FixtureRequest, django_assert_max_num_queries
) -> None:
    client: Client = request.getfixturevalue(role)
    for address in [*LISTS, *detail_addresses(register)]:
        with django_assert_max_num_queries(MOST_QUERIES, info=address):
            answer = client.get(address)
        assert answer.status_code == 200, address
        words = answer.content.decode()
        assert "style=" not in words, f"{address}: the content security policy lets no style attribute pass"
        assert "<script>" not in words, address


def test_nothing_is_shown_without_login(client: Client, register: SmallRegister) -> None:
    for address in [*LISTS, *detail_addresses(register), "/documents/add/"]:
        answer = client.get(address)
        assert answer.status_code == 302, address
        assert answer["Location"].startswith("/accounts/login/"), address


WORDS = [
    ("/", "Cookie Decree", "the next deadline"),
    ("/", "EUR 1 million", "what fines add up to"),
    ("/updates/", "Acme fined", "an update"),
    ("/updates/", ">Mar 2024<", "a date known to the month is shown as a month"),
    ("/enforcement/", "12", "how many an inspection strikes"),
    ("/enforcement/penalties/", "1,000,000", "an amount in full"),
    (
        "/enforcement/penalties/",
        "Left out: 1 penalty that is no fine, 1 penalty of rejected updates.",
        "the rest",
    ),
    ("/regulators/", "Data Council Paris Office", "a branch in the tree"),
    ("/documents/", "The file holds no words.", "why a document failed"),
    ("/updates/?category=enforcement", "Category: Enforcement", "a filter in force is a chip"),
    ("/updates/?jurisdiction=FR", "Jurisdiction: France", "a chip names the place, not its code"),
    ("/updates/?q=nothing-holds-this", "Nothing fits these filters", "an empty list says what to do"),
]


@pytest.mark.parametrize(("address", "words", "why"), WORDS)
def test_pages_say(viewer: Client, register: SmallRegister, address: str, words: str, why: str) -> None:
    assert words in viewer.get(address).content.decode(), why


def test_a_rejected_update_is_in_no_list(viewer: Client, register: SmallRegister) -> None:
    for address in ("/", "/updates/", "/enforcement/", "/enforcement/penalties/"):
        assert "Not so" not in viewer.get(address).content.decode()
    assert "Not so" in viewer.get("/updates/?review=rejected").content.decode()


def test_values_show_their_quotes_and_the_text_its_marks(viewer: Client, register: SmallRegister) -> None:
    words = viewer.get(f"/updates/{register.fine.public_id}/").content.decode()
    assert "<q>EUR 1 million</q>" in words
    assert 'aria-describedby="c' in words
    assert ">EUR 1 million</mark>" in words
    assert ">Acme Ltd</mark>" in words


def test_htmx_gets_the_results_alone(viewer: Client, register: SmallRegister) -> None:
    answer = viewer.get("/updates/?q=acme&category=", headers={"HX-Request": "true"})
    words = answer.content.decode()
    assert "Acme fined" in words
    assert "<html" not in words
    assert answer["HX-Push-Url"] == "/updates/?q=acme"
    assert "HX-Request" in answer["Vary"]


def test_pages_of_a_list_keep_the_filters(viewer: Client, register: SmallRegister, monkeypatch) -> None:
    monkeypatch.setattr("updates.web.updates.UpdateList.per_page", 1)
    words = viewer.get("/updates/?category=enforcement&ordering=headline").content.decode()
    assert "?category=enforcement&amp;ordering=headline&amp;page=2" in words
    assert viewer.get("/updates/?category=enforcement&page=2").status_code == 200
    assert viewer.get("/updates/?category=enforcement&page=3").status_code == 404
