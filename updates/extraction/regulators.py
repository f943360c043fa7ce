"""Which of the authorities named in and over a passage act in it."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from updates.extraction.acting import acts, governed, is_told_before, joined, speaks_for
from updates.extraction.authorities import Known, find_authorities
from updates.extraction.context import Context
from updates.extraction.findings import RegulatorFinding, Span
from updates.extraction.gazetteer import Gazetteer, RegulatorEntry
from updates.extraction.issuing import by_number, told_by_layout
from updates.extraction.mention import Mention
from updates.extraction.passage import Passage
from updates.extraction.phrases import Hit
from updates.extraction.referring import in_full, names_local_unit, referred
from updates.extraction.spans import SpanSet
from updates.extraction.vocabulary import RegulatorKind

# A line that is itself an entry of a list: with a sentence in it, or with its source in brackets.
_ENTRY = re.compile(r"[\])]$|[a-z]{2}\.\s|[A-Za-z]:\s\S|[A-Za-z]\s.*\d")
_ABOVE = 20_000
_HEADING_WORDS = 10
_FLAG = re.compile(r"[\U0001f1e6-\U0001f1ff]{2}")
_FLAG_LETTERS = 0x1F1E6 - ord("A")
_FLAG_BEFORE = 12
# "Brussels, 3 May: the Commission ...": where the Union's bodies sit.
_EU_SEAT = re.compile(
    r"\W{0,4}(?:Brussels|BRUSSELS|Strasbourg|STRASBOURG)[,.:]?(?:[^:\n]{0,24}[–—:-]|\s[–—-])"
)
_EU_SEATS = ("Brussels", "Strasbourg")
_DASH = re.compile(r"\s[–—-]\s")
_WE = re.compile(r"\b[Ww]e\b")
_RULES = {
    "subject": 1.0,
    "agent": 1.0,
    "together": 1.0,
    "possessive": 0.9,
    "act-of": 0.9,
    "official": 0.8,
    "noun": 0.8,
}


_SHARED = ("subject", "agent", "act-of", "together", "possessive")
"""Rules that hold for both of two names joined by "and"."""


class NamedWords:
    """The words of a passage and its headings, with the places that they name."""

    def __init__(self, passage: Passage, gazetteer: Gazetteer) -> None:
        self._passage, self._gazetteer = passage, gazetteer
        spans = [Span(passage.start, passage.end)]
        if passage.headline is not None and passage.headline.end <= passage.start:
            spans.insert(0, passage.headline)
        self._read: list[tuple[Span, list[Hit[str]]]] = []
        for span in spans:
            self._read.append((span, passage.hits_in(gazetteer.place_names, span.start, span.end)))

    def countries(self, default: str | None) -> list[str]:
        """The ISO 3166-1 codes that the passage and its headings name, most telling first."""
        passage, text = self._passage, self._passage.text
        found: dict[str, int] = {}
        for _, hits in self._read:
            _count(found, text, [hit for hit in hits if hit.span.start < passage.start + _OPENING], 3)
        index = self._gazetteer.place_names
        for heading in passage.section:
            _count(found, heading, passage.over.in_heading(index, heading), 4)
        for code in self._flags():
            found[code] = found.get(code, 0) + 8
        _count(found, text, passage.over.in_opening(index, passage), 2)
        if _EU_SEAT.match(text, passage.start):
            found["EU"] = found.get("EU", 0) + 8
        if default:
            found[default[:2]] = found.get(default[:2], 0) + 2
        return sorted(found, key=found.__getitem__, reverse=True)

    def _flags(self) -> Iterator[str]:
        """The countries whose flags open the passage, its headline or a heading over it."""
        passage = self._passage
        head = passage.headline.of(passage.text) if passage.headline else ""
        before = passage.text[max(0, passage.start - _FLAG_BEFORE) : passage.start + _FLAG_BEFORE]
        for words in (before.rpartition("\n")[2], head, *passage.section):
            if words.isascii():
                continue
            for match in _FLAG.finditer(words):
                code = "".join(chr(ord(letter) - _FLAG_LETTERS) for letter in match.group())
                if code == "EU" or self._gazetteer.jurisdiction(code) is not None:
                    yield code

    def authorities(self, countries: Sequence[str]) -> list[Mention]:
        """All bodies named in the headline and the body, in reading order."""
        passage, found = self._passage, list[Mention]()
        for span, hits in self._read:
            known = Known(
                passage.words_in(span.start, span.end),
                hits,
                passage.hits_in(self._gazetteer.regulator_names, span.start, span.end),
            )
            found += find_authorities(
                passage.text, span, self._gazetteer, passage.definitions, countries, known
            )
        return found


_OPENING = 1200
"""Letters of a passage in which places tell what it is about."""


def _count(found: dict[str, int], text: str, places: Sequence[Hit[str]], weight: int) -> None:
    """Add the weight of places that ``text`` names to their countries'."""
    for span, codes, _, _ in places:
        code = codes[0][:2]
        found[code] = found.get(code, 0) + weight
        if text[span.start : span.end].capitalize() in _EU_SEATS:
            found["EU"] = found.get("EU", 0) + weight


