"""What belongs to a title after its last capitalised word: subtitles, lists, plain-worded rests."""

import re
from dataclasses import replace
from itertools import islice

from updates.extraction.bodies import NOUNS
from updates.extraction.findings import Span
from updates.extraction.nameends import list_end
from updates.extraction.names import DAYS, MONTHS
from updates.extraction.papers import title_after
from updates.extraction.title import Title
from updates.extraction.titlepatterns import COMPLEMENT_STOP, LINK, LIST_ON, RUN, SUBTITLE
from updates.extraction.titlewords import CHANGING, DETAILING, HEADS, SPEAKING, has_head

_MOST_WORDS = 40
_WORD = re.compile(r"\S+")
_REACH = 260
_NOUN_NEXT = re.compile(r"\s(?!\w+ed\b)[a-z]{4,}")
_ON_ACRONYM = re.compile(r"\b(?:on|for)\s(?:the\s)?[A-Z]{2,6}$")
_TOPIC_ON = re.compile(r"\sand\s(?!\w+(?:ed|s|ing)\b)[a-z]{3,}\s[a-z]{4,}")
# "the Toy Rules (Instructions for Toys from Abroad), 2023": a bracket inside a name.
_BRACKETED = re.compile(
    r"\([A-Z][^()\n]{3,160}\)(?:,?\s(?:of\s)?(?:19|20)\d\d\b|\s(?:Act|Rules|Regulations?|Order|Bill|Law|Directions|Measures|Ordinance)\b)"
    r"(?:,?\s(?:19|20)\d\d\b)?"
)
_ACRONYM = re.compile(r"\([A-Z][A-Z0-9]{1,7}\)$")
_LINK = re.compile(
    r"\s(?:on|for|to|about|of)\s(?=(?:the\s|a\s|an\s)?[a-z])|"
    rf"\s(?:{DETAILING}|{CHANGING})\s(?=(?:the\s|an?\s)?\w)"
)
_MADE_FOR = re.compile(r"\sunder\s(?=(?:the|its)\s\w)")
# "Regulations on Data Transfer outside the Kingdom", "Opinion on the Board's rejection of ...".
_GOES_ON = re.compile(
    r"(?<=ing)\s(?:out|up|on|down|off)\s(?!\d|[A-Z])|"
    r"(?<=['’]s)\s(?=[a-z]{3,})|\s(?:on|of|between|outside|within|against|in\srelation\sto|relating\sto)\s"
    r"(?=(?:the|an?|its|their|all)\s\w|[a-z]{3,}\s)"
)
# "Notice PSN-5 on Risks for payment firms": a numbered text tells whom it is for.
_FOR_WHOM = re.compile(
    r"\sfor\s(?!public|comments?|consultation|feedback|input|views|more|now)(?=[a-z]{3,}\s[a-z]{3,})"
)
_SUBTITLED = re.compile(r"\s[A-Z]\w+\s(?:[A-Z]|(?:for|of|on|and)\s[A-Z])")
_SHORT_WORD = 3
_NOT_LIST = re.compile(r"\b(?:and|or)\b")
_ABOUT = ("on", "for", "to")
# "Delegated Act on data access": what is made under an act says what it is on.
_MADE_UNDER = frozenset("Delegated Implementing Executive".split())
_ENDS_SHORT = ("Act", "Law", "Bill", "Code", "Plan", "Report")
_ENDS_LONG = ("Regulations", "Measures", "Rules", "Provisions", "Decision", "Order", "Requirements")
# "Guideline E-21", "Notice 626", "Joint Standard 2 of 2024": the heading of the text may follow.
_CODED = re.compile(
    r"(?P<kind>[A-Z]\w+)(?:\s[A-Z]{2,4})?\s(?:[A-Z]{1,4}-?\d+|\d+(?:[/-]\d{1,4}|\sof\s\d{4})?)$"
)
# "Data Act 2025": a year, no number of the text.
_OF_YEAR = re.compile(
    r"\b(?:Act|Law|Bill|Regulations|Rules|Ordinance|Code|Plan|Policy|Strategy)\s(?:19|20)\d\d$"
)
# "Circular to licensed banks on the use of ...": whom it is sent to and what it is on.
_SENT_TO = frozenset("Circular Letter Notice Notification Guidance Advisory".split())
_TO_WHOM = re.compile(r"(?:[a-z][\w-]*\s){1,6}(?:on|about|regarding|concerning)\s")
# "for three months", "for comment": how long and what for, not what the text is on.
_NO_TOPIC = re.compile(
    r"(?:an?|one|two|three|six|twelve|\d+)\s(?:\w+\s)?(?:days?|weeks?|months?|years?)\b|"
    r"(?:(?:public|further|industry|written)\s)?(?:comments?|consultation|feedback|input|views|signature|ratification)\b"
)
_CODES = (["Code", "of", "Practice"], ["Code", "of", "Conduct"], ["Codes", "of", "Practice"])
_ON_GUIDE = (
    "Guide",
    "Guides",
    "Guideline",
    "Guidelines",
    "Guidance",
    "Quickguide",
    "Response",
    "Introduction",
)


