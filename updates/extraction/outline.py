"""The outline of a newsletter: its title, and groups of paragraphs with the headings over them.

A reader of HTML or Markdown knows how deep a heading is. In plain text the depth follows
from how headings look and stand: one with another right below it is a section, as is one
of a few words that name a field, a place or an authority; all else heads one entry.
"""

import re
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import accumulate, groupby, pairwise

from updates.extraction import boilerplate
from updates.extraction.datewords import told_in
from updates.extraction.fields import is_entry_field
from updates.extraction.findings import Block, ReadText, Span
from updates.extraction.headings import (
    IsName,
    is_date_line,
    is_section_heading,
    names_section,
    number_of,
    span_of,
    style_of,
    tells_in_small,
)
from updates.extraction.masthead import datelines_of, tells_day, title_of, top_lines
from updates.extraction.nesting import LIST_DEPTH
from updates.extraction.records import opens_record
from updates.extraction.signals import begins_with_date, has_verb
from updates.extraction.vocabulary import BlockKind

_LONGEST_CLOSE = 8
_DEEPEST = 5
_LONGEST_KICKER = 30
_FEWEST_ENTRY_WORDS = 3
_FEWEST_CONTENTS = 3
_LONGEST_LINE = 200
_FEWEST_DATED = 2
_FEWEST_BESIDE = 3
_FEWEST_FIELDS = 3
_FEWEST_LINE_WORDS = 5
_MOST_FACTS = 5
_LONGEST_FACT = 90
_CLOSING = " .!?:;)"
_PARTS = re.compile(r"\s[|·•/]\s")
_AROUND = re.compile(r"^[\W\d_]+|[\W_]+$|[\W_]+\d{1,3}$")


@dataclass(slots=True)
class Group:
    """Paragraphs under one heading. ``sections`` are the headings over it, outermost first.

    ``is_section``: the heading covers several entries; else it is the headline of one.
    """

    sections: tuple[Span, ...] = ()
    heading: Span | None = None
    blocks: list[Block] = field(default_factory=list)
    is_section: bool = True


@dataclass(slots=True)
class Outline:
    """A newsletter's title and dateline, and its groups in reading order."""

    title: Span | None
    datelines: list[Span]
    groups: list[Group]


@dataclass(frozen=True, slots=True)
class _Open:
    span: Span
    style: str
    has_body: bool
    number: int


def outline(read: ReadText, is_name: IsName) -> Outline:
    """The outline of a document. ``is_name`` knows the places and authorities of the reference data."""
    blocks = _below_banner(read.text, read.blocks)
    title, at = title_of(read.text, blocks, is_name)
    datelines = datelines_of(read.text, blocks, at)
    tops = top_lines(read.text, blocks, at)
    datelines += [line for line in tops if line not in datelines and tells_day(read.text, line)]
    body = [block for block in blocks[at:] if span_of(block) not in datelines and span_of(block) not in tops]
    body = [block for block in body if not _is_line_about(read.text, block)]
    body = _without_contents(read.text, body)
    body = _without_inner(read.text, body[: _sign_off(read.text, body)])
    body = _with_own_dates(read.text, _with_fields(read.text, body), is_name)
    levels = [block.level for block in body if block.kind is BlockKind.HEADING]
    if levels and sum(level > 0 for level in levels) > len(levels) / 2:
        groups = _by_level(read.text, body, is_name)
    else:
        groups = _by_style(read.text, body, is_name)
    return Outline(title, datelines, groups)


def _below_banner(text: str, blocks: Sequence[Block]) -> list[Block]:
    """The blocks without what stands over the title ("View in browser"), nor a link behind a paragraph."""
    first = 0
    while first + 1 < len(blocks) and boilerplate.is_footer(text, blocks[first].start, blocks[first].end):
        first += 1
    return [_without_link(text, block) for block in blocks[first:]]


def _without_link(text: str, block: Block) -> Block:
    of_kind = (
        boilerplate.without_headline_link if block.kind is BlockKind.HEADING else boilerplate.without_link
    )
    end = of_kind(text, block.start, block.end)
    return block if end == block.end else replace(block, end=end)


def _is_line_about(text: str, block: Block) -> bool:
    """A heading in looks alone: a byline, or a field such as "Source: ..."."""
    if block.kind is not BlockKind.HEADING or is_date_line(text, block.start, block.end):
        return False
    words = span_of(block).of(text)
    return boilerplate.is_byline(words) or boilerplate.is_field(words) or boilerplate.is_link_line(words)


