"""Two documents with the same words: whichever is worked on first, the one that arrived first tells them."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from tests.services.archive import snapshot
from updates.models import Document, Update
from updates.services.documents import store_document
from updates.services.filing import rebuild
from updates.services.processing import extract_document, file_document, process_document, read_document

pytestmark = [pytest.mark.django_db, pytest.mark.database]

NEWS = (
    b"Enforcement\n\nOn 4 March 2024, the Data Protection Commission fined Acme Limited EUR 5,000.\n\n"
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


def repeats() -> list[tuple[str, str | None]]:
    rows = Document.objects.order_by("pk")
    return list(rows.values_list("raw_digest", "duplicate_of__raw_digest"))


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
