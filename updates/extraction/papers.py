"""Papers that go by a code or by what they are called: "CP25/9 Client money", "a paper titled ...".

Their titles hold no word that names a rule, so they are told by what stands before them.
"""

import re
from collections.abc import Callable, Iterator

from updates.extraction.bodies import STRONG_NOUNS
from updates.extraction.findings import Span
from updates.extraction.guarded import Guarded
from updates.extraction.nameends import TOLD_WHEN, list_end, name_end
from updates.extraction.names import DAYS, MONTHS, OPENERS
from updates.extraction.title import Title
from updates.extraction.titlewords import HEADS, QUALIFIED

_CODE = Guarded(
    r"\b(?P<code>(?:CP|DP|GC|QCP|PS|FG|SS|SoP)\s?\d{1,2}/\d{1,2}|(?:CP|DP)\s?-?\d{2,4}\b(?!/)"
    r"|(?:(?:Supervisory\sPolicy\sManual|SPM)(?:\s[Mm]odule)?|[Mm]odule)\s\(?[A-Z]{1,4}(?:-[A-Z]{1,2})?-\d{1,3}\b\)?"
    r"|(?:SAB|SLB)\s(?:No\.\s)?\d{1,3}\b"
    r"|(?<!Standard\s)(?<!Guide\s)(?<!Sheet\s)(?:RG|INFO|[ACGLS]P[SG])\s\d{3}\b"
    r"|(?:Public\s)?(?:[Cc]onsultation|[Dd]iscussion)\s(?:[Pp]aper|[Dd]ocument)\s(?:No\.?\s?)?\d[\d/.-]*(?<![/.-])(?:\s(?:of\s)?(?:19|20)\d\d)?"
    r"|(?:Public\s)?Consultation\sNo\.?\s?\d[\d/.-]*(?<![/.-])"
    r"|(?:Call\sfor\s(?:Input|Evidence|Views|Information|Advice)|Request\sfor\s(?:Comments?|Information)|Feedback\sStatement|"
    r"(?:Consultation|Discussion)\sPaper|Policy\sStatement|Green\sPaper|White\sPaper)(?=:\s[A-Z])|"
    r"(?:Call\sfor\s(?:Input|Evidence|Views|Information|Advice)|Request\sfor\s(?:Comments?|Information))(?=\son\s[A-Z])|"
    r"(?:Exposure|Discussion|Consultation|Public)\sDraft(?=\son\s[A-Z]|:\s[A-Z]))"
)
_QUOTED = re.compile(
    r"(?:,|:|\s[-–—])?\s(?:on\s|titled\s|entitled\s)?[“\"«*_](?P<title>[^“”\"«»*\n]{4,160}?)[.,]?[”\"»*_]"
)
_BRACKETED = re.compile(r"\s\((?P<title>[A-Z][a-z][^()\n]{6,120})\)")
_OPEN = re.compile(r"(?P<mark>:\s|\s[-–—]\s|,\s|\son\s|\s)(?P<first>[A-Z][\w’'-]*|the\b|[a-z][\w-]*)")
_WITHIN = re.compile(
    r"\b(?:[Ii]n|[Uu]nder|[Ww]ith|[Tt]hrough|[Bb]y|[Ss]ee|[Pp]er|[Ff]ollowing)\s+(?:its\s+|the\s+)?$"
)
_CALLED = Guarded(
    r"\b(?:(?:consultation|discussion|white|green|working|policy|position|exposure|concept)\s+(?:papers?|documents?|drafts?)"
    r"|papers?|consultations?|circulars?|guides?|guidance|guidelines?|notices?|notes?|statements?|reports?|bulletins?|"
    r"drafts?|documents?|rules?|standards?|polic(?:y|ies)|frameworks?|advisor(?:y|ies)|manuals?|handbooks?|codes?|toolkits?)"
    r"(?P<between>\s+(?:\w+,?\s+){0,9}?)?(?:titled|entitled|headed|called|(?P<named>named|dubbed|known\sas|(?:under|with|bearing|by)\sthe\s(?:title|name|heading)(?:\sof)?))\s*,?:?\s*"
    r"(?:[“\"«*_‘](?P<quoted>[^“”\"«»*\n]{4,200}?)[.,]?[”\"»*_’](?!\w)|(?P<open>(?=[A-Z])))"
)
_DIRECT = Guarded(
    r"\b(?:circulars?|guides?|guidance|consultation\s+papers?|discussion\s+papers?|papers?|"
    r"advisory|guidelines?|consultations?|recommendations?|notes?|reports?|statements?|opinions?|standards?|decisions?|"
    r"proposals?|rulemaking|rules?|roadmaps?|bulletins?|letters?|toolkits?|frameworks?|information\s+sheets?|fact\s?sheets?|manuals?|handbooks?|checklists?|primers?|leaflets?|brochures?|booklets?|"
    r"(?P<formal>Circulars?|Guidelines?|Guidance|Guide|Notice|Consultation\sPapers?|Discussion\sPapers?))"
    r"(?:(?P<on>\s(?:on|for|about)\s[^“”\"«»*_,.;:\n]{3,90})?\s*[,:]?\s+|\s(?:on|about|regarding)\s)[“\"«*_](?P<title>[A-Z][^“”\"«»*\n]{7,200}?)[.,]?[”\"»*_]"
)
_QUOTE_SIGN = re.compile(r"[“\"«*_]")
# "Notice on Regulating the Use of “Smart Toys”": the quoted words are only a part of the name.
_IN_WORDS = re.compile(r"\s(?:of|for|the|in|and|to|on|an?|with|[A-Z][a-z]*ing|[A-Z][a-z]+['’]s)\s\W$")
_AND_QUOTED = re.compile(
    r"(?:,|\sand|,\sand)\s(?:(?:on|the|another)\s)?[“\"«*_](?P<title>[A-Z][^“”\"«»*\n]{7,200}?)[.,]?[”\"»*_]"
)
_KIND = (
    r"(?:rule|regulation|circular|standard|paper|guide|guideline|order|decree|directive|"
    r"law|act|code|policy|toolkit|bulletin),\s"
)
_KIND_NAMED = Guarded(rf"\b{_KIND}[A-Z]")
_NAMED_AFTER = Guarded(
    rf"\b(?:an?|its|the|\w+['’]s)\s(?:\w+\s){{0,2}}?{_KIND}"
    r"(?P<title>[A-Z][\w’'-]*\s(?:[^,.;\n]|,(?=\s(?:[A-Z]\w+,\s)?(?:or|and)\s[A-Z])|,(?=\s[A-Z]\w+,\s(?:or|and)\s[A-Z])){4,180}?)(?=,(?!\s(?:[A-Z]\w+,\s)?(?:or|and)\s[A-Z])|\son\s|[.;]|(?<!Technology)\s[-–—]\s)"
)
# "Fair Fees in Lending, a circular dated 3 May, ...": what a text is stands behind its name.
_NAMED_BEFORE = Guarded(
    r",[”\"»]?\s(?:an?|its|the)\s(?:(?!circular\b)[\w.’'-]+\s){0,4}?(?:circular|bulletin|guideline|guide|toolkit|handbook|factsheet|"
    r"(?:consultation|discussion|policy|position|white|green|issues|information|concept|guidance)\s(?:paper|document|note|statement))"
    r"(?:,|\s(?:of|by|from|dated|issued|published|released|put)\s)"
)
# A name without quotes right behind what it is: "the final rule Toy Safety: Testing and Marking".
_KIND_BESIDE = Guarded(
    r"\b(?:(?:final|interim|interpretive|proposed|temporary)\srules?|(?:(?:notice\sof\s)?proposed\s)?rulemaking(?:\son)?|"
    r"(?:industry|supervisory|guidance|circular|open|Dear\sCEO)\sletters?|circulars?|consultations?|"
    r"(?:consultation|discussion|information|position|policy|feedback|white|green|issues|concept)\s(?:paper|document|note|statement)|"
    r"advisory\sopinion|(?:final|draft|revised|formal)\s(?:recommendation|guidance|opinion|circular|report)|guidance\snote|"
    r"(?:regulatory|supervisory|information|public)\s(?:notice|bulletin|statement)|advisory|bulletin|toolkit|handbook|guide|factsheet)"
    r"(?:(?P<comma>(?:\s(?:of|from|by|on|to)\s[^,.;:]{2,60}?)?,)|)\s(?=[A-Z])"
)
_NAME = re.compile(
    r"[A-Z][\w’'-]*(?:(?::|,(?=\s(?:[A-Z]\w+,?\s){0,2}(?:and|or)\s[A-Z])|\s[-–—])?\s(?:(?:of|for|the|and|on|to|in|by|with|from|under|or|an?|at|"
    r"as|its|their|into|between|through|against|within|via|towards?|&)\s){0,3}"
    rf"(?!(?:{'|'.join(sorted(MONTHS | DAYS))})\b)(?:U\.[SK]\.(?=\s[A-Za-z])|[A-Z][\w’'/-]*))+"
)
# "the guide Preparing for toy checks, part 2": a name in small letters but for its first word.
_SENTENCE_NAME = re.compile(
    r"(?P<first>[A-Z][a-z]{2,})\s(?!(?:must|should|shall|may|can|need|said|set|has|have|had|is|are|was|were|will|would|says?|and|or)\b)"
    r"(?:[a-z][\w-]+|(?:[A-Z]\w+\s)?(?:for|of|on|to|in|the|with|against))\s\w"
)
_NO_NAME_BEFORE = re.compile(
    r"\b(?:of|to|in|by|with|under|per|following|via|and|or)\s(?:\w+\s)?$|[A-Z]\w*\s$"
)
_DATED = re.compile(
    rf"\s(?:of|dated|from)\s(?:\d{{1,2}}\s)?(?:{'|'.join(sorted(MONTHS))})(?:\s\d{{1,2}})?(?:,?\s(?:19|20)\d\d)?,\s"
)
_NAME_LINK = re.compile(r":\s|\s(?:of|for|the|and|on|to|in|by|with|from|under|against|towards?|through)\s")
_ABOUT = re.compile(r"\son\s(?!\d)")
_FEWEST_WORDS = 3
_LONGEST_NAME = 160
_BEFORE = re.compile(
    r"(?:^|[.;]\s|\n|\b(?:[Ii]n|[Oo]n|[Uu]nder|of)\s)[“\"«]?(?P<title>[A-Z][\w’'-]*(?:\s(?:(?:[a-z]{1,4}|from|with|under|between|against|through|towards?|into)\s){0,3}"
    r"(?:[-–—]\s)?[A-Z][\w’'-]*[,:]?){2,16})$"
)
_SMALL = frozenset(
    "respect relation regard view connection from with into "
    "over through their under within between against among upon".split()
)
_ASKS = re.compile(
    r"(?:proposed|notice of proposed|consultation|discussion|green|concept|exposure|drafts?\b)", re.IGNORECASE
)
_QUOTED_BEFORE = re.compile(r"[“\"«](?P<title>[A-Z][^“”\"«»\n]{7,}?)[.,]?[”\"»]?$")
CONSULTS = re.compile(
    r"^(?:(?:CP|DP|GC|QCP)\s?-?\d|(?:Public\s)?(?:Consultation|Discussion)\s(?:Paper|Document|Draft|No)\b|"
    r"(?:Call|Request)\sfor\s(?:Input|Evidence|Views|Comments?|Information|Advice)\b)"
)


