"""What a heading is by its words and looks: a date, the name of a field or a place, a headline."""

import re
from collections.abc import Callable
from functools import lru_cache

from updates.extraction.datewords import told_in
from updates.extraction.findings import Block, Span
from updates.extraction.signals import has_verb
from updates.extraction.vocabulary import Precision

# Words that headings over several entries are made of: fields, sorts of development, kinds of body.
_SECTION_VOCABULARY = """
    & a abroad abuse accounting acquisitions across actions activities activity administrative adopted
    adtech advertising advertising-standards advisers afield africa africa-wide age agencies agency
    ahead ai aid also america americas aml and antitrust apac appeal appeals appointments apps april
    archive area artificial asia asset asset-management assets at audit auditors august authorisation
    authorities authority automotive aviation back baltic banking bankruptcy banks bay benchmarks
    benelux betting beyond bills biometric biometrics bites bodies bonds border borders breach breaches
    bribery brief broadcasting brokers by calendar capital caribbean cartel cartels case cases central
    chain chapter chemicals children chronology circulars civil clearing climate cloud commercial
    committee companies competition competition-law complaints compliance conduct construction
    consultation consultations consumer consumers continental contracts control controls cookies corner
    corporate corruption court courts credit crime criminal critical cross-border crypto cryptoassets
    customs cyber cybersecurity dach data date dates dawn deadlines debt december decisions decrees
    defence deposit deposits derivatives designations development developments devices diary digital
    diligence disclosure domestic dominance draft drafts drugs e-commerce east education eid electronic
    elsewhere emea emissions employees employment energy enforcement enforcements engines environment
    equality equity esg estate europe exchange exchanges export exports february federal final finance
    financial financing fines fintech firms focus food for foreign fraud from fund funds further future
    gambling games gaming general global governance government greater green greenwashing guarantee
    guidance guidelines gulf health healthcare hearings hits home hospitals housing human iberia
    identity immigration imports in incident incidents inclusion industry infrastructure innovation
    inquiries insolvency inspections institutions insurance insurers intellectual intelligence
    intermediaries international internet interviews investigations investment investments investors ip
    ipos issues january joint judgments judicial july june key labor labour latest latin laundering law
    law-making lawmaking laws legal legislation legislative lenders lending levant level licences
    licensing life liquidity listed listing listings lists literacy litigation local looking macao macau
    maghreb mainland management managers manufacturing march maritime market markets matter matters may
    meanwhile media medical medicines mena merger merger-control mergers messaging middle ministry
    minors misc miscellaneous money month mortgage mortgages national neighbours new news non-bank
    nonbank nordic nordics north noted notices november october of on one online open operational orders
    ordinances other others outsourcing overseas pacific pan-african parliament part past payment
    payments penalties pending pension pensions people pharma pharmaceuticals planned planning platform
    platforms policies policy policy-making pricing primary privacy private procurement product products
    property prospectus protection prudential public publications published quick radar raids ransomware
    ratings real recent recovery redress region regional registration regulation regulations regulators
    regulatory reinsurance report reports research resilience resolution restructuring retail retirement
    rights round round-up roundup rule-making rulemaking rules rulings safety sanctions sanctions-list
    sandbox sandboxes savings scams schemes sciences search secondary section sector securities security
    semiconductors september settlement settlements shipping shorts signatures social soft-law solvency
    source south speeches spotlight stablecoins standards state statements states statistics statutes
    stock subordinate subsidies supervision supervisory supply surveys sustainability taiwan tariffs tax
    taxes taxonomy tech technology telecom telecommunications telecoms terrorist testimony the themes
    this three ticker timeline to tokenisation tokens topics trade training transfer transfers
    transition transport trials two union upcoming update updates vat vehicle vehicles ventures virtual
    vulnerabilities wages watch wealth week whistleblowing wholesale work workplace world worldwide year
"""
_SECTION_WORDS = frozenset(_SECTION_VOCABULARY.split())
_WORD = re.compile(r"[\w&'’-]+")
_JOINED = re.compile(r"\s+(?:and|&)\s+(?:the\s+)?|\s*[,/+;·|]\s*", re.IGNORECASE)
_DIGITS = re.compile(r"\d{1,4}")
# "Monday", "MON 9", "Sat 14 - Sun 15": a day of a week that the newsletter's top tells.
WEEKDAY_LINE = re.compile(
    r"\W*(?P<name>mon|tue|wed|thu|fri|sat|sun)(?:day|s|nes|rs|ur|sday|nesday|rsday|urday)?\.?,?"
    r"(?:\s+(?P<day>[0-3]?\d)(?:st|nd|rd|th)?(?:\s*[-–—]\s*(?:\w{3,9}\.?\s+)?[0-3]?\d(?:st|nd|rd|th)?)?)?\W*",
    re.IGNORECASE,
)
_SLASHES = (" /", " >", " »")
# "13 March 2025 | European Union": a day and whose it is.
_DAY_AND_NAME = re.compile(r"[\w ,.]{4,30}\s[|·•]\s(?:[\w&’'-]+\s){0,4}[\w&’'-]+$")
# "Financial Conduct Authority · 13 March 2025"
_NAME_AND_DAY = re.compile(r"(?:[\w&’'().,-]+\s){1,11}[|·•]\s((?:[A-Z][a-z]+day,?\s)?)")
_NAMED = re.compile(r"\b[A-Z][\w’'-]*")
_YEAR = re.compile(r"^\W*(?:19|20)\d\d\W*$")
_FILLER = re.compile(
    r"\b(?:issue|no|number|week|weeks|ending|edition|volume|vol|updated?|published|publication|date|dated|by|"
    r"of|on|as|to|and|the|from|"
    r"am|pm|gmt|utc|cet|est|edt|pst|bst|mon|tue|wed|thu|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|"
    r"saturday|sunday|mins?|minutes?|read|reading|time)\b",
    re.IGNORECASE,
)
_MOST_BESIDE_PERIOD = 6
_LONGEST_DATE_LINE = 90

