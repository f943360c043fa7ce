"""Runs of capitalised words: what proper names of bodies, firms, people and texts are cut from."""

import re
from collections.abc import Iterable, Iterator

from updates.extraction.findings import Span

_CAP = (
    r"(?:No\.\s?\d+|(?:U\.\s?[SK]\.(?=[ \u00a0][A-Z]))|"
    r"(?:[^\W\d_a-zà-öø-ÿ]|\d+(?=[A-Z]))[\w'’&.\-]*(?<![.'’\-])"
    r"(?:(?<=s)['’](?=[ \u00a0][A-Z]))?)"
)
_LINK = (
    r"(?:of|for|the|and|on|to|in|&|de|la|le|du|des|do|da|dos|di|der|für|und|per|dei|della|"
    r"para|y|e|et|von|van)"
)
# The first word as `_CAP`, led by its letter or digit, at which `re` looks first.
_FIRST = (
    r"[^\W_a-zà-öø-ÿ](?:(?<=N)o\.\s?\d+|(?<=U)\.\s?[SK]\.(?=[ \u00a0][A-Z])|"
    r"(?:(?<=\D)|\d*(?=[A-Z]))[\w'’&.\-]*(?<![.'’\-])(?:(?<=s)['’](?=[ \u00a0][A-Z]))?)"
)
_RUN = re.compile(
    rf"{_FIRST}(?:[ \u00a0]\([A-Z][\w .&'’-]{{0,30}}\)(?=[ \u00a0][A-Z])|"
    rf"[ \u00a0]+(?:{_LINK}[ \u00a0]){{0,3}}(?:[ld]['’])?{_CAP}){{0,30}}"
)
_PIECE = re.compile(r"\([^)]*\)|[^\s()]+")

MONTHS = frozenset(
    "January February March April May June July August September October November December "
    "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec".split()
)
DAYS = frozenset("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split())
# Words that are capitalised only because a sentence begins with them.
OPENERS = frozenset(
    """
    A About According Additionally After Against All Also Although Altogether Among An And Another
    Any As At Back Because Before Besides Both But By Despite During Each Earlier Effective Every
    Finally First Five Following For Former Four From Further Furthermore Given He Her His However
    If In Instead Into It Its Last Later Meanwhile More Moreover Most Neither New Next No None Not
    Nor Now Of On Once One Only Or Other Our Out Over Overall Per Previously Recently Separately Seven
    Several She Similarly Since Six So Some Subsequently Such Ten That The Their Then There These
    They This Those Though Three Through Thus To Today Together Two Under Unless Until Upon We What
    When Where Whether Which While Who Why With Within Without Yesterday You Your
    """.split()
)  # fmt: skip


def runs_of(text: str, start: int, end: int, spots: Iterable[int]) -> Iterator[list[Span]]:
    """The runs in ``text[start:end]`` that hold one of the ``spots``, each as its words.

    Words that merely open a sentence and dates are cut off. ``spots`` are given in reading order.
    """
    upto = start
    for spot in spots:
        if spot < upto:
            continue
        for match in _RUN.finditer(text, _open_before(text, upto, spot), end):
            first, upto = match.span()
            if upto > spot:
                break
        else:
            return
        if first > spot:
            upto = first
            continue
        words = _trimmed(text, [Span(*piece.span()) for piece in _PIECE.finditer(text, first, upto)])
        if words:
            yield words


def _open_before(text: str, start: int, at: int) -> int:
    """A place from ``start`` up to ``at`` that no run reaches over: behind a comma or a line's end."""
    line = text.rfind("\n", start, at)
    if line > start and text[line - 1] == ".":  # "No.\n5"
        line = -1
    return max(start, line + 1, text.rfind(",", start, at) + 1)


def _trimmed(text: str, words: list[Span]) -> list[Span]:
    while words and _idle(words[0].of(text)):
        words = words[1:]
    while words and _idle(words[-1].of(text)):
        words = words[:-1]
    return words


def _idle(word: str) -> bool:
    return (
        word in OPENERS
        or word in MONTHS
        or word in DAYS
        or word[0].islower()
        or word[0] == "("
        or word == "&"
    )
