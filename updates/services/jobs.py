"""Long work in small parts: begun, worked on for some seconds at a time, cancelled, taken up again.

One worker has a job at a time: it claims the row for as long as a task may run, and notes
after each part how far it came. If it dies, the claim runs out, and the sweep sends the job
to another, which goes on where the last note says.
"""

import logging
import time
from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta
from typing import Any

from django.contrib.auth.models import User
from django.db import DatabaseError, IntegrityError, InterfaceError, OperationalError, transaction
from django.db.models import F, Q
from django.utils import timezone

from updates.models import OPEN_STATES, Job, JobKind, JobState
from updates.register.identity import make_id
from updates.services.dispatch import enqueue_job, send_job
from updates.services.errors import Refused
from updates.services.job_kinds import KINDS
from updates.services.job_parts import Step

logger = logging.getLogger(__name__)
LEASE = timedelta(minutes=5)
"""Longer than a task may run (CELERY_TASK_TIME_LIMIT): whoever has a job for longer has died."""
SLICE_SECONDS = 10
"""So long a job has its worker before others, of higher priority, have their turn."""
MOST_STUMBLES = 5
"""Times in a row that a worker may die over the same part."""


def start_job(
    *,
    kind: JobKind,
    subject: str = "",
    parameters: dict[str, Any] | None = None,
    made_by: User | None = None,
    enqueue: bool = True,
) -> Job:
    """A new job, worked on after the transaction's commit; without ``enqueue`` by who begins it here.

    Raises ``Refused`` where the same work on the same subject is going on.
    """
    now = timezone.now()
    job = Job(
        public_id=make_id("job", kind, subject, now.isoformat()),
        kind=kind,
        subject=subject[:200],
        parameters=parameters or {},
        made_by=made_by,
    )
    try:
        with transaction.atomic():
            job.save(force_insert=True)
            if enqueue:
                enqueue_job(job.public_id, job.claim)
    except IntegrityError as error:
        raise Refused(f"“{job}” is going on already; wait for it, or cancel it.") from error
    return job


def open_job(*, kind: JobKind) -> Job:
    """The work of this kind on everything that is to be gone on with, else a new job; the queue is told of
    neither."""
    there = Job.objects.filter(kind=kind, subject="", state__in=OPEN_STATES).first()
    return there or start_job(kind=kind, enqueue=False)


@transaction.atomic
def cancel_job(*, job: Job) -> Job:
    """End the job: at once where nobody has it in hand, else after the part that is being done.

    What it has done stays done. Raises ``Refused`` for one that has ended.
    """
    row = Job.objects.select_for_update().get(pk=job.pk)
    if not row.is_open:
        raise Refused(f"It has ended already: it is {row.get_state_display().lower()}.")
    row.cancel_requested = True
    row.save(update_fields=["cancel_requested", "changed_at"])
    if not _is_held(row):
        _end(row, JobState.CANCELLED)
    return row


def work_on_job(
    *,
    public_id: str,
    claim: int | None = None,
    seconds: float = SLICE_SECONDS,
    goes_on: Callable[[Job], bool] | None = None,
) -> Job | None:
    """Work on the job for so long, then leave the rest to the next in the queue. ``goes_on`` is asked after
    each part; where it says no, the rest is left to whoever takes it up.

    ``None`` where there is nothing to do: it has ended, another worker has it, or the message
    with this ``claim`` is an old one. An error of the work ends the job with its reason and is
    raised again; one of the database leaves it to be taken up again.
    """
    job = _claim(public_id, claim)
    if job is None:
        return None
    try:
        _work(job, time.monotonic() + seconds, goes_on)
    except (OperationalError, InterfaceError):
        with suppress(DatabaseError):  # it is away: the claim runs out by itself
            _release(job)
        raise
    except Exception as error:
        _end(job, JobState.FAILED, f"It stopped by an error of RegTrack ({type(error).__name__}: {error}).")
        raise
    return job


