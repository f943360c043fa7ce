"""Amounts of money: number, scale and currency in any usual order, ranges, words.

``RMB12.3 million``, ``12.3m yuan``, ``Rs. 5 lakh``, ``S$2.7 million``, ``EUR 1.2 bn``,
``1 000 000 kr``, ``fourteen thousand euros``, ``between40,000 to 125,000 yuan``, ``50万元``.
"""

import re
from dataclasses import replace
from decimal import Decimal

from updates.extraction.currencies import CODES, NAMES, SIGNS, local_currency, resolve_currency
from updates.extraction.findings import Span
from updates.extraction.guarded import Guarded, WordStart
from updates.extraction.numerals import NUMBER_WORDS, parse_digits, parse_words
from updates.extraction.values import dataclass
from updates.extraction.wordlists import one_of

SCALES: dict[str, Decimal] = {
    "thousand": Decimal(10**3), "k": Decimal(10**3), "million": Decimal(10**6), "millions": Decimal(10**6),
    "mln": Decimal(10**6), "mn": Decimal(10**6), "mio": Decimal(10**6), "mm": Decimal(10**6),
    "m": Decimal(10**6), "mil": Decimal(10**6), "billion": Decimal(10**9), "billions": Decimal(10**9),
    "bn": Decimal(10**9), "bln": Decimal(10**9), "b": Decimal(10**9), "trillion": Decimal(10**12),
    "tn": Decimal(10**12), "trn": Decimal(10**12), "lakh": Decimal(10**5), "lakhs": Decimal(10**5),
    "lac": Decimal(10**5), "lacs": Decimal(10**5), "crore": Decimal(10**7), "crores": Decimal(10**7),
    "cr": Decimal(10**7), "hundred million": Decimal(10**8), "lakh crore": Decimal(10**12),
    "万": Decimal(10**4), "亿": Decimal(10**8),
    "千万": Decimal(10**7), "百万": Decimal(10**6), "만": Decimal(10**4), "억": Decimal(10**8),
    "億": Decimal(10**8), "萬": Decimal(10**4), "miliar": Decimal(10**9), "milyar": Decimal(10**9),
    "milhões": Decimal(10**6), "milhão": Decimal(10**6), "millones": Decimal(10**6), "milyon": Decimal(10**6),
    "juta": Decimal(10**6), "mrd": Decimal(10**9), "tsd": Decimal(10**3),
}  # fmt: skip


_LETTERS = {sign for sign in SIGNS if sign[0].isalpha()}
_BEFORE = re.compile(
    rf"(?:(?<![A-Za-z])(?:{one_of(_LETTERS | set(CODES))})|{one_of(set(SIGNS) - _LETTERS)})"
    r"(?:\s?[$¥€£])?[\s\u00a0]{0,2}$"
)
# What a sign ends with: alone, or its last two letters.
_SIGN_ENDS = frozenset(sign[-2:] for sign in (*SIGNS, *CODES, "$", "¥", "€", "£"))
_NUMBER = re.compile(
    r"\d(?:(?<![\da-z.]\d)\d{0,2}(?:[ \u00a0\u202f]\d{3})+(?:[.,]\d{1,2})?(?![\d\w])|\d*(?:[.,'’]\d+)*)"
    r"(?=[\s\u00a0-]{0,2}(?P<word>[A-Za-z]*))"
)
_SCALE = re.compile(
    rf"[\s\u00a0]?-?(?:(?P<scale>{one_of({s for s in SCALES if s[0].isascii() and len(s) > 2})})\b"
    r"(?:\.(?=\s?(?:[A-Z]{3}\b|€|Euro)))?"
    r"|(?P<short>Mio|Mrd|MM|mn|bn|tn|cr|[kmb])\.?(?![A-Za-z0-9])|(?P<cjk>千万|百万|[万亿萬億만억]))",
    re.IGNORECASE,
)
# Codes and signs that are also words or labels: they need a figure that looks like money.
_WORDLIKE = frozenset(
    {
        "ALL",
        "TOP",
        "TRY",
        "CUP",
        "PEN",
        "SOS",
        "MAD",
        "COP",
        "BAM",
        "ANG",
        "R",
        "N",
        "P",
        "K",
        "Br",
        "Sh",
        "Bs",
        "BD",
        "SR",
        "UF",
        "LE",
        "RO",
    }
)

