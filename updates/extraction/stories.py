"""A news story: one event told from its headline down, and the background that comes with it.

A wire story or a newspaper's article has a headline that tells what happened, an opening that
tells it again, and paragraphs on the same parties: quotes, earlier cases, what may follow. They
are one item, whatever days, fines and authorities the background names.
"""

import re
from collections.abc import Sequence

from updates.extraction import boilerplate
from updates.extraction.datewords import told_in
from updates.extraction.entries import run_in_length
from updates.extraction.findings import Block, Span
from updates.extraction.headings import is_date_line
from updates.extraction.names import DAYS, MONTHS
from updates.extraction.outline import Group
from updates.extraction.signals import (
    begins_with_date,
    begins_with_mark,
    eventfulness,
    has_verb,
    is_continuation,
)
from updates.extraction.vocabulary import BlockKind

_FEWEST_WORDS = 5
_FEWEST_PARAGRAPHS = 3
_FEWEST_SHARED = 2
"""Words that the opening must share with the headline."""
_OWN_EVENT = 4
_STRANGERS = 1 / 3
"""The share of paragraphs with events and names of their own above which it is a digest."""

_PERIODICAL = re.compile(
    r"\b(?:newsletters?|e-?newsletter|digest|bulletin|e-?bulletin|round-?ups?|weekly|monthly|fortnightly|quarterly|"
    r"briefings?|updates?|tracker|calendar|issue\s+\d+|edition|highlights|in\s+brief|news\s+in|week\s+in|the\s+week|"
    r"this\s+(?:week|month)|month\s+in|#\s?\d+|no\.\s?\d+|vol\.\s?\d+|outlook|insights?|alerts?\s+no|"
    r"watch|monitor|review|(?:notes?|letter|file|diary|desk|docket)$)\b",
    re.IGNORECASE,
)
# "UPDATE 2-Regulator fines ...": how a wire marks its later versions.
_WIRE_TAG = re.compile(
    r"^(?:UPDATE|RPT|REFILE|CORRECTED|WRAPUP|EXCLUSIVE|FOCUS|ANALYSIS|INSIGHT|EXPLAINER|FACTBOX|BRIEF|LEAD|RECAST|"
    r"BREAKING)(?:\s\d+)?\s?[-:–—]\s?(?=\S)"
)
_TOLD = re.compile(
    r"\b(?:hit|slapped|hits|slaps|faulted|ordered|told|jailed|cleared|set)\s+(?:with|by|to|over)\b"
)
_ASIDE = re.compile(
    r"^(?:also|more|elsewhere|other|others|in\s+other|in\s+brief|briefs?|briefly|related|further|separately|"
    r"meanwhile|round-?up|news\s+in|and\s+finally)\b",
    re.IGNORECASE,
)
_ANOTHER = re.compile(
    r"\b(?:also|separately|a\s+(?:second|third|further|separate|related|different)|another)\b", re.IGNORECASE
)
_SEPARATELY = re.compile(
    r"Separately\b|In\s(?:another|an?\s(?:separate|related|parallel|further|second|different)\s(?!case\b)[a-z]+)\b"
)
_LEAD = 240
_FURTHER_EVENT = 2
_WORD = re.compile(r"[^\W\d_]{4,}")
_NAME = re.compile(r"\b[A-Z][\w’'&-]*[A-Za-z]\b")
_CLOSED = re.compile(r"[.!?]['\"”’)]?$")
_LONGEST_LINE = 100
_STEM = 5
_IDLE = frozenset(
    "the this that with from over after into about their have been will which more says said data new".split()
)


def story_groups(text: str, groups: Sequence[Group], title: Span | None) -> tuple[int, Span | None]:
    """How many groups from the first on tell one news story, and its headline; (0, ``None``) for none."""
    headline = _headline(text, groups, title)
    if headline is None:
        return 0, None
    members = 0
    for number, group in enumerate(groups):
        if number and not _goes_on(text, group):
            break
        members += 1
    blocks = [block for group in groups[:members] for block in group.blocks]
    if len(blocks) < _FEWEST_PARAGRAPHS:
        return 0, None
    told = [block for block in blocks if not _is_line(text, block)]
    return (members, headline) if _is_one_story(text, headline, told) else (0, None)


def story_spans(text: str, groups: Sequence[Group]) -> list[Span]:
    """From the first paragraph that tells to the last, without byline and closing lines.

    A paragraph that opens with a further event ("In a separate order, ...") is a report of its own; what
    stands behind it goes on with it where it points back, and is background else.
    """
    blocks = [block for group in groups for block in group.blocks]
    told = [block for block in blocks if not _is_line(text, block)]
    found = [Span(told[0].start, told[0].end)]
    is_open = True
    for number, block in enumerate(told[1:], 1):
        if number >= _FEWEST_PARAGRAPHS and _is_separate(text, block):
            found.append(Span(block.start, block.end))
            is_open = True
        elif len(found) == 1 or (is_open and is_continuation(text, block.start, block.end)):
            found[-1] = Span(found[-1].start, block.end)
        else:
            is_open = False
    return found


