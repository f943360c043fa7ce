"""manage.py rebuild_register"""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from updates.management.live import do_here
from updates.models import Job, JobKind
from updates.services.job_kinds import rows_changed
from updates.services.jobs import open_job


class Command(BaseCommand):
    help = (
        "Compute the whole register anew from the stored passages and people's decisions, write "
        "what differs and say what that was: nothing, on an unchanged archive. Ctrl-C breaks it off; run "
        "again it goes on where it was."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--extract", action="store_true", help="first read the passages anew out of all stored texts"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if options["extract"]:
            done = self._do(JobKind.EXTRACT, "documents")
            failed = f", {done.failed} of them failed: the page Documents says why" if done.failed else ""
            self.stdout.write(f"{done.done} documents were extracted anew{failed}.")
        done = self._do(JobKind.REBUILD, "passages")
        self.stdout.write(f"{done.done} passages were reconciled.")
        changed = rows_changed(done)
        for verb, name in sorted(changed):
            self.stdout.write(f"  {verb}: {changed[verb, name]} {name}")
        if not changed:
            self.stdout.write("Nothing changed: the register is what its passages and decisions make.")

    def _do(self, kind: JobKind, word: str) -> Job:
        """One that was broken off goes on; else a new one is begun."""
        return do_here(open_job(kind=kind), self.stdout, word)
