"""Several at once, and a worker that is killed on the way: nothing is lost, nothing is there twice."""

import os
import signal
import time
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path
from threading import Barrier

import pytest
from django.conf import settings
from django.db import connection, transaction
from django.utils import timezone

from regtrack.celery import app
from regtrack.children import Child
from tests.servers.worker import worker_environment, worker_running
from tests.test_tasks import wait_for
from updates.models import Document, Party, Status, Update
from updates.selectors.progress import progress_of
from updates.services.dispatch import send
from updates.services.documents import store_document
from updates.services.filing import rebuild
from updates.services.processing import process_document
from updates.tasks import sweep

pytestmark = pytest.mark.django_db(transaction=True)


def news(number: int) -> bytes:
    """Each tells of a fine of its own on one of three firms, so that filing them meets on rows they share."""
    day, firm = number % 28 + 1, "Alpha Beta Gamma".split()[number % 3]
    text = f"On {day} March 2024, the Data Protection Commission fined {firm} Limited EUR {number + 1},000."
    return text.encode()


def store(numbers: Iterable[int], *, enqueue: bool) -> list[str]:
    stored = (
        store_document(data=news(number), filename=f"{number}.txt", enqueue=enqueue) for number in numbers
    )
    return [result.document.public_id for result in stored]


def assert_filed_once(ids: list[str]) -> None:
    """All are filed, and computing everything anew in one go, one after another, changes nothing."""
    states = Document.objects.filter(public_id__in=ids).values_list("status", "error")
    assert set(states) == {(Status.FILED.value, "")}
    assert Update.objects.count() == len(ids) and Party.objects.count() == 3
    assert all(changes.nothing for _, changes in rebuild())


@pytest.mark.concurrency
def test_documents_filed_at_the_same_time_make_one_register() -> None:
    ids = store(range(12), enqueue=False)
    start = Barrier(4)

    def work(mine: list[str]) -> None:
        try:
            start.wait(10)
            for public_id in mine:
                process_document(public_id=public_id)
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(work, (ids[number::4] for number in range(4))))
    assert_filed_once(ids)


@pytest.mark.concurrency
def test_one_document_worked_on_twice_at_once_is_filed_once() -> None:
    ids = store([1], enqueue=False)
    start = Barrier(3)

    def work(public_id: str) -> None:
        try:
            start.wait(10)
            process_document(public_id=public_id)
        finally:
            connection.close()

    with ThreadPoolExecutor(3) as pool:
        list(pool.map(work, ids * 3))
    assert Document.objects.get().passages.count() == 1 == Update.objects.count()


def wait_for_work(worker: Child, seconds: float = 40) -> list[str]:
    """The documents that the worker is at work on, once there are any."""
    deadline = time.monotonic() + seconds
    while True:
        answers = app.control.inspect(timeout=0.5).active() or {}
        if ids := [task["args"][0] for tasks in answers.values() for task in tasks]:
            return ids
        assert worker.running and time.monotonic() < deadline, worker.tail()


@pytest.mark.queue
def test_a_killed_worker_loses_nothing(broker: str, tmp_path: Path) -> None:
    """What it had in hand comes back by the sweep, which reads the rows; the rest waits in the broker."""
    prefix = app.conf.broker_transport_options["global_keyprefix"]
    env = worker_environment(connection.settings_dict, broker, prefix, settings.REGTRACK_DATA_DIR)
    done, rest = store(range(20), enqueue=True), store(range(20, 40), enqueue=False)
    ids = [*done, *rest]
    with worker_running(env, tmp_path / "killed.log") as killed:
        wait_for(done, killed)
        with transaction.atomic():
            # While these rows are locked, none of them can be finished, however fast the worker is.
            locked = list(Document.objects.select_for_update().filter(public_id__in=rest))
            for public_id in rest:
                send(public_id)
            in_hand = wait_for_work(killed)
            os.killpg(killed.process.pid, signal.SIGKILL)
            killed.process.wait()
    assert len(locked) == len(rest) and set(in_hand) < set(rest)
    left = [public_id for public_id in ids if not progress_of([public_id]).finished]
    assert left == rest
    long_ago = timezone.now() - timedelta(hours=1)
    with worker_running(env, tmp_path / "heir.log") as heir:
        Document.objects.filter(public_id__in=left).exclude(status=Status.FILED).update(changed_at=long_ago)
        sweep()
        wait_for(ids, heir, 60)
        assert_filed_once(ids)
