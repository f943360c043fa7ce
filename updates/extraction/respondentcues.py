"""How the words between a punishment and a name tell whether the name is who was punished."""

import re

from updates.extraction.partywords import GENERIC_NOUNS, ORGANISATION_NOUNS, PERSON_NOUNS
from updates.extraction.wordlists import one_of

PASSIVE = re.compile(
    r"\b(?:was|were|is|are|been|being|be|got|gets)\s+(?:(?:\w+ly|also|each|both|then|"
    r"again|further|himself|therefore|all|in\s+turn)\s+){0,3}$",
    re.IGNORECASE,
)


VERB_GAP = re.compile(
    r"\s*(?:(?:Mr|Ms|Mrs|Dr)\.\s+)?(?:(?:ex-)?[A-Z][\w-]+\s+)?(?:[a-z\d-]+\s+){0,4}(?:[A-Z][\w&.-]*(?:['’]s)?\s+){0,5}"
    r"(?:[a-z-]+\s+){0,2}$|"
    r"\s+(?:the\s+)?approvals?\s+of\s+(?:its|the|their)\s+(?:[a-z-]+,?\s+){1,5}(?:(?:Mr|Ms|Mrs|Dr)\.?\s+)?$"
)


SHARED = re.compile(
    r"\s*(?:(?:fine|penalty|sanction)s?\s*)?(?:\([^)]{0,40}\)\s*)?(?:,|and|,\s*and|as\s+well\s+as|plus|together\s+with)"
    r"\s+(?:[^\s;:|()]+\s+){1,14}?(?:on|against|upon)\s+(?:the\s+)?$"
)


PUNISHES = re.compile(
    r"\b(?:fines?|penalt(?:y|ies)|surcharges?|sanctions?|warning|reprimand|censure|bans?|suspension|prohibition)\b",
    re.IGNORECASE,
)


UNNAMED = re.compile(
    r"\s+(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|several|some|many|\d+)"
    r"\s+(?:unnamed\s+)?(?:[A-Z][\w-]+\s+)?[a-z]{3,}|"
    rf"\s+(?:(?!for|over|by|in|at|on|to|with|and|after|the|its|his|her|their|as|under|from|of|against)[a-z-]+\s+){{0,3}}?{one_of(GENERIC_NOUNS)}\b(?!['’])"
)


# "fines ex-director of Alpha": a person of the firm, whom nobody names.
PERSON_OF = re.compile(
    rf"\s+(?:an?\s+)?(?:former\s+|ex-)?(?:[a-z]+\s+)?{one_of(PERSON_NOUNS)}\s+(?:of|at|from)\s"
)
SOMEONE = re.compile(
    r"[A-Z][a-z]{3,}s\s+(?:were|are|have|had)\b|"
    r"(?:(?:On|In|At|Last)\s[^,]{2,40},\s)?(?:An?|One|Two|Three|Several|Some|Another)\s+"
    r"(?!(?:[a-z-]+\s+){0,2}(?:court|judge|regulator|tribunal|jury|panel|watchdog|agency|supervisor|ombudsman)\b)[a-z]"
)


# "A man who hacked Alpha was fined": nobody names the man.
SOMEONE_WHO = re.compile(
    r"(?:(?:On|In|Last)\s[^,]{2,40},\s)?(?:An?|One|Two|Three|Four|Five|Several|Another)\s(?:[a-z-]+\s){1,5}"
    r"(?:who|that|which)\s[^,;]*"
)


ORDERED = re.compile(r"\b(?:ordered|directed|told|required|requires)\s+(?:an?|the|its)\s+[a-z]")


AND_VERB = re.compile(r"\s+and\s+(?:also\s+|publicly\s+)?(?:\w+ed|imposed|fines?|gave|issued)\b")


# "confiscated X and fined Alpha": the next verb's object lost X too.
AND_STRUCK = re.compile(r"\s+and\s+(?:also\s+)?(?:fined|warned|penali[sz]ed|reprimanded)\s+(?:the\s+)?")


