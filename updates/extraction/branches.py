"""Local branches and parts of an authority: "the Hubei branch of N", "N's Hubei branch"."""

import re
from dataclasses import replace

from updates.extraction.findings import Span
from updates.extraction.gazetteer import Gazetteer, RegulatorEntry
from updates.extraction.guarded import Guarded
from updates.extraction.mention import Mention

_UNIT = (
    r"(?:(?:[Cc]entral\s+)?[Ss]ub-?\s?(?:[Bb]ranch|[Bb]ureau|[Oo]ffice)|[Ff]ield\s+[Oo]ffice|[Rr]egulatory\s+[Bb]ureau|[Bb]ranch(?:\s+[Oo]ffice)?|"
    r"[Bb]usiness\s+[Mm]anagement\s+[Dd]epartment|"
    r"[Oo]perations?\s+[Oo]ffice|[Rr]egional\s+[Oo]ffice|[Ll]ocal\s+[Oo]ffice|[Bb]ureau|[Oo]ffice)"
)


_PLACE = r"(?:[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+){0,2})"


# "the Hubei bureau of the banking regulator, the N": what N is called before its name.
_CALLED = r"(?P<called>(?:[a-z]+\s+){0,2}(?:regulator|watchdog|supervisor|bank|authority),?\s+(?:the\s+)?)?"
_UNIT_OF = Guarded(rf"(?P<place>{_PLACE}\s+)?(?P<unit>{_UNIT})\s+of\s+(?:the\s+)?{_CALLED}$")
# "the local N bureau": which one, the text does not say.
_LOCAL = Guarded(r"\b(?:local|provincial|municipal|regional)\s$")
_LOCAL_UNIT = re.compile(r"\s(?:bureau|office|branch)\b")


_UNIT_FIRST = re.compile(rf"{_UNIT}(?=\s+of\b)")


_PLACE_BEFORE = re.compile(r"(?P<place>[A-Z][\w’'-]+)\s+$")


_UNIT_AFTER = re.compile(rf"(?:['’]s)?(?:,)?\s+(?P<place>{_PLACE}\s+)?(?P<unit>{_UNIT})\b")


_PART_OF = Guarded(
    r"(?P<part>(?:[A-Z][\w’'-]+\s+(?:(?:and|of|for)\s+)?){0,6}(?:Commission|Committee|"
    r"Intelligence\s+Unit|Council|Court|Tribunal|Office|"
    r"Secretariat)(?:\s+of\s+[A-Z]\w+)?)\s+of\s+(?:the\s+)?$"
)


_SECTION_OF = Guarded(
    r"(?:[A-Z][\w’'-]+\s+(?:(?:and|of|for)\s+)?){0,5}(?:[Dd]epartment|[Dd]ivision|"
    r"[Bb]ureau|(?<!Intelligence\s)[Uu]nit|[Dd]irectorate|(?:[Uu]pper|[Ll]ower)\s(?:[Hh]ouse|[Cc]hamber)|[Pp]lenary)"
    r"(?:\s+of\s+(?:[A-Z]\w+\s+){1,4}?|\s+)of\s+(?:the\s+)?$"
)


_NOT_PLACES = frozenset(
    "The A An Its Local Regional Head Main Central Chief This That First Another Each".split()
)


_REACH = 110
# What stands before a name, but for "the", that a branch or a part of the body is told with.
_LEADS = (
    "of", "local", "provincial", "municipal", "regional", "regulator", "watchdog", "supervisor", "bank",
    "authority", "regulator,", "watchdog,", "supervisor,", "bank,", "authority,",
)  # fmt: skip


def with_branch(text: str, mention: Mention, start: int, end: int, gazetteer: Gazetteer) -> Mention:
    """The local branch where the text names one: "the Hubei branch of N", "N's Hubei branch"."""
    entry = mention.entry
    if entry is None:
        return mention
    begin = max(start, mention.span.start - _REACH)
    lead = text[begin : mention.span.start]
    if entry.parent:
        own = _own_branch(mention, entry.parent, lead, begin, text, gazetteer)
        if own is not None:
            return own
    told = _is_lead(lead)
    match, after = _UNIT_OF.search(lead) if told else None, _UNIT_AFTER.match(text, mention.span.end, end)
    if match is not None and not (match["called"] and after):
        span = Span(begin + match.start(), mention.span.end)
        branch = _branch(mention, entry, match, span, gazetteer, lead[: match.start()])
        if branch is not None:
            return branch
    if after is not None:
        branch = _branch(mention, entry, after, Span(mention.span.start, after.end()), gazetteer, "")
        if branch is not None:
            return branch
    return _with_part(text, mention, entry, lead, end) if told else mention


def _is_lead(lead: str) -> bool:
    """Whether the words before a name may tell a branch or a part of it; they seldom do."""
    last = lead.rsplit(None, 2)[-2:] if lead[-1:].isspace() else []
    return bool(last) and last[0 if last[-1] == "the" else -1].endswith(_LEADS)


def _own_branch(
    mention: Mention, parent_key: str, lead: str, begin: int, text: str, gazetteer: Gazetteer
) -> Mention | None:
    """ "Hubei Office of N" where the gazetteer knows but the office as a part of a larger body."""
    own = _UNIT_FIRST.match(mention.span.of(text))
    parent = gazetteer.regulator(parent_key) if own else None
    place = _PLACE_BEFORE.search(lead) if parent else None
    if own is None or parent is None or place is None or not gazetteer.place_names.get(place["place"]):
        return None
    span = Span(begin + place.start(), mention.span.end)
    name = f"{parent.name} {place['place']} {own.group().title()}"
    return replace(mention, span=span, name=name, entry=None, head=parent, rule="branch")


def _with_part(text: str, mention: Mention, entry: RegulatorEntry, lead: str, end: int) -> Mention:
    """The part of the body, or the local office without a place, that stands right before its name."""
    begin = mention.span.start - len(lead)
    local, unit = _LOCAL.search(lead), _LOCAL_UNIT.match(text, mention.span.end, end)
    if local is not None and unit is not None:
        span = Span(begin + local.start(), unit.end())
        return replace(mention, span=span, name=span.of(text), entry=None, head=entry, rule="branch")
    match = _SECTION_OF.search(lead)
    if match is not None:
        return replace(mention, span=Span(begin + match.start(), mention.span.end), rule="section")
    match = _PART_OF.search(lead)
    if match is not None:
        span = Span(begin + match.start(), mention.span.end)
        shown = mention.span.of(text)
        name = " ".join(span.of(text).split()) if " " in shown else f"{match['part']} of the {entry.name}"
        name = " ".join(name.removeprefix("The ").split())
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
    task = words.pop() if len(words) > 1 and words[-1] in ("Supervision", "Supervisory", "Regulatory") else ""
    place, unit = " ".join(words), " ".join(f"{task} {match['unit']}".split()).title()
    local = "Branch" in unit or "Business" in unit or "Operation" in unit
    if not place and "Business" not in unit:
        return None
    if not local and not gazetteer.place_names.get(place):
        return None
    if before.rstrip()[-1:].isalpha() and before.split()[-1][:1].isupper() and not local:
        return None
    name = " ".join(part for part in (head.name, place, unit) if part)
    return replace(mention, span=span, name=name, entry=None, head=head, rule="branch")
