"""The parties of one passage in reading order, and those that "and" and commas make one group."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import islice

from updates.extraction.apposition import without_appositions
from updates.extraction.findings import Span
from updates.extraction.parties import Party, Reference
from updates.extraction.partywords import LEGAL
from updates.extraction.respondentcues import (
    ALONE,
    JOIN,
    LIKEWISE,
    OPENS_STRUCK,
    OWNED,
    PERIOD,
    STRUCK_BEHIND,
    SUBJECT_OF,
    UNIT,
)


def _start(party: Party) -> int:
    return party.span.start


# Between "two managers of Alpha" and their names; nothing but who they worked for.
_OPENS_NAMES = re.compile(
    r"(?:\s(?:of|at|from|in|with|that|which|who|working|acting)\s(?:[^,;:.()\n]|\.(?=[\w,])){2,80})?(?:\s\([^)\n]{0,60}\))?(?:,|:|\s[–—-])\s"
    r"(?:(?:namely|that\s+is|i\.e\.)[:,]?\s)?(?:(?:Mr|Ms|Mrs|Dr)\.?\s)?"
)
_DESCRIBED_AS = re.compile(r",\s(?:(?:all|both)\s)?(?:of\sthem\s)?")
_ASIDE_ENDS = re.compile(r"(?:\s[^,;.:]{2,60})?,\s")
_BY = re.compile(r"\bby\s(?:the\s)?$")
_FIRM = re.compile(rf"\s{LEGAL}$")
_OPENS_LIST = re.compile(r"[^.;:\n]{0,140}(?::|\s[–—-])\s+")
# A sentence that opens with several whom it names only at its end: "Two banks were fined by ...: A and B".
_MANY_OPEN = re.compile(
    r"\W*(?:(?:In|On|At|For)\s[^,;:]{2,60},\s)?(?:(?:[Tt]he\s)?(?:[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Ss]everal|"
    r"following|\d+)\s|[A-Z][a-z]+(?:s|men|women)\s(?:at|of|from|in|with)\s)"
)
_OPENS_CLOSING = re.compile(
    r"(?::|\s[–—])\s(?:(?:they\sare|namely)\s)?(?:[a-z][\w-]*\s){0,5}(?:(?:Mr|Ms|Mrs|Dr)\.?\s)?"
)
_CLOSES = re.compile(r"(?:,\s[a-z][^,;:]{2,60})?\s*(?:\([^()]*\))?\W*")


class PartyList:
    """Parties by where they stand; ``starts`` are their first characters, in order."""

    def __init__(self, text: str, parties: list[Party]) -> None:
        self.text = text
        self.parties = parties
        self.starts = [party.span.start for party in parties]

    def _named_before(self, position: int, since: int) -> Party | None:
        """The name in commas right before an amount: "fined a shop in Leeds, Alpha Ltd, £3"."""
        for party in self.before(position):
            if party.span.start < since:
                break
            lead = self.text[party.span.start - 2 : party.span.start]
            apart = self.text[party.span.end : position].strip(" ,") == ""
            if party.reference is Reference.NAME and lead == ", " and apart:
                return party
        return None

    def group(self, party: Party, *, owners: bool = False) -> list[Party | None]:
        """A party with those that "and" and commas join to it; ``owners`` where "of A and B" means both."""
        at = bisect_left(self.starts, party.span.start)
        while at < len(self.parties) and self.parties[at] is not party:
            at += 1
        group, joins = [party], []
        left = at
        while left > 0 and not self.parties[left].governed and not self._alone(self.parties[left]):
            match = self._joins(self.parties[left - 1], self.parties[left], owners)
            if match is None:
                break
            group.insert(0, self.parties[left - 1])
            joins.append(match)
            left -= 1
        right = at
        while right + 1 < len(self.parties) and not self.parties[right + 1].governed:
            if self._alone(self.parties[right + 1]):
                break
            match = self._joins(self.parties[right], self.parties[right + 1], owners)
            if match is None:
                break
            group.append(self.parties[right + 1])
            joins.append(match)
            right += 1
        if not any("and" in join or "&" in join or "with" in join or "well" in join for join in joins):
            firms = len(group) > 2 and all(_FIRM.search(one.name) for one in group)
            return list(group) if firms else [party]
        named: list[Party | None] = list(without_appositions(self.text, group))
        return named

    def _alone(self, party: Party) -> bool:
        """Whether a verb in the singular follows: the party begins a clause of its own."""
        return ALONE.match(self.text, party.span.end) is not None

    def _joins(self, left: Party, right: Party, owners: bool) -> str | None:
        if Reference.PRONOUN in (left.reference, right.reference) or self.owns(left):
            return None
        gap = self.text[left.span.end : right.span.start]
        if len(gap) > 80:
            return None
        match = JOIN.fullmatch(gap)
        if match is None or (right.reference is Reference.GENERIC and match["join"] == ","):
            return None
        joined: str = match["join"] or match["post"]
        owned = left.governed and OWNED.search(self.text, max(0, left.span.start - 30), left.span.start)
        if owned and not owners:
            return None
        return joined

    def _counted(self, found: list[Party | None], punished: Iterable[str] = ()) -> list[Party | None]:
        """ "The two firms", "all three" as the names that are meant, where the number agrees.

        They are listed together before, or all that were ``punished`` so far, or all that the passage
        names before, or the list after a colon.
        """
        if len(found) != 1 or found[0] is None or found[0].reference is Reference.NAME:
            return found
        party = found[0]
        if party.reference is Reference.PRONOUN and party.plural:
            return self.last_together() or found
        told = self._apposed_list(party) or self._list_described(party)
        if told:
            return list(told)
        wanted = 2 if party.name.lower().startswith("both") else party.count
        each = party.name.lower().startswith("each")
        if not (party.plural and party.definite and (wanted or each)):
            return found
        named = [earlier for earlier in self.before(party.span.start) if earlier.reference is Reference.NAME]
        together = self.listed_before(party.span.start, None if each else wanted)
        if together:
            return list(together)
        by_name = {earlier.name: earlier for earlier in named}
        paid = [by_name[name] for name in dict.fromkeys(punished) if name in by_name]
        for known in (paid, list(by_name.values())):
            if len(known) == wanted:
                known.sort(key=_start)
                return list[Party | None](known)
        listed = self._listed_after(party)
        return list(listed) if len(listed) == wanted else found

    def likewise(self, party: Party, sentence: Span) -> list[Party]:
        """Those after ``party`` that the same verb strikes for a time of their own."""
        found: list[Party] = []
        for following in self.behind(party.span.end):
            last = found[-1] if found else party
            named = following.reference is Reference.NAME and following.span.start < sentence.end
            joined = LIKEWISE.fullmatch(self.text, last.span.end, following.span.start)
            if not (named and joined and PERIOD.match(self.text, following.span.end)):
                break
            found.append(following)
        return found

    def listed_before(self, position: int, count: int | None) -> list[Party]:
        """The last list of ``count`` names before ``position``, of any number where none is asked for."""
        for earlier in self.before(position):
            if earlier.reference is Reference.NAME:
                group = [p for p in self.group(earlier) if p is not None and p.reference is Reference.NAME]
                if len(group) == count or (count is None and len(group) > 1):
                    return group
        return []

    def last_together(self) -> list[Party | None]:
        """Those that were punished together last; none where that is not known."""
        return []

    def _apposed_list(self, party: Party) -> list[Party]:
        """The names that follow plain words to tell whom they mean: "two managers of Alpha, A B and C D"."""
        opened = _OPENS_NAMES.match(self.text, party.span.end) if party.plural and party.span.end else None
        first = self.first_after(opened.end(), opened.end() + 1) if opened else None
        if first is None or first.reference is not Reference.NAME:
            return []
        names = [p for p in self.group(first) if p is not None and p.reference is Reference.NAME]
        names = [name for name in names if name.span.start >= first.span.start]
        fits = len(names) == party.count if party.count else len(names) > 1
        return names if fits else []

    def _list_described(self, party: Party) -> list[Party]:
        """The names right before plain words in commas: "A and B, two lenders, were fined"."""
        last = next(self.before(party.span.start), None) if party.plural else None
        if last is None or last.reference is not Reference.NAME:
            return []
        if not _DESCRIBED_AS.fullmatch(self.text, last.span.end, party.span.start):
            return []
        if not _ASIDE_ENDS.match(self.text, party.span.end):
            return []
        names = [p for p in self.group(last) if p is not None and p.reference is Reference.NAME]
        return names if len(names) == (party.count or len(names)) > 1 else []

    def closing_list(self, sentence: Span, after: int, found: list[Party | None] | None) -> list[Party]:
        """The names behind a sentence's last colon, where the sentence tells only how many they are."""
        colon = max(self.text.rfind(mark, after, sentence.end) for mark in (": ", " – ", " — "))
        if colon < 0 or not self._names_none(sentence, found):
            return []
        first = self.first_after(colon + 2, min(sentence.end, colon + 50))
        if first is None or not _OPENS_CLOSING.fullmatch(self.text, colon, first.span.start):
            return []
        names = [p for p in self.group(first) if p is not None and p.reference is Reference.NAME]
        return names if names and _CLOSES.fullmatch(self.text, names[-1].span.end, sentence.end) else []

    def _names_none(self, sentence: Span, found: list[Party | None] | None) -> bool:
        """Whether those struck are plain words in the plural, or the sentence opens with such."""
        if _MANY_OPEN.match(self.text, sentence.start, sentence.end):
            return True
        plain = [p for p in found or () if p is not None]
        return bool(plain) and all(p.plural and p.reference is Reference.GENERIC for p in plain)

    def _listed_after(self, party: Party) -> list[Party]:
        """The names of the list that a colon or dash opens later in the sentence: "all three: A, B and C"."""
        colon = _OPENS_LIST.match(self.text, party.span.end)
        first = self.first_after(colon.end(), colon.end() + 5) if colon else None
        if first is None:
            return []
        return [p for p in self.group(first) if p is not None and p.reference is Reference.NAME]

    def struck_behind(self, sentence: Span, after: int) -> list[Party | None]:
        """The subject of a sentence that opens with what struck it: "Handed a fine of 3m, Alpha was"."""
        if not OPENS_STRUCK.match(self.text, sentence.start, sentence.end):
            return []
        for party in islice(self.behind(after), 4):
            if party.span.start >= sentence.end:
                break
            lead = STRUCK_BEHIND.search(self.text, after, party.span.start)
            if party.reference is Reference.PRONOUN or party.governed or lead is None:
                continue
            if lead.group()[0] != "," or SUBJECT_OF.match(self.text, party.span.end):
                return self.group(party)
        return []

    def group_after(self, position: int, limit: int) -> list[Party | None]:
        """The first name in a stretch that no "by" governs, with those that are joined to it."""
        for party in self.behind(position):
            if party.span.start >= limit:
                break
            by = _BY.search(self.text, max(position, party.span.start - 8), party.span.start)
            if party.reference is Reference.NAME and by is None:
                return self.group(party)
        return []

    def owns(self, party: Party) -> bool:
        after = self.text[party.span.end : party.span.end + 2]
        if after in ("'s", "’s"):
            return UNIT.match(self.text, party.span.end) is None
        return after in ("' ", "’ ") and party.name.endswith("s")

    def before(self, position: int) -> Iterator[Party]:
        for at in range(
            bisect_left(self.starts, position) - 1, max(-1, bisect_left(self.starts, position) - 40), -1
        ):
            if self.parties[at].span.end <= position:
                yield self.parties[at]

    def behind(self, position: int) -> Iterator[Party]:
        """Those that begin at ``position`` or later, without a copy of them all."""
        for at in range(bisect_left(self.starts, position), len(self.parties)):
            yield self.parties[at]

    def first_after(self, position: int, limit: int) -> Party | None:
        at = bisect_left(self.starts, position)
        if at < len(self.parties) and self.parties[at].span.start < limit:
            return self.parties[at]
        return None
