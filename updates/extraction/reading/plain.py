"""Plain text: which lines are headings, entries of a list, rows of a table, paragraphs."""

import itertools
import re
from dataclasses import dataclass

from updates.extraction.fields import is_entry_field
from updates.extraction.findings import Block, ReadText
from updates.extraction.reading.forwarded import unforwarded
from updates.extraction.reading.lines import BULLET, NUMBER, RULE, TERMINAL
from updates.extraction.reading.normalise import normalise
from updates.extraction.reading.pagebreaks import without_page_numbers
from updates.extraction.reading.unwrap import unwrap
from updates.extraction.vocabulary import BlockKind

# "=== BRAZIL ===", "*** Courts ***"
_DECORATED = re.compile(r"([=*#~_-]{2,})\s+(?P<words>\S.{0,120}?)\s+[=*#~_-]{2,}$")
_COUNTED = re.compile(r"\(?([0-9]{1,3})[.)]\s+(?=\S)")
# "12 May – US – ...": a line of a digest.
_DATED = re.compile(r"\d{1,2}\s[A-Z][a-z]{2,8}\.?(?:\s\d{4})?\s[–—|-]\s\S[^–—|\n]{1,40}\s[–—|-]\s")
# "3. Acme Finance Co., Ltd.": a firm's name alone, whose full stop ends no sentence.
_FIRM_NAME = re.compile(
    r"(?:[\d.()]{1,5}\s)?(?:(?:[A-Z&(][\w&.,'’()-]*|and|of|de|for|the)\s){1,9}"
    r"(?:Ltd|Inc|Corp|Co|S\.A|N\.V|B\.V|S\.p\.A|A\.S|L\.P|Bhd|Pte|Bros)\.$"
)
_SENTENCE = re.compile(r"[a-z]{3}[.!?] [A-Z(]\S*(?: \S+)")
_SOFT_TERMINAL = re.compile(r"[!?！？…][\"'”’)\]]*$")
_WRAP_WIDTHS = range(45, 101)
_RAGGED = 7
"""Tenths of the longest line that one broken by hand has at least."""
_SLACK = 8
_DEEPEST_INDENT = 12
_LONGEST_HEADING = 160
_MOST_HEADING_WORDS = 22
_MOST_LABEL_WORDS = 8
_MOST_QUESTION_WORDS = 13
_FEWEST_INDENT = 2
_FEWEST_GOING_ON = 4
_LONG_LINE = 45
_FEWEST_NUMBERED = 3
_FEWEST_LINES = 4
_FEWEST_LINE_WORDS = 5
_LONGEST_LINE = 260
_MOST_SOURCE_WORDS = 8


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    indent: int


def read_plain(text: str) -> ReadText:
    """Blocks of a plain text; its lines are unwrapped first where an editor broke them at a fixed width."""
    text = unwrap(without_page_numbers(unforwarded(normalise(text))))
    lines = _lines(text)
    tables = _table_lines(text, lines)
    blocks = []
    for number, line in enumerate(lines):
        if number in tables:
            blocks.append(Block(BlockKind.TABLE_ROW, line.start, line.end))
        else:
            blocks.append(_block(text, line))
    return ReadText(text, tuple(_with_sources(text, _with_lists(text, lines, blocks))))


def _with_sources(text: str, blocks: list[Block]) -> list[Block]:
    """The blocks with a few words behind a dash right below a paragraph made part of it: "- Reuters"."""
    kept: list[Block] = []
    for block, below in itertools.zip_longest(blocks, blocks[1:]):
        above = kept[-1] if kept else None
        if (
            above is not None
            and above.kind in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)
            and block.kind is BlockKind.LIST_ITEM
            and _mark_of(text, block) not in (_mark_of(text, above), below and _mark_of(text, below))
            and text.count(" ", block.start, block.end) < _MOST_SOURCE_WORDS
            and "\n\n" not in text[above.end : block.start]
            and "\n\n" in text[block.end : below.start if below else None]
            and TERMINAL.search(text[above.start : above.end])
            and not TERMINAL.search(text[block.start : block.end])
        ):
            kept[-1] = Block(above.kind, above.start, block.end, above.level)
        else:
            kept.append(block)
    return kept


def _mark_of(text: str, block: Block) -> str:
    """The sign that a line begins with before its words, as a bullet or the first digit of its number."""
    return text[text.rfind("\n", 0, block.start) + 1 : block.start].strip()[:1]


def _with_lists(text: str, lines: list[_Line], blocks: list[Block]) -> list[Block]:
    """The blocks with numbered lines that follow each other made a list: headings have bodies."""
    listed, run = list(blocks), list[int]()
    for at, line in enumerate([*lines, _Line(0, 0, 0)]):
        number = _COUNTED.match(text, line.start, line.end)
        counts_on = (
            number is not None and len(run) > 0 and int(number[1]) == _counted(text, lines[run[-1]]) + 1
        )
        if not counts_on and len(run) >= _FEWEST_NUMBERED:
            for place in run:
                listed[place] = Block(BlockKind.LIST_ITEM, blocks[place].start, blocks[place].end, 1)
        run = [*run, at] if counts_on else [at] if number is not None else []
    return _with_lines(text, _with_dated(text, listed))


