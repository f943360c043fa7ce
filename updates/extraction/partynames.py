"""How names of firms and persons are written: capitals, small links between them, forms of companies."""

import re

from updates.extraction.findings import Span
from updates.extraction.guarded import Guarded
from updates.extraction.partywords import LEGAL
from updates.extraction.wordlists import one_of

# Small words inside a name: "Bank Spółdzielczy w Dolinie", "Ruiz y Soto", "Omar bin Said al-Harbi".
_LINKS = (
    "& de la du del di da do dos das des e y et und og och w z na ve für zu zum van von der den ter af av ed "
    "el las los les per i bin binti bte ibn ben al abu dei della degli a/l a/p s/o d/o ten 't ’t in't in’t "
    "ap vom zur"
).split()
_LINK = rf"(?:of[ ](?:the[ ])?|(?:{one_of(_LINKS)}[ ]){{1,2}})"
_OPENS_CLAUSE = (
    r"(?:The|It|Its|In|On|An?|This|He|She|They|But|After|As|At|Both|Its|For|From|By|No|Under|Meanwhile)\b"
)
# "J.P. Morgan", "H.C. Wainwright"; not "in the U.S. The bank".
_INITIALS = (
    rf"(?!U\.[SKN]\.|E\.U\.|D\.C\.|N\.[YJ]\.|L\.A\.)(?:[A-Z]\.){{2,4}}(?=[ ](?!{_OPENS_CLAUSE})[A-Z][a-z])"
)
# "St. Clair", "Ma. Cristina"; "St Brendan's Hospital", whose possessive is its own.
_ABBREVIATED = r"(?:St|Ste|Sta|Sto|Ma|Mt|Ft|Engr|Rev|Hon|Adv|Capt|Smt)\.(?=[ ][A-Z])"
_SAINTS = (
    r"(?:St\.?|Saint|King|Queen|Prince|Princess|Our[ ]Lady)[ ][A-Z]\w+['’]s(?=[ ](?:[A-Z][\w-]+[ ]){0,2}"
    r"(?:Hospital|Hospice|School|Academy|College|University|Church|Trust|Clinic|Foundation)\b)"
)
# "4&4 Telecom", "12/4 Logistics Ltd": numbers that a firm's name begins with; not a date's, nor a case's.
_NUMBERS = rf"\d&\d\b|\d{{1,3}}/\d{{1,3}}(?=[ ](?:[A-Z][\w-]+[ ]){{1,4}}{LEGAL})"
# "Polo 3000 AS", "Kite 24 Ltd": a number between a firm's name and its form is part of the name; a year only
# before a form that is no word of a sentence.
_NUMBER = (
    rf"(?<=[a-z][ ])(?:(?!(?:19|20)\d\d[ ])[1-9]\d{{0,3}}(?=[ ]{LEGAL})|"
    r"(?:19|20)\d\d(?=[ ](?:Ltd|Limited|Inc|LLC|LLP|plc|PLC|GmbH|Pty|Pte|Sdn)\b))"
)
_CAP = (
    rf"{_NUMBERS}|Messrs\.|"
    rf"[A-Z]\.(?=[ ](?:[A-Z]\.[ ]){{0,3}}[A-Z][a-z])|{_INITIALS}|{_SAINTS}|{_ABBREVIATED}|"
    r"(?:[^\W\d_a-zà-öø-ÿ]|\d+(?=[A-Z]))[\w&.\-]*"
    r"(?:['’](?!s\b)\w+|(?<=Dato)['’]|(?<=s)['’](?=[ ](?:[A-Z][\w-]+[ ]){0,2}"
    r"(?:Bank|Association|Union|Cooperative|Co-operative|Mutual|Society|Federation|Fund|Trust|"
    r"Exchange)\b))?(?<![.\-])|"
    r"\b[a-z]{1,9}[A-Z]\w+|(?:\b[a-z]|\b[ae]l)-[A-Z][\w-]+|\b(?:d|l|dell|nell|all|sull)['’][A-Z]\w+|"
    r"\d+(?!st\b|nd\b|rd\b|th\b)[a-z]{3,}\w*"
)
# Where a form of company begins, no further word of the name does.
_FORM = (
    r"(?:(?:Co|CO|Pte|Pty|Sdn|Pvt|Private)\.?,?\s?,?"
    r"(?:Ltd|LTD|Limited|LIMITED|Bhd|Inc|INC|LLC|L\.P|LP\b)|Co\.|S\.A\.P\.I\.|S\.A\.(?:[A-Z]\.)?\sde\sC|S/A\b|S\.C\.p\.A|"
    r"S\.c\.a|F\.S\.B|S\.A\.(?=\sE\.S\.P)|S\.à\s?r|[BKQW]\.(?:[PS]\.)?[SL]\.[CL]\.|"
    r"Sp\.\sz|A/S\b|s\.\s?r\.|[NP]\.[AC]\.(?=,))"
)
# Names, and as ``plain`` the words in small letters between them that begin none.
NAME = re.compile(
    r"(?P<plain>(?<![a-z])(?:(?!municipal|city|town|county|borough|region|diocese|university|district|parish)"
    r"[a-z]++[\s,.;:)]++)++)|"
    # Most letters stand within a word in small letters, or begin one that begins no name.
    r"(?=\w)(?<![a-zA-Z](?=[a-z]))(?:(?![a-z]++[\s,.;:)])|"
    r"(?=municipal|city|town|county|borough|region|diocese|university|district|parish))"
    rf"(?:(?:[A-Z][\w’'-]+\s){{1,2}}(?:[Bb]ranch|[Ss]ub-branch)\sof\s(?:the\s)?|(?:municipality|city|town|"
    rf"county|borough|region|diocese|university|(?:city|town|county|district|municipal|parish|regional)\scouncil)\sof\s(?:the\s)?)?(?:{_CAP})"
    rf"(?:[ \u00a0]\([A-Z][\w .&-]{{0,30}}\)(?=[ \u00a0](?:[A-Z]|Co\b|plc))|"
    rf"[ ][\"“][A-Z][\w.-]{{1,14}}[\"”](?=[ ][A-Z])|"
    rf"[ \u00a0]+(?!{_FORM}){_LINK}?"
    rf"(?!Co\.?,?\s(?:Inc|LLC|L\.P|LP\b|Ltd|Limited|KG)|[A-Z]{{1,3}}\$)(?:{_CAP}|{_NUMBER})){{0,14}}"
    rf"(?:,?[ \u00a0](?:&\s)?{LEGAL})*(?:(?<=\.[ALU]\.)[ ]de[ ][A-Z]\w+(?:[ ][ye][ ][A-Z]\w+)?)?"
    rf"(?:(?:,|['’]s)?[ \u00a0](?:[A-Z][\w’'-]+[ ]){{1,2}}(?:[Bb]ranch|[Ss]ub-branch)\b|"
    rf"[ \u00a0]\((?:[A-Z][\w’'-]+[ ]){{1,3}}[Bb]ranch\)|"
    rf"(?:[ ](?:wellbeing|health|care|social|services|school|city|town|county|district|"
    rf"regional|municipal)){{0,3}}"
    rf"[ ](?:county|municipality|commune|borough)\b(?!['’]))?"
)
# What is said to a person or of a partnership before the name, and is none of it.
STYLE = re.compile(
    r"(?:Messrs\.?|(?:Tan|Toh|Dato['’]?|Datuk|Datin)\sS(?:e)?ri|Dato['’]?|Datuk|Datin|Encik|Puan|Alhaji|Engr\.?|"
    r"Smt\.?|Mdm|Madam|Rev\.?|Hon\.?|Adv\.?|Capt\.?)\s(?=[A-Z])"
)


