"""Questions and answers: "Q: Must we register? A: Yes, ...": each answer reports under its question."""

import re
from dataclasses import replace

from updates.extraction.findings import Block, ReadText
from updates.extraction.vocabulary import BlockKind

_QUESTION = re.compile(r"(?:Q(?:uestion)?\s*\d{0,2}\s*[:.)–—-])\s*(?=\S)", re.IGNORECASE)
_ANSWER = re.compile(r"(?:A(?:nswer)?\s*\d{0,2}\s*[:.)–—-])\s*(?=\S)", re.IGNORECASE)


def part_questions(read: ReadText) -> ReadText:
    """The text with each question that its answer follows made a heading; as it is where there are none."""
    blocks = list(read.blocks)
    changed = False
    for number in range(len(blocks) - 1):
        question = _QUESTION.match(read.text, blocks[number].start, blocks[number].end)
        answer = _ANSWER.match(read.text, blocks[number + 1].start, blocks[number + 1].end)
        if question is not None and answer is not None:
            blocks[number] = Block(BlockKind.HEADING, question.start(), blocks[number].end)
            blocks[number + 1] = Block(BlockKind.PARAGRAPH, answer.end(), blocks[number + 1].end)
            changed = True
    return replace(read, blocks=tuple(blocks)) if changed else read
