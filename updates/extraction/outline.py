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
    ["enforcement", "enforcements", "regulatory", "regulation", "regulations", "regulators", "legislation", "legislative", "law", "laws", "law-making", "lawmaking", "rulemaking", "rules", "rule-making", "consultation", "consultations", "industry", "international", "news", "development", "developments", "case", "cases", "court", "courts", "litigation", "guidance", "policy", "policies", "standards", "market", "markets", "banking", "banks", "finance", "financial", "technology", "tech", "general", "corporate", "privacy", "data", "protection", "cybersecurity", "cyber", "security", "antitrust", "competition", "tax", "employment", "labour", "labor", "payment", "payments", "firms", "apps", "elsewhere", "other", "others", "overseas", "global", "world", "worldwide", "regional", "federal", "state", "states", "local", "brief", "roundup", "round-up", "quick", "hits", "institutions", "people", "capital", "insurance", "consumer", "crypto", "cryptoassets", "digital", "assets", "ai", "artificial", "intelligence", "telecoms", "media", "energy", "environment", "health", "healthcare", "trade", "sanctions", "aml", "compliance", "supervision", "supervisory", "penalties", "fines", "actions", "decisions", "orders", "notices", "judgments", "rulings", "investigations", "inspections", "updates", "update", "activities", "activity", "work", "issues", "topics", "themes", "domestic", "national", "home", "abroad", "foreign", "mainland", "asia", "pacific", "europe", "americas", "africa", "middle", "east", "north", "south", "latin", "america", "gulf", "nordics", "central", "and", "authority", "authorities", "agencies", "agency", "bodies", "government", "parliament", "committee", "ministry", "securities", "exchanges", "exchange", "fintech", "esg", "sustainability", "manufacturing", "pharma", "pharmaceuticals", "medical", "transport", "infrastructure", "critical", "vehicles", "automotive", "gaming", "internet", "platforms", "platform", "online", "e-commerce", "advertising", "children", "minors", "biometric", "cross-border", "transfers", "transfer", "life", "sciences", "real", "estate", "property", "intellectual", "ip", "investment", "investments", "funds", "asset", "management", "private", "sector", "public", "conduct", "prudential", "retail", "wholesale", "accounting", "audit", "governance", "corporate", "key", "recent", "latest", "new", "past", "future", "upcoming", "legal", "matters", "matter", "policy-making", "draft", "drafts", "final", "published", "adopted", "pending", "planned", "speeches", "statements", "reports", "report", "research", "miscellaneous", "misc", "further", "also", "noted", "in", "the", "of", "for", "on", "&", "from", "at", "by", "to", "a", "this", "week", "month", "year", "administrative", "criminal", "civil", "judicial", "part", "section", "chapter", "part", "one", "two", "three", "watch", "radar", "corner", "focus", "spotlight", "roundup", "archive", "ahead", "back", "looking", "union", "bodies", "calendar", "timeline", "chronology", "diary", "dates", "deadlines", "date"]
)
_WORD = re.compile(r"[\w&'’-]+")
_SLASHED = re.compile(r"\s[/>»]$")
_YEAR = re.compile(r"^\W*(?:19|20)\d\d\W*$")
_FILLER = re.compile(
    r"\b(?:issue|no|number|week|weeks|ending|edition|volume|vol|updated?|published|publication|date|dated|by|of|as|to|and|the|from|"
    r"am|pm|gmt|utc|cet|est|edt|pst|bst|mon|tue|wed|thu|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b",
    re.IGNORECASE,
)

