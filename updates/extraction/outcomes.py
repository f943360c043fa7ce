"""Which of the kinds that a passage's words tell stay, where they tell of one and the same outcome."""

import re
from collections.abc import Sequence

from updates.extraction.actioncues import COURT
from updates.extraction.findings import PenaltyFinding, RegulatorFinding, Span
from updates.extraction.values import dataclass
from updates.extraction.vocabulary import ActionKind, PenaltyKind

# What a court does at once, before it judges.
_BARS = re.compile(
    r"\b(?:prohibition|disqualification|debarment|suspension|banning)\s+orders?\b", re.IGNORECASE
)
_FREEZES = re.compile(r"injunction|freez|restrain|interim", re.IGNORECASE)
_MONEY = re.compile(r"[$€£¥₹]\s?\d|\b[A-Z]{3}\s?\d|\d\s(?:million|billion|euros?|dollars|pounds)\b")
_PAYS_BACK = re.compile(
    r"\s?to\s+(?:refund|repay|return|compensate|reimburse|hand\s+over|forfeit|disgorge|pay)\b(?!.*\band\s+"
    r"to\s+(?!put|pay))",
    re.DOTALL,
)
# "fined him, after the tribunal upheld its decision": the court came first.
_ONCE_JUDGED = re.compile(r"\b(?:after|once|following|since|when)\s+(?:the\s+|a\s+)?$")
# What an authority imposes beside what was agreed; "under an order" only names the paper of a punishment.
_FORMAL = re.compile(r"order|impos|appoint|install", re.IGNORECASE)
_RAIDS = re.compile(r"raid|search|dawn|inspected", re.IGNORECASE)
# What was told to those whose apps are removed now: "they had been told to rectify".
_BEFORE_THAT = re.compile(
    r"\bhad\s+(?:\w+\s+)?(?:been\s+\w|(?:told|ordered|directed|instructed|required|asked)\b)|"
    r"\b(?:previously|earlier|already)\s+(?:been\s+)?(?:told|ordered|directed|instructed|required|asked)\b|"
    r"\b(?:compl(?:y|ied|ying)\s+with|act(?:ed|ing)?\s+(?:up)?on|follow\w*|obey\w*|heed\w*|def(?:y|ied|ying)|"
    r"ignor\w+|flout\w*)\s+(?:(?:the|an?|its|their|earlier|previous|repeated)\s+){0,2}(?:orders?|instructions?|directions?)\b",
    re.IGNORECASE,
)
_SHORT_GAP = 30
# "ordered 12 apps to rectify and removed 3 others": two steps.
_AND_THEN = re.compile(r"\band\s+(?:\w+\s+)?(?:\w+ed|took)\b")
# What a campaign will look at is the campaign.
_TO_COME = re.compile(
    r"(?:\w+\s+){0,2}(?:will|is\s+to|are\s+to|looks?|are\s+checking|checks)\b", re.IGNORECASE
)
_CLIENTS = (
    r"(?:consumers?|customers?|buyers?|users?|clients?|investors?|patients?|borrowers?|policyholders?|"
    r"subscribers?|tenants?)\b"
)
# An order to answer questions: "ordered seven firms to supply information on how they test".
_ASKS = re.compile(
    r"(?:(?!\band\s+to\b)[^.;]){0,120}?\b(?:to\s+(?:(?:supply|provide|furnish|submit|produce|file|hand\s+over|turn\s+over)\s+"
    rf"(?!{_CLIENTS})(?:(?!clear|plain|full)[\w-]+\s+){{0,2}}(?:information|details|data|documents|records|reports|answers)"
    rf"\s+(?:on|about|concerning|regarding|showing)\b(?![^.;]*\bto\s+(?:\w+\s+)?(?:{_CLIENTS}|courts?\b|public\b))|"
    r"answer\s+(?:[\w-]+\s+){0,2}questions|explain\s+(?:how|what|whether|why)\b|"
    r"(?:find\s+out|learn|study|understand)\s+(?:how|what|whether|why)\b)|"
    r"(?:seeking|requesting|demanding)\s+(?:[\w-]+\s+){0,2}(?:information|details|data|documents|records|answers)\b)",
    re.IGNORECASE,
)
_TO_COMPENSATE = re.compile(
    r"(?:order|direct|instruct|requir)\w*\s.*\bto\s+"
    r"compensate",
    re.IGNORECASE | re.DOTALL,
)
_UNDER = re.compile(r"under\s+(?:an?|the)\s+(?:\w+\s+)?order$", re.IGNORECASE)
# What a firm, not a person, is kept from.
_NEW_TRADE = re.compile(r"\b(?:taking|onboarding|accepting|new\s+(?:customers|clients|business))\b")


@dataclass(frozen=True, slots=True)
class Cue:
    """A phrase that tells a kind of enforcement, in its sentence."""

    kind: ActionKind
    span: Span
    sentence: Span
    in_headline: bool = False
    is_further: bool = False
    """Whether its sentence tells of something that goes on beside what was decided."""


