"""The sweep finds what a dead worker or a flushed broker left, whatever sort of work it is."""

from datetime import timedelta
from typing import Any

import pytest
from celery import current_app
from django.utils import timezone

from tests.factory import make_document, make_run, make_source
from updates.models import Document, FetchRun, Job, JobKind, JobState, Mail, RunStatus, SourceKind, Status
from updates.services import dispatch
from updates.services.jobs import start_job
from updates.services.mails import write_mails
from updates.tasks import fetch_due, sweep

pytestmark = [pytest.mark.django_db, pytest.mark.database]
LONG_AGO = timezone.now() - timedelta(hours=2)


@pytest.fixture
def sent(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, list[Any]]]:
    """What was handed to the queue from now on, in place of a queue."""
    told: list[tuple[str, list[Any]]] = []
    monkeypatch.setattr(current_app, "send_task", lambda task, args, **options: told.append((task, args)))
    return told


def test_everything_that_was_left_is_sent_again_and_once(sent: list[tuple[str, list[Any]]]) -> None:
    waiting = (Status.RECEIVED, Status.READ, Status.EXTRACTED)
    left = [make_document(status=status) for status in waiting]
    make_document(), make_document(status=Status.FAILED, error="No words.")
    Document.objects.update(changed_at=LONG_AGO)
    idle, dead, held = (start_job(kind=kind) for kind in (JobKind.RETRY, JobKind.EXTRACT, JobKind.REBUILD))
    Job.objects.update(changed_at=LONG_AGO)
    Job.objects.filter(pk=dead.pk).update(state=JobState.RUNNING, leased_until=LONG_AGO, claim=3)
    Job.objects.filter(pk=held.pk).update(leased_until=timezone.now() + timedelta(minutes=1))
    write_mails(occasion="alarm", to=["a@firm.test", "b@firm.test"], title="Late", text="Late.")
    Mail.objects.filter(to="b@firm.test").update(next_try_at=timezone.now() + timedelta(hours=1))
    make_run(make_source(), status=RunStatus.RUNNING, started_at=LONG_AGO)
    sent.clear()
    sweep()
    assert sorted(sent) == sorted(
        [
            *((dispatch.PROCESS, [document.public_id]) for document in left),
            (dispatch.JOB, [idle.public_id, 0]),
            (dispatch.JOB, [dead.public_id, 3]),
            (dispatch.MAIL, [Mail.objects.get(to="a@firm.test").public_id]),
        ]
    )
    assert FetchRun.objects.get().status == RunStatus.FAILED
    sent.clear()
    sweep()
    assert {task for task, _ in sent} <= {dispatch.MAIL}, "a mail that is not sent is due until it is"


def test_a_due_source_is_sent_until_it_is_fetched(sent: list[tuple[str, list[Any]]]) -> None:
    due = make_source(kind=SourceKind.FEED, url="https://a.test/", next_fetch_at=LONG_AGO)
    make_source(
        kind=SourceKind.FEED, url="https://b.test/", next_fetch_at=timezone.now() + timedelta(hours=1)
    )
    fetch_due(), fetch_due()
    assert sent == [(dispatch.FETCH, [due.public_id])] * 2
