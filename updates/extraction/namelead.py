"""The words right before a body's name, by which it may be told what part it plays."""

from updates.extraction.findings import Span
from updates.extraction.guarded import Guarded
from updates.extraction.stretches import stretch

LEAD = 70
"""So many letters before a name tell what part it plays."""
_OF_WORDS = frozenset("&._'’")


class NameLead:
    """The words right before a name, as far as they tell what part it plays."""

    __slots__ = ("_at", "_bits", "_text", "low", "stem")

    def __init__(self, text: str, span: Span, sentence: Span) -> None:
        low, at = max(sentence.start, span.start - LEAD), span.start
        words = text[low:at]
        stem = words.rstrip()
        free = len(stem) == len(words)
        if stem[-3:].lower() == "the":
            stem = stem[:-3].rstrip()
        self.stem = "" if free or not (stem[-1:].isalnum() or stem[-1:] in _OF_WORDS) else stem
        """The words but for "the"; none where the last of them is set apart by a comma or the like."""
        self._text, self._at, self.low = text, at, low
        self._bits = stretch(text, low, at).bits if self.stem else 0

    def tells(self, cue: Guarded) -> bool:
        """Whether the words end in a match of a cue that ends in a word, or in one and "the"."""
        return self._bits & cue.both == cue.both and cue.search(self._text, self.low, self._at) is not None
