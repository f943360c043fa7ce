"""Who is meant by a short name, "the bank", "it" or a surname: parties by their full names."""

import itertools
import re
from collections.abc import Collection, Sequence

from updates.extraction.apposition import antecedent, belongs, describes, short_names
from updates.extraction.findings import Span
from updates.extraction.grouping import PartyList
from updates.extraction.parties import Party, Reference
from updates.extraction.partywords import GENERIC_NOUNS, LEGAL, ORGANISATION_MARKS, PRODUCT_MARKS
from updates.extraction.penaltycues import RECEIVES, Cue, Form
from updates.extraction.respondentcues import (
    APPOSED,
    BESIDE_NAME,
    DEALT_WITH,
    DESCRIBED,
    IMPOSES,
    JOINED_ON,
    LIST_GAP,
    NAMING,
    OFFICER_OF,
    RAISED,
    RAISED_LEAD,
    SEAT,
    UNIT,
    WITH,
)
from updates.extraction.vocabulary import PartyKind
from updates.extraction.wordlists import one_of

_A = re.compile(r"(?:an?|one|another)\s", re.IGNORECASE)
_COMMA_NAME = re.compile(r",?\s(?:called\s|named\s)?(?:[a-z]+\s){0,3}[A-Z]")
_OPENS_BRACKET = re.compile(r"\s?\((?:the\s)?")
_FORMER = re.compile(
    r"\s+(?:(?:for|on|against|to|from)\s+the\s+(?P<which>former|latter)|the\s+latter)\b(?!['’])"
)
# "a SolarAlpha founder": a person of the firm, whom nobody names.
_OF_FIRM = re.compile(
    r"\s(?:co-?)?(?:founders?|CEO|CFO|chief|boss(?:es)?|directors?|executives?|traders?|bankers?|brokers?|employees?|"
    r"managers?|advis[eo]rs?|chairman|chairwoman|owners?|shareholders?|agents?|auditors?)\b(?:\s(?:executive|officer))?"
)
# "a Leeds broker", "an Alpha unit": after "a" a name only tells which of many.
_A_BEFORE = re.compile(r"\b[Aa]n?\s$")
_MODIFIED = re.compile(
    rf"\s(?:(?!and\b|or\b|of\b|for\b|to\b|was\b|is\b|has\b|which\b|who\b)[a-z-]+\s){{0,3}}?{one_of(GENERIC_NOUNS)}\b(?!['’]s)"
)
# "the former chairman of insurer Alpha, B C, ": the name of the person stands behind the firm's.
_OF_EMPLOYER = re.compile(r"(?:\s[a-z-]+){0,3}\s(?:of|at|from)\s(?:[a-z-]+\s){0,3}")
_THEN_NAME = re.compile(r",\s(?:(?:Mr|Ms|Mrs|Dr)\.?\s)?")
_FIRM = re.compile(LEGAL)
_FORM_ONLY = re.compile(rf",?\s(?!Holdings?\b){LEGAL}")
# A firm's name in quotation marks, not one that a definition gives.
_QUOTED = re.compile(
    r"\b(?:fined|fines|against|on|apps?|platform|site|website|company|firm|operator|brand|called|of|and)\s[“\"]$"
)


def _person_of(text: str, party: Party) -> Party:
    """A firm's name that only tells whose director is meant, made plain words for that person."""
    if party.reference is not Reference.NAME:
        return party
    told = _OF_FIRM.match(text, party.span.end)
    person = told is not None
    if told is None and _A_BEFORE.search(text, max(0, party.span.start - 4), party.span.start):
        told = _MODIFIED.match(text, party.span.end)
    if told is None:
        return party
    span = Span(party.span.start, told.end())
    plural = told.group().endswith("s")
    return Party(
        span, span.of(text), Reference.GENERIC, plural=plural, governed=party.governed, person=person
    )


