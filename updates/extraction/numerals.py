"""Numbers as digits and as words."""

import re
from decimal import Decimal

from updates.extraction.wordlists import one_of

_UNITS = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
    "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90, "dozen": 12,
}  # fmt: skip
_SCALES = {
    "hundred": 100, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12, "lakh": 10**5,
    "crore": 10**7,
}  # fmt: skip
NUMBER_NAMES = frozenset((*_UNITS, *_SCALES))
"""The words that a number can be made of."""
NUMBER_WORDS = one_of((*_UNITS, *_SCALES))
"""A pattern for every word that a number can be made of."""

_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,2}(?:,\d{2})*,\d{3}(?:\.\d+)?")
_DOTTED = re.compile(r"\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?|\d{1,3}(?:\.\d{3})+,\d+")
_CENTS = re.compile(r"\d+,\d{1,2}")
_THOUSANDS = re.compile(r"[1-9]\d{0,2}\.\d{3}")
_PLAIN = re.compile(r"\d+(?:\.\d+)?")
_BLANKS = re.compile("[ \u00a0\u202f]")
_TICKED = re.compile(r"\d{1,3}(?:['’]\d{3})+(?:\.\d+)?")


def parse_digits(shown: str, *, scaled: bool = False) -> Decimal | None:
    """The value of digits with any usual grouping, or ``None`` where they make no number.

    Groups may be of three (``1,234,567.8``, ``1.234.567,8``, ``1 234 567``, ``1'234'567``) or
    Indian (``12,34,567``). ``scaled`` tells that a word like "million" follows: then one
    comma or point is a decimal sign (``1,5 million``, ``1.234 million``).
    """
    if shown.isdecimal():  # as most are
        return Decimal(shown)
    plain = _BLANKS.sub("", shown)
    if _TICKED.fullmatch(plain):
        return Decimal(plain.replace("'", "").replace("’", ""))
    if _DOTTED.fullmatch(plain):
        return Decimal(plain.replace(".", "").replace(",", "."))
    if scaled and _CENTS.fullmatch(plain):
        return Decimal(plain.replace(",", "."))
    if _GROUPED.fullmatch(plain):
        return Decimal(plain.replace(",", ""))
    if not scaled and _THOUSANDS.fullmatch(plain):
        return Decimal(plain.replace(".", ""))
    if _PLAIN.fullmatch(plain):
        return Decimal(plain)
    if _CENTS.fullmatch(plain):
        return Decimal(plain.replace(",", "."))
    return None


def parse_words(shown: str) -> Decimal | None:
    """The value of a number in words: "fourteen thousand", "two hundred and six", "half a million"."""
    text = shown.lower().replace("-", " ")
    if text.startswith("a quarter of a "):
        return Decimal(_SCALES[text.split()[-1]]) / 4
    if text.startswith("half a "):
        scale = _SCALES.get(text.split()[-1])
        return Decimal(scale) / 2 if scale else None
    total, part, seen = 0, 0, False
    for word in text.split():
        if word in ("and", "a", "an"):
            part = part or (1 if word != "and" else 0)
        elif word in _UNITS:
            part, seen = part + _UNITS[word], True
        elif word == "hundred":
            part, seen = (part or 1) * 100, True
        elif word in _SCALES:
            total, part, seen = total + (part or 1) * _SCALES[word], 0, True
        else:
            return None
    return Decimal(total + part) if seen else None
