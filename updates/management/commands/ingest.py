"""manage.py ingest"""

import sys
import time
from argparse import ArgumentParser
from math import inf
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from updates.management.live import INTERRUPTED, Bar, ctrl_c_noted
from updates.models import Archive, ArchiveFileState, Document, Job, JobState, Status
from updates.selectors.kin import with_attachments
from updates.selectors.progress import harvest_of, progress_of, worker_answers
from updates.services.archives import add_archive, being_taken_in
from updates.services.documents import Outcome, retry_document, store_document
from updates.services.errors import Refused
from updates.services.intake import Arrival, arrivals, count_files, read_manifest
from updates.services.jobs import work_on_job
from updates.services.processing import process_document

LOOK_EVERY = 0.3
SILENT_AFTER = 60.0
"""Seconds without any progress after which the command takes over from the worker."""


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
        self.bar = Bar(self.stdout)
        with ctrl_c_noted() as self.asked:
            try:
                self._take_all(queued, options)
            except (Refused, OSError) as error:
                raise CommandError(str(error)) from error
            if queued:
                self._wait()
        self.bar.end()
        self._report()

    def _take_all(self, queued: bool, options: dict[str, Any]) -> None:
        manifest = read_manifest(options["manifest"]) if options["manifest"] else None
        total = count_files(options["places"])
        for arrival in arrivals(
            options["places"],
            stdin=sys.stdin.buffer,
            max_bytes=settings.REGTRACK_MAX_DOCUMENT_BYTES,
            manifest=manifest,
        ):
            if self.asked.is_set():
                return
            self._take(arrival, queued, options["retry"])
            if not queued:
                self.bar.show(len(self.ids), total, "worked on")

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
            self._work_on([document.public_id])

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
            self._work_on(fresh)

    def _finish(self, archive: Archive, queued: bool) -> None:
        """Wait until its files are taken in, or do it; what a process that died has in hand comes free by
        itself after minutes."""

        def goes_on(now: Job) -> bool:
            self.bar.show(now.done, now.total or 0, f"of {archive.name}")
            return not self.asked.is_set()

        job, seen, since = archive.job, -1, time.monotonic()
        while job and job.is_open and not self.asked.is_set():
            mine = not queued or time.monotonic() - since > SILENT_AFTER
            if not (mine and work_on_job(public_id=job.public_id, seconds=inf, goes_on=goes_on)):
                time.sleep(LOOK_EVERY)
            job.refresh_from_db()
            if job.done != seen:
                seen, since = job.done, time.monotonic()
            goes_on(job)
        if job and not job.is_open and job.state != JobState.DONE:
            self.reasons.append(f"{archive.name}: {job.get_state_display().lower()}. {job.note}")

    def _work_on(self, ids: list[str]) -> None:
        for public_id in ids:
            if self.asked.is_set():
                return
            try:
                process_document(public_id=public_id)
            except Exception as error:  # the document says why it failed; the others go on
                self.stderr.write(f"{public_id}: {type(error).__name__}: {error}")

    def _wait(self) -> None:
        """Show the worker's progress; take over what it leaves undone."""
        seen, since = -1, time.monotonic()
        while not (progress := progress_of(self.ids)).finished and not self.asked.is_set():
            self.bar.show(progress.done, progress.total, "filed")
            if progress.done != seen:
                seen, since = progress.done, time.monotonic()
            elif time.monotonic() - since > SILENT_AFTER:
                self.stdout.write("\nThe worker has gone silent: this command does the rest itself.")
                self._work_on(self.ids)
                break
            time.sleep(LOOK_EVERY)
        progress = progress_of(self.ids)
        self.bar.show(progress.done, progress.total, "filed")

    def _report(self) -> None:
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
        if self.asked.is_set():
            raise CommandError(
                "Broken off: what was taken in until now is kept. Run the command again for the rest.",
                returncode=INTERRUPTED,
            )
        if self.reasons:
            raise CommandError(
                f"{len(self.reasons)} could not be taken in; the reasons stand above.", returncode=1
            )