def _coded(text: str, start: int, end: int) -> Iterator[Title]:
    """Papers by their code: "CP25/9 Client money"."""
    for match in _CODE.finditer(text, start, end):
        stop, title = title_after(text, Span(*match.span()), start, end)
        code = " ".join(match["code"].split())
        yield Title(
            Span(match.start(), stop),
            f"{code} {title}" if title else code,
            code.endswith(" Draft"),
            rule="standard",
        )


def _titled(text: str, start: int, end: int) -> Iterator[Title]:
    """Papers by what they are said to be called: "a paper titled ...", "a notice named ..."."""
    for match in _CALLED.finditer(text, start, end):
        draft = _ASKS.match(match.group()) is not None
        if match["quoted"] is not None:
            yield _called(text, *match.span("quoted"), draft)
            continue
        stop = name_end(text, match.end(), end)
        named = match["named"] is None or _is_name(text[match.end() : stop])
        if stop - match.end() > 5 and named:
            yield _called(text, match.end(), stop, draft)


def _quoted_beside(text: str, start: int, end: int) -> Iterator[Title]:
    """Quoted words beside what they name: 'a circular "Better Toys"'."""
    if _QUOTE_SIGN.search(text, start, end) is None:
        return
    for match in _DIRECT.finditer(text, start, end):
        if _IN_WORDS.search(text, match.start(), match.start("title")) and (match["on"] or match["formal"]):
            continue
        draft = _ASKS.match(match.group()) is not None or text.startswith(
            ("draft ", "posed "), match.start() - 6
        )
        yield _called(text, *match.span("title"), draft)
        another = _AND_QUOTED.match(text, match.end(), end)
        while another is not None:
            yield _called(text, *another.span("title"), draft)
            another = _AND_QUOTED.match(text, another.end(), end)


