"""The top of a newsletter: its title, and the lines with its day, number and maker."""

import re
from collections.abc import Sequence

from updates.extraction import boilerplate
from updates.extraction.datewords import Mention, told_in
from updates.extraction.findings import Block, Span
from updates.extraction.headings import (
    IsName,
    is_date_line,
    is_section_heading,
    names_field,
    span_of,
    style_of,
)
from updates.extraction.signals import has_verb
from updates.extraction.vocabulary import BlockKind, Precision

_MASTHEAD = re.compile(
    r"\b(?:issue|no\.|number|week|fortnight|edition|volume|vol\.|published|sent|compiled|prepared|edited|"
    r"brief(?:ing)?|"
    r"bulletin|newsletter|"
    r"digest|review|desk|calendar|update|letter|memo|monitor|report|watch|notes?|monthly|weekly|daily|dates "
    r"to note)\b",
    re.IGNORECASE,
)
_MAKER = re.compile(
    r"\b(?:[Tt]he\s+(?:week|fortnight|month)\s+(?:in|that)|compiled|prepared|edited|written|published|"
    r"produced|min(?:utes?)? read|issue|vol\.?|no\.)\b|"
    r"\b[Bb]y (?:the )?[A-Z]"
)
_FIRM = re.compile(
    r"\b(?:LLP|LLC|PLLC|L\.?L\.?P\.|Ltd\.?|Limited|Inc\.?|Partners|Associates|Advocates|Solicitors|"
    r"Barristers|"
    r"Attorneys|Lawyers|Law|Legal|Advisory|Consulting|Abogados|Advogados|Avocats|Rechtsanw\w+|Advocaten)\b",
    re.IGNORECASE,
)
# What sort of paper it is, over its title.
_KICKER = re.compile(
    r"(?:(?:client|legal|news|regulatory|practice|law)\s+)?(?:insights?|articles?|alerts?|notes?|briefings?|"
    r"opinion|analysis|"
    r"comment(?:ary)?|features?|news|press\s+release|blog|memo(?:randum)?|explainer|exclusive|"
    r"publications?)\s*(?:\||:|$)",
    re.IGNORECASE,
)
_LINE_MARKS = " \t\r\f\v#*"
_HEADLINE = 5
_TOP = 4
_LONGEST_TOP = 140
_LONGEST_DATELINE = 100
_LONGEST_MOTTO = 160
_FEWEST_ALIKE = 2
_SUBTITLE = 9
_MOST_SUBTITLES = 2
_MOST_LINES_TO_ISSUE = 3
# "Rules, fines and deadlines": a list of things, whatever verbs they may be elsewhere.
_NOUNS = re.compile(
    r"(?:[\w’'-]+ ){0,2}[\w’'-]+(?:, (?:[\w’'-]+ ){0,2}[\w’'-]+)*,? (?:and|&) (?:[\w’'-]+ ){0,3}[\w’'-]+"
)
_PARTED = re.compile(r"\s(?:[|·•—–/-]|--)\s|\t")
_EDITION = re.compile(r"\bedition\b|\b(?:information|position|correct|law) (?:as at|as of)\b", re.IGNORECASE)
_ISSUE = re.compile(r"\b(?:issue|no\.|number|edition|vol(?:ume|\.)?)\s*\d", re.IGNORECASE)
# "Acme LLP · Circulated 8 April", "November 2024 | Issued on 29 November 2024": what was done with the issue.
_SENT = re.compile(
    r"\b(?:issued|circulated|published|released|updated|revised|sent|posted|distributed|closed|reported|presented)"
    r"(?:\s(?:by|to)\s[\w ]{2,40}(?=,)|"
    r"(?=\s(?:on\s)?\W?(?:\w+day,?\s)?(?:\d|[A-Z][a-z]{2,8}\s\d)|\s(?:by|to)\b|:))",
    re.IGNORECASE,
)
_WEEKDAY = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b", re.IGNORECASE)
# "Tuesday 21 January 2025 - the fortnight in lines", over a list.
_FULL_DAY = re.compile(
    r"(?:[A-Z][a-z]+day,?\s)?(?:\d{1,2}\s[A-Z][a-z]+|[A-Z][a-z]+\s\d{1,2}),?\s\d{4}\b|"
    r"\b\d{1,2}[./]\d{1,2}[./](?:19|20)\d\d\b|\b(?:19|20)\d\d-\d\d-\d\d\b"
)
# "Friday, 16 June 2023 — the stories that mattered", "No. 18, 30 May 2024. Plain words on rules."
_DAY_OF_YEAR = (
    r"(?:[A-Z][a-z]+day,?\s)?(?:\d{1,2}\s[A-Z][a-z]{2,8}|[A-Z][a-z]{2,8}\s\d{1,2}),?\s(?:19|20)\d\d"
)
_DAY_AND_MOTTO = re.compile(
    rf"{_DAY_OF_YEAR}(?:\s[|·•—–-]|:)\s[a-z]|"
    r"(?:(?:[Ii]ssue|[Nn]o\.|[Nn]umber|[Ee]dition)\s\d{1,4}(?:,|:|\s[|·•—–-])|(?:[Ll]ast\s)?[Uu]pdated:?(?:\son)?)"
    rf"\s{_DAY_OF_YEAR}\.\s[A-Z]"
)
_PUBLISHED = re.compile(r"(?:first )?(?:published|issued|sent|last updated)\b[ :]", re.IGNORECASE)


