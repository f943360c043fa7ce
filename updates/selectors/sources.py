"""Sources with their health: what was fetched last, what is fetched next, what is wrong."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import OuterRef, Prefetch, QuerySet, Subquery
from django.utils import timezone

from updates.models import Document, FetchRun, RunStatus, Source
from updates.selectors.documents import documents, sources
from updates.selectors.updates import BULKY

RUNS_SHOWN = 20
DOCUMENTS_SHOWN = 15
WAITED_FOR = timedelta(minutes=3)
"""So long after its time a fetch is still taken to be about to begin."""


def fetch_runs() -> QuerySet[FetchRun]:
    """All fetches, the latest first, with their sources. One query."""
    return FetchRun.objects.select_related("source").order_by("-started_at", "-pk")


def sources_with_runs() -> QuerySet[Source]:
    """All sources as ``sources`` gives them, with ``last_run_at`` and ``last_run_status``. One query."""
    latest = FetchRun.objects.filter(source=OuterRef("pk")).order_by("-started_at", "-pk")
    return sources().annotate(
        last_run_at=Subquery(latest.values("started_at")[:1]),
        last_run_status=Subquery(latest.values("status")[:1]),
    )


@dataclass(frozen=True, slots=True)
class SourceDetail:
    """A source with its latest fetches (each with the new versions that it brought, as ``revised``) and
    documents, seen at one moment."""

    source: Source
    runs: tuple[FetchRun, ...]
    documents: tuple[Document, ...]
    seen_at: datetime

    @property
    def is_running(self) -> bool:
        """Whether it is being fetched."""
        return self.running is not None

    @property
    def running(self) -> FetchRun | None:
        """The fetch that is going on."""
        return next((run for run in self.runs if run.status == RunStatus.RUNNING), None)

    @property
    def is_due(self) -> bool:
        """Whether it is to be fetched at once, as soon as a worker takes it."""
        source, at = self.source, self.source.next_fetch_at
        if not source.is_active or not source.is_fetched:
            return False
        return at <= self.seen_at if at else bool(source.schedule)

    @property
    def is_waited_for(self) -> bool:
        """Whether news of it may be there in moments."""
        since = self.source.next_fetch_at or self.source.created_at
        return self.is_running or (self.is_due and self.seen_at - since < WAITED_FOR)


def source_detail(public_id: str) -> SourceDetail:
    """One source with its latest fetches and documents. Four queries. Raises ``Source.DoesNotExist``."""
    source = sources_with_runs().select_related("mailbox").get(public_id=public_id)
    versions = Document.objects.filter(version__gt=1).defer(*BULKY).order_by("pk")
    revised = Prefetch("documents", versions, to_attr="revised")
    return SourceDetail(
        source,
        tuple(fetch_runs().filter(source=source).prefetch_related(revised)[:RUNS_SHOWN]),
        tuple(documents().filter(source=source)[:DOCUMENTS_SHOWN]),
        timezone.now(),
    )
