"""What a message says of itself, and what is attached to it. Bytes in, bytes out; no network."""

import email
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from email.errors import MessageError
from email.header import decode_header
from email.message import Message
from email.parser import BytesHeaderParser
from email.utils import collapse_rfc2231_value, parseaddr, parsedate_to_datetime

MOST_ATTACHMENTS = 50
MOST_PARTS = 1_000
"""Of a message; its reader refuses more, too."""
LONGEST_FIELD = 8_000
"""Characters of a field that is looked at: the library's time for some grows with the square."""
HEAD_BYTES = 256 * 1024
_TYPES = {
    "application/pdf": ".pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "message/rfc822": ".eml",
    "text/html": ".html",
    "text/plain": ".txt",
    "text/markdown": ".md",
}
SUFFIXES = (".pdf", ".docx", ".html", ".htm", ".txt", ".md", ".eml")
_BODIES = ("text/plain", "text/html", "text/markdown")
_BOUNDARY = re.compile(rb"boundary\s{0,9}=", re.IGNORECASE)
MOST_BOUNDARIES = 100
_PARSED_FIELD = re.compile(
    rb"[\r\n]content-(?:type|disposition):[^\r\n]*(?:(?:\r\n|\r|\n)[ \t][^\r\n]*)*", re.IGNORECASE
)
_HEAD_END = re.compile(rb"\r?\n\r?\n")


@dataclass(frozen=True, slots=True)
class Head:
    """What a message says of itself; its id without brackets; ``size`` in bytes, as the server says."""

    uid: int
    size: int
    message_id: str
    subject: str
    sender: str
    sent_on: date | None = None

    def is_from(self, senders: Sequence[str]) -> bool:
        """Whether its sender is one of these addresses, or of one of these domains; of none: always."""
        address = parseaddr(self.sender)[1].lower()
        domain = "." + address.rpartition("@")[2]
        wanted = [sender.lower().removeprefix("@") for sender in senders]
        return not wanted or any(address == one or domain.endswith(f".{one}") for one in wanted)


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that came with a message."""

    name: str
    media_type: str
    data: bytes


class TooManyParts(Exception):
    """The message is built of more parts than any newsletter, or has endless fields."""


def too_many_parts(data: bytes) -> bool:
    """Whether the message may be built of so many or so deep parts, or of so long fields, that taking it
    apart takes its time: already the library's parser looks for parameters in them."""
    if data.count(b"\n--") > 4 * MOST_PARTS or len(_BOUNDARY.findall(data)) > MOST_BOUNDARIES:
        return True
    return any(len(field.group()) > LONGEST_FIELD for field in _PARSED_FIELD.finditer(b"\n" + data))


def head_of(data: bytes, *, uid: int = 0, size: int | None = None) -> Head:
    """The head of a message, of which ``data`` may be all or only the head."""
    end = _HEAD_END.search(data[:HEAD_BYTES])
    told = BytesHeaderParser().parsebytes(data[: end.end() if end else HEAD_BYTES])
    identity, subject, sender = (header_words(told.get(name)) for name in ("Message-ID", "Subject", "From"))
    size = len(data) if size is None else size
    return Head(uid, size, identity.strip("<> "), subject, sender, _day(header_words(told.get("Date"))))


def _day(words: str) -> date | None:
    try:
        return parsedate_to_datetime(words).date()
    except (ValueError, TypeError, OverflowError, IndexError):
        return None


def header_words(value: object) -> str:
    """A field of a head in one line, its encoded words (RFC 2047) decoded; nonsense as it stands."""
    text = str(value or "")[:LONGEST_FIELD]
    try:
        parts = [
            part.decode(charset or "utf-8", "replace") if isinstance(part, bytes) else part
            for part, charset in decode_header(text)
        ]
        text = "".join(parts)
    except (LookupError, ValueError, MessageError):
        pass  # an unknown charset, broken base64: then the words as they were sent
    return " ".join("".join(char if char.isprintable() else " " for char in text).split())


def attachments_of(data: bytes) -> tuple[Attachment, ...]:
    """PDF, Word, HTML, text and mail files that came with a message; pictures and the like are left.

    A mail that is attached is one file: what is attached to it is its own. Raises ``TooManyParts``.
    """
    if too_many_parts(data):
        raise TooManyParts
    try:
        message = email.message_from_bytes(data)
        found: list[Attachment] = []
        for number, part in enumerate(_walk(message)):
            if number > MOST_PARTS or len(found) > MOST_ATTACHMENTS:
                raise TooManyParts
            if attached := _attachment(part, len(found) + 1):
                found.append(attached)
    except RecursionError as error:
        raise TooManyParts from error
    return tuple(found)


def _walk(message: Message) -> Iterator[Message]:
    """All parts but those inside attached mails."""
    waiting = [message]
    while waiting:
        part = waiting.pop()
        yield part
        inner = part.get_payload()
        if part.get_content_maintype() == "multipart" and isinstance(inner, list):
            waiting.extend(one for one in reversed(inner) if isinstance(one, Message))


def _attachment(part: Message, number: int) -> Attachment | None:
    if any(len(str(value)) > LONGEST_FIELD for value in part.values()):
        return None
    kind = part.get_content_type()
    name = _name(part)
    suffix = "." + name.rpartition(".")[2].lower() if "." in name else ""
    known = _TYPES.get(kind, "") or (suffix if suffix in SUFFIXES else "")
    attached = part.get_content_disposition() == "attachment"
    # A text without that mark is the message's own, even where it has a name.
    if not known or part.get_content_maintype() == "multipart" or (kind in _BODIES and not attached):
        return None
    content = _bytes(part)
    named = name if suffix in SUFFIXES else f"{name or f'attachment-{number}'}{known}"
    return Attachment(named[:255], kind if kind in _TYPES else "", content) if content.strip() else None


def _bytes(part: Message) -> bytes:
    payload = part.get_payload()
    if part.get_content_type() == "message/rfc822" and isinstance(payload, list):
        inner = payload[0] if payload else None
        try:
            return inner.as_bytes() if isinstance(inner, Message) else b""
        except (UnicodeError, LookupError, KeyError):
            return b""  # the library cannot write what it read; the whole is kept in the mail itself
    content = part.get_payload(decode=True)
    return content if isinstance(content, bytes) else b""


def _name(part: Message) -> str:
    try:
        told = part.get_filename() or ""
        name = header_words(collapse_rfc2231_value(told))
    except (LookupError, ValueError, TypeError):
        return ""
    return name.replace("\\", "/").rpartition("/")[2]
