from datetime import timedelta

import pytest
from django.db import OperationalError
from django.utils import timezone

from tests.services.archive import extracted_again
from updates.models import Document, Passage, Status, Update
from updates.services import processing
from updates.services.documents import store_document
from updates.services.processing import MOST_ATTEMPTS, process_document, restart_stuck

pytestmark = [pytest.mark.django_db, pytest.mark.database]

NEWS = (
    b"Enforcement\n\n"
    b"On 4 March 2024, the Data Protection Commission fined Acme Limited EUR 5,000 for late notice.\n\n"
    b"On 6 March 2024, the European Commission adopted the Regulation on Sample Matters.\n"
)


def stored(data: bytes = NEWS, filename: str = "news.txt") -> Document:
    return store_document(data=data, filename=filename, enqueue=False).document


def test_bytes_become_records_and_the_second_time_nothing_happens() -> None:
    document = stored()
    first = process_document(public_id=document.public_id)
    assert first.status is Status.FILED and first.changes.created["Update"] >= 2
    again = process_document(public_id=document.public_id)
    assert again.status is Status.FILED and again.changes.nothing


def test_every_quote_stands_in_the_stored_text() -> None:
    document = stored()
    process_document(public_id=document.public_id)
    document.refresh_from_db()
    quotes = [quote for update in Update.objects.all() for quote in update.quotes.all()]
    assert quotes
    for quote in quotes:
        assert document.text[quote.start : quote.end] == quote.exact


def test_the_same_words_in_other_bytes_are_told_as_a_repetition() -> None:
    first = stored()
    process_document(public_id=first.public_id)
    updates = Update.objects.count()
    second = stored(NEWS.replace(b"\n", b"\r\n"), "copy.txt")
    process_document(public_id=second.public_id)
    second.refresh_from_db()
    assert second.duplicate_of == first and second.status == Status.FILED
    assert Update.objects.count() == updates


def test_extracting_again_keeps_ids() -> None:
    process_document(public_id=stored().public_id)
    before = set(Update.objects.values_list("public_id", "headline")), set(Passage.objects.values_list("pk"))
    assert extracted_again() == [Status.FILED]
    assert (
        set(Update.objects.values_list("public_id", "headline")),
        set(Passage.objects.values_list("pk")),
    ) == before


def test_an_error_of_the_engine_is_noted_on_the_document_and_raised(monkeypatch: pytest.MonkeyPatch) -> None:
    document = stored()
    monkeypatch.setattr(processing, "extract", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        process_document(public_id=document.public_id)
    document.refresh_from_db()
    assert document.status == Status.FAILED and "ZeroDivisionError" in document.error


def test_a_database_that_is_away_is_not_the_documents_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    document = stored()

    def away(*_: object) -> None:
        raise OperationalError("server closed the connection")

    monkeypatch.setattr(processing, "extract", away)
    with pytest.raises(OperationalError):
        process_document(public_id=document.public_id)
    document.refresh_from_db()
    assert document.status == Status.READ, "what was done stays done"
    monkeypatch.undo()
    assert process_document(public_id=document.public_id).status is Status.FILED


def test_a_document_that_kills_its_worker_each_time_is_given_up() -> None:
    document = stored()
    Document.objects.filter(pk=document.pk).update(attempts=MOST_ATTEMPTS)
    assert process_document(public_id=document.public_id).status is Status.FAILED


def test_what_nobody_touched_for_long_is_sent_again_once() -> None:
    stuck, fresh = stored(), stored(b"Another one.", "b.txt")
    long_ago = timezone.now() - timedelta(hours=1)
    Document.objects.filter(pk=stuck.pk).update(changed_at=long_ago)
    assert restart_stuck(older_than=timedelta(minutes=10)) == [stuck.public_id]
    assert restart_stuck(older_than=timedelta(minutes=10)) == []
    assert fresh.status == Status.RECEIVED
