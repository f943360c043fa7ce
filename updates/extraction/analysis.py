"""The facts of one passage: who acted, on which rules, with which enforcement."""

import re
from collections.abc import Sequence
from dataclasses import replace

from updates.extraction.actions import find_actions
from updates.extraction.context import Context
from updates.extraction.findings import InstrumentFinding, PenaltyFinding, Span
from updates.extraction.guarded import WordStart
from updates.extraction.history import without_history, year_of
from updates.extraction.instruments import find_instruments
from updates.extraction.localmoney import dollar_of, money_country
from updates.extraction.mention import Mention
from updates.extraction.money import find_money
from updates.extraction.parties import Party, find_parties
from updates.extraction.parts import joined, parts_of
from updates.extraction.partynames import is_struck
from updates.extraction.partywords import LEGAL
from updates.extraction.passage import Facts, Passage
from updates.extraction.penalties import find_penalties, may_tell
from updates.extraction.regulators import ActingRegulators, NamedWords
from updates.extraction.respondents import Respondents
from updates.extraction.rows import Row, row_of
from updates.extraction.sentences import sentences_of
from updates.extraction.spans import SpanSet
from updates.extraction.vocabulary import Event

_WATCHDOG = WordStart(r"\b(?:watchdog|regulator|supervisor|ombudsman|commissioner)\b", re.IGNORECASE)


def analyse(passage: Passage, context: Context) -> Facts:
    """All findings of one passage; nothing outside it is read but its headings and definitions."""
    parts = parts_of(_without_run_in(passage))
    return (
        _analysed(parts[0], context)
        if len(parts) == 1
        else joined([_analysed(one, context) for one in parts])
    )


def _analysed(passage: Passage, context: Context) -> Facts:
    named = NamedWords(passage, context.gazetteer)
    countries = named.countries(context.jurisdiction)
    mentions = named.authorities(countries)
    sentences = sentences_of(passage.text, passage.start, passage.end)
    instruments = find_instruments(passage, sentences, [m.span for m in mentions if not m.weak])
    titles = [found.span for found in instruments]
    sentences = without_history(passage, sentences, context.published)
    acting = ActingRegulators(passage, context, mentions, sentences, titles, countries)
    penalties = _penalties(passage, context, countries, mentions, titles, sentences, acting)
    if penalties:
        instruments = tuple(_cited(found) for found in instruments)
    rules = any(found.event is not Event.CITED for found in instruments)
    told = sorted((*mentions, *acting.speaking), key=lambda mention: mention.span.start)
    actions = find_actions(passage, sentences, told, titles, acting.direct, penalties, regulatory=rules)
    regulators = acting.findings(anything_done=bool(actions) or rules)
    return Facts(regulators=regulators, instruments=instruments, actions=actions)


# A headline that was cut at a company's "S.r.l." goes on to its colon.
_ABBREVIATED = re.compile(r"\b(?:Inc|Ltd|Co|Corp|S\.?[Aa]|S\.r\.l|S\.p\.A|N\.V|B\.V|U\.S|U\.K|No|v|vs)\.?$")
_CUT_SHORT = re.compile(r"(?P<rest>\.?\s+[A-Z][^\n.:]{3,160}):\s")
# "CP20/3 – Toy Loans – closes on 4 May": a code and the name of its paper, no headline and its story.
_CODED = re.compile(r"(?:\b[A-Z][A-Z/]{0,7}[\s-]?\d[\w./-]*|[Ss]ecurity\s[Tt]echnology)$")
_NAMED_NEXT = re.compile(
    r"\s[-–—]\s(?!(?:The|An?|This|It|On|In|By)\b)[A-Z][\w’'-]*\s(?:[A-Z]|(?:of|on|for|and|the)\s)"
)
_AFTER_HEADLINE = re.compile(r"[\s:.|–—-]*")


def _without_run_in(passage: Passage) -> Passage:
    """The passage with its body after a headline that opens the same line."""
    head = passage.headline
    if head is None or not passage.start <= head.start or head.end >= passage.end:
        return passage
    rest = (
        _CUT_SHORT.match(passage.text, head.end, passage.end)
        if _ABBREVIATED.search(head.of(passage.text))
        else None
    )
    if rest is not None:
        head = Span(head.start, rest.end("rest"))
        passage = replace(passage, headline=head)
    if _CODED.search(passage.text, max(head.start, head.end - 60), head.end) and _NAMED_NEXT.match(
        passage.text, head.end, passage.end
    ):
        return replace(passage, headline=None)
    gap = _AFTER_HEADLINE.match(passage.text, head.end, passage.end)
    start = gap.end() if gap else head.end
    if passage.text[start : start + 1].islower() or row_of(passage) is not None:
        return replace(passage, headline=None)
    return replace(passage, start=start) if passage.end - start >= 40 else replace(passage, headline=None)