TO_PARTY = re.compile(
    r"\)?,?(?:\s*\([^)]{0,60}\))?(?:(?<!,),\s(?:but|and|though)\s[^,;.]{2,30},)?(?:\s+of\s+(?:between\s+)?[\w-]+(?:\s+(?:and|to|or)\s+[\w-]+)?\s+(?:years?|"
    r"months?))?(?:\s+of\s+(?:new|certain|all|its|some)\s+(?:[a-z-]+\s+){0,2}[a-z-]+,?)?"
    r"(?:,\s+respectively,)?(?:\s+(?:fines?|penalt(?:y|ies)|surcharges?|sanctions?))?(?:\s+(?:orders?|notices?|decisions?|"
    r"judgments?|awards?))?(?:\s+(?:each|respectively|in\s+total))?"
    r"(?:\s+(?:(?:was|were|has|have|are|is)\s+(?:been\s+)?)?(?:also\s+|\w+ly\s+)?(?:gone|sent|addressed|delivered|imposed|levied|upheld|slapped|assessed|announced|confirmed|"
    r"handed\s+down|handed|issued|given|meted\s+out|served|agreed))?"
    r"(?:\s+(?:(?:on|in)\s+(?:\d|January|February|March|April|May|June|July|August|September|"
    r"October|November|December|[A-Z][a-z]+day)[\w ,]{0,18}?|today|yesterday|(?:last|this|earlier\s+this)\s+"
    r"(?:week|month|year|quarter|[A-Z]\w+)))?"
    r"(?:,?\s+(?:was|is|went|goes))?\s+(?P<link>between\s(?:the\s)?[A-Z][^,;.]{1,50}?\sand|on|against|to|upon|for|from|of|hit|struck|awaits|goes\s+to|went\s+to|f(?:alls?|ell)\s+(?:on|to)|borne\s+by|payable\s+by|befell)"
    r"\s+(?:[Tt]he\s+|its\s+|both\s+|two\s+|"
    rf"former\s+)?(?:(?!\w+ing\b(?!\s+(?:{one_of(ORGANISATION_NOUNS)})\b))[a-z-]+\s+|"
    r"[A-Z][\w&-]+\s+(?=[a-z])){0,4}?(?:[a-z-]+,\s+)?(?:(?:Mr|Ms|Mrs|Dr|MEP|MP)\.?\s+)?$"
)


# "confiscated 3m from, and fined 4m, the trader Alpha": two verbs before the one name that both strike.
RAISED = re.compile(
    r"\s(?:[a-z]+\s){0,4}?(?:from|of|on|against|to|held\sby),\s(?:and|as\swell\sas|or)\s(?:\w+\s){1,3}[^,;]{0,40}?(?:,\d{3}[^,;]{0,20}?)*,?\s"
    r"(?:(?:the|its|a|an)\s)?(?:[a-z-]+\s){0,5}"
)
RAISED_LEAD = re.compile(r"\b(?:from|of|on|against|to|held\sby),\s(?:and|as\swell\sas|or)\s(?:\w+\s){0,2}$")


# "for breaches of X": what follows is a rule, not who broke it.
FAULTS = re.compile(
    r"\b(?:breach|violation|infringement|contravention|failure|failing|non-?compliance|misuse|abuse|lack|"
    r"disregard|misconduct|offence|shortcoming|weakness|lapse)\w*\s",
    re.IGNORECASE,
)


RELATIVE = re.compile(
    r"\s*(?:and\s+(?:[a-z-]+\s+){0,2}[a-z-]+(?=,))?(?:\([^)]{0,60}\))?,?\s*(?:which|who|"
    r"that)\s+(?:[a-z]+\s+){0,5}$"
)


ITS = re.compile(r"\b(?:its|his|her|their)\s+(?:[\w-]+\s+){0,2}$")


# "a settlement with Alpha": whom an agreement, an order or a case is about.
DEALT_WITH = re.compile(
    r"\b(?:settlements?|agreements?|deal|orders?|decrees?|judgments?|resolutions?|undertakings?|case|action|suit|"
    r"proceedings?|complaint|charges|decisions?)\s+(?:reached\s+|agreed\s+)?(?:with|against)\s+(?:the\s+)?"
    r"(?:[a-z-]+\s+){0,3}$|"
    r"\b(?:appeals?|challenges?|actions?|objections?|claims?|application|petition)\s+(?:[a-z]+\s+){0,2}?(?:by|of|from)\s+"
    r"(?:the\s+)?(?:[a-z-]+\s+){0,4}$"
)


