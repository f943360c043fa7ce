"""The category of an item: by the headings over it, by what was found in it, by cue words."""

import re
import sys
from collections.abc import Sequence

from updates.extraction.categorywords import (
    ACCORD,
    APART,
    AUTHORITY_WORDS,
    DEALT_WITH,
    ENFORCEMENT_WORDS,
    FIGURES,
    FINE_ENTRY,
    FIRST_PERSON,
    FRIENDLY,
    HEADINGS,
    ISSUES_RULE,
    LAW_WORDS,
    LEGAL_BASIS,
    MAKES_RULE,
    MAKING_WITHIN,
    MEETS,
    OBLIGES,
    OFFENCE_WORDS,
    OWN_WORK,
    PENALTY_WORDS,
    RULE_WORDS,
    SPEECH_WORDS,
    STATE_RULES,
    STATE_SPENDS,
    STRIKE_WITHIN,
    STRIKES,
    STRONG_SPEECH,
    WEAKLY_ABROAD,
)
from updates.extraction.findings import ActionFinding, InstrumentFinding, Span
from updates.extraction.guarded import Guarded, possible
from updates.extraction.passage import Facts
from updates.extraction.sectororders import addresses_sector
from updates.extraction.values import dataclass
from updates.extraction.vocabulary import ActionKind, Category, Event

_ISSUED = frozenset(
    (
        Event.PLANNED,
        Event.CONSULTATION,
        Event.ADOPTED,
        Event.ISSUED,
        Event.IN_FORCE,
        Event.AMENDED,
        Event.REPEALED,
    )
)
_DRAFT = frozenset((Event.PLANNED, Event.CONSULTATION))
_HARD = frozenset(
    (
        ActionKind.PENALTY,
        ActionKind.REMOVAL,
        ActionKind.SETTLEMENT,
        ActionKind.PROSECUTION,
        ActionKind.JUDGMENT,
    )
)


@dataclass(frozen=True, slots=True)
class Setting:
    """Where an item stands, and what it says.

    ``headings`` are those over it that name no authority, outermost first; ``is_abroad``
    tells that they set it apart as foreign, ``is_home`` that it belongs to the newsletter's
    own country, ``is_placed`` that it tells where it belongs, ``names_authority`` that its words hold the
    name of a known one; ``start`` is where its body begins, ``state_end`` where a
    place ends that opens it. ``has_home``: the newsletter mainly covers one country; else a mere
    "elsewhere" sets nothing apart.
    """

    headings: Sequence[str]
    headline: str
    body: str
    is_abroad: bool = False
    is_home: bool = False
    is_placed: bool = True
    has_home: bool = True
    title: str = ""
    names_authority: bool = False
    start: int = 0
    state_end: int = 0


def categorise(setting: Setting, facts: Facts) -> tuple[Category, str]:
    """The category, and the rule that gave it."""
    if setting.is_abroad or APART.match(setting.headline) or APART.match(setting.body):
        return Category.INTERNATIONAL, "set apart"
    by_heading = _by_headings(setting.headings)
    if by_heading is Category.INTERNATIONAL:
        weak = WEAKLY_ABROAD.search(setting.headings[-1]) is not None
        if not setting.is_home and not (weak and not (setting.is_placed and setting.has_home)):
            return by_heading, "heading"
        by_heading = None
    by_facts = _by_facts(setting, facts)
    if by_facts is Category.REGULATORY and _is_meeting(setting):
        by_facts = Category.INDUSTRY
    if by_heading is Category.INDUSTRY and by_facts is None and not _has_authority(setting, facts):
        return Category.OTHER, "no authority"
    if by_heading is Category.INDUSTRY and by_facts is None and LAW_WORDS.search(setting.body[:500]):
        return Category.REGULATORY, "words"
    if by_heading is not None and _agrees(setting, by_heading, by_facts, facts):
        return by_heading, "heading"
    if by_facts is not None:
        return by_facts, "facts"
    by_words, rule = _by_words(setting, facts)
    if by_heading is None:
        return by_words, rule
    return (Category.INDUSTRY, rule) if by_words is Category.OTHER else (by_words, rule)


def _is_meeting(setting: Setting) -> bool:
    """Whether somebody only meets over a rule: "hosts a webinar on its draft guidelines"."""
    return MEETS.search(f"{setting.headline}. {setting.body[:STRIKE_WITHIN]}"[:STRIKE_WITHIN]) is not None


