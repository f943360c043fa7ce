"""How deep a page nests its parts: trees of it take time in the square of that, and more.

The reader of HTML counts the same for texts that are brought in; neither of the two may import the other.
"""

from lxml import etree

MOST_NESTED = 256


class _TooDeep(Exception):
    """Said by the counter, to end the parsing."""


class _Depth:
    """Counts how deep lxml is in the elements of a page."""

    def __init__(self) -> None:
        self._depth = 0

    def start(self, tag: str, attributes: object) -> None:
        self._depth += 1
        if self._depth > MOST_NESTED:
            raise _TooDeep

    def end(self, tag: str) -> None:
        self._depth -= 1

    def close(self) -> None:
        """lxml asks for it."""


def too_deep(data: bytes) -> bool:
    """Whether a page nests more than ``MOST_NESTED`` elements in each other. No tree is built to know it."""
    parser = etree.HTMLParser(target=_Depth())  # type: ignore[arg-type]
    try:
        parser.feed(data)
        parser.close()
    except _TooDeep:
        return True
    except etree.ParserError:
        return False
    return False
