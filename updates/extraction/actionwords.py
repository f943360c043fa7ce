"""Classes of verbs and of what authorities do things to: the parts that `actionverbs` puts together."""

from updates.extraction.verbforms import bases, finite, forms, gerunds


def acts(verbs: str, *, decided: bool = False, beside: bool = False) -> str:
    """Present and past of each verb, a particle kept: "kick+off" is "kicks off", "kicked off".

    ``decided`` adds the infinitive, "decided to bar", and as ``beside`` the participle: ", barring".
    """
    found = finite(verbs)
    if decided:
        found += [rf"(?<=to\s){base}" for base in bases(verbs)]
    if decided or beside:
        found += [rf"{lead}{gerund}" for lead in (r"(?<=,\s)", r"(?<=\band\s)") for gerund in gerunds(verbs)]
    return either(found)


def under_way(verbs: str) -> str:
    """Each verb also as what will be done or goes on: "will organise", "is conducting", ", opening"."""
    coming = [before + base for base in bases(verbs) for before in (r"(?<=to\s)", r"(?<=will\s)")]
    lead = (r"(?<=,\s)", r"(?<=\bis\s)", r"(?<=\bare\s)", r"(?<=been\s)")
    return either(finite(verbs) + coming + [before + gerund for gerund in gerunds(verbs) for before in lead])


def pasts(verbs: str) -> str:
    return either([form for verb in verbs.split() for form in forms(verb)[2]])


def either(found: list[str]) -> str:
    return "(?:" + "|".join(form.replace(" ", r"\s+") for form in dict.fromkeys(found)) + ")"


BE = r"(?:is|are|was|were|been|get|gets|got)"
MUCH = r"(?:\s+(?:also|now|then|today|since|recently|jointly|all|both|each|\w+ly))?"
FEW = r"(?:[\w’'&.,/()$€£-]+\s+){0,6}?"


def done(
    verbs: str, objects: str, after: str = "", *, few: str = FEW, decided: bool = False
) -> tuple[str, str]:
    """Someone does it to such an object, and such an object has it done to it."""
    return (
        rf"\b{acts(verbs, decided=decided)}\s+{few}{objects}\b{after}",
        rf"\b{objects}(?:(?:\s+[\w’'&.,()-]+){{0,7}}?\s+{BE}{MUCH})?\s+{pasts(verbs)}\b(?!\s+public)",
    )


