"""What authorities do to someone, put together from classes of verbs and of what they are done to.

`actioncues` lists the terms of the trade phrase by phrase. Here a class of verbs in all its forms
meets a class of objects, in both voices: "withdrew the licence", "strips the bank of its permission"
and "licences were revoked" are one row.
"""

import re

from updates.extraction.actionwords import (
    BAN,
    BE,
    CASE,
    CENSURE,
    COURT_SAYS,
    FAULT,
    FEW,
    GO_ON,
    KEEPERS,
    LICENCE,
    LIST,
    MEND,
    MUCH,
    NAME,
    NOTICES,
    NUMBER,
    OFFICE,
    ONE,
    OPEN,
    PERIOD,
    PROBE,
    PUNISH,
    SOME_APPS,
    SOME_PREMISES,
    SPELL,
    UNLAWFUL,
    UPON,
    acts,
    done,
    pasts,
    under_way,
)
from updates.extraction.vocabulary import ActionKind

# One word of who is punished, and none that leads to what is only spoken of: "a speech on", "the power to".
_SOMEBODY = (
    r"(?:(?!(?:on(?!\s+\d)|that|how|what|when|why|whether|about|if|to|for|with|is|are|was|were|may|can|no|"
    r"[Nn]otice|[Gg]uidance|views?|powers?|reasons?)\b)[\w.,’'&()/-]+\s+)"
)
_FORMAL_PENALTY = (
    r"(?:administrative|disciplinary)\s+(?:penalt(?:y|ies)|sanctions?|punishments?)\b"
    r"(?!\s+(?:rules?|powers?|polic\w+|regimes?|frameworks?|procedures?|proceedings|systems?|benchmarks?)\b)"
)

