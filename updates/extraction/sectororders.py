"""Orders to a whole trade: rules, though they are called orders, and no action against anybody."""

import re
from dataclasses import replace

from updates.extraction.guarded import WordStart
from updates.extraction.passage import Facts
from updates.extraction.vocabulary import ActionKind

# "directed all licensed banks to suspend dividends": whoever is of that trade, not one or some of them.
_TO_SECTOR = WordStart(
    r"\b(?:order(?:s|ed|ing)?|direct(?:s|ed|ing)?|instruct(?:s|ed|ing)?|tells?|told|telling|ask(?:s|ed|ing)?|"
    r"requir(?:e|es|ed|ing)|oblig(?:e|es|ed|ing)|commands?|mandat(?:e|es|ed|ing)|bar(?:s|red|ring)?|forbids?|"
    r"forbade|forbidding|prohibit(?:s|ed|ing)?|ban(?:s|ned|ning)?)\s"
    r"(?:(?!(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|some|these|those|certain|"
    r"several|to|that)\b)"
    r"[a-z][a-z-]+\s){0,4}"
    r"(?:banks|lenders|insurers|reinsurers|brokers|firms|institutions|companies|operators|providers|"
    r"licensees|exchanges|"
    r"issuers|platforms|dealers|managers|concessionaires|intermediaries|entities|carriers|retailers|"
    r"controllers|"
    r"processors|advisers|custodians|employers|manufacturers|importers|auditors|traders|fintechs|telcos|"
    r"wallets|"
    r"utilities|broadcasters|schools|hospitals|agencies|sellers|vendors|developers)\b"
    r"(?!\s(?:[A-Z]|that\s(?:had|were)))(?=[^.;]{0,80}?\s(?:to|from)\s)"
)
_BY_PAPER = re.compile(
    r"\b(?:circular|rules?|statement|guidelines?|guidance|notice|letter|regulations?|directive|instruction|"
    r"framework|policy|memorandum|directions?)\b",
    re.IGNORECASE,
)
_BEFORE = 160
_REACH = 80
"""Letters past an action's cue within which it names whom it is for."""


def addresses_sector(words: str) -> bool:
    """Whether somebody is told what a whole trade must do."""
    return _TO_SECTOR.search(words) is not None


def without_sector_orders(facts: Facts, text: str) -> Facts:
    """The facts without orders that a paper of general kind gives a whole trade."""
    kept = tuple(
        action
        for action in facts.actions
        if action.kind is not ActionKind.ORDER
        or action.penalties
        or action.subject_count
        or not addresses_sector(text[action.span.start : action.span.end + _REACH])
        or not _BY_PAPER.search(text, max(0, action.span.start - _BEFORE), action.span.end + _REACH)
    )
    return facts if len(kept) == len(facts.actions) else replace(facts, actions=kept)