def sets_apart(heading: str) -> bool:
    """Whether a heading stands over what happens elsewhere."""
    return HEADINGS[0][1].search(heading, 0, len(heading)) is not None


def _by_headings(headings: Sequence[str]) -> Category | None:
    for heading in reversed(headings):
        found = [
            category
            for category, pattern in possible(HEADINGS, heading, 0, len(heading))
            if pattern.search(heading, 0, len(heading))
        ]
        if Category.INTERNATIONAL in found:
            return Category.INTERNATIONAL
        if len(found) == 1:
            return found[0]
    return None


def _agrees(setting: Setting, by_heading: Category, by_facts: Category | None, facts: Facts) -> bool:
    """Whether the heading may decide: it does unless the facts plainly say another thing."""
    if by_facts is None and by_heading is Category.ENFORCEMENT:
        if facts.regulators or setting.names_authority:
            return True
        told = f"{setting.headline} {setting.body}"
        return bool(PENALTY_WORDS.search(told) or ENFORCEMENT_WORDS.search(told))
    if by_facts is None or by_heading is by_facts:
        return True
    if by_heading is Category.INDUSTRY:
        return not (facts.actions or any(instrument.event in _ISSUED for instrument in facts.instruments))
    if by_heading is Category.REGULATORY:
        changed = any(instrument.event in _ISSUED for instrument in facts.instruments)
        return changed and not any(action.kind in _HARD for action in facts.actions)
    return bool(facts.actions) or by_facts is not Category.REGULATORY


def _by_facts(setting: Setting, facts: Facts) -> Category | None:
    changed = [
        instrument
        for instrument in facts.instruments
        if instrument.event in _ISSUED and not ACCORD.match(instrument.title)
    ]
    if facts.actions and not changed:
        told = f"{setting.headline} {setting.body[:500]}"
        if all(_names_nobody(action) for action in facts.actions) and LAW_WORDS.search(told):
            return None
        by_somebody = facts.regulators or setting.names_authority or any(a.penalties for a in facts.actions)
        return Category.ENFORCEMENT if by_somebody or ENFORCEMENT_WORDS.search(told) else None
    if changed and not facts.actions:
        return Category.REGULATORY
    if changed and facts.actions:
        return _which_first(facts, changed)
    return None


def _which_first(facts: Facts, changed: Sequence[InstrumentFinding]) -> Category:
    first_rule = min(instrument.span.start for instrument in changed)
    first = min(changed, key=lambda instrument: instrument.span.start)
    actions = [action for action in facts.actions if not _is_of_rule(action, first)]
    hard = [action for action in actions if action.kind in _HARD]
    if any(action.penalties or action.span.start < first_rule for action in hard):
        return Category.ENFORCEMENT
    starts = [action.span.start for action in actions if not _is_within_title(action.span, changed)]
    return Category.ENFORCEMENT if starts and min(starts) < first_rule else Category.REGULATORY


def _is_of_rule(action: ActionFinding, rule: InstrumentFinding) -> bool:
    """ "The draft raises the fine to RMB 10 million": what a rule threatens, where nobody is struck."""
    return _names_nobody(action) and (rule.event in _DRAFT or action.span.start > rule.span.start)


def _names_nobody(action: ActionFinding) -> bool:
    """Whether it is a punishment of nobody in particular."""
    named = action.subject_count or any(penalty.respondent for penalty in action.penalties)
    return action.kind is ActionKind.PENALTY and not named


def _is_within_title(span: Span, instruments: Sequence[InstrumentFinding]) -> bool:
    """An "Order" or "Inspection" in a rule's title is no action, nor "issued its Instruction" before it."""
    return any(found.span.start < span.end and span.start < found.span.end for found in instruments)


def _has_authority(setting: Setting, facts: Facts) -> bool:
    """Whether anyone of public power has a part in it."""
    if facts.regulators or setting.names_authority:
        return True
    told = f"{setting.headline}. {setting.body}"
    if AUTHORITY_WORDS.search(told):
        return True
    return AUTHORITY_WORDS.search(setting.title) is not None and FIRST_PERSON.search(told) is not None


def _deals_with_somebody(opening: str) -> bool:
    """Whether an authority does something unfriendly to a firm or a person of its trade."""
    return _holds(DEALT_WITH, opening, STRIKE_WITHIN) and not _holds(FRIENDLY, opening, STRIKE_WITHIN)


def _without_names(words: str, facts: Facts) -> str:
    """The words but authorities' names, which tell of rules too: "Administration for Market Regulation"."""
    for regulator in facts.regulators:
        words = words.replace(regulator.name, "")
    return words


