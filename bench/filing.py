"""From stored bytes to filed records, against the engine alone, in one process on one database.

    python -m bench.filing [--rounds 3]

Uses a fresh SQLite database in a temporary folder, or the PostgreSQL that DATABASE_URL names
(its tables are emptied by the run: give it a database of its own). The bar: reading,
extracting, reconciling and writing cost at most 3 times the reading and extracting alone.
"""

import argparse
import os
import shutil
import sys
import tempfile
import time
from pathlib import Path

BAR = 3.0


def _prepare(folder: Path) -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "regtrack.settings")
    os.environ["REGTRACK_DATA_DIR"] = str(folder)
    os.environ["REGTRACK_LOG_LEVEL"] = "ERROR"


def _measure(rounds: int) -> tuple[float, float, int, str]:
    import django  # settings are chosen by then, not at import

    django.setup()
    from django.core.management import call_command
    from django.db import connection

    from bench.texts import files
    from updates.extraction import extract, read
    from updates.extraction.context import Context
    from updates.models import Document, Quote, Update
    from updates.selectors.gazetteer import gazetteer
    from updates.services.documents import store_document
    from updates.services.processing import process_document

    call_command("migrate", verbosity=0)
    call_command("load_reference", verbosity=0)
    context = Context(gazetteer=gazetteer())
    contents = [(path.name, path.read_bytes()) for path in files()]
    alone, whole = [], []
    for _ in range(rounds):
        begin = time.perf_counter()
        for name, data in contents:
            extract(read(data, filename=name), context)
        alone.append(time.perf_counter() - begin)
        Document.objects.all().delete()
        Update.objects.all().delete()
        ids = [
            store_document(data=data, filename=name, enqueue=False).document.public_id
            for name, data in contents
        ]
        begin = time.perf_counter()
        for public_id in ids:
            process_document(public_id=public_id)
        whole.append(time.perf_counter() - begin)
    rows = f"{Update.objects.count()} updates, {Quote.objects.count()} quotes on {connection.vendor}"
    return min(alone), min(whole), len(contents), rows


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=3)
    rounds = parser.parse_args().rounds
    folder = Path(tempfile.mkdtemp(prefix="regtrack-bench-"))
    try:
        _prepare(folder)
        alone, whole, count, rows = _measure(rounds)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    print(f"{count} newsletters: {rows}")
    print(f"engine alone             {alone:8.3f} s")
    print(f"stored bytes to records  {whole:8.3f} s ({count / whole:.0f} documents/s)")
    print(f"ratio                    {whole / alone:8.2f} (bar: at most {BAR:.0f})")
    return 0 if whole / alone <= BAR else 1


if __name__ == "__main__":
    sys.exit(main())
