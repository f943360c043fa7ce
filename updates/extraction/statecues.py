"""The phrases that tell a punishment without money: warnings, bans, suspensions, licences taken away."""

import re

from updates.extraction.guarded import WordStart
from updates.extraction.penaltycues import Cue, Form
from updates.extraction.stretches import register_openings, stretch
from updates.extraction.vocabulary import PenaltyKind

_I = re.IGNORECASE
_STOPPED = r"(?:[^.;]|(?<=\b[A-Z])\.|(?<=Mr)\.|(?<=M[rs]s)\.|(?<=Ltd)\.|(?<=Co)\.|(?<=Inc)\.|\.(?=[,\w]))"
"""Any letter up to the clause's end; a full stop of an abbreviation is no end."""
_LICENCE = (
    r"(?:licen[cs]es?|registrations?|authori[sz]ations?|permits?|permissions?|accreditations?|charters?|"
    r"concessions?|certificates?|recognition|memberships?)"
)
_BUSINESS = r"(?:business(?:es)?|operations?|practi[cs]e|trading|activit(?:y|ies)|services?|approvals?)"
_LONG = (
    r"(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen|twenty|thirty|half\san?)"
    r"[\s-](?:(?:full|calendar|further|business|working|trading)\s)?(?:days?|weeks?|months?|years?)"
)
"""A length of time: "nine months", "18-month"."""
_NEW_BUSINESS = (
    r"(?:tak(?:e|ing)(?:\s+on)?|accept(?:ing)?|open(?:ing)?|sell(?:ing)?|writ(?:e|ing)|issu(?:e|ing)|launch(?:ing)?|onboard(?:ing)?|"
    r"sign(?:ing)?|admit(?:ting)?|underwrit(?:e|ing)|grant(?:ing)?|lend(?:ing)?|market(?:ing)?|solicit(?:ing)?|offer(?:ing)?)"
)
"""What a firm under a suspension may not do."""
_OFFICE = (
    r"(?:chief|CEO|CFO|directors?|officers?|executives?|founders?|co-?founders?|chair(?:man|woman|person)?|president|"
    r"advis[eo]rs?|brokers?|traders?|managers?|partners?|auditors?|accountants?|bankers?|analysts?|individuals?|"
    r"representatives?|principals?|agents?|owners?|boss(?:es)?|employees?|staff|planners?|promoters?|trustees?)"
)
_TAKEN = (
    r"(?:revok(?:ed|es|ing)|withdr(?:ew|aws|awn)|cancel(?:s|l?ed|l?ing)|rescind(?:s|ed)|terminat(?:ed|es)|"
    r"pull(?:s|ed)|yank(?:s|ed)|annul(?:s|led)|strip(?:s|ped)|depriv(?:es|ed))"
)
_BANNED = r"(?:(?:de|dis)?barr(?:ed|ing)|(?:de|dis)?bars|bann(?:ed|ing)|bans|exclud(?:ed|es)|expel(?:led|s))"

