"""Authorities named in a text: those of the gazetteer, their branches, and bodies known by shape."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from operator import attrgetter
from typing import NamedTuple

from updates.extraction.bodies import NOUNS
from updates.extraction.branches import with_branch
from updates.extraction.commonbodies import common_bodies
from updates.extraction.findings import Span
from updates.extraction.gazetteer import Gazetteer, RegulatorEntry
from updates.extraction.mention import Mention
from updates.extraction.names import runs_of
from updates.extraction.phrases import Hit, Words, words_of
from updates.extraction.roles import bodies_by_role
from updates.extraction.shapes import shapes_in, telling_words
from updates.extraction.spans import SpanSet
from updates.extraction.vocabulary import RegulatorKind
from updates.extraction.whichbody import BRACKETED, is_acronym, which_body


class Known(NamedTuple):
    """What was read of a stretch before: its words, and the places and authorities known by name in it."""

    words: Words
    places: Sequence[Hit[str]]
    authorities: Sequence[Hit[RegulatorEntry]]


def find_authorities(
    text: str,
    span: Span,
    gazetteer: Gazetteer,
    definitions: Mapping[str, str],
    countries: Sequence[str] = (),
    known: Known | None = None,
) -> list[Mention]:
    """All bodies named in ``span``, whether they act or not, in reading order.

    ``definitions`` explains the document's acronyms; ``countries`` (ISO 3166-1, most likely
    first) decides between authorities of several countries that share a name. ``known`` is what
    was read of the span before.
    """
    if known is None:
        words = words_of(text, span.start, span.end)
        known = Known(
            words, list(gazetteer.find_places(text, words)), list(gazetteer.find_regulators(text, words))
        )
    places = {hit.span.start: (hit.span, hit.payloads) for hit in known.places}
    return _find(text, span, gazetteer, definitions, countries, known, places)


def _find(
    text: str,
    span: Span,
    gazetteer: Gazetteer,
    definitions: Mapping[str, str],
    countries: Sequence[str],
    known: Known,
    places: Mapping[int, tuple[Span, tuple[str, ...]]],
) -> list[Mention]:
    start, end, words = span.start, span.end, known.words
    by_name = _by_name(text, gazetteer, definitions, countries, known, places)
    found = [with_branch(text, mention, start, end, gazetteer) for mention in by_name]
    taken = SpanSet(mention.span for mention in found)

    def take(more: Iterable[Mention]) -> None:
        told = list(more)
        found.extend(told)
        for mention in told:
            taken.add(mention.span)

    if definitions:
        take(_defined(text, words, definitions, taken, found))
    telling = telling_words(text, words, taken, gazetteer)
    if telling:
        runs = runs_of(text, start, end, telling)
        shapes = (shape for run in runs for shape in shapes_in(text, run, taken, places, gazetteer))
        take(mention for shape in shapes if (mention := _body(text, shape)) is not None)
    if places:
        take(bodies_by_role(text, list(places.values()), gazetteer, taken))
    common = common_bodies(text, span, places, gazetteer, taken, countries)
    found += [with_branch(text, mention, start, end, gazetteer) for mention in common]
    if not found:
        return found
    if len(found) == 1:
        return [_at_this_bank(found[0], gazetteer, countries)]
    found = [_at_this_bank(mention, gazetteer, countries) for mention in found]
    found.sort(key=_START)
    return _without_short_forms(text, _apart(found))


_START = attrgetter("span.start")


def _by_name(
    text: str,
    gazetteer: Gazetteer,
    definitions: Mapping[str, str],
    countries: Sequence[str],
    known: Known,
    places: Mapping[int, tuple[Span, tuple[str, ...]]],
) -> Iterator[Mention]:
    """Bodies that the gazetteer knows, without their branches."""
    if not known.authorities:
        return
    ends = {place.end: codes for place, codes in places.values()}
    around = (*countries, *_countries_of(known.authorities))
    for hit in known.authorities:
        span, at = hit.span, hit.span.start
        if hit.first != hit.last and _goes_on_before(text, known.words, hit.first, places):
            continue
        if _goes_on_after(text, span):
            continue
        if ends and _is_anothers(text, hit, ends):
            shown = span.of(text)
            owner = ends.get(at - 1) or ends.get(at - 3)
            if is_acronym(shown) and owner:
                yield Mention(span, shown, jurisdiction=owner[0], rule="shape")
            continue
        seat = _seat(text, span, places)
        entry = which_body(
            text, span, hit.payloads, gazetteer, definitions, (*seat, *around) if seat else around
        )
        if entry is not None:
            yield _named(text, _unowned(text, span, places), entry)


def _seat(text: str, span: Span, places: Mapping[int, tuple[Span, tuple[str, ...]]]) -> tuple[str, ...]:
    """The country of the city right behind a court's name: "the Federal Administrative Court in Vienna"."""
    if not text.startswith(" in ", span.end) or "ourt" not in span.of(text):
        return ()
    place = places.get(span.end + len(" in "))
    return place[1][:1] if place else ()