_AFTER_SIGNS = "€|£|¥|₹|₩|₦|₺|₽|₫|฿|₱|₪|₴|zł|Kč|kr\\.?|Ft|元|円|원|RMB|US\\$|HK\\$|S\\$|\\$|TL|UF"
_AFTER = re.compile(
    rf"[\s\u00a0-]{{0,2}}(?:(?P<code>{one_of(set(CODES))}|{_AFTER_SIGNS})(?![A-Za-z])"
    rf"|(?P<name>(?i:{one_of({n for n in NAMES if n.isascii() or n[0].isascii()})}))(?![A-Za-z]))"
)
# The words that may go on with a number as money, their letters from A to Z, and signs that do not.
_GOES_ON = frozenset(
    letters.lower()
    for words in (*SCALES, *SIGNS, *CODES, *NAMES, *"Mio Mrd MM Ft RMB TL".split())
    for letters in re.findall("^[A-Za-z]+", words)
)
_NO_SIGNS = frozenset(("", *".,;:)(]['\"?!/%|"))
_RANGE = re.compile(
    r"(?P<gap>\s*(?:to|and|up\s+to|[-–—~])\s*)(?P<cur>[A-Z]{0,3}[$€£¥₹₩₦]|"
    r"[A-Z]{2,3}(?=[\s\d])|Rs\.?)?\s?(?P<num>\d+(?:[.,]\d+)*)"
)
# "Reduced from A to B" tells two amounts, no range.
_MOVED = Guarded(
    r"\b(?:reduc|cut|lower|slash|halv|drop|fell|fall|bring|brought|rais|rose|increas|doubl|tripl|upp)\w*\b"
    r"[^;]*\bfrom\b[^;]*$",
    re.IGNORECASE,
)
_RANGE_WORD = Guarded(r"(?:between|from|ranging|range(?:s|d)?\s+(?:from|between))\s*$", re.IGNORECASE)
_WORDS = WordStart(
    rf"\b(?P<words>(?:(?:{NUMBER_WORDS})(?:[\s-]+(?:and\s+)?(?={NUMBER_WORDS}))?)+|"
    rf"a\s+quarter\s+of\s+a\s+million|half\s+a\s+million|a\s+(?:million|billion))"
    rf"\s+(?P<name>{one_of({n for n in NAMES if n[0].isascii()})})\b",
    re.IGNORECASE,
)
_NAMED = WordStart(rf"\b{one_of({n for n in NAMES if n[0].isascii()})}\b", re.IGNORECASE)
_CONVERSION = re.compile(
    r"\s*(?:[(\[]|,\s*or\s|,\s*equivalent\s)\s*(?:(?:approx(?:imately|\.)?|about|around|"
    r"roughly|nearly|almost|some|or|"
    r"equivalent\s+to|equal\s+to|i\.?e\.?,?|ca?\.|~|≈|=|worth)\s*){0,3}$",
    re.IGNORECASE,
)
_DECLARED = Guarded(
    r"\b(?:[Aa]mounts?|[Ff]igures?|[Ss]ums?|[Vv]alues?)\b[^.\n]{0,40}"
    r"\bin\s+(?P<name>[A-Z]{3}\b|[A-Za-z .]{0,20}?"
    r"(?:dollars|pounds|euros?|yuan|renminbi|pesos|rupees|francs|kroner|kronor|shillings))"
)


@dataclass(frozen=True, slots=True)
class Money:
    """An amount in whole currency units. ``maximum`` is set for a range alone.

    ``converted`` marks an amount in brackets that only repeats another in other money.
    """

    amount: Decimal
    currency: str
    span: Span
    maximum: Decimal | None = None
    converted: bool = False


def declared_currency(text: str) -> str | None:
    """The currency that a document declares for its bare amounts ("amounts are in …")."""
    match = _DECLARED.search(text)
    if match is None:
        return None
    name = " ".join(match["name"].split())
    return NAMES.get(name.lower()) or (name if name in CODES else None)


