"""Cutting the paragraphs of one group into items: which begin one, which go on with it, which tell none."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from updates.extraction import boilerplate
from updates.extraction.datewords import told_in
from updates.extraction.entries import (
    FIELD_WORDS,
    Place,
    are_entries,
    are_reports,
    is_fielded,
    is_table_head,
    names_several,
    run_in_length,
)
from updates.extraction.findings import Block, Span
from updates.extraction.firstperson import in_third_person
from updates.extraction.headings import is_date_line
from updates.extraction.outline import Group
from updates.extraction.signals import (
    begins_with_date,
    begins_with_mark,
    eventfulness,
    has_verb,
    is_continuation,
    is_line,
)
from updates.extraction.vocabulary import BlockKind, Precision

_EVENT = 3
_MOSTLY = 0.75
"""The share of paragraphs that begin with a day by which a heading over them heads several reports."""
_FEWEST_MARKED = 3
_MANY = 5
_FEWEST_LED_IN = 2
_FEWEST_OF_DIGEST = 4
_DIGEST = 0.5
_TELLING = 120
"""Letters within which a paragraph of a digest has its verb."""
_DAY_LEADS = ("On ", "In ", "At ", "It ", "By ", "Since ", "As ")


# "South Africa: e-mail marketing and an insurer's exit": what heads several reports of a country.
_PLACED = re.compile(r"(?:[A-Z][\w’'-]*\s){0,2}[A-Z][\w’'-]*:\s")

# "Iceland – Bank told to stop – The authority ...": whose an entry is, its headline, and what it tells.
_HEADED = re.compile(
    r"(?:\s(?P<dash>[–—-])|:)\s(?P<headline>(?=[^\W_])[^.!?:;\n–—]{4,140}?)(?(dash)(?:\s(?P=dash)|:)|\s[–—-])\s"
    r"[\"“]?(?=[A-Z\d])"
)
_FEWEST_HEADED = 3
_LONGEST_LABEL = 4


@dataclass(frozen=True, slots=True)
class Segment:
    """One item's place: its body, its own heading, the headings over it."""

    body: Span
    headline: Span | None = None
    sections: tuple[Span, ...] = ()


def judged(text: str, block: Block, own: bool) -> Place:
    """The words to judge a block by: of an authority that says "we" those that others tell it in."""
    if own:
        words = text[block.start : block.end]
        told = in_third_person(words)
        if told is not words:
            return told, 0, len(told)
    return text, block.start, block.end


def _own_headline(text: str, block: Block, label: int) -> Span | None:
    """The headline between two dashes behind an entry's label, before the sentences that tell it."""
    found = _HEADED.match(text, block.start + label, block.end)
    if found is None or len(text[block.start : block.start + label].split()) > _LONGEST_LABEL:
        return None
    return Span(*found.span("headline"))


def _tells_nothing(words: str) -> bool:
    return boilerplate.is_summary(words) or boilerplate.is_empty_report(words)


def is_headed_list(group: Group) -> bool:
    """Whether a heading that is no section's stands over a list and nothing else."""
    listed = all(block.kind is BlockKind.LIST_ITEM for block in group.blocks)
    return listed and len(group.blocks) > 1 and group.heading is not None and not group.is_section


