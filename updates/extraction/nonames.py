"""Words with capitals that name no party: a rule, another body, a common word that opens a sentence."""

import re
from collections.abc import Mapping, Sequence

from updates.extraction.findings import Span
from updates.extraction.partywords import COMMON_OPENERS, GENERIC_NOUNS, LEGAL
from updates.extraction.spans import SpanSet

_HONORIFICS = frozenset("Mr Mrs Ms Miss Dr Prof Sir Dame Lord Lady Final Notice Subject".split())
# Alone these stand for an authority, or for no one.
_BODIES = frozenset(
    "Commission Court Tribunal Board Authority Agency Ministry Committee Council Parliament Government "
    "Department Bureau Office Regulator State Chamber Treasury Cabinet Union Co Inc Ltd LLC Plc PLC Corp "
    "Penalty Fine Article Section Act Law Regulation Rule Directive Code Notice Order Decision "
    "Headquarters".split()
)
# Adjectives that tell what sort of bank or firm it is: "an Islamic bank".
_KINDS = frozenset(
    "Islamic Muslim Christian Catholic Jewish Arab Asian European African American Western Nordic Baltic "
    "Gulf Scandinavian Caribbean Balkan Iberian Benelux Offshore Takaful Internet Swiss Sharia "
    "Shariah".split()
)
# Acronyms of technique and of fields of law: "an AI tool", "its AML controls".
_FIELDS = frozenset(
    """
    AI IT ID IP PC TV SMS API APIs ATM ATMs VPN QR PDF CCTV GPS AML KYC CFT CTF CDD EDD ESG PEP
    PEPs DPO NFT NFTs ICT KYB SaaS IoT LLM LLMs GenAI eSIM SIM URL HTML SQL OTC IPO IPOs ETF ETFs
    CFD CFDs DeFi GDPR DPIA EEA EMEA APAC ASEAN GCC
    """.split()
)
# What stands before the first word of a cell, or of a headline's second half.
_CELL_OPENS = ("| ", "— ", "– ")
COMPOUND = re.compile(
    r"[A-Z][\w.]*-(?:based|listed|born|owned|led|linked|backed|run|headquartered|registered|rival|maker|parent|owner|"
    r"operator|licensed|regulated|incorporated|domiciled|controlled|funded|commerce|focused|like|affiliated|era|wide|type)"
)
# A short opening sentence without a verb is a label: "Record award."
_LABEL = re.compile(
    r"(?:\s(?!(?:was|were|is|are|has|have|pays?|paid|got|must|fined|gets|owes|settles?|"
    r"loses?)\b)[a-z-]+){1,4}\."
)
# "the QFC regulator", "the Bank Nifty index", "the Shopping case": what the name only tells apart.
_OTHER_BODY = re.compile(
    r"\s(?:regulators?|watchdogs?|authority|authorities|supervisors?|ombudsman|commissioners?|ministers?|courts?|tribunal|"
    r"parliament|government|police|prosecutors?|index|indices|case|affair|saga|ruling|judgment|scandal|benchmark|"
    r"lawmakers?|legislators?|senators?|officials|characters?|trademarks?|films?)\b"
)
# "three other Alpha entities"
_UNITS = re.compile(
    r"\s(?:entities|units|affiliates|subsidiaries|companies|firms|branches|executives|directors|staff)\b"
)
_SO_MANY_OTHER = re.compile(r"\b(?:other|further|more)\s$")
_UNIT_OF = re.compile(r"\d\s$")
_NUMBERED = re.compile(
    r"(?:Articles?|Arts?|Sections?|Forms?|Schedules?|Rules?|Regulations?|Parts?|Chapters?|Annex|Paragraphs?|Clauses?|"
    r"Case|Cases|Phase|Stage|Tier|Level|Step|Table|Item)\b"
)
_OFFICIAL = re.compile(
    r"\b(?:[Aa]ttorney\s[Gg]eneral|[Cc]ommissioner|[Gg]overnor|[Mm]inister|[Jj]udge|[Jj]ustice|[Ss]uperintendent|"
    r"[Oo]mbudsman|(?<!its\s)(?<!company\s)(?<!board\s)(?<!then-)[Ss]ecretary|[Pp]rosecutor)\s$"
)
_OFFICIALS = (
    "eneral", "ommissioner", "overnor", "inister", "udge", "ustice", "uperintendent", "mbudsman", "ecretary",
    "rosecutor",
)  # fmt: skip
# "Articles 5 and 6 of the XYZL", "eight breaches of EMXR": the acronym is a rule's.
_OF_RULE = re.compile(
    r"\b(?:Articles?|Arts?\.|[Ss]ections?|[Rr]ules?|[Pp]aragraphs?|provisions?|breach(?:es)?|violations?|"
    r"infringements?|"
    r"requirements?|obligations?)\s+(?:[\dIVX][^;]{0,25}?\s)?(?:of|under)\s+(?:the\s+)?$"
)
# What someone was, not who: "a ban for the former RO".
_POST = re.compile(r"[A-Z]{2,3}")
# An acronym of a field of law, not of a firm: "AML notices", "KYC failings".
_MODIFIER = re.compile(
    r"[A-Z][\w-]{1,14}\s(?:apps?|phones?|devices?|tablets?|handsets?|browsers?|swaps?|cards?)\b|"
    r"[A-Z][A-Z/-]{1,8}\s(?:notices?|rules?|obligations?|controls?|laws?|breach(?:es)?|requirements?|"
    r"fail(?:ings?|ures?)|duties|checks?|regulations?|provisions?|standards?|compliance|reporting|"
    r"violations?|weaknesses|shortcomings|deficiencies|lapses|procedures?|systems?|programmes?|programs?)\b"
)
# What follows a name that opens a sentence as its only word: a verb, a comma, a bracket.
_AFTER_NAME = re.compile(
    r"(?:['’]s\b|[,(–—-]|\s(?:was|were|is|are|has|have|had|will|would|must|may|can|could|did|does|also|and|"
    r"or|of|in|on|at|by|"
    r"to|for|from|with|which|who|whose|said|told|paid|got|lost|won|sold|sent|kept|ran|made|let|put|"
    r"undertook|began|withdrew|chose|became|grew|drew|held|stood|met|led|spent|went|came|gave|left|fell|"
    r"rose|broke|wrote|"
    r"\w+ed|hit|agrees|faces|pays|gets|settles|loses|wins|fails|admits|appeals|owes|says|draws|receives|"
    r"escapes|"
    r"denies|accepts|contests|plans|takes|gives|sees|holds|must|needs|earns|challenges|avoids|forfeits|"
    r"apologi[sz]es|discloses|returns|refunds|repays|compensates|violates|breaches)\b)"
)