def title_of(text: str, blocks: Sequence[Block], is_name: IsName) -> tuple[Span | None, int]:
    """The title, and the number of the block after it; a firm's name over it is no title."""
    title, at = _first_title(text, blocks, is_name)
    kicker = _KICKER.match(title.of(text)) if title is not None else None
    if (
        title is not None
        and kicker
        and blocks[at : at + 1]
        and not _has_headline(title.of(text), kicker.end())
    ):
        dated = is_date_line(text, blocks[at].start, blocks[at].end)
        for below in blocks[at + dated : at + dated + 1]:
            words = text[below.start : below.end]
            if (
                below.kind is BlockKind.HEADING
                and len(words.split()) >= _HEADLINE
                and not is_date_line(text, below.start, below.end)
            ):
                return span_of(below), at + dated + 1
    if title is not None and at == 1 and is_firm(title.of(text)) and not _MASTHEAD.search(title.of(text)):
        under = blocks[1]
        words = text[under.start : under.end]
        dated = is_date_line(text, under.start, under.end)
        if under.kind is BlockKind.HEADING and not dated and not has_verb(words):
            return span_of(under), 2
    return title, at


def _has_headline(words: str, at: int) -> bool:
    """Whether a headline follows the sort of paper: "Client alert: what the new law asks for"."""
    return len(words[at:].split()) >= _HEADLINE


def opening_line(text: str, at: int = 0) -> Span:
    """The first line from ``at`` on that holds words, without marks of layout: a bulletin's name, say."""
    while at < len(text):
        stop = text.find("\n", at)
        stop = len(text) if stop < 0 else stop
        line = text[at:stop]
        words = line.strip(_LINE_MARKS)
        if words:
            start = at + len(line) - len(line.lstrip(_LINE_MARKS))
            return Span(start, start + len(words))
        at = stop + 1
    return Span(0, 0)


def is_firm(words: str) -> bool:
    """Whether a short line names a law firm or an adviser."""
    return len(words.split()) <= 6 and bool(_FIRM.search(words))


def _first_title(text: str, blocks: Sequence[Block], is_name: IsName) -> tuple[Span | None, int]:
    """The only topmost heading, or the first line, and the number of the block after it."""
    tops = [n for n, block in enumerate(blocks) if block.kind is BlockKind.HEADING and block.level == 1]
    if len(tops) == 1 and tops[0] <= 6 and blocks[tops[0] + 1 :]:
        return span_of(blocks[tops[0]]), tops[0] + 1
    if (
        len(blocks) > 2
        and is_date_line(text, blocks[0].start, blocks[0].end)
        and any(m.precision is Precision.DAY for m in told_in(text, blocks[0].start, blocks[0].end))
        and not is_date_line(text, blocks[1].start, blocks[1].end)
    ):
        under, at = _first_title(text, blocks[1:], is_name)
        if under is not None and sum(is_date_line(text, b.start, b.end) for b in blocks) <= 2:
            return under, at + 1
    if len(blocks) < 2 or blocks[0].kind not in (BlockKind.HEADING, BlockKind.TABLE_ROW):
        return None, 0
    first = span_of(blocks[0])
    if blocks[0].kind is BlockKind.TABLE_ROW and blocks[1].kind is BlockKind.TABLE_ROW:
        return None, 0
    if style_of(text, first).startswith("number"):
        return None, 0
    if is_section_heading(text, first.start, first.end, is_name) and not (
        _is_top_line(text, blocks[1])
        or _leads_to_issue(text, blocks)
        or (blocks[1].kind is BlockKind.HEADING and not _has_sibling(text, blocks, is_name))
    ):
        return None, 0
    return first, 1


