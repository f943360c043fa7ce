"""Newsletters that were forwarded or quoted: without the head of the message and the ">" before each line."""

import re
from itertools import groupby

_FORWARD_MARK = re.compile(
    r"^[ >]*(?:-{2,}\s*(?:Forwarded|Original)[^\n]{0,60}|Begin forwarded message:)\s*$", re.MULTILINE
)
_FORWARD_FIELD = re.compile(r"^[ >*]*(?:From|Sent|Date|To|Cc|Subject|Reply-To)\s*:[^\n]*\n?", re.IGNORECASE)
_LONGEST_COVER = 3000
"""Letters of what the one who forwards a newsletter writes above it."""
_FEWEST_QUOTED = 4


def unforwarded(text: str) -> str:
    """A text without the mark of a forwarded message, what stands above it and its fields, and unquoted."""
    mark = _FORWARD_MARK.search(text, 0, _LONGEST_COVER)
    if mark:
        text = text[mark.end() :].lstrip()
        while match := _FORWARD_FIELD.match(text):
            text = text[match.end() :]
    if ">" not in text:
        return text
    return "\n".join(_unquoted(text.split("\n")))


def _unquoted(lines: list[str]) -> list[str]:
    """The lines without the ">" that a mail program put before each: a bare one among some shows it."""
    freed: list[str] = []
    for quoted, run in groupby(lines, key=lambda line: line.startswith(">")):
        block = list(run)
        if quoted and len(block) >= _FEWEST_QUOTED and any(not line.strip("> ") for line in block):
            block = [line.lstrip("> ") for line in block]
        freed += block
    return freed
