"""How far work has come: what the command line and the pages show while documents are processed."""

from dataclasses import dataclass

from celery import current_app
from django.db.models import Count
from kombu.exceptions import OperationalError

from updates.models import Document, EnforcementAction, Penalty, Status, Update


def worker_answers(timeout: float = 1.0) -> bool:
    """Whether a Celery worker answers within ``timeout`` seconds."""
    if current_app.conf.broker_url in (None, "", "memory://"):
        return False
    try:
        return bool(current_app.control.ping(timeout=timeout, limit=1))
    except (OperationalError, OSError):
        return False


@dataclass(frozen=True, slots=True)
class Progress:
    """Of some documents: how many there are, are done, and failed."""

    total: int
    filed: int
    failed: int

    @property
    def done(self) -> int:
        """Documents that need no more work."""
        return self.filed + self.failed

    @property
    def finished(self) -> bool:
        """Whether nothing is left to do."""
        return self.done >= self.total


def progress_of(public_ids: list[str]) -> Progress:
    """The progress of these documents."""
    rows = Document.objects.filter(public_id__in=public_ids).order_by()
    counts = dict(rows.values_list("status").annotate(Count("pk")))
    return Progress(sum(counts.values()), counts.get(Status.FILED, 0), counts.get(Status.FAILED, 0))


@dataclass(frozen=True, slots=True)
class Harvest:
    """What some documents brought into the register."""

    updates: int
    actions: int
    penalties: int


def harvest_of(public_ids: list[str]) -> Harvest:
    """Updates that these documents tell, with their actions and penalties."""
    updates = Update.objects.filter(passages__document__public_id__in=public_ids).distinct().values("pk")
    return Harvest(
        updates.count(),
        EnforcementAction.objects.filter(update__in=updates).count(),
        Penalty.objects.filter(action__update__in=updates).count(),
    )
