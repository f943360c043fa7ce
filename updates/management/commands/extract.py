"""manage.py extract"""

import csv
import json
import sys
from argparse import ArgumentParser
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from updates.extraction import ReadError, extract, read
from updates.extraction.confidence import load_odds
from updates.extraction.context import Context
from updates.extraction.reference import load_gazetteer
from updates.extraction.serialise import to_json

DEFAULT_LIMIT = 50_000_000


class Command(BaseCommand):
    help = (
        "Print what the engine finds in newsletters: one JSON object a line, one line a document. "
        "Nothing is stored; names come from fixtures/reference, no database is asked."
    )
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("files", nargs="+", metavar="FILE", help="a newsletter, or a folder of them")
        parser.add_argument("--manifest", type=Path, help="tab-separated: file, published")
        parser.add_argument("--jurisdiction", help="ISO 3166 code that the newsletters cover by default")

    def handle(self, *args: Any, **options: Any) -> None:
        published = _published(options["manifest"]) if options["manifest"] else {}
        folder = settings.BASE_DIR / "fixtures" / "reference"
        known = Context(load_gazetteer(folder), odds=load_odds(folder), jurisdiction=options["jurisdiction"])
        failed = 0
        for path in _paths(options["files"]):
            try:
                line = self._line(path, replace(known, published=published.get(path.name)))
            except (ReadError, OSError) as error:
                failed += 1
                self.stderr.write(f"{path}: {error}")
                continue
            self.stdout.write(line)
            self.stdout.flush()
        if failed:
            sys.exit(1)

    def _line(self, path: Path, context: Context) -> str:
        limit = getattr(settings, "REGTRACK_MAX_DOCUMENT_BYTES", DEFAULT_LIMIT)
        if path.stat().st_size > limit:
            raise ReadError(f"This file is larger than the {limit / 1e6:.0f} MB accepted: send it in parts.")
        text = read(path.read_bytes(), filename=path.name, limit=limit)
        found = extract(text, context)
        return json.dumps({"document": path.name, **to_json(found, text)}, ensure_ascii=False)


def _paths(names: Iterable[str]) -> Iterator[Path]:
    """Files as given, folders as the files in them, in order of their names."""
    for name in names:
        path = Path(name)
        if path.is_dir():
            yield from sorted(entry for entry in path.iterdir() if entry.is_file())
        else:
            yield path


def _published(manifest: Path) -> dict[str, date]:
    """Days of publication by file name. A bad row is an error: dates would silently go wrong."""
    found = {}
    try:
        with manifest.open(encoding="utf-8", newline="") as lines:
            for row in csv.DictReader(lines, delimiter="\t"):
                if row.get("published"):
                    found[row["file"]] = date.fromisoformat(row["published"])
    except (OSError, KeyError, ValueError) as error:
        raise CommandError(f"{manifest}: no manifest of file and published: {error}") from error
    return found
