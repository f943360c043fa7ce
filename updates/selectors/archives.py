"""Archives of old issues: how far they are taken in, and what became of each file."""

from dataclasses import dataclass

from django.db.models import Case, Count, Q, QuerySet, When

from updates.models import Archive, ArchiveFile, ArchiveFileState, Status

SHOWN = 200
LATEST = 5
ENDS = (Status.FILED, Status.FAILED)


def archives() -> QuerySet[Archive]:
    """All archives, the latest first, with their jobs. One query."""
    return Archive.objects.select_related("job__made_by", "source").order_by("-created_at", "-pk")


def latest_archives() -> list[Archive]:
    """Those that came in last. One query."""
    return list(archives().exclude(job=None)[:LATEST])


@dataclass(frozen=True, slots=True)
class ArchiveDetail:
    """An archive with what was left out of it, what was there already and what is new: some of each,
    what a person should look at first."""

    archive: Archive
    left_out: tuple[ArchiveFile, ...]
    known: tuple[ArchiveFile, ...]
    new: tuple[ArchiveFile, ...]
    in_work: int
    """How many of all its new documents are still being worked on."""
    failed: int
    """How many of all its new documents could not be read or filed."""

    @property
    def is_open(self) -> bool:
        """Whether it is being taken in."""
        return self.archive.job is not None and self.archive.job.is_open

    @property
    def is_waited_for(self) -> bool:
        """Whether what is shown will change: files are being taken in, or their documents worked on."""
        return self.is_open or self.in_work > 0

    @property
    def total(self) -> int | None:
        """How many files there are; ``None`` where that is not known yet."""
        job = self.archive.job
        if job is None or job.total is None:
            return None
        return max(self.archive.position, self.archive.position - job.done + job.total)

    @property
    def is_broken_off(self) -> bool:
        """Whether files are left that nobody deals with."""
        return not self.is_open and (self.total is None or self.archive.position < self.total)


def archive_detail(public_id: str) -> ArchiveDetail:
    """One archive with its files. Five queries. Raises ``Archive.DoesNotExist``."""
    archive = archives().get(public_id=public_id)
    left_out, known, new = (_files(archive, state) for state in ("left_out", "known", "stored"))
    return ArchiveDetail(archive, left_out, known, new, **_unfinished(archive))


def _unfinished(archive: Archive) -> dict[str, int]:
    stored = ArchiveFile.objects.filter(
        archive=archive, state=ArchiveFileState.STORED, document__isnull=False
    )
    return stored.aggregate(
        in_work=Count("pk", filter=~Q(document__status__in=ENDS)),
        failed=Count("pk", filter=Q(document__status=Status.FAILED)),
    )


def _files(archive: Archive, state: str) -> tuple[ArchiveFile, ...]:
    bulky = (f"document__{column}" for column in ("content", "text", "blocks"))
    rows = ArchiveFile.objects.filter(archive=archive, state=ArchiveFileState(state))
    is_failed = Case(When(document__status=Status.FAILED, then=0), default=1)
    return tuple(rows.select_related("document").defer(*bulky).order_by(is_failed, "ordinal")[:SHOWN])
