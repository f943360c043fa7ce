"""Two documents with the same words: whichever is worked on first, the one that arrived first tells them."""

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection

from tests.services.archive import snapshot
from updates.models import Document, Update
from updates.services import filing, processing
from updates.services.documents import store_document
from updates.services.filing import Changes, rebuild
from updates.services.processing import extract_document, file_document, process_document, read_document

pytestmark = [pytest.mark.django_db, pytest.mark.database]

NEWS = (
    b"Weekly Review, 8 March 2024\n\nEnforcement\n\n"
    b"On 4 March 2024, the Data Protection Commission fined Acme Limited EUR 5,000.\n\n"
    b"On 6 March 2024, the European Commission adopted the Regulation on Sample Matters.\n"
)
SAME = (NEWS, NEWS.replace(b"\n", b"\r\n"), NEWS + b"\n\n")


def store() -> list[Document]:
    found = []
    for number, data in enumerate(SAME):
        document = store_document(data=data, filename=f"{number}.txt", enqueue=False).document
        document.received_at = datetime(2026, 1, 5, tzinfo=UTC) + timedelta(hours=number)
        document.save(update_fields=["received_at"])
        found.append(document)
    return found


def in_turn(documents: list[Document]) -> None:
    for document in documents:
        process_document(public_id=document.public_id)


def backwards(documents: list[Document]) -> None:
    in_turn(documents[::-1])


def side_by_side(documents: list[Document]) -> None:
    """Each is extracted before it can know of the others."""
    for step in (read_document, extract_document, file_document):
        for document in documents[::-1]:
            step(document=document)


def repeats() -> list[tuple[object, ...]]:
    rows = Document.objects.order_by("pk")
    return list(
        rows.values_list("raw_digest", "duplicate_of__raw_digest", "title", "published_on", "language")
    )


@pytest.mark.parametrize("work", [backwards, side_by_side])
def test_the_order_of_work_does_not_show(work: Callable[[list[Document]], None]) -> None:
    documents = store()
    in_turn(documents)
    expected, repeated = snapshot(), repeats()
    Document.objects.all().delete()
    Update.objects.all().delete()
    work(store())
    assert snapshot() == expected
    assert repeats() == repeated
    assert all(changes.nothing for _, changes in rebuild())


@pytest.mark.postgres
@pytest.mark.concurrency
@pytest.mark.django_db(transaction=True)
def test_filed_at_the_same_moment_neither_waits_for_the_other(monkeypatch: pytest.MonkeyPatch) -> None:
    documents = store()[:2]
    for document in documents[::-1]:  # the later one is extracted before the first one has a text
        read_document(document=document)
        extract_document(document=document)
    both_hold_their_row = threading.Barrier(2, timeout=20)

    def file_passages(*, document: Document) -> Changes:
        both_hold_their_row.wait()
        return filing.file_passages(document=document)

    def work(document: Document) -> None:
        try:
            file_document(document=document)
        finally:
            connection.close()

    monkeypatch.setattr(processing, "file_passages", file_passages)
    with ThreadPoolExecutor(2) as pool:
        list(pool.map(work, documents))
    rows = Document.objects.filter(pk__in=[document.pk for document in documents]).order_by("pk")
    assert list(rows.values_list("status", "duplicate_of")) == [("filed", None), ("filed", documents[0].pk)]
    assert all(changes.nothing for _, changes in rebuild())