def _adjective(text: str, begin: int, stop: int, shown: str) -> bool:
    """Whether a sentence's only capitalised opener is a common word: "Large exposures at ...".

    It is a name where a verb follows, where it has capitals or digits within, or where the text
    writes it so in the middle of a sentence too.
    """
    if not shown[1:].islower():
        return False
    if _AFTER_NAME.match(text, stop) and not (shown.endswith("s") and _MANY.match(text[stop : stop + 9])):
        return False
    return not _in_a_sentence(text, shown)


_MANY = re.compile(r"\s(?:were|are|have|ranged?|face)\b")


def _in_a_sentence(text: str, word: str) -> bool:
    """Whether the text has the word in the middle of a sentence too."""
    at = text.find(f" {word}")
    while at >= 0:
        end = at + 1 + len(word)
        before, after = text[max(0, at - 1) : at], text[end : end + 1]
        if ("a" <= before <= "z" or before in _BEFORE_WORDS) and _is_letter(after) != _is_letter(word[-1]):
            return True
        at = text.find(f" {word}", end)
    return False


_BEFORE_WORDS = frozenset(',;(“"')


def _is_letter(sign: str) -> bool:
    """Whether a sign is one that words are made of, as `re` takes it."""
    return sign.isalnum() or sign == "_"


# "Cybersecurity Law", "Resolution of Securities Disputes": rules and papers, and bodies that decide.
_LAW_ENDS = tuple(
    f" {word}"
    for word in (
        "Act Acts Law Laws Bill Bills Regulation Regulations Directive Directives Ordinance Ordinances "
        "Decree Decrees Rules Framework Guidelines Amendment Decision Resolution Circular Convention "
        "Committee Policy Register"
    ).split()
)
_LAW_BEGINS = tuple(
    f"{word} {link} "
    for word in (
        "Act Law Bill Regulation Regulations Directive Ordinance Decree Rules Guidelines Amendment Decision "
        "Resolution Circular"
    ).split()
    for link in ("of", "on", "for")
)
_LEGAL = re.compile(LEGAL)


_LONGEST_IN_CAPITALS = 3
_ENDS_IN_FORM = re.compile(rf"\s(?:{LEGAL})$")


