"""How many a told action strikes, by grammar: its object, its passive subject, "and 14 others".

`counts` knows the nouns that usually are struck. Here any noun in the plural will do, but it must
stand where those who are struck stand: right behind the words that tell the action ("fined seven
co-operatives"), or at the head of a sentence whose verb tells what befell them.
"""

import re
from collections.abc import Container, Sequence

from updates.extraction.counts import HELD, begins_name, number_of
from updates.extraction.findings import Span
from updates.extraction.guarded import Guarded
from updates.extraction.numerals import NUMBER_WORDS, parse_words

_NUMBER = (
    r"(?<![\w.,$€£¥₹])(?<!(?-i:[A-Z]{3})\s)(?!(?:hundred|thousand|million|billion|trillion|lakh|crore)\b)"
    rf"(?:\d{{1,3}}(?:,\d{{3}})+|\d{{1,5}}|(?:(?:{NUMBER_WORDS})(?:[- ](?:{NUMBER_WORDS})){{0,5}}))"
)
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
    r"people['’]s|members|countries|(?<!Member\s)states|jurisdictions|cities|provinces|regions|"
    r"districts|inspections|"
    r"investigations|"
    r"proceedings|actions|lawsuits|steps|areas|topics|priorities|categories|types|kinds|sets|lines|ways|"
    r"minors|plaintiffs|claimants|complainants|applicants|"
    r"others|players|probes|inquiries|suits|audits|plants|sanctions|warnings|reprimands|categories|"
    r"conditions|commitments|undertakings|remedies|websites?['’]|"
    r"accounts|premises|regulators|authorities|supervisors|courts|prosecutors|attorneys|watchdogs|"
    r"instalments|installments|seconds|votes|members['’]|working|calendar|business|billion|"
    r"million|thousand)\b"
)
_GROUP = (
    rf"(?P<number>{_NUMBER})\s+(?:of\s+(?:the|their|those|these|our)\s+)?(?P<words>(?:(?!{_NEVER}|of\b|in\b|"
    rf"the\b|for\b|and\b|to\b|that\b|who\b|"
    r"from\b|by\b|"
    rf"(?-i:(?:{NUMBER_WORDS})\b))[\w’'&.-]+\s+){{0,5}}?)(?!{_NEVER})"
    r"(?P<noun>[a-zA-Z-]*[a-z](?<!s)s(?<!ss)(?<!'s)(?<!’s)|people|men|women|staff|"
    r"(?-i:[A-Z]{2,5}s))"
)
_BEFELL = (
    r"(?:were|was|are|have|has|had|must|will|would|face[ds]?|facing|lost|receiv\w+|paid|pay|agreed?|"
    r"entered|got|get|drew|"
    r"pleaded|admitted|appeared|escaped|accepted|earned|incurred|to\s+pay)\b"
)
_END = (
    r"(?=\s*(?:[,.;:)|–—\n]|\(|$)|\s+(?-i:[A-Z]{0,3})[$€£¥₹₩]?\s?\d|\s+(?:and|or|who|that|which|whose|"
    r"for|over|in|on|with|after|from|to|"
    r"under|at|by|of|as|"
    r"were|was|have|had|are|across|accused|suspected|alleged|linked|involved|found|operating|running|"
    r"providing|"
    r"including|using|trading|based|because|including|into|last|this|today|during|among|between|when|while|"
    r"without|before|until|through|"
    rf"failing|amounting|totall?ing|worth|holding|collecting|offering|selling|named|listed|identified|"
    rf"already|how|whether|not|it|he|she|they|a|an|each|up)\b|\s+{_BEFELL})"
)
_ALSO = _GROUP.replace("?P<", "?P<also_")
_MORE = (
    rf"(?:,?\s+(?:and|plus|as\s+well\s+as|&)\s+(?!{_NUMBER}\s+(?:other|of\b)){_ALSO}{_END}|"
    rf",?\s+and\s+(?P<single>one|(?:its|their|a|an)(?=\s+(?:[\w-]+\s+){{0,2}}(?:director|owner|manager|head|"
    rf"chief|CEO|founder|"
    rf"auditor|promoter|shareholder|chair\w*)\b))\s+(?:[\w’'-]+\s+){{0,3}}?[a-z]+{_END})?"
)
_BETWEEN = re.compile(
    r"\s*(?:(?:on|each|against|into|of|to|at|upon|in|with|the|a|an|total|further|another|some|about|"
    r"nearly|almost|"
    r"around|roughly|more|than|at|least|its|all|these|those|that|from)\s+)*",
    re.IGNORECASE,
)
# "fines totalling CHF 2 million on four banks", "orders to two banks".
_UPON = re.compile(
    r"[^;]{0,25}?\d[^;]{0,25}?\s(?:on|against)\s+|\s*(?:orders?|notices?|letters?|decisions?)\s+(?:on|"
    r"against|to)\s+"
)
_ANY_NUMBER = re.compile(rf"\b{_NUMBER}\b", re.IGNORECASE)
_OBJECT = re.compile(_GROUP + _END + _MORE, re.IGNORECASE)
_SUBJECT = re.compile(
    r"[\s•*\d.)–—-]*(?:(?:On|In|Last|This|Yesterday)\s+[^,.;]{2,30},\s+)?(?:(?:A|Some|About|Around|Nearly|"
    r"Over|More|than|"
    r"Another|further|total|of|at|All|The|These|At|least)\s+){0,6}"
    + _GROUP
    + _END
    + _MORE
    + rf"(?:\s+[^,.;:|]{{0,60}}?\s?\b{_BEFELL}|\s*,[^.;:|]{{2,60}},\s+{_BEFELL}|"
    + r"(?:\s*\([^)\n]{0,60}\))?\s*[:|])",
    re.IGNORECASE,
)
_OTHERS = Guarded(
    rf"(?P<number>{_NUMBER})\s+(?:others\b(?!\s+of)|(?:other|further|related|affiliated|associated|"
    rf"connected|sister|of\s+(?:its|their|his))\s+(?:[\w’'&-]+\s+){{0,4}}?(?P<noun>(?!states|countries|"
    rf"regulators|authorities|agencies)[a-z]+s|"
    r"people|men|women)\b|(?:former\s+)?(?:affiliates|subsidiaries|competitors|directors|executives|"
    r"partners|employees|"
    r"associates|companies|firms|banks|entities|individuals|promoters|branches|units|officers|rivals)\b)",
    re.IGNORECASE,
)
_NAMES = re.compile(
    r"(?P<names>[A-Z][\w.&’'()-]*(?:,?\s+(?:(?:of|the|de|for|&)\s+)?(?:[A-Z][\w.&’'()-]*|plc|de|"
    r"van)){0,24})\s*,?\s+(?:and|along\s+with|"
    r"together\s+with|as\s+well\s+as|&)\s+$"
)
# "the former chairman and two associates": one told of by what he is.
_ONE_MORE = re.compile(
    r"\b(?:the|its|an?)\s+(?:[a-z’'-]+\s+){0,3}(?:chair\w*|director|owner|manager|head|chief|founder|"
    r"executive|officer|"
    r"trader|broker|president|banker|auditor|shareholder|promoter|operator|partner|adviser|lawyer)\s+and\s+$"
)
_PARTS = re.compile(r",\s+(?!(?:Inc|Ltd|LLC|LLP|Co|L\.P|S\.A|N\.A|Limited|PLC|Plc|plc|Corp|GmbH)\b)")
_REACH = 60
# "directs the bank to terminate two contracts": what it must do something with is not struck.
_TO_DO = re.compile(r"\bto\s+\w+$")
# "The two banks" were told of before, and counted if need be.
_KNOWN = re.compile(r"(?<!\bof\s)\b(?:the|these|those|its|their|his)\s+$", re.IGNORECASE)
_TOLD_IN = re.compile(r"\b(?:the|these|those|its|their|his|in|by|under|through|of)\s+$", re.IGNORECASE)
_FEW = 5
_YEARS = 1900
_DAY_OF = re.compile(
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|"
    r"Mar|Apr|Jun|"
    r"Jul|Aug|Sept?|Oct|Nov|Dec)\.?\s+$"
)


