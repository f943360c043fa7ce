"""The titles that a sentence names, but for the authorities' names in them and beside them."""

import re
from collections.abc import Sequence
from dataclasses import replace

from updates.extraction.findings import Span
from updates.extraction.spans import SpanSet
from updates.extraction.title import Title
from updates.extraction.titlepatterns import FORMAL
from updates.extraction.titles import find_titles
from updates.extraction.titlewords import HEADS

_HEAD_WORDS = frozenset(head.lower() for head in HEADS)


class NamedTitles:
    """The titles of one passage; ``bodies`` are the spans of authorities' names, which are no titles."""

    __slots__ = ("_bodies", "_text", "_within")

    def __init__(self, text: str, bodies: Sequence[Span]) -> None:
        self._text, self._bodies = text, bodies
        self._within: SpanSet | None = None

    def of(self, sentence: Span) -> list[Title]:
        """The titles in one sentence, in reading order."""
        text, bodies = self._text, self._bodies
        found = find_titles(text, sentence.start, sentence.end)
        if not found:
            return found
        if self._within is None:
            self._within = SpanSet(bodies)
        named = self._within
        return [
            _unowned(text, title, bodies, named)
            for title in found
            if not _is_body(text, title, named) and not _defines(text, title)
        ]


def _is_body(text: str, title: Title, named: SpanSet) -> bool:
    """Whether all that makes the words a title belongs to the name of an authority."""
    if named.free(title.span) or title.rule in _SURE or _PUT_BEFORE.match(text, title.span.end):
        return False
    outside = [
        m.group().strip("(),")
        for m in _WORD.finditer(title.span.of(text))
        if not named.holds(title.span.start + m.start())
    ]
    if title.plain:  # "the Authority's guidelines" tell of none by name
        return all(word.lower() in _HEAD_WORDS | FORMAL for word in outside)
    return not any(word.lower() in _HEAD_WORDS for word in outside)


# "the Toy Bill in Parliament": where a bill is, no body's name.
_PUT_BEFORE = re.compile(
    r"\s(?:in|into|before|to|through)\s(?:the\s)?(?:Parliament|Congress|Senate|House|Assembly)\b"
)
_WORD = re.compile(r"\S+")
_SURE = ("standard", "technology", "quoted", "numbered", "called", "consultation", "long-title")
_OWNER_AFTER = re.compile(r"\s(?:of|by|from)\s(?:the\s)?$")


def _unowned(text: str, title: Title, bodies: Sequence[Span], named: SpanSet) -> Title:
    """The title without the body that the text is of: "Licensing Rules of the Securities Commission"."""
    if title.plain:
        return _unsigned(text, title, bodies)
    if named.free(title.span) or title.rule not in ("title-case", "standard", "numbered"):
        return title
    owner = next(
        (body for body in bodies if title.span.start < body.start and body.end >= _without_letters(title)),
        None,
    )
    link = _OWNER_AFTER.search(text, title.span.start, owner.start) if owner else None
    if link is None:
        return title
    kept = text[title.span.start : link.start()].split()
    if len(kept) < 2 or not _stands_alone(kept):
        return title
    return replace(title, span=Span(title.span.start, link.start()), text=" ".join(kept))


_LETTERS = re.compile(r"\s\([A-Z]{2,8}\)$")


def _without_letters(title: Title) -> int:
    """Where a title ends but for the short form of its body: "... of the Toy Commission (TC)"."""
    letters = _LETTERS.search(title.text)
    return title.span.end - (len(letters.group()) if letters else 0)


def _unsigned(text: str, title: Title, bodies: Sequence[Span]) -> Title:
    """A title in plain words without the body before it: "TSA draft guidance on toys"."""
    body = next((one for one in bodies if one.start <= title.span.start < one.end < title.span.end), None)
    begin = body.end + 1 if body and text[body.end] == " " else title.span.start
    if begin == title.span.start or len(text[begin : title.span.end].split()) < 2:
        return title
    return replace(
        title, span=Span(begin, title.span.end), text=" ".join(text[begin : title.span.end].split())
    )


def _stands_alone(words: list[str]) -> bool:
    """Whether a title is whole without "of the Commission": it ends in its kind, or says what it is on."""
    if words[-1] in HEADS:
        return words[-1] not in _OWN_KINDS
    if any(word[-1].isdigit() for word in words):
        return True
    about = next((at for at, word in enumerate(words) if word in _ABOUT), None)
    return (
        about is not None
        and any(word in HEADS for word in words[:about])
        and len(words) - about > _FEWEST_ABOUT
        and not words[-1].endswith(("tion", "ment", "sion"))
    )


_ABOUT = ("on", "for", "Governing", "Regarding", "Concerning")
_FEWEST_ABOUT = 2
_OWN_KINDS = frozenset("Act Law Charter Constitution Statute Decision Resolution Opinion Plan".split())
_LONGEST_SHORT_FORM = 6
_OPENED_TO_DEFINE = re.compile(r"[(（]\s*(?:the\s+|collectively,?\s+)*[“\"‘']?$")


def _defines(text: str, title: Title) -> bool:
    """Whether the words are a short form that is being defined: (the “Guidelines”)."""
    before = text[max(0, title.span.start - 16) : title.span.start]
    return len(title.text.split()) <= _LONGEST_SHORT_FORM and _OPENED_TO_DEFINE.search(before) is not None
