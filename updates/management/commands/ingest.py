"""manage.py ingest"""

import sys
import time
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from updates.models import Archive, ArchiveFileState, Document, JobState, Status
from updates.selectors.kin import with_attachments
from updates.selectors.progress import Progress, harvest_of, progress_of, worker_answers
from updates.services.archives import add_archive, being_taken_in
from updates.services.documents import Outcome, retry_document, store_document
from updates.services.errors import Refused
from updates.services.intake import Arrival, arrivals, count_files, read_manifest
from updates.services.jobs import work_on_job
from updates.services.processing import process_document

LOOK_EVERY = 0.3
SILENT_AFTER = 60.0
"""Seconds without any progress after which the command takes over from the worker."""
BAR = 30


class Command(BaseCommand):
    help = (
        "Take newsletters in: files, folders, archives of old issues (.zip, .mbox), web pages (http://...) "
        "or - for standard input. "
        "They are worked on by the Celery worker; where none answers, by this command itself."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("places", nargs="+", metavar="PATH|URL|-")
        parser.add_argument("--manifest", type=Path, help="tab-separated: file, published, publisher, source")
        parser.add_argument("--retry", action="store_true", help="work again on files that failed before")
        parser.add_argument("--here", action="store_true", help="do the work in this process, ask no worker")

    def handle(self, *args: Any, **options: Any) -> None:
        self.reasons: list[str] = []
        self.repeated: list[str] = []
        self.ids: list[str] = []
        queued = not options["here"] and worker_answers()
        if not queued and not options["here"]:
            self.stdout.write("No worker answers: this command does the work itself.")
        try:
            manifest = read_manifest(options["manifest"]) if options["manifest"] else None
            total = count_files(options["places"])
            for arrival in arrivals(
                options["places"],
                stdin=sys.stdin.buffer,
                max_bytes=settings.REGTRACK_MAX_DOCUMENT_BYTES,
                manifest=manifest,
            ):
                self._take(arrival, queued, options["retry"])
                if not queued:
                    self._show(Progress(total, len(self.ids), 0), "worked on")
        except (Refused, OSError) as error:
            raise CommandError(str(error)) from error
        if queued:
            self._wait()
        self._report()

    def _take(self, arrival: Arrival, queued: bool, retry: bool) -> None:
        if arrival.reason:
            self.reasons.append(arrival.reason)
            return
        if arrival.archive:
            self._take_archive(arrival, arrival.archive, queued)
            return
        try:
            stored = store_document(
                data=arrival.data,
                filename=arrival.name,
                media_type=arrival.media_type,
                url=arrival.url,
                source=arrival.source,
                published_on=arrival.published_on,
                enqueue=queued,
            )
        except Refused as error:
            self.reasons.append(str(error))
            return
        document = stored.document
        if stored.outcome is Outcome.ALREADY_THERE:
            if retry and document.status == Status.FAILED:
                retry_document(document=document, enqueue=queued)
            elif document.status in (Status.FILED, Status.FAILED):
                self.repeated.append(f"{arrival.name}: already there as /documents/{document.public_id}/")
                return
        self.ids.append(document.public_id)
        if not queued:
            self._work(document.public_id)

    def _take_archive(self, arrival: Arrival, path: Path, queued: bool) -> None:
        """Also one that a command before this began and did not end."""
        try:
            with path.open("rb") as file:
                archive = being_taken_in(file=file) or add_archive(
                    file=file, name=arrival.name, source=arrival.source, enqueue=queued
                )
        except (Refused, OSError) as error:
            self.reasons.append(str(error))
            return
        self._finish(archive, queued)
        fresh: list[str] = []
        for row in archive.files.select_related("document").defer("document__content", "document__text"):
            if row.document is None:
                self.reasons.append(f"{archive.name}, {row.name}: {row.reason}")
            elif row.state == ArchiveFileState.KNOWN and row.document.status in (Status.FILED, Status.FAILED):
                self.repeated.append(f"{row.name}: already there as /documents/{row.document.public_id}/")
            else:
                fresh += with_attachments(row.document)
        self.ids += fresh
        if not queued:
            for public_id in fresh:
                self._work(public_id)

    def _finish(self, archive: Archive, queued: bool) -> None:
        """Wait until its files are taken in, or do it; what a process that died has in hand comes free by
        itself after minutes."""
        job, seen, since = archive.job, -1, time.monotonic()
        while job and job.is_open:
            mine = not queued or time.monotonic() - since > SILENT_AFTER
            if not (mine and work_on_job(public_id=job.public_id, seconds=LOOK_EVERY)):
                time.sleep(LOOK_EVERY)
            job.refresh_from_db()
            if job.done != seen:
                seen, since = job.done, time.monotonic()
            self._show(Progress(job.total or 0, job.done, 0), f"of {archive.name}")
        if job and job.state != JobState.DONE:
            self.reasons.append(f"{archive.name}: {job.get_state_display().lower()}. {job.note}")

    def _work(self, public_id: str) -> None:
        try:
            process_document(public_id=public_id)
        except Exception as error:  # the document says why it failed; the others go on
            self.stderr.write(f"{public_id}: {type(error).__name__}: {error}")

    def _wait(self) -> None:
        """Show the worker's progress; take over what it leaves undone."""
        seen, since = -1, time.monotonic()
        while not (progress := progress_of(self.ids)).finished:
            self._show(progress, "filed")
            if progress.done != seen:
                seen, since = progress.done, time.monotonic()
            elif time.monotonic() - since > SILENT_AFTER:
                self.stdout.write("\nThe worker has gone silent: this command does the rest itself.")
                for public_id in self.ids:
                    self._work(public_id)
                break
            time.sleep(LOOK_EVERY)
        self._show(progress_of(self.ids), "filed")

    def _show(self, progress: Progress, word: str) -> None:
        if not self.stdout.isatty() or not progress.total:
            return
        full = BAR * progress.done // progress.total
        bar = "#" * full + "-" * (BAR - full)
        self.stdout.write(f"\r[{bar}] {progress.done} of {progress.total} {word}", ending="")
        self.stdout.flush()

    def _report(self) -> None:
        if self.stdout.isatty() and self.ids:
            self.stdout.write("")
        failed = Document.objects.filter(public_id__in=self.ids, status=Status.FAILED)
        self.reasons += [f"{document.filename or document.url}: {document.error}" for document in failed]
        harvest = harvest_of(self.ids)
        for line in self.repeated:
            self.stdout.write(line)
        for reason in self.reasons:
            self.stderr.write(f"Failed: {reason}")
        self.stdout.write(
            f"{len(self.ids)} documents ({len(self.repeated)} more were already there): "
            f"{harvest.updates} updates, {harvest.actions} actions, {harvest.penalties} penalties; "
            f"{len(self.reasons)} failures."
        )
        if self.reasons:
            raise CommandError(
                f"{len(self.reasons)} could not be taken in; the reasons stand above.", returncode=1
            )
