"""Items: which stretches of a newsletter report one development each, and what is none."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from updates.extraction import boilerplate
from updates.extraction.articles import article, explains, is_analysis, is_article, is_summed_up
from updates.extraction.cutting import Cutter, Segment, is_headed_list, judged
from updates.extraction.dialogue import part_questions
from updates.extraction.entries import Place, are_entries, are_reports
from updates.extraction.fields import is_entry_field
from updates.extraction.findings import Block, ReadText, Span
from updates.extraction.headings import IsName, is_date_line
from updates.extraction.masthead import is_firm, opening_line
from updates.extraction.mention import Mention
from updates.extraction.nesting import head_with_list_entries, promote_list_headings
from updates.extraction.outline import Group, Outline, outline
from updates.extraction.records import merge_records
from updates.extraction.signals import (
    begins_with_date,
    eventfulness,
    has_verb,
    is_continuation,
    is_news_line,
    is_own_act,
)
from updates.extraction.stories import story_groups, story_spans
from updates.extraction.vocabulary import BlockKind

_FEWEST_UNDER = 4
_POOL = 5
_FEWEST_LISTS = 3
_EVENT = 3
_FEWEST_LINE_WORDS = 5
_FEWEST_AGENDA_WORDS = 3
_LONGEST_LABEL = 40
_FEWEST_ACTS = 2
_SURE_ACTS = 4
_OFFICE = re.compile(
    r"^(?:[A-Z][\w’'-]*\s|of\s|the\s|and\s|for\s|&\s){0,6}"
    r"(?:Commission(?:er)?|Authority|Central Bank|Ministry|Agency|Inspectorate|Regulator|Ombudsman|Tribunal|"
    r"Supervisor|Directorate|Bureau|Administration)(?:\s(?:of|for|on)(?:\s[\w’'-]+){1,6}|\s[A-Z][a-z]+)?$"
)
_GATHERING = re.compile(r"\b(?:webinar|seminar|breakfast|training course|podcast)\b|^how to\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Segmentation:
    """The items of a document in reading order, with its title and dateline.

    ``is_story``: the first is a news story of the document's own, the others stand beside it.
    ``voice`` is the authority whose own newsletter it is.
    """

    title: Span | None
    datelines: tuple[Span, ...]
    segments: tuple[Segment, ...]
    is_story: bool = False
    voice: Mention | None = None


def segment(read: ReadText, is_name: IsName, voice: Mention | None = None) -> Segmentation:
    """Cut a document into its items. Each offset is of ``read.text``.

    ``voice`` is the authority whose own newsletter it is known to be.
    """
    read = head_with_list_entries(promote_list_headings(part_questions(merge_records(read)), is_name))
    found = outline(read, is_name)
    found = _with_title(found)
    groups = list(_reported(read.text, found))
    if any(_is_summary(read.text, group) for group in found.groups):
        whole = list(_reported(read.text, found, with_summary=True))
        told = is_summed_up(read.text, whole, found.title) and is_article(read.text, whole, found.title)
        groups = whole if told else groups
    if is_article(read.text, groups, found.title):
        segments = [Segment(body, headline) for body, headline in article(read.text, groups, found.title)]
        return Segmentation(found.title, tuple(found.datelines), tuple(segments), voice=voice)
    members, headline = story_groups(read.text, groups, found.title)
    analysis = not members and is_analysis(read.text, found.title)
    # In its own bulletin an authority says "we": that is no advert.
    own = voice is not None or _speaks_for_itself(read.text, groups, found.title, is_name)
    segments = _cut(read.text, groups[members:], is_name, analysis, own)
    if members:
        story, *beside = story_spans(read.text, groups[:members])
        segments = [Segment(story, headline), *(Segment(span) for span in beside), *segments]
    return Segmentation(found.title, tuple(found.datelines), tuple(segments), members > 0, voice)


def _with_title(found: Outline) -> Outline:
    """The outline without a heading that stands over all others: it is the title, or goes with it."""
    under = [group for group in found.groups if group.sections]
    if len(under) < _FEWEST_UNDER:
        return found
    top = under[0].sections[0]
    beside = [group for group in found.groups if not group.sections and group.heading != top]
    if any(group.sections[0] != top for group in under) or any(group.heading for group in beside):
        return found
    groups = [
        replace(group, sections=group.sections[1:])
        if group.sections
        else replace(group, heading=None)
        if group.heading == top
        else group
        for group in found.groups
    ]
    return replace(found, title=found.title or top, groups=groups)


def _cut(text: str, groups: Sequence[Group], is_name: IsName, analysis: bool, own: bool) -> list[Segment]:
    """The items of all groups. Sections that spell out the one article before them go on with its item."""
    segments: list[Segment] = []
    article = False
    listed, brief = _lists_report(text, groups, is_name, own), _tells_in_lines(text, groups, own)
    in_points = _tells_in_points(text, groups, own)
    for number, group in enumerate(groups):
        if article and group.heading and group.blocks and explains(text, group, analysis):
            segments[-1] = replace(segments[-1], body=Span(segments[-1].body.start, group.blocks[-1].end))
            continue
        found = Cutter(
            text,
            group,
            len(groups),
            number == 0,
            listed=listed,
            brief=brief,
            in_points=in_points,
            own_voice=own,
        ).items()
        article = number == 0 and (group.heading is None or analysis) and len(found) == 1
        segments += found
    return segments


def _speaks_for_itself(text: str, groups: Sequence[Group], title: Span | None, is_name: IsName) -> bool:
    """Whether an authority wrote the newsletter: its first line says so, or what "we" did in it.

    Its title may stand over its name: then two of its own acts are asked for.
    """
    first = opening_line(text)
    if _is_authority(" ".join(first.of(text).split()), is_name):
        return True
    acts = sum(is_own_act(text, block.start, block.end) for group in groups for block in group.blocks)
    if acts < _FEWEST_ACTS:
        return False
    under = opening_line(text, max(first.end, title.end if title else 0))
    return acts >= _SURE_ACTS or _is_authority(" ".join(under.of(text).split()), is_name)


def _is_authority(maker: str, is_name: IsName) -> bool:
    """Whether a newsletter's first line names an authority and no firm."""
    return is_name(maker) or (bool(_OFFICE.search(maker)) and not has_verb(maker) and not is_firm(maker))


