"""Which body a name means that bodies of several countries share."""

import re
from collections.abc import Iterator, Mapping, Sequence

from updates.extraction.currencies import CODES, NAMES, SIGNS
from updates.extraction.findings import Span
from updates.extraction.gazetteer import Gazetteer, RegulatorEntry
from updates.extraction.phrases import words_of
from updates.extraction.places import OF_COUNTRY


def which_body(
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
        known = _known_as(defined, entries, gazetteer)
        if known:
            home = _at_home(known[0], defined, countries)
            return known[0] if home or not _is_foreign(known[0], defined) else None
        if not _alike(defined, entries):
            return None
    if len(entries) == 1 and _at_home(entries[0], shown, countries):
        return entries[0]
    bracket = BRACKETED.match(text, span.end)
    if bracket is not None and len(entries) > 1:
        for entry in entries:
            if bracket["short"] in entry.aliases:
                return entry
    for country in (*_paid_in(text, span, entries), *countries):
        for entry in entries:
            if (entry.jurisdiction or "")[:2] == country[:2]:
                return entry
    if is_acronym(shown) or (len(entries) == 1 and not _is_foreign(entries[0], shown)):
        return min(entries, key=_fame)
    renowned = None if text.startswith((" of ", " in "), span.end) else _RENOWNED_AS.get(shown)
    return next((entry for entry in entries if entry.jurisdiction == renowned), None) if renowned else None


def _known_as(
    defined: str, entries: Sequence[RegulatorEntry], gazetteer: Gazetteer
) -> Sequence[RegulatorEntry]:
    """The bodies of a full name; only those of ``entries`` where there are any."""
    if len(entries) == 1 and (defined == entries[0].name or defined in entries[0].aliases):
        return entries
    filed = gazetteer.regulator_names.get(defined)
    return [entry for entry in filed if entry in entries] or filed


# Whose body the press means by a full name where nothing tells another country.
_RENOWNED_AS = {
    "Securities and Exchange Commission": "US", "Department of Justice": "US", "Justice Department": "US",
    "Department of the Treasury": "US", "Treasury Department": "US", "Department of Labor": "US",
    "Department of Commerce": "US", "Department of Homeland Security": "US", "Department of Defense": "US",
    "Securities and Futures Commission": "HK", "Financial Conduct Authority": "GB",
    "Information Commissioner's Office": "GB", "Competition and Markets Authority": "GB",
    "Data Protection Commission": "IE",
}  # fmt: skip


_MONEY = re.compile(
    r"(?<!\w)(?P<sign>[A-Z][A-Za-z]{0,3}\$?|[₩₦₹£฿₱₺])\s?\d|"
    r"\d\s(?:million\s|billion\s|trillion\s)?(?P<name>won|yen|yuan|naira|rand|baht|ringgit|rupiah|dong)\b"
)
_AROUND = 400


def _paid_in(text: str, span: Span, entries: Sequence[RegulatorEntry]) -> Iterator[str]:
    """The countries of several bodies of one name in whose own money the words around it count."""
    if len({(entry.jurisdiction or "")[:2] for entry in entries}) < 2:
        return
    line = text.rfind("\n", max(0, span.start - _AROUND), span.start) + 1
    for match in _MONEY.finditer(text, max(line, span.start - _AROUND), span.end + _AROUND):
        if "\n" in text[span.end : match.start()]:
            return
        sign = match["sign"]
        code = NAMES[match["name"]] if sign is None else sign if sign in CODES else SIGNS.get(sign, "")
        if code in OF_COUNTRY:
            yield code[:2]


# Whose body a shared acronym means where nothing tells the country: the most reported ones first.
_FAME = "US GB EU CN HK SG JP KR AU IN FR DE IT ES NL IE CA BR CH TW MY TH ID PH AE SA ZA NG KE".split()


def _fame(entry: RegulatorEntry) -> tuple[int, bool]:
    country, _, part = (entry.jurisdiction or "").partition("-")
    return _FAME.index(country) if country in _FAME else len(_FAME), bool(part)


BRACKETED = re.compile(r"\s\([“\"‘]?(?P<short>[A-Z][\w&-]{1,11})[”\"’]?\)")
# How names begin that bodies of many countries bear.
_SHARED = (
    "Ministry", "Department", "Supreme", "High", "Central Bank", "Financial Intelligence Unit",
    "Attorney General", "Data Protection", "Personal Data Protection", "Competition", "Consumer",
    "Securities and", "Financial Services", "Financial Supervisory", "Financial Conduct",
    "Capital Market", "Securities Commission", "Information Commissioner", "Communications", "National",
)  # fmt: skip


def _is_foreign(entry: RegulatorEntry, shown: str) -> bool:
    """Whether a shared name stands here without the country that the body's full name tells."""
    return shown.startswith(_SHARED) and shown != entry.name and shown in entry.name


def _at_home(entry: RegulatorEntry, shown: str, countries: Sequence[str]) -> bool:
    """Whether a general name ("Ministry of Finance") can mean this entry in the countries at hand."""
    if not shown.startswith(_SHARED) or not countries:
        return True
    return any((entry.jurisdiction or "")[:2] == country[:2] for country in countries)


def _alike(defined: str, entries: Sequence[RegulatorEntry]) -> bool:
    wanted = set(words_of(defined).keys)
    for entry in entries:
        for name in (entry.name, *entry.aliases):
            got = set(words_of(name).keys)
            if wanted and (wanted <= got or len(wanted & got) >= 0.75 * max(len(wanted), len(got))):
                return True
    return False


def is_acronym(shown: str) -> bool:
    return " " not in shown and sum(map(str.isupper, shown)) >= 2
