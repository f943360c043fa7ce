"""Celery's tasks: an id in, one service call, nothing else."""

from datetime import timedelta

from celery import shared_task
from django.conf import settings
from django.db import InterfaceError, OperationalError

from updates.services import alarms, dispatch, jobs, mails, processing
from updates.services import fetch_sources as fetching

AWAY = (OperationalError, InterfaceError)
"""The database does not answer, or hung up: tried again; after the last try the sweep sends it again."""


@shared_task(
    name=dispatch.PROCESS, autoretry_for=AWAY, retry_backoff=True, retry_backoff_max=60, max_retries=8
)
def process_document(public_id: str) -> None:
    """Take one document through the steps that it still lacks."""
    processing.process_document(public_id=public_id)


@shared_task
def sweep() -> None:
    """Send again what a dead worker or a flushed broker left."""
    older_than = timedelta(seconds=settings.REGTRACK_STUCK_SECONDS)
    for public_id in processing.restart_stuck(older_than=older_than):
        dispatch.send(public_id)
    jobs.restart_jobs(older_than=older_than)
    alarms.close_broken_runs()
    for public_id in mails.waiting_mails():
        dispatch.send_mail_later(public_id)


@shared_task
def check_sources() -> None:
    """Raise the alarms that no fetch raises, and end those that are over."""
    alarms.check_sources()


@shared_task(name=dispatch.MAIL)
def send_mail(public_id: str) -> None:
    """Send a mail, if nobody else does; what goes wrong is in its row, and tried again by the sweep."""
    mails.send_mail(public_id=public_id)


@shared_task(name=dispatch.JOB)
def work_on_job(public_id: str, claim: int) -> None:
    """Work on a part of a job, and leave the rest to the next message."""
    jobs.work_on_job(public_id=public_id, claim=claim)


@shared_task
def fetch_due() -> None:
    """Have each source fetched whose time has come."""
    for public_id in fetching.due_sources():
        dispatch.send_fetch(public_id)


@shared_task(name=dispatch.FETCH)
def fetch_source(public_id: str) -> None:
    """Fetch one source, if it is still due: a message may come twice or late."""
    fetching.fetch_source(source_id=public_id, only_if_due=True)