def rest_of(text: str, span: Span, shown: str, limit: int) -> int | None:
    """Where the title at ``span``, read as ``shown``, ends with its rest; ``None`` where it has none."""
    listed = LIST_ON.match(text, span.end, limit)
    if listed is not None and _goes_on(shown, listed.group()):
        return listed.end()
    topic = _TOPIC_ON.match(text, span.end, limit) or _NOUN_NEXT.match(text, span.end, limit)
    words = shown.split()
    if topic is not None and words[-1].isupper() and _ON_ACRONYM.search(shown):
        stop = complement_end(text, topic.start(), limit)
        return stop if stop > span.end else None
    more = SUBTITLE.match(text, span.end, limit)
    if more is not None and (words[-1] in HEADS or _numbered(words)):
        return more.end()
    coded = _CODED.search(shown) if words[-1][-1].isdigit() and not _OF_YEAR.search(shown) else None
    if coded is not None and coded["kind"] in HEADS:
        link = _LINK.match(text, span.end, limit)
        if link is None:
            stop, _ = title_after(text, span, span.start, limit)
        else:
            stop = complement_end(text, link.end(), limit)
        if stop > span.end and text[span.end] != ",":
            return stop
    last = words[-2] if coded else words[-1]
    if words[-3:] in _CODES and (on := _LINK.match(text, span.end, limit)) and on.group() == " on ":
        return complement_end(text, on.end(), limit)
    if last not in HEADS or span.end != span.start + len(shown):
        return _inner_rest(text, span, words, limit)
    link = _LINK.match(text, span.end, limit) or (
        _MADE_FOR.match(text, span.end, limit) if last in ("RTS", "ITS") else None
    )
    ends = last in _ENDS_SHORT and words[0] not in _MADE_UNDER
    if link is None or ends or (last in _ENDS_LONG and len(words) > 2):
        return None
    if link.group().strip() == "to" and last not in _ON_GUIDE:
        addressed = _TO_WHOM.match(text, link.end(), limit) if last in _SENT_TO else None
        return complement_end(text, addressed.end(), limit) if addressed else None
    if link.group().strip() == "for" and _NO_TOPIC.match(text, link.end(), limit):
        return None
    return complement_end(text, link.end(), limit)


# 'Notice on Regulating the Use of "Smart Toys" in Schools': quoted words that a name goes on with.
_QUOTED_PART = re.compile(
    rf"(?P<link>(?:\s{LINK}){{1,3}}|)\s[“\"‘](?P<words>[A-Z][\w’'-]*(?:\s[\w’'-]+){{0,5}})[”\"’](?![\w])"
)
_LINKED = re.compile(rf"(?:\s{LINK}){{0,3}}\s(?!(?:{'|'.join(sorted(MONTHS | DAYS))})\b)(?=[A-Z])")


