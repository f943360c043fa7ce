"""Who was punished how, and for how much: amounts and punishments linked to the parties of a passage."""

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import field, replace

from updates.extraction.findings import PenaltyFinding, Span
from updates.extraction.fined import NAMED_BRACKET, Fined, FinedAmounts, again, is_long_ago
from updates.extraction.money import Money
from updates.extraction.parties import Party, Reference
from updates.extraction.penaltycues import (
    EACH,
    HISTORY,
    TOGETHER,
    Cue,
    Form,
    money_cues,
)
from updates.extraction.respondents import Respondents
from updates.extraction.rows import Row, inner_rows
from updates.extraction.statecues import may_tell_state, state_cues
from updates.extraction.stretches import register, stretch
from updates.extraction.unreported import is_reported, without_amount
from updates.extraction.values import dataclass
from updates.extraction.vocabulary import PartyKind, PenaltyKind

_IN_TOTAL = re.compile(
    r"\W*(?:\([^)]*\)\W*)?(?:in\s+total|altogether|combined|between\s+them|collectively|in\s+all)\b",
    re.IGNORECASE,
)
# "to pay 700,000 to a woman": money to who was wronged.
_TO_WRONGED = re.compile(
    r"\s+(?:[a-z]+\s+){0,3}?to\s+(?:an?|the|each|his|her|its|two|three|four|five)\s+(?:[\w’-]+\s+"
    r"){0,3}?(?:complainants?|woman|women|"
    r"man|men|customers?|clients?|victims?|subjects?|investors?|consumers?|borrowers?|policyholders?|"
    r"patients?|claimants?|"
    r"plaintiffs?|users?|employees?|parents?|family|person|individual|guests?|tenants?|citizens?|students?)\b"
)
_ITS_OFFICER = re.compile(r"\s+and\s+(?:its|their|his|her)\s+(?:[\w-]+\s+){1,5}(?:by\s+|of\s+)?")


@dataclass(slots=True)
class Found:
    """The penalties of a passage, gathered sentence by sentence."""

    penalties: list[PenaltyFinding] = field(default_factory=list)
    sanctioning: bool = False

    @property
    def any_amount(self) -> bool:
        """Whether an amount is known already."""
        return any(penalty.amount is not None for penalty in self.penalties)

    def add(self, penalty: PenaltyFinding) -> None:
        """Keep a penalty unless the same is known already; one with a name replaces one without."""
        for at, known in enumerate(self.penalties):
            same = (known.kind, known.amount, known.amount_max, known.currency) == (
                penalty.kind, penalty.amount, penalty.amount_max, penalty.currency,
            )  # fmt: skip
            if same and (
                known.respondent == penalty.respondent
                or (penalty.amount is not None and not penalty.respondent)
            ):
                return
            if same and penalty.amount is not None and not known.respondent:
                self.penalties[at] = penalty
                return
        self.penalties.append(penalty)


_FINED = register(("fined",))


def may_tell(text: str, sentences: Sequence[Span]) -> bool:
    """Whether one of the sentences may tell a punishment without an amount."""
    for sentence in sentences:
        if stretch(text, sentence.start, sentence.end).bits & _FINED or may_tell_state(
            text, sentence.start, sentence.end
        ):
            return True
    return False


def find_penalties(
    text: str,
    sentences: Sequence[Span],
    headline: Span | None,
    money: Sequence[Money],
    respondents: Callable[[], Respondents],
    row: Row | None,
    year: int | None = None,
    *,
    sanctioning: bool = False,
) -> list[PenaltyFinding]:
    """All penalties that ``sentences`` report as meted out, in reading order.

    The amounts of a headline count only where the sentences tell none. ``year`` is the year of
    the news: what is said to have been paid "in" an earlier one is history. ``sanctioning`` tells
    that an authority acts: then an amount may be a fine by its place alone. ``respondents`` are
    only looked for where something is told that needs them; they are the same whenever they are asked for.
    """
    found = Found(sanctioning=sanctioning)
    if headline is not None and sentences and _opens_list(text, headline, sentences[0]):
        sentences, headline = [Span(headline.start, sentences[0].end), *sentences[1:]], None
    elif headline is not None and sentences and _is_told(text, headline, sentences[0]):
        sentences, headline = [headline, *sentences], None
    money = [m for m in money if not is_long_ago(text, m, year)]
    _read(text, sentences, money, respondents, row, found)
    if headline is not None and all(penalty.amount is None for penalty in found.penalties):
        told = {penalty.kind for penalty in found.penalties}
        again = Found(found.penalties[:], sanctioning)
        _read(text, [headline], money, respondents, row, again)
        found.penalties = [
            penalty
            for penalty in again.penalties
            if penalty in found.penalties or penalty.amount is not None or penalty.kind not in told
        ]
    return sorted(found.penalties, key=lambda penalty: penalty.span.start)


