"""Who may read, with what; downloads; addresses where nothing is."""

import pytest
from rest_framework.authtoken.models import Token
from rest_framework.test import APIClient

from tests.factory import make_document, make_user
from updates.api.views.login import TokenGuesses

pytestmark = pytest.mark.django_db

ROOT = "/api/v1"


def test_no_login_no_answer():
    answer = APIClient().get(f"{ROOT}/updates/")
    assert answer.status_code == 401
    assert answer.json() == {"detail": "Authentication credentials were not provided."}


def test_a_wrong_token_and_one_of_a_closed_account():
    client = APIClient()
    client.credentials(HTTP_AUTHORIZATION="Token wrong")
    assert client.get(f"{ROOT}/updates/").status_code == 401
    token = Token.objects.create(user=make_user(is_active=False))
    client.credentials(HTTP_AUTHORIZATION=f"Token {token.key}")
    assert client.get(f"{ROOT}/updates/").status_code == 401


@pytest.mark.parametrize("group", ["viewer", "curator", "admin", None])
def test_every_account_may_read(group):
    client = APIClient()
    client.credentials(HTTP_AUTHORIZATION=f"Token {Token.objects.create(user=make_user(group)).key}")
    assert client.get(f"{ROOT}/updates/").status_code == 200
    assert client.post(f"{ROOT}/updates/").status_code == 405


def test_a_session_reads_and_a_form_from_elsewhere_is_forbidden():
    client = APIClient(enforce_csrf_checks=True)
    client.login(username=make_user().username, password="secret")
    assert client.get(f"{ROOT}/updates/").status_code == 200
    answer = client.post(f"{ROOT}/updates/", {})
    assert answer.status_code == 403
    assert "CSRF" in answer.json()["detail"]


def test_name_and_password_give_a_token(settings):
    settings.AXES_ENABLED = False
    user = make_user()
    client = APIClient()
    wrong = client.post(f"{ROOT}/token/", {"username": user.username, "password": "guess"})
    assert wrong.status_code == 400
    right = client.post(f"{ROOT}/token/", {"username": user.username, "password": "secret"}, format="json")
    assert right.status_code == 200
    client.credentials(HTTP_AUTHORIZATION=f"Token {right.json()['token']}")
    assert client.get(f"{ROOT}/documents/").status_code == 200


def test_guesses_at_tokens_are_throttled(monkeypatch):
    monkeypatch.setattr(TokenGuesses, "rate", "3/min")
    monkeypatch.setattr(TokenGuesses, "get_ident", lambda self, request: "throttled-by-test")
    client = APIClient()
    codes = [client.post(f"{ROOT}/token/", {"username": "x", "password": "y"}).status_code for _ in range(4)]
    assert codes == [400, 400, 400, 429]


def test_an_address_that_was_made_up_gives_no_new_guesses(monkeypatch):
    monkeypatch.setattr(TokenGuesses, "rate", "3/min")
    client = APIClient(REMOTE_ADDR="127.9.8.7")
    codes = [
        client.post(
            f"{ROOT}/token/",
            {"username": "x", "password": "y"},
            headers={"X-Forwarded-For": f"192.0.2.{number}"},
        ).status_code
        for number in range(4)
    ]
    assert codes == [400, 400, 400, 429]


def test_bytes_and_text_are_downloads():
    client = APIClient()
    client.force_login(make_user())
    document = make_document(
        "Ünï", content=b"<script>\x00", filename='a"b\r\n\u00fc.html', media_type="text/html"
    )
    answer = client.get(f"{ROOT}/documents/{document.public_id}/content/", HTTP_ACCEPT="text/html")
    assert (answer.status_code, answer.content) == (200, b"<script>\x00")
    assert answer.headers["Content-Type"] == "application/octet-stream"
    assert answer.headers["Content-Disposition"].startswith("attachment;")
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    text = client.get(f"{ROOT}/documents/{document.public_id}/text/", HTTP_ACCEPT="text/plain")
    assert (text.status_code, text.content.decode()) == (200, "Ünï")
    assert text.headers["Content-Type"] == "text/plain; charset=utf-8"
    for name in ("text", "content"):
        missing = client.get(f"{ROOT}/documents/none/{name}/", HTTP_ACCEPT="text/plain")
        assert (missing.status_code, missing.json()["detail"]) == (404, "There is no document “none”.")


@pytest.mark.parametrize("address", ["nothing/", "updates/x/y/", "v2/"])
def test_elsewhere_there_is_nothing_and_that_is_told_in_json(address):
    answer = APIClient().get(f"{ROOT}/{address}")
    assert answer.status_code == 404
    assert "nothing at this address" in answer.json()["detail"]
