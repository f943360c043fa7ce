"""How titles of rules are written: the patterns that find their parts."""

import re
from collections.abc import Sequence

from updates.extraction.eventcues import DAY_BETWEEN
from updates.extraction.eventverbs import ADOPT, AMEND, ISSUE, REPEAL
from updates.extraction.guarded import Guarded, WordStart
from updates.extraction.titlewords import (
    AT_MEETING,
    CHANGING,
    DETAILING,
    GOES_ON_TO,
    HEADS,
    LOWER_HEADS,
    SPEAKING,
)
from updates.extraction.wordlists import one_of

# The signs of the first letter or figure come first: that is what most places are told apart by.
CAP = (
    r"[^\W_a-zà-öø-ÿ](?:\.(?<=U\.)[SK]\.(?=\s(?:[A-Z]|and\s|or\s))|"
    r"(?:(?<=\D)(?:o\.(?<=No\.)\s?\d+\b|[A-Z](?<=[A-Z]{2})[A-Z]{0,2}\s\d{2,4}\b|"
    r"[A-Z](?<=[A-Z]{2})[A-Z]{0,4}\s\d(?=\s[A-Z])|)|"
    r"(?<=\d)(?:(?<=\sSection\s\d)\d{0,2}(?=\sof\sthe\s[A-Z])|\d*(?=[A-Z/]|th\b|st\b)|"
    r"\d{3}[ \u00a0](?=[A-Z])|\d{0,2}[ \u00a0](?=[A-Z]{3,6}\b)|(?<=Statement\s\d)\.\d|(?<=Version\s\d)\.\d))"
    r"[\w'’&./\-]*(?:(?:\((?:s|es|ies)\)|–(?<=\w–)(?=[A-Z]))[\w'’&./\-]*)*(?<![.,'’\-])(?:(?<=s)['’](?=\s[A-Z]))?)"
)


LINK = one_of(
    "of for the and on to in by with from under or a an at as its their into between through against within "
    "via regarding concerning relating related governing involving among over about toward towards outside "
    "across beyond upon & de la le du des do da et e per di dei del y".split()
)


RUN = re.compile(
    rf"{CAP}(?:[ \u00a0]\((?:(?:\d{{1,2}}(?:st|nd|rd|th)\s|(?:19|20)\d\d\s)?"
    r"[A-Z][\w .,&'’/—–-]{0,90}|No\.?\s?\d+)\)"
    r"(?=[ \u00a0](?:[A-Z(]|of\b|(?:for|on|in|and)\s(?:the\s)?[A-Z]))"
    rf"|,[ ]etc\.(?=\s(?:of|and|[A-Z]))|[ \u00a0]+(?:{LINK}[ \u00a0]){{0,4}}(?:[ld]['’])?{CAP}){{0,60}}"
)


TAIL = re.compile(
    r"(?:(?:(?<=\sGuide)|(?<=Guidance)|(?<=Guidance\sNote)|(?<=Standard)|(?<=Bulletin)|(?<=Notice)|(?<=Circular)|(?<=Communication)|(?<=Advisory))"
    r"\s[A-Z]{0,3}\s?(?!(?:19|20)\d\d(?![\d/]))\d{1,4}(?:/\d{2,4})?(?![\d/-])(?!\s[A-Z][a-z]+\s\d{4}))?"
    r"(?:(?<=Directive)\s(?:[1-9]|I{1,3}|IV|VI?)(?=\s[a-z]|[,.)]))?"
    r"(?:\s(?:No\.?\s?)?\d{1,4}(?=\sof\s(?:19|20)\d\d))?(?:,?\s(?:of\s)?(?:19|20)\d\d(?!\d)(?:[-–]\d+)?)?(?:,?\s\((?:EU|EC|UE)\)\s?(?:No\.?\s?)?\d+/\d+|"
    r"\s\(?(?:19|20)\d\d/\d+/E[CU]\)?)?"
    r"(?:,\s\d+\s(?:NYCRR|CFR|U\.?S\.?C\.?)\s(?:Part\s|§\s?)?\d+)?"
    r"(?P<state>\s?[(（](?:[Ff]inal\s)?(?:[Rr]evised\s|[Ss]econd\s|[Cc]onsultation\s|"
    r"[Ee]xposure\s)?(?:[Dd]raft|[Tt]rial|[Ii]nterim|[Pp]rovisional)"
    r"[^()（）]{0,40}[)）])?"
)


