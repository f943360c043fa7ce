"""Titles joined as one subject: what is told behind the last of them is told of each."""

import re

from updates.extraction.findings import Span
from updates.extraction.title import Title
from updates.extraction.told import Told

_AND = re.compile(
    r"[”\"’']?(?:\s\([^()\n]{0,60}\))*\s?(?:,\s(?=(?:the|its|an?)\s|[A-Z“\"‘])|(?P<last>,?\s(?:and|as\swell\sas|together\swith|"
    r"along\swith|alongside|&)\s))(?:(?:the|its|their|an?|new|revised|related|accompanying|implementing|[A-Z][\w.-]+(?:['’]s|(?<=s)['’]))\s)*[“\"‘']?"
)
# What may stand between a clause's beginning and its subject: "On 3 May, Kenya's revised".
_SUBJECT = re.compile(
    r"(?:^|[,;:|–—]\s|\s-\s|\b(?:and|but|while|that|whereas|because)\s)"
    r"(?:(?:both|the|its|their|an?|while|new|newly|revised|final|amended|recast|joint|jointly|two|three|meanwhile|also|"
    r"[A-Z][\w.’'-]*)\s)*[“\"‘']?$"
    r"|\b(?:consisting|made\sup|composed|comprised|comprising|namely|that\sis)(?:\sof)?,?\s(?:both\s)?(?:the\s|its\s|an?\s)?[“\"‘']?$"
)
_LONGEST_LEAD = 90


def share_predicate(text: str, sentence: Span, told: list[Told]) -> None:
    """Tell of each title of "The X Act, the Y Act and the Z Code were passed" what is told of the last."""
    last = len(told) - 1
    while last > 0:
        first = _first_of(text, told, last)
        whole = told[last]
        if first < last and whole.event is not None and opens_clause(text, sentence, told[first].title):
            for at in range(first, last):
                told[at] = Told(told[at].title, whole.event, whole.evidence, "joined")
        last = min(first, last - 1)


def _first_of(text: str, told: list[Told], last: int) -> int:
    """Where the titles begin that are joined to the one that a predicate follows."""
    one = told[last]
    if one.rule != "subject" or one.evidence is None or one.evidence.start < one.title.span.end - 1:
        return last
    at = last
    while at > 0 and told[at - 1].event is None and not told[at - 1].title.plain:
        link = _AND.fullmatch(text, told[at - 1].title.span.end, told[at].title.span.start)
        if link is None or (at == last and link["last"] is None):
            break
        at -= 1
    return at


def opens_clause(text: str, sentence: Span, title: Title) -> bool:
    """Whether nothing but "On 3 May, Kenya's revised" stands between a clause's beginning and a title."""
    start = max(sentence.start, title.span.start - _LONGEST_LEAD)
    return _SUBJECT.search(text[start : title.span.start]) is not None