# "The FCA fined Alpha": a whole sentence that opens its entry tells as much as those after it.
_TELLS = re.compile(
    r"(?:The|On|In|A|An)\s[^\n]*?\b(?:fined|imposed|was|were|has|have|had|ordered)\s|"
    r"[A-Z]\w*[A-Z]\w*(?:\s[A-Z]\w+){0,3}\s(?:has\s|have\s)?(?:fined|imposed|ordered|barred|banned|reprimanded)\s"
)


# "Alpha fined three officers: A 3m and B 2m": what the clause says is told of each name behind its colon.
_STRIKES_ALL = re.compile(
    r"\b(?:fin(?:ed|es)|warn(?:ed|s)|bann?(?:ed|s)|barr?(?:ed|s)|(?:reprimand|censure|suspend|disqualifi|penali[sz]e|sanction)(?:e?d|s)|"
    r"(?:drew|received?|got|given|handed|gets?|must\spay|pay))\b"
)

_SEVERAL = re.compile(
    r"\b(?:[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Ss]everal|[Ff]ollowing|\d+)\s|"
    r"^[A-Z][a-z]+(?:s|men|women)\s(?:at|of|from|in|with)\s"
)


def _opens_list(text: str, headline: Span, first: Span) -> bool:
    """Whether what heads an entry is but the clause before the colon of its own sentence."""
    between = text[headline.end : first.start]
    return (
        between.strip() == ":"
        and "\n" not in between
        and _STRIKES_ALL.search(text, headline.start, headline.end) is not None
        and _SEVERAL.search(headline.of(text)) is not None
        and _STRIKES_ALL.search(text, first.start, first.end) is None
    )


def _is_told(text: str, headline: Span, first: Span) -> bool:
    """Whether what heads an entry is but the first sentence of its own paragraph."""
    between = text[headline.end : first.start]
    return (
        between.strip() in (".", "", ":")
        and "\n" not in between
        and bool(_TELLS.match(text, headline.start, headline.end))
    )


def _read(
    text: str,
    sentences: Sequence[Span],
    money: Sequence[Money],
    respondents: Callable[[], Respondents],
    whole: Row | None,
    found: Found,
) -> None:
    starts = [m.span.start for m in money]
    inner = {} if whole or not sentences else inner_rows(text, sentences[0].start, sentences[-1].end)
    for sentence in sentences:
        first = bisect_left(starts, sentence.start)
        amounts = [m for m in money[first : bisect_left(starts, sentence.end)] if not m.converted]
        told = amounts or text.find("fined", sentence.start, sentence.end) >= 0
        if not told and not may_tell_state(text, sentence.start, sentence.end):
            continue
        if HISTORY.match(text, sentence.start, sentence.end):
            continue
        row = inner.get(sentence.start, whole)
        cues = money_cues(text, sentence.start, sentence.end) if told else []
        fined: list[Fined] = []
        if amounts:
            fined = FinedAmounts(
                text, sentence, cues, row, earlier=found.any_amount, sanctioning=found.sanctioning
            ).read(amounts)
        fined += again(text, sentence, cues, fined, found.penalties)
        used = {f.cue for f in fined}
        events: list[tuple[int, Fined | Cue]] = [(f.money.span.start, f) for f in fined]
        events += [(cue.start, cue) for cue in state_cues(text, sentence.start, sentence.end)]
        events += [(cue.start, cue) for cue in without_amount(text, sentence, cues, used, amounts)]
        if events:
            who = respondents()
            who.sentence, who.row = sentence, row
            _link(text, sentence, sorted(events, key=lambda event: event[0]), who, found)


_RESPECTIVELY = re.compile(r"\brespectively\b")
_EACH_OPENS = re.compile(r"Each\b")
_WERE_EACH = re.compile(
    r"(?:,\s[a-z][a-z -]{0,60})?,?\s(?:(?:were|have|are|must|will|had)\s)?(?:each|both\seach)\b[^.;]{0,30}"
)
_WENT_TO = re.compile(
    r"\s(?:went|was\ssent|were\ssent)(?:\sfrom\s[^.;,]{3,80}?)?\sto\s(?:an?|one|two|three|four|five|six|several)\s"
)
_DEALT = re.compile(
    r"\b(?:slapped|slaps|issued|gave|imposed|handed|served|administered)\s+(?:an?\s+)?(?:[\w-]+\s+){0,2}$"
)


