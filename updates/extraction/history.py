"""What a passage tells only as background: what happened in earlier years."""

import re
from collections.abc import Sequence
from datetime import date

from updates.extraction.findings import Span
from updates.extraction.passage import Passage

_EARLIER = re.compile(
    r"(?:(?:Back|Already|Earlier)\s+)?(?:[Ii]n|[Bb]y|[Ss]ince)\s+(?:early\s+|late\s+|mid-)?"
    r"(?:(?:January|February|March|April|May|June|July|August|September|October|November|December)\s+)?"
    r"(?P<year>(?:19|20)\d\d)\b|(?P<last>Last\s+(?:year|January|February|March|April|May|June|July|August|"
    r"September|October|November|December|spring|summer|autumn|winter)|(?:A|Two|Three)\s+years?\s+(?:ago|earlier))\b"
)


def year_of(passage: Passage, published: date | None) -> int | None:
    """The year of the news: of its event, else of the publication."""
    day = passage.date.on if passage.date is not None else published
    return day.year if day is not None else None


def without_history(passage: Passage, sentences: Sequence[Span], published: date | None) -> list[Span]:
    """The sentences but those, after the first, that open with an earlier year."""
    year = year_of(passage, published)
    kept = list(sentences[:1])
    for sentence in sentences[1:]:
        told = _EARLIER.match(passage.text, sentence.start, sentence.end)
        if told is None or (told["last"] is None and (year is None or int(told["year"]) >= year)):
            kept.append(sentence)
    return kept
