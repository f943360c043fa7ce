"""What authorities do to someone, put together from classes of verbs and of what they are done to.

`actioncues` lists the terms of the trade phrase by phrase. Here a class of verbs in all its forms
meets a class of objects, so that "withdrew the licence", "strips the bank of its permission" and
"licences were revoked" are one rule.
"""

import re

from updates.extraction.guarded import Guarded, WordStart
from updates.extraction.vocabulary import ActionKind

_IRREGULAR = {
    "withdraw": "withdrew withdrawn", "take": "took taken", "begin": "began begun", "bring": "brought",
    "give": "gave given", "put": "put", "set": "set", "send": "sent", "forbid": "forbade forbidden",
    "freeze": "froze frozen", "make": "made", "strike": "struck", "find": "found", "lose": "lost",
    "tell": "told", "undertake": "undertook undertaken", "seek": "sought", "win": "won", "hand": "handed",
    "draw": "drew drawn", "get": "got", "let": "let", "go": "went gone", "lay": "laid",
}  # fmt: skip
_DOUBLED = frozenset("ban bar strip stop name-drop expel compel debar enrol cancel refer flag stop".split())


def _forms(verbs: str, *, decided: bool = False) -> str:
    """Present and past of each verb, a particle kept: "kick+off" is "kicks off", "kicked off".

    ``decided`` adds the infinitive: "decided to bar".
    """
    found: list[str] = []
    for verb in verbs.split():
        word, _, particle = verb.partition("+")
        after = rf"\s+{particle}" if particle else ""
        stem = word[:-1] if word.endswith(("e", "y")) else word
        if word in _DOUBLED:
            past, present = f"{word}{word[-1]}?ed", f"{word}s"
        elif word.endswith("e"):
            past, present = f"{word}d", f"{word}s"
        elif word.endswith("y") and word[-2] not in "aeou":
            past, present = f"{stem}ied", f"{stem}ies"
        else:
            past, present = f"{word}ed", f"{word}es" if word.endswith(("s", "x", "ch", "sh")) else f"{word}s"
        for form in (
            present,
            *_IRREGULAR.get(word, past).split(),
            *((rf"(?<=to\s){word}",) if decided else ()),
        ):
            found.append(f"{form}{after}")
    return "(?:" + "|".join(dict.fromkeys(found)) + ")"


_BE = r"(?:is|are|was|were|been|get|gets|got)"
_MUCH = (
    r"(?:\s+(?:also|now|then|today|since|recently|formally|publicly|temporarily|permanently|jointly|all|both|"
    r"each))?"
)
_FEW = r"(?:[\w’'&.,/()-]+\s+){0,6}?"