def _named_after(text: str, start: int, end: int) -> Iterator[Title]:
    """Names behind what they are: "issued a circular, Fair Fees in Lending, on 3 May"."""
    if _KIND_NAMED.search(text, start, end) is None:
        return
    for match in _NAMED_AFTER.finditer(text, start, end):
        words = [word for word in match["title"].split() if len(word) > 3]
        if words and all(word[0].isupper() or word[0] in "(“" or word in _SMALL for word in words):
            yield _called(text, *match.span("title"), draft=False)


def _named_before(text: str, start: int, end: int) -> Iterator[Title]:
    """Names before what they are: "Fair Fees in Lending, a circular dated 3 May"."""
    for match in _NAMED_BEFORE.finditer(text, start, end):
        before = _name_before(text, start, match)
        if before is not None:
            yield _called(text, before.start, before.end, _ASKS.search(match.group()) is not None)


def _named_beside(text: str, start: int, end: int) -> Iterator[Title]:
    """Names without quotes right beside what they are: "the final rule Toy Safety: Testing and Marking"."""
    for match in _KIND_BESIDE.finditer(text, start, end):
        about = match["comma"] and _ABOUT.search(match["comma"])
        if about and list_end(text, match.end("comma") - 1, end) is not None:
            continue
        name = _NAME.match(text, match.end(), end)
        stop = name.end() if name is not None and _names_text(name) else 0
        if _in_small_letters(text, match, start, end):
            stop = max(stop, name_end(text, match.end(), end))
        if stop:
            yield _called(text, match.end(), stop, _ASKS.match(match.group()) is not None)