_STRUCK = Guarded(
    r"\b(?:fined|fines|warned|reprimanded|reprimands|sanctioned|sanctions|penali[sz]ed|"
    r"censured)\s+(?:the\s+)?$|"
    r"\b(?:fines?|penalt(?:y|ies)|reprimands?|warnings?|sanctions?|notices?|criticism)\b"
    r"[^.;]{0,45}\b(?:on|against|to)\s+(?:the\s+)?$|"
    r"\b(?:imposed|levied)\s[^;]{0,12}\d[^;]{0,12}\son\s+(?:the\s+)?$",
    re.IGNORECASE,
)
# "fined Alpha 3m and the Ministry of ... 2m"
_STRUCK_TOO = re.compile(r"\bfined\s[^;]{2,70}\d[^;]{0,12}\sand\s(?:the\s)?$")
_WITH_AMOUNT = re.compile(r"\s(?:[A-Z]{3}\s?|[$€£¥₹]\s?)\d")


def is_struck(text: str, span: Span) -> bool:
    """Whether an authority is itself the one that is punished: "fined the Ministry of ..."."""
    if _STRUCK.search(text, max(0, span.start - 70), span.start) is not None:
        return True
    return (
        _WITH_AMOUNT.match(text, span.end) is not None
        and _STRUCK_TOO.search(text, max(0, span.start - 110), span.start) is not None
    )
