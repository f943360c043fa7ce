"""Bodies told by a place and a role: "the Dutch data protection authority"."""

import re
from collections.abc import Iterator, Sequence

from updates.extraction.findings import Span
from updates.extraction.gazetteer import Gazetteer, RegulatorEntry
from updates.extraction.mention import Mention
from updates.extraction.spans import SpanSet

_ADJECTIVE = re.compile(
    r"(?P<what>data(?:[ -]protection)?|privacy|competition|antitrust|consumer|"
    r"financial(?:\s+markets?)?|securities|markets?(?:\s+regulation)?|"
    r"central|banking|telecoms?|communications|media|energy|cyber(?:security|space)?|"
    r"health|tax|justice|transport|labou?r|environment\w*)?\s*"
    r"(?P<noun>regulator|watchdog|authority|DPA|agency|supervisor|bank|commissioner|"
    r"ombudsman|supreme\s+court|court|office|bureau|"
    r"administration|department)\b(?!['’]s\s+own)"
)


_KINDS = {
    "data": ("data protection", "privacy", "information commissioner", "dpa"),
    "privacy": ("data protection", "privacy", "information commissioner"),
    "competition": ("competition", "antitrust", "fair trade", "market regulation", "kartell"),
    "antitrust": ("competition", "antitrust", "fair trade", "market regulation", "kartell"),
    "securities": ("securities", "market"), "financial": ("financial",),
    "market": ("market regulation", "securities", "market"),
    "central": ("bank", "monetary"), "banking": ("bank",), "telecom": ("communication", "telecom"),
}  # fmt: skip


def bodies_by_role(
    text: str, places: Sequence[tuple[Span, tuple[str, ...]]], gazetteer: Gazetteer, taken: SpanSet
) -> Iterator[Mention]:
    """ "The Dutch data protection authority", "Italy's competition watchdog": a place and a role."""
    for span, codes in places:
        match = _ADJECTIVE.match(text, _skip_possessive(text, span.end))
        if match is None or not taken.free(Span(span.start, match.end())):
            if "-" in codes[0]:
                yield from _local(text, span, codes[0], taken)
            continue
        what = " ".join((match["what"] or "").lower().replace("-", " ").split())
        if not what and match["noun"] in ("regulator", "watchdog"):
            what = _topic(text, match.end())
        if not what and match["noun"] == "DPA":
            what = "data"
        entry = _by_role(gazetteer, codes, what)
        if entry is None and (not match["what"] or match["noun"] in ("bank", "agency")):
            continue
        shown = " ".join(text[span.start : match.end()].split())
        name = entry.name if entry else re.sub(r"['’]s\b", "", shown)
        yield Mention(Span(span.start, match.end()), name, entry, jurisdiction=codes[0], rule="role")


# A part of a country has offices of every field: "Shanghai's press and publication bureau".
_WORD = r"(?:(?!the\b|an?\b|its\b|of\b|in\b|on\b|by\b|to\b|for\b|with\b|from\b|was\b|is\b|has\b)[a-z]+[\s-])"
_OFFICE = r"(?:regulator|watchdog|bureau|commission|administration|department|authority|inspectorate)"
_LOCAL = re.compile(rf"(?:['’]s)?\s+{_WORD}{{1,4}}?{_OFFICE}\b(?!\s+of\b)")
_OF_PLACE = re.compile(rf"(?<![\w-]){_WORD}{{1,3}}{_OFFICE}\s+(?:of|in)\s+$")
_BEFORE = 60


def _local(text: str, place: Span, code: str, taken: SpanSet) -> Iterator[Mention]:
    """A local office by its place and field: "Tianjin's market regulator", "the health bureau of Wuxi"."""
    after = _LOCAL.match(text, place.end)
    before = None if after else _OF_PLACE.search(text, max(0, place.start - _BEFORE), place.start)
    span = Span(place.start, after.end()) if after else Span(before.start(), place.end) if before else None
    if span is not None and taken.free(span):
        name = re.sub(r"['’]s\b", "", " ".join(span.of(text).split()))
        yield Mention(span, name, jurisdiction=code, weak=True, rule="role")


# What "the Spanish regulator" does tells which one it is.
_TOPICS = (
    ("privacy", re.compile(r"\b(?:GDPR|personal|privacy|consent|cookies?|biometric|CCTV|data|marketing)\b")),
    ("competition", re.compile(r"\b(?:cartel|mergers?|dominan\w+|antitrust|competition|collusion)\b")),
    (
        "securities",
        re.compile(r"\b(?:shares|securities|insider|prospectus|listed|issuers?|investors?|funds?)\b"),
    ),
)
_AHEAD = 260


def _topic(text: str, at: int) -> str:
    """The field of a regulator called by its country alone: whose words come first behind it."""
    ahead = text[at : at + _AHEAD].partition("\n\n")[0]
    told = [(match.start(), what) for what, words in _TOPICS if (match := words.search(ahead))]
    return min(told)[1] if told else ""


_OWNER = re.compile(r"(?:['’]s)?\s+")


def _skip_possessive(text: str, at: int) -> int:
    match = _OWNER.match(text, at)
    return match.end() if match else at


def _by_role(gazetteer: Gazetteer, codes: Sequence[str], what: str) -> RegulatorEntry | None:
    needles = next((needles for kind, needles in _KINDS.items() if what and what.startswith(kind)), None)
    if needles is None:
        return None
    own = [entry for entry in gazetteer.regulators_in(codes[0]) if entry.jurisdiction == codes[0]]
    named = [(entry, " ".join((entry.name, *entry.aliases)).lower()) for entry in own]
    return next((entry for needle in needles for entry, names in named if needle in names), None)