class NamedParties(PartyList):
    """Parties with their full names; remembers who was punished, for "it" and "the company" later on."""

    def __init__(self, text: str, parties: Sequence[Party], headline_end: int = 0) -> None:
        named = [
            party
            for party in parties
            if text[max(0, party.span.start - 1) : party.span.start] not in ("(", "“", '"')
            or _QUOTED.search(text, max(0, party.span.start - 20), party.span.start)
        ]
        super().__init__(
            text,
            [
                _person_of(text, party)
                for party, after in itertools.zip_longest(named, named[1:])
                if not describes(text, party, after) and not belongs(text, party, after)
            ],
        )
        self.bracketed = {p.span.start: p for p in parties if text[max(0, p.span.start - 1)] == "("}
        self.headline_end = headline_end
        self.last: Party | None = None
        self.sentence: Span | None = None
        self.paid_in: Span | None = None
        self.punished: dict[str, tuple[int, Party]] = {}
        """Those that were punished, by name, first to last, with their number and their last mention."""
        self.paid: dict[Span | None, set[str]] = {}
        self.full: dict[str, Party] = {}
        self.surnames: dict[str, set[str]] = {}
        for party in self.parties:
            if party.reference is Reference.NAME:
                self._know(party)

    def receiving(self, start: int, at: int) -> list[re.Match[str]]:
        """The verbs of receiving in a stretch; the "Pay" of a firm's name is none."""
        return [
            verb
            for verb in RECEIVES.finditer(self.text, start, at)
            if verb.group().islower()
            or not any(p.span.start < verb.start() < p.span.end for p in self.before(at))
        ]

    def dealt_with(self, sentence: Span, at: int) -> list[Party | None]:
        """The party of a settlement, an order or a case that the sentence names before the amount."""
        for party in self.before(at):
            if party.span.start < sentence.start:
                break
            lead = max(sentence.start, party.span.start - 70)
            if party.reference is Reference.NAME and DEALT_WITH.search(self.text, lead, party.span.start):
                return self.group(party)
        return []

    def local(self, at: int, sentence: Span) -> list[Party | None]:
        """In a table's row or a note without verb, the name in the cell before."""
        if "|" not in self.text[sentence.start : at]:
            return []
        for party in self.before(at):
            if party.span.start < sentence.start:
                break
            if party.reference is Reference.NAME and re.search(r"\|", self.text[party.span.end : at]):
                return self.group(party)
        return []

    def in_bracket(self, at: int) -> Party | None:
        """The name that a bracket right after an amount holds: "EUR 6m (Alpha)"."""
        opened = _OPENS_BRACKET.match(self.text, at)
        party = self.bracketed.get(opened.end()) if opened else None
        if party is None or party.reference is not Reference.NAME:
            return None
        return party if self.text[party.span.end : party.span.end + 1] in (")", ",", ";") else None

    def former_or_latter(self, at: int) -> Party | None:
        """Whom "for the former" or "on the latter" means: the first or second of the last two names."""
        told = _FORMER.match(self.text, at)
        if told is None:
            return None
        names: list[Party] = []
        for party in self.before(at):
            if party.reference is Reference.NAME and all(party.name != known.name for known in names):
                names.append(party)
            if len(names) == 2:
                return names[1] if told["which"] == "former" else names[0]
        return None

    def _know(self, party: Party) -> None:
        """Note the short forms by which a name may come back."""
        for name in short_names(party.name):
            added = party.name[len(name) :].split(maxsplit=1)
            if added and added[0] in PRODUCT_MARKS:
                continue
            known, form_only = self.full.get(name), _FORM_ONLY.fullmatch
            longer = known is None or (
                len(known.name) < len(party.name) and not form_only(known.name, len(name))
            )
            if longer or form_only(party.name, len(name)):
                self.full[name] = party
        words = party.name.split()
        if 1 < len(words) < 5 and ORGANISATION_MARKS.isdisjoint(words) and not _FIRM.search(party.name):
            self.surnames.setdefault(words[-1], set()).add(party.name)

    def full_name(self, party: Party) -> Party:
        """The party by the longest form of its name; a lone surname by the one name that ends in it."""
        known = self.full.get(party.name, party)
        if known.name == party.name and " " not in party.name:
            whole = self.surnames.get(party.name, set())
            if len(whole) == 1:
                return self.full[next(iter(whole))]
        return known

    def note(self, party: Party) -> None:
        """Remember who was punished last, and in which sentence."""
        self.last, self.paid_in = party, self.sentence
        number, _ = self.punished.get(party.name, (len(self.punished), party))
        self.punished[party.name] = number, party
        self.paid.setdefault(self.sentence, set()).add(party.name)

    def in_order(self) -> Collection[str]:
        """The names of all that were punished so far, first to last."""
        return self.punished.keys()

    def paid_together(self) -> list[Party | None]:
        """Who was punished so far in the sentence at hand."""
        found = sorted(self.punished[name] for name in self.paid.get(self.sentence, ()))
        return [party for _, party in found]

    def last_together(self) -> list[Party | None]:
        """The two or more that were punished in the sentence of the last punishment: "they"."""
        found = sorted(self.punished[name] for name in self.paid.get(self.paid_in, ()))
        return [party for _, party in found] if len(found) > 1 else []

    def alone(self, sentence: Span) -> Party | None:
        """Who alone was punished so far in ``sentence``: a total of its amounts is on that party too."""
        return self.last if len(self.paid.get(sentence, ())) == 1 else None

    def focus(self, position: int) -> list[Party | None]:
        """Who is talked about at ``position``: who was punished last, else who was named last."""
        if self.last is not None:
            return [self.last]
        for party in self.before(position):
            if IMPOSES.match(self.text, party.span.end):
                continue
            if party.reference is Reference.NAME and not party.governed and not self.owns(party):
                return [self._first_of_line(party)]
        for party in self.before(position):
            if IMPOSES.match(self.text, party.span.end):
                continue
            if party.reference is Reference.NAME and not self.owns(party):
                return [party]
        return []

    def _first_of_line(self, party: Party) -> Party:
        """Of a headline the first name: it is whom the story is about."""
        if self.sentence is None or party.span.start >= self.headline_end:
            return party
        for first in self.parties:
            if first.span.start > party.span.start:
                break
            if first.reference is Reference.NAME and not first.governed and not self.owns(first):
                return first
        return party

    def named(self, party: Party) -> Party | None:
        """The party by its full name, or ``None`` where the words name no one."""
        if party.reference is Reference.NAME:
            return self.full_name(party)
        apposed = self.apposed(party)
        if apposed is not None:
            return self.full_name(apposed)
        if party.plural or not party.definite:
            return None
        if party.person and self.last is not None and self.last.kind is PartyKind.ORGANISATION:
            return None
        if party.reference is Reference.GENERIC and self._unnamed(party):
            return None
        spoken = self.last or next(iter(self.focus(party.span.start)), None)
        meant = antecedent(self.text, party, self.before(party.span.start), spoken)
        if meant is not None:
            return self.full_name(meant)
        if self.last is not None and self.last.span.start <= party.span.start:
            return self.last
        before = self.focus(party.span.start)
        return self.full_name(before[0]) if before and before[0] else None

    def _unnamed(self, party: Party) -> bool:
        """Whether "the hotel" is "a hotel" of before, which the text never named."""
        noun = party.name.split()[-1].lower()
        for earlier in self.before(party.span.start):
            if earlier.reference is Reference.NAME and not earlier.governed:
                return False
            if earlier.reference is not Reference.GENERIC or earlier.plural or earlier.definite:
                continue
            if earlier.name.split()[-1].lower() == noun and _A.match(earlier.name):
                return self.apposed(earlier) is None and not _COMMA_NAME.match(self.text, earlier.span.end)
        return False

    def apposed(self, party: Party) -> Party | None:
        """The name that follows plain words to tell whom they mean: "its former chief, A B"."""
        after = self.first_after(party.span.end, party.span.end + 60)
        if party.reference is not Reference.GENERIC or party.plural or after is None:
            return None
        gap = self.text[party.span.end : after.span.start]
        a_person = party.person or "former" in party.name
        if after.reference is Reference.NAME and a_person and _OF_EMPLOYER.fullmatch(gap):
            named = self.first_after(after.span.end, after.span.end + 8)
            if named is not None and _THEN_NAME.fullmatch(self.text, after.span.end, named.span.start):
                return named if named.reference is Reference.NAME and not _FIRM.search(named.name) else None
        if after.reference is not Reference.NAME or not NAMING.fullmatch(gap):
            return None
        return None if JOINED_ON.match(self.text, after.span.end) else after

    def person_owned(self, party: Party | None) -> Party | None:
        """Of "Alpha's former chairman A B" the person; else the party itself."""
        if party is not None and UNIT.match(self.text, party.span.end):
            unit = self.first_after(party.span.end, party.span.end + 60)
            named = unit is not None and unit.reference is Reference.NAME
            gap = self.text[party.span.end : unit.span.start] if unit and named else ""
            return unit if UNIT.fullmatch(gap.rstrip(", ")) else party
        if party is None or not self.owns(party):
            return party
        after = self.first_after(party.span.end, party.span.end + 60)
        if after is None or after.reference is not Reference.NAME:
            return party
        return after if OFFICER_OF.fullmatch(self.text, party.span.end, after.span.start) else party

    def own_of_list(self, money: Span, since: int) -> Party | None:
        """The name right before a later amount of a list: "A X, B Y"."""
        for party in self.before(money.start):
            if party.span.start < since:
                return None
            if SEAT.search(self.text, max(since, party.span.start - 16), party.span.start):
                continue  # "Alpha, of Leeds, 3m"
            named = party.reference is not Reference.PRONOUN
            if named and LIST_GAP.fullmatch(self.text, party.span.end, money.start):
                return party
        return None

    def raised(self, cue: Cue, sentence: Span, money: Span | None) -> Party | None:
        """The name at the end of two verbs: "confiscated 3m from, and fined 4m, the trader Alpha"."""
        if (
            cue.form not in (Form.VERB, Form.NOUN, Form.LICENCE)
            or ", " not in self.text[cue.end : cue.end + 60]
        ):
            return None
        after = max(cue.end, money.end if money else 0)
        target = self.first_after(after, min(sentence.end, after + 150))
        if target is None:
            return None
        gap = self.text[after : target.span.start]
        if RAISED.fullmatch(gap):
            return target
        second = RAISED_LEAD.search(self.text, max(sentence.start, cue.start - 30), cue.start)
        return target if second and BESIDE_NAME.fullmatch(gap) else None

    def right_after(self, at: int, until: int) -> Party | None:
        """The name that "on" or "against" joins to an amount of a list: "X on A, Y on B"."""
        target = self.first_after(at, until)
        if target is not None and target.reference is Reference.GENERIC:
            if not DESCRIBED.fullmatch(self.text[at : target.span.start]):
                return None
            return self.apposed(target) or (target if target.plural or not target.definite else None)
        if target is None or target.reference is not Reference.NAME:
            return None
        return target if DESCRIBED.fullmatch(self.text[at : target.span.start]) else None

    def head_of(self, party: Party) -> Party:
        """The name to which plain words are added: "Wang, the manager of ..., the person in charge"."""
        current = party
        if party.reference is Reference.NAME and UNIT.match(self.text, party.span.end):
            # "Alpha Ireland Ltd, Alpha's European arm, was fined"
            whole = next(self.before(party.span.start), party)
            named = whole.reference is Reference.NAME and not whole.governed
            return whole if named and self.text[whole.span.end : party.span.start] == ", " else party
        for earlier in self.before(party.span.start):
            if earlier.reference is Reference.PRONOUN:
                continue
            if earlier.governed and not WITH.search(
                self.text, max(0, earlier.span.start - 9), earlier.span.start
            ):
                continue
            if current.reference is Reference.NAME and current is not party:
                break
            if (
                not APPOSED.fullmatch(self.text[earlier.span.end : current.span.start])
                or current.plural != earlier.plural
            ):
                break
            if current.reference is Reference.NAME:
                break
            current = earlier
        return current if current.reference is Reference.NAME else party