NUMBERED = WordStart(
    r"\b(?:(?:Federal|Organic|Royal|Supreme|Presidential|Legislative|Executive|"
    r"Ministerial|Administrative|General|Implementing|Delegated|Commission|Council|Senate|"
    r"House|"
    r"Assembly|Private|Public|Emergency|Provisional|Memorandum|Master|Departmental|External|Joint|Unified|Cabinet|Department|Government)\s)*(?:(?:Law|Act|Decree|Decree-Law|"
    r"Regulation|Directive|Circular\sLetter|Circular|Order|Resolution|Notice|Ordinance|Decision|Measure|"
    r"Bill|Instruction|Rule|Communiqu[eé]|Guideline|Proclamation|Announcement|Norm|Norma(?:\sGeneral)?|Portaria|Acuerdo|Resolución|Resolução|Decreto|Instrução\sNormativa|"
    r"Arrêté|Deliberation|Provision|Communication|POJK|SEOJK|PBI|Statutory\sInstrument)"
    r"\s(?:(?:[A-Z][A-Z/.]{1,11}\s)?(?:No\.?|no\.|Number|[Nn][º°]|n\.)\s?(?:\d{1,3}(?:,\d{3})+[\w/-]*|[\w/.-]*\d[\w/-]*)|\((?:EU|EC|UE)\)\s(?:No\.?\s)"
    r"?\d+/\d+)|(?:Law|Act|Decree|Decree-Law|Directive|Circular|Executive\sOrder|Bill|Resolution|Norm|Portaria|POJK|SEOJK|PBI|Announcement|(?:National|Multilateral)\sInstrument)"
    r"\s(?!(?:19|20)\d\d\b)[A-Z]?-?\d(?:[\w/.-]|,(?=\d\d\d))*\d(?:/E[CU]|/[A-Z]{2,4}(?:-[A-Z]{2,6})?)?"
    r"|(?:Resolution|Circular|Instruction|Decree|Directive)\s[A-Z]{2,5}\s\d[\d.,/-]*\d"
    r"|(?:(?:Regulatory|Staff|Information|Industry|Supervisory)\s)?(?:Notice|Circular|Bulletin|Advisory)\s\d{2,4}[-/]\d{1,3}\b|(?<![A-Z]\s)(?:Notice|Regulation|Circular|Guideline|Instruction|Direction|Directive|Ordinance|Order|Announcement|Bulletin|Decree|Resolution)\s\d{1,4}(?=\sof\s(?:19|20)\d\d\b|\son\s(?!\d))|(?:Notice|Circular|Guideline)\s(?!(?:19|20)\d\d)\d{3,4}(?=[.,;]|$)|(?:Information\sSheet|Regulatory\sGuide)\s\d{1,3}\b|Rule\s\d+[a-z]\d*-\d+|Rule\s\d{2,4}[A-Z]?(?=\s(?:on|under)\s|(?<=\d\d\d)(?:[.,;]|\s(?:with|was|were|for|by)\s))|Recommendation\s\d{1,2}\b(?!/)|(?:Opinion|Recommendation|Decision)\s\d{1,4}/(?:19|20)\d\d|(?:Recommendation|Instruction|Position)\s\d{4}-[A-Z]{1,2}-\d{1,3})"
    r"(?:,?\s(?:of|[Ss]eries\sof|s\.)\s(?:19|20)\d\d)?(?:\sColl\b)?|"
    r"\b(?:law|act|decree|regulation|circular|order|resolution|notice|ordinance|decision|instruction|announcement|directive)\s"
    r"(?:[Nn]o\.|number)\s?[\w/.-]*\d(?:/[A-Z]{2,4}(?:-[A-Z]{2,6})?)?(?:\sof\s(?:19|20)\d\d)?|"
    r"\b[Bb]ill\s(?!(?:19|20)\d\d\b(?!/))(?:(?:No\.?\s)?[A-Z]{1,3}\.?[A-Z]?\.?\s?-?\d[\d/-]*|(?:No\.?\s)?\d(?:[\d/-]|,(?=\d\d\d))*)|"
    r"\b(?:[Ii]mplementing\s|[Dd]elegated\s)?(?:regulation|directive|decision)\s\((?:EU|EC)\)\s(?:No\.?\s)?\d+/\d+|"
    r"\bCommunication\s(?:[“\"‘'][A-Z][”\"’']\s\d{2,5}|(?:No\.?\s)?\d{1,4}\sof\s(?:19|20)\d\d)|\bPLP?\s\d{1,5}/\d{2,4}|\b(?:SB|HB|AB|HF|SF|LD|S\.B\.|H\.B\.|H\.R\.)\s\d{1,5}(?:-\d{1,4})?\b"
)