def _value(shown: str | None) -> int:
    if not shown:
        return 0
    return (number_of(shown) or 0) if shown[0].isdigit() else int(parse_words(shown) or 0)


def _told(match: re.Match[str]) -> tuple[int, Span] | None:
    first = _value(match["number"])
    year = 1900 < first < 2100 and "," not in match["number"]
    known = first < _FEW and _KNOWN.search(
        match.string, max(0, match.start("number") - 8), match.start("number")
    )
    dated = _DAY_OF.search(match.string, max(0, match.start("number") - 12), match.start("number"))
    held = HELD.search(match.string, max(0, match.start("number") - 40), match.start("number"))
    named = begins_name(match.string, match.start("number"))
    if first < 1 or year or known or dated or held or named:
        return None
    return first + (_value(match["also_number"]) or int(match["single"] is not None)), Span(
        match.start("number"), match.end("noun")
    )


def struck_count(
    text: str, places: Sequence[tuple[Span, Span]], used: Container[Span | None]
) -> tuple[int, Span] | None:
    """(number, span) of those whom one of several told actions strikes; ``places``: sentence and cue."""
    for counter in (others_count, object_count, subject_count):
        # What a later sentence begins with are others than those whom the first one tells of.
        for sentence, cue in places[:1] if counter is subject_count else places:
            found = counter(text, cue, sentence)
            if found is not None and found[0] > 1 and found[1] not in used:
                return found
    return None


