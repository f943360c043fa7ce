"""What an operator should know of: in numbers for everybody, by name for people with a login."""

from dataclasses import asdict, dataclass
from datetime import timedelta

from django.db.models import Q, QuerySet
from django.utils import timezone

from updates.models import FETCHED, Document, Mail, MailState, Source, Status

LATE = timedelta(hours=1)
"""After so long, work that should be done in seconds or minutes waits for workers that are not there."""
WAITING = (Status.RECEIVED, Status.READ, Status.EXTRACTED)


@dataclass(frozen=True, slots=True)
class AlarmCounts:
    """How many of each there are; none of it names anything."""

    sources: int
    """Active sources with an alarm."""
    overdue: int
    """Active sources that should have been fetched over an hour ago: no worker fetches, or no beat ticks."""
    stuck: int
    """Documents that arrived over an hour ago and are neither filed nor failed."""
    mails: int
    """Mails that were given up."""

    @property
    def total(self) -> int:
        """Of all kinds."""
        return sum(asdict(self).values())


def alarmed_sources() -> QuerySet[Source]:
    """Active sources that something is wrong with, the latest alarm first. One query."""
    rows = Source.objects.filter(is_active=True, alarmed_at__isnull=False)
    return rows.select_related("publisher").order_by("-alarmed_at", "pk")


def alarm_count() -> int:
    """How many active sources something is wrong with. One query."""
    return alarmed_sources().count()


def alarm_counts() -> AlarmCounts:
    """All counts. Four queries, each on an index or a small table."""
    before = timezone.now() - LATE
    overdue = Q(next_fetch_at__lt=before) | Q(next_fetch_at=None, schedule__gt=0, created_at__lt=before)
    return AlarmCounts(
        sources=alarm_count(),
        overdue=Source.objects.filter(overdue, is_active=True, kind__in=FETCHED).count(),
        stuck=Document.objects.filter(status__in=WAITING, received_at__lt=before).count(),
        mails=Mail.objects.filter(state=MailState.FAILED).count(),
    )
