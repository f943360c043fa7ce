"""One way of writing white space and invisible characters, so that recognisers need not know them all."""

import re
import unicodedata

_INVISIBLE = dict.fromkeys(
    (
        0xAD,
        0x200B,
        0x200C,
        0x200D,
        0x200E,
        0x200F,
        0x2060,
        0xFEFF,
        *range(0x202A, 0x202F),
        *range(0x2066, 0x206A),
    )
)
_SPACES = dict.fromkeys((0xA0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F), " ")
_BREAKS = dict.fromkeys((0x0B, 0x0C, 0x85, 0x2028, 0x2029), "\n")
_CONTROLS = dict.fromkeys((*range(0x00, 0x09), *range(0x0E, 0x20), *range(0x7F, 0x85), *range(0x86, 0xA0)))
_TABLE = {**_CONTROLS, **_INVISIBLE, **_SPACES, **_BREAKS}
_MARKS = re.compile(r"[^\w\s\x00-\x7f]{31,}")
_RUNS = re.compile(r"[ \t\n]+")


def normalise(text: str) -> str:
    """``text`` in NFC with plain blanks and line feeds, nothing invisible, no blanks at line ends."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").translate(_TABLE)
    text = _MARKS.sub(_fewer_marks, text)
    lines = unicodedata.normalize("NFC", text).split("\n")
    return "\n".join(line.rstrip() for line in lines).strip("\n")


def _fewer_marks(match: re.Match[str]) -> str:
    """At most 30 combining marks on one sign (UAX 15, stream-safe text): sorting them is quadratic."""
    kept, run = [], 0
    for char in match.group():
        run = run + 1 if unicodedata.combining(char) else 0
        if run <= 30:
            kept.append(char)
    return "".join(kept)


def one_line(text: str) -> str:
    """``text`` on one line, every run of white space one blank."""
    return _RUNS.sub(" ", text).strip()
