"""Which of the phrases that tell a step behind a rule's name can stand there, by the words that do."""

import re
from collections.abc import Sequence

from updates.extraction.eventcues import STILL, TAIL_CUES, TAIL_PATTERNS
from updates.extraction.openings import begun_by, openings
from updates.extraction.vocabulary import Event

Cue = tuple[Event, re.Pattern[str]]

# What a cue passes over before its own words, and the first of these.
_RUN = re.compile(
    r"(?:\s*[(\[][^)\]]{0,80}[)\]])*\s*,?\s*(?P<words>(?:(?:"
    r"was|were|is|are|has|have|had|been|be|being|then|also|now|first|again|just|only|which|that|who|to|later|at|last|today|"
    r"hereby|formally|herewith|yesterday|this|week|month|soon|in|turn|stands?|\w+ly)\s+){0,12}(?:\w+\s+(?=(?:months|weeks|years)\b))?\w*)",
    re.IGNORECASE,
)
_WORDS = re.compile(r"[a-z\d]+")
_DAYS = "on"
"""Opens a day, "on Monday 3 March", behind which a cue may go on."""
_OPENED = tuple(openings(rf"\b(?:{cue.removeprefix(STILL)})", re.IGNORECASE) for _, cue in TAIL_PATTERNS)
_MOST_WORDS = 5_000


class _Bits(dict[str, int]):
    """For each word a bit for each cue that it can begin."""

    def __missing__(self, word: str) -> int:
        heads = begun_by(word)
        if word == _DAYS:
            bits = -1
        else:
            bits = sum(1 << at for at, opened in enumerate(_OPENED) if not heads.isdisjoint(opened))
        if len(self) >= _MOST_WORDS:
            self.clear()
        self[word] = bits
        return bits


class _Chosen(dict[int, tuple[Cue, ...]]):
    """For each set of bits its cues."""

    def __missing__(self, bits: int) -> tuple[Cue, ...]:
        chosen = self[bits] = tuple(cue for at, cue in enumerate(TAIL_CUES) if bits >> at & 1)
        return chosen


_BITS = _Bits()
_CHOSEN = _Chosen()


def cues_behind(text: str, at: int = 0, end: int | None = None) -> Sequence[Cue]:
    """Of `TAIL_CUES` those that may match at a place."""
    run = _RUN.match(text, at, len(text) if end is None else end)
    bits = 0
    for word in _WORDS.findall(run["words"].lower()) if run else ():
        bits |= _BITS[word]
    return _CHOSEN[bits] if bits else ()
