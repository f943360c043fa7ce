"""Bytes into characters: which encoding a text is in, and repair of one decoded wrongly before."""

import codecs
import re

from updates.extraction.reading.errors import ReadError

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_NO_CHARSETS = {"idna", "punycode", "unicode_escape", "raw_unicode_escape", "undefined"}
"""Codecs of Python's that no document is in; the first two take time in the square of its length."""
_HIGH_PAIR = re.compile(rb"[\x81-\xfe][\xa1-\xfe]")
_HIGH = re.compile(rb"[\x80-\xff]")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_BINARY = "This file holds binary data, no text: send the newsletter as text, Markdown, HTML or e-mail."


def decode(data: bytes, declared: str | None = None) -> str:
    """The text of ``data``: by its byte order mark, as UTF-8, as declared, as GB 18030, as Windows-1252.

    UTF-8 goes before the declaration, since a strict decoder hardly ever accepts a text
    that is something else, while declarations are often wrong. Raises `ReadError` for
    bytes that are no text.
    """
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _checked(data[len(mark) :].decode(encoding, errors="replace"))
    if b"\0" in data:
        return _checked(_without_mark(data))
    for name in ("utf-8", declared):
        text = _try(data, name)
        if text is not None:
            return _checked(repair(text))
    if _looks_chinese(data) and (text := _try(data, "gb18030")) is not None:
        return _checked(text)
    return _checked(repair(data.decode("cp1252", errors="replace")))


def _try(data: bytes, name: str | None) -> str | None:
    if not name:
        return None
    try:
        return None if codecs.lookup(name).name in _NO_CHARSETS else data.decode(name)
    except (ValueError, LookupError):  # a name may hold a NUL
        return None


def _without_mark(data: bytes) -> str:
    """UTF-16 that lacks its mark shows NULs in every second place; any other NUL is binary data."""
    sample = data[:4000]
    half = max(1, len(sample) // 2)
    if sample[1::2].count(0) > 0.6 * half and sample[0::2].count(0) < 0.1 * half:
        return data.decode("utf-16-le", errors="replace")
    if sample[0::2].count(0) > 0.6 * half and sample[1::2].count(0) < 0.1 * half:
        return data.decode("utf-16-be", errors="replace")
    raise ReadError(_BINARY)


def _looks_chinese(data: bytes) -> bool:
    """GB 2312 text has its high bytes in pairs; accented Western letters mostly stand alone."""
    high = len(_HIGH.findall(data))
    return high > 1 and 2 * len(_HIGH_PAIR.findall(data)) >= 0.95 * high


def _checked(text: str) -> str:
    if len(_CONTROL.findall(text)) > 2 + len(text) // 500:
        raise ReadError(_BINARY)
    return text


# What UTF-8 looks like when it was once decoded as Windows-1252 ("â€™" for an apostrophe).
# Python leaves five code points of Windows-1252 undefined; such texts hold them as C1 controls.
_CP1252 = {bytes([byte]).decode("cp1252", errors="ignore") or chr(byte): byte for byte in range(0x80, 0x100)}
_MOJIBAKE = re.compile("[" + "".join(re.escape(char) for char in sorted(_CP1252)) + "]{2,}")


def repair(text: str) -> str:
    """``text`` with mojibake turned back; what is no mojibake stays as it was."""
    return _MOJIBAKE.sub(_repaired, text)


def _repaired(match: re.Match[str]) -> str:
    run = match.group()
    try:
        return bytes(_CP1252[char] for char in run).decode("utf-8")
    except UnicodeDecodeError:
        return run
