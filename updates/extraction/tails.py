"""Which of the phrases that tell a step behind a rule's name can stand there, by the words that do."""

import re
from collections.abc import Sequence

from updates.extraction.eventcues import STILL, TAIL_CUES, TAIL_PATTERNS
from updates.extraction.openings import begun_by, openings
from updates.extraction.vocabulary import Event

Cue = tuple[Event, re.Pattern[str]]

_BRACKETS = re.compile(r"(?:\s*[(\[][^)\]]{0,80}[)\]])*\s*,?\s*")
_WORD = re.compile(r"\s*(?P<word>\w+)(?:\s+(?P<period>months|weeks|years)\b)?", re.IGNORECASE)
# What a cue passes over before its own words.
_PASSED = frozenset(
    "was were is are has have had been be being then also now first again just only all both each which "
    "that who to later at last today hereby formally herewith yesterday this week month "
    "soon in turn stand stands".split()
)
_MOST_PASSED = 12
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
    end = len(text) if end is None else end
    begin = _BRACKETS.match(text, at, end)
    found = _WORD.match(text, begin.end() if begin else at, end)
    bits = passed = 0
    while found is not None:
        word = found["word"].lower()
        bits |= _BITS[word]
        if found["period"]:
            bits |= _BITS[found["period"].lower()]
        passed += 1
        if passed > _MOST_PASSED or not (word in _PASSED or word.endswith("ly")):
            break
        found = _WORD.match(text, found.end("word"), end)
    return _CHOSEN[bits] if bits else ()