_INDEFINITE = re.compile(r"\b[Aa]n?\s(?:[\w-]+\s){0,2}$")
# "A reprimand was issued": to whom the sentences before told of.
_WAS_DEALT = re.compile(
    r"\s(?:was|were|has\s+been|have\s+been)\s(?:also\s|\w+ly\s)?"
    r"(?:issued|given|imposed|administered|handed\s+down|pronounced|delivered)\b"
)
# "a fine of X and a reprimand": the last noun shares who the sentence struck.
_BESIDES = re.compile(
    r"(?:,|\band|\bplus|\bas\s+well\s+as|\balong\s+with|\btogether\s+with|\bbesides|\+)\s+(?:also\s+)?"
    r"(?:(?:imposed|issued|gave|received|given|handed|got|with)\s+)?(?:(?:an?|the|two|three)\s+"
    r")?(?:[\w-]+\s+){0,3}$"
)


def _link(
    text: str, sentence: Span, events: Sequence[tuple[int, Fined | Cue]], who: Respondents, found: Found
) -> None:
    """Name the respondents of the sentence's amounts and punishments, and file them."""
    at = 0
    waiting: list[Cue] = []
    while at < len(events):
        event = events[at][1]
        if isinstance(event, Cue):
            at += 1
            if is_reported(text, sentence, event):
                if at < len(events) and _is_coupled(text, event, events[at][1]):
                    waiting.append(event)
                    continue
                parties = who.of(event, sentence, None)
                if event.form is Form.LICENCE and not parties:
                    continue
                if parties is None:
                    waiting.append(event)
                else:
                    _file_states([event], parties, who, found)
            continue
        batch = [event]
        while at + len(batch) < len(events):
            following = events[at + len(batch)][1]
            if not isinstance(following, Fined) or following.cue != event.cue:
                break
            batch.append(following)
        at += len(batch)
        already = who.paid_together()
        parties = _file_amounts(text, sentence, batch, who, found)
        if waiting and len(batch) > 1:
            parties = [party for party in who.paid_together() if party not in already] or parties
        _file_states(waiting, parties, who, found)
        waiting = []
    nouns = [cue for cue in waiting if cue.form is Form.NOUN]
    if who.paid_in == sentence:
        besides = [
            cue for cue in nouns if _BESIDES.search(text, max(sentence.start, cue.start - 60), cue.start)
        ]
        _file_states(besides, who.paid_together(), who, found)
    else:
        besides = []
    told = [cue for cue in nouns if cue not in besides]
    given = [
        cue
        for cue in told
        if _DEALT.search(text, sentence.start, cue.start) or _WENT_TO.match(text, cue.end, sentence.end)
    ]
    _file_states(given, [None], who, found)
    dealt = [
        cue
        for cue in told
        if _WAS_DEALT.match(text, cue.end, sentence.end)
        and _INDEFINITE.search(text, max(sentence.start, cue.start - 40), cue.start)
    ]
    _file_states(dealt, who.focus(sentence.start), who, found)
    verbs = [cue for cue in waiting if cue.form is not Form.NOUN]
    if verbs:
        _file_states(verbs, who.focus(sentence.end), who, found)


# "banned and fined A 3m and B 2m": the two verbs share whom they strike.
_COUPLES = re.compile(r"\s(?:and|then|as\swell\sas)\s(?:also\s|then\s|[a-z]+ly\s)?")


def _is_coupled(text: str, cue: Cue, following: Fined | Cue) -> bool:
    """Whether a verb of punishing is joined to the verb of the amounts that follow."""
    if not isinstance(following, Fined) or Form.VERB not in (cue.form, following.cue.form):
        return False
    first, second = sorted((cue, following.cue), key=lambda one: one.start)
    return second.form is Form.VERB and _COUPLES.fullmatch(text, first.end, second.start) is not None


def _file_states(
    cues: Sequence[Cue], parties: Sequence[Party | None], who: Respondents, found: Found
) -> None:
    for cue in cues:
        for party in parties or [None]:
            found.add(_penalty(cue, Span(cue.start, cue.end), None, party, who, False))


