"""What an authority tells of itself, "we", put into the words that others tell it in."""

import re

from updates.extraction.verbforms import forms, past_forms

_WE = re.compile(
    r"\b(?P<who>[Ww]e)(?P<short>['’](?:ve|re|ll|d))?\b(?P<gap>\s+)"
    r"(?P<adverb>(?:(?:also|now|today|recently|then|still|again|jointly|publicly|first|will|shall|may|can|"
    r"should|would|could|must|cannot|do|did|(?!(?:ap|sup|com|re|im|multi)p?ly\b)\w+ly)\s+)*)(?P<verb>[a-z]+)"
)
# Led by its first letter: all others are skipped at once.
FIRST_PERSON = re.compile(r"[WwOoUu](?<!\w.)(?:(?<=[Ww])e|(?<=[Oo])ur|(?<=[Uu])s)\b")
_OWNED = re.compile(r"\b(?P<who>[Oo]ur|[Uu]s)\b")
_SHORT = {"ve": "has", "re": "is", "ll": "will", "d": "would"}
_BE_HAVE = {"have": "has", "are": "is", "were": "was"}
_HELPERS = frozenset("will shall may can should would could must cannot do did".split())


def in_third_person(words: str, name: str = "Authority") -> str:
    """``words`` with "the Authority" for "we": "We've fined A" as "The Authority has fined A".

    For judging what a paragraph tells; its offsets are others than those of ``words``.
    """
    if FIRST_PERSON.search(words) is None:
        return words
    told = _WE.sub(lambda match: _told(match, name), words)
    return _OWNED.sub(lambda match: _owner(match, name), told)


def _told(match: re.Match[str], name: str) -> str:
    who = f"{'T' if match['who'] == 'We' else 't'}he {name}"
    verb, adverbs, short = match["verb"], match["adverb"], match["short"]
    if short is not None:
        return f"{who} {_SHORT[short[1:]]} {adverbs}{verb}"
    if not _HELPERS.isdisjoint(adverbs.split()) or verb in _HELPERS:
        return f"{who} {adverbs}{verb}"
    if verb in _BE_HAVE:
        verb = _BE_HAVE[verb]
    elif not (verb.endswith("ed") or verb in past_forms()):
        verb = forms(verb)[1] if len(verb) > 1 else verb
    return f"{who} {adverbs}{verb}"


def _owner(match: re.Match[str], name: str) -> str:
    words = {"Our": f"The {name}'s", "our": "its", "Us": f"The {name}", "us": "it"}
    return words[match["who"]]
