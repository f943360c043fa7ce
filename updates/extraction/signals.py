"""How much a paragraph reads like the report of an event of its own."""

import re
from functools import lru_cache

from updates.extraction.datewords import told_in
from updates.extraction.guarded import WordStart
from updates.extraction.vocabulary import Precision

_HEAD = 420
_PERSON_WITHIN = 200
_VERB_WORDS = (
    r"announced|issued|released|published|fined|imposed|ordered|adopted|approved|passed|signed|launched|"
    r"opened|proposed|"
    r"amended|revised|updated|repealed|enacted|promulgated|finali[sz]ed|completed|finished|filed|sued|"
    r"charged|convicted|sentenced|"
    r"settled|agreed|reprimanded|censured|warned|penali[sz]ed|punished|sanctioned|banned|barred|suspended|"
    r"revoked|removed|notified|"
    r"circulated|ruled|upheld|dismissed|overturned|reported|introduced|presented|convened|spoke|said|told|"
    r"asked|invited|sought|"
    r"consulted|closed|terminated|lifted|named|appointed|began|started|confirmed|rejected|granted|licensed|"
    r"investigated|inspected|"
    r"raided|seized|confiscated|met|joined|established|created|sent|wrote|urged|unveiled|submitted|tabled|"
    r"voted|cleared|blocked|"
    r"endorsed|extended|delayed|postponed|withdrew|withdrawn|paid|lost|gave|given|got|received|took|taken|"
    r"levied|handed|developed|"
    r"put (?:out|forward|back|before)|brought (?:out|in|forward|an?)|set (?:up|out)|came (?:into|down)|"
    r"entered into|went (?:live|ahead)|"
    r"made|laid|called|criticised|criticized|condemned|accused|found|held|let|banned|cut|halted|stopped|"
    r"secured|won|"
    r"acquired|replaced|renewed|cancelled|drafted|drawn up|clarified|decided|concluded|recommended|summoned|"
    r"instructed|directed|"
    r"reminded|recalled|registered|delisted|pulled|blacklisted|designated|listed|exposed|transposed|ratified|"
    r"gazetted|notified|hit|rose|fell|slid|jumped|climbed|dropped|surged|gained|raised|bought|sold|merged|"
    r"hired|"
    r"hacked|leaked|sworn in|elected|resigned|disclosed|revealed|warned|pledged|vowed|tightened|eased|"
    r"scrapped|commenced|lapsed|expired|reworked|tweaked|modified|abolished|rescinded|uploaded|waved|examined|"
    r"took|exempted|narrowed|widened|expanded|deferred|rolled (?:out|back)"
)
_PRESENT = (
    r"issues|releases|publishes|fines|imposes|orders|adopts|approves|passes|signs|launches|opens|proposes|"
    r"amends|revises|updates|"
    r"repeals|files|sues|charges|settles|reprimands|warns|sanctions|bans|bars|suspends|revokes|removes|rules|"
    r"upholds|dismisses|"
    r"introduces|presents|announces|plans|seeks|wants|consults|asks|invites|tells|says|calls|urges|sets|puts|"
    r"starts|begins|closes|"
    r"lifts|names|appoints|confirms|rejects|grants|investigates|pays|faces|owes|loses|enters|comes|takes|"
    r"brings|gives|gets|makes|"
    r"extends|delays|postpones|withdraws|targets|goes|is|are|will|singles|exempts|dies|climbs|keeps|"
    r"clarifies|cuts|joins|moves|"
    r"agrees|sends|hits|hands|strikes|blocks|clears|tightens|eases|raises|expands|drops|ends|halts|steps|"
    r"backs|reviews|reports|finds|"
    r"pauses|penali[sz]es|summons|accuses|slaps|scraps|disbands|jails|quashes|annuls|vacates|refuses|"
    r"endorses|"
    r"mulls|considers|weighs|unveils|outlines|narrows|softens|toughens|relaxes|floats|pledges|vows|defends|"
    r"wins|fails|escapes|avoids|earns|slashes|doubles|triples|rises|falls|nears|shuts|reopens|resumes|"
    r"restarts|"
    r"revives|rewrites|reshapes|overhauls|replaces|merges|splits|licen[cs]es|authori[sz]es|registers|"
    r"certifies|freezes|"
    r"seizes|confiscates|arrests|detains|indicts|arraigns|convicts|acquits|accepts|secures|obtains|resolves|"
    r"concludes|terminates|cancels|rescinds|recalls|requires|mandates|compels|forces|allows|permits|lets|"
    r"enables|excludes|includes|adds|removes|deletes|inserts|aligns|transposes|implements|enforces|applies|"
    r"activates|triggers|reaches|meets|joins|leaves|becomes|gains|heads|turns|holds|keeps|shows|tests|"
    r"creates|"
    r"defines|describes|explains|details|reminds|advises|recommends|encourages|criticises|criticizes|"
    r"condemns|"
    r"denies|drafts|tables|debates|votes|ratifies|gazettes|promulgates|delists|blacklists|designates|"
    r"completes|"
    r"finali[sz]es|reforms|moderni[sz]es|simplifies|streamlines|strengthens|broadens|prepares|pushes|pulls|"
    r"returns|refunds|repays|compensates|sentences|overturns|reverses|affirms|remands|stays|prohibits|"
    r"forbids|serves|"
    r"links|lays|sees|elects|speaks|provides|conducts|initiates|pursues|obliges|levies|awards|caps|"
    r"curbs|scales|"
    r"deploys|monitors|disciplines|cautions|rebukes|flags|logs|counts|hails|marks|supports|submits|"
    r"circulates|"
    r"notifies|disqualifies|debars|expels|unblocks|reinstates|renews|maintains|retains|hikes|probes|"
    r"inspects|raids|"
    r"searches|acts|commences|lapses|expires|enacts|modifies|reworks|tweaks|rolls|exposes|uploads|collects|"
    r"solicits|abolishes|shelves|axes|ditches|examines|discusses|defers|pencils|readies|widens|loosens|"
    r"exempts|"
    r"(?<= )and (?:the )?[\w-]+ (?:issue|publish|hold|launch|link|join|sign|agree|open|"
    r"fine|warn|urge|set|"
    r"propose|adopt|release|conduct|update|investigate|meet|seek|consult|plan|announce|approve|order|"
    r"raid|charge)"
)
# What was done; not what is to be: "to be issued", "may published", "must adopted".
_DONE = WordStart(rf"\b(?:{_VERB_WORDS})\b", re.IGNORECASE)
_TO_BE_DONE = re.compile(r"\b(?:(?i:to|be|must|shall)|may) \Z")
_LONGEST_HELPER = 7
_VERB = WordStart(
    r"\b(?:has|have) (?:been|now|also|finished|put|brought|set|made|come|gone|to pay)\b|\bwill pay\b|"
    r"\b(?:is|are) "
    r"(?:now )?(?:\w+ing|invited|"
    r"final|in force|open)\b|\bpublic comments?\b|\b(?:a|the|civil) (?:fine|penalty|reprimand|warning) of\b|"
    r"\b(?:penalty|fine) from\b"
    r"|\b(?:issues|publishes|fines|wants|seeks|plans|proposes|reviews|opens|orders|imposes|asks|invites|"
    r"settles|suspends|pays?|"
    r"applies|takes? effect|comes? into|enters? into (?:force|effect)|enters into|starts? to apply|"
    r"becomes? (?:applicable|mandatory|binding|effective)|amends|consent order)\b",
    re.IGNORECASE,
)
_HEADLINE_VERB = WordStart(
    rf"\b(?:{_VERB_WORDS}|{_PRESENT}|now in force|(?:has|have) come)\b|\bto (?!the\b|an?\b)[a-z]{{3,}}",
    re.IGNORECASE,
)
_MODAL = re.compile(r"\b(?:must|shall|should|may|can|need to|needs to|required to|would|could)\b")
_AUTHORITY = re.compile(
    r"[A-Zgr](?<!\w.)(?:(?<=A)(?:uthority|gency|dministration|ttorney|ssembly)|(?<=B)(?:ank of|oard|ureau)|"
    r"(?<=C)(?:ommission(?:er)?|ourt|ouncil|ommittee|ongress|abinet)|(?<=D)(?:epartment|irectorate)|"
    r"(?<=G)(?:overnment|arante|overnor)|(?<=g)overnment|(?<=I)(?:nspectorate|nstitute)|(?<=M)inistr(?:y|ies)|"
    r"(?<=O)ffice|(?<=P)(?:arliament|resident|rocuratorate)|(?<=[Rr])egulator|"
    r"(?<=S)(?:enate|ecretariat|ervice)|(?<=T)(?:ribunal|reasury)|"
    r"(?<=[A-Z])(?:[A-Z]{2,5}|[a-z]{0,2}[A-Z]{1,3}))\b"
)
# Led by its first character, at which `re` looks first.
_MONEY = re.compile(
    r"[$€£¥₹₩RCUEGHSAJIK\d](?:(?<=[$€£¥₹₩])\s?\d|"
    r"(?<=\bR)(?:MB|s\.?)\s?\d|(?<=\bC)(?:NY|HF|AD)\s?\d|(?<=\bU)SD\s?\d|(?<=\bE)UR\s?\d|(?<=\bG)BP\s?\d|"
    r"(?<=\bH)KD\s?\d|(?<=\bS)GD\s?\d|(?<=\bA)UD\s?\d|(?<=\bJ)PY\s?\d|(?<=\bI)NR\s?\d|(?<=\bK)RW\s?\d|"
    r"(?<=\d)\s?(?:million|billion|bn|m|crore|lakh)\b|"
    r"(?<=\b\d)[\d,.]*\s(?:yuan|euros?|dollars|pounds|won|yen|rupees|francs)\b)"
)
_CONTINUATION = re.compile(
    r"[\"“'(]?(?:It|They|These|This|Those|That|Its|Their|He|She|His|Her|Such|Both|Each|Neither|Here|There|"
    r"As (?:a result|discussed|"
    r"noted|such|mentioned)|In (?:addition|particular|response|other words|turn|doing so|contrast|the "
    r"(?:meantime|past|first))|"
    r"Further(?:more)?|However|Moreover|Also|Additionally|Besides|Among|Under (?:the|this|these)|According "
    r"to the (?:\w+ )?(?:Rules|"
    r"Measures|Guidelines|draft|notice|document)|For (?:example|instance|further|more)|To (?:that end|this "
    r"end|recap|comply)|While|"
    r"Although|Through (?:this|these)|Previously|Earlier|Last year|Back in|With (?:this|these)|Of (?:the|"
    r"these)|Once|If|When|Where|"
    r"Whether|Overall|Finally|Lastly|Meanwhile|Nevertheless|Officials|Observers|Analysts|Experts|Critics|"
    r"Policymakers|Regulators|"
    r"Views are|(?:Comments|Responses)(?! (?:are|is|close) [^.]{0,40}\bon (?:the|its|an?|[A-Z]))|"
    r"Anyone|Those|Unless|Failure|Violat\w+|Violators|Key|Main|"
    r"The (?:(?:new|draft|final|proposed|revised|amended|interim|said|same|latest|first|second|third|other|"
    r"main|key|current|two|three"
    r"|four|plan(?:ned|s)?|move|moves|rest|aim|main|general|text|suspensions?) |)(?:Rules?|Measures|"
    r"Regulations?|Guidelines?|Guidance|"
    r"Provisions|Law|Act|Bill|Decree|Order|Standards?|Specifications?|Opinions?|Notice|Circular|Announcement|"
    r"Draft|Document|"
    r"Principles|Code|Plan|Policy|Decision|Judgment|Ruling|Report|Consultation|Proposals?|changes?|"
    r"amendments?|rules?|measures|"
    r"regulations?|guidelines?|guidance|provisions|law|act|bill|decree|standards?|opinion|notice|circular|"
    r"announcement|draft|document|"
    r"principles|plan|policy|decision|judgment|ruling|report|consultation|proposals?|company|firm|bank|"
    r"violations?|penalt(?:y|ies)|"
    r"fines?|breach(?:es)?|case|campaign|investigation|audits?|inspection|move|moves|aim|text|suspensions?|"
    r"issues?|problems?|"
    r"world|list|deadline|requirements?|obligations?)(?! (?:of|for|on|to)\b))\b"
)
# "Finally, the Division released ...": the last report of a list, where a verb and a day follow.
_LAST_OF_LIST = re.compile(r"(?:Finally|Lastly|Meanwhile)\b")
# "The Authority switched to ... on 12 January": any verb in the past, where a body and a day are told.
_ACTS = re.compile(
    r"[^.;]{0,140}?\b(?:Authority|Commission|Ministry|Bank|Agency|Office|Department|Council|Committee|Board|"
    r"Parliament|Senate|Government|Bureau|Administration|Court|[A-Z]{3,6})(?:\s\([A-Z][A-Za-z]+\))?\s"
    r"(?:has\s|have\s|also\s|today\s|then\s)*[a-z]{3,}(?:ed|oke|ook|ave|ent|ept)\b"
)
_PERSON = re.compile(
    r"[WwOoUuYyIiMm](?<!\w.)(?:(?<=[Ww])[Ee]|(?<=[Oo])[Uu][Rr]|(?<=[Uu])[Ss]|(?<=[Yy])[Oo][Uu](?:[Rr])?|(?<=[Ii])|"
    r"(?<=[Mm])[Yy])\b"
)
# "We have fined Alpha", "Today we published a consultation paper": so speaks an authority in its own
# bulletin, and no firm that advertises.
_OWN_ACT = re.compile(
    r"(?:(?:[A-Z]|\d)[^.;]{0,50},?\s)?[Ww]e(?:['’]ve)?\s(?:(?:have|also|today|recently|then|publicly)\s){0,3}(?:"
    r"fined|banned|barred|prohibited|suspended|cancelled|revoked|withdrew|withdrawn|reprimanded|censured|penali[sz]ed|"
    r"sanctioned|disqualified|prosecuted|ordered|"
    r"(?:imposed|issued|served|gave|given|handed|obtained|secured|accepted)\s(?:(?:an?|the|two|three|four|five|\d+)\s)?"
    r"(?:[\w-]+\s){0,3}(?:fines?|penalt\w+|reprimands?|warning|bans?|orders?|notices?|undertakings?|redress|censures?)|"
    r"(?:published|issued|opened|launched|started|released|made|consulted|finali[sz]ed|updated|adopted|amended)\s"
    r"(?:(?:an?|the|our|its|two|three|four|new|final|revised|updated|draft)\s){0,3}(?:[\w-]+\s)?"
    r"(?:consultations?|discussion\spaper|policy\sstatements?|rules|feedback\sstatements?|circulars?|regulations|"
    r"directions?|codes?\sof\spractice|guidelines|standards|notices?|dear\sCEO))\b"
)


