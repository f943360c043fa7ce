"""How a text tells what is a body's own: its papers, its acts, its parts and who heads it."""

import re

from updates.extraction.bodies import ACTS_OF, WORKS

# "its Audit Oversight Board", "its chair": what a part or the head of a body does, the body does.
OWN_PART = re.compile(
    r"(?:['’]s?\s+(?:(?:[A-Z][\w-]*|of|for|and|the|[a-z]+)\s+){0,6}?(?:Board|Committee|Division|Panel|"
    r"Bureau|Unit|Council|Secretariat|Task\s?[Ff]orce|Group|Cent(?:er|re)|Inspectorate|Team|"
    r"Department|Directorate|Branch|Section|Office|Chamber|board|committee|division|panel|unit|arm|staff|"
    r"chamber|council|plenary|task\s?force|team|lawyers?|members|lawmakers|negotiators|secretariat)"
    r"(?:\s+(?:of|for)\s+(?:[A-Z][\w-]+\s*){1,4}(?=\s))?|"
    r"\s+(?:(?:[Dd]eputy|[Vv]ice|[Aa]cting|[Aa]ssistant)[\s-]+)?(?:[Cc]ommissioner|[Ss]uperintendent|"
    r"[Mm]inister|"
    r"[Cc]hair(?:man|woman|person)?|[Cc]hief(?:\s[Ee]xecutive)?|[Hh]ead|"
    r"[Pp]resident|[Gg]overnor|[Dd]irector|[Ss]pokes\w+|officials?|staff|inspectors?|investigators?|panel|"
    r"board|judges?|lawyers?|lawmakers)"
    r"(?:\s+[A-Z][\w.’'-]+){0,3})(?=[\s,])"
)
# "Ofcom's Codes of Practice": a text with a title, as its owner's.
OWN_TEXT = re.compile(
    r"['’]s?\s+(?:(?:exposure\s+)?drafts?\s+(?:of\s+(?:the\s+|its\s+)?)?|final\s+|new\s+|revised\s+|"
    r"proposed\s+|updated\s+)?(?:(?:CP|DP|PS|FG|SS|GC)\s?\d|[“\"‘«「][A-Z][^”\"’»」\n]{9}|"
    r"(?:[A-Z][\w’'-]*\s+(?:(?:of|for|on|and|the|to|in)\s+){0,2}){1,8}?"
    r"(?:Codes?|Rules?|Regulations?|Guidelines?|Guidance|Directions?|Measures|Circular|Standards?|Order|"
    r"Notice|"
    r"Policy|Framework|Principles|Act|Bill|Consultation|Plan|Strategy|Programme|Duty|Toolkit|Handbook|"
    r"Rulebook|Instructions|Recommendations?|Opinion)\b)"
)
# "Guidance 06/2025", "Circular on ..." right behind a name that opens a line: its own paper.
PAPER = (
    r"(?:Codes?|Rules|Regulations|Guidelines?|Guidance|Directions?|Measures|Circulars?|Standards?|"
    r"Notices?|Notification|"
    r"Policy|Framework|Principles|Statement|Instructions?|Recommendations?|Opinion|Bulletin|Handbook|"
    r"Paper|Provisions|"
    r"Requirements|Toolkit|Directives?|Regulation|Decision|Manual|Advisory|Order|Resolutions?|Decree|"
    r"Communiqué)"
)
OWN_PAPER = re.compile(
    rf"\s+(?:(?:[A-Z][\w-]*|draft|final|new|revised|updated|joint|interim|annual|technical)\s+){{0,3}}(?:{PAPER}\b|"
    r"(?:circular|guidance|guidelines|consultation|discussion\s+paper|statement|bulletin|handbook|advisory|report|"
    r"notice|rules|rulebook|opinion|recommendations?|survey|code|policy)\s+(?:on|about|regarding|concerning|for)\b|"
    rf"(?:CP|PS|DP|FG|SS|GC)\s?\d)"
)
# "the Guideline on Model Risk of the Superintendent": a title, then whose it is.
PAPER_OF = re.compile(
    rf"\b{PAPER}(?:\s+(?:[A-Z0-9(“\"][\w.,/’')”\"-]*|of|for|on|and|the|to|in|with|"
    rf"by)){{0,16}}?\s+of\s+(?:the\s+)?$"
)
ABOUT_ITSELF = re.compile(
    r"\b(?:Powers?|Establishment|Supervision|Functions?|Duties|Role|Members|Governance|Organi[sz]ation|"
    r"Independence|Staff|"
    r"Board|Fees|Review|Reform|Mandate|Oversight|Abolition|Creation|Courts?|Chairs?|Budget|Funding|"
    r"Committee|Chamber|"
    r"Department|Division|Office|Bureau)\s+of\s+(?:the\s+)?$"
)
# "the Bank's Governor spoke": who speaks for it.
OWN_HEAD = re.compile(
    r"['’]s?\s+(?:[a-z-]+\s+){0,2}?(?:[Gg]overnor|[Cc]hair(?:man|woman|person)?|"
    r"[Cc]hief(?:\s+executive)?|"
    r"[Pp]resident|[Dd]irector(?:[- ]general)?|[Hh]ead|[Ss]ecretary|[Cc]ommissioner|spokes\w+|"
    r"executive\s+director[\w ]{0,30})"
    r"(?:,?\s+[A-Z][\w.’-]+){0,4},?\s+(?:has\s+|will\s+)?(?:said|says?|told|tells?|stated|states|"
    r"announce[sd]?|spoke|"
    r"speaks?|warn(?:ed|s)?|call(?:ed|s)|urge[sd]?|gave|gives?|presente?d?s?|deliver(?:ed|s)?|"
    r"address(?:ed|es)?|opens?|"
    r"opened|appears?|appeared|testif(?:y|ies|ied)|meets?|met|takes?|took|use[sd]?|argue[sd]?|defend(?:s|ed)|"
    r"prais(?:es|ed)|sets?|outline[sd]?|blog(?:s|ged)|wr(?:ites|ote)|hint(?:s|ed)|signal\w+|visit(?:s|"
    r"ed)|host(?:s|ed)|"
    r"join(?:s|ed)|repeat(?:s|ed)|stress(?:es|ed)|promise[sd]?|predict(?:s|ed)|acknowledge[sd]?|"
    r"describe[sd]?)\b"
)
POSSESSIVE = re.compile(
    rf"['’]s?\s+(?:own\s+|[\w-]+\s+){{0,3}}?(?P<noun>{ACTS_OF}|{WORKS}|requests?|application|behest)\b",
    re.IGNORECASE,
)
NOUN_AFTER = re.compile(
    r"\s+(?:has\s+|staff\s+|joint\s+|no-action\s+|consultation\s+)?(?:reprimand|fines?|order|action|decision|penalty|"
    r"investigation|probe|inspection|ruling|guidance|letter|bulletin|advisory|survey|roadmap|handbook|rulebook|"
    r"guidelines?|consultation|proposal|enforcement|sanctions?|guide|settlement|notice|"
    r"circular|statement|report|paper)\b",
    re.IGNORECASE,
)
