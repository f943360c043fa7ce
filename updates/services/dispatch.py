"""Hands work to the queue. The rows are the truth; a message that is lost costs only time."""

import logging
from enum import IntEnum
from functools import partial
from typing import Any

from celery import current_app
from django.db import transaction
from kombu.exceptions import OperationalError

logger = logging.getLogger(__name__)
PROCESS = "updates.tasks.process_document"
FETCH = "updates.tasks.fetch_source"
JOB = "updates.tasks.work_on_job"
MAIL = "updates.tasks.send_mail"
FETCH_EXPIRES = 300
"""Seconds after which a message to fetch is dropped: the source's row says that it is due, and is read each
minute."""


class Priority(IntEnum):
    """Which message of a queue a worker takes first: the lower, the sooner, as Celery has it on Redis."""

    PERSON = 0
    """Somebody waits for it."""
    ARRIVED = 3
    """It came by itself, or is sent again."""
    ARCHIVE = 6
    """One of many old issues."""
    BULK = 9
    """A part of long work."""


def _send(task: str, args: list[Any], what: str, **options: Any) -> bool:
    try:
        # By name: services know the queue, but not the tasks that call them.
        current_app.send_task(task, args=args, **options)
    except OperationalError as error:
        logger.warning("No broker took %s (%s); it is sent again when one does.", what, error)
        return False
    return True


def send(public_id: str, priority: Priority = Priority.ARRIVED) -> bool:
    """Enqueue a document now. ``False`` where no broker answers: the sweep will find the row."""
    return _send(PROCESS, [public_id], f"document {public_id}", priority=priority)


def enqueue_process(public_id: str, priority: Priority = Priority.ARRIVED) -> None:
    """Enqueue a document once the present transaction is committed."""
    transaction.on_commit(partial(send, public_id, priority))


def send_fetch(public_id: str) -> bool:
    """Enqueue the fetch of a source now. ``False`` where no broker answers: being due, it is sent again."""
    return _send(FETCH, [public_id], f"source {public_id}", expires=FETCH_EXPIRES)


def send_job(public_id: str, claim: int) -> bool:
    """Enqueue the next part of a job now; ``claim`` is its number of claims so far, so that of several
    messages about the same part one is heeded. ``False`` where no broker answers: the sweep finds the row."""
    return _send(JOB, [public_id, claim], f"job {public_id}", priority=Priority.BULK)


def enqueue_job(public_id: str, claim: int) -> None:
    """Enqueue the next part of a job once the present transaction is committed."""
    transaction.on_commit(partial(send_job, public_id, claim))


def send_mail_later(public_id: str) -> bool:
    """Enqueue a mail now. ``False`` where no broker answers: the sweep finds the row."""
    return _send(MAIL, [public_id], f"mail {public_id}")
