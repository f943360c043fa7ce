"""Text quotes that survive a changed page: exact words with what stands before and after.

After the W3C Web Annotation Data Model, section 4.2.4 (Text Quote Selector).
"""

from dataclasses import dataclass

AROUND = 64
"""Characters kept before and after the quoted words."""


@dataclass(frozen=True, slots=True)
class TextQuote:
    """Words with their surroundings, and where they once began: that decides between equals."""

    exact: str
    prefix: str = ""
    suffix: str = ""
    position: int = 0


def quote_at(text: str, start: int, end: int, longest: int = 300) -> TextQuote:
    """The quote of ``text[start:end]``, its exact part cut to ``longest`` characters."""
    end = min(end, start + longest)
    return TextQuote(text[start:end], text[max(0, start - AROUND) : start], text[end : end + AROUND], start)


def _alike(a: str, b: str) -> int:
    """How many characters agree, from the left."""
    count = 0
    for x, y in zip(a, b, strict=False):
        if x != y:
            break
        count += 1
    return count


def locate(text: str, quote: TextQuote) -> int | None:
    """Where the quoted words begin: of several places the one whose surroundings agree best,
    of several that agree alike the one nearest to where they once were.

    ``None`` where the words are not in the text.
    """
    best: int | None = None
    best_score = (-1, 0)
    at = text.find(quote.exact) if quote.exact else -1
    while at != -1:
        before = text[max(0, at - AROUND) : at]
        after = text[at + len(quote.exact) : at + len(quote.exact) + AROUND]
        alike = _alike(before[::-1], quote.prefix[::-1]) + _alike(after, quote.suffix)
        score = (alike, -abs(at - quote.position))
        if score > best_score:
            best, best_score = at, score
        at = text.find(quote.exact, at + 1)
    return best
