"""Who says "we" in an authority's own newsletter: the one that its top names, where it tells its own acts."""

import re
from collections.abc import Iterator, Sequence

from updates.extraction.authorities import find_authorities
from updates.extraction.findings import Span
from updates.extraction.firstperson import FIRST_PERSON
from updates.extraction.gazetteer import Gazetteer
from updates.extraction.masthead import is_firm, opening_line
from updates.extraction.mention import Mention
from updates.extraction.phrases import words_of
from updates.extraction.signals import is_own_act

_FIRM = re.compile(
    r"\b(?:LLP|LLC|Ltd|Limited|Inc|Partners|Associates|Solicitors|Advocates|Attorneys|Advisory|Consulting)\b"
)
_TOP_LINES = 6
_TOP = 900
"""So many letters from the beginning hold the top of a newsletter."""
_LONGEST = 160
_SPEAKING = 2
_BESIDE_NAME = 40
"""So many letters a first line may hold beside the name of the authority that makes the newsletter."""


def voice_of(text: str, gazetteer: Gazetteer, countries: Sequence[str] = ()) -> Mention | None:
    """The authority whose own newsletter ``text`` is, at its place in the top of it, or ``None``.

    Either the first line names it and little else, or the lines at the top name no other and no firm, and
    what "we" did in the text is what authorities do. ``countries`` (ISO 3166-1) decide between authorities
    of one name.
    """
    first = opening_line(text[:_TOP])
    named = _sole(text, [first], gazetteer, countries)
    if named is not None and first.end - first.start - (named.span.end - named.span.start) <= _BESIDE_NAME:
        return named
    if len(FIRST_PERSON.findall(text)) < _SPEAKING:
        return None
    spoken = [line for line in text.split("\n") if FIRST_PERSON.search(line)]
    if len(spoken) < _SPEAKING or not any(is_own_act(line.lstrip("*#-• \t")) for line in spoken):
        return None
    return _sole(text, list(_top(text)), gazetteer, countries)


def _top(text: str) -> Iterator[Span]:
    """The short lines that a newsletter begins with."""
    at = 0
    for _ in range(_TOP_LINES):
        line = opening_line(text[at:_TOP])
        words = text[at + line.start : at + line.end]
        if not words or len(words) > _LONGEST or words.endswith((".", "!", "?")):
            return
        yield Span(at + line.start, at + line.end)
        at += line.end


def _sole(text: str, lines: Sequence[Span], gazetteer: Gazetteer, countries: Sequence[str]) -> Mention | None:
    """The one authority that some lines name, none of them naming a firm."""
    found: dict[str, Mention] = {}
    for line in lines:
        words = line.of(text)
        if is_firm(words) or _FIRM.search(words):
            return None
        if next(gazetteer.find_regulators(text, words_of(text, line.start, line.end)), None) is None:
            continue
        for mention in find_authorities(text, line, gazetteer, {}, countries):
            if mention.entry is not None and not mention.weak:
                found.setdefault(mention.identity, mention)
    return next(iter(found.values())) if len(found) == 1 else None
