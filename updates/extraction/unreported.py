"""Words of punishing that report no punishment of anyone: threats, statistics, things said."""

import re
from collections.abc import Sequence

from updates.extraction.findings import Span
from updates.extraction.money import Money
from updates.extraction.penaltycues import EARLIER, STATISTIC, THREAT, Cue, Form
from updates.extraction.vocabulary import PenaltyKind

_REACH = 130
# "two warnings to Alpha": no number out of a statistic.
_ADDRESSED = re.compile(r"\s(?:to|against|on)\s(?:the\s)?[A-Z][a-z]")
_DAY_BEFORE = re.compile(r"(?:[A-Z][a-z]{2,8}\.?|[/.-]\d{1,2}[/.-]|\bon)\s?\d{1,4},?\s+$")
_PUBLIC = re.compile(
    r"\b(?:investors|consumers|public|users|customers|people|everyone|clients|businesses|firms|"
    r"organi[sz]ations|parents|"
    r"travellers|companies)\s+(?:was|were|are|is|have\s+been|has\s+been)\s+(?:also\s+)?$",
    re.IGNORECASE,
)
_OF_DANGER = re.compile(r"[^.;]{0,40}?\b(?:about|that|against|not\s+to|to\s+beware)\b")
# "warned banks about real estate": many are told of a danger.
_MANY_OF_DANGER = re.compile(
    r"\s+(?:the\s+|all\s+)?(?:[a-z-]+\s+){0,7}[a-z]{3,}s\s+(?:about|that|of|against|to|they|it)\b"
)
_PUBLIC_WARNING = re.compile(r"(?:\w+\s+)?warnings?$", re.IGNORECASE)
_OF_OUTSIDERS = re.compile(
    r"\s+(?:about|against|on|over|concerning|regarding)\s+(?:[\w’'-]+\s+){0,4}?(?:un(?:licen[cs]|auth|"
    r"regist|regul)|fraud|fake|"
    r"bogus|clon|scam|impost|phish)\w*",
    re.IGNORECASE,
)
_THE_PUBLIC = re.compile(
    r"\s+(?:the\s+|all\s+|its\s+)?(?:\w+\s+)?(?:public|investors|consumers|users|customers|savers|"
    r"people)\b",
    re.IGNORECASE,
)
# "a law which bars children": what a rule says.
_OF_RULES = re.compile(r"\b(?:which|that)\s+(?:also\s+|\w+ly\s+)?$")
_NOBODY = re.compile(r"\s+(?:nobody|no\s+one|none|nothing|but\s+not)\b")
_PART_SUSPENDED = re.compile(
    r"\bof\s+(?:which|it|that|the\s+(?:fine|penalty|sum|amount))\s+(?:[\w.,$€£]+\s+){0,3}?"
    r"(?:(?:is|was|are|were|being)\s+)?(?:conditionally\s+)?suspended",
    re.IGNORECASE,
)
_TO_COME = re.compile(
    r"\b(?:expect|fear|likely|brac|risk|stand|due|set|liable)\w*\b[^.;]{0,40}\bto\s+"
    r"be\s+fined$",
    re.IGNORECASE,
)
# "was fined twice", "had been fined in 2019": the amounts, or the news, stand elsewhere.
_COUNTED = re.compile(r"\s+(?:twice|(?:two|three|four|several|\d+)\s+times|in\s+(?:19|20)\d\d)\b")
_PASSIVE_LEAD = re.compile(r"\b(?:was|were|is|are|been|be|being|and)\s+(?:\w+\s+)?$")
_SAID_WHEN = re.compile(r"\s+(?:within|in|on|early|earlier|last|then|yesterday|at|repeatedly|as)\b")


def is_reported(text: str, sentence: Span, cue: Cue) -> bool:
    """Whether a punishment without money is told as a fact about someone."""
    lead = text[max(sentence.start, cue.start - 60) : cue.start]
    counted = not cue.words.lower().endswith(("ed", "off")) and STATISTIC.search(lead) is not None
    counted = counted and not _ADDRESSED.match(text, cue.end, sentence.end)
    if (counted and not _DAY_BEFORE.search(lead)) or (
        cue.form is Form.NOUN and (EARLIER.search(lead) or cue.words.lower().startswith("risk"))
    ):
        return False
    if _PUBLIC_WARNING.match(cue.words) and _OF_OUTSIDERS.match(text, cue.end, sentence.end):
        return False
    if cue.words.lower() in ("cautioned", "cautions") and _THE_PUBLIC.match(text, cue.end, sentence.end):
        return False
    if cue.words.lower() == "warns" and text[cue.end : cue.end + 1] in ".:;,\n":
        return False
    if cue.words.lower() in ("warned", "warns") and _MANY_OF_DANGER.match(text, cue.end, sentence.end):
        return False
    if _OF_RULES.search(lead) and cue.words.lower().endswith("s"):
        return False
    never = cue.words.lower().startswith(("may", "can", "must"))
    if cue.kind is PenaltyKind.SUSPENSION and _PART_SUSPENDED.search(lead + cue.words):
        return False
    if cue.words.lower() == "warned" and not _PASSIVE_LEAD.search(lead) and _SAID_WHEN.match(text, cue.end):
        return False
    if (
        cue.words.lower() == "warned"
        and _PUBLIC.search(lead)
        and _OF_DANGER.match(text, cue.end, sentence.end)
    ):
        return False
    if re.search(
        r"\b(?:issue\w*|receiv\w*|publish\w*|risk|consumer|investor|public|health|data)\s+(?:an?\s+)?$", lead
    ) and re.match(
        r"\s+(?:to\s+(?:consumers|investors|the\s+public|users)|about|on\b(?!\s+(?:\d|[A-Z][a-z]+day\b|"
        r"(?:Jan|Feb|Mar|Apr|May|"
        r"Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\s+\d))|over\s+the\s+risk)",
        text[cue.end : cue.end + 30],
    ):
        return False
    return never or not (_threatened(text, sentence, cue) or _DENIED.search(lead))


_DENIED = re.compile(r"\b(?:without|no|not|or)\s+(?:an?\s+)?$")


def _threatened(text: str, sentence: Span, cue: Cue) -> bool:
    """Whether the words before a cue tell of what may come."""
    return (
        THREAT.can_match(text, sentence.start, sentence.end)
        and THREAT.search(text, max(sentence.start, cue.start - 150), cue.start) is not None
    )


def without_amount(
    text: str, sentence: Span, cues: Sequence[Cue], used: set[Cue], amounts: Sequence[Money]
) -> list[Cue]:
    """Verbs of fining that no amount belongs to: "and fined the individuals responsible"."""
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
            and not _TO_COME.search(clause)
            and not re.search(
                r"\b(?:not|never|[Nn]obody|[Nn]o\s+one|[Nn]one)\s+(?:\w+\s+){0,3}?fined$", clause
            )
            and not _COUNTED.match(text, cue.end)
        ) or (
            near
            and text[cue.end : cue.end + 5].strip().startswith("the")
            and all(m.span.end <= cue.start for m in near)
        ):
            bare.append(cue)
    return bare
