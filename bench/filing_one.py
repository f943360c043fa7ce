"""The measures of bench.filing on the database that the environment names; prints them as JSON."""

import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial

import django

django.setup()

from django.apps import apps  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django.db import connection, transaction  # noqa: E402
from django.db.models import Model  # noqa: E402
from django.test.utils import CaptureQueriesContext  # noqa: E402

from bench.clocks import processor_seconds  # noqa: E402
from bench.texts import ROOT, files  # noqa: E402
from tests.torture.copies import COPIED  # noqa: E402
from updates.extraction import extract, read  # noqa: E402
from updates.extraction.context import Context  # noqa: E402
from updates.models import Document, Update  # noqa: E402
from updates.selectors.gazetteer import gazetteer  # noqa: E402
from updates.services.documents import store_document  # noqa: E402
from updates.services.processing import process_document  # noqa: E402
from updates.services.statements import insert  # noqa: E402

SHARED = ("Instrument", "Party")
STARTED = 3
"""Rounds with two workers: to start them takes longer than to measure them."""


def seconds(work: Callable[[], object]) -> tuple[float, float]:
    """By the clock, and of processor time."""
    clock, processor = time.perf_counter(), processor_seconds()
    work()
    return time.perf_counter() - clock, processor_seconds() - processor


def stored(contents: list[tuple[str, bytes]]) -> list[str]:
    """An empty archive with these documents received, and nothing done about them."""
    Update.objects.all().delete()
    Document.objects.all().delete()
    for name in SHARED:
        apps.get_model("updates", name)._default_manager.all().delete()
    return [
        store_document(data=data, filename=name, enqueue=False).document.public_id for name, data in contents
    ]


def process(ids: list[str]) -> None:
    for public_id in ids:
        process_document(public_id=public_id)


def two_workers(ids: list[str]) -> float:
    """Two processes that wait for their half, from the word go to the end of the slower one."""
    workers = [
        subprocess.Popen(
            [sys.executable, "-m", "bench.filing_worker"],
            cwd=ROOT,
            text=True,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        for _ in range(2)
    ]
    for worker in workers:
        assert worker.stdout and worker.stdout.readline() == "ready\n"
    begin = time.perf_counter()
    for number, worker in enumerate(workers):
        assert worker.stdin
        worker.stdin.write(" ".join(ids[number::2]) + "\n")
        worker.stdin.flush()
    for worker in workers:
        assert worker.stdout and worker.stdout.readline() == "done\n"
    taken = time.perf_counter() - begin
    assert [worker.wait() for worker in workers] == [0, 0]
    return taken


def rows_by_model() -> Iterator[tuple[type[Model], list[dict[str, object]]]]:
    """All rows that filing made, as they are stored."""
    for name in COPIED:
        model = apps.get_model("updates", name)
        attributes = [field.attname for field in model._meta.concrete_fields]
        yield model, list(model._default_manager.order_by("pk").values(*attributes))


def bare_inserts() -> tuple[float, int]:
    """Seconds to insert again all that is stored, but for the documents themselves, and how many rows."""
    found = [(model, rows) for model, rows in rows_by_model() if model is not Document]
    for model, _ in reversed(found):
        model._default_manager.all().delete()
    begin = time.perf_counter()
    with transaction.atomic():
        for model, rows in found:
            insert(model, rows)
    return time.perf_counter() - begin, sum(len(rows) for _, rows in found)


def main() -> None:
    call_command("migrate", verbosity=0)
    call_command("load_reference", verbosity=0)
    contents = [(path.name, path.read_bytes()) for path in files()]
    context = Context(gazetteer=gazetteer())
    engine, one, two = [], [], []
    for number in range(int(sys.argv[1])):
        engine.append(
            seconds(lambda: [extract(read(data, filename=name), context) for name, data in contents])
        )
        one.append(seconds(partial(process, stored(contents))))
        if number < STARTED:
            two.append(two_workers(stored(contents)))
    last = stored(contents)
    with CaptureQueriesContext(connection) as captured:
        process(last)
    bare = [bare_inserts() for _ in range(3)]
    found = {"documents": len(contents), "rows": bare[0][1], "statements": len(captured), "two": min(two)}
    found["bare"] = min(taken for taken, _ in bare)
    for name, taken in (("engine", engine), ("one", one)):
        found[name] = min(clock for clock, _ in taken)
        found[f"{name}_processor"] = min(processor for _, processor in taken)
    print(json.dumps(found))


if __name__ == "__main__":
    main()
