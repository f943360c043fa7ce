"""Lists whose upper levels are headings: "- Australia", under it "- ASIC", under that the entries."""

from dataclasses import replace

from updates.extraction.findings import Block, ReadText
from updates.extraction.reading.plain import is_heading_line
from updates.extraction.vocabulary import BlockKind

LIST_DEPTH = 10
"""Headings made of list entries stand below all others."""
_MOST_WORDS = 8


def promote_list_headings(read: ReadText) -> ReadText:
    """The text with each short list entry that only has deeper entries under it made a heading."""
    blocks = list(read.blocks)
    changed = False
    for number, block in enumerate(blocks[:-1]):
        below = blocks[number + 1]
        if block.kind is BlockKind.LIST_ITEM is below.kind and below.level > block.level:
            words = read.text[block.start : block.end]
            if len(words.split()) <= _MOST_WORDS and is_heading_line(words):
                blocks[number] = Block(BlockKind.HEADING, block.start, block.end, LIST_DEPTH + block.level)
                changed = True
    return replace(read, blocks=tuple(blocks)) if changed else read
