"""Titles in plain words: "the draft rules on toys", "reimbursement rules", "DORA"."""

import bisect
import re
from dataclasses import replace

from updates.extraction.eventcues import CITING, PART_NEXT
from updates.extraction.findings import Span
from updates.extraction.names import DAYS, MONTHS, OPENERS
from updates.extraction.signals import is_headline_verb
from updates.extraction.standalone import label_event
from updates.extraction.tails import cues_behind
from updates.extraction.title import Title
from updates.extraction.titlepatterns import (
    ABOUT_DRAFT,
    CHAIN,
    DONE_BEFORE,
    EFFECT_NEXT,
    FORMAL,
    GOVERNOR,
    LETTERS,
    MAKING,
    MODIFIER,
    NAMED_KIND,
    NAMED_RULE,
    NEW_PLACES,
    OPENS_SENTENCE,
    PLAIN_HEAD,
    SEVERAL,
    SUBJECT_LEAD,
)
from updates.extraction.titlerests import complement_end
from updates.extraction.titlewords import (
    DOCUMENTS,
    GENERAL_WORDS,
    OF_MANY_SORTS,
    TOPICAL_HEADS,
    USUAL_MODIFIERS,
)

_ON_WHAT = re.compile(r"\s(?:on|for|governing)\s(?=[a-z])")
_MOST_MODIFIERS = 6
_SHORTEST = 6
_REACH = 90
_TAIL = 90


def find_plain(text: str, start: int, end: int, bits: int) -> list[Title]:
    """Titles without capitals, or that go by letters, where something is told of them.

    ``bits`` are those of the sentence: what cannot stand in it is not looked for.
    """
    plains: list[Title] = []
    heads, rules, kinds, letters = _PLAIN
    for match in PLAIN_HEAD.finditer(text, start, end) if bits & heads == heads else ():
        if match["rest"] is None and match["head"] not in TOPICAL_HEADS:
            continue
        begin, words = _modifiers(text, start, match.start())
        plain = _plain(text, match, begin, words, start, end)
        if plain is not None and _is_told(text, match, plain, words, (start, end), plains):
            add(plains, plain)
    for match in NAMED_RULE.finditer(text, start, end) if bits & rules == rules else ():
        if _is_told_behind(text[match.end() : match.end() + _TAIL]):
            add(
                plains,
                Title(Span(*match.span("title")), " ".join(match["title"].split()), plain=True, rule="plain"),
            )
    for match in NAMED_KIND.finditer(text, start, end) if bits & kinds == kinds else ():
        plain = _named_kind(text, match, start, end)
        if plain is not None:
            add(plains, plain)
    for match in LETTERS.finditer(text, start, end) if bits & letters == letters else ():
        known = Title(Span(*match.span()), match.group(), plain=True, rule="acronym")
        if _is_told_of(text, known, start, end):
            add(plains, known)
    return plains


_PLAIN = PLAIN_HEAD.both, NAMED_RULE.both, NAMED_KIND.both, LETTERS.both


def _is_told(
    text: str,
    match: re.Match[str],
    plain: Title,
    words: list[str],
    sentence: tuple[int, int],
    plains: list[Title],
) -> bool:
    """Whether a verb, a label or the title's own words tell that something happens to the text."""
    start, end = sentence
    usual = USUAL_MODIFIERS.issuperset(words)
    return (
        _stands_by_itself(text, match, plain, start, usual=usual)
        or (
            _is_governed(text, plain, start, plains)
            if usual
            else _is_topical(match) and _is_made(text, plain, start)
        )
        or _is_put_up(text, plain, start, end)
        or _says(text, match, plain, start)
        or label_event(text, plain, start) is not None
    )


def _modifiers(text: str, start: int, head: int) -> tuple[int, list[str]]:
    """Where the words before a head begin that belong to it, and those words."""
    words: list[str] = []
    at = head
    while len(words) < _MOST_MODIFIERS:
        blank = text.rfind(" ", max(start, at - _LONGEST_WORD), at - 1) + 1
        match = _WORD.fullmatch(text, blank, at) if blank else None
        if match is None:
            match = MODIFIER.search(text, max(start, at - _LONGEST_WORD), at)
        if match is None or not _modifies(match["word"], text, start, match.start()):
            break
        at = match.start()
        words.insert(0, match["word"])
    while words and words[0][0].isupper() and _OF_BODY.search(text, start, at):
        at = text.index(words[1], at) if len(words) > 1 else head
        words = words[1:]
    if words and words[0] in NEW_PLACES and text.startswith("New ", max(start, at - len("New "))):
        at -= len("New ")  # "the New Hampshire data privacy law"
        words.insert(0, "New")
    while words and words[0] in _LINKS:
        at = head if len(words) == 1 else text.index(words[1], at + len(words[0]))
        words = words[1:]
    return at, words


