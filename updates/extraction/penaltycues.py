"""The phrases that tell a punishment, what kind it is, and what is none."""

import re
from enum import Enum

from updates.extraction.guarded import Guarded, WordStart
from updates.extraction.transfers import (
    COSTS,
    GETS_BY_DEAL,
    GETS_UNDER_DEAL,
    HITS,
    IMPOSES_AMOUNT,
    LOWERED_TO,
    PAYS_AMOUNT,
    SENDS,
    SENT_TO_VICTIMS,
    TAKES_AMOUNT,
)
from updates.extraction.values import dataclass
from updates.extraction.vocabulary import PenaltyKind

_I = re.IGNORECASE


class Form(Enum):
    """How a cue stands in its sentence; it decides where the one who is punished is named."""

    VERB = "verb"
    """"fined": its object, or its subject where it is passive."""
    NOUN = "noun"
    """"a fine of": after "on" or "for", else by the verb that governs it."""
    PAY = "pay"
    """"pays": its subject."""
    LOSE = "lose"
    """"loses its income of": its subject."""
    TAKE = "take"
    """"secured ... from": the name after "from"."""
    LICENCE = "licence"
    """"revoked the licence of": whose licence it is."""


@dataclass(frozen=True, slots=True)
class Cue:
    """A phrase at ``start`` to ``end`` that tells a punishment of ``kind``."""

    start: int
    end: int
    kind: PenaltyKind
    form: Form
    words: str


