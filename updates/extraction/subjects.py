"""How many apps, firms or persons an action strikes: which of a passage's numbers tells it."""

import re
from bisect import bisect_right
from collections.abc import Collection, Sequence

from updates.extraction.counts import find_counts
from updates.extraction.findings import PenaltyFinding, Span
from updates.extraction.passage import Passage
from updates.extraction.struckcounts import headline_count, pair_count, paper_count, struck_count, swept_count
from updates.extraction.vocabulary import ActionKind, PartyKind

_Place = tuple[Span, Span]
"""A sentence, and in it the words that tell the action."""
_Counted = tuple[int, Span]

_LED_AWAY = re.compile(
    r"\b(?:data|details|records|information|accounts|names|photos|profiles|shares|warrants|securities|"
    r"stocks?|bonds|leak|breach|town|city|village|population)\s+"
    r"(?:of|on|about|for|from)\s+"
    r"(?:some|about|around|nearly|over|roughly|almost|more\s+than|up\s+to|at\s+least|an\s+estimated)?\s*$|"
    r"\b(?:hit|affect(?:s|ed|ing)|expos(?:ed|es|ing)|concern(?:s|ed|ing)|leaked|harm(?:s|ed))\s+"
    r"(?:some\s+|about\s+|over\s+|"
    r"nearly\s+|more\s+than\s+|the\s+|at\s+least\s+)*$|"
    r"\b(?:in|from|at|with|(?<!use\s)by|other|among|than|of\s+the|over|nearly\s+all|across)\s+$",
    re.IGNORECASE,
)
_USED_BY = re.compile(
    r"\b(?:use|uses|handling|processing|practices?|conduct|collection|sharing|sale|compliance|"
    r"treatment)\b[^.;]{0,50}\sby\s+$"
)
_STRUCK = re.compile(
    r"\s+(?:were|have\s+been)\s+(?:\w+\s+)?(?:punished|penali[sz]ed|fined|sanctioned|warned|convicted|"
    r"disciplined)\b"
)
_DEFINITE = re.compile(r"\b(?:the|these|those|all)\s+$", re.IGNORECASE)
_PEOPLE = re.compile(
    r"\b(?:individuals|persons?|people|staff|men|women|employees|executives|directors|managers|officers|"
    r"officials|"
    r"supervisors|representatives|shareholders|partners|principals|accountants|auditors|founders|owners|"
    r"brokers|traders|"
    r"those|responsible)\b",
    re.IGNORECASE,
)
_COUNTED_AT_HEAD = (
    ActionKind.PENALTY, ActionKind.NOTICE, ActionKind.ORDER, ActionKind.REMOVAL, ActionKind.JUDGMENT,
    ActionKind.INSPECTION,
)  # fmt: skip
_LISTED = (ActionKind.NOTICE, ActionKind.ORDER, ActionKind.REMOVAL, ActionKind.INSPECTION)
_PRODUCTS = ("app", "sdk", "mini", "product", "website", "platform")
_FEW = 5
# "fined it over failures in managing two funds": what is told of as the cause.
_CAUSE = re.compile(
    r"\b(?:over|for|because|after|since)\s+(?:\w+\s+){0,6}?(?:\w*fail\w*|not|breach\w*|"
    r"\w+ing)\b"
)
_BESIDE = 90
_NEW_SENTENCE = re.compile(r"[.;]\s")
# "One of them was fined": the many were dealt with otherwise.
_ONE_OF = re.compile(r"\W*One\s+of\s+(?:them|these|those)\b")
_TRIED = ("defendants", "respondents", "suspects")


def subject_count(
    passage: Passage,
    sentences: Sequence[Span],
    kind: ActionKind,
    places: Sequence[_Place],
    own: Sequence[PenaltyFinding],
    used: Collection[Span | None],
) -> tuple[int | None, Span | None]:
    """(number, span) of those whom the action strikes, where the passage tells their number.

    ``places`` are the action's cues, ``own`` its penalties, ``used`` the numbers of other actions.
    """
    text, told = passage.text, list(places)
    for found in own[:20]:
        at = bisect_right(sentences, found.span.start, key=lambda sentence: sentence.start) - 1
        if at >= 0:
            told.append((sentences[at], found.span))
    if kind is ActionKind.PENALTY and any(
        _ONE_OF.match(text, sentence.start) for sentence, _ in told[len(places) :]
    ):
        return None, None
    counted = (
        (struck_count(text, told, used) if kind is not ActionKind.CAMPAIGN else None)
        or _nearest(text, kind, told, used)
        or (_at_head(passage, sentences, kind, own, used) if kind in _COUNTED_AT_HEAD else None)
        or _of_known(text, sentences, own, used)
        or (paper_count(text, kind.value, told, used) if len(_names(own)) != 1 else None)
        or (swept_count(text, sentences) if kind is ActionKind.CAMPAIGN else None)
        or (pair_count(text, told, passage.headline) if kind is not ActionKind.INSPECTION else None)
    )
    if counted is None or _is_secondary(text, counted[1], own):
        return None, None
    return counted


