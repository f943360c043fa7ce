"""One long article about one thing, told from a newsletter of many entries."""

import re
from collections.abc import Sequence

from updates.extraction import boilerplate
from updates.extraction.entries import run_in_length
from updates.extraction.findings import Block, Span
from updates.extraction.outline import Group
from updates.extraction.signals import begins_with_date, eventfulness, is_continuation
from updates.extraction.stories import is_periodical
from updates.extraction.vocabulary import BlockKind

_EVENT = 3
_BACKWARD = 3
"""What a paragraph loses for pointing back; those of the opening point to the title or to each other."""

_FEWEST_EXPLAINING = 2
_FEWEST_DATED = 3
_FEWEST_ENTRIES = 3


# "Vietnam's data law: what changes": a title of one article, not of a newsletter.
_ANALYSIS = re.compile(
    r"\b(?:what|how|why|who|whether|guide|explain(?:ed|er|s)|means|need to know|at a glance|"
    r"in a nutshell|primer|lessons|"
    r"implications|impact|one year on|prepare|preparing|checklist|q ?& ?a|analysis|deep dive|"
    r"walk-?through)\b|"
    r"\b(?:laws?|acts?|measures|rules?|regulations?|bill|directive|guidelines?|code|decree|ordinance|"
    r"regime)\b[^:]{0,40}:",
    re.IGNORECASE,
)


def is_article(text: str, groups: Sequence[Group], title: Span | None) -> bool:
    """Whether the whole is one article: an opening that reports, then sections that explain."""
    analysis = is_analysis(text, title)
    headed = [group for group in groups if group.heading is not None and group.blocks]
    spelled_out = {group.heading for group in headed}
    over = {span for group in headed for span in group.sections} - spelled_out
    if not headed or not (analysis or all(_is_explanation(span.of(text)) for span in over)):
        return False
    explaining = _explaining(text, headed, title)
    opening = _opening(groups)
    if not opening:
        if explaining < _FEWEST_EXPLAINING or 2 * explaining < len(headed):
            return False
        opening = headed[0].blocks
    elif _are_entries(text, opening, title):
        return False
    if all(
        _eventfulness(text, b) + _BACKWARD * is_continuation(text, b.start, b.end) < _EVENT for b in opening
    ):
        return False
    reporting = sum(
        not explains(text, group, analysis) and _eventfulness(text, group.blocks[0]) >= _EVENT
        for group in headed
    )
    beside = any(_tells_several(text, group) for group in headed if not explains(text, group, analysis))
    return 4 * reporting <= len(headed) and not (analysis and beside)


def _are_entries(text: str, opening: Sequence[Block], title: Span | None) -> bool:
    """Whether most paragraphs of an opening report something else each, as entries do."""
    periodical = title is not None and is_periodical(title.of(text))
    reports = [
        block
        for block in opening
        if (periodical or run_in_length(text, block.start, block.end) is not None)
        and _eventfulness(text, block) > _EVENT
        and not is_continuation(text, block.start, block.end)
    ]
    return len(reports) >= _FEWEST_ENTRIES and 2 * len(reports) > len(opening)


def _tells_several(text: str, group: Group) -> bool:
    """Whether paragraphs under one heading each report an event: "Related developments"."""
    return len(group.blocks) > 1 and all(_eventfulness(text, block) > _EVENT for block in group.blocks)


def is_summed_up(text: str, groups: Sequence[Group], title: Span | None) -> bool:
    """Whether one article begins with its summary: below it nearly every part explains."""
    headed = [group for group in groups if group.heading is not None and group.blocks]
    explaining = _explaining(text, headed, title)
    return (
        any(
            block.kind is BlockKind.PARAGRAPH and _eventfulness(text, block) >= _EVENT
            for block in _opening(groups)
        )
        and explaining >= _FEWEST_EXPLAINING
        and 3 * explaining >= 2 * len(headed)
    )


def article(text: str, groups: Sequence[Group], title: Span | None) -> list[tuple[Span, Span | None]]:
    """The item of an article with its headline; several where its opening tells of several days."""
    opening = _opening(groups)
    dated = [
        block
        for block in opening
        if begins_with_date(text, block.start, block.end) and _eventfulness(text, block) > _EVENT
    ]
    if len(dated) >= _FEWEST_DATED:
        return [(Span(block.start, block.end), None) for block in dated]
    blocks = [block for group in groups for block in group.blocks]
    return [(Span(blocks[0].start, blocks[-1].end), title)]


def _opening(groups: Sequence[Group]) -> list[Block]:
    return [block for group in groups if group.heading is None for block in group.blocks]


def is_analysis(text: str, title: Span | None) -> bool:
    """Whether the title is that of an article that spells out one law or event."""
    words = title.of(text) if title is not None else ""
    return _ANALYSIS.search(words) is not None and not is_periodical(words)


def explains(text: str, group: Group, analysis: bool) -> bool:
    """Whether a part spells out what the article is about; in an analysis each does that reports no event."""
    headings = (*group.sections, *((group.heading,) if group.heading else ()))
    if any(_is_explanation(span.of(text)) for span in headings):
        return True
    return analysis and bool(group.blocks) and _eventfulness(text, group.blocks[0]) <= _EVENT


def _explaining(text: str, headed: Sequence[Group], title: Span | None) -> int:
    """How many parts spell out an article: where some do by their heading, those that report nothing do."""
    analysis = is_analysis(text, title)
    plainly = [explains(text, group, analysis) for group in headed]
    if sum(plainly) < _FEWEST_EXPLAINING or title is None or is_periodical(title.of(text)):
        return sum(plainly)
    quiet = [all(_eventfulness(text, block) < _EVENT for block in group.blocks) for group in headed]
    return sum(told or still for told, still in zip(plainly, quiet, strict=True))


def _is_explanation(heading: str) -> bool:
    return boilerplate.is_comment_heading(heading) or boilerplate.is_explanation_heading(heading)


def _eventfulness(text: str, block: Block) -> int:
    return eventfulness(text, block.start, block.end)
