"""Newsletters made harder: what the rules were tuned on shows too few of their errors.

The engine reads the golden newsletters better than any that it will meet, since its rules were
mended on them. In copies that lack what unseen newsletters lack (the reader's layout, a third
of the authorities) the rules err as they do on unseen ones, so that their signals can be told
apart. The copies only teach: what is reported is measured on the newsletters as they are.
"""

import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from updates.extraction.findings import ReadText
from updates.extraction.gazetteer import Gazetteer
from updates.extraction.vocabulary import BlockKind

PARTS = 3


def without_layout(text: ReadText) -> ReadText:
    """The same text, its headings and lists no more than paragraphs."""
    return replace(
        text, blocks=tuple(replace(block, kind=BlockKind.PARAGRAPH, level=0) for block in text.blocks)
    )


def without_some(gazetteer: Gazetteer, part: int) -> Gazetteer:
    """The gazetteer without every third authority; ``part`` (0, 1, 2) says which, by its key."""
    gone = {body.key for body in gazetteer.regulators if zlib.crc32(body.key.encode()) % PARTS == part}
    kept = [
        replace(body, parent=None if body.parent in gone else body.parent)
        for body in gazetteer.regulators
        if body.key not in gone
    ]
    return gazetteer.with_regulators(kept)


@dataclass(frozen=True, slots=True)
class Harder:
    """One way to make newsletters harder: what to read them with, the texts in order, and the fields of
    which it says nothing."""

    gazetteer: Gazetteer
    texts: Sequence[ReadText]
    silent_on: frozenset[str] = frozenset()


def harder(texts: Sequence[ReadText], gazetteer: Gazetteer) -> Iterator[Harder]:
    """Each way to make the newsletters harder.

    Layout is what tells items apart: taking it away says nothing of items where there is one.
    """
    yield Harder(gazetteer, [without_layout(text) for text in texts], frozenset({"items"}))
    for part in range(PARTS):
        yield Harder(without_some(gazetteer, part), texts)