_PAPERS = Guarded(
    rf"(?P<number>{_NUMBER})\s+(?:(?!{_NUMBER}|and\b|or\b)(?-i:[a-z])[a-z]*\s+"
    rf"){{0,3}}?(?:(?P<penalty>sanctions|fines|penalties|"
    rf"licen[cs]es|registrations|"
    r"reprimands|decisions|determinations|penalty\s+notices)|(?P<notice>alerts|warnings|letters)|"
    r"(?P<order>orders|notices|injunctions)|"
    r"(?P<prosecution>arrests|indictments))\b",
    re.IGNORECASE,
)
_PAIR = re.compile(r"\b(?:[Aa]|[Tt]he|[Tt]his)\s+(?:[\w-]+\s+){0,2}?(?P<pair>couple(?!\s+of)|duo|trio)\b")


def paper_count(
    text: str, kind: str, places: Sequence[tuple[Span, Span]], used: Container[Span | None]
) -> tuple[int, Span] | None:
    """(number, span) of the fines, alerts or licences where those whom they strike are not counted."""
    for sentence, cue in places:
        for match in _PAPERS.finditer(text, sentence.start, sentence.end):
            where = Span(*match.span())
            value = _value(match["number"])
            near = match.start() <= cue.end + _REACH and where.end >= cue.start - _REACH
            known = _TOLD_IN.search(text, max(0, match.start() - 8), match.start())
            if near and not known and match.lastgroup == kind and 1 < value < _YEARS and where not in used:
                return value, where
    return None


_DEEDS = (
    r"(?:closed|arrested|detained|held|penali[sz]ed|punished|removed|deleted|blocked|shut|suspended|seized)"
)
_CAUGHT = r"(?:arrests|accounts|people|suspects|gangs|channels|apps|websites|posts|items|videos|persons)"
_SWEPT = Guarded(
    rf"\b(?:{_DEEDS}|led\s+to|resulted\s+in)\s+(?:(?:more\s+than|over|some|about|nearly)\s+"
    rf")?(?P<done>{_NUMBER})\s+(?:\w+\s+){{0,2}}?{_CAUGHT}\b|"
    rf"(?P<befell>{_NUMBER})\s+(?:(?:\w+\s+){{0,2}}?{_CAUGHT}\s+(?:were|had\s+been|have\s+been)\s+"
    rf")?{_DEEDS}\b",
    re.IGNORECASE,
)


def swept_count(text: str, sentences: Sequence[Span]) -> tuple[int, Span] | None:
    """(number, span) of those whom a campaign has caught: "led to 70 arrests", "300 accounts were closed"."""
    for sentence in sentences:
        for match in _SWEPT.finditer(text, sentence.start, sentence.end):
            value = _value(match[match.lastgroup or "done"])
            if value > 1:
                return value, Span(*match.span(match.lastgroup or "done"))
    return None


def pair_count(text: str, places: Sequence[tuple[Span, Span]]) -> tuple[int, Span] | None:
    """(number, span) of "a married couple", "the duo"."""
    for sentence, _ in places:
        match = _PAIR.search(text, sentence.start, min(sentence.end, sentence.start + _REACH))
        if match is not None:
            return 3 if match["pair"] == "trio" else 2, Span(*match.span("pair"))
    return None


def object_count(text: str, cue: Span, sentence: Span) -> tuple[int, Span] | None:
    """(number, span) of those who stand in or right behind the words of an action."""
    limit = min(sentence.end, cue.end + _REACH)
    for number in _ANY_NUMBER.finditer(text[cue.start : limit]):
        at = cue.start + number.start()
        gap = text[cue.end : at] if at > cue.end else ""
        if at >= cue.end and _TO_DO.search(text, cue.start, cue.end):
            return None
        if gap and not (_BETWEEN.fullmatch(gap) or _UPON.fullmatch(gap)):
            continue
        match = _OBJECT.match(text, at, sentence.end)
        if match is not None:
            return _told(match)
    return None


def subject_count(text: str, _cue: Span, sentence: Span) -> tuple[int, Span] | None:
    """(number, span) of those whom a sentence begins with and tells what befell."""
    match = _SUBJECT.match(text, sentence.start, sentence.end)
    return _told(match) if match is not None else None


def others_count(text: str, cue: Span, sentence: Span) -> tuple[int, Span] | None:
    """(number, span) of "Alpha Ltd, Beta Ltd and two others": those named and those not."""
    for match in _OTHERS.finditer(text, sentence.start, sentence.end):
        low = max(sentence.start, match.start() - 200)
        value = _value(match["number"])
        one_more = _ONE_MORE.search(text, low, match.start())
        if one_more is not None and value and one_more.start() - cue.end < _REACH:
            return value + 1, Span(match.start(), match.end())
        named = _NAMES.search(text[low : match.start()])
        if named is None or abs(low + named.start() - cue.end) > _REACH * 2:
            continue
        if value:
            return value + len(_PARTS.split(named["names"])), Span(match.start(), match.end())
    return None