# "..., plus at least X in redress": who paid what stands before pays this too.
AS_WELL = re.compile(
    r"(?:,|\band|\bplus|\bwell\s+as|\balong\s+with|\btogether\s+with)\s+(?:(?:also|at\s+least|about|some|over|"
    r"nearly|more\s+than|up\s+to|an?|another|a\s+further|(?:to\s+)?(?:provide|make|pay|give|offer|return))\s+){0,3}$"
)


BESIDE_NAME = re.compile(r",?\s(?:(?:the|its|an?)\s)?(?:[a-z-]+\s){0,5}")
BESIDE = re.compile(r"(?:,|\s[–—-])\s+(?:the\s)?")


IMMEDIATE = re.compile(
    r"\s*(?:\([^)]{0,60}\)\s*)?(?:(?:was|were|is|are|has|have|had|been|being|be|also|each|"
    r"both|all|jointly|then|again|now|must|will|would|to|later|had\s+to|"
    r"finally|further|publicly|only|agreed|alone|additionally|subsequently|therefore|\w+ly)\s+){0,6}$"
)


APPOSED = re.compile(
    r"(?:\s(?:of|for|at|in|to)\s[^,;|]{0,70})?(?:\s*\([^)]{0,60}\))?,\s*(?:(?:and|also)\s+)?(?:\w+\s+)?$"
)


# A word of someone's post: no verb, and no word that opens a clause.
_NO_POST = (
    r"(?:was|were|is|are|has|have|had|said|says|told|gave|took|made|paid|pays|sold|may|must|will|whose|which|who|that|"
    r"where|when|while|after|because|since|but|including|via|through|by|for|against|not|\w+ed)\b"
)
_ENDS_NO_POST = r"(?:of|at|in|to|on|with|from|over|under|as|like|than)\b"
JOIN = re.compile(
    r"(?:\s*\([^)]{0,60}\))?\s*(?P<join>,\s*and|,|and|&|as\s+well\s+as|along\s+with|together\s+with)\s+"
    r"(?:(?:the|its|their|his|her|former|then|general|deputy|affiliate|co-founder|Mr|Ms|Mrs|Dr|two|vice|other|relevant|"
    r"both|boss|head|principal|sister|holding|controlling|sole|ultimate|senior|legal|compliance|finance|financial|"
    r"actual|(?:ex|then|vice|co)-\w+|managing|data|payment|Irish|British|French|German|Dutch|Chinese|US|local|three|four|five|six|seven|"
    rf"several|some|of|{one_of(GENERIC_NOUNS)})\.?,?\s+){{0,6}}$|"
    rf"(?:\s*\([^)]{{0,60}}\))?(?P<post>,?\s+and|,)\s+(?:(?:the|its|their|his|her)\s+)?(?:(?!{_NO_POST})[a-z][\w-]*\s+){{0,7}}"
    rf"(?!{_NO_POST}|{_ENDS_NO_POST})[a-z-]+,?\s+$"
)


OWN = re.compile(r"['’]s?\s+(?:[a-z]+\s+){0,3}")


UNIT = re.compile(r"['’]s\s+(?:[A-Z]\w+\s+|[a-z-]+\s+){0,2}(?:branch|unit|arm|subsidiary|division)\b")


GAPPED = re.compile(
    r"[^@]*(?:,|;|\band)\s+(?:(?:its|his|her|their|the)\s+(?:[a-z-]+\s+){0,4})?(?:(?:Mr|Ms|Mrs|Dr)\.?\s+)?@\s+(?:an?\s+)?"
)


CLOSE = re.compile(r"[\s-]*(?:\([^)]*\)\s*)?(?:[a-z-]+\s+){0,2}$(?<!in\s)(?<!as\s)")


OWNED = re.compile(r"\b(?:of|in|at|by|with|as|under)\s+(?:the\s+)?(?:\w+\s+)?$")


# Verbs whose subject is the one that loses: "must disgorge", "forfeits".
GIVES_UP = re.compile(r"(?:disgorge|forfeit|repay|surrender|relinquish)", re.IGNORECASE)


