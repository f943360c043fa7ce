"""Bodies that a text calls by common words: "a federal court in Utah", "the interior ministry".

Where the reference data know the body of that country it is meant; else it goes by the words that
the text has for it. Each needs a plain act to count.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from updates.extraction.bodies import LOWER_HOUSES, UPPER_HOUSES
from updates.extraction.findings import Span
from updates.extraction.gazetteer import Gazetteer, RegulatorEntry
from updates.extraction.guarded import WordStart
from updates.extraction.mention import Mention
from updates.extraction.spans import SpanSet
from updates.extraction.vocabulary import RegulatorKind

_PLACE = r"[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,2}"
_IN_PLACE = rf"(?:\s+(?:in|of|for)\s+(?:the\s+)?(?P<in>{_PLACE}(?:,\s{_PLACE})?))"
_FIELD = (
    r"(?:(?:finance|interior|justice|commerce|trade|health|labou?r|economy|economics|economic|digital|"
    r"industry|defen[cs]e|"
    r"education|transport|energy|agriculture|foreign|culture|science|technology|IT|ICT|communications?|"
    r"telecommunications|telecoms?|information|environment|land|home|housing|planning|treasury|public\s+"
    r"security|"
    r"consumer|tourism|infrastructure|law|tax|antitrust|development)(?:\s+affairs)?)"
)
_COMMON = WordStart(
    r"(?P<court>(?:\b(?:federal|district|regional|local|state|appeals?|appellate|administrative|labou?r|"
    r"commercial|high|"
    rf"supreme|constitutional|magistrates['’]|criminal|civil)\s+){{0,2}}\b(?:court|tribunal|"
    rf"(?<!grand )jury)(?={_IN_PLACE}))"
    rf"(?:\s+in\s+{_PLACE}(?:,\s{_PLACE})?)?|"
    r"(?P<force>\b(?:[Pp]ublic\s+security\s+(?:organs?|authorit(?:y|ies)|bureaus?|departments?)|[Pp]olice|"
    r"[Pp]rosecutors|[Cc]ustoms|[Tt]ax\s+authorities|[Cc]yberspace\s+authorities|[Mm]arket\s+regulators)"
    rf"(?={_IN_PLACE.replace('<in>', '<at>')}))\s+(?:in|of)\s+(?:the\s+)?{_PLACE}(?:,\s{_PLACE})?|"
    r"(?P<level>\b(?:municipal|provincial|city|county|district|prefectural|local)\s+"
    r"(?:police|prosecutors|customs|(?:(?:[a-z]+\s+and\s+)?[a-z]+\s+){1,2}"
    r"(?:regulator|watchdog|bureau|commission|administration|inspectorate)))\b(?!\s+(?:of|in)\b)|"
    r"(?P<organs>\b[Pp]ublic\s+security\s+(?:organs|authorities))\b|"
    rf"(?P<ministry>\b{_FIELD}(?:\s+and\s+{_FIELD})?\s+ministry)\b|"
    r"(?P<house>\b(?:lower|upper)\s+(?:house|chamber)(?:\s+of\s+parliament)?|\bparliament|\b(?:top\s+|national\s+)?legislature)\b|"
    r"(?P<bank>\bcentral\s+bank\b)(?!\s+(?:digital|money|currenc|reserves|bills?\b|of\b|independence|accounts?))|"
    r"(?P<cabinet>\b(?:cabinet|council\s+of\s+ministers)\b)|"
    r"(?P<government>\b(?:[Gg]overnment))\b(?!\s+(?:of|agenc|bod|depart|offic|bond|secur|support|fund|debt|"
    r"contract|data|websites?))"
)
_OWNED = re.compile(
    r"(?P<owner>[A-Z][\w’'.-]*(?:\s[A-Z][\w’'-]*){0,2}?)(?:['’]s)?\s+(?:(?:federal|local|district|high|"
    r"supreme|appeals|"
    r"lower|state|regional|central|provincial|municipal|national)\s+){0,2}$"
)
_LOCAL = re.compile(
    r"(?:['’]s)?\s+(?:(?:federal|local|district|high|appeals?|city|county|municipal|administrative|constitutional|"
    r"supreme|labou?r|commercial|criminal|civil|regional|provincial|top|highest)\s+){0,2}"
    r"(?:court|tribunal|police|prosecutors|public\s+security\s+(?:organs?|authorit(?:y|ies)|bureau))\b"
)
_THEIR_MINISTRY = "Ministry of Public Security"
_WORDS = {
    "finance": ("finance", "treasury"), "trade": ("trade", "commerce"),
    "it": ("information technology", "information", "digital"),
    "labour": ("labour", "labor", "manpower"), "labor": ("labour", "labor", "manpower"),
    "economy": ("econom",), "economics": ("econom",), "economic": ("econom",), "telecom": ("communication",),
    "telecoms": ("communication",), "ict": ("information", "digital"), "home": ("home", "interior"),
    "interior": ("interior", "home affairs", "internal"), "law": ("law", "justice"),
}  # fmt: skip


def common_bodies(
    text: str,
    span: Span,
    places: Mapping[int, tuple[Span, tuple[str, ...]]],
    gazetteer: Gazetteer,
    taken: SpanSet,
    countries: Sequence[str],
) -> Iterator[Mention]:
    """Bodies called by common words in ``span``."""
    for place, codes in places.values():
        local = _LOCAL.match(text, place.end, span.end)
        if local is not None and taken.free(Span(place.start, local.end())):
            yield _court(text, Span(place.start, local.end()), gazetteer, codes[0])
    yield from _attorneys_general(text, span, places, gazetteer)
    for match in _COMMON.finditer(text, span.start, span.end):
        found = Span(*match.span())
        if not taken.free(found) or (match["organs"] and _THEIR_MINISTRY in text[span.start : span.end]):
            continue
        owner = _OWNED.search(text, max(span.start, found.start - 60), found.start)
        owned = places.get(owner.start("owner")) if owner else None
        code = owned[1][0] if owned else countries[0] if countries else None
        entry = _entry(match, gazetteer, code)
        if (
            entry is None
            and match.lastgroup not in ("court", "force", "organs", "level")
            and owned is None
            and not match["ministry"]
        ) or (owned is None and (match["house"] or "").endswith("legislature")):
            continue
        if owned is not None and owner is not None:
            found = Span(owner.start("owner"), found.end)
            if not taken.free(found):
                continue
        if match["court"] or match["force"]:
            at = places.get(match.start("in") if match["court"] else match.start("at"))
            code = at[1][0] if at else code
        mention = _named(text, found, entry, code)
        if not match["ministry"] and not (match["bank"] and entry):
            mention = replace(mention, name=" ".join(found.of(text).split()))
        yield replace(mention, rule="level") if match["level"] else mention


# "the attorneys general of Utah, Ohio and Maine": an office of each.
_ATTORNEYS = WordStart(r"\b[Aa]ttorneys\s+[Gg]eneral\s+(?:of|from|for|in)\s+(?:the\s+states\s+of\s+)?")
_LISTED = re.compile(r"\s*(?:,\s*(?:and\s+)?|\band\s+|&\s+)")


def _attorneys_general(
    text: str, span: Span, places: Mapping[int, tuple[Span, tuple[str, ...]]], gazetteer: Gazetteer
) -> Iterator[Mention]:
    if text.find("ttorneys", span.start, span.end) < 0:
        return
    for match in _ATTORNEYS.finditer(text, span.start, span.end):
        start, at = match.start(), match.end()
        while at in places:
            place, codes = places[at]
            name = f"{place.of(text)} Attorney General"
            known = gazetteer.regulator_names.get(name)
            entry = known[0] if known else None
            yield Mention(Span(start, place.end), name, entry, jurisdiction=codes[0], rule="common")
            listed = _LISTED.match(text, place.end)
            start = at = listed.end() if listed else -1


_KIND_OF_COURT = re.compile(r"\b(?:constitutional|supreme)\scourt$")


def _court(text: str, span: Span, gazetteer: Gazetteer, code: str) -> Mention:
    """A court of a place; the country's own constitutional or supreme one by its entry."""
    kind = _KIND_OF_COURT.search(text, span.start, span.end)
    courts = [
        entry
        for entry in gazetteer.regulators_in(code)
        if kind and entry.jurisdiction == code and kind.group() in entry.name.lower()
    ]
    mention = _named(text, span, courts[0] if len(courts) == 1 else None, code)
    return mention if mention.entry else replace(mention, name=re.sub(r"['’]s\b", "", mention.name))


