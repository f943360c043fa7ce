"""A database that is away, full or closed to writing: a sentence, a 503, and nothing half-kept."""

import json
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from django.conf import settings
from django.db import OperationalError, connection
from django.test import Client

from regtrack.outages import AWAY, BUSY, FULL, READ_ONLY, Outage, outage
from tests.factory import make_user
from updates.models import Document
from updates.services.processing import process_document

NEWS = "On 4 March 2024, the Data Protection Commission fined Acme Limited EUR 5,000 for late notice. " * 900


class Told(Exception):
    """As psycopg2 tells an error of the server."""

    def __init__(self, pgcode: str | None) -> None:
        super().__init__("some words")
        self.pgcode = pgcode


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        pytest.param(None, AWAY, id="the connection was refused or broke"),
        pytest.param("57P01", AWAY, id="the server is shutting down"),
        pytest.param("57P03", AWAY, id="the server is starting"),
        pytest.param("53300", AWAY, id="too many connections"),
        pytest.param("53100", FULL, id="no space left"),
        pytest.param("25006", READ_ONLY, id="a replica, or closed for maintenance"),
        pytest.param("40P01", BUSY, id="a deadlock"),
        pytest.param("42P01", None, id="a table that is not there is the program's fault"),
    ],
)
def test_what_postgresql_says(code: str | None, expected: Outage | None) -> None:
    error = OperationalError("some words")
    error.__cause__ = Told(code)
    assert outage(error) is expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("database or disk is full", FULL),
        ("disk I/O error", FULL),
        ("attempt to write a readonly database", READ_ONLY),
        ("database is locked", BUSY),
        ("unable to open database file", AWAY),
        ("no such column: x", None),
    ],
)
def test_what_sqlite_says(words: str, expected: Outage | None) -> None:
    assert outage(OperationalError(words)) is expected
    assert outage(ValueError(words)) is None and outage(None) is None


@pytest.fixture
def client(transactional_db: None) -> Client:
    """A curator's, who sees what a person would see."""
    client = Client(raise_request_exception=False)
    client.force_login(make_user("curator"), backend="django.contrib.auth.backends.ModelBackend")
    return client


@contextmanager
def full_disk() -> Iterator[None]:
    """No page more than the database has by now."""
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA max_page_count")
        (before,) = cursor.fetchone()
        cursor.execute("PRAGMA max_page_count = 1")
        try:
            yield
        finally:
            cursor.execute(f"PRAGMA max_page_count = {before}")


on_sqlite = pytest.mark.skipif(not settings.EMBEDDED, reason="SQLite's own limit")


@on_sqlite
def test_on_a_full_disk_nothing_is_half_kept_and_work_goes_on_when_there_is_room(client: Client) -> None:
    with full_disk():
        answer = client.post("/documents/add/", {"text": NEWS})
    assert answer.status_code == 503 and answer["Retry-After"]
    page = answer.content.decode()
    assert FULL.title in page and "Traceback" not in page
    assert Document.objects.count() == 0
    assert client.post("/documents/add/", {"text": NEWS}).status_code == 302
    document = Document.objects.get()
    with full_disk(), pytest.raises(OperationalError, match="full"):
        process_document(public_id=document.public_id)
    document.refresh_from_db()
    assert (document.status, document.text, document.passages.count()) == ("received", "", 0)
    assert process_document(public_id=document.public_id).status == "filed"


def test_pages_and_api_tell_of_a_database_that_is_away(client: Client) -> None:
    def away(*_: object, **__: object) -> None:
        raise OperationalError("unable to open database file")

    with connection.execute_wrapper(away):
        answer = client.get("/api/v1/updates/")
        page = client.get("/")
    assert answer.status_code == 503 == page.status_code
    assert AWAY.title in json.loads(answer.content)["detail"]
    assert AWAY.title in page.content.decode()
