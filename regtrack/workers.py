"""The workers of one machine: `python -m regtrack.workers` forks them out of one loaded process.

Fetches have processes of their own, so that sources that are slow to answer hold up no
upload. What the workers have in common is loaded once and shared: together they take hardly
more memory than one.
"""

import gc
import os
import signal
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from threading import Thread
from typing import NoReturn

from celery.beat import Scheduler, Service
from django.db import DatabaseError, connections
from django.utils.module_loading import import_string

from regtrack.celery import app
from regtrack.children import end_with_parent

WORKERS: dict[str, Sequence[str]] = {
    "documents": ("--queues", "process,notify", "--concurrency", "2"),
    "fetches": ("--queues", "fetch", "--concurrency", "2"),
}
LOOK_SECONDS = 0.5
LONGEST_NAP = 1
"""Seconds after which the beat looks whether it is to end."""


class Workers:
    """Those that run, by their process ids. To end one is to end all."""

    def __init__(self) -> None:
        self.running: dict[int, str] = {}
        self.asked = False

    def start(self) -> None:
        parent = os.getpid()
        for name, options in WORKERS.items():
            pid = os.fork()
            if not pid:
                _work(name, options, parent)
            self.running[pid] = name

    def ask(self, *_: object) -> None:
        """Ask all to end, once: to ask a Celery worker twice is to hurry it."""
        if self.asked:
            return
        self.asked = True
        for pid in self.running:
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGTERM)

    def wait(self, goes_on: Callable[[], bool]) -> int:
        """Until all have ended: 0 when asked to, 1 when one did by itself or ``goes_on`` says no."""
        result = 0
        while self.running:
            pid, status = os.waitpid(-1, os.WNOHANG)
            ended = self.running.pop(pid, "")
            if not self.asked and (ended or not goes_on()):
                code = os.waitstatus_to_exitcode(status)
                print(f"The {ended or 'beat'} ended by itself (status {code}).", flush=True)
                result = 1
                self.ask()
            if not pid:
                time.sleep(LOOK_SECONDS)
        return result


def main() -> int:
    """Exit status: 0 when asked to end, 1 when a worker or the beat ended by itself; the others end too."""
    _load()
    workers = Workers()
    workers.start()
    signal.signal(signal.SIGTERM, workers.ask)
    signal.signal(signal.SIGINT, workers.ask)
    # There is one machine, so there is one beat. A thread, since this process has nothing else to do; it
    # begins after the forks, which would not take it along.
    # It keeps no file: one that it could not write, on a full disk, would end it, and the workers with it.
    beat = Service(app, max_interval=LONGEST_NAP, scheduler_cls=Scheduler)
    thread = Thread(target=beat.start, name="beat", daemon=True)
    thread.start()
    result = workers.wait(thread.is_alive)
    beat.stop()
    thread.join(2 * LONGEST_NAP)
    return result


def _load() -> None:
    """What every worker needs, before they part."""
    app.loader.import_default_modules()
    with suppress(DatabaseError):  # it is away: each builds it when it is back
        import_string("updates.selectors.gazetteer.gazetteer")()
    connections.close_all()  # each is to have its own
    gc.collect()
    gc.freeze()  # what is here stays: the collector need not touch, and so copy, its pages


def _work(name: str, options: Sequence[str], parent: int) -> NoReturn:
    end_with_parent()
    if os.getppid() == parent:
        app.worker_main(["worker", "--loglevel", "INFO", "-n", f"{name}@%h", *options])
    os._exit(0)


if __name__ == "__main__":
    sys.exit(main())
