"""`manage.py fetch`: asks sources for news now, and prints what came."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db.models import Q

from updates.models import FetchRun, RunStatus, Source
from updates.services.errors import Refused
from updates.services.fetch_sources import due_sources, fetch_source


class Command(BaseCommand):
    help = "Fetch sources now, one after another, and print what came. What is new is worked on by the queue."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("source", nargs="*", help="id, name or address of a source")
        parser.add_argument("--due", action="store_true", help="those whose time has come")

    def handle(self, *args: Any, source: list[str], due: bool, **options: Any) -> None:
        if not source and not due:
            raise CommandError("Name sources, or say --due.")
        ids = [self._find(name) for name in source] + (due_sources() if due else [])
        if not ids:
            self.stdout.write("No source is due.")
        ended = [self._fetch(public_id) for public_id in dict.fromkeys(ids)]
        if not all(ended):
            raise CommandError("Not every source could be fetched; the reasons stand above.")

    def _find(self, name: str) -> str:
        found = list(Source.objects.filter(Q(public_id=name) | Q(url=name) | Q(name__iexact=name))[:2])
        if len(found) != 1:
            raise CommandError(f"{'No source is' if not found else 'Several sources are'} called “{name}”.")
        return found[0].public_id

    def _fetch(self, public_id: str) -> bool:
        name = Source.objects.values_list("name", flat=True).get(public_id=public_id)
        try:
            run = fetch_source(source_id=public_id)
        except Refused as refused:
            self.stdout.write(f"{name}: {refused}")
            return False
        if run is None:
            self.stdout.write(f"{name}: it, or its host, is being fetched at the moment.")
            return True
        self.stdout.write(f"{name}: {_words(run)}")
        return run.status != RunStatus.FAILED


def _words(run: FetchRun) -> str:
    counts = f"{run.new_count} new, {run.duplicate_count} there before, {run.size:,} bytes"
    told = f"{run.get_status_display().lower()} ({counts})"
    return f"{told}\n  {run.error}".replace("\n", "\n  ") if run.error else told