def finish_job(*, public_id: str) -> Job:
    """Work on the job until it has ended: for the command line, and where there is no queue."""
    while work_on_job(public_id=public_id):
        pass
    return Job.objects.get(public_id=public_id)


def _is_held(job: Job) -> bool:
    return job.leased_until is not None and job.leased_until > timezone.now()


@transaction.atomic
def _claim(public_id: str, claim: int | None) -> Job | None:
    job = Job.objects.select_for_update().get(public_id=public_id)
    if not job.is_open or _is_held(job) or claim not in (None, job.claim):
        return None
    if job.cancel_requested:
        _end(job, JobState.CANCELLED)
        return None
    if job.stumbles >= MOST_STUMBLES:
        _end(job, JobState.FAILED, f"Given up: it broke off {job.stumbles} times at the same place.")
        return None
    now = timezone.now()
    job.state, job.started_at, job.leased_until = JobState.RUNNING, job.started_at or now, now + LEASE
    job.claim, job.stumbles = job.claim + 1, job.stumbles + 1
    job.save()
    return job


def _work(job: Job, until: float, goes_on: Callable[[Job], bool] | None) -> None:
    kind = KINDS[JobKind(job.kind)]
    if job.total is None:
        job.total = kind.count(job)
        if not _note(job, total=job.total):
            return
    for step in kind.work(job):
        if not _note_step(job, step):
            return
        if not step.may_end:
            continue
        if job.cancel_requested:
            _end(job, JobState.CANCELLED)
            return
        if goes_on and not goes_on(job):
            _release(job, enqueue=False)
            return
        if time.monotonic() > until:
            _release(job)
            return
    _end(job, JobState.DONE, kind.summary(job))


def _note_step(job: Job, step: Step) -> bool:
    """Note how far the job came. ``False`` where it is another's by now."""
    done, failed = F("done") + int(step.done), F("failed") + int(step.failed)
    values: dict[str, Any] = {"done": done, "failed": failed}
    if step.cursor is not None:
        job.cursor = values["cursor"] = step.cursor
    return _note(job, **values)


def _note(job: Job, **values: Any) -> bool:
    now = timezone.now()
    mine = Job.objects.filter(pk=job.pk, claim=job.claim, state__in=OPEN_STATES)
    if not mine.update(stumbles=0, leased_until=now + LEASE, changed_at=now, **values):
        logger.warning("Job %s went on without this worker.", job.public_id)
        return False
    job.refresh_from_db(fields=["done", "failed", "cancel_requested", "stumbles"])
    return True


@transaction.atomic
def _release(job: Job, *, enqueue: bool = True) -> None:
    """Let the next take it up."""
    mine = Job.objects.filter(pk=job.pk, claim=job.claim, state__in=OPEN_STATES)
    if mine.update(leased_until=None, changed_at=timezone.now()) and enqueue:
        enqueue_job(job.public_id, job.claim)


def _end(job: Job, state: JobState, note: str = "") -> None:
    now = timezone.now()
    job.state, job.note, job.finished_at, job.leased_until = state, note.replace("\x00", "")[:2000], now, None
    Job.objects.filter(pk=job.pk, claim=job.claim, state__in=OPEN_STATES).update(
        state=job.state, note=job.note, finished_at=now, leased_until=None, changed_at=now
    )


def restart_jobs(*, older_than: timedelta) -> list[Job]:
    """Jobs that nobody has, and nobody touched for so long: sent again. One whose worker died is among
    them once its claim has run out. They count as touched now, so that each sweep sends them once."""
    now = timezone.now()
    free = Q(leased_until=None, changed_at__lt=now - older_than) | Q(leased_until__lt=now)
    left = list(Job.objects.filter(free, state__in=OPEN_STATES).order_by("created_at"))
    Job.objects.filter(free, pk__in=[job.pk for job in left]).update(leased_until=None, changed_at=now)
    for job in left:
        send_job(job.public_id, job.claim)
    return left
