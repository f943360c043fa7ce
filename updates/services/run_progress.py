"""What a fetch has brought so far: counted, shown to people, and ended where its source is paused."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta

from celery.exceptions import SoftTimeLimitExceeded
from django.db import InterfaceError, OperationalError

from updates.models import FetchRun, RunStatus, Source

logger = logging.getLogger(__name__)
NOT_OF_ONE: tuple[type[Exception], ...] = (OperationalError, InterfaceError, SoftTimeLimitExceeded)
"""Errors that the next one would meet as well: the database is away, the worker's time is over."""


@dataclass(slots=True)
class Tally:
    """What a run has brought so far.

    ``dealt`` are those of the ``offered`` that are behind it: known before, taken, left out or failed.
    """

    offered: int = 0
    dealt: int = 0
    new: int = 0
    revised: int = 0
    known: int = 0
    failed: int = 0
    size: int = 0
    unfinished: bool = False
    notes: list[str] = field(default_factory=list)
    not_modified: bool = False
    http_status: int | None = None
    etag: str = ""
    last_modified: str = ""
    failure: str = ""
    wait: timedelta | None = None

    def counts(self) -> dict[str, int]:
        """The counts as a run's row holds them."""
        return {
            "offered_count": self.offered,
            "dealt_count": min(self.dealt, self.offered),
            "new_count": self.new,
            "revision_count": self.revised,
            "duplicate_count": self.known,
        }


def show_progress(run: FetchRun, tally: Tally) -> bool:
    """Write down what the run has brought so far. Whether it is to go on: where its source was paused
    meanwhile, it is not. Two queries."""
    FetchRun.objects.filter(pk=run.pk, status=RunStatus.RUNNING).update(**tally.counts())
    # One that was paused before is fetched because a person says so.
    return not run.source.is_active or Source.objects.filter(pk=run.source_id, is_active=True).exists()


@contextmanager
def stops_no_other(tally: Tally, name: str, *but: type[Exception]) -> Iterator[None]:
    """What an error of ours does to one entry or message is noted; the others are taken, and this one is
    tried again at the next visit. ``but`` are errors that end the visit."""
    try:
        yield
    except (*NOT_OF_ONE, *but):
        raise
    except Exception as error:
        logger.exception("%s stopped RegTrack.", name)
        tally.failed += 1
        tally.notes.append(f"“{name}” was not taken by an error of RegTrack ({type(error).__name__}).")
