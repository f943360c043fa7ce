"""What a heading is by its words and looks: a date, the name of a field or a place, a headline."""

import re
from collections.abc import Callable
from functools import lru_cache

from updates.extraction.datewords import mentions
from updates.extraction.findings import Block, Span
from updates.extraction.signals import has_verb
from updates.extraction.vocabulary import Precision

# Words that headings over several entries are made of: fields, sorts of development, kinds of body.
_SECTION_VOCABULARY = """
    across border borders beyond further afield also meanwhile round region neighbours ticker bites shorts
    january february march april may june july august september october november december
    & a abroad accounting actions activities activity administrative adopted advertising africa agencies
    agency ahead ai also america americas aml and antitrust apps archive artificial asia asset assets at
    audit authorities authority automotive back banking banks biometric bodies brief by calendar capital
    case cases central chapter children chronology civil committee competition compliance conduct
    consultation consultations consumer corner corporate court courts criminal critical cross-border
    crypto cryptoassets cyber cybersecurity data date dates deadlines decisions development developments
    diary digital domestic draft drafts e-commerce east elsewhere employment energy enforcement
    enforcements environment esg estate europe exchange exchanges federal final finance financial fines
    fintech firms focus for foreign from funds further future gaming general global governance
    government guidance gulf health healthcare hits home in industry infrastructure inspections
    institutions insurance intellectual intelligence international internet investigations investment
    investments ip issues judgments judicial key labor labour latest latin law law-making lawmaking laws
    legal legislation legislative life litigation local looking mainland management manufacturing market
    markets matter matters media medical middle ministry minors misc miscellaneous month national new
    news nordics north noted notices of on one online orders other others overseas pacific parliament
    part past payment payments penalties pending people pharma pharmaceuticals planned platform
    platforms policies policy policy-making privacy private property protection prudential public
    published quick radar real recent regional regulation regulations regulators regulatory report
    reports research retail round-up roundup rule-making rulemaking rules rulings sanctions sciences
    section sector securities security south speeches spotlight standards state statements states
    supervision supervisory sustainability tax tech technology telecoms the themes this three timeline
    to topics trade transfer transfers transport two union upcoming update updates vehicles watch week
    wholesale work world worldwide year
"""
_SECTION_WORDS = frozenset(_SECTION_VOCABULARY.split())
_WORD = re.compile(r"[\w&'’-]+")
_DIGITS = re.compile(r"\d{1,4}")
# "Monday", "MON 9", "Sat 14 - Sun 15": a day of a week that the newsletter's top tells.
WEEKDAY_LINE = re.compile(
    r"\W*(?P<name>mon|tue|wed|thu|fri|sat|sun)(?:day|s|nes|rs|ur|sday|nesday|rsday|urday)?\.?,?"
    r"(?:\s+(?P<day>[0-3]?\d)(?:st|nd|rd|th)?(?:\s*[-–—]\s*(?:\w{3,9}\.?\s+)?[0-3]?\d(?:st|nd|rd|th)?)?)?\W*",
    re.IGNORECASE,
)
_SLASHED = re.compile(r"\s[/>»]$")
_YEAR = re.compile(r"^\W*(?:19|20)\d\d\W*$")
_FILLER = re.compile(
    r"\b(?:issue|no|number|week|weeks|ending|edition|volume|vol|updated?|published|publication|date|dated|by|"
    r"of|as|to|and|the|from|"
    r"am|pm|gmt|utc|cet|est|edt|pst|bst|mon|tue|wed|thu|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|"
    r"saturday|sunday|mins?|minutes?|read|reading|time)\b",
    re.IGNORECASE,
)
_MOST_BESIDE_PERIOD = 6

IsName = Callable[[str], bool]
"""Whether a heading is the name of a place or an authority."""


def span_of(block: Block) -> Span:
    """A block's place."""
    return Span(block.start, block.end)


def is_date_line(words: str) -> bool:
    """Whether a line holds a date and next to nothing else."""
    return len(words) <= 90 and _is_date_line(words)


@lru_cache(maxsize=256)  # a heading is looked at by several stages
def _is_date_line(words: str) -> bool:
    if WEEKDAY_LINE.fullmatch(words):
        return True
    told = [
        m for m in mentions(words) if m.precision in (Precision.DAY, Precision.MONTH) and m.rule != "weekday"
    ]
    if not told:
        return bool(_YEAR.match(words))
    rest = words
    for mention in reversed(told):
        rest = rest[: mention.span.start] + " " + rest[mention.span.end :]
    beside = len(_WORD.findall(re.sub(r"[\d:]+", " ", _FILLER.sub(" ", rest))))
    period = len(told) > 1 and told[0].span.start < 12 and told[1].span.start - told[0].span.end < 16
    return beside <= (_MOST_BESIDE_PERIOD if period and not has_verb(rest) else 1)


def style_of(text: str, span: Span) -> str:
    """How a heading looks: a heading of the same look stands on the same level."""
    words = span.of(text)
    line = text.rfind("\n", 0, span.start) + 1
    lead = text[line : span.start].strip()
    if is_date_line(words):
        return "date"
    if lead:
        return f"number {len(_DIGITS.findall(lead))}{lead[0] if lead[0] in '(#' else ''}"
    if _SLASHED.search(words):
        return "slash"
    if words.endswith(":"):
        return "colon"
    return "capitals" if words.upper() == words and len(words) > 3 else "plain"


def number_of(text: str, span: Span) -> int:
    """The last number that stands before a heading in its line, 0 where none does."""
    line = text.rfind("\n", 0, span.start) + 1
    found = _DIGITS.findall(text[line : span.start])
    return int(found[-1]) if found else 0


def is_section_heading(words: str, is_name: IsName) -> bool:
    """Whether a heading names a field, a place or an authority rather than an event."""
    if _SLASHED.search(words) or is_date_line(words):
        return True
    bare = words.strip(" :.")
    if names_field(bare, is_name):
        return True
    count = len(_WORD.findall(bare))
    in_capitals = bare.upper() == bare and not any(char.isdigit() for char in bare)
    return 0 < count <= 4 and in_capitals and not has_verb(bare)


def names_field(words: str, is_name: IsName) -> bool:
    """Whether all words of a heading are known names of fields, places or authorities."""
    bare = words.strip(" :.")
    if is_name(bare):
        return True
    found = _WORD.findall(bare)
    if not found or len(found) > 7:
        return False
    return all(word.lower() in _SECTION_WORDS or is_name(word) for word in found)