def _without_contents(text: str, body: Sequence[Block]) -> list[Block]:
    """The blocks without a table of contents: lines on end that all come again as later headings."""
    if not any(block.kind is BlockKind.HEADING for block in body):
        return list(body)
    lines = [_folded(text, block) for block in body]
    last = {lines[number]: number for number, block in enumerate(body) if block.kind is BlockKind.HEADING}
    again = [number < last.get(line, 0) for number, line in enumerate(lines)]
    kept: list[Block] = []
    for announced, run in groupby(range(len(body)), key=again.__getitem__):
        places = list(run)
        if not announced or len(places) < _FEWEST_CONTENTS:
            kept += [body[number] for number in places]
    return kept


def _folded(text: str, block: Block) -> str:
    """A line's words in small letters, without marks and numbers around them."""
    line = text[block.start : min(block.end, block.start + _LONGEST_LINE)].casefold()
    words = line.rstrip(_CLOSING)
    return words if words[:1].isalpha() and words[-1:].isalpha() else _AROUND.sub("", line)


def _without_inner(text: str, body: Sequence[Block]) -> list[Block]:
    """The blocks without headings such as "What happened" right under an entry's own heading.

    Where several entries are made of parts ("Facts", "Decision"), none of these headings is kept.
    """
    kept: list[Block] = []
    parted = sum(
        above.kind is below.kind is BlockKind.HEADING
        and boilerplate.is_part_heading(span_of(below).of(text))
        and not boilerplate.is_part_heading(span_of(above).of(text))
        and len(span_of(above).of(text).split()) >= _FEWEST_ENTRY_WORDS
        for above, below in pairwise(body)
    )
    for block in body:
        if (
            parted > 1
            and block.kind is BlockKind.HEADING
            and boilerplate.is_part_heading(span_of(block).of(text))
        ):
            continue
        follows = bool(kept) and kept[-1].kind is BlockKind.HEADING
        inner = block.kind is BlockKind.HEADING and boilerplate.is_inner_heading(span_of(block).of(text))
        if not (follows and inner and has_verb(text, kept[-1].start, kept[-1].end)):
            kept.append(block)
    return kept


def _with_own_dates(text: str, body: Sequence[Block], is_name: IsName) -> list[Block]:
    """The blocks with a date right below an entry's heading made part of that entry's body.

    So are lines that tell a day with a place or an authority, where two do: they open the paragraph below.
    """
    changed = list(body)
    headed = [
        number
        for number in range(1, len(body) - 1)
        if body[number - 1].kind is BlockKind.HEADING is not body[number + 1].kind
        and body[number].kind in (BlockKind.HEADING, BlockKind.TABLE_ROW)
        and body[number + 1].kind is not BlockKind.TABLE_ROW
        and not is_section_heading(text, body[number - 1].start, body[number - 1].end, is_name)
    ]
    facts = {number for number in headed if _is_line_of_facts(span_of(body[number]).of(text))}
    dated = sum(bool(told_in(text, body[at].start, body[at].end)) for at in facts)
    beside = [number for number in headed if not tells_in_small(span_of(body[number]).of(text))]
    told = [number for number in beside if _is_told(text, *body[number - 1 : number + 2])]
    telling = len({span_of(body[number - 1]).of(text) for number in told})  # what labels entries comes again
    if telling >= _FEWEST_BESIDE and 4 * telling >= 3 * len(headed):
        facts.update(beside)
        dated = telling
    for number in reversed(headed):
        above, line, below = body[number - 1 : number + 2]
        entry = has_verb(text, above.start, above.end) or style_of(text, span_of(above)).startswith("number")
        if dated >= _FEWEST_DATED and number in facts and below.kind is BlockKind.PARAGRAPH:
            changed[number : number + 2] = [replace(below, start=line.start)]
        elif entry and line.kind is BlockKind.HEADING and is_date_line(text, line.start, line.end):
            changed[number] = replace(line, kind=BlockKind.PARAGRAPH)
    return changed


def _is_told(text: str, above: Block, line: Block, below: Block) -> bool:
    """Whether a line is a headline, by its words or as the line below it ("Jane Doe") stands close to it."""
    words = span_of(above).of(text)
    if boilerplate.is_footer(text, above.start, above.end) or _is_line_of_facts(words):
        return False
    if has_verb(text, above.start, above.end) or len(words.split()) >= _FEWEST_LINE_WORDS:
        return True
    return "\n\n" not in text[above.end : line.start] and "\n\n" in text[line.end : below.start]