EARNED = re.compile(
    r"(?:\s+(?:of|in)\s+(?:[\w-]+\s+){0,3}?[a-z]+s)?\s*(?:that|which)\s+(?:the\s+)?(?:(?:Mr|Ms|Mrs|Dr)\.?\s+)?$"
)


NAMING = re.compile(
    r"(?:\s[a-z-]+){0,3},\s(?:(?:Mr|Ms|Mrs|Dr)\.?\s)?|\s(?:of\s[A-Z]\w+,\s)?|"
    r",?\s(?:who\sis\s|which\sis\s)?(?:named|called|identified|known|referred\sto)\s(?:only\s)?(?:as\s|by\sthe\sinitials\s)?"
)


JOINED_ON = re.compile(r",?\s(?:and|&)\s(?:(?:its|the|his|her|their)\s)?[A-Z]|,\s[A-Z][\w.]+\s[A-Z]")


# A table's cell that begins thus names no one: "Three village banks in ...".
COUNTED_CELL = re.compile(
    r"\W*(?:A|An|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Several|Various|\d+)\s+[a-z]"
)


# A table's cell that begins with a capital names someone, whatever words it has.
NAME_CELL = re.compile(r"[A-Z][\w&.’'-]+(?:\s[\w&.,’'()-]+){0,9}")


# "imposed on its former president A B": plain words that only describe the name after them.
DESCRIBED = re.compile(
    r"(?:\s+(?:each|apiece|respectively))?\s+(?:on|against|to|for|from|by)\s+"
    r"(?:(?:one|two|three|four|five|six|several|some|\d+)\s+of\s+)?(?:[Tt]he\s+|its\s+|their\s+|his\s+|her\s+)?(?:(?!and\b)[a-z][a-z’'-]*\s+|"
    r"[A-Z][\w&-]+\s+(?=[a-z])){0,4}(?:(?!and\b)[a-z-]+,\s+)?"
    r"(?:(?:Mr|Ms|Mrs|Dr|MEP|MP|Sir|Prof|Senator)\.?\s+)?"
)


OFFICER_OF = re.compile(r"['’]s?\s(?:[a-z-]+,?\s){1,6}(?:(?:Mr|Ms|Mrs|Dr)\.?\s)?")
OFFICER = re.compile(r"\s+(?:its|his|her|their)\s+(?:[a-z-]+,?\s+){1,5}(?:(?:Mr|Ms|Mrs|Dr)\.?\s+)?")


# "suspended its head of lending": someone of the firm, and not the firm.
OWN_OFFICER = re.compile(
    rf"\s+(?:its|his|her|their)\s+(?:(?!licen[cs]|regist|authori|permi)[a-z-]+\s+){{0,3}}?(?:head|boss|{one_of(PERSON_NOUNS)})\b"
)
IMPOSES = re.compile(r"\s+(?:has\s+|have\s+)?(?:also\s+)?(?:impos(?:ed|es)|levie[sd])\b")


# "Handed a fine of 3m, Alpha was ...", "Warned and fined were Alpha and Beta": the subject stands behind.
OPENS_STRUCK = re.compile(
    r"\W*(?:Also\s)?(?:Handed|Given|Fined|Hit|Slapped|Ordered|Told|Reprimanded|Censured|Warned|Banned|Barred|Suspended|Punished|"
    r"Penali[sz]ed|Sanctioned|Served|Disqualified)\s"
)
STRUCK_BEHIND = re.compile(r"(?:\b(?:was|were|is|are)\s(?:also\s)?|,\s(?:the\s)?)(?:[a-z-]+\s){0,5}$")
SUBJECT_OF = re.compile(
    r"(?:,\s[^,;.]{2,60},)?\s(?:was|were|is|are|has|have|had|must|will|may|can|did|[a-z]+ed|[a-z]+s)\b"
)
SEAT = re.compile(r",\s(?:at|in|of|from|near|based\sin)\s(?:the\s)?$")


