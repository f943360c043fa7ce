"""What a passage tells only as background: earlier years, earlier cases, what led up to the news."""

import re
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise

from updates.extraction.dated import dates_within
from updates.extraction.findings import Span
from updates.extraction.guarded import WordStart
from updates.extraction.passage import Passage
from updates.extraction.vocabulary import Precision

_EARLIER = re.compile(
    r"(?:(?:Back|Already|Earlier)\s+)?(?:[Ii]n|[Bb]y|[Ss]ince)\s+(?:early\s+|late\s+|mid-)?"
    r"(?:(?:January|February|March|April|May|June|July|August|September|October|November|December)\s+)?"
    r"(?P<year>(?:19|20)\d\d)\b|(?P<last>Last\s+(?:year|January|February|March|April|May|June|July|August|"
    r"September|October|November|December|spring|summer|autumn|winter)|(?:A|Two|Three)\s+years?\s+(?:ago|earlier))\b"
)
_STORY = 7
"""From so many sentences on, in several paragraphs, a passage may tell a story with background."""
_PARAGRAPHS = 4
_LONG_BEFORE = timedelta(days=21)

_BACKGROUND = WordStart(
    r"\bhad\s+(?:(?:already|previously|also|earlier|itself|once)\s+)?(?:been\s+)?(?:fined|ordered|penali[sz]ed|sanctioned|"
    r"warned|told|imposed|paid|settled|banned|reprimanded|censured|punished|levied|issued)\b|"
    r"\b(?:by\s+way\s+of\s+comparison|for\s+comparison|by\s+comparison|in\s+(?:an?\s+)?(?:earlier|previous|similar|related)\s+"
    r"case|previously|(?:the\s+)?previous\s+(?:record|high)|earlier\s+(?:this|in\s+the)\s+year|last\s+(?:year|spring|summer|"
    r"autumn|winter|month)|(?:months?|years?|weeks?|days)\s+(?:ago|earlier|before\s+that|previously)|"
    r"(?:second|third|fourth|fifth|latest|only)\s+(?:time|such)|so\s+far|rarely|best[- ]known|until\s+now|"
    r"(?:follows?|followed|comes?|came)\s+(?:\w+\s+){0,3}(?:after|as|amid|on\s+the\s+heels)|"
    r"(?:it|this|the\s+\w+)\s+follows\s+(?:a|an|the|its|similar)|(?:dates?|dating|goes|going)\s+back\s+to|"
    r"(?:began|started)\s+in\s+(?:[A-Z]|\d)|since\s+(?:19|20)\d\d|elsewhere|other\s+(?:countries|regulators|firms|companies|banks)"
    r"\s+(?:have|had)|in\s+recent\s+(?:years|months))\b|"
    r"\bthen\s*(?:[,.;]|$)|\b(?:was|were|remains?|is)\s+the\s+(?:largest|biggest|highest|record|previous)\b",
    re.IGNORECASE,
)
_CAUSE = re.compile(
    r"\b(?:for|over|between|from|since|during|after|until|till|through|because|when|relating|related)\b[^.;]{0,60}$",
    re.IGNORECASE,
)
_NOW = WordStart(
    r"\b(?:today|yesterday|now|new|on\s+(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|this\s+(?:week|time|month))\b",
    re.IGNORECASE,
)


def year_of(passage: Passage, published: date | None) -> int | None:
    """The year of the news: of its event, else of the publication."""
    day = passage.date.on if passage.date is not None else published
    return day.year if day is not None else None


def without_history(passage: Passage, sentences: Sequence[Span], published: date | None) -> list[Span]:
    """The sentences that tell the news itself.

    Left out are, after the first, those that open with an earlier year; and in a story of
    several paragraphs whatever retells earlier cases, to the end of their paragraph or until
    the news comes back.
    """
    year = year_of(passage, published)
    kept, earlier = list(sentences[:1]), set[int]()
    for sentence in sentences[1:]:
        told = _EARLIER.match(passage.text, sentence.start, sentence.end)
        if told is None or (told["last"] is None and (year is None or int(told["year"]) >= year)):
            kept.append(sentence)
        else:
            earlier.add(sentence.start)
    if len(sentences) < _STORY or passage.text.count("\n\n", passage.start, passage.end) < _PARAGRAPHS - 1:
        return kept
    return _news(passage, sentences, earlier, published)


def _news(
    passage: Passage, sentences: Sequence[Span], earlier: set[int], published: date | None
) -> list[Span]:
    text = passage.text
    day = passage.date.on if passage.date is not None else published
    kept, background = [sentence for sentence in sentences[:2] if sentence.start not in earlier], False
    for before, sentence in pairwise(sentences[1:]):
        if "\n" in text[before.end : sentence.start + 1]:
            background = False
        dated, recent = _days(passage, sentence, day)
        if (
            dated
            or sentence.start in earlier
            or (_BACKGROUND.search(text, sentence.start, sentence.end) and not recent)
        ):
            background = True
        elif recent or _NOW.search(text, sentence.start, sentence.end):
            background = False
        if not background:
            kept.append(sentence)
    return kept


def _days(passage: Passage, sentence: Span, day: date | None) -> tuple[bool, bool]:
    """Whether the sentence tells of a day long before the news, and whether of its own days."""
    if day is None:
        return False, False
    earlier = recent = False
    for found in dates_within(passage, sentence.start, sentence.end):
        whole_year = found.precision is Precision.YEAR
        old = found.on.year < day.year if whole_year else found.on < day - _LONG_BEFORE
        if not old:
            recent = recent or found.precision is Precision.DAY
        elif not _CAUSE.search(passage.text, max(sentence.start, found.span.start - 80), found.span.start):
            earlier = True
    return earlier and not recent, recent
