"""Where a title in free words ends: at a verb, at a day, at a comma behind which no list goes on."""

import re

from updates.extraction.bodies import STRONG_NOUNS
from updates.extraction.names import DAYS, MONTHS
from updates.extraction.titlewords import AT_MEETING, GOES_ON_TO

_REACH = 200
_LONGEST_LIST = 160
_DAY = rf"(?:{'|'.join(sorted(DAYS | MONTHS))})\b"
_SEASON = r"(?:spring|summer|autumn|winter|fall)\b"
_PERIOD = rf"(?:day|week|month|quarter|half|year|{_SEASON}|{_DAY})"
# "on 3 May", "in the second half of the year", "later this year": when, and no part of a name.
WHEN = (
    rf"(?:(?:on|by|from|as\sof|in|until|till|through|before|since|after|as\sfrom|during|at)\s+(?:\d|{_DAY}|{_SEASON}|(?:year|month|quarter)-end|"
    r"(?:early|late|mid)\b|mid-|the\s(?:same|following|very|coming|next|last|first|second|third|fourth|final|new|latest|earliest)\s"
    rf"(?:\w+\s)?{_PERIOD}|the\s(?:end|start|beginning|middle|latest|meantime|{_SEASON}))|"
    rf"(?:later|earlier)\s(?:this|in|on|than)\b|(?:this|last|next)\s(?:coming\s)?{_PERIOD}|yesterday\b|today\b|tomorrow\b|"
    rf"{AT_MEETING})"
)
# What a subtitle in small letters does not begin with: a clause, or the day for comments.
_NO_SUBTITLE = (
    r"(?:responses?|comments?|replies|answers|submissions|feedback\s(?:is|by|until|closes|due)|deadline|due|open|clos(?:es|ed|ing)|published|issued|"
    r"released|adopted|effective|in\sforce|consultation|it|they|we|he|she|the\s(?:[A-Z]|\w+\s(?:is|are|was|were|has|have|will|says?|said|wants?))|this|these|that|there|"
    r"end\sof|start\sof|last|first\s(?:day|reports?)|entry|briefing|webinar|hearing|meeting|vote|publication|transition|compliance|date|application|"
    r"firms|banks|insurers|lenders|companies|what(?:\sis|['’]s)|see|both|all|an?\s\w+\s(?:is|was|has|will))\b"
)
TOLD_WHEN = re.compile(rf"\s{WHEN}")
_STOP = re.compile(
    r"\.(?!\d)|,(?!\s[Pp]art\s\d)|[;)\[\]“”\"|\n]|:(?!\s[A-Z])|\((?![A-Z][A-Z0-9]{1,7}\))|\s[-–—]\s(?!(?:proposed|proposals|draft|final|changes|amendments|rules|guidance|"
    r"further|feedback|policy|our|approach|[a-z]{3,}ing)\s(?!(?:is|are|was|were|by|until|due|on|open|closes?)\b))|\s(?:"
    rf"{GOES_ON_TO}\b|proposes?\b|(?<![-–—]\s)proposed\b|asks?\b|seeks?\b|invites?\b|appeared\b|for\s+(?:public\s+)?(?:comments?|consultation)\b|"
    rf"{WHEN}|alongside\b|together\s+with\b|as\s+part\s+of\b)"
)
_SUBTITLE = re.compile(rf":\s(?!{_NO_SUBTITLE})(?=[a-z]{{3,}}\s\w)")
_NO_ITEM = (
    rf"(?!(?:[Aa]nd|[Oo]r|[Bb]ut|[Ww]hich|[Tt]hat|[Ww]ho|[Ww]ith|[Aa]s|[Ii]n|[Oo]n|[Ff]or|[Tt]o|[Tt]he|[Aa]n?|[Ii]ts?|[Bb]y|[Ff]rom|[Uu]nder|"
    rf"[Aa]fter|[Bb]efore|[Ww]hile|[Ww]here|[Ww]hen|said|says|including|such|followed|brought|made|put|set|given|taken|held|sent|told|led|up|out|open|due|"
    rf"effective|binding|{_DAY}|[a-z]+ly|[a-z]+ing\s(?!and\b)\w+|[a-z]+ed\s(?:the|an?|its|it|to|on|in|for|by|with|from|that|all))\b)"
)
# ", probity and accountability of staff", ", Resolution, and Wind-down": a list that a comma goes on with.
_LIST = re.compile(
    rf"(?:,\s{_NO_ITEM}[A-Za-z](?:[^\W\d]|[’'-])+(?:\s(?!(?:and|or|is|are|was|were|has|have|will|which|that)\b)[A-Za-z][\w’'-]*){{0,3}}){{1,6}},?\s(?:and|or)\s"
    rf"(?:other\s)?{_NO_ITEM}(?:[A-Z][a-z][\w’'-]*|[a-z][\w’'-]{{3,}}(?!\s(?:is|are|was|were|has|have|will|would|must|should|the|an?|it|they|them)\b))"
)


def name_end(text: str, begin: int, limit: int) -> int:
    """Where the name that begins at ``begin`` ends."""
    limit = min(limit, begin + _REACH)
    at, clauses = begin, 0
    while True:
        stop = _STOP.search(text, at, limit)
        if stop is None:
            return begin + len(text[begin:limit].rstrip())
        more = _goes_on(text, stop.start(), limit)
        if more is None or (text[stop.start()] == ":" and clauses):
            return stop.start()
        clauses += text[stop.start()] == ":"
        at = more


def _goes_on(text: str, at: int, limit: int) -> int | None:
    """Where a name goes on behind a comma or colon; ``None`` where it ends there."""
    if text[at] == ":":
        subtitle = _SUBTITLE.match(text, at, limit)
        return subtitle.end() if subtitle else None
    if text[at] != ",":
        return None
    return list_end(text, at, limit)


def list_end(text: str, comma: int, limit: int) -> int | None:
    """Where the first words end that close a list, which the comma goes on with."""
    listed = _LIST.match(text, comma, min(limit, comma + _LONGEST_LIST))
    if listed is None or not STRONG_NOUNS.isdisjoint(listed.group().replace(",", " ").split()):
        return None
    return listed.end()
