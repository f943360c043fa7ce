"""Lines that an editor or a hand broke at some width, joined to paragraphs again.

What shows that a text was broken is that line after line ends within a sentence and the next one goes on in
small letters. Such pairs also show how full a line was when it was broken; pairs as full as these are joined
though the next line begins with a capital or a digit.
"""

import re
from itertools import pairwise

from updates.extraction.reading.lines import BULLET, NUMBER, RULE, TERMINAL

_WIDEST = 110
"""Letters of a line that is not taken for a paragraph of its own."""
_LONG = 40
"""Letters that a line has at least which a small letter below goes on with, whatever the text is like."""
# "Ireland: ...", "On 6 March ...", "12 May – ...": what lines of a digest open with.
_ENTRY = re.compile(r"[A-Z][\w&./’' -]{0,30}:\s|(?:On|In)\s\d{1,2}\s[A-Z]|\d{1,2}\s[A-Z][a-z]{2,8}\b")
_FEWEST_ENTRIES = 4
_FEWEST = 3
_FEW = 20
_SHARE = 0.2
_MOST_WIDE = 0.1
_CUT = re.compile(r"[a-z]-$")
"""The end of a line within a word with a hyphen."""
# Words that no line ends with which is whole.
_HANGING = re.compile(
    r"\s(?:of|the|an?|and|or|to|for|in|on|by|with|from|at|its|their|that|which|under|against|between|into|No\."
    r"|\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December))$"
)
_LESS = 0.75
_LEAST_FULL = 0.05
"""The share of the surely broken lines that may have been less full than the bound drawn from them."""


def unwrap(text: str) -> str:
    """A text with its broken lines joined, and without an indent that all lines have."""
    lines = _dedented(text.split("\n"))
    bound = _bound(lines)
    joined: list[list[str]] = []
    begun = False
    entries = sum(_ENTRY.match(line) is not None for line in lines) >= _FEWEST_ENTRIES
    for above, line in pairwise(["", *lines]):
        opens = entries and not above.endswith(",") and _ENTRY.match(line) is not None
        full = not opens and _is_full(above, line, bound, begun=begun)
        if (full or _goes_on(above, line, begun=begun)) and _may_join(above, line):
            joined[-1][-1] = joined[-1][-1].rstrip()
            cut = _CUT.search(joined[-1][-1]) and line.lstrip()[:1].islower()
            joined[-1] += ("" if cut else " ", line.strip())
            begun = True
        else:
            joined.append([line])
            begun = BULLET.match(line) is not None
    return "\n".join("".join(parts) for parts in joined)


def _is_full(line: str, following: str, bound: int, *, begun: bool) -> bool:
    """Whether a line is as full as broken ones are; ``begun``: it is no heading, so less will do."""
    least = _LESS * bound if begun and not TERMINAL.search(line) else bound
    return bound > 0 and bool(following.strip()) and _fullness(line, following) >= least


def _dedented(lines: list[str]) -> list[str]:
    """The lines without the indent that all of them have."""
    indent = min((len(line) - len(line.lstrip()) for line in lines if line.strip()), default=0)
    return [line[indent:] for line in lines] if indent else lines


def _bound(lines: list[str]) -> int:
    """How full a broken line is at least; 0 where the lines of a text are whole."""
    told = [line for line in lines if line.strip()]
    if sum(len(line) > _WIDEST for line in told) > _MOST_WIDE * len(told):
        return 0
    pairs = [pair for pair in pairwise(lines) if _may_join(*pair)]
    broken = [pair for pair in pairs if _goes_on(*pair)]
    if len(broken) < _FEWEST:
        return 0
    sure = sorted(_fullness(*pair) for pair in broken)
    bound = sure[int(_LEAST_FULL * len(sure))]
    if len(sure) < _FEW:  # by chance none may have been as little full as lines can be
        bound = min(bound, 1 + max(len(line) for line, _ in broken))
    full = sum(_fullness(*pair) >= bound for pair in pairs)
    return bound if len(sure) >= _SHARE * full else 0


def _fullness(line: str, following: str) -> int:
    """The letters that a line would have had with the first word of the next one."""
    return len(line.rstrip()) + 1 + len(following.split(None, 1)[0])


def _goes_on(line: str, following: str, *, begun: bool = False) -> bool:
    """Whether a line surely ends within a sentence, by its last word or the next line's small letter.

    ``begun``: lines before it were joined to it already, so it may be short.
    """
    if (len(line) < _LONG and not begun) or line.endswith((":", ";")) or TERMINAL.search(line):
        return False
    return following.lstrip()[:1].islower() or _HANGING.search(line) is not None


def _may_join(line: str, following: str) -> bool:
    """Whether a line can go on in the next one: no entry, row or rule begins there."""
    if not line.strip() or not following.strip() or RULE.match(line) or RULE.match(following):
        return False
    if BULLET.match(following) or any(mark in line or mark in following for mark in "|\t"):
        return False
    if line.rstrip().endswith(":") and not following.lstrip()[:1].islower():
        return False
    return not (NUMBER.match(following) and TERMINAL.search(line))
