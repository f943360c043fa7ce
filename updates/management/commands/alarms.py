"""`manage.py alarms`: what is wrong with which source; for people and for monitoring."""

import sys
from typing import Any

from django.core.management.base import BaseCommand

from updates.selectors.alarms import alarm_counts, alarmed_sources


class Command(BaseCommand):
    help = "List the alarms. Exit status 1 when there is any, else 0."

    def handle(self, *args: Any, **options: Any) -> None:
        for source in alarmed_sources():
            self.stdout.write(
                f"{source.name} ({source.public_id}), since {source.alarmed_at:%Y-%m-%d %H:%M} UTC"
            )
            self.stdout.write(f"  {source.alarm}")
        counts = alarm_counts()
        for number, words in (
            (counts.overdue, "sources should have been fetched over an hour ago: is a worker running?"),
            (counts.stuck, "documents wait for over an hour: is a worker running?"),
            (counts.mails, "mails could not be sent and were given up: see the page Work."),
        ):
            if number:
                self.stdout.write(f"{number} {words}")
        if counts.total:
            sys.exit(1)
        self.stdout.write("No alarm.")