def _is_separate(text: str, block: Block) -> bool:
    """Whether a paragraph of a story tells news beside it: who else did what, and when or for how much."""
    start, end = block.start, block.end
    return bool(_SEPARATELY.match(text, start, end)) and eventfulness(text, start, end) >= _OWN_EVENT


def _headline(text: str, groups: Sequence[Group], title: Span | None) -> Span | None:
    first = groups[0].heading if groups else None
    if title is not None and is_periodical(title.of(text)):
        return None
    headed = [group for group in groups[1:] if group.heading is not None]
    if len(headed) > 1 and 2 * sum(len(group.blocks) == 1 for group in headed) > len(headed):
        return None
    for span in (title, first):
        words = _untagged(span.of(text)) if span is not None else ""
        if (
            _FEWEST_WORDS <= len(words.split()) <= 40
            and not is_periodical(words)
            and not boilerplate.is_byline(words)
        ):
            return span
    return None


def is_periodical(title: str) -> bool:
    """Whether a title is that of an issue of many reports."""
    return _PERIODICAL.search(_untagged(title)) is not None


def _untagged(headline: str) -> str:
    return _WIRE_TAG.sub("", headline)


def _goes_on(text: str, group: Group) -> bool:
    """Whether a heading within a story stands over more of it: a crosshead, not the next report."""
    heading = group.heading.of(text) if group.heading else ""
    if (
        _ASIDE.match(heading)
        or _tells_another(text, group)
        or re.match(r"\W*\d", heading)
        or len(heading.split()) > 9
    ):
        return False
    return all(block.kind is BlockKind.PARAGRAPH for block in group.blocks)


def _tells_another(text: str, group: Group) -> bool:
    """Whether a part under its own crosshead opens with a further event: "On the same day it also issued"."""
    if group.heading is None or not group.blocks:
        return False
    start = group.blocks[0].start
    end = min(group.blocks[0].end, start + _LEAD)
    return (
        bool(_ANOTHER.search(text, start, end))
        and bool(told_in(text, start, end))
        and eventfulness(text, start, end) >= _FURTHER_EVENT
    )


def _is_one_story(text: str, headline: Span, told: Sequence[Block]) -> bool:
    if len(told) < _FEWEST_PARAGRAPHS:
        return False
    if 4 * sum(block.kind is not BlockKind.PARAGRAPH for block in told) > len(told):
        return False
    if sum(begins_with_mark(text, block.start, block.end) for block in told) >= _FEWEST_PARAGRAPHS:
        return False
    opening = _words(text, told[0]) + " " + _words(text, told[1])
    head = headline.of(text)
    tells = has_verb(head) or _TOLD.search(head) is not None
    if len((_stems(head) & _stems(opening)) - _IDLE) < (_FEWEST_SHARED if tells else _FEWEST_SHARED + 2):
        return False
    if 2 * sum(begins_with_date(text, block.start, block.end) for block in told) > len(told):
        return False
    if 3 * sum(_is_labelled(text, block) for block in told) > len(told):
        return False
    names = _names(head) | _names(opening)
    strangers = sum(_is_stranger(text, block, names) for block in told[1:])
    return strangers <= _STRANGERS * (len(told) - 1)


def _is_labelled(text: str, block: Block) -> bool:
    label = run_in_length(text, block.start, block.end)
    return label is not None and text[block.start + label] not in ".!?"


def _is_stranger(text: str, block: Block, names: set[str]) -> bool:
    """Whether a paragraph tells an event of others than the story's opening does."""
    start, end = block.start, block.end
    return (
        eventfulness(text, start, end) >= _OWN_EVENT
        and not is_continuation(text, start, end)
        and _names(text[start:end]).isdisjoint(names)
    )


def _is_line(text: str, block: Block) -> bool:
    """A byline, a day, a closing line: no part of what is told."""
    start, end = block.start, block.end
    if is_date_line(text, start, end) or boilerplate.is_footer(text, start, end):
        return True
    return end - start < _LONGEST_LINE and _CLOSED.search(text[start:end].strip()) is None


def _stems(words: str) -> set[str]:
    return {word[:_STEM].lower() for word in _WORD.findall(words)}


def _names(words: str) -> set[str]:
    found = {word for word in _NAME.findall(words) if word not in MONTHS and word not in DAYS}
    return {word for word in found if len(word) > 2 and word.lower() not in _IDLE}


def _words(text: str, block: Block) -> str:
    return text[block.start : block.end]
