"""What part a date plays in its sentence: the event's own day, a deadline, a start of effect, background."""

import re
from collections.abc import Sequence
from enum import Enum

from updates.extraction.findings import Span
from updates.extraction.guarded import Guarded, possible


class DateRole(Enum):
    """The part a date plays, by the words right beside it."""

    EVENT = "event"
    DEADLINE = "deadline"
    EFFECT = "effect"
    PAST_EFFECT = "past effect"
    BACKGROUND = "background"


_REACH = 90
_TAIL = (
    r"(?:\s+(?:on|from|as of|as from|by|until|till|before|at|in|to|the|or|is|was|being|around|about|"
    r"midnight))*"
    r"\s*[(:]?\s*$"
)
_DEADLINE = Guarded(
    r"(?:\b(?:until|till|by|before|no later than|not later than|up to|through|ahead of|within)\s+"
    r"(?:the\s|and including\s|(?:\d{1,2}(?:[.:]\d\d)?\s?[ap]\.?m\.?|noon|midnight|close of business),?\s"
    r"(?:on\s)?)?"
    r"|\b(?:deadline|closing date|due(?! diligence)|clos(?:es|ing|e)|ends?|ending|expir(?:es?|y|ing)|"
    r"expected|scheduled|foreseen|envisaged|anticipated|pencilled in|targeted|"
    r"set for|due for|appearance|trial|"
    r"planned for|runs? to|(?<!at the )(?<!at a )(?<!after a )(?<!held a )(?<!following a )"
    r"hearing(?!\s(?:was|were|took|opened|began)\b)|"
    r"open for (?:comments?|consultation)|lasts?)(?:\s\w+){0,6}"
    r"|\b(?:will|shall|to be)(?:\s[\w-]+){1,3}"
    r"|(?<!for )(?<!for public )\b(?:comments|views|feedback|responses|submissions|"
    r"replies)(?:\s(?!by\b)\w+){0,4}"
    r"|(?<!for )(?<!for public )\b(?:comments|views|feedback|responses|submissions|replies)"
    r"|\b(?:consultation|period|window|deadline|exercise|time limit|public comment)(?:\s\w+){0,3}\s"
    r"(?:ended|closed|expired|lapsed)"
    r"|\b(?:deadline|closing date)(?:,?\s[\w’'-]+){0,14},?\s(?:is|was|falls)(?:\snow)?"
    r"|\b(?:days?|weeks?|months?),?\s(?:to|until|ending|expiring)"
    r"|\b(?:adjourned|postponed|deferred|extended|delayed|put off|pushed back|listed|slated|fixed|"
    r"rescheduled|brought forward|moved)(?:\s[\w’'-]+){0,14}\s(?:to|until|till|for))" + _TAIL,
    re.IGNORECASE,
)
_EFFECT = Guarded(
    r"(?:\b(?:effective(?:ly)?(?: date)?|(?:in|into|in to) (?:force|effect|operation)|tak(?:e|es|ing|en) "
    r"(?:full |legal )?effect|"
    r"with (?:legal |immediate )?effect|appl(?:y|ies|icable|ying)|binding|mandatory|compulsory|commenc(?:e|"
    r"es|ing|ement)|"
    r"start(?:s|ing)?|begin(?:s|ning)?|operative|obligatory|enforceable|live|phased in|kicks? in|"
    r"bites?|follows?|compliance|comply|"
    r"be (?:implemented|enforced|required|phased in|repealed|observed))[,:]?(?:\s\w+){0,2}"
    r"|\b(?:effective|application|compliance|commencement|start) date (?:of|for)\s[^.;]{3,70}\s"
    r"(?:is|was|falls)"
    r"|\b(?:as of|as from|starting|beginning|with effect from|effective)\s*)" + _TAIL,
    re.IGNORECASE,
)
_PAST_EFFECT = Guarded(
    r"\b(?:took (?:legal |full )?effect|(?:came|entered|went|(?:has|have|had) (?:now |since )?come) "
    r"(?:now )?(?:into|in) (?:force|effect|"
    r"operation)|"
    r"(?:has|have|had|is|are) been in (?:force|effect)|"
    r"(?:applicable|effective|binding|mandatory|(?:in|into) (?:force|effect|operation)) since|became "
    r"(?:effective|applicable|law|binding)|"
    r"was enforced|were enforced|(?<!be )(?<!being )applied|started|began|commenced)(?:\s\w+){0,2}" + _TAIL,
    re.IGNORECASE,
)
_FROM = Guarded(
    r"(?<!dates )(?<!dating )\b(?:from|as of|as from|starting|with effect from|after|come)\s*$", re.IGNORECASE
)
_BACKGROUND = Guarded(
    r"(?:\b(?:(?<!is )(?<!was )(?<!are )(?<!were )dated|between|enacted in|back|since|until|"
    r"compared with|compared to|prior to|as early as|"
    r"earlier|"
    r"originally|"
    r"previous(?:ly)?|first|last amended|amended)(?:\s(?:in|on|and|as))?\s*"
    r"|\b(?:had|having)(?:\s[\w’'-]+){0,9}\s"
    r"|\b(?:following|after)(?:\s[\w’'-]+){1,7}\s"
    r")(?:on|in|of|early|late|mid|the)?\s*$",
    re.IGNORECASE,
)
# "from April 2019 to September 2020": where a period ends.
_RANGE_END = Guarded(
    r"\b(?:between|from)\s(?:the\s)?(?:(?:early|late|mid)[\s-])?[\w ,]{3,20}?"
    r"\s(?:and|to|until|through)\s(?:the\s)?$",
    re.IGNORECASE,
)
_IN_RANGE = re.compile(r"\d\s?(?:-|–|—|to|and|&|through)\s?\d")
# "It took the Authority until 14 November to close the case": then it was done.
_TOOK_UNTIL = Guarded(r"\btook\b[^.;]{0,60}\buntil\s+$")
# "It was only in May that the Authority had": what lies before the news.
_HAD = re.compile(r"\s(?:that|when)\s(?:\w+\s){1,5}had\b")
_RELATIVE = Guarded(r"\b(?:which|that|who|whose|where|when)\b[^,;.]{0,70}$", re.IGNORECASE)
_SINCE_DOING = re.compile(r"\b(?:has|have) been\b|\bopen (?:to|for)\b", re.IGNORECASE)
_DOCUMENT = Guarded(
    r"\b(?:judge?ment|decision|order|law|act|statement|report|guidelines|version|edition|agreement|ruling|"
    r"draft|"
    r"determination|notice|opinion) (?:of|dated)\s(?:the\s)?$",
    re.IGNORECASE,
)
# "ordered it to stop in an order of 5 January": the paper by which it was done.
_BY_DOCUMENT = Guarded(
    r"\b(?:in|by|with|through|via)\s(?:an?|its|their|his|her)\s(?:[\w-]+\s){0,3}(?:judge?ment|decision|order|statement|ruling|"
    r"determination|notice)\s(?:of|dated)\s(?:the\s)?$",
    re.IGNORECASE,
)
_APPOSITION = Guarded(
    r",\s(?:first |formally |finally |originally |initially |both |each |all |as )?"
    r"(?:[a-z]{2,}ed|made|held|brought|drawn up|set up|sent|"
    r"put forward|begun|laid)"
    r"(?:\s(?:by|in)\s[^,]{1,80})?\s(?:on|in)\s(?:the\s)?$",
    re.IGNORECASE,
)
_APPOSITION_END = re.compile(r"(?:\s(?:by|in|at)\s[^,.;]{3,60})?,\s")
# "Decision of 4 July, published on 28 October": when the news came out, after the day it tells.
_OUT_LATER = Guarded(
    r"(?:\d|day|\d\s(?:January|February|March|April|May|June|July|August|September|October|November|"
    r"December))"
    r"(?:\s*,|\s+and|\s*\()\s*(?:(?:but|only|which\s+was)\s)*(?:published|announced|"
    r"made\s+public|out|reported|notified|"
    r"posted|disclosed|revealed|communicated)(?:\s+(?:on|in|only|online|last|the))*\s*$",
    re.IGNORECASE,
)
# "replaced the edition of 31 May": the day of what is no more.
REPLACED = Guarded(
    r"\b(?:replac|supersed|repeal|updat|revis|withdr)\w*\s(?:the|its|their|an?)\s(?:[\w’'-]+\s){0,5}?"
    r"(?:edition|version|guidelines?|guidance|circular|notice|handbook|statement|list|code|text)\s(?:of|dated|from)\s(?:the\s)?$",
    re.IGNORECASE,
)
# "The paper of 3 May closed for comment on 30 June": its release, or what was said since, is the news.
_CLOSED = Guarded(
    r"\b(?:(?:consultation|call|paper|draft|proposals?|comments?|feedback|views|responses|submissions|window)\b[^.;]{0,80}\s(?:ended|closed|ran|expired|lapsed)"
    r"|closed\s(?:for|to)\s(?:new\s|public\s)?(?:comments?|responses|submissions|feedback|views|replies))"
    r"\s(?:on|until)\s(?:the\s)?$",
    re.IGNORECASE,
)
_ACCORDING = Guarded(
    r"\baccording\s+to\s[^.;]{0,40}\b(?:agenda|calendar|schedule|timetable|programme|plan)\b[^.;]{0,40}$",
    re.IGNORECASE,
)
_OPENS_WITH_PAPER = re.compile(
    r"(?:(?:by|in|with|under|through|via|per|according\s+to|pursuant\s+to)\s+(?:an?\s+|its\s+|the\s+|their\s+)?(?:[\w-]+\s+){0,3}"
    r"|(?:an?|final)\s+)?(?:decision|order|judge?ment|ruling|resolution|notice|determination|circular|letter|"
    r"direction|instruction|statement|announcement|bulletin|notification|decree|communiqu[ée]|press\s+release|filing)"
    r"(?:\s+(?:(?:No\.?\s?)?[\w/-]*\d[\w/-]*|(?:of|by|from)\s+(?:the\s+)?[A-Z][^,;.]{1,60}?))?"
    r"\s+(?:of|dated|issued\s+on|published\s+on|released\s+on)\s+(?:the\s)?",
    re.IGNORECASE,
)
# "the regulation proposed by the Commission on 28 June": the day of a step before the news.
_OF_PAPER = Guarded(
    r"\b(?:regulations?|rules?|laws?|acts?|bills?|orders?|measures|drafts?|decisions?|directives?|"
    r"proposals?|texts?|guidelines|guidance|standards?|cases?|investigations?|inquiry|complaints?|"
    r"appeals?|lawsuit|suit|fines?|penalty|notice|paper|consultation|judgments?|rulings?)\s(?:first\s|"
    r"formally\s)?(?:[a-z]{3,}ed|made|brought|set out|put forward|laid)\s(?:by|against|"
    r"before)\s[^,;.]{1,60}\s(?:on|in)\s(?:the\s)?$",
    re.IGNORECASE,
)
# "upheld the order of 2023 (judgment of 13 June 2025)": the paper that is the news.
_IN_BRACKETS = Guarded(
    r"\((?:final\s)?(?:judge?ment|decision|order|ruling|notice|final notice|determination|resolution|"
    r"press release|"
    r"statement)\s(?:of|dated|published on|issued on)\s(?:the\s)?$",
    re.IGNORECASE,
)
_PARENTHETIC = re.compile(r",\s(?:on|by|until|after|before) which\b|,\swhen\b")
_PARENTHESIS = re.compile(r"\([^)]{0,60}$")
_FINAL = Guarded(
    r"\b(?:promulgated|finali[sz]ed|adopted|passed|approved|signed|enacted|issued|published|released|"
    r"announced|fined|imposed|"
    r"ordered|launched|decided|ruled)\b",
    re.IGNORECASE,
)
_SOFT = Guarded(r"\b(?:draft|circulated|proposed|consult\w*|first)\b", re.IGNORECASE)