# A "title" that is but part of a firm's name ("... Advisory LLC"), or a person's ("Wang Lei").
# "public statement concerning Mr A B": whom it is about is a party.
_ABOUT_PARTY = re.compile(
    r"(?:[\w-]+\s){0,3}(?:statement|notice|decision|order|announcement|direction)s?\s(?:about|concerning|against|regarding)\s",
    re.IGNORECASE,
)
_LEGAL_FORM = re.compile(LEGAL)
_GOES_ON = re.compile(rf",?\s(?:\([A-Z][^)]{{2,20}}\)\s)?(?:{LEGAL})")
_NAME_OF_PARTY = re.compile(rf"(?:[A-Z][a-z]+,? (?:and )?){{1,8}}Lei|(?:[A-Z][\w&.’'-]*\s){{1,6}}{LEGAL}")

# "Alpha Limited under the Reporting Ordinance": who broke the rule stands before it.
_PARTY_UNDER = re.compile(
    rf"(?:(?:[A-Z][\w&.’'-]*|of|and)\s){{1,9}}?{LEGAL}\s"
    r"(?:under|for|in|to|against|with)\s"
)


def _penalties(
    passage: Passage,
    context: Context,
    countries: Sequence[str],
    mentions: Sequence[Mention],
    titles: Sequence[Span],
    sentences: Sequence[Span],
    acting: ActingRegulators,
) -> list[PenaltyFinding]:
    text = passage.text
    country = money_country(mentions, countries, context.jurisdiction)
    dollar = dollar_of(passage)
    head = passage.headline
    money = find_money(text, passage.start, passage.end, country, dollar)
    if head is not None and head.end <= passage.start:
        money = find_money(text, head.start, head.end, country, dollar) + money
    if not money and not may_tell(text, sentences if head is None else [head, *sentences]):
        return []
    sanctioning = bool(money) and (
        _WATCHDOG.search(text, passage.start, passage.end) is not None
        or bool(acting.findings(anything_done=True))
    )
    row = row_of(passage)
    known: list[Respondents] = []

    def respondents() -> Respondents:
        if not known:
            named = (*(amount.span for amount in money), *titles)
            known.append(_respondents(passage, context, mentions, named, sentences, row))
        return known[0]

    return find_penalties(
        text, sentences, head, money, respondents, row, year_of(passage, None), sanctioning=sanctioning
    )


def _respondents(
    passage: Passage,
    context: Context,
    mentions: Sequence[Mention],
    named: Sequence[Span],
    sentences: Sequence[Span],
    row: Row | None,
) -> Respondents:
    """The parties of a passage outside its authorities, and outside what money and titles ``named``."""
    text, head = passage.text, passage.headline
    struck = [mention for mention in mentions if is_struck(text, mention.span)]
    taken = SpanSet(
        mention.span
        for mention in mentions
        if not mention.weak and mention not in struck and not _LEGAL_FORM.fullmatch(mention.span.of(text))
    )
    for span in named:
        words = span.of(text)
        under = _PARTY_UNDER.match(words)
        if under is not None:
            taken.add(Span(span.start + under.end(), span.end))
        elif (
            not _NAME_OF_PARTY.fullmatch(words)
            and not _ABOUT_PARTY.match(words)
            and not _GOES_ON.match(text, span.end)
        ):
            taken.add(span)
    parties = []
    if head is not None and head.end <= passage.start:
        parties += find_parties(text, head.start, head.end, taken, context.gazetteer, [head])
    parties += find_parties(text, passage.start, passage.end, taken, context.gazetteer, sentences)
    parties = _with_struck(parties, [Party(mention.span, mention.name) for mention in struck])
    return Respondents(
        text,
        parties,
        [mention.span for mention in mentions if mention not in struck],
        row,
        head.end if head is not None and head.end <= passage.start else 0,
    )


def _with_struck(parties: Sequence[Party], struck: Sequence[Party]) -> list[Party]:
    """The parties and the ``struck`` authorities; of two that overlap the one with more words."""
    told = list(parties)
    for authority in struck:
        span = authority.span
        beside = [party for party in told if party.span.start < span.end and span.start < party.span.end]
        if all(len(party.name) <= len(authority.name) for party in beside):
            told = [party for party in told if party not in beside] + [authority]
    return sorted(told, key=lambda party: party.span.start)


def _cited(found: InstrumentFinding) -> InstrumentFinding:
    """In enforcement news a rule that only the headline names is a legal basis."""
    return replace(found, event=Event.CITED) if found.rule.endswith("/headline") else found


def rules_of(facts: Facts) -> Sequence[InstrumentFinding]:
    """The rules that the passage is about, without those that it only cites."""
    return [found for found in facts.instruments if found.event.value != "cited"]