def _file_amounts(
    text: str, sentence: Span, batch: Sequence[Fined], who: Respondents, found: Found
) -> list[Party | None]:
    """File the amounts that one cue governs; returns the respondents, for what shares them."""
    first, last = batch[0], batch[-1]
    body = who.condemned(first.cue, first.money.span)
    if body is not None:
        award = replace(first.cue, kind=PenaltyKind.COMPENSATION)
        found.add(_penalty(award, first.money.span, first.money, body, who, False))
    if body is not None or who.pays_out(first.cue):
        return []
    if first.cue.form is Form.PAY and _TO_WRONGED.match(text, last.money.span.end, sentence.end):
        award = replace(first.cue, kind=PenaltyKind.COMPENSATION)
        batch = [replace(fined, cue=award) if fined.cue == first.cue else fined for fined in batch]
        first, last = batch[0], batch[-1]
    parties = who.of(first.cue, sentence, first.money.span) or []
    if len(batch) > 1 and not parties:
        parties = who.of(first.cue, sentence, last.money.span) or []
    if 1 == len(parties) < len(batch) and first.cue.form is Form.NOUN and first.cue.words.endswith("s"):
        struck = who.paid_together()  # "reprimanded A and B, and imposed fines of X and Y"
        parties = struck if len(struck) == len(batch) else parties
    after = min(sentence.end, last.money.span.end + 25)
    if len(batch) == 1 and _IN_TOTAL.match(text, last.money.span.end, after):
        return _file_total(sentence, first, parties, who, found)
    summed = len(batch) > 2 and last.money.amount == sum(fined.money.amount for fined in batch[:-1])
    if summed and _RESPECTIVELY.search(text, batch[-2].money.span.end, last.money.span.start):
        parties = _file_amounts(text, sentence, batch[:-1], who, found)
        found.add(_penalty(last.cue, last.money.span, last.money, None, who, True))
        return parties
    if len(batch) > 2 and _RESPECTIVELY.search(text, last.money.span.end, sentence.end):
        batch = _file_respective(batch, who, found)
        first, last = batch[0], batch[-1]
    if len(batch) > 1 and _RESPECTIVELY.search(text, last.money.span.end, sentence.end):
        listed = who.listed_before(first.money.span.start, len(batch))
        parties = list(listed) if len(parties) != len(batch) and listed else parties
    names = [party for party in parties if party is not None]
    if len(batch) > 1 and len(batch) == len(names):
        for fined, party in zip(batch, names, strict=True):
            found.add(_penalty(fined.cue, fined.money.span, fined.money, party, who, False))
        return list(parties)
    for at in range(len(batch)):
        _file_one(text, sentence, batch, at, parties, who, found)
    return list(parties)


def _file_respective(batch: Sequence[Fined], who: Respondents, found: Found) -> Sequence[Fined]:
    """File the last amounts that a list right before them shares out; returns those before the list.

    "fined Alpha 3m and its managers, A B and C D, 20,000 and 10,000 respectively".
    """
    for count in range(len(batch) - 1, 1, -1):
        own = batch[-count:]
        listed = who.listed_before(own[0].money.span.start, count)
        if listed and listed[0].span.start > batch[-count - 1].money.span.end:
            for fined, party in zip(own, listed, strict=True):
                found.add(_penalty(fined.cue, fined.money.span, fined.money, party, who, False))
            return batch[:-count]
    return batch


def _file_total(
    sentence: Span, fined: Fined, parties: Sequence[Party | None], who: Respondents, found: Found
) -> list[Party | None]:
    """File the one amount that several bear "in total"."""
    sole = parties[0] if len(parties) == 1 and parties[0] and not parties[0].plural else None
    if sole is not None and (sole.span.start < sentence.start or len(who.paid_together()) > 1):
        sole = None
    others = any(p is not None and p.plural and p.reference is Reference.GENERIC for p in parties)
    alone = None if others else who.alone(sentence)
    found.add(_penalty(fined.cue, fined.money.span, fined.money, alone or sole, who, True))
    return list(parties)