def is_continuation(text: str, start: int = 0, end: int | None = None) -> bool:
    """Whether a paragraph opens by pointing back at what was told before it."""
    return _CONTINUATION.match(text, start, len(text) if end is None else end) is not None


def has_verb(text: str, start: int = 0, end: int | None = None) -> bool:
    """Whether a headline tells that something happened: "China exempts X" does, "China" does not."""
    return _HEADLINE_VERB.search(text, start, end) is not None


@lru_cache(maxsize=4096)
def is_headline_verb(word: str) -> bool:
    """Whether a word in small letters alone is a verb as headlines have it."""
    return _HEADLINE_VERB.pattern.fullmatch(word) is not None


_LINE = 220
_SENTENCE_END = re.compile(r"[a-z\d)][.!?]\s+[A-Z]")
_SUBJECT = 70


def is_line(words: str) -> bool:
    """Whether a paragraph is one sentence that points back at nothing."""
    if len(words) > _LINE or not words[:1].isupper() or words.endswith(":") or is_continuation(words):
        return False
    return words.count(" ") >= 3 and not _SENTENCE_END.search(words)


def is_news_line(text: str, start: int, end: int) -> bool:
    """Whether a paragraph is one sentence in a headline's words: "SEC charges adviser with "
    "front-running."."""
    return (
        end - start <= _LINE
        and is_line(text[start:end])
        and has_verb(text, start, min(end, start + _SUBJECT))
    )