def _leads_to_issue(text: str, blocks: Sequence[Block]) -> bool:
    """Whether a line of the issue or its day follows the first line: in capitals or not, that is a title.

    The first line may lead to it over a line of what is covered; a day must be the only one among the lines.
    """
    for number, block in enumerate(blocks[1 : 1 + _MOST_LINES_TO_ISSUE], 1):
        start, end = block.start, block.end
        if block.kind not in (BlockKind.HEADING, BlockKind.TABLE_ROW):
            return False
        if end - start > _LONGEST_DATELINE or has_verb(text, start, end):
            continue
        day = _first_day(text, block)
        if day is not None and _ISSUE.match(text, start, end):
            return True
        if number > 1 and day is not None and is_date_line(text, start, end):
            return not any(is_date_line(text, b.start, b.end) for b in blocks[number + 1 :])
    return False


def _has_sibling(text: str, blocks: Sequence[Block], is_name: IsName) -> bool:
    """Whether a later heading looks like the first line and names a field too: then both are sections."""
    style = style_of(text, span_of(blocks[0]))
    if not names_field(text[blocks[0].start : blocks[0].end], is_name):
        return False
    under = text[blocks[1].start : blocks[1].end]
    first = _first_day(text, blocks[1])
    opens = first is not None and first.span.start == blocks[1].start
    if is_date_line(text, blocks[1].start, blocks[1].end) or (opens and _MAKER.search(under)):
        return False
    return any(
        block.kind is BlockKind.HEADING
        and style_of(text, span_of(block)) == style
        and is_section_heading(text, block.start, block.end, is_name)
        for block in blocks[2:]
    )


def datelines_of(text: str, blocks: Sequence[Block], at: int) -> list[Span]:
    """Lines right under the title that tell the newsletter's own day, number or maker, no entry's."""
    dated = [is_date_line(text, block.start, block.end) for block in blocks]
    weekdays = sum(
        told and bool(_WEEKDAY.match(text, b.start)) for told, b in zip(dated, blocks, strict=True)
    )
    many = sum(dated) > 2 or weekdays > 1
    found: list[Span] = []
    found += [
        span_of(block) for block, is_date in zip(blocks[: max(0, at - 1)], dated, strict=False) if is_date
    ]
    for number in range(at, min(len(blocks), at + 4)):
        words = text[blocks[number].start : blocks[number].end]
        if dated[number]:
            if many and not (_MASTHEAD.search(words) or any(dated[number + 1 : number + 2])):
                break
        elif not (_has_motto(text, blocks, number, at) or _is_masthead(text, blocks, number, at)) and (
            not _over_sole_day(text, blocks, number, dated)
            and (number != at or not _leads_to_dateline(text, blocks, number))
        ):
            break
        found.append(span_of(blocks[number]))
    last = blocks[-1] if blocks else None
    if (
        last is not None
        and last.kind is not BlockKind.TABLE_ROW
        and _PUBLISHED.match(text, last.start, last.end)
    ):
        found.append(span_of(last))
    return found


def top_lines(text: str, blocks: Sequence[Block], at: int) -> list[Span]:
    """Lines under the title that name the maker, the issue or its day beside other words, no entry.

    "Friday, 6 June 2025 | Privacy team", "Acme LLP | Paris · London". Where later lines look like that
    too, they head entries.
    """
    later = [block for block in blocks[at + _TOP :] if block.kind is not BlockKind.TABLE_ROW]
    if sum(_is_top_line(text, block) for block in later) >= _FEWEST_ALIKE:
        return []
    found: list[Span] = []
    for number in range(at, min(at + _TOP, len(blocks) - 1)):
        block, below = blocks[number], blocks[number + 1]
        words = text[block.start : block.end]
        lists = below.kind is BlockKind.LIST_ITEM and _FULL_DAY.match(words) is not None
        over = block.kind is BlockKind.HEADING is not below.kind
        heads = over and not lists and not _FIRM.search(words) and not _SENT.match(words)
        is_top = _is_top_line(text, block) or (
            "\n" not in words and boilerplate.is_footer(text, block.start, block.end)
        )
        if number == at and not is_top and _is_subtitle(text, block, below):
            found.append(span_of(block))
            continue
        if block.kind is BlockKind.LIST_ITEM or heads or not is_top:
            break
        found.append(span_of(block))
    return found