# "A X, B, who ran the desk, Y": what may stand between a name of a list and its amount.
LIST_GAP = re.compile(
    r"(?:,\s(?:at|in|of|from|near|based\sin)\s[^,;|\d]{2,40}(?=,))?(?:['’]s?\s)?[\s,(:–—-]*(?:(?:who|which|formerly|then|once|together\s+with|along\s+with)\s[^;|]{0,80},\s*|"
    r"(?<=,\s)(?!(?:for|after|because|over|with|in|on|at|under|since|to|by|as|when|and)\b)(?:(?:the|an?|its|their|both|then)\s)?(?:[a-z-]+\s+){1,9}[^;|,\d]{0,60},\s+)?"
    r"(?:(?:with|at|by|of|got|gets|paid|pays|(?:has|have|is)\s+to\s+pay|must\s+pay)\s+)?(?:an?\s+"
    r"(?:further\s+)?|one\s+of\s+)?"
)


# "was fined and publicly censured": the passive goes on after "and".
COORDINATED = re.compile(
    r"\b(?:was|were|been|is|are)\s+(?:\w+ly\s+)?\w+ed\b[^.;]{0,60}\band\s+(?:also\s+)?(?:\w+ly\s+)?$"
)


# "..., is imposed on Alpha": what a passive verb later in the sentence tells.
IMPOSED_ON = re.compile(
    r"\b(?:(?:is|was|are|were|been)\s+(?:\w+\s+)?(?:imposed|levied|assessed|handed\s+down|issued|served|ordered|pronounced|decided|"
    r"given|meted\s+out|laid)(?:\s+by\s[^,;.()]{2,90}?)?(?:\s(?:on|in)\s[^,;.()]{3,20}?)?\s+(?:on|against|upon)|"
    r"(?:had|has|have)\s+(?:(?!ever\b)\w+\s+)?(?:imposed|levied|assessed|handed(?:\s+down)?|issued|given|served|slapped)\s+"
    r"(?:on|against|upon|to))\s+(?:the\s+)?(?:(?:Mr|Ms|Mrs|Dr)\.?\s+)?(?:(?:two|three|four|five|six|\d+)\s(?:[a-z-]+\s){0,2}[a-z]+s,\s)?$"
)


# "Alpha, which runs Beta and Gamma, was fined": the subject stands before the clause.
ASIDE = re.compile(
    r"(?P<head>.*\S),\s(?:which|who|whose|where|trading\s+as|d/b/a|dba|t/a|a/k/a|better\s+known|also\s+known|doing\s+business|"
    r"owned\s+by|part\s+of|"
    r"formerly|once|(?:the|an?)\s+(?:[\w-]+\s+){0,3}?"
    rf"(?:{one_of(ORGANISATION_NOUNS)}|developer)\s+(?:of|behind|that|which|[a-z]+ing))\b[^;]*,\s*"
    r"(?:(?:was|were|is|are|has|have|had|been|also|must|will|to)\s+)*$",
    re.DOTALL,
)


# "In the case of Alpha the penalty is": the party that opens the sentence.
IN_CASE = re.compile(
    r"(?:In\s+the\s+cases?\s+of|As\s+for|As\s+regards|With\s+regard\s+to|In\s+respect\s+of|For|"
    r"Against)\s+(?:the\s+)?(?:[a-z]+\s+){0,2}"
)


# "to consumers harmed by Alpha": who did the wrong.
WRONGED_BY = re.compile(
    r"(?:\b(?:harmed|deceived|misled|affected|defrauded|charged|overcharged|cheated|duped|hurt|wronged|scammed|targeted|"
    r"served|billed|injured|tricked|used[^.;]{0,40})\s+by|\blost\s+(?:\w+\s+){0,2}to|\b(?:bought|purchased|ordered|subscribed|signed\s+up)\b[^.;]{0,60}?\b(?:from|for|to|with)|\bmoney\s+to|"
    r"\b(?:customers|consumers|guests|users|clients|borrowers|investors|passengers|subscribers|policyholders|members|"
    r"patients|tenants|students|drivers|sellers)\s+of|"
    r"\s(?:users|customers|consumers|complainants?|plaintiffs?|claimants?|damages|redress|verdict|award|customer|consumer|user|resident|tenant|employee|patient|client)\s+against)\s+(?:the\s+)?(?:[a-z-]+\s+){0,4}$"
)


