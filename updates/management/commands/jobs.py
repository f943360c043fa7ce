"""`manage.py jobs`: long work begun, watched, cancelled and done without the pages."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from updates.management.live import do_here
from updates.models import OPEN_STATES, Job, JobKind
from updates.selectors.jobs import ENDED_SHOWN, jobs
from updates.services.errors import Refused
from updates.services.jobs import cancel_job, start_job

STARTED_HERE = (JobKind.RETRY, JobKind.EXTRACT, JobKind.REBUILD)


class Command(BaseCommand):
    help = "List long work; or begin, cancel or do some. What is begun is done by the workers."

    def add_arguments(self, parser: ArgumentParser) -> None:
        doing = parser.add_mutually_exclusive_group()
        kinds = [kind.value for kind in STARTED_HERE]
        doing.add_argument(
            "--start", choices=kinds, help="retry all failed documents, extract anew, or rebuild the register"
        )
        doing.add_argument("--cancel", metavar="ID", help="end this job after the part that is being done")
        doing.add_argument(
            "--work", metavar="ID", help="do this job here until it has ended; Ctrl-C leaves the rest"
        )

    def handle(
        self, *args: Any, start: str | None, cancel: str | None, work: str | None, **options: Any
    ) -> None:
        try:
            if start:
                self._tell(start_job(kind=JobKind(start)))
            elif cancel:
                self._tell(cancel_job(job=self._find(cancel)))
            elif work:
                self._tell(do_here(self._find(work), self.stdout))
            else:
                self._list()
        except Refused as refused:
            raise CommandError(str(refused)) from refused

    def _find(self, public_id: str) -> Job:
        job = Job.objects.filter(public_id=public_id).first()
        if job is None:
            raise CommandError(f"There is no job “{public_id}”: `manage.py jobs` lists them.")
        return job

    def _list(self) -> None:
        shown = [*jobs().filter(state__in=OPEN_STATES), *jobs().exclude(state__in=OPEN_STATES)[:ENDED_SHOWN]]
        for job in shown:
            self._tell(job)
        if not shown:
            self.stdout.write("There is no long work.")

    def _tell(self, job: Job) -> None:
        many = f"{job.done:,}" if job.total is None else f"{job.done:,} of {job.total:,}"
        failed = f", {job.failed:,} failed" if job.failed else ""
        self.stdout.write(f"{job.public_id}  {job}: {job.get_state_display().lower()}, {many}{failed}")
        if job.note:
            self.stdout.write(f"  {job.note}")
