"""The pieces of a document on their way to being one text with blocks."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from updates.extraction.findings import Block, ReadText
from updates.extraction.reading.plain import is_heading_line
from updates.extraction.vocabulary import BlockKind


@dataclass(frozen=True, slots=True)
class Piece:
    """One block's words. ``lead`` (a list marker) is part of the text, but not of the block."""

    kind: BlockKind
    text: str
    level: int = 0
    lead: str = ""


def with_plain_headings(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces of a text that marks no headings below its title: its short lines are headings then."""
    if sum(piece.kind is BlockKind.HEADING for piece in pieces) > 1:
        return list(pieces)
    return [
        replace(piece, kind=BlockKind.HEADING)
        if piece.kind is BlockKind.PARAGRAPH and not piece.lead and piece.text and is_heading_line(piece.text)
        else piece
        for piece in pieces
    ]


def assemble(pieces: Iterable[Piece], title: str | None = None, published: date | None = None) -> ReadText:
    """One text, a blank line between pieces save within lists and tables, and the blocks in it."""
    parts: list[str] = []
    blocks: list[Block] = []
    at = 0
    previous: BlockKind | None = None
    for piece in pieces:
        if not piece.text:
            continue
        if parts:
            close = piece.kind is previous and piece.kind in (BlockKind.LIST_ITEM, BlockKind.TABLE_ROW)
            parts.append("\n" if close else "\n\n")
            at += len(parts[-1])
        parts += [piece.lead, piece.text]
        at += len(piece.lead)
        blocks.append(Block(piece.kind, at, at + len(piece.text), piece.level))
        at += len(piece.text)
        previous = piece.kind
    return ReadText("".join(parts), tuple(blocks), title, published)