CODIFIED = Guarded(r"\b\d{1,3}\s(?:NYCRR|CFR|C\.F\.R\.)\s(?:Part\s|§\s?)?\d+")


# A plain quotation mark opens a title only after a blank or a bracket, and only before a word.
QUOTED = Guarded(r"(?:[“«《「]|(?<![^\s(])\"(?=\w))(?P<title>[^“”\"«»《》「」\n]{8,220}?),?[”\"»》」]")


# Inside a name: "for Platforms, Products and Services".
LIST_COMMA = r",(?=\s[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,2},?\sand\s[A-Z])"
STANDARD = WordStart(
    r"\b(?:GB(?:/[TZ])?|JR/T|YD/T|TC260(?:-\w+)?|ISO(?:/IEC)?(?:/T[RS])?|IEC|EN|BS|"
    r"NIST\s(?:SP|IR|AI)|DIN|ETSI\s\w+|AS/NZS|JIS\s\w)"
    rf"[ -]?\d[\d.\-–:]*\d"
    rf"(?P<name>,?\s(?:[“\"«](?=[^“”\"«»\n]{{5,160}}[”\"»])[^“”\"«»\n]+[”\"»]|[A-Z](?:[^.;,\n]|,(?!\s)|{LIST_COMMA}){{5,140}})(?=[.;,]\s|[.;]|$))?"
)


TECHNOLOGY = Guarded(
    r"\b(?:[Ii]nformation\s[Ss]ecurity\s[Tt]echnology|[Cc]yber\s?security\s[Tt]echnology|"
    r"[Dd]ata\s[Ss]ecurity\s[Tt]echnology)"
    rf"\s?[-–—:]+\s?(?:[^.;,(“”\"\n]|{LIST_COMMA}){{5,140}}"
)


COMPLEMENT_STOP = re.compile(
    r"[,;:.)\[\]“”\"|\n(\s](?:(?<=[,;:.)\[\]“”\"|\n])|(?<=\()(?![A-Z][A-Z0-9]{1,7}\))|(?<=\s)(?:"
    rf"{GOES_ON_TO}|whose|before|since|following|and\s+(?:an?\s+|"
    r"its\s+|the\s+)?(?:opinions?|"
    r"statements?|recommendations?|guidelines?|guidance|circulars?|regulations?|decrees?|"
    r"responses?)\s+(?:on|for|about|to)|"
    r"and\s+(?:its|it|"
    r"they|is|will|has|also|takes?|took|collects?|accepts?|gives|gave|closes?|closed|opens|runs|ran|lets|keeps|offered|announced|"
    r"expects?|hopes?|wants?|intends?|aims?|means|seeks?|asks?|asked|invites?|invited|calls?|called|urges?|says?|said|warns?|warned|"
    r"issued|published|released|opened|set|plans?|to\s)|for\s+(?:public|comments?|feedback|input|views|responses|"
    r"consultation|signature|ratification)|to\s+(?:solicit|seek|take|help|cover|include|allow|reflect|require|align|extend|clarify|tighten|"
    r"put|public)|(?:on|by|from|as\s+of|in|until|till|through|after|as\s+from)\s+(?:\d+|[A-Z]{2}\s?\d+|January|February|March|April|"
    r"May\b|June|July|August|September|"
    r"October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday)|with\s+effect|"
    rf"{AT_MEETING}|"
    r"together\s+with|along\s+with|alongside|jointly|(?:should\s+)?(?:be\s+)?(?:ready|finished|complete|in\s+place)(?=\s*$|\s+(?:by|before|this|next|within|in))|ahead\s+of|amid|despite|unanimously|by\s+(?:year|mid|end|early|late)\b|"
    r"by\s+the\s+(?:end|middle|start)\b|(?:in|into|before)\s+(?:[Pp]arliament|[Cc]ongress)|in(?:to)?\s+(?:force|effect|operation)|under\s+which|than|(?:up|out)\s+for|"
    r"(?:last|this|next)\s+(?:week|month|year|spring|summer|autumn|Monday|Tuesday|Wednesday|Thursday|Friday)|yesterday|today|"
    r"in\s+(?:its\s+)?(?:first|second|third|final)\b|(?:heads|goes|moves|returns|proceeds|passes)\s+(?:back\s+|on\s+)?(?:to|into|before)|"
    r"stands?\s(?:repealed|rescinded|withdrawn|superseded|amended|cancelled|revoked)|(?:issued|published|released|gazetted|promised|expected|updated|adopted|passed|approved|unveiled|launched|signed|tabled|"
    r"finali[sz]ed|repealed|withdrawn|revised|amended)(?=\s*(?:$|[.;,(]|(?:on|in|for|today|yesterday|this|last)\s|\d))|as\s+well\s+as|as\s+(?:part|a)\b)\b)"
)


