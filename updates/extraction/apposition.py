"""Plain words that only describe a name or stand for it, and the short forms that it goes by later."""

import re
from collections.abc import Iterable

from updates.extraction.parties import Party, Reference
from updates.extraction.partywords import LEGAL, ORGANISATION_MARKS, ORGANISATION_NOUNS, PERSON_NOUNS
from updates.extraction.vocabulary import PartyKind
from updates.extraction.wordlists import one_of

_PERSONS = one_of(PERSON_NOUNS)
_ROLE_BEFORE = re.compile(
    rf"\b(?:Mr|Mrs|Ms|Dr|{_PERSONS}|successor|predecessor|boss|head|partner|"
    r"banker|broker|owner|wife|husband|son|brother|MEP|MP)\.?,?\s+$"
)
_ROLE_AFTER = re.compile(
    r"(?:\s\([^)]{0,40}\))?,\s(?:aged\s\d+,\s)?(?:(?:who|the|a|an|its|then|their|once|at\s+the\s+time)\s)?"
    r"(?:former(?:ly)?\s)?"
    rf"(?:the\s|a\s)?(?:[a-z-]+\s){{0,3}}?(?:(?:ex-)?{_PERSONS}|head|headed|ran|led|boss|"
    r"banker|broker)\b"
)
# "Toyshop operator Acme", "Chatly parent Acme": the firm is named behind its product.
_HOLDS = r"operator|owner|parent|maker|publisher|developer|provider|subsidiary|affiliate"
_PERSON_WORK = re.compile(
    rf"\s(?:(?!and\b|or\b|as\b)[a-z-]+\s){{0,3}}?(?:{_PERSONS}|boss|banker|{_HOLDS})\s$"
)
# "fined Leeds plumber Ann Bee": a town and a trade before the name.
_TRADE = re.compile(
    r"\s(?:[a-z-]+\s)?(?!and\b|or\b|of\b|by\b|to\b|was\b|is\b|has\b|with\b|for\b|from\b|at\b|in\b|on\b|as\b)"
    r"[a-z-]{4,}(?<!ed)(?<!s)(?<!ing)\s"
)
_STRIKES = re.compile(r"\b(?:for|to|on|against|\w+ed|fines|bans|bars|warns|jails)\s$")
_LEGAL = re.compile(LEGAL)
_PARTS = frozenset("business businesses unit arm branch subsidiary".split())
_NOUN_MARKS = {
    "bank": "Bank", "insurer": "Insurance", "fund": "Fund", "union": "Union", "university": "University",
    "hospital": "Hospital", "airline": "Air", "exchange": "Exchange",
}  # fmt: skip


def belongs(text: str, party: Party, after: Party | None) -> bool:
    """Whether words only lead to the name after them: "Alpha trader Ann Bee", "the business of Alpha"."""
    if after is None or after.reference is not Reference.NAME or party.reference is Reference.PRONOUN:
        return False
    gap = text[party.span.end : after.span.start]
    if party.reference is Reference.GENERIC:
        return gap in (" of ", " of the ") and party.name.split()[-1] in _PARTS
    if len(gap) < 50 and _PERSON_WORK.fullmatch(gap):
        return True
    return (
        _TRADE.fullmatch(gap) is not None
        and party.name.isalpha()
        and not party.name.isupper()
        and 1 < len(after.name.split()) < 4
        and _LEGAL.search(after.name) is None
        and _STRIKES.search(text, max(0, party.span.start - 16), party.span.start) is not None
    )


def is_person(text: str, party: Party) -> bool:
    """Whether a name is a person's, by the post or the "Mr" beside it."""
    if party.person:
        return True
    words = party.name.replace(",", " ").split()
    if _LEGAL.search(party.name) or not 1 < len(words) < 5 or set(words) & ORGANISATION_MARKS:
        return False
    return (
        _ROLE_BEFORE.search(text, max(0, party.span.start - 25), party.span.start) is not None
        or _ROLE_AFTER.match(text, party.span.end) is not None
    )


def antecedent(text: str, party: Party, before: Iterable[Party], last: Party | None) -> Party | None:
    """The name that "the bank", "it" or "he" means, where the one punished last cannot be meant.

    An organisation's word means no person, nor the other way round; "the bank" means rather a
    name with "Bank" in it.
    """
    noun = party.name.split()[-1].lower().rstrip("s")
    firm = noun in ORGANISATION_NOUNS and noun not in PERSON_NOUNS
    organisation = firm or party.name.lower() == "it"
    person = party.person
    if last is None or person or not organisation:
        return None
    mark = _NOUN_MARKS.get(noun)
    if not is_person(text, last) and not (mark and last.kind is PartyKind.UNKNOWN):
        return None
    names = [known for known in before if known.reference is Reference.NAME and not is_person(text, known)]
    marked = [known for known in names if mark and mark in known.name]
    return next(iter(marked or (names if is_person(text, last) else ())), None)


def describes(text: str, party: Party, after: Party | None) -> bool:
    """Whether plain words only describe the name right after them ("the insurer Alpha Life")."""
    if after is None or party.reference is not Reference.GENERIC or after.reference is not Reference.NAME:
        return False
    return text[party.span.end : after.span.start] in (" ", " Mr ", " Ms ", " Mrs ", " Dr ", " Mr. ", " Ms. ")


_LEADS_TO_NAME = re.compile(r",?\s+(?:(?:Mr|Ms|Mrs|Dr)\.?\s)?")


def without_appositions(text: str, group: list[Party]) -> list[Party]:
    """A list without plain words that only describe the name after them ("the insurer Alpha Life")."""
    names = [party for party in group[1:] if party.reference is Reference.NAME]
    if (
        group
        and group[0].reference is Reference.GENERIC
        and group[0].plural
        and len(names) == len(group) - 1 > 1
    ):
        return names
    kept = []
    for at, party in enumerate(group):
        following = group[at + 1] if at + 1 < len(group) else None
        if (
            party.reference is Reference.GENERIC
            and following
            and _LEADS_TO_NAME.fullmatch(text, party.span.end, following.span.start)
            and (following.reference is Reference.NAME or party.span.end + 1 == following.span.start)
        ):
            continue
        kept.append(party)
    return kept


def short_names(name: str) -> list[str]:
    """The name and the beginnings of it that may stand for it later."""
    words = name.split()
    return [name, *(" ".join(words[:count]).rstrip(",") for count in range(1, min(len(words), 5)))]