def _countries_of(hits: Sequence[Hit[RegulatorEntry]]) -> list[str]:
    """The countries of the bodies whose names no other body has: they tell whose the others are."""
    alone = [hit.payloads[0].jurisdiction for hit in hits if len(hit.payloads) == 1]
    return [code[:2] for code in alone if code] if len(alone) < len(hits) else []


_BARE_BANKS = ("Central Bank", "Reserve Bank", "National Bank", "Monetary Authority")


def _at_this_bank(mention: Mention, gazetteer: Gazetteer, countries: Sequence[str]) -> Mention:
    """ "The Central Bank" as the one of the country that the passage is about."""
    if mention.entry is not None or mention.name not in _BARE_BANKS or not countries:
        return mention
    banks = [
        entry
        for entry in gazetteer.regulators_in(countries[0])
        if entry.kind is RegulatorKind.CENTRAL_BANK and entry.parent is None
    ]
    if len(banks) != 1 or not banks[0].name.startswith((mention.name, "Bank ")):
        return mention
    return replace(mention, name=banks[0].name, entry=banks[0], jurisdiction=banks[0].jurisdiction)


_PERSON = re.compile(
    r"(?:(?:Deputy|Vice|Acting|Assistant|Senior|Chief|Executive|National|Federal|State|European|EU|First|Presiding|"
    r"Former|Incoming|Outgoing)\s)?"
    r"(?:Commissioner|Governor|Judge|Justice|Chair(?:man|woman|person)?|Minister|Secretary|President|Director|Senator|"
    r"Chancellor|Premier)(?:(?:\s[A-Z]\.)?(?:\s[A-Z][a-z’'-]+){1,2}|\sof\sthe\s[A-Z]\w+\sBoard)"
)
_NAMED_OFFICE = re.compile(
    r"(?P<office>(?:[A-Z]\w+\s)?Attorney\sGeneral|(?:Privacy|Information|Data\sProtection|Competition|Insurance|"
    r"Banking|Consumer|eSafety)\sCommissioner)(?:\s[A-Z]\.)?(?:\s[A-Z][a-z’'-]+){1,3}"
)
# "Superintendent Jane Roe's Department of ...": the head of a body before its name.
_OWN_OFFICE = re.compile(r"['’]s\s[Oo]ffice\b")
_OFFICES = ("Attorney General", "Commissioner", "Ombudsman", "Comptroller", "Prosecutor", "Registrar")
_HEADED = re.compile(
    r"(?:Superintendent|Secretary|Commissioner|Governor|Minister|President|Mayor|Director|Attorney\sGeneral|Chancellor)"
    r"(?:\s[A-Z][\w.-]*){1,4}['’]s\s(?=[A-Z])"
)
_INTRODUCED = re.compile(r"[A-Z][\w.’'-]*\sthe\s(?=[A-Z])")


def _body(text: str, mention: Mention) -> Mention | None:
    """A body known by shape without who holds its office; ``None`` for a person: "Commissioner Lee"."""
    if _PERSON.fullmatch(mention.name):
        return None
    if mention.name.endswith("Court") and (seat := _SEATED.match(text, mention.span.end)):
        span = Span(mention.span.start, seat.end())
        return replace(mention, span=span, name=mention.name + seat.group())
    if "Judge " in mention.name or " in " in mention.name:
        mention = _without_person_and_seat(mention)
    headed = _HEADED.match(mention.name)
    if headed is not None:
        span = Span(mention.span.start + headed.end(), mention.span.end)
        mention = replace(mention, span=span, name=mention.name[headed.end() :])
    office = _NAMED_OFFICE.fullmatch(mention.name)
    held = office is not None or mention.name.endswith(_OFFICES)
    if held and _OWN_OFFICE.match(text, mention.span.end):
        name = f"{mention.name}'s office"
        return replace(mention, span=Span(mention.span.start, mention.span.end + len("'s office")), name=name)
    if office is not None:
        span = Span(mention.span.start, mention.span.start + office.end("office"))
        return replace(mention, span=span, name=office["office"])
    introduced = _INTRODUCED.match(mention.name)
    if introduced is not None and introduced.group().split()[0] not in NOUNS:
        span = Span(mention.span.start + introduced.end(), mention.span.end)
        return replace(mention, span=span, name=mention.name[introduced.end() :])
    return mention


_JUDGE = re.compile(r"(?:\w+\s)?Judge\s(?:[A-Z][\w.’'-]*\s){1,4}(?:of|at)\s(?:the\s)?(?=[A-Z])")
_SEATED = re.compile(r" at [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?")
_SEAT = re.compile(r"(?<=Tribunal|rliament) in [A-Z][\w-]+$")


