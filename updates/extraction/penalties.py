"""Who was punished how, and for how much: amounts and punishments linked to the parties of a passage."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from updates.extraction.bareamounts import bare_cue
from updates.extraction.findings import PenaltyFinding, Span
from updates.extraction.money import Money
from updates.extraction.parties import Party, Reference
from updates.extraction.penaltycues import (
    EACH,
    EARLIER,
    HISTORY,
    NOT_AFTER,
    NOT_BEFORE,
    STATISTIC,
    THREAT,
    TOGETHER,
    Cue,
    Form,
    money_cues,
    state_cues,
)
from updates.extraction.respondents import Respondents
from updates.extraction.rows import Row
from updates.extraction.vocabulary import PartyKind, PenaltyKind

_REACH = 130
_IN_KIND = re.compile(
    r"\s*(?:\([^)]{0,50}\)\s*)?(?:in|as|by\s+way\s+of)\s+(?:an?\s+)?(?:[\w-]+\s+){0,3}?$", re.IGNORECASE
)
_BRACKET = re.compile(r"\s?\([^()]*\)")
_TO_VICTIMS = re.compile(
    r"\s*(?:\([^)]*\)\s*)?(?:(?:goes|go|went|is\s+going)\s+)?(?:back\s+)"
    r"?(?:in\s+[a-z]+\s+)?to\s+(?:the\s+|its\s+|their\s+|a\s+|an\s+|\w+\s+){0,3}(?:customers|"
    r"consumers|clients|complainants?|claimants?|plaintiffs?|parents?|data\s+subjects?|tenants?|drivers|"
    r"passengers|savers|pensioners|residents|households|motorists|subscribers|"
    r"investors|victims|borrowers|users|policyholders|account\s+holders|merchants|"
    r"depositors|shareholders|patients|students|employees|workers)\b",
    re.IGNORECASE,
)
_IN_TOTAL = re.compile(
    r"^\W*(?:\([^)]*\)\W*)?(?:in\s+total|altogether|combined|between\s+them|collectively|in\s+all)\b",
    re.IGNORECASE,
)
_CELL_START = re.compile(r"(?:\||\s[–—-]|[;+,]|\band)\s*$")
_ENTRY_END = re.compile(
    r"\s*(?:\([^)|\n]*\)\s*)?(?:\||\n|$|[;+,]|[–—-]\s|and\b|in\s+(?:total|all)|each|for\b)"
)
_CELL_END = re.compile(r"\s*(?:\([^)|\n]*\)\s*)?(?:\||\n|$)")
_PUNISHING = re.compile(r"\b(?:fin(?:e|es|ed)|penalt\w+|sanctions?|enforcement)\b", re.IGNORECASE)
_UNLAWFUL = re.compile(
    r"\b(?:illegal|unlawful|illicit|ill-gotten|illegally\s+\w+|confiscat\w+|forfeit\w*|"
    r"disgorg\w+|los(?:t|es))\s+"
    r"(?:(?:its|their|his|the|all|business|of)\s+){0,2}(?:incomes?|profits?|gains?|"
    r"proceeds|earnings|revenues?|sales|fees)\s+(?:of|worth|totall?ing)\s+"
    r"(?:about\s+|around\s+|approximately\s+|over\s+|more\s+than\s+|nearly\s+)?$",
    re.IGNORECASE,
)
_PAID_AS = re.compile(r"(?:\s+of\s+(?:this|that|it))?,?\s+paid\s+(?:as|in)\s+")
_LISTED = re.compile(
    r"(?:\s+each)?[,;]?\s*(?:and\s+|as\s+well\s+as\s+|plus\s+)?(?:(?:the|its|former|a|an)\s+|[a-z-]+\s+){0,4}$"
)
_LOWERED = re.compile(
    r"\b(?:reduc|cut|lower|slash|halv|drop|fell|bring|rais|rose|increas|doubl)\w*\b[^.;]*\bfrom\s+$",
    re.IGNORECASE,
)


_IN_YEAR = re.compile(r"(?:\s+(?:fine|penalty|settlement))?\s+in\s+(?:[A-Z][a-z]+\s+)?(?P<year>20\d\d)\b")
_DAY_BEFORE = re.compile(r"(?:[A-Z][a-z]{2,8}\.?|[/.-]\d{1,2}[/.-]|\bon)\s?\d{1,4},?\s+$")
_NAMED_BRACKET = re.compile(r"(?:[A-Z][\w.&’'-]*|\b(?:plc|inc\.|s\.r\.l\.|o\.o\.|a\.s\.))\s\($")
_TO = re.compile(
    r"\s*to\s+(?:about\s+)?|[^;]{0,40}\b(?:reduced|lowered|cut|discounted|brought\s+down)\s+(?:\w+\s+){0,3}?to\s+"
)


@dataclass(frozen=True, slots=True)
class Fined:
    """An amount with the cue that makes it a punishment."""

    money: Money
    cue: Cue


@dataclass(slots=True)
class Found:
    """The penalties of a passage, gathered sentence by sentence."""

    penalties: list[PenaltyFinding] = field(default_factory=list)
    sanctioning: bool = False

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


def find_penalties(
    text: str,
    sentences: Sequence[Span],
    headline: Span | None,
    money: Sequence[Money],
    who: Respondents,
    year: int | None = None,
    *,
    sanctioning: bool = False,
) -> list[PenaltyFinding]:
    """All penalties that ``sentences`` report as meted out, in reading order.

    The amounts of a headline count only where the sentences tell none. ``year`` is the year of
    the news: what is said to have been paid "in" an earlier one is history. ``sanctioning`` tells
    that an authority acts: then an amount may be a fine by its place alone.
    """
    found = Found(sanctioning=sanctioning)
    money = [m for m in money if not _long_ago(text, m, year)]
    _read(text, sentences, money, who, found)
    if headline is not None and all(penalty.amount is None for penalty in found.penalties):
        _read(text, [headline], money, who, found)
    return sorted(found.penalties, key=lambda penalty: penalty.span.start)


def _read(
    text: str, sentences: Sequence[Span], money: Sequence[Money], who: Respondents, found: Found
) -> None:
    starts = [m.span.start for m in money]
    for sentence in sentences:
        if HISTORY.match(text[sentence.start : sentence.end]):
            continue
        who.sentence = sentence
        first = bisect_left(starts, sentence.start)
        amounts = [m for m in money[first : bisect_left(starts, sentence.end)] if not m.converted]
        if not amounts and "fined" not in text[sentence.start : sentence.end]:
            cues = []
        else:
            cues = money_cues(text, sentence.start, sentence.end)
        fined = _fined(text, sentence, amounts, cues, who.row, found)
        events: list[tuple[int, Fined | Cue]] = [(f.money.span.start, f) for f in fined]
        events += [(cue.start, cue) for cue in state_cues(text, sentence.start, sentence.end)]
        events += [(cue.start, cue) for cue in _without_amount(text, sentence, cues, fined, amounts)]
        _link(text, sentence, sorted(events, key=lambda event: event[0]), who, found)


def _fined(
    text: str, sentence: Span, amounts: Sequence[Money], cues: Sequence[Cue], row: Row | None, found: Found
) -> list[Fined]:
    """The amounts of a sentence that are punishments, each with the cue that says so.

    In a table of fines an amount that fills its cell is one.
    """
    fined: list[Fined] = []
    tabled = (
        bool(amounts)
        and "|" in text[sentence.start : sentence.end]
        and _PUNISHING.search(text, 0, 400) is not None
    )
    moved = False
    for at, money in enumerate(amounts):
        begin = amounts[at - 1].span.end if at else sentence.start
        limit = amounts[at + 1].span.start if at + 1 < len(amounts) else sentence.end
        if moved and _TO.fullmatch(text[begin : money.span.start]):
            begin = sentence.start
        if _is_no_penalty(text, sentence, money, begin):
            moved = True
            continue
        cue = _cue_of(text, money, begin, limit, cues)
        if cue is None and fined and fined[-1].money is amounts[at - 1]:
            between = text[begin : money.span.start]
            if (len(between) < 90 and (_LISTED.fullmatch(between) or _only_a_name(between))) or (
                fined[-1].cue.form is Form.VERB and len(between) < 220 and _AND_ANOTHER.fullmatch(between)
            ) or (fined[-1].cue.form is Form.PAY and len(between) < 220 and _AND_ITS.fullmatch(between)):
                cue = fined[-1].cue
        if cue is None and fined and _NAMED_BRACKET.search(text, sentence.start, money.span.start):
            cue = fined[-1].cue
        in_row = (
            row is not None and row.tells(money.span.start) and bool(_ENTRY_END.match(text, money.span.end))
        )
        if (
            cue is None
            and (tabled or in_row)
            and _CELL_START.search(text, sentence.start, money.span.start)
            and (in_row or _CELL_END.match(text, money.span.end))
        ):
            cue = Cue(money.span.start, money.span.end, PenaltyKind.FINE, Form.NOUN, "")
        if cue is None and fined and re.match(r"\s+(?:goes|went|go)\s+back", text[money.span.end : limit]):
            cue = fined[-1].cue
        if cue is None:
            earlier = bool(fined) or any(penalty.amount is not None for penalty in found.penalties)
            cue = bare_cue(text, sentence, money, begin, earlier=earlier, sanctioning=found.sanctioning)
        if cue is not None and cue.form is Form.PAY and _TO_VICTIMS.match(text, money.span.end, limit):
            cue = replace(cue, kind=PenaltyKind.COMPENSATION)
        if cue is not None:
            fined.append(Fined(money, cue))
    return fined


def _long_ago(text: str, money: Money, year: int | None) -> bool:
    told = _IN_YEAR.match(text, money.span.end)
    return told is not None and year is not None and int(told["year"]) < year


# "fined A X over late reports, and its owner, Mr B, Y": the verb is shared over a clause.
_AND_ITS = re.compile(
    r".{0,120}?,?\s+(?:and|while|plus)\s+(?:its|the|his|her|their|a|an|two|three|(?:[A-Z][\w.&’'-]*,?\s+){1,5})\s*(?:[a-z][\w-]*\s+){0,4}"
    r"(?:,\s+)?(?:(?:who|which|formerly|then|once)\s[^;|]{0,90},\s+)?(?:with\s+|of\s+|at\s+)?",
    re.DOTALL,
)
_AND_ANOTHER = re.compile(
    r"(?!.*\b(?:paid|pays|gained|earned|lost|raised|received|worth|totall?ing|turnover|profits?|revenue)\b)"
    r".{0,160}?,?\s+(?:and|while|plus)\s+(?:(?:its|the|his|her|their|a|an|two|three)\s+)?(?:[a-z][\w-]*,?\s+){0,5}"
    r"(?:(?:Mr|Ms|Mrs|Dr)\.?\s+)?(?:[A-Z][\w.&’'-]*,?\s+){1,6}",
    re.DOTALL,
)


def _only_a_name(between: str) -> bool:
    """Whether between two amounts stands but another name: "A X, B Y and C Z"."""
    return (
        re.fullmatch(
            r"\)?[,;]?\s*(?:and\s+)?(?:(?!fined|paid|pays)[a-z-]+\s+){0,3}?(?:[A-Z(][\w.&’'()-]*[,]?\s*|plc,?\s|of\s|the\s|and\s|for\s|on\s){1,12}",
            between,
        )
        is not None
    )


def _is_no_penalty(text: str, sentence: Span, money: Money, begin: int) -> bool:
    lead = text[max(sentence.start, money.span.start - 60) : money.span.start]
    clause = text[max(sentence.start, money.span.start - 200) : money.span.start]
    gained = (
        re.search(
            r"\b(?:confiscat|forfeit|disgorg|seiz|refund|repa[yi]|return)\w*\s+(?:[a-z]+\s+){0,3}$", lead
        )
        is not None
    )
    unlawful = _UNLAWFUL.search(lead) is not None
    if (NOT_BEFORE.search(lead) and not unlawful) or _LOWERED.search(clause):
        return True
    if NOT_AFTER.match(text, money.span.end) and not gained:
        return True
    return THREAT.search(clause) is not None and not re.search(
        r"\b(?:was|were|has|have)\s+(?:been\s+)?fined\s+$", lead
    )


def _cue_of(text: str, money: Money, begin: int, limit: int, cues: Sequence[Cue]) -> Cue | None:
    """The nearest cue of an amount: right after it ("M fine", "M in penalties"), else before it."""
    right = next((cue for cue in cues if money.span.end <= cue.start < min(limit, money.span.end + 60)), None)
    left = next(
        (cue for cue in reversed(cues) if cue.end <= money.span.start and cue.start >= begin - 1), None
    )
    paid = _PAID_AS.match(text, money.span.end, limit)
    if paid is not None:
        named = next(
            (cue for cue in cues if cue.form is Form.NOUN and paid.end() <= cue.start < paid.end() + 25), None
        )
        if named is not None:
            return named
    if right is not None:
        gap = _BRACKET.sub("", text[money.span.end : right.start])
        adjacent = (
            right.form is not Form.PAY and re.fullmatch(r"[\s-]*(?:[a-z-]+\s+){0,2}", gap) and len(gap) < 24
        )
        if right.form is Form.VERB and adjacent and right.kind is not PenaltyKind.CONFISCATION:
            adjacent = None
        settled = (
            right.form is Form.PAY and gap.strip() == "" and right.words.lower().startswith("settlement")
        )
        if (
            (right.kind is PenaltyKind.CONFISCATION and right.form is Form.NOUN and gap.strip() == "of")
            or (adjacent and not re.search(r"\b(?:and|for|from|by|to|of|over)\b", gap))
            or _IN_KIND.fullmatch(gap)
            or settled
        ):
            return right
    if (
        left is not None
        and money.span.start - left.end <= _REACH
        and not _broken(text[left.end : money.span.start])
    ):
        return left
    return None


def _broken(between: str) -> bool:
    """Whether another clause begins between a cue and an amount."""
    return (
        re.search(
            r";|\|\s|\b(?:because|although|whereas|after\s+(?:it|they|he|she)|which\s+had|who\s+had)\b|"
            r"\b(?:turnover|sales|revenues?|profits?|income|assets|losses|damage)\b[^;]*\b(?:came\s+to|amounted\s+to|"
            r"stood\s+at|was|were|totalled|reached)\s",
            between,
        )
        is not None
    )


def _without_amount(
    text: str, sentence: Span, cues: Sequence[Cue], fined: Sequence[Fined], amounts: Sequence[Money]
) -> list[Cue]:
    """Verbs of fining that no amount belongs to: "and fined the individuals responsible"."""
    used = {f.cue for f in fined}
    bare = []
    for cue in cues:
        if cue in used or cue.form is not Form.VERB or not cue.words.lower().startswith("fin"):
            continue
        near = [m for m in amounts if abs(m.span.start - cue.end) < _REACH]
        clause = text[max(sentence.start, cue.start - 150) : cue.end]
        if (
            not near
            and cue.words == "fined"
            and not _NOBODY.match(text, cue.end)
            and not THREAT.search(clause)
            and not re.search(r"\b(?:not|never)\s+(?:\w+\s+)?fined$", clause)
        ) or (
            near
            and text[cue.end : cue.end + 5].strip().startswith("the")
            and all(m.span.end <= cue.start for m in near)
        ):
            bare.append(cue)
    return bare


_NOBODY = re.compile(r"\s+(?:nobody|no\s+one|none|nothing|but\s+not)\b")


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
            if _is_reported(text, sentence, event):
                parties = who.of(event, sentence, None)
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
        parties = _file_amounts(text, sentence, batch, who, found)
        _file_states(waiting, parties, who, found)
        waiting = []
    verbs = [cue for cue in waiting if cue.form is not Form.NOUN]
    if verbs:
        _file_states(verbs, who.focus(sentence.end), who, found)


def _is_reported(text: str, sentence: Span, cue: Cue) -> bool:
    """Whether a punishment without money is told as a fact about someone."""
    lead = text[max(sentence.start, cue.start - 60) : cue.start]
    if (STATISTIC.search(lead) and not _DAY_BEFORE.search(lead)) or (
        cue.form is Form.NOUN and (EARLIER.search(lead) or cue.words.lower().startswith("risk"))
    ):
        return False
    clause = text[max(sentence.start, cue.start - 150) : cue.start]
    never = cue.words.lower().startswith(("may", "can", "must"))
    if re.search(
        r"\b(?:issue\w*|receiv\w*|publish\w*|risk|consumer|investor|public|health|data)\s+(?:an?\s+)?$", lead
    ) and re.match(
        r"\s+(?:to\s+(?:consumers|investors|the\s+public|users)|about|on\b|over\s+the\s+risk)",
        text[cue.end : cue.end + 30],
    ):
        return False
    return never or not (
        THREAT.search(clause + " ") or re.search(r"\b(?:without|no|not|or)\s+(?:an?\s+)?$", lead)
    )


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
    if who.pays_out(first.cue):
        return []
    parties = who.of(first.cue, sentence, first.money.span) or []
    if len(batch) > 1 and not parties:
        parties = who.of(first.cue, sentence, last.money.span) or []
    after = text[last.money.span.end : min(sentence.end, last.money.span.end + 25)]
    before = text[
        max(sentence.start, min(first.cue.start, first.money.span.start) - 12) : first.money.span.start
    ]
    if _IN_TOTAL.match(after) and len(batch) == 1:
        sole = parties[0] if len(parties) == 1 and parties[0] and not parties[0].plural else None
        if sole is not None and sole.span.start < sentence.start:
            sole = None
        found.add(_penalty(first.cue, first.money.span, first.money, who.alone(sentence) or sole, who, True))
        return list(parties)
    names = [party for party in parties if party is not None]
    if len(batch) > 1 and len(batch) == len(names):
        for fined, party in zip(batch, names, strict=True):
            found.add(_penalty(fined.cue, fined.money.span, fined.money, party, who, False))
        return list(parties)
    for at, fined in enumerate(batch):
        until = batch[at + 1].money.span.start if at + 1 < len(batch) else sentence.end
        own = who.right_after(fined.money.span.end, until) if len(batch) > 1 else None
        own = own or (who.own_of_list(fined.money.span, batch[at - 1].money.span.end) if at else None)
        bare = not fined.cue.words or _NAMED_BRACKET.search(text, sentence.start, fined.money.span.start)
        if at == 0 and bare and own is None:
            own = who.own_of_list(fined.money.span, sentence.start)
        if at and own is None and _IN_TOTAL.match(text[fined.money.span.end : until]):
            found.add(_penalty(fined.cue, fined.money.span, fined.money, who.alone(sentence), who, True))
            continue
        chosen: list[Party | None] = (
            [own] if own else (list(parties) if at == 0 else _rest(names, at, len(batch)))
        )
        several = len(chosen) > 1 or any(
            p is not None and p.reference is Reference.GENERIC and p.plural for p in chosen
        )
        if len(chosen) > 1 and not (EACH.search(after) or EACH.search(before)):
            found.add(_penalty(fined.cue, fined.money.span, fined.money, _first_of(chosen), who, True))
            continue
        ending = text[fined.money.span.end : fined.money.span.end + 8]
        total = (several and not EACH.search(after) and not EACH.search(ending)) or bool(
            own is None and TOGETHER.search(before) and (several or not names)
        )
        for one in chosen or [None]:
            found.add(_penalty(fined.cue, fined.money.span, fined.money, one, who, total))
    return list(parties)


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