def outcomes(
    kinds: list[ActionKind],
    cues: Sequence[Cue],
    regulators: Sequence[RegulatorFinding],
    penalties: Sequence[PenaltyFinding],
    text: str,
    sentences: Sequence[Span],
) -> list[ActionKind]:
    """Kinds as the conventions have them: what is settled or judged is no penalty besides."""
    courts = [found for found in regulators if COURT.search(found.name)]
    beside = bool(courts) and _beside_a_court(text, courts, regulators, penalties, sentences)
    if courts and not beside and ActionKind.PENALTY in kinds and len(courts) * 2 >= len(regulators):
        kinds = [ActionKind.JUDGMENT, *_less(kinds, ActionKind.PENALTY, ActionKind.JUDGMENT)]
    frozen = any(_FREEZES.search(cue.span.of(text)) for cue in cues if cue.kind is ActionKind.ORDER)
    if courts and len(courts) == len(regulators) and kinds == [ActionKind.ORDER] and not frozen:
        kinds = [ActionKind.JUDGMENT]
    kinds = _other_names(kinds, cues, penalties, text)
    kinds = _punished_by_order(kinds, cues, penalties, text)
    kinds = _consented(kinds, cues, courts, penalties, text)
    kinds = _ordered_besides(kinds, cues, penalties, text)
    if not penalties:
        kinds = _still_to_be_sentenced(kinds, cues, text)
    return _one_outcome(kinds, cues, text, court_alone=len(courts) == len(regulators) and not beside)


def _less(kinds: Sequence[ActionKind], *dropped: ActionKind) -> list[ActionKind]:
    return [kind for kind in kinds if kind not in dropped]


def _punished_by_order(
    kinds: list[ActionKind], cues: Sequence[Cue], penalties: Sequence[PenaltyFinding], text: str
) -> list[ActionKind]:
    """One of two kinds where the same words tell both a punishment and an order."""
    told = [cue.span for cue in cues if cue.kind is ActionKind.ORDER]
    suspended = [p.span.start for p in penalties if p.kind is PenaltyKind.SUSPENSION]
    if ActionKind.ORDER not in kinds or not penalties:
        return kinds
    if suspended and all(any(order.start <= at <= order.end + 3 for at in suspended) for order in told):
        return _less(kinds, ActionKind.ORDER)
    new_trade = all(_NEW_TRADE.search(text, order.start, order.end + 40) for order in told)
    if new_trade and all(
        p.kind is PenaltyKind.BAN and any(order.start <= p.span.start < order.end for order in told)
        for p in penalties
    ):
        return _less(kinds, ActionKind.PENALTY)
    return kinds


def _other_names(
    kinds: list[ActionKind], cues: Sequence[Cue], penalties: Sequence[PenaltyFinding], text: str
) -> list[ActionKind]:
    """Kinds without those that tell the same deed in other words: arrests in a raid, paying as ordered."""
    by_kind = {kind: [cue.span for cue in cues if cue.kind is kind] for kind in kinds}
    arrests = [span.of(text).lower() for span in by_kind.get(ActionKind.PROSECUTION, [])]
    raided = any(cue.kind is ActionKind.INSPECTION and _RAIDS.match(cue.span.of(text)) for cue in cues)
    if raided and arrests and all("arrest" in words for words in arrests):
        kinds = [ActionKind.INSPECTION, *_less(kinds, ActionKind.PROSECUTION, ActionKind.INSPECTION)]
    orders = [cue for cue in cues if cue.kind is ActionKind.ORDER]
    if kinds == [ActionKind.ORDER] and all(
        _ASKS.match(text, cue.span.start, cue.sentence.end) for cue in orders
    ):
        kinds = [ActionKind.INSPECTION] if orders else kinds
    checks = by_kind.get(ActionKind.INSPECTION, [])
    if ActionKind.CAMPAIGN in kinds and all(_TO_COME.match(span.of(text)) for span in checks):
        kinds = _less(kinds, ActionKind.INSPECTION)
    removed = by_kind.get(ActionKind.REMOVAL, [])
    if (
        removed
        and penalties
        and all(
            p.kind in (PenaltyKind.SUSPENSION, PenaltyKind.BAN)
            and any(span.start <= p.span.start < span.end for span in removed)
            for p in penalties
        )
    ):
        kinds = _less(kinds, ActionKind.PENALTY)
    ordered = [span for span in by_kind.get(ActionKind.ORDER, []) if _TO_COMPENSATE.match(span.of(text))]
    if ordered and penalties and all(p.kind is PenaltyKind.COMPENSATION for p in penalties):
        kinds = _less(kinds, ActionKind.PENALTY)
    return kinds


