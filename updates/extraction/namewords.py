"""Which words of a run of capitalised ones are a name: without openers, titles and what others own."""

import re
from collections.abc import Mapping, Sequence

from updates.extraction.counts import number_of
from updates.extraction.findings import Span
from updates.extraction.gazetteer import Gazetteer
from updates.extraction.names import DAYS, MONTHS, OPENERS
from updates.extraction.nonames import COMPOUND
from updates.extraction.numerals import NUMBER_NAMES
from updates.extraction.partywords import LEGAL, ORGANISATION_MARKS, PERSON_NOUNS, TITLE_POSTS, TITLES
from updates.extraction.spans import SpanSet
from updates.extraction.wordlists import one_of

_LEGAL = re.compile(LEGAL)
# What no name begins with, or ends with: words that open sentences, days, small words that link names.
_IDLE = OPENERS | MONTHS | DAYS
_ENDS_NONE = MONTHS | DAYS | {"of", "the", "&"}
_LINKS = frozenset(("of", "the", "and", "&", "de", "la", "del"))
_PREPOSITION = re.compile(
    r"\b(?:of|for|to|with|against|in|on|under|at|over|between|into|than|via|about|from|by|"
    r"as|through|concerning|involving|regarding|like|including|"
    r"within|near|across|owned\s+by|run\s+by)\s+(?:the\s+|its\s+|a\s+|an\s+|their\s+)"
    r"?(?:(?!which\b|whom\b)[a-z][\w-]*\s+){0,2}$"
)


def own_words(
    text: str, words: list[tuple[int, int]], gazetteer: Gazetteer, openings: Mapping[int, int]
) -> list[tuple[int, int]]:
    """The words without those before and after them that are no part of a name."""
    while (
        words
        and _drops(text[words[0][0] : words[0][1]], len(words), words[0][0] in openings)
        and not _is_place(text, words[:2], gazetteer)
        and not _own_opener(text, words)
        and not text.startswith("Minister of ", words[0][0])
    ):
        words = words[1:]
    while words and _ends_none(text, words):
        words = words[:-1]
    return words


def free_words(text: str, words: list[tuple[int, int]], taken: SpanSet) -> list[tuple[int, int]]:
    """The words without taken ones before and after them, and without a link at their end."""
    if not taken.free(Span(words[0][0], words[-1][1])):
        while words and not taken.free(Span(*words[-1])):
            words = words[:-1]
        while words and not taken.free(Span(*words[0])):
            words = words[1:]
    while words and text[words[-1][0] : words[-1][1]] in _LINKS:
        words = words[:-1]
    return words


# "He Yan" is a person, "May Hill" another; "He" before a verb in a headline with capitals is not.
_SURNAMES = frozenset("He An Her So You Which Jun Jan May April June August".split())
_SURNAME = re.compile(
    rf"{one_of(_SURNAMES)}\s(?!(?:Was|Is|Has|Had|Will|Must|Paid|Pays|Did|Said|May|Can)\b)[A-Z][a-z]+(?:-?[a-z]+)?"
    r"(?=,|\s(?:was|is|has|and|received|must|for|from|to|were|have|after|over|with|upon|who|which|had|must|will|pays|gets|faces|paid|following|by|\w+ed)\b|\s?[.;:)]|"
    r"\s(?:(?:[A-Z]{2,3}|Rs\.?)\s?)?[$£€¥₹\d])"
)
_IN_MONTH = re.compile(
    r"(?:\d|\b(?:in|of|since|until|till|by|from|last|this|next|late|early|mid|end|during|before|after|through|per))"
    r"[\s-]$",
    re.IGNORECASE,
)


# Alone these name nobody, wherever they stand.
NO_NAMES = frozenset(word for word in _IDLE - _SURNAMES if word.lower() not in NUMBER_NAMES)


def _own_opener(text: str, words: Sequence[tuple[int, int]]) -> bool:
    """Whether a word that mostly opens a sentence belongs here: "He Jian", "May Hill", "First Alpha Bank"."""
    begin, end = words[0]
    first = text[begin:end]
    if first in ("First", "All") or first in _POSTS:
        return len(words) > 1 and any(text[at:to].strip(",.") in ORGANISATION_MARKS for at, to in words[1:])
    if first not in _SURNAMES or not _SURNAME.match(text, begin):
        return False
    return first not in MONTHS or not _IN_MONTH.search(text, max(0, begin - 8), begin)


_DAY_NEXT = re.compile(r"[.,]?\s*\d")
_FIGURE_NEXT = re.compile(r"\s\d[\d,.]*\b")


