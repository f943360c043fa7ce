"""A rule told by fields below its name: "Issued by: ...", "Effective date: ...", "Comment deadline: ..."."""

import re

from updates.extraction.dated import Dated, date_at
from updates.extraction.findings import DateFinding, Span
from updates.extraction.passage import Passage
from updates.extraction.vocabulary import Event

_ASKED = r"(?:public\s)?(?:comments?|consultation|feedback|submissions?|responses?|views)"
_FIELD = re.compile(
    r"(?:^|(?<=\n)|(?<=\|\s)|(?<=;\s))(?:[-•*–]\s)?(?:"
    rf"(?P<asks>{_ASKED}(?:\speriod)?(?:\s(?:deadline|dates?|due|open|close[sd]?|closing|ends?|until|by|date))*"
    rf"|(?:deadline|closing\sdate|due\sdate|last\sday|open|until)\sfor\s{_ASKED})"
    r"|(?P<takes>effective(?:\s(?:date|from|as\sof|on))?|(?:date\sof\s)?entry\sinto\sforce|in\sforce(?:\s(?:from|since|on))?"
    r"|takes?\seffect(?:\son)?|(?:commencement|implementation|application)(?:\sdate)?|applies\sfrom|date\sof\seffect)"
    r"|(?P<status>(?:current\s)?(?:status|stage))"
    r"|(?P<issues>issue[rd](?:\s(?:on|by))?|issuing\s(?:authority|body|agency|department)|(?:published|promulgated|released|adopted)(?:\s(?:on|by))?"
    r"|(?:issue|issuance|issuing|publication|promulgation|release|adoption)\sdate"
    r"|(?:date|day)\sof\s(?:issue|issuance|publication|promulgation|release|adoption))"
    r")\s?[:：]\s*(?=\S)",
    re.IGNORECASE,
)
# What stands behind "Status:".
_STATUS = (
    (
        Event.CONSULTATION,
        re.compile(r"(?:(?:open\s)?for\s)?(?:public\s)?(?:comments?|consult\w+)|draft", re.IGNORECASE),
    ),
    (Event.IN_FORCE, re.compile(r"in\s(?:force|effect)|effective", re.IGNORECASE)),
    (Event.ADOPTED, re.compile(r"adopted|passed|approved|enacted", re.IGNORECASE)),
    (Event.REPEALED, re.compile(r"repealed|revoked|withdrawn", re.IGNORECASE)),
    (Event.AMENDED, re.compile(r"amended|revised", re.IGNORECASE)),
    (Event.ISSUED, re.compile(r"issued|published|final|promulgated|released", re.IGNORECASE)),
    (Event.PLANNED, re.compile(r"planned|announced|proposed|pending|in\spreparation", re.IGNORECASE)),
)
_WITHIN = 14
"""Letters behind a field's colon in which its day begins: "on", a day of the week."""


def tell_by_fields(passage: Passage, record: Dated) -> bool:
    """Set the step and the days that fields tell of the one rule that the passage is about."""
    found = {match.lastgroup: match for match in _FIELD.finditer(passage.text, passage.start, passage.end)}
    if not found:
        return False
    asks, takes, issues = found.get("asks"), found.get("takes"), found.get("issues")
    due, effect = _day(passage, asks), _day(passage, takes)
    event = _by_status(passage.text, found.get("status"))
    if event is None and (due is not None or record.title.draft):
        event = Event.CONSULTATION
    elif event is None and issues is not None:
        event = Event.ADOPTED if issues.group().lstrip("-•*– ").lower().startswith("adopt") else Event.ISSUED
    elif event is None and effect is not None:
        begun = passage.date is not None and effect.on <= passage.date.on
        event = Event.IN_FORCE if begun else Event.ISSUED
    cue = next((match for match in (found.get("status"), asks, issues, takes) if match is not None), None)
    if event is None or cue is None:
        return False
    record.event, record.evidence, record.rule = event, Span(cue.start(), cue.end()), "fields"
    record.effective_on, record.comments_due = effect or record.effective_on, due or record.comments_due
    return True


def _day(passage: Passage, field: re.Match[str] | None) -> DateFinding | None:
    return date_at(passage, field.end(), _WITHIN) if field is not None else None


def _by_status(text: str, field: re.Match[str] | None) -> Event | None:
    if field is None:
        return None
    return next((event for event, words in _STATUS if words.match(text, field.end())), None)