def _is_line_of_facts(words: str) -> bool:
    """Whether a line tells an entry's day, place or body in parts: "10 March 2025 | Central Bank | Malta"."""
    cells = _PARTS.split(words)
    return (
        1 < len(cells) <= _MOST_FACTS
        and all(len(cell) <= _LONGEST_FACT for cell in cells)
        and not tells_in_small(words)
    )


def _with_fields(text: str, body: Sequence[Block]) -> list[Block]:
    """The blocks with "Effective date: 1 May" below a heading made part of its entry's body.

    So are those below its paragraphs, where the first of them stands below a headline and not over it.
    """
    changed: list[Block] = []
    names = [_field_name(text, block) for block in body]
    if not any(names) and not any(block.kind is BlockKind.LIST_ITEM for block in body):
        return list(body)
    often = {name for name, times in Counter(filter(None, names)).items() if times >= _FEWEST_FIELDS}
    places = [at for at, name in enumerate(names) if name in often]
    heads = [block for block in body[: min(places, default=0)] if block.kind is BlockKind.HEADING]
    ends = any(has_verb(text, block.start, block.end) for block in heads) or not any(
        block.kind is BlockKind.HEADING for block in body[max(places, default=0) + 1 :]
    )
    for block in body:
        above = changed[-1] if changed else None
        if (
            above is not None
            and block.kind in (BlockKind.HEADING, BlockKind.LIST_ITEM)
            and (
                above.kind is BlockKind.HEADING
                or (ends and above.kind is BlockKind.PARAGRAPH and _field_name(text, block) in often)
                or is_entry_field(span_of(above).of(text))
            )
            and is_entry_field(span_of(block).of(text))
        ):
            block = replace(block, kind=BlockKind.PARAGRAPH, level=0)
        changed.append(block)
    return changed


def _field_name(text: str, block: Block) -> str | None:
    """The name of the field that a heading holds: "Status: in force"."""
    words = span_of(block).of(text)
    if block.kind is not BlockKind.HEADING or not is_entry_field(words):
        return None
    return words.partition(":")[0].casefold()


def _sign_off(text: str, body: Sequence[Block]) -> int:
    """The number of the block with which a letter closes; that of the end where it does not."""
    first = max(0, len(body) - _LONGEST_CLOSE)
    for number in range(first, len(body)):
        if boilerplate.is_sign_off(text[body[number].start : body[number].end]):
            return number
    return len(body)


def _by_level(text: str, body: Sequence[Block], is_name: IsName) -> list[Group]:
    groups: list[Group] = [Group()]
    stack: list[Block] = []
    sectional = _sectional_levels(text, body, is_name)
    below, highest = _levels_below(body), _highest_below(body)
    for number, block in enumerate(body):
        if block.kind is not BlockKind.HEADING:
            groups[-1].blocks.append(block)
            continue
        kicker = _kicker(text, groups[-1])
        while stack and stack[-1].level >= block.level:
            stack.pop()
        following = body[number + 1] if number + 1 < len(body) else None
        deeper = below[number] > block.level
        sections = (*(span_of(open_block) for open_block in stack), *kicker)
        alone = following is None or (following.kind is BlockKind.HEADING and following.level <= block.level)
        named = (
            block.level > LIST_DEPTH
            or block.level in sectional
            or is_section_heading(text, block.start, block.end, is_name)
        )
        groups.append(Group(sections, span_of(block), [], not alone and (deeper or named)))
        # The contents of the issue do not cover the issue: only deeper headings follow them.
        if highest[number] <= block.level or not _covers_own_body(text, span_of(block)):
            stack.append(block)
    return [group for group in groups if group.blocks or (group.heading and not group.is_section)]


def _kicker(text: str, group: Group) -> tuple[Span, ...]:
    """A word or two right above a heading ("SEC", "UK") belong to it, not to the paragraphs before."""
    last = group.blocks[-1] if group.blocks else None
    if last is None or last.kind is not BlockKind.PARAGRAPH or last.end - last.start > _LONGEST_KICKER:
        return ()
    words = span_of(last).of(text)
    if (
        words.endswith((".", "!", "?", ":", ";"))
        or len(words.split()) > 3
        or is_entry_field(words)
        or boilerplate.is_footer(text, last.start, last.end)
    ):
        return ()
    return (span_of(group.blocks.pop()),)


