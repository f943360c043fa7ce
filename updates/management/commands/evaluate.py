"""manage.py evaluate"""

import json
from argparse import ArgumentParser
from datetime import date
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from updates.evaluation import Score, score
from updates.extraction import ReadError, extract, read
from updates.extraction.context import Context
from updates.extraction.reference import load_gazetteer
from updates.extraction.serialise import to_json
from updates.services.errors import Refused
from updates.services.intake import read_manifest


class Command(BaseCommand):
    help = (
        "Compare what the engine finds in newsletters with gold files: precision, recall and F1 a "
        "field. With --save the run is kept, with --against each finding gained and lost is told."
    )
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("gold", type=Path, help="folder of gold files, STEM.json for each text")
        parser.add_argument("texts", nargs="+", type=Path, metavar="TEXT")
        parser.add_argument("--manifest", type=Path, help="tab-separated: file, published")
        parser.add_argument("--aliases", type=Path, help="JSON object of short names and their full names")
        parser.add_argument("--errors", metavar="FIELD", help="list the errors of a field, or of all")
        parser.add_argument("--save", type=Path, metavar="RUN.json")
        parser.add_argument("--against", type=Path, metavar="RUN.json")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            published = (
                {name: said.published_on for name, said in read_manifest(options["manifest"]).items()}
                if options["manifest"]
                else {}
            )
            aliases = json.loads(options["aliases"].read_text("utf-8")) if options["aliases"] else None
            golds = {
                path.stem: json.loads(path.read_text("utf-8")) for path in options["gold"].glob("*.json")
            }
            before = json.loads(options["against"].read_text("utf-8")) if options["against"] else None
        except (Refused, OSError, ValueError) as error:
            raise CommandError(str(error)) from error
        golds = {stem: gold for stem, gold in golds.items() if "items" in gold}
        if not golds:
            raise CommandError(f"There are no gold files in {options['gold']}.")
        found = score(golds, self._predict(options["texts"], published), aliases)
        self._table(found, len(golds))
        if options["errors"]:
            self._errors(found, options["errors"])
        run = as_run(found)
        if before is not None:
            self._differences(before, run)
        if options["save"]:
            options["save"].write_text(json.dumps(run, ensure_ascii=False, indent=1), "utf-8")

    def _predict(self, texts: list[Path], published: dict[str, date | None]) -> dict[str, dict[str, Any]]:
        gazetteer = load_gazetteer(settings.REGTRACK_REFERENCE_DIR)
        found = {}
        for path in texts:
            try:
                text = read(path.read_bytes(), filename=path.name)
            except (ReadError, OSError) as error:
                self.stderr.write(f"{path}: {error}")
                continue
            context = Context(gazetteer, published=published.get(path.name))
            found[path.stem] = to_json(extract(text, context), text)
        return found

    def _table(self, found: Score, documents: int) -> None:
        self.stdout.write(f"{'field':18}{'right':>6}{'extra':>6}{'missed':>7}  prec  recall  f1")
        for name, tally in found.tallies.items():
            parts = " ".join(
                "    -" if part is None else f"{part:5.3f}"
                for part in (tally.precision, tally.recall, tally.f1)
            )
            self.stdout.write(f"{name:18}{tally.right:6}{len(tally.extra):6}{len(tally.missed):7}  {parts}")
        self.stdout.write(f"macro F1 {found.macro:.3f} over {documents} documents")

    def _errors(self, found: Score, wanted: str) -> None:
        for name, tally in found.tallies.items():
            if wanted in (name, "all"):
                for word, entries in (("extra", tally.extra), ("missed", tally.missed)):
                    for document, what in entries:
                        self.stdout.write(f"{name}: {document}: {word} {what}")

    def _differences(self, before: dict[str, Any], now: dict[str, Any]) -> None:
        for name in now:
            old = {tuple(entry) for entry in before.get(name, [])}
            new = {tuple(entry) for entry in now[name]}
            for entry in sorted(old - new):
                self.stdout.write(f"gained  {name}: " + " ".join(entry))
            for entry in sorted(new - old):
                self.stdout.write(f"lost    {name}: " + " ".join(entry))


def as_run(found: Score) -> dict[str, list[list[str]]]:
    """A run's errors by field, each as document, extra or missed, and what."""
    return {
        name: sorted(
            [document, word, what]
            for word, entries in (("extra", tally.extra), ("missed", tally.missed))
            for document, what in entries
        )
        for name, tally in found.tallies.items()
    }
