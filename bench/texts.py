"""The newsletters that the benchmarks read: those of $REGTRACK_EVAL, else the samples in fixtures/."""

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def folder() -> Path:
    """$REGTRACK_EVAL/texts, ../shared/eval/texts, or fixtures/newsletters: the first that is there."""
    given = os.environ.get("REGTRACK_EVAL")
    candidates = [Path(given) / "texts"] if given else [ROOT.parent / "shared" / "eval" / "texts"]
    return next((path for path in candidates if path.is_dir()), ROOT / "fixtures" / "newsletters")


def files() -> list[Path]:
    """All newsletters of the folder, in order of name."""
    return sorted(path for path in folder().iterdir() if path.is_file() and path.suffix != ".tsv")