def _sectional_levels(text: str, body: Sequence[Block], is_name: IsName) -> set[int]:
    """Levels most of whose headings name fields or places: then the others do so too."""
    named: dict[int, list[bool]] = {}
    for block in body:
        if block.kind is BlockKind.HEADING:
            named.setdefault(block.level, []).append(
                is_section_heading(text, block.start, block.end, is_name)
            )
    return {level for level, flags in named.items() if sum(flags) >= 2 and 3 * sum(flags) >= 2 * len(flags)}


def _levels_below(body: Sequence[Block]) -> list[int]:
    """For each block the level of the next heading after it, 0 where there is none."""
    below = []
    level = 0
    for block in reversed(body):
        below.append(level)
        level = block.level if block.kind is BlockKind.HEADING else level
    return below[::-1]


def _highest_below(body: Sequence[Block]) -> list[int]:
    """For each block the level of the highest heading after it, a deep one where there is none."""
    levels = (block.level if block.kind is BlockKind.HEADING else sys.maxsize for block in reversed(body))
    return list(accumulate(levels, min, initial=sys.maxsize))[-2::-1]


def _by_style(text: str, body: Sequence[Block], is_name: IsName) -> list[Group]:
    groups: list[Group] = [Group()]
    stack: list[_Open] = []
    before: Block | None = None
    days = sum(b.kind is BlockKind.HEADING and is_date_line(text, b.start, b.end) for b in body)
    for number, block in enumerate(body):
        if block.kind is not BlockKind.HEADING:
            groups[-1].blocks.append(block)
            before = block
            continue
        span = span_of(block)
        following = body[number + 1] if number + 1 < len(body) else None
        style = style_of(text, span)
        if style != "date" and stack and stack[-1].style == "date" and stack[-1].has_body:
            stack.pop()
        is_agenda = days > 1 and any(entry.style == "date" for entry in stack)
        if _is_section(text, span, style, following, is_name, is_agenda=is_agenda):
            # What stands right below a section's heading lies inside that section.
            if not (stack and before is not None and stack[-1].span == span_of(before)):
                _fold(stack, style)
            del stack[_DEEPEST:]
            sections = tuple(entry.span for entry in stack)
            groups.append(Group(sections, span, [], True))
            if not _covers_own_body(text, span):
                with_body = following is not None and following.kind is not BlockKind.HEADING
                stack.append(_Open(span, style, with_body, number_of(text, span)))
        else:
            if _ends_section(text, span, style, stack):
                _fold(stack, style)
            groups.append(Group(tuple(entry.span for entry in stack), span, [], False))
        before = block
    return [group for group in groups if group.blocks or (group.heading and not group.is_section)]


def _is_section(
    text: str, span: Span, style: str, following: Block | None, is_name: IsName, *, is_agenda: bool
) -> bool:
    """``is_agenda``: the heading stands under one of several days, where each line is an entry."""
    words = span.of(text)
    if boilerplate.is_skipped_heading(words) or boilerplate.is_summary_heading(words):
        return True
    if style in ("slash", "date", "colon"):
        return True
    if names_section(words, is_name):
        return following is None or not opens_record(text, following.start, following.end)
    if following is not None and following.kind is BlockKind.HEADING and not is_agenda:
        below = style_of(text, span_of(following))
        tells = has_verb(text, span.start, span.end) or begins_with_date(text, span.start, span.end)
        one_liner = tells and len(words.split()) >= 5
        return not one_liner or (below.startswith("number") and not style.startswith("number"))
    return False


def _covers_own_body(text: str, span: Span) -> bool:
    """Highlights and contacts end where the next heading stands, whatever that one looks like."""
    words = span.of(text)
    return boilerplate.is_summary_heading(words) or boilerplate.is_skipped_heading(words)


def _ends_section(text: str, span: Span, style: str, stack: Sequence[_Open]) -> bool:
    """Whether an entry's heading looks like that of an open section; a numbered one must count on from it."""
    if style == "capitals":
        return any(entry.style == style for entry in stack)
    number = number_of(text, span)
    return any(entry.style == style and entry.number + 1 == number for entry in stack if entry.number)


def _fold(stack: list[_Open], style: str) -> None:
    """Close the sections that a new one of this look ends: from the first open one that looks the same."""
    for depth, entry in enumerate(stack):
        if entry.style == style:
            del stack[depth:]
            return
    if style == "capitals":
        stack.clear()
