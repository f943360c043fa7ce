"""Amounts that are fines by where they stand: "Alpha AG: EUR 3 million", "EUR 3 million against Alpha"."""

import re
from collections.abc import Sequence

from updates.extraction.findings import Span
from updates.extraction.money import Money
from updates.extraction.penaltycues import Cue, Form
from updates.extraction.vocabulary import PenaltyKind

_SET_OFF = re.compile(
    r"(?:[:;]|\s[–—-])\s+(?:(?:fined|fine|a|an|of|in|total|about|some|over|just|another)\s+){0,3}$"
)
_ENDS = re.compile(
    r"\s*(?:\([^)\n]{0,60}\)\s*)?(?:[.,;)\]]|\s[–—-]\s|$|\n|(?:for|after|over|because|following|lighter|"
    r"poorer|and|plus|in\s+"
    r"total)\b)"
)
_AGAINST = re.compile(r"\s+(?:in\s+total\s+|each\s+)?(?:against|on|for|from)\s+(?:[a-z-]+\s+){0,4}[A-Z]")
_OPENS = re.compile(
    r"(?:^|[:;,]\s|\s[–—-]\s|\band\s|\bplus\s)(?:a\s+further\s+|about\s+|another\s+|also\s+)?$"
)
_PART_OF = re.compile(
    r"(?:^|[,;:]\s|\s[–—-]\s|\band\s)(?:[Oo]f\s+(?:that|this|these|the)(?:\s+(?:sum|amount|total|fine|"
    r"penalty|figure|money))?,?\s+)"
    r"(?:about\s+|some\s+|only\s+)?$|"
    r"\b(?:[Oo]ne|[Tt]he\s+other|[Aa]nother|[Tt]he\s+(?:first|second|third|former|latter|larger|smaller|remaining|rest|"
    r"remainder|balance|bulk)(?:\s+(?:fine|penalty|part|share|sum))?),?\s+(?:\(?\s?of\s+|for\s+|at\s+|is\s+|was\s+|being\s+)?"
    r"(?:about\s+|some\s+)?$|"
    r"\b(?:made\s+up|consist\w*|compris\w*|composed|split\s+into|divided\s+into|broken\s+down\s+into|includ\w+)\s+(?:of\s+)?"
    r"(?:an?\s+)?$"
)
# "EUR 9 million in all, of which EUR 4 million falls on Alpha"
_OF_WHICH = re.compile(r"\bof\s+which\s+(?:about\s+|some\s+)?$")
_FALLS_ON = re.compile(
    r"\s+(?:(?:is|was|has\s+been)\s+)?(?:f(?:alls?|ell)\s+(?:on|to)|borne\s+by|imposed\s+on|to\s+be\s+paid\s+by|"
    r"payable\s+by|goes\s+to|went\s+to|on|against)\b"
)
_PART_AFTER = re.compile(
    r"\s+of\s+(?:the|that|this)\s+(?:(?:total|overall|record|whole)\s+)?(?:fine|penalty|sum|amount|total|"
    r"sanction)\b"
)
GONE_BACK = re.compile(
    r"(?:\s+of\s+(?:that|this|it|which|the\s+\w+))?\s+(?:(?:has|have|had|will|is|are)\s+)?(?:now\s+)?(?:be\s+|been\s+|being\s+)?(?:(?:gone|go|goes|going|went|paid|returned|sent|handed)\s+back|"
    r"(?<=be\s)(?:sent|mailed|refunded|repaid|returned|distributed|credited)(?:\s+out)?|"
    r"(?<=been\s)(?:sent|mailed|refunded|repaid|returned|distributed|credited)(?:\s+out)?|"
    r"(?<=being\s)(?:sent|mailed|refunded|repaid|returned|distributed|credited|paid)(?:\s+out)?)\s+to\s"
)
_ITEM_OF_LIST = re.compile(r":\s+(?:[^;]*[,;]\s+|[^;]*\band\s+)?[A-Z][\w.&’' -]{2,60}\s$")
# "Alpha SA, EUR 50m, late files": an amount that fills its place between commas, next to a name that does.
_FRAGMENT = re.compile(r"(?:^|[,;:]\s|\s[–—-]\s)(?:about\s+|over\s+|some\s+)?$")
_FRAGMENT_ENDS = re.compile(r"\s*(?:\([^)\n]{0,60}\)\s*)?(?:[,;)]|\.(?!\d)|\s[–—-]\s|$|\n)")
_NAME_BEFORE = re.compile(r"(?:^|[:;,]\s|\s[–—-]\s|\band\s)(?:the\s)?[A-Z][\w.&’'() -]{1,70},\s$")
_NAME_AFTER = re.compile(r",\s+(?:the\s)?[A-Z][\w.&’'() -]{1,70}(?:[,;.]|$|\n|\s[–—-]\s)")
_FINITE = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|will|would|may|must|can|could|should|shall|said|says|paid|pays|"
    r"sold|bought|made|makes|took|takes|owns?|holds?|raises?|[a-z]{3,}ed)\b"
)
_REBUKED = re.compile(r"\b(?:remark|warning|reprimand|censure|caution|ban|suspension)s?\b")
_AT_NAME = re.compile(
    r"[A-Z][\w.&’')]*(?:,?\s(?:[A-Z&][\w.&’'()]*|of|and|de))*"
    r"(?:,\s(?:together|along)\s+with\s[a-z ]{3,30})?,?\s(?:at|with)\s$"
)
_LIST_ENDS = re.compile(r"\s*(?:[;,.)]|\band\b|$)")
_PRICE = re.compile(
    r"(?:\s+(?:is|was|in\s+all\s+is|are))?\s+(?:the\s+)?(?:price|figure|sum|bill|tab|amount|penalty|"
    r"punishment|toll)\s+"
    r"(?:(?:tag\s+)?(?:that|which|for|of|put|set|imposed|fixed|attached|presented|sent)\b)|"
    r"(?:\s+(?:apiece|each|in\s+all|in\s+total))?\s+(?:was|were|is|are|has\s+been|have\s+been)\s+(?:also\s+)?(?:imposed|levied)\s+"
    r"(?:on|against)\b|"
    r"\s+in\s+all\s+is\s+what\b|\s+(?:is|was)\s+what\b|\s+lighter\b|\s+poorer\b"
)
_FIXED = re.compile(r"\b(?:sum|amount|figure)\s+of\s+(?:about\s+|some\s+)?$", re.IGNORECASE)
_FIXED_AFTER = re.compile(
    r"(?:[^.;]|\.\d){0,90}?\b(?:was|were|is|has\s+been)\s+(?:fixed|set|imposed|levied|assessed|due|payable)\b"
)
OTHER_NEWS = re.compile(
    r"\b(?:capital|funding|budgets?|grants?|invest\w*|turnover|revenues?|sales|profits?|deposits?|loans?|"
    r"deal|acqui\w*|"
    r"damages?|losses|cap|threshold|fees?|tax|rescue|prices?|stake|shares?|bonds?|market|fund|trades?|"
    r"raised?|valued?)\b",
    re.IGNORECASE,
)


