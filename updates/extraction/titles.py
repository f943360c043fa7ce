"""Titles of rules in a sentence: Title Case, quoted, numbered standards, and plain-worded ones."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from updates.extraction.bodies import NOUNS
from updates.extraction.findings import Span
from updates.extraction.names import DAYS, MONTHS, OPENERS
from updates.extraction.papers import find_papers, stands_between, title_after
from updates.extraction.plaintitles import add, find_plain
from updates.extraction.title import Title
from updates.extraction.titleowners import unissued, unowned, unplaced, unsent
from updates.extraction.titlepatterns import (
    ACT_TO,
    ALONE,
    AMENDMENT,
    ARTICLE,
    ASKED_ABOUT,
    BEFORE_TITLES,
    BESIDE,
    BRACKETED_REST,
    CONSULTATION_ON,
    CONSULTATION_RUNS,
    DETAILED,
    DRAFT_OF,
    DRAFTED,
    DRAFTED_ENDS,
    ENDS_STANDARD,
    HOUSE,
    LISTED,
    NAME_BESIDE,
    NEW_PLACES,
    NUMBERED,
    OWNS,
    POSSESSED,
    QUOTED,
    RUN,
    STANDARD,
    SUBJECT,
    TAIL,
    TECHNOLOGY,
)
from updates.extraction.titlerests import complement_end, rest_of, with_quoted
from updates.extraction.titlewords import CHANGING, DETAILING, HEADS, SPEAKING, has_head, is_head

_WORD = re.compile(r"\S+")
_CAPITALISED = re.compile(r"[A-Z][a-z]+")
_OTHER_HEADS = tuple(
    head
    for head in HEADS
    if not _CAPITALISED.fullmatch(head) and not (head.endswith("s") and head[:-1] in HEADS)
)


def _may_hold_head(text: str, start: int, end: int) -> bool:
    """Whether a sentence holds a word that makes capitalised words a title; most hold none."""
    if not HEADS.keys().isdisjoint(_CAPITALISED.findall(text, start, end)):
        return True
    for head in _OTHER_HEADS:  # noqa: SIM110  in half the time of any()
        if text.find(head, start, end) >= 0:
            return True
    return False


def find_titles(text: str, start: int, end: int) -> list[Title]:
    """All titles in ``text[start:end]`` (one sentence), in reading order, none inside another.

    Plain-worded ones count only where a verb of rule-making governs them, or where they
    call themselves drafts or bills: then they hold what titles stand in them.
    """
    found: list[Title] = []
    for paper in find_papers(text, start, end):
        add(found, Title(paper.span, paper.text, paper.draft, rule=paper.rule))
    for quoted in QUOTED.finditer(text, start, end):
        if has_head(quoted["title"].split()) and not HOUSE.search(quoted["title"]):
            add(found, _title(text, Span(*quoted.span("title")), end, "quoted"))
    for amendment in AMENDMENT.finditer(text, start, end):
        law = RUN.match(text, amendment.end(), end)
        if law is not None and has_head(law.group().split()):
            cut = next(_cut(text, Span(*law.span())), None)
            if cut is not None:
                add(found, _title(text, Span(amendment.start(), cut.end), end, "numbered"))
    for title in _by_number(text, start, end):
        add(found, title)
    plains = find_plain(text, start, end)
    for plain in plains:
        add(found, plain)
    for long in ACT_TO.finditer(text, start, end):
        stop = complement_end(text, long.end(), end)
        add(
            found,
            Title(Span(long.start(), stop), " ".join(text[long.start() : stop].split()), rule="long-title"),
        )
    for asked in CONSULTATION_ON.finditer(text, start, end):
        stop = complement_end(text, asked.end(), end)
        if stop - asked.end() > 12 and CONSULTATION_RUNS.match(text, stop, end):
            shown = " ".join(text[asked.end() : stop].split())
            add(found, Title(Span(asked.end(), stop), shown, draft=True, plain=True, rule="consultation"))
    for run in RUN.finditer(text, start, end) if _may_hold_head(text, start, end) else ():
        for span in _cut(text, _before_number(text, Span(*run.span()), found)):
            add(found, _extended(text, _title(text, span, end, "title-case"), end))
    for drafted in DRAFTED.finditer(text, start, end):
        name = RUN.match(text, drafted.end(), end)
        if name is not None and len(name.group().split()) > 2 and DRAFTED_ENDS.match(text, name.end(), end):
            shown = " ".join(name.group().split())
            if not has_head(shown.split()) and not NOUNS & set(shown.split()):
                add(found, Title(Span(*name.span()), shown, draft=True))
    for owned in POSSESSED.finditer(text, start, end) if OWNS.search(text, start, end) else ():
        shown_words = owned["title"].split()
        while shown_words and _opener(shown_words[0]):
            shown_words = shown_words[1:]
        if len(shown_words) > 1:
            begin = owned.end("title") - len(" ".join(shown_words))
            add(found, Title(Span(begin, owned.end("title")), " ".join(shown_words)))
    for asked in ASKED_ABOUT.finditer(text, start, end):
        stop = complement_end(text, asked.end(), end)
        if stop - asked.end() > 12:
            shown = " ".join(text[asked.end() : stop].split())
            add(found, Title(Span(asked.end(), stop), shown, draft=True, plain=True, rule="consultation"))
    return _joined(text, found)


_MADE_BY = re.compile(r"\s(?:by|through|via|under)\s(?:an?\s|the\s|its\s)?(?:[A-Z][\w-]*\s){0,2}$")


def _before_number(text: str, run: Span, found: list[Title]) -> Span:
    """A run of names without the numbered text it was made by: "Toy Rules by Resolution 9/25"."""
    for known in found:
        if run.start < known.span.start < run.end and known.rule == "numbered":
            link = _MADE_BY.search(text, run.start, known.span.start)
            if link is not None:
                return Span(run.start, link.start())
    return run


def _by_number(text: str, start: int, end: int) -> Iterator[Title]:
    """Standards by their number, and texts by theirs with the name or the subject beside it."""
    for pattern, rule in ((STANDARD, "standard"), (TECHNOLOGY, "technology")):
        for match in pattern.finditer(text, start, end):
            shown = ENDS_STANDARD.split(match.group(), maxsplit=1)[0].rstrip()
            yield Title(Span(match.start(), match.start() + len(shown)), shown, rule=rule)
    for match in NUMBERED.finditer(text, start, end):
        named = _NAME_ENDS.search(text, max(start, match.start() - 30), match.start())
        if named is not None and _VOTES.search(match.group()):
            continue
        shown = ENDS_STANDARD.split(match.group(), maxsplit=1)[0].rstrip()
        title = Title(Span(match.start(), match.start() + len(shown)), shown, rule="numbered")
        yield _with_subject(text, _with_name(text, title, start), end)


def _joined(text: str, found: list[Title]) -> list[Title]:
    """Of a name and the number beside it ("Data Act, Law No. 5 of 2020,") the name, at the place of both."""
    joined: list[Title] = []
    for title in sorted(found, key=lambda title: title.span.start):
        last = joined[-1] if joined else None
        if (
            last is not None
            and title.rule == "numbered"
            and last.rule == "title-case"
            and BESIDE.fullmatch(text, last.span.end, title.span.start)
            and text[title.span.end : title.span.end + 1] in (",", ".", ";", ")")
        ):
            closed = title.span.end + text.startswith(")", title.span.end)
            joined[-1] = replace(last, span=Span(last.span.start, closed))
        elif (
            last is not None
            and last.rule == "numbered"
            and title.rule in ("title-case", "quoted")
            and _NUMBER_LAST.search(last.text)
            and (link := NAME_BESIDE.fullmatch(text, last.span.end, title.span.start))
            and text[title.span.end : title.span.end + 1] in (",", ".", ";", ")", ":")
        ):
            named = " ".join(text[last.span.end : title.span.end].split()).lstrip(",( ")
            closed = title.span.end + link.group().startswith(" (")
            joined[-1] = replace(title, span=Span(last.span.start, closed), text=named.removeprefix("the "))
        elif (
            last is not None
            and (last.plain or last.rule == "title-case")
            and title.rule == "called"
            and (_QUOTE_NEXT if not last.plain else _COMMA_NEXT).fullmatch(
                text, last.span.end, title.span.start
            )
        ):
            joined[-1] = replace(title, span=Span(last.span.start, title.span.end))
        elif (
            last is not None
            and last.plain
            and title.rule == "standard"
            and text[last.span.end : title.span.start] == " ("
            and text[title.span.end : title.span.end + 1] == ")"
        ):
            joined[-1] = replace(last, span=Span(last.span.start, title.span.end + 1))
        else:
            joined.append(title)
    return joined


# "Notice of Proposed Rules “Toys at Night”": of a kind and the name behind it, the name.
_COMMA_NEXT = re.compile(r",\s")
_QUOTE_NEXT = re.compile(r"[,:]?\s[“\"«*_]")
# "passes the Toy Act 68-30": votes.
_VOTES = re.compile(r"^(?:Act|Bill|Law|Resolution)\s\d{1,3}-\d{1,3}$")
_NAME_ENDS = re.compile(r"\b[A-Z][\w’-]*\s$")
_NUMBER_LAST = re.compile(r"\d[\w/.-]*$")
# "Regulations of Law No. 5", "Bill amending Act No. 7": the text made under the numbered one is told of.
_TEXT_OF = re.compile(
    r"\b(?P<title>(?:Proposal\sfor\san?\s)?(?:[A-Z][\w’-]*\s){0,4}(?:Regulations?|Rules|Decree|By-?laws|Guidelines|Bill|Instructions?|Directive)\s"
    rf"(?:of|to|under|{DETAILING}|{CHANGING})\s(?:the\s)?)$"
)
_NAME_BEFORE = re.compile(r"(?:[A-Z][\w’-]*\s(?:(?:and|of|for|on|the)\s){0,2}){2,8}$")


def _with_name(text: str, title: Title, start: int) -> Title:
    """A number with the name before it: "Data Protection" + "Proclamation No. 5 of 2020"."""
    made = _TEXT_OF.search(text, max(start, title.span.start - 90), title.span.start)
    if made is not None:
        begin = made.start("title")
        return replace(
            title, span=Span(begin, title.span.end), text=" ".join(text[begin : title.span.end].split())
        )
    name = _NAME_BEFORE.search(text, max(start, title.span.start - 90), title.span.start)
    if name is None:
        return title
    words = name.group().split()
    begin = name.start()
    while words and _opener(words[0]):
        begin = text.index(words[1], begin + len(words[0])) if len(words) > 1 else title.span.start
        words = words[1:]
    if len(words) < 2 or any(word in NOUNS or word.isupper() or word in HEADS for word in words):
        return title
    shown = " ".join(text[begin : title.span.start].split()) + " " + title.text
    return replace(title, span=Span(begin, title.span.end), text=shown)


_LIST_NEXT = re.compile(r",\s(?:and\s)?(?=[A-Z])")


def _with_subject(text: str, title: Title, limit: int) -> Title:
    """A number with what the rule is on: "Law No. 5 of 2020" + "on Data Protection"."""
    link = SUBJECT.match(text, title.span.end, limit)
    if link is None:
        return _with_heading(text, title, limit)
    run = RUN.match(text, link.end(), limit)
    stop = run.end() if run else link.end()
    more = _LIST_NEXT.match(text, stop, limit) if run and link.group().lstrip()[0].isupper() else None
    while more is not None:
        longer = RUN.match(text, more.end(), limit)
        stop = longer.end() if longer else stop
        more = _LIST_NEXT.match(text, stop, limit) if longer else None
    if run is None or text[stop : stop + 2].strip()[:1].islower():
        stop = max(stop, complement_end(text, stop, limit))
    if stop - link.end() < 8:
        return title
    shown = " ".join(text[title.span.start : stop].split())
    return Title(Span(title.span.start, stop), shown, title.draft, rule=title.rule)


_HEADED = re.compile(
    r"(?:[A-Z]\w+\s){0,3}(?:Circular|Notice|Guidelines?|Guidance|Standard|Bulletin|Advisory|Communication|Letter|Opinion|Sheet|Guide)\s"
)


def _with_heading(text: str, title: Title, limit: int) -> Title:
    """A number with the heading of the paper beside it: "Circular 2020/1" + "Operational risks"."""
    mark = text[title.span.end : title.span.end + 2]
    if not _HEADED.match(title.text) or mark == " (":
        return title
    stop, heading = title_after(text, title.span, title.span.start, limit)
    if not heading or (mark == ", " and not stands_between(text, stop - len(heading), stop)):
        return title
    return replace(title, span=Span(title.span.start, stop), text=f"{title.text} {heading}")


def _title(text: str, span: Span, limit: int, rule: str) -> Title:
    """The title at ``span`` with the year, number and state ("(Trial)") that follow it."""
    tail = TAIL.match(text, span.end, limit)
    stop = tail.end() if tail else span.end
    rest = BRACKETED_REST.match(text, stop, limit)
    stop = rest.end() if rest else stop
    dated = _YEAR_AFTER_LETTERS.match(text, stop, limit) or _EDITION.match(text, stop, limit)
    stop = dated.end() if dated else stop
    shown = " ".join(text[span.start : stop].split()).rstrip(",")
    draft = bool(tail and tail["state"] and "raft" in tail["state"]) or bool(
        re.search(r"\([^)]*[Dd]raft", shown)
    )
    return Title(Span(span.start, stop), shown, draft, rule=rule)


# "the Toy Labelling Order 2025": the year tells that it is no mere order.
_DATED = frozenset(["Order", "Instrument", "Framework", "Plan", "Policy"]) & HEADS.keys()
_YEAR_NEXT = re.compile(r"(?:,?\s(?:of\s)?(?:19|20)\d\d(?:/\d{1,4})?)(?!\d)")
# "(Second Edition)", "(For Licensed Shops)": which of several a text is.
_EDITION = re.compile(
    r"\s\((?:(?:First|Second|Third|Fourth|Fifth|Revised|Updated|New|(?:19|20)\d\d)\s(?:Edition|Version)|"
    r"(?:Edition|Version)\s\d[\d.]*|[Ff]or\s[A-Z][^()\n]{3,60})\)"
)
# "the General Directive (GD) 2025".
_YEAR_AFTER_LETTERS = re.compile(r"\s\([A-Z][A-Za-z]{1,9}\)\s(?:19|20)\d\d(?!\d)")


def _cut(text: str, run: Span) -> Iterator[Span]:
    """The titles in a run of capitalised words: parts with a head word, cut at "and the" and the like."""
    words = [Span(run.start + m.start(), run.start + m.end()) for m in _WORD.finditer(run.of(text))]
    for part in _split(text, words):
        while part and _opener(part[0].of(text)) and not _opens_place(text, part):
            part = part[1:]
        while part and (part[-1].of(text)[0].islower() or part[-1].of(text).strip("(),") in MONTHS | DAYS):
            part = part[:-1]
        part = unplaced(text, unissued(text, unsent(text, unowned(text, part))))
        shown = [word.of(text) for word in part]
        if (
            len(part) >= 2
            and (has_head(shown) or (shown[-1] in _DATED and _YEAR_NEXT.match(text, part[-1].end)))
            and (shown[-1] not in NOUNS or _ends_a_title(shown))
            and not HOUSE.search(" ".join(shown))
            and not _FIRM_NEXT.match(text, part[-1].end)
        ):
            begin = part[0].start
            article = ARTICLE.match(text[begin : part[-1].end])
            if article and article.end() < part[-1].end - begin:
                begin += article.end()
            begin = _with_list(text, begin, shown)
            draft = DRAFT_OF.match(text, begin, part[-1].end)
            if draft and has_head(text[draft.end() : part[-1].end].split()):
                begin = draft.end()
            if len(text[begin : part[-1].end].split()) >= 2 or text[begin : part[-1].end].isupper():
                yield Span(begin, part[-1].end)
        elif (
            len(part) == 1
            and re.match(r"\s(?:[\dIVX]|\()", text[part[0].end : part[0].end + 2]) is None
            and (shown[0] in ALONE or (shown[0] in HEADS and DETAILED.match(text, part[0].end)))
        ):
            yield Span(part[0].start, part[0].end)


# "AI Strategy 3 Ltd": a firm's name.
_FIRM_NEXT = re.compile(r"(?:\s\d{1,3})?\s(?:Ltd|Limited|Inc|LLC|PLC|plc|GmbH|Corp)\b")


def _opens_place(text: str, part: list[Span]) -> bool:
    """ "New York", where "New" is no mere word before a title."""
    return len(part) > 2 and part[0].of(text) == "New" and part[1].of(text) in NEW_PLACES


def _with_list(text: str, begin: int, shown: list[str]) -> int:
    """Where a title begins that is itself a list: "the Digital Markets, Competition and Consumers Act"."""
    if "and" not in shown[:4]:
        return begin
    match = LISTED.search(text, max(0, begin - 80), begin)
    if match is None or set(match["first"].replace(",", "").split()) & HEADS.keys():
        return begin
    return match.start("first")


def _opener(word: str) -> bool:
    return (
        word[0].islower()
        or word in OPENERS
        or word in MONTHS
        or word in DAYS
        or word in BEFORE_TITLES
        or (
            word.endswith(("'s", "’s"))
            and not word.lower().startswith(("people", "women", "children", "consumer"))
        )
    )


_SPLITTING = frozenset("under of over for the and or with by".split())


def _split(text: str, words: list[Span]) -> Iterator[list[Span]]:
    part: list[Span] = []
    for at, word in enumerate(words):
        if word.of(text) not in _SPLITTING:
            part.append(word)
            continue
        shown = [w.of(text) for w in part]
        if word.of(text) in ("under", "of", "over", "for") and shown and shown[-1] in _OF_FIRMS:
            yield part
            part = []
            continue
        if word.of(text) == "the" and shown and shown[-1] in _GAZETTES:
            part = []
            continue
        if word.of(text) == "the" and shown and shown[-1] in HEADS and has_head(shown):
            yield part
            part = []
            continue
        if (
            word.of(text) in ("and", "or", "with", "under", "by")
            and has_head(shown)
            and not (word.of(text) == "under" and (_says_on_what(shown) or shown[-1] in _UNDER_A_LAW))
            and (not _speaks(shown) or _speaks_again(shown, words[at + 1 : at + 3], text))
        ):
            rest = [w.of(text) for w in words[at + 1 :]]
            if word.of(text) == "and" and shown[-1] in _JOINT and rest[:1] and rest[0] in _JOINT:
                part.append(word)
                continue
            ended = shown[-1].strip("(),") in HEADS and _ends_a_title(rest)
            if (rest[:1] == ["the"] and has_head(rest)) or (ended and has_head(rest)):
                yield part
                part = []
                continue
        part.append(word)
    yield part


# "Guidelines under the Toy Markets Regulation on the marking of toys".
_UNDER_A_LAW = frozenset("Guidelines Guidance RTS ITS Standards Opinion".split())
# "published in the Official Gazette the Toy Rules".
_GAZETTES = frozenset("Gazette Journal Bulletin Website Register".split())
# "Acme LLC under the Toy Act".
_OF_FIRMS = frozenset("LLC Ltd Limited Inc PLC plc LLP Corp GmbH AG Co".split())
# "Licence Conditions and Codes of Practice" is one text.
_JOINT = frozenset(
    "Conditions Codes Principles Standards Guidelines Requirements Criteria Procedures Rules "
    "Regulations".split()
)


def _speaks_again(shown: list[str], rest: list[Span], text: str) -> bool:
    """Whether a second title of the same kind begins: "the Guideline on X and the Guideline on Y"."""
    heads = {word for word in shown if word in HEADS}
    return len(rest) == 2 and rest[0].of(text) == "the" and rest[1].of(text) in heads


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


def _says_on_what(words: list[str]) -> bool:
    """Whether the title so far goes on after its kind: "Directive on the Duties of Boards"."""
    return any(word in HEADS and after in ("on", "for") for word, after in pairwise(words))


def _speaks(words: list[str]) -> bool:
    """Whether the title so far is one that goes on about other rules ("Opinions on the X Act and ...")."""
    for at, word in enumerate(words):
        if word in HEADS:
            return word in SPEAKING and at + 1 < len(words) and words[at + 1] in ("on", "to", "for")
    return False


def _extended(text: str, title: Title, limit: int) -> Title:
    """The title with a plain-worded rest: "Guide" + "to internal models"."""
    title = with_quoted(text, title, limit)
    stop = rest_of(text, title.span, title.text, limit)
    if stop is None:
        return title
    shown = " ".join(text[title.span.start : stop].split())
    return Title(Span(title.span.start, stop), shown, title.draft, title.plain, title.rule)
