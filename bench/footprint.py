"""Memory of one process that loads the engine and its gazetteer, reads and extracts all newsletters.

    python -m bench.footprint

A fresh process does it and says how much memory it held at most ("maximum resident set size").
The bar: under 200 MiB.
"""

import resource
import subprocess
import sys

from bench.texts import ROOT, files
from updates.extraction import extract, read
from updates.extraction.context import Context
from updates.extraction.reference import load_gazetteer

BAR_MIB = 200
INSIDE = "--inside"


def work() -> None:
    """What a process of the engine does; prints the most memory that it held, in MiB."""
    context = Context(load_gazetteer(ROOT / "fixtures" / "reference"))
    for path in files():
        extract(read(path.read_bytes(), filename=path.name), context)
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


def main() -> int:
    if INSIDE in sys.argv:
        work()
        return 0
    command = [sys.executable, "-m", "bench.footprint", INSIDE]
    most = float(subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout)
    print(f"one process of the engine {most:6.0f} MiB (bar: under {BAR_MIB})")
    return 0 if most < BAR_MIB else 1


if __name__ == "__main__":
    sys.exit(main())