_GOES_ON = re.compile(r"\s(?:to|until|through)\b")


# What the words before a date tell of its part, the first that does.
_LEADS = (
    ("took until", _TOOK_UNTIL),
    ("range end", _RANGE_END),
    ("past effect", _PAST_EFFECT),
    ("effect", _EFFECT),
    ("deadline", _DEADLINE),
    ("from", _FROM),
    ("background", _BACKGROUND),
)
_ROLES = {"past effect": DateRole.PAST_EFFECT, "effect": DateRole.EFFECT, "deadline": DateRole.DEADLINE}


def role_of(text: str, span: Span, sentence_start: int) -> DateRole:
    """The part that the date at ``span`` plays, by the words of its sentence before it."""
    low, at = max(sentence_start, span.start - _REACH), span.start
    lead = ""
    for name, cue in possible(_LEADS, text, low, at):
        if cue.search(text, low, at):
            lead = name
            break
    if lead == "took until":
        return DateRole.EVENT
    if lead == "range end":
        return DateRole.DEADLINE
    if _HAD.match(text, span.end, span.end + 60):
        return DateRole.BACKGROUND
    if lead == "from":
        if _IN_RANGE.search(span.of(text)):
            return DateRole.BACKGROUND
        return DateRole.DEADLINE if _GOES_ON.match(text, span.end, span.end + 9) else DateRole.EFFECT
    if lead == "background":
        return DateRole.EVENT if _OPENS_WITH_PAPER.fullmatch(text[low:at].lstrip()) else DateRole.BACKGROUND
    return _ROLES.get(lead, DateRole.EVENT)