def joined_to(text: str, first: Mention, other: Mention) -> bool:
    """Whether ``other`` is ``first`` itself or stands in one list with it."""
    gap = text[first.span.end : other.span.start]
    return other is first or (0 < len(gap) < 90 and re.search(r"[.;:]|\b[a-z]{4,}\b", gap) is None)


def _within(title: Span, named: Sequence[tuple[int, int]]) -> bool:
    """Whether a title is only the rest of a body's name: "Committee for the Resolution of Disputes"."""
    at = bisect_left(named, (title.start + 1, 0)) - 1
    return at >= 0 and named[at][1] >= title.end


class ActingRegulators:
    """The authorities that act in one passage: those its words show, or else those over it.

    ``titles`` are the spans of names of rules: a body that stands in one does nothing there,
    unless the rule is told as its own ("the Circular of the Commission").
    """

    def __init__(
        self,
        passage: Passage,
        context: Context,
        mentions: Sequence[Mention],
        sentences: Sequence[Span],
        titles: Sequence[Span],
        countries: Sequence[str],
    ) -> None:
        self._passage, self._context, self._countries = passage, context, countries
        self.speaking = self._said()
        """The authority whose own newsletter this is, at each "we" that does something."""
        taken = sorted((mention.span.start, mention.span.end) for mention in mentions)
        self._inside = SpanSet(title for title in titles if not _within(title, taken))
        self._loose = [mention for mention in mentions if self._inside.free(mention.span)]
        chosen = [
            (in_full(passage, context.gazetteer, mention, mentions), rule)
            for mention, rule in _acting(passage.text, mentions, sentences)
            if rule in ("act-of", "together") or self._inside.free(mention.span)
        ]
        chosen += [(mention, "act-of") for mention in mentions if told_by_layout(passage.text, mention)]
        chosen = [(m, rule) for m, rule in chosen if m.rule != "level"] or chosen
        named = [mention for mention, _ in chosen]
        units = names_local_unit(passage.text, sentences)
        over = [mention for mention, _ in self._over(True)] if units else []
        if passage.voice is not None and self.speaking:
            chosen.append((passage.voice, "voice"))
        if units or not named or countries[:1] == ["EU"]:
            chosen += referred(passage, context.gazetteer, self._loose, sentences, named, over, countries)
        if not chosen:
            year = context.published.year if context.published else None
            whole = Span(min(passage.start, self._headed()), passage.end)
            found = by_number(passage.text, whole, context.gazetteer, countries, year)
            chosen = [(mention, "act-of") for mention in found]
        self._chosen = chosen
        self._direct: tuple[RegulatorFinding, ...] | None = None
        self._found: dict[bool, tuple[RegulatorFinding, ...]] = {}

    def _said(self) -> list[Mention]:
        voice, text = self._passage.voice, self._passage.text
        if voice is None:
            return []
        said = _WE.finditer(text, self._headed(), self._passage.end)
        return [replace(voice, span=Span(*match.span()), rule="voice") for match in said]

    def _headed(self) -> int:
        """Where the passage begins, with its headline."""
        head = self._passage.headline
        return head.start if head is not None else self._passage.start

    @property
    def direct(self) -> tuple[RegulatorFinding, ...]:
        """Those that the passage's own words show to act; the newsletter's own at each "we"."""
        if self._direct is None:
            named = [(mention, rule) for mention, rule in self._chosen if rule != "voice"]
            spoken = [_finding(mention, "voice") for mention in self.speaking]
            self._direct = (*_once_each(self._passage.text, named), *spoken)
        return self._direct

    def findings(self, *, anything_done: bool) -> tuple[RegulatorFinding, ...]:
        """All that act. Where nobody does, and ``anything_done``, those that the headings name."""
        if self._chosen and self._passage.voice is None:
            return self.direct
        found = self._found.get(anything_done)
        if found is None:
            told = self._chosen or self._over(anything_done)
            found = self._found[anything_done] = tuple(_once_each(self._passage.text, told))
        return found

    def _over(self, anything_done: bool) -> list[tuple[Mention, str]]:
        """Who the headline names, then the headings over the passage, then the lines above it."""
        passage = self._passage
        head = passage.headline
        if head is not None:
            found = [m for m in self._loose if head.start <= m.span.start < head.end]
            found = [m for m in found if not m.weak or acts(passage.text, m.span, head, weak=True)]
            found = [m for m in found if not _in_later_cell(passage.text, found[0], m)]
            if found:
                return [(mention, "headline") for mention in found]
        told = ("role", "shape", "part")
        body = [m for m in self._loose if m.span.start >= passage.start and not m.weak and m.rule not in told]
        body = [m for m in body if not _is_aside(passage.text, m)]
        if anything_done and body:
            return [(mention, "mentioned") for mention in body if joined_to(passage.text, body[0], mention)]
        headings = [*reversed(passage.section)]
        if anything_done:
            headings += lines_above(passage)
        for heading in headings:
            named = find_authorities(
                heading, Span(0, len(heading)), self._context.gazetteer, passage.definitions, self._countries
            )
            strong = [mention for mention in named if not mention.weak]
            if strong:
                return [(_found_in(passage, heading, mention), "section") for mention in strong[:1]]
        voice = passage.voice
        return [(voice, "publisher")] if voice is not None and passage.start >= voice.span.end else []


