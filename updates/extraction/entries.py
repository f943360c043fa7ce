"""Signs by which entries are told apart: run-in headings, lists of reports, heads of tables."""

import re
from collections.abc import Sequence
from functools import lru_cache

from updates.extraction.datewords import mentions, told_in
from updates.extraction.headings import is_date_line
from updates.extraction.names import MONTHS
from updates.extraction.sentences import is_abbreviated
from updates.extraction.signals import begins_with_date, eventfulness, has_verb, is_continuation
from updates.extraction.vocabulary import Precision

FIELD_WORDS = re.compile(
    r"^(?:date|day|when|who|what|where|why|authority|regulator|agency|body|country|jurisdiction|measure|"
    r"action|event|development|"
    r"status|fine|penalty|amount|sum|company|firm|party|respondent|subject|topic|title|instrument|law|rule|"
    r"details?|summary|"
    r"description|source|link|effective|deadline|comments?|remarks?|reason|decision|outcome|result|sector|"
    r"case|no|step|entity|"
    r"news|headline|impact|issue|priority|rating|read|item|text|document|period|month|year|place|court|"
    r"name)\b",
    re.IGNORECASE,
)
# A plural that announces several reports, not a verb with its object ("fines Acme").
_LIST_HEADING = re.compile(
    r"\b(?:(?:fines|orders|penalties|decisions|cases|actions|notices|lists|judgments|rulings|sanctions|"
    r"settlements|"
    r"warnings|removals|consultations|drafts|texts|papers|rules)"
    r"(?=\s*$|[,:;&]|\s+(?:and|of|for|in|from|by|against|to|on|since|this|at|under)\b)"
    r"|two|three|four|five|six|seven|others|several)\b",
    re.IGNORECASE,
)
_LABELLED = re.compile(r"^(?!https?:)[^\s:][^:\n]{2,160}?:\s+\S")
_COMPLETE = re.compile(r"[.!?。][\"'”’)\]]*(?:\s?\[?\d{1,2}\]?)?$")
_CLOSING = 20
"""Letters within which a sentence closes with marks and the number of a note."""


# "... for life. [fca.org.uk]": where the entry comes from.
_LINKED = re.compile(r"\s*(?:\[[^\]\n]{2,60}\]|\([^()\n]{2,60}\)|https?://\S+)\s*$")
_FIELD_STOP = re.compile(r"\s[–—|·•/]\s|\s-\s")


Place = tuple[str, int, int]
"""The words of an entry: a text, and where in it they begin and end."""

_FEWEST_REPORTS = 3
_VERB_WITHIN = 120
_PAST = re.compile(r"\s[a-z]{3,}ed\s")


def names_several(heading: str) -> bool:
    """Whether a heading announces several reports ("Latest fines and orders") and tells none itself."""
    return bool(_LIST_HEADING.search(heading)) and not has_verb(_LIST_HEADING.sub(" ", heading))


_RUN_IN_STOP = re.compile(r"(?::\s|[.!?]\s|\s[–—-]\s)")


def run_in_length(text: str, start: int = 0, end: int | None = None) -> int | None:
    """The length of a run-in heading at the start of a paragraph, ``None`` where it has none."""
    return _run_in_length(text, start, len(text) if end is None else end)


_LONGEST_RUN_IN = 200
_RUN_IN = 230
"""Letters: a run-in heading ends 30 of them before."""


@lru_cache(maxsize=128)  # a paragraph is looked at by several stages
def _run_in_length(text: str, start: int, end: int) -> int | None:
    words = text[start : min(end, start + _RUN_IN)]
    stops = _RUN_IN_STOP.finditer(words, 0, _LONGEST_RUN_IN)
    match = next((stop for stop in stops if stop[0][0] != "." or _ends(words, stop)), None)
    if match is None or match.end() >= end - start - 30:
        return None
    label = words[: match.start()]
    if not any(map(str.isalpha, label)):
        return None
    alone = start == 0 and end == len(text)
    told = mentions(label) if alone else told_in(text, start, start + match.start())
    if any(mention.precision is Precision.DAY for mention in told):
        return None
    colon = match.group().startswith(":")
    count = len(label.split())
    if colon:
        return match.start() if count <= 22 and not is_date_line(text, start, start + match.start()) else None
    return match.start() if count <= 9 else None


def _ends(words: str, stop: re.Match[str]) -> bool:
    """Whether a full stop is no abbreviation's: not "Ltd." nor a month's before its day, "on Sept. 2"."""
    before = words[: stop.start()]
    opens, month = before.split()[-2:-1], before.split()[-1:]
    day = opens == ["on"] and words[stop.end() : stop.end() + 1].isdigit() and month[0] in MONTHS
    return not (day or is_abbreviated(before))


def is_table_head(words: str) -> bool:
    cells = [cell.strip() for cell in re.split(r"\||\t", words) if cell.strip()]
    short = all(len(cell) <= 30 and not any(char.isdigit() for char in cell) for cell in cells)
    named = sum(bool(FIELD_WORDS.match(cell)) for cell in cells)
    return short and (2 * named >= len(cells) or words.upper() == words)


def is_fielded(words: str) -> bool:
    """Whether an entry is a row of fields: "Acme Bank – fine – late report – the regulator – 4 March"."""
    return len(_FIELD_STOP.findall(words)) >= 3 and any(char.isdigit() for char in words)


def _without_link(place: Place) -> Place:
    """An entry's words without the link or the source's name in brackets that they end with."""
    text, start, end = place
    if not text.endswith((")", "]", " ", "\n"), start, end) and "http" not in text[start:end]:
        return place
    link = _LINKED.search(text, start, end)
    return (text, start, link.start()) if link else place


def are_entries(entries: Sequence[Place]) -> bool:
    """Whether a list's entries report one event each, or are parts of one sentence."""
    places = [_without_link(place) for place in entries]
    texts = [text[start:end] for text, start, end in places]
    if 2 * sum(is_fielded(words) for words in texts) > len(texts):
        return True
    lower = sum(words[:1].islower() for words in texts)
    if 2 * lower > len(texts) or sum(words.endswith(";") for words in texts) > 1:
        return _are_dated(places)
    labelled = sum(bool(_LABELLED.match(words)) and len(words.split()) > 8 for words in texts)
    complete = sum(words.count(" ") >= 4 and bool(_COMPLETE.search(words)) for words in texts)
    eventful = [eventfulness(*place) >= 2 for place in places]
    telling = sum(
        event or has_verb(text, start, min(end, start + 90))
        for event, (text, start, end) in zip(eventful, places, strict=True)
    )
    return (
        (
            (labelled + complete) * 2 >= len(texts)
            and 2 * max(sum(eventful), telling * (labelled > 0)) > len(texts)
        )
        or (complete == 0 and 3 * telling >= 2 * len(texts))
        or _are_dated(places)
    )


def _are_dated(places: Sequence[Place]) -> bool:
    return 2 * sum(begins_with_date(*place) for place in places) > len(places)


def are_reports(entries: Sequence[Place]) -> bool:
    """Whether the entries of a section's list are whole sentences, most of which tell what happened."""
    whole = [
        (text, start, min(end, start + _VERB_WITHIN))
        for text, start, end in entries
        if text[start : start + 1].isupper() and _COMPLETE.search(text, max(start, end - _CLOSING), end)
    ]
    if len(entries) < _FEWEST_REPORTS or 4 * len(whole) < 3 * len(entries):
        return False
    if 4 * sum(is_continuation(*place) for place in entries) > len(entries):
        return False
    return 2 * sum(has_verb(*place) or bool(_PAST.search(*place)) for place in whole) > len(entries)
