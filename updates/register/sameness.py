"""Whether two texts are the same issue: equal but for marks of the sending, or alike."""

import hashlib
import re

from updates.register.identity import plain

SHINGLE = 4
"""Words in a row that are compared as one."""
ALIKE = 0.5
CONTAINED = 0.95
MOST_WORDS = 100_000
"""Of each text that are compared: bounds memory."""
FEWEST_WORDS = 8
"""A text with fewer words beside its links is told by its links too."""
_INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]"
)
_LINK = re.compile(r"(?:https?://|www\.|mailto:)[^\s<>\"”)\]]+", re.IGNORECASE)
_ADDRESS = re.compile(r"(?<![\w.+%-])[\w.+%-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}")
_LONG_WORD = re.compile(r"[A-Za-z0-9_=+~.-]{20,}")
_DIGITS_IN_TOKEN = 4


def bare(text: str) -> str:
    """The text's words for comparison: lower case, single blanks, and without what a sender puts in anew
    for each reader or each visit: addresses behind links, the reader's own mail address, tokens, signs
    that no one sees."""
    words = _ADDRESS.sub(" ", _LINK.sub(" ", _INVISIBLE.sub("", text)))
    found = plain(_LONG_WORD.sub(_token_or_word, words))
    return found if found.count(" ") + 1 >= FEWEST_WORDS else plain(text)


def _token_or_word(match: re.Match[str]) -> str:
    word = match[0]
    letters = sum(char.isalpha() for char in word)
    is_token = letters >= 2 and sum(char.isdigit() for char in word) >= _DIGITS_IN_TOKEN
    return " " if is_token else word


def text_digest(text: str) -> str:
    """SHA-256 of the text's bare words, in hex: equal for the same issue sent to two readers."""
    return hashlib.sha256(bare(text).encode(errors="replace")).hexdigest()


def shingles_of(text: str) -> set[int]:
    """The text's bare words, as many in a row as ``SHINGLE``, each row by its hash in this process."""
    words = bare(text).split()[:MOST_WORDS]
    size = min(SHINGLE, max(1, len(words)))
    return {hash(tuple(words[at : at + size])) for at in range(len(words) - size + 1)}


def likeness(one: str, other: str) -> float:
    """The share of the shorter text that stands in the longer one too, from 0 to 1."""
    a, b = shingles_of(one), shingles_of(other)
    return len(a & b) / min(len(a), len(b)) if a and b else 0.0


def alike(one: str, other: str) -> bool:
    """Whether one text can be a corrected copy of the other."""
    return likeness(one, other) >= ALIKE


def tells_nothing_more(new: str, known: str) -> bool:
    """Whether the new text is an extract of the known one."""
    a, b = shingles_of(new), shingles_of(known)
    return not a or len(a & b) / len(a) >= CONTAINED
