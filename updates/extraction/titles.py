"""Titles of rules in a sentence: Title Case, quoted, numbered standards, and plain-worded ones."""

import bisect
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from updates.extraction.bodies import NOUNS
from updates.extraction.eventcues import CITING, TAIL_CUES
from updates.extraction.findings import Span
from updates.extraction.names import DAYS, MONTHS, OPENERS
from updates.extraction.papers import find_papers
from updates.extraction.titlepatterns import (
    ABOUT_DRAFT,
    ACT_TO,
    ALONE,
    AMENDMENT,
    ARTICLE,
    BEFORE_TITLES,
    BESIDE,
    BRACKETED_REST,
    CHAIN,
    CONSULTATION_ON,
    CONSULTATION_RUNS,
    DONE_BEFORE,
    DRAFT_OF,
    EFFECT_NEXT,
    ENDS_STANDARD,
    FORMAL,
    GOVERNOR,
    HOUSE,
    LETTERS,
    LISTED,
    LOWER,
    NAMED_KIND,
    NAMED_RULE,
    NEW_PLACES,
    NUMBERED,
    OPENS_SENTENCE,
    OWNS,
    POSSESSED,
    QUOTED,
    RUN,
    SEVERAL,
    STANDARD,
    SUBJECT,
    SUBJECT_LEAD,
    TAIL,
    TECHNOLOGY,
)
from updates.extraction.titlerests import complement_end, rest_of
from updates.extraction.titlewords import HEADS, QUALIFIED, SPEAKING


@dataclass(frozen=True, slots=True)
class Title:
    """A title at ``span``; ``draft`` where it calls itself one, ``plain`` where it is in lower case."""

    span: Span
    text: str
    draft: bool = False
    plain: bool = False
    rule: str = "title-case"


_CAPITALISED = re.compile(r"[A-Z][a-z]+")
_OTHER_HEADS = tuple(head for head in HEADS if not _CAPITALISED.fullmatch(head))


def _may_hold_head(text: str, start: int, end: int) -> bool:
    """Whether a sentence holds a word that makes capitalised words a title; most hold none."""
    if not HEADS.keys().isdisjoint(_CAPITALISED.findall(text, start, end)):
        return True
    return any(text.find(head, start, end) >= 0 for head in _OTHER_HEADS)


def find_titles(text: str, start: int, end: int) -> list[Title]:
    """All titles in ``text[start:end]`` (one sentence), in reading order, none inside another.

    Plain-worded ones count only where a verb of rule-making governs them, or where they
    call themselves drafts or bills: then they hold what titles stand in them.
    """
    found: list[Title] = []
    for paper in find_papers(text, start, end):
        _add(found, Title(paper.span, paper.text, paper.draft, rule=paper.rule))
    for quoted in QUOTED.finditer(text, start, end):
        if _has_head(quoted["title"].split()) and not HOUSE.search(quoted["title"]):
            _add(found, _title(text, Span(*quoted.span("title")), end, "quoted"))
    for amendment in AMENDMENT.finditer(text, start, end):
        law = RUN.match(text, amendment.end(), end)
        if law is not None and _has_head(law.group().split()):
            cut = next(_cut(text, Span(*law.span())), None)
            if cut is not None:
                _add(found, _title(text, Span(amendment.start(), cut.end), end, "numbered"))
    for pattern, rule in (
        (STANDARD, "standard"),
        (TECHNOLOGY, "technology"),
        (NUMBERED, "numbered"),
    ):
        for match in pattern.finditer(text, start, end):
            shown = ENDS_STANDARD.split(match.group(), maxsplit=1)[0].rstrip()
            title = Title(Span(match.start(), match.start() + len(shown)), shown, rule=rule)
            _add(found, _with_subject(text, title, end) if rule == "numbered" else title)
    plains = _plain_worded(text, start, end)
    for plain in plains:
        _add(found, plain)
    for long in ACT_TO.finditer(text, start, end):
        stop = complement_end(text, long.end(), end)
        _add(
            found,
            Title(Span(long.start(), stop), " ".join(text[long.start() : stop].split()), rule="long-title"),
        )
    for asked in CONSULTATION_ON.finditer(text, start, end):
        stop = complement_end(text, asked.end(), end)
        if stop - asked.end() > 12 and CONSULTATION_RUNS.match(text, stop, end):
            shown = " ".join(text[asked.end() : stop].split())
            _add(found, Title(Span(asked.end(), stop), shown, draft=True, plain=True, rule="consultation"))
    for run in RUN.finditer(text, start, end) if _may_hold_head(text, start, end) else ():
        for span in _cut(text, Span(*run.span())):
            _add(found, _extended(text, _title(text, span, end, "title-case"), end))
    for owned in POSSESSED.finditer(text, start, end) if OWNS.search(text, start, end) else ():
        shown_words = owned["title"].split()
        while shown_words and _opener(shown_words[0]):
            shown_words = shown_words[1:]
        if len(shown_words) > 1:
            begin = owned.end("title") - len(" ".join(shown_words))
            _add(found, Title(Span(begin, owned.end("title")), " ".join(shown_words)))
    return _joined(text, found)


