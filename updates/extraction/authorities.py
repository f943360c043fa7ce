"""Authorities named in a text: those of the gazetteer, their branches, and bodies known by shape."""

import itertools
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from updates.extraction.bodies import CENTRAL_BANK, FIRM_NOUNS, STRONG_NOUNS, TEXT_NOUNS, WEAK_NOUNS
from updates.extraction.currencies import CODES, SIGNS
from updates.extraction.findings import Span
from updates.extraction.gazetteer import Gazetteer, RegulatorEntry
from updates.extraction.names import Run, runs_of
from updates.extraction.phrases import Hit, Word, words_of
from updates.extraction.spans import SpanSet

_UNIT = (
    r"(?:(?:[Cc]entral\s+)?[Ss]ub-?\s?[Bb]ranch|[Bb]ranch(?:\s+[Oo]ffice)?|"
    r"[Bb]usiness\s+[Mm]anagement\s+[Dd]epartment|"
    r"[Oo]perations?\s+[Oo]ffice|[Rr]egional\s+[Oo]ffice|[Ll]ocal\s+[Oo]ffice|[Bb]ureau|[Oo]ffice)"
)
_PLACE = r"(?:[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+){0,2})"
_UNIT_OF = re.compile(rf"(?P<place>{_PLACE}\s+)?(?P<unit>{_UNIT})\s+of\s+(?:the\s+)?$")
_UNIT_FIRST = re.compile(rf"{_UNIT}(?=\s+of\b)")
_PLACE_BEFORE = re.compile(r"(?P<place>[A-Z][\w’'-]+)\s+$")
_UNIT_AFTER = re.compile(rf"(?:['’]s)?(?:,)?\s+(?P<place>{_PLACE}\s+)?(?P<unit>{_UNIT})\b")
_PART_OF = re.compile(
    r"(?P<part>(?:[A-Z][\w’'-]+\s+(?:(?:and|of|for)\s+)?){0,6}(?:Commission|Committee|"
    r"Council|Court|Tribunal|Office|"
    r"Secretariat)(?:\s+of\s+[A-Z]\w+)?)\s+of\s+(?:the\s+)?$"
)
_SECTION_OF = re.compile(
    r"(?:[A-Z][\w’'-]+\s+(?:(?:and|of|for)\s+)?){0,5}(?:[Dd]epartment|[Dd]ivision|"
    r"[Bb]ureau|[Uu]nit|[Dd]irectorate)"
    r"(?:\s+of\s+(?:[A-Z]\w+\s+){1,4}?|\s+)of\s+(?:the\s+)?$"
)
_NOT_PLACES = frozenset(
    "The A An Its Local Regional Head Main Central Chief This That First Another Each".split()
)
_ADJECTIVE = re.compile(
    r"(?P<what>data[ -]protection|privacy|competition|antitrust|consumer|"
    r"financial(?:\s+markets?)?|securities|markets?(?:\s+regulation)?|"
    r"central|banking|telecoms?|communications|media|energy|cyber(?:security|space)?|"
    r"health|tax|justice|transport|labou?r|environment\w*)?\s*"
    r"(?P<noun>regulator|watchdog|authority|DPA|agency|supervisor|bank|commissioner|"
    r"ombudsman|supreme\s+court|court|office|bureau|"
    r"administration|department)\b(?!['’]s\s+own)"
)


@dataclass(frozen=True, slots=True)
class Mention:
    """A body named at ``span``; ``entry`` is its row of the gazetteer where it has one.

    ``name`` is what to call it: the words of the text where they are a full name, else the
    gazetteer's. ``head`` is the head office of a branch, or of a body told by a pattern.
    """

    span: Span
    name: str
    entry: RegulatorEntry | None = None
    head: RegulatorEntry | None = None
    jurisdiction: str | None = None
    weak: bool = False
    rule: str = "gazetteer"

    @property
    def identity(self) -> str:
        """Equal for two mentions of one body."""
        if self.entry is not None:
            return self.entry.key
        return " ".join(sorted(set(self.name.lower().replace("’", "'").split()) - {"of", "the"}))