# "Department of Trade rule on toys": the name of who made it.
_OF_BODY = re.compile(r"\b[A-Z]\w+\s(?:of|for)\s(?:the\s)?(?:[A-Z][\w-]*\s(?:and\s)?)*$")
_LONGEST_WORD = 32
_NOUNS_TOO = frozenset("clearing sanctions reports".split())
_LINKS = frozenset(["and", "or", "of"])
_WORD = re.compile(r"(?P<word>[^\W_][\w’'&/.-]*)\s")
_BELONGING = USUAL_MODIFIERS | {"and", "or"}
_NOT_BELONGING = OPENERS | MONTHS | DAYS
# "The central bank proposed rules": what it did, and no state of the rules.
_DONE = frozenset("proposed revised updated amended".split())
_DOES = re.compile(
    r"\b(?:has|have|also|jointly|regulator|authority|ministry|bank|commission|government|agency|board|watchdog|"
    r"office|council|treasury|cabinet|supervisor|[A-Z]{2,8})\s$"
)
_PARTICIPLE = re.compile(r"[a-z-]+ed$")
_DETERMINED = re.compile(
    r"(?:\b(?:the|an?|its|their|this|these|new|final|draft|of|on|and)|['’]s|\w+ly)\s$", re.IGNORECASE
)


def _modifies(word: str, text: str, start: int, at: int) -> bool:
    """Whether a word at ``at`` belongs to the noun after it, and is no verb, article or preposition."""
    if word in _DONE and _DOES.search(text, max(start, at - 24), at):
        return False
    if word in _BELONGING:
        return True
    if word in _NOT_BELONGING or word.lower() in GENERAL_WORDS:
        return False
    if word.endswith(("-led", "-backed", "-issued", "'s", "’s", "s'", "s’", ".")) or word.isdigit():
        return False
    if word.endswith("s") and word not in _NOUNS_TOO and is_headline_verb(word):
        return False
    if MAKING.fullmatch(word) and word not in _NOUNS_TOO:
        return False
    return (
        _PARTICIPLE.fullmatch(word) is None or _DETERMINED.search(text, max(start, at - 24), at) is not None
    )


def _is_subject(text: str, title: Title, start: int) -> bool:
    """Whether a verb of rule-making follows a title that an article or an owner introduces."""
    if not SUBJECT_LEAD.search(text[max(start, title.span.start - 40) : title.span.start]) and not (
        OPENS_SENTENCE.fullmatch(text, start, title.span.start)
    ):
        return False
    if _BELOW.search(text, max(start, title.span.start - 16), title.span.start):
        return False
    tail = text[title.span.end : title.span.end + _TAIL]
    return EFFECT_NEXT.match(tail) is not None or _is_told_behind(tail)


def _is_told_behind(tail: str) -> bool:
    """Whether the words behind a title tell a step in its life."""
    for _, cue in cues_behind(tail):  # noqa: SIM110  in half the time of any()
        if cue.match(tail):
            return True
    return False


# "Three rules for the new regime were tabled": the rules were.
_BELOW = re.compile(r"\b(?:for|under|with|in|by|to)\s(?:the|its)\s(?:new\s)?$")


def _named_kind(text: str, match: re.Match[str], start: int, limit: int) -> Title | None:
    """A name with a kind in small letters, where it is told of or goes on to say what it is on."""
    stop = match.end("title")
    link = _ON_WHAT.match(text, stop, limit)
    stop = complement_end(text, link.end(), limit) if link else stop
    owner = max(match["title"].rfind("'s "), match["title"].rfind("’s "))
    begin = match.start("title") + (owner + 3 if owner >= 0 else 0)
    shown = " ".join(text[begin:stop].split())
    title = Title(Span(begin, stop), shown, plain=True, rule="plain")
    if match["paper"] is not None:  # "its Toy Market Reforms paper" goes by what stands before "paper"
        if link is not None or len(shown.split()) - len(match["paper"].split()) < _FEWEST_NAMED:
            return None
        title = replace(title, text=shown.removesuffix(match["paper"]).rstrip(), draft=True)
        if _is_put_up(text, title, start, limit):
            return title
    return title if _is_told_of(text, title, start, limit) or _is_governed(text, title, start, []) else None


