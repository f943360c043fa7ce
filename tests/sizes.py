"""`python -m tests.sizes`: no Python file over 500 lines and no function over 60; says which are near.

Long files hide more than one idea, long functions more than one step; see docs on the style of the house.
"""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDERS = ("regtrack", "updates", "tests", "bench", "tools")
MAX_FILE, LONG_FILE = 500, 300
MAX_FUNCTION, LONG_FUNCTION = 60, 40


def measured(root: Path) -> Iterator[tuple[str, int, int, int]]:
    """(what, lines, allowed, long) of each file and function under `root`, migrations left out."""
    for folder in FOLDERS:
        for path in sorted((root / folder).rglob("*.py")):
            if "migrations" in path.parts:
                continue
            text = path.read_text()
            name = str(path.relative_to(root))
            yield name, len(text.splitlines()), MAX_FILE, LONG_FILE
            for node in ast.walk(ast.parse(text)):
                if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                    lines = (node.end_lineno or node.lineno) - node.lineno + 1
                    yield f"{name}:{node.lineno} {node.name}()", lines, MAX_FUNCTION, LONG_FUNCTION


def main(root: Path = ROOT) -> int:
    """1 when something is over what is allowed."""
    found = list(measured(root))
    over = [row for row in found if row[1] > row[2]]
    for what, lines, allowed, _ in over:
        print(f"{what}: {lines} lines, {allowed} allowed")
    long = [row for row in found if row[3] < row[1] <= row[2]]
    print(f"{len(found)} files and functions measured, {len(long)} long, {len(over)} too long.")
    if long and "--long" in sys.argv:
        print("\n".join(f"{what}: {lines} lines" for what, lines, _, _ in long))
    return 1 if over else 0


if __name__ == "__main__":
    sys.exit(main())
