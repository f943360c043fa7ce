"""Whose licence it is that was taken away or suspended: "the licence of X", "X's permit", "stripped X of"."""

import re

from updates.extraction.findings import Span
from updates.extraction.grouping import PartyList
from updates.extraction.parties import Party, Reference
from updates.extraction.penaltycues import Cue

_LICENCE = re.compile(
    r"\b(?:licen[cs]es?|registrations?|authori[sz]ations?|permits?|permissions?|accreditations?|charters?|"
    r"concessions?|certificates?|recognition|qualifications?|memberships?|business(?:es)?|operations?)\b",
    re.IGNORECASE,
)
_OF = re.compile(
    r"\s+(?:(?!of\b|to\b|by\b|from\b|for\b|on\b|with\b)[\w-]+\s+){0,4}?(?:of|held\s+by|granted\s+to|issued\s+to|"
    r"given\s+to|for|to|from|against|belonging\s+to)\s+(?:the\s+|its\s+|both\s+|two\s+|three\s+)?"
    r"(?:[a-z][\w-]*,?\s+){0,4}(?:(?:[A-Z][\w&.’'-]*\s+){1,5}(?:[a-z][\w-]*\s+){1,3})?(?:(?:Mr|Ms|Mrs|Dr)\.?\s+)?"
)
_OBJECT = re.compile(r"\s+(?:the\s+)?(?:[a-z][\w-]*\s+){0,4}(?:(?:Mr|Ms|Mrs|Dr)\.?\s+)?")
_HAS = re.compile(
    r"(?:\s*\([^)]{0,60}\))?,?\s+(?:(?:had|has|have|will\s+have|saw|sees|loses|lost)\s+)(?:had\s+)?(?:also\s+)?(?:its|his|her|"
    r"their|the)\s+(?:[\w-]+\s+){0,4}$"
)
_OWN = re.compile(r"['’]s?\s+(?:[\w-]+\s+){0,5}$")
_HELD = re.compile(
    r",?\s+(?:no\s+longer\s+)?(?:had|has|held|holds|got|los(?:t|es))\s+(?:an?|its|the)\s+(?:[\w-]+\s+){0,3}$"
)
_BY_DASH = re.compile(r"\s*(?:\||:|\s[–—-])\s*(?:[\w-]+\s+){0,2}$")


def _told_before(parties: PartyList, cue: Cue, sentence: Span) -> list[Party | None] | None:
    """Who held the licence that the sentence told of before "revoked it"."""
    text = parties.text
    named = _LICENCE.search(text, sentence.start, cue.start)
    if named is None:
        return None
    after = parties.first_after(named.end(), cue.start)
    if after is not None and _OF.fullmatch(text, named.end(), after.span.start):
        return parties.group(after, owners=True)
    for party in parties.before(named.start()):
        rest = text[party.span.end : named.start()]
        if party.span.start >= sentence.start and (_OWN.fullmatch(rest) or _HELD.fullmatch(rest)):
            return parties.group(party)
    return None


def holders(parties: PartyList, cue: Cue, sentence: Span) -> list[Party | None] | None:
    """Who held the licence that ``cue`` tells of; ``None`` where the words round it do not say."""
    text = parties.text
    if cue.words.endswith((" it", " them")):
        return _told_before(parties, cue, sentence)
    named = _LICENCE.search(text, cue.start, sentence.end)
    if named is None:
        return None
    after = parties.first_after(named.end(), sentence.end)
    if after is not None and _OF.fullmatch(text, named.end(), after.span.start):
        return parties.group(after, owners=True)
    inner = parties.first_after(cue.start, named.start())
    if inner is not None and parties.owns(inner):
        return parties.group(inner)
    if inner is not None and inner.reference is not Reference.PRONOUN:
        stripped = _OBJECT.fullmatch(text, cue.end, inner.span.start)
        if stripped and re.search(r"\bof\s", text[inner.span.end : named.start()]):
            return parties.group(inner)
    for party in parties.before(cue.start):
        if party.span.start < sentence.start:
            break
        rest = text[party.span.end : cue.start]
        if party.reference is not Reference.PRONOUN and (_OWN.fullmatch(rest) or _HAS.fullmatch(rest)):
            return parties.group(party)
        if party.reference is Reference.NAME and _BY_DASH.fullmatch(rest):
            return parties.group(party)
    if _LICENCE.match(text, cue.start) and inner is not None:
        return parties.group(inner)
    return None
