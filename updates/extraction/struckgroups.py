"""Counted groups as text writes them: "seven of its staff", "two banks and an insurer", "nine were".

Any noun in the plural will do; where a group stands, `struckcounts` looks at.
"""

import re
from functools import lru_cache

from updates.extraction.counts import HELD, begins_name, number_of
from updates.extraction.findings import Span
from updates.extraction.guarded import WordStart
from updates.extraction.numerals import NUMBER_WORDS, parse_words
from updates.extraction.wordlists import one_of

NUMBER = (
    r"(?<![\w.,/$€£¥₹])(?<!(?-i:[A-Z]{3})\s)(?!(?:hundred|thousand|million|billion|trillion|lakh|crore)\b)"
    rf"(?:\d{{1,3}}(?:,\d{{3}})+|\d{{1,5}}|(?:(?:{NUMBER_WORDS})(?:(?:[- ]|(?:(?<=hundred)|(?<=thousand))"
    rf"\s+and\s+)(?:{NUMBER_WORDS}))*))"
)
"""How many, in digits or in words."""
# What is counted beside those who are struck: time, money, misdeeds, papers, those who were wronged.
_NEVER = (
    r"(?:years?|months?|weeks?|days?|hours?|minutes?|times?|January|February|March|April|May|June|July|"
    r"August|September|"
    r"October|November|December|euros?|dollars?|pounds?|yuan|yen|won|rupees?|lakhs?|crores?|per\s?cent|"
    r"percent\w*|points?|"
    r"breach\w*|violations?|infringements?|infractions?|offen[cs]es?|charges|counts|cases|articles?|"
    r"sections?|"
    r"clauses?|paragraphs?|paras?|items?|rules|laws|provisions|regulations|requirements|standards|"
    r"guidelines|measures|questions|"
    r"grounds|fail\w+|shortcomings|weaknesses|deficiencies|lapses|complaints?|reports?|fines|penalt\w+|"
    r"orders|notices|"
    r"letters|decisions|judgments|rulings|appeals|instances|occasions|transactions|trades|payments|"
    r"transfers|e-?mails|messages|"
    r"calls|texts|records|files|pages|parts|stages|phases|rounds|documents|contracts|loans|shares|units|"
    r"tokens|coins|"
    r"customers?|clients?|policyholders|depositors|savers|consumers|users|subscribers|victims|patients|residents|households|children|"
    r"pupils|minors|students|"
    r"people['’]s|countries|(?<!Member\s)states|jurisdictions|cities|provinces|regions|"
    r"districts|inspections|"
    r"investigations|"
    r"proceedings|actions|lawsuits|steps|areas|topics|priorities|categories|types|kinds|sets|lines|ways|"
    r"plaintiffs|claimants|complainants|applicants|"
    r"others|players|probes|inquiries|suits|audits|plants|sanctions|warnings|reprimands|categories|"
    r"excuses|arguments|objections|currencies|reasons|lessons|things|takeaways|findings|issues|problems|"
    r"conditions|commitments|undertakings|remedies|websites?['’]|"
    r"accounts|premises|regulators|authorities|supervisors|courts|prosecutors|attorneys|watchdogs|"
    r"instalments|installments|seconds|votes|members['’]|working|calendar|business|billion|"
    r"million|thousand)\b"
)
# One told of by what he or it is: "an insurer and four of its staff".
_PARTY = one_of(
    (
        "bank", "firm", "company", "insurer", "broker", "broker-dealer", "brokerage", "lender", "trader",
        "dealer", "association", "union", "school", "hospital", "clinic", "pharmacy", "operator",
        "platform", "provider", "retailer", "exchange", "fund", "manager", "director", "chair",
        "chairman", "chairwoman", "chairperson", "officer", "owner", "founder", "executive", "employee",
        "auditor", "accountant", "adviser", "advisor", "lawyer", "partner", "promoter", "shareholder",
        "controller", "parent", "subsidiary", "affiliate", "chain", "group", "supplier", "vendor",
        "maker", "manufacturer", "distributor", "producer", "publisher", "developer", "agency", "society",
        "cooperative", "co-operative", "university", "municipality", "broadcaster", "restaurant", "hotel",
        "airline", "carrier", "issuer", "person", "individual", "man", "woman", "institution", "entity",
        "enterprise", "undertaking", "nominee", "solicitor", "representative", "president", "head",
        "chief", "CEO", "CFO", "boss", "trustee", "app", "website", "site", "branch", "unit", "business",
        "office", "shop", "store", "dealership", "agent", "associate", "sponsor", "wife", "husband",
        "brother", "sister", "son", "daughter", "banker", "secretary", "assistant", "clerk", "teller",
        "NBFC", "SDK", "processor", "contractor", "landlord", "employer", "ringleader", "charity", "club",
        "gym", "factory", "plant", "custodian", "consultancy", "consultant", "depositary", "house",
        "bookmaker", "casino", "fintech", "start-up", "startup",
    )
)  # fmt: skip
_GROUP = (
    rf"(?P<number>{NUMBER})\s+(?:(?:out\s+)?of\s+(?:(?:the|their|its|his|those|these|our)\s+(?:{NUMBER}\s+)?|{NUMBER}\s+))?"
    rf"(?P<words>(?:(?!{_NEVER}|of\b|in\b|the\b|for\b|and\b|to\b|that\b|who\b|from\b|by\b|"
    rf"(?-i:(?:{NUMBER_WORDS})\b))[\w’'&.-]+\s+){{0,5}}?)(?!{_NEVER})"
    r"(?P<noun>[a-zA-Z-]*[a-z](?<!s)s(?<!ss)(?<!'s)(?<!’s)|people|men|women|staff|personnel|accused|"
    r"(?-i:[A-Z]{2,5}s))"
)
BEFELL = (
    r"(?:were|was|are|have|has|had|must|will|would|face[ds]?|facing|lost|receiv\w+|paid|pay|agreed?|"
    r"entered|got|get|drew|pleaded|admitted|appeared|escaped|accepted|earned|incurred|to\s+pay)\b"
)
"""Verbs that tell of their subject what befell it."""
_END = (
    r"(?=\s*(?:[,.;:)|–—\n]|\(|$)|\s+(?-i:[A-Z]{0,3})[$€£¥₹₩]?\s?\d|\s+(?:and|or|who|that|which|whose|"
    r"for|over|in|on|with|after|from|to|under|at|by|of|as|were|was|have|had|are|across|found|because|into|"
    r"last|this|today|during|among|between|when|while|without|before|until|through|worth|already|how|"
    rf"whether|not|it|he|she|they|a|an|each|up|between)\b|\s+(?:\w+ly\s+)?[a-z]+(?:ed|ing)\b|\s+{BEFELL})"
)
_ALSO = _GROUP.replace("?P<", "?P<also_")
_MORE = (
    rf"(?:,?\s+(?:and|plus|as\s+well\s+as|&)\s+(?!{NUMBER}\s+(?:other|of\b)){_ALSO}{_END}|"
    rf",?\s+and\s+(?P<single>one\s+(?:[\w’'-]+\s+){{0,3}}?[a-z]+|(?:its|their|a|an)\s+(?:[\w’'-]+\s+){{0,3}}?"
    rf"{_PARTY}){_END})?"
    rf"(?:,\s+(?:or\s+)?(?P<total>{NUMBER})\s+(?:[a-z]+\s+){{0,2}}?(?:in\s+all|in\s+total|altogether)\b)?"
)
GROUP = _GROUP + _END + _MORE
"""A number of those in the plural, with a second number or another one behind "and"."""
_ANY_NUMBER = WordStart(rf"\b{NUMBER}\b", re.IGNORECASE)
COUNTED = re.compile(GROUP, re.IGNORECASE)
ALONE = re.compile(
    rf"(?P<number>{NUMBER})(?:\s+(?:of\s+(?:them|these|those|which|whom)|others|more|further))?"
    rf"(?P<noun>)(?=\s+(?:to\s+[a-z]|{BEFELL})|\s*(?:[.,](?!\d)|[;)]|$)|\s+(?:for|over|on|(?:and|but)\s+(?:\w+ly\s+)?"
    r"[a-z]+ed)\b)",
    re.IGNORECASE,
)
"""A number of those whom the words before tell of: "ordered 143 to rectify", "nine were fined"."""
_ONE_BEFORE = re.compile(
    rf"(?:^|\b)(?:an?|the|its|one)\s+(?:(?!and\b)[\w’'-]+\s+){{0,4}}?{_PARTY}\s+(?:(?:of|at|in)\s+"
    r"(?:(?!and\b)[\w’'-]+\s+){1,4}?)?(?:and|plus|as\s+well\s+as|(?:along|together)\s+with)\s+(?:(?:its|his|her)\s+)?$",
    re.IGNORECASE,
)
# The words that it ends with, and the blanks behind them.
_BESIDE = ("and", "plus", "as", "with", "its", "his", "her")
_MOST_BLANKS = 12
_FEW = 5
# "The two banks" were told of before, and counted if need be.
_KNOWN = re.compile(r"(?<!\bof\s)\b(?:the|these|those|its|their|his)\s+$", re.IGNORECASE)
# "fined the bank INR 2 million and two of its officers": a part of those who are struck.
_PART = re.compile(r"\d(?:\s?(?:million|billion|crore|lakh))?,?\s+and\s+$")
_DAY_OF = re.compile(
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|"
    r"Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?\s+$"
)


