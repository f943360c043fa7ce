"""The outline of a newsletter: its title, and groups of paragraphs with the headings over them.

A reader of HTML or Markdown knows how deep a heading is. In plain text the depth follows
from how headings look and stand: one with another right below it is a section, as is one
of a few words that name a field, a place or an authority; all else heads one entry.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from updates.extraction import boilerplate
from updates.extraction.datewords import mentions
from updates.extraction.findings import Block, ReadText, Span
from updates.extraction.signals import has_verb
from updates.extraction.vocabulary import BlockKind, Precision

_SECTION_WORDS = frozenset(
    """enforcement enforcements regulatory regulation regulations regulators legislation legislative law laws law-making
    lawmaking rulemaking rules rule-making consultation consultations industry international news development
    developments case cases court courts litigation guidance policy policies standards market markets banking banks
    finance financial technology tech general corporate privacy data protection cybersecurity cyber security antitrust
    competition tax employment labour labor payment payments firms apps elsewhere other others overseas global world
    worldwide regional federal state states local brief roundup round-up quick hits institutions people capital
    insurance consumer crypto cryptoassets digital assets ai artificial intelligence telecoms media energy environment
    health healthcare trade sanctions aml compliance supervision supervisory penalties fines actions decisions orders
    notices judgments rulings investigations inspections updates update activities activity work issues topics themes
    domestic national home abroad foreign mainland asia pacific europe americas africa middle east north south latin
    america gulf nordics central and authority authorities agencies agency bodies government parliament committee
    ministry securities exchanges exchange fintech esg sustainability manufacturing pharma pharmaceuticals medical
    transport infrastructure critical vehicles automotive gaming internet platforms platform online e-commerce
    advertising children minors biometric cross-border transfers transfer life sciences real estate property
    intellectual ip investment investments funds asset management private sector public conduct prudential retail
    wholesale accounting audit governance corporate key recent latest new past future upcoming legal matters matter
    policy-making draft drafts final published adopted pending planned speeches statements reports report research
    miscellaneous misc further also noted in the of for on & from at by to a this week month year administrative
    criminal civil judicial part section chapter part one two three watch radar corner focus spotlight roundup archive
    calendar timeline chronology diary dates deadlines date""".split()
)
_WORD = re.compile(r"[\w&'’-]+")
_SLASHED = re.compile(r"\s[/>»]$")
_YEAR = re.compile(r"^\W*(?:19|20)\d\d\W*$")
_FILLER = re.compile(
    r"\b(?:issue|no|number|week|weeks|ending|edition|volume|vol|updated?|published|publication|date|dated|by|of|as|to|and|the|from|"
    r"am|pm|gmt|utc|cet|est|edt|pst|bst|mon|tue|wed|thu|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b",
    re.IGNORECASE,
)

IsName = Callable[[str], bool]
"""Whether a heading is the name of a place or an authority."""


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
    level: int
    style: str


def outline(read: ReadText, is_name: IsName) -> Outline:
    """The outline of a document. ``is_name`` knows the places and authorities of the reference data."""
    blocks = list(read.blocks)
    title, at = _title(read.text, blocks, is_name)
    datelines = _datelines(read.text, blocks, at)
    body = [block for block in blocks[at:] if Span(block.start, block.end) not in datelines]
    levels = [block.level for block in body if block.kind is BlockKind.HEADING]
    if levels and sum(level > 0 for level in levels) > len(levels) / 2:
        groups = _by_level(body)
    else:
        groups = _by_style(read.text, body, is_name)
    return Outline(title, datelines, groups)


def _span(block: Block) -> Span:
    return Span(block.start, block.end)


def _title(text: str, blocks: Sequence[Block], is_name: IsName) -> tuple[Span | None, int]:
    """The title, and the number of the block after it: the only topmost heading, or the first line."""
    tops = [n for n, block in enumerate(blocks) if block.kind is BlockKind.HEADING and block.level == 1]
    if len(tops) == 1 and tops[0] <= 6 and blocks[tops[0] + 1 :]:
        return _span(blocks[tops[0]]), tops[0] + 1
    if len(blocks) < 2 or blocks[0].kind not in (BlockKind.HEADING, BlockKind.TABLE_ROW):
        return None, 0
    first = _span(blocks[0])
    if blocks[0].kind is BlockKind.TABLE_ROW and blocks[1].kind is BlockKind.TABLE_ROW:
        return None, 0
    numbered = blocks[0].level == 0 and first.start > 0
    if numbered or (is_section_heading(first.of(text), is_name) and not _later_style(text, blocks)):
        return None, 0
    return first, 1


def _later_style(text: str, blocks: Sequence[Block]) -> bool:
    """Whether a heading follows the first line right away, so that the first line is above it."""
    return len(blocks) > 1 and blocks[1].kind is BlockKind.HEADING and bool(text)


def is_date_line(words: str) -> bool:
    """Whether a line holds a date and next to nothing else."""
    if len(words) > 90:
        return False
    told = [m for m in mentions(words) if m.precision in (Precision.DAY, Precision.MONTH) and m.rule != "weekday"]
    if not told:
        return bool(_YEAR.match(words))
    rest = words
    for mention in reversed(told):
        rest = rest[: mention.span.start] + " " + rest[mention.span.end :]
    return len(_WORD.findall(re.sub(r"[\d:]+", " ", _FILLER.sub(" ", rest)))) <= 1


def _datelines(text: str, blocks: Sequence[Block], at: int) -> list[Span]:
    """Lines right under the title that tell the newsletter's own day; where many such lines part the entries, none."""
    dated = [block for block in blocks if is_date_line(text[block.start : block.end])]
    if len(dated) > 2:
        return []
    head = blocks[: at + 3]
    return [_span(block) for block in dated if block in head]


