"""E-mail messages: the richer of their bodies, the subject as title, the day they were sent."""

import email
import email.policy
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from email.message import Message

from updates.extraction.findings import ReadText
from updates.extraction.reading.encoding import decode
from updates.extraction.reading.errors import ReadError
from updates.extraction.reading.html import read_html
from updates.extraction.reading.normalise import normalise, one_line
from updates.extraction.reading.plain import read_plain

_PREFIX = re.compile(r"^(?:(?:fwd?|re|aw|wg)\s*:\s*)+", re.IGNORECASE)
_PARSED_FIELD = re.compile(
    rb"^(?:Content-[a-z-]{1,40}|Subject|Date|MIME-Version)[ \t]*:"
    rb"[^\r\n]*(?:(?:\r\n|\r|\n)[ \t][^\r\n]*)*",
    re.IGNORECASE | re.MULTILINE,
)
_LONGEST_FIELD = 8_000
"""Bytes of a field that is taken apart: the library's time for it grows with the square."""
_MOST_PARTS = 1_000
_BROKEN = "This e-mail is broken ({}): save the newsletter's text alone and send that."
_NO_BODY = "This e-mail has no text of its own: send the message that holds the newsletter, or its text."


def read_mail(data: bytes) -> ReadText:
    """The newsletter in a message. Raises `ReadError` for a message without a body."""
    if any(len(field.group()) > _LONGEST_FIELD for field in _PARSED_FIELD.finditer(data)):
        raise ReadError(_BROKEN.format("a field of its head is endless"))
    try:
        message = email.message_from_bytes(data, policy=email.policy.default)
        bodies = list(_bodies(message))
        subject, sent = _subject(message), _sent(message)
    except ReadError:
        raise
    except Exception as error:  # the library's parser stumbles in many ways over what is no mail
        raise ReadError(_BROKEN.format(type(error).__name__)) from error
    richest = max((_reading(*body) for body in bodies), key=_richness, default=None)
    if richest is None or not richest.text.strip():
        raise ReadError(_NO_BODY)
    return replace(richest, title=subject or richest.title, published=sent)


def _richness(read: ReadText) -> tuple[int, int]:
    """The bodies of one message differ little in length: then the one with more marked blocks wins."""
    return len(read.text) // 400, len({block.kind for block in read.blocks}) + len(read.blocks) // 10


def _bodies(message: Message) -> Iterator[tuple[str, bytes, str | None]]:
    """Each text in the message: its type, its bytes, its declared charset."""
    for number, part in enumerate(message.walk()):
        if number > _MOST_PARTS:
            raise ReadError(
                f"This e-mail has more than {_MOST_PARTS} parts: send the newsletter's text alone."
            )
        if part.is_multipart() or part.get_content_disposition() == "attachment":
            continue
        kind = part.get_content_type()
        if kind in ("text/plain", "text/html"):
            yield kind, _payload(part), part.get_content_charset()


def _reading(kind: str, payload: bytes, charset: str | None) -> ReadText:
    text = decode(payload, charset)
    return read_html(text) if kind == "text/html" else read_plain(text)


def _payload(part: Message) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _subject(message: Message) -> str | None:
    return _PREFIX.sub("", one_line(normalise(str(message.get("Subject") or "")))) or None


def _sent(message: Message) -> date | None:
    """The day the message was sent, where its sender was; ``None`` for a date that is none."""
    sent = getattr(message.get("Date"), "datetime", None)
    return sent.date() if sent is not None else None