# "RMB 3m and RMB 2m: these are the fines that A and B got"; "EUR 3m is what A must pay".
_LISTS_ON = re.compile(r"(?:,|,?\s+and|\s+each,?\s+and)\s+")
_FRONT_TELLS = re.compile(
    r"(?:\s+each)?(?:(?::|,|\s[–—-])\s+(?:that|this|these|those|such|the)\b(?:[^.;:]{0,40}?\s)?(?:what|sums?|amounts?|fines?|penalt(?:y|ies)|"
    r"price|bill)\b|\s+(?:is|are|was|were)\s+(?:what|how\s+much|the\s+(?:sum|amount|fine|penalt(?:y|ies)|bill)s?)\b)"
)
FRONTED = "fronted"


def fronted_cue(
    text: str, sentence: Span, amounts: Sequence[Money], sanctioning: bool
) -> tuple[int, Cue] | None:
    """How many amounts open a sentence that then tells that they are fines, and the cue they make."""
    opening = text[sentence.start : amounts[0].span.start].strip(' "“-–•*')
    if opening:
        return None
    count = 1
    while count < len(amounts) and _LISTS_ON.fullmatch(
        text, amounts[count - 1].span.end, amounts[count].span.start
    ):
        count += 1
    last = amounts[count - 1].span.end
    told = _FRONT_TELLS.match(text, last, sentence.end)
    if told is None or not (sanctioning or re.search(r"\bfines?|penalt", told.group())):
        return None
    return count, Cue(amounts[0].span.start, last, PenaltyKind.FINE, Form.NOUN, FRONTED)


def bare_cue(
    text: str, sentence: Span, money: Money, begin: int, *, earlier: bool, sanctioning: bool
) -> Cue | None:
    """A cue made of an amount's own place in its sentence, or ``None``.

    ``begin`` is where the words belonging to the amount begin; ``earlier`` marks that the
    passage has told a fine already, of which this may be a part; ``sanctioning`` that an
    authority acts in the passage.
    """
    at, end = money.span.start, money.span.end
    lead = text[max(sentence.start, begin, at - 250) : at]
    if earlier and (
        _PART_OF.search(lead) or _PART_AFTER.match(text, end, sentence.end) or _ITEM_OF_LIST.search(lead)
    ):
        return _as_fine(money)
    if earlier and _OF_WHICH.search(lead) and _FALLS_ON.match(text, end, sentence.end):
        return _as_fine(money)
    if earlier and _AT_NAME.search(lead) and _LIST_ENDS.match(text, end, sentence.end):
        return _as_fine(money)
    if not sanctioning:
        return None
    if _is_fragment(text, sentence, money, lead):
        return _as_fine(money)
    if GONE_BACK.match(text, end, sentence.end):
        return Cue(at, end, PenaltyKind.COMPENSATION, Form.PAY, "")
    if _PRICE.match(text, end, sentence.end) or (
        _FIXED.search(lead) and _FIXED_AFTER.match(text, end, sentence.end)
    ):
        return _as_fine(money)
    if _OPENS.search(lead) and _AGAINST.match(text, end, sentence.end):
        return _as_fine(money)
    if (
        _SET_OFF.search(lead)
        and _ENDS.match(text, end, sentence.end)
        and not OTHER_NEWS.search(sentence.of(text))
    ):
        return _as_fine(money)
    return None


def _is_fragment(text: str, sentence: Span, money: Money, lead: str) -> bool:
    """Whether a note without a verb tells the amount beside a name, or beside a warning."""
    if not _FRAGMENT.search(lead) or not _FRAGMENT_ENDS.match(text, money.span.end, sentence.end):
        return False
    if OTHER_NEWS.search(sentence.of(text)):
        return False
    opening = text[sentence.start : money.span.start]
    if _REBUKED.search(opening):
        return True
    named = _NAME_BEFORE.search(opening) or _NAME_AFTER.match(text, money.span.end, sentence.end)
    return named is not None and _FINITE.search(opening) is None


def _as_fine(money: Money) -> Cue:
    return Cue(money.span.start, money.span.end, PenaltyKind.FINE, Form.NOUN, "")
