"""manage.py load_reference"""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from updates.services.reference import load_reference


class Command(BaseCommand):
    help = (
        "Load jurisdictions, regulators with their aliases, and topics. What is there already "
        "stays as admins left it, unless --overwrite is given."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--folder", type=Path, default=settings.REGTRACK_REFERENCE_DIR)
        parser.add_argument("--overwrite", action="store_true", help="set existing rows to the files' state")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            loaded = load_reference(folder=options["folder"], overwrite=options["overwrite"])
        except (OSError, ValueError, KeyError) as error:
            raise CommandError(f"The reference data could not be loaded: {error}") from error
        if options["verbosity"]:
            self.stdout.write(
                f"Reference data: {loaded.jurisdictions} jurisdictions, {loaded.regulators} regulators, "
                f"{loaded.aliases} aliases, {loaded.topics} topics are new."
            )