# "splits supervision between N and M", "asks N to": a body that is only told to do something one day.
_ASIDE = re.compile(
    r"\b(?:between|asks?|asked|tells?|told|urges?|urged|sue[sd]?|against|enrolled\swith|supervis\w+\s(?:with|by|to)|falls\sto|powers\sto)\s"
    r"(?:the\s)?(?:[A-Z][\w-]*\s(?:(?:of|for|[A-Z][\w-]*)\s){0,6}and\s(?:the\s)?)?$"
)


def _is_aside(text: str, mention: Mention) -> bool:
    """Whether a body is but told as what others ask, or as where a case or a bill goes."""
    goes = mention.entry is not None and mention.entry.kind in (
        RegulatorKind.COURT,
        RegulatorKind.LEGISLATURE,
    )
    at = mention.span.start
    return _ASIDE.search(text, max(0, at - 80), at) is not None or (
        goes and text[max(0, at - 8) : at].endswith((" to the ", " to "))
    )


def _in_later_cell(text: str, first: Mention, other: Mention) -> bool:
    """Whether a dash sets ``other`` apart from ``first``: in "Greece – DPA – Ministry – fine" one acts."""
    return _DASH.search(text, first.span.end, max(first.span.end, other.span.start)) is not None


def _found_in(passage: Passage, heading: str, mention: Mention) -> Mention:
    """The mention with its place in the document, where the heading's words are found above the passage."""
    text = passage.text
    at = text.rfind(heading, max(0, passage.start - _ABOVE), passage.start)
    at = text.find(heading, 0, min(_ABOVE, passage.start)) if at < 0 else at
    if at < 0:
        return replace(mention, span=Span(passage.start, passage.start))
    return replace(mention, span=Span(at + mention.span.start, at + mention.span.end))


def lines_above(passage: Passage) -> list[str]:
    """The nearest heading-like line above the passage; an entry of a list has only the one before it."""
    text, found = passage.text, []
    lead = text[text.rfind("\n", 0, passage.start) + 1 : passage.start].strip()
    above = text[max(0, passage.start - 2500) : passage.start].split("\n")[:-1]
    for line in reversed(above):
        plain = line.strip()
        alike = lead and (plain[:1] == lead[:1] or (lead[0].isdigit() and plain[:1].isdigit()))
        if alike:
            break
        if 3 < len(plain) < 110 and plain[-1] not in ".!;,":
            if not _ENTRY.search(plain) and plain.count(" ") < _HEADING_WORDS:
                found.append(plain)
            break
    return found


def _once_each(text: str, chosen: Sequence[tuple[Mention, str]]) -> Iterator[RegulatorFinding]:
    """One finding a body; of several names for it the longest in the text."""
    if len(chosen) == 1:
        yield _finding(*chosen[0])
        return
    findings: dict[str, RegulatorFinding] = {}
    by_name: dict[frozenset[str], str] = {}
    entries = {mention.entry.key: mention.entry for mention, _ in chosen if mention.entry}
    for mention, rule in chosen:
        finding = _finding(mention, rule)
        identity = by_name.setdefault(frozenset(mention.name.lower().split()), mention.identity)
        before = findings.get(identity)
        if before is None or len(finding.name.split()) > len(before.name.split()):
            findings[identity] = finding
    heads = {finding.key for finding in findings.values()}
    for identity, finding in findings.items():
        if len(heads) < 2 or not any(
            _is_house_of(text, finding, other, entries) for other in findings.values()
        ):
            yield findings[identity]


