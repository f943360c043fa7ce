"""Titles of which no verb right beside them tells: alone under a label, in a list, or doing something."""

import re

from updates.extraction.eventcues import CONSULT
from updates.extraction.eventverbs import ADOPT, ISSUE
from updates.extraction.findings import Span
from updates.extraction.title import Title
from updates.extraction.titlewords import SPEAKING
from updates.extraction.told import Told
from updates.extraction.vocabulary import Event

# "Announcement No. 5 of 2025 tightens ...": what a numbered text does is news of the text.
_DOES = re.compile(
    r",?\s(?:now\s|also\s)?(?:tighten|ban|prohibit|widen|broaden|narrow|rais|lower|cut|clarif|set|lay|introduc|extend|exempt|expand|"
    r"add|simplif|remov|establish|replac|confirm|requir|oblig|order|tell|remind|ask|explain|giv|finali[sz]|updat|rescind|supersed|revok|repeal|amend|abolish|modif)"
    r"(?:e?s|ies)\s(?!that\s)"
)
_DIGIT = re.compile(r"\d")
_OPENS_SENTENCE = re.compile(
    r"(?:[-•*]\s)?(?:[^.;:|]{2,40}[:|]\s)?(?:(?:The|A|Its|new|its|[A-Z][\w&’'.-]*)\s){0,6}"
    r"(?:(?:policy|supervisory)\sstatement\s|(?:consultation|discussion)\spaper\s|circular\s|guideline\s|notice\s)?"
)


_LABELS = re.compile(
    r"(?:[-•*]\s)?(?:[^.;:|]{2,40}(?:[:|]|\s[-–—])\s){1,3}(?:[Nn]ew\s|[Ff]inal\s|[Uu]pdated\s|[Rr]evised\s)?"
)
_NO_MORE = re.compile(r"\s*(?:\([^)\n]{3,30}\))?[.;]?\s*")


# "New from the Board: guidelines on toys", "Still awaited: the Toy Act": the label tells.
_LABEL = re.compile(
    r"[^.;:|\n]{2,40}:\s(?:(?:[Tt]he|[Aa]n?|[Ii]ts)\s(?:[\w.-]+['’]s?\s)?)?(?:[Nn]ew\s|[Ff]inal\s|[Rr]evised\s)?"
)
_LABEL_WORDS: tuple[tuple[Event, re.Pattern[str]], ...] = tuple(
    (event, re.compile(rf"\b(?:{words})\b[^:]*:", re.IGNORECASE))
    for event, words in (
        (Event.CONSULTATION, "consult(?:ation|ations|ing)|for comments?|open for"),
        (Event.PLANNED, "coming|awaited|expected|upcoming|planned|ahead|pipeline|to watch"),
        (Event.IN_FORCE, "(?:now )?in force|now appl(?:y|ies|ying)"),
        (
            Event.ISSUED,
            r"new(?!\s(?:Zealand|York|Delhi|South|Jersey|Mexico|Hampshire|Caledonia|Brunswick|England|Orleans)\b)|out|published|issued|released|finali[sz]ed",
        ),
    )
)


def label_event(text: str, title: Title, start: int) -> Event | None:
    """The step that a label tells of the text right behind it."""
    colon = text.rfind(":", max(start, title.span.start - 30), title.span.start)
    if colon < 0 or not _LABEL.fullmatch(text, start, title.span.start):
        return None
    return next((event for event, words in _LABEL_WORDS if words.search(text, start, colon + 1)), None)


def _labelled(text: str, title: Title, sentence: Span) -> Told | None:
    event = label_event(text, title, sentence.start)
    return Told(title, event, Span(sentence.start, title.span.start), "alone") if event else None


def by_itself(text: str, title: Title, sentence: Span) -> Told | None:
    """What a title tells by what it does, or by standing alone."""
    one = _speaks(text, title, sentence)
    if one is None and _NO_MORE.fullmatch(text, title.span.end, sentence.end):
        one = _labelled(text, title, sentence) or _alone(text, title, sentence)
    return one or _would(text, title, sentence)


