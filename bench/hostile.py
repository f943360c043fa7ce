"""Texts made to slow the engine down: four times the text may cost about four times the time, no more.

    python -m bench.hostile [--only WORDS]

Each text is read and extracted at a quarter of its size and at all of it. The bar is on the power
of the size that the time grows with (1 is linear, 2 quadratic), so it does not depend on the
machine; what is above 1.1 is the noise of short runs and of memory that no cache holds. A text over the
bar is measured again before it counts.
"""

import argparse
import sys

from bench.texts import ROOT
from bench.timing import fastest, slope
from updates.extraction import ReadError, extract, read
from updates.extraction.context import Context
from updates.extraction.reference import load_gazetteer

BAR = 1.3
AGAIN = 2
MANY = 100_000
FEWER = 20_000
LINE = 5_000_000
"""Letters."""

FINED = "On 3 March the CAC fined A Co., Ltd. RMB 30,000. "
# What is repeated, how often, and the name of the file.
TEXTS: dict[str, tuple[str, int, str]] = {
    "brackets": ("(", MANY, "a.txt"),
    "brackets and letters": ("(a ", MANY, "a.txt"),
    "square brackets": ("[", MANY, "a.md"),
    "links half open": ("[a](", MANY, "a.md"),
    "quotes": ("“", MANY, "a.txt"),
    "digits": ("1", MANY, "a.txt"),
    "numbers": ("1,234.5 ", MANY, "a.txt"),
    "ranges": ("5 to ", MANY, "a.txt"),
    "dates": ("3 March 2024 ", MANY, "a.txt"),
    "dates in numbers": ("03/04/2024 ", MANY, "a.txt"),
    "weekdays": ("on Tuesday ", MANY, "a.txt"),
    "the the the": ("the ", MANY, "a.txt"),
    "one line of 5 MB": ("word and Word of ", LINE // 17, "a.txt"),
    "one word of 5 MB": ("a", LINE, "a.txt"),
    "capitals": ("The Big Law of China ", FEWER, "a.txt"),
    "titles joined": ("and the Data Act ", FEWER, "a.txt"),
    "authorities": ("the Bank of England and ", FEWER, "a.txt"),
    "acronyms": ("the Data Authority (DA) ", FEWER, "a.txt"),
    "fines on one line": (FINED, FEWER // 4, "a.txt"),
    "fines in paragraphs": (FINED + "\n\n", FEWER // 4, "a.txt"),
    "names that each open a sentence": ("Alpha said so. ", FEWER, "a.txt"),
    "abbreviations": ("Co., ", MANY, "a.txt"),
    "headings": ("# a\n", FEWER, "a.md"),
    "headings and bodies": ("China fines firm\n\nAcme was fined.\n\n", FEWER // 4, "a.txt"),
    "list items": ("- x fined y on 3 March.\n", FEWER, "a.txt"),
    "rows of a table": ("a | b | RMB 5,000\n", FEWER, "a.txt"),
    "records": ("Date: x\nAuthority: y\n", FEWER, "a.txt"),
    "line breaks": ("x<br>", FEWER, "a.html"),
    "comments half open": ("<!--", FEWER, "a.html"),
    "characters without blanks": ("罚款五十万元", FEWER, "a.txt"),
    "apostrophes": ("a’s ", MANY, "a.txt"),
    "dollars": ("$5 ", MANY, "a.txt"),
    "modals": ("fined may be fined ", FEWER, "a.txt"),
}


def taken(context: Context, words: str, name: str, rounds: int) -> float:
    """Seconds that it takes to read and extract a text, at the best of some rounds."""
    data = words.encode()

    def work() -> None:
        try:
            text = read(data, filename=name)
        except ReadError:
            return
        extract(text, context)

    return fastest(work, rounds)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--only", help="the texts with these words in their name")
    only = parser.parse_args().only or ""
    context = Context(load_gazetteer(ROOT / "fixtures" / "reference"), language="en")
    worst = 0.0
    for title, (unit, count, name) in TEXTS.items():
        if only not in title:
            continue
        sizes = (count // 4, count)
        times = [
            taken(context, unit * size, name, rounds) for size, rounds in zip(sizes, (3, 1), strict=True)
        ]
        for _ in range(AGAIN):
            if slope(sizes, times) > BAR:
                more = [
                    taken(context, unit * size, name, rounds)
                    for size, rounds in zip(sizes, (3, 1), strict=True)
                ]
                times = [min(pair) for pair in zip(times, more, strict=True)]
        grows = slope(sizes, times)
        worst = max(worst, grows)
        letters = len(unit) * count
        print(f"{title:32} {letters:10,} letters {times[1]:8.2f} s   slope {grows:5.2f}", flush=True)
    print(f"the steepest {worst:.2f} (bar: at most {BAR})")
    return 0 if worst <= BAR else 1


if __name__ == "__main__":
    sys.exit(main())
