"""Items: which stretches of a newsletter report one development each, and what is none."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from updates.extraction import boilerplate
from updates.extraction.articles import article, is_article, is_summed_up
from updates.extraction.dialogue import part_questions
from updates.extraction.entries import are_entries, is_table_head, names_several, run_in_length
from updates.extraction.findings import Block, ReadText, Span
from updates.extraction.headings import IsName, is_date_line
from updates.extraction.masthead import is_firm, opening_line
from updates.extraction.nesting import head_with_list_entries, promote_list_headings
from updates.extraction.outline import Group, Outline, outline
from updates.extraction.records import merge_records
from updates.extraction.signals import (
    begins_with_date,
    begins_with_mark,
    eventfulness,
    has_verb,
    is_continuation,
)
from updates.extraction.stories import story_groups, story_span
from updates.extraction.vocabulary import BlockKind

_EVENT = 3
_MOSTLY = 0.75
"""The share of paragraphs that begin with a day by which a heading over them heads several reports."""
_FEWEST_UNDER = 4
_FEWEST_MARKED = 3
_POOL = 5
_FEWEST_LED_IN = 2
_FEWEST_OF_DIGEST = 4
_DIGEST = 0.6
_TELLING = 120
"""Letters within which a paragraph of a digest has its verb."""
_FEWEST_LINE_WORDS = 5
_FEWEST_AGENDA_WORDS = 3
_LONGEST_LABEL = 40
_DAY_LEADS = ("On ", "In ", "At ", "It ", "By ", "Since ", "As ")
_OFFICE = re.compile(
    r"^(?:[A-Z][\w’'-]*\s|of\s|the\s|and\s|for\s|&\s){0,6}"
    r"(?:Commission(?:er)?|Authority|Central Bank|Ministry|Agency|Inspectorate|Regulator|Ombudsman|Tribunal|"
    r"Supervisor|Directorate|Bureau|Administration)(?:\s(?:of|for|on)(?:\s[\w’'-]+){1,6}|\s[A-Z][a-z]+)?$"
)
_GATHERING = re.compile(r"\b(?:webinar|seminar|breakfast|training course|podcast)\b|^how to\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Segment:
    """One item's place: its body, its own heading, the headings over it."""

    body: Span
    headline: Span | None = None
    sections: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Segmentation:
    """The items of a document in reading order, with its title and dateline."""

    title: Span | None
    datelines: tuple[Span, ...]
    segments: tuple[Segment, ...]


def segment(read: ReadText, is_name: IsName) -> Segmentation:
    """Cut a document into its items. Each offset is of ``read.text``."""
    read = head_with_list_entries(promote_list_headings(part_questions(merge_records(read)), is_name))
    found = outline(read, is_name)
    found = _with_title(found)
    groups = list(_reported(read.text, found))
    if any(_is_summary(read.text, group) for group in found.groups):
        whole = list(_reported(read.text, found, with_summary=True))
        groups = whole if is_summed_up(read.text, whole) else groups
    if is_article(read.text, groups):
        segments = [Segment(body, headline) for body, headline in article(read.text, groups, found.title)]
    else:
        segments = _stories(read.text, groups, found.title, is_name)
    return Segmentation(found.title, tuple(found.datelines), tuple(segments))


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


def _stories(text: str, groups: Sequence[Group], title: Span | None, is_name: IsName) -> list[Segment]:
    """The items of a news story and what stands beside it, or of a newsletter's entries."""
    members, headline = story_groups(text, groups, title)
    if not members:
        return _cut(text, groups, is_name)
    return [Segment(story_span(text, groups[:members]), headline), *_cut(text, groups[members:], is_name)]


def _cut(text: str, groups: Sequence[Group], is_name: IsName) -> list[Segment]:
    """The items of all groups. Sections that spell out the one article before them go on with its item."""
    segments: list[Segment] = []
    article = False
    listed = _lists_report(text, groups, is_name)
    # In its own bulletin an authority says "we": that is no advert.
    own = _is_authority(" ".join(opening_line(text).of(text).split()), is_name)
    for number, group in enumerate(groups):
        heading = group.heading.of(text) if group.heading else ""
        if article and group.blocks and boilerplate.is_explanation_heading(heading):
            segments[-1] = replace(segments[-1], body=Span(segments[-1].body.start, group.blocks[-1].end))
            continue
        found = _Cutter(text, group, len(groups), number == 0, listed=listed, own_voice=own).items()
        article = number == 0 and group.heading is None and len(found) == 1
        segments += found
    return segments


