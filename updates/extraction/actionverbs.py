"""What authorities do to someone, put together from classes of verbs and of what they are done to.

`actioncues` lists the terms of the trade phrase by phrase. Here a class of verbs in all its forms
meets a class of objects, in both voices: "withdrew the licence", "strips the bank of its permission"
and "licences were revoked" are one row.
"""

import re

from updates.extraction.guarded import Guarded, WordStart
from updates.extraction.verbforms import bases, finite, forms, gerunds
from updates.extraction.vocabulary import ActionKind


def _forms(verbs: str, *, decided: bool = False) -> str:
    """Present and past of each verb, a particle kept: "kick+off" is "kicks off", "kicked off".

    ``decided`` adds the infinitive, "decided to bar", and the participle that goes on: ", barring".
    """
    found = finite(verbs)
    if decided:
        found += [rf"(?<=to\s){base}" for base in bases(verbs)]
        found += [rf"(?<=,\s){gerund}" for gerund in gerunds(verbs)]
    return _either(found)


def _pasts(verbs: str) -> str:
    return _either([form for verb in verbs.split() for form in forms(verb)[2]])


def _either(found: list[str]) -> str:
    return "(?:" + "|".join(form.replace(" ", r"\s+") for form in dict.fromkeys(found)) + ")"


_BE = r"(?:is|are|was|were|been|get|gets|got)"
_MUCH = r"(?:\s+(?:also|now|then|today|since|recently|jointly|all|both|each|\w+ly))?"
_FEW = r"(?:[\w’'&.,/()-]+\s+){0,6}?"


def _done(
    verbs: str, objects: str, after: str = "", *, few: str = _FEW, decided: bool = False
) -> tuple[str, str]:
    """Someone does it to such an object, and such an object has it done to it."""
    return (
        rf"\b{_forms(verbs, decided=decided)}\s+{few}{objects}\b{after}",
        rf"\b{objects}(?:(?:\s+[\w’'&.,()-]+){{0,7}}?\s+{_BE}{_MUCH})?\s+{_pasts(verbs)}\b(?!\s+public)",
    )


