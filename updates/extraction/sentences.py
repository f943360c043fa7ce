"""Sentences of a stretch of text, not fooled by ``Co., Ltd.``, ``No. 5``, ``S.r.l.`` or ``U.S.``"""

import re
from functools import lru_cache

from updates.extraction.findings import Span
from updates.extraction.names import MONTHS

_LONGEST = 4000
_STOP = re.compile(
    # Led by its sign, at which `re` looks first.
    r"[.!?。！？\n](?:(?<!\n)[.!?。！？]*[\"'”’)\]]*(?=\s|$|(?<!\d[.])\d{1,3}(?:\s|$)|[A-Z][a-z])|"
    r"(?<=\n)(?:\s*\n)?)"
)
_ABBREVIATION = re.compile(
    r"(?:^|[\s(“\"'])(?:c|ss|cl|arts?|Cap|Ch|Cl|Co|Ltd|Inc|Corp|Cos|No|Nos|Art|Arts|Sec|Mr|Mrs|Ms|Md|Dr|Prof|St|vs|v|"
    r"approx|etc|e\.g|i\.e|cf|al|"
    r"Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|Rs|Re|Fr|Reg|Para|para|Vol|Fig|Hon|"
    r"Gov|Sen|Rep|Bros|Dept|ca|"
    r"U\.S|U\.K|U\.N|E\.U|P\.R\.C|D\.C|S\.r\.l|s\.r\.l|S\.p\.A|S\.A|S\.L|N\.V|B\.V|"
    r"p\.l\.c|Sh\.p\.k|Sh\.A|a\.s|d\.o\.o|Pty|Pte|Mio|Sp|Messrs|Zrt|Kft|Nyrt|Engr|Rev|Adv|Smt|Sdn|Ma|Sta|Ste|Jr|Capt|Col|Lt|z\so\.o|Ltda|Lda|Bhd|Cía|Cia|Pvt|Tbk|"
    r"(?:[^\W\d_]\.){1,3}[^\W\d_]|[A-Z])$"
)


def is_abbreviated(words: str) -> bool:
    """Whether the full stop after ``words`` belongs to a name in them: "Ltd", "No", an initial; no month."""
    return _ABBREVIATION.search(words[-12:]) is not None and words.split()[-1] not in MONTHS


def sentences_of(text: str, start: int, end: int) -> list[Span]:
    """The sentences of ``text[start:end]`` in reading order; blank ones are left out.

    A line break ends a sentence, as does a full stop unless it stands after an abbreviation
    and the sentence plainly goes on.
    """
    return list(_sentences(text, start, end))


@lru_cache(maxsize=16)  # several stages ask for those of one passage
def _sentences(text: str, start: int, end: int) -> tuple[Span, ...]:
    found: list[Span] = []
    begin = start
    for stop in _STOP.finditer(text, start, end):
        if stop.group().startswith(".") and _goes_on(text, begin, stop, end):
            continue
        _add(found, text, begin, stop.end())
        begin = stop.end()
    _add(found, text, begin, end)
    return tuple(part for sentence in found for part in _shortened(text, sentence))


def _shortened(text: str, sentence: Span) -> list[Span]:
    """A sentence of usual length as it is; what is no sentence any more in pieces."""
    parts = []
    while sentence.end - sentence.start > _LONGEST:
        cut = text.rfind(" ", sentence.start + _LONGEST // 2, sentence.start + _LONGEST)
        cut = cut if cut > 0 else sentence.start + _LONGEST
        parts.append(Span(sentence.start, cut))
        sentence = Span(cut, sentence.end)
    return [*parts, sentence]


def _goes_on(text: str, begin: int, stop: re.Match[str], end: int) -> bool:
    before = text[max(begin, stop.start() - 12) : stop.start()]
    if _NUMBER_SIGN.search(before) and text[stop.end() : stop.end() + 2].strip()[:1].isdigit():
        return True
    if not _ABBREVIATION.search(before):
        return text[stop.end() : min(end, stop.end() + 2)].lstrip(" ")[:1].islower()
    following = text[stop.end() : stop.end() + 40].lstrip(" \u00a0")
    word = before.split()[-1].strip("(“\"'") if before.split() else ""
    if word in (
        "Ltd",
        "Inc",
        "Corp",
        "Co",
        "etc",
        "S.A",
        "S.p.A",
        "S.r.l",
        "s.r.l",
        "N.V",
        "B.V",
        "U.S",
        "U.K",
    ) or _DOTTED.fullmatch(word):
        return not _OPENING.match(following)
    return True


# "decree no. 5": elsewhere "no." ends a sentence.
_NUMBER_SIGN = re.compile(r"\bnos?$")
_DOTTED = re.compile(r"(?:[^\W\d_]\.){1,3}[^\W\d_]|o\.o|Ltda|Lda|Bhd|Cía|Cia|Tbk")
# After a company's "Ltd." a new sentence begins with one of these words, or with a capital after a date.
_OPENING = re.compile(
    r"(?:$|(?:The|This|These|Those|That|It|Its|They|Their|In|On|At|As|An?|For|From|With|"
    r"Under|According|Further|"
    r"Also|Two|Three|One|Both|He|She|However|Moreover|After|Before|When|While|Since|By|"
    r"Following|Separately)\b)"
)


def _add(found: list[Span], text: str, begin: int, stop: int) -> None:
    while begin < stop and text[begin].isspace():
        begin += 1
    while stop > begin and text[stop - 1].isspace():
        stop -= 1
    if stop > begin:
        found.append(Span(begin, stop))
