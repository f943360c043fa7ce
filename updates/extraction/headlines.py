"""An item's headline: its own heading, or its first sentence, shortened."""

import re

from updates.extraction.datewords import mentions
from updates.extraction.findings import Span
from updates.extraction.headings import is_date_line
from updates.extraction.reading.normalise import one_line
from updates.extraction.sentences import each_sentence

_LONGEST = 140
_DASH = re.compile(r"\s[-–—|]\s|:\s")
_FIELD = re.compile(r"^(?:headline|title|subject|summary|development|news|what)\s*:\s*", re.IGNORECASE)
_SLASH = re.compile(r"\s[/>»]$")


def headline_of(text: str, body: Span, heading: Span | None) -> str:
    """The headline on one line, at most 140 characters, cut between words."""
    if heading is not None:
        return shorten(_SLASH.sub("", one_line(heading.of(text)).rstrip(" :")))
    for sentence in each_sentence(text, body.start, min(body.end, body.start + 2000)):
        words = _FIELD.sub("", _without_dateline(one_line(sentence.of(text))))
        if words and not is_date_line(words):
            return shorten(words.rstrip(" .:"))
    return shorten(one_line(body.of(text)))


def _without_dateline(words: str) -> str:
    """ "LONDON, 3 May - The FCA ..." without the place and day before the dash."""
    match = _DASH.search(words[:60])
    if match is None:
        return words
    lead = words[: match.start()]
    if lead.isdigit():
        return words[match.end() :]
    day = next(mentions(lead), None)
    if day is None or day.span.end < len(lead.rstrip(" )")) or len(lead[: day.span.start].split()) > 3:
        return words
    return words[match.end() :]


def shorten(words: str) -> str:
    """``words`` cut between words where they are too long, with an ellipsis."""
    if len(words) <= _LONGEST:
        return words
    cut = words[: _LONGEST - 1].rpartition(" ")[0] or words[: _LONGEST - 1]
    return cut.rstrip(" ,;:–-") + "…"