def find_authorities(
    text: str,
    span: Span,
    gazetteer: Gazetteer,
    definitions: Mapping[str, str],
    countries: Sequence[str] = (),
    *,
    words: Sequence[Word] | None = None,
    places: Sequence[Hit[str]] | None = None,
) -> list[Mention]:
    """All bodies named in ``span``, whether they act or not, in reading order.

    ``definitions`` explains the document's acronyms; ``countries`` (ISO 3166-1, most likely
    first) decides between authorities of several countries that share a name. ``words`` and
    ``places`` of the span may be given where they are known.
    """
    start, end = span.start, span.end
    words = words_of(text, start, end) if words is None else words
    hits = gazetteer.find_places(text, words) if places is None else places
    return _find(
        text,
        span,
        gazetteer,
        definitions,
        countries,
        words,
        {h.span.start: (h.span, h.payloads) for h in hits},
    )


def _find(
    text: str,
    span: Span,
    gazetteer: Gazetteer,
    definitions: Mapping[str, str],
    countries: Sequence[str],
    words: Sequence[Word],
    places: Mapping[int, tuple[Span, tuple[str, ...]]],
) -> list[Mention]:
    start, end = span.start, span.end
    found: list[Mention] = []
    for hit in gazetteer.find_regulators(text, words):
        if _goes_on_before(text, words, hit.first, hit.last, places):
            continue
        entry = _choose(text, hit.span, hit.payloads, gazetteer, definitions, countries)
        if entry is not None:
            found.append(_named(text, _unowned(text, hit.span, places), entry))
    found = [_with_branch(text, mention, start, end, gazetteer) for mention in found]
    taken = SpanSet(mention.span for mention in found)
    found += _defined(text, words, definitions, taken)
    taken = SpanSet(mention.span for mention in found)
    for run in runs_of(text, start, end):
        found += _shapes(text, run, taken, places, gazetteer)
    taken = SpanSet(mention.span for mention in found)
    found += _adjectival(text, list(places.values()), gazetteer, taken)
    found.sort(key=lambda mention: mention.span.start)
    return _without_short_forms(text, _apart(found))


def _goes_on_before(
    text: str,
    words: Sequence[Word],
    first: int,
    last: int,
    places: Mapping[int, tuple[Span, tuple[str, ...]]],
) -> bool:
    """Whether a longer name ends in this one ("National Personal Data Protection Authority")."""
    if first == 0 or first == last:
        return False
    before = words[first - 1]
    shown = text[before.start : before.end]
    if text[before.end : words[first].start] != " " or not shown[:1].isupper() or before.start in places:
        return False
    return shown in (
        "National",
        "State",
        "Federal",
        "European",
        "International",
        "Central",
        "Provincial",
        "General",
    )


def _choose(
    text: str,
    span: Span,
    entries: Sequence[RegulatorEntry],
    gazetteer: Gazetteer,
    definitions: Mapping[str, str],
    countries: Sequence[str],
) -> RegulatorEntry | None:
    """The entry that a shared name means here; ``None`` where the document defines it otherwise."""
    shown = span.of(text)
    defined = definitions.get(shown)
    if defined:
        named = [entry for entry in gazetteer.regulator_names.get(defined) if entry in entries]
        if named:
            return named[0]
        known = gazetteer.regulator_names.get(defined)
        if known:
            return known[0]
        if not _alike(defined, entries):
            return None
    if len(entries) == 1 and _at_home(entries[0], shown, countries):
        return entries[0]
    for country in countries:
        for entry in entries:
            if (entry.jurisdiction or "")[:2] == country[:2]:
                return entry
    if len(entries) == 1 or _is_acronym(shown):
        return entries[0]
    return None


