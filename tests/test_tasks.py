"""The queue: a real broker and a real worker."""

import time
from datetime import timedelta

import pytest
from django.utils import timezone

from regtrack.children import Child
from updates.models import Document, Status
from updates.selectors.progress import progress_of, worker_answers
from updates.services.documents import store_document
from updates.tasks import sweep

pytestmark = [pytest.mark.queue, pytest.mark.django_db(transaction=True)]


def news(number: int) -> bytes:
    text = f"On {number} March 2024, the Data Protection Commission fined Firm {number} Limited EUR 5,000."
    return text.encode()


def wait_for(ids: list[str], worker: Child, seconds: float = 40) -> None:
    deadline = time.monotonic() + seconds
    while not progress_of(ids).finished:
        assert worker.running, worker.tail()
        assert time.monotonic() < deadline, worker.tail()
        time.sleep(0.1)


def test_a_worker_files_what_is_stored_and_the_sweep_finds_what_was_lost(live_worker: Child) -> None:
    assert worker_answers(timeout=10)
    ids = [store_document(data=news(day), filename=f"{day}.txt").document.public_id for day in range(1, 9)]
    empty = store_document(data=b"", filename="empty.txt").document.public_id
    wait_for([*ids, empty], live_worker)
    assert Document.objects.filter(public_id__in=ids, status=Status.FILED).count() == len(ids)
    assert Document.objects.get(public_id=empty).status == Status.FAILED
    # Its message never reached the broker, or the broker was flushed.
    lost = store_document(data=news(20), filename="lost.txt", enqueue=False).document
    Document.objects.filter(pk=lost.pk).update(changed_at=timezone.now() - timedelta(hours=1))
    sweep()
    wait_for([lost.public_id], live_worker)
    lost.refresh_from_db()
    assert lost.status == Status.FILED


@pytest.mark.django_db(transaction=True)
def test_no_broker_means_no_worker_and_the_document_waits() -> None:
    assert worker_answers() is False
    document = store_document(data=news(1), filename="waits.txt").document
    document.refresh_from_db()
    assert document.status == Status.RECEIVED