def _ends_none(text: str, words: Sequence[tuple[int, int]]) -> bool:
    """Whether the last word is no part of a name; "Jun" and "May" are one where no day or year follows."""
    begin, stop = words[-1]
    last = text[begin:stop].strip(",.")
    if len(words) == 2 and last in ("Jun", "May", "April", "June", "August"):
        return _DAY_NEXT.match(text, stop, stop + 4) is not None
    unit = len(words) > 1 and 1 < len(last) < 5 and last.isupper()
    if unit and _FIGURE_NEXT.match(text[stop : stop + 8]):
        return True
    return last in _ENDS_NONE


def _is_place(text: str, words: Sequence[tuple[int, int]], gazetteer: Gazetteer) -> bool:
    """Whether the words are a place's name whose first one alone would be none: "New Zealand"."""
    return len(words) == 2 and text[words[0][0] : words[1][1]] in gazetteer.place_names


_FORM_ALONE = re.compile(rf"(?!AG\b|SE\b|AS\b|SA\b|AD\b|Holdings?\b|Corp){LEGAL}\.?")
_BRAND = re.compile(
    r"(?:^|\s)(?!(?:the|a|an|its|their|other|of|for|by|and|former|same)\s)(?P<brand>[a-z][a-z0-9]{2,14})\s$"
)


_LONGEST_FORM = 24


def with_brand(text: str, begin: int, stop: int) -> int | None:
    """Where a firm's name begins whose brand is written small: "bunq B.V."."""
    if stop - begin > _LONGEST_FORM or not text[max(0, begin - 4) : begin].rstrip()[-1:].isalnum():
        return None
    if not _FORM_ALONE.fullmatch(f"{text[begin:stop].rstrip('.')}."):
        return None
    brand = _BRAND.search(text, max(0, begin - 17), begin)
    return brand.start("brand") if brand else None


_PLACE_AND = re.compile(r"(?P<place>[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?)\s(?:and|&)\s$")


def with_place(text: str, begin: int, stop: int, gazetteer: Gazetteer) -> int:
    """Where a firm's name begins that two places open: "Australia and New Zealand Banking Group Limited"."""
    if not text[max(0, begin - 6) : begin].rstrip().endswith(("and", "&")):
        return begin
    opened = _PLACE_AND.search(text, max(0, begin - 50), begin)
    if opened is None or not _LEGAL.search(text[begin:stop]):
        return begin
    first = text[begin:stop].split()
    own = any(gazetteer.place_names.get(" ".join(first[:count])) for count in (1, 2, 3))
    return opened.start("place") if own and gazetteer.place_names.get(opened["place"]) else begin


# "Ex-chairman Ann Bee", "Vice-president Ann Bee"; "Partners Ann Bee and Cy Dee".
_FORMER_POST = re.compile(r"Ex-\w+|(?:Vice|Deputy|Then|Sub|Co)-[a-z]+")
_POSTS = frozenset(
    noun.capitalize() for noun in PERSON_NOUNS if noun.endswith("s") or noun in TITLE_POSTS
) | {"Brokers", "Bankers", "Lawyers", "Owners", "Brothers", "Sisters", "Partner"}


def _drops(word: str, left: int, opening: bool) -> bool:
    """Whether a leading word is none of the name: a sentence's opener, a month, a title."""
    plain = word.strip(".,")
    if word == "A." and left > 1:
        return False
    if (not opening or left == 1) and _is_number(plain):
        return opening
    if plain in _IDLE or word in ("&", "of", "and") or (left > 1 and plain in TITLES):
        return True
    if left > 2 and plain in _POSTS:
        return True
    return "-" in plain and (
        COMPOUND.fullmatch(plain) is not None or _FORMER_POST.fullmatch(plain) is not None
    )


def _is_number(word: str) -> bool:
    return number_of(word) is not None if word[:1].isdigit() else word.lower() in NUMBER_NAMES


def is_governed(text: str, begin: int) -> bool:
    """Whether a preposition stands before a name, so that it is no subject."""
    lead = text[max(0, begin - 60) : begin]
    before = lead.rstrip()
    if before == lead or not (before[-1:].isalnum() or before.endswith(("-", "_"))):
        return False  # as behind a comma
    return _PREPOSITION.search(lead, lead.rfind("\n") + 1) is not None


# "Mr" and the like before a name; what a text ends with there is asked first.
_TITLED = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|surnamed|named)\.?\s$")
_TITLE_ENDS = ("Mr", "Mrs", "Ms", "Dr", "named", "Mr.", "Mrs.", "Ms.", "Dr.", "named.")


def is_titled(text: str, begin: int) -> bool:
    """Whether "Mr" or the like stands before a name."""
    lead = text[max(0, begin - 10) : begin]
    return lead.rstrip().endswith(_TITLE_ENDS) and _TITLED.search(lead) is not None
