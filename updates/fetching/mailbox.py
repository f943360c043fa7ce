"""Mailboxes over IMAP (RFC 9051 and 3501): which messages there are, and their bytes. Nothing is deleted."""

import imaplib
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date

from imap_tools import BaseMailBox
from imap_tools.errors import MailboxLoginError
from imap_tools.utils import encode_folder

from updates.fetching.connecting import Guard, guarded
from updates.fetching.mail_connecting import (
    Line,
    MailboxError,
    Place,
    RefusedByServer,
    checked_host,
    printable,
    told_in_words,
    trusted,
)
from updates.fetching.mail_copies import copied, either
from updates.fetching.mail_parts import Head, head_of
from updates.fetching.policy import FetchPolicy

__all__ = ["Head", "MailboxError", "OpenMailbox", "Place", "RefusedByServer", "open_mailbox"]

MOST_FOLDERS = 200
HEADS_AT_ONCE = 100
MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()  # RFC 9051, date-month: never translated
_UID = re.compile(rb"\bUID (\d{1,10})\b")
_SIZE = re.compile(rb"\bRFC822\.SIZE (\d{1,19})\b")


class _Box(BaseMailBox):
    def __init__(self, line: Line) -> None:
        self._line = line
        super().__init__()

    def _get_mailbox_client(self) -> imaplib.IMAP4:
        return self._line