def _is_subtitle(text: str, block: Block, below: Block) -> bool:
    """Whether a line between the title and the line of the issue tells what the newsletter is about."""
    if block.kind is not BlockKind.HEADING or below.kind is not BlockKind.HEADING:
        return False
    words, under = text[block.start : block.end], text[below.start : below.end]
    return (
        bool(_SENT.search(under) or _ISSUE.search(under))
        and not has_verb(words)
        and _is_top_line(text, below)
    )


def tells_day(text: str, line: Span) -> bool:
    """Whether a line holds a day with its month."""
    found = told_in(text, line.start, line.end)
    return any(m.precision is Precision.DAY and m.rule != "weekday" for m in found)


def _is_top_line(text: str, block: Block) -> bool:
    start, end = block.start, block.end
    if end - start > _LONGEST_TOP or text.endswith((".", "!", "?", ":", ";"), start, end):
        return False
    words = text[start:end]
    if "\n" in words or not (_PARTED.search(words) or _EDITION.search(words) or _SENT.match(words)):
        return False
    if _first_day(text, block) is None and not (_FIRM.search(words) or _ISSUE.search(words)):
        return False
    return not has_verb(_SENT.sub(" ", words))


def _first_day(text: str, block: Block) -> Mention | None:
    """The first day or month that a block tells."""
    told = told_in(text, block.start, block.end)
    return next((m for m in told if m.precision in (Precision.DAY, Precision.MONTH)), None)


def _leads_to_dateline(text: str, blocks: Sequence[Block], number: int) -> bool:
    """Whether a line of the top (a subtitle, the countries covered) stands before the own day."""
    if blocks[number].kind not in (BlockKind.HEADING, BlockKind.TABLE_ROW) or not blocks[number + 1 :]:
        return False
    below = blocks[number + 1]
    if below.kind is BlockKind.TABLE_ROW:
        return False
    words = text[below.start : below.end]
    own = text[blocks[number].start : blocks[number].end]
    dated = is_date_line(text, below.start, below.end) and any(map(str.isdigit, words))
    if dated and "," in own and not has_verb(own):
        return True  # who wrote it: "A B and C D, Firm, City", over the day
    first = _first_day(text, below)
    if words.endswith(".") or first is None or len(words) > _LONGEST_DATELINE:
        return False
    return _MASTHEAD.search(text, below.start, first.span.start) is not None


def _over_sole_day(text: str, blocks: Sequence[Block], number: int, dated: Sequence[bool]) -> bool:
    """Whether subtitles stand over the only line of the document that is a day: its own."""
    day = next(
        (at for at in range(number + 1, number + 1 + _MOST_SUBTITLES) if any(dated[at : at + 1])), None
    )
    if sum(dated) != 1 or day is None or not _FULL_DAY.search(text, blocks[day].start, blocks[day].end):
        return False
    above = [text[block.start : block.end] for block in blocks[number:day]]
    return all(block.kind is BlockKind.HEADING for block in blocks[number:day]) and all(
        len(words.split()) <= _SUBTITLE and (not has_verb(words) or _NOUNS.fullmatch(words) is not None)
        for words in above
    )


def _has_motto(text: str, blocks: Sequence[Block], number: int, at: int) -> bool:
    """Whether the line under the title opens with the own day and goes on with what the newsletter is."""
    block = blocks[number]
    if (
        number != at
        or block.end - block.start > _LONGEST_MOTTO
        or text.find("\n", block.start, block.end) >= 0
    ):
        return False
    if _DAY_AND_MOTTO.match(text, block.start, block.end) is None:
        return False
    return not any(_DAY_AND_MOTTO.match(text, other.start, other.end) for other in blocks[number + 1 :])


def _is_masthead(text: str, blocks: Sequence[Block], number: int, at: int) -> bool:
    """A short line with the newsletter's date, where no later heading carries a date of its own."""
    block = blocks[number]
    words = text[block.start : block.end]
    if len(words) > 160 or block.kind not in (BlockKind.HEADING, BlockKind.PARAGRAPH):
        return False
    if boilerplate.is_footer(text, block.start, block.end):
        return True
    first = _first_day(text, block)
    opens = first is not None and first.span.start == block.start
    if (
        first is None
        or (opens and not (_MAKER.search(words) or _FIRM.search(words)))
        or first.rule in ("weekday", "relative", "distance", "bare month")
    ):
        return False
    if opens or _MASTHEAD.search(text, block.start, first.span.start):
        return True
    later = blocks[at + 4 :]
    others = any(other.kind is BlockKind.HEADING and told_in(text, other.start, other.end) for other in later)
    is_told = has_verb(words) or words.endswith("?")
    return not others and not is_told and block.kind is BlockKind.HEADING
