"""Sentences of a stretch of text, not fooled by ``Co., Ltd.``, ``No. 5``, ``S.r.l.`` or ``U.S.``"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from updates.extraction.findings import Span
from updates.extraction.names import MONTHS

_LONGEST = 4000
_STOP = re.compile(
    # Led by its sign, at which `re` looks first.
    r"[.!?。！？\n](?:(?<!\n)[.!?。！？]*[\"'”’)\]]*(?=\s|$|(?<!\d[.])\d{1,3}(?:\s|$)|[A-Z][a-z])|"
    r"(?<=\n)(?:\s*\n)?)"
)
_SHORT = frozenset(
    """
    c ss cl art arts Cap Ch Cl Co Ltd Inc Corp Cos No Nos Art Arts Sec Mr Mrs Ms Md Dr Prof St vs v approx etc
    inc ltd cf al Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec Rs Re Fr Reg Para para Vol Fig Hon Gov Sen
    Rep Bros Dept ca Pty Pte Mio Sp Messrs Zrt Kft Nyrt Engr Rev Adv Smt Sdn Ma Sta Ste Jr Capt Col Lt Ltda
    Lda Bhd Cía Cia Pvt Tbk
    """.split()
)
_ABBREVIATION = re.compile(
    rf"(?:^|[\s(“\"'])(?:{'|'.join(sorted(_SHORT))}|"
    r"P\.R\.C|S\.r\.l|s\.r\.l|S\.p\.A|p\.l\.c|Sh\.p\.k|Sh\.A|d\.o\.o|z\so\.o|"
    r"(?:[^\W\d_]\.){1,3}[^\W\d_]|[A-Z])$"
)
_LONGEST_SHORT = 12


def is_abbreviated(words: str) -> bool:
    """Whether the full stop after ``words`` belongs to a name in them: "Ltd", "No", an initial; no month."""
    return _ends_short(words[-_LONGEST_SHORT:]) and words.split()[-1] not in MONTHS


def _ends_short(words: str) -> bool:
    """Whether words end with an abbreviation, or with an initial."""
    last = words.split(" ")[-1]
    if last.isalnum():
        return last in _SHORT or (len(last) == 1 and last.isascii() and last.isupper())
    return _ABBREVIATION.search(words) is not None


def sentences_of(text: str, start: int, end: int) -> list[Span]:
    """The sentences of ``text[start:end]`` in reading order; blank ones are left out.

    A line break ends a sentence, as does a full stop unless it stands after an abbreviation
    and the sentence plainly goes on.
    """
    return list(_sentences(text, start, end))


@lru_cache(maxsize=2)  # the stages ask for those of one passage in turn
def _sentences(text: str, start: int, end: int) -> tuple[Span, ...]:
    return tuple(each_sentence(text, start, end))


def each_sentence(text: str, start: int, end: int) -> Iterator[Span]:
    """The sentences of ``text[start:end]``, each found when it is asked for."""
    begin = start
    for stop in _STOP.finditer(text, start, end):
        at, after = stop.span()
        if text[at] == "." and _goes_on(text, begin, at, after, end):
            continue
        yield from _stripped(text, begin, after)
        begin = after
    yield from _stripped(text, begin, end)


def _shortened(text: str, sentence: Span) -> list[Span]:
    """What is too long for a sentence in pieces."""
    parts = []
    while sentence.end - sentence.start > _LONGEST:
        cut = text.rfind(" ", sentence.start + _LONGEST // 2, sentence.start + _LONGEST)
        cut = cut if cut > 0 else sentence.start + _LONGEST
        parts.append(Span(sentence.start, cut))
        sentence = Span(cut, sentence.end)
    return [*parts, sentence]


def _goes_on(text: str, begin: int, at: int, after: int, end: int) -> bool:
    """Whether a sentence goes on behind the full stop ``at``, all whose marks end at ``after``."""
    before = text[max(begin, at - _LONGEST_SHORT) : at]
    last = before[before.rfind(" ") + 1 :]
    if last.isalnum() and len(last) > 1 and last not in _SHORT_OR_NUMBER:
        return text[after : min(end, after + 2)].lstrip(" ")[:1].islower()
    if (
        before.endswith(("no", "nos"))
        and text[after : after + 2].strip()[:1].isdigit()
        and _NUMBER_SIGN.search(before)
    ):
        return True
    if not _ends_short(before):
        return text[after : min(end, after + 2)].lstrip(" ")[:1].islower()
    following = text[after : after + 40].lstrip(" \u00a0")
    word = before.split()[-1].strip("(“\"'") if before.split() else ""
    if word in (
        "Ltd",
        "Inc",
        "inc",
        "ltd",
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


_SHORT_OR_NUMBER = _SHORT | {"no", "nos"}
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


def _stripped(text: str, begin: int, stop: int) -> Sequence[Span]:
    """The sentence without blanks around it, in pieces where it is too long; none where it is blank."""
    while begin < stop and text[begin].isspace():
        begin += 1
    while stop > begin and text[stop - 1].isspace():
        stop -= 1
    if stop == begin:
        return ()
    sentence = Span(begin, stop)
    return _shortened(text, sentence) if stop - begin > _LONGEST else (sentence,)