_DATE_WITHIN = 110
_BEFORE_DATE = re.compile(
    r"(?:(?:(?:Also|Then|Earlier|Later|Meanwhile|Separately|Finally|Next|And),? )?"
    r"(?:[Oo]n|[Ii]n|[Ss]ince|[Bb]y|[Aa]t|[Aa]s of|[Dd]ated?)(?: the)?"
    r"|.{0,60}\breported (?:\w+ ){0,5}on|)"
)


def begins_with_date(text: str, start: int = 0, end: int | None = None) -> bool:
    """Whether a paragraph opens with the day of its event: "On 3 March", "It was reported on 3 March"."""
    if end is None:
        text, start, end = text[start : start + _DATE_WITHIN], 0, _DATE_WITHIN
    found = told_in(text, start, min(end, start + _DATE_WITHIN))
    if not found or found[0].precision not in (Precision.DAY, Precision.MONTH):
        return False
    return _BEFORE_DATE.fullmatch(text[start : found[0].span.start].strip(" ([*")) is not None


_MARK = re.compile(r"\W{0,4}?(?:[\U0001f1e6-\U0001f1ff]{2}|[\u2600-\u27bf\U0001f300-\U0001faff])")


def begins_with_mark(text: str, start: int = 0, end: int | None = None) -> bool:
    """Whether a paragraph opens with a flag or another picture, as entries of a digest do."""
    return _MARK.match(text, start, len(text) if end is None else end) is not None