def _called(text: str, begin: int, stop: int, draft: bool) -> Title:
    return Title(Span(begin, stop), " ".join(text[begin:stop].split()), draft, rule="called")


PAPERS: tuple[tuple[Callable[[str, int, int], Iterator[Title]], Guarded], ...] = (
    (_coded, _CODE),
    (_titled, _CALLED),
    (_quoted_beside, _DIRECT),
    (_named_after, _KIND_NAMED),
    (_named_before, _NAMED_BEFORE),
    (_named_beside, _KIND_BESIDE),
)
"""How papers are found in a sentence, and what such a sentence holds."""


def _name_before(text: str, start: int, kind: re.Match[str]) -> Span | None:
    """The name that ", a circular dated 3 May," stands behind."""
    low = max(start, kind.start() - _LONGEST_NAME)
    quoted = kind.group()[1] in '”"»' or text[kind.start() - 1] in '”"»'
    name = (_QUOTED_BEFORE if quoted else _BEFORE).search(text[low : kind.start()])
    if name is None or not (quoted or _is_name(name["title"])):
        return None
    return Span(low + name.start("title"), low + name.end("title"))


def _is_name(words: str) -> bool:
    """Whether words are what a text is called ("a notice named Better Rules for Lenders"), and no firm."""
    shown = words.split()
    telling = [word for word in shown if len(word) > _FEWEST_WORDS and word not in _SMALL]
    return (
        len(shown) > _FEWEST_WORDS
        and len(telling) >= _FEWEST_WORDS
        and all(word[0].isupper() for word in telling)
        and _NAME_LINK.search(words) is not None
        and STRONG_NOUNS.isdisjoint(shown)
    )


