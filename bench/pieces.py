"""Any piece of a newsletter repeated without end: time may grow with size alone.

    python -m bench.pieces [--only WORDS]

Pieces are what newsletters hold and what marks their structure, each with one of a few things
between it and the next. Read and extracted at two sizes; the bar is on the power of the size that
the time grows with, as in `bench.hostile`. What is over it is measured again, larger, before it counts.
Some minutes.
"""

import argparse
import gc
import sys
from itertools import product

from bench.hostile import newsletter
from bench.texts import ROOT
from bench.timing import fastest, slope
from tests.extraction.hostile import AFTER, PIECES
from updates.extraction.context import Context
from updates.extraction.reference import load_gazetteer

BAR = 1.3
SIZES = ((1_000, 4_000), (4_000, 16_000), (16_000, 64_000))
"""The larger ones are for what is over the bar at the smaller: few are, and all at once would take hours."""
ROUNDS = (3, 1)
"""Runs of the small one and of the large one."""


def grows(context: Context, unit: str) -> float:
    """The power of the size: of the larger sizes, if that of the small ones is over the bar."""
    found = 0.0
    for sizes in SIZES:
        works = [newsletter(context, unit, size, "a.txt") for size in sizes]
        times = [fastest(work, rounds) for work, rounds in zip(works, ROUNDS, strict=True)]
        found = slope(sizes, times)
        if found <= BAR:
            break
    return found


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--only", default="", help="the pieces with these words in them")
    only = parser.parse_args().only
    context = Context(load_gazetteer(ROOT / "fixtures" / "reference"), language="en")
    gc.collect()
    gc.freeze()  # the collector shall find at both sizes what these make, and nothing else
    units = [piece + after for piece, after in product(PIECES, AFTER) if only in piece]
    found = sorted(((grows(context, unit), unit) for unit in units), reverse=True)
    for power, unit in found[:10]:
        print(f"{unit!r:44} slope {power:5.2f}", flush=True)
    print(f"{len(found)} pieces, the steepest {found[0][0]:.2f} (bar: at most {BAR})")
    return 0 if found[0][0] <= BAR else 1


if __name__ == "__main__":
    sys.exit(main())