def _lists_report(text: str, groups: Sequence[Group], is_name: IsName, own: bool) -> bool:
    """Whether the lists of all sections together are entries: then a short one among them is too.

    They are where most begin with the name of a place or an authority: "Singapore: ...".
    """
    pool = _pool(text, groups, BlockKind.LIST_ITEM, own)
    if not pool:
        return False
    if len(pool) >= _POOL and (are_entries(pool) or are_reports(pool)):
        return True
    labels = [label for place in pool if (label := _label(*place))]
    named = sum(map(is_name, labels))
    return named >= 2 and 3 * named >= 2 * len(pool)


def _tells_in_lines(text: str, groups: Sequence[Group], own: bool) -> bool:
    """Whether the paragraphs of all sections together are news of a line each: "SEC charges adviser."."""
    told = _pool(text, groups, BlockKind.PARAGRAPH, own)
    if len(told) < _POOL:
        return False
    lines = [place for place in told if is_news_line(*place)]
    if len(lines) < _POOL or 3 * len(lines) < 2 * len(told):
        return False
    opened = {words[start:end].split(maxsplit=1)[0] for words, start, end in lines}
    return 2 * len(opened) > len(lines)


def _pool(text: str, groups: Sequence[Group], kind: BlockKind, own: bool) -> list[Place]:
    """The blocks of one kind in all sections together."""
    return [
        judged(text, block, own)
        for group in groups
        if group.heading is None or group.is_section
        for block in group.blocks
        if block.kind is kind
    ]


def _tells_in_points(text: str, groups: Sequence[Group], own: bool) -> bool:
    """Whether lists under headlines tell one report each: first points report, the others go on with them."""
    lists = [group.blocks for group in groups if is_headed_list(group)]
    if len(lists) < _FEWEST_LISTS:
        return False
    first = sum(_reports(*judged(text, blocks[0], own)) for blocks in lists)
    if not first:
        return False
    later = [_reports(*judged(text, block, own)) for blocks in lists for block in blocks[1:]]
    return 3 * sum(later) * len(lists) <= 2 * first * len(later)


def _reports(text: str, start: int, end: int) -> bool:
    return eventfulness(text, start, end) >= _EVENT and not is_continuation(text, start, end)


def _label(text: str, start: int, end: int) -> str:
    """The words before a first colon, none where they are many."""
    at = text.find(": ", start, min(end, start + _LONGEST_LABEL))
    return text[start : max(at, start)]


def _words(text: str, block: Block) -> str:
    return text[block.start : block.end]


def _reported(text: str, found: Outline, *, with_summary: bool = False) -> Iterator[Group]:
    """The groups without what surrounds the reports: contacts, highlights, adverts.

    ``with_summary``: an opening under "Executive summary" is kept, without its heading.
    """
    later = [group for group in found.groups if group.heading is not None]
    for group in found.groups:
        titles = [span.of(text) for span in (*group.sections, *((group.heading,) if group.heading else ()))]
        if any(boilerplate.is_skipped_heading(title) for title in titles):
            continue
        blocks = [
            block
            for before, block in zip((None, *group.blocks), group.blocks, strict=False)
            if (block.kind is BlockKind.TABLE_ROW and not boilerplate.is_closing_row(_words(text, block)))
            or _is_own_date(text, group, before, block)
            or not boilerplate.is_footer(text, block.start, block.end)
        ]
        if _is_summary(text, group):
            if with_summary:
                yield Group((), None, blocks, True)
                continue
            if later and group is not later[-1]:
                continue
            blocks = _after_summary(text, blocks)
            group = Group(group.sections, None, blocks, True)
        else:
            group = Group(group.sections, group.heading, blocks, group.is_section)
        if blocks or _is_one_liner(text, group):
            yield group


def _is_summary(text: str, group: Group) -> bool:
    headings = (*group.sections, *((group.heading,) if group.heading else ()))
    return any(boilerplate.is_summary_heading(span.of(text)) for span in headings)


def _is_own_date(text: str, group: Group, before: Block | None, block: Block) -> bool:
    """A date below an entry's heading or another field: "Date: 2024-09-30" is not the newsletter's."""
    within = before is None or is_entry_field(text[before.start : before.end])
    return group.heading is not None and within and is_date_line(text, block.start, block.end)


def _after_summary(text: str, blocks: list[Block]) -> list[Block]:
    """What stands under highlights that no further heading ends: the entries begin at the first date."""
    for number, block in enumerate(blocks):
        if number and begins_with_date(text, block.start, block.end):
            return blocks[number:]
    return []


def _is_one_liner(text: str, group: Group) -> bool:
    """A heading without a body that tells news by itself."""
    if group.heading is None or group.is_section or group.blocks:
        return False
    start, end = group.heading.start, group.heading.end
    under_day = bool(group.sections) and is_date_line(text, group.sections[-1].start, group.sections[-1].end)
    fewest = _FEWEST_AGENDA_WORDS if under_day else _FEWEST_LINE_WORDS
    return (
        len(text[start:end].split()) >= fewest
        and (under_day or has_verb(text, start, end) or begins_with_date(text, start, end))
        and not boilerplate.is_footer(text, start, end)
        and not _GATHERING.search(text[start:end])
    )