_NUMBER = (
    r"(?:\d[\d,]*|an?other|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|"
    r"fifteen|"
    r"sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|"
    r"ninety)(?:-\w+)?|dozens|scores|several|more\s+than|over|"
    r"some)"
)
_LICENCE = (
    r"(?:licen[cs]es?|permi(?:ssions?|ts?)|authori[sz]ations?|registrations?|approvals?|accreditations?|"
    r"certificates?|charters?|memberships?|practising\s+certificate)"
)
_BAN = _forms("ban bar prohibit suspend exclude", decided=True)
_AWAY = _forms(
    "revoke cancel withdraw rescind terminate suspend annul remove pull strip strip+of lose void freeze",
    decided=True,
)
_PUNISH = _forms(
    "penalise penalize sanction reprimand censure rebuke admonish discipline punish debar disqualify expel "
    "blacklist",
    decided=True,
)
_IMPOSE = _forms(
    "impose issue hand+down hand+out levy give send serve receive draw get incur make deliver administer"
)
_CENSURE = (
    r"(?:(?:administrative|public|formal|written|severe|criminal|disciplinary|regulatory|financial|"
    r"monetary|private)\s+)"
    r"{0,2}"
    r"(?:warning\s+letters?|letters?\s+of\s+(?:warning|reprimand|censure)|reprimands?|censures?|penalt(?:y|"
    r"ies)|"
    r"punishments?|fines?|admonitions?|admonishments?|sanctions|cautions|public\s+censures?)"
)
_OFFICE = (
    r"(?:working|acting|holding|practi[sc]ing|serving|managing|performing|re-?entering|entering|"
    r"associating|dealing|"
    r"trading|being|becoming|taking\s+part|participating|advising|providing\s+financial|the\s+(?:\w+\s+){0,2}"
    r"(?:industry|profession|market|sector)|applying|carrying\s+on|any\s+role|office|registering|appearing|"
    r"running)"
)
_TIME = r"(?:life|\d+|an?|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|eighteen)"
_SPELL = rf"for\s+(?:up\s+to\s+)?(?:life|{_TIME}(?:\s+to\s+\w+)?\s+(?:years?|months?|weeks?))\b"
_NAME = r"(?-i:[A-Z])[\w.&’'()-]*"
_ONE = (
    rf"(?:{_NAME}(?:,?\s+(?:and\s+|of\s+|the\s+|&\s+)?{_NAME}){{0,7}}|(?:the|its|an?|both|all|{_NUMBER})\s+"
    r"(?:[\w’'-]+\s+){0,5}?[\w’'-]+|it|them|him|her)"
)
_MEND = (
    r"(?:rectify|fix|comply|remedy|mend|bring|stop|cease|suspend|delete|erase|correct|improve|put|end|"
    r"change|adapt|"
    r"adjust|clean|remove|close|wind|address|set|cure|amend|restore|halt|overhaul)"
)
_PERIOD = rf"(?:{_NUMBER}|a|an|one)\s+(?:[\w-]+\s+)?(?:days?|weeks?|months?|hours?)"
_CASE = (
    r"(?:proceedings?|(?:law)?suits?|actions?|complaints?|cases?|prosecutions?|claims?|petitions?|charges|"
    r"indictments?|applications?)"
)
_PROBE = (
    r"(?:investigations?|inquir(?:y|ies)|enquir(?:y|ies)|inspections?|probes?|audits?|sweeps?|reviews?|"
    r"examinations?|dawn\s+raids?|market\s+stud(?:y|ies)|sector\s+inquir(?:y|ies)|fact-finding|on-site\s+"
    r"visits?|"
    r"supervisory\s+visits?|(?:multi-firm|monitoring)\s+(?:work|process|exercise)|checks|spot\s+checks)"
)
_OPEN = _forms(
    "open launch begin start initiate commence announce undertake complete conclude conduct kick+off "
    "carry+out"
)
_LIST = r"(?:warning|alert|black|watch|red|negative|caution|investor\s+alert|dishonest\w*)[\s-]?list"
_UNLAWFUL = (
    r"(?:un(?:authori[sz]ed|licen[cs]ed|registered|regulated|lawful)|fraud\w*|fake|bogus|clon\w+|scam\w*|"
    r"illegal\w*|"
    r"suspicious|phishing|imposter|impersonat\w+|abusive|suspected)"
)
_APPS = (
    r"(?:apps?|applications|mini[- ]?programs?|SDKs?|platforms|websites?|sites|products|firms|companies|"
    r"operators)"
)
_FAULT = (
    r"(?:violat\w*|infring\w*|illegal\w*|unlawful\w*|non-?complian\w*|breach\w*|irregular\w*|"
    r"fail(?:ed|ing|ure)\w*)"
)
_COURT_SAYS = (
    r"(?:tossed|throws?\s+out|threw\s+out|struck\s+down|strikes\s+down|sides?\s+with|declined\s+to|"
    r"refused\s+to|"
    r"let\s+stand|left\s+standing|reviv(?:ed|es)|remitt?(?:ed|s)|disqualifi(?:ed|es)|restrain(?:ed|s)|"
    r"enjoin(?:ed|s)|sentenc(?:ed|es|ing)|acquit(?:ted|s)|convict(?:ed|s|ing)|halv(?:ed|es)|wound\s+up|"
    r"found\s+(?!guilty|out\b|by\b|in\b|on\b|new\b)(?:[\w.’'-]+\s+){1,6}?(?:had|was|were|did|liable|"
    r"responsible))"
)
_PATTERNS: tuple[tuple[ActionKind, tuple[str, ...]], ...] = (
    (
        ActionKind.SETTLEMENT,
        (
            r"\bwithout\s+(?:either\s+)?(?:admitting|admission)\b",
            r"\b(?:neither\s+admit\w*|did\s+not\s+admit|no\s+admission\s+of)\b",
            r"\bconsent(?:ed|s|ing)\s+to\s+(?:the\s+(?:entry|issuance|imposition)\s+of|an?|findings)\b",
            r"\b(?:pay|pays|paying|paid)\b[^.;]{1,90}?\bto\s+(?:settle|resolve|end|close|conclude|"
            r"dispose\s+of)\b",
            r"\bto\s+(?:settle|resolve)\s+(?:[\w’'-]+\s+){0,5}?(?:charges|allegations|claims|suits?|"
            r"lawsuits?|probes?|"
            r"investigations?|cases?|complaints?|matters?|actions?|proceedings|violations)\b",
            r"\bin\s+(?:an?\s+)?(?:[$€£]?[\d.,]+\s?\w*\s+)?(?:deal|accord|pact)\s+with\b",
            r"\bagreed\s+with\s+(?:the\s+)?(?-i:[A-Z])[\w ]{1,50}?\s+to\s+pay\b",
            r"\b(?:compliance|resolution|plea|non-prosecution|conciliation|settlement)\s+agreements?\s+"
            r"(?:with|under|to)\b",
            r"\bmade\s+(?:[\w’'-]+\s+){0,6}?commitments\s+(?:legally\s+)?binding\b",
            r"\bcommitments?\b[^.;]{0,60}\b(?:accepted|made\s+(?:legally\s+)?binding)\b",
            rf"\b{_forms('accept approve')}\s+(?:[\w’'-]+\s+){{0,5}}?(?:commitments|undertakings?|"
            r"remedies)\b",
            rf"\b{_forms('reach strike sign enter+into negotiate clinch secure win announce conclude')}\s+"
            rf"(?:an?\s+|the\s+|its\s+)?{_FEW}(?:settlements?|(?:resolution|settlement|compliance|plea)\s+"
            r"agreement)\b",
            r"\bsettled\s+(?:charges|proceedings|administrative)\b|\bsettled(?=\s*\))|"
            r"\bsettlement\s+(?:ever|won|on\s+record)\b",
        ),
    ),
    (
        ActionKind.JUDGMENT,
        (
            rf"\b{_COURT_SAYS}\b",
            r"\banswered\s+(?:\w+\s+){0,3}questions?\b",
            r"\b(?:dismiss|reject|refus|den)(?:ed|ied|es|ies|s)\s+(?:[\w’'-]+\s+){0,6}?(?:appeals?|"
            r"actions?|challenges?|"
            r"reference|application|petition|complaint|claims?|annulment|review|bid|plea)\b",
        ),
    ),
    (
        ActionKind.PROSECUTION,
        (
            r"\bfac(?:es?|ed|ing)\s+(?:[\w-]+\s+){0,3}(?:charges|prosecution|trial|indictment|counts)\b",
            r"\bunseal(?:ed|s)\s+(?:\w+\s+){0,3}(?:indictments?|charges|complaints?)\b",
            rf"\b(?:{_CASE}|prosecution)\s+(?:(?:was|were|has\s+been|have\s+been|is|are)\s+)?"
            r"(?:brought|lodged|laid|instituted|commenced|filed)\s+(?:by|in|at|before|against)\b",
            rf"\b{_forms('commence institute bring file lodge issue serve')}\s+(?:[\w-]+\s+){{0,4}}?"
            rf"(?<!enforcement\s){_CASE}\s+(?:[\w’'-]+\s+){{0,10}}?against\b",
            r"\b(?:took|takes|taken)\s+(?:(?:legal|court|civil)\s+action\b|"
            r"action\s+against\b(?=[^.;]{0,80}\balleg))",
            r"\bcase\s+against\b(?=[^.;]{0,60}\b(?:trial|court|jury))|\btrial\s+(?:opens|begins|starts)\b|"
            r"\b(?:goes|went|go|put)\s+on\s+trial\b|\bstands?\s+trial\b",
            r"\b(?:went|gone|goes|going)\s+to\s+court\b[^.;]{0,60}\bagainst\b",
            rf"\b(?:refer|report)(?:red|ed|s)\s+[^.;]{{1,80}}?\s+to\s+(?:the\s+)?{_FEW}"
            r"(?:police|prosecut\w+|DOJ|Department\s+of\s+Justice|Public\s+Prosecution\w*|DPP|law\s+"
            r"enforcement|"
            r"Attorney\s+General|CPS)\b",
            r"\bannounc(?:ed|es)\s+(?:\w+\s+){0,2}charges\s+against\b",
            rf"\bcharg(?:ed|es)\s+(?:{_NUMBER}|ex-\w+|former)\b",
            r"\bappl(?:ied|ies)\s+to\s+[^.;]{0,60}\b[Cc]ourt\s+for\s+(?:an?\s+)?(?:[\w-]+\s+){0,2}(?:orders?|injunctions?|"
            r"declarations?|penalt(?:y|ies))\b",
            r"\b(?:was|were|been)\s+(?:\w+ly\s+)?charged\b(?=[^.;]{0,60}\bwith\s+(?!over\w+ing\b|the\s+(?:task|duty)|"
            r"supervis|enforc|implement|administ|monitor|ensuring|running))",
            rf"\barrest(?:ed|s)\s+(?:{_NUMBER}|the\b)|\b{_BE}\s+(?:arrested|indicted|prosecuted)\b",
        ),
    ),
    (
        ActionKind.REMOVAL,
        (
            r"\b(?:took|takes|taken|pull(?:ed|s)|remov(?:ed|es)|delet(?:ed|es)|delist(?:ed|s)|"
            r"withdr[ae]wn?|purg(?:ed|es)|"
            rf"unlist(?:ed|s))\s+(?:down\s+|off\s+)?{_NUMBER}\s+(?:[\w-]+\s+){{0,3}}?(?:apps?|applications|"
            r"mini[- ]?programs?|SDKs?)\b",
        ),
    ),
    (
        ActionKind.ORDER,
        (
            rf"\b{_forms('prohibit bar forbid restrain enjoin block stop prevent ban')}\s+{_ONE}\s+from\s+"
            rf"(?!{_OFFICE})"
            r"(?:(?:\w+ly\s+)?\w+ing\b|the\s+securities\s+market)",
            rf"\b{_BE}\s+(?:\w+ly\s+)?(?:prohibited|barred|forbidden|restrained|stopped|banned|blocked|"
            r"restricted)\s+from\s+"
            rf"(?!{_OFFICE})(?:\w+ly\s+)?\w+ing\b",
            r"\b(?:froze|freezes|freezing)\s+(?:[\w’'-]+\s+){{0,3}}?(?:assets?|accounts?|funds|holdings)\b",
            rf"\b{_forms('appoint install name impose place')}\s+(?:an?\s+|the\s+)?(?:[\w-]+\s+"
            rf"){{0,2}}?(?:administrators?|"
            r"monitors?|conservators?|receivers?|statutory\s+managers?|skilled\s+persons?|liquidators?)\b",
            r"\b(?:external|independent)\s+(?:auditor|consultant|monitor|expert)s?\s+(?:was\s+|is\s+"
            r")?(?:appointed|ordered|"
            r"imposed)\b",
            rf"\b{_forms('order')}\s+(?:an?\s+|the\s+)?(?:[\w-]+\s+){{0,2}}?(?:auditor|audit|review|"
            r"lookback|closure|"
            r"suspension|halt|recall|shutdown|blocking|withdrawal|liquidation|winding[- ]up)\b",
            r"\b(?:into|under|in)\s+(?:[\w-]+\s+)?(?:receivership|conservatorship|curatorship|statutory\s+"
            r"management|"
            r"special\s+administration|temporary\s+administration|resolution\s+proceedings)\b",
            rf"\b{_forms('impose')}\s+(?:an?\s+|\w+\s+){{0,3}}?(?:capital\s+add-?on|asset\s+cap|moratorium|"
            r"licen[cs]e\s+"
            r"conditions|business\s+restrictions|interim\s+restrictions)s?\b",
            rf"\b{_forms('give allow grant set')}\s+(?:{_FEW})?(?:{_PERIOD}|until\s+[^.;]{{2,25}}?)\s+to\s+"
            rf"{_MEND}\b",
            rf"\bgiven\s+(?:{_PERIOD}|until\s+[^.;]{{2,25}}?)\s+to\s+{_MEND}\b",
            rf"\b{_forms('demand insist')}\s+that\s+{_ONE}\s+(?!be\s+paid)[a-z]+\b",
            rf"\b(?:block|suspend|halt)(?:ed|s)\s+(?:access\s+to\s+)?(?:{_NUMBER}\s+(?:[\w-]+\s+){{0,3}}?"
            rf"{_APPS}|(?<=blocked\s)(?-i:[A-Z])\w|(?<=blocks\s)(?-i:[A-Z])\w)",
            rf"\b{_forms('serve issue make send impose hand')}\s+(?:{_NAME}\s+(?:{_NAME}\s+){{0,4}}with\s+"
            r")?(?:[\w-]+\s+)"
            r"{0,4}?(?:(?:stop|improvement|prohibition|rectification|enforcement|compliance|remediation|"
            r"restriction)\s+"
            r"notices?|(?:binding\s+)?instructions?|directives?|(?:desist|stop|interim|restraining|freezing|"
            r"compliance|remedial|correction|corrective|supervisory)\s+orders?)\s+(?:to|on|against|upon|"
            r"requiring)\b",
            r"\b(?:orders?|directions?|notices?)\s+(?:was|were|has\s+been|have\s+been)\s+(?:served|made|"
            r"issued)\s+"
            r"(?:on|to|against|upon)\b",
        ),
    ),
    (
        ActionKind.INSPECTION,
        (
            rf"\b{_OPEN}\s+(?:[\w-]+\s+){{0,4}}?(?:round|series|programme|wave)\s+of\s+(?:\w+\s+"
            rf"){{0,2}}?{_PROBE}\b",
            r"\b(?:following|after)\s+(?:an?\s+)?(?:\w+\s+)?(?:audits?|inspections?)\s+of\b",
            r"\b(?:it|they)\s+would\s+(?:inspect|investigate|audit|probe|examine)\b",
            rf"\b{_PROBE}\b(?:\s+(?:into|of|against|at|on)\b[^.;]{{0,80}}?)?\s+(?:has|have|had)\s+been\s+"
            r"(?:\w+\s+)?"
            r"(?:opened|launched|started|initiated|begun|announced|completed|carried\s+out|conducted|"
            r"ordered)\b",
            rf"\b{_BE}\s+(?:being\s+)?(?:investigated|inspected|audited|probed|raided|scrutini[sz]ed)\b",
            r"\b(?:under|in)\s+(?:[\w-]+\s+)?(?:examination|scrutiny|investigation|audit|inquiry)\s+(?:by|"
            r"at|over|for)\b",
            rf"\b(?:probes|probed|raids|raided|audits|audited|inspects|inspected|investigates)\s+(?:the\s+)?"
            rf"(?-i:[A-Z]|{_NUMBER}\s)",
            r"\b(?:to|will)\s+(?:inspect|investigate|probe|audit|raid|scrutini[sz]e)\s+(?:the\s+|"
            r"insurer\s+|bank\s+|lender\s+)?"
            rf"(?-i:[A-Z]|{_NUMBER}\s)",
            rf"\b{_forms('search raid')}\s+(?:[\w’'-]+\s+){{0,6}}?(?:offices?|premises|headquarters|homes?|"
            r"sites?)\b",
            rf"\b{_OPEN}"
            rf"\s+(?:[\w’'-]+\s+){{0,5}}?{_PROBE}\s+(?:into|of|against|at|on|over)\b",
            rf"\b{_forms('open launch begin start initiate')}\s+(?:[\w’'-]+\s+"
            rf"){{0,4}}?(?<!civil\s)(?<!legal\s)(?<!court\s)"
            r"(?<!criminal\s)(?<!penalty\s)(?<!judicial\s)proceedings\s+(?:against|into|on|over)\b",
            rf"\b{_forms('launch carry+out conduct make begin')}\s+(?:[\w-]+\s+){{0,3}}?(?:dawn\s+raids?|"
            r"(?:special|"
            r"forensic|on-site)\s+(?:audits?|inspections?|visits?)|unannounced\s+inspections?)\b",
            rf"\b{_forms('launch open begin')}\s+(?:[\w-]+\s+){{0,2}}?(?:market\s+stud(?:y|ies)|sector\s+"
            r"inquir(?:y|ies))\b",
            rf"\b{_forms('begin start launch open')}\s+(?:[\w-]+\s+){{0,2}}?(?:multi-firm|monitoring|"
            r"thematic|supervisory)\s+"
            r"(?:work|process|exercise|review)\b",
            rf"\b(?:{_forms('send issue')}\s+(?:[\w-]+\s+){{0,3}}?(?:requests?\s+for\s+information|"
            r"information\s+requests?|"
            r"questionnaires?)|requested\s+information)\s+(?:to|from)\b",
            rf"\b{_forms('visit')}\s+{_NUMBER}\s",
        ),
    ),
    (
        ActionKind.CAMPAIGN,
        (
            rf"\b{_forms('launch kick+off start begin roll+out carry+out conduct announce wage')}\s+"
            r"(?:an?\s+|the\s+|its\s+)?"
            r"(?:[\w“”\"’'-]+\s+){0,5}?(?:operations?|drives?|blitz|offensive)\s+(?:against|to|targeting|"
            r"on|into)\b",
            r"\b(?:nationwide|national|joint|special|months?-long|three-month|six-month)\s+(?:[\w-]+\s+"
            r"){0,2}?"
            r"(?:drive|rectification|overhaul|blitz|operation)\b",
        ),
    ),
    (
        ActionKind.NOTICE,
        (
            r"\b(?:warn(?:s|ed|ing)?|alert(?:s|ed)?|caution(?:s|ed)?)\s+(?:(?:the\s+)?(?:general\s+"
            r")?(?:public|investors|"
            r"consumers|people|users|customers|savers|market)\s+)?(?:of|about|against|over|to|on|"
            r"regarding)\s+(?:the\s+)?"
            rf"(?:activities\s+of|(?:{_NUMBER}\s+)?(?:[\w-]+\s+){{0,2}}?{_UNLAWFUL}\b)",
            rf"\b{_forms('issue publish post release')}\s+(?:an?\s+|its\s+|\d+\s+)?(?:[\w-]+\s+"
            rf"){{0,2}}?(?:warnings?|alerts?)\s+"
            r"(?:about|against|on|regarding|concerning|over)\s+(?:the\s+)?(?:activities\b|"
            rf"[^.;]{{0,40}}?{_UNLAWFUL}\b|"
            r"(?-i:[A-Z]))",
            r"\bpublic\s+warnings?\s+(?:from|by|of|about|against|concerning|regarding)\b",
            rf"\b{_forms('add put place enter include')}\s+[^.;]{{2,70}}?\s(?:to|on|in)\s+(?:its|the|an?|"
            r"their|[\w’']+['’]s)\s+"
            rf"(?:\w+\s+)?{_LIST}\b",
            rf"\b{_BE}\s+(?:added|put|placed|entered|included)\s+(?:to|on|in)\s+(?:its|the|an?|their|"
            rf"[\w’' ]{{2,25}}['’]s)\s+"
            rf"(?:\w+\s+)?{_LIST}\b",
            rf"\b(?:found|reported|said|announced|disclosed|detected|revealed)\s+(?:that\s+)?{_NUMBER}\s+"
            rf"(?:[\w-]+\s+){{0,3}}?{_APPS}\b[^.;]{{0,80}}\b(?:{_FAULT}|unlawfully|illegally|excessive\w*|"
            r"without\s+(?:user\s+)?consent)\b",
            r"\b(?:investors|consumers|users|savers|customers|public)\s+(?:was|were|have\s+been|has\s+"
            r"been)\s+"
            r"(?:warned|alerted|cautioned)\s+[^.;]{0,40}?\b(?:about|against|of|over)\b",
            rf"\bnames\s+of\s+{_NUMBER}\b[^.;]{{2,60}}?\b(?:published|released|disclosed|posted|made\s+"
            r"public)\b",
            rf"\b{_NUMBER}\s+(?:[\w-]+\s+){{0,3}}?{_APPS}\s+(?:were|was|have\s+been)\s+(?:\w+ly\s+"
            r")?(?:called\s+out|named|"
            r"flagged|exposed|blacklisted|notified|singled\s+out|criticised|criticized)\b",
            rf"\b{_forms('name flag expose blacklist publicise publicize')}\s+(?:a\s+(?:further|total\s+"
            rf"of)\s+)?{_NUMBER}\s+"
            rf"(?:[\w-]+\s+){{0,3}}?{_APPS}\b",
        ),
    ),
    (
        ActionKind.PENALTY,
        (
            rf"\b(?:{_PUNISH}|fine[sd])\s+(?!(?:by|in|for|on|and|or|the\s+)\s)(?:{_NUMBER}\b|(?-i:[A-Z])|"
            r"an?\s|the\s|its\s|both\s)",
            rf"\b{_BE}{_MUCH}\s+(?:penali[sz]ed|fined|reprimanded|censured|disciplined|punished|debarred|"
            r"disqualified|"
            r"expelled|sanctioned)\b",
            rf"\b{_IMPOSE}\s+(?:an?\s+|the\s+|\d+\s+|several\s+)?{_CENSURE}\s+(?:to|on|against|from|upon|"
            r"for|over|by)\b",
            rf"\b{_CENSURE}\s+(?:was|were|have\s+been|has\s+been)\s+(?:\w+\s+)?(?:imposed|issued|handed\s+"
            r"down|levied|given|"
            r"served)\b",
            rf"\b{_AWAY}\s+(?:[\w.&’'()-]+\s+){{0,6}}?{_LICENCE}\b",
            rf"\b{_LICENCE}\s+(?:[\w.&’'()-]+\s+){{0,7}}?(?:(?:was|were|been|is|are)\s+)?(?:\w+ly\s+"
            r")?(?:revoked|cancell?ed|"
            r"withdrawn|rescinded|suspended|annulled|terminated|stripped)\b",
            rf"\b{_BAN}\s+{_ONE}\s+(?:from\s+{_OFFICE}|{_SPELL})",
            rf"\b{_BE}{_MUCH}\s+(?:banned|barred|prohibited|suspended|excluded|struck\s+off)\s+(?:from\s+"
            rf"{_OFFICE}|{_SPELL})",
            r"\b\d+\s+(?:administrative\s+|penalty\s+)?decisions\s+(?:against|on)\b",
        ),
    ),
)


VERB_CUES: tuple[tuple[ActionKind, Guarded], ...] = tuple(
    (kind, WordStart("|".join(patterns), re.IGNORECASE)) for kind, patterns in _PATTERNS
)