def names_nobody(
    text: str, begin: int, stop: int, shown: str, words: int, openings: Mapping[int, int]
) -> bool:
    """Whether ``shown``, the ``words`` capitalised words at ``begin``, names no one who could be punished.

    ``openings`` tells where each sentence begins and ends.
    """
    # No rule ends with a firm's form, nor does one that begins as a rule does: "Rules of Alpha Ltd".
    if words > 1 and (
        shown.endswith(_LAW_ENDS) or (shown.startswith(_LAW_BEGINS) and not _ENDS_IN_FORM.search(shown))
    ):
        return True
    if (
        words > _LONGEST_IN_CAPITALS
        and shown.isupper()
        and not (text[max(0, begin - 2) : begin - 1].islower() or text[stop + 1 : stop + 2].islower())
        and not _ENDS_IN_FORM.search(shown)
    ):
        return True  # a headline in capitals, not a name among small letters: "TOY MAKER HID ITS FEES"
    if shown in _KINDS and text[stop : stop + 2].strip().islower() and not _AFTER_NAME.match(text, stop):
        return True
    if words < 4 and (_OTHER_BODY.match(text, stop) or _in_district(text, begin, shown)):
        return True
    lead = text[max(0, begin - 24) : begin].rstrip()
    if (
        lead.endswith(("other", "further", "more"))
        and _SO_MANY_OTHER.search(text, max(0, begin - 16), begin)
        and _UNITS.match(text, stop)
    ):
        return True
    if (
        lead.endswith(_OFFICIALS)
        and _OFFICIAL.search(text, max(0, begin - 24), begin)
        and not _LEGAL.search(shown)
    ):
        return True
    return words == 1 and _single_word(text, begin, stop, shown, openings)


_DISTRICTS = (
    " District", " County", " Prefecture", " Province", " Township", " Oblast", " Region", " Municipality",
    " Subdistrict",
)  # fmt: skip
_INSIDE = re.compile(r"(?:['’]s|\b(?:[Ii]n|[Ww]ithin|[Aa]cross|[Nn]ear))\s(?:the\s)?$")


def _in_district(text: str, begin: int, shown: str) -> bool:
    """Whether the words only tell where: "in Chaoyang District", "the city's Jing'an District"."""
    return shown.endswith(_DISTRICTS) and bool(_INSIDE.search(text, max(0, begin - 14), begin))


# Parts of authorities: "NFRA Yulin Sub-bureau", "Chaoyang Branch of the Beijing Municipal ... Bureau".
_OFFICE = frozenset("Branch Sub-branch Office Division Station Detachment Brigade Team Department".split())
_OFFICIAL_ENDS = frozenset(
    "Bureau Sub-bureau Bureaux AMR MSA Procuratorate Court Courts Tribunal Magistrates".split()
)


def names_office(text: str, words: Sequence[tuple[int, int]], taken: SpanSet) -> bool:
    """Whether the words name a part of an authority: by the last of them, or as it begins or ends in one."""
    last = text[words[-1][0] : words[-1][1]].strip(",.")
    if last in _OFFICIAL_ENDS:
        return "Credit" not in text[words[0][0] : words[-1][1]]
    if last in _OFFICE and not taken.free(Span(*words[0])):
        return True
    first = text[words[0][0] : words[-1][1]]
    return " of the " in first and not taken.free(Span(*words[-1])) and taken.free(Span(*words[0]))


# Plain nouns, acronyms of fields, names of offices: alone these name nobody, wherever they stand.
NOBODY = frozenset(
    word
    for noun in GENERIC_NOUNS
    for word in (noun.capitalize(), noun.capitalize() + "s")
    if _LEGAL.search(word) is None
) | frozenset(word for word in _BODIES | _FIELDS | _HONORIFICS if _LEGAL.search(word) is None)
_NUMBER_OF_UNITS = re.compile(r"\d+[A-Z]{1,2}")
_SMALL_NEXT = re.compile(r"\s[a-z]")


def _single_word(text: str, begin: int, stop: int, shown: str, openings: Mapping[int, int]) -> bool:
    opens, in_cell = begin in openings, text[max(0, begin - 2) : begin]
    if _common(shown, opens or in_cell in _CELL_OPENS) or _NUMBER_OF_UNITS.fullmatch(shown):
        return True
    labels = opens and (text[stop : stop + 1] in (".", ":") or _LABEL.fullmatch(text, stop, openings[begin]))
    if labels and not _LEGAL.search(shown):
        return True
    if opens and _adjective(text, begin, stop, shown):
        return True
    if in_cell == "| " and _SMALL_NEXT.match(text, stop):
        return True
    if (
        _UNIT_OF.search(text, max(0, begin - 8), begin)
        or _NUMBERED.match(text, begin)
        or _MODIFIER.match(text, begin)
    ):
        return True
    if _POST.fullmatch(shown):
        return text.endswith(("former ", "ex-"), 0, begin)
    return shown.isupper() and _OF_RULE.search(text, max(0, begin - 50), begin) is not None


def _common(word: str, opening: bool) -> bool:
    if (
        word in _BODIES
        or word in _FIELDS
        or word in _HONORIFICS
        or ("-" in word and (word.startswith("Ex-") or COMPOUND.fullmatch(word)))
    ):
        return True
    if word in GENERIC_NOUNS or word.lower() in GENERIC_NOUNS or word.rstrip("s").lower() in GENERIC_NOUNS:
        return True
    return opening and (word.endswith(("ing", "ed")) or word.lower() in COMMON_OPENERS)
