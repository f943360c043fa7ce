"""Entries laid out as fields: "Date: ...", "Authority: ...", "Subject: ...", one below the other."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from updates.extraction.entries import FIELD_WORDS
from updates.extraction.findings import Block, ReadText
from updates.extraction.vocabulary import BlockKind

_FIELD = re.compile(r"([A-Za-z][A-Za-z /]{1,28}):\s")
_FEWEST_FIELDS = 2


def merge_records(read: ReadText) -> ReadText:
    """The text with each record's lines as one row of a table; as it is where there are no records.

    A record begins at each line with the first field that comes again; there are at least two
    of them, and each has two fields or more.
    """
    blocks: list[Block] = []
    run: list[Block] = []
    for block in (*read.blocks, None):
        if block is not None and _key(read.text, block):
            run.append(block)
            continue
        blocks += _merged(read.text, run)
        run = []
        if block is not None:
            blocks.append(block)
    return replace(read, blocks=tuple(blocks)) if len(blocks) != len(read.blocks) else read


def _key(text: str, block: Block) -> str | None:
    match = _FIELD.match(text, block.start, block.end)
    if match is None or not FIELD_WORDS.match(match[1]):
        return None
    return match[1].strip().lower()


def _merged(text: str, run: Sequence[Block]) -> list[Block]:
    if len(run) < 2 * _FEWEST_FIELDS:
        return list(run)
    keys = [_key(text, block) for block in run]
    counts = Counter(keys)
    first = next((key for key in keys if counts[key] > 1), None)
    starts = [number for number, key in enumerate(keys) if key == first]
    if first is None or len(run) - starts[0] < _FEWEST_FIELDS * len(starts):
        return list(run)
    stops = [*starts[1:], len(run)]
    return list(run[: starts[0]]) + [
        Block(BlockKind.TABLE_ROW, run[start].start, run[stop - 1].end)
        for start, stop in zip(starts, stops, strict=True)
    ]
