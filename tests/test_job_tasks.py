"""Long work over a real broker: parts follow each other, and a killed worker's job goes on."""

import os
import signal
import time
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection
from django.utils import timezone

from regtrack.celery import app
from regtrack.children import Child
from tests.servers.worker import worker_environment, worker_running
from updates.models import Document, Job, JobKind, JobState, Status, Update
from updates.services.documents import store_document
from updates.services.jobs import start_job
from updates.services.processing import process_document
from updates.tasks import sweep

pytestmark = [pytest.mark.queue, pytest.mark.django_db(transaction=True)]
DOCUMENTS = 60


def file_some() -> None:
    for number in range(DOCUMENTS):
        text = f"On {number % 28 + 1} March 2024, the Data Council fined Firm {number} Limited EUR 5,000."
        document = store_document(data=text.encode(), filename=f"{number}.txt", enqueue=False).document
        process_document(public_id=document.public_id)


def within(seconds: float, worker: Child, holds: Callable[[], bool]) -> None:
    deadline = time.monotonic() + seconds
    while not holds():
        assert worker.running and time.monotonic() < deadline, worker.tail(40)
        time.sleep(0.01)


def test_a_killed_workers_job_goes_on_where_it_was(broker: str, tmp_path: Path) -> None:
    prefix = app.conf.broker_transport_options["global_keyprefix"]
    env = worker_environment(connection.settings_dict, broker, prefix, settings.REGTRACK_DATA_DIR)
    file_some()
    before = set(Update.objects.values_list("public_id", "headline"))
    job = start_job(kind=JobKind.EXTRACT)
    with worker_running(env, tmp_path / "killed.log") as killed:
        within(40, killed, lambda: Job.objects.get().done >= 2)
        os.killpg(killed.process.pid, signal.SIGKILL)
        killed.process.wait()
    job.refresh_from_db()
    assert job.state == JobState.RUNNING and 2 <= job.done < DOCUMENTS, "it was killed on the way"
    long_ago = timezone.now() - timedelta(hours=1)
    Job.objects.update(leased_until=long_ago)  # so that the test need not wait
    Document.objects.exclude(status=Status.FILED).update(changed_at=long_ago)
    with worker_running(env, tmp_path / "heir.log") as heir:
        sweep()
        within(60, heir, lambda: not Job.objects.get().is_open)
        within(60, heir, lambda: not Document.objects.exclude(status=Status.FILED))
    job.refresh_from_db()
    assert (job.state, job.total, job.done, job.failed) == (JobState.DONE, DOCUMENTS, DOCUMENTS, 0)
    assert set(Update.objects.values_list("public_id", "headline")) == before