_FEWEST_NAMED = 2


def _is_told_of(text: str, title: Title, start: int, limit: int) -> bool:
    """Whether words right beside a title tell a step in its life."""
    part = PART_NEXT.match(text, title.span.end, limit)
    after = part.end() if part else title.span.end
    tail = text[after : min(limit, after + _TAIL)]
    lead = text[max(start, title.span.start - 40) : title.span.start]
    if not CITING.search(lead) and (_is_told_behind(tail) or EFFECT_NEXT.match(tail)):
        return True
    return DONE_BEFORE.search(text, max(start, title.span.start - 60), title.span.start) is not None


def _is_governed(text: str, title: Title, start: int, plains: list[Title]) -> bool:
    begin = title.span.start
    if GOVERNOR.search(text, max(start, begin - _REACH), begin) is not None:
        return True
    return bool(plains) and CHAIN.fullmatch(text, plains[-1].span.end, begin) is not None


def _is_made(text: str, title: Title, start: int) -> bool:
    """Whether a verb of rule-making, and no mere "to", governs a title."""
    low, begin = max(start, title.span.start - _REACH), title.span.start
    return GOVERNOR.search(text, low, begin) is not None and not _NO_VERB.search(text, low, begin)


# "subject to the", "under lawfully adopted".
_NO_VERB = re.compile(
    r"(?<!changes )(?<!amendments )(?<!amendment )(?<!revisions )(?<!updates )(?<!light )(?<!assent )"
    r"(?<!approval )(?<!consent )(?<!backing )\bto\s+(?:the\s+|its\s+)?$|"
    r"\b(?:under|with|by|of|to|against)\s+(?:the\s+)?(?:\w+ly\s+)?\w+ed\s+$|,\s+\w+ing\s+(?:an?\s+|the\s+)?$"
)


def _is_put_up(text: str, title: Title, start: int, end: int) -> bool:
    """ "put its guideline on toys up for consultation"."""
    put = _PUT.search(text, max(start, title.span.start - 24), title.span.start)
    if put is not None and _UP_FOR.match(text, title.span.end, end) is not None:
        return True
    have = _READY.match(text, title.span.end, end)
    return (
        have is not None
        and _HAVE.search(text, max(start, title.span.start - 40), title.span.start) is not None
    )


# "The Bank, in a circular on fees, told lenders": the paper was put out.
_WITHIN = re.compile(r"(?:^|,\s|\b)[Ii]n\s(?:(?:an?|its|our)\s)?$")
_SAYING = ("opinion", "statement", "recommendation", "guidance", "circular", "notice", "guide", "guideline")


def _says(text: str, match: re.Match[str], title: Title, start: int) -> bool:
    """Whether a paper on something is what an authority says the rest of a sentence in."""
    return (
        match["rest"] is not None
        and match["rest"].strip() != "of"
        and match["head"].endswith(_SAYING)
        and text.startswith(", ", title.span.end)
        and _WITHIN.search(text, max(start, title.span.start - 24), title.span.start) is not None
    )


def _is_topical(match: re.Match[str]) -> bool:
    """Whether a head names a rule by its field alone."""
    return match["head"] in TOPICAL_HEADS or match["head"] == "list"


def _stands_by_itself(text: str, match: re.Match[str], title: Title, start: int, *, usual: bool) -> bool:
    """Whether words name a text though no verb governs them: a draft, one whole text, or a verb's subject."""
    if match["rest"] is not None and match["head"] in DOCUMENTS and _ABOUT.search(title.text):
        return True
    return (usual and _draftlike(title)) or (
        (usual or _is_topical(match)) and _is_subject(text, title, start)
    )