NUMBER = (
    r"(?:\d[\d,]*|an?other|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|"
    r"fifteen|"
    r"sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|"
    r"ninety)(?:-\w+)?|dozens|"
    r"scores|several|more\s+than|over|some)"
)
NAME = r"(?-i:[A-Z])[\w.&’'()-]*"
ONE = (
    rf"(?:(?:[a-z-]+\s+){{0,3}}?{NAME}(?:,?\s+(?:and\s+|of\s+|the\s+|&\s+)?{NAME}){{0,7}}|(?:the|its|"
    rf"an?|both|all|{NUMBER})\s+"
    r"(?:[\w’'-]+\s+){0,5}?[\w’'-]+|it|them|him|her)"
)
UPON = (
    r"\s+(?:to|on|against|upon|from|for|over|by|requiring|prevent|prohibit|barring|stopping|restrain|"
    r"restrict|direct|compell|"
    r"instruct|bann|in\s+respect\s+of)(?:ing)?\b"
)
LICENCE = (
    r"(?:licen[cs]es?|permi(?:ssions?|ts?)|authori[sz]ations?|registrations?|approvals?|accreditations?|"
    r"certificates?|charters?|memberships?)"
)
CENSURE = (
    r"(?:(?:administrative|public|formal|written|severe|criminal|disciplinary|regulatory|financial|monetary|"
    r"private|penalty|enforcement)\s+){0,2}"
    r"(?:warning\s+letters?|(?:penalty|infringement)\s+notices?|letters?\s+of\s+(?:warning|reprimand|"
    r"censure)|reprimands?|censures?|penalt(?:y|"
    r"ies)|"
    r"punishments?|fines?|admoni(?:tion|shment)s?|sanctions|cautions|notices?\s+of\s+criticism|"
    r"(?:penalty|disciplinary|enforcement)\s+"
    r"(?:decision|action)s?)"
)
BAN = "ban bar prohibit suspend exclude"
PUNISH = (
    "penalise penalize sanction reprimand censure rebuke admonish discipline punish debar disqualify expel"
)
OFFICE = (
    r"(?:working|acting|holding|practi[sc]ing|serving|managing|performing|re-?entering|entering|associating|"
    r"dealing|"
    r"trading|being|becoming|taking\s+part|participating|advising|providing\s+financial|the\s+(?:\w+\s+){0,2}"
    r"(?:industry|profession|market|sector)|applying|carrying\s+on|any\s+role|office|registering|appearing|"
    r"running)"
)
TIME = r"(?:life|\d+|an?|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|eighteen)"
SPELL = rf"for\s+(?:up\s+to\s+)?(?:life|{TIME}(?:\s+to\s+\w+)?\s+(?:years?|months?|weeks?))\b"
MEND = (
    r"(?:rectify|fix|comply|remedy|mend|bring|stop|cease|suspend|delete|erase|correct|improve|put|end|"
    r"change|adapt|"
    r"adjust|clean|remove|close|wind|address|set|cure|amend|restore|halt|overhaul|block|"
    r"disable|register|file|withdraw|pull|pause|shut|take|sell|divest)"
)
PERIOD = rf"(?:{NUMBER}|a|an|one)\s+(?:[\w-]+\s+)?(?:days?|weeks?|months?|hours?)"
NOTICES = (
    r"(?:(?:stop|improvement|prohibition|rectification|enforcement|compliance|remediation|restriction|"
    r"correction)\s+"
    r"notices?|(?:binding\s+)?(?:instructions?|(?-i:directives?))|binding\s+decisions?|(?:desist|stop|interim|"
    r"restraining|freez(?:e|ing)|compliance|remedial|"
    r"correction|corrective|supervisory|binding)\s+orders?)"
)
KEEPERS = (
    r"(?:administrators?|(?:special\s+)?monitors?|conservators?|receivers?|statutory\s+managers?|skilled\s+"
    r"persons?|liquidators?|investigating\s+agents?|"
    r"(?:external|independent)\s+(?:auditor|consultant|monitor|expert)s?)"
)
CASE = (
    r"(?:proceedings?|(?:law)?suits?|actions?|complaints?|cases?|prosecutions?|claims?|petitions?|charges|"
    r"indictments?|applications?)"
)
PROBE = (
    r"(?:investigations?|inquir(?:y|ies)|enquir(?:y|ies)|inspections?|probes?|audits?|sweeps?|reviews?|"
    r"examinations?|dawn\s+raids?|market\s+stud(?:y|ies)|fact-finding|(?:verification|inspection|inquiry)\s+"
    r"procedures?|(?:on-site|supervisory)\s+visits?|"
    r"(?:multi-firm|monitoring)\s+(?:work|process|exercise)|(?:spot\s+)?checks|(?<!civil\s)(?<!legal\s)"
    r"(?<!court\s)(?<!criminal\s)(?<!penalty\s)(?<!judicial\s)proceedings?|"
    r"procedures?(?=\s+against))"
)
OPEN = "open launch begin start initiate commence announce undertake complete conclude conduct"
OPEN += " kick+off carry+out organise organize mount institute run arrange"
GO_ON = "widen expand broaden extend deepen reopen resume escalate step+up prolong"
LIST = r"(?:warning|alert|black|watch|red|negative|caution|dishonest\w*)[\s-]?list"
UNLAWFUL = (
    r"(?:un(?:authori[sz]ed|licen[cs]ed|registered|regulated|lawful)|fraud\w*|fake|bogus|clon\w+|scam\w*|"
    r"illegal\w*|"
    r"suspicious|phishing|imposter|impersonat\w+|abusive|suspected)"
)
APPS = (
    r"(?:apps?|applications|mini[- ]?programs?|SDKs?|platforms|websites?|sites|domains?|channels|products|"
    r"services|"
    r"firms|companies|operators|entities|lenders|accounts|pages)"
)
SOME_APPS = rf"(?:(?:access\s+to\s+)?{NUMBER}\s+(?:[\w-]+\s+){{0,3}}?{APPS})"
SOME_PREMISES = (
    rf"(?:{NUMBER}\s+(?:[\w-]+\s+){{0,3}}?(?:shops|stores|supermarkets|restaurants|clinics|pharmacies|"
    rf"warehouses|"
    r"outlets|branches|premises|offices|factories|houses|bureaux|bureaus|schools|hotels|"
    r"gyms|cinemas|salons|markets|(?:money\s+)?changers))"
)
FAULT = (
    r"(?:violat\w*|infring\w*|illegal\w*|unlawful\w*|(?:[\w-]+\s+)?non-?complian\w*|breach\w*|irregular\w*|"
    r"fail(?:ed|ing|ure)\w*|excessive\w*|without\s+(?:user\s+)?consent)"
)
COURT_SAYS = (
    r"(?:tossed|throws?\s+out|threw\s+out|struck\s+down|strikes\s+down|sides?\s+with|declined\s+to|"
    r"refused\s+to|"
    r"let\s+stand|left\s+standing|reviv(?:ed|es)|remitt?(?:ed|s)|disqualifi(?:ed|es)|restrain(?:ed|s)|"
    r"(?:suspend|halt|stay|block|paus)(?:ed|s|es)\s+(?:the\s+)?(?:parts?|sections?|articles?|provisions?|implementation|"
    r"enforcement|operation|application)\b|"
    r"enjoin(?:ed|s)|sentenc(?:ed|es|ing)|acquit(?:ted|s)|convict(?:ed|s|ing)|halv(?:ed|es)|wound\s+up|"
    r"found\s+(?!guilty|out\b|by\b|in\b|on\b|new\b)(?:[\w.’'-]+\s+){1,8}?(?:had|was|were|did|liable|guilty|"
    r"responsible))"
)
