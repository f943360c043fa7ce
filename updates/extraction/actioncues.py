"""The phrases that tell each kind of enforcement, and those that only seem to."""

import re

from updates.extraction.guarded import Guarded, WordStart
from updates.extraction.plainactions import PLAIN_CUES
from updates.extraction.vocabulary import ActionKind

_I = re.IGNORECASE
_LIST_WORDS = r"(?:notices?|notifications?|circulars?|lists?|batch(?:es)?|announcements?|reports?|names?)"
_FAULT = (
    r"(?:violat\w*|infring\w*|illegal\w*|unlawful\w*|problem\w*|non-?complian\w*|"
    r"breach\w*|irregular\w*|fail(?:ed|ing|ure)\w*|ha(?:d|ve)\s+not\s+\w+|harm\w*)"
)
_PROBE = (
    r"(?:(?:formal|in-depth|cyber\s?security|antitrust|sector|statutory|preliminary|"
    r"criminal|joint|special|on-site|data|new|market|investigative|network|"
    r"privacy|security|compliance|targeted|nationwide|coordinated|public|own-volition|"
    r"full|phase\s+\w+|sector-wide|unannounced)\s+(?:and\s+\w+\s+)?){0,3}"
    r"(?:investigations?|inquir(?:y|ies)|inspections?|probes?|audits?|sweeps?|"
    r"reviews?(?=\s+(?:of|into)\b)|dawn\s+raids?|examinations?|proceedings|"
    r"looks?(?=\s+(?:at|into)\b)|checks(?=\s+(?:of|on)\b))"
)
_TERMS: tuple[tuple[ActionKind, re.Pattern[str]], ...] = (
    (
        ActionKind.SETTLEMENT,
        re.compile(
            r"\bsettlement(?=:\s)|"
            r"\bsettl(?:e[sd]?|ing)\s+(?:(?-i:[A-Z])\w+\s+){0,3}(?:charges|allegations|claims|proceedings|"
            r"(?:enforcement\s+)?(?:case|action)|lawsuits?)\b|"
            r"\b(?:resolution|settlement|stipulated|conciliation|non-prosecution|leniency)\s+agreements?\b|"
            r"\bagree[sd]?\s+(?:an?\s+|to\s+an?\s+)?(?:[A-Z]{0,3}[$€£¥]?\s?[\d.,]+\s?\w*\s+)?(?:payment|"
            r"compensation|redress|settlement)\s+"
            r"(?:programme|program|scheme|plan|package)s?\b|"
            r"\bagreed\s+with\s+the\s+(?-i:[A-Z])[\w ]{1,50}?\s(?:that|on\s+an?|to\s+pay)\b|"
            r"\b(?:scheme|plan|terms|redress|remedy|remedies|programme|program|measures)\s+agreed\s+with\b|"
            r"\bunder\s+(?:an?|the|its)\s+(?:\w+\s+)?(?:deal|agreement|accord)\s+with\b|"
            r"\baccept(?:ed|s)\s+(?:an?|the)\s+(?:\w+\s+)?settlement\b|"
            r"\baccept(?:ed|s)\s+(?:\w+\s+){0,3}commitments?\b|\bmade\s+(?:\w+\s+){0,2}commitments\s+"
            r"(?:legally\s+)?binding\b|\bresolv(?:e[sd]?|ing)\s+(?:[\w’']+\s+){0,4}(?:allegations|charges|"
            r"claims|cases|probes|investigations)\b|"
            r"\b(?:admit|accept|acknowledg|conced|cooperat|co-operat)\w+\b[^.;]{0,60}\band\s+(?:has\s+|have\s+)?settled(?=\s*[.;,])|"
            r"\b(?:reached|made|taken|closed|ended|concluded|imposed|agreed)\s+(?:under|by|through|in|on\s+the\s+basis\s+of)\s+"
            r"an?\s+administrative\s+agreement\b|"
            r"\bin\s+settlement\b(?!\s+(?:systems?|risks?|cycles?|dates?))|\b(?:part|terms)\s+of\s+"
            r"(?:an?|the)\s+settlement\b|"
            r"\bconsent\s+(?:order|decree|judgment|agreement)s?\b|\bsettle[sd]?\s+(?:with|"
            r"for|charges|allegations|claims|lawsuits?|cases?|investigation|probe|"
            r"(?:the|an?|its)\s+(?:[\w’'-]+\s+){0,5}?(?:charges?|allegations|claims?|suits?|lawsuits?|cases?|"
            r"investigation|probe|matter|dispute|action|proceedings|complaint|enforcement))\b|"
            r"\bsettlements?\s+(?:with|agreement|under|over|of\s+(?:the|charges|"
            r"claims|allegations)|includes?|requires?|provides?|resolv\w+|that|to)\b|"
            r"\b(?:under|proposed|reached|agreed\s+to|million|billion|class)\s+(?:a\s+|"
            r"an\s+|the\s+)?(?:[$€£]?[\d.,]+\s?\w*\s+)?settlements?\b|"
            r"\bstipulated\s+(?:final\s+)?(?:judgment|order)\b|"
            r"\bagree[sd]?(?:\s+(?:on|in|last|this|also|today|yesterday)(?:\s+[\w.]+){0,3}?)?(?:,\s[^,.;]{3,80},)?\s+"
            r"to\s+(?:pay|settle|resolve|an?\s+(?:final|agreed)\s+judgment|"
            r"a\s+(?:[$€£][\d.,]+\s?\w*\s+)?(?:settlement|fine|penalty))|"
            r"\bdeferred\s+prosecution\s+agreement\b|\benforceable\s+undertakings?\b|"
            r"\bassurance\s+of\s+(?:voluntary\s+compliance|discontinuance)\b|"
            r"\bvoluntary\s+undertakings?\b|\bundertakings?\b[^.;]{0,90}\baccepted\b|"
            r"\baccept(?:ed|s)\s+(?:\w+\s+){0,4}undertakings?\b",
            _I,
        ),
    ),
    (
        ActionKind.JUDGMENT,
        re.compile(
            r"\bconvicted\b|\bsentenced\b|\bjail(?:ed|s)\b|\bfound\s+guilty\b|"
            r"\bple(?:ad(?:ed|s)|d)\s+guilty\b|\bacquitted\b|\b(?:ruled|rules\s+(?:that|in|against)|"
            r"ruling|rulings|verdict)\b|(?<!stipulated\s)(?<!final\s)\bjudg(?:e)?ments?\b|"
            r"\bupheld\b|\bupholds\b|"
            r"\bdismiss(?:ed|es)\s+(?:the\s+|an?\s+|its\s+|\w+['’]s\s+)?(?:\w+\s+)"
            r"?(?:appeals?|cases?|complaints?|claims?|lawsuit|challenge|action)\b|"
            r"\b(?:typical|guiding|model|exemplary)\s+cases\b|"
            r"\b(?:annul(?:led|s)|quash(?:ed|es)|overturn(?:ed|s)|(?:str(?:uck|ikes)\s+down))\b|"
            r"\bset(?:s)?\s+aside\b|\b(?:reject(?:ed|s)|threw\s+out|throws\s+out|dismiss(?:ed|es)|"
            r"allow(?:ed|s))\s+"
            r"(?:the\s+|an?\s+|its\s+)?(?:\w+\s+)?(?:appeals?|action|challenge|claims?|complaints?|pleas?)\b|"
            r"\b(?:reduc(?:ed|es)|rais(?:ed|es)|cut|lower(?:ed|s)|confirm(?:ed|s)|halv(?:ed|"
            r"es))\s+(?:the\s+|an?\s+|\w+['’]s\s+)?"
            r"(?:\w+\s+)?(?:fines?|penalt(?:y|ies)|sanctions?)\b|\bheld\s+(?:against|liable|in\s+favou?r|"
            r"for\s+the)\b|"
            r"\bawarded\b(?:[^.;]|\.\d){0,60}(?:\bdamages\b|[$€£]\s?\d|\b[A-Z]{2,3}\$?\s?\d)|"
            r"\bfound\b(?=[^.;]{0,40}\bthat\b)|\bheld\s+that\b|\b(?:held|found|decided)(?=\s*[.;])",
            _I,
        ),
    ),
    (
        ActionKind.PROSECUTION,
        re.compile(
            r"\b(?:filed|files|filing|brought|brings|lodged|launched|initiated)"
            r"\s+(?:an?\s+|its\s+|criminal\s+|civil\s+)?(?:\w+\s+){0,3}(?:complaints?|"
            r"lawsuits?|suits?|charges|action|proceedings|"
            r"prosecutions?|indictments?)\s+(?:against|in|alleging|on|over|seeking)\b|"
            r"\b(?:commenc(?:ed|es)|beg[au]n|begins|brought|brings|institut(?:ed|es)|initiat(?:ed|es)|"
            r"launch(?:ed|es)|"
            r"start(?:ed|s)|took|tak(?:en|es)|fil(?:ed|es))\s+(?:an?\s+)?(?:(?:civil|criminal|legal|court|"
            r"judicial|penalty)\s+"
            r"){1,3}(?:proceedings|action)\b|\bdetained\s+(?:\d+|(?-i:[A-Z])|\w+\s+(?:people|men|suspects))|"
            r"\b(?:filed|laid|brought|lodged)\s+(?:\w+\s+){0,2}charges\b|"
            r"\bcharg(?:ed|es)\s+(?!(?:fees|customers|consumers|\w+\s+fees|interest))"
            r"(?:(?-i:[A-Z])|\w+\s+(?:with|over)|with\b|\w+\s+(?:men|people|individuals|former))"
            r"|"
            r"\b(?:su(?:ed|es|ing))\b|\bindict(?:ed|s|ments?)\b|\barraign(?:ed|s)\b|\bprosecut(?:ed|es|ing|"
            r"ions?)\b|\bcriminal\s+charges\b|\barrested\b|\b(?:reported|referred)"
            r"\s+[^.;]{3,60}\s+to\s+(?:the\s+)?(?:police|public\s+prosecut\w+|prosecut\w+)"
            r"|\b(?:lawsuit|complaint)"
            r"\s+against\b",
            _I,
        ),
    ),
    (
        ActionKind.REMOVAL,
        re.compile(
            r"\bremov(?:ed|es|ing|al)\b[^.;]{0,70}\b(?:apps?|applications|"
            r"mini[- ]?programs?|stores?|shelves)\b|\bapps?\b[^.;]{0,70}\b(?:removed|"
            r"delisted|pulled|taken\s+(?:out|off|down))\b|"
            r"\b(?:delist(?:ed|s|ing)|pull(?:ed|s|ing)|yank(?:ed|s)|taken\s+(?:out\s+of|off|down\s+from))"
            r"\b[^.;]{0,50}\b(?:apps?|stores?|shelves)\b",
            _I,
        ),
    ),
    (
        ActionKind.ORDER,
        re.compile(
            r"\b(?:direct(?:ed|s)|instruct(?:ed|s)|compel(?:led|s)|oblig(?:ed|es))\s+(?-i:(?:the\s+|"
            r"its\s+)?(?:[a-z-]+\s+){0,3}"
            r"[A-Z])[^;]{0,90}?\bto\s+(?!(?:pay|disgorge|forfeit|consider|the)\b)[a-z]+|"
            r"\b(?:put|placed)\s+(?-i:[A-Z])[\w.&’' -]{1,50}\s+on\s+notice\b|"
            r"\b(?:blocked|shut\s+down|took\s+down|takes\s+down|blocks|shuts\s+down)\s+(?:access\s+to\s+)?"
            r"(?:[\w,’'-]+\s+){0,4}?(?:apps|websites?|sites?|domains?|accounts|channels)\b|"
            r"\b(?:finali[sz](?:ed|es)|entered|made)\s+(?:an?\s+|its\s+|"
            r"the\s+)?(?:\w+\s+)?orders?\s+(?:against|requiring)\b|"
            r"\ban\s+order\s+to\s+(?!pay)[a-z]+|"
            r"\border(?:ed|s(?!\s+(?:of|for|under|against)\b)|ing)\s+(?!(?:by|from|online|more|books?|food)\b)"
            r"(?:(?:(?!(?-i:pay)\b)[\w.,’'&()/-]+\s+){1,16}?(?:to\s+(?!pay\b)|not\s+to)|to\s+(?!pay\b)|"
            r"an?\s+(?:\w+\s+){0,3}(?:limitation|ban|suspension|halt|stop|recall|review|"
            r"end)\b|the\s+(?:\w+\s+){0,3}"
            r"(?:suspension|deletion|erasure|cessation|blocking|closure|removal|"
            r"rectification|company|firm|bank|platform|operator)|(?<!orders\s)that\b|its\b)"
            r"|\b(?:required|told|tells|urge[sd]?|asked|instructed|directed|requested|"
            r"demanded|summoned|notified|mandat(?:ed|es)|commanded|call(?:ed|s)\s+on)"
            r"\b(?:[^.;]|\.(?=,|\w|\s[a-z])){0,110}?"
            r"\b(?:to\s+(?:rectify|put\s+\w+\s+right|fix|correct|stop|cease|delete|"
            r"suspend|halt|remedy|mend|make\s+rectification|bring|comply|block|address|"
            r"take\s+corrective|end|implement|withdraw|terminate|clean|destroy|erase|remove|improve|appoint|"
            r"amend|"
            r"shut|disconnect|reverse|recall)\b|rectification\b)"
            r"|\b(?:days?|weeks?|months?|until(?:\s+\w+\s+\w+)?|deadline)\s+to\s+(?:rectify|fix|comply|"
            r"remedy|correct|put\s+(?:things|matters|them|it)\s+right)\b|\b(?:must|has\s+to|have\s+to|had\s+to)\s+(?:also\s+|"
            r"now\s+|then\s+|all\s+|immediately\s+)?(?:rectify|stop|cease|delete|bring\s+its|"
            r"bring\s+their|halt|erase|mend)\b|\bformal\s+notices?\s+(?:to|on|against|"
            r"requiring|ordering)\b|\bmandat(?:ed|es)\s+(?:the\s+)?(?:immediate\s+)"
            r"?(?:suspension|deletion|cessation)\b|"
            r"\b(?:bars|barred|stops|stopped|forbids|prohibit(?:s|ed)|"
            r"forbade)\s+(?-i:[A-Z])[\w.,&’' -]{1,60}?\sfrom\s+(?:taking|accepting|onboarding|"
            r"opening|processing|selling|collecting|using|offering|signing|advertising|adding|issuing|marketing|"
            r"distributing|launching|transferring|sharing|publishing)\b|"
            r"\b(?:must|has\s+to|have\s+to)\s+(?:finish|complete|implement|introduce|put\s+in\s+place|submit)\b[^.;]{0,80}?"
            r"\bwithin\s+[\w-]+\s+(?:days|weeks|months)\b|"
            r"\b(?:blocked|halted|suspended|banned|prohibited)\s+(?!from\s)"
            r"(?:(?!from\b)[\w’'-]+\s+){0,6}?(?-i:processing|transfers?|payments|services?|use|"
            r"collection|access|chatbot|feature|launch|sales?)\b|"
            r"\bissued\s+(?:an?\s+)?(?:\w+\s+){0,2}(?:precepts?|improvement\s+notices?)\b|"
            r"\bcease[- ]and[- ]desist\b|\b(?:business|operational)"
            r"\s+improvement\s+orders?\b|\borders?\s+(?:for|of)\s+(?:business|operational)\s+improvement\b|"
            r"\b(?<!taken\s)(?<!took\s)corrective\s+(?:measures?|orders?|actions?|"
            r"recommendations?)\b|\b(?:rectification|correction|remediation)\s+(?:orders?|notices?)\b|"
            r"\benforcement\s+notices?\b|\brectification\s+(?:is|was)\s+due\b|"
            r"\bprohibition\s+(?:on|of)\s+(?:the\s+)?processing\b|\bissued\s+(?:an?\s+)"
            r"?(?:\w+\s+){0,2}orders?\s+(?:against|to|requiring|on)\b|\b(?:imposed|issued)"
            r"\s+(?:an?\s+)?(?:temporary\s+)?(?:ban|limitation)\s+on\s+(?:the\s+)"
            r"?processing\b|"
            r"\binjunctions?\b|\bcompliance\s+(?:order|notice)s?\b",
            _I,
        ),
    ),
    (
        ActionKind.INSPECTION,
        re.compile(
            rf"\b(?:is|are|has\s+been|have\s+been|started|began|begins?)\s+(?:also\s+|"
            rf"now\s+|still\s+|\w+ly\s+)?(?:investigating|probing|inspecting|auditing|examining|"
            rf"looking\s+into|scrutini[sz]ing|checking\s+(?!whether|how|if)|reviewing\s+whether)\b|"
            rf"\b(?:opens?|opened|launch(?:es|ed)?|announc(?:es?|ed)|initiat(?:es|ed)|"
            rf"start(?:s|ed)?|began|begins?|commenc(?:es|ed)|conduct(?:s|ed|ing)?|carr(?:y|"
            rf"ies|ied)\s+out|plan(?:s|ned)?\s+to\s+conduct|undertook|"
            rf"undertakes?|complet(?:es|ed)|conclud(?:es|ed)|details?|notice\s+on)"
            rf"\s+(?:(?:an?|the|its|two|three|several|new|special|of)\s+)*{_PROBE}\b|"
            r"\b(?:will|is\s+to|are\s+to|plans\s+to)\s+(?:inspect|audit|investigate|examine|"
            r"check)\b(?=\s+(?!whether|how|if|themselves|their\b))|"
            r"\b(?:visited|searched|raids?)\s+(?:the\s+)?(?:[\w’'-]+\s+){0,4}(?:offices?|premises|"
            r"headquarters|homes?|sites?)\b|"
            r"\b(?:open|initiat|launch|start)(?:s|es|ed)\s+(?:an?\s+)?(?:(?:sanctions?|sanctioning|"
            r"administrative|antitrust|"
            r"infringement|disciplinary|formal|in-depth)\s+){0,2}proceedings\s+(?:against|into|on|over)\b|"
            r"\bstatements?\s+of\s+objections\b|"
            r"\binvestigat(?:es|ed)\b(?=\s+(?:[A-Z]|how|whether|the|a|an|several|\d))|"
            r"\binspected\b|\bwill\s+be\s+(?:audited|inspected|investigated|examined)\b|"
            r"\b(?:raided|[Dd]awn\s+raids?|[Ss]earches\s+(?:were|have\s+been|took))\b|"
            rf"\b(?:under|into)\s+investigation\b|\b(?:are|is)\s+under\s+review\s+by\b|"
            r"\b(?:providers|firms|banks|companies|operators|platforms|apps|insurers|lenders|exchanges)\s+"
            r"are\s+under\s+"
            r"review\b|\b6\(b\)\s+(?:orders?|stud(?:y|ies))|\borders?\s+to\s+(?:file|provide)\s+special\s+"
            r"reports?\b|"
            r"\b(?:sends?|sent|issue[sd]?)\s+(?:formal\s+)?requests?\s+for\s+information\s+to\b|"
            r"\brequests?\s+for\s+information\s+(?:was|were|has\s+been|have\s+been)\s+(?:sent|addressed|made|put)\b|"
            r"\bpublish(?:ed|es)\s+(?:the\s+)?(?:outcomes?|results|findings)\s+of\s+(?:its\s+)?(?:audits?|"
            r"inspections?)\b|"
            rf"\bnotice\s+on\s+the\b[^.;]{{0,80}}\binspections?\b|"
            rf"\bstart\s+with\s+the\s+audit\b|\bfound\s+out\s+about\s+the\b|"
            rf"\binvestigative\s+sweep\b|"
            r"\b(?:inspections?|(?<!its\s)(?<!their\s)(?<!his\s)audits?|sweeps?|investigations?)\s+"
            r"(?:of|into|on|"
            r"targeting|against|at)\s+(?:\d+|[A-Z]|the\s+|\w+\s+companies)",
        ),
    ),
    (
        ActionKind.CAMPAIGN,
        re.compile(
            r"\b(?:campaigns?|crackdowns?|special\s+(?:enforcement\s+|rectification\s+|"
            r"law\s+enforcement\s+)?(?:actions?|operations?|rectification)|"
            r"enforcement\s+(?:programmes?|programs?|initiatives?|actions\s+to|drive)|"
            r"clean-?ups?|series\s+of\s+special\s+actions)\b",
            _I,
        ),
    ),
    (
        ActionKind.NOTICE,
        re.compile(
            rf"\b(?:publish\w*|releas\w*|circulat\w*|issu\w*|announc\w*|disclos\w*|post\w*)"
            rf"\b[^.;]{{0,50}}\b{_LIST_WORDS}\b[^.;]{{0,120}}\b{_FAULT}\b|"
            r"\b(?:publish\w*|made\s+public|releas\w*|post(?:ed|s)|disclos\w*)\b[^.;]{0,40}\b(?:names?|"
            r"lists?)\s+of\b"
            r"[^.;]{0,90}\b(?:unregistered|unlicen[cs]ed|unauthori[sz]ed|br(?:oke|eak)\w*\s+the\s+law|"
            r"dishonest)\b|"
            r"\bf(?:inds|ound)\s+\d+\s+(?:[\w-]+\s+){0,2}(?:apps?|websites?|platforms|products)\b[^.;]{0,80}"
            r"\b(?:illegal|unlawful|violat|breach|infring|excessive)\w*|"
            rf"\bfound\s+that\b[^.;]{{0,50}}\bapps?\b[^.;]{{0,60}}\b{_FAULT}\b|"
            r"\b(?:warn|caution)(?:s|ed)\s+(?:the\s+)?(?:public|investors|consumers|people|users|customers|"
            r"savers)\s+(?:on\s+\d+\s\w+\s+|on\s+\w+\s\d+\s+)?(?:of|about|against|"
            r"over)\s+(?:(?-i:[A-Z])|\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|several|"
            r"(?:an?\s+)?(?:un\w+|fraud\w+|"
            r"fake|bogus|cloned?|scam)\b)|"
            r"\b(?:add(?:ed|s)|put|puts|placed|entered)\s+[^.;]{0,60}?\b(?:to|on|in)\s+(?:its|the|our|(?:the\s+)?(?-i:[A-Z])[\w.]+[’']s)\s+"
            r"(?:[\w-]+\s+){0,6}?(?:warnings?|alerts?|black)(?:\s+(?:and|or)\s+\w+)?[\s-]?lists?\b|"
            r"\b(?:publicly\s+(?:named|names|criticised|criticized|notified|exposed)|"
            r"named\s+and\s+shamed|singl(?:ed|es)\s+out|lists\s+(?:\d+|[a-z]+)\s+(?:apps?|applications|"
            r"firms|websites|companies)\s+for\b|naming\s+(?!and\b|conventions?|rules?|rights?|or\b)\w+|"
            r"nam(?:ed|es)\s+(?:the\s+)?(?:two|three|four|five|six|seven|eight|nine|ten)\s+(?:[\w-]+\s+"
            r"){0,3}?[a-z]+s\s+(?:for|over|that|which|whose)\b|"
            r"nam(?:ed|es)\s+\d+(?!\s+(?:January|February|March|April|May|June|July|August|September|"
            r"October|November|"
            r"December)\b)|"
            r"call(?:ed|s)\s+out|critici[sz](?:ed|es)\s+(?:[\w-]+\s+){1,3}by\s+name|"
            r"notif(?:ied|ies)\s+(?:the\s+public\s+of\s+)?\d+)\b",
            _I,
        ),
    ),
)  # fmt: skip
ACTION_CUES = (*_TERMS, *PLAIN_CUES)
# In a headline a noun is enough.
HEADLINE_CUES: tuple[tuple[ActionKind, Guarded], ...] = (
    (ActionKind.ORDER, Guarded(r"\b(?:order(?:s|ed)?\s+(?:against|(?-i:[A-Z])\w+|to\b))", _I)),
    (
        ActionKind.INSPECTION,
        Guarded(
            r"\b(?:investigat(?:ion|ions|es)|inspections?|audits?(?!\s+(?:firms?|partners?|fail|work|"
            r"giant|lapses|client))|"
            r"probes?|sweeps?|inquiry)\b",
            _I,
        ),
    ),
    (ActionKind.SETTLEMENT, Guarded(r"\bsettle(?:ment|s)\b", _I)),
)
# A sentence with one of these tells that the thing is over, supposed or a mere rule.
ENDED = Guarded(
    r"\b(?:clos(?:ed|es)\s+(?:its\s+|the\s+|an?\s+)?(?:injunction|proceedings)|terminat(?:ed|es)|"
    r"lift(?:ed|s)|vacat(?:ed|es)|closed\s+(?:its|the|an)"
    r"\s+(?:inquiry|investigation|probe|case)|dropp(?:ed|s)|nothing\s+further|"
    r"no\s+further\s+action|withdr(?:ew|awn)(?!\s+(?:[\w-]+\s+){0,3}(?:applications?|offers?|money|"
    r"funds|cash|products?|deposits)))\b",
    _I,
)
# What is not done, or only wished for.
DENIED = Guarded(
    r"\b(?:no|not|never|without|nor|neither|any|avoid\w*|escap\w*|rather\s+than|instead\s+of)\s+(?:\w+\s+"
    r"){0,2}$|"
    r"\b(?:plan|propos|threaten|seek|intend|want|vow|prepar|mull|consider|power|aim|empower|right|able|ask|"
    r"urg|call|"
    r"recommend|entitle|allow)\w*\s+(?:\w+\s+){0,3}to\s+$|"
    r"\b(?:should|expect)\b[^.;]{0,20}$|"
    r"\b(?:failing\s+(?:which|that|this)|(?:or|or\s+else|otherwise)\s+(?:face|see|risk)|on\s+pain\s+of|in\s+default\s+of\s+which)\b[^.;]{0,40}$",
    _I,
)
# "qualified for a 30% discount by agreeing to settle": a penalty all the same.
DISCOUNT = Guarded(r"\b(?:discount|qualif(?:ied|ies)|otherwise|reduction)\b", _I)
# An order of before, which someone did not heed.
FORMER = Guarded(
    r"\b(?:(?:last|this)\s+year['’]s|earlier|previous|prior|past|"
    r"(?:disregard|ignor|breach|violat|flout|defi|disobey)\w*\s+(?:an?|the|its|that)(?:\s+\w+)?|"
    r"fail\w*\s+to\s+(?:comply\s+with|respond\s+to|heed|obey|follow|honou?r)\s+(?:an?|the|its|"
    r"that)(?:\s+\w+)?|(?:which|who)\s+had|had\s+(?:already|previously|earlier|once))\s+$",
    _I,
)
HYPOTHETICAL = Guarded(
    r"\b(?:before|when|whether|how|if|unless|(?-i:may)|can|could|might|criteria|power\s+to|"
    r"powers\s+to|proposed|(?<!it\s)(?<!they\s)would|right\s+to|able\s+to|shall)\b[^.;]{0,50}$",
    _I,
)
COURT = re.compile(
    r"\b(?<!Litigation\s)(?:[Cc]ourts?|[Jj]ury|(?:First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|"
    r"Ninth|Tenth|Eleventh|"
    r"Federal|"
    r"D\.C\.)\sCircuit|\w+gericht(?:s|shof)?|Rechtbank|Raad\svan\sState|Appeals?\s(?:Committee|Board|"
    r"Panel)|"
    r"Consiglio\sdi\sStato|Audiencia|Cassation|Cassazione|\w+(?:domstol|rätt)(?:en)?|Kammarrätt\w*|Sąd\w*|"
    r"Retten|SAT|[Tt]ribunals?|[Cc]hamber|[Jj]udges?|CJEU|[Pp]rocuratorates?|"
    r"[Jj]udicia\w+|[Mm]agistrates?|Cour|Corte|"
    r"Conseil\sd['’][ÉE]tat|Council\sof\sState|Bundesgerichtshof|Tribunale?|Supremo|BGH|BVerwG)\b"
)
CASES = re.compile(r"\b(?:typical|guiding|model|exemplary)\s+cases\b", _I)
# A campaign that no authority leads, a judgment that is still to come, words about what was not done.
IDLE_CAMPAIGN = re.compile(
    r"\b(?:advertising|marketing|election|electoral|political|phishing|smishing|fraud|scam|e-?mail|"
    r"vaccination|"
    r"(?:social\s+)?media|awareness|information|education|referendum|disinformation|hacking|fundraising|"
    r"charity|"
    r"mailing|spam|direct\s+mail|party['’]s|presidential|publicity|lobbying|ad)\s+$",
    _I,
)
IDLE_CAMPAIGN_AFTER = re.compile(
    r"\s+(?:mailings?|finance|financing|trail|material|donations?|messages?|e-?mails?|groups?|team|manager|"
    r"promises?|ads?|spending)\b",
    _I,
)
PENDING = re.compile(
    r"(?:\s+[\w-]+){0,4}\s+(?:is|was|remains?)\s+(?:reserved|pending|expected|awaited|due)\b|"
    r"\s+(?:is|are)\s+(?:expected|awaited|due)\b",
    _I,
)
UNDONE = re.compile(
    r"\b(?:has|have|had)\s+(?:still\s+)?(?:not|never)\b|\bneither\b|\bno\s+longer\s+required\b", _I
)
PASSIVE_VERDICT = re.compile(
    r"\b(?:convicted|sentenced|jailed|found\s+guilty|ple(?:ad(?:ed|s)|d)\s+guilty|acquitted|(?:default|"
    r"final|summary)\s+"
    r"judgment)\b",
    _I,
)
CHARGED = WordStart(
    r"\b(?:was|were|been)\s+(?:\w+\s+)?(?:charged|indicted|prosecuted|arrested|sued)\b|"
    r"\b(?:was|were|been)\s+referred\s+to\s+(?:the\s+)?(?:\w+\s+)?(?:prosecut|police)|"
    r"\bfac(?:es?|ed|ing)\s+(?:[\w-]+\s+){0,2}(?:charges|prosecution|trial)\b|\bby\s+(?:the\s+"
    r")?(?-i:[A-Z]{2,})|"
    r"\bcharges\s+(?:were|have\s+been)\s+(?:laid|filed|brought|pressed)\b|"
    r"\b(?:arrests?|detention|prosecution)\s+of\b|\btrial\s+(?:opens|begins|starts)\b|\bon\s+trial\b|\bgrand\s+jury\b|\bindictments?\b|"
    r"\b(?:sent|committed)\s+(?:for|to)\s+trial\b",
    _I,
)
