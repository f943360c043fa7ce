"""Long work and what waits: for the page that shows it."""

from dataclasses import dataclass

from django.db.models import Count, Q, QuerySet

from updates.models import OPEN_STATES, FetchRun, Job, Mail, MailState, RunStatus
from updates.selectors.documents import StatusCounts, status_counts

ENDED_SHOWN = 20
MAILS_SHOWN = 20


def jobs() -> QuerySet[Job]:
    """All long work, the latest first, with who began it. One query."""
    return Job.objects.select_related("made_by").order_by("-created_at", "-pk")


@dataclass(frozen=True, slots=True)
class WorkSeen:
    """What is going on, what waits, and what went wrong, at one moment."""

    going_on: tuple[Job, ...]
    ended: tuple[Job, ...]
    documents: StatusCounts
    fetches: int
    mails_waiting: int
    mails_failed: int
    failed_mails: tuple[Mail, ...]

    @property
    def is_busy(self) -> bool:
        """Whether the numbers will be others in moments."""
        return bool(self.going_on or self.documents.waiting or self.fetches or self.mails_waiting)


def work_seen() -> WorkSeen:
    """Six queries."""
    waiting, failed = Q(state=MailState.WAITING), Q(state=MailState.FAILED)
    mails = Mail.objects.aggregate(waiting=Count("pk", filter=waiting), failed=Count("pk", filter=failed))
    return WorkSeen(
        tuple(jobs().filter(state__in=OPEN_STATES)),
        tuple(jobs().exclude(state__in=OPEN_STATES)[:ENDED_SHOWN]),
        status_counts(),
        FetchRun.objects.filter(status=RunStatus.RUNNING).count(),
        mails["waiting"],
        mails["failed"],
        tuple(Mail.objects.filter(failed)[:MAILS_SHOWN]),
    )
