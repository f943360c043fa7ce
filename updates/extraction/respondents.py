"""Who is meant by the words around a punishment: objects, subjects, lists, "the bank", "it"."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import islice

from updates.extraction.bareamounts import FRONTED
from updates.extraction.findings import Span
from updates.extraction.licences import holders
from updates.extraction.naming import NamedParties
from updates.extraction.parties import Party, Reference
from updates.extraction.penaltycues import GIVES, RECEIVES, Cue, Form
from updates.extraction.respondentcues import (
    AND_STRUCK,
    AND_VERB,
    AS_WELL,
    ASIDE,
    BESIDE,
    CLOSE,
    COMPLAINED_OF,
    CONDEMNED,
    COORDINATED,
    COUNTED_CELL,
    DEALT_WITH,
    EARNED,
    FAULTS,
    GAPPED,
    GIVES_UP,
    IMMEDIATE,
    IMPOSED_ON,
    IN_CASE,
    ITS,
    NAME_CELL,
    OFFICER,
    ORDERED,
    OWN,
    OWN_OFFICER,
    PAID_BY,
    PAID_WITH,
    PASSIVE,
    PAYING,
    PERSON_OF,
    PUBLIC_BODY,
    PUNISHES,
    RELATIVE,
    SETTLED_WITH,
    SHARED,
    SOMEONE,
    SOMEONE_WHO,
    TO_PARTY,
    TOLD_BY,
    UNNAMED,
    VERB_GAP,
    WITH_BEING,
    WRONGED_BY,
)
from updates.extraction.rows import UNNAMED_CELL, Row
from updates.extraction.vocabulary import PenaltyKind

# "agreed to suspend its business", "may not be a director": the subject is struck.
_ITSELF = frozenset(("suspend", "stop", "cease", "halt", "pause"))


class Respondents(NamedParties):
    """The parties of one passage, and which of them a cue strikes.

    ``authorities`` are the spans of acting bodies; they pay nothing. The object remembers
    who was punished last, for "it" and "the company" in what follows.
    """

    def __init__(
        self,
        text: str,
        parties: Sequence[Party],
        authorities: Sequence[Span],
        row: Row | None = None,
        headline_end: int = 0,
    ) -> None:
        super().__init__(text, parties, headline_end)
        self.authorities = sorted((span.start, span.end) for span in authorities)
        self.row = row

    def pays_out(self, cue: Cue) -> bool:
        """Whether an authority itself is the one that pays: an award, not a fine."""
        first = bisect_left(self.authorities, (cue.start, 0)) - 1
        if cue.form is not Form.PAY or first < 0 or cue.words.lower().startswith("settle"):
            return False
        if TOLD_BY.search(self.text, max(0, self.authorities[first][0] - 40), self.authorities[first][0]):
            return False
        return IMMEDIATE.fullmatch(self.text[self.authorities[first][1] : cue.start]) is not None

    def condemned(self, cue: Cue, money: Span) -> Party | None:
        """The authority that a court ordered to pay: "the General Court ordered the Commission to pay"."""
        if cue.form is not Form.PAY and cue.kind is not PenaltyKind.COMPENSATION:
            return None
        at = min(cue.start, money.start)
        told = CONDEMNED.search(self.text, max(0, at - 160), at)
        if told is None:
            return None
        span = Span(*told.span("body"))
        known = any(start < span.end and span.start < end for start, end in self.authorities)
        public = not PUBLIC_BODY.isdisjoint(told["body"].split())
        return Party(span, " ".join(told["body"].split())) if known or public else None

    def of(self, cue: Cue, sentence: Span, money: Span | None) -> list[Party | None] | None:
        """Whom ``cue`` strikes; an empty list where nobody is told; ``None`` where a later verb tells."""
        if self.row is not None and self.row.tells(cue.start) and not self._acts(self.row.who):
            return self._of_row(cue, self.row, money)
        behind = self.struck_behind(sentence, max(cue.end, money.end if money else 0))
        if behind:
            return self._counted(behind, self.in_order())
        raised = self.raised(cue, sentence, money)
        if raised is not None:
            return self.group(raised)
        match cue.form:
            case Form.VERB:
                found = self._of_verb(cue, sentence, money)
            case Form.NOUN:
                found = self._of_noun(cue, sentence, money)
            case Form.LICENCE:
                found = holders(self, cue, sentence) or self._subject(cue.start, sentence)
            case Form.TAKE:
                found = self._of_confiscation(cue, sentence, money)
            case _:
                found = self._of_payment(cue, sentence, money)
        closing = self.closing_list(sentence, max(cue.end, money.end if money else 0), found)
        if closing:
            return list(closing)
        if found and money is None and found[-1] is not None:
            found = [*found, *self.likewise(found[-1], sentence)]
        return None if found is None else self._counted(found, self.in_order())

    def _acts(self, cell: Span) -> bool:
        """Whether a cell holds the first authority of the passage: the one that punishes."""
        return bool(self.authorities) and cell.start <= self.authorities[0][0] < cell.end

    def _of_row(self, cue: Cue, row: Row, money: Span | None) -> list[Party | None]:
        """Whom a cell of a table strikes: a person named in it, else who the row is about."""
        cell = next(cell for cell in row.sanctions if cell.start <= cue.start < cell.end)
        for party in self.before(min(cue.start, money.start) if money else cue.start):
            if party.span.start < cell.start:
                break
            if self.text.startswith(":", party.span.end):
                continue  # the field's name
            if party.reference is Reference.NAME and not party.governed:
                return [party]
            apposed = self.apposed(party)
            if apposed is not None and not party.governed:
                return [apposed]
        named: list[Party] = [
            party
            for party in self.parties
            if row.who.start <= party.span.start < row.who.end and party.reference is Reference.NAME
        ]
        if UNNAMED_CELL.search(self.text, row.who.start, row.who.end):
            return []
        if COUNTED_CELL.match(self.text, row.who.start, row.who.end):
            return []
        shown = row.who.of(self.text).strip(" |*")
        if not named and NAME_CELL.fullmatch(shown):
            return [Party(row.who, shown)]
        return [named[0]] if named else []

    def _of_verb(self, cue: Cue, sentence: Span, money: Span | None) -> list[Party | None] | None:
        text, limit = self.text, money.start if money and money.start > cue.end else sentence.end
        passive = PASSIVE.search(text, max(sentence.start, cue.start - 40), cue.start) is not None
        if cue.kind is PenaltyKind.CONFISCATION:
            return self._of_confiscation(cue, sentence, money)
        passive = passive or COORDINATED.search(text, sentence.start, cue.start) is not None
        passive = passive or re.match(r"\s+from\b", text[cue.end : cue.end + 6]) is not None
        passive = (
            passive
            or " from " in cue.words
            or cue.words.lower().startswith(("is ", "was ", "are ", "were ", "been "))
        )
        if cue.kind is PenaltyKind.COMPENSATION:
            return self._of_compensation(cue, sentence, passive)
        if cue.words.lower().startswith(("may ", "can ", "must ")) or cue.words.lower() in _ITSELF:
            return self._subject(cue.start, sentence)
        if not passive:
            if text.startswith(" the latter", cue.end):
                return [self.former_or_latter(cue.end)]
            if money is None and AND_VERB.match(text, cue.end, sentence.end):
                return None
            first = self.first_after(cue.end, limit)
            target = self.person_owned(first)
            owned = re.match(r"\s+(?:its|his|her)\b", text[cue.end : cue.end + 5])
            reached = target is not None and (
                (target.person and target.span.start <= cue.end + 3)
                or OFFICER.fullmatch(text[cue.end : target.span.start]) is not None
            )
            if cue.kind is not PenaltyKind.FINE and owned and not reached:
                return [] if OWN_OFFICER.match(text, cue.end) else self.focus(cue.start)
            if money is not None and PERSON_OF.match(text, cue.end):
                named = self._named_before(money.start, cue.end)
                return [named] if named else []
            gap = text[cue.end : first.span.start] if first is not None else "?"
            if target is not None and VERB_GAP.fullmatch(gap):
                return self.group(target, owners=text.endswith(" of ", 0, target.span.start))
            if money is not None and UNNAMED.match(text, cue.end, limit):
                named = self._named_before(money.start, cue.end)
                return [named] if named else []
            joined = re.match(r"\s+and\s+\w+ed\s+", text[cue.end : limit])
            if joined and target is not None and target.span.start <= cue.end + joined.end() + 12:
                return self.group(target)
        return self._subject(cue.start, sentence)

    def _of_compensation(self, cue: Cue, sentence: Span, passive: bool) -> list[Party | None]:
        """Who pays victims: the one complained of, else the subject; of a passive verb who "by" names."""
        for party in self.before(cue.start):
            if party.span.start < sentence.start:
                break
            if COMPLAINED_OF.search(self.text, sentence.start, party.span.start):
                return [party]
        by = self.first_after(cue.end, sentence.end)
        if (
            passive
            and by is not None
            and re.search(r"\bby\s+(?:the\s+)?$", self.text[cue.end : by.span.start])
        ):
            return self.group(by)
        return self.focus(cue.start) if passive else self._subject(cue.start, sentence)

    def _of_confiscation(self, cue: Cue, sentence: Span, money: Span | None) -> list[Party | None]:
        text = self.text
        after = max(cue.end, money.end if money else 0)
        target = self.first_after(after, sentence.end)
        if target is not None and target.span.start - after < 60:
            gap = text[after : target.span.start]
            if re.search(r"\b(?:from|off|out\sof)\s+(?:the\s+)?$", gap) or EARNED.fullmatch(gap):
                return self.group(target)
        struck_here = self.paid_in == sentence  # then a verb after it begins with someone else
        begins = target.span.start if target is not None and money is not None and not struck_here else -1
        if target is not None and begins >= 0 and AND_STRUCK.fullmatch(text, after, begins):
            return self.group(target)
        if money is not None:
            whose = self.first_after(cue.end, money.start)
            if whose is not None and re.search(r"\bof\s(?:the\s)?$", text[cue.end : whose.span.start]):
                return [whose]
            for party in islice(self.behind(money.end), 2):
                lead = text[max(money.end, party.span.start - 70) : party.span.start]
                if cue.form is Form.TAKE and party.span.start < sentence.end and DEALT_WITH.search(lead):
                    return self.group(party)
        opening = self.first_after(sentence.start, cue.start)
        if opening is not None and re.fullmatch(
            r"From\s+(?:the\s+)?", text[sentence.start : opening.span.start]
        ):
            return [opening]
        if re.search(
            r"\b(?:had|loses|lost|forfeits?|forfeited)\b[^.;]*$",
            text[max(sentence.start, cue.start - 60) : cue.end],
        ):
            return self._subject(cue.start, sentence)
        if money is None or money.start < cue.start or self.last is None or GIVES_UP.match(cue.words):
            return self._subject(cue.start, sentence)
        return self.focus(cue.start)

    def _of_noun(self, cue: Cue, sentence: Span, money: Span | None) -> list[Party | None] | None:
        text = self.text
        if cue.words == FRONTED:
            return self.group_after(cue.end, sentence.end)
        paid = PAYING.search(text, max(sentence.start, cue.start - 50), cue.start)
        paid_to = cue.kind is PenaltyKind.COMPENSATION or paid is not None
        at = min(cue.start, money.start) if money else cue.start
        own = self._in_list(at, sentence)
        if own is not None:
            return [own]
        for after in sorted({cue.end, max(cue.end, money.end if money else 0)}, reverse=True):
            target = self._addressed(after, sentence, paid_to=paid_to)
            if target is not None:
                return self.group(target)
        for party in self.before(at):
            if party.span.end < at - 40:
                break
            if party.reference is Reference.NAME and OWN.fullmatch(text[party.span.end : at]):
                return [party]
        beside = self._beside(cue, sentence, money)
        if beside:
            return beside
        given = self._given(at, sentence) or self._imposed_on(cue, money, sentence)
        if given is not None:
            return self.group(given)
        opening = self.first_after(sentence.start, at)
        if opening is not None and IN_CASE.fullmatch(self.text, sentence.start, opening.span.start):
            return self.group(opening)
        if cue.kind is PenaltyKind.COMPENSATION:
            wrongdoer = self._wrongdoer(sentence, at, max(cue.end, money.end if money else 0))
            again = self.paid_in == sentence and AS_WELL.search(text, max(sentence.start, at - 80), at)
            wrongdoer = wrongdoer or (self.last if again else None)
            if wrongdoer is not None:
                return [wrongdoer]
        if cue.kind is PenaltyKind.CONFISCATION:
            return self._of_confiscation(cue, sentence, money)
        receives = self.receiving(max(sentence.start, at - 120), at)
        shared = self._shared(sentence, money) if money is not None else None
        if shared is not None:
            return self.group(shared)
        apart = (
            money is not None
            and cue.start > money.end + 1
            and not CLOSE.fullmatch(text[money.end : cue.start])
        )
        if apart and not (receives and at - receives[-1].end() < 20):
            also = re.search(r"\band\s+(?:an?\s+)?$", text[max(sentence.start, at - 8) : at])
            if also and self.last is not None and self.paid_in == sentence:
                return [self.last]
            return self.dealt_with(sentence, at)
        if receives:
            return self._subject(receives[-1].start(), sentence)
        local = self.local(at, sentence) or self._whose(at, sentence) or self.dealt_with(sentence, at)
        if local or money is not None:
            return local or self.focus(at)
        return (
            self.focus(at)
            if re.search(r"['’]s\s+(?:\w+\s+)?$", text[max(sentence.start, at - 30) : at])
            else None
        )

    def _shared(self, sentence: Span, money: Span) -> Party | None:
        """Of "a fine of X and a reprimand on Alpha" the party that both are on."""
        shared = self.first_after(money.end, sentence.end)
        gap = self.text[money.end : shared.span.start] if shared else ""
        return shared if len(gap) < 120 and SHARED.fullmatch(gap) and PUNISHES.search(gap) else None

    def _beside(self, cue: Cue, sentence: Span, money: Span | None) -> list[Party | None]:
        """In a note without verb the name after the amount: "EUR 50m, Alpha, late files"."""
        if cue.words or money is None:
            return []
        after = self.first_after(money.end, sentence.end)
        if after is None or not BESIDE.fullmatch(self.text, money.end, after.span.start):
            return []
        return [after] if self.paid_in != sentence else [self.last]

    def _wrongdoer(self, sentence: Span, at: int, begin: int) -> Party | None:
        """Who is complained of before ``at``, or by whom after ``begin`` customers were harmed."""
        for party in self.before(at):
            if party.span.start < sentence.start:
                break
            if COMPLAINED_OF.search(self.text, sentence.start, party.span.start):
                return party
        for party in islice(self.behind(begin), 3):
            if party.span.start >= min(sentence.end, begin + 160):
                break
            if WRONGED_BY.search(self.text[begin : party.span.start]):
                return party
        return None

    def _in_list(self, at: int, sentence: Span) -> Party | None:
        """Who is named right before an amount of a list: "A pays $3 and B $1 in penalties to the agency"."""
        for party in self.before(at):
            if party.span.end < at - 5:
                return None
            lead = self.text[max(sentence.start, party.span.start - 50) : party.span.start]
            if party.reference is Reference.NAME and GAPPED.fullmatch(
                f"{lead}@{self.text[party.span.end : at]}"
            ):
                return party
        return None

    def _of_payment(self, cue: Cue, sentence: Span, money: Span | None) -> list[Party | None]:
        text = self.text
        wrongdoer = self._wrongdoer(sentence, cue.start, cue.end) if not cue.words else None
        if wrongdoer is not None:
            return [wrongdoer]
        first = bisect_left(self.starts, money.end) if money is not None else len(self.parties)
        for party in self.parties[first : first + 3]:
            if (
                money
                and party.span.start < sentence.end
                and PAID_BY.fullmatch(text, money.end, party.span.start)
            ):
                return self.group(party)
        with_whom = SETTLED_WITH if cue.words.lower().startswith("settle") else PAID_WITH
        at = bisect_left(self.starts, cue.end)
        for party in self.parties[at : at + 2]:
            if party.span.start < sentence.end and with_whom.fullmatch(text, cue.end, party.span.start):
                return self.group(party)
        for party in self.before(cue.start):
            if party.span.start < sentence.start:
                break
            gap = text[party.span.end : cue.start]
            if gap.strip() == "to" and party.reference is not Reference.PRONOUN:
                return self.group(party)
            if len(gap) > 30:
                break
        if (money is not None and cue.start >= money.end) or cue.words.lower().startswith("settlement"):
            receives = self.receiving(max(sentence.start, cue.start - 120), cue.start)
            if receives:
                return self._subject(receives[-1].start(), sentence)
        return self._subject(
            cue.start, sentence, fallback=not re.search(r"\b(?:as|in)\b", text[cue.end : cue.end + 4])
        )

    def _addressed(self, after: int, sentence: Span, *, paid_to: bool) -> Party | None:
        """The party that "on", "against" or "for" names right after a punishment.

        ``paid_to`` tells that "to" and "for" name who gets the money.
        """
        text = self.text
        at = after
        first = bisect_left(self.authorities, (after, 0))
        for start, end in self.authorities[first : first + 3]:
            if start < after + 30 and re.search(r"\b(?:from|by|of)\s+(?:the\s+)?$", text[after:start]):
                at = end
        for target in (self.first_after(at, sentence.end),):
            if target is None or target.span.start - at > 110 or target.reference is Reference.PRONOUN:
                return None
            match = TO_PARTY.fullmatch(text[at : target.span.start])
            if match is None or (
                match["link"] in ("for", "of", "to")
                and target.reference is not Reference.NAME
                and not (target.count or (match["link"] == "to" and target.person))
            ):
                return None
            if paid_to and match["link"] in ("to", "for"):
                return None
            if match["link"] == "for" and FAULTS.search(text, at, target.span.start):
                return None
            return target
        return None

    def _imposed_on(self, cue: Cue, money: Span | None, sentence: Span) -> Party | None:
        """The party after a passive verb later in the sentence: "a fine of X, and costs, is imposed on"."""
        begin = max(cue.end, money.end if money else 0)
        for at in range(bisect_left(self.starts, begin), len(self.parties)):
            party = self.parties[at]
            if party.span.start >= min(sentence.end, begin + 160):
                break
            if IMPOSED_ON.search(self.text, begin, party.span.start):
                return party
        return None

    def _given(self, at: int, sentence: Span) -> Party | None:
        """The party between a verb of giving and what is given: "gave X a warning", "imposed on X a fine"."""
        for verb in reversed(list(GIVES.finditer(self.text, max(sentence.start, at - 140), at))):
            target = self.first_after(verb.end(), at)
            if target is None:
                continue
            gap = self.text[verb.end() : target.span.start]
            rest = self.text[target.span.end : at]
            if RECEIVES.search(rest):
                continue
            if re.fullmatch(r"\s+(?:(?:on|against|upon|to)\s+)?(?:[Tt]he\s+)?", gap) and not re.search(
                r"[;]|\bfor\b", rest
            ):
                return target
            if re.search(r"\b(?:against|on|upon)\s+(?:the\s+)?$", gap) and re.search(
                r"\b(?:with|total|of|a|an)\b", rest
            ):
                return target
        before = re.compile(r"\b(?:imposed|levied)\s+(?:\w+\s+)?(?:against|on|upon)\s+(?:the\s+)?$")
        for party in self.before(at):
            if party.span.start < sentence.start:
                break
            if before.search(self.text, max(sentence.start, party.span.start - 40), party.span.start):
                return party
        return None

    def _whose(self, at: int, sentence: Span) -> list[Party | None]:
        """Of "Alpha's appeal failed, so its fine stands" the name that "its" takes up."""
        if not ITS.search(self.text, max(sentence.start, at - 40), at):
            return []
        for party in self.before(at):
            if party.span.start < sentence.start:
                break
            if party.reference is Reference.NAME and (self.owns(party) or not party.governed):
                return [party]
        return []

    def _subject(self, at: int, sentence: Span, *, fallback: bool = True) -> list[Party | None]:
        """The subject of the verb at ``at``: the nearest name that no preposition governs."""
        text = self.text
        begin = max(sentence.start, at - 300)
        aside = ASIDE.match(text[begin:at])
        if aside is not None and self.first_after(begin, begin + aside.end("head")):
            at = begin + aside.end("head")
        for party in self.before(at):
            if party.span.start < sentence.start:
                break
            gap = text[party.span.end : at]
            if RELATIVE.fullmatch(gap):
                return self.group(party)
            if party.reference is Reference.PRONOUN:
                if IMMEDIATE.fullmatch(gap):
                    return [party]
                continue
            if party.governed and WITH_BEING.fullmatch(gap):
                return self.group(party)
            if SOMEONE_WHO.fullmatch(text, sentence.start, party.span.start):
                return []
            if party.governed or self.owns(party):
                continue
            return self.group(self.head_of(party))
        if ORDERED.search(text, sentence.start, at) or SOMEONE.match(text[sentence.start : at]):
            return []
        return self.focus(at) if fallback else []
