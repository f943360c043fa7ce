"""Long work in a terminal: a bar that follows it, and Ctrl-C that ends it where nothing is left half-way."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from math import inf
from threading import Event
from types import FrameType

from django.core.management.base import CommandError, OutputWrapper

from updates.models import Job, JobState
from updates.services.jobs import work_on_job

WIDTH = 30
INTERRUPTED = 130
"""What a shell expects of a program that Ctrl-C ended."""


class Bar:
    """A line of progress; nothing where the output is no terminal."""

    def __init__(self, out: OutputWrapper) -> None:
        self._out, self._is_shown = out, False

    def show(self, done: int, total: int, word: str) -> None:
        """Draw it anew."""
        if not self._out.isatty() or not total:
            return
        full = WIDTH * min(done, total) // total
        bar = "#" * full + "-" * (WIDTH - full)
        self._out.write(f"\r[{bar}] {done:,} of {total:,} {word}", ending="")
        self._out.flush()
        self._is_shown = True

    def end(self) -> None:
        """Go on below it."""
        if self._is_shown:
            self._out.write("")
        self._is_shown = False


@contextmanager
def ctrl_c_noted() -> Iterator[Event]:
    """The first Ctrl-C sets the event; a second one ends the program at once, as usual."""
    asked = Event()

    def note(number: int, frame: FrameType | None) -> None:
        asked.set()
        signal.signal(signal.SIGINT, signal.default_int_handler)

    before = signal.signal(signal.SIGINT, note)
    try:
        yield asked
    finally:
        signal.signal(signal.SIGINT, before)


def do_here(job: Job, out: OutputWrapper, word: str = "") -> Job:
    """Do the job in this process, until it has ended or Ctrl-C comes. Raises ``CommandError`` where it is
    not done then: somebody else has it, it was broken off or cancelled, or it failed."""
    bar = Bar(out)
    with ctrl_c_noted() as asked:

        def goes_on(now: Job) -> bool:
            bar.show(now.done, now.total or 0, word)
            return not asked.is_set()

        work_on_job(public_id=job.public_id, seconds=inf, goes_on=goes_on)
    bar.end()
    job.refresh_from_db()
    if job.is_open and asked.is_set():
        raise CommandError(
            f"Broken off at {job.done:,} of {job.total or 0:,} {word}; what is done stays done. Run the "
            "command again to go on. Where workers run, they go on with it after some minutes; "
            f"`manage.py jobs --cancel {job.public_id}` ends it for good.",
            returncode=INTERRUPTED,
        )
    if job.is_open:
        raise CommandError(
            "A worker, or a command that was killed, has it in hand; look again in some minutes."
        )
    if job.state != JobState.DONE:
        raise CommandError(job.note or f"{job}: {job.get_state_display().lower()}.")
    return job
