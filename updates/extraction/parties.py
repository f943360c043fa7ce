"""Firms and persons in a passage: proper names, plain words that stand for them, pronouns."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from enum import Enum

from updates.extraction.counts import number_of
from updates.extraction.findings import Span
from updates.extraction.gazetteer import Gazetteer
from updates.extraction.guarded import Guarded, WordStart
from updates.extraction.namewords import (
    NO_NAMES,
    free_words,
    is_governed,
    is_titled,
    own_words,
    with_brand,
    with_place,
)
from updates.extraction.nonames import NOBODY, names_nobody, names_office
from updates.extraction.partynames import NAME, STYLE
from updates.extraction.partywords import (
    BUSINESS,
    GENERIC_NOUNS,
    LEGAL,
    ORGANISATION_MARKS,
    ORGANISATION_NOUNS,
    PERSON_NOUNS,
)
from updates.extraction.spans import SpanSet
from updates.extraction.values import dataclass
from updates.extraction.vocabulary import PartyKind
from updates.extraction.wordlists import one_of

_WORD = re.compile(r"\S+")
_LEGAL = re.compile(LEGAL)
_FORM_ENDS = re.compile(rf"\s{LEGAL}$")
_GENERIC = WordStart(
    r"\b(?P<det>[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Oo]ne|[Bb]oth|[Aa]ll|[Ee]ach|"
    r"[Aa]nother|[Tt]hese|[Tt]hose|[Ss]everal|[Ss]ome|[Oo]ther|"
    r"[Mm]any|[Vv]arious|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|"
    r"[Tt]en|[Ee]leven|[Tt]welve|\d{1,3}(?:,\d{3})*)\s+"
    r"(?P<adjectives>(?:(?!(?:million|billion|thousand|and|the|of|an?|or|to|in|was|were|is|by|for|on|with|"
    r"others|over|about|after|from|at|who|which|that)\b)"
    r"[a-z][\w’'-]*\s+){0,4}?)"
    rf"(?P<noun>{one_of(GENERIC_NOUNS)}|\w+(?:maker|owner|"
    rf"seller|dealer|lender|provider|operator|trader|broker|producer|builder|"
    r"grower|insurer|retailer|worker|keeper|holder|bank|firm)s?)\b(?!['’]s|-|"
    r"\s(?:chain|group|operator|owner|company|firm|provider|giant|maker|retailer|platform|association|holding|director|officer)s?\b|"
    r"\s(?:activit|licen[cs]|operation|permit|registration|scope|model|practice|data|account|customer|client|"
    r"member|office|software|website|portal|network|system|record|transaction|statement|report|name)\w*\b)"
)
# An "enforceable undertaking" is no firm.
_PROMISE = re.compile(r"\b(?:enforceable|voluntary|binding|court|written|formal|public|signed|legal)\s")
# "Alpha's former director": plain words that another party owns.
_OWNED = Guarded(
    r"(?P<owner>['’](?:(?<=[A-Za-z].)s|(?<=s.)))\s+(?:[a-z-]+\s+){0,3}?"
    rf"(?P<noun>{one_of(PERSON_NOUNS)})\b(?!['’])"
)
_SOME_OF = re.compile(
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|several|some|many|most|\d+)"
    r"\s+of\s+$",
    re.IGNORECASE,
)
_ONE = WordStart(
    r"\b(?:[Oo]ne|[Aa]nother|[Nn]either)\b(?=\s+(?:was|were|is|are|has|had|"
    r"of\s+(?:them|these|those|which)))"
)
# "All three", "the two", "the pair" with no noun after: so many that were named before.
_SO_MANY = WordStart(
    r"\b(?:(?:[Aa]ll|[Tt]he|[Tt]hese)\s+(?P<count>two|three|four|five|six|seven|eight|nine|ten)|[Bb]oth|"
    r"[Ee]ach(?:\s+of\s+them)?|[Tt]he\s+(?P<name>pair|duo|trio))"
    r"(?=(?:\s+of\s+them)?,?\s+(?:was|were|are|have|had|has|must|will|also|each|agreed|accepted|received|got|paid|"
    r"face|admitted|consented|accepts|accepted|settled|has|pays|must|neither|fined|banned|barred|reprimanded|censured|warned|then|now|jointly|together)\b|\s*[.;:])"
)
_PRONOUN = WordStart(r"\b(?:[Ii]t|[Tt]hey|[Hh]e|[Ss]he|him|her|them)\b(?!['’])")
# "It" may stand for a party where a clause begins or a verb of punishing stands before.
_PRONOUN_PLACE = re.compile(
    r"(?:^|[.,;:|]|\b(?:and|that|but|which|while|as|because|then|so|when|after|before|"
    r"where|if|since|also|fined|warned|ordered|requiring|directing|ordering|obliging|forcing|required|directed|told|"
    r"with|leaving|costing|prohibited|disqualified|suspended|excluded|debarred|bans|bars|prohibits|suspends|hit|asked|"
    r"on|against|to|for|banned|barred|reprimanded|censured|sanctioned|gave|imposed|upon|"
    r"from|fines|orders))\s*$",
    re.IGNORECASE,
)
_NOBODY = NO_NAMES | NOBODY
_HOLDERS = frozenset("operator operators owner owners publisher maker developer parent provider".split())
_UNSURE = frozenset("relevant responsible other various unnamed several related such certain".split())


class Reference(Enum):
    """How words stand for a party."""

    NAME = "name"
    GENERIC = "generic"
    PRONOUN = "pronoun"


@dataclass(frozen=True, slots=True)
class Party:
    """One mention of a party. ``count`` is told by a number before a plain word ("two firms").

    ``definite`` marks words that refer back ("the bank"); ``governed`` that a preposition
    stands before, so that the words are no subject.
    """

    span: Span
    name: str
    reference: Reference = Reference.NAME
    count: int | None = None
    plural: bool = False
    definite: bool = False
    governed: bool = False
    person: bool = False

    @property
    def kind(self) -> PartyKind:
        """What sort of party the words show."""
        if self.person or self.reference is not Reference.NAME:
            return PartyKind.PERSON if self.person else PartyKind.UNKNOWN
        marked = set(self.name.replace(",", " ").replace(".", "").split()) & ORGANISATION_MARKS
        if marked or " " not in self.name or _FORM_ENDS.search(self.name):
            return PartyKind.ORGANISATION
        return PartyKind.UNKNOWN


def find_parties(
    text: str, start: int, end: int, taken: SpanSet, gazetteer: Gazetteer, sentences: Sequence[Span]
) -> list[Party]:
    """All parties in ``text[start:end]`` outside the ``taken`` spans (authorities, titles, money)."""
    openings = {sentence.start: sentence.end for sentence in sentences}
    found = [
        party
        for match in NAME.finditer(text, start, end)
        if not match["plain"]
        and match.group() not in _NOBODY
        and (party := _named(text, match, taken, gazetteer, openings))
    ]
    found = _joined_names(text, found, gazetteer)
    named = SpanSet(party.span for party in found)
    for match in _GENERIC.finditer(text, start, end):
        span = Span(*match.span())
        noun = Span(*match.span("noun"))
        if match["noun"].startswith("undertaking") and _PROMISE.search(match["adjectives"]):
            continue
        if taken.free(span) and named.free(noun):
            found.append(_generic(text, match))
            _hold_name(text, match, found)
    for match in _OWNED.finditer(text, start, end):
        span = Span(match.end("owner") + 1, match.end())
        if taken.free(span) and named.free(span):
            plural = match["noun"].endswith("s") or match["noun"] == "staff"
            person = match["noun"] in PERSON_NOUNS
            found.append(Party(span, span.of(text), Reference.GENERIC, None, plural, person=person))
    for match in _SO_MANY.finditer(text, start, end):
        if named.free(Span(*match.span())) and not text.endswith("of ", 0, match.start()):
            count = number_of(match["count"]) if match["count"] else 3 if match["name"] == "trio" else 2
            each = match.group().lower().startswith("each")
            count = None if each else count
            found.append(Party(Span(*match.span()), match.group(), Reference.GENERIC, count, True, True))
    for match in _ONE.finditer(text, start, end):
        if taken.free(Span(*match.span())):
            found.append(Party(Span(*match.span()), match.group(), Reference.GENERIC))
    for match in _PRONOUN.finditer(text, start, end):
        if not _PRONOUN_PLACE.search(text[max(start, match.start() - 30) : match.start()]):
            continue
        if not named.free(Span(*match.span())):
            continue
        plural = match.group().lower() in ("they", "them")
        person = match.group().lower() in ("he", "she", "him", "her")
        found.append(
            Party(Span(*match.span()), match.group(), Reference.PRONOUN, None, plural, True, False, person)
        )
    return sorted(found, key=lambda party: (party.span.start, -party.span.end))


# "Bank of Alpha CEO John Reese": the person is meant.
_POSTS = frozenset(
    "CEO CFO COO CTO Chairman Chairwoman President Director Founder Partner Executive Manager Trader Banker "
    "Broker Boss Officer".split()
)
_POST_WITHIN = re.compile(rf".+\s{one_of(_POSTS)}\s(?=[A-Z][\w.-]+(?:\s[A-Z][\w.-]+){{1,3}}$)")
# "Alpha Bank Limited (AB)": a bracket after the form gives the short name.
_DEFINED = re.compile(r"(?<=[a-z.CGEV])\s\((?!HK\b|UK\b|USA?\b|PRC\b|UAE\b|NI\b|[Cc]\))[A-Z][\w&-]{1,9}\)$")
_DOTTED = re.compile(r"(?:\b(?:Inc|Corp|Ltd|Bros|Co)|\b[^\W\d_](?:\.[^\W\d_])+)$")
_ENDS = re.compile(r"\s*(?:$|\n|\s(?!(?:[A-Z]{2,3}|Rs\.?)\s?\d)[A-Z])")


def _named(
    text: str, match: re.Match[str], taken: SpanSet, gazetteer: Gazetteer, openings: Mapping[int, int]
) -> Party | None:
    whole = match.group()
    begin, stop = match.span()
    style = None
    words = [(begin, stop)]
    parts = whole.split()
    if len(parts) > 1:
        post = None if _POSTS.isdisjoint(parts) else _POST_WITHIN.match(whole)
        begin += post.end() if post and not _LEGAL.search(whole) else 0
        style = STYLE.match(text, begin, stop)
        begin = style.end() if style else begin
        words = [word.span() for word in _WORD.finditer(text, begin, stop)]
    elif not taken.free(Span(begin, stop)):
        return None
    words = own_words(text, words, gazetteer, openings)
    if not words:
        return None
    if len(words) > 1 and names_office(text, words, taken):
        return None
    words = free_words(text, words, taken)
    if not words:
        return None
    begin, stop = words[0][0], words[-1][1]
    begin = with_brand(text, begin, stop) or with_place(text, begin, stop, gazetteer)
    if text.endswith(("'s", "’s"), begin, stop):
        stop -= 2
    short = _DEFINED.search(text, begin, stop) if text[stop - 1] == ")" else None
    stop = short.start() if short else stop
    if text[stop : stop + 1] == "." and _DOTTED.search(text[begin:stop]) and not _ENDS.match(text, stop + 1):
        stop += 1
    shown = " ".join(text[begin:stop].split())
    if not taken.free(Span(begin, stop)) or (len(shown) < 2 and shown != "X") or shown.isdigit():
        return None
    if names_nobody(text, begin, stop, shown, len(words), openings):
        return None
    if whole in gazetteer.place_names or (shown != whole and shown in gazetteer.place_names):
        return None
    person = is_titled(text, begin)
    begin = style.start() if style and begin == style.end() else begin
    return Party(Span(begin, stop), shown, governed=is_governed(text, begin), person=person)


# "Alpha, Beta & Company" is one firm.
_PARTNERS = re.compile(r"^[\w’'-]+\s&\s(?:Co|Company|Partners|Sons|Associates)\b")
_ALONE = re.compile(r"\s+(?:was|is|has|alone)\b")
# "Department of Justice and Constitutional Development": one office for two matters.
_OFFICE_FOR = re.compile(
    r"(?:Department|Ministry|Directorate|Secretariat|Office|Institute|Bureau|Inspectorate|Agency)\s(?:of|for)\s[A-Z]"
)
# "Alder's Global Services USA, Inc.": what goes on with a name that ends as if it owned something.
_PROFESSIONS = frozenset(
    "CPA CPAs CPA's Accountants Advocates Attorneys Chartered Solicitors Advisors Advisers".split()
)
_WIDE = BUSINESS | frozenset(
    "Global International Worldwide Europe European USA America North UK Ireland Polska Deutschland Italia "
    "España France Nederland Belgium Sverige Norge Danmark Suomi Asia Pacific Japan Korea Singapore "
    "Australia Canada".split()
)


def _joined_names(text: str, found: list[Party], gazetteer: Gazetteer) -> list[Party]:
    """Names with those that only go on after "and" ("... Savings and Loan Bank") made one."""
    joined: list[Party] = []
    for party in found:
        before = joined[-1] if joined else None
        if before is not None and _goes_on(text, before, party, gazetteer):
            span = Span(before.span.start, party.span.end)
            joined[-1] = Party(span, " ".join(span.of(text).split()), governed=before.governed)
        else:
            joined.append(party)
    return joined


# "..., Beijing Branch" behind a firm's name.
_BRANCH_OF_NAME = re.compile(r",?\s(?:[A-Z][\w’'-]+\s){1,2}(?:[Bb]ranch|[Ss]ub-branch)$")


_GAPS = frozenset((", ", " ", ". ", "'s ", "’s ", " and "))


def _goes_on(text: str, before: Party, party: Party, gazetteer: Gazetteer) -> bool:
    """Whether the second of two names only goes on with the first, by what stands between them."""
    gap = text[before.span.end : party.span.start]
    if gap not in _GAPS:
        return False
    words = [word.rstrip(",") for word in _BRANCH_OF_NAME.sub("", party.name).split()]
    match gap:
        case ", ":
            return _PARTNERS.search(party.name) is not None and " " not in before.name
        case " " | ". ":
            return before.name.endswith(("& Co.", "& Co")) and words[0] in _PROFESSIONS
        case "'s " | "’s ":
            return words[0] in _WIDE and " " not in before.name and _FORM_ENDS.search(party.name) is not None
        case " and ":
            if all(word.strip(".") in BUSINESS or _LEGAL.fullmatch(word) for word in words):
                return True
            if gazetteer.place_names.get(f"{before.name} and {words[0]}"):
                return True
            if _OFFICE_FOR.search(before.name):
                return ORGANISATION_MARKS.isdisjoint(words) and not _FORM_ENDS.search(party.name)
            one = _ALONE.match(text, party.span.end)
            return one is not None and before.name.split()[-1] in BUSINESS and words[0] in BUSINESS
    return False


_OF = re.compile(r"\s+of\s+(?:the\s+)?")
_APPOSED = re.compile(r"[A-Za-z.)],\s$")


def _hold_name(text: str, match: re.Match[str], found: list[Party]) -> None:
    """Of "the operators of X" the party is X: it is what the text names."""
    if match["noun"] not in _HOLDERS or _APPOSED.search(text, max(0, match.start() - 3), match.start()):
        return
    rest = _OF.match(text, match.end())
    if rest is None:
        return
    for at in range(len(found) - 1, -1, -1):
        party = found[at]
        if party.reference is Reference.NAME and party.span.start == rest.end():
            found[at] = replace(party, governed=False, plural=match["noun"].endswith("s"))
            found.pop()
            return


_RESTRICTED = re.compile(r"\s+(?:in\s+charge|responsible|concerned|that|who|which\s+used)\b")


def _generic(text: str, match: re.Match[str]) -> Party:
    noun, det = match["noun"], match["det"].lower()
    adjectives = match["adjectives"].split()
    count = number_of(det) if det not in ("a", "an", "one") else None
    if det in ("the", "these", "those", "other", "all") and adjectives:
        count = number_of(adjectives[0].lower())
    plural = noun.endswith("s") or noun in ("people", "men", "women", "parties", "entities", "staff")
    restricted = bool(_UNSURE & set(adjectives)) or bool(
        _RESTRICTED.match(text[match.end() : match.end() + 20])
    )
    reach = max(0, match.start() - 14)
    some = (
        text[reach : match.start()].rstrip().lower().endswith("of")
        and _SOME_OF.search(text, reach, match.start()) is not None
    )
    definite = det in ("the", "these", "both") and not restricted and not some
    person = noun in PERSON_NOUNS and noun not in ORGANISATION_NOUNS
    span = Span(*match.span())
    return Party(
        span,
        match.group(),
        Reference.GENERIC,
        count,
        plural,
        definite,
        not some and is_governed(text, span.start),
        person,
    )
