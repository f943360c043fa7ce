"""Which amounts of a sentence are punishments, and the cue that says so."""

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from updates.extraction.bareamounts import GONE_BACK, OTHER_NEWS, bare_cue, fronted_cue
from updates.extraction.findings import PenaltyFinding, Span
from updates.extraction.guarded import Guarded, possible
from updates.extraction.money import Money
from updates.extraction.penaltycues import NOT_AFTER, NOT_BEFORE, THREAT, Cue, Form
from updates.extraction.rows import Row
from updates.extraction.values import dataclass
from updates.extraction.vocabulary import PenaltyKind

_REACH = 130
_BORNE = ("payable", "borne", "shouldered", "to be paid")
_AGREED = (
    "settlement", "resolution agreement", "consent", "stipulated", "deferred", "non-prosecution",
    "agreement", "accord", "deal", "pact", "resolution",
)  # fmt: skip
_IN_KIND = re.compile(
    r"\s*(?:\([^)]{0,50}\)\s*)?(?:in|as|by\s+way\s+of)\s+(?:an?\s+)?(?:[\w-]+\s+){0,3}?$", re.IGNORECASE
)
_BRACKET = re.compile(r"\s?\([^()]*\)")
_TO_VICTIMS = re.compile(
    r"\s*(?:\([^)]*\)\s*)?(?:(?:goes|go|went|is\s+going)\s+)?(?:back\s+)"
    r"?(?:in\s+[a-z]+\s+)?to\s+(?:the\s+|its\s+|their\s+|a\s+|an\s+|[\w’'-]+\s+){0,4}(?:customers?|"
    r"consumers|clients|complainants?|counterpart(?:y|ies)|claimants?|plaintiffs?|parents?|data\s+subjects?|tenants?|drivers|"
    r"passengers|savers|pensioners|residents|households|motorists|subscribers|"
    r"investors|victims|borrowers|users|policyholders|(?:account|card)\s*holders|class\s+members|merchants|"
    r"depositors|shareholders|patients|students|employees|workers)\b",
    re.IGNORECASE,
)
_WRONGED = (
    r"(?:customers?|consumers?|clients?|complainants?|claimants?|plaintiffs?|victims?|users?|investors?|borrowers?|tenants?|"
    r"employees?|workers?|patients?|passengers?|policyholders?|subscribers?|parents?|students?|drivers|members|data\s+subjects?)"
)
# "pay the claimant RMB 3,000": the one who is paid stands before the amount.
_PAYEE = re.compile(
    rf"\s+(?:(?:the|its|his|her|each|an?|every|to|back)\s+)?(?:[\w’'-]+\s+){{0,3}}{_WRONGED}\s+(?:an?\s+)?(?:[a-z]+\s+){{0,3}}|"
    r"\s+(?:an?|one|his|her|its|each|two|three|four|five)\s+(?:[a-z-]+\s+){0,3}?(?!further|other|another|order|former|latter|quarter|number|lower|higher|"
    r"smaller|larger|regulator|commissioner|controller|supervisor)(?:[a-z]{2,}(?:er|or|ee|ian|ist|ant|man|men)|resident|pupil|nurse|couple|family|widow)s?\s+"
)
_CIVIL = re.compile(
    r"\b(?:apologi[sz]e\w*|apology|plaintiffs?|claimants?|jury|class[\s-]action|class\s+(?:settlement|of)|lawsuit\s+by|"
    r"sued\s+by|damages\s+(?:claim|suit|action)|class[\s-]wide)\b",
    re.IGNORECASE,
)
_PUBLIC_FINE = re.compile(
    r"\b(?:fin(?:e|es|ed)|penalt\w+|regulator|commission|watchdog|attorney|authority|forfeit\w*|disgorg\w*)\b",
    re.IGNORECASE,
)
_CELL_START = re.compile(r"(?:\||\s[–—-]|[;+,&]|\band)\s*$")
_ENTRY_END = re.compile(
    r"\s*(?:\([^)|\n]*\)\s*)?(?:\||\n|$|[;+,&]|[–—-]\s|and\b|in\s+(?:total|all)|each|for\b)"
)
_CELL_END = re.compile(r"\s*(?:\([^)|\n]*\)\s*)?(?:\||\n|$)")
_PUNISHING = re.compile(r"\b(?:fin(?:e|es|ed)|penalt\w+|sanctions?|enforcement)\b", re.IGNORECASE)
_UNLAWFUL = Guarded(
    r"\b(?:confiscat|seiz)\w+\s+(?:[a-z]+\s+){0,2}(?:goods|products|items|stock)\s+(?:worth|valued\s+at|of)\s+$|"
    r"\b(?:illegal|unlawful|illicit|ill-gotten|illegally\s+\w+|confiscat\w+|forfeit\w*|"
    r"disgorg\w+|los(?:t|es))\s+"
    r"(?:(?:its|their|his|the|all|business|of)\s+){0,2}(?:incomes?|profits?|gains?|"
    r"proceeds|earnings|revenues?|sales|fees)\s+(?:of|worth|totall?ing)\s+"
    r"(?:about\s+|around\s+|approximately\s+|over\s+|more\s+than\s+|nearly\s+)?$",
    re.IGNORECASE,
)
_PAID_AS = re.compile(
    r"(?:(?:\s+of\s+(?:this|that|it))?,?\s+paid\s+(?:as|in)|\s+for(?=\s+(?:\w+\s+)?(?:refunds|redress|restitution)\b))\s+"
)
_LISTED = re.compile(
    r"\)?(?:\s+each)?[,;]?\s*(?:and\s+|as\s+well\s+as\s+|plus\s+)?(?:[a-z-]+\s+){0,4}(?:[a-z-]+,\s+|\()?$|"
    r"\)(?:\s+each)?[,;]?\s+(?:and\s+)?(?:[\w.&’'-]+,?\s+){1,9}\($"
)
_LOWERED = Guarded(
    r"\b(?:reduc|cut|lower|slash|halv|drop|fell|bring|rais|rose|increas|doubl)\w*\b[^.;]*\bfrom\s+$",
    re.IGNORECASE,
)


