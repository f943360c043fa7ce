"""Whether an authority named in a sentence acts there, told from the words around its name."""

import re

from updates.extraction.bodies import ACTS_OF, AUXILIARIES, HOUSE_WORDS, is_acting_verb
from updates.extraction.findings import Span
from updates.extraction.guarded import Guarded
from updates.extraction.namelead import LEAD, NameLead
from updates.extraction.ownworks import (
    ABOUT_ITSELF,
    NOUN_AFTER,
    OWN_HEAD,
    OWN_PAPER,
    OWN_PART,
    OWN_TEXT,
    PAPER_OF,
    POSSESSIVE,
)

_WHEN = (
    r"(?:,?\s+(?:(?:late\s+|early\s+)?(?:since|[Oo]n|[Ii]n|[Ll]ast|[Tt]his|[Ee]arlier|[Bb]y)\s+)"
    r"(?:(?:this|last|in)\s+)?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|week|month|year|"
    r"\d{1,2}(?:st|nd|rd|th)?\s+(?:[A-Z][a-z]+|[A-Z]{3,9})\.?|[A-Z][a-z]{2,8}\.?\s+\d{1,2}(?:st|nd|rd|th)?\b|"
    r"\d{1,4}[./-]\d{1,2}[./-]\d{2,4}|(?:19|20)\d\d\b|(?:January|February|March|April|May|June|July|August|"
    r"September|"
    r"October|November|December)\b)(?:,?\s+(?:19|20)\d\d\b)?,?){0,2}"
)
_VERB = (
    rf"\s+(?P<aux>(?:{AUXILIARIES}\s+)*)"
    r"(?:(?:pre|re|co|fast|green|rubber|cross|fine)-)?(?P<verb>[A-Za-z]+)(?P<next>(?:\s+[\w’']+)?)"
)
_AFTER = re.compile(
    rf"(?:(?:\s[A-Z][\w.-]+){{0,3}}['’]s\s[Oo]ffice)?(?:\s[A-Z][\w.'’-]+){{0,3}}(?:\s*[(\[][^)\]\n]{{0,90}}[)\]])?(?:\s+(?:of|in|at|"
    r"within)"
    rf"\s+(?:the\s+)?(?:U\.S\.\s)?[A-Z]\w+(?:\s[A-Z]\w+){{0,3}})?"
    r"(?:\s+and\s+(?:its|their)\s+(?:[a-z-]+\s){0,2}?counterparts?(?:\s+(?:in|from)\s+(?:the\s+)?[A-Z]\w+(?:\s[A-Z]\w+)?)?)?"
    rf"(?:\s+and\s+(?:[A-Z][\w.&’'-]*\s*){{1,5}}(?=\s[a-z]))?(?:\s*[(\[][^)\]\n]{{0,90}}[)\]])?"
    rf"(?:,\s(?:together|along|jointly|alongside|acting|working)\s(?:[^.;\n]{{3,260}}?),(?=\s(?!the\b|"
    r"and\b|its\b)[a-z])|"
    rf",[^,.;\n]{{0,90}},|,)?(?:\s+ha(?:s|ve|d)\s+since)?{_WHEN}{_VERB}"
)
_AFTER_AT_ONCE = re.compile(_VERB)
# What may stand between a name and its verb begins with one of these, if it is no sign and no name.
_BETWEEN = frozenset("of in at within and has have had since on last this earlier by late early".split())
_BY = Guarded(
    r"(?:\b(?:by|By)\s+(?:both\s+)?|\b(?:according|According)\s+to\s+)(?:the\s+)"
    r"?(?:[A-Z][a-z]+(?:ian|ese|ish|ch|an)\s+|[A-Z][\w.]+(?:\s[A-Z][\w.]+){0,2}['’]s\s+)?$"
)
_STATUS = Guarded(
    r"\b(?:must|may|can|should|shall)\s+(?:only\s+)?be\s+\w+\s+by\s+(?:the\s+)?$|"
    r"\b(?:will|to)\s+be\s+(?:fixed|set|determined|specified|appointed|prescribed)\s+by\s+(?:the\s+)?$|"
    r"\b(?:regulated|supervised|overseen|monitored|funded|owned|founded|headed|backed|will\s+be\s+(?:run|"
    r"administered|operated|managed|handled|enforced|supervised|overseen|licen[cs]ed))\s+"
    r"(?:and\s+\w+\s+)?by\s+(?:both\s+)?(?:the\s+)?$|"
    r"\b(?:conditions|limits|criteria|requirements|thresholds?|terms|standards)\s+(?:set|laid\s+down|"
    r"prescribed|fixed)\s+"
    r"(?:out\s+)?by\s+(?:the\s+)?$"
)
# "upheld the fine imposed in 2023 by N": what N had done is told as the object of a court's act.
_REVIEWED = Guarded(
    r"\b(?:up(?:held|holds)|affirm(?:ed|s)|confirm(?:ed|s)|overturn(?:ed|s)|quash(?:ed|es)|annul(?:led|"
    r"s)|reduc(?:ed|es)|"
    r"cut|reject(?:ed|s)|dismiss(?:ed|es)|reviewed|set\s+aside|threw\s+out|throws\s+out|lost\s+(?:its|an|"
    r"the)\s+appeal)\b"
    r"[^.;]{0,150}\b(?:that|which|imposed|issued|made|taken|levied|handed\s+down|adopted|"
    r"given)\b[^.;,]{0,60}$"
)
_HAD = re.compile(r"\s+(?:had|has)\s+[a-z]+")
# "the fine that N had imposed": what came before the news.
_THAT = Guarded(r"\b(?:that|which|whom|whose)\s+(?:the\s+)?(?:[A-Z][a-z]+\s)?$")
_HAD_BEFORE = re.compile(r"(?:\s\([^)\n]{2,20}\))?\s+had\s+(?:\w+\s+){0,2}[a-z]+(?:ed|en|t|d|n)\b")
# "the fine that N set last year"
_FINE_THAT = Guarded(
    r"\b(?:fines?|penalt(?:y|ies)|orders?|ban|decision)\s(?:that|which)\s(?:the\s+)?(?:[A-Z][a-z]+\s)?$"
)
_BEFORE = re.compile(r"\s(?:\w+ly\s)?(?:set|imposed|made|issued|gave|took|levied|handed)\b")
_OF = Guarded(
    rf"\b{ACTS_OF}\s+(?:\w+\s+)?(?:of|from|by|issued\s+by|released\s+by|published\s+by|"
    rf"on\s+the\s+website\s+of|at)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_WITH = Guarded(
    r"\b(?:settle[sd]?|settlement|agreement|order|deal|agreed|arrangement|undertaking)\s+(?:\w+\s+){0,3}?"
    r"(?:with|between)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_FROM = Guarded(
    r"\b(?:fines?|penalt(?:y|ies)|warnings?|reprimands?|sanctions?|orders?|notices?|"
    r"letters?)\b(?:[^.;]|\.\d){0,110}\bfrom\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_TOGETHER = Guarded(
    r"\b(?:together|jointly|along|(?-i:Working|Acting)|in\s+(?:concert|consultation|cooperation|co-operation|coordination|"
    r"conjunction|"
    r"collaboration|agreement))\s+with\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_JOINS = Guarded(r"\bjoin(?:s|ed|ing)\s+(?:the\s+)?$")
_IN_DOING = re.compile(r"[^.;]{0,90}?\sin\s[a-z]+ing\b")
_LED = Guarded(r"\b(?:led|prompted|caused|forced|allowed|enabled|pushed)\s+(?:the\s+)?$")
_CHARGED = Guarded(r"\b(?:commissioned|tasked|mandated|charged)\s+(?:the\s+)?$")
_BASIS = Guarded(
    r"\b(?:in\s+accordance\s+with|pursuant\s+to|based\s+on|in\s+line\s+with)\b[^.;]{0,140}$", re.IGNORECASE
)
# "The Cabinet will set the effective date": what a law leaves open.
_SETS_DAY = re.compile(
    r"\s+(?:will|is\s+to)\s+(?:set|fix|determine|appoint)\s+(?:the|its|an?)\s+(?:effective|commencement|start|day|date)"
)
_EXPECTED = re.compile(
    r"(?:\s*\([^)\n]{0,40}\))?\s+(?:(?:is|are)\s+(?:(?:\w+ly|now|also|still|meanwhile)\s+)?(?:(?:expected|"
    r"due|set|scheduled|likely|about|poised|"
    r"preparing)\s+)?to\s+[a-z]|(?:has|have)\s+(?:an?|its|the|new|two)\s+(?:[\w-]+\s+){0,3}?(?:draft|"
    r"consultation|"
    r"proposal|paper|bill|guidance|decree)s?\b)"
)
# What somebody has yet to do: "until the Treasury has designated it".
_AWAITED = Guarded(
    r"\b(?:until|unless|once|if|whether|pending|should|provided\s+that)\s+(?:the\s+)?$", re.IGNORECASE
)
# What it may or could do is not done.
_ABLE = re.compile(r"\b(?:may|might|can|could|should|would)\b")
_MODAL = re.compile(r"\b(?:will|would|shall|may)\b")
# A table's cell that holds nothing but the name.
_CELL_BEFORE = re.compile(r"(?:\||\s[-–—·•/]|;)\s*$")
_CELL_AFTER = re.compile(r"\s*(?:\([^)|\n]{0,40}\)\s*)?(?:\||\s[-–—·•/]\s|;|\.?\s*(?:\n|$))")
_CELLS = re.compile(r"\||\s[-–—·•/]\s")
# A name that a label's colon follows: "EBA: consultation on ...".
# So does one over a decision: "CJEU, 4 October 2024, C-621/22: ...".
_LABEL = re.compile(
    r"\s*(?:\([^)\n]{0,40}\))?(?::\s|,\s(?=[^:\n]{0,80}(?:\d|\bJJ?\b))[^:\n.]{2,80}?(?:[:]\s|\.\s|\s[–—-]\s))"
)
# "N and M: ...", "- The N: ...": what may stand before a name that a label's colon follows.
_LISTED_BEFORE = re.compile(
    r"[\s•*|–—-]*(?:The\s)?(?:(?:[A-Z][\w.]+)(?:,\s|/|,?\s(?:and|&)\s)(?:the\s)?){0,4}"
)
_ENDS = re.compile(r"(?:,\s(?:\d{1,2}\s[A-Z][a-z]{2,8}|[A-Z][a-z]{2,8}\.?\s\d{1,2})(?:\s\d{4})?)?\.?\s*$")
_DASHED = re.compile(r"(?:\s\([^)\n]{0,40}\))?\s[–—]\s\S")
_OPENS = re.compile(r"(?:^|[\n:|–—•*-]\s*)(?:The\s+)?$")
# "Bundesrat to vote on ...": a headline's future.
_HEADLINE_TO = re.compile(r"\s+to\s+(?!be\b|date\b|the\b|an?\b)[a-z]{2,}\b")
# "..., says the Commission.": verb first.
_SAID = Guarded(
    r"\b(?:says?|said|found|finds|ruled|rules|held|holds|announced|adds|added|warned|warns|wrote|writes|"
    r"reports|reported|"
    r"confirmed|decided|explained|concluded|which)\s+(?:the\s+)?$"
)
_SAID_AFTER = re.compile(r"(?:\s+(?:itself|also))?\s*(?:[,;.](?!\w)|$|\s(?:on|in|at)\s(?:\d|[A-Z]))")
# What courts and parliaments do is told by where it is done: "fined in the District Court".
_HOUSE = re.compile(rf"\b(?:[Cc]ourts?|[Tt]ribunal|parliament|Chamber|{HOUSE_WORDS})\b")
_IN_HOUSE = Guarded(
    r"\b(?:readings?|report\s+stage|stages?|passage|cleared|debated|voted|fined|sentenced|"
    r"convicted|jailed|"
    r"heard|[Hh]earing|trial|judgment|ruling|verdict|passed)\b[^.;:]{0,60}\b(?:in|before|at|by|"
    r"through)\s+(?:the\s+)?$"
)
# "The bill cleared Parliament": the house did it.
_CLEARED = Guarded(
    r"\b(?:clear(?:ed|s)|pass(?:ed|es)|(?:went|goes|gone|sail(?:ed|s)|mov(?:ed|es)|got)\s+through)\s+"
    r"(?:the\s+)?$"
)
_AT_HOUSE = Guarded(r"\b(?:at|before|in)\s+(?:the\s+)?$", re.IGNORECASE)
_VERDICT = Guarded(
    r"\b(?:was|were)\s+(?:\w+\s+)?(?:fined|sentenced|jailed|convicted|acquitted|disqualified|found\s+guilty)\b"
)
# Where someone only pleaded, the court has done nothing yet, unless what it decided follows.
_PLEADED = Guarded(r"\bpleaded\b")
_SENTENCED = Guarded(
    r"\b(?:(?:was|were)\s+(?:\w+\s+)?(?:fined|sentenced|jailed|given|ordered)|(?:fined|sentenced|jailed|imposed))\b"
)
_TO_COME = re.compile(r"\b(?:will|to)\s+be\s[^.;]{0,40}$")
_AFTERWARDS = 300
_REQUEST = Guarded(
    r"\b(?:request|instigation|behest|initiative|urging|insistence|application|petition|suit|lawsuit|demand|"
    r"direction|instructions?|(?:joint\s+)?(?:product|work|effort))\s+"
    r"(?:of|by|from)\s+(?:the\s+)?$"
)
_UNDER = Guarded(r"\b(?:under|facing|an?|the|to)\s+(?:the\s+)?$")
_PROBE_AFTER = re.compile(
    r"(?:['’]s)?\s+(?:(?!an?\s|the\s|its\s)\w+\s+)?(?:investigation|probe|inquiry|scrutiny|examination|inspection|hearing|audit|"
    r"prosecution|case|complaint|referral|lawsuit)\b"
)
_PAID = Guarded(r"\b(?:pay|pays|paid|paying|owes?)\s+(?:the\s+)?$", re.IGNORECASE)
# "GBP 2 million to the Bank": what is paid to it.
_PAID_TO = Guarded(
    r"(?:[$€£¥₹]\s?[\d.,]*\d|\b[A-Z]{2,3}\$?\s?[\d.,]*\d|\d\s(?:dollars|euros|pounds|yuan|yen|won|rupees))"
    r"(?:\s?(?:m|bn|[bm]illion|crore|lakh))?(?:\s\w+)?\sto\s(?:the\s)?(?:(?:UK|US|EU|[A-Z]\w+)['’]s\s)?$"
)
_COSTS_AFTER = re.compile(r"['’]s?\s(?:[\w-]+\s){0,3}?(?:costs|expenses)\b")
_OFFICIAL = Guarded(
    r"\b(?:officials?|inspectors?|investigators?|officers?|agents?|staff|lawyers?|examiners?|"
    r"supervisors?|trustees?|delegates?|"
    r"representatives?|delegations?|teams?|members|lawmakers|legislators|judges|prosecutors|deputies|senators|"
    r"economists|researchers|"
    r"directors?|spokes(?:man|woman|person)|heads?|chief|chair(?:man|"
    r"woman|person)?|president|governor|"
    r"minister|deputy\s+\w+|commissioner)\s+(?:at|of|from|for|in)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
# "Jane Roe of the SFC addressed ...": a person with a full name who opens the sentence.
_PERSON_OF = re.compile(r"(?:[A-Z][\w.’'-]+\s){2,3}(?:of|from|at)\s+(?:the\s+)?$")
_SAYS = re.compile(r"[^.;]{0,40}?\b(?:said|says|told|stated|announced|indicated|spoke)\b")
_UNDONE = Guarded(
    r"\b(?:upheld|upholds?|overturn(?:ed|s)|quash(?:ed|es)|vacat(?:ed|es)|enjoin(?:ed|s)|struck\s+down|"
    r"set\s+aside|dismiss(?:ed|es)|"
    r"(?:threw|throws|thrown|struck|strikes)\s+out|refuse[sd]|reject(?:ed|s)|annul(?:led|s)|appeal(?:ed|s)?"
    r"|challeng(?:ed|es|ing)|against|reversed)\s+(?:\w+\s+){0,3}?(?:the\s+)?$",
    re.IGNORECASE,
)
_PREPOSITION = Guarded(
    r"\b(?:of|to|with|from|against|under|in|at|on|for|between|than|via|through|before|"
    r"into|towards?|told|asked|notify|"
    r"notified|inform(?:ed)?|sued|as)\s+(?:(?:the|its|their|a|an|both)\s+)?(?:[a-z]+\s+|[A-Z][\w.]*\s+)?$",
    re.IGNORECASE,
)
_PASSIVE_AUX = re.compile(r"\b(?:is|are|was|were|be|been|being)\s*(?:\w+\s+)?$")


def acts(text: str, span: Span, sentence: Span, *, weak: bool = False) -> str | None:
    """The name of the rule by which the authority at ``span`` acts in ``sentence``, or ``None``.

    ``weak`` marks a name that need not be an authority's: then a plain act must be told.
    """
    if _is_cell(text, span, sentence):
        return "act-of"
    if not weak and _is_label(text, span, sentence):
        return "subject"
    lead = NameLead(text, span, sentence)
    undone = by = False
    if lead.stem:
        if lead.tells(_SAID) and _SAID_AFTER.match(text, span.end, sentence.end):
            return "subject"
        if _judges(text, span, sentence, lead):
            return "agent"
        if lead.tells(_STATUS) or lead.tells(_AWAITED):
            return None
        if lead.tells(_REQUEST):
            return "act-of"
        undone, by = lead.tells(_UNDONE), lead.tells(_BY)
    if not undone and _PROBE_AFTER.match(text, span.end) and _UNDER.search(text, lead.low, span.start):
        return "act-of"
    if (by or _HAD.match(text, span.end)) and _REVIEWED.search(
        text, max(sentence.start, span.start - 260), span.start
    ):
        return None
    if by:
        basis = _BASIS.search(text, max(sentence.start, span.start - 170), span.start)
        return None if basis else "agent"
    tail = text[span.end : min(sentence.end, span.end + 320)]
    if tail.startswith(")") and "(" in text[lead.low : span.start]:
        tail = tail[1:]  # one of a group: "the supervisors (A, B and C) said"
    return _by_what_it_owns(text, span, sentence, tail, lead, undone, weak) or _by_its_place(
        text, span, sentence, tail, lead, undone, weak
    )


def _judges(text: str, span: Span, sentence: Span, lead: NameLead) -> bool:
    """Whether the name is a court's or a house's, where something is told to have been decided."""
    if _HOUSE.search(text[span.start : span.end]) is None:
        return False
    at = span.start
    if _IN_HOUSE.search(text, max(sentence.start, at - 120), at) or lead.tells(_CLEARED):
        return _TO_COME.search(text, lead.low, at) is None
    if not lead.tells(_AT_HOUSE):
        return False
    if _PLEADED.search(text, max(sentence.start, at - 120), sentence.end) is not None:
        paragraph = text.find("\n\n", span.end, span.end + _AFTERWARDS)
        end = span.end + _AFTERWARDS if paragraph < 0 else paragraph
        return _SENTENCED.search(text, span.end, min(end, len(text))) is not None
    return _VERDICT.search(text, span.end, sentence.end) is not None


def _by_what_it_owns(
    text: str, span: Span, sentence: Span, tail: str, lead: NameLead, undone: bool, weak: bool
) -> str | None:
    """The rule where its paper, a part of it, its act or its head is told of as its own."""
    if undone:
        return None
    if _owns_paper(text, span, sentence, tail, weak=weak):
        return "act-of"
    owns = tail.startswith(_OWNS)
    if owns and OWN_TEXT.match(tail):
        return "own-text"
    part = OWN_PART.match(tail)
    if (
        part is not None
        and (not weak or (tail[part.end()] == " " and _HOUSE.search(text, span.start, span.end)))
        and not lead.tells(_PREPOSITION)
        and _as_subject(tail[part.end() :], undone, weak) == "subject"
    ):
        return "possessive"
    return "possessive" if owns and (POSSESSIVE.match(tail) or OWN_HEAD.match(tail)) else None


_OWNS = ("'", "’")


def _by_its_place(
    text: str, span: Span, sentence: Span, tail: str, lead: NameLead, undone: bool, weak: bool
) -> str | None:
    """The rule that the words right before the name give, or else the verb behind it."""
    if not lead.stem:
        return _as_subject(tail, undone, weak)
    at = span.start
    if undone and (POSSESSIVE.match(tail) or OWN_HEAD.match(tail)):
        return None
    if lead.tells(_TOGETHER) or (lead.tells(_JOINS) and _IN_DOING.match(tail)):
        return "together"
    if (tail.startswith(" to ") and lead.tells(_LED)) or lead.tells(_CHARGED):
        return "agent"
    paid = lead.tells(_PAID) or (
        not weak
        and " to " in text[max(lead.low, at - 20) : at]
        and _PAID_TO.search(text, lead.low, at) is not None
    )
    if paid or lead.tells(_OF) or lead.tells(_WITH) or _is_from(text, sentence, lead, at):
        return None if undone or _COSTS_AFTER.match(tail) else "act-of"
    official = lead.tells(_OFFICIAL) or (
        lead.stem.endswith(_STAFF_OF) and _PERSON_OF.match(text[sentence.start : at].lstrip(" -–—•*"))
    )
    if official and (_SAYS.match(tail) or _as_subject(tail, undone, weak) == "subject"):
        return "official"
    if lead.tells(_COMMENTS_TO):
        paper = NOUN_AFTER.match(tail) or tail.startswith(
            (" on ", " by ", " and ", " clos", " are ", " were ", " until")
        )
        return "act-of" if paper else None
    if lead.tells(_PREPOSITION) or (
        _ARTICLE.search(text, max(lead.low, at - 4), at) and _PAPER_AFTER.match(tail)
    ):
        return None
    return _as_subject(tail, undone, weak)


_STAFF_OF = ("of", "from", "at")


def _is_from(text: str, sentence: Span, lead: NameLead, at: int) -> bool:
    """Whether something has come from the body: "a fine of GBP 2 million from N"."""
    if lead.stem[-4:].lower() != "from":
        return False
    return _FROM.search(text, max(sentence.start, at - 2 * LEAD), at) is not None


# "Comments on the N paper", "feedback to N on ...": what it asks for.
_COMMENTS_TO = Guarded(
    r"\b(?:comments?|feedback|responses?|repl(?:y|ies)|submissions?|answers|views|input)\s(?:on|to|for|with)\s"
    r"(?:the\s)?(?:(?:two|three|four|joint)\s)*(?:[A-Z]\w+\s(?:and|&)\s)?$",
    re.IGNORECASE,
)
# "vacated an SEC rule": the name only tells which rule.
_ARTICLE = re.compile(r"\b[Aa]n?\s$")
_PAPER_AFTER = re.compile(
    r"\s(?:rule|order|report|review|probe|fine|ban|plan|draft|list|audit|charge|claim|release)\b"
)


def _owns_paper(text: str, span: Span, sentence: Span, tail: str, *, weak: bool) -> bool:
    """Whether a paper's title stands right before the name, with "of", or behind one that opens a line."""
    before = text[max(sentence.start, span.start - 170) : span.start]
    if before.endswith(("of ", "of the ")):
        return PAPER_OF.search(before) is not None and ABOUT_ITSELF.search(before) is None
    if weak and _HOUSE.search(span.of(text)) is None:
        return False
    if not _may_open(before) or _OPENS.search(before) is None:
        return False
    return _HEADLINE_TO.match(tail) is not None or (not weak and OWN_PAPER.match(tail) is not None)


def _may_open(before: str) -> bool:
    """Whether but "The" stands between the name and a line's beginning, a colon, a dash or the like."""
    stem = before.rstrip().removesuffix("The").rstrip()
    return not stem or stem[-1] in _OPENERS or "\n" in before[len(stem) :]


_OPENERS = frozenset(":|–—•*-")


def _is_cell(text: str, span: Span, sentence: Span) -> bool:
    """Whether the name is all that a table's cell holds, or a part of an entry in parts."""
    low = max(0, span.start - 3)
    if not text[low : span.start].rstrip().endswith(_CELL_EDGES):
        return False
    before = _CELL_BEFORE.search(text, low, span.start)
    if before is None or not _CELL_AFTER.match(text, span.end):
        return False
    if before.group().strip() == "|":
        return True
    low, high = max(sentence.start, span.start - 400), min(sentence.end, span.end + 200)
    return len(_CELLS.findall(text, low, high)) >= 3


_CELL_EDGES = tuple("|-–—·•/;")


def _is_label(text: str, span: Span, sentence: Span) -> bool:
    """Whether the name and a colon open the sentence, or a colon and the name end it."""
    if text.startswith(": ", span.start - 2) and _ENDS.match(text, span.end, sentence.end):
        return True  # "Lenders must do more: HKMA"
    after = text[span.end : span.end + 2].lstrip()
    if after and after[0] not in _AFTER_LABEL:
        return False
    return _LISTED_BEFORE.fullmatch(text, sentence.start, span.start) is not None and (
        _LABEL.match(text, span.end, sentence.end) is not None or _DASHED.match(text, span.end) is not None
    )


_AFTER_LABEL = frozenset("(:,–—")


def is_told_before(text: str, span: Span) -> bool:
    """Whether a clause on something else tells what an authority had done before: "the fine N had set"."""
    low, at = max(0, span.start - LEAD), span.start
    if _THAT.search(text, low, at) is None:
        return False
    return _HAD_BEFORE.match(text, span.end) is not None or (
        _FINE_THAT.search(text, low, at) is not None and _BEFORE.match(text, span.end) is not None
    )


def speaks_for(text: str, span: Span) -> bool:
    """Whether the words before the name tell of its officials: "inspectors of the Agency"."""
    return _OFFICIAL.search(text, max(0, span.start - LEAD), span.start) is not None


def governed(text: str, span: Span, sentence: Span) -> bool:
    """Whether a preposition before the name keeps it from being a subject."""
    return _PREPOSITION.search(text, max(sentence.start, span.start - LEAD), span.start) is not None


def _as_subject(tail: str, undone: bool, weak: bool) -> str | None:
    if not weak and not undone and _EXPECTED.match(tail):
        return "subject"
    match = None if _SETS_DAY.match(tail) else _verb_after(tail)
    if match is None or (weak and _MODAL.search(match["aux"])) or _ABLE.search(match["aux"]):
        return None
    verb, aux = match["verb"], match["aux"]
    known = verb == "having" or is_acting_verb(verb)
    known = known or (not weak and _TO_SOMETHING.match(tail, match.start("verb")) is not None)
    if match["next"].strip() == "by" or not verb[0].islower() or not known:
        return "noun" if NOUN_AFTER.match(tail) and not undone else None
    if verb == "direct" and not aux.strip():
        return None  # "would hand it direct supervision"
    if _PASSIVE_AUX.search(aux) and not verb.endswith("ing"):
        return None
    if verb.lower().endswith("ing") and not aux.strip():
        return "subject" if verb == "having" and not weak and _DONE.match(match["next"]) else None
    return "subject"


def _verb_after(tail: str) -> re.Match[str] | None:
    """The verb behind a name; what may stand between them is looked for where it can begin."""
    if tail[:1] == " " and tail[1:2].islower() and tail[1:_REACH].split(None, 1)[0] not in _BETWEEN:
        return _AFTER_AT_ONCE.match(tail)
    return _AFTER.match(tail)


_REACH = 40


# "..., N having approved them": a clause of its own.
_DONE = re.compile(r"\s(?:\w+ed|set|made|put|taken|given|found|held|said|told|sent|laid|brought|\w+ly)$")
# Any verb of the present that takes an object: "Ofcom trounces the ...".
_TO_SOMETHING = re.compile(
    r"(?!inherits|gains|loses|keeps|remains|becomes|gets)[a-z]{3,}s\s+(?:an?|the|its|his|her|their|new|two|three|four|five|six|several|all|more|up|out|down|"
    r"back|in\s+on)\s"
)
_JOIN = re.compile(
    r"\s+and\s+(?:its|their|the)\s+(?:[A-Za-z]+\s+){0,2}counterparts?(?:\s+in\s+(?:the\s+)"
    r"?[A-Z]\w+(?:\s[A-Z]\w+)*)?,\s*(?:the\s+)?$|"
    r"\s+and\s+its\s+(?:[a-z-]+\s?){1,4},\s*(?:the\s+)?$|"
    r"(?:\s*[(\[][^)\]\n]{0,90}[)\]])?\s*(?:,|;|/|and|&|,\s*and|as\s+well\s+as|"
    r"together\s+with|along\s+with|jointly\s+with)"
    r"\s*(?:with\s+)?(?:the\s+(?:[A-Z][a-z]+(?:ian|ese|ish|ch|an|i)\s+)?|its\s+|[A-Z]\w+['’]s\s+)?$"
)


def joined(text: str, left: Span, right: Span) -> bool:
    """Whether only "and", a comma or the like stands between two names: what one does, both do."""
    return right.start - left.end < 110 and _JOIN.match(text[left.end : right.start]) is not None
