"""Entries laid out as fields: "Date: ...", "Authority: ...", "Subject: ...", one below the other.

Their parts may be paragraphs too, the same under each headline: "What happened: ...", "Who is affected: ...".
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from updates.extraction import boilerplate
from updates.extraction.entries import FIELD_WORDS
from updates.extraction.findings import Block, ReadText
from updates.extraction.signals import eventfulness
from updates.extraction.vocabulary import BlockKind

_FIELD = re.compile(r"([A-Za-z][A-Za-z /]{1,28}):\s")
_PART = re.compile(r"(?P<name>[A-Z][A-Za-z’' /-]{2,40})(?::|\?|\s[–—-])\s(?=\S)")
_REPORTING_PART = re.compile(
    r"(?:what(?: has|['’]s)? (?:happened|new|changed|is new)|(?:the |key )?(?:news|facts|development)|"
    r"in brief|summary|who|what|when)(?::|\?|\s[–—-])\s",
    re.IGNORECASE,
)
_FEWEST_FIELDS = 2
_FEWEST_ENTRIES = 2
_MOST_OTHERS = 4
"""Of so many entries one may have a second part that reports."""
_EVENT = 3


def merge_records(read: ReadText) -> ReadText:
    """The text with each record's lines as one row of a table; as it is where there are no records.

    A record begins at each line with the first field that comes again; there are at least two
    of them, and each has two fields or more.
    """
    blocks: list[Block] = []
    run: list[Block] = []
    for block in (*read.blocks, None):
        if block is not None and _key(read.text, block):
            run.append(block)
            continue
        blocks += _merged(read.text, run)
        run = []
        if block is not None:
            blocks.append(block)
    blocks = _with_parts(read.text, blocks)
    return replace(read, blocks=tuple(blocks)) if len(blocks) != len(read.blocks) else read


def _with_parts(text: str, blocks: Sequence[Block]) -> list[Block]:
    """The blocks with the parts of each entry as one paragraph, where entries have like parts.

    The parts have names of which each entry has two or more, and at most one of them reports.
    """
    names = [_part_name(text, block) for block in blocks]
    runs = list(_runs(names))
    times = Counter(names[at] for run in runs for at in run)
    runs = [run for run in runs if sum(times[names[at]] > 1 for at in run) >= _FEWEST_FIELDS]
    reporting = [sum(_reports(text, blocks[at]) for at in run) for run in runs]
    if len(runs) < _FEWEST_ENTRIES or _MOST_OTHERS * sum(told > 1 for told in reporting) > len(runs):
        return list(blocks)
    merged = {}
    for run in runs:
        kept = [at for at in run if at == run[0] or not _is_aside(text, blocks[at])]
        merged[run[0]] = range(run[0], kept[-1] + 1)
    inner = {at for run in merged.values() for at in run[1:]}
    return [
        replace(block, end=blocks[merged[at][-1]].end) if at in merged else block
        for at, block in enumerate(blocks)
        if at not in inner
    ]


def opens_record(text: str, start: int, end: int) -> bool:
    """Whether a stretch begins with a part that tells what an entry reports: "What happened: ..."."""
    return _REPORTING_PART.match(text, start, end) is not None


def _part_name(text: str, block: Block) -> str | None:
    """What a part of an entry is called: "what happened"."""
    name = _PART.match(text, block.start, block.end) if block.kind is BlockKind.PARAGRAPH else None
    return name["name"].casefold() if name else None


def _runs(names: Sequence[str | None]) -> Iterator[range]:
    """Where parts of different names stand below one another."""
    begin, seen = 0, set[str]()
    for at, name in enumerate((*names, None)):
        if name is None or name in seen:
            if at - begin >= _FEWEST_FIELDS:
                yield range(begin, at)
            begin, seen = at + (name is None), set()
        if name is not None:
            seen.add(name)


def _reports(text: str, block: Block) -> bool:
    return eventfulness(text, block.start, block.end) >= _EVENT


def _is_aside(text: str, block: Block) -> bool:
    words = text[block.start : block.end]
    return boilerplate.is_comment(words) and not boilerplate.tells_deadline(words)


def _key(text: str, block: Block) -> str | None:
    match = _FIELD.match(text, block.start, block.end)
    if match is None or not FIELD_WORDS.match(match[1]):
        return None
    return match[1].strip().lower()


def _merged(text: str, run: Sequence[Block]) -> list[Block]:
    if len(run) < 2 * _FEWEST_FIELDS:
        return list(run)
    keys = [_key(text, block) for block in run]
    counts = Counter(keys)
    first = next((key for key in keys if counts[key] > 1), None)
    starts = [number for number, key in enumerate(keys) if key == first]
    if first is None or len(run) - starts[0] < _FEWEST_FIELDS * len(starts):
        return list(run)
    stops = [*starts[1:], len(run)]
    return list(run[: starts[0]]) + [
        Block(BlockKind.TABLE_ROW, run[start].start, run[stop - 1].end)
        for start, stop in zip(starts, stops, strict=True)
    ]
