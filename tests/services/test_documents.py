import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection
from pytest_django import Settings

from updates.models import Document, Status
from updates.services.documents import Outcome, retry_document, store_document
from updates.services.errors import Refused
from updates.services.processing import process_document

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def test_the_same_bytes_are_stored_once() -> None:
    one = store_document(data=b"On 4 March the regulator spoke.", filename="a.txt")
    two = store_document(data=b"On 4 March the regulator spoke.", filename="b.txt")
    assert (one.outcome, two.outcome) == (Outcome.STORED, Outcome.ALREADY_THERE)
    assert one.document == two.document and Document.objects.get().filename == "a.txt"


@pytest.mark.concurrency
@pytest.mark.django_db(transaction=True)
def test_many_requests_at_once_store_the_same_bytes_once() -> None:
    start = threading.Barrier(6)

    def store(_: int) -> Outcome:
        start.wait()
        try:
            return store_document(data=b"On 5 March the regulator spoke.").outcome
        finally:
            connection.close()

    with ThreadPoolExecutor(6) as pool:
        outcomes = list(pool.map(store, range(6)))
    assert sorted(outcomes) == [Outcome.ALREADY_THERE] * 5 + [Outcome.STORED]
    assert Document.objects.count() == 1


def test_more_bytes_than_the_limit_are_refused_with_the_setting_to_raise(settings: Settings) -> None:
    settings.REGTRACK_MAX_DOCUMENT_BYTES = 10
    with pytest.raises(Refused, match="REGTRACK_MAX_DOCUMENT_BYTES"):
        store_document(data=b"x" * 11)
    assert not Document.objects.exists()


@pytest.mark.parametrize(
    ("data", "filename", "why"),
    [
        (b"", "empty.txt", "an empty file"),
        (b"  \n\t ", "blank.txt", "nothing but blanks"),
        (bytes(range(256)) * 40, "program.bin", "a binary"),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 100, "picture.txt", "a picture under a false name"),
        (
            b"Subject: Hi\nFrom: a@example.com\nContent-Type: text/plain\n\n",
            "mail.eml",
            "a mail without a body",
        ),
        (b"%PDF-1.4 rubbish", "paper.pdf", "a format that is not read"),
    ],
)
def test_what_cannot_be_read_is_kept_and_says_why_and_can_be_retried(
    data: bytes, filename: str, why: str
) -> None:
    document = store_document(data=data, filename=filename, enqueue=False).document
    done = process_document(public_id=document.public_id)
    document.refresh_from_db()
    assert (done.status, document.status) == (Status.FAILED, Status.FAILED), why
    assert document.error.endswith(".") and len(document.error) > 20, document.error
    assert bytes(document.content) == data
    retry_document(document=document, enqueue=False)
    assert (document.status, document.error) == (Status.RECEIVED, "")
    with pytest.raises(Refused, match="Only a failed document"):
        retry_document(document=document, enqueue=False)


def test_names_from_outside_lose_what_no_database_takes() -> None:
    document = store_document(data=b"x", filename="a\x00b\n" + "c" * 400 + ".txt", enqueue=False).document
    assert document.filename.startswith("abccc") and len(document.filename) == 255