# A word in small letters that names a rule, with what it is on.
PLAIN_HEAD = WordStart(
    rf"(?<![\w’'-])(?P<head>{LOWER_HEADS})\b(?!['’]s)(?P<code>\s(?:No\.\s?)?[A-Z]{{0,6}}-?(?:[A-Z]{{1,3}}-)?\d[\w/-]*)?(?P<rest>\s+(?:to\s+(?:[a-z-]+\s+){{1,4}}(?:on|about)|on|for|about|to|of|"
    rf"against|{DETAILING}|under(?=\s+(?:the\s|its\s)?[A-Z]))\s+)?"
)


DETAILED = re.compile(rf"\s(?:{DETAILING}|{CHANGING})\s(?=[a-zA-Z])")


# "draft of the Toy Pricing Model": whatever is drafted is a text.
DRAFTED = Guarded(
    r"\b[Dd]rafts?\s(?:(?:of|for)\s(?:the\s|its\s|an?\s)?|version\sof\s(?:the\s|its\s)?)?(?=[A-Z][a-z]+[\w’'-]*\s(?:[A-Z]|for\s[A-Z]|of\s[A-Z]|on\s[A-Z]))"
)
DRAFTED_ENDS = re.compile(
    r"[,.;:)(]|$|\s(?:for|on|was|were|is|are|has|have|will|would|to|until|by|under|with|which|that|out|before|after|during|once|when|in\s(?:[a-z\d]|early|late|mid)|at|"
    r"early|later|soon|shortly|this|next|last|yesterday|today|tomorrow|and\s(?:is|will|has|set|invit|ask)\w*)\b"
)


# What may stand before it, word by word: "the draft data protection" in "the draft data protection rules".
MODIFIER = re.compile(r"(?<![\w’'&/.-])(?P<word>[^\W_][\w’'&/.-]*)\s$")


BEFORE_TITLES = frozenset(
    "Enter Draft Final Revised Proposed Amendments Amendment Changes Revisions Updates Updated".split()
)


# "New" belongs to the name there.
NEW_PLACES = frozenset("York Jersey Zealand Hampshire Mexico South Delhi Brunswick Caledonia Orleans".split())


# What stands before a plain-worded title that is the subject of its sentence.
SUBJECT_LEAD = re.compile(
    r"(?:\b[Tt]he(?:\s(?:19|20)\d\d)?|\b[Aa]n?|['’]s|\b(?:[Ii]ts|[Oo]ur))\s+(?:[a-z]+\s+)?$"
)
OPENS_SENTENCE = re.compile(
    r"\W*(?:[A-Z][\w ,/&'’.-]{1,30}(?::|\s[-–—|])\s)?(?:[A-Z][\w’'-]*\s(?:(?:of|for|and|the)\s){0,2}){0,6}"
    r"(?:[a-z]+\s+)?"
)


# "its Negative Option rule", "the Data Security Program rule on access to bulk data".
NAMED_KIND = WordStart(
    rf"\b(?:the|its|our|The|Its|Our|new|final|s)\s(?=[^\W_a-zà-öø-ÿ])(?P<title>(?:(?!Act\b|Law\b|Rules?\b|Regulations?\b){CAP}\s(?:\([A-Z]{{2,8}}\)\s|(?:of|for|and)\s)?){{1,6}}"
    r"(?:rules?|regulations?|directive|law|bill|code|standards?|guidance|guidelines?|framework|circular|(?P<paper>(?:(?:consultation|discussion|policy)\s)?paper)))\b"
)
# Rules that go by letters everywhere: they count where something is said to happen to them.
LETTERS = WordStart(
    r"\b(?:GDPR|DORA|MiCAR?|MiFI[DR](?:\sI{1,3}|\s[23])?|CRR(?:\sI{1,3}|\s?[23])?|CRD(?:\s(?:IV|V|VI)|\s?[4-6])?|PSD\s?[23]|NIS\s?2|"
    r"DSA|DMA|EMIR(?:\s3(?:\.0)?)?|SFDR|CSRD|CSDDD|AML[RA]|AMLD\s?[4-6]|eIDAS(?:\s2(?:\.0)?)?|PIPL|DPDPA|POPIA|LGPD|CPRA|"
    r"CCPA|COPPA|HIPAA|GLBA|FCRA|TCPA|PIPEDA|FSMA|PECR|FiDA|FADP|MaRisk|BAIT|FIEA|APPI|LkSG|BIPA|KOSA|"
    r"Solvency\sII|Basel\s(?:III|IV|3\.1))\b(?!\s(?:Act|Law|Rules?|Regulation|rules?|framework|[a-z]+\sAct))"
)