# "The consultation ran until 25 June": a last day that has passed, and may be the news.
_RAN_OUT = Guarded(
    r"\b(?:ran|closed|ended|expired|lapsed|finished|concluded)(?:\s(?!to\b)\w+){0,2}\s+$", re.IGNORECASE
)
_RANGE_START = Guarded(r"\bfrom\s(?:the\s)?$", re.IGNORECASE)


def opens_or_ends(text: str, span: Span, sentence_start: int) -> bool:
    """Whether a date is the first day of a period ("from 3 May to ..."), or the last of one that is over."""
    low, at = max(sentence_start, span.start - _REACH), span.start
    return bool(_RAN_OUT.search(text, low, at) or _RANGE_START.search(text, low, at))


def is_since_doing(text: str, span: Span, sentence: Span) -> bool:
    """ "Since 18 July it has been collecting views": the date starts what is reported."""
    before = text[max(sentence.start, span.start - 60) : span.start].lower()
    if not before.rstrip().endswith("since"):
        return False
    lead = before.rstrip().removesuffix("since").rstrip()
    opens = not lead or lead.endswith(";")
    return opens or bool(_SINCE_DOING.search(text, span.end, min(sentence.end, span.end + 80)))


def is_closed(text: str, span: Span, sentence_start: int) -> bool:
    """Whether a time for comments was over by the date."""
    return _CLOSED.search(text, max(sentence_start, span.start - _REACH), span.start) is not None