_PATTERNS: tuple[tuple[ActionKind, tuple[str, ...]], ...] = (
    (
        ActionKind.SETTLEMENT,
        (
            r"\bwithout\s+(?:either\s+)?(?:admitting|admission)\b",
            r"\b(?:neither\s+admit\w*|did\s+not\s+admit|no\s+admission\s+of)\b",
            r"\bconsent(?:ed|s|ing)\s+to\s+(?:the\s+(?:entry|issuance|imposition)\s+of|an?|findings)\b",
            r"\b(?:pay|pays|paying|paid|refund(?:s|ed)?|returns?|(?:shell|fork|pay)(?:s|ed)?\s+out|"
            r"paid\s+out|"
            r"cough(?:s|ed)?\s+up|hand(?:s|ed)?\s+over)\b(?:[^.;]|\.\d){1,90}?(?<!them\s)(?<!firms\s)\bto\s+(?:settle|resolve|"
            r"end|close|"
            r"conclude|dispose\s+of|put\s+(?:an\s+end|to\s+rest)|wrap\s+up|draw\s+a\s+line)\b",
            r"\b(?<!them\s)(?<!firms\s)to\s+(?:settle|resolve)\s+(?:[\w’'-]+\s+){0,5}?(?:charges|allegations|claims|suits?|"
            r"lawsuits?|probes?|"
            r"investigations?|cases?|complaints?|matters?|actions?|proceedings|violations)\b",
            r"\bin\s+(?:an?\s+)?(?:[$€£]?[\d.,]+\s?\w*\s+)?(?:deal|accord|pact)\s+with\b",
            r"\b(?:an?|the)\s+(?:[A-Z]{1,3}\$?\s?|[$€£¥₹]\s?)\d[\d.,]*\s(?:\w+\s)?(?:agreement|accord|deal|pact|plea\s+"
            r"bargain)s?\s+with\b",
            r"\b(?:under|in|through)\s+(?:[\w-]+\s+){0,2}?(?:resolutions|settlements)\s+(?:with|announced|reached|"
            r"agreed|concluded)\b",
            r"\bagreed\s+with\s+(?:the\s+)?(?-i:[A-Z])[\w ]{1,50}?\s+to\s+(?:pay|redress|compensate|refund|"
            r"repay|reimburse|return|put\s+things\s+right|make\s+good)\b",
            *done(
                "reach strike sign enter enter+into negotiate clinch secure win announce conclude obtain",
                r"(?:settlements?|resolutions?(?=\s+with)|(?:resolution|settlement|compliance|plea|"
                r"conciliation|"
                r"non-prosecution)\s+agreements?)",
            ),
            *done("accept approve", r"(?:commitments|undertakings?|remedies)"),
            *done("sign give offer", r"undertakings?"),
            *done("secure obtain win", r"(?:commitments|undertakings?|assurances)", r"\s+(?:from|by)\b"),
            r"\b(?:reach(?:ed|es)|str(?:uck|ikes?))\s+(?:an?\s+)?agreements?\s+(?:in\s+principle\s+)?(?:(?:worth|of|over)\s+(?:[^.;]|"
            r"\.\d){1,30}?\s)?with\b(?!\s+(?:the\s+)?(?:Council|Parliament|Senate|Congress|Duma)\b)",
            r"\b(?:accepting|to\s+accept)\s+(?:[\w’'-]+\s+){0,4}?(?:commitments|undertakings)\b",
            r"\bcommitments?\b[^.;]{0,60}\b(?:accepted|(?:made|are|became|become)\s+(?:now\s+)?(?:legally\s+)?binding)\b|"
            r"\b(?:ma[dk]|declar|render)(?:e|ed|ing)\s+(?:[\w’'-]+\s+){0,6}?commitments\s+"
            r"(?:[\w’'-]+\s+){0,6}?(?:legally\s+)?binding\b",
            r"\bsettled\s+(?:charges|proceedings|administrative)\b|\bsettled(?=\s*\))|"
            r"\b(?:multi-?state|global)\s+settlement\b|\bsettlement,?\s+under\s+which\b|"
            r"\bsettlement\s+(?:ever|won|on\s+record)\b",
            r"\bagree(?:ment|s|d)?\b[^.;]{0,90}\b(?:ending|closing|settling|resolving)\s+(?:the|an?|"
            r"its)\s+(?:[\w’'-]+\s+){0,3}?"
            r"(?:inquiry|probe|investigation|case|proceedings|dispute|lawsuit|action)\b|"
            r"\bsettles?\s+over\b|\bin\s+(?:[\w-]+\s+){0,2}?(?:case|lawsuit|suit|probe|privacy|"
            r"antitrust|fraud|breach|bribery|"
            r"sanctions|class[- ]action)\s+settlement\b",
            r"\b(?:accord|pact|deal|agreement|arrangement)\s+(?:reached|struck|made|signed|agreed|concluded|"
            r"announced)\s+with\s+(?:[\w’']+\s+){0,3}?(?:regulators?|watchdogs?|prosecutors|"
            r"authorit(?:y|ies)|"
            r"attorneys?[\s-]+general|commission|agency)\b",
            rf"\b{acts('secure win get obtain recover extract')}\s+"
            rf"(?:US)?[$€£]\s?\d[\d.,]*\s?\w*\s+(?:in\s+(?:[\w-]+\s+){{1,4}}?)?from\b",
            r"\bagree[sd]?\s+to\s+(?:set\s+up|implement|adopt|establish|overhaul|change|delete|destroy|"
            r"stop|halt|cease|"
            r"strengthen|improve|bolster|tighten|refund|reimburse|divest|sell|limit|limits|put\s+in\s+"
            r"place|make\s+changes|"
            r"introduce|undergo|submit|maintain|end|drop|waive|cancel|repay|return)\b",
        ),
    ),
    (
        ActionKind.JUDGMENT,
        (
            rf"\b{COURT_SAYS}\b",
            rf"\b{acts('obtain win secure get')}\s+(?:an?|the)\s+(?:[\w-]+\s+)?(?:court|tribunal)\s+"
            r"orders?\b",
            r"\b(?:default|summary|consent|final)\s+judgments?\b",
            r"\b(?:issued|delivered|handed\s+down)\s+(?:his|her|its|an?|the)\s+(?:\w+\s+){0,2}opinion\b",
            r"\banswered\s+(?:\w+\s+){0,3}questions?\b",
            r"\b(?:dismiss|reject|refus|den)(?:ed|ied|es|ies|s)\s+(?:[\w’'-]+\s+){0,6}?(?:appeals?|actions?|"
            r"challenges?|(?:law)?suits?|cases?|requests?|motions?|arguments?|"
            r"reference|application|petition|complaint|claims?|annulment|review|bid|plea)\b",
            r"\b(?:confirm|back|endors|uph[eo]ld|invalidat|overrul|annul|void|reinstat|restor|revers|"
            r"affirm)(?:l?e?[ds]|es)?\s+"
            r"(?:[\w’'$€£.,-]+\s+){0,6}?(?:fines?|penalt(?:y|ies)|sanctions?|decisions?|rulings?|"
            r"orders?|bans?|findings?|"
            r"convictions?|judgments?|verdicts?|suspensions?|liability|injunctions?)\b",
            r"\b(?:refus|den|declin)(?:ed|es|ied|ies)\s+(?:to\s+grant\s+)?(?:an?\s+|the\s+)?(?:\w+\s+"
            r")?injunctions?\b",
            r"\bdeclar(?:ed|es|ing)\s+(?:[\w’'.,-]+\s+){0,12}?(?:unlawful|illegal|invalid|void|"
            r"unconstitutional|lawful|"
            r"legal|inadmissible|liable)\b",
            r"\bclear(?:ed|s)\s+[^.;]{2,60}?\s+of\s+(?:[\w-]+\s+){0,2}?(?:charges|wrongdoing|fraud|liability|"
            r"insider|market)\b",
        ),
    ),
    (
        ActionKind.PROSECUTION,
        (
            r"\bwill\s+prosecute\b|\bcharg(?:ed|es)\s+(?:[a-z-]+\s+){1,3}(?-i:[A-Z])[^.;]{2,60}?\swith\b",
            r"\bfac(?:es?|ed|ing)\s+(?:[\w-]+\s+){0,3}(?:charges|prosecution|trial|indictment|counts)\b",
            *done("unseal announce lay press", r"(?:indictments?|charges)", few=r"(?:\w+\s+){0,3}"),
            rf"\b{CASE}\s+(?:(?:was|were|been|is|are)\s+)?(?:brought|lodged|laid|instituted|commenced|"
            rf"filed)\s+"
            r"(?:by|in|at|before|against)\b",
            rf"\b{acts('commence institute bring file lodge issue serve launch begin start')}\s+"
            rf"(?:[\w-]+\s+){{0,4}}?"
            rf"(?<!enforcement\s){CASE}\s+(?:[\w’'-]+\s+){{0,12}}?against\b",
            r"\b(?:will|would|to)\s+(?:file|start|bring|take|launch|commence)\s+(?:an?\s+)?(?:criminal|"
            r"legal|civil|court)\s+"
            r"(?:complaints?|action|proceedings|charges)\b",
            r"\b(?:took|takes|taken)\s+(?:(?:legal|court|civil)\s+action\b|action\s+"
            r"against\b(?=[^.;]{0,80}\balleg))",
            r"\bcase\s+against\b(?=[^.;]{0,60}\b(?:trial|court|jury))|\btrial\s+(?:opens|begins|starts|"
            r"opened|began|started|of\s+[^.;]{2,80}?\s"
            r"(?:opens|opened|begins|began|starts|started|resume[sd]|has\s+begun|got\s+under\s+way|is\s+under\s+"
            r"way))\b|\bopen(?:s|ed)?\s+the\s+trial\s+of\b|"
            r"\b(?:goes|went|go|going|put)\s+on\s+trial\b|\b(?:sent|committed)\s+(?:for|to)\s+trial\b|\bseeks?\s+the\s+trial\s+of\b|\bst(?:and|ands|ood)\s+trial\b|\b(?:approved|"
            r"ordered|sought|seek|requested)\s+the\s+"
            r"(?:arrest|indictment|committal)\s+of\b",
            r"(?<!fees\s)(?<!fee\s)(?<!interest\s)(?<!rates\s)(?<!prices\s)(?<!amounts\s)\bcharged\s+"
            r"by\s+(?:the\s+)?(?:(?-i:[A-Z]{2,})\b|"
            r"prosecutors|police)",
            rf"\b{acts('file bring launch commence institute start')}\s+(?:an?\s+)?(?:civil|"
            rf"criminal)\s+enforcement\s+actions?\b",
            r"\btaken\s+into\s+custody\b|\b(?:went|gone|goes|going)\s+to\s+court\b[^.;]{0,60}\bagainst\b",
            rf"\b(?:(?:refer|report)(?:red|ed|s)|(?<=decided\sto\s)refer)\s+(?:[^.;]{{1,80}}?\s+)?to\s+(?:the\s+)?{FEW}"
            r"(?:police|prosecut\w+|state\s+attorney|DOJ|Department\s+of\s+Justice|DPP|law\s+enforcement|(?:European\s+"
            r")?Court\s+of\s+Justice|CJEU|"
            r"Attorney\s+General|CPS)\b",
            rf"\bcharg(?:ed|es)\s+(?:{NUMBER}|ex-\w+|former|(?:an?|the|its)\s+(?:[\w-]+\s+"
            rf"){{0,3}}?(?:man|woman|"
            rf"director|trader|broker|founder|owner|head|boss|chief|chair\w*|president|operator|promoter|"
            r"officer|employee|manager|banker|executive|adviser|accountant|lawyer|couple|businessman|firm|"
            r"company)s?)\b",
            r"\bfil(?:ed|es)\s+(?:an?\s+)?(?:application|petition)s?\s+(?:with|in|at|before)\s+[^.;]{0,60}\bcourt\b",
            r"\bappl(?:ied|ies)\s+to\s+[^.;]{0,60}\b[Cc]ourt\s+for\s+(?:an?\s+)?(?:[\w-]+\s+"
            r"){0,2}(?:orders?|injunctions?|"
            r"declarations?|penalt(?:y|ies))\b",
            r"\b(?:was|were|been)\s+(?:\w+ly\s+)?charged\b(?=[^.;]{0,60}\bwith\s+(?!over\w+ing\b|the\s+"
            r"(?:task|duty)|"
            r"supervis|enforc|implement|administ|monitor|ensuring|running))",
            rf"\b(?:arrests?|detention|prosecution|indictment)\s+of\s+(?:{NUMBER}|an?|the|its)\s[^.;]{{2,140}}?\s"
            r"(?:announced|reported|confirmed|disclosed|ordered|approved|made\s+public)\b|"
            r"\b(?:was|were|been)\s+charged\s+by\s+the\s+(?-i:[A-Z])[\w ]{2,40}?\b(?:Commission|Authority|"
            r"Office|Agency|Bureau|Police|Board|Service)\b",
            rf"\barrest(?:ed|s)\s+(?:{NUMBER}|the\b)|\b{BE}\s+(?:arrested|indicted|prosecuted)\b",
        ),
    ),
    (
        ActionKind.REMOVAL,
        (
            r"\b(?:took|takes|taken|pull(?:ed|s)|remov(?:ed|es)|delet(?:ed|es)|delist(?:ed|s)|withdr[ae]wn?|"
            r"purg(?:ed|es)|"
            rf"unlist(?:ed|s))\s+(?:down\s+|off\s+)?{NUMBER}\s+(?:[\w-]+\s+){{0,3}}?(?:apps?|applications|"
            r"mini[- ]?programs?|SDKs?)\b",
            r"\b(?:ordered|told|required|directed|asked|instructed)\s+(?:[\w’'-]+\s+){0,4}?(?:(?:stores?|"
            r"shops|Apple|Google)\s+)?to\s+"
            r"(?:remove|delist|take\s+down|pull)\s+(?:[\w’'-]+\s+){0,4}?(?:apps?|applications|mini[- "
            r"]?programs?)\b",
            r"\b(?:ordered|told|required|directed|asked|instructed|urged)\s+(?:[\w’'-]+\s+){1,5}?to\s+(?:take|kick|drop|pull|strike|remove)\s+"
            r"(?:[\w’'.-]+\s+){1,6}?(?:out\s+of|off|from)\s+(?:its|their|the)\s+(?:app\s+)?(?:stores?|shelves)\b",
            r"\b(?:suspend|halt|block|stop)(?:s|ed)\s+(?:all\s+)?(?:new\s+)?downloads\s+of\b",
            r"\b(?:struck|dropped|kicked|thrown|banished|cleared)\s+(?:from|off|out\s+of)\s+(?:the\s+|all\s+|domestic\s+)?"
            r"(?:app(?:lication)?\s+)?stores\b",
        ),
    ),
    (
        ActionKind.ORDER,
        (
            rf"\b{acts('prohibit bar forbid restrain enjoin block stop prevent ban', beside=True)}\s+{ONE}\s+"
            rf"from\s+(?!{OFFICE})"
            r"(?:(?:\w+ly\s+)?\w+ing\b|the\s+securities\s+market)",
            rf"\b{BE}\s+(?:\w+ly\s+)?(?:prohibited|barred|forbidden|restrained|stopped|banned|blocked|"
            rf"restricted)\s+from\s+"
            rf"(?!{OFFICE})(?:\w+ly\s+)?\w+ing\b",
           r"\b(?:froze|freezes|freezing)\s+(?:[\w’'-]+\s+){0,3}?(?:assets?|accounts?|funds|holdings)\b",
            *done("appoint install name impose place order", KEEPERS, few=r"(?:[\w-]+\s+){0,5}?"),
            r"\b(?<!\()(?:into|under|in)\s+(?:[\w-]+\s+)?(?:receivership|conservatorship|curatorship|statutory\s+"
            r"management|"
            r"(?:special|temporary|extraordinary|compulsory|interim)\s+(?:administration|control|supervision)|resolution\s+proceedings)\b",
            rf"\b{acts('order')}\s+(?:an?\s+|the\s+)?(?:[\w-]+\s+){{0,2}}?(?:auditor|audit|review|"
            rf"lookback|closure|"
            r"suspension|halt|recall|shutdown|fix(?:es)?|corrections?|rectification|overhaul|"
            r"remediation|improvements?|"
            r"blocking|withdrawal|liquidation|winding[- ]up|deletion|"
            r"encryption|erasure)\b",
            *done(
                "impose put place",
                r"(?:capital\s+add-?on|asset\s+cap|cap\s+on\s+(?:the\s+)?(?:asset|growth)|moratorium|licen[cs]e\s+conditions|business\s+"
                r"restrictions|"
                r"interim\s+restrictions)s?",
            ),
            rf"\b{acts('give allow grant set')}\s+(?:{FEW})?(?:{PERIOD}|until\s+[^.;]{{2,25}}?)\s+to\s+"
            rf"{MEND}\b",
            rf"\b{acts('increase raise lift double')}\s+(?:[\w’'.&-]+\s+){{0,5}}?(?-i:[A-Z])[\w.&-]*['’]s?\s+"
            r"(?:\w+\s+)?(?:capital|own[\s-]funds|liquidity|solvency)\s+(?:requirements?|add-ons?|surcharges?|buffers?)\b",
            r"(?<=[|–]\s)\border\s+to\s+(?!pay)[a-z]+",
            rf"\b{acts('demand insist')}\s+that\s+{ONE}\s+(?!be\s+paid)[a-z]+\b",
            *done("block suspend halt shut+down close+down", SOME_APPS, few=""),
            *done("shut close seal shut+down close+down", SOME_PREMISES, few=""),
            rf"\b{acts('seal shut+down close+down')}\s+(?:the|its)\s+(?:[\w’'-]+\s+){{0,4}}?(?:offices?|"
            r"premises|shops?|stores?|branch(?:es)?|warehouses?|factory|plant)\b",
            r"\borders?\s+(?:stopping|barring|preventing|banning|prohibiting|forbidding|freezing|"
            r"blocking|restraining|"
            r"suspending|halting|closing)\b|\breasoned\s+opinions?\s+(?:to|on|against|for)\b|"
            r"\breceived\s+an?\s+reasoned\s+opinion\b",
            r"\b(?:at|on|upon)\s+(?:the\s+)?(?:demand|orders?|instructions?|directions?|insistence)\s+of\s+(?:the\s+)?(?-i:[A-Z])",
            r"\bordered(?=[.;])|\bunder\s+(?:an?\s+)?directions?\s+(?:not\s+)?to\b|"
            r"\bdirections?\b[^.;]{0,40}?\s(?:was|were|been)\s+(?:served|issued|imposed|given)\s+(?:on|to)\b",
            r"\bt(?:ook|akes)\s+(?:administrative\s+|temporary\s+)?control\s+of\s+(?-i:[A-Z])",
            r"\bissued\s+(?:administrative\s+)?guidance\s+to\s+(?-i:[A-Z])",
            r"\b(?:blocks|blocked)\s+(?-i:[A-Z])\w",
            r"\bordered\s+the\s+(?!(?:payment|return|refund|arrest|release|repayment)\b)(?:[\w-]+\s+"
            r"){1,4}?of\b",
            r"\bunder\s+(?:an?|the)\s+(?:proposed\s+|final\s+|interim\s+)?order\b|\bproposed\s+order\s+"
            r"(?:bans|bars|requires|against)\b",
            r"\bimposed\s+(?:[a-z]+\s+){0,2}?(?:requirement|restriction|condition)s?\s+on\s+(?:the\s+(?:licen[cs]e\s+of\s+)?)?(?-i:[A-Z]|"
            r"[a-z]+\.[a-z])",
            r"\bissue[sd]\s+(?:an?\s+)?recommendation\s+to\s+(?-i:[A-Z])",
            r"\b(?:limit|restrict)(?:ed|s)\s+(?:the\s+)?(?:processing|transfers?|use)\s+of\b",
            *done(
                "serve issue make send impose place hand give obtain secure win grant",
                NOTICES,
                UPON,
                few=rf"(?:{NAME}\s+(?:{NAME}\s+){{0,4}}with\s+)?(?:[\w.-]+\s+){{0,6}}?",
            ),
            r"(?<=,\s)\b(?:ordering|telling|directing|requiring|instructing)\s+(?:it|them|him|her|both|the\s+"
            r"\w+)\s+to\s+(?!pay)[a-z]+",
        ),
    ),
    (
        ActionKind.INSPECTION,
        (
            rf"\b{under_way(OPEN)}\s+(?:[\w’'-]+\s+){{0,5}}?(?:(?:round|series|programme|wave)\s+of\s+"
            rf"(?:\w+\s+){{0,2}}?{PROBE}|{PROBE}\s+(?:ex\s+officio\s+|of\s+its\s+own\s+motion\s+|on\s+its\s+own\s+"
            rf"initiative\s+)?(?:into|of|against|at|on|over|in|regarding|"
            rf"concerning|to\s+(?:investigate|examine|establish|determine)))\b",
            rf"\b{PROBE}\b(?:\s+(?:into|of|against|at|on)\b[^.;]{{0,90}}?)?\s+(?:(?:has|have|had)\s+"
            rf"been|was|"
            rf"were)\s+(?:\w+\s+)?{pasts(OPEN + ' order ' + GO_ON)}\b",
            rf"\b{acts(GO_ON)}\s+{FEW}(?:investigations?|probes?|inquir(?:y|ies)|market\s+stud(?:y|"
            rf"ies))\b",
            r"\b(?:proceedings|investigation|probe|inquiry|procedure)\s+(?:opened|launched|initiated|"
            r"started)\s+"
            r"(?:against|into|over)\b",
            rf"\b(?:will|would|to)\s+(?:now\s+|also\s+)?(?:carry\s+out|conduct|launch|open|start|begin|undertake|"
            rf"organi[sz]e|run|arrange)\s+(?:[\w’'-]+\s+){{0,4}}?"
            rf"(?:{PROBE}\s+(?:into|of|against|at|on|over)|investigations?|inspections?)\b",
            r"\b(?:audits|inspects|probes|to\s+(?:check|inspect|investigate|examine|probe|audit|"
            r"scrutini[sz]e|look\s+into))\s+"
            r"(?!whether|how|if|of\b|into\b|on\b|at\b|by\b|for\b|and\b|or\b|in\b|to\b|have\b|had\b|"
            r"were\b|are\b)[a-z]",
            rf"\b{acts('start begin launch open kick+off complete announce')}\s+{FEW}"
            r"(?:inspection|audit|examination|sweep)\s+(?:cycle|programme|program|round|season|wave)\b",
            rf"\b(?:were|was)\s+summoned\b|\bsummon(?:s|ed)\s+(?:(?-i:[A-Z])|{NUMBER}\s|(?:[a-z-]+\s+"
            rf"){{1,4}}(?:over|for)\b|(?:the\s+)?(?:executives|representatives|officials|managers|heads|"
            r"bosses|chiefs|operators|owners)|the\s+(?:company|"
            r"firm|bank|platform|operator))",
            r"\b(?:following|after)\s+(?:an?\s+)?(?:\w+\s+)?(?:audits?|inspections?)\s+of\b",
            r"\b(?:it|they)\s+would\s+(?:inspect|investigate|audit|probe|examine|check(?!\s+(?:whether|if|how)))\b",
            r"\b(?:sends?|sent)\s+(?:\w+\s+)?(?:examiners|inspectors|auditors|investigators)\s+(?:in)?to\b",
            rf"\b(?:{BE}\s+(?:being\s+)?|being\s+)(?:investigated|inspected|audited|probed|raided|scrutini[sz]ed|"
            rf"checked(?=\s+by\b)|"
            r"looked\s+into|looked\s+at(?=\s+by\b))\b|\braids?\s+(?:on|at)\b",
            rf"\b(?:check|inspect|audit|visit)(?:s|ed|ing)\s+{NUMBER}\s+(?:[\w’'-]+\s+){{0,3}}?[a-z]{{3,}}s\b",
            rf"\b{PROBE}\b[^.;]{{0,80}}?\s(?:is|are)\s+(?:now\s+|still\s+)?(?:under\s?way|ongoing|continuing|in\s+"
            rf"progress)\b",
            r"\b(?:under|in)\s+(?:[\w-]+\s+)?(?:examination|scrutiny|investigation|audit|inquiry)\s+(?:by|"
            r"at|over|for)\b",
            rf"\b(?:probes|probed|raids|raided|audits|audited|inspects|inspected|investigates|visits|"
            rf"visited)\s+(?:the\s+)?"
            rf"(?-i:[A-Z]|{NUMBER}\s)",
            r"\b(?:to|will|shall)\s+(?:inspect|investigate|probe|audit|raid|scrutini[sz]e|visit)\s+(?:the\s+|"
            r"insurer\s+|bank\s+|lender\s+)?"
            rf"(?-i:[A-Z]|{NUMBER}\s)",
            rf"\b{acts('search raid')}\s+(?:[\w’'-]+\s+){{0,6}}?(?:offices?|premises|headquarters|homes?|"
            rf"sites?)\b",
            rf"\b{acts('launch carry+out conduct make begin')}\s+(?:[\w-]+\s+){{0,3}}?(?:dawn\s+raids?|"
            rf"(?:special|"
            r"forensic|on-site)\s+(?:audits?|inspections?|visits?)|unannounced\s+inspections?)\b",
            rf"\b{acts('launch open begin start')}\s+(?:[\w-]+\s+){{0,2}}?(?:market\s+stud(?:y|ies)|"
            rf"sector\s+"
            r"inquir(?:y|ies)|(?:multi-firm|monitoring|thematic|supervisory)\s+(?:work|process|exercise|"
            r"review))\b",
            rf"\b{acts('open start register initiate launch')}\s+(?:(?!civil|criminal|legal|"
            rf"court)[\w-]+\s+){{0,4}}?(?:cases?|file|"
            rf"dossier|docket)\s+(?:against|on|into|over|concerning|regarding|for)\b|"
            rf"\b(?:opening|launch|start|commencement|initiation)\s+of\s+(?:[\w-]+\s+){{0,4}}?{PROBE}\s+"
            rf"(?:into|of|against|at|on|over)\b|"
            r"\bfil(?:ed|es)\s+an?\s+case\b(?=[^.;]{0,90}\b(?:suspect|"
            r"suspicion|investigation))",
            r"\bpreliminar(?:y|ily)\s+(?:found|finds|concluded|concludes|findings?|view|determined)\b|"
            r"\bprovisionally\s+(?:found|finds|concluded|concludes)\b",
            r"\bdescend(?:ed|s)\s+on\b|\b(?:takes?|took|taking|taken)\s+a\s+(?:closer|close|hard|harder|"
            r"fresh)\s+look\s+(?:at|into)\b|"
            r"(?<!will\s)(?<!to\s)\blook(?:s|ed)?\s+into\b|\b(?:is|are)\s+(?:now\s+)?looking\s+at\s+"
            r"(?:whether|how|if)\b"
            r"(?=[^.;]{0,60}\b(?:misled|misus|br(?:oke|each)|violat|infring|complie|mis-?s[eo]l|unlawful))",
            r"\b(?:asks|asked|request(?:s|ed)|demand(?:s|ed)|seeks|sought|wants?|wanted)\s+(?:an?\s+|"
            r"further\s+|more\s+|detailed\s+|written\s+)?"
            r"(?:information|details|data|answers|explanations?|clarifications?|documents|reports?|"
            r"records|information)\s+(?:from|of)\s+(?:the\s+|its\s+)?(?:(?-i:[A-Z])|"
            rf"{NUMBER}\s)",
            r"\bask(?:ed|s)\s+(?-i:[A-Z])[\w.&’'-]*(?:\s+(?-i:[A-Z])[\w.&’'-]*){0,4}\s+"
            r"(?:[\w ]{2,25}?\s)?(?:for\s+(?:further\s+|more\s+|detailed\s+)?(?:information|"
            r"details|explanations?|clarifications?|documents|records|answers)|to\s+(?:explain|clarify|"
            r"account\s+for|hand\s+over|answer))\b",
            r"\b(?:sent|sends)\s+[^.;]{2,40}?\b(?:questions|questionnaires?|information\s+requests?)\b",
            rf"\b(?:{acts('send issue')}\s+(?:[\w-]+\s+){{0,3}}?(?:requests?\s+for\s+information|"
            r"information\s+requests?|questionnaires?)|requested\s+information)\s+(?:to|from)\b",
            rf"\bask(?:ed|s)\s+{NUMBER}\s[^.;]{{2,90}}?\b(?:how|what|whether|for\s+(?:information|details|"
            rf"data))\b",
        ),
    ),
    (
        ActionKind.CAMPAIGN,
        (
            rf"\b{under_way('launch kick+off start begin roll+out carry+out conduct announce wage run')}\s+"
            rf"(?:an?\s+|the\s+|its\s+)?"
            r"(?:[\w“”\"’'-]+\s+){0,5}?(?:operations?|drives?|blitz|offensive)\s+(?:against|to|targeting|on|"
            r"into)\b",
            r"\b(?:nationwide|national|joint|special|months?-long|three-month|six-month)\s+(?:[\w-]+\s+"
            r"){0,2}?"
            r"(?:drive|rectification|overhaul|blitz|operation)\b",
            r"\blaw\s+enforcement\s+sweep\b",
            r"\b(?-i:Operation\s[A-Z][\w’'-]+"
            r"(?:\s[A-Z][\w’'-]+){0,3})[”\"’']?,?\s+(?:which\s+(?:was\s+|it\s+)?)?"
            r"(?:launch|start|announc|beg[au]n|kick)\w*\b",
            rf"\b{under_way('launch kick+off start begin announce run conduct')}"
            r"\s+[“\"‘']?(?-i:Operation\s[A-Z][\w’'-]+)",
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
            rf"(?:activities\s+of|(?:{NUMBER}\s+)?(?:[\w-]+\s+){{0,2}}?{UNLAWFUL}\b)",
            rf"\b{acts('issue publish post release')}\s+(?:an?\s+|its\s+|\d+\s+)?(?:[\w-]+\s+"
            rf"){{0,2}}?(?:warnings?|alerts?)\s+"
            rf"(?:about|against|on|regarding|concerning|over)\s+(?:the\s+)?(?:activities\b|"
            rf"[^.;]{{0,40}}?{UNLAWFUL}\b|"
            r"(?-i:[A-Z]))",
            r"\b(?:warn|caution|urg|advis|remind|alert)(?:e?[ds]|es|ing)?\s+(?:the\s+)?(?:general\s+"
            r")?(?:public|investors|"
            r"consumers|people|users|customers|savers)\s+(?:again\s+|on\s+\d+\s\w+\s+|on\s+\w+\s\d+\s+"
            r")?(?:to\s+(?:be\s+(?:cautious|wary|"
            r"careful|alert|"
            r"vigilant)|avoid|exercise\s+caution|beware|steer\s+clear|stay\s+away)|not\s+to\s+(?:deal|"
            r"invest|do\s+"
            r"business|use|trade)|against\s+(?:dealing|investing|using|doing|"
            r"trading))\b[^.;]{0,60}?\b(?:with|in|of|from|by|through)\s+"
            r"(?:the\s+)?(?-i:[A-Z])",
            rf"\b{acts('issue publish post release')}\s+(?:an?\s+)?(?:investor|scam|fraud)\s+"
            rf"(?:warnings?|alerts?)\b",
            rf"\bwarn(?:s|ed)\s+(?:of|about|against)\s+{SOME_APPS}\b",
            rf"\b{SOME_APPS}\b[^.;]{{0,110}}?(?:\b{BE}{MUCH}\s+|,\s+(?=\w+\s+(?:for|over)\b))(?:named|flagged|blacklisted|"
            r"publici[sz]ed|(?:called|singled)\s+out|(?:exposed|listed)(?=\s+(?:by|for|as|on\s+\d)))\b",
            r"\b(?:warn(?:s|ed|ings?)?|alert(?:s|ed)?|caution(?:s|ed)?)\s+(?:[^.;]{2,40}?\s)?that\s+"
            r"(?-i:[A-Z])[^.;]{2,120}?\s(?:not|never|no|without)\b"
            r"[^.;]{0,30}?\b(?:authori[sz]|licen[cs]|regist|regulat)",
            r"\bpublic\s+warnings?\s+(?:from|by|of|about|against|concerning|regarding)\b",
            rf"\b{acts('add put place enter include list')}\s+[^.;]{{2,70}}?\s(?:to|on|in)\s+(?:its|"
            rf"the|an?|"
            rf"their|[\w’']+['’]s)\s+"
            rf"(?:\w+\s+){{0,3}}?(?:{LIST}|alerts?)\b",
            rf"\b{BE}\s+(?:added|put|placed|entered|included)\s+(?:to|on|in)\s+(?:its|the|an?|their|[\w’' "
            rf"]{{2,25}}['’]s)\s+"
            rf"(?:\w+\s+)?{LIST}\b",
            r"\b(?:found|reported|said|announced|disclosed|detected|discovered|uncovered|identified|"
            r"revealed)\s+(?:that\s+)?"
            rf"{SOME_APPS}\b[^.;]{{0,80}}\b{FAULT}",
            r"\b(?:investors|consumers|users|savers|customers|public)\s+(?:was|were|have\s+been|has\s+"
            r"been)\s+"
            r"(?:warned|alerted|cautioned)\s+[^.;]{0,40}?\b(?:about|against|of|over)\b",
            rf"\b{SOME_APPS}\s+(?:were|have\s+been)\s+(?:found|caught|reported)\b[^.;]{{0,90}}\b(?:{FAULT}|collecting|"
            r"gathering|sharing|sending|tracking)\b",
            rf"\b(?:names|lists?|batch)\s+of\s+{SOME_APPS}\b[^.;]{{0,90}}\b{FAULT}",
            rf"\b{acts('issue publish')}\s+{NUMBER}\s+(?:\w+\s+)?(?:alerts|warnings)\s+(?:about|against|"
            rf"on|over)\b",
            rf"\bnames\s+of\s+{NUMBER}\b[^.;]{{2,60}}?\b(?:published|released|disclosed|posted|made\s+"
            rf"public)\b",
            rf"\b{acts('flag name brand label')}\s+[^.;]{{2,60}}?\s+as\s+(?:(?:an?\s+)?{UNLAWFUL}\b|"
            r"(?:offering|operating|providing|selling|carrying\s+on|running|lacking)\s[^.;]{0,60}?\b(?:without|licen[cs]e|"
            r"approv|authori[sz]|permission|regist))",
            rf"\blist(?:ed|s)\s+{SOME_APPS}\b[^.;]{{0,60}}?\b{FAULT}",
            rf"\b{acts('issue send serve')}\s+notices?\s+to\s+{NUMBER}\b",
            *done(
                "name flag blacklist publicise publicize call+out notify single+out criticise criticize",
                SOME_APPS,
                few=r"(?:a\s+(?:further|total\s+of)\s+)?",
            ),
            r"\b(?:send|sent|issue|issued|mailed)\s+(?:\w+\s+){0,2}?warning\s+letters?\s+to\s+" + NUMBER,
        ),
    ),
    (
        ActionKind.PENALTY,
        (
            rf"\b(?:{acts(PUNISH, decided=True)}"
            rf"|fine[sd])\s+(?!(?:by|in|for|on|and|or|the\s+)\s)(?:{NUMBER}\b|(?-i:[A-Z])|an?\s|the\s|"
            rf"its\s|both\s)",
            rf"\b{BE}{MUCH}\s+(?:penali[sz]ed|fined|reprimanded|censured|disciplined|punished|debarred|"
            rf"disqualified|"
            r"expelled|sanctioned)\b",
            # "gave Alpha Ltd an administrative penalty", "hit Alpha Ltd with disciplinary sanctions"
            rf"\b(?:gave|gives|given|giving|hand(?:ed|s|ing)|dealt|deals)\s+{_SOMEBODY}{{1,12}}?{_FORMAL_PENALTY}",
            rf"\b(?:hits?|slapped|issued|served|punish(?:ed|es)|struck|subject(?:ed|s))\s+{_SOMEBODY}{{1,10}}?"
            rf"(?:with|to)\s+(?:[\w-]+\s+)?{_FORMAL_PENALTY}",
            *done(
                "impose issue hand hand+down hand+out levy give send serve receive draw get incur make "
                "deliver administer apply assess circulate publish announce disclose release post take",
                CENSURE,
                rf"(?:\s+taken|\s+of\s+[^.;]{{1,30}}?)?{UPON}",
                few=r"(?:an?\s+|the\s+|\d+\s+|several\s+|[a-z]+\s+)?",
            ),
            *done(
                "revoke cancel withdraw rescind terminate suspend annul remove pull strip strip+of lose "
                "void freeze",
                LICENCE,
                decided=True,
            ),
            rf"\b{LICENCE}\s+(?:[\w.&’'()-]+\s+){{0,7}}?(?:\w+ly\s+)?(?:revoked|cancell?ed|withdrawn|"
            rf"rescinded|suspended|annulled)\b",
            rf"\b{acts(BAN, decided=True)}\s+{ONE}(?:,[^,.;]{{2,60}},)?\s+(?:from\s+(?:{OFFICE}|new\s+"
            rf"business)|{SPELL})",
            rf"\b{BE}{MUCH}\s+(?:banned|barred|prohibited|suspended|excluded|struck\s+off)\s+(?:from\s+"
            rf"{OFFICE}|{SPELL})",
            rf"\b(?<!no\s){CENSURE}\s+(?:(?:have|has)\s+gone|went|go(?:es)?)\s+(?:out\s+)?(?:to|from|by|on|last|this)\b",
            r"\bslap(?:s|ped)\s+(?:[\w$€£,.-]+\s+){0,4}?(?:fines?|penalt(?:y|ies)|(?:penalty|infringement)\s+notices?|"
            r"reprimands?)\s+on\b",
            r"\ban?\s+(?:\w+\s+)?(?:warning|reprimand)\s+(?:was|has\s+been)\s+(?:also\s+"
            r")?(?:issued|given|imposed)\b"
            r"(?!\s+(?:to\s+(?:the\s+)?(?:public|investors|consumers)|about|against|on))",
            r"\b\d+\s+(?:administrative\s+|penalty\s+)?decisions\s+(?:against|on)\b",
            rf"\b(?:addressee|recipient|subject)\s+of\s+(?:an?|the)\s+{CENSURE}",
            r"\bExchange\b[^.;]{0,40}?\s(?:publicly\s+)?(?:criticis|criticiz|condemn)(?:ed|es|s)\b|"
            r"\bpublicly\s+condemn(?:ed|s)\b",
            rf"\b{acts('issue give send deliver receive')}\s+(?:an?|{NUMBER})\s+(?:\w+\s+"
            rf")?warnings?\s+to\s+(?!(?:the\s+)?(?:general\s+)?"
            r"(?:public|investors|consumers|users|customers|savers|people|firms|banks|companies|market)\b)",
        ),
    ),
)  # fmt: skip


VERB_CUES: tuple[tuple[ActionKind, re.Pattern[str]], ...] = tuple(
    (kind, re.compile("|".join(patterns), re.IGNORECASE)) for kind, patterns in _PATTERNS
)