class Cutter:
    """Cuts the paragraphs of one group into items."""

    def __init__(
        self,
        text: str,
        group: Group,
        groups: int,
        is_first: bool,
        *,
        listed: bool,
        brief: bool,
        in_points: bool,
        own_voice: bool,
    ) -> None:
        self._text = text
        self._group = group
        self._is_own = own_voice
        self._is_brief = brief and (group.is_section or group.heading is None)
        self._is_listed = listed and (group.is_section or group.heading is None)
        self._is_in_points = in_points
        self._is_first = is_first and groups > 1
        self._is_opening = group.heading is None and not group.sections and groups > 1
        over = (group.heading,) if group.heading and group.is_section else ()
        self._sections = (*group.sections, *over)
        self._places = {block.start: judged(text, block, own_voice) for block in group.blocks}
        bold = sum(block.kind is BlockKind.PARAGRAPH and block.level > 0 for block in group.blocks)
        self._is_led_in = bold >= _FEWEST_LED_IN and 5 * bold >= 3 * len(group.blocks)

    @cached_property
    def _labels(self) -> list[tuple[Block, int]]:
        """The paragraphs that open with a run-in heading, and its length."""
        told = [(block, run_in_length(*self._places[block.start])) for block in self._group.blocks]
        return [(block, label) for block, label in told if label is not None]

    @cached_property
    def _is_labelled(self) -> bool:
        """Whether most paragraphs open with a run-in heading."""
        return len(self._labels) >= 2 and 5 * len(self._labels) >= 3 * len(self._group.blocks)

    @cached_property
    def _is_headed(self) -> bool:
        """Whether most paragraphs have a headline between their label and what they tell."""
        if len(self._labels) < _FEWEST_HEADED:
            return False
        headed = sum(
            _own_headline(self._text, block, label) is not None and not is_fielded(self._words(block))
            for block, label in self._labels
        )
        return headed >= _FEWEST_HEADED and 5 * headed >= 3 * len(self._group.blocks)

    @cached_property
    def _is_digest(self) -> bool:
        """Whether most paragraphs of a section tell news of their own: then the quieter ones do so too."""
        group = self._group
        told = [self._places[block.start] for block in group.blocks if block.kind is BlockKind.PARAGRAPH]
        if len(told) < _FEWEST_OF_DIGEST:
            return False
        own = sum(eventfulness(*place) >= _EVENT and not is_continuation(*place) for place in told)
        return own >= _DIGEST * len(told)

    @cached_property
    def _is_of_day(self) -> bool:
        """Whether the heading is a day of a calendar: what stands under it falls on that day."""
        heading = self._group.heading
        if heading is None or not is_date_line(self._text, heading.start, heading.end):
            return False
        told = told_in(self._text, heading.start, heading.end)
        return any(mention.precision is Precision.DAY for mention in told)

    def items(self) -> list[Segment]:
        """The group's items."""
        group, text = self._group, self._text
        if not group.blocks:
            return [Segment(group.heading, None, self._sections)] if group.heading else []
        heading = group.heading.of(text) if group.heading else ""
        if heading and boilerplate.is_comment_heading(heading):
            return []
        if len(group.blocks) == 1 and self._is_idle(group.blocks[0]):
            return []
        if group.heading and not self._is_own and self._is_advert(group.heading):
            return []
        if any(block.kind is BlockKind.TABLE_ROW for block in group.blocks):
            return self._one(group.blocks) if self._breaks_down(heading) else self._rows()
        if group.heading is not None and not group.is_section and not self._is_list(heading):
            return self._one(group.blocks)
        return list(self._paragraphs())

    def _words(self, block: Block) -> str:
        text, start, end = self._places[block.start]
        return text[start:end]

    def _is_idle(self, block: Block) -> bool:
        """Whether a lone paragraph reports nothing: highlights, "nothing to report", an editor's opening."""
        words, place = self._words(block), self._places[block.start]
        if _tells_nothing(words):
            return True
        if not self._is_first:
            return False
        if begins_with_date(*place) and not words.lstrip("(*_ ").startswith(_DAY_LEADS):
            # "7 February 2025. All that you must know": the day
            return eventfulness(*place) < _EVENT
        telling = 1 if self._is_own else _EVENT + 1
        return boilerplate.is_introduction(*place) and eventfulness(*place) < telling

    def _is_advert(self, heading: Span) -> bool:
        if boilerplate.is_advert(self._text, heading.start, heading.end):
            return True
        blocks = self._group.blocks
        if not boilerplate.is_advert(*self._places[blocks[0].start]):
            return False
        whole = " ".join(self._words(block) for block in blocks)
        return boilerplate.is_advert(whole) and eventfulness(whole) < _EVENT

    def _one(self, blocks: Sequence[Block]) -> list[Segment]:
        """All paragraphs under an entry's own heading are one item, less comments and adverts at its end."""
        kept = self._without_trail(blocks)
        return [Segment(Span(kept[0].start, kept[-1].end), self._group.heading, self._sections)]

    def _without_trail(self, blocks: Sequence[Block]) -> Sequence[Block]:
        last = len(blocks)
        while last > 1 and self._trails(blocks[last - 1]):
            last -= 1
        return blocks[:last]

    def _trails(self, block: Block) -> bool:
        place = self._places[block.start]
        words = self._words(block)
        return (boilerplate.is_comment(words) and not boilerplate.tells_deadline(words)) or (
            not self._is_own and boilerplate.is_advert(*place) and eventfulness(*place) < _EVENT
        )

    def _is_list(self, heading: str) -> bool:
        """Whether one heading stands over several reports: "Latest fines", or paragraphs each with a day."""
        blocks = self._without_trail(self._group.blocks)
        if len(blocks) < 2:
            return False
        places = [self._places[block.start] for block in blocks]
        dated = sum(begins_with_date(*place) for place in places)
        if sum(begins_with_mark(*place) for place in places) >= _FEWEST_MARKED:
            return True
        if dated == len(blocks) or (dated >= 3 and dated >= _MOSTLY * len(blocks)):
            return True
        if self._is_in_points and is_headed_list(self._group):
            return False
        lead = self._words(blocks[0])
        if lead[-1].isalnum() or is_date_line(*places[0]) or any(is_continuation(*place) for place in places):
            return False
        if all(run_in_length(*place) for place in places):
            return True
        listed = [self._places[block.start] for block in blocks if block.kind is BlockKind.LIST_ITEM]
        if len(listed) == len(blocks) or (len(listed) >= _MANY and len(listed) >= _MOSTLY * len(blocks)):
            return are_entries(listed)
        if _PLACED.match(heading) and all(eventfulness(*place) >= _EVENT + 2 for place in places[1:]):
            return not any(FIELD_WORDS.match(self._words(block)) for block in blocks)
        return names_several(heading) and all(eventfulness(*place) >= 2 for place in places)

    def _rows(self) -> list[Segment]:
        """Each row of a table is an item, save its head; a paragraph beside it only where it reports."""
        blocks = self._group.blocks
        first = next(n for n, block in enumerate(blocks) if block.kind is BlockKind.TABLE_ROW)
        found = []
        sections = self._sections
        for number, block in enumerate(blocks):
            words, place = self._words(block), self._places[block.start]
            if block.kind is not BlockKind.TABLE_ROW:
                if self._reports(block) and not boilerplate.is_introduction(*place):
                    found.append(Segment(Span(block.start, block.end), None, self._sections))
            elif number == first and is_table_head(words):
                sections = (*sections, Span(block.start, block.end))
            elif not boilerplate.is_comment(words) and (len(blocks) > 1 or eventfulness(*place) > 0):
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
            and eventfulness(*self._places[first.start]) >= _EVENT
            and all(row.count("|") + row.count("\t") <= 2 and not begins_with_date(row) for row in rows)
        )

    def _reports(self, block: Block) -> bool:
        words, place = self._words(block), self._places[block.start]
        if boilerplate.is_comment(words) or boilerplate.is_summary(words) or words.endswith(":"):
            return False
        score = eventfulness(*place)
        if _EVENT <= score < _EVENT + 2:
            return not (boilerplate.is_advert(*place) or boilerplate.is_introduction(*place))
        return score >= _EVENT

    def _paragraphs(self) -> Iterator[Segment]:
        """Paragraphs of a section: each that reports begins an item, the others go on with it."""
        open_blocks: list[Block] = []
        for run, is_list in self._runs():
            if is_list:
                entries = list(self._nested(run))
                told = [] if self._is_listed else [self._told(entry) for entry in entries]
                if self._is_listed or are_entries(told) or (self._is_over_several() and are_reports(told)):
                    if open_blocks and not self._is_lead_in(open_blocks):
                        yield self._closed(open_blocks)
                    open_blocks = []
                    for entry in entries:
                        yield from self._entry(entry)
                    continue
            for block in run:
                if is_list and open_blocks:
                    open_blocks.append(block)
                    continue
                if self._begins(block, bool(open_blocks)) or self._leads_in(block):
                    if open_blocks:
                        yield self._closed(open_blocks)
                    open_blocks = [block]
                elif open_blocks and not (
                    boilerplate.is_comment(self._words(block))
                    or boilerplate.is_advert(*self._places[block.start])
                ):
                    open_blocks.append(block)
        if open_blocks and not self._is_lead_in(open_blocks):
            yield self._closed(open_blocks)

    def _is_over_several(self) -> bool:
        """Whether what stands over the paragraphs is no headline of one report."""
        return self._group.is_section and self._group.heading is not None

    def _leads_in(self, block: Block) -> bool:
        """Whether a paragraph opens with a bold headline, as most in its section do."""
        if not self._is_led_in or not block.level:
            return False
        words = self._words(block)
        if boilerplate.is_comment(words) or boilerplate.is_summary(words):
            return False
        return self._is_own or not boilerplate.is_advert(*self._places[block.start])

    def _entry(self, blocks: list[Block]) -> Iterator[Segment]:
        words, place = self._words(blocks[0]), self._places[blocks[0].start]
        label = run_in_length(*place)
        if label is not None and boilerplate.is_skipped_heading(words[:label]):
            return
        if boilerplate.is_comment(words) or (boilerplate.is_advert(*place) and eventfulness(*place) < _EVENT):
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

    def _told(self, entry: Sequence[Block]) -> Place:
        """The words of an entry with those nested under it."""
        if len(entry) == 1:
            return self._places[entry[0].start]
        words = ". ".join(self._words(block).rstrip(".") for block in entry) + self._words(entry[-1])[-1:]
        return words, 0, len(words)

    def _is_lead_in(self, blocks: Sequence[Block]) -> bool:
        if len(blocks) > 1 or not self._words(blocks[0]).endswith(":"):
            return False
        return eventfulness(*self._places[blocks[0].start]) < _EVENT + 1

    def _begins(self, block: Block, is_open: bool) -> bool:
        words, place = self._words(block), self._places[block.start]
        if boilerplate.is_summary(words) or is_date_line(*place):
            return False
        if boilerplate.is_comment(words):
            return self._is_labelled and boilerplate.is_outlook(words) and eventfulness(*place) > _EVENT
        if words.endswith(":") and len(words) < 120 and eventfulness(*place) < _EVENT + 1:
            return False
        if begins_with_date(*place) or begins_with_mark(*place) or boilerplate.is_further_out(words):
            return True
        if boilerplate.is_introduction(*place) or boilerplate.is_advert(*place):
            return eventfulness(*place) >= _EVENT + 2
        label = run_in_length(*place) if self._is_labelled else None
        if label is not None and words[label : label + 1] not in ".!?" and eventfulness(*place) >= -1:
            return True
        if self._is_brief and is_line(words):
            return True
        text, start, end = place
        if (
            self._is_digest
            and not is_continuation(*place)
            and has_verb(text, start, min(end, start + _TELLING))
        ):
            return eventfulness(*place) >= 0
        if self._is_opening:
            score = eventfulness(*place)
            return score >= _EVENT + 2 or (score > _EVENT and begins_with_date(*place))
        if is_open:
            heading = self._group.heading
            lists = heading is not None and names_several(heading.of(self._text))
            return eventfulness(*place) >= (2 if lists else _EVENT) or (
                label is not None and eventfulness(*place) >= 1
            )
        if self._group.heading is None and not self._sections:
            return eventfulness(*place) >= _EVENT
        if self._is_labelled and label is None:
            return eventfulness(*place) >= _EVENT
        if self._is_of_day and not self._is_first and not is_continuation(*place):
            return True
        # Nothing is open that "The bill, which ..." could go on with.
        return eventfulness(*place) >= (0 if is_continuation(*place) else 1)

    def _closed(self, blocks: Sequence[Block]) -> Segment:
        """An item of its own paragraphs; a run-in heading ("Label. Text", "Label: text") is its headline."""
        first = blocks[0]
        label = run_in_length(self._text, first.start, first.end)
        headline = Span(first.start, first.start + label) if label else None
        own = _own_headline(self._text, first, label) if label and self._is_headed else None
        if headline is not None and own is not None:
            return Segment(Span(first.start, blocks[-1].end), own, (*self._sections, headline))
        return Segment(Span(first.start, blocks[-1].end), headline, self._sections)