def _is_authority(maker: str, is_name: IsName) -> bool:
    """Whether a newsletter's first line names an authority and no firm."""
    return is_name(maker) or (bool(_OFFICE.search(maker)) and not has_verb(maker) and not is_firm(maker))


def _lists_report(text: str, groups: Sequence[Group], is_name: IsName) -> bool:
    """Whether the lists of all sections together are entries: then a short one among them is too.

    They are where most begin with the name of a place or an authority: "Singapore: ...".
    """
    pool = [
        _words(text, block)
        for group in groups
        if group.heading is None or group.is_section
        for block in group.blocks
        if block.kind is BlockKind.LIST_ITEM
    ]
    labels = [words[:label] for words in pool if (label := _label(words))]
    named = sum(is_name(label) for label in labels)
    return (len(pool) >= _POOL and are_entries(pool)) or (named >= 2 and 3 * named >= 2 * len(pool))


def _label(words: str) -> int:
    """The length of the words before a first colon, 0 where they are none or many."""
    at = words.find(": ", 0, _LONGEST_LABEL)
    return max(at, 0)


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
            for block in group.blocks
            if (block.kind is BlockKind.TABLE_ROW and not boilerplate.is_closing_row(_words(text, block)))
            or _is_own_date(text, group, block)
            or not boilerplate.is_footer(_words(text, block))
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


def _is_own_date(text: str, group: Group, block: Block) -> bool:
    """A date right below an entry's heading: "Date: 2024-09-30" is not the newsletter's."""
    return group.heading is not None and block is group.blocks[0] and is_date_line(_words(text, block))


def _after_summary(text: str, blocks: list[Block]) -> list[Block]:
    """What stands under highlights that no further heading ends: the entries begin at the first date."""
    for number, block in enumerate(blocks):
        if number and begins_with_date(_words(text, block)):
            return blocks[number:]
    return []


def _is_one_liner(text: str, group: Group) -> bool:
    """A heading without a body that tells news by itself."""
    if group.heading is None or group.is_section or group.blocks:
        return False
    words = group.heading.of(text)
    under_day = bool(group.sections) and is_date_line(group.sections[-1].of(text))
    tells = under_day or has_verb(words) or begins_with_date(words)
    return (
        len(words.split()) >= (_FEWEST_AGENDA_WORDS if under_day else _FEWEST_LINE_WORDS)
        and tells
        and not boilerplate.is_footer(words)
        and not _GATHERING.search(words)
    )


def _tells_nothing(words: str) -> bool:
    return boilerplate.is_summary(words) or boilerplate.is_empty_report(words)