def _in_small_letters(text: str, kind: re.Match[str], start: int, end: int) -> bool:
    """Whether a kind is followed by the name of the text, in small letters but for its first word."""
    name = _SENTENCE_NAME.match(text, kind.end(), end)
    if name is None or (kind["comma"] is not None and _DATED.search(kind.group()) is None):
        return False
    if name["first"] in OPENERS | MONTHS | DAYS | STRONG_NOUNS:
        return False
    return _NO_NAME_BEFORE.search(text, max(start, kind.start() - 24), kind.start()) is None


def _names_text(name: re.Match[str]) -> bool:
    """Whether capitalised words beside a kind are what the text is called, not who or when."""
    words = name.group().split()
    if len(words) < _FEWEST_WORDS or _NAME_LINK.search(name.group()) is None:
        return False
    if (
        words[0] in OPENERS
        or words[0] in MONTHS | DAYS
        or any(word.strip(":,") in STRONG_NOUNS for word in words)
    ):
        return False
    head = next((at for at, word in enumerate(words) if word in HEADS and word not in QUALIFIED), len(words))
    return head == len(words) or any(word.endswith(":") for word in words[:head])


def title_after(text: str, code: Span, start: int, end: int) -> tuple[int, str]:
    """Where the title after a code ends, and its words; nothing where none follows."""
    quoted = _QUOTED.match(text, code.end, end) or _BRACKETED.match(text, code.end, end)
    if quoted is not None:
        return quoted.end(), " ".join(quoted["title"].split())
    opened = _OPEN.match(text, code.end, end)
    if opened is None:
        return code.end, ""
    mark, first = opened["mark"].strip(), opened["first"]
    if first.islower() and mark not in ("on", ":"):
        return code.end, ""
    if mark == "," and (first.isupper() or first in MONTHS):
        return code.end, ""
    if mark in ("on", "") and (first in MONTHS | DAYS or TOLD_WHEN.match(text, code.end, end)):
        return code.end, ""
    begin = opened.start("first")
    stop = name_end(text, begin, end)
    if (
        mark == ","
        and _WITHIN.search(text, max(start, code.start - 20), code.start)
        and not stands_between(text, begin, stop)
    ):
        return code.end, ""
    title = " ".join(text[opened.start() if mark == "on" else begin : stop].split())
    return (stop, title) if len(title) > 5 and (" " in title or mark == "on") else (code.end, "")


_VERB_LIKE = re.compile(r"[a-z]+(?:s|ed)")
_CLOSED = re.compile(r"[.,;)\n]|\s[(–—-]|$")


def stands_between(text: str, begin: int, stop: int) -> bool:
    """Whether words after "in CP9/25," are its title, and not the clause that tells what is said in it."""
    words = text[begin:stop].split()
    if len(words) < _FEWEST_WORDS or not _CLOSED.match(text, stop):
        return False
    return not _VERB_LIKE.fullmatch(words[1]) and STRONG_NOUNS.isdisjoint(words)