_NUMBER = (
    r"(?:\d[\d,]*|an?other|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|"
    r"fifteen|"
    r"sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|"
    r"ninety)(?:-\w+)?|dozens|"
    r"scores|several|more\s+than|over|some)"
)
_NAME = r"(?-i:[A-Z])[\w.&’'()-]*"
_ONE = (
    rf"(?:{_NAME}(?:,?\s+(?:and\s+|of\s+|the\s+|&\s+)?{_NAME}){{0,7}}|(?:the|its|an?|both|all|{_NUMBER})\s+"
    r"(?:[\w’'-]+\s+){0,5}?[\w’'-]+|it|them|him|her)"
)
_UPON = r"\s+(?:to|on|against|upon|from|for|over|by|requiring|in\s+respect\s+of)\b"
_LICENCE = (
    r"(?:licen[cs]es?|permi(?:ssions?|ts?)|authori[sz]ations?|registrations?|approvals?|accreditations?|"
    r"certificates?|charters?|memberships?)"
)
_CENSURE = (
    r"(?:(?:administrative|public|formal|written|severe|criminal|disciplinary|regulatory|financial|monetary|"
    r"private|penalty|enforcement)\s+){0,2}"
    r"(?:warning\s+letters?|(?:penalty|infringement)\s+notices?|letters?\s+of\s+(?:warning|reprimand|censure)|reprimands?|censures?|penalt(?:y|"
    r"ies)|"
    r"punishments?|fines?|admoni(?:tion|shment)s?|sanctions|cautions|(?:penalty|disciplinary|enforcement)\s+"
    r"(?:decision|action)s?)"
)
_BAN = "ban bar prohibit suspend exclude"
_PUNISH = (
    "penalise penalize sanction reprimand censure rebuke admonish discipline punish debar disqualify expel"
)
_OFFICE = (
    r"(?:working|acting|holding|practi[sc]ing|serving|managing|performing|re-?entering|entering|associating|"
    r"dealing|"
    r"trading|being|becoming|taking\s+part|participating|advising|providing\s+financial|the\s+(?:\w+\s+){0,2}"
    r"(?:industry|profession|market|sector)|applying|carrying\s+on|any\s+role|office|registering|appearing|"
    r"running)"
)
_TIME = r"(?:life|\d+|an?|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|eighteen)"
_SPELL = rf"for\s+(?:up\s+to\s+)?(?:life|{_TIME}(?:\s+to\s+\w+)?\s+(?:years?|months?|weeks?))\b"
_MEND = (
    r"(?:rectify|fix|comply|remedy|mend|bring|stop|cease|suspend|delete|erase|correct|improve|put|end|"
    r"change|adapt|"
    r"adjust|clean|remove|close|wind|address|set|cure|amend|restore|halt|overhaul)"
)
_PERIOD = rf"(?:{_NUMBER}|a|an|one)\s+(?:[\w-]+\s+)?(?:days?|weeks?|months?|hours?)"
_NOTICES = (
    r"(?:(?:stop|improvement|prohibition|rectification|enforcement|compliance|remediation|restriction|"
    r"correction)\s+"
    r"notices?|(?:binding\s+)?(?:instructions?|directives?)|binding\s+decisions?|(?:desist|stop|interim|"
    r"restraining|freez(?:e|ing)|compliance|remedial|"
    r"correction|corrective|supervisory|binding)\s+orders?)"
)
_KEEPERS = (
    r"(?:administrators?|(?:special\s+)?monitors?|conservators?|receivers?|statutory\s+managers?|skilled\s+"
    r"persons?|liquidators?|investigating\s+agents?|"
    r"(?:external|independent)\s+(?:auditor|consultant|monitor|expert)s?)"
)
_CASE = (
    r"(?:proceedings?|(?:law)?suits?|actions?|complaints?|cases?|prosecutions?|claims?|petitions?|charges|"
    r"indictments?|applications?)"
)
_PROBE = (
    r"(?:investigations?|inquir(?:y|ies)|enquir(?:y|ies)|inspections?|probes?|audits?|sweeps?|reviews?|"
    r"examinations?|dawn\s+raids?|market\s+stud(?:y|ies)|fact-finding|(?:verification|inspection|inquiry)\s+"
    r"procedures?|(?:on-site|supervisory)\s+visits?|"
    r"(?:multi-firm|monitoring)\s+(?:work|process|exercise)|(?:spot\s+)?checks|(?<!civil\s)(?<!legal\s)"
    r"(?<!court\s)(?<!criminal\s)(?<!penalty\s)(?<!judicial\s)proceedings|"
    r"procedures?(?=\s+against))"
)
_OPEN = "open launch begin start initiate commence announce undertake complete conclude conduct"
_OPEN += " kick+off carry+out"
_GO_ON = "widen expand broaden extend deepen reopen resume escalate step+up prolong"
_LIST = r"(?:warning|alert|black|watch|red|negative|caution|dishonest\w*)[\s-]?list"
_UNLAWFUL = (
    r"(?:un(?:authori[sz]ed|licen[cs]ed|registered|regulated|lawful)|fraud\w*|fake|bogus|clon\w+|scam\w*|"
    r"illegal\w*|"
    r"suspicious|phishing|imposter|impersonat\w+|abusive|suspected)"
)
_APPS = (
    r"(?:apps?|applications|mini[- ]?programs?|SDKs?|platforms|websites?|sites|domains?|channels|products|"
    r"services|"
    r"firms|companies|operators|entities|lenders|accounts|pages)"
)
_SOME_APPS = rf"(?:(?:access\s+to\s+)?{_NUMBER}\s+(?:[\w-]+\s+){{0,3}}?{_APPS})"
_SOME_PREMISES = (
    rf"(?:{_NUMBER}\s+(?:[\w-]+\s+){{0,3}}?(?:shops|stores|supermarkets|restaurants|clinics|pharmacies|warehouses|"
    r"outlets|branches|premises|offices|factories|houses|bureaux|bureaus|schools|hotels))"
)
_FAULT = (
    r"(?:violat\w*|infring\w*|illegal\w*|unlawful\w*|(?:[\w-]+\s+)?non-?complian\w*|breach\w*|irregular\w*|"
    r"fail(?:ed|ing|ure)\w*|excessive\w*|without\s+(?:user\s+)?consent)"
)
_COURT_SAYS = (
    r"(?:tossed|throws?\s+out|threw\s+out|struck\s+down|strikes\s+down|sides?\s+with|declined\s+to|"
    r"refused\s+to|"
    r"let\s+stand|left\s+standing|reviv(?:ed|es)|remitt?(?:ed|s)|disqualifi(?:ed|es)|restrain(?:ed|s)|"
    r"enjoin(?:ed|s)|sentenc(?:ed|es|ing)|acquit(?:ted|s)|convict(?:ed|s|ing)|halv(?:ed|es)|wound\s+up|"
    r"found\s+(?!guilty|out\b|by\b|in\b|on\b|new\b)(?:[\w.’'-]+\s+){1,8}?(?:had|was|were|did|liable|guilty|"
    r"responsible))"
)
_PATTERNS: tuple[tuple[ActionKind, tuple[str, ...]], ...] = (
    (
        ActionKind.SETTLEMENT,
        (
            r"\bwithout\s+(?:either\s+)?(?:admitting|admission)\b",
            r"\b(?:neither\s+admit\w*|did\s+not\s+admit|no\s+admission\s+of)\b",
            r"\bconsent(?:ed|s|ing)\s+to\s+(?:the\s+(?:entry|issuance|imposition)\s+of|an?|findings)\b",
            r"\b(?:pay|pays|paying|paid)\b[^.;]{1,90}?\bto\s+(?:settle|resolve|end|close|conclude|dispose\s+"
            r"of)\b",
            r"\bto\s+(?:settle|resolve)\s+(?:[\w’'-]+\s+){0,5}?(?:charges|allegations|claims|suits?|"
            r"lawsuits?|probes?|"
            r"investigations?|cases?|complaints?|matters?|actions?|proceedings|violations)\b",
            r"\bin\s+(?:an?\s+)?(?:[$€£]?[\d.,]+\s?\w*\s+)?(?:deal|accord|pact)\s+with\b",
            r"\bagreed\s+with\s+(?:the\s+)?(?-i:[A-Z])[\w ]{1,50}?\s+to\s+pay\b",
            *_done(
                "reach strike sign enter enter+into negotiate clinch secure win announce conclude obtain",
                r"(?:settlements?|(?:resolution|settlement|compliance|plea|conciliation|non-prosecution)\s+"
                r"agreements?)",
            ),
            *_done("accept approve", r"(?:commitments|undertakings?|remedies)"),
            *_done("sign give offer", r"undertakings?"),
            *_done("secure obtain win", r"(?:commitments|undertakings?|assurances)", r"\s+(?:from|by)\b"),
            r"\breach(?:ed|es)\s+(?:an?\s+)?agreements?\s+(?:(?:worth|of|over)\s+(?:[^.;]|"
            r"\.\d){1,30}?\s)?with\b",
            r"\b(?:accepting|to\s+accept)\s+(?:[\w’'-]+\s+){0,4}?(?:commitments|undertakings)\b",
            r"\bcommitments?\b[^.;]{0,60}\b(?:accepted|made\s+(?:legally\s+)?binding)\b|"
            r"\b(?:ma[dk]|declar|render)(?:e|ed|ing)\s+(?:[\w’'-]+\s+){0,6}?commitments\s+(?:legally\s+)?binding\b",
            r"\bsettled\s+(?:charges|proceedings|administrative)\b|\bsettled(?=\s*\))|"
            r"\b(?:multi-?state|global)\s+settlement\b|\bsettlement,?\s+under\s+which\b|"
            r"\bsettlement\s+(?:ever|won|on\s+record)\b",
        ),
    ),
    (
        ActionKind.JUDGMENT,
        (
            rf"\b{_COURT_SAYS}\b",
            r"\b(?:default|summary|consent|final)\s+judgments?\b",
            r"\b(?:issued|delivered|handed\s+down)\s+(?:his|her|its|an?|the)\s+(?:\w+\s+){0,2}opinion\b",
            r"\banswered\s+(?:\w+\s+){0,3}questions?\b",
            r"\b(?:dismiss|reject|refus|den)(?:ed|ied|es|ies|s)\s+(?:[\w’'-]+\s+){0,6}?(?:appeals?|actions?|"
            r"challenges?|"
            r"reference|application|petition|complaint|claims?|annulment|review|bid|plea)\b",
        ),
    ),
    (
        ActionKind.PROSECUTION,
        (
            r"\bwill\s+prosecute\b|\bcharg(?:ed|es)\s+(?:[a-z-]+\s+){1,3}(?-i:[A-Z])[^.;]{2,60}?\swith\b",
            r"\bfac(?:es?|ed|ing)\s+(?:[\w-]+\s+){0,3}(?:charges|prosecution|trial|indictment|counts)\b",
            *_done("unseal announce lay press", r"(?:indictments?|charges)", few=r"(?:\w+\s+){0,3}"),
            rf"\b{_CASE}\s+(?:(?:was|were|been|is|are)\s+)?(?:brought|lodged|laid|instituted|commenced|"
            rf"filed)\s+"
            r"(?:by|in|at|before|against)\b",
            rf"\b{_forms('commence institute bring file lodge issue serve launch begin start')}\s+"
            rf"(?:[\w-]+\s+){{0,4}}?"
            rf"(?<!enforcement\s){_CASE}\s+(?:[\w’'-]+\s+){{0,12}}?against\b",
            r"\b(?:will|would|to)\s+(?:file|start|bring|take|launch|commence)\s+(?:an?\s+)?(?:criminal|"
            r"legal|civil|court)\s+"
            r"(?:complaints?|action|proceedings|charges)\b",
            r"\b(?:took|takes|taken)\s+(?:(?:legal|court|civil)\s+action\b|action\s+"
            r"against\b(?=[^.;]{0,80}\balleg))",
            r"\bcase\s+against\b(?=[^.;]{0,60}\b(?:trial|court|jury))|\btrial\s+(?:opens|begins|starts)\b|"
            r"\b(?:goes|went|go|put)\s+on\s+trial\b|\bstands?\s+trial\b",
            r"\b(?:went|gone|goes|going)\s+to\s+court\b[^.;]{0,60}\bagainst\b",
            rf"\b(?:refer|report)(?:red|ed|s)\s+[^.;]{{1,80}}?\s+to\s+(?:the\s+)?{_FEW}"
            r"(?:police|prosecut\w+|DOJ|Department\s+of\s+Justice|DPP|law\s+enforcement|(?:European\s+"
            r")?Court\s+of\s+Justice|CJEU|"
            r"Attorney\s+General|CPS)\b",
            rf"\bcharg(?:ed|es)\s+(?:{_NUMBER}|ex-\w+|former|(?:an?|the|its)\s+(?:[\w-]+\s+){{0,3}}?(?:man|woman|"
            rf"director|trader|broker|founder|owner|head|boss|chief|chair\w*|president|operator|promoter|"
            r"officer|employee|manager|banker|executive|adviser|accountant|lawyer|couple|businessman|firm|"
            r"company)s?)\b",
            r"\bappl(?:ied|ies)\s+to\s+[^.;]{0,60}\b[Cc]ourt\s+for\s+(?:an?\s+)?(?:[\w-]+\s+"
            r"){0,2}(?:orders?|injunctions?|"
            r"declarations?|penalt(?:y|ies))\b",
            r"\b(?:was|were|been)\s+(?:\w+ly\s+)?charged\b(?=[^.;]{0,60}\bwith\s+(?!over\w+ing\b|the\s+"
            r"(?:task|duty)|"
            r"supervis|enforc|implement|administ|monitor|ensuring|running))",
            rf"\barrest(?:ed|s)\s+(?:{_NUMBER}|the\b)|\b{_BE}\s+(?:arrested|indicted|prosecuted)\b",
        ),
    ),
    (
        ActionKind.REMOVAL,
        (
            r"\b(?:took|takes|taken|pull(?:ed|s)|remov(?:ed|es)|delet(?:ed|es)|delist(?:ed|s)|withdr[ae]wn?|"
            r"purg(?:ed|es)|"
            rf"unlist(?:ed|s))\s+(?:down\s+|off\s+)?{_NUMBER}\s+(?:[\w-]+\s+){{0,3}}?(?:apps?|applications|"
            r"mini[- ]?programs?|SDKs?)\b",
            r"\b(?:ordered|told|required|directed|asked|instructed)\s+(?:[\w’'-]+\s+){0,4}?(?:(?:stores?|"
            r"shops|Apple|Google)\s+)?to\s+"
            r"(?:remove|delist|take\s+down|pull)\s+(?:[\w’'-]+\s+){0,4}?(?:apps?|applications|mini[- "
            r"]?programs?)\b",
            r"\b(?:suspend|halt|block|stop)(?:s|ed)\s+(?:all\s+)?(?:new\s+)?downloads\s+of\b",
        ),
    ),
    (
        ActionKind.ORDER,
        (
            rf"\b{_forms('prohibit bar forbid restrain enjoin block stop prevent ban')}\s+{_ONE}\s+from\s+"
            rf"(?!{_OFFICE})"
            r"(?:(?:\w+ly\s+)?\w+ing\b|the\s+securities\s+market)",
            rf"\b{_BE}\s+(?:\w+ly\s+)?(?:prohibited|barred|forbidden|restrained|stopped|banned|blocked|"
            rf"restricted)\s+from\s+"
            rf"(?!{_OFFICE})(?:\w+ly\s+)?\w+ing\b",
           r"\b(?:froze|freezes|freezing)\s+(?:[\w’'-]+\s+){0,3}?(?:assets?|accounts?|funds|holdings)\b",
            *_done("appoint install name impose place order", _KEEPERS, few=r"(?:[\w-]+\s+){0,5}?"),
            r"\b(?:into|under|in)\s+(?:[\w-]+\s+)?(?:receivership|conservatorship|curatorship|statutory\s+"
            r"management|"
            r"(?:special|temporary)\s+administration|resolution\s+proceedings)\b",
            rf"\b{_forms('order')}\s+(?:an?\s+|the\s+)?(?:[\w-]+\s+){{0,2}}?(?:auditor|audit|review|"
            rf"lookback|closure|"
            r"suspension|halt|recall|shutdown|fix(?:es)?|corrections?|rectification|overhaul|remediation|improvements?|"
            r"blocking|withdrawal|liquidation|winding[- ]up|deletion|"
            r"encryption|erasure)\b",
            *_done(
                "impose",
                r"(?:capital\s+add-?on|asset\s+cap|moratorium|licen[cs]e\s+conditions|business\s+"
                r"restrictions|"
                r"interim\s+restrictions)s?",
            ),
            rf"\b{_forms('give allow grant set')}\s+(?:{_FEW})?(?:{_PERIOD}|until\s+[^.;]{{2,25}}?)\s+to\s+"
            rf"{_MEND}\b",
            rf"\b{_forms('demand insist')}\s+that\s+{_ONE}\s+(?!be\s+paid)[a-z]+\b",
            *_done("block suspend halt shut+down close+down", _SOME_APPS, few=""),
            *_done("shut close seal shut+down close+down", _SOME_PREMISES, few=""),
            rf"\b{_forms('seal shut+down close+down')}\s+(?:the|its)\s+(?:[\w’'-]+\s+){{0,4}}?(?:offices?|"
            r"premises|shops?|stores?|branch(?:es)?|warehouses?|factory|plant)\b",
            r"\bt(?:ook|akes)\s+(?:administrative\s+|temporary\s+)?control\s+of\s+(?-i:[A-Z])",
            r"\bissued\s+(?:administrative\s+)?guidance\s+to\s+(?-i:[A-Z])",
            r"\b(?:blocks|blocked)\s+(?-i:[A-Z])\w",
            r"\bordered\s+the\s+(?!(?:payment|return|refund|arrest|release|repayment)\b)(?:[\w-]+\s+"
            r"){1,4}?of\b",
            r"\bunder\s+(?:an?|the)\s+(?:proposed\s+|final\s+|interim\s+)?order\b|\bproposed\s+order\s+"
            r"(?:bans|bars|requires|against)\b",
            r"\bimposed\s+(?:[a-z]+\s+){0,2}?(?:requirements|restrictions|conditions)\s+on\s+(?-i:[A-Z]|"
            r"[a-z]+\.[a-z])",
            r"\bissue[sd]\s+(?:an?\s+)?recommendation\s+to\s+(?-i:[A-Z])",
            r"\b(?:limit|restrict)(?:ed|s)\s+(?:the\s+)?(?:processing|transfers?|use)\s+of\b",
            *_done(
                "serve issue make send impose hand give obtain secure win grant",
                _NOTICES,
                _UPON,
                few=rf"(?:{_NAME}\s+(?:{_NAME}\s+){{0,4}}with\s+)?(?:[\w-]+\s+){{0,4}}?",
            ),
            r"(?<=,\s)\b(?:ordering|telling|directing|requiring|instructing)\s+(?:it|them|him|her|both|the\s+"
            r"\w+)\s+to\s+(?!pay)[a-z]+",
        ),
    ),
    (
        ActionKind.INSPECTION,
        (
            rf"\b{_forms(_OPEN)}\s+(?:[\w’'-]+\s+){{0,5}}?(?:(?:round|series|programme|wave)\s+of\s+"
            rf"(?:\w+\s+){{0,2}}?{_PROBE}|{_PROBE}\s+(?:into|of|against|at|on|over))\b",
            rf"\b{_PROBE}\b(?:\s+(?:into|of|against|at|on)\b[^.;]{{0,90}}?)?\s+(?:(?:has|have|had)\s+been|was|"
            rf"were)\s+(?:\w+\s+)?{_pasts(_OPEN + ' order ' + _GO_ON)}\b",
            rf"\b{_forms(_GO_ON)}\s+{_FEW}(?:investigations?|probes?|inquir(?:y|ies)|market\s+stud(?:y|ies))\b",
            r"\b(?:proceedings|investigation|probe|inquiry|procedure)\s+(?:opened|launched|initiated|started)\s+"
            r"(?:against|into|over)\b",
            rf"\b(?:will|would|to)\s+(?:carry\s+out|conduct|launch|open|start|begin|undertake)\s+(?:[\w’'-]+\s+){{0,4}}?"
            rf"(?:{_PROBE}\s+(?:into|of|against|at|on|over)|investigations?|inspections?)\b",
            rf"\b{_forms('start begin launch open kick+off complete announce')}\s+{_FEW}"
            r"(?:inspection|audit|examination|sweep)\s+(?:cycle|programme|program|round|season|wave)\b",
            rf"\b(?:were|was)\s+summoned\b|\bsummon(?:s|ed)\s+(?:(?-i:[A-Z])|{_NUMBER}\s|(?:[a-z-]+\s+){{1,4}}(?:over|for)\b|executives|representatives|officials|managers|the\s+(?:company|"
            r"firm|bank|platform|operator))",
            r"\b(?:following|after)\s+(?:an?\s+)?(?:\w+\s+)?(?:audits?|inspections?)\s+of\b",
            r"\b(?:it|they)\s+would\s+(?:inspect|investigate|audit|probe|examine)\b",
            rf"\b{_BE}\s+(?:being\s+)?(?:investigated|inspected|audited|probed|raided|scrutini[sz]ed)\b",
            r"\b(?:under|in)\s+(?:[\w-]+\s+)?(?:examination|scrutiny|investigation|audit|inquiry)\s+(?:by|"
            r"at|over|for)\b",
            rf"\b(?:probes|probed|raids|raided|audits|audited|inspects|inspected|investigates|visits|"
            rf"visited)\s+(?:the\s+)?"
            rf"(?-i:[A-Z]|{_NUMBER}\s)",
            r"\b(?:to|will)\s+(?:inspect|investigate|probe|audit|raid|scrutini[sz]e|visit)\s+(?:the\s+|"
            r"insurer\s+|bank\s+|lender\s+)?"
            rf"(?-i:[A-Z]|{_NUMBER}\s)",
            rf"\b{_forms('search raid')}\s+(?:[\w’'-]+\s+){{0,6}}?(?:offices?|premises|headquarters|homes?|"
            rf"sites?)\b",
            rf"\b{_forms('launch carry+out conduct make begin')}\s+(?:[\w-]+\s+){{0,3}}?(?:dawn\s+raids?|"
            rf"(?:special|"
            r"forensic|on-site)\s+(?:audits?|inspections?|visits?)|unannounced\s+inspections?)\b",
            rf"\b{_forms('launch open begin start')}\s+(?:[\w-]+\s+){{0,2}}?(?:market\s+stud(?:y|ies)|"
            rf"sector\s+"
            r"inquir(?:y|ies)|(?:multi-firm|monitoring|thematic|supervisory)\s+(?:work|process|exercise|"
            r"review))\b",
            rf"\b(?:{_forms('send issue')}\s+(?:[\w-]+\s+){{0,3}}?(?:requests?\s+for\s+information|"
            r"information\s+requests?|questionnaires?)|requested\s+information)\s+(?:to|from)\b",
            rf"\bask(?:ed|s)\s+{_NUMBER}\s[^.;]{{2,90}}?\b(?:how|what|whether|for\s+(?:information|details|"
            rf"data))\b",
        ),
    ),
    (
        ActionKind.CAMPAIGN,
        (
            rf"\b{_forms('launch kick+off start begin roll+out carry+out conduct announce wage')}\s+"
            rf"(?:an?\s+|the\s+|its\s+)?"
            r"(?:[\w“”\"’'-]+\s+){0,5}?(?:operations?|drives?|blitz|offensive)\s+(?:against|to|targeting|on|"
            r"into)\b",
            r"\b(?:nationwide|national|joint|special|months?-long|three-month|six-month)\s+(?:[\w-]+\s+"
            r"){0,2}?"
            r"(?:drive|rectification|overhaul|blitz|operation)\b",
            r"\blaw\s+enforcement\s+sweep\b",
        ),
    ),
    (
        ActionKind.NOTICE,
        (
            r"\bwarn(?:s|ed)\s+(?:the\s+public|investors|consumers|savers|users)\s+(?:about|against|of)\s+"
            r"(?:the\s+)?(?:websites?|platforms?|firms?|companies|company|operators?|brokers?|apps?)\b",
            r"\b(?:warn(?:s|ed|ing)?|alert(?:s|ed)?|caution(?:s|ed)?)\s+(?:(?:the\s+)?(?:general\s+"
            r")?(?:public|investors|"
            r"consumers|people|users|customers|savers|market)\s+)?(?:of|about|against|over|to|on|"
            r"regarding)\s+(?:the\s+)?"
            rf"(?:activities\s+of|(?:{_NUMBER}\s+)?(?:[\w-]+\s+){{0,2}}?{_UNLAWFUL}\b)",
            rf"\b{_forms('issue publish post release')}\s+(?:an?\s+|its\s+|\d+\s+)?(?:[\w-]+\s+"
            rf"){{0,2}}?(?:warnings?|alerts?)\s+"
            rf"(?:about|against|on|regarding|concerning|over)\s+(?:the\s+)?(?:activities\b|"
            rf"[^.;]{{0,40}}?{_UNLAWFUL}\b|"
            r"(?-i:[A-Z]))",
            r"\bpublic\s+warnings?\s+(?:from|by|of|about|against|concerning|regarding)\b",
            rf"\b{_forms('add put place enter include')}\s+[^.;]{{2,70}}?\s(?:to|on|in)\s+(?:its|the|an?|"
            rf"their|[\w’']+['’]s)\s+"
            rf"(?:\w+\s+)?{_LIST}\b",
            rf"\b{_BE}\s+(?:added|put|placed|entered|included)\s+(?:to|on|in)\s+(?:its|the|an?|their|[\w’' "
            rf"]{{2,25}}['’]s)\s+"
            rf"(?:\w+\s+)?{_LIST}\b",
            r"\b(?:found|reported|said|announced|disclosed|detected|discovered|uncovered|identified|"
            r"revealed)\s+(?:that\s+)?"
            rf"{_SOME_APPS}\b[^.;]{{0,80}}\b{_FAULT}",
            r"\b(?:investors|consumers|users|savers|customers|public)\s+(?:was|were|have\s+been|has\s+"
            r"been)\s+"
            r"(?:warned|alerted|cautioned)\s+[^.;]{0,40}?\b(?:about|against|of|over)\b",
            rf"\b(?:names|lists?|batch)\s+of\s+{_SOME_APPS}\b[^.;]{{0,90}}\b{_FAULT}",
            rf"\b{_forms('issue publish')}\s+{_NUMBER}\s+(?:\w+\s+)?(?:alerts|warnings)\s+(?:about|against|"
            rf"on|over)\b",
            rf"\bnames\s+of\s+{_NUMBER}\b[^.;]{{2,60}}?\b(?:published|released|disclosed|posted|made\s+"
            rf"public)\b",
            rf"\b{_forms('flag name brand label')}\s+[^.;]{{2,60}}?\s+as\s+(?:an?\s+)?{_UNLAWFUL}\b",
            rf"\blist(?:ed|s)\s+{_SOME_APPS}\b[^.;]{{0,60}}?\b{_FAULT}",
            rf"\b{_forms('issue send serve')}\s+notices?\s+to\s+{_NUMBER}\b",
            *_done(
                "name flag expose blacklist publicise publicize call+out notify single+out criticise "
                "criticize",
                _SOME_APPS,
                few=r"(?:a\s+(?:further|total\s+of)\s+)?",
            ),
            r"\b(?:send|sent|issue|issued|mailed)\s+(?:\w+\s+){0,2}?warning\s+letters?\s+to\s+" + _NUMBER,
        ),
    ),
    (
        ActionKind.PENALTY,
        (
            rf"\b(?:{_forms(_PUNISH, decided=True)}"
            rf"|fine[sd])\s+(?!(?:by|in|for|on|and|or|the\s+)\s)(?:{_NUMBER}\b|(?-i:[A-Z])|an?\s|the\s|"
            rf"its\s|both\s)",
            rf"\b{_BE}{_MUCH}\s+(?:penali[sz]ed|fined|reprimanded|censured|disciplined|punished|debarred|"
            rf"disqualified|"
            r"expelled|sanctioned)\b",
            *_done(
                "impose issue hand+down hand+out levy give send serve receive draw get incur make deliver "
                "administer "
                "publish announce disclose release post take",
                _CENSURE,
                rf"(?:\s+taken)?{_UPON}",
                few=r"(?:an?\s+|the\s+|\d+\s+|several\s+|[a-z]+\s+)?",
            ),
            *_done(
                "revoke cancel withdraw rescind terminate suspend annul remove pull strip strip+of lose "
                "void freeze",
                _LICENCE,
                decided=True,
            ),
            rf"\b{_LICENCE}\s+(?:[\w.&’'()-]+\s+){{0,7}}?(?:\w+ly\s+)?(?:revoked|cancell?ed|withdrawn|"
            rf"rescinded|suspended|annulled)\b",
            rf"\b{_forms(_BAN, decided=True)}\s+{_ONE}(?:,[^,.;]{{2,60}},)?\s+(?:from\s+(?:{_OFFICE}|new\s+"
            rf"business)|{_SPELL})",
            rf"\b{_BE}{_MUCH}\s+(?:banned|barred|prohibited|suspended|excluded|struck\s+off)\s+(?:from\s+"
            rf"{_OFFICE}|{_SPELL})",
            r"\b\d+\s+(?:administrative\s+|penalty\s+)?decisions\s+(?:against|on)\b",
        ),
    ),
)  # fmt: skip


VERB_CUES: tuple[tuple[ActionKind, Guarded], ...] = tuple(
    (kind, WordStart("|".join(patterns), re.IGNORECASE)) for kind, patterns in _PATTERNS
)