def is_own_act(text: str, start: int = 0, end: int | None = None) -> bool:
    """Whether a paragraph tells what an authority that says "we" did to someone."""
    stop = len(text) if end is None else end
    near = min(stop, start + _WE_WITHIN)
    if text.find("We", start, near) < 0 and text.find("we", start, near) < 0:
        return False
    return _OWN_ACT.match(text, start, stop) is not None


_WE_WITHIN = 60
"""Letters within which "we" stands where a paragraph opens with an act of its own."""


def eventfulness(text: str, start: int = 0, end: int | None = None) -> int:
    """A count of signs that the paragraph reports an event of its own; 3 and more say so."""
    if end is None:
        text, start, end = text[start : start + _HEAD], 0, _HEAD
    stop = min(end, start + _HEAD)
    known = _scores(text)
    score = known.get((start, stop))
    if score is None:
        score = known[start, stop] = _eventfulness(text, start, stop)
    return score


@lru_cache(maxsize=8)
def _scores(text: str) -> dict[tuple[int, int], int]:
    """How eventful the paragraphs of a text are, of which several stages ask."""
    return {}


def _eventfulness(text: str, start: int, end: int) -> int:
    score = 0
    told = told_in(text, start, end)
    if any(m.precision is Precision.DAY and m.rule not in ("distance", "relative") for m in told):
        score += 2
    elif any(m.precision is Precision.MONTH for m in told):
        score += 1
    verb, money = _has_past_verb(text, start, end), _MONEY.search(text, start, end) is not None
    score += 2 * verb + money
    if _AUTHORITY.search(text, start, end):
        score += 1
    if is_continuation(text, start, end):
        last = verb and told and _LAST_OF_LIST.match(text, start)
        score -= 1 if last else 3
    if not told and len(_MODAL.findall(text, start, end)) >= 2:
        score -= 1
    if is_own_act(text, start, end):
        score += 2
    elif _PERSON.search(text, start, min(end, start + _PERSON_WITHIN)):
        score -= 2
    acts = verb or money or (score > 2 and _ACTS.match(text, start, end) is not None)
    return score if acts else min(score, 2)


def _has_past_verb(text: str, start: int, end: int) -> bool:
    """Whether a paragraph tells that something was done, or is to be paid or to apply."""
    for match in _DONE.finditer(text, start, end):
        at = match.start()
        if _TO_BE_DONE.search(text, max(start, at - _LONGEST_HELPER), at) is None:
            return True
    return _VERB.search(text, start, end) is not None