def _ordered_besides(
    kinds: list[ActionKind], cues: Sequence[Cue], penalties: Sequence[PenaltyFinding], text: str
) -> list[ActionKind]:
    """Kinds without orders that only tell a punishment again, or a step before one."""
    orders = [cue for cue in cues if cue.kind is ActionKind.ORDER]
    interim = any("interim" in cue.span.of(text).lower() for cue in orders)
    if interim and all(p.kind in (PenaltyKind.BAN, PenaltyKind.CONFISCATION) for p in penalties):
        kinds = _less(kinds, ActionKind.PENALTY)
    named_again = all(_BARS.search(cue.span.of(text)) or _UNDER.match(cue.span.of(text)) for cue in orders)
    if orders and ActionKind.PENALTY in kinds and named_again:
        kinds = _less(kinds, ActionKind.ORDER)
    if (
        penalties
        and orders
        and all(_PAYS_BACK.match(text, cue.span.end - 3, cue.sentence.end) for cue in orders)
    ):
        kinds = _less(kinds, ActionKind.ORDER)
    formal = not orders or any(_FORMAL.match(cue.span.of(text)) for cue in orders)
    if ActionKind.SETTLEMENT in kinds and not formal:
        kinds = _less(kinds, ActionKind.ORDER)
    if ActionKind.REMOVAL in kinds and ActionKind.ORDER in kinds:
        removed = [cue.span for cue in cues if cue.kind is ActionKind.REMOVAL]
        if all(_leads_to_removal(cue, removed, text) for cue in orders):
            kinds = _less(kinds, ActionKind.ORDER)
    return kinds


def _leads_to_removal(order: Cue, removed: Sequence[Span], text: str) -> bool:
    """Whether an order is that to remove, or was given before: "they had been told to rectify"."""
    if _BEFORE_THAT.search(text, max(order.sentence.start, order.span.start - 30), order.span.end):
        return True
    end = order.span.end
    return any(
        order.span.start <= one.end
        and one.start <= (end + _SHORT_GAP if text.startswith("to", end - 2) else end + 3)
        and not _AND_THEN.search(text, end, one.end)
        for one in removed
    )


def _still_to_be_sentenced(kinds: list[ActionKind], cues: Sequence[Cue], text: str) -> list[ActionKind]:
    """A prosecution where someone has only pleaded guilty."""
    verdicts = [cue.span.of(text).lower() for cue in cues if cue.kind is ActionKind.JUDGMENT]
    if ActionKind.JUDGMENT not in kinds or not verdicts or not all(v.startswith("ple") for v in verdicts):
        return kinds
    tried = ActionKind.PROSECUTION
    return [tried if kind is ActionKind.JUDGMENT else kind for kind in _less(kinds, tried)]


def _one_outcome(
    kinds: list[ActionKind], cues: Sequence[Cue], text: str, *, court_alone: bool
) -> list[ActionKind]:
    """One of a settlement, a judgment and a penalty, without the charges that led to it."""
    suits = [cue for cue in cues if cue.kind is ActionKind.PROSECUTION]
    if ActionKind.SETTLEMENT in kinds:
        if all("charg" in cue.span.of(text).lower() for cue in suits):
            kinds = _less(kinds, ActionKind.PROSECUTION)
        kinds = _less(kinds, ActionKind.PENALTY, ActionKind.JUDGMENT)
    if ActionKind.JUDGMENT in kinds and ActionKind.PENALTY in kinds:
        kinds = _less(kinds, ActionKind.PENALTY if court_alone else ActionKind.JUDGMENT)
    if ActionKind.JUDGMENT in kinds:
        kinds = _less(kinds, ActionKind.PROSECUTION, ActionKind.ORDER)
    return kinds


def _beside_a_court(
    text: str,
    courts: Sequence[RegulatorFinding],
    regulators: Sequence[RegulatorFinding],
    penalties: Sequence[PenaltyFinding],
    sentences: Sequence[Span],
) -> bool:
    """Whether another authority punished in a sentence of its own, the court told of but beside it."""
    at = penalties[0].span.start if penalties else -1
    told = next((sentence for sentence in sentences if sentence.start <= at < sentence.end), None)
    if told is None:
        return False
    acts = any(told.start <= found.span.start < told.end for found in regulators if found not in courts)
    return acts and all(
        court.span.start >= told.end
        or _ONCE_JUDGED.search(text, max(told.start, court.span.start - 40), court.span.start)
        for court in courts
    )


def _consented(
    kinds: list[ActionKind],
    cues: Sequence[Cue],
    courts: Sequence[RegulatorFinding],
    penalties: Sequence[PenaltyFinding],
    text: str,
) -> list[ActionKind]:
    """A consent order as what it is: a court's is a judgment, one that costs nothing an order."""
    told = [cue.span.of(text).lower() for cue in cues if cue.kind is ActionKind.SETTLEMENT]
    if not told or not all(words.startswith("consent ") for words in told):
        return kinds
    costs = penalties or any(_MONEY.search(text, cue.sentence.start, cue.sentence.end) for cue in cues)
    instead = ActionKind.JUDGMENT if courts else None if costs else ActionKind.ORDER
    if instead is None or ActionKind.SETTLEMENT not in kinds:
        return kinds
    return list(dict.fromkeys(instead if kind is ActionKind.SETTLEMENT else kind for kind in kinds))