EFFECT_NEXT = re.compile(
    r"(?:['’]s\s\w+\s)?\s(?:(?:will|shall|has|have|is|are|now|only|fully|finally|to|all|both|each)\s){0,3}(?:appl(?:y|ies|ied)\s(?:from|since|as\sof|in\sfull)|(?<=now\s)applies|"
    r"tak(?:e|es|en)\seffect|took\seffect|(?:come|comes|came|enter|enters|entered|go|goes|went)\sinto\s(?:force|effect|operation)|"
    r"becom(?:e|es)\s(?:applicable|effective|mandatory|binding)|became\s(?:applicable|effective|mandatory|binding)|start(?:s|ed)?\sto\sapply)\b"
)
DONE_BEFORE = re.compile(
    r"\b(?:amend(?:ed|s|ing)?|amendments?\s+to|changes\s+to|revisions?\s+(?:to|of)|review\s+of|reform\s+of|repeal(?:ed|s|ing)?|repeal\s+of|"
    r"replac(?:e|es|ed|ing)|transpos(?:e|es|ed|ing)|delay(?:ed|s|ing)?|postpon(?:es|ed|ing)|push(?:es|ed|ing)|defer(?:s|red|ring)|simplif(?:y|ies|ied|ying)|agreement\s+on|vacated|quashed|struck\s+down|comply\s+(?:in\s+full\s+)?with|subject\s+to)\s+"
    r"(?:(?:the|its|our|['’\w]+['’]s|existing|current|final|new|planned|proposed|draft)\s+){0,2}$",
    re.IGNORECASE,
)


# Where a sentence goes on after the name of a standard.
ENDS_STANDARD = re.compile(
    r"\s(?:is|are|was|were|has|have|had|will|came|comes?|took|takes?|entered|enters?|for\s(?:public\s)?comments?|"
    r"(?:until|till|by|from|on|through)(?=\s\d))\s"
)


# "the AI Act's rules on models began to apply".
POSSESSED = Guarded(
    rf"(?P<title>(?:{CAP}\s(?:(?:of|on|for|and|the)\s){{0,2}}){{1,7}}(?:Act|Law|Regulation|Directive|Code|Ordinance))['’]s\s"
    r"(?:[a-z-]+\s){0,2}(?:rules|provisions|obligations|requirements|duties|prohibitions?|bans?|articles|chapters?|parts?|regime|sections?)\b"
)


# Not one title in a hundred is owner of what follows it.
OWNS = Guarded(r"(?:Act|Law|Regulation|Directive|Code|Ordinance)['’]s\s")


# A law by its long title, and a consultation by what it is on.
ACT_TO = WordStart(
    r"\bAn\s(?:Act|Ordinance)\s(?:respecting|concerning|relating\sto|amending|regulating|providing\sfor|to\s[a-z]{3,})\s(?=\w)"
)
CONSULTATION_ON = Guarded(
    r"\b[Cc]onsultation\s(?:\([^)]{2,20}\)\s|(?:by|from|of)\s(?:the\s)?[A-Z][^.;,:]{1,60}?\s)?(?:on|assessing|concerning|regarding|into)\s(?:the\s|its\s|an?\s)?(?=[a-z]{4,}\s)"
)
ASKED_ABOUT = Guarded(
    r"\b(?:(?:launch|open|publish|issu|releas|start|beg[aiu]n|hold|held|run|put|unveil|announc|clos|conclud|extend)\w*\s+(?:out\s+)?(?:\w+\s+){0,3}?"
    rf"(?:consultations?|calls?\sfor\s(?:evidence|input|views))\s{DAY_BETWEEN}(?:on|about|into)|"
    rf"(?:calls|called|calling)\s(?:\w+\s)?for\s(?:evidence|views|input|comments|feedback)\s{DAY_BETWEEN}on|"
    rf"(?:is|are|also|now|been)\sconsulting\s(?:the\s\w+\s)?{DAY_BETWEEN}on|consults\s{DAY_BETWEEN}on|"
    rf"(?:seeks?|seeking|sought|invit(?:es|ed|ing)|asks?\sfor|asked\sfor|wants|collects|collecting|soliciting|solicits)\s(?:\w+\s){{0,2}}?"
    rf"(?:views|comments|feedback|evidence|input|opinions)\s{DAY_BETWEEN}on)\s(?:the\s|its\s|an?\s)?"
    r"(?!(?:whether|how|what|which|who|this|these|that|those|it|them|all|both|proposed\s(?:changes|amendments)|changes|amendments|the|"
    r"draft|two|three|four|five|several)\b)(?=[a-z]{3,}|[A-Z]{2,5}\s[a-z]{2,}|(?:[A-Z][a-z]+\s){2,})"
)
CONSULTATION_RUNS = re.compile(
    r"\s(?:clos(?:es|ed)|end(?:s|ed)|runs?|ran|opened|opens|is\sopen|was\s(?:opened|launched)|remains\sopen|stays\sopen)\b|"
    r",\s(?:which\s(?:closes|closed|ends|runs|is\sopen|was\slaunched|was\sopened)|open(?:ing)?|closing|closed|ending|running|due|with)\b"
)


