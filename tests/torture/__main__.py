"""python -m tests.torture [--documents 300] [--kills 20] [--seed N] [--database sqlite|postgres]

Files newsletters undisturbed, then the same ones once more while the worker is killed again and
again, the broker is killed and comes back empty, and PostgreSQL is restarted. Exits with 1
where anything that anybody can see differs. The seed that it prints repeats the plan.
"""

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

import django
from django.apps import apps
from django.core.management import call_command
from django.db import Error, connection

from tests.servers.postgres import Server, postgres_server
from tests.torture.newsletters import Letter, newsletters
from tests.torture.storm import Broker, Stroke, Worker, everything_ended, plan, strike

if TYPE_CHECKING:
    from tests.torture.register import State

FIRST = datetime(2026, 1, 5, 8, tzinfo=UTC)
FINISH_SECONDS = 240


@contextmanager
def database(kind: str) -> Iterator[Server | None]:
    if kind == "sqlite":
        yield None
    else:
        with postgres_server() as server:
            yield server


def set_up(data: Path, broker: Broker, postgres: Server | None) -> None:
    """This process and the workers have one environment: the application's own settings."""
    os.environ.pop("DATABASE_URL", None)
    os.environ |= {
        "DJANGO_SETTINGS_MODULE": "regtrack.settings",
        "REGTRACK_DATA_DIR": str(data),
        "REDIS_URL": broker.url,
        "REGTRACK_STUCK_SECONDS": "3",
        "REGTRACK_SWEEP_SECONDS": "1",
        "PYTHONUNBUFFERED": "1",
    }
    if postgres:
        os.environ |= {"DATABASE_URL": postgres.url, "SECRET_KEY": "only-for-tests"}
    django.setup()
    call_command("migrate", verbosity=0)
    call_command("load_reference", verbosity=0)


def store(letters: list[Letter]) -> list[str]:
    """Keep them, one hour apart, so that who told a thing first is the same in both runs."""
    from updates.models import Document
    from updates.services.documents import store_document

    ids = []
    for number, (name, data) in enumerate(letters):
        document = store_document(data=data, filename=name, enqueue=False).document
        Document.objects.filter(pk=document.pk).update(received_at=FIRST + timedelta(hours=number))
        ids.append(document.public_id)
    return ids


def empty() -> None:
    """Nothing but the reference data is left."""
    from updates.models import Origin, Regulator

    for name in ("Update", "Document", "Instrument", "Party"):
        apps.get_model("updates", name)._default_manager.all().delete()
    Regulator.objects.filter(origin=Origin.FOUND).delete()


def undisturbed(letters: list[Letter]) -> "State":
    from tests.torture.register import state
    from updates.services.processing import process_document

    for public_id in store(letters):
        process_document(public_id=public_id)
    found = state()
    empty()
    return found


def waiting() -> int:
    """Documents that are not done; asked again where the database is away."""
    from updates.models import Document, Status

    while True:
        try:
            return Document.objects.exclude(status__in=[Status.FILED, Status.FAILED]).count()
        except Error:
            connection.close()
            time.sleep(0.05)


def disturbed(
    letters: list[Letter], strokes: list[Stroke], worker: Worker, broker: Broker, postgres: Server | None,
    random: Random,
) -> "State":  # fmt: skip
    """The same with misfortunes. Raises ``AssertionError`` where a document is not filed just once."""
    from tests.torture.register import state
    from updates.models import Document, RegisterState, Status
    from updates.services.dispatch import send
    from updates.services.filing import rebuild

    before = RegisterState.objects.get().generation
    for public_id in store(letters):
        assert send(public_id)
    with everything_ended(worker, broker):
        strike(strokes, worker, broker, postgres, random, waiting, lambda line: print("  ", line, flush=True))
        deadline = time.monotonic() + FINISH_SECONDS
        while waiting():
            assert time.monotonic() < deadline, worker.child.tail(40)
            worker.keep()
            time.sleep(0.1)
    filed = Document.objects.filter(status=Status.FILED).count()
    writes = RegisterState.objects.get().generation - before
    print(f"   {filed} of {len(letters)} documents filed in {writes} writes of the register")
    assert writes == filed, "each document is filed once"
    found = state()
    assert all(changes.nothing for _, changes in rebuild()), "a rebuild finds nothing to put right"
    return found


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--documents", type=int, default=300)
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--seed", type=int, default=time.time_ns() % 1_000_000)
    parser.add_argument("--database", choices=("sqlite", "postgres"), default="sqlite")
    said = parser.parse_args()
    print(f"seed {said.seed}: {said.documents} documents, {said.kills} kills, {said.database}", flush=True)
    random = Random(said.seed)
    letters = newsletters(said.documents, random)
    strokes = plan(said.kills, random, postgres=said.database == "postgres")
    with tempfile.TemporaryDirectory(prefix="regtrack-torture-") as folder, database(said.database) as server:
        data = Path(folder)
        broker = Broker.start(data)
        try:
            set_up(data, broker, server)
            one = undisturbed(letters)
            worker = Worker(os.environ, data)
            other = disturbed(letters, strokes, worker, broker, server, random)
        finally:
            broker.child.stop(5)
            connection.close()
    from tests.torture.register import differences

    lines = differences(one, other)
    print(*lines, sep="\n")
    print(f"seed {said.seed}: {'differs' if lines else 'equal'}")
    return 1 if lines else 0


if __name__ == "__main__":
    sys.exit(main())
