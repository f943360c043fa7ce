"""Headlines in title case read as a sentence would be written.

"Watchdog Fines Acme Bank Over Late Reports" hides its names among capitals. A word of such a line is set in
small letters where it is a verb or a small word, or where the document elsewhere writes it so (truecasing as
in Lita et al., "tRuEcasIng", ACL 2003, here by the document's own counts). No offset changes.
"""

import re
from collections import Counter

from updates.extraction.partywords import ORGANISATION_MARKS
from updates.extraction.signals import is_headline_verb

_LONGEST = 220
_FEWEST = 4
_MOSTLY = 0.9
_SHORT = 3
"""Letters of small words that title case leaves small."""
_WORD = re.compile(r"(?<![\w.'’&-])[A-Z][a-z]*(?![\w&]|[-'’.][A-Za-z])")
_ANY = re.compile(r"[^\W\d_]{3,}")
# The same in a line without other letters than A to Z: in a third of the time.
_ANY_PLAIN = re.compile(r"[A-Za-z]{3,}")
_IN_SENTENCE = re.compile(r"(?<=[a-z,] )[A-Za-z][a-z]{2,}\b")
# Words in -ed that are parts of names.
_OF_NAMES = frozenset(
    "allied amalgamated associated consolidated federated incorporated integrated limited united".split()
)
_SMALL = frozenset(
    """
    a about after against ahead all amid among an and any are around as at be been before behind between
    beyond but by could despite down due during each for from has have her his how if in into is its
    just may more most must near new no not now of off on onto or our out over per should since so some than
    that the their them then these this those though through to too toward towards under until up upon was
    were what when where which while who whose why will with within without would you your
    """.split()
)


def truecased(text: str) -> str:
    """``text`` with the lines that are in title case set as sentences; as long as it was."""
    lines = text.split("\n")
    titled = [_is_titled(line) for line in lines]
    if not any(titled):
        return text
    told = Counter(
        word
        for line, is_title in zip(lines, titled, strict=True)
        if not is_title
        for word in _IN_SENTENCE.findall(line)
    )
    return "\n".join(
        _set_small(line, told) if is_title else line for line, is_title in zip(lines, titled, strict=True)
    )


def _is_titled(line: str) -> bool:
    """Whether nearly all words of a line begin with a capital, a verb or a longer small word too."""
    if len(line) > _LONGEST or "|" in line or "\t" in line:
        return False
    found = (_ANY_PLAIN if line.isascii() else _ANY).findall(line)
    if len(found) < _FEWEST:
        return False
    words = [word for word in found if len(word) > _SHORT or word.lower() not in _SMALL]
    if len(words) < _FEWEST or sum(word[0].isupper() for word in words) < _MOSTLY * len(words):
        return False
    if any(word.islower() and word not in _SMALL and _is_ordinary(word) for word in words):
        return False  # a sentence full of names: title case writes its verb with a capital
    return any(word[1:].islower() and _is_ordinary(word.lower()) for word in words)


def _is_ordinary(word: str) -> bool:
    return (
        word in _SMALL
        or (word.endswith("ed") and len(word) > 4 and word not in _OF_NAMES)
        or is_headline_verb(word)
    )


def _set_small(line: str, told: Counter[str]) -> str:
    first = next((match.start() for match in _ANY.finditer(line)), 0)

    def small(match: re.Match[str]) -> str:
        word = match.group()
        low = word.lower()
        if match.start() <= first:
            return word
        if word in ORGANISATION_MARKS:
            return word
        return low if _is_ordinary(low) or told[low] > told[word] else word

    return _WORD.sub(small, line)