_SUMS_UP = re.compile(
    r"(?:\b(?:total|sum|combined|aggregate|together|altogether|overall)\b[^.;]{0,40}|,\s+(?:or\s+)?|\bin\s+all\s+)$",
    re.IGNORECASE,
)
_SUM_AFTER = re.compile(r"\s+(?:altogether|in\s+all|in\s+total|together|combined|between\s+them)\b")
_FOR = re.compile(
    r"\s+(?:for|over|in\s+respect\s+of|in\s+relation\s+to|because|to|on|"
    r"(?:(?:is|was|being|which|goes|went)\s+)?(?:for|relat\w+|concern\w*|stem\w*|reflect\w*|cover\w*|aris\w+|arose|"
    r"pertain\w*|attributable|due|punish\w+|attributed))\b"
)
_PART = re.compile(
    r"\s+(?:(?:is|was|being|which)\s+)?(?:for(?=\s+(?:breach|fail|violat|infring|the\s|late|weak|poor|lack|in[a-z]+|not\s|un[a-z]+))|"
    r"relat\w+|concern(?:s|ed|ing)|stem(?:s|med|ming)|"
    r"reflect(?:s|ed)|covers|covered|aris(?:es|ing)|arose|pertain\w*|attributable|punish(?:es|ed))\b"
)
_PART_OPENS = re.compile(
    r"(?:[:;,]|\bwhich|\band|\s[–—-])\s+(?:a\s+further\s+|another\s+|some\s+|about\s+)?$"
)
_FURTHER = re.compile(
    r"(?:,|\band|\bplus|\bwith)\s+(?:a\s+further|another|an\s+(?:extra|additional|added|estimated\s+additional))\s+$"
)
_HAS_SHARE = re.compile(
    r"(?:^|[,;:]\s|\band\s)[A-Z][^,;:]{1,60}['’]s?\s+(?:share|part|portion|fine|penalty|bill)\s+"
    r"(?:is|was|comes\s+to|came\s+to|amounts\s+to|amounted\s+to|totals|being)\s+(?:about\s+)?$"
)
_AND_THEN = re.compile(r"(?:,|\band|\bplus)\s+(?:a\s+further\s+|another\s+)?$")
_STRUNG = re.compile(r"[^;]{0,70}(?:,|\band)\s+")
# Small words within names: "Casa de Bolsa", "Omar bin Said".
_SMALL = r"(?:of|de|del|da|do|dos|della|di|van|von|der|den|bin|al|el|la|y|e|et|i|z|o\.o\.|a\.s\.|s\.r\.l\.)\s"
_BARE_AND = re.compile(r",?\s+and\s+|,\s+")
_AFTER_COLON = re.compile(r"[:–—-]\s+$")
_IN_YEAR = re.compile(
    r"(?:\s+(?:fine|penalty|settlement))?(?:\s+back)?\s+in\s+(?:[A-Z][a-z]+\s+)?(?P<year>20\d\d)\b"
)
_THAT_YEAR = re.compile(r"(?:[.!?”\"\n]\s?|^\s?)In\s(?P<year>20\d\d)\b,?(?:[^.;]|\.\d)*$")
NAMED_BRACKET = re.compile(r"(?:[A-Z][\w.&’'-]*|\b(?:plc|inc\.|s\.r\.l\.|o\.o\.|a\.s\.))\s\($")
_TO = re.compile(
    r"\s*to\s+(?:about\s+)?|[^;]{0,40}\b(?:reduced|lowered|cut|discounted|brought\s+down)\s+"
    r"(?:\w+\s+){0,3}?to\s+"
)
_CONTESTED = Guarded(
    r"\b(?:challeng\w*|appeals?|objections?|reference)\s+(?:(?:to|against|of|over)\s+)?(?:his|her|its|their|"
    r"the|an?)\s+$|(?<!no\s)\b(?:appeal(?:ed|s)?|objection|(?:law)?suit|reference|complaint|went\s+to\s+court)\s[^.;]{1,90}?"
    r"(?<!case\s)(?:against|to)\s+(?:his|her|its|their|the|an?)\s+$",
    re.IGNORECASE,
)
_DECIDED = Guarded(
    r"\b(?:uph[eo]ld|dismiss|reject|confirm|reduc|cut|lower|annul|quash|overturn|halv|won|lost|fail)\w*",
    re.IGNORECASE,
)
_TAKEN = Guarded(r"\b(?:confiscat|forfeit|disgorg|seiz|refund|repa[yi]|return)\w*\s+(?:[a-z]+\s+){0,3}$")
_WAS_FINED = Guarded(r"\b(?:was|were|has|have)\s+(?:been\s+)?fined\s+$")
_WAS_TO_PAY = Guarded(r"\b(?:was|were)\s+to\s+(?:have\s+)?(?:pay|paid)\s+$")
_IN_THE_END = re.compile(
    r"\b(?:got\s+away|reduc|lower|\bcut\b|\bbut\b|instead|eventually|in\s+the\s+end|halv)"
)
# "CHF 3 million of profits confiscated": what was gained is taken.
_GAIN_TAKEN = re.compile(
    r"\s+(?:of|in)\s+(?:[\w-]+\s+){0,3}?(?:profits?|gains?|incomes?|assets|proceeds|earnings|revenues?|"
    r"crypto\w*)\s+"
    r"(?:(?:was|were|is|are|to\s+be|has\s+been|have\s+been|had)\s+)?(?:confiscated|forfeited|disgorged|"
    r"seized|clawed\s+back)"
)


