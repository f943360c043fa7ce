"""Sets of spans that know quickly whether a stretch is already taken."""

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable

from updates.extraction.findings import Span


class SpanSet:
    """Spans that do not overlap one another, kept in order; questions cost a binary search."""

    def __init__(self, spans: Iterable[Span] = ()) -> None:
        self._pairs: list[tuple[int, int]] = []
        for span in spans:
            self.add(span)

    def add(self, span: Span) -> None:
        """Take a stretch; one that overlaps what is there already is left out."""
        if self.free(span):
            insort(self._pairs, (span.start, span.end))

    def free(self, span: Span) -> bool:
        """Whether no character of ``span`` is taken."""
        at = bisect_left(self._pairs, (span.start, span.start))
        if at < len(self._pairs) and self._pairs[at][0] < span.end:
            return False
        return at == 0 or self._pairs[at - 1][1] <= span.start

    def holds(self, position: int) -> bool:
        """Whether the character at ``position`` is taken."""
        at = bisect_right(self._pairs, (position, 1 << 62)) - 1
        return at >= 0 and self._pairs[at][0] <= position < self._pairs[at][1]
