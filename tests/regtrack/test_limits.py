"""What is too large is refused by its announced length, with a sentence."""

from io import BytesIO

import pytest
from django.test import Client
from pytest_django import Settings

from tests.factory import make_user


def post(client: Client, length: str, body: bytes = b"") -> tuple[int, str]:
    answer = client.generic(
        "POST", "/accounts/login/", body, CONTENT_LENGTH=length, content_type="application/octet-stream"
    )
    return answer.status_code, answer.content.decode(errors="replace")


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("length", "status", "why"),
    [
        ("101", 413, "one byte over the limit"),
        ("100", 200, "exactly the limit: the form is shown again"),
        ("", 200, "no length: Django reads no body then"),
        ("many", 200, "no number: as none"),
    ],
)
def test_the_announced_length_decides(
    client: Client, settings: Settings, length: str, status: int, why: str
) -> None:
    settings.REGTRACK_MAX_BODY_BYTES = 100
    assert post(client, length, b"x" * 101)[0] == status


def test_the_sentence_tells_the_limit(client: Client, settings: Settings) -> None:
    settings.REGTRACK_MAX_DOCUMENT_BYTES = 25 * 1024 * 1024
    settings.REGTRACK_MAX_BODY_BYTES = 10
    status, sentence = post(client, "11", b"x" * 11)
    assert (status, sentence) == (413, "This is too large: a document may have up to 25 MB.\n")


def test_the_body_is_read_to_the_end_so_that_a_browser_sees_the_answer(
    client: Client, settings: Settings
) -> None:
    settings.REGTRACK_MAX_BODY_BYTES = 10
    body = BytesIO(b"x" * 60)
    answer = client.request(
        **{"wsgi.input": body, "CONTENT_LENGTH": "60", "REQUEST_METHOD": "POST", "PATH_INFO": "/"}
    )
    assert (answer.status_code, body.tell()) == (413, 60)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("who", "status", "parsed", "why"),
    [
        ("curator", 400, True, "it is parsed: the form holds nothing"),
        ("viewer", 403, False, "it is read and forgotten: only curators add newsletters"),
        ("", 413, False, "nobody's archives are read"),
    ],
)
def test_a_large_body_is_parsed_for_those_only_who_may_send_archives(
    settings: Settings, monkeypatch: pytest.MonkeyPatch, who: str, status: int, parsed: bool, why: str
) -> None:
    settings.REGTRACK_MAX_BODY_BYTES, settings.REGTRACK_MAX_ARCHIVE_BYTES = 1_000, 5_000
    client = Client(enforce_csrf_checks=True)  # that check looks into the form, before any view
    if who:
        client.force_login(make_user(who), backend="django.contrib.auth.backends.ModelBackend")
    client.cookies["csrftoken"] = token = "x" * 32
    looked: list[object] = []
    handler = "django.core.files.uploadhandler.TemporaryFileUploadHandler.handle_raw_input"
    monkeypatch.setattr(handler, lambda *given, **more: looked.append(given))
    body = b'--x\r\nContent-Disposition: form-data; name="more"\r\n\r\n' + b"x" * 2_000 + b"\r\n--x--\r\n"
    headers = {"Accept": "text/html", "X-CSRFToken": token}
    answer = client.post(
        "/documents/add/", body, content_type="multipart/form-data; boundary=x", headers=headers
    )
    assert answer.status_code == status, why
    assert bool(looked) is parsed, why
    if who == "viewer":
        assert "Only curators may do this" in answer.content.decode()
