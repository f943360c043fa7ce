"""Titles in a run of capitalised words: "Rules of the Toy Act and the Circular on Games"."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from updates.extraction.bodies import NOUNS
from updates.extraction.findings import Span
from updates.extraction.names import DAYS, MONTHS, OPENERS
from updates.extraction.titleowners import owner_words, unasked, unissued, unplaced, unsent
from updates.extraction.titlepatterns import (
    ALONE,
    ARTICLE,
    BEFORE_TITLES,
    DETAILED,
    DRAFT_OF,
    LISTED,
    NEW_PLACES,
    RUN,
    names_house,
)
from updates.extraction.titlewords import HEADS, SPEAKING, has_head, is_head
from updates.extraction.wordlists import one_of

# Each begins with a capital, and so stands in a run.
_HEAD = re.compile(rf"{one_of(HEADS)}(?!\w)")
_WORD = re.compile(r"\S+")
_DAYS_AND_MONTHS = frozenset(DAYS) | frozenset(MONTHS)
_MADE_BY = re.compile(r"\s(?:by|through|via|under)\s(?:an?\s|the\s|its\s)?(?:[A-Z][\w-]*\s){0,2}$")


def find_in_runs(text: str, start: int, end: int, numbers: Sequence[int]) -> Iterator[Span]:
    """The titles in all runs of ``text[start:end]`` that hold a word that makes a title; most hold none.

    ``numbers`` are the places of numbered texts: a title ends before the one that it was made by, as in
    "Toy Rules by Resolution 9/25".
    """
    last, head = start, _HEAD.search(text, start, end)
    while head is not None:
        at = head.start()
        last = _after_comma(text, last, at)
        while last <= at:
            run = RUN.search(text, last, end)
            if run is None:
                return
            first, last = run.span()
        yield from cut(text, first, _before_number(text, first, last, numbers) if numbers else last)
        head = _HEAD.search(text, last, end)


def _after_comma(text: str, start: int, head: int) -> int:
    """From where to look for the run that holds a head: no run goes on over a comma outside of brackets."""
    comma = text.rfind(", ", start, head)
    if comma < 0 or text.startswith("etc.", comma + 2) or text.find("(", start, head) >= 0:
        return start
    return comma + 1


def _before_number(text: str, start: int, end: int, numbers: Iterable[int]) -> int:
    """Where a run of names ends, without the numbered text that it was made by."""
    for number in numbers:
        if start < number < end:
            link = _MADE_BY.search(text, start, number)
            if link is not None:
                return link.start()
    return end


# "the Toy Labelling Order 2025": the year tells that it is no mere order.
_DATED = frozenset(["Order", "Instrument", "Framework", "Plan", "Policy"]) & HEADS.keys()
_YEAR_NEXT = re.compile(r"(?:,?\s(?:of\s)?(?:19|20)\d\d(?:/\d{1,4})?)(?!\d)")
# "AI Strategy 3 Ltd": a firm's name.
_FIRM_NEXT = re.compile(r"(?:\s\d{1,3})?\s(?:Ltd|Limited|Inc|LLC|PLC|plc|GmbH|Corp)\b")
_NUMBER_NEXT = re.compile(r"\s[\dIVX(]")


# "the Principles for the sound care of toys", "a planned Directive on the care of toys".
_TOPICAL = frozenset(
    "Principles Directive Standards Decree Ordinance Resolution Charter Regulations Convention Treaty "
    "Instructions Directions Requirements Criteria Recommendations".split()
)
_TOPIC_NEXT = re.compile(
    r"\s(?:on|for)\s(?:the\s)?(?!(?:purposes?|sake|time|grounds?|behalf|basis|reasons?|benefit|first|last|next)\b)"
    rf"[a-z]{{4,}}\s|{DETAILED.pattern}"
)


def cut(text: str, start: int, end: int) -> Iterator[Span]:
    """The titles in a run of capitalised words: parts with a head word, cut at "and the" and the like."""
    words = text[start:end].split()
    parts = [part for part in map(_stripped, _split(words)) if part is not None]
    places = [word.span() for word in _WORD.finditer(text, start, end)] if parts else []
    for at, shown in parts:
        begin, stop = places[at][0], places[at + len(shown) - 1][1]
        if len(shown) == 1:
            alone = shown[0] in ALONE or (
                shown[0] in HEADS
                and (DETAILED if shown[0] not in _TOPICAL else _TOPIC_NEXT).match(text, stop)
            )
            if alone and _NUMBER_NEXT.match(text, stop) is None:
                yield Span(begin, stop)
        elif (
            (has_head(shown) or (shown[-1] in _DATED and _YEAR_NEXT.match(text, stop)))
            and (shown[-1] not in NOUNS or _ends_a_title(shown))
            and not names_house(shown)
            and not _FIRM_NEXT.match(text, stop)
        ):
            article = ARTICLE.match(text[begin:stop])
            if article and article.end() < stop - begin:
                begin += article.end()
            begin = _with_list(text, begin, shown)
            draft = DRAFT_OF.match(text, begin, stop)
            if draft and has_head(text[draft.end() : stop].split()):
                begin = draft.end()
            title = text[begin:stop]
            if title.isupper() or len(title.split()) >= 2:
                yield Span(begin, stop)


def _stripped(part: tuple[int, list[str]]) -> tuple[int, list[str]] | None:
    """A part without the words at its ends that are none of a title, and where it then begins."""
    at, words = part
    if _holds_no_head(words):
        return None
    first, last = 0, len(words)
    while first < last and opener(words[first]) and not _opens_place(words[first:last]):
        first += 1
    while first < last and (words[last - 1][0].islower() or words[last - 1].strip("(),") in _DAYS_AND_MONTHS):
        last -= 1
    first += owner_words(words[first:last])
    named = unasked(words[first:last])
    first = last - len(named)
    shown = unplaced(unissued(unsent(named)))
    return (at + first, shown) if shown else None


def _holds_no_head(words: Sequence[str]) -> bool:
    return HEADS.keys().isdisjoint(words) and HEADS.keys().isdisjoint([word.strip("(),") for word in words])


def _opens_place(part: Sequence[str]) -> bool:
    """ "New York", where "New" is no mere word before a title."""
    return len(part) > 2 and part[0] == "New" and part[1] in NEW_PLACES


def _with_list(text: str, begin: int, shown: Sequence[str]) -> int:
    """Where a title begins that is itself a list: "the Digital Markets, Competition and Consumers Act"."""
    if "and" not in shown[:4]:
        return begin
    match = LISTED.search(text, max(0, begin - 80), begin)
    if match is None or set(match["first"].replace(",", "").split()) & HEADS.keys():
        return begin
    return match.start("first")


def opener(word: str) -> bool:
    """Whether a word stands before a title, and is none of it."""
    return (
        word[0].islower()
        or word in OPENERS
        or word in _DAYS_AND_MONTHS
        or word in BEFORE_TITLES
        or (
            word.endswith(("'s", "’s"))
            and not word.lower().startswith(("people", "women", "children", "consumer"))
        )
    )


_SPLITTING = frozenset("under of over for the and or with by".split())
_BETWEEN_TITLES = frozenset("and or with under by".split())


def _split(words: list[str]) -> Iterator[tuple[int, list[str]]]:
    """The parts of a run that may each hold a title, with the place of their first word among the words."""
    first = 0
    for at, word in enumerate(words):
        if word not in _SPLITTING or at == first:
            continue
        last = words[at - 1]
        if word == "the":
            if last in _GAZETTES:
                first = at + 1
            elif last in HEADS and has_head(words[first:at]):
                yield first, words[first:at]
                first = at + 1
        elif (
            (last in _OF_FIRMS and word in _AFTER_FIRMS)
            or (word == "and" and last in HEADS and _names_another(words[first:at], words[at + 1 :]))
            or (word in _BETWEEN_TITLES and _between_titles(words[first:at], word, words[at + 1 :]))
        ):
            yield first, words[first:at]
            first = at + 1
    yield first, words[first:]


def _names_another(shown: list[str], rest: list[str]) -> bool:
    """Whether "and the Irish" behind a title begins another one, in plain words: "... toy privacy law"."""
    plain = rest[:1] == ["the"] and not has_head(rest) and not rest[-1].isupper()
    return plain and not _says_on_what(shown)


def _between_titles(shown: list[str], word: str, rest: list[str]) -> bool:
    """Whether one title ends before a word such as "and", and another begins behind it."""
    if not has_head(rest) or not has_head(shown):
        return False
    if word == "under" and (_says_on_what(shown) or shown[-1] in _UNDER_A_LAW):
        return False
    if _speaks(shown) and not _speaks_again(shown, rest):
        return False
    if word == "and" and shown[-1] in _JOINT and rest[0] in _JOINT:
        return False
    return rest[0] == "the" or (shown[-1].strip("(),") in HEADS and _ends_a_title(rest))


# "Guidelines under the Toy Markets Regulation on the marking of toys".
_UNDER_A_LAW = frozenset("Guidelines Guidance RTS ITS Standards Opinion".split())
# "published in the Official Gazette the Toy Rules".
_GAZETTES = frozenset("Gazette Journal Bulletin Website Register".split())
# "Acme LLC under the Toy Act".
_OF_FIRMS = frozenset("LLC Ltd Limited Inc PLC plc LLP Corp GmbH AG Co".split())
_AFTER_FIRMS = frozenset("under of over for".split())
# "Licence Conditions and Codes of Practice" is one text.
_JOINT = frozenset(
    "Conditions Codes Principles Standards Guidelines Requirements Criteria Procedures Rules "
    "Regulations".split()
)


def _speaks_again(shown: Sequence[str], rest: Sequence[str]) -> bool:
    """Whether a second title of the same kind begins: "the Guideline on X and the Guideline on Y"."""
    return len(rest) > 1 and rest[0] == "the" and rest[1] in HEADS and rest[1] in shown


def _ends_a_title(words: list[str]) -> bool:
    """Whether a head word stands last, or before what it is about: not only "Decision Systems"."""
    return any(
        is_head(words, at)
        and (
            at == len(words) - 1
            or words[at + 1][0].islower()
            or words[at + 1][0] in "(0123456789"
            or words[at + 1] in _ABOUT
        )
        for at in range(len(words))
    )


# "Regulation Governing Satellite Services".
_ABOUT = frozenset(
    "Governing Concerning Regarding Relating Respecting Establishing Amending Implementing On For".split()
)


def _says_on_what(words: Sequence[str]) -> bool:
    """Whether the title so far goes on after its kind: "Directive on the Duties of Boards"."""
    return any(word in HEADS and after in ("on", "for") for word, after in pairwise(words))


def _speaks(words: Sequence[str]) -> bool:
    """Whether the title so far is one that goes on about other rules ("Opinions on the X Act and ...")."""
    for at, word in enumerate(words):
        if word in HEADS:
            return word in SPEAKING and at + 1 < len(words) and words[at + 1] in ("on", "to", "for")
    return False