def _opening(setting: Setting) -> str:
    """The headline and the first words of the body, once where a headline was cut out of these.

    A line break ends it, before which cues are looked for: so its words are read once for whatever
    part of it is asked about.
    """
    cut = setting.headline.rstrip("…. ")
    if setting.body.startswith(cut) and setting.body[len(cut) : len(cut) + 1] not in (".", ":", "|", "\n"):
        return f"{setting.body[:500]}\n"
    return f"{setting.headline}. {setting.body[:500]}\n"


def _first(cue: Guarded, opening: str, within: int) -> re.Match[str] | None:
    return cue.search(opening, 0, min(within, len(opening) - 1))


def _holds(cue: Guarded, opening: str, within: int = sys.maxsize) -> bool:
    return _first(cue, opening, within) is not None


def _count(cue: Guarded, opening: str) -> int:
    return len(list(cue.finditer(opening, 0, len(opening) - 1)))


def _rules(opening: str, facts: Facts) -> int:
    """How many words tell of rules, but those that only name what is applied or who applies it."""
    words = _without_names(opening, facts)
    return _count(RULE_WORDS, LEGAL_BASIS.sub(" ", words[:-1]) + "\n")


def _by_words(setting: Setting, facts: Facts) -> tuple[Category, str]:
    """No instrument moved and nobody was struck: the words of headline and opening decide."""
    opening = _opening(setting)
    enforcement = _count(ENFORCEMENT_WORDS, opening)
    mild = not enforcement or enforcement <= _count(OFFENCE_WORDS, opening)
    law = _holds(LAW_WORDS, opening)
    if law and (
        mild or (_holds(ISSUES_RULE, opening) and STRIKES.search(setting.body[STRIKE_WITHIN:500]) is None)
    ):
        return Category.REGULATORY, "words"
    if _by_headings((setting.title,)) is Category.ENFORCEMENT and PENALTY_WORDS.search(setting.body):
        return Category.ENFORCEMENT, "title"
    strike = _first(STRIKES, opening, STRIKE_WITHIN)
    if strike is None and mild and not _has_authority(setting, facts):
        if setting.is_placed and _holds(MAKES_RULE, opening, MAKING_WITHIN) and _rules(opening, facts):
            return Category.REGULATORY, "words"  # "Kenya gazettes asset law": the country acts
        if setting.is_placed and OBLIGES.search(opening[:-1][:MAKING_WITHIN]):
            return Category.REGULATORY, "words"
        if setting.state_end and STATE_RULES.match(setting.body, setting.state_end):
            return Category.REGULATORY, "words"
        if setting.state_end and STATE_SPENDS.match(setting.body, setting.state_end):
            return Category.INDUSTRY, "words"
        return Category.OTHER, "no authority"
    if FINE_ENTRY.match(setting.headline) or FINE_ENTRY.match(setting.body):
        return Category.ENFORCEMENT, "fine entry"
    if not facts.actions and facts.regulators and addresses_sector(opening[:-1]):
        return Category.REGULATORY, "words"
    shows = strike is None and (
        _is_meeting(setting)
        or _holds(OWN_WORK, opening, STRIKE_WITHIN)
        or (mild and _holds(FIGURES, opening, STRIKE_WITHIN))
    )
    if shows and not law:
        return Category.INDUSTRY, "words"
    if strike is not None and enforcement >= RULE_WORDS.count(
        _without_names(opening[: strike.start()], facts)
    ):
        return Category.ENFORCEMENT, "words"
    if not enforcement and _holds(STRONG_SPEECH, opening, 300):
        return Category.INDUSTRY, "words"
    makes_rule, rules = _holds(MAKES_RULE, opening, MAKING_WITHIN), _rules(opening, facts)
    if facts.regulators and strike is None and rules and enforcement <= 1 and makes_rule:
        return Category.REGULATORY, "words"
    speech = _count(SPEECH_WORDS, opening)
    if enforcement > max(rules, speech):
        return Category.ENFORCEMENT, "words"
    if rules >= max(speech, 1) and (facts.regulators or setting.names_authority or rules >= 2):
        return Category.REGULATORY, "words"
    if not enforcement and not speech and makes_rule:
        return Category.REGULATORY, "words"
    if facts.regulators and not rules and not speech and _deals_with_somebody(opening):
        return Category.ENFORCEMENT, "words"
    if facts.regulators or rules or speech or _has_authority(setting, facts):
        return Category.INDUSTRY, "words"
    return Category.OTHER, "words"
