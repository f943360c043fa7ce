"""What is told to the queue, and how urgent it is."""

from collections.abc import Callable
from typing import Any

import pytest
from celery import current_app

from tests.factory import make_user
from updates.models import Document, Status
from updates.services.dispatch import PROCESS, Priority
from updates.services.documents import retry_document, store_document

pytestmark = pytest.mark.django_db


def uploaded() -> Document:
    return store_document(data=b"One.", uploaded_by=make_user("curator")).document


def arrived() -> Document:
    return store_document(data=b"One.").document


def from_an_archive() -> Document:
    user = make_user("curator")
    return store_document(data=b"One.", uploaded_by=user, priority=Priority.ARCHIVE).document


def retried() -> Document:
    document = store_document(data=b"One.", enqueue=False).document
    Document.objects.update(status=Status.FAILED, error="The disk was full.")
    return retry_document(document=document)


@pytest.mark.parametrize(
    ("bring", "priority"),
    [
        (uploaded, Priority.PERSON),
        (arrived, Priority.ARRIVED),
        (from_an_archive, Priority.ARCHIVE),
        (retried, Priority.PERSON),
    ],
)
def test_how_soon_a_document_is_worked_on(
    bring: Callable[[], Document],
    priority: Priority,
    monkeypatch: pytest.MonkeyPatch,
    django_capture_on_commit_callbacks: Any,
) -> None:
    sent: list[tuple[str, list[str], int]] = []
    monkeypatch.setattr(
        current_app, "send_task", lambda task, args, priority: sent.append((task, args, priority))
    )
    with django_capture_on_commit_callbacks(execute=True):
        document = bring()
    assert sent == [(PROCESS, [document.public_id], priority)]
