"""Bodies that a text calls in short: "the regulator", "the Commission", "its Hubei branch"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from updates.extraction.acting import acts
from updates.extraction.authorities import find_authorities
from updates.extraction.bodies import ROLE_NOUNS
from updates.extraction.findings import Span
from updates.extraction.gazetteer import Gazetteer
from updates.extraction.guarded import Guarded
from updates.extraction.mention import Mention
from updates.extraction.passage import Passage
from updates.extraction.phrases import words_of
from updates.extraction.places import UNION_PAPERS
from updates.extraction.spans import SpanSet
from updates.extraction.vocabulary import RegulatorKind

_ROLE = Guarded(
    rf"\b[Tt]he\s+(?:\w+\s+)?(?P<role>{'|'.join(sorted(ROLE_NOUNS, key=len, reverse=True))})\b(?!\s+of\b)",
    re.IGNORECASE,
)
# In headlines and lists without "the": "Commission opens proceedings".
_BARE = re.compile(
    r"(?:^|[:|]\s+|[–—]\s+)(?:The\s+)?(?P<role>Commission|Parliament|Council|Cabinet)\b(?!\s+(?:of|for)\b)"
)
_BARE_WORDS = ("Commission", "Parliament", "Council", "Cabinet")
LOCAL_UNIT = Guarded(
    r"\b[Tt]he\s+(?P<place>[A-Z][\w’'-]+)\s+(?P<unit>[Bb]ranch|[Bb]ureau|[Oo]ffice)\b(?!\s+of\b)"
)
_OFFICE = "Attorney General"
_ABOVE = 700
_SHORT_OFFICES = (_OFFICE, f"{_OFFICE}'s office", f"{_OFFICE}'s Office", f"Office of the {_OFFICE}")
_ITS = re.compile(r"\b(?:[Ii]ts|[Tt]heir)\s+(?:own\s+|new\s+|[a-z]+ed\s+)?$")
_LOCAL_UNIT = re.compile(
    r"(?P<place>[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?)\s(?P<unit>(?:Sub-)?(?:[Bb]ranch|[Bb]ureau|[Oo]ffice))"
)


_UNITS = ("ranch", "ureau", "ffice")


def names_local_unit(text: str, sentences: Sequence[Span]) -> bool:
    """Whether "the Hubei branch" or the like stands in one of the sentences."""
    if not sentences:
        return False
    if not _holds_one(text[sentences[0].start : sentences[-1].end], _UNITS):
        return False
    return any(LOCAL_UNIT.search(text, span.start, span.end) for span in sentences)


def _holds_one(words: str, wanted: Sequence[str]) -> bool:
    for one in wanted:  # noqa: SIM110  in half the time of any()
        if one in words:
            return True
    return False


def in_full(passage: Passage, gazetteer: Gazetteer, mention: Mention, mentions: Sequence[Mention]) -> Mention:
    """A body that is named in short by the whole name that the passage or its headings tell."""
    if mention.entry is not None:
        return mention
    if _OFFICE in mention.name:
        return _attorney_general(passage, gazetteer, mention, mentions)
    if mention.rule == "shape" and _ITS.search(
        passage.text, max(0, mention.span.start - 20), mention.span.start
    ):
        return _of_owner(gazetteer, mention, mentions)
    return mention


def _attorney_general(
    passage: Passage, gazetteer: Gazetteer, mention: Mention, mentions: Sequence[Mention]
) -> Mention:
    """ "Attorney General" as the one named elsewhere in the passage, or of the one state told over it."""
    for other in mentions:
        if _OFFICE in other.name and (other.entry is not None or len(other.name) > len(mention.name)):
            mention = replace(other, span=mention.span)
            break
    if mention.name not in _SHORT_OFFICES:
        return mention
    over = [passage.headline.of(passage.text)] if passage.headline else []
    for heading in (*over, *reversed(passage.section)):
        codes = {hit.payloads[0] for hit in gazetteer.find_places(heading, words_of(heading))}
        states = {code for code in codes if code.startswith("US-")}
        if len(states) != 1:
            continue
        for entry in gazetteer.regulators_in("US"):
            if entry.jurisdiction in states and _OFFICE in entry.name:
                return replace(
                    mention, name=entry.name, entry=entry, jurisdiction=entry.jurisdiction, weak=False
                )
    return mention


def _of_owner(gazetteer: Gazetteer, mention: Mention, mentions: Sequence[Mention]) -> Mention:
    """ "Its Jiangsu Office" as a branch of the body named before, "its Review Panel" as that body."""
    before = [m for m in mentions if m.span.end <= mention.span.start and (m.entry or m.head)]
    owner = before[-1] if before else None
    head = (owner.head or owner.entry) if owner else None
    if owner is None or head is None:
        return mention
    local = _LOCAL_UNIT.fullmatch(mention.name)
    if local is not None and gazetteer.place_names.get(local["place"]):
        name = f"{head.name} {local['place']} {local['unit'].title()}"
        return Mention(mention.span, name, head=head, jurisdiction=head.jurisdiction, rule="branch")
    return replace(owner, span=mention.span)


def referred(
    passage: Passage,
    gazetteer: Gazetteer,
    mentions: Sequence[Mention],
    sentences: Sequence[Span],
    chosen: Sequence[Mention],
    over: Sequence[Mention],
    countries: Sequence[str],
) -> list[tuple[Mention, str]]:
    """Bodies that "the regulator", "the commission", "the Hubei branch" stand for, where these act.

    ``over`` are the bodies that the headings over the passage name.
    """
    text, found = passage.text, []
    taken = SpanSet(mention.span for mention in mentions)
    heads = [m.head or m.entry for m in (*mentions, *over) if m.head or (m.entry and m.entry.branch_pattern)]
    union = bool(countries) and countries[0] == "EU"
    for sentence in sentences:
        for match in LOCAL_UNIT.finditer(text, sentence.start, sentence.end):
            span = Span(match.start("place"), match.end())
            head = heads[0] if heads else None
            if head is not None and taken.free(span) and acts(text, span, sentence):
                name = f"{head.name} {match['place']} {match['unit'].title()}"
                found.append(
                    (Mention(span, name, head=head, jurisdiction=head.jurisdiction, rule="branch"), "refers")
                )
        if chosen and not union:
            continue
        words = sentence.of(text)
        bare = _BARE.search(words) if _holds_one(words, _BARE_WORDS) else None
        roles = [
            (match["role"], match.start("role"))
            for match in _ROLE.finditer(text, sentence.start, sentence.end)
        ]
        roles += [(bare["role"], sentence.start + bare.start("role"))] if bare else []
        for role, at in roles:
            span = Span(at, at + len(role))
            if (chosen and not _is_left(role, mentions)) or acts(text, span, sentence) is None:
                continue
            if chosen or (bare and at == sentence.start + bare.start("role")):
                headed = _headed(passage, gazetteer, ROLE_NOUNS[role.lower()])
                named = headed or _at_home(passage, gazetteer, role.lower(), countries)
                named = replace(named, span=span) if named else None
            else:
                named = _antecedent(passage, gazetteer, mentions, role.lower(), span, countries)
            if named is not None:
                found.append((named, "refers"))
    return found


def _is_left(role: str, mentions: Sequence[Mention]) -> bool:
    """Whether "the Council" beside other bodies is one of the Union's, as none of them goes by that word."""
    named = role.capitalize()
    return named in ("Commission", "Council", "Parliament") and not any(named in m.name for m in mentions)


