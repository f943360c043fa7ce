"""The workers of one machine: what they take, in which order, and how they end."""

import os
import signal
import socket
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection
from redis import Redis

from regtrack import launcher, workers
from regtrack.celery import app
from regtrack.children import Child
from tests.factory import make_source
from tests.servers.worker import worker_environment, worker_running
from updates.models import Document, FetchRun, RunStatus, SourceKind, Status
from updates.services import dispatch
from updates.services.dispatch import Priority
from updates.services.documents import store_document

pytestmark = [pytest.mark.queue, pytest.mark.django_db(transaction=True)]


class SilentSite:
    """Takes connections at every loopback address and never says anything."""

    def __init__(self) -> None:
        self._socket = socket.create_server(("0.0.0.0", 0), backlog=300)
        self.port = self._socket.getsockname()[1]
        self.taken: list[socket.socket] = []
        threading.Thread(target=self._take, daemon=True).start()

    def _take(self) -> None:
        while True:
            try:
                self.taken.append(self._socket.accept()[0])
            except OSError:
                return

    def close(self) -> None:
        for taken in [self._socket, *self.taken]:
            taken.close()


@pytest.fixture
def silent() -> Iterator[SilentSite]:
    site = SilentSite()
    yield site
    site.close()


def environment(broker: str) -> dict[str, str]:
    prefix = app.conf.broker_transport_options["global_keyprefix"]
    return worker_environment(connection.settings_dict, broker, prefix, settings.REGTRACK_DATA_DIR)


@contextmanager
def machine(env: dict[str, str], log: Path) -> Iterator[Child]:
    """What `make run` starts as workers."""
    child = Child.start("worker", launcher.worker_command(), log=log, env=env)
    try:
        within(90, child, lambda: child.tail(200).count(" ready.") == launcher.WORKERS)
        yield child
    finally:
        child.stop(15)


def within(seconds: float, child: Child, holds: Callable[[], bool]) -> None:
    deadline = time.monotonic() + seconds
    while not holds():
        assert child.running and time.monotonic() < deadline, child.tail(40)
        time.sleep(0.05)


def queued(broker: str, queue: str) -> int:
    with Redis.from_url(broker) as client:
        return int(client.llen(app.conf.broker_transport_options["global_keyprefix"] + queue))


def news(number: int) -> bytes:
    return f"On {number} March 2024, the Data Council fined Firm {number} Limited EUR 5,000.".encode()


def test_the_launcher_waits_for_as_many_as_there_are() -> None:
    assert len(workers.WORKERS) == launcher.WORKERS


def test_a_flood_of_slow_fetches_does_not_hold_up_an_upload(
    broker: str, silent: SilentSite, tmp_path: Path
) -> None:
    env = environment(broker)
    env |= {"REGTRACK_FETCH_PORTS": str(silent.port), "REGTRACK_FETCH_ALLOW": "127.0.0.0/8"}
    for number in range(1, 201):
        # Each on a host of its own, since one host is asked by one at a time.
        source = make_source(kind=SourceKind.FEED, url=f"http://127.0.1.{number}:{silent.port}/feed")
        assert dispatch.send_fetch(source.public_id)
    with machine(env, tmp_path / "workers.log") as child:
        within(30, child, lambda: len(silent.taken) >= 2)
        document = store_document(data=news(1), filename="upload.txt").document
        within(30, child, lambda: Document.objects.get(pk=document.pk).status == Status.FILED)
        assert not FetchRun.objects.exclude(status=RunStatus.RUNNING), "no fetch was over before"
        assert queued(broker, "fetch") > 190
        silent.close()


def test_what_a_person_waits_for_goes_before_what_is_done_in_bulk(broker: str, tmp_path: Path) -> None:
    order = [Priority.BULK, Priority.ARCHIVE, Priority.ARRIVED, Priority.PERSON]
    sent: dict[Priority, list[str]] = {priority: [] for priority in order}
    for number in range(12):
        document = store_document(data=news(number + 1), filename=f"{number}.txt", enqueue=False).document
        priority = order[number * len(order) // 12]
        sent[priority].append(document.public_id)
        assert dispatch.send(document.public_id, priority)
    with worker_running(environment(broker), tmp_path / "worker.log", concurrency=1) as child:
        within(40, child, lambda: not Document.objects.exclude(status=Status.FILED))
    filed = list(Document.objects.order_by("changed_at").values_list("public_id", flat=True))
    assert [set(filed[at : at + 3]) for at in (0, 3, 6, 9)] == [set(sent[level]) for level in sorted(order)]


@pytest.mark.skipif(sys.platform != "linux", reason="looks at processes as Linux shows them")
def test_one_that_dies_ends_the_others(broker: str, tmp_path: Path) -> None:
    with machine(environment(broker), tmp_path / "workers.log") as child:
        os.kill(children_of(child.process.pid)[0], signal.SIGKILL)
        child.process.wait(20)
        assert child.process.returncode == 1 and "ended by itself" in child.tail(60)


def children_of(pid: int) -> list[int]:
    return [int(one) for one in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