def _at_home(entry: RegulatorEntry, shown: str, countries: Sequence[str]) -> bool:
    """Whether a general name ("Ministry of Finance") can mean this entry in the countries at hand."""
    if not shown.startswith(("Ministry", "Department", "Supreme", "High", "Central Bank")) or not countries:
        return True
    return any((entry.jurisdiction or "")[:2] == country[:2] for country in countries)


def _alike(defined: str, entries: Sequence[RegulatorEntry]) -> bool:
    wanted = {word.key for word in words_of(defined)}
    for entry in entries:
        for name in (entry.name, *entry.aliases):
            got = {word.key for word in words_of(name)}
            if wanted and (wanted <= got or len(wanted & got) >= 0.75 * max(len(wanted), len(got))):
                return True
    return False


def _is_acronym(shown: str) -> bool:
    return " " not in shown and sum(letter.isupper() for letter in shown) >= 2


def _unowned(text: str, span: Span, places: Mapping[int, tuple[Span, tuple[str, ...]]]) -> Span:
    """The span without the country that owns the body: "Ireland's Data Protection Commission"."""
    place = places.get(span.start)
    if place is None or text[place[0].end : place[0].end + 2] not in ("'s", "’s"):
        return span
    return Span(min(place[0].end + 3, span.end), span.end)


def _named(text: str, span: Span, entry: RegulatorEntry) -> Mention:
    shown = " ".join(span.of(text).split()).replace("’", "'")
    full = (
        not shown.startswith(("President ", "Director ", "Chairman ", "Governor ", "Minister "))
        and len(shown.split()) >= 3
        and not shown[0].islower()
        and any(part in NOUN_SET for part in shown.split())
    )
    name = shown if full else entry.name
    return Mention(span, name, entry, jurisdiction=entry.jurisdiction)


NOUN_SET = STRONG_NOUNS | WEAK_NOUNS


def _with_branch(text: str, mention: Mention, start: int, end: int, gazetteer: Gazetteer) -> Mention:
    """The local branch where the text names one: "the Changsha branch of N", "N's Jiangsu branch"."""
    entry = mention.entry
    if entry is None:
        return mention
    lead = text[max(start, mention.span.start - 110) : mention.span.start]
    begin = mention.span.start - len(lead)
    own = _UNIT_FIRST.match(mention.span.of(text))
    parent = gazetteer.regulator(entry.parent) if own and entry.parent else None
    place = _PLACE_BEFORE.search(lead) if parent else None
    if own and parent and place and gazetteer.place_names.get(place["place"]):
        span = Span(begin + place.start(), mention.span.end)
        name = f"{parent.name} {place['place']} {own.group().title()}"
        return replace(mention, span=span, name=name, entry=None, head=parent, rule="branch")
    match = _UNIT_OF.search(lead)
    if match is not None:
        span = Span(begin + match.start(), mention.span.end)
        branch = _branch(mention, entry, match, span, gazetteer, lead[: match.start()])
        if branch is not None:
            return branch
    match = _UNIT_AFTER.match(text, mention.span.end, end)
    if match is not None:
        branch = _branch(mention, entry, match, Span(mention.span.start, match.end()), gazetteer, "")
        if branch is not None:
            return branch
    match = _SECTION_OF.search(lead)
    if match is not None:
        return replace(mention, span=Span(begin + match.start(), mention.span.end), rule="section")
    match = _PART_OF.search(lead)
    if match is not None:
        name = f"{' '.join(match['part'].split())} of the {entry.name}"
        span = Span(begin + match.start(), mention.span.end)
        return replace(mention, span=span, name=name, entry=None, head=entry, rule="part")
    return mention


