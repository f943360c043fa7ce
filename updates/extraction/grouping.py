"""The parties of one passage in reading order, and those that "and" and commas make one group."""

from bisect import bisect_left
from collections.abc import Iterator

from updates.extraction.apposition import without_appositions
from updates.extraction.parties import Party, Reference
from updates.extraction.respondentcues import JOIN, OWNED, UNIT


class PartyList:
    """Parties by where they stand; ``starts`` are their first characters, in order."""

    def __init__(self, text: str, parties: list[Party]) -> None:
        self.text = text
        self.parties = parties
        self.starts = [party.span.start for party in parties]

    def _named_before(self, position: int, since: int) -> Party | None:
        """The name in commas right before an amount: "fined a shop in Leeds, Alpha Ltd, £3"."""
        for party in self._before(position):
            if party.span.start < since:
                break
            lead = self.text[party.span.start - 2 : party.span.start]
            apart = self.text[party.span.end : position].strip(" ,") == ""
            if party.reference is Reference.NAME and lead == ", " and apart:
                return party
        return None

    def _group(self, party: Party) -> list[Party | None]:
        """A party with those that "and" and commas join to it."""
        at = bisect_left(self.starts, party.span.start)
        while at < len(self.parties) and self.parties[at] is not party:
            at += 1
        group, joins = [party], []
        left = at
        while left > 0 and not self.parties[left].governed:
            match = self._joins(self.parties[left - 1], self.parties[left])
            if match is None:
                break
            group.insert(0, self.parties[left - 1])
            joins.append(match)
            left -= 1
        right = at
        while right + 1 < len(self.parties) and not self.parties[right + 1].governed:
            match = self._joins(self.parties[right], self.parties[right + 1])
            if match is None:
                break
            group.append(self.parties[right + 1])
            joins.append(match)
            right += 1
        if not any("and" in join or "&" in join or "with" in join or "well" in join for join in joins):
            return [party]
        named: list[Party | None] = list(without_appositions(self.text, group))
        return named

    def _joins(self, left: Party, right: Party) -> str | None:
        if Reference.PRONOUN in (left.reference, right.reference) or self._owns(left):
            return None
        gap = self.text[left.span.end : right.span.start]
        if len(gap) > 80:
            return None
        match = JOIN.fullmatch(gap)
        if match is None or (right.reference is Reference.GENERIC and match["join"] == ","):
            return None
        if left.governed and OWNED.search(self.text, max(0, left.span.start - 30), left.span.start):
            return None
        return match["join"]

    def _counted(self, found: list[Party | None]) -> list[Party | None]:
        """ "The two firms" as the names that were listed before, where the number agrees."""
        if len(found) != 1 or found[0] is None or found[0].reference is not Reference.GENERIC:
            return found
        party = found[0]
        wanted = 2 if party.name.lower().startswith("both") else party.count
        if not (party.plural and party.definite and wanted):
            return found
        for earlier in self._before(party.span.start):
            if earlier.reference is Reference.NAME:
                group = [p for p in self._group(earlier) if p is not None and p.reference is Reference.NAME]
                if len(group) == wanted:
                    return list(group)
        return found

    def _owns(self, party: Party) -> bool:
        if UNIT.match(self.text, party.span.end):
            return False
        if party.name.endswith("s") and self.text[party.span.end : party.span.end + 2] in ("' ", "’ "):
            return True
        return self.text[party.span.end : party.span.end + 2] in ("'s", "’s")

    def _before(self, position: int) -> Iterator[Party]:
        for at in range(
            bisect_left(self.starts, position) - 1, max(-1, bisect_left(self.starts, position) - 40), -1
        ):
            if self.parties[at].span.end <= position:
                yield self.parties[at]

    def _first_after(self, position: int, limit: int) -> Party | None:
        at = bisect_left(self.starts, position)
        if at < len(self.parties) and self.parties[at].span.start < limit:
            return self.parties[at]
        return None