def find_money(
    text: str, start: int, end: int, jurisdiction: str | None = None, dollar: str | None = None
) -> list[Money]:
    """All amounts of money in ``text[start:end]``, in reading order.

    ``jurisdiction`` decides what an ambiguous sign means ("$", "¥", "pesos"), ``dollar`` the
    currency that the document declares for its bare "$".
    """
    found: list[Money] = []
    upto = start
    for number in _NUMBER.finditer(text, start, end):
        begin = number.start()
        if begin < upto:
            continue
        lead, goes_on = text[max(start, begin - 9) : begin], _goes_on(text, number, end)
        money = None
        if goes_on or _is_signed(lead):
            money = _around(text, number, lead, end, jurisdiction, dollar, goes_on=goes_on)
        if money is None and found:
            money = _of_list(text, number, found[-1], end)
        if money is not None:
            found.append(money)
            upto = money.span.end
    in_digits = len(found)
    for words in _WORDS.finditer(text, start, end) if _NAMED.can_match(text, start, end) else ():
        if text[max(0, words.start() - 2) : words.start()].strip()[-1:].isdigit():
            continue
        value = parse_words(words["words"])
        if value and not any(m.span.start < words.end() and words.start() < m.span.end for m in found):
            currency = _code(NAMES[" ".join(words["name"].lower().split())], jurisdiction, dollar)
            found.append(Money(value, currency, Span(*words.span())))
    if len(found) > in_digits:
        found.sort(key=lambda money: money.span.start)
    return _mark_converted(text, found, jurisdiction) if len(found) > 1 else found


def _is_signed(before: str) -> bool:
    """Whether the words before a number may end with a sign of money."""
    shown = before.rstrip()
    return shown[-1:] in _SIGN_ENDS or shown[-2:] in _SIGN_ENDS


def _goes_on(text: str, number: re.Match[str], end: int) -> bool:
    """Whether a scale, a currency or the end of a range may follow a number."""
    word, at = number["word"].lower(), number.end("word")
    following = text[at : at + 1] if at < end else ""
    if not word:
        return following not in _NO_SIGNS
    return word in _GOES_ON or word.startswith(("to", "and", "up")) or not following.isascii()


def _around(
    text: str,
    number: re.Match[str],
    lead: str,
    end: int,
    jurisdiction: str | None,
    dollar: str | None,
    *,
    goes_on: bool,
) -> Money | None:
    """The money of which ``number``, behind ``lead``, is the (first) number, if it is money at all."""
    at = number.end()
    before = _BEFORE.search(lead) if _is_signed(lead) else None
    scale = after = rest = None
    if goes_on:
        at, scale = _scale(text, at, end)
        after = _AFTER.match(text, at, end)
        rest = _RANGE.match(text, at, end) or (_RANGE.match(text, after.end(), end) if after else None)
    if before is None and after is None and rest is None:
        return None
    value, upper, stop, inner = _range(text, number, scale, rest, at, end)
    if stop != at:
        at, after = stop, _AFTER.match(text, stop, end)
    sign = None
    if before is not None:
        sign = _sign(before.group())
        if after is not None and (after["name"] or after["code"]) and sign in ("$", "¥", "Rs", "kr", "CNY"):
            at = after.end()
    elif inner is not None:
        sign = inner
    elif after is not None:
        sign = _sign_after(after["code"]) if after["code"] else NAMES[" ".join(after["name"].lower().split())]
        at = after.end()
    if before is not None and _too_plain(before.group(), text[number.start() : at]):
        return None
    glued = before is None and text[max(0, number.start() - 1) : number.start()] in (".", "-", "/")
    if sign is None or value is None or glued:
        return None
    begin = number.start() - (len(before.group()) if before else 0)
    return Money(value, _code(sign, jurisdiction, dollar), Span(begin, at), upper)


# "fined A 120 million lira, B 80 million and C 15 million": the currency is told once.
_NEXT_OF_LIST = re.compile(
    r"(?:[,;]\s(?:and\s|while\s)?|\s(?:and|while)\s)(?:[a-z][\w’'-]*\s){0,5}"
    r"(?:(?:[^\W\d_a-zà-öø-ÿ][\w.&’'-]*,?|of|de|del|al|bin|y)\s){1,7}\(?"
)
_LIST_STOPS = re.compile(r"\)?(?:[,;.](?!\d)|\s(?:and|for|over|each|respectively|after|because)\b|\s*$)")
_THOUSANDS = re.compile(r"\d{1,3}(?:,\d{3})+")