def _branch(
    mention: Mention,
    head: RegulatorEntry,
    match: re.Match[str],
    span: Span,
    gazetteer: Gazetteer,
    before: str,
) -> Mention | None:
    """The branch that ``match`` tells, unless its "place" is none or the unit is no local one."""
    words = [word for word in (match["place"] or "").split() if word not in _NOT_PLACES]
    place, unit = " ".join(words), " ".join(match["unit"].split()).title()
    local = "Branch" in unit or "Business" in unit or "Operation" in unit
    if not place and "Business" not in unit:
        return None
    if not local and not gazetteer.place_names.get(place):
        return None
    if before.rstrip()[-1:].isalpha() and before.split()[-1][:1].isupper() and not local:
        return None
    name = " ".join(part for part in (head.name, place, unit) if part)
    return replace(mention, span=span, name=name, entry=None, head=head, rule="branch")


def _defined(
    text: str, words: Sequence[Word], definitions: Mapping[str, str], taken: SpanSet
) -> Iterator[Mention]:
    """Acronyms that the document itself defines as a body's name."""
    for word in words:
        full = definitions.get(text[word.start : word.end])
        if full and NOUN_SET & set(full.split()) and taken.free(Span(word.start, word.end)):
            yield Mention(Span(word.start, word.end), full, rule="definition")


def _shapes(
    text: str,
    run: Run,
    taken: SpanSet,
    places: Mapping[int, tuple[Span, tuple[str, ...]]],
    gazetteer: Gazetteer,
) -> Iterator[Mention]:
    """Bodies in a run of capitalised words that the gazetteer does not know."""
    for words in _parts(text, run.words):
        words = _shorn(text, words)
        if len(words) < 2 or _is_about(text, words):
            continue
        span = Span(words[0].start, words[-1].end)
        shown = span.of(text)
        said = {word.of(text) for word in words}
        strong = (
            bool(STRONG_NOUNS & said) or "Attorney General" in shown or CENTRAL_BANK.match(shown) is not None
        )
        other = FIRM_NOUNS & said or (words[-1].of(text) in TEXT_NOUNS and not _has_remit(text, words))
        if not (strong or WEAK_NOUNS & said) or other or not taken.free(span):
            continue
        if text[max(0, span.start - 3) : span.start] in ("'s ", "’s ") and not taken.free(
            Span(span.start - 4, span.start - 3)
        ):
            continue
        place = next((places[word.start] for word in words if word.start in places), None)
        name = " ".join(shown.split()).replace("’", "'")
        if text[max(0, span.start - 3) : span.start] in ("'s ", "’s "):
            owner = _WORD_BEFORE.search(text, max(0, span.start - 25), span.start - 3)
            owned = places[owner.start()][1][0] if owner and owner.start() in places else ""
            if owner and "-" in owned:
                name = f"{owner.group()} {name}"
        head = None
        if place is not None:
            head = gazetteer.branch_head(shown.replace(place[0].of(text), "{place}"))
        code = place[1][0] if place else None
        yield Mention(
            span, name, head=head, jurisdiction=code, weak=not strong, rule="local" if head else "shape"
        )


def _parts(text: str, words: Sequence[Span]) -> list[list[Span]]:
    """A run cut where "and (the)" joins two bodies, each with a noun of its own."""
    parts: list[list[Span]] = [[]]
    for at, word in enumerate(words):
        if word.of(text) == "and" and _names_body(text, parts[-1]) and _names_body(text, words[at + 1 :]):
            following = words[at + 1 :]
            if (following and following[0].of(text) == "the") or _ends_as_body(text, parts[-1]):
                parts.append([])
                continue
        parts[-1].append(word)
    return parts


def _is_about(text: str, words: Sequence[Span]) -> bool:
    """Whether a text's name goes on to what it is about ("Regulations on the Administration of ...")."""
    shown = [word.of(text) for word in words]
    return any(left in TEXT_NOUNS and right in _ABOUT for left, right in itertools.pairwise(shown))


_ABOUT = frozenset(("on", "for", "of", "regarding", "concerning", "to"))