def _without_person_and_seat(mention: Mention) -> Mention:
    """ "Judge Jane Roe of the District Court" as the court, "the Tribunal in Abuja" as the Tribunal."""
    return replace(mention, name=_SEAT.sub("", _JUDGE.sub("", mention.name, count=1)))


def _goes_on_before(
    text: str, words: Words, first: int, places: Mapping[int, tuple[Span, tuple[str, ...]]]
) -> bool:
    """Whether a longer name ends in this one ("National Personal Data Protection Authority")."""
    if first == 0:
        return False
    start, end, at = words.starts[first - 1], words.ends[first - 1], words.starts[first]
    shown = text[start:end]
    if shown == "and":
        return text.endswith("Information ", 0, start)
    if shown not in _LONGER and shown not in _LENDERS:
        return False
    if text[end:at] != " " or start in places:
        return False
    return shown in _LONGER or text.startswith("Bank of ", at)


_LONGER = frozenset(
    "National State Federal European International Central Provincial General Appeal Appeals Public "
    "Municipal Supreme".split()
)
# "Royal Bank of Canada", "Industrial Bank of Korea": lenders whose names end in a central bank's.
_LENDERS = frozenset(
    "Royal Industrial Commercial Union Export-Import Import Savings Housing Development Agricultural "
    "Cooperative Co-operative Overseas Standard First Postal Land Investment Consolidated Merchant Trust "
    "Islamic Imperial".split()
)


# What may follow in a ministry's name behind another's: "Communications and Information" + "Technology".
_REMIT = re.compile(
    r" (?:Technolog(?:y|ies)|Affairs|Trade|Industry|Resources|Development|Security|Services|Media|"
    r"Innovation|Planning)\b"
)


def _goes_on_after(text: str, span: Span) -> bool:
    """Whether a ministry's name is but the beginning of another one's."""
    return (
        text.startswith(("Ministry", "Department"), span.start) and _REMIT.match(text, span.end) is not None
    )


_CHINA = frozenset(("CN", "HK", "MO", "TW"))
_UNION_SEATS = frozenset(("EU",))
_ADJECTIVE = re.compile(r"[a-z](?:an|ese|ish|ch|[ln]ic|i)\s$")


def _is_adjective(text: str, at: int) -> bool:
    """Whether the place right before is told as an adjective: "the Estonian FIU"."""
    return _ADJECTIVE.search(text, max(0, at - 8), at) is not None


def _is_anothers(text: str, hit: Hit[RegulatorEntry], ends: Mapping[int, tuple[str, ...]]) -> bool:
    """Whether the place right before a shared name tells that it is another country's body."""
    at = hit.span.start
    if at - 1 not in ends and at - 3 not in ends:
        return False
    owned = text[max(0, at - 3) : at] in ("'s ", "’s ")
    owner = ends.get(at - (3 if owned else 1))
    if owner and (owned or _is_adjective(text, at)):  # "Estonia's FIU" is none of the known ones
        near = {c[:2] for c in owner} | (_UNION_SEATS if owned else set())
        near |= _CHINA if near & _CHINA else set()
        return all(entry.jurisdiction and entry.jurisdiction[:2] not in near for entry in hit.payloads)
    codes = ends.get(at - 1)
    if not codes or text[at - 1] != " " or not text.startswith(("Court", "Supreme", "High"), at):
        return False
    return all((entry.jurisdiction or "")[:2] not in {code[:2] for code in codes} for entry in hit.payloads)


def _unowned(text: str, span: Span, places: Mapping[int, tuple[Span, tuple[str, ...]]]) -> Span:
    """The span without the country that owns the body: "Ireland's Data Protection Commission"."""
    place = places.get(span.start)
    if place is None or text[place[0].end : place[0].end + 2] not in ("'s", "’s"):
        return span
    return Span(min(place[0].end + 3, span.end), span.end)


def _named(text: str, span: Span, entry: RegulatorEntry) -> Mention:
    """A body by the words of the text where these are a full name, else by the gazetteer's."""
    parts = text[span.start : span.end].replace("’", "'").split()
    if len(parts) >= 3:
        shown = " ".join(parts)
        told = (
            shown != entry.name
            and not shown[0].islower()
            and not shown.startswith(_HEADS)
            and not NOUNS.isdisjoint(parts)
        )
    else:
        shown = parts[0]
        told = len(parts) == 1 and len(shown) >= _LONG_WORD and shown[0].isupper() and not is_acronym(shown)
    if not told:
        return Mention(span, entry.name, entry, jurisdiction=entry.jurisdiction)
    people, _, rest = shown.partition(" ")
    if rest == entry.name and _ADJECTIVE.search(f"{people} "):
        shown = rest  # "French Conseil d'État"
    return Mention(span, shown, entry, jurisdiction=entry.jurisdiction)