@dataclass(frozen=True, slots=True)
class Fined:
    """An amount with the cue that makes it a punishment."""

    money: Money
    cue: Cue


class FinedAmounts:
    """Reads the amounts of one sentence in order; ``fined`` holds those that are punishments.

    ``earlier`` tells that the passage has told a fine before, ``sanctioning`` that an authority acts.
    """

    def __init__(
        self,
        text: str,
        sentence: Span,
        cues: Sequence[Cue],
        row: Row | None,
        *,
        earlier: bool,
        sanctioning: bool,
    ) -> None:
        self.text, self.sentence, self.cues, self.row = text, sentence, cues, row
        self.earlier, self.sanctioning = earlier, sanctioning
        self.fined: list[Fined] = []

    def read(self, amounts: Sequence[Money]) -> list[Fined]:
        """The punishments among ``amounts``. In a table of fines an amount that fills its cell is one."""
        text, sentence = self.text, self.sentence
        tabled = (
            bool(amounts)
            and "|" in text[sentence.start : sentence.end]
            and _PUNISHING.search(text, 0, 400) is not None
        )
        moved = False
        front = fronted_cue(text, sentence, amounts, self.sanctioning) if amounts else None
        for at, money in enumerate(amounts):
            if front is not None and at < front[0]:
                self.fined.append(Fined(money, front[1]))
                continue
            begin = amounts[at - 1].span.end if at else sentence.start
            limit = amounts[at + 1].span.start if at + 1 < len(amounts) else sentence.end
            shifted = moved and _TO.fullmatch(text[begin : money.span.start]) is not None
            if shifted:
                begin = sentence.start
            if _is_no_penalty(text, sentence, money, begin):
                moved = True
                continue
            cue = _cue_of(text, money, begin, limit, self.cues)
            if cue is not None and cue.words.lower().startswith("cost") and not self.sanctioning:
                cue = None
            if cue is None and self.fined:
                cue = self._shared(money, amounts[at - 1] if at else None, begin, limit)
            cue = cue or self._by_place(money, begin, tabled) or self._sum_or_part(money, begin)
            if cue is None and shifted and self.sanctioning:
                lead = text[begin : amounts[at - 1].span.start]
                cue = _as_fine(money) if _AFTER_COLON.search(lead) else None
            if cue is not None and (
                (cue.form is Form.PAY and self._goes_to_victims(cue, money, limit))
                or (cue.kind is PenaltyKind.FINE and GONE_BACK.match(text, money.span.end, limit))
            ):
                cue = replace(cue, kind=PenaltyKind.COMPENSATION)
            if cue is not None:
                self._together(money, cue, amounts[at - 1] if at else None)
                self.fined.append(Fined(money, cue))
        return self.fined

    def _goes_to_victims(self, cue: Cue, money: Money, limit: int) -> bool:
        """Whether what is paid goes to the wronged: the words say so, or a civil court decided."""
        text, sentence = self.text, self.sentence
        if _TO_VICTIMS.match(text, money.span.end, limit):
            return True
        settled = cue.words.lower().startswith("settle")
        if not settled and cue.end <= money.span.start and _PAYEE.fullmatch(text, cue.end, money.span.start):
            return True
        whole = text[max(0, sentence.start - 250) : sentence.end]
        return (
            cue.kind is PenaltyKind.FINE
            and _CIVIL.search(whole) is not None
            and not _PUBLIC_FINE.search(sentence.of(text))
        )

    def _together(self, money: Money, cue: Cue, before: Money | None) -> None:
        """Of "pay A and B in redress" both are redress: the amount before takes the noun's cue."""
        if not self.fined or before is not self.fined[-1].money or cue.start < money.span.end:
            return
        between = self.text[before.span.end : money.span.start]
        if self.fined[-1].cue.form is Form.PAY and _BARE_AND.fullmatch(between):
            self.fined[-1] = Fined(before, cue)

    def _shared(self, money: Money, before: Money | None, begin: int, limit: int) -> Cue | None:
        """The cue of the amount before, where this one only goes on with a list."""
        text, last = self.text, self.fined[-1]
        if GONE_BACK.match(text, money.span.end):
            return None
        between = _BRACKET.sub("", text[begin : money.span.start])
        if before is last.money and (
            (len(between) < 90 and (_LISTED.fullmatch(between) or _only_a_name(between)))
            or (last.cue.form is Form.VERB and len(between) < 220 and _AND_ANOTHER.fullmatch(between))
            or (last.cue.form in (Form.PAY, Form.VERB) and len(between) < 220 and _AND_ITS.fullmatch(between))
            or (
                last.cue.form in (Form.PAY, Form.VERB) and len(between) < 220 and _AND_POST.fullmatch(between)
            )
        ):
            return last.cue
        if (
            NAMED_BRACKET.search(text, self.sentence.start, money.span.start)
            or re.match(r"\s+(?:goes|went|go)\s+back", text[money.span.end : limit])
            or (not last.cue.words and _STRUNG.fullmatch(between))
        ):
            return last.cue
        return None

    def _sum_or_part(self, money: Money, begin: int) -> Cue | None:
        """The cue of what adds up the fines before it, or goes on with them: "A for x and B for y"."""
        text, told = self.text, [f for f in self.fined if f.money.currency == money.currency]
        if not told:
            return None
        lead = text[begin : money.span.start]
        if _SUM_AFTER.match(text, money.span.end) and sum(f.money.amount for f in told) == money.amount:
            return told[-1].cue
        if _FURTHER.search(lead) and len(lead) < 200:
            return told[-1].cue
        if _SUMS_UP.search(lead) and sum(f.money.amount for f in told) == money.amount:
            return told[-1].cue
        parts = _FOR.match(text, money.span.end) and _FOR.match(text, told[-1].money.span.end)
        return told[-1].cue if parts and _AND_THEN.search(lead) and len(lead) < 160 else None

    def _by_place(self, money: Money, begin: int, tabled: bool) -> Cue | None:
        """A cue for an amount that its cell, its brackets or its place in the sentence make a fine."""
        text, sentence, row = self.text, self.sentence, self.row
        at, end = money.span.start, money.span.end
        in_row = row is not None and row.tells(at) and bool(_ENTRY_END.match(text, end))
        if (
            (tabled or in_row)
            and _CELL_START.search(text, sentence.start, at)
            and (in_row or _CELL_END.match(text, end))
        ):
            return _as_fine(money)
        if NAMED_BRACKET.search(text, sentence.start, at):
            told = next((cue for cue in self.cues if cue.form is Form.VERB and cue.start > end), None)
            if told is not None and told.kind is PenaltyKind.FINE:
                return _as_fine(money)
        earlier = self.earlier or bool(self.fined)
        if earlier and self._is_part(money, begin):
            return _as_fine(money)
        return bare_cue(text, sentence, money, begin, earlier=earlier, sanctioning=self.sanctioning)

    def _is_part(self, money: Money, begin: int) -> bool:
        """Whether an amount is told as part of a fine before it, by its cause or by who bears it."""
        text, end = self.text, money.span.end
        lead = text[begin : money.span.start]
        opens = not lead.strip() or _PART_OPENS.search(lead)
        if opens and _PART.match(text, end):
            return True
        if NAMED_BRACKET.search(text, begin, money.span.start) and text[end : end + 1] == ")":
            return OTHER_NEWS.search(self.sentence.of(text)) is None
        return _HAS_SHARE.search(lead) is not None