@lru_cache(maxsize=16)  # each kind of action asks for those of its sentences
def numbers_in(text: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """Where numbers stand in a sentence: (start, end) of each."""
    return tuple(match.span() for match in _ANY_NUMBER.finditer(text, start, end))


def one_before(text: str, start: int, at: int) -> re.Match[str] | None:
    """One beside whom others are counted ``at`` a place: "a tea chain and" four franchisees."""
    if not text[max(start, at - _MOST_BLANKS) : at].rstrip().lower().endswith(_BESIDE):
        return None
    return _ONE_BEFORE.search(text, start, at)


def value_of(shown: str | None) -> int:
    if not shown:
        return 0
    return (number_of(shown) or 0) if shown[0].isdigit() else int(parse_words(shown) or 0)


def told(match: re.Match[str]) -> tuple[int, Span] | None:
    """(number, span) of a group, unless its number is a year, a day, a name's, or known from before."""
    at = match.start("number")
    first = value_of(match["number"])
    year = 1900 < first < 2100 and "," not in match["number"]
    beside = one_before(match.string, max(0, at - 90), at) is not None
    known = first < _FEW and not beside and _KNOWN.search(match.string, max(0, at - 8), at)
    dated = _DAY_OF.search(match.string, max(0, at - 12), at)
    held = HELD.search(match.string, max(0, at - 40), at)
    part = _PART.search(match.string, max(0, at - 16), at)
    if first < 1 or year or known or dated or held or part or begins_name(match.string, at):
        return None
    more = match.groupdict()
    if more.get("total"):
        return value_of(more["total"]), Span(match.start("total"), match.end("total"))
    also = value_of(more.get("also_number")) + int(more.get("single") is not None) + int(beside)
    return first + also, Span(at, max(match.end("noun"), match.end("number")))