class _Cutter:
    """Cuts the paragraphs of one group into items."""

    def __init__(
        self, text: str, group: Group, groups: int, is_first: bool, *, listed: bool, own_voice: bool
    ) -> None:
        self._text = text
        self._group = group
        self._is_own = own_voice
        self._is_listed = listed and (group.is_section or group.heading is None)
        self._is_first = is_first and groups > 1
        self._is_opening = group.heading is None and not group.sections and groups > 1
        headed = (group.heading,) if group.heading and group.is_section else ()
        self._sections = (*group.sections, *headed)
        labels = sum(run_in_length(self._words(block)) is not None for block in group.blocks)
        self._is_digest = self._tells_often()
        bold = sum(block.kind is BlockKind.PARAGRAPH and block.level > 0 for block in group.blocks)
        self._is_led_in = bold >= _FEWEST_LED_IN and 5 * bold >= 3 * len(group.blocks)
        self._is_labelled = labels >= 2 and 5 * labels >= 3 * len(group.blocks)

    def _tells_often(self) -> bool:
        """Whether most paragraphs of a section tell news of their own: then the quieter ones do so too."""
        group = self._group
        told = [self._words(block) for block in group.blocks if block.kind is BlockKind.PARAGRAPH]
        own = sum(eventfulness(words) >= _EVENT and not is_continuation(words) for words in told)
        return len(told) >= _FEWEST_OF_DIGEST and own >= _DIGEST * len(told)

    def items(self) -> list[Segment]:
        """The group's items."""
        group, text = self._group, self._text
        if not group.blocks:
            return [Segment(group.heading, None, self._sections)] if group.heading else []
        heading = group.heading.of(text) if group.heading else ""
        if heading and boilerplate.is_comment_heading(heading):
            return []
        if len(group.blocks) == 1 and self._is_idle(self._words(group.blocks[0])):
            return []
        if heading and not self._is_own and (boilerplate.is_advert(heading) or self._is_advert()):
            return []
        if any(block.kind is BlockKind.TABLE_ROW for block in group.blocks):
            return self._one(group.blocks) if self._breaks_down(heading) else self._rows()
        if group.heading is not None and not group.is_section and not self._is_list(heading):
            return self._one(group.blocks)
        return list(self._paragraphs())

    def _words(self, block: Block) -> str:
        return _words(self._text, block)

    def _is_idle(self, words: str) -> bool:
        """Whether a lone paragraph reports nothing: highlights, "nothing to report", an editor's opening."""
        if _tells_nothing(words):
            return True
        if self._is_first and begins_with_date(words) and not words.lstrip("(*_ ").startswith(_DAY_LEADS):
            return eventfulness(words) < _EVENT  # "7 February 2025. All that you must know": the day
        telling = 1 if self._is_own else _EVENT + 1
        return self._is_first and boilerplate.is_introduction(words) and eventfulness(words) < telling

    def _is_advert(self) -> bool:
        words = " ".join(self._words(block) for block in self._group.blocks)
        return boilerplate.is_advert(words) and eventfulness(words) < _EVENT

    def _one(self, blocks: Sequence[Block]) -> list[Segment]:
        """All paragraphs under an entry's own heading are one item, less comments and adverts at its end."""
        kept = list(blocks)
        while len(kept) > 1 and self._trails(kept[-1]):
            kept.pop()
        return [Segment(Span(kept[0].start, kept[-1].end), self._group.heading, self._sections)]

    def _trails(self, block: Block) -> bool:
        words = self._words(block)
        return boilerplate.is_comment(words) or (
            not self._is_own and boilerplate.is_advert(words) and eventfulness(words) < _EVENT
        )

    def _is_list(self, heading: str) -> bool:
        """Whether one heading stands over several reports: "Latest fines", or paragraphs each with a day."""
        blocks = self._group.blocks
        if len(blocks) < 2:
            return False
        dated = sum(begins_with_date(self._words(block)) for block in blocks)
        if sum(begins_with_mark(self._words(block)) for block in blocks) >= _FEWEST_MARKED:
            return True
        if dated == len(blocks) or (dated >= 3 and dated >= _MOSTLY * len(blocks)):
            return True
        scores = [eventfulness(self._words(block)) for block in blocks]
        if is_date_line(self._words(blocks[0])) or any(is_continuation(self._words(b)) for b in blocks):
            return False
        if all(run_in_length(self._words(block)) for block in blocks):
            return True
        if all(block.kind is BlockKind.LIST_ITEM for block in blocks):
            return are_entries([self._words(block) for block in blocks])
        return names_several(heading) and min(scores) >= 2

    def _rows(self) -> list[Segment]:
        """Each row of a table is an item, save its head; a paragraph beside it only where it reports."""
        blocks = self._group.blocks
        first = next(n for n, block in enumerate(blocks) if block.kind is BlockKind.TABLE_ROW)
        found = []
        sections = self._sections
        for number, block in enumerate(blocks):
            words = self._words(block)
            if block.kind is not BlockKind.TABLE_ROW:
                if self._reports(words) and not boilerplate.is_introduction(words):
                    found.append(Segment(Span(block.start, block.end), None, self._sections))
            elif number == first and is_table_head(words):
                sections = (*sections, Span(block.start, block.end))
            elif not boilerplate.is_comment(words) and (len(blocks) > 1 or eventfulness(words) > 0):
                found.append(Segment(Span(block.start, block.end), None, sections))
        return found

    def _breaks_down(self, heading: str) -> bool:
        """Whether a table only breaks down what the paragraph over it, under an entry's headline, tells."""
        first, *rest = self._group.blocks
        rows = [self._words(block) for block in rest if block.kind is BlockKind.TABLE_ROW]
        return (
            has_verb(heading)
            and not self._group.is_section
            and first.kind is BlockKind.PARAGRAPH
            and eventfulness(self._words(first)) >= _EVENT
            and all(row.count("|") + row.count("\t") <= 2 and not begins_with_date(row) for row in rows)
        )

    def _reports(self, words: str) -> bool:
        if boilerplate.is_comment(words) or boilerplate.is_summary(words) or words.endswith(":"):
            return False
        if boilerplate.is_advert(words) or boilerplate.is_introduction(words):
            return eventfulness(words) >= _EVENT + 2
        return eventfulness(words) >= _EVENT

    def _paragraphs(self) -> Iterator[Segment]:
        """Paragraphs of a section: each that reports begins an item, the others go on with it."""
        open_blocks: list[Block] = []
        for run, is_list in self._runs():
            if is_list:
                entries = list(self._nested(run))
                if self._is_listed or are_entries([self._told(entry) for entry in entries]):
                    if open_blocks and not self._is_lead_in(open_blocks):
                        yield self._closed(open_blocks)
                    open_blocks = []
                    for entry in entries:
                        yield from self._entry(entry)
                    continue
            for block in run:
                words = self._words(block)
                if is_list and open_blocks:
                    open_blocks.append(block)
                    continue
                if self._begins(words, bool(open_blocks)) or self._leads_in(block):
                    if open_blocks:
                        yield self._closed(open_blocks)
                    open_blocks = [block]
                elif open_blocks and not boilerplate.is_comment(words) and not boilerplate.is_advert(words):
                    open_blocks.append(block)
        if open_blocks and not self._is_lead_in(open_blocks):
            yield self._closed(open_blocks)

    def _leads_in(self, block: Block) -> bool:
        """Whether a paragraph opens with a bold headline, as most in its section do."""
        words = self._words(block)
        if (
            not self._is_led_in
            or not block.level
            or boilerplate.is_comment(words)
            or boilerplate.is_summary(words)
        ):
            return False
        return self._is_own or not boilerplate.is_advert(words)

    def _entry(self, blocks: list[Block]) -> Iterator[Segment]:
        words = self._words(blocks[0])
        label = run_in_length(words)
        if label is not None and boilerplate.is_skipped_heading(words[:label]):
            return
        if boilerplate.is_comment(words) or (boilerplate.is_advert(words) and eventfulness(words) < _EVENT):
            return
        yield self._closed(blocks)

    def _runs(self) -> Iterator[tuple[list[Block], bool]]:
        run: list[Block] = []
        for block in self._group.blocks:
            if run and (run[-1].kind is BlockKind.LIST_ITEM) != (block.kind is BlockKind.LIST_ITEM):
                yield run, run[-1].kind is BlockKind.LIST_ITEM
                run = []
            run.append(block)
        if run:
            yield run, run[-1].kind is BlockKind.LIST_ITEM

    def _nested(self, run: Sequence[Block]) -> Iterator[list[Block]]:
        """Entries of the list's own level, each with those nested under it."""
        top = min(block.level for block in run)
        entry: list[Block] = []
        for block in run:
            if block.level == top and entry:
                yield entry
                entry = []
            entry.append(block)
        if entry:
            yield entry

    def _told(self, entry: Sequence[Block]) -> str:
        """The words of an entry with those nested under it."""
        return ". ".join(self._words(block).rstrip(".") for block in entry) + self._words(entry[-1])[-1:]

    def _is_lead_in(self, blocks: Sequence[Block]) -> bool:
        words = self._words(blocks[0])
        return len(blocks) == 1 and words.endswith(":") and eventfulness(words) < _EVENT + 1

    def _begins(self, words: str, is_open: bool) -> bool:
        if boilerplate.is_comment(words) or boilerplate.is_summary(words) or is_date_line(words):
            return False
        if words.endswith(":") and len(words) < 120 and eventfulness(words) < _EVENT + 1:
            return False
        if begins_with_date(words) or begins_with_mark(words) or boilerplate.is_further_out(words):
            return True
        if boilerplate.is_introduction(words) or boilerplate.is_advert(words):
            return eventfulness(words) >= _EVENT + 2
        label = run_in_length(words) if self._is_labelled else None
        if label is not None and words[label : label + 1] not in ".!?" and eventfulness(words) >= -1:
            return True
        if self._is_digest and not is_continuation(words) and has_verb(words[:_TELLING]):
            return eventfulness(words) >= 0
        if self._is_opening:
            return eventfulness(words) >= _EVENT + 1 and self._dated(words)
        if is_open:
            heading = self._group.heading
            lists = heading is not None and names_several(heading.of(self._text))
            return eventfulness(words) >= (2 if lists else _EVENT) or (
                label is not None and eventfulness(words) >= 1
            )
        if self._group.heading is None and not self._sections:
            return eventfulness(words) >= _EVENT
        if self._is_labelled and run_in_length(words) is None:
            return eventfulness(words) >= _EVENT
        # Nothing is open that "The bill, which ..." could go on with.
        return eventfulness(words) >= (0 if is_continuation(words) else 1)

    def _dated(self, words: str) -> bool:
        return eventfulness(words) >= _EVENT + 2 or begins_with_date(words)

    def _closed(self, blocks: Sequence[Block]) -> Segment:
        """An item of its own paragraphs; a run-in heading ("Label. Text", "Label: text") is its headline."""
        first = blocks[0]
        label = run_in_length(self._words(first))
        headline = Span(first.start, first.start + label) if label else None
        return Segment(Span(first.start, blocks[-1].end), headline, self._sections)