def _as_fine(money: Money) -> Cue:
    return Cue(money.span.start, money.span.end, PenaltyKind.FINE, Form.NOUN, "")


# "confiscated 3m and fined him the same amount": what was told before is paid once more.
_SAME_AGAIN = re.compile(
    r"\s(?:[^.;,\d\n]{0,40}?\s)?(?P<amount>the\s(?:very\s)?same\s(?:amount|sum|figure|again)|as\smuch\sagain|"
    r"an?\s(?:equal|like|identical|equivalent|corresponding)\s(?:amount|sum)|the\ssame\b(?=[.,;]))"
)


def again(
    text: str, sentence: Span, cues: Sequence[Cue], fined: Sequence[Fined], told: Sequence[PenaltyFinding]
) -> list[Fined]:
    """Fines of "the same amount" as the punishment before them."""
    found = []
    for cue in cues:
        same = _SAME_AGAIN.match(text, cue.end, sentence.end) if cue.kind is PenaltyKind.FINE else None
        if same is None or any(one.cue == cue for one in fined):
            continue
        span = Span(*same.span("amount"))
        here = [one.money for one in fined if one.money.span.end <= cue.start]
        before = [one for one in told if one.amount is not None and one.currency is not None]
        if here:
            found.append(Fined(replace(here[-1], span=span), cue))
        elif before:
            amount, currency = before[-1].amount, before[-1].currency
            assert amount is not None and currency is not None
            found.append(Fined(Money(amount, currency, span), cue))
    return found