_PENALTY_NOUN = (
    r"(?:(?:civil|criminal|monetary|money|financial|administrative|pecuniary|regulatory|"
    r"record|total|combined|composition|penalty|joint|reduced|"
    r"hefty|heavy|maximum|two|three|several|several|antitrust|GDPR|privacy|corporate)\s+)*"
    r"(?:fines?|penalt(?:y|ies)|surcharges?|(?:sanction|penalty)\s+fees?|composition\s+(?:sums?|amounts?)|"
    r"sanctions?(?!\s(?:board|committee|commission|panel|council|lists?|regimes?)\b))"
)
_MONEY_CUES: tuple[tuple[PenaltyKind, Form, str], ...] = (
    (PenaltyKind.FINE, Form.NOUN, r"fines\s+and\s+confiscations"),
    (PenaltyKind.CONFISCATION, Form.VERB,
        r"(?:confiscat(?:ed|es|ing)|(?:(?<=\bwill\s)|(?<=\bto\s)|(?<=\band\s)|(?<=,\s))confiscate(?=\s[^.;]{0,40}\d)|impound(?:ed|s|ing)|forfeit(?:ed|s)?|seiz(?:ed|es)|t(?:ook|akes?|aken)"
        r"\s+away|disgorg(?:ed|es|e)|(?:return(?:ed|s|ing)?|g[ia]ve?s?\s+up|surrender(?:ed|s|ing)?|hand(?:ed|s|ing)?\s+(?:over|back))\s+(?:(?:the|its|their|his|her|all)\s+)?(?:\w+\s+)?"
        r"(?:gains|profits|proceeds))"),
    (PenaltyKind.CONFISCATION, Form.NOUN,
        r"(?:confiscations?|forfeitures?|disgorgement|(?:illegal|unlawful|illicit|"
        r"ill-gotten|illegally\s+obtained)\s+(?:gains?|proceeds|incomes?|profits?|"
        r"earnings|revenue))"),
    (PenaltyKind.COMPENSATION, Form.NOUN,
        r"(?:compensation|redress|restitution|awards?(?=\s+against\b|\s+of\s+(?:[A-Z]{1,3}\s?)?[$€£₹¥]?\s?\d)|(?<!will\s)(?<!must\s)(?<!to\s)refunds?|damages(?:\s+award)?|"
        r"award(?:ed|s)(?=\s+(?:(?:an?|the|his|her|its|each|two|three|\d+)\s+)?(?:[\w’'-]+\s+){0,5}?"
        r"(?:[A-Z]{1,3}\s?)?[$€£₹¥]?\s?\d)|"
        r"reimbursements?|(?:payments?|redress|compensation|remediation|refund|restitution)\s+(?:program(?:me)?|scheme|fund|package)s?|"
        r"(?:jury\s+)?verdicts?|remediation|consumer\s+relief|customer\s+remediation)"),
    (PenaltyKind.COMPENSATION, Form.VERB,
        r"(?:compensat(?:e|ed|es)|refund(?:ed)?|reimburse[sd]?|repa(?:y|id|ys)|"
        r"g(?:et|ets|ot|ave|ive|ives|iven)\s+back"
        r"(?=\s+(?:[\w,]+\s+){0,3}[$€£₹¥A-Z])|return(?:ed|s|ing)?(?=(?:[^.;]|\.\d){0,60}\b(?:customers|"
        r"consumers|clients|investors|"
        r"borrowers|users|victims)|\s+(?:[\w,]+\s+){0,2}(?:[A-Z]{1,3}\s?)?[$€£₹¥]?\s?\d(?:[^.;]|"
        r"\.\d){0,40}?\sto\s))"),
    (PenaltyKind.FINE, Form.VERB,
        r"(?:fin(?:ed|es|ing)(?!\s+(?:of|and\s+(?:confiscations|penalties)|for|totall?ing|"
        r"on|against|worth|that|in|to)\b)|fined|penali[sz](?:ed|es|ing)|sanction(?:ed|s)"
        r"(?!\s+(?:of|on|against|board|committee|commission|panel|council|lists?|regimes?|rules|screening|evasion|compliance)\b)|punish(?:ed|es)|(?:(?<=\bto\s)|(?<=\bwill\s))(?:fine|punish|sanction|penali[sz]e)(?=\s+(?:him|her|it|them|the\s|[A-Z])))"),
    (PenaltyKind.FINE, Form.VERB, r"compounded(?=\s[^;]{2,80}\d)"),
    (PenaltyKind.FINE, Form.NOUN, _PENALTY_NOUN),
    (PenaltyKind.FINE, Form.NOUN,
        r"compounds?(?=\s+(?:of|totall?ing|worth|amounting)\s)|(?:individual|respective|separate)\s+"
        r"(?:amounts|sums)|"
        r"infringement\s+notices?|impos(?:ed|es|ing)(?=\s+(?:[$€£₹¥]|[A-Z]{1,3}\$?\s?)\d)"),
    (PenaltyKind.FINE, Form.NOUN,
        r"(?:final|decision|penalty)\s+notices?(?:\s+(?:of|dated)\s+[\w ]{3,20})?(?=:)"),
    (PenaltyKind.CONFISCATION, Form.LOSE,
        r"los(?:t|es)\s+(?:its|their|his|her|the)\s+(?:\w+\s+)?(?:income|gains?|profits?|"
        r"proceeds|fees|earnings)"),
    (PenaltyKind.FINE, Form.NOUN, r"bills?(?=\s+of\s+[$€£¥A-Z\d])"),
    (PenaltyKind.FINE, Form.NOUN,
        r"(?:largest|biggest|highest|heaviest|smallest|lowest)\s+(?:share|part|"
        r"portion|single\s+(?:fine|penalty))|"
        r"(?:(?<=handed\sthe\s)|(?<=received\sthe\s)|(?<=given\sthe\s)|(?<=got\sthe\s)|(?<=drew\sthe\s))"
        r"(?:largest|biggest|highest|heaviest|smallest|lowest)(?=,\s)|"
        r"(?:largest|biggest|highest|heaviest|smallest|lowest)(?=,\s[^,;]{2,30},\s(?:f(?:ell|alls)|w(?:as|ent)|hits?|goes|is)\s)"),
    (PenaltyKind.FINE, Form.TAKE,
        r"(?:secur(?:ed|es)|recover(?:ed|s)|collect(?:ed|s)|obtain(?:ed|s))"
        r"(?=(?:[^.;]|\.\d){0,60}\bfrom\b)"),
    (PenaltyKind.COMPENSATION, Form.PAY, r"(?:pay(?:s|ing)?|paid)\s+back"),
    (PenaltyKind.FINE, Form.PAY, r"(?:up)?on\s+payment\s+of"),
    (PenaltyKind.FINE, Form.PAY,
        r"(?:(?:g[eo]ts?|got)\s+(?:away|off)\s+with|(?:cough|stump)(?:s|ed)?\s+up|(?:fork|shell)(?:s|"
        r"ed)?\s+out|hand(?:s|ed|ing)"
        r"?\s+(?:over|back)|part(?:s|ed)?\s+with|pay(?:s|ing)?(?:\s+(?:out|over))?|"
        r"paid(?:\s+out)?|owes?|settle[sd]?(?!\s+on\b|\s+(?:an?|its|the|their)\s[^.;]{0,50}\b(?:notes?|bonds?|trades?|swaps?|transactions?|securit(?:y|ies)|tokens?)\b)|settlements?|resolution\s+agreements?|(?:consent|stipulated|default)\s+(?:judgments?|decrees?)|"
        r"(?:deferred|non)[\s-]prosecution\s+agreements?|agreed\s+to\s+a|"
        r"(?:(?<=llion\s)|(?<=\d\s))(?:agreements?|accords?|deals?|pacts?|resolutions?)(?=\s+with\b)|remit(?:s|ted|ting)?|"
        r"(?:makes?|made|making)\s+(?:an?\s+)?(?:[\w-]+\s+){0,3}(?:payments?|contributions?|donations?)(?:\s+(?:of|totall?ing))?|"
        r"(?:payable|borne|shouldered|to\s+be\s+paid)(?=\s+by\s))"),
    (PenaltyKind.FINE, Form.NOUN, LOWERED_TO),
    (PenaltyKind.COMPENSATION, Form.NOUN, SENT_TO_VICTIMS),
    (PenaltyKind.COMPENSATION, Form.NOUN, SENDS),
    (PenaltyKind.FINE, Form.NOUN, IMPOSES_AMOUNT),
    (PenaltyKind.FINE, Form.TAKE, TAKES_AMOUNT),
    (PenaltyKind.FINE, Form.TAKE, GETS_BY_DEAL),
    (PenaltyKind.FINE, Form.PAY, GETS_UNDER_DEAL),
    (PenaltyKind.FINE, Form.VERB, COSTS),
    (PenaltyKind.FINE, Form.VERB, HITS),
    (PenaltyKind.FINE, Form.PAY, PAYS_AMOUNT),
)  # fmt: skip
MONEY_CUE = WordStart(
    "|".join(rf"(?P<c{at}>\b(?:{pattern})\b)" for at, (_, _, pattern) in enumerate(_MONEY_CUES)), _I
)


