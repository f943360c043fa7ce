"""E-mail messages: the richer of their bodies, the subject as title, the day they were sent."""

import email
import email.policy
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from email.message import EmailMessage

from updates.extraction.findings import ReadText
from updates.extraction.reading.encoding import decode
from updates.extraction.reading.errors import ReadError
from updates.extraction.reading.html import read_html
from updates.extraction.reading.normalise import normalise, one_line
from updates.extraction.reading.plain import read_plain

_FORWARD_MARK = re.compile(
    r"^[ >]*(?:-{2,}\s*(?:Forwarded|Original)[^\n]{0,60}|Begin forwarded message:)\s*$", re.MULTILINE
)
_FORWARD_FIELD = re.compile(r"^[ >*]*(?:From|Sent|Date|To|Cc|Subject|Reply-To)\s*:[^\n]*\n?", re.IGNORECASE)
_PREFIX = re.compile(r"^(?:(?:fwd?|re|aw|wg)\s*:\s*)+", re.IGNORECASE)
_NO_BODY = "This e-mail has no text of its own: send the message that holds the newsletter, or its text."


def read_mail(data: bytes) -> ReadText:
    """The newsletter in a message. Raises `ReadError` for a message without a body."""
    message = email.message_from_bytes(data, policy=email.policy.default)
    if not isinstance(message, EmailMessage):
        raise ReadError(_NO_BODY)
    richest = max((_readings(message)), key=_richness, default=None)
    if richest is None or not richest.text.strip():
        raise ReadError(_NO_BODY)
    return replace(richest, title=_subject(message) or richest.title, published=_sent(message))


def _richness(read: ReadText) -> tuple[int, int]:
    """The bodies of one message differ little in length: then the one with more marked blocks wins."""
    return len(read.text) // 400, len({block.kind for block in read.blocks}) + len(read.blocks) // 10


def _readings(message: EmailMessage) -> Iterator[ReadText]:
    for part in message.walk():
        if part.is_multipart() or part.get_content_disposition() == "attachment":
            continue
        kind = part.get_content_type()
        if kind not in ("text/plain", "text/html"):
            continue
        text = decode(_payload(part), part.get_content_charset())
        if kind == "text/html":
            yield read_html(text)
        else:
            yield read_plain(_unforwarded(normalise(text)))


def _payload(part: object) -> bytes:
    payload = part.get_payload(decode=True) if isinstance(part, EmailMessage) else b""
    return payload if isinstance(payload, bytes) else b""


def _unforwarded(text: str) -> str:
    """A forwarded message without the mark and fields above it, nor quote marks before each line."""
    mark = _FORWARD_MARK.search(text)
    if mark:
        text = text[mark.end() :].lstrip()
        while match := _FORWARD_FIELD.match(text):
            text = text[match.end() :]
    lines = text.split("\n")
    filled = [line for line in lines if line.strip()]
    if filled and sum(line.startswith(">") for line in filled) > 0.8 * len(filled):
        text = "\n".join(line.lstrip("> ") for line in lines)
    return text


def _subject(message: EmailMessage) -> str | None:
    return _PREFIX.sub("", one_line(normalise(str(message.get("Subject") or "")))) or None


def _sent(message: EmailMessage) -> date | None:
    """The day the message was sent, where its sender was; ``None`` for a date that is none."""
    sent = getattr(message.get("Date"), "datetime", None)
    return sent.date() if sent is not None else None