_LONG_WORD = 10
_HEADS = ("President ", "Director ", "Chairman ", "Governor ", "Minister ")


def _shortened(text: str, found: Sequence[Mention]) -> dict[str, Mention]:
    """Short forms in brackets right behind the names that they are short for."""
    told: dict[str, Mention] = {}
    for mention in found:
        bracket = BRACKETED.match(text, mention.span.end)
        if bracket is not None:
            told.setdefault(bracket["short"], mention)
    return told


def _defined(
    text: str, words: Words, definitions: Mapping[str, str], taken: SpanSet, found: Sequence[Mention]
) -> Iterator[Mention]:
    """Acronyms that the document itself defines as a body's name."""
    shortened: dict[str, Mention] | None = None
    for start, end in _defined_among(text, words, definitions):
        shown = text[start:end]
        full = definitions[shown]
        if not full or not taken.free(Span(start, end)):
            continue
        if shortened is None:
            shortened = _shortened(text, found)
        known = shortened.get(shown)
        if known is not None:
            yield replace(known, span=Span(start, end))
        elif not NOUNS.isdisjoint(full.split()) and not _is_paper(full):
            yield Mention(Span(start, end), full, rule="definition")


_FEW = 20


def _defined_among(text: str, words: Words, definitions: Mapping[str, str]) -> list[tuple[int, int]]:
    """Where words stand that are defined: few short forms are looked for, many words are looked up."""
    starts, ends = words.starts, words.ends
    if not starts or len(definitions) > _FEW:
        return [pair for pair in zip(starts, ends, strict=True) if text[pair[0] : pair[1]] in definitions]
    found = []
    for short in definitions:
        at = text.find(short, starts[0], ends[-1])
        while at >= 0:
            first = bisect_left(starts, at)
            if first < len(starts) and starts[first] == at and ends[first] == at + len(short):
                found.append((at, at + len(short)))
            at = text.find(short, at + 1, ends[-1])
    return sorted(found)


_PAPERS = frozenset(
    "Act Law Regulations Measures Rules Bill Ordinance Guidelines Provisions Standard".split()
)


def _is_paper(full: str) -> bool:
    """Whether what a short form stands for is a rule's title: "Regulations on the Administration of ..."."""
    parts = full.split()
    return parts[0] in _PAPERS or parts[-1] in _PAPERS


def _apart(found: list[Mention]) -> list[Mention]:
    """Of overlapping mentions the longer one."""
    kept: list[Mention] = []
    for mention in found:
        if kept and mention.span.start < kept[-1].span.end:
            if mention.span.end - mention.span.start > kept[-1].span.end - kept[-1].span.start:
                kept[-1] = mention
            continue
        kept.append(mention)
    return kept


_LONGEST_GAP = 12
_OPEN = re.compile(r"\s*[(\[][\s“\"‘']*(?:the\s+)?[“\"‘']?$")


def _without_short_forms(text: str, found: list[Mention]) -> list[Mention]:
    """Mentions but for a short form in brackets right after the name it is short for."""
    kept: list[Mention] = []
    for mention in found:
        if not kept or mention.span.start - kept[-1].span.end >= _LONGEST_GAP:
            kept.append(mention)
            continue
        between = text[kept[-1].span.end : mention.span.start]
        if _OPEN.fullmatch(between):
            if kept[-1].entry is not None and _is_group(text, mention, found):
                kept[-1] = mention
        elif _is_same(text, kept[-1], mention, between):
            kept[-1] = mention
        else:
            kept.append(mention)
    return kept


_CLOSED = re.compile(r"[^()\n]{0,90}\)")


def _is_group(text: str, first: Mention, found: Sequence[Mention]) -> bool:
    """Whether the bracket that ``first`` opens lists several bodies: "the supervisors (A, B and C)"."""
    close = _CLOSED.match(text, first.span.end)
    if close is None or first.entry is None:
        return False
    inside = [m for m in found if first.span.start < m.span.start < close.end()]
    return bool(inside) and all(m.entry is not None and m.entry.key != first.entry.key for m in inside)


def _is_same(text: str, before: Mention, mention: Mention, between: str) -> bool:
    """Whether a known name between commas names the body told before: "the regulator, PIPC, said"."""
    told = mention.entry is not None or (before.rule == "common" and mention.name.endswith("Court"))
    if before.entry is not None or not told or between not in (", ", ", the "):
        return False
    if before.jurisdiction not in (None, mention.jurisdiction):
        return False
    return _APPOSED.match(text, mention.span.end) is not None


_APPOSED = re.compile(r"(?:\s\([^)\n]{2,20}\))?,\s(?!and\b|as\b|along\b|or\b|together\b|the\b)[a-z]")