def is_long_ago(text: str, money: Money, year: int | None) -> bool:
    """Whether an amount is said to have been paid "in" a year before ``year``."""
    if year is None:
        return False
    told = _IN_YEAR.match(text, money.span.end)
    if told is not None:
        return int(told["year"]) < year
    reach, at = max(0, money.span.start - 200), money.span.start
    begin = max(text.rfind(" In ", reach, at), text.rfind("\nIn ", reach, at))
    if begin < 0:
        return False
    begin -= begin > 0 and text[begin] != "\n"
    opened = _THAT_YEAR.match(text, begin, money.span.start)
    return opened is not None and int(opened["year"]) < year - 1


# "fined A X over late reports, and its owner, Mr B, Y": the verb is shared over a clause.
_AND_ITS = re.compile(
    r".{0,120}?(?:;\s+(?:and\s+|while\s+)?|,?\s+(?:and|while|plus)\s+)(?:its|the|his|her|their|a|an|two|three|"
    r"(?:[A-Z][\w.&’'-]*,?\s+){1,5})\s*(?:[a-z][\w-]*\s+){0,4}(?:[a-z][\w-]*,\s+)?"
    r"(?:,\s+)?(?:(?:who|which|formerly|then|once)\s[^;|]{0,90},\s+)?(?:with\s+|of\s+|at\s+)?"
    rf"(?:(?:[^\W_a-zà-öø-ÿ][\w./&’'-]*,?\s|{_SMALL}){{1,7}})?",
    re.DOTALL,
)
# "A, manager, was fined X, and B, then head of risk, Y": the verb is shared with a name and a post.
_AND_POST = re.compile(
    r"[^;]{0,120}?[,;]\s+(?:and\s+|while\s+)?(?:(?:Mr|Ms|Mrs|Dr)\.?\s)?(?:[A-Z][\w.&’'-]*\s){0,4}[A-Z][\w.&’'-]*,\s+"
    r"(?!which\b|who\b)[a-z][^,;|\d]{2,80},\s+$"
)
_AND_ANOTHER = re.compile(
    r"(?!.*\b(?:paid|pays|gained|earned|lost|raised|received|worth|totall?ing|turnover|profits?|revenue)\b)"
    r".{0,160}?,?\s+(?:and|while|plus)\s+(?:(?:its|the|his|her|their|a|an|two|three)\s+)?"
    r"(?:[a-z][\w’'-]*,?\s+){0,5}"
    r"(?:(?:Mr|Ms|Mrs|Dr)\.?\s+)?(?:[A-Z][\w.&’'-]*,?\s+){1,6}",
    re.DOTALL,
)