def _of_list(text: str, number: re.Match[str], before: Money, end: int) -> Money | None:
    """A figure behind the next name of a list, in the money of the amount before it."""
    if number.start() - before.span.end > 90:
        return None
    if not _NEXT_OF_LIST.fullmatch(text, before.span.end, number.start()):
        return None
    at, scale = _scale(text, number.end(), end)
    if scale is None and not _THOUSANDS.fullmatch(number.group()):
        return None
    value = parse_digits(number.group(), scaled=scale is not None)
    if value is None or not _LIST_STOPS.match(text, at, end):
        return None
    return Money(value * (scale or 1), before.currency, Span(number.start(), at))


def _too_plain(sign: str, figure: str) -> bool:
    """Whether sign and figure are more likely words ("TOP 10", "Annex R 2") than money."""
    if sign.strip() not in _WORDLIKE:
        return False
    return len(figure) < 4 and not (len(sign) == 1 and not figure.isdigit())


def _sign_after(shown: str) -> str:
    return SIGNS.get(shown) or NAMES.get(shown.lower()) or shown


def _sign(shown: str) -> str:
    shown = shown.strip().replace("\u00a0", "")
    return SIGNS.get(shown) or SIGNS.get(shown.replace(" ", "")) or SIGNS.get(shown[:3]) or shown[:3]


def _code(sign: str, jurisdiction: str | None, dollar: str | None) -> str:
    if sign == "$" and dollar is not None:
        return dollar
    return resolve_currency(sign, jurisdiction)


def _scale(text: str, at: int, end: int) -> tuple[int, Decimal | None]:
    match = _SCALE.match(text, at, end)
    if match is None:
        return at, None
    word = (match["scale"] or match["short"] or match["cjk"]).lower()
    return match.end(), SCALES[" ".join(word.split())]


def _range(
    text: str, number: re.Match[str], scale: Decimal | None, match: re.Match[str] | None, at: int, end: int
) -> tuple[Decimal | None, Decimal | None, int, str | None]:
    """(lower, upper or None, where it ends, a currency sign inside); ``match`` is a range's second half."""
    value = parse_digits(number.group(), scaled=scale is not None)
    if match is None or value is None:
        return (value * (scale or 1) if value is not None else None), None, at, None
    lead = text[max(0, number.start() - 30) : number.start()]
    lead = lead[: len(lead) - len(before.group())] if (before := _BEFORE.search(lead)) else lead
    introduced = _RANGE_WORD.search(lead)
    moved = _MOVED.search(text[max(0, number.start() - 90) : number.start()]) is not None
    if moved or not _is_range(match["gap"].strip().lower(), bool(introduced)):
        return value * (scale or 1), None, at, None
    stop, upper_scale = _scale(text, match.end(), end)
    upper = parse_digits(match["num"], scaled=upper_scale is not None)
    if upper is None:
        return value * (scale or 1), None, at, None
    lower = value * (scale or upper_scale or 1)
    upper = upper * (upper_scale or (scale if match["gap"].strip() in "-–—~" else None) or 1)
    if upper <= lower:
        return value * (scale or 1), None, at, None
    return lower, upper, stop, _sign(match["cur"]) if match["cur"] else None


def _is_range(gap: str, introduced: bool) -> bool:
    return introduced if gap == "and" else gap != "up to"


def _mark_converted(text: str, found: list[Money], jurisdiction: str | None) -> list[Money]:
    """Mark of two amounts "A (about B)" the converted one: B, unless B is the country's own money."""
    local = local_currency(jurisdiction)
    for at in range(1, len(found)):
        first, second = found[at - 1], found[at]
        gap = text[first.span.end : second.span.start]
        if len(gap) > 40 or first.currency == second.currency or not _CONVERSION.fullmatch(gap):
            continue
        if second.currency == local != first.currency:
            found[at - 1] = replace(first, converted=True)
        else:
            found[at] = replace(second, converted=True)
    return found