_DAY_LEAD = re.compile(r"\s*|\W*(?:on|in|since|at|by)\s+(?:the\s)?", re.IGNORECASE)


# What the words before a date tell for or against its being the event's day.
_WEIGHED = (
    ("in brackets", _IN_BRACKETS),
    ("relative", _RELATIVE),
    ("of paper", _OF_PAPER),
    ("document", _DOCUMENT),
    ("by document", _BY_DOCUMENT),
    ("apposition", _APPOSITION),
    ("out later", _OUT_LATER),
    ("closed", _CLOSED),
    ("according", _ACCORDING),
)


def weight(text: str, span: Span, sentence_start: int) -> int:
    """How much the words before a date speak for it (positive) or against it as the event's day."""
    low, at = max(sentence_start, span.start - _REACH), span.start
    left = text[low:at]
    told = [name for name, cue in possible(_WEIGHED, text, low, at) if cue.search(text, low, at)]
    if "in brackets" in told:
        return 0
    total = _against(text, span, left, told) if told else 0
    if " having " in left:
        total -= 20
    if "(" in left and _PARENTHESIS.search(left):
        total -= 10
    if left.endswith(", ") and _PARENTHETIC.match(text, span.end):
        total -= 25
    if _FINAL.search(text, max(sentence_start, span.start - 3 * _REACH), span.start):
        total += 13 if _FINAL.search(text, max(low, at - 40), at) else 10
    if _SOFT.search(text, max(low, at - 60), at):
        total -= 6
    if _DAY_LEAD.fullmatch(left):
        total += 8
    return total


def _against(text: str, span: Span, left: str, told: Sequence[str]) -> int:
    """How much what is told right before a date speaks against it."""
    total = 0
    if "relative" in told or "of paper" in told:
        total -= 15
    if "document" in told and "by document" not in told and not _OPENS_WITH_PAPER.fullmatch(left.lstrip()):
        total -= 15
    if "apposition" in told and _APPOSITION_END.match(text, span.end):
        total -= 30
    if "out later" in told:
        total -= 30
    if "closed" in told:
        total -= 30
    if "according" in told:
        total -= 35
    return total