# What a number is followed by: "Law No. 5 on the Protection of ...".
SUBJECT = re.compile(
    r"(?:\s\([A-Z][\w-]{0,9}\))?\s(?:on|concerning|regarding|respecting|governing|relating\sto|as\sregards|with\sregard\sto|On|Concerning|Regarding|Regulating|Respecting|Governing)\s(?:the\s)?"
    r"(?!(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|"
    r"Wednesday|Thursday|Friday|Saturday|Sunday|that|which|this|its)\b)(?=[A-Za-z])"
)


# Between a rule's name and its number: "Data Protection Law, DIFC Law No. 5 of 2020".
BESIDE = re.compile(r"(?:,\s|\s\(|:\s|\s[-–—]\s)(?:[A-Z]{2,6}\s|the\s|[A-Z][a-z]+\s){0,2}")
# And the other way round: "Law No. 5 of 2020, the Data Protection Law", "Circular No. 7 (Rules on Lending)".
NAME_BESIDE = re.compile(r",\s(?:the\s|its\s)?(?:Amendments?\s(?:to|of)\s(?:the\s)?)?|\s\((?:the\s)?")


# "consultation paper on the proposed Guideline": of paper and draft, the draft counts.
ABOUT_DRAFT = re.compile(
    r"(?:(?:the\s|its\s|an?\s)?(?:proposed|draft|revised|new|amended|updated)\s|"
    r"(?:an?\s|the\s|its\s)?(?:[a-z]+\s)?(?:review|reform|revision|overhaul)\sof\s(?:the\s|its\s)|"
    r"(?:the\s|its\s)(?=[A-Z][\w’'-]*\s(?:\([A-Z]|[A-Z])))"
    r"(?:(?:[A-Z][\w’'-]*|\([A-Z][\w ]*\))\s(?:(?:and|of|for)\s)?){0,7}"
    r"(?:Guidelines?|Guidance|Regulations?|Rules|Directions?|Code|Standards?|Measures|Circular|Notice|Order|Act|Bill|"
    r"Law|Policy|Directive|Framework|Principles)\b"
)


ALONE = (SPEAKING | {"Regulation", "Toolkit", "Quickguide", "Guide"}) & HEADS.keys()


NAMED_RULE = WordStart(
    r"\b(?:[Tt]he|s(?<=['’]s))\s+(?P<title>(?:new\s+|final\s+)?(?!new\b|final\b|first\b|same\b)"
    r"[a-z]+(?:-[a-z]+)*\s+(?:[a-z]+\s+)?"
    r"(?:rules?|law|regulations?|directive|code|guidance|guidelines))\b"
)


AMENDMENT = Guarded(r"\bAmendments?\s(?:(?:No\.?|Number|#)\s?)?\d{1,3}\s(?:to|of)\s(?:the\s)?(?=[A-Z])")


# "Exposure Draft of the Guidelines on ...": the words before the title.
DRAFT_OF = re.compile(
    r"(?:(?:Exposure|Consultation|Revised|Second|First|Third|Final|Preliminary|Updated)\s)?(?:Drafts?|Versions?)\s"
    r"(?:of|for)\s(?:the\s|its\s)?(?=[A-Z])|"
    r"Consultation\s(?:Paper\s|Document\s)?(?:of\sthe\s(?:[A-Z][\w-]+\s(?:of\s)?){1,5})?on\s(?:the\s|its\s)?"
    r"(?=(?:Proposed|Draft|Revised)\s[A-Z])|(?:Feedback|Comments|Views|Submissions|"
    r"Work|Talks|Debate|Negotiations|Discussions)\son\s(?:the\s|its\s)?(?=[A-Z])"
)