def _is_house_of(
    text: str, head: RegulatorFinding, part: RegulatorFinding, entries: dict[str, RegulatorEntry]
) -> bool:
    """Whether ``head`` is only named as the house of ``part``: "the Department, Office for ..."."""
    entry = entries.get(part.key or "")
    gap = text[head.span.end : part.span.start]
    near = head.span.end <= part.span.start and len(gap) < 16 and "and" not in gap
    listed = gap == ", " and _LISTS.match(text, part.span.end) is not None
    return near and not listed and entry is not None and head.key is not None and entry.parent == head.key


# "the Bank, PRA and FCA": the name before is one of a list.
_LISTS = re.compile(r"(?:,\s[A-Z][\w.]*)*,?\s(?:and|&)\s")


def _acting(
    text: str, mentions: Sequence[Mention], sentences: Sequence[Span]
) -> Iterator[tuple[Mention, str]]:
    """Mentions that act, each with its rule; of names joined by "and", all act where one does."""
    at = 0
    for sentence in sentences:
        group: list[Mention] = []
        while at < len(mentions) and mentions[at].span.start < sentence.start:
            at += 1
        while at < len(mentions) and mentions[at].span.start < sentence.end:
            group.append(mentions[at])
            at += 1
        rules = [acts(text, mention.span, sentence, weak=mention.weak) for mention in group]
        if len(group) > 1:
            _share(text, sentence, group, rules)
        for mention, rule in zip(group, rules, strict=True):
            if rule is None or (
                mention.weak
                and (rule == "noun" or (rule == "possessive" and not _opens(mention.span, sentence)))
            ):
                continue
            yield mention, rule


def _opens(span: Span, sentence: Span) -> bool:
    """Whether a name opens its sentence."""
    return span.start <= sentence.start + len("The ")


def _share(text: str, sentence: Span, group: Sequence[Mention], rules: list[str | None]) -> None:
    """Give the rules of a sentence's bodies to those beside them that do the same; take those of others."""
    for left in range(len(group) - 2, -1, -1):
        owns = rules[left + 1] == "noun" and _ends_at_and(text, group[left].span, group[left + 1].span)
        shared = rules[left] is None and (owns or rules[left + 1] in _SHARED)
        if shared and joined(text, group[left].span, group[left + 1].span):
            official = "official" if speaks_for(text, group[left].span) else None
            aside = not owns and governed(text, group[left].span, sentence)
            rules[left] = official if aside else rules[left + 1]
    for right in range(1, len(group)):
        last, between = rules[right - 1], text[group[right - 1].span.end : group[right].span.start]
        if last == "agent" and between in ("'s ", "’s "):  # "by the Treasury's FinCEN"
            rules[right - 1], rules[right] = None, "agent"
        elif rules[right] is None and last in ("agent", "together"):
            rules[right] = last if joined(text, group[right - 1].span, group[right].span) else None
    acting = sum(rule not in _NOTHING_DONE for rule in rules)
    for place, mention in enumerate(group):
        does = rules[place] not in _NOTHING_DONE
        told_before = acting > does and is_told_before(text, mention.span)
        if told_before or (place and rules[place - 1] and _pays_in_table(text, group[place - 1], mention)):
            acting -= does
            rules[place] = None


_NOTHING_DONE = (None, "noun")


def _ends_at_and(text: str, left: Span, right: Span) -> bool:
    """Whether but "and" stands between two names: "the joint N and M paper" is of both."""
    return text[left.end : right.start] in (" and ", "/", "-", "–", " & ")


# The gap between the cells of a row.
_CELL_GAP = re.compile(r"(?:\s*\([^)|\n]{0,40}\))?\s*(?:\||\s[-–—]\s)\s*")


def _pays_in_table(text: str, before: Mention, mention: Mention) -> bool:
    """Whether an unknown body has the cell after an authority's: there stands who is punished."""
    if mention.entry is not None or mention.head is not None or mention.rule not in ("shape", "role"):
        return False
    return _CELL_GAP.fullmatch(text, before.span.end, max(before.span.end, mention.span.start)) is not None


def _finding(mention: Mention, rule: str) -> RegulatorFinding:
    return RegulatorFinding(
        name=mention.name,
        span=mention.span,
        key=mention.entry.key if mention.entry else None,
        parent_key=mention.head.key if mention.head else None,
        jurisdiction=mention.jurisdiction,
        rule=f"{mention.rule}/{rule}",
        confidence=_RULES.get(rule, 0.6) * (0.7 if mention.weak else 1.0),
    )
