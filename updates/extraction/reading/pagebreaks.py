"""Texts copied from pages: without the number of each page and what stands beside it on every page."""

import re
from collections import Counter

from updates.extraction.reading.lines import TERMINAL

# "Weekly Digest      Page 3 of 7", "- 3 -", "3/7"
_NUMBERED = re.compile(
    r"^(?:.{0,80}\W)?page\s(?P<page>\d{1,3})(?:\s?(?:of|/)\s?\d{1,3})?(?:\W.{0,80})?$"
    r"|^\W{0,4}(?P<bare>\d{1,3})(?:\s?(?:of|/)\s?\d{1,3})?\W{0,4}$",
    re.IGNORECASE | re.MULTILINE,
)
_FIRST = re.compile(r"\bpage\s1\s?(?:of|/)\s?\d", re.IGNORECASE)
_DIGITS = re.compile(r"\d+")
_FEWEST_PAGES = 2
_SHORTEST_PAGE = 12
"""Lines of a page at least, so that the numbers of entries are not taken for those of pages."""
_NEAR = 4
"""Lines from a page's number within which a running head stands."""
_FULL = 0.85
_WIDEST = 120


def without_page_numbers(text: str) -> str:
    """The text without lines that number its pages one by one, nor those that come again beside them."""
    if not _NUMBERED.search(text):
        return text
    lines = text.split("\n")
    pages = _pages(lines)
    if len(pages) < _FEWEST_PAGES and not any(_FIRST.search(lines[at]) for at in pages):
        return text
    beside = {
        at: _DIGITS.sub("0", lines[at]).casefold()
        for page in pages
        for at in range(max(0, page - _NEAR), min(len(lines), page + _NEAR + 1))
        if lines[at].strip()
    }
    often = Counter(beside.values())
    again = {words for words, times in often.items() if times >= max(_FEWEST_PAGES, len(pages) - 1)}
    gone = {at for at, words in beside.items() if at in pages or words in again}
    width = max(len(line) for line in lines if len(line) <= _WIDEST)
    kept: list[str] = []
    parted = False
    for at, line in enumerate(lines):
        if at in gone:
            parted = True
            while kept and not kept[-1]:
                kept.pop()
            continue
        if parted and not line:
            continue
        if parted and kept and not _goes_on(kept[-1], line, width):
            kept.append("")
        parted = False
        kept.append(line)
    return "\n".join(kept)


def _pages(lines: list[str]) -> set[int]:
    """The lines that number a page: each counts on from the one before, a page's lines below it."""
    found: list[tuple[int, int]] = []
    for at, line in enumerate(lines):
        match = _NUMBERED.match(line) if len(line) <= _WIDEST and _DIGITS.search(line) else None
        if match is None:
            continue
        number = int(match["page"] or match["bare"])
        if not found or (number == found[-1][1] + 1 and at - found[-1][0] >= _SHORTEST_PAGE):
            found.append((at, number))
    return {at for at, _ in found}


def _goes_on(line: str, following: str, width: int) -> bool:
    """Whether a page ended within a sentence."""
    if TERMINAL.search(line):
        return False
    return following[:1].islower() or len(line) >= _FULL * width