COMPLAINED_OF = re.compile(
    r"\b(?:complainants?|claimants?|plaintiffs?|complaints?|customers)\s+(?:against|of)\s+(?:the\s+)?$"
)


# "was told by the regulator to pay": the body tells, it does not pay.
TOLD_BY = re.compile(
    r"\b(?:(?:told|ordered|required|directed|instructed|obliged|forced)(?:\s+by)?|(?:asked|made)\s+by|"
    r"(?:agree[sd]?|settle[sd]?|arranged|undertaken|promise[sd]|committed|deal|settlement|agreement)\s+with)\s+(?:the\s+)?$"
)


# "the court ordered the Commission to pay"
CONDEMNED = re.compile(
    r"\b(?:[Cc]ourt|[Tt]ribunal|[Jj]udges?|[Jj]ury)\b[^.;]{0,80}?\b(?:order(?:ed|s)|condemn(?:ed|s)|direct(?:ed|s)|told|requir(?:ed|es)|"
    r"sentenc(?:ed|es))\s+(?:the\s+)?(?P<body>[A-Z][\w’'-]*(?:\s(?:of\s(?:the\s)?|for\s|and\s)?[A-Z][\w’'-]*){0,6})\s+to\s+(?:pay\s+(?:an?\s+)?(?:[a-z]+\s+){0,3})?$"
)
PUBLIC_BODY = frozenset(
    "Commission Council Parliament State Ministry Department Government Republic Federation Municipality "
    "Agency Treasury Police Secretariat Directorate".split()
)


# "Alpha pays a 3m fine to the regulator": "to" tells who gets the money.
PAYING = re.compile(r"\b(?:pays?|paid|paying)\s(?:an?\s|the\s|its\s)?[^\s,;]*(?:\s[^\s,;]+){0,3}\s*$")
_BETWEEN = r"between(?:\s(?:the\s)?[A-Z][^,;.]{1,50}?\sand)?"
PAID_WITH = re.compile(rf"\s+(?:by|with|against|{_BETWEEN})\s+(?:the\s+)?")
# "settles a privacy probe with Alpha for 3m".
SETTLED_WITH = re.compile(
    rf"\s+(?:by|from|{_BETWEEN}|(?:(?!for\b|to\b|by\b)[\w’'-]+\s+){{0,5}}with)\s+(?:the\s+)?(?:[a-z-]+\s+){{0,3}}"
)
PAID_BY = re.compile(r"(?:\s(?!over|for|after|about|because|since|against)[a-z]+){0,5}\sby\s(?:the\s)?")


# "banned A for life and B for three years": the verb goes on for each who has a time of his own.
_SPAN_OF_TIME = r"(?:[\w-]+\s){1,3}(?:years?|months?|weeks?|days?)"
PERIOD = re.compile(
    r"(?:\s\([^)]{0,60}\))?\sfor\s(?:(?:the\s)?(?:rest\sof\s)?(?:his\s|her\s)?life|"
    rf"{_SPAN_OF_TIME}|(?:two|three|four|five|six|seven|eight|nine|ten|\d+)(?=[,.;]|\sand\s))\b"
)
LIKEWISE = re.compile(
    rf"(?:\s[^;.]{{0,120}}?)?\sfor\s(?:life|{_SPAN_OF_TIME})(?:,?\s(?:and\s|while\s)?|,\s)"
    r"(?:(?:Mr|Ms|Mrs|Dr)\.?\s)?(?:[a-z-]+,?\s){0,5}"
)


# "A was fined and B, its director, was banned": a verb in the singular begins another's clause.
ALONE = re.compile(r"(?:,\s[A-Z][\w.’'-]*(?:\s[A-Z][\w.’'-]*){0,3})?,?\s(?:was|is|has)\b")


# "ended with A, a former adviser, being barred": who is meant stands after a preposition.
WITH = re.compile(r"\bwith\s(?:(?:Mr|Ms|Mrs|Dr)\.?\s)?$")
WITH_BEING = re.compile(
    r"(?:,\s[^,;]{2,80},)?\s(?:(?:now|both|also|then|all|each)\s)?(?:being|having\s+been)\s(?:\w+ly\s)?"
)