def _alone(text: str, title: Title, sentence: Span) -> Told | None:
    """A label and a paper's name, and nothing said of it: it was put out. "ESMA: statement on X"."""
    speaks = title.plain or title.text.split()[0] in SPEAKING
    labelled = speaks and _LABELS.fullmatch(text, sentence.start, title.span.start)
    return Told(title, Event.ISSUED, title.span, "alone") if labelled else None


def _speaks(text: str, title: Title, sentence: Span) -> Told | None:
    """A numbered text that opens a sentence and does something: it was put out."""
    if title.rule not in ("numbered", "standard") or not _DIGIT.search(title.text):
        return None
    does = _DOES.match(text, title.span.end, sentence.end)
    if does is None or not _OPENS_SENTENCE.fullmatch(text, sentence.start, title.span.start):
        return None
    return Told(title, Event.ISSUED, Span(*does.span()), "subject")


# "The Toy Markets Act would ...": what is told so is no law yet.
_WOULD = re.compile(r"(?:\s\([^)\n]{2,60}\))?,?\swould\s(?:also\s|then\s|only\s)?(?!have\b|not\b)[a-z]{3,}")
_PROPOSED_AS = re.compile(
    r"\W*(?:[A-Z][\w-]*|An?|The)\s(?:[a-z-]+\s){0,2}(?:proposal|bill|draft|initiative|plan|legislation),\s(?:the\s|called\s|known\sas\s(?:the\s)?)"
)


def _would(text: str, title: Title, sentence: Span) -> Told | None:
    """A rule of which a sentence opens to tell what it would do: it is planned."""
    does = None if title.plain else _WOULD.match(text, title.span.end, sentence.end)
    if does is None or not (
        _OPENS_SENTENCE.fullmatch(text, sentence.start, title.span.start)
        or _PROPOSED_AS.fullmatch(text, sentence.start, title.span.start)
    ):
        return None
    return Told(title, Event.PLANNED, Span(*does.span()), "subject")


_ITEM = re.compile(
    r"[\s,;:”\"’)]*(?:(?:and|as\s+well\s+as|plus|one|another|the\s+(?:other|first|second|third|latter|former)|an?|the|its|on|"
    r"proposed|draft|new|revised|final|updated|amended|of|for|about|concerning|titled|entitled|\(\w{1,3}\)|\d\.|[“\"‘])[\s,]*)*"
)
_SEVERAL_OF = re.compile(
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|several|package|set|series|following|suite|batch|pair|trio|raft|"
    r"number|bundle)\b",
    re.IGNORECASE,
)
_PLURAL = re.compile(r"[a-z]{3,}s$")
_DRAFTS = re.compile(r"\b(?:drafts?|proposed|proposals?)\b", re.IGNORECASE)
_ADOPTED = re.compile(rf"\b{ADOPT}\b", re.IGNORECASE)
_ISSUED = re.compile(rf"\b(?:{ISSUE}|came|comes?)\b", re.IGNORECASE)


def in_list(text: str, title: Title, begin: int, sentence: Span) -> Told | None:
    """A title in a list after a colon: what happened to "three drafts" happened to each."""
    colon = text.rfind(":", sentence.start, title.span.start)
    if colon < 0 or not _ITEM.fullmatch(text, max(begin, colon), title.span.start):
        return None
    if not (_SEVERAL_OF.search(text, sentence.start, colon) or _PLURAL.search(text, colon - 16, colon)):
        return None
    asked = CONSULT.search(text, sentence.start, colon)
    made = _ISSUED.search(text, sentence.start, colon)
    if asked is not None or (made is not None and _DRAFTS.search(text, sentence.start, colon)):
        cue = asked or made
        return Told(title, Event.CONSULTATION, Span(*cue.span()), "listed") if cue else None
    passed = _ADOPTED.search(text, sentence.start, colon)
    if passed is not None or made is not None:
        cue = passed or made
        event = Event.ADOPTED if passed else Event.ISSUED
        return Told(title, event, Span(*cue.span()), "listed") if cue else None
    return None