BRACKETED_REST = re.compile(
    r"(?:\s\((?:[A-Z]|No\.|\d{1,2}(?:st|nd|rd|th)\s|(?:19|20)\d\d\s)[^()\n]{1,80}\)){1,4}\s(?:(?:[A-Z][a-z]+\s){0,2}(?:Order|Orders|Regulations|Rules|"
    r"Directions|Notice|Act|Bill|Measures|Ordinance|Law|Scheme|Instrument|Code|Guidelines|Bye-?laws|By-?laws|Decree|"
    r"Directive|Standards?|Circular|Instructions|Determination)\b)"
    r"(?:,?\s(?:of\s)?(?:19|20)\d\d(?!\d))?"
)


ITEM = r"[A-Z][a-z][\w’'-]*(?:\s(?:(?:of|for|in)\s)?[A-Z][a-z][\w’'-]*){0,5}"


LIST_ON = re.compile(
    rf"(?:,\s(?:the\s)?{ITEM}){{1,4}},?\sand\s(?:the\s)?{ITEM}(?!\s(?:said|announced|issued|published|has|"
    rf"have|is|are|was|were|will)\b)"
)


# What firms, not authorities, put out.
SUBTITLE = re.compile(
    rf"(?::|\s[-–—])\s(?![^.;,\n]{{0,40}}\bNo\.\s\d){CAP}(?:[ \u00a0]+(?:{LINK}[ \u00a0]){{0,3}}{CAP}){{2,}}"
)


HOUSE = re.compile(
    r"^(?:\w+['’]s\s+)?(?:\w+\s)?(?:Privacy|Cookie|Return|Refund|Content)\s(?:Policy|"
    r"Policies|Notice|Statement)$|(?:^|\s)(?:Law|Code|Standards?|Policy|Rules)\s(?:Society|School|Firm|Institute|Review|Journal|Cent(?:er|re)|"
    r"Group|Officer)s?$|\s(?:Inc|Ltd|LLC|LLP|Corp|Co|PLC|plc|GmbH)$|\b(?:Penalty|Punishment)\s(?:Decision|Notice|Order)s?$|^(?:Decision|Final|Warning|Infringement|Supervisory)\sNotice$|^(?:Administration|Agency|Authority|Bureau|Department|Ministry)\sfor\s|(?:^|\s)(?:Committee|Board|Tribunal|Court|Office|Bureau|Council|Cent(?:er|re)|Panel|Forum|Institute)\sfor\s(?:the\s)?[A-Z]"
)
_HOUSES = "Society School Firm Institute Review Journal Center Centre Group Officer Decision Notice Order"
_HOUSE_ENDS = frozenset(f"{word}{end}" for word in _HOUSES.split() for end in ("", "s")) | frozenset(
    "Policy Policies Statement Inc Ltd LLC LLP Corp Co PLC plc GmbH".split()
)


def names_house(words: Sequence[str]) -> bool:
    """Whether words are the name of a body, or of what one puts out for its own use."""
    return (words[-1] in _HOUSE_ENDS or "for" in words) and HOUSE.search(" ".join(words)) is not None


# Verbs that end the words before a head: "issued" in "issued draft rules".
MAKING = re.compile(
    rf"{ISSUE}|{ADOPT}|{AMEND}|{REPEAL}|propos(?:es?|ing)|consult(?:s|ed|ing)|seek(?:s|ing)?|seeking|sought|review(?:s|ing)|"
    r"tighten(?:s|ing)?|eas(?:es|ing)|relax(?:es|ing)|welcom(?:es|ing)|want(?:s|ed)?|set(?:s|ting)?|mak(?:es|ing)|made|"
    r"draft(?:s|ing)|plan(?:s|ned|ning)|fac(?:es|ing)|breach(?:es|ing)|broke|breaks|violat(?:es|ing)|break(?:s|ing)|"
    r"follow(?:s|ing)?|appl(?:y|ies|ying)|meet(?:s|ing)?|met|need(?:s|ed)?|requir(?:es|ing)|tells?|told|brings?|takes?|took|"
    r"takes|gives?|gave|gets?|got|keeps?|kept|holds?|held|writes?|wrote|written|prepar(?:es|ing)|develop(?:s|ing)|including|"
    r"regarding|concerning|under|clarif(?:ies|ying)|strengthen(?:s|ing)|delay(?:s|ing)|extend(?:s|ing)|present(?:s|ing)|"
    r"open(?:s|ing)?|start(?:s|ing)?|begins?|began|backs?|clears?|enforc(?:es|ing)|implement(?:s)?|impos(?:es|ing)|"
    r"publish|propose|unveil|launch|release|sign|agree|announce|impose|"
    r"tabl(?:es|ing)|submit(?:s|ted|ting)?|receiv(?:es|ing)|drops?|ditch(?:es)?|delivers?|see(?:s|n)?|saw|lays?|mull(?:s|ing)?"
)