def money_cues(text: str, start: int, end: int) -> list[Cue]:
    """The phrases in ``text[start:end]`` that can give an amount its meaning, in reading order."""
    cues = [_cue(match) for match in MONEY_CUE.finditer(text, start, end)]
    return [cue for cue in cues if cue.form is not Form.PAY or not _in_name(text, cue)]


def _in_name(text: str, cue: Cue) -> bool:
    """Whether "Pay" is but the end of a name: "Wallet Pay"."""
    return (
        cue.words[:1].isupper()
        and _CAPITAL_BEFORE.search(text, max(0, cue.start - 30), cue.start) is not None
    )


_CAPITAL_BEFORE = re.compile(r"\b[A-Z][\w&.-]*\s$")


def _cue(match: re.Match[str]) -> Cue:
    kind, form, _ = _MONEY_CUES[int((match.lastgroup or "c0")[1:])]
    return Cue(match.start(), match.end(), kind, form, match.group())


# Right before an amount: it is a limit, a value, a demand, but no punishment that was meted out.
NOT_BEFORE = Guarded(
    r"(?:\b(?:would\s+(?:\w+\s+)?have\s+(?:\w+\s+)?(?:been|paid|faced)(?:\s+(?:fined|charged|an?\s+fine\s+of))?|"
    r"(?<!add\s)(?<!adds\s)(?<!adding\s)(?<!added\s)up\s+to|as\s+(?:much|high)\s+as|"
    r"(?:not|no\s+more\s+than|not\s+more\s+than)\s+exceeding|no(?:t)?\s+more\s+than|upper\s+limit\s+of|"
    r"maximum(?:\s+\w+)?(?:\s+of)?|max\.?|minimum\s+(?:\w+\s+)?of|"
    r"at\s+most|cap(?:ped)?\s+(?:of|at)|limit(?:ed)?\s+(?:of|to)|ceiling\s+of|"
    r"threshold\s+of|"
    r"(?:inflat|overstat|understat|misstat|exaggerat)\w+\s+(?:[\w’']+\s+){1,4}?by|"
    r"(?:cheques?|checks?|loans?|assets|turnover|revenues?|sales|profits?|loss(?:es)?|"
    r"(?:registration|application|annual|supervisory|licen[cs]e)\s+fees?|(?<!\breturn\s)\ba\s+fee|"
    r"damage|income|value|valued|transactions?|deposits?|funds?|capital|cost|costs|"
    r"(?<!on\s)(?<!voluntary\s)(?<!goodwill\s)(?<!gratia\s)(?<!redress\s)(?<!penalty\s)payments?\s+of|bribes?|price|salary|tax|premiums?|shares?|bonds?|"
    r"market\s+cap(?:itali[sz]ation)?|holdings?|portfolio|contracts?|deal)\s+(?:of|for|at|"
    r"worth|totall?ing|exceeding|over)|"
    r"daily\s+(?:fines?|penalty|penalties)(?:\s+payments?)?\s+of|(?:fine|penalty)"
    r"\s+of\s+up\s+to|per\s+day\s+of|original(?:ly)?(?:\s+(?:fine|penalty|fined))"
    r"?(?:\s+of)?|"
    r"(?:first|initially|originally)\s+proposed|substance\s+of\s+the|merits\s+of\s+the|initial(?:ly)?(?:\s+(?:fine|penalty|fined|proposed))?(?:\s+of)?|proposed(?:\s+\w+)"
    r"?\s+(?:fine|penalty|sanction)\s+of|instead\s+of|less\s+than|interest\s+of|"
    r"(?:was|were)\s+(?:originally|first|at\s+first|initially)\s+to\s+pay|"
    r"propos(?:es|ed|ing)|ask(?:s|ed)(?:\s+for)?|seek(?:s|ing)|sought|demand(?:s|ed|ing)|claim(?:s|ed|ing)?(?:\s+(?:of|for))?|"
    r"su(?:es|ed|ing)\s+(?:\w+\s+)?for|bail\s+of|down\s+from|from\s+an?\s+(?:initial|"
    r"original)|"
    r"since\s+the|(?:%|per\s?cent|half)\s+of\s+(?:the|that|its)\s+(?:fine|penalty)(?:\s+amount)?\s+of|"
    r"legal\s+maximum,|maximum\s+is|highest\s+(?:sum|amount|possible)|(?:raised|invested|"
    r"lost|stole|earned|made|received(?!\s+an?\s)|transferred|moved|laundered|bought|sold|borrowed))"
    r"|(?<!fines\s)(?<!penalties\s)(?<!confiscations\s)(?<!sanctions\s)(?<!notices\s)(?<!refunds\s)(?<!redress\s)(?<!compensation\s)(?<!payouts\s)\bworth)"
    r"\s+(?:about\s+|around\s+|approximately\s+|almost\s+|nearly\s+|some\s+|over\s+|"
    r"more\s+than\s+|an?\s+)?$",
    _I,
)
# What goes on with the amount itself: "..., which was annulled", not "for deals that were cancelled".
_SAME_CLAUSE = (
    r"(?:,?\s(?:which|that)\b)?"
    r"(?:,\s(?:which|who)\b[^,;]{3,80},|(?!\b(?:that|which|who|whose|when|where|because|nobody)\b)[^.;]|\.\d)"
)
NOT_AFTER = re.compile(
    r"\s+(?:in\s+(?:fines|penalties)\s+)?since\s+(?:the|it|19|20)|"
    rf"{_SAME_CLAUSE}{{0,40}}?\b(?:(?:is|are)\s+(?:also\s+|now\s+)?(?:being\s+)?|ha(?:s|ve|d)\s+(?:since\s+|"
    rf"also\s+)?been\s+)"
    r"(?:asked\s+for|sought|proposed|demanded|requested|recommended)\b|"
    rf"{_SAME_CLAUSE}{{0,80}}?\b(?:was|were|ha[sd]\s+been)\s+(?:annulled|set\s+aside|quashed|overturned|"
    r"struck\s+down|"
    r"thrown\s+out|cancelled|waived)\b|"
    r"\s+(?:\w+\s+)?(?:fine|penalty|sanction)\b(?:(?!\s(?:for|over|by|after)\b)[^.;]){0,40}?\s(?:f(?:alls?|ell)\s+away|lapsed|was\s+dropped|(?:void|moot|without\s+effect))\b|"
    r"\s+(?:in(?:to)?|on)\s+(?:its\s+|their\s+)?(?:compliance|remediation|improving|strengthening|upgrad\w+)\b|"
    r"\s(?:fine|penalty|sanction)\b[^;\n]{0,90}?,\s+(?:reduced|lowered|cut|discounted|brought\s+down)\s+(?:\w+\s+){0,3}?to\s|"
    r",?\s*\(?(?:which\s+\w+\s+)?(?:was\s+|later\s+|then\s+|since\s+|subsequently\s+)*(?:reduced|lowered|cut|"
    r"discounted|brought\s+down)\s+(?:\w+\s+){0,3}?to\s|"
    r"\s*(?:for\s+(?:each|every)\s+(?!of)|per\s+(?:day|week|month|violation|breach|"
    r"infringement|record|incident|person|app)|a\s+day|an?\s+(?:hour|month)|each\s+(?:day|"
    r"further|month)|daily\b|"
    r"\s*(?:for|towards?)\s+(?:[\w’']+\s+){0,3}costs\b|(?:\s+of\s+which)?\s+(?:is|was|are|were|has\s+been|will\s+be|to\s+be)\s+(?:\w+ly\s+)?(?:suspended|deferred|waived|held\s+over)\b|"
    r"\s*in\s+(?:(?:pre|post)-?judgment\s+)?(?:interest|costs|legal\s+fees)\b|"
    r"(?:in(?!\s+(?:total|all)\b)|of|worth\s+of)\s+(?:\w+\s+){0,2}(?:turnover|revenues?|assets|losses|value|"
    r"sales|loans?|debt|financ(?:e|ing)|funding|investments?|equity|deposits|transactions?|profits?|trades?|capital|cash|shares|bonds|"
    r"crypto\w*|bitcoin|"
    r"customer\s+(?:funds|money)|unpaid\s+tax|fraud)\b|is\s+the\s+(?:highest|maximum|"
    r"largest\s+possible|legal))",
    _I,
)
THREAT = WordStart(
    r"\b(?:set\s+aside|annul(?:led|s)|quash(?:ed|es)|overturn(?:ed|s)|cancel(?:led|s)(?!\s+(?:[\w-]+\s+){0,4}(?:licen|regist|permi|authori))|struck\s+down|"
    r"threw\s+out|"
    r"throws\s+out|stay(?:ed|s)|rescind(?:ed|s)|waive[ds])\b(?:(?!\band\b)[^.;]){0,80}$|"
    r"\b(?:bring(?:s|ing)|brought)\s+(?:the|its|their|his)\s+(?:\w+\s+)?total\b[^.;]*$|"
    r"\b(?:punishable|liable\s+to|(?<!decisions\s)(?<!decision\s)(?<!rulings\s)(?<!judgments\s)carr(?:y|ies)(?!,|\s+(?:an?\s+)?(?:total|combined|joint))|on\s+conviction|subject\s+to\s+(?:an?\s+)"
    r"?(?:maximum|fines?))\b[^.;]*$|\b(?:seek(?:s|ing)?|sought|demand(?:s|ed|ing)|"
    r"call(?:s|ed)\s+for|ask(?:s|ed)\s+for)"
    r"\b[^.;]*$|"
    r"\b(?:recommend(?:s|ed|ing)?|suggest(?:s|ed|ing)?|expects|estimate[sd]?|anticipates|forecasts)\b[^.;]*$|"
    r"\b(?:fines?|penalt(?:y|ies))\s+under\s+[^.;]*$|"
    r"\b(?:(?:would|will|could|(?-i:may)|might|shall|can|to)\s+(?:raise|increase|lift|double|triple|introduce|allow|"
    r"permit|set(?!\s+up)|cap)|(?:would|will|shall|can)\s+provide)\b"
    r"[^.;]*$|\b(?:ceilings?|caps?|upper\s+limits?|maxim(?:um|a))\b[^.;]*$|\b(?:lets?|allow(?:s|ed|ing)?|empower(?:s|ed|ing)?|enabl(?:es|ed|ing)|authori[sz](?:es|ed|ing)|"
    r"entitl(?:es|ed|ing)|provid(?:es|ed|ing)\s+for|permit(?:s|ted|ting)?)\b[^.;]*\b(?:fin(?:e|es|ing)|"
    r"penalt(?:y|ies)|sanctions?)\b[^.;]*$|"
    r"\b(?:(?-i:may)|can|could|might|shall|would|should)\s+(?:also\s+)?(?:then\s+)?(?:be\s+)"
    r"?(?:\w+\s+)?(?:face|fined?|impose[d]?|liable|incur|receive|subject|punish\w*|result|"
    r"lead|attract|reach|cause|be)\b[^.;]*$"
    r"|\b(?:fines?|penalt(?:y|ies))\s+(?:will|shall|can|(?-i:may)|could)\s+(?:range|be|reach|"
    r"amount)\b[^.;]*$|\b(?:fines|penalties)\b[^.;]{0,90}\b(?:would|will|could|can)\s+(?:rise|climb|go\s+up|increase|"
    r"grow|reach|double)\b[^.;]*$|\bif\b[^.;,]{0,100},?[^.;]{0,60}\bwill\s+be\b[^.;]*$|"
    r"\bunder\s+(?:the\s+)?threat\s+of\b[^.;]*$|"
    r"\b(?:rais|increas|lift|doubl|tripl)\w*\s+(?:the\s+|its\s+)?(?:maximum|top|highest|largest)\s[^.;]*$|"
    r"\bproposals?\b[^.;]{0,80}\bto\s+pay\b[^.;]*$"
    r"|\bdenie[ds]\s+that\b[^.;]*$|\b(?:possible|potential|provisional|likely|expected|looming|prospective|eventual|threatened)\s+(?:[\w-]+\s+){0,3}?"
    r"(?:fines?|penalt(?:y|ies)|sanctions?)\b[^.;]*$|"
    r"\b(?:prepar|weigh|consider|mull|contemplat|envisag|foresee)(?:ing|es|s)\s+(?:an?|the)\s+(?:[\w-]+\s+){0,3}?"
    r"(?:fine|penalty|sanction)\b[^.;]*$"
    r"|(?<![-\w])(?:risk(?:s|ing|ed)?(?=\s+(?:an?\b|the\b|being|fine|having|penal|sanction|up\s+to|losing|"
    r"[$€£\d]|(?-i:[A-Z]{2,3}\s?\d)))|threaten(?:s|ed|ing)?|(?:propos(?:es|ed|ing)|offer(?:s|ed|ing)?)\s+(?:to\s+(?:fine|impose|pay)|"
    r"(?:an?|the)\s+(?:[\w-]+\s+){0,2}(?:fine|penalty|sanction))|(?:intends?|intention)\s+to\s+(?:fine|impose)|plans?\s+to\s+(?:fine|impose)|"
    r"(?:maximum|highest\s+possible|upper\s+limits?\s+(?:of|for|on)(?:\s+the)?)\s+(?:fines?|penalt(?:y|ies)|"
    r"sanctions?))\b[^.;]*$",
    _I,
)
HISTORY = re.compile(
    r"\W*(?:It\s+was\s+(?:only\s+)?(?:in|last|back)\s|(?:By\s+way\s+of|For)\s+(?:reference|comparison|"
    r"background|context|"
    r"reminder|the\s+record)|In\s+comparison|Back\s+in\s+\d{4}|Last\s+(?:January|February|March|April|May|"
    r"June|July|August|September|"
    r"October|November|December|spring|summer|autumn|winter)|Previously|In\s+an\s+earlier|Earlier,|"
    r"In\s+the\s+past|"
    r"Years?\s+(?:ago|earlier)|Last\s+year,)\b",
    _I,
)
EARLIER = WordStart(
    r"\b(?:had\s+(?:already\s+)?previously|prior|previous|earlier|past|despite\s+an?|"
    r"without|former)\s+(?:\w+\s+){0,2}$",
    _I,
)
STATISTIC = re.compile(
    r"(?:\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|many|"
    r"total\s+of\s+\w+)\s+)$",
    _I,
)
EACH = WordStart(r"\b(?:each|apiece|every\s+one|respectively)\b", _I)
TOGETHER = WordStart(
    r"\b(?:in\s+total|altogether|combined|between\s+them|jointly|collectively|aggregate|"
    r"total(?:l?ing|l?ed|s)?|together|joint)\b",
    _I,
)
RECEIVES = WordStart(
    r"\b(?:receiv(?:ed|es|e|ing)|g[eo]t|gets|face[sd]?|facing|incur(?:red|s)|accept(?:ed|s)|"
    r"draws?|agree[sd]?\s+to|consent(?:s|ed)\s+to|pay(?:s|ing)?|paid|owes?|handed|given|hit\s+with|slapped\s+with|"
    r"provid(?:e|es|ed)|share[sd]?|served\s+with|issued\s+with|(?:was|were|been)\s+(?:also\s+)?(?:served|issued|dealt|sent|shown)|subject\s+to|earned|drew|suffered|was\s+dealt|"
    r"escaped\s+with|ordered\s+to\s+pay|told\s+to\s+pay|told|settled|settles|ranging|"
    r"sanctioned\s+with|punished\s+with|"
    r"contest(?:ed|s)|appeal(?:ed|s))\b",
    _I,
)
GIVES = WordStart(
    r"\b(?:earned|earns|brought|landed|let(?:s)?\s+off|gave|gives?|given|handed|hands|hit|hits|slapped|"
    r"slaps|served|"
    r"serves|issued|issues|imposed|imposes|sanctioned|sanctions|punished|penali[sz]ed|"
    r"dealt|deals|"
    r"struck|awarded|levied|levies)\b",
    _I,
)