_WORD_BEFORE = re.compile(r"[A-Z]\w+$")


def _has_remit(text: str, words: Sequence[Span]) -> bool:
    """Whether the last words only tell what a body is for ("Administration for Market Regulation")."""
    shown = [word.of(text) for word in words]
    return any(left in NOUN_SET and right in ("for", "of", "on") for left, right in itertools.pairwise(shown))


def _names_body(text: str, words: Sequence[Span]) -> bool:
    return any(word.of(text) in NOUN_SET for word in words)


def _ends_as_body(text: str, words: Sequence[Span]) -> bool:
    return bool(words) and words[-1].of(text) in NOUN_SET


def _shorn(text: str, words: list[Span]) -> list[Span]:
    """Words without the small ones at either end and without an owner ("Ireland's ...")."""
    while words and (words[0].of(text)[0].islower() or words[0].of(text).endswith(("'s", "’s"))):
        if words[0].of(text).lower().startswith(("people", "women", "master", "magistrates")):
            break
        words = words[1:]
    while words and (words[-1].of(text)[0].islower() or words[-1].of(text) in _MONEY):
        words = words[:-1]
    return words


_MONEY = CODES | SIGNS.keys()


_KINDS = {
    "data protection": ("data protection", "privacy", "information commissioner", "dpa"),
    "privacy": ("data protection", "privacy", "information commissioner"),
    "competition": ("competition", "antitrust", "fair trade", "market regulation", "kartell"),
    "antitrust": ("competition", "antitrust", "fair trade", "market regulation", "kartell"),
    "securities": ("securities", "market"), "financial": ("financial",), "market": ("market", "securities"),
    "central": ("bank", "monetary"), "banking": ("bank",), "telecom": ("communication", "telecom"),
}  # fmt: skip


def _adjectival(
    text: str, places: Sequence[tuple[Span, tuple[str, ...]]], gazetteer: Gazetteer, taken: SpanSet
) -> Iterator[Mention]:
    """ "The Dutch data protection authority", "Italy's competition watchdog": a place and a role."""
    for span, codes in places:
        match = _ADJECTIVE.match(text, _skip_possessive(text, span.end))
        if match is None or not taken.free(Span(span.start, match.end())):
            continue
        entry = _by_role(gazetteer, codes, " ".join((match["what"] or "").lower().replace("-", " ").split()))
        if entry is None and (not match["what"] or match["noun"] in ("bank", "agency")):
            continue
        shown = " ".join(text[span.start : match.end()].split())
        name = entry.name if entry else re.sub(r"['’]s\b", "", shown)
        yield Mention(Span(span.start, match.end()), name, entry, jurisdiction=codes[0], rule="role")


_OWNER = re.compile(r"(?:['’]s)?\s+")


def _skip_possessive(text: str, at: int) -> int:
    match = _OWNER.match(text, at)
    return match.end() if match else at


def _by_role(gazetteer: Gazetteer, codes: Sequence[str], what: str) -> RegulatorEntry | None:
    needles = next((needles for kind, needles in _KINDS.items() if what and what.startswith(kind)), None)
    if needles is None:
        return None
    for entry in gazetteer.regulators_in(codes[0]):
        if entry.jurisdiction != codes[0]:
            continue
        names = " ".join((entry.name, *entry.aliases)).lower()
        if any(needle in names for needle in needles):
            return entry
    return None


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


_OPEN = re.compile(r"\s*[(\[][\s“\"‘']*(?:the\s+)?[“\"‘']?$")


def _without_short_forms(text: str, found: list[Mention]) -> list[Mention]:
    """Mentions but for a short form in brackets right after the name it is short for."""
    kept: list[Mention] = []
    for mention in found:
        between = text[kept[-1].span.end : mention.span.start] if kept else ""
        if kept and len(between) < 12 and _OPEN.fullmatch(between):
            continue
        kept.append(mention)
    return kept
