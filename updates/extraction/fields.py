"""Lines that tell one thing of the entry they stand in: "Effective date: 1 May 2025", "Issued by: ..."."""

import re

_ENTRY_FIELD = re.compile(
    r"(?:(?:date|day|time) of (?:\w+ ){0,2}\w+|"
    r"(?:\w+ )?(?:effective|issuance|issue|publication|promulgation|release|adoption|decision|announcement|"
    r"commencement|implementation|consultation|comment|closing|response|event) "
    r"(?:date|day|deadline|period|time)|"
    r"(?:issuing|competent|responsible|lead|adopting|enforcement|promulgating)? ?"
    r"(?:authorit(?:y|ies)|body|bodies|agency|agencies|regulators?|department|departments)|"
    r"(?:issued|adopted|published|released|promulgated|announced|drafted|imposed) (?:by|on)|"
    r"effective(?: from| as of)?|in force|entry into force|deadlines?(?: for (?:\w+ ){0,2}\w+)?|"
    r"closing date(?: for \w+)?|"
    r"comments? due|status|issuer|"
    r"jurisdictions?|countr(?:y|ies)|document (?:no\.?|number|type)|type|reference(?: no\.?)?|ref\.?|court|"
    r"penalty|fine|sanctions?|outcome|amount|respondents?|part(?:y|ies)|compan(?:y|ies)|firm|"
    r"legal basis|topic|sector|applies to|who(?: is affected)?|"
    r"affected (?:\w+ )?(?:firms|parties|entities|persons|sectors)|impact|relevance|risk(?: \w+)?|priority|"
    r"action (?:required|needed)|keywords?|when|what|where|date)"
    r"\s?[:：]\s*\S",
    re.IGNORECASE,
)
_LONGEST = 160


def is_entry_field(words: str) -> bool:
    """Whether a line is a field of an entry: a short name of it, a colon, and its value."""
    return len(words) <= _LONGEST and (":" in words or "：" in words) and bool(_ENTRY_FIELD.match(words))