def _file_one(
    text: str,
    sentence: Span,
    batch: Sequence[Fined],
    at: int,
    parties: Sequence[Party | None],
    who: Respondents,
    found: Found,
) -> None:
    """File the amount ``at`` of those that one cue governs: as a total where several share it."""
    fined, first, last = batch[at], batch[0], batch[-1]
    money, names = fined.money.span, [party for party in parties if party is not None]
    until = batch[at + 1].money.span.start if at + 1 < len(batch) else sentence.end
    after = text[last.money.span.end : min(sentence.end, last.money.span.end + 25)]
    before = text[
        max(sentence.start, min(first.cue.start, first.money.span.start) - 12) : first.money.span.start
    ]
    here = any(party.span.start >= sentence.start for party in names)
    if at == 0 and TOGETHER.search(before) and len(who.in_order()) > 1 and not here:
        found.add(_penalty(fined.cue, money, fined.money, None, who, True))
        return
    own = _own_of(text, sentence, batch, at, until, who)
    if at == 0 and own is None and len(batch) > 1 and names and names[0].plural and here:
        own = who.own_of_list(money, names[0].span.end)  # "fined two firms, A 3m and B 2m"
    summed = len(batch) > 1 and fined.money.amount == sum(one.money.amount for one in batch[:at])
    totalled = _IN_TOTAL.match(text[money.end : until]) is not None
    if at and ((own is None and (summed or totalled)) or (summed and totalled)):
        found.add(_penalty(fined.cue, money, fined.money, who.alone(sentence), who, True))
        return
    if own is not None and EACH.match(text, money.end + 1):
        for one in who.group(own):
            found.add(_penalty(fined.cue, money, fined.money, one, who, False))
        return
    chosen: list[Party | None] = (
        [own] if own else (list(parties) if at == 0 else _rest(names, at, len(batch)))
    )
    if at and own is None and _ITS_OFFICER.fullmatch(text, batch[at - 1].money.span.end, money.start):
        chosen = [None]
    several = len(chosen) > 1 or any(
        p is not None and p.reference is Reference.GENERIC and p.plural for p in chosen
    )
    each = bool(EACH.search(after) or EACH.search(before) or _EACH_OPENS.match(text, sentence.start))
    if names and not each:
        each = _WERE_EACH.fullmatch(text, names[-1].span.end, fined.cue.start) is not None
    if len(chosen) > 1 and not each:
        found.add(_penalty(fined.cue, money, fined.money, _first_of(chosen), who, True))
        return
    each = each or bool(EACH.search(text[money.end : money.end + 8]))
    together = own is None and TOGETHER.search(before) and (several or not names)
    total = (several and not each) or bool(together)
    for one in chosen or [None]:
        found.add(_penalty(fined.cue, money, fined.money, one, who, total))


def _own_of(
    text: str, sentence: Span, batch: Sequence[Fined], at: int, until: int, who: Respondents
) -> Party | None:
    """Who alone bears the amount ``at`` of those that one cue governs, where the words beside it tell."""
    fined = batch[at]
    money = fined.money.span
    own = who.in_bracket(money.end) or who.former_or_latter(money.end)
    if at and own is None and fined.cue.form is Form.VERB:
        beside = who.own_of_list(money, batch[at - 1].money.span.end)
        if beside is not None and not text[beside.span.end : money.start].strip():
            return beside  # "fined Alpha M and Beta N for what Gamma saw"
    own = own or (who.right_after(money.end, until) if len(batch) > 1 else None)
    if own is not None:
        return own
    if at:
        return who.own_of_list(money, batch[at - 1].money.span.end)
    bare = not fined.cue.words or NAMED_BRACKET.search(text, sentence.start, money.start)
    colon = text.rfind(": ", fined.cue.end, money.start)
    if colon >= 0:
        return who.own_of_list(money, colon)
    return who.own_of_list(money, sentence.start) if bare else None


def _first_of(chosen: Sequence[Party | None]) -> Party | None:
    """For one amount on several: the first of them, where all are named."""
    named = all(party is not None and party.reference is Reference.NAME for party in chosen)
    return chosen[0] if named and len(chosen) == 2 else None


def _rest(names: Sequence[Party], at: int, count: int) -> list[Party | None]:
    """For a later amount of one cue: the sole respondent, or none where there were several."""
    return [names[0]] if len(names) == 1 else [None]


def _penalty(
    cue: Cue, span: Span, money: Money | None, party: Party | None, who: Respondents, aggregate: bool
) -> PenaltyFinding:
    named = who.named(party) if party is not None else None
    if named is not None:
        who.note(named)
    told = named or party
    return PenaltyFinding(
        kind=cue.kind,
        span=Span(min(cue.start, span.start), max(cue.end, span.end)),
        respondent=named.name if named else None,
        respondent_span=named.span if named else None,
        respondent_kind=told.kind if told is not None else PartyKind.UNKNOWN,
        amount=money.amount if money else None,
        amount_max=money.maximum if money else None,
        currency=money.currency if money else None,
        amount_span=money.span if money else None,
        is_aggregate=aggregate,
        rule=f"{cue.kind.value}/{cue.form.value}",
        confidence=0.9 if named else 0.7,
    )
