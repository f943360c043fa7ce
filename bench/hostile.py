"""Texts made to slow the engine and the readers of feeds and pages down: time may grow with size alone.

    python -m bench.hostile [--only WORDS]

Each is read (and extracted, if it is a newsletter) at a quarter of its size and at all of it. The bar
is on the power of the size that the time grows with (1 is linear, 2 quadratic), so it does not depend
on the machine. A text that is done in no time is made larger first: at small sizes the processor's
caches and Python's collector of garbage would be measured, not the engine. A text over the bar is
measured again before it counts.
"""

import argparse
import gc
import sys
from collections.abc import Callable, Iterator

from bench.texts import ROOT
from bench.timing import fastest, slope
from updates.extraction import ReadError, extract, read
from updates.extraction.context import Context
from updates.extraction.reference import load_gazetteer
from updates.fetching.feed import read_feed
from updates.fetching.page import PageError, read_listing

BAR = 1.3
AGAIN = 2
ENOUGH = 1.0
"""Seconds that the large one should take at least."""
LARGEST = 8
"""So many times a text may be made larger for that."""
ROUNDS = (3, 2)
"""Runs of the small one and of the large one."""
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
    "cells in Markdown": ("a | b\n", FEWER, "a.md"),
    "paragraphs": ("a\n\n", FEWER, "a.txt"),
    "headlines": ("China fines firm\n", FEWER, "a.txt"),
    "fields": ("Date: x\n", FEWER, "a.md"),
    "characters without blanks": ("罚款五十万元", FEWER, "a.txt"),
    "apostrophes": ("a’s ", MANY, "a.txt"),
    "dollars": ("$5 ", MANY, "a.txt"),
    "short fines": ("The FCA fined A. ", FEWER, "a.txt"),
    "probes with a day": ("The Commission opened a probe into A (4 May). ", FEWER, "a.txt"),
    "laws broken": ("In Jiangsu the police fined a firm RMB 5,000 under the Data Law. ", FEWER // 4, "a.txt"),
    "rules in force": ("Notice 02A on toys, as amended, comes into force. ", FEWER // 4, "a.txt"),
    "drafts for comment": ("The TC sought views on the Toy Guide (Draft for Comment). ", FEWER // 4, "a.txt"),
    "days of a calendar": ("- **1 May 2026** - The Toy Data Act takes effect. ", FEWER // 4, "a.txt"),
    "headings that cover": ("# In this issue\n\nToys.\n\n", FEWER // 4, "a.md"),
    "nested items": ("- a\n  - b\n    - c\n", FEWER // 4, "a.md"),
    "modals": ("fined may be fined ", FEWER, "a.txt"),
}

# What feeds and pages hold again and again, and how often.
PARTS = ("<!--", "<a ", "<svg ", "<", "&lt;", "<div>", "read more ")
LINK = "<time>2026-01-01</time><a href='/a-b-c-{}'>Some long words here and there</a>"
URL = "https://news.test/"


def newsletter(context: Context, unit: str, size: int, name: str) -> Callable[[], object]:
    """Reads and extracts a text; one that is refused is refused in that time."""
    data = (unit * size).encode()

    def work() -> None:
        try:
            text = read(data, filename=name)
        except ReadError:
            return
        extract(text, context)

    return work


def feed(part: str, size: int) -> Callable[[], object]:
    """Reads a feed with an entry of such parts."""
    item = f"<item><title>T</title><link>{URL}1</link><description><![CDATA[{part * size}]]></description>"
    data = f"<rss version='2.0'><channel><title>F</title>{item}</item></channel></rss>".encode()
    return lambda: read_feed(data, url=URL)


def page(size: int) -> Callable[[], object]:
    """Reads a page of so many entries, one within the other's part."""
    data = ("<div>" + "".join(LINK.format(number) for number in range(size))).encode()
    return lambda: read_listing(data, url=URL)


def nested_page(size: int) -> Callable[[], object]:
    """Reads a page that nests without end, and is refused."""

    def work() -> None:
        try:
            read_listing(b"<div>w<a href=/a-b-c>A headline of some words here</a>" * size, url=URL)
        except PageError:
            pass  # as it must be; the time is what counts

    return work


def works(context: Context) -> Iterator[tuple[str, int, Callable[[int], Callable[[], object]]]]:
    """Each piece of work: what it is, its size, and what makes it at a size."""
    for title, (unit, count, name) in TEXTS.items():
        yield title, count, lambda size, unit=unit, name=name: newsletter(context, unit, size, name)  # type: ignore[misc]
    for part in PARTS:
        yield f"feed of {part!r}", MANY, lambda size, part=part: feed(part, size)  # type: ignore[misc]
    yield "page of links", FEWER, page
    yield "page that nests", MANY, nested_page


def measured(made: Callable[[int], Callable[[], object]], count: int) -> tuple[int, float, float]:
    """The size of a text that was large enough, its seconds, and the slope up to it."""
    size = count
    while fastest(made(size), 1) < ENOUGH and size < LARGEST * count:
        size *= 2
    sizes, times = (size // 4, size), [float("inf")] * 2
    for _ in range(1 + AGAIN):
        more = [fastest(made(one), rounds) for one, rounds in zip(sizes, ROUNDS, strict=True)]
        times = [min(pair) for pair in zip(times, more, strict=True)]
        if slope(sizes, times) <= BAR:
            break
    return size, times[1], slope(sizes, times)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--only", help="the texts with these words in their name")
    only = parser.parse_args().only or ""
    context = Context(load_gazetteer(ROOT / "fixtures" / "reference"), language="en")
    gc.collect()
    gc.freeze()  # the collector shall find at both sizes what these make, and nothing else
    worst = 0.0
    for title, count, made in works(context):
        if only not in title:
            continue
        size, took, grows = measured(made, count)
        worst = max(worst, grows)
        print(f"{title:32} {size:9,} times {took:8.2f} s   slope {grows:5.2f}", flush=True)
    print(f"the steepest {worst:.2f} (bar: at most {BAR})")
    return 0 if worst <= BAR else 1


if __name__ == "__main__":
    sys.exit(main())
