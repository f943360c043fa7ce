"""Laws that one jurisdiction alone has: where nothing else tells a place, they tell it."""

import re
from collections.abc import Iterable

from updates.extraction.findings import Span
from updates.extraction.wordlists import one_of

_FOREIGN = re.compile(
    r"\b(?:like|unlike|modelled\son|similar\sto|compared\swith|mirror\w*|the\s(?:UK|US|EU))\s(?:the\s)?$"
)


class NationalLaws:
    """The names that laws go by, each with the code of the jurisdiction whose law it is."""

    __slots__ = ("_codes", "_named")

    def __init__(self, rows: Iterable[tuple[str, str]]) -> None:
        self._codes = {_plain(name): code for name, code in rows}
        names = one_of(sorted(self._codes)) if self._codes else "(?!)"
        self._named = re.compile(rf"(?<!\w){names}(?![a-z])")

    def place_of(self, text: str, span: Span) -> tuple[str, Span] | None:
        """The jurisdiction whose law a stretch names first, and where; ``None`` where of several."""
        words, found = _plain(span.of(text)), None
        for match in self._named.finditer(words):
            code = self._codes[" ".join(match.group().split())]
            if _FOREIGN.search(words, max(0, match.start() - 20), match.start()):
                continue
            if found is not None and found[0][:2] != code[:2]:
                return None
            found = found or (code, Span(span.start + match.start(), span.start + match.end()))
        return found


def _plain(words: str) -> str:
    """Words with one form of apostrophe, as long as before."""
    return words.replace("’", "'")