def _only_a_name(between: str) -> bool:
    """Whether between two amounts stands but another name: "A X, B Y and C Z"."""
    return (
        re.fullmatch(
            r"\)?[,;]?\s*(?:and\s+)?(?:(?!fined|paid|pays)[a-z-]+\s+){0,3}?"
            r"(?:[^\W\d_a-zà-öø-ÿ][\w.&’'()-]*[,]?\s*|\(\w*\s*|"
            rf"plc,?\s|&\s|{_SMALL}|the\s|and\s|for\s|on\s){{1,12}}",
            between,
        )
        is not None
    )


def _is_no_penalty(text: str, sentence: Span, money: Money, begin: int) -> bool:
    at, end = money.span.start, money.span.end
    low, far = max(sentence.start, at - 60), max(sentence.start, at - 200)
    before = _tried_before(text, sentence, at)
    if NOT_BEFORE in before and NOT_BEFORE.search(text, low, at) and not _UNLAWFUL.search(text, low, at):
        return True
    if _LOWERED in before and _LOWERED.search(text, far, at):
        return True
    if NOT_AFTER.match(text, end) and not (_TAKEN.search(text, low, at) or _GAIN_TAKEN.match(text, end)):
        return True
    if (
        _WAS_TO_PAY in before
        and _WAS_TO_PAY.search(text, low, at)
        and _IN_THE_END.search(text, end, sentence.end)
    ):
        return True
    contested = _CONTESTED in before and _CONTESTED.search(text, max(far, at - 120), at)
    if contested and not _DECIDED.search(text, sentence.start, sentence.end):
        return True
    return (
        THREAT in before and THREAT.search(text, far, at) is not None and not _WAS_FINED.search(text, low, at)
    )


