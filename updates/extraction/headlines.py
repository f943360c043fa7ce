"""An item's headline: its own heading, or its first sentence, shortened."""

import re

from updates.extraction.findings import Span
from updates.extraction.reading.normalise import one_line
from updates.extraction.sentences import sentences_of

_LONGEST = 140
_SLASH = re.compile(r"\s[/>»]$")


def headline_of(text: str, body: Span, heading: Span | None) -> str:
    """The headline on one line, at most 140 characters, cut between words."""
    if heading is not None:
        return shorten(_SLASH.sub("", one_line(heading.of(text)).rstrip(" :")))
    sentences = sentences_of(text, body.start, min(body.end, body.start + 2000))
    return shorten(one_line(sentences[0].of(text) if sentences else body.of(text)).rstrip("."))


def shorten(words: str) -> str:
    """``words`` cut between words where they are too long, with an ellipsis."""
    if len(words) <= _LONGEST:
        return words
    cut = words[: _LONGEST - 1].rpartition(" ")[0] or words[: _LONGEST - 1]
    return cut.rstrip(" ,;:–-") + "…"
