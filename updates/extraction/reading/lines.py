"""What a line of plain text opens or ends with: marks of lists, numbers, rules, ends of sentences."""

import re

BULLET = re.compile(r"\s*(?:>{0,2}[-*•·–—▪◦‣►»●○■□➤✓+>]|\(?[ivx]{1,4}\)|\(?[a-h]\)|[a-h]\.)\s+(?=\S)")
NUMBER = re.compile(
    r"\s*(?:#{0,3}\s*)?(?:\(?\d{1,3}[.)]|\(\d{1,3}\)|\d{1,2}(?:\.\d{1,2}){1,2}\.?|(?:No\.|Item|Entry|"
    r"#)\s*\d{1,3}(?!\s+of\s\d)[.:)]?"
    r"|[IVX]{1,5}[.)]|[①-⑳]|[一二三四五六七八九十]+、)(?:\s+(?:[-–—:]\s+)?(?=\S)|(?=[^\s\d.,/)]))"
)
RULE = re.compile(r"\s*(?:[-=_*~#]\s?){3,}\s*$")
# A sentence's end, also where a footnote's number, the source or a link stands behind it.
TERMINAL = re.compile(
    r"[.;。；!?！？…][\"'”’)\]]*(?:\s?\[?\d{1,2}\]?|(?:\s*[\[(][^\[\]()\n]{1,200}[\])]){1,3}|\s*https?://\S{1,300}|"
    r"\s+(?:(?:read|learn|find out|see) more|full (?:story|text)|link|more)\W{0,4})?$",
    re.IGNORECASE,
)
