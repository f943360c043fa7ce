"""Lists whose upper levels are headings: "- Australia", under it "- ASIC", under that the entries."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from updates.extraction.entries import names_several
from updates.extraction.findings import Block, ReadText
from updates.extraction.headings import IsName, is_section_heading
from updates.extraction.reading.plain import is_heading_line
from updates.extraction.signals import begins_with_date, eventfulness, has_verb, is_continuation
from updates.extraction.vocabulary import BlockKind

LIST_DEPTH = 10
"""Headings made of list entries stand below all others."""
_MOST_WORDS = 8
_ENTRY_DEPTH = 8
_FEWEST_HEADS = 3
_EVENT = 3


def promote_list_headings(read: ReadText, is_name: IsName) -> ReadText:
    """The text with each short list entry that only has deeper entries under it made a heading.

    Where most entries of a level tell news by themselves, what stands under them goes on with them:
    then only those that name a place, an authority or a field are headings.
    """
    blocks = list(read.blocks)
    parents = [number for number in range(len(blocks) - 1) if _is_parent(read.text, blocks, number)]
    heads = set[int]()
    for level in {blocks[number].level for number in parents}:
        alike = [number for number in parents if blocks[number].level == level]
        found = [number for number in alike if _is_section(read.text, read.blocks, number, is_name)]
        if 2 * len(found) >= len(alike):
            found = [number for number in alike if not _tells(read.text, read.blocks, number)]
        else:
            found = [number for number in found if _names(read.text, read.blocks, number, is_name)]
        heads.update(found)
    for number in heads:
        block = blocks[number]
        blocks[number] = Block(BlockKind.HEADING, block.start, block.end, LIST_DEPTH + block.level)
    return replace(read, blocks=tuple(blocks)) if heads else read


def head_with_list_entries(read: ReadText) -> ReadText:
    """The text with list entries that stand over a paragraph each made headings: "> Bank fined", its story.

    They are made so where most entries of all lists stand like that, and three at least.
    """
    blocks = list(read.blocks)
    entries = sum(block.kind is BlockKind.LIST_ITEM for block in blocks)
    heads = [
        number
        for number, (block, below) in enumerate(pairwise(blocks))
        if block.kind is BlockKind.LIST_ITEM
        and below.kind is BlockKind.PARAGRAPH
        and (number == 0 or blocks[number - 1].kind is not BlockKind.LIST_ITEM)
        and is_heading_line(read.text[block.start : block.end])
        and not read.text[block.start : block.end].endswith(":")
    ]
    if len(heads) < _FEWEST_HEADS or 4 * len(heads) < 3 * entries:
        return read
    for number in heads:
        blocks[number] = Block(BlockKind.HEADING, blocks[number].start, blocks[number].end, _ENTRY_DEPTH)
    return replace(read, blocks=tuple(blocks))


def _names(text: str, blocks: Sequence[Block], number: int, is_name: IsName) -> bool:
    return is_section_heading(text, blocks[number].start, blocks[number].end, is_name)


def _is_parent(text: str, blocks: Sequence[Block], number: int) -> bool:
    block, below = blocks[number], blocks[number + 1]
    if not (block.kind is BlockKind.LIST_ITEM is below.kind and below.level > block.level):
        return False
    words = text[block.start : block.end]
    return len(words.split()) <= _MOST_WORDS and is_heading_line(words)


def _tells(text: str, blocks: Sequence[Block], number: int) -> bool:
    words = text[blocks[number].start : blocks[number].end]
    return (has_verb(words) and not names_several(words)) or begins_with_date(words)


def _is_section(text: str, blocks: Sequence[Block], number: int, is_name: IsName) -> bool:
    """Whether the entries right under one are reports of their own, not the details of one report."""
    if _names(text, blocks, number, is_name):
        return True
    if _tells(text, blocks, number):
        return False
    below = []
    for at in range(number + 1, len(blocks)):
        block = blocks[at]
        if block.kind is not BlockKind.LIST_ITEM or block.level <= blocks[number].level:
            break
        if block.level == blocks[number + 1].level:
            below.append((text, block.start, block.end))
    own = sum(eventfulness(*place) >= _EVENT - 1 and not is_continuation(*place) for place in below)
    deeper = number + 2 < len(blocks) and _is_parent(text, blocks, number + 1)
    return deeper or 2 * own > len(below)