def _plain_worded(text: str, start: int, end: int) -> list[Title]:
    """Titles without capitals, or that go by letters, where something is told of them."""
    plains: list[Title] = []
    for match in LOWER.finditer(text, start, end):
        plain = _plain(text, match, start, end)
        if plain is not None and (
            _is_governed(text, plain, start, plains) or _draftlike(plain) or _is_subject(text, plain, start)
        ):
            _add(plains, plain)
    for match in NAMED_RULE.finditer(text, start, end):
        tail = text[match.end() : match.end() + 90]
        if any(cue.match(tail) for _, cue in TAIL_CUES):
            _add(
                plains,
                Title(Span(*match.span("title")), " ".join(match["title"].split()), plain=True, rule="plain"),
            )
    for match in NAMED_KIND.finditer(text, start, end):
        plain = _named_kind(text, match, start, end)
        if plain is not None:
            _add(plains, plain)
    for match in LETTERS.finditer(text, start, end):
        known = Title(Span(*match.span()), match.group(), plain=True, rule="acronym")
        if _is_told_of(text, known, start, end):
            _add(plains, known)
    return plains


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
            and text[title.span.end : title.span.end + 1] in (",", ".", ";")
        ):
            joined[-1] = replace(last, span=Span(last.span.start, title.span.end))
        else:
            joined.append(title)
    return joined


def _with_subject(text: str, title: Title, limit: int) -> Title:
    """A number with what the rule is on: "Law No. 5 of 2020" + "on Data Protection"."""
    link = SUBJECT.match(text, title.span.end, limit)
    if link is None:
        return title
    run = RUN.match(text, link.end(), limit)
    stop = run.end() if run else link.end()
    if run is None or text[stop : stop + 2].strip()[:1].islower():
        stop = max(stop, complement_end(text, stop, limit))
    if stop - link.end() < 8:
        return title
    shown = " ".join(text[title.span.start : stop].split())
    return Title(Span(title.span.start, stop), shown, title.draft, rule=title.rule)


def _is_subject(text: str, title: Title, start: int) -> bool:
    """Whether a verb of rule-making follows a title that an article or an owner introduces."""
    if not SUBJECT_LEAD.search(text[max(start, title.span.start - 40) : title.span.start]) and not (
        OPENS_SENTENCE.fullmatch(text, start, title.span.start)
    ):
        return False
    tail = text[title.span.end : title.span.end + 90]
    return any(cue.match(tail) for _, cue in TAIL_CUES)


def _named_kind(text: str, match: re.Match[str], start: int, limit: int) -> Title | None:
    """A name with a kind in small letters, where it is told of or goes on to say what it is on."""
    stop = match.end("title")
    link = _ON_WHAT.match(text, stop, limit)
    stop = complement_end(text, link.end(), limit) if link else stop
    owner = max(match["title"].rfind("'s "), match["title"].rfind("’s "))
    begin = match.start("title") + (owner + 3 if owner >= 0 else 0)
    shown = " ".join(text[begin:stop].split())
    title = Title(Span(begin, stop), shown, plain=True, rule="plain")
    return title if _is_told_of(text, title, start, limit) or _is_governed(text, title, start, []) else None