_MASTHEAD = re.compile(
    r"\b(?:issue|no\.|number|week|edition|volume|vol\.|published|sent|compiled|prepared|edited|brief(?:ing)?|bulletin|newsletter|"
    r"digest|review|desk|calendar|update|letter|memo|monitor|report|watch|notes?|monthly|weekly|daily|dates to note)\b",
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
    style: str
    has_body: bool


def outline(read: ReadText, is_name: IsName) -> Outline:
    """The outline of a document. ``is_name`` knows the places and authorities of the reference data."""
    blocks = list(read.blocks)
    title, at = _title(read.text, blocks, is_name)
    datelines = _datelines(read.text, blocks, at)
    body = [block for block in blocks[at:] if Span(block.start, block.end) not in datelines]
    body = [
        b
        for b in body
        if b.kind is not BlockKind.HEADING or not boilerplate.is_byline(_span(b).of(read.text))
    ]
    levels = [block.level for block in body if block.kind is BlockKind.HEADING]
    if levels and sum(level > 0 for level in levels) > len(levels) / 2:
        groups = _by_level(read.text, body, is_name)
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
    if (
        len(blocks) > 2
        and is_date_line(text[blocks[0].start : blocks[0].end])
        and not is_date_line(text[blocks[1].start : blocks[1].end])
    ):
        under, at = _title(text, blocks[1:], is_name)
        if under is not None and sum(is_date_line(text[b.start : b.end]) for b in blocks) <= 2:
            return under, at + 1
    if len(blocks) < 2 or blocks[0].kind not in (BlockKind.HEADING, BlockKind.TABLE_ROW):
        return None, 0
    first = _span(blocks[0])
    if blocks[0].kind is BlockKind.TABLE_ROW and blocks[1].kind is BlockKind.TABLE_ROW:
        return None, 0
    numbered = style_of(text, first) in ("number", "numeral")
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
    told = [
        m for m in mentions(words) if m.precision in (Precision.DAY, Precision.MONTH) and m.rule != "weekday"
    ]
    if not told:
        return bool(_YEAR.match(words))
    rest = words
    for mention in reversed(told):
        rest = rest[: mention.span.start] + " " + rest[mention.span.end :]
    return len(_WORD.findall(re.sub(r"[\d:]+", " ", _FILLER.sub(" ", rest)))) <= 1


def _datelines(text: str, blocks: Sequence[Block], at: int) -> list[Span]:
    """Lines right under the title that tell the newsletter's own day, number or maker, no entry's."""
    dated = [is_date_line(text[block.start : block.end]) for block in blocks]
    many = sum(dated) > 2
    found = []
    for number in range(at, min(len(blocks), at + 4)):
        words = text[blocks[number].start : blocks[number].end]
        if dated[number]:
            if many and not (_MASTHEAD.search(words) or any(dated[number + 1 : number + 2])):
                break
        elif not _is_masthead(text, blocks, number, at):
            break
        found.append(_span(blocks[number]))
    return found


def _is_masthead(text: str, blocks: Sequence[Block], number: int, at: int) -> bool:
    """A short line with the newsletter's date, where no later heading carries a date of its own."""
    block = blocks[number]
    words = text[block.start : block.end]
    if boilerplate.is_footer(words):
        return True
    if len(words) > 160 or block.kind not in (BlockKind.HEADING, BlockKind.PARAGRAPH):
        return False
    first = next((m for m in mentions(words) if m.precision in (Precision.DAY, Precision.MONTH)), None)
    if (
        first is None
        or first.span.start == 0
        or first.rule in ("weekday", "relative", "distance", "bare month")
    ):
        return False
    if _MASTHEAD.search(words[: first.span.start]):
        return True
    later = blocks[at + 4 :]
    others = any(
        other.kind is BlockKind.HEADING and next(mentions(text, other.start, other.end), None)
        for other in later
    )
    return not others and not has_verb(words) and block.kind is BlockKind.HEADING


def _by_level(text: str, body: Sequence[Block], is_name: IsName) -> list[Group]:
    groups: list[Group] = [Group()]
    stack: list[Block] = []
    sectional = _sectional_levels(text, body, is_name)
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
        named = block.level in sectional or is_section_heading(_span(block).of(text), is_name)
        groups.append(Group(sections, _span(block), [], deeper or named))
        stack.append(block)
    return [group for group in groups if group.blocks or (group.heading and not group.is_section)]


def _sectional_levels(text: str, body: Sequence[Block], is_name: IsName) -> set[int]:
    """Levels most of whose headings name fields or places: then the others do so too."""
    named: dict[int, list[bool]] = {}
    for block in body:
        if block.kind is BlockKind.HEADING:
            named.setdefault(block.level, []).append(is_section_heading(_span(block).of(text), is_name))
    return {level for level, flags in named.items() if sum(flags) >= 2 and 3 * sum(flags) >= 2 * len(flags)}


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
    unknown = [
        word for word in _WORD.findall(bare) if word.lower() not in _SECTION_WORDS and not is_name(word)
    ]
    if not unknown:
        return True
    return (
        bare.upper() == bare
        and len(found) <= 4
        and not has_verb(bare)
        and not any(char.isdigit() for char in bare)
    )


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
        if style != "date" and stack and stack[-1].style == "date" and stack[-1].has_body:
            stack.pop()
        if _is_section(text, span, style, following, is_name):
            _fold(stack, style, before is not None and before.kind is BlockKind.HEADING)
            sections = tuple(entry.span for entry in stack)
            groups.append(Group(sections, span, [], True))
            if not _covers_own_body(text, span):
                with_body = following is not None and following.kind is not BlockKind.HEADING
                stack.append(_Open(span, style, with_body))
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


def _covers_own_body(text: str, span: Span) -> bool:
    """Highlights and contacts end where the next heading stands, whatever that one looks like."""
    words = span.of(text)
    return boilerplate.is_summary_heading(words) or boilerplate.is_skipped_heading(words)


def _fold(stack: list[_Open], style: str, follows_heading: bool) -> None:
    """Close the sections that a new one of this look ends: from the first open one that looks the same."""
    for depth, entry in enumerate(stack):
        if entry.style == style and not (follows_heading and depth == len(stack) - 1):
            del stack[depth:]
            return
    if not follows_heading and style == "capitals":
        stack.clear()
