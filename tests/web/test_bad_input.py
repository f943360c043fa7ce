"""Each kind of nonsense has its sentence and its status."""

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.test.utils import override_settings

from tests.factory import SmallRegister, make_user

pytestmark = pytest.mark.database
NONSENSE = [
    ("/updates/?category=sports", "Category: Select a valid choice", "a word that is no category"),
    ("/updates/?date_from=yesterday", "From: Enter a valid date.", "a day that is none"),
    ("/updates/?date_from=2024-02-01&date_to=2024-01-01", "nothing can match", "an end before its start"),
    ("/updates/?amount_min=lots", "Amount from: Enter a number.", "an amount that is no number"),
    ("/updates/?amount_min=10&amount_max=5", "nothing can match", "a range the wrong way round"),
    ("/updates/?jurisdiction=ZZ", "Jurisdiction: Select a valid choice", "a place that is not"),
    ("/updates/?colour=red", "There is no filter “colour”", "a filter that is not"),
    ("/updates/?ordering=colour", "Select a valid choice", "a column that is not"),
    ("/updates/?page=abc", "whole number from 1 on", "a page that is no number"),
    ("/updates/?page=0", "whole number from 1 on", "there is no page 0"),
    ("/updates/?q=" + "x" * 201, "at most 200 characters", "a search of a novel's length"),
    ("/instruments/?event=party", "Step: Select a valid choice", "instruments too"),
    ("/enforcement/?kind=party", "Kind: Select a valid choice", "actions too"),
    ("/enforcement/penalties/?currency=EURO", "Currency:", "penalties too"),
    ("/parties/?kind=robot", "Kind: Select a valid choice", "parties too"),
    ("/regulators/?under=nobody", "Under: Select a valid choice", "authorities too"),
    ("/documents/?status=lost", "Status: Select a valid choice", "documents too"),
    ("/updates/?q=%00", "Null characters", "what PostgreSQL cannot hold"),
    ("/sources/?kind=pigeon", "Kind: Select a valid choice", "sources too"),
]


@pytest.mark.parametrize(("address", "words", "why"), NONSENSE)
def test_nonsense_in_the_address_is_400_with_the_form(
    viewer: Client, register: SmallRegister, address: str, words: str, why: str
) -> None:
    answer = viewer.get(address)
    page = answer.content.decode()
    assert answer.status_code == 400, why
    assert words in page, why
    assert 'id="filters"' in page, "the form stands there to be mended"
    assert "Acme" not in page, "nothing is shown that was not asked for"


def test_odd_characters_are_borne_where_nothing_is_refused(viewer: Client, register: SmallRegister) -> None:
    for address in (
        f"/updates/{register.fine.public_id}/same/?q=%00",
        "/documents/incoming/?document=%00",
        f"/documents/{register.documents[0].public_id}/?at=%00",
    ):
        assert viewer.get(address).status_code == 200, address


UNKNOWN = [
    "/updates/no-such/",
    "/updates/no-such/same/",
    "/instruments/no-such/",
    "/parties/no-such/",
    "/regulators/no-such/",
    "/documents/no-such/",
    "/documents/no-such/original/",
    "/no-such-page/",
    "/updates/%00/",
    "/updates/" + "x" * 500 + "/",
]


@pytest.mark.parametrize("address", UNKNOWN)
def test_an_unknown_id_is_404_with_a_sentence(viewer: Client, register: SmallRegister, address: str) -> None:
    answer = viewer.get(address)
    assert answer.status_code == 404
    assert "There is no such page" in answer.content.decode()


def test_a_viewer_at_a_curators_door_is_403_with_a_sentence(viewer: Client, register: SmallRegister) -> None:
    fine = register.fine.public_id
    doors = [
        viewer.get("/documents/add/"),
        viewer.post("/documents/add/", {"text": "News."}),
        viewer.post(f"/updates/{fine}/decide/", {"kind": "reject"}),
        viewer.post(f"/documents/{register.documents[2].public_id}/retry/"),
    ]
    for answer in doors:
        assert answer.status_code == 403
        assert "Only curators may do this." in answer.content.decode()
    assert "Your word" not in viewer.get(f"/updates/{fine}/").content.decode()
    assert "Add newsletters" not in viewer.get("/").content.decode()


def test_a_form_without_its_token_changes_nothing(register: SmallRegister) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(make_user("curator"), backend="django.contrib.auth.backends.ModelBackend")
    answer = client.post("/documents/add/", {"text": "News."})
    assert answer.status_code == 403
    assert "This form is out of date" in answer.content.decode()


def test_a_get_changes_nothing(curator: Client, register: SmallRegister) -> None:
    assert curator.get(f"/updates/{register.fine.public_id}/decide/").status_code == 405
    assert curator.get(f"/documents/{register.documents[2].public_id}/retry/").status_code == 405


def test_wrong_passwords_are_told_then_locked_out(db: None) -> None:
    User.objects.create_user("maria", password="right-and-long")
    client = Client(raise_request_exception=False)
    with override_settings(AXES_ENABLED=True, AXES_FAILURE_LIMIT=3):
        wrong = {"username": "maria", "password": "wrong"}
        first = client.post("/accounts/login/", wrong)
        assert first.status_code == 200
        assert "Please enter a correct username and password" in first.content.decode()
        client.post("/accounts/login/", wrong)
        locked = client.post("/accounts/login/", wrong)
        assert locked.status_code == 429
        assert "Too many attempts" in locked.content.decode()


def test_a_fault_of_ours_is_a_page_of_ours(register: SmallRegister, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken() -> int:
        raise RuntimeError("broken on purpose")

    monkeypatch.setattr("updates.web.overview.update_count", broken)
    client = Client(raise_request_exception=False)
    client.force_login(make_user("viewer"), backend="django.contrib.auth.backends.ModelBackend")
    answer = client.get("/")
    assert answer.status_code == 500
    assert "Something broke here" in answer.content.decode()
    assert "broken on purpose" not in answer.content.decode()