class OpenMailbox:
    """A mailbox with one folder of ``number`` messages open. All its methods raise ``MailboxError``."""

    def __init__(self, line: Line, place: Place, guard: Guard) -> None:
        self._line, self._place, self._guard, self._box = line, place, guard, _Box(line)
        self.uid_validity, self.number = 0, 0

    @property
    def received(self) -> int:
        """Bytes that came so far."""
        return self._line.received

    def login(self, password: str) -> None:
        """Let the server know who asks."""
        user = self._place.user
        try:
            plain = user.isascii() and password.isascii()
            (self._box.login if plain else self._box.login_utf8)(user, password, None)
        except (MailboxLoginError, imaplib.IMAP4.error) as error:
            if isinstance(error, imaplib.IMAP4.abort):
                raise
            told = error.command_result[1][0] if isinstance(error, MailboxLoginError) else error
            words = printable(told).replace(password, "…").rstrip(".")
            raise MailboxError(
                f"The mail server refuses the login of “{printable(user)}”; it says: {words}. Check user and "
                "password; many providers want a password made for programs."
            ) from None
        # Many a server tells what it can do only to those it knows.
        told = self._line.capability()[1][-1] or b""
        self._line.capabilities = tuple(told.decode("ascii", "replace").upper().split())

    def folders(self) -> tuple[str, ...]:
        """The names of its folders."""
        return tuple(folder.name for folder in self._box.folder.list()[:MOST_FOLDERS])

    def open_folder(self, *, change: bool) -> None:
        """Open the folder; without ``change`` so that the server lets nothing in it be changed."""
        folder = self._place.folder
        try:
            status, _ = self._line.select(encode_folder(folder).decode("ascii"), readonly=not change)
        except imaplib.IMAP4.readonly as error:
            raise MailboxError(
                f"The folder “{printable(folder)}” may only be read; choose to leave its messages be."
            ) from error
        if status != "OK":
            there = ", ".join(f"“{printable(name, 80)}”" for name in self.folders()[:20])
            raise MailboxError(f"The mailbox has no folder “{printable(folder)}”. It has {there or 'none'}.")
        self.uid_validity, self.number = self._told_number("UIDVALIDITY"), self._told_number("EXISTS")

    def _told_number(self, name: str) -> int:
        told = self._line.response(name)[1][0] or b""
        return int(told) if told.isdigit() else 0

    def uids(self, *, after: int = 0, senders: Sequence[str] = (), since: date | None = None) -> list[int]:
        """Numbers of the messages above ``after``, in order; the server's own look at who sent them."""
        asked = [f"UID {after + 1}:*"]
        if since:
            asked.append(f"SINCE {since.day}-{MONTHS[since.month - 1]}-{since.year}")
        wanted = [f'FROM "{sender.lstrip("@")}"' for sender in senders]
        # "n:*" names the last message also where its number is below n.
        return sorted({uid for uid in self.search([*asked, *either(wanted)]) if uid > after})

    def search(self, criteria: Sequence[str]) -> list[int]:
        """Numbers of the messages of which all the criteria hold (RFC 9051, SEARCH)."""
        with told_in_words(self._place, self._guard):
            return [int(uid) for uid in self._box.uids(" ".join(criteria), charset=None)]

    def heads(self, uids: Sequence[int]) -> list[Head]:
        """What these messages are; those that have gone meanwhile are left out."""
        fields = "(RFC822.SIZE BODY.PEEK[HEADER.FIELDS (MESSAGE-ID SUBJECT FROM DATE)])"
        found: dict[int, Head] = {}
        for start in range(0, len(uids), HEADS_AT_ONCE):
            for told, data in self._fetched(uids[start : start + HEADS_AT_ONCE], fields):
                uid, size = _UID.search(told), _SIZE.search(told)
                if uid and size:
                    found[int(uid[1])] = head_of(data, uid=int(uid[1]), size=int(size[1]))
        return [found[uid] for uid in uids if uid in found]

    def message(self, uid: int) -> bytes | None:
        """The message as it was sent, its mark of being unread untouched; ``None`` where it has gone."""
        parts = [data for _, data in self._fetched([uid], "(BODY.PEEK[])") if data]
        return parts[0] if parts else None

    def mark_seen(self, uids: Sequence[int]) -> None:
        """Mark messages as read."""
        self._told("STORE", uids, "+FLAGS.SILENT", "(\\Seen)")

    def move(self, uids: Sequence[int], folder: str, *, again: bool = False) -> None:
        """Move messages. Where the server cannot, they are copied, and what was there is marked as deleted;
        it is cleared away only where that can be said of these messages alone (UIDPLUS). ``again``: that may
        have been begun before; what was copied then is not copied once more."""
        if "MOVE" in self._line.capabilities:
            self._told("MOVE", uids, encode_folder(folder))
            return
        there = self._copied(uids, folder) if again else set()
        if left := [uid for uid in uids if uid not in there]:
            self._told("COPY", left, encode_folder(folder))
        self._told("STORE", uids, "+FLAGS.SILENT", "(\\Deleted)")
        if "UIDPLUS" in self._line.capabilities:
            self._told("EXPUNGE", uids)

    def _copied(self, uids: Sequence[int], folder: str) -> set[int]:
        """Those of the messages that lie in the other folder. It is open meanwhile, in place of this one."""
        heads, validity = self.heads(uids), self.uid_validity
        with told_in_words(self._place, self._guard):
            status, _ = self._line.select(encode_folder(folder).decode("ascii"), readonly=True)
            there = copied(heads, self) if status == "OK" else set()
            self.open_folder(change=True)
        if self.uid_validity != validity:
            raise MailboxError("The mail server numbered its messages anew meanwhile; try again later.")
        return there

    def _told(self, command: str, uids: Sequence[int], *words: str | bytes) -> None:
        with told_in_words(self._place, self._guard):
            status, data = self._line.uid(command, ",".join(map(str, uids)), *words)  # type: ignore[arg-type]
        if status != "OK":
            raise RefusedByServer(f"The mail server refuses to {command.lower()}: {printable(data[0])}.")

    def _fetched(self, uids: Sequence[int], what: str) -> Iterator[tuple[bytes, bytes]]:
        """(what the server says of a message, the bytes that came with it), for each that is there."""
        with told_in_words(self._place, self._guard):
            status, items = self._line.uid("FETCH", ",".join(map(str, uids)), what)
        if status != "OK":
            raise MailboxError(f"The mail server refuses to give messages: {printable(items[0])}.")
        for number, item in enumerate(items):
            if isinstance(item, tuple):
                after = items[number + 1] if number + 1 < len(items) else b""
                yield item[0] + (after if isinstance(after, bytes) else b""), item[1]


@contextmanager
def open_mailbox(
    place: Place,
    password: str,
    *,
    policy: FetchPolicy,
    max_bytes: int,
    change: bool = False,
    ca_file: str = "",
) -> Iterator[OpenMailbox]:
    """The mailbox with its folder open, for at most the policy's time. Raises ``MailboxError``."""
    host, trust = checked_host(place, policy), trusted(ca_file)
    with guarded(policy) as guard:
        with told_in_words(place, guard):
            line = Line(host, place, guard, trust, max_bytes)
        try:
            mailbox = OpenMailbox(line, place, guard)
            with told_in_words(place, guard):
                mailbox.login(password)
                mailbox.open_folder(change=change)
            yield mailbox
        finally:
            line.end()