# "1. New rules", "Part II: Cases", "B) Banking": how a heading is counted is no part of what it says.
_COUNTER = re.compile(
    r"(?:(?:part|section|chapter|title)\s+)?(?:\d{1,2}(?:\.\d{1,2}){0,2}|[ivx]{1,5}|[a-k](?=[.)]))\s*[.):–—-]*\s+"
    r"(?=\S)",
    re.IGNORECASE,
)

IsName = Callable[[str], bool]
"""Whether a heading is the name of a place or an authority."""


def span_of(block: Block) -> Span:
    """A block's place."""
    return Span(block.start, block.end)


def is_date_line(text: str, start: int = 0, end: int | None = None) -> bool:
    """Whether a line holds a date and next to nothing else."""
    stop = len(text) if end is None else end
    return stop - start <= _LONGEST_DATE_LINE and _is_date_line(text, start, stop)


@lru_cache(maxsize=128)  # a heading is looked at by several stages
def _is_date_line(text: str, start: int, end: int) -> bool:
    if WEEKDAY_LINE.fullmatch(text, start, end):
        return True
    told = [
        m
        for m in told_in(text, start, end)
        if m.precision in (Precision.DAY, Precision.MONTH) and m.rule != "weekday"
    ]
    words = text[start:end]
    if not told:
        return _YEAR.match(words) is not None
    begins, ends = told[0].span.start - start, told[0].span.end - start
    if begins == 0 and _DAY_AND_NAME.match(words) and not has_verb(words[ends:]):
        return True
    name = _NAME_AND_DAY.match(words) if ends == len(words) else None
    if name and begins in name.span(1):
        return not tells_in_small(words[:begins])
    rest = words
    for mention in reversed(told):
        rest = rest[: mention.span.start - start] + " " + rest[mention.span.end - start :]
    beside = len(_WORD.findall(re.sub(r"[\d:]+", " ", _FILLER.sub(" ", rest))))
    period = len(told) > 1 and begins < 12 and told[1].span.start - told[0].span.end < 16
    return beside <= (_MOST_BESIDE_PERIOD if period and not has_verb(rest) else 1)


def tells_in_small(words: str) -> bool:
    """Whether a line has a verb that no name holds, as "Transaction Reports" does."""
    return has_verb(_NAMED.sub("", words))


def style_of(text: str, span: Span) -> str:
    """How a heading looks: a heading of the same look stands on the same level."""
    words = span.of(text)
    line = text.rfind("\n", 0, span.start) + 1
    lead = text[line : span.start].strip()
    if is_date_line(text, span.start, span.end):
        return "date"
    if lead:
        return f"number {len(_DIGITS.findall(lead))}{lead[0] if lead[0] in '(#' else ''}"
    if words.endswith(_SLASHES):
        return "slash"
    if words.endswith(":"):
        return "colon"
    return "capitals" if words.upper() == words and len(words) > 3 else "plain"


def number_of(text: str, span: Span) -> int:
    """The last number that stands before a heading in its line, 0 where none does."""
    line = text.rfind("\n", 0, span.start) + 1
    found = _DIGITS.findall(text[line : span.start])
    return int(found[-1]) if found else 0


def is_section_heading(text: str, start: int, end: int, is_name: IsName) -> bool:
    """Whether a heading names a field, a place or an authority rather than an event."""
    words = text[start:end]
    return words.endswith(_SLASHES) or names_section(words, is_name) or is_date_line(text, start, end)


def names_section(words: str, is_name: IsName) -> bool:
    """Whether a heading that is no day names a field, a place or an authority."""
    bare = _bare(words)
    if names_field(bare, is_name):
        return True
    count = len(_WORD.findall(bare))
    in_capitals = bare.upper() == bare and not any(char.isdigit() for char in bare)
    return 0 < count <= 4 and in_capitals and not has_verb(bare)


def names_field(words: str, is_name: IsName) -> bool:
    """Whether all words of a heading are known names of fields, places or authorities."""
    bare = _bare(words)
    if is_name(bare):
        return True
    joined = [part for part in _JOINED.split(bare) if part]
    if len(joined) > 1 and all(is_name(part) for part in joined):
        return True
    found = _WORD.findall(bare)
    if not found or len(found) > 7:
        return False
    return all(word.lower() in _SECTION_WORDS or is_name(word) for word in found)


def _bare(words: str) -> str:
    bare = words.strip(" :.")
    counted = _COUNTER.match(bare)
    return bare[counted.end() :] if counted and len(bare.split()) > 1 else bare
