"""What a document costs in an archive of 1,000 and of 20,000: filing must not slow down as it grows.

    python -m bench.growth [--documents 20000] [--only sqlite|postgresql]

A few hundred varied newsletters are filed the usual way; copies of all their rows then make
the archive as large as is asked (each copy with keys, instruments and parties of its own, so
that it is matched with no other). At each size the same number of newsletters that the archive
does not have are filed, in turn with the engine alone on the same ones: the figure is their
ratio in processor time, since the machine's speed changes while the archive grows. The bar: at most 1.3 times
the cost at 1,000.
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

BAR = 1.3
SMALL = 1000


def sizes_of(env: dict[str, str], most: int) -> bool:
    """Measure one database in a process of its own; whether it stays within the bar."""
    with tempfile.TemporaryDirectory(prefix="regtrack-bench-") as folder:
        said = {"REGTRACK_DATA_DIR": folder, "REGTRACK_LOG_LEVEL": "CRITICAL", "SECRET_KEY": "only-for-bench"}
        kept = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
        done = subprocess.run(
            [sys.executable, "-m", "bench.growth_one", str(SMALL), str(most)],
            env=kept | {"DJANGO_SETTINGS_MODULE": "regtrack.settings"} | said | env,
            cwd=ROOT,
            check=True,
            stdout=subprocess.PIPE,
        )
    found = json.loads(done.stdout)
    for one in found:
        print(
            f"  {one['documents']:6d} documents, {one['updates']:7d} updates: "
            f"{1000 * one['whole']:6.1f} ms a document, {1000 * one['engine']:6.1f} ms of it the engine; "
            f"storing / engine {one['storing']:5.2f}; {one['statements']:.1f} statements"
        )
    ratio = found[-1]["storing"] / found[0]["storing"]
    print(f"  storing at {found[-1]['documents']} / at {found[0]['documents']}: {ratio:.2f} (bar: {BAR})")
    return bool(ratio <= BAR)


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--documents", type=int, default=20_000)
    parser.add_argument("--only", choices=("sqlite", "postgresql"))
    said = parser.parse_args()
    good = True
    if said.only != "postgresql":
        print("SQLite", flush=True)
        good &= sizes_of({}, said.documents)
    if said.only != "sqlite":
        print("PostgreSQL", flush=True)
        with running_postgres(Path(tempfile.gettempdir())) as url:
            good &= sizes_of({"DATABASE_URL": url}, said.documents)
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
