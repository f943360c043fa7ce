"""manage.py evaluate"""

import json
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from updates.evaluation import Score, score
from updates.evaluation.corpus import extracted, judge_all
from updates.evaluation.names import Names
from updates.extraction.serialise import to_json
from updates.management.golden import add_arguments, context, read_golden, say_bins, say_rules


class Command(BaseCommand):
    help = (
        "Compare what the engine finds in newsletters with gold files: precision, recall and F1 a "
        "field. With --save the run is kept, with --against each finding gained and lost is told."
    )
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        add_arguments(parser)
        parser.add_argument("--errors", metavar="FIELD", help="list the errors of a field, or of all")
        parser.add_argument(
            "--confidence",
            action="store_true",
            help="how often findings were right, by rule and in ten bins of their confidence",
        )
        parser.add_argument("--save", type=Path, metavar="RUN.json")
        parser.add_argument("--against", type=Path, metavar="RUN.json")

    def handle(self, *args: Any, **options: Any) -> None:
        golden = read_golden(options, self.stderr.write)
        try:
            before = json.loads(options["against"].read_text("utf-8")) if options["against"] else None
        except (OSError, ValueError) as error:
            raise CommandError(str(error)) from error
        told = list(extracted(golden.newsletters, context()))
        predicted = {one.stem: to_json(extraction, one.text) for one, extraction in told}
        found = score(golden.golds, predicted, golden.aliases)
        self._table(found, len(golden.golds))
        if options["errors"]:
            self._errors(found, options["errors"])
        if options["confidence"]:
            findings = judge_all(told, golden.golds, Names(golden.aliases))
            say_rules(self.stdout.write, findings)
            say_bins(self.stdout.write, findings)
        run = as_run(found)
        if before is not None:
            self._differences(before, run)
        if options["save"]:
            options["save"].write_text(json.dumps(run, ensure_ascii=False, indent=1), "utf-8")

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