def _is_told_of(text: str, title: Title, start: int, limit: int) -> bool:
    """Whether words right beside a title tell a step in its life."""
    tail = text[title.span.end : min(limit, title.span.end + 90)]
    lead = text[max(start, title.span.start - 40) : title.span.start]
    if not CITING.search(lead) and (any(cue.match(tail) for _, cue in TAIL_CUES) or EFFECT_NEXT.match(tail)):
        return True
    return DONE_BEFORE.search(text, max(start, title.span.start - 60), title.span.start) is not None


def _is_governed(text: str, title: Title, start: int, plains: list[Title]) -> bool:
    lead = text[max(start, title.span.start - 60) : title.span.start]
    if GOVERNOR.search(lead):
        return True
    return bool(plains) and CHAIN.fullmatch(text[plains[-1].span.end : title.span.start]) is not None


_ON_WHAT = re.compile(r"\s(?:on|for|governing)\s(?=[a-z])")


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


def _add(found: list[Title], title: Title) -> None:
    """Put a title where it stands among those found, unless it overlaps one of them."""
    at = bisect.bisect_left(found, title.span.start, key=lambda known: known.span.start)
    before, after = found[at - 1 : at] if at else [], found[at : at + 1]
    if any(known.span.end > title.span.start for known in before):
        return
    if any(known.span.start < title.span.end for known in after):
        return
    found.insert(at, title)


def _has_head(words: list[str]) -> bool:
    return any(_is_head(words, at) for at in range(len(words)))


def _is_head(words: list[str], at: int) -> bool:
    word = words[at].strip("(),")
    if word not in HEADS:
        return False
    needed = QUALIFIED.get(word)
    if needed is not None and at > 0 and words[at - 1].endswith(")"):
        return True
    return needed is None or bool(needed & set(words[max(0, at - 2) : at])) or (at == 0 and len(words) > 3)


def _title(text: str, span: Span, limit: int, rule: str) -> Title:
    """The title at ``span`` with the year, number and state ("(Trial)") that follow it."""
    tail = TAIL.match(text, span.end, limit)
    stop = tail.end() if tail else span.end
    rest = BRACKETED_REST.match(text, stop, limit)
    stop = rest.end() if rest else stop
    shown = " ".join(text[span.start : stop].split()).rstrip(",")
    draft = bool(tail and tail["state"] and "raft" in tail["state"]) or bool(
        re.search(r"\([^)]*[Dd]raft", shown)
    )
    return Title(Span(span.start, stop), shown, draft, rule=rule)


def _cut(text: str, run: Span) -> Iterator[Span]:
    """The titles in a run of capitalised words: parts with a head word, cut at "and the" and the like."""
    words = [Span(run.start + m.start(), run.start + m.end()) for m in re.finditer(r"\S+", run.of(text))]
    for part in _split(text, words):
        while part and _opener(part[0].of(text)) and not _opens_place(text, part):
            part = part[1:]
        while part and (part[-1].of(text)[0].islower() or part[-1].of(text).strip("(),") in MONTHS | DAYS):
            part = part[:-1]
        part = _unowned(text, part)
        shown = [word.of(text) for word in part]
        if (
            len(part) >= 2
            and _has_head(shown)
            and (shown[-1] not in NOUNS or _ends_a_title(shown))
            and not HOUSE.search(" ".join(shown))
        ):
            begin = part[0].start
            article = ARTICLE.match(text[begin : part[-1].end])
            if article and article.end() < part[-1].end - begin:
                begin += article.end()
            begin = _with_list(text, begin, shown)
            draft = DRAFT_OF.match(text, begin, part[-1].end)
            if draft and _has_head(text[draft.end() : part[-1].end].split()):
                begin = draft.end()
            if len(text[begin : part[-1].end].split()) >= 2 or text[begin : part[-1].end].isupper():
                yield Span(begin, part[-1].end)
        elif (
            len(part) == 1
            and re.match(r"\s(?:[\dIVX]|\()", text[part[0].end : part[0].end + 2]) is None
            and shown[0] in ALONE
        ):
            yield Span(part[0].start, part[0].end)


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


