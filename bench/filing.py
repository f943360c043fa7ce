"""From stored bytes to filed records: documents per second, against the engine alone and bare inserts.

    python -m bench.filing [--rounds 5] [--only sqlite|postgresql]

On a fresh SQLite file, then on the PostgreSQL that the tests start. One worker is the service
function in one process; two are two such processes, each with half of the documents. The
engine alone reads and extracts the same documents without a database. Bare inserts are the
very rows that were filed, inserted once more in one transaction, in statements of 500 rows.

The bar: with one worker, storing costs at most twice the engine's own time, so the whole at
most 3 times the engine alone, in processor time (the database's own included), since other
programs lengthen the time by the clock. Both are measured in turn, round by round; the fastest
round of each counts.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from bench.texts import ROOT
from tests.servers.postgres import running_postgres

BAR = 3.0


def measured(env: dict[str, str], rounds: int) -> dict[str, float]:
    """The figures of one database, taken by a process of its own."""
    with tempfile.TemporaryDirectory(prefix="regtrack-bench-") as folder:
        said = {"REGTRACK_DATA_DIR": folder, "REGTRACK_LOG_LEVEL": "ERROR", "SECRET_KEY": "only-for-bench"}
        kept = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
        done = subprocess.run(
            [sys.executable, "-m", "bench.filing_one", str(rounds)],
            env=kept | {"DJANGO_SETTINGS_MODULE": "regtrack.settings"} | said | env,
            cwd=ROOT,
            check=True,
            stdout=subprocess.PIPE,
        )
    found: dict[str, float] = json.loads(done.stdout)
    return found


def told(name: str, found: dict[str, float]) -> bool:
    """Print one database's figures; whether they are within the bar."""
    count = found["documents"]
    ratio = found["one_processor"] / found["engine_processor"]
    print(
        f"{name}: {count:.0f} newsletters, {found['rows']:.0f} rows in {found['statements']:.0f} statements"
    )
    for label, key in (
        ("engine alone", "engine"),
        ("bare inserts", "bare"),
        ("one worker", "one"),
        ("two workers", "two"),
    ):
        print(f"  {label:14}{found[key]:8.3f} s {count / found[key]:8.1f} documents/s")
    print(f"  one worker / engine alone {found['one'] / found['engine']:6.2f} by the clock")
    print(f"  one worker / engine alone {ratio:6.2f} in processor time (bar: at most {BAR:.0f})")
    print(f"  storing / bare inserts    {(found['one'] - found['engine']) / found['bare']:6.1f}")
    print(f"  two workers / one worker  {found['one'] / found['two']:6.2f} times the documents", flush=True)
    return ratio <= BAR


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--only", choices=("sqlite", "postgresql"))
    said = parser.parse_args()
    good = True
    if said.only != "postgresql":
        good &= told("SQLite", measured({}, said.rounds))
    if said.only != "sqlite":
        with running_postgres(Path(tempfile.gettempdir())) as url:
            good &= told("PostgreSQL", measured({"DATABASE_URL": url}, said.rounds))
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