_ABOUT = re.compile(
    r"\b(?:on|about|detailing|guiding|governing|regulating|regarding|concerning)\s(?!the\s[A-Z])"
)
_PUT = re.compile(r"\bput(?:s|ting)?\s(?:the\s|its\s|an?\s|their\s)?(?:\w+\s)?$")
# "plans to have guidance on toys ready by May".
_HAVE = re.compile(
    r"\b(?:to|will|would|should)\s(?:have|get)\s(?:(?:the|its|an?|their|new|final|draft|revised)\s){0,3}$|\bwants?\s(?:the|its|an?|new)\s$"
)
_READY = re.compile(
    r"\s(?:ready|in\splace|finished|complete|done|out|finali[sz]ed|published|issued|adopted)\b"
)
_UP_FOR = re.compile(
    r"\s(?:up|out|forward)?\s?(?:for|to)\s(?:\w+\s)?(?:consultation|comments?|feedback|the\s(?:public|market|industry))\b"
)


def _draftlike(title: Title) -> bool:
    words = title.text.split()
    if title.text.startswith(("consultation paper", "consultation document", "discussion paper")):
        return True
    return (
        title.draft
        or words[-1] in ("bill", "law")
        or "bill" in words
        or re.search(r"law of \w+", title.text) is not None
    )


def _plain(
    text: str, match: re.Match[str], begin: int, mods: list[str], start: int, limit: int
) -> Title | None:
    """A title in plain words: "draft circular on ...", "data protection bill"."""
    if match["head"].endswith("s") and SEVERAL.search(text[max(start, begin - 40) : begin]):
        return None
    rest = match["rest"]
    paper = rest is not None and match["head"].endswith(("paper", "document"))
    if paper and ABOUT_DRAFT.match(text, match.end(), limit):
        return None
    if (
        rest is not None
        and match["head"].startswith(_ABOUT_RULES)
        and _NAME_NEXT.match(text, match.end(), limit)
    ):
        return None
    if match["head"] == "list" and (
        rest is None
        or not (
            _LISTS_RULES.match(text, match.end())
            or _TO_LIST.search(text, max(start, match.start() - 40), match.start())
        )
    ):
        return None
    if match["head"] in OF_MANY_SORTS and not {"draft", "executive", "ministerial", "royal"} & set(mods):
        return None
    if match["head"].startswith("exposure") and rest is not None and rest.strip() not in ("on", "about"):
        return None
    if rest is not None and _tells_no_topic(text, match, limit):
        rest = None
    day = _DAY_NEXT.match(text, match.end(), limit) if rest is not None else None
    if day is not None and not day["on"]:
        rest = None
    if rest is not None:
        stop = complement_end(text, day.end() if day else match.end(), limit)
        if stop - match.end() < _SHORTEST and not _LETTERS_ONLY.search(text, match.end(), stop):
            rest = None
    if rest is None:
        topical = [word for word in mods if word.lower() not in FORMAL and word not in _LINKS]
        if not topical or match["head"] not in TOPICAL_HEADS:
            return None
        stop = match.end("code") if match["code"] else match.end("head")
        year = _OF_YEAR.match(text, stop)
        stop = year.end() if year else stop
    if rest is not None and rest.strip() == "under" and match["head"] in _OF_THE_ACT:
        return None
    if (
        rest is not None
        and match["head"].startswith(_ON_SOMEONE)
        and _ON_A_FIRM.search(text, match.end(), stop + 12)
    ):
        return None
    carries = rest is not None and _CARRIES_NAME.search(text, match.end(), stop)
    if carries or (match["head"] == "guidance" and _TO_A_FIRM.match(text, match.end("head"), limit)):
        return None
    shown = " ".join(text[begin:stop].split())
    return Title(Span(begin, stop), shown, "draft" in mods, plain=True, rule="plain")


# "a notice on its website", "a response on behalf of clients": where and for whom, not on what.
_NO_TOPIC = re.compile(r"(?:its|the|their|his)\s(?:web)?(?:site|page|portal)\b|behalf\b")
# "draft rules for consultation": what they are put out for.
_FOR_COMMENT = re.compile(
    r"(?:(?:public|further|industry|stakeholder|written|technical)\s)?"
    r"(?:consultation|comments?|feedback|input|views|participation|discussion|debate)\b"
)
# "a rule to impose duties", no "guidelines to firms".
_TO_DO = re.compile(
    r"(?!(?:amend|repeal|replace|revise|reform|overhaul|date|come|be)\b)[a-z]{3,}(?<!s)\s(?:[a-z]|[A-Z]{2,})"
)
_TO_RULE = ("rule", "rules", "regulations", "law", "bill")