def _named(text: str, span: Span, entry: RegulatorEntry | None, code: str | None) -> Mention:
    known = entry is not None and entry.name.count(" of ") < 2  # not "Ministry of Finance of Chile"
    name = entry.name if entry and known else " ".join(span.of(text).split())
    place = entry.jurisdiction if entry else code
    return Mention(span, name, entry, jurisdiction=place, weak=True, rule="common")


def _entry(match: re.Match[str], gazetteer: Gazetteer, code: str | None) -> RegulatorEntry | None:
    """The body of that country that the words mean, where just one fits."""
    if code is None:
        return None
    if match["ministry"]:
        field = match["ministry"].lower().removesuffix("ministry").split()[0]
        needles = _WORDS.get(field, (field,))
        kinds = (RegulatorKind.MINISTRY, RegulatorKind.GOVERNMENT)
        fits = [
            entry
            for entry in gazetteer.regulators_in(code)
            if (entry.kind in kinds or entry.name.startswith("Ministry"))
            and any(needle in entry.name.lower() for needle in needles)
        ]
        first = [entry for entry in fits if entry.name.lower().split(" of ")[-1].startswith(needles[0])]
        first = first or [entry for entry in fits if needles[0] in entry.name.lower()]
        return first[0] if first else fits[0] if len(fits) == 1 else None
    if match["bank"]:
        banks = [entry for entry in gazetteer.regulators_in(code) if entry.kind is RegulatorKind.CENTRAL_BANK]
        banks = [entry for entry in banks if entry.parent is None]
        return banks[0] if len(banks) == 1 else None
    if match["house"]:
        return _house(match["house"].lower(), gazetteer, code)
    if match["government"] or match["cabinet"]:
        word = "government" if match["government"] else "cabinet"
        for entry in gazetteer.regulators_in(code):
            if entry.kind is RegulatorKind.GOVERNMENT and word in entry.name.lower():
                return entry
    return None


def _house(words: str, gazetteer: Gazetteer, code: str) -> RegulatorEntry | None:
    houses = [entry for entry in gazetteer.regulators_in(code) if entry.kind is RegulatorKind.LEGISLATURE]
    houses = [entry for entry in houses if (entry.jurisdiction or "") == code[:2]]
    if words.startswith(("lower", "upper")):
        wanted = LOWER_HOUSES if words.startswith("lower") else UPPER_HOUSES
        return next((entry for entry in houses if any(name in entry.name for name in wanted)), None)
    whole = [entry for entry in houses if entry.parent is None]
    return whole[0] if len(whole) == 1 else None