# Bodies that go by one word in their own country, and how their full names begin or end.
_AT_HOME = {
    "commission": ("European Commission",),
    "parliament": ("European Parliament", "Parliament of "),
    "council": ("Council of the European Union",),
    "central bank": ("Central Bank of ", "National Bank of ", "Reserve Bank of ", "Bank of "),
}


@lru_cache(maxsize=2)  # asked for each body of a passage
def _tells_of_union_papers(text: str, start: int, end: int) -> bool:
    return UNION_PAPERS.search(text, start, end) is not None


def _at_home(passage: Passage, gazetteer: Gazetteer, role: str, countries: Sequence[str]) -> Mention | None:
    """What "the central bank", in the Union "the Commission" means, where one country is told of."""
    where = countries[0] if countries else None
    if role in ("commission", "parliament", "council"):
        papers = role == "commission" and _tells_of_union_papers(passage.text, passage.start, passage.end)
        where = "EU" if papers or "EU" in (countries[:3] or ["EU"]) else where
    for begins in _AT_HOME.get(role, ()) if where else ():
        found = [entry for entry in gazetteer.regulators_in(where or "") if entry.name.startswith(begins)]
        found = [entry for entry in found if entry.parent is None]
        if len(found) == 1:
            spot = Span(passage.start, passage.start)
            return Mention(spot, found[0].name, found[0], jurisdiction=found[0].jurisdiction, rule="home")
    return None


def _headed(passage: Passage, gazetteer: Gazetteer, ends: Sequence[str]) -> Mention | None:
    """The known body of such a name that the nearest heading over the passage names."""
    for heading in reversed(passage.section):
        for mention in find_authorities(heading, Span(0, len(heading)), gazetteer, passage.definitions):
            if mention.entry is not None and any(end in mention.entry.name for end in ends):
                return mention
    return None


def _antecedent(
    passage: Passage,
    gazetteer: Gazetteer,
    mentions: Sequence[Mention],
    role: str,
    span: Span,
    countries: Sequence[str],
) -> Mention | None:
    """The body that a plain "the commission" means: named before here, or else defined in the document."""
    ends = ROLE_NOUNS[role]
    home = _at_home(passage, gazetteer, role, countries)
    for mention in reversed([mention for mention in mentions if mention.span.start < span.start]):
        if not ends or any(end in mention.name for end in ends):
            return mention
    if not ends:
        return _told_above(passage, gazetteer, span, countries)
    headed = _headed(passage, gazetteer, ends)
    if headed is not None:
        return replace(headed, span=span)
    if home is not None:
        return replace(home, span=span)
    above = max(0, passage.start - _ABOVE)
    for mention in reversed(
        find_authorities(passage.text, Span(above, passage.start), gazetteer, passage.definitions)
    ):
        if ends and any(end in mention.name for end in ends):
            return replace(mention, span=span)
    named = [full for full in passage.definitions.values() if ends and any(end in full for end in ends)]
    if len(set(named)) == 1:
        return Mention(span, named[0], rule="definition")
    return None


_SUPERVISORS = (RegulatorKind.REGULATOR, RegulatorKind.CENTRAL_BANK)


def _told_above(
    passage: Passage, gazetteer: Gazetteer, span: Span, countries: Sequence[str]
) -> Mention | None:
    """Whom a passage that names nobody calls "the regulator": who is over it, or told last before it."""
    above = Span(max(0, passage.start - _ABOVE), passage.start)
    told = [find_authorities(heading, Span(0, len(heading)), gazetteer, {}) for heading in passage.section]
    told = [found for found in told if found][-1:] or [
        find_authorities(passage.text, above, gazetteer, passage.definitions, countries)
    ]
    for mention in reversed(told[0]):
        known = mention.entry
        if known is None or known.kind not in _SUPERVISORS:
            continue
        home = not countries or (known.jurisdiction or "")[:2] in countries[:2]
        return replace(mention, span=span) if home else None
    return None