def _tells_no_topic(text: str, match: re.Match[str], limit: int) -> bool:
    """Whether what follows a head tells where, for whom or what for, and not what the text is on."""
    link = match["rest"].strip()
    return (
        _NO_TOPIC.match(text, match.end(), limit) is not None
        or (link == "to" and not _says_what_to(text, match, limit))
        or (link == "for" and _FOR_COMMENT.match(text, match.end(), limit) is not None)
    )


def _says_what_to(text: str, match: re.Match[str], limit: int) -> bool:
    """Whether "to" after a head tells what the text is for."""
    if match["head"].startswith(_ON_TO):
        return True
    lead = text[max(0, match.start() - 30) : match.start()]
    return match["head"] in _TO_RULE and bool(
        _TO_DO.match(text, match.end(), limit) and _NEW_ONE.search(lead)
    )


# "a delegated act on 3 July", "the discussion paper of May 2021": when, not on what.
_MONTH = "|".join(sorted(MONTHS))
_DAY_NEXT = re.compile(
    rf"(?:the\s)?(?:\d{{1,2}}(?:st|nd|rd|th)?\s(?:of\s)?(?:{_MONTH})|(?:{_MONTH}|{'|'.join(sorted(DAYS))})\b|(?:19|20)\d\d\b)"
    r"(?:\s(?:19|20)\d\d)?(?P<on>\s(?:on|about|regarding|concerning)\s)?"
)
_NEW_ONE = re.compile(r"\b(?:[Aa]n?|new|draft|proposed)\s(?:[\w-]+\s){0,2}$")
_LETTERS_ONLY = re.compile(r"[A-Z]{2}")
# A list of what rules cover, not of those that broke them.
_LISTS_RULES = re.compile(
    r"(?:the\s|all\s)?(?:\w+[\s-]){0,3}?(?:jurisdictions|countries|states|goods|items|substances|standards|activities|services|fees|"
    r"exemptions|entities|technologies|categories|data|transactions|exports)\b(?!\s(?:that|which|who)\b)"
)
_TO_LIST = re.compile(
    r"\b(?:amendments?|changes|updates?|additions|revisions?)\s(?:to|of)\s(?:the|its)\s(?:\w+\s)?$"
)
# "its proposal for a Data Directive": the directive is what is told of.
_ABOUT_RULES = ("proposal", "amendment")
_NAME_NEXT = re.compile(r"(?:the\s|an?\s|its\s)?[A-Z][\w’'-]*\s(?:[A-Z]|(?:of|on|and|for)\s[A-Z])")
# "a decree of the State Council promulgating the Toy Regulations".
_CARRIES_NAME = re.compile(
    r"\b(?:promulgating|approving|adopting|issuing|enacting|bringing\sinto\sforce|amending|repealing)\s(?:the\s)?[A-Z][\w’'-]*\s(?:[A-Z]|(?:of|on|and|for)\s)"
)
# "the regime under the Toy Act applies": the act is what is told of.
_OF_THE_ACT = (
    "regime",
    "framework",
    "requirements",
    "provisions",
    "measures",
    "code",
    "standards",
    "law",
    "act",
    "list",
)
_ON_SOMEONE = ("statement", "public statement", "notice", "instruction", "direction", "order", "decision")
_ON_A_FIRM = re.compile(
    r"\b(?:Limited|Ltd|Inc|LLP|LLC|[Pp][Ll][Cc]|GmbH|AG|SA|N\.V|Corp|Holdings|Group|Bank)\b"
)
_TO_A_FIRM = re.compile(
    r"\sto\s(?:[A-Z][\w&.’'-]*\s){1,6}(?:Limited|Ltd|Inc|LLP|LLC|PLC|plc|GmbH|AG|SA|Corp)\b"
)
_ON_TO = ("guide", "response", "legislation", "proposal")
_OF_YEAR = re.compile(
    r"\sof\s(?:(?:January|February|March|April|May|June|July|August|September|October|November|December)\s)?"
    r"(?:19|20)\d\d"
)


def add(found: list[Title], title: Title) -> None:
    """Put a title where it stands among those found, unless it overlaps one of them."""
    at = bisect.bisect_left(found, title.span.start, key=lambda known: known.span.start)
    before, after = found[at - 1 : at] if at else [], found[at : at + 1]
    if any(known.span.end > title.span.start for known in before):
        return
    if any(known.span.start < title.span.end for known in after):
        return
    found.insert(at, title)
