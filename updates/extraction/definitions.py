"""Short forms that a document defines: "Ministry of X (MIIT)", "(the “Measures”)"."""

import re

_LONGEST = 160
_BRACKET = re.compile(
    r"\(\s*(?:hereinafter(?: referred to as)?,?\s|collectively,?\s|together,?\s|referred to as\s|or\s|the\s|"
    r"each an?\s)*"
    r"[“\"'‘]?(?P<short>[A-Za-z][\w&./’' -]{0,40}?)[”\"'’]?\s*\)"
)
_QUOTED = re.compile(r"\((?:[\w,]+\s){0,5}[“\"‘]")
_STOP = re.compile(r"[.;:!?\n()|•]\s*")
_WORD = re.compile(r"[\w&’'-]+")
_INITIALS = re.compile(r"(?:^|[-’'])([^-’'])")
_SMALL = frozenset(
    [
        "of",
        "for",
        "and",
        "the",
        "on",
        "in",
        "to",
        "by",
        "de",
        "des",
        "du",
        "la",
        "le",
        "et",
        "y",
        "e",
        "der",
        "für",
        "und",
        "a",
        "an",
        "&",
    ]
)
_CAPITALS = re.compile(r"[A-Z]")


def definitions(text: str) -> dict[str, str]:
    """Each acronym or quoted short form with the words right before it that it stands for.

    The first definition of a short form counts. An acronym's full name begins at the word
    with its first letter, so that all its capitals are met in order; a quoted short form's
    reaches back to the first word of an unbroken row of capitalised words.
    """
    found: dict[str, str] = {}
    for match in _BRACKET.finditer(text):
        short = match["short"].strip()
        before = text[max(0, match.start() - _LONGEST) : match.start()].rstrip(" \"”’'")
        before = _STOP.split(before)[-1]
        if not before or short in found:
            continue
        full = _acronym(short, before) if _is_acronym(short) else None
        if full is None and _QUOTED.match(match.group()):
            full = _named(before)
        if full and full != short:
            found[short] = full
    return found


def _is_acronym(short: str) -> bool:
    return " " not in short and len(_CAPITALS.findall(short)) >= 2 and len(short) <= 12


def _acronym(short: str, before: str) -> str | None:
    """The shortest run of words before the bracket whose initials hold the acronym's capitals in order."""
    letters = [char.lower() for char in short if char.isalpha() and char.isupper()]
    words = list(_WORD.finditer(before))
    wanted = len(letters) - 1
    for word in reversed(words):
        for initial in reversed(_INITIALS.findall(word.group())):
            if wanted >= 0 and initial.lower() == letters[wanted]:
                wanted -= 1
        if wanted < 0:
            return before[word.start() :].strip()
        if word.group()[0].islower() and word.group().lower() not in _SMALL:
            break
    named = _named(before)
    return named if named is not None and " " in named else None


def _named(before: str) -> str | None:
    """The row of capitalised words, with small words between them, that ends right before the bracket."""
    words = list(_WORD.finditer(before))
    first: int | None = None
    for word in reversed(words):
        if word.group()[0].isupper() or word.group()[0].isdigit():
            first = word.start()
        elif word.group().lower() not in _SMALL:
            break
    return _OPENING.sub("", before[first:].strip()) if first is not None else None


# "On Tuesday the", "On 20 August the": what opens the sentence is none of the name.
_OPENING = re.compile(
    r"^(?:(?:On|In|By|At|Since|From|As|While|When|After|And|But|Meanwhile|Earlier|Last|This)\s+)?"
    r"(?:(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|"
    r"October|November|December|\d{1,4})[\s,]+){0,4}(?:(?i:the)\s+)?(?=\S)"
)
