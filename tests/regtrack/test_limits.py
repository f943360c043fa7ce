"""What is too large is refused by its announced length, with a sentence."""

from io import BytesIO

import pytest
from django.test import Client
from pytest_django import Settings


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