def _unowned(text: str, part: list[Span]) -> list[Span]:
    """Words without the body that owns the text: "State Council's" before "Regulations"."""
    for at, word in enumerate(part[:-1]):
        shown = word.of(text)
        if shown in HEADS:
            break
        if shown.endswith(("'s", "’s")) and not shown.lower().startswith(
            ("people", "women", "children", "consumer")
        ):
            return part[at + 1 :]
    return part


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


def _split(text: str, words: list[Span]) -> Iterator[list[Span]]:
    part: list[Span] = []
    for at, word in enumerate(words):
        shown = [w.of(text) for w in part]
        if word.of(text) in ("and", "or", "with", "under", "by") and _has_head(shown) and not _speaks(shown):
            rest = [w.of(text) for w in words[at + 1 :]]
            ended = shown[-1].strip("(),") in HEADS and _ends_a_title(rest)
            if (rest[:1] == ["the"] and _has_head(rest)) or (ended and _has_head(rest)):
                yield part
                part = []
                continue
        part.append(word)
    yield part


def _ends_a_title(words: list[str]) -> bool:
    """Whether a head word stands last, or before what it is about: not only "Decision Systems"."""
    return any(
        _is_head(words, at)
        and (at == len(words) - 1 or words[at + 1][0].islower() or words[at + 1][0] in "(0123456789")
        for at in range(len(words))
    )


def _speaks(words: list[str]) -> bool:
    """Whether the title so far is one that goes on about other rules ("Opinions on the X Act and ...")."""
    for at, word in enumerate(words):
        if word in HEADS:
            return word in SPEAKING and at + 1 < len(words) and words[at + 1] in ("on", "to", "for")
    return False


def _extended(text: str, title: Title, limit: int) -> Title:
    """The title with a plain-worded rest: "Guide" + "to internal models"."""
    stop = rest_of(text, title.span, title.text, limit)
    if stop is None:
        return title
    shown = " ".join(text[title.span.start : stop].split())
    return Title(Span(title.span.start, stop), shown, title.draft, title.plain, title.rule)


def _plain(text: str, match: re.Match[str], start: int, limit: int) -> Title | None:
    """A title in plain words: "draft circular on ...", "data protection bill"."""
    if match["head"].endswith("s") and SEVERAL.search(text[max(start, match.start() - 40) : match.start()]):
        return None
    mods, rest = match["mods"].split(), match["rest"]
    if (
        rest is not None
        and ABOUT_DRAFT.match(text, match.end(), limit)
        and match["head"].endswith(("paper", "document"))
    ):
        return None
    if match["head"].startswith("exposure") and rest is not None and rest.strip() not in ("on", "about"):
        return None
    begin = match.start()
    if rest is not None and rest.strip() == "to" and not match["head"].startswith(("guide", "response")):
        rest = None
    if rest is not None:
        stop = complement_end(text, match.end(), limit)
        if stop - match.end() < 6:
            rest = None
    if rest is None:
        topical = [word for word in mods if word not in FORMAL]
        if not topical or match["head"] not in (
            "bill",
            "law",
            "act",
            "decree",
            "regulations",
            "regulation",
            "rules",
            "guidance",
            "guidelines",
        ):
            return None
        stop = match.end("head")
        year = re.compile(
            r"\sof\s(?:(?:January|February|March|April|May|June|July|August|September|"
            r"October|November|December)\s)?(?:19|20)\d\d"
        ).match(text, stop, limit)
        stop = year.end() if year else stop
    shown = " ".join(text[begin:stop].split())
    return Title(Span(begin, stop), shown, "draft" in mods, plain=True, rule="plain")
