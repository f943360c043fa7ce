"""When two names are the same name, whatever their writers' habits."""

import difflib
import re
from collections.abc import Iterable

_SMALL = frozenset({"the", "of", "for", "and", "in", "on", "to", "a", "an", "s", "at", "by"})
_PLAIN = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "\u00a0": " ", "–": "-", "—": "-"})
_WORD = re.compile(r"\w+")
TITLE_OVERLAP = 0.8
TITLE_LIKENESS = 0.9


def squashed(text: str | None) -> str:
    """Quotes and dashes made plain, every run of white space one blank."""
    return " ".join((text or "").translate(_PLAIN).split())


class Names:
    """Compares names after short forms were expanded; built once from an alias table."""

    def __init__(self, aliases: dict[str, str] | None = None) -> None:
        table = {short.lower(): full.lower() for short, full in (aliases or {}).items()}
        self._table = table
        longest_first = sorted(table, key=len, reverse=True)
        self._short = (
            re.compile(rf"(?<![a-z0-9])(?:{'|'.join(map(re.escape, longest_first))})(?![a-z0-9])")
            if table
            else None
        )

    def words(self, name: str | None) -> frozenset[str]:
        """The words that tell: lower case, short forms expanded, little words left out."""
        text = squashed(name).lower()
        for _ in range(2):  # a short form's full name may hold another short form
            if self._short:
                text = self._short.sub(lambda match: f" {self._table[match.group()]} ", text)
        text = text.replace("'s", "s").replace("s'", "s").replace("&", " and ")
        return frozenset(_WORD.findall(text)) - _SMALL

    def same(self, one: str | None, other: str | None) -> bool:
        """Whether both name the same body or party."""
        return bool(one and other) and self.words(one) == self.words(other)

    def any_same(self, accepted: Iterable[str], name: str | None) -> bool:
        """Whether the name is one of those accepted."""
        return any(self.same(good, name) for good in accepted)

    def same_title(self, accepted: Iterable[str], title: str | None) -> bool:
        """Whether the title shares four fifths of its words with an accepted one, or reads almost alike."""
        mine = self.words(title)
        for good in accepted:
            theirs = self.words(good)
            if not mine or not theirs:
                continue
            if 2 * len(mine & theirs) / (len(mine) + len(theirs)) >= TITLE_OVERLAP:
                return True
            a, b = squashed(good).lower(), squashed(title).lower()
            if difflib.SequenceMatcher(None, a, b).ratio() >= TITLE_LIKENESS:
                return True
        return False
