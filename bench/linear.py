"""How the engine's time grows with the text, from 1 to 100 times, and with the gazetteer, to 10 times.

    python -m bench.linear

One long text, the newsletters' paragraphs in a mixed order, is extracted in a hundred parts, in
twenty-five, in five and as a whole: all sizes have the same words in them. The larger gazetteer
has for each authority nine more that are called alike and are not in any text, so that the
findings must stay the same. The bar: the time grows with at most the power 1.1 of the size.
"""

import sys
from dataclasses import replace
from random import Random

from bench.texts import ROOT, files, folder
from bench.timing import seconds, slope
from updates.extraction import extract, read
from updates.extraction.context import Context
from updates.extraction.findings import ReadText
from updates.extraction.gazetteer import Gazetteer
from updates.extraction.reference import load_gazetteer

BAR = 1.1
UNIT = 5000
"""Letters of the smallest text."""
PARTS = (100, 25, 5, 1)
MORE = (1, 3, 10)


def mixed(letters: int) -> str:
    """So many letters of the newsletters' paragraphs, in an order that is the same each time."""
    random, parts, length = Random(1), list[str](), 0
    told = [read(path.read_bytes(), filename=path.name).text for path in files()]
    paragraphs = [part for text in told for part in text.split("\n") if part.strip()]
    while length < letters:
        random.shuffle(paragraphs)
        parts += paragraphs
        length = sum(map(len, parts))
    return "\n\n".join(parts)[:letters]


def cut(text: str, parts: int) -> list[ReadText]:
    """A text in parts of the same size."""
    size = len(text) // parts
    return [read(text[at * size : (at + 1) * size].encode(), filename="part.txt") for at in range(parts)]


def grown(gazetteer: Gazetteer, times: int) -> Gazetteer:
    """The gazetteer with ``times`` as many authorities; the new ones' names begin as those that are there."""
    made = [
        replace(
            entry,
            key=f"{entry.key}-{number}",
            name=f"{entry.name} of Nowhereland {number}",
            parent=None,
            aliases=tuple(f"{alias} Nowhereland {number}" for alias in entry.aliases),
            branch_names=(),
        )
        for entry in gazetteer.regulators
        for number in range(1, times)
    ]
    return gazetteer.with_regulators((*gazetteer.regulators, *made))


def text_slope(context: Context) -> float:
    whole = mixed(UNIT * max(PARTS))
    texts = {parts: cut(whole, parts) for parts in PARTS}
    best = dict.fromkeys(PARTS, float("inf"))
    for _ in range(3):  # in turn, so that a machine that is slow for a while is slow for all
        for parts, some in texts.items():
            best[parts] = min(best[parts], seconds(lambda s=some: [extract(t, context) for t in s]))  # type: ignore[misc]
    sizes = [len(whole) / parts for parts in PARTS]
    times = [best[parts] / parts for parts in PARTS]
    for size, took in zip(sizes, times, strict=True):
        print(f"{size / UNIT:4.0f} times the text        {size:9,.0f} letters     {took:8.3f} s")
    return slope(sizes, times)


def gazetteer_slope(gazetteer: Gazetteer) -> tuple[float, bool]:
    """The slope, and whether the findings stay the same."""
    texts = [read(path.read_bytes(), filename=path.name) for path in files()]
    contexts = {factor: Context(grown(gazetteer, factor)) for factor in MORE}
    found = [[extract(text, context) for text in texts] for context in contexts.values()]
    best = dict.fromkeys(MORE, float("inf"))
    for _ in range(3):
        for factor, context in contexts.items():
            run = seconds(lambda c=context: [extract(text, c) for text in texts])  # type: ignore[misc]
            best[factor] = min(best[factor], run)
    for factor, took in best.items():
        count = len(contexts[factor].gazetteer.regulators)
        print(f"{factor:4} times the gazetteer   {count:9,} authorities {took:4.3f} s")
    return slope(MORE, list(best.values())), all(one == found[0] for one in found)


def main() -> int:
    gazetteer = load_gazetteer(ROOT / "fixtures" / "reference")
    print(f"newsletters of {folder().name}")
    by_text = text_slope(Context(gazetteer))
    by_gazetteer, same = gazetteer_slope(gazetteer)
    print(f"slope with the text      {by_text:6.2f} (bar: at most {BAR})")
    print(f"slope with the gazetteer {by_gazetteer:6.2f} (bar: at most {BAR})")
    if not same:
        print("The findings change with authorities that no text names.")
    return 0 if same and max(by_text, by_gazetteer) <= BAR else 1


if __name__ == "__main__":
    sys.exit(main())
