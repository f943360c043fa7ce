"""manage.py calibrate"""

import json
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from updates.evaluation.calibrating import as_json, fit, held_out
from updates.evaluation.corpus import extracted, judge_all, judge_harder
from updates.evaluation.names import Names
from updates.evaluation.reliability import below
from updates.extraction.confidence import FILE
from updates.management.golden import add_arguments, context, read_golden, say_bins, say_rules

BARS = (0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)


class Command(BaseCommand):
    help = (
        "Learn how sure findings are from newsletters with gold, and write the table that the engine "
        "takes its confidences from. Printed is how the table does on newsletters that it was not "
        "learned from: each tenth is rated by what the others teach."
    )
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        add_arguments(parser)
        parser.add_argument("--write", type=Path, help="where to (default: the reference data)")
        parser.add_argument("--dry-run", action="store_true", help="only print, write nothing")

    def handle(self, *args: Any, **options: Any) -> None:
        golden, surroundings = read_golden(options, self.stderr.write), context()
        names = Names(golden.aliases)
        found = extracted(golden.newsletters, surroundings)
        findings = judge_all(found, golden.golds, names)
        copies = judge_harder(golden.newsletters, golden.golds, surroundings, names)
        rated = held_out(findings, copies)
        say_rules(self.stdout.write, rated)
        self.stdout.write("")
        say_bins(self.stdout.write, rated)
        self.stdout.write("")
        self.stdout.write(
            f"{'bar':>5}{'to review':>11}{'of these wrong':>16}{'of all wrong':>14}{'of all':>8}"
        )
        for bar in BARS:
            told = below(rated, bar)
            self.stdout.write(
                f"{bar:5.2f}{told.under:11}{told.wrong_under:16}{told.wrong:14}{told.findings:8}"
            )
        if options["dry_run"]:
            return
        path = options["write"] or settings.REGTRACK_REFERENCE_DIR / FILE
        documents = len({row.document for row in findings})
        table = as_json(fit([*findings, *copies]), documents, findings)
        path.write_text(json.dumps(table, ensure_ascii=False, indent=1) + "\n", "utf-8")
        self.stdout.write(f"{path} was written, learned from {documents} newsletters.")
