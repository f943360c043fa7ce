"""Everyday words for what authorities and courts do; `actioncues` has the terms of the trade.

Words that tell an order only where someone named is dealt with are in `SOFT_ORDER`.
"""

import re

from updates.extraction.guarded import Guarded
from updates.extraction.vocabulary import ActionKind

_I = re.IGNORECASE
_COURT_NAME = (
    r"(?:CJEU|ECJ|ECtHR|BGH|BVerwG|UKSC|Court\s+of\s+Justice|General\s+Court|Supreme\s+Court|High\s+Court|"
    r"Court\s+of\s+(?:Appeals?|Cassation)|Conseil\s+d['’][ÉE]tat)"
)
_SOMEONE = (
    r"(?:it|them|him|her|(?:\d+|two|three|four|five|six|seven|eight|nine|ten)\s+(?:[\w’-]+\s+"
    r"){0,3}?[a-z]{3,}s|(?:the|its|all|both|these|those|\d+|two|three|four|five|six|seven|eight|nine|"
    r"ten)\s+(?:[a-z-]+\s+){0,2}"
    r"(?:bank|firm|company|companies|insurer|lender|platform|operator|provider|retailer|group|broker|"
    r"airline|exchange|"
    r"controller|processor|developer|website|app|publisher|school|hospital|municipality|employer|owner|"
    r"seller|manager|"
    r"parties|part(?:y|ies)|entit(?:y|ies)|institution)s?|(?-i:[A-Z][\w.&’'-]*(?:,?\s(?:and\s|of\s|the\s|"
    r"&\s)?[A-Z][\w.&’'-]*)*))"
)
_NOT_MONEY = (
    r"(?!(?:pay|disgorge|forfeit|cough|hand|expect|prepare|face|find|refund|repay|return|compensate|reimburse|consider|join|"
    r"make\s+(?:a\s+)?payments?|be\b|have\b(?!\s+(?:its|their|the|an?)\b)|see\b|know\b|say\b|use\b|"
    r"believe\b|think\b)\b)"
)
_WITHIN = r"(?:[^.;:\n]|\.(?=[\w, ])){0,90}?"
PLAIN_CUES: tuple[tuple[ActionKind, re.Pattern[str]], ...] = (
    (
        ActionKind.SETTLEMENT,
        re.compile(
            r"\bsettled\s+(?:at|on|out\s+of\s+court|both|all|these|those)\b|\bsettle[sd]?\s+(?:for|"
            r"at)\s+[$€£A-Z\d]|"
            r"\b(?:in|under)\s+(?:an?|the|its)\s+(?:\w+\s+)?settlement\b|\b(?:part|terms?|"
            r"condition)\s+of\s+(?:the|its|that)\s+"
            r"(?:\w+\s+)?settlement\b|\b(?:announc|reach|conclud|sign|strik|struck|approv|clinch)\w*\s+"
            r"(?:an?|the|its)\s+"
            r"(?:[\w-]+\s+){0,2}(?:settlement|deal\s+with|compromise)\b|\bsettlement\s+(?:order|charges|"
            r"deed|decision)\b|"
            r"\bundertook\s+to\s+(?:re(?:fund|pay|imburse|turn)|pay|compensate)\b|"
            r"\bagree[sd]?\s+to\s+(?:an?\s+)?(?:[A-Z]{1,3}\$?\s?|[$€£¥₹])\d|"
            r"\bresolv(?:ed|es)\s+(?:the|its|a)\s+(?:first\s+|second\s+|last\s+|\w+\s+)?(?:action|case|"
            r"matter|suit)\b|"
            r"\bfil(?:ed|es)\s+(?:the|a)\s+(?:proposed|stipulated|agreed)\s+(?:\w+\s+)?(?:order|decree|"
            r"judgment|settlement)\b|"
            r"\bagreement\b(?!\s+with\s+(?:its|their)\b)[^.;]{0,60}\b(?:made|signed|reached|struck|"
            r"concluded)\s+with\s+(?:the\s+)?"
            r"(?:\w+\s+)?(?:attorneys?[\s-]+general|regulators?|watchdog|commission|agency|authorit(?:y|"
            r"ies)|states)\b",
            _I,
        ),
    ),
    (
        ActionKind.JUDGMENT,
        re.compile(
            r"\bheld\b(?=[^.;:]{0,110}\s(?:that|against|in\s+favou?r)\b)|"
            r"(?<!was\s)(?<!were\s)(?<!be\s)(?<!hearing\s)(?<!meeting\s)\bheld\s+(?:on\s+\d|"
            r"on\s+(?-i:[A-Z])|in\s+(?-i:[A-Z]))|\b(?:preliminarily|permanently|temporarily)\s+enjoin(?:ed|"
            r"s)\b|"
            r"\benjoin(?:ed|s)\s+(?:the\s+)?(?:enforcement|application|state|law)\b|\bvacat(?:ed|es)\s+"
            r"(?:the\b|an?\b|(?-i:[A-Z]))|"
            r"\bcertifi(?:ed|es)\s+(?:an?|the)\s+(?:[\w-]+\s+){0,2}class\b|\badjourn(?:ed|s)\b|\bstay(?:ed|"
            r"s)\s+(?:the|a|an|its|that|(?-i:[A-Z])\w*['’]s|"
            r"enforcement|execution)\b|\bjury\b(?=[^.;]{0,80}\b(?:decid|found|award|return|ruled|order|"
            r"said)\w*)|"
            r"\b(?:sided|agreed|disagreed)\s+with\s+(?:the\s+)?(?:(?-i:[A-Z])|regulator|plaintiff|claimant|"
            r"company|authority)|"
            r"\b(?:grant(?:ed|s)|refus(?:ed|es)|den(?:ied|ies)|allow(?:ed|s))\s+(?:[\w’']+\s+){0,7}?"
            r"(?:applications?|appeals?|motions?|leave|"
            r"permission|relief|requests?|petitions?|bids?|bail|stay|challenges?)\b|"
            r"\b(?:affirm(?:ed|s)|revers(?:ed|es)|remand(?:ed|s)|remitted|reinstat(?:ed|es))\s+(?:the\b|"
            r"dismissal|denial|"
            r"an?\b|its\b|(?-i:[A-Z]))|"
            r"\bdecided\b(?=[^.;]{0,40}\b(?:that|in\s+favou?r|against)\b)|"
            rf"\b(?-i:{_COURT_NAME})\b[^.;:]{{0,70}}\b(?-i:[CT])[-‑]\d{{1,3}}/\d\d\b",
            _I,
        ),
    ),
    (
        ActionKind.PROSECUTION,
        re.compile(
            r"\barrest(?:ed|s)\s+(?:an?\b|two|three|four|five|six|seven|eight|nine|ten|\d+|man|men|woman|"
            r"women|suspects?|former|"
            r"(?-i:[A-Z]))|\b(?:takes|took|taken|taking|hauls|hauled|drags|dragged)\s+[\w’'&., -]{2,60}?\s+"
            r"to\s+(?:the\s+)?(?:\w+\s+){0,2}?court\b",
            _I,
        ),
    ),
    (
        ActionKind.ORDER,
        re.compile(
            rf"\b(?:required|requires|directed|directs|instructed|obliged|compelled|commanded|did\s+order|"
            rf"told)\s+{_SOMEONE}(?:,[^,;.]{{2,60}},)?"
            rf"\s+(?:not\s+)?to\s+{_NOT_MONEY}[a-z]+|"
            rf"\b(?:directed|directs|instructed|instructs|ordered|orders|compelled|obliged|required|"
            rf"told)\s+(?:an?|another|one)\s+"
            rf"(?:[\w’'-]+\s+){{1,5}}?to\s+{_NOT_MONEY}[a-z]+|"
            r"\b(?:is|are|was|were|been)\s+(?:also\s+|further\s+|then\s+|now\s+|each\s+|both\s+)?"
            r"(?:directed|ordered|required|instructed|"
            rf"told|obliged|compelled)\s+(?:[a-z]+ly\s+)?(?:by\s+[^,.;]{{2,50}}?\s)?(?:not\s+)?to\s+"
            rf"{_NOT_MONEY}[a-z]+|"
            rf"\b(?:required|ordered|told|directed)\s+{_WITHIN}\s"
            rf"(?:to\s+pay)\b[^;]{{0,160}}?\band\s+to\s+{_NOT_MONEY}[a-z]+|"
            r"\bpreventive\s+measures?\b|\binterim\s+(?:ex\s+parte\s+)?(?:orders?|measures?)\b|"
            r"\bprecautionary\s+measures?\b|"
            r"\bcorrective\s+action\s+plan\b|\bissu(?:ed|es)\s+(?:an?|its)\s+(?:final\s+)?(?:decision|"
            r"direction)s?\s+requiring\b|"
            r"\bdeliver(?:ed|s)\s+(?:an?|its)\s+(?:final\s+)?order\b|"
            r"\b(?:order|ordered|orders)\s+(?:to\s+)?(?:be\s+)?w(?:ind|ound)[\s-]+(?:it\s+)?up\b|"
            r"\bwinding[\s-]up\s+order\b|"
            r"\b(?:told|ordered)\s+to\s+(?:suspend|stop|halt|end|cease|delete|erase|change|close|bring|mend|"
            r"open)\b|"
            r"\b(?:shall|must|have\s+to|has\s+to|are\s+to|is\s+to)\s+(?:complete|carry\s+out|make)\s+"
            r"(?:the\s+)?"
            r"rectification\b",
            _I,
        ),
    ),
    (
        ActionKind.INSPECTION,
        re.compile(
            r"\b[Aa]fter\s+(?:auditing|inspecting|examining|visiting|raiding)\b|\bcompliance\s+checks?\s+"
            r"(?:of|on|at)\b|"
            r"\bchecks?\s+(?:of|on|at)\s+\d+|\bremains?\s+under\s+(?:[\w’']+\s+)?(?:investigation|scrutiny|"
            r"examination)\b|"
            r"\bunder\s+(?:[A-Z]\w+\s+)?(?:investigation|probe)\b|\bentered\s+the\s+(?:[\w’']+\s+){0,3}"
            r"(?:offices?|premises|sites?)\b|"
            r"\b(?:[Ii]nspectors?|[Ss]upervisors?|[Ii]nvestigators?|[Oo]fficers|[Aa]uditors)\s+"
            r"(?:of\s+[^,.;]{3,60}\s)?(?:will|would|have|are\s+to|"
            r"entered|visited|searched|raided|descended|called|turned\s+up|arrived)\b|"
            r"\b(?:will|would|to)\s+(?:visit|scrutini[sz]e|examine|check|audit|inspect)\s+\d+|"
            r"\b(?:Inspection|Audit|Investigation|Examination)s?\s+of\s+[A-Z]|\bjoint\s+investigation\b|"
            r"\b(?:opens?|opened|has\s+opened|begins|began|starts?|started)\s+(?:an?\s+)?"
            r"(?:[\w-]+\s+){0,3}(?:investigation|inspection|probe|"
            r"inquiry|examination|review)s?\s+(?:of|into|against|on)\b|"
            r"\b(?:summoned|called\s+in|hauled\s+in|interviewed|questioned|grilled)\s+[^.;]{2,50}\sto\s+"
            r"(?:explain|answer|account|clarify)\b|"
            r"\b(?:visits?|visited)\s+(?:to\s+)?\d+\s",
        ),
    ),
    (
        ActionKind.NOTICE,
        re.compile(
            r"\badd(?:ed|s)\s+(?:[^.;]{2,60}?\s)?to\s+(?:(?:the|its|their)\s+(?:\w+['’]s\s+)?|\w+['’]s\s+)"
            r"(?:\w+\s+)?(?:list|register)\s+of\s+(?:un\w+|suspicious|suspect|fake|"
            r"fraud\w*|scam\w*|non-?\w+|illegal)\b|\bnames?\s+(?:\w+\s+)?(?:were|was|have\s+been)\s+added\b|"
            r"\b(?:put|placed|entered)\s+on\s+(?:the|its)\s+(?:\w+\s+)?(?:warning|alert|black|watch|"
            r"negative)[\s-]?list\b|"
            r"\bfound\b[^.;]{0,60}\bthat\s+\d+\s+(?:[\w-]+\s+){0,2}(?:apps?|websites?|platforms|"
            r"products)\b[^.;]{0,60}"
            r"\b(?:non-?complian|problem|violat|illegal|unlawful|breach|infring)\w*|"
            r"\b(?:detect|uncover|identif|expos)(?:ed|ied)\s+\d+\s+(?:[\w-]+\s+){0,2}(?:apps?|websites?|"
            r"platforms|products)\b",
            _I,
        ),
    ),
)  # fmt: skip
SOFT_ORDER = Guarded(
    r"(?P<who>(?<=[a-z,;] )(?-i:[A-Z])[\w.&’'-]*|(?-i:[A-Z])[\w.&’'-]*(?:\s[A-Z][\w.&’'-]*){1,8}|"
    r"(?-i:[A-Z])[a-z]*[A-Z]\w+|"
    r"\b(?:[Tt]he|[Ii]ts)\s+"
    r"(?:two\s+|three\s+)?(?:bank|firm|company|companies|insurer|lender|platform|operator|provider|retailer|"
    r"group|broker|airline|"
    r"exchange|publisher|developer|app)s?|^[A-Z]\w+|\b(?:[Ii]t|[Tt]hey))\s+"
    r"(?:must|may\s+not|may\s+no\s+longer|must\s+not|can\s+no\s+longer|has\s+to|have\s+to|is\s+to|"
    r"are\s+to)\s+(?:now\s+|also\s+|"
    r"further\s+|individually\s+|only\s+|\w+ly\s+)?"
    r"(?!(?:also|now|further|only|individually|not|then|pay|find|cough|hand|forfeit|serve|work|act|hold|"
    r"appeal|provide|refund|return|repay|compensate|complete\s+\d+|attend|re-?enter|rejoin|never|get|"
    r"receive|give\s+back|disgorge|face|surrender|bear|manage|practi[sc]e|trade|be\s+(?:fined|"
    r"paid))\b)[a-z]+|"
    r"\b(?:has|have|had|gets?|got|given|with|and|reprimand)\s+(?:[a-z]+|\d+)\s+(?:working\s+|"
    r"business\s+)?(?:days|weeks|months)\s+"
    r"(?:in\s+which\s+)?to\s+(?!(?:appeal|pay|file|comment|respond|contest|challenge|object|submit|seek|"
    r"consider|decide|reply|say|tell|explain|answer)\b)[a-z]+"
)
MUST = Guarded(
    r"\b(?:must\s|may\s+no|can\s+no|(?:has|have|is|are)\s+to\s|"
    r"(?:has|have|had|gets?|got|given|with|and|reprimand)\s+(?:[a-z]+|\d+)\s+(?:working|business|days|weeks|months)\s)"
)
"""Words of which each `SOFT_ORDER` has some."""
DEALT_WITH = Guarded(
    r"\b(?:found|breach\w*|infring\w*|violat\w*|unlawful\w*|resolved|decision|decided|upheld|proceedings|"
    r"investigation|failed)\b",
    _I,
)