STATE_TABLE: tuple[tuple[PenaltyKind, Form, str], ...] = (
    (PenaltyKind.WARNING, Form.VERB,
        r"(?:(?:warn|caution)(?:ed|s)(?!\s+(?:that|of|on|about|against|(?:the\s+)?(?:general\s+)?public\b|consumers|investors|"
        r"users|people|customers|savers|citizens|residents|traders|retail\s|firms\s+about))|(?:public(?:ly)?\s+)?(?:reprimand(?:ed|s|ing)"
        r"(?!\s+(?:of|for\s+\d|letters?))|censure(?:d|s)(?!\s+(?:of|for\s+\d))|censuring|admonish(?:ed|es)|rebuk(?:ed|"
        r"es)|publicly\s+(?:criticis|criticiz|condemn|denounc)ed|(?<=\band\s)criticis(?:ed|es)(?=\s+(?:its|the|Mr|Ms|two|three|four|five|six|seven|eight|nine|ten)\b)|(?<=Exchange\s)criticis(?:ed|es)|(?<=Hong\sKong\s)criticis(?:ed|es)|(?<=Kong\sLimited\s)criticis(?:ed|es)))"),
    (PenaltyKind.WARNING, Form.NOUN,
        r"(?:(?:formal|written|public|official|administrative|severe|private)\s+)"
        r"*(?:(?:(?<=[–|]\s)|(?<=drew\s)|(?<=drew\sa\s)|(?<=received\s)|(?<=received\sa\s)|(?<=given\s)|(?<=given\sa\s)|(?<=got\s)|(?<=got\sa\s)|(?<=handed\sa\s)|(?<=sent\sa\s)|(?<=issued\sa\s))warning\s+letters?|"
        r"warning\s+letters?(?=\s+(?:(?:was|were|have|has)\s+)?(?:been\s+)?(?:\w+\s+)?(?:from\s[^.;,]{3,80}?\s)?(?:to|against)\s)|warnings?(?!\s+(?:letters?|that|about|list|notice|of|system))|"
        r"reprimands?|(?:serious|severe|public|(?:notices?|circulars?)\s+of)\s+(?:criticism|condemnation|denunciation)|blâmes?|avertissements?|"
        r"(?:(?<=\ba\s)|(?<=[|:–]\s))(?:remark|caution)(?=[,.;]|\s+(?:and|from|by|not|to|on|with|over|for)\b)|"
        r"censures?|admonishments?|admonitions?)"),
    (PenaltyKind.BAN, Form.LICENCE,
        rf"{_TAKEN}(?=\s(?:(?!\b(?:application|request|offer|proposal|appeal|objection|plans?|restrictions?)\b)"
        rf"{_STOPPED}){{0,110}}?\b(?:licen[cs]es?|certificates?\s+of\s+\w+|registrations?|authori[sz]ations?|permits?|permissions?|accreditations?|"
        r"charters?|qualifications?)\b)"),
    (PenaltyKind.BAN, Form.LICENCE,
        rf"(?:licen[cs]es?|registrations?|authori[sz]ations?|permits?|accreditations?|charters?)\b"
        rf"(?:\s+(?:of|held\s+by|granted\s+to|issued\s+to)\s{_STOPPED}{{2,70}}?)?\s+"
        rf"(?:(?:(?:was|were|is|are|has\s+been|have\s+been|had\s+been|being)\s+)?(?:\w+ly\s+|also\s+)?"
        r"(?:revoked|withdrawn|cancell?ed|rescinded|pulled)|revocations?|cancellations?|withdrawals?)"),
    (PenaltyKind.BAN, Form.LICENCE,
        r"(?:revocation|cancellation|withdrawal|loss)\s+of\s+(?:the\s+|its\s+|his\s+|her\s+|their\s+)?(?:[\w-]+\s+){0,3}?"
        r"(?:licen[cs]es?|registrations?|authori[sz]ations?|permits?|accreditations?|charters?)"),
    (PenaltyKind.BAN, Form.LICENCE, rf"{_TAKEN}\s+(?:it|them)"),
    (PenaltyKind.BAN, Form.LOSE,
        r"los(?:es|t|ing|e(?<!would\slose)(?<!could\slose)(?<!\bmay\slose)(?<!might\slose)(?<!\bto\slose)(?<!\bcan\slose))\s+(?:its|their|his|her|the)\s+(?:[\w-]+\s+){0,3}?(?:licen[cs]es?|registrations?|"
        r"authori[sz]ations?|permits?|accreditations?)"),
    (PenaltyKind.SUSPENSION, Form.VERB,
        rf"(?:barr?(?:ed|s)|prohibit(?:ed|s)|stopp?(?:ed|s)|block(?:ed|s))(?=\s[^.;,]{{0,90}}?\bfrom\s+(?:taking|accepting|onboarding|"
        rf"opening|issuing|writing|underwriting|signing|granting|selling)\b[^.;,]{{0,60}}?\sfor\s+(?:ninety\s+days|{_LONG}))"),
    (PenaltyKind.SUSPENSION, Form.VERB,
        rf"(?:(?:may|can|must|is\s+to|are\s+to)\s+(?:not|no\s+longer)|forb(?:ade|ids|idden|ad)\s[^.;,]{{0,60}}?\b(?:to|from))\s+"
        rf"{_NEW_BUSINESS}(?=\s(?:{_STOPPED}){{0,90}}?\sfor\s+(?:the\s+next\s+|at\s+least\s+)?{_LONG}\b)"),
    (PenaltyKind.BAN, Form.VERB,
        rf"(?:(?:permanently|indefinitely)\s+{_BANNED}|(?:de)?b(?:arr|ann)ed(?=\s+and\s+(?:\w+ly\s+)?fined\s)|(?<=\bfined\sand\s)(?:de)?b(?:arr|ann)ed|"
        rf"{_BANNED}(?=\s{_STOPPED}{{0,150}}?\b(?:from|years?|months?|"
        r"life|permanently|prohibition|industry|market|profession)\b)"
        rf"(?!\s+\w+['’]s\b(?!\s(?:[a-z-]+\s){{0,3}}(?:head|{_OFFICE})\b)|"
        r"\s+from\s+the\s+(?:scope|calculation|list|definition)|\s+(?:the\s+)?(?:sale|use|import|export)s?\b|"
        r"\s[^.;]{1,80}?\bfrom\s+(?:using|processing|selling|collecting|sharing|storing|transferring|training|exporting|"
        r"(?:opening|taking\s+on|accepting|onboarding|issuing|admitting|underwriting)\b[^.;]{0,80}?\buntil|importing|launching|showing|charging|requiring)\b)|"
        rf"(?:bann(?:ed|ing)|bans|(?:de)?bars|(?:de)?barr(?:ed|ing))(?=\s+(?:(?:its|his|her|their|the|an?|two|three|four|former|"
        rf"ex-?)[\s-]?){{0,2}}(?:[a-z-]+\s+){{0,2}}{_OFFICE}\b|\s+(?:Mr|Ms|Mrs|Dr)\b)|"
        r"(?:is|was|are|were|been)\s+(?:also\s+|\w+ly\s+)?(?:banned|(?:de|dis)?barred)(?!\s+(?:the|its|sale|"
        r"from\s+(?:using|selling|processing)))|disqualif(?:ied|ies|ying)|(?:prohibit|prevent)(?:ed|s|ing)"
        rf"(?=\s+{_STOPPED}{{0,150}}?\bfrom\s+(?:(?:any|all)\s+(?:\w+\s+)?(?:role|position|function|"
        r"office|activit)|performing|working|acting|holding|practi[sc]ing|"
        r"applying|providing\s+(?:[a-z]+\s+)?(?:advice|services)|serving|becoming|being|dealing|advising|managing\s+funds|"
        r"participating|re-?entering|engaging\s+in\s+(?:any\s+)?regulated|carrying|"
        r"the\s+(?:[a-z]+\s+){0,2}(?:industry|market|profession|sector)))|"
        r"prohibit(?:ed|s)\s+from\s+(?:any|all)\s+(?:\w+\s+)?(?:roles?|positions?|offices?|activit\w+)|"
        r"(?:prohibited|barred|banned|debarred|disqualified),?\s+(?:for\s+)?(?:\d+|\w+)\s+(?:and\s+\w+\s+|to\s+\w+\s+)?(?:years|months)|"
        rf"restrain(?:ed|s|ing)(?=\s+{_STOPPED}{{0,120}}?\bfrom\s+(?:(?:accessing|dealing\s+in|trading|buying|carrying\s+on|acting|providing|promoting|managing|soliciting|"
        r"associating|participating)\b|(?:the\s+)?(?:securities|capital|stock|financial)\s+markets?\b))|"
        rf"restrict(?:ed|s|ing)(?=\s+{_STOPPED}{{0,60}}?\bfrom\s+(?:acting|performing|holding|serving|working|any\s+(?:\w+\s+)?(?:function|role|office|position))\b)|"
        rf"prohibit(?:ed|s|ing)(?=\s+(?:him|her|them|(?:Mr|Ms|Mrs|Dr)\.?\s[\w ]{{2,40}}?)\s+"
        rf"(?:for\s+(?:life|{_LONG})|permanently|indefinitely)\b)|"
        r"declar(?:ed|es|ing)(?=\s[^.;]{2,60}?\b(?:unfit|unsuitable|ineligible)\s+(?:to|for|as)\b)|"
        r"(?:may|can|must)\s+never\s+(?:again|work|serve|act|trade|deal|practi[sc]e|hold|re-?enter|re-?join|return|be(?:come)?\s+an?)|(?:may|can|must)\s+(?:not|no\s+longer)\s+(?:re-?enter|re-?join|"
        r"return\s+to)\s+the\b|"
        r"(?:may|can|must)\s+(?:not|no\s+longer)\s+(?:work|serve|act|trade|deal|"
        r"practi[sc]e)(?=\s[^.;,]{0,60}\bagain\b)|"
        r"(?:may|can)\s+no\s+longer\s+(?:perform|act|hold|work|serve|practi[sc]e)(?=\s+(?:any|as|in|an?|the)\b)|"
        r"(?:may|can|must)\s+not\s+(?:be(?:come)?(?=\s+(?:an?\s+|involved|concerned))|hold|serve|work|act|manage|trade|re-?enter|return|"
        r"re-?join|deal|apply|engage|"
        r"practi[sc]e|run|lead|take)(?=\s[^.;]{0,70}\bfor\s+(?:[\w-]+\s+(?:years?|months?)|life)\b)|"
        r"(?:(?<=\band\s)(?=(?:to\s)?\w+\s(?:him|her|Mr|Ms)\b)(?:to\s)?|(?<=decided\sto\s)|(?<=resolved\sto\s)|(?<=voted\sto\s)|(?<=decision\sto\s)|(?<=moved\sto\s))"
        r"(?:ban|bar|debar|disqualify|prohibit|exclude)(?=\s)|"
        r"struck\s+off|strikes\s+off|str(?:uck|ikes)(?=\s[^.;,]{2,60}?\soff\s+(?:the|its)\s+(?:\w+\s+)?(?:register|rolls?|list)\b))"),
    (PenaltyKind.BAN, Form.NOUN,
        r"(?:orders?\s+of\s+prohibition(?:\s+from\s+further\s+participation)?|(?:prohibition|debarment|disqualification|banning|bar|cold[\s-]shoulder(?:ing)?)\s+orders?|(?:his|her)\s+prohibition|"
        rf"(?:lifetime|industry|market|permanent|life|indefinite|{_LONG}|year)(?:\s+(?!ban|data\b|sales?\b|import|export|product)[\w-]+){{0,3}}?\s+"
        r"(?:bans?|bars?|disqualifications?|debarments?|prohibitions?|exclusions?)(?:\s+(?:orders?|notices?))?|bans?\s+(?:of|for)\s+\w+\s+(?:years|months|life)|"
        r"ban\s+from\s+the|bans?(?=\s+on\s+(?:Mr|Ms|Mrs|Dr|[A-Z]\w+\s+[A-Z]\w+)\b))"),
    (PenaltyKind.SUSPENSION, Form.LICENCE,
        rf"suspend(?:ed|s|ing)(?=\s{_STOPPED}{{0,80}}?\b{_LICENCE}\b)"),
    (PenaltyKind.SUSPENSION, Form.VERB,
        rf"suspend(?:ed|s|ing)(?<!months,\ssuspended)(?<!years,\ssuspended)(?<!imprisonment,\ssuspended)(?<!prison,\ssuspended)(?<!jail,\ssuspended)(?!\s+(?:\w+\s+)?(?:trading|dealings)\s+(?:in|of)\b|\s+(?:\w+\s+)?sentences?\b)(?=\s+(?:(?:the|its|his|her|their|[A-Z][\w.&’'-]*(?:['’]s)?)\s+){{0,5}}"
        rf"(?:[\w-]+\s+){{0,3}}?{_BUSINESS}\b|"
        rf"(?:(?!,\s){_STOPPED}){{0,90}}?(?:,\s(?:(?:(?:Mr|Ms|Mrs|Dr)\.?\s)?(?-i:[A-Z])[\w’'-]*(?:\s(?-i:[A-Z])[\w’'-]*){{1,3}}|"
        rf"(?:an?|the|its|formerly|former|then)\s[^,;\n]{{2,80}}),)?"
        rf"(?:(?!,\s){_STOPPED}){{0,12}}?\s(?:from|{_LONG})\b)"),
    (PenaltyKind.SUSPENSION, Form.LICENCE,
        rf"{_LICENCE}\b(?:\s+(?:of|held\s+by|granted\s+to)\s{_STOPPED}{{2,70}}?)?\s+"
        rf"(?:(?:was|were|is|are|has\s+been|have\s+been|being)\s+)?(?:\w+ly\s+|also\s+)?suspended"),
    (PenaltyKind.SUSPENSION, Form.VERB,
        r"(?:restrict(?:ed|s)|prohibit(?:ed|s))(?=\s[^.;]{0,60}?\bfrom\s+(?:onboarding|accepting|taking\s+on|admitting|signing)\b)"),
    (PenaltyKind.SUSPENSION, Form.VERB,
        rf"(?:(?<=\bto\s)|(?<=\bwill\s)|(?<=\band\s))suspend(?=\s[^.;,]{{0,60}}\sfor\s+{_LONG}\b|\s+(?:part\s+of\s+|parts\s+of\s+|some\s+|all\s+)?"
        r"(?:its|his|her|their)\s+(?:[\w-]+\s+){0,3}?(?:business|operations|lending|trading|sales?|underwriting|services)\b)"),
    (PenaltyKind.SUSPENSION, Form.VERB,
        rf"(?<=\bto\s)(?:stop|cease|halt|pause)(?=\s(?:\w+\s+)?(?:accept|tak|open|sell|writ|issu|onboard|offer|provid|"
        rf"lend|market|underwrit|admit|sign|(?:all\s)?new)[^.;,]{{0,70}}\s(?:for\s+{_LONG}\b|from\s+\d{{1,2}}\s\w+\s+(?:to|until|through)\s))"),
    (PenaltyKind.SUSPENSION, Form.NOUN,
        rf"(?:suspension\s+of\s+(?:(?:its|their|his|her|the)\s+)?(?:\w+\s+)"
        rf"{{0,3}}?(?:{_LICENCE}|{_BUSINESS})|{_LONG}\s+(?:[\w-]+\s+){{0,2}}?(?:suspensions?|(?:halt|freeze|stop)(?=\s(?:to|of|on)\s))|"
        r"(?:business|trading|licen[cs]e|operations?|partial)\s+suspensions?(?:\s+orders?)?|suspension\s+orders?)"),
)  # fmt: skip
STATE_CUE = WordStart(
    "|".join(rf"(?P<c{at}>\b(?:{pattern})\b)" for at, (_, _, pattern) in enumerate(STATE_TABLE)), _I
)