def _names(own: Sequence[PenaltyFinding]) -> set[str]:
    return {found.respondent for found in own if found.respondent}


def _is_secondary(text: str, where: Span, own: Sequence[PenaltyFinding]) -> bool:
    """Whether those who are counted are the people of a firm that is punished by name itself."""
    if _PEOPLE.search(text, where.start, where.end) is None:
        return False
    for found in own:
        named = found.respondent_span
        if named is not None and found.respondent_kind is PartyKind.ORGANISATION:
            if named.end < where.start - 3 or named.start > where.end + _BESIDE:
                return True
        elif found.amount is not None and _NEW_SENTENCE.search(text, found.span.end, where.start):
            return True
    return False


def _nearest(
    text: str, kind: ActionKind, places: Sequence[_Place], used: Collection[Span | None]
) -> _Counted | None:
    """The number of subjects that stands nearest to the words that tell the action, in their sentence."""
    for sentence, span in places:
        near = [
            (value, where)
            for value, where, noun in find_counts(text, sentence.start, sentence.end)
            if where not in used
            and (value > 1 or kind is not ActionKind.PENALTY)
            and not _led_away(text, where, sentence)
            and not (kind is ActionKind.PENALTY and _CAUSE.search(text, span.end, max(span.end, where.start)))
            and not (
                value < _FEW
                and noun not in _TRIED
                and _DEFINITE.search(text, max(0, where.start - 7), where.start)
            )
        ]
        if near and kind is ActionKind.CAMPAIGN:
            return near[0]
        if near:
            return min(
                near,
                key=lambda c: min(
                    abs(c[1].start - span.end), abs(span.start - c[1].end), abs(c[1].start - span.start)
                ),
            )
    return None


def _at_head(
    passage: Passage,
    sentences: Sequence[Span],
    kind: ActionKind,
    own: Sequence[PenaltyFinding],
    used: Collection[Span | None],
) -> _Counted | None:
    """How many the headline or the first sentence tells of, of apps in a list any sentence."""
    text = passage.text
    if kind in (ActionKind.PENALTY, ActionKind.JUDGMENT):
        for sentence in sentences:
            for value, where, _ in find_counts(text, sentence.start, sentence.end):
                if value > 1 and where not in used and _STRUCK.match(text, where.end, sentence.end):
                    return value, where
    if kind is ActionKind.INSPECTION and used:
        return None
    heads = [passage.headline] if passage.headline and passage.headline.end <= passage.start else []
    for head in heads:
        headed = headline_count(text, head)
        named = len(_names(own))
        if (
            headed is not None
            and headed[0] > 1
            and headed[1] not in used
            and (not named or headed[0] >= named > 1)
        ):
            return headed
    listed = kind in _LISTED and not own
    for span in [*heads, *(sentences if listed and not used else sentences[:1])]:
        for value, where, noun in find_counts(text, span.start, span.end):
            if value > 1 and where not in used and not _led_away(text, where, span):
                if span in sentences[1:] and not noun.startswith(_PRODUCTS):
                    continue
                return value, where
    return None


def _of_known(
    text: str, sentences: Sequence[Span], own: Sequence[PenaltyFinding], used: Collection[Span | None]
) -> _Counted | None:
    """ "The two brokers": as many as the penalties name, told of with their number."""
    named = len(_names(own))
    if named < 2:
        return None
    for sentence in sentences:
        for value, where, _ in find_counts(text, sentence.start, sentence.end):
            if value == named and where not in used and not _led_away(text, where, sentence):
                return value, where
    return None


def _led_away(text: str, span: Span, sentence: Span) -> bool:
    low = max(sentence.start, span.start - 70)
    return _LED_AWAY.search(text, low, span.start) is not None and not _USED_BY.search(text, low, span.start)