# The second bracket keeps the alternatives together: each by itself, with the long rest, costs more to
# compile than it saves.
GOVERNOR = WordStart(
    rf"\b(?:(?:{ISSUE}|{ADOPT}|{AMEND}|{REPEAL}|drafting|preparing|consult(?:ation|ations|ing|ed|s)"
    rf"(?:\s+\([^)]{{2,20}}\))?\s+{DAY_BETWEEN}on|(?:views|comments?|feedback|opinions|submissions|input)(?:\s+(?:to|from|by)\s+(?:[\w’'&-]+\s+){{0,5}}?[\w’'&-]+)??\s+{DAY_BETWEEN}on|"
    r"(?:consultation|discussion)\s+papers?\s+(?:(?:of|by|from)\s+(?:[\w’'&-]+\s+){1,9}?)?on|"
    r"(?:plans?|proposals?|work)\s+(?:for|on)|(?:deal|agreement|compromise|accord|position|mandate|approach)\s+on|(?:compliance|effective|implementation|application|start)\s+(?:dates?|deadlines?)\s+(?:of|for)|consult\s+(?:jointly\s+|publicly\s+|formally\s+|together\s+|again\s+)?on|plan(?:s|ning)|(?:revise|modify|overhaul|rewrite|reform|tighten)|(?:will|would|could|should|may|to)\s+(?:change|update|rework|simplify|adjust|ease|refresh)|draws?\s+up|(?:takes?|took|taking)\s+up|(?:bring(?:s|ing)?|brought)\s+(?:in|forward)|(?:vot|wav)(?:e[sd]?|ing)\s+through|put\s+forward|introduc(?:e[sd]?|ing)|tabl(?:e[sd]?|ing)|discuss(?:es|ed|ing)?|examin(?:es|ed|ing)|consider(?:s|ed|ing)?|lay(?:s|ing)?|contributions\s+to|(?:comment|consultation)\s+(?:period|window|deadline)\s+(?:for|on)|weigh\s+in\s+on|amendments?\s+to|"
    r"amendments?\s+to\b[^.;]{{0,120}}\band\s+to|draft(?:ed|s)?|propos(?:ed?|es|ing)|"
    r"guidance\s+and|versions?\s+of|versions?\s+of\s+its\s+\w+|text\s+of|wording\s+of|to\s+draft|to))\s+"
    r"(?:(?:the\s+)?(?:(?-i:[A-Z])[\w.&-]*\s+(?:(?:of|for|and|the)\s+){0,2}){0,6}(?-i:[A-Z])[\w.&-]*['’]s?\s+)?"
    r"(?:(?:a|an|the|its|our|their|new|two|final|draft|revised|updated|also|joint|and|of|set|"
    r"first|second|series|another|to|(?:19|20)\d\d)\s+){0,4}$",
    re.IGNORECASE,
)


CHAIN = re.compile(r"\s*(?:,|;|and|,\s*and)\s+(?:(?:a|an|the|its|our|to|also|new|two|issued)\s+){0,3}")


SEVERAL = re.compile(
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|several|many|some|various|"
    r"numerous|\d{1,3}|number\s+of|series\s+of)\s+(?:\w+\s+){0,2}$",
    re.IGNORECASE,
)


ARTICLE = re.compile(
    r"^(?:Article|Section|Part|Chapter|Regulation|Rule|Paragraph|Schedule|Title)"
    r"s?\s[\dIVX]+[\w().\-]*(?:\sof(?:\sthe)?)?\s*|^(?:Parts|Sections|Provisions|Chapters|Elements|Most|Much|Half)\sof\sthe\s"
)


LISTED = re.compile(rf"\b[Tt]he\s(?P<first>(?:{CAP}\s?){{1,4}}(?:,\s(?:{CAP}\s?){{1,4}})*),\s$")


FORMAL = frozenset(
    "draft interim regulatory final revised new joint updated technical proposed supplementary "
    "legislative policy public minimum "
    "detailed amended implementing national international mandatory companion local specific broad "
    "interpretive binding temporary emergency direct commencement near-final".split()
)