_BEFORE = tuple((one, one) for one in (NOT_BEFORE, _LOWERED, _WAS_TO_PAY, _CONTESTED, THREAT))


def _tried_before(text: str, sentence: Span, at: int) -> Collection[Guarded]:
    """The patterns of what is no penalty that may match in the sentence before ``at``."""
    if text[at - 1 : at + 1].isalnum():  # the word that is cut there may be any
        return [one for one, _ in _BEFORE]
    return [one for one, _ in possible(_BEFORE, text, sentence.start, sentence.end)]


def _cue_of(text: str, money: Money, begin: int, limit: int, cues: Sequence[Cue]) -> Cue | None:
    """The nearest cue of an amount: right after it ("M fine", "M in penalties"), else before it."""
    right = next((cue for cue in cues if money.span.end <= cue.start < min(limit, money.span.end + 60)), None)
    left = next(
        (cue for cue in reversed(cues) if cue.end <= money.span.start and cue.start >= begin - 1), None
    )
    if (
        right is not None
        and left is not None
        and left.form is Form.VERB
        and left.kind is right.kind is PenaltyKind.FINE
        and text[money.span.end : right.start].strip() == "in"
        and not _broken(text[left.end : money.span.start])
    ):
        return left  # "fined Alpha M in penalties": the verb tells whom
    paid = _PAID_AS.match(text, money.span.end, limit)
    if paid is not None:
        named = next(
            (cue for cue in cues if cue.form is Form.NOUN and paid.end() <= cue.start < paid.end() + 25), None
        )
        if named is not None:
            return named
    if (
        right is not None
        and right.kind is PenaltyKind.CONFISCATION
        and _GAIN_TAKEN.match(text, money.span.end)
    ):
        return right
    if right is not None:
        gap = _BRACKET.sub("", text[money.span.end : right.start])
        adjacent = (
            right.form is not Form.PAY
            and re.fullmatch(r"[\s-]*(?:[A-Z][A-Za-z]{1,9}\s+)?(?:[a-z-]+\s+){0,2}", gap)
            and len(gap) < 24
        )
        if right.form is Form.VERB and adjacent and right.kind is not PenaltyKind.CONFISCATION:
            adjacent = None
        settled = right.form is Form.PAY and gap.strip() == "" and right.words.lower().startswith(_AGREED)
        if (
            (right.kind is PenaltyKind.CONFISCATION and right.form is Form.NOUN and gap.strip() == "of")
            or (adjacent and not re.search(r"\b(?:and|for|from|by|to|of|over)\b", gap))
            or _IN_KIND.fullmatch(gap)
            or settled
            or (right.words.lower().startswith(_BORNE) and gap.strip(" ,)(") == "")
        ):
            return right
    if (
        left is not None
        and money.span.start - left.end <= _REACH
        and not _broken(text[left.end : money.span.start])
    ):
        return left
    return None


def _broken(between: str) -> bool:
    """Whether another clause begins between a cue and an amount."""
    return (
        re.search(
            r";|\|\s|\b(?:because|although|whereas|after\s+(?:it|they|he|she)|which\s+had|who\s+had)\b|"
            r"\b(?:turnover|sales|revenues?|profits?|income|assets|losses|damage)\b[^;]*\b(?:came\s+to|"
            r"amounted\s+to|"
            r"stood\s+at|was|were|totalled|reached)\s",
            between,
        )
        is not None
    )