def _by_level(body: Sequence[Block]) -> list[Group]:
    groups: list[Group] = [Group()]
    stack: list[Block] = []
    for number, block in enumerate(body):
        if block.kind is not BlockKind.HEADING:
            groups[-1].blocks.append(block)
            continue
        while stack and stack[-1].level >= block.level:
            stack.pop()
        following = body[number + 1] if number + 1 < len(body) else None
        deeper = _next_heading_level(body, number) > block.level
        sections = tuple(_span(open_block) for open_block in stack)
        if following is None or following.kind is BlockKind.HEADING:
            same = following is None or following.level <= block.level
            if same:
                groups.append(Group(sections, _span(block), [], False))
        groups.append(Group(sections, _span(block), [], deeper))
        stack.append(block)
    return [group for group in groups if group.blocks or (group.heading and not group.is_section)]


def _next_heading_level(body: Sequence[Block], number: int) -> int:
    for block in body[number + 1 :]:
        if block.kind is BlockKind.HEADING:
            return block.level
    return 0


def style_of(text: str, span: Span) -> str:
    """How a heading looks: a heading of the same look stands on the same level."""
    words = span.of(text)
    line = text.rfind("\n", 0, span.start) + 1
    lead = text[line : span.start].strip()
    if is_date_line(words):
        return "date"
    if lead:
        return "number" if any(char.isdigit() for char in lead) else "numeral"
    if _SLASHED.search(words):
        return "slash"
    if words.endswith(":"):
        return "colon"
    return "capitals" if words.upper() == words and len(words) > 3 else "plain"


def is_section_heading(words: str, is_name: IsName) -> bool:
    """Whether a heading names a field, a place or an authority rather than an event."""
    if _SLASHED.search(words) or is_date_line(words):
        return True
    bare = words.strip(" :.")
    if is_name(bare):
        return True
    found = [word.lower() for word in _WORD.findall(bare)]
    if not found or len(found) > 7:
        return False
    unknown = [word for word in _WORD.findall(bare) if word.lower() not in _SECTION_WORDS and not is_name(word)]
    if not unknown:
        return True
    return bare.upper() == bare and len(found) <= 4 and not has_verb(bare) and not any(char.isdigit() for char in bare)


def _by_style(text: str, body: Sequence[Block], is_name: IsName) -> list[Group]:
    groups: list[Group] = [Group()]
    stack: list[_Open] = []
    before: Block | None = None
    for number, block in enumerate(body):
        if block.kind is not BlockKind.HEADING:
            groups[-1].blocks.append(block)
            before = block
            continue
        span = _span(block)
        following = body[number + 1] if number + 1 < len(body) else None
        style = style_of(text, span)
        if _is_section(text, span, style, following, is_name):
            _fold(stack, style, before is not None and before.kind is BlockKind.HEADING)
            sections = tuple(entry.span for entry in stack)
            groups.append(Group(sections, span, [], True))
            stack.append(_Open(span, len(stack), style))
        else:
            if any(entry.style == style and style in ("capitals", "number") for entry in stack):
                _fold(stack, style, False)
            groups.append(Group(tuple(entry.span for entry in stack), span, [], False))
        before = block
    return [group for group in groups if group.blocks or (group.heading and not group.is_section)]


def _is_section(text: str, span: Span, style: str, following: Block | None, is_name: IsName) -> bool:
    words = span.of(text)
    if boilerplate.is_skipped_heading(words) or boilerplate.is_summary_heading(words):
        return True
    if style in ("slash", "date", "colon") or is_section_heading(words, is_name):
        return True
    if following is not None and following.kind is BlockKind.HEADING:
        below = style_of(text, _span(following))
        one_liner = has_verb(words) and len(words.split()) >= 5
        return not one_liner or (below in ("number", "numeral") and style not in ("number", "numeral"))
    return False


def _fold(stack: list[_Open], style: str, follows_heading: bool) -> None:
    """Close the sections that a new one of this look ends: from the first open one that looks the same."""
    for depth, entry in enumerate(stack):
        if entry.style == style and not (follows_heading and depth == len(stack) - 1):
            del stack[depth:]
            return
    if not follows_heading and style == "capitals":
        stack.clear()
