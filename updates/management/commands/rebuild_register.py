"""manage.py rebuild_register"""

from argparse import ArgumentParser
from collections import Counter
from typing import Any

from django.core.management.base import BaseCommand

from updates.services.filing import rebuild
from updates.services.processing import extract_again


class Command(BaseCommand):
    help = (
        "Compute the whole register anew from the stored passages and people's decisions, write "
        "what differs and say what that was: nothing, on an unchanged archive."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--extract", action="store_true", help="first read the passages anew out of all stored texts"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if options["extract"]:
            count = sum(1 for _ in extract_again())
            self.stdout.write(f"{count} documents were extracted anew.")
        totals: dict[str, Counter[str]] = {"created": Counter(), "changed": Counter(), "deleted": Counter()}
        passages = 0
        for covered, changes in rebuild():
            passages += covered
            for verb, counter in totals.items():
                counter.update(getattr(changes, verb))
        self.stdout.write(f"{passages} passages were reconciled.")
        for verb, counter in totals.items():
            for name, count in sorted(counter.items()):
                self.stdout.write(f"  {verb}: {count} {name}")
        if not any(totals.values()):
            self.stdout.write("Nothing changed: the register is what its passages and decisions make.")