def _with_dated(text: str, blocks: list[Block]) -> list[Block]:
    """The blocks with lines that follow each other and all open with a day made a list."""
    listed = list(blocks)
    dated = [_DATED.match(text, block.start, block.end) is not None for block in blocks]
    for same, run in itertools.groupby(range(len(blocks)), key=lambda at: dated[at]):
        places = list(run)
        if same and len(places) >= _FEWEST_LINES:
            for at in places:
                listed[at] = Block(BlockKind.LIST_ITEM, blocks[at].start, blocks[at].end, 1)
    return listed


def _with_lines(text: str, blocks: list[Block]) -> list[Block]:
    """The blocks with long headings that only follow each other made a list: each line tells its own news."""
    listed = list(blocks)
    long = [at > 0 and _is_headline(text, block) for at, block in enumerate(blocks)]
    for same, run in itertools.groupby(range(len(blocks)), key=lambda at: long[at]):
        places = list(run)
        below = blocks[places[-1] + 1].kind if places[-1] + 1 < len(blocks) else None
        # The last one may head what stands below it, save where that opens with a number as the lines do.
        heads = (
            below is BlockKind.PARAGRAPH
            and not text.startswith("\n\n", blocks[places[-1]].end)
            and not (
                text[blocks[places[-1]].start].isdigit() and text[blocks[places[-1] + 1].start].isdigit()
            )
        )
        if same and (heads or _comes_again(text, blocks, places)):
            places = places[:-1]
        if len(places) > 1 and _is_apart(text, blocks, places):
            places = places[1:]
        if same and len(places) >= _FEWEST_LINES:
            for at in places:
                listed[at] = Block(BlockKind.LIST_ITEM, blocks[at].start, blocks[at].end, 1)
    return listed


def _is_apart(text: str, blocks: list[Block], places: list[int]) -> bool:
    """Whether the first of some lines alone has a blank line below it: a line of the newsletter's head."""
    blank = [text.startswith("\n\n", blocks[at].end) for at in places[:-1]]
    return blank[0] and not any(blank[1:])


def _comes_again(text: str, blocks: list[Block], places: list[int]) -> bool:
    """Whether the last of some lines stands among them before: a list of contents, and the first headline."""
    *listed, last = (text[blocks[at].start : blocks[at].end].casefold() for at in places)
    return any(words.startswith(last) for words in listed)


def _is_headline(text: str, block: Block) -> bool:
    """Whether a line has the words of a headline: some of them, and no sentence's end."""
    words = text[block.start : block.end]
    if block.kind is BlockKind.PARAGRAPH:
        if len(words) > _LONGEST_LINE or TERMINAL.search(words) or words.endswith((":", ",")):
            return False
        if _SENTENCE.search(words):
            return False
    elif block.kind is not BlockKind.HEADING:
        return False
    return words.count(" ") >= _FEWEST_LINE_WORDS - 1 and not is_entry_field(words)


def _lines(text: str) -> list[_Line]:
    """The lines that hold words; a row of dashes only parts what stands around it."""
    found = []
    at = 0
    for raw in text.split("\n"):
        stripped = raw.strip()
        if stripped and not RULE.match(raw):
            indent = len(raw) - len(raw.lstrip())
            found.append(_Line(at + indent, at + indent + len(stripped), min(indent, _DEEPEST_INDENT)))
        at += len(raw) + 1
    return found


def _block(text: str, line: _Line) -> Block:
    words = text[line.start : line.end]
    decorated = _DECORATED.match(words)
    if decorated:
        return Block(
            BlockKind.HEADING, line.start + decorated.start("words"), line.start + decorated.end("words")
        )
    bullet = BULLET.match(words)
    if bullet:
        return Block(BlockKind.LIST_ITEM, line.start + bullet.end(), line.end, 1 + line.indent // 2)
    number = NUMBER.match(words)
    start = line.start + (number.end() if number else 0)
    if is_heading_line(text[start : line.end]):
        return Block(BlockKind.HEADING, start, line.end)
    return Block(BlockKind.LIST_ITEM if number else BlockKind.PARAGRAPH, start, line.end, 1 if number else 0)


def is_heading_line(words: str) -> bool:
    """Whether a line reads as a heading: short, and no sentence that ends in a full stop."""
    if len(words) > _LONGEST_HEADING or words.count(" ") >= _MOST_HEADING_WORDS:
        return False
    if not any(char.isalnum() for char in words):
        return False
    if _SENTENCE.search(words):
        return False
    if words.endswith(":"):
        return words.count(" ") < _MOST_LABEL_WORDS and ". " not in words
    if not TERMINAL.search(words) or _FIRM_NAME.match(words):
        return not words.endswith(",")
    return bool(_SOFT_TERMINAL.search(words)) and words.count(" ") < _MOST_QUESTION_WORDS


def _counted(text: str, line: _Line) -> int:
    number = _COUNTED.match(text, line.start, line.end)
    return int(number[1]) if number else 0


def _cells(words: str) -> int:
    if "|" in words:
        return words.strip("| ").count("|") + 1
    return words.count("\t") + 1 if "\t" in words else 1


def _table_lines(text: str, lines: list[_Line]) -> set[int]:
    """Numbers of lines that are rows: two next to each other with equally many cells, or one of four."""
    counts = [_cells(text[line.start : line.end]) for line in lines]
    rows = set()
    for number, cells in enumerate(counts):
        if cells < 2:
            continue
        near = counts[max(0, number - 1) : number] + counts[number + 1 : number + 2]
        if cells >= 4 or any(other > 1 and abs(other - cells) <= 1 for other in near):
            rows.add(number)
    return rows
