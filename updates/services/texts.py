"""A document's text: read from its bytes within limits, kept with its blocks, taken out again."""

from updates.extraction import ReadError
from updates.extraction.findings import Block, ReadText
from updates.extraction.vocabulary import BlockKind
from updates.models import Document
from updates.register.sameness import text_digest
from updates.services.reading import read_safely

MOST_CHARACTERS = 5_000_000
"""Of a text: a year of newsletters has less, and a worker must be done with it in its time."""
TEXT_FIELDS = ["text", "blocks", "text_digest", "title", "published_on"]
"""What ``hold_text`` sets."""


def read_text(data: bytes, *, media_type: str = "", filename: str = "") -> ReadText:
    """The text of these bytes. Raises ``ReadError``, also for a text that no newsletter has."""
    got = read_safely(data, media_type=media_type or None, filename=filename or None)
    if len(got.text) > MOST_CHARACTERS:
        raise ReadError(
            f"This document has more than {MOST_CHARACTERS:,} characters: send the newsletter's part of it."
        )
    if "\x00" in got.text:
        raise ReadError(
            "The text holds NUL characters: it is no text. Save the newsletter as text, HTML or mail."
        )
    return got


def hold_text(document: Document, got: ReadText) -> None:
    """Put what was read into the document's columns; nothing is saved."""
    document.text = got.text
    document.blocks = [[block.kind.value, block.start, block.end, block.level] for block in got.blocks]
    document.text_digest = text_digest(got.text)
    document.title = document.title or (got.title or "")[:500]
    document.published_on = document.published_on or got.published


def stored_text(document: Document) -> ReadText:
    """The text and blocks of a document that was read."""
    blocks = tuple(Block(BlockKind(kind), start, end, level) for kind, start, end, level in document.blocks)
    return ReadText(document.text, blocks, document.title or None, document.published_on)