STATE_STEMS = tuple(
    "warn|critici|condemn|denounc|denunc|"
    "reprimand|censur|admonish|admonition|rebuk|caution|ban|barr|bars|barm|bar order|disqualif|prohibit|"
    "prevent|never|struck|strikes|unfit|unsuitable|ineligible|"
    "suspen|may not|must not|no longer|re-enter|rejoin|remark|revo|"
    "strip|blâme|avertissement|withdr|cancel|rescind|terminat|pulled|pulls|yank|annul|depriv|los|exclu|expel|restrain|"
    "forb|halt|freeze|restrict|cold|stopp|blocked|to stop|to cease|to halt|to pause".split("|")
)
AT_OWN_WISH = re.compile(
    r"\b(?:voluntar\w*|at\s+(?:its|his|her|their|the\s+\w+['’]s)\s+(?:own\s+)?request|renounc\w*|renunciation|"
    r"surrender\w*|relinquish\w*|appli(?:cation\s+for\s+(?:the\s+)?|ed\s+(?:to|for)\s+(?:the\s+)?)(?:cancel|withdraw|revoc)\w*)\b",
    _I,
)


_LICENCE_TOLD = re.compile(rf"\b{_LICENCE}\b", _I)


# One of these words, or one that begins so, is in each match.
_TELLING = (
    "admon* annul* avertiss* ban banned banning bans bar bared barr* bars bl blocked blocks cancel* "
    "caution* cease censur* cold condemn* critici* debar* denounc* denunc* depriv* disbar* disquali* exclud* "
    "exclusio* expel* forb* freeze halt ineligib* lose loses losing loss lost never pause prevent* prohibit* "
    "pulled pulls rebuk* remark* repriman* rescind* restrain* restrict* revoc* revok* stop stopp* strikes "
    "stripped strips struck suspen* terminat* unfit unsuitab* warn* withdr* yank*"
)
_TOLD = register_openings(_TELLING.split())
# "may not lend for six months", "can no longer act", "must not return to the trade".
_NOT = register_openings(("no", "not"))
_NOT_FOR = register_openings(
    "again day days life longer month* re reenter* rejoin* return* week* year*".split()
)


def may_tell_state(text: str, start: int, end: int) -> bool:
    """Whether words of a stretch are such as punishments without money are told with."""
    bits = stretch(text, start, end).bits
    return bits & _TOLD != 0 or (bits & _NOT != 0 and bits & _NOT_FOR != 0)


def state_cues(text: str, start: int, end: int) -> list[Cue]:
    """The phrases that tell a punishment without money: warnings, bans, suspensions."""
    if not may_tell_state(text, start, end):
        return []
    found: list[Cue] = []
    for match in STATE_CUE.finditer(text, start, end):
        if not found and not _holds_stem(text[start:end].lower()):
            return []
        kind, form, _ = STATE_TABLE[int((match.lastgroup or "c0")[1:])]
        if form is Form.LICENCE and AT_OWN_WISH.search(text, start, end):
            continue
        if (
            match.group().endswith((" it", " them"))
            and _LICENCE_TOLD.search(text, start, match.start()) is None
        ):
            continue
        found.append(Cue(match.start(), match.end(), kind, form, match.group()))
    return found


def _holds_stem(low: str) -> bool:
    for stem in STATE_STEMS:  # noqa: SIM110  in half the time of any()
        if stem in low:
            return True
    return False
