"""Patterns of what stands before a place in a sentence, up to that place: "without having" fined."""

from updates.extraction.findings import Span
from updates.extraction.guarded import Guarded
from updates.extraction.stretches import stretch


class LeadCue(Guarded):
    """A guarded pattern that ends where something begins; it is tried at the words of the sentence.

    What stands before a word is short, and asked for often: to look at its words again would cost more
    than to search it.
    """

    __slots__ = ()

    def leads(self, text: str, sentence: Span, low: int, at: int) -> bool:
        """Whether it matches in ``text[low:at]``, a part of the sentence."""
        known, both, opening = stretch(text, sentence.start, sentence.end), self.both, self._opening
        if known.bits & both != both:
            return False
        if not opening or self._signs or known.odd:
            return self.pattern.search(text, low, at) is not None
        match = self.pattern.match
        for place, bits, _ in known.openings():
            if place >= at:
                return False
            if bits & opening and place >= low and match(text, place, at) is not None:
                return True
        return False
