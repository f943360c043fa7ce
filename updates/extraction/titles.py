"""Titles of rules in a sentence: Title Case, quoted, numbered standards, and plain-worded ones."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from updates.extraction.bodies import NOUNS
from updates.extraction.findings import Span
from updates.extraction.guarded import Guarded
from updates.extraction.names import DAYS, MONTHS
from updates.extraction.papers import PAPERS, stands_between, title_after
from updates.extraction.plaintitles import add, find_plain
from updates.extraction.stretches import stretch
from updates.extraction.title import Title
from updates.extraction.titlepatterns import (
    ACT_TO,
    AMENDMENT,
    ASKED_ABOUT,
    BESIDE,
    BRACKETED_REST,
    CODIFIED,
    CONSULTATION_ON,
    CONSULTATION_RUNS,
    DRAFTED,
    DRAFTED_ENDS,
    ENDS_STANDARD,
    HOUSE,
    ITEM,
    NAME_BESIDE,
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
from updates.extraction.titleruns import cut, find_in_runs, opener
from updates.extraction.titlewords import CHANGING, DETAILING, HEADS, has_head

Finder = Callable[[str, int, int], Iterator[Title]]


def find_titles(text: str, start: int, end: int) -> list[Title]:
    """All titles in ``text[start:end]`` (one sentence), in reading order, none inside another.

    Plain-worded ones count only where a verb of rule-making governs them, or where they
    call themselves drafts or bills: then they hold what titles stand in them.
    """
    found: list[Title] = []
    bits = stretch(text, start, end).bits
    for find, needed in _BEFORE_RUNS:
        if bits & needed == needed:
            for title in find(text, start, end):
                add(found, title)
    for plain in find_plain(text, start, end, bits):
        add(found, plain)
    for find, needed in _LONG:
        if bits & needed == needed:
            for title in find(text, start, end):
                add(found, title)
    numbers = [title.span.start for title in found if title.rule == "numbered"]
    for span in find_in_runs(text, start, end, numbers):
        title = _extended(text, _title(text, span, end, "title-case"), end)
        if numbers and _SPEAKS_ON.match(title.text):
            title, found = _holding(text, title, found)
        add(found, title)
    for find, needed in _AFTER_RUNS:
        if bits & needed == needed:
            for title in find(text, start, end):
                add(found, title)
    return _joined(text, found) if len(found) > 1 else found


# "Opinion on the interplay of Directive (EU) 2015/1 and Law No. 5": one title, which holds others.
_SPEAKS_ON = re.compile(
    r"(?:[A-Z][a-z]+\s){0,2}(?:Opinions?|Statements?|Recommendations?|Guidelines?|Guidance|Guides?|Reports?|Responses?|"
    r"Notes?|Circulars?|Letters?|Advice|Advisory|Bulletins?|Papers?|Communications?|Interpretations?|Q&As?|FAQs?)"
    r"(?:\s(?:No\.\s?)?\d[\d/-]*)?\s(?:on|about)\s(?:the\s)?[a-z]+\s(?:between|among|of|with|to|and|under)\s"
)


def _holding(text: str, title: Title, found: list[Title]) -> tuple[Title, list[Title]]:
    """A title with the whole of the numbered texts it speaks of, and the titles but those."""
    begin, end = title.span.start, title.span.end
    held = [known for known in found if known.rule == "numbered" and begin < known.span.start < end]
    if not held:
        return title, found
    if held[-1].span.end > end:
        end = held[-1].span.end
        title = replace(title, span=Span(begin, end), text=" ".join(text[begin:end].split()))
    return title, [known for known in found if known not in held]


def _quoted(text: str, start: int, end: int) -> Iterator[Title]:
    """Words in quotation marks that name a rule."""
    for quoted in QUOTED.finditer(text, start, end):
        if has_head(quoted["title"].split()) and not HOUSE.search(quoted["title"]):
            yield _title(text, Span(*quoted.span("title")), end, "quoted")


def _amendments(text: str, start: int, end: int) -> Iterator[Title]:
    """ "Amendment No. 5 to the Toy Act"."""
    for amendment in AMENDMENT.finditer(text, start, end):
        law = RUN.match(text, amendment.end(), end)
        if law is not None and has_head(law.group().split()):
            first = next(cut(text, *law.span()), None)
            if first is not None:
                yield _title(text, Span(amendment.start(), first.end), end, "numbered")


def _long_titles(text: str, start: int, end: int) -> Iterator[Title]:
    """ "An Act to amend the law on toys"."""
    for long in ACT_TO.finditer(text, start, end):
        stop = complement_end(text, long.end(), end)
        yield Title(Span(long.start(), stop), " ".join(text[long.start() : stop].split()), rule="long-title")


def _consultations(text: str, start: int, end: int) -> Iterator[Title]:
    """What a consultation that is told to open, run or close is on."""
    for asked in CONSULTATION_ON.finditer(text, start, end):
        stop = complement_end(text, asked.end(), end)
        if stop - asked.end() > _SHORTEST and CONSULTATION_RUNS.match(text, stop, end):
            yield _asked(text, asked.end(), stop)


def _asked_about(text: str, start: int, end: int) -> Iterator[Title]:
    """What somebody opens a consultation on, or asks for views on."""
    for asked in ASKED_ABOUT.finditer(text, start, end):
        stop = complement_end(text, asked.end(), end)
        if stop - asked.end() > _SHORTEST:
            yield _asked(text, asked.end(), stop)


_SHORTEST = 12


def _asked(text: str, begin: int, stop: int) -> Title:
    shown = " ".join(text[begin:stop].split())
    return Title(Span(begin, stop), shown, draft=True, plain=True, rule="consultation")


def _drafted(text: str, start: int, end: int) -> Iterator[Title]:
    """What a draft is of, whatever it is called."""
    for drafted in DRAFTED.finditer(text, start, end):
        name = RUN.match(text, drafted.end(), end)
        if name is None:
            continue
        dated = _DATED_END.search(text, name.start(), name.end())
        stop = dated.start() if dated else name.end()
        words = text[name.start() : stop].split()
        if len(words) < _FEWEST_DRAFTED or not (dated or DRAFTED_ENDS.match(text, stop, end)):
            continue
        if not has_head(words) and NOUNS.isdisjoint(words):
            yield Title(Span(name.start(), stop), " ".join(words), draft=True)


_FEWEST_DRAFTED = 3
# "a draft of its Kite Profile for Towns in May"
_DATED_END = re.compile(rf"\s(?:in|on|by|from|until|since)\s(?:{'|'.join(sorted(DAYS | MONTHS))})$")


def _possessed(text: str, start: int, end: int) -> Iterator[Title]:
    """A rule as owner of its parts: "the Toy Act's provisions"."""
    for owned in POSSESSED.finditer(text, start, end) if OWNS.search(text, start, end) else ():
        words = owned["title"].split()
        while words and opener(words[0]):
            words = words[1:]
        if len(words) > 1:
            begin = owned.end("title") - len(" ".join(words))
            yield Title(Span(begin, owned.end("title")), " ".join(words))


def _standards(text: str, start: int, end: int) -> Iterator[Title]:
    """Standards by their number."""
    for match in STANDARD.finditer(text, start, end):
        yield _to_verb(match, "standard")


def _technologies(text: str, start: int, end: int) -> Iterator[Title]:
    """Standards by the field that their names begin with."""
    for match in TECHNOLOGY.finditer(text, start, end) if text.find("echnology", start, end) >= 0 else ():
        yield _to_verb(match, "technology")


def _numbered(text: str, start: int, end: int) -> Iterator[Title]:
    """Texts by their number, with the name or the subject beside it."""
    return _by_number(text, start, end, NUMBERED) if _FIGURE.search(text, start, end) else iter(())


def _codified(text: str, start: int, end: int) -> Iterator[Title]:
    """Rules by their place in a code: "12 CFR Part 1026"."""
    for code in _CODES:
        if text.find(code, start, end) >= 0:
            return _by_number(text, start, end, CODIFIED)
    return iter(())


def _by_number(text: str, start: int, end: int, pattern: Guarded) -> Iterator[Title]:
    for match in pattern.finditer(text, start, end):
        named = _NAME_ENDS.search(text, max(start, match.start() - 30), match.start())
        if named is None or not _VOTES.search(match.group()):
            yield _with_subject(text, _with_name(text, _to_verb(match, "numbered"), start), end)


_CODES = ("CFR", "C.F.R.", "NYCRR")
_FIGURE = re.compile(r"\d")


def _to_verb(match: re.Match[str], rule: str) -> Title:
    shown = ENDS_STANDARD.split(match.group(), maxsplit=1)[0].rstrip()
    return Title(Span(match.start(), match.start() + len(shown)), shown, rule=rule)


def _guarded(*finders: tuple[Finder, Guarded]) -> tuple[tuple[Finder, int], ...]:
    """Each finder with the bits of a sentence in which it may find anything."""
    return tuple((find, pattern.both) for find, pattern in finders)


_BEFORE_RUNS = _guarded(
    *PAPERS,
    (_quoted, QUOTED),
    (_amendments, AMENDMENT),
    (_standards, STANDARD),
    (_technologies, TECHNOLOGY),
    (_numbered, NUMBERED),
    (_codified, CODIFIED),
)
_LONG = _guarded((_long_titles, ACT_TO), (_consultations, CONSULTATION_ON))
_AFTER_RUNS = _guarded((_drafted, DRAFTED), (_possessed, POSSESSED), (_asked_about, ASKED_ABOUT))


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
        ) or (last is not None and _is_number_of(text, last, title)):
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


def _is_number_of(text: str, plain: Title, title: Title) -> bool:
    """Whether a numbered text is the one told of in plain words: "its guidance on toys, Circular 5,"."""
    return (
        plain.plain
        and title.rule == "numbered"
        and text[plain.span.end : title.span.start] == ", "
        and text[title.span.end : title.span.end + 1] in (",", ".", ";", ")")
    )


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
    while words and opener(words[0]):
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
    if run is not None and more is None:
        stop = _list_of_topics(text, run.end(), limit) or stop
    if run is None or text[stop : stop + 2].strip()[:1].islower():
        stop = max(stop, complement_end(text, stop, limit))
    if stop - link.end() < 8:
        return title
    shown = " ".join(text[title.span.start : stop].split())
    return Title(Span(title.span.start, stop), shown, title.draft, rule=title.rule)


# "on the Toy Bank, Regulation of Shops, and Doll Makers came into force".
_TOPICS = re.compile(
    rf"(?:,\s(?:the\s)?{ITEM}(?:\sand\s{ITEM})?){{1,4}},?\sand\s(?:the\s)?{ITEM}(?!\s(?:No\.|\d))"
)


def _list_of_topics(text: str, at: int, limit: int) -> int | None:
    """Where a list ends that goes on with what a numbered law is about; ``None`` where none does."""
    listed = _TOPICS.match(text, at, limit) if text.startswith(", ", at) else None
    if listed is None:
        return None
    named = set(listed.group().replace(",", " ").split()) - {"Regulation"}
    return listed.end() if named.isdisjoint(HEADS) and named.isdisjoint(NOUNS) else None


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
    draft = "raft" in shown and (
        bool(tail and tail["state"] and "raft" in tail["state"]) or _DRAFT_WITHIN.search(shown) is not None
    )
    return Title(Span(span.start, stop), shown, draft, rule=rule)


_DRAFT_WITHIN = re.compile(r"\([^)]*[Dd]raft")
# "(Second Edition)", "(For Licensed Shops)": which of several a text is.
_EDITION = re.compile(
    r"\s\((?:(?:First|Second|Third|Fourth|Fifth|Revised|Updated|New|(?:19|20)\d\d)\s(?:Edition|Version)|"
    r"(?:Edition|Version)\s\d[\d.]*|[Ff]or\s[A-Z][^()\n]{3,60})\)"
)
# "the General Directive (GD) 2025".
_YEAR_AFTER_LETTERS = re.compile(r"\s\([A-Z][A-Za-z]{1,9}\)\s(?:19|20)\d\d(?!\d)")


def _extended(text: str, title: Title, limit: int) -> Title:
    """The title with a plain-worded rest: "Guide" + "to internal models"."""
    title = with_quoted(text, title, limit)
    stop = rest_of(text, title.span, title.text, limit)
    if stop is None:
        return title
    shown = " ".join(text[title.span.start : stop].split())
    return Title(Span(title.span.start, stop), shown, title.draft, title.plain, title.rule)
