"""Files of mails one after another (mbox, RFC 4155): the messages, one at a time."""

import re
from collections.abc import Iterator
from typing import BinaryIO

from updates.fetching.mail_parts import head_of
from updates.fetching.packed import Packed, check_number, too_large

_FROM = re.compile(rb"From \S[^\r\n]* \d{4}\b[^\r\n]*\r?\n")
_QUOTED_FROM = re.compile(rb">+From ")
_LINE = 1024 * 1024


def begins_message(head: bytes) -> bool:
    """Whether bytes begin as such a file does."""
    return bool(_FROM.match(head))


def count_messages(file: BinaryIO) -> int:
    """How many messages there are to deal with. Raises ``ArchiveError``."""
    number = 0
    for _ in _starts(file):
        number += 1
        check_number(number)
    return number


def _starts(file: BinaryIO) -> Iterator[int]:
    """Where messages begin, by RFC 4155: a line "From …" at the beginning, or after an empty line."""
    file.seek(0)
    at, blank = 0, True
    while line := file.readline(_LINE):
        if blank and line.startswith(b"From ") and _FROM.match(line):
            yield at
        blank = line in (b"\n", b"\r\n")
        at += len(line)


def messages(file: BinaryIO, *, start: int, max_bytes: int) -> Iterator[Packed]:
    """The messages from number ``start`` on. Raises ``ArchiveError``."""
    begins = list(_starts(file))
    check_number(len(begins))
    end = file.seek(0, 2)
    for ordinal, (begin, after) in enumerate(zip(begins, [*begins[1:], end], strict=True)):
        if ordinal < start:
            continue
        if after - begin > max_bytes:
            yield Packed(ordinal, f"message {ordinal + 1}.eml", reason=too_large(max_bytes))
            continue
        file.seek(begin)
        _, _, data = file.read(after - begin).partition(b"\n")
        data = b"".join(map(_unquoted, data.splitlines(keepends=True)))
        words = head_of(data).subject.replace("/", "-")[:100]
        yield Packed(ordinal, f"{ordinal + 1} {words or 'message'}.eml", data)


def _unquoted(line: bytes) -> bytes:
    """A line that had to be told from the beginning of a message (mboxrd) as it was."""
    return line[1:] if _QUOTED_FROM.match(line) else line
