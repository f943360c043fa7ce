"""Hands work to the queue. The document's row is the truth; a message that is lost costs only time."""

import logging
from functools import partial

from celery import current_app
from django.db import transaction
from kombu.exceptions import OperationalError

logger = logging.getLogger(__name__)
PROCESS = "updates.tasks.process_document"
FETCH = "updates.tasks.fetch_source"
FETCH_EXPIRES = 300
"""Seconds after which a message to fetch is dropped: the source's row says that it is due, and is read each
minute."""


def send(public_id: str) -> bool:
    """Enqueue a document now. ``False`` where no broker answers: the sweep will find the row."""
    try:
        # By name: services know the queue, but not the tasks that call them.
        current_app.send_task(PROCESS, args=[public_id])
    except OperationalError as error:
        logger.warning("No broker took document %s (%s); the next sweep sends it again.", public_id, error)
        return False
    return True


def enqueue_process(public_id: str) -> None:
    """Enqueue a document once the present transaction is committed."""
    transaction.on_commit(partial(send, public_id))


def send_fetch(public_id: str) -> bool:
    """Enqueue the fetch of a source now. ``False`` where no broker answers: being due, it is sent again."""
    try:
        current_app.send_task(FETCH, args=[public_id], expires=FETCH_EXPIRES)
    except OperationalError as error:
        logger.warning("No broker took source %s (%s); it is sent again when one does.", public_id, error)
        return False
    return True