def with_quoted(text: str, title: Title, limit: int) -> Title:
    """The title with words in quotation marks that stand inside it."""
    part = _QUOTED_PART.match(text, title.span.end, limit)
    last = title.text.split()[-1]
    if part is None or has_head(part["words"].split()) or not (part["link"] or _open_ended(last)):
        return title
    link = _LINKED.match(text, part.end(), limit)
    rest = RUN.match(text, link.end(), limit) if link else None
    stop = rest.end() if rest else part.end()
    return replace(
        title, span=Span(title.span.start, stop), text=" ".join(text[title.span.start : stop].split())
    )


def _open_ended(last: str) -> bool:
    """Whether a title that ends so asks for more words: "Action Plan for Rural", "Notice on Regulating"."""
    return last not in HEADS and last.endswith(("ing", "al", "ic", "ive", "ed", "'s", "’s"))


def _numbered(words: list[str]) -> bool:
    return len(words) > 2 and words[-1].isdigit() and words[-2] in ("No.", "Number")


def _inner_rest(text: str, span: Span, words: list[str], limit: int) -> int | None:
    """The rest of "Guidelines on X" where "X" goes on in plain words."""
    heads = [
        at
        for at, word in enumerate(words[:-1])
        if word in HEADS
        and (words[at + 1] in _ABOUT or (words[at + 1][-1].isdigit() and words[at + 2 : at + 3] == ["on"]))
    ]
    if not heads:
        return None
    coded = words[heads[0] + 1][-1].isdigit()
    link = _GOES_ON.match(text, span.end, limit) or (
        _FOR_WHOM.match(text, span.end, limit) if coded else None
    )
    if link is None:
        return None
    if words[heads[0]] not in SPEAKING and words[heads[0]] not in (
        "Paper",
        "Regulations",
        "Standards",
        "Advice",
    ):
        return None
    stop = complement_end(text, link.end(), limit)
    return stop if stop - link.end() > 3 else None


def _goes_on(title: str, rest: str) -> bool:
    """Whether a list after a title only goes on with what the title is about."""
    words = title.split()
    heads = [at for at, word in enumerate(words[:-1]) if word in HEADS and words[at + 1][0].islower()]
    others = set(rest.replace(",", " ").split())
    return bool(heads) and not others & (HEADS.keys() | NOUNS | MONTHS)


def _named(text: str, start: int, end: int) -> bool:
    """Whether words are a name in capitals: "Access to Toy Funds"."""
    words = [word for word in text[start:end].split() if len(word) > _SHORT_WORD]
    return len(words) > 1 and all(word[0].isupper() for word in words)


def complement_end(text: str, at: int, limit: int) -> int:
    """Where the words after "on", "for" ... end: at a verb, a date or punctuation, or after 40 words."""
    limit = min(limit, at + _REACH)
    stop = COMPLEMENT_STOP.search(text, at, limit)
    while stop is not None:
        whole = _BRACKETED.match(text, stop.start(), limit) if stop.group() == "(" else None
        if whole is not None:
            stop = COMPLEMENT_STOP.search(text, whole.end(), limit)
            continue
        if stop.group() == ")" and _ACRONYM.search(text, at, stop.end()):
            stop = COMPLEMENT_STOP.search(text, stop.end(), limit)
            continue
        if (
            stop.group() == ":"
            and _SUBTITLED.match(text, stop.end(), limit)
            and _named(text, at, stop.start())
        ):
            stop = COMPLEMENT_STOP.search(text, stop.end(), limit)
            continue
        listed = list_end(text, stop.start(), limit) if stop.group() == "," else None
        if listed is None or _NOT_LIST.search(text, at, stop.start()):
            break
        stop = COMPLEMENT_STOP.search(text, listed, limit)
    end = stop.start() if stop else limit
    rest = text[at:end]
    if len(rest) > 2 * _MOST_WORDS and len(rest.split()) > _MOST_WORDS:
        rest = rest[: next(islice(_WORD.finditer(rest), _MOST_WORDS - 1, None)).end()]
    return at + len(rest.rstrip())
