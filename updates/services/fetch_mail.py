"""One visit to a mailbox: what is new in it is stored, and only then is the mailbox told.

Each message leaves a row with its number in the mailbox. A row without ``marked_at`` is one
whose document is stored, and of which the mailbox does not know yet: the next visit tells it.
"""

import time
from collections.abc import Sequence
from typing import Any

from django.conf import settings
from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from updates.fetching.confirming import asks_to_confirm
from updates.fetching.mailbox import (
    Head,
    MailboxError,
    OpenMailbox,
    Place,
    RefusedByServer,
    open_mailbox,
)
from updates.models import AfterTaking, FetchRun, Mailbox, Message, Security, Taking
from updates.services.documents import Outcome
from updates.services.errors import Refused
from updates.services.outgoing import mail_policy
from updates.services.run_progress import Tally, show_progress, stops_no_other
from updates.services.sealing import CannotOpen, unseal
from updates.services.store_mail import store_mail

MOST_TAKEN = 50
"""Messages that one run takes; the rest is for the next."""
MOST_LOOKED_AT = 500
TAKE_SECONDS = 110
TOLD_AT_ONCE = 100
TOLD_OF = (Taking.STORED, Taking.KNOWN, Taking.DONE)
"""What the mailbox is told of; the rest stays in it as it is, for a person."""


def use_of(host: str, user: str) -> str:
    """What a mailbox's password is sealed for."""
    return f"mailbox {user} at {host.lower()}"


def place_of(mailbox: Mailbox) -> Place:
    """Where the mailbox is."""
    starttls = mailbox.security == Security.STARTTLS
    return Place(mailbox.host, mailbox.port, starttls, mailbox.user, mailbox.folder)


def password_of(mailbox: Mailbox) -> str:
    """The mailbox's password. Raises ``MailboxError``."""
    try:
        return unseal(mailbox.sealed_password, use=use_of(mailbox.host, mailbox.user))
    except CannotOpen as error:
        raise MailboxError(
            "The password cannot be opened any more: SECRET_KEY, the host or the user was changed since it "
            "was given. Edit the source and give it again."
        ) from error


def take_mail(run: FetchRun, taken: Tally) -> None:
    """Take what is new in the run's mailbox. Raises ``MailboxError``; what ``taken`` says then is stored."""
    mailbox = Mailbox.objects.filter(source=run.source).first()
    if mailbox is None:
        raise MailboxError("Nothing says where this mailbox is. Edit the source and give its server.")
    change = mailbox.after_taking != AfterTaking.LEAVE
    with open_mailbox(
        place_of(mailbox),
        password_of(mailbox),
        policy=mail_policy(),
        max_bytes=settings.REGTRACK_MAX_DOCUMENT_BYTES + 2**20,
        change=change,
        ca_file=settings.REGTRACK_MAILBOX_CA_FILE,
    ) as box:
        try:
            _Visit(run, mailbox, box, taken).make()
        finally:
            taken.size = box.received


class _Visit:
    def __init__(self, run: FetchRun, mailbox: Mailbox, box: OpenMailbox, taken: Tally) -> None:
        self.run, self.source, self.mailbox, self.box, self.taken = run, run.source, mailbox, box, taken
        self.until = time.monotonic() + TAKE_SECONDS

    def make(self) -> None:
        mailbox, box = self.mailbox, self.box
        if mailbox.uid_validity != box.uid_validity:
            # The server numbers its messages anew: all of them are looked at again.
            self._note_numbering(box.uid_validity, 0)
        self._tell(again=True)
        uids = box.uids(after=mailbox.last_uid, senders=mailbox.senders, since=mailbox.since_on)
        # Without naming them: a mailbox may have more messages than a database takes in one question.
        known = set(self._rows().filter(uid__gt=mailbox.last_uid).values_list("uid", flat=True))
        fresh = [uid for uid in uids if uid not in known]
        self.taken.offered, self.taken.dealt = box.number, max(0, box.number - len(fresh))
        left = self._take_some(fresh)
        self.taken.unfinished = bool(left) and not self.taken.failed
        self._tell()
        if uids:
            self._note_numbering(box.uid_validity, min(left) - 1 if left else max(uids))

    def _rows(self) -> QuerySet[Message]:
        return Message.objects.filter(source=self.source, uid_validity=self.box.uid_validity)

    def _note_numbering(self, uid_validity: int, last_uid: int) -> None:
        mailbox = self.mailbox
        mailbox.uid_validity, mailbox.last_uid = uid_validity, last_uid
        # Not where a person has changed meanwhile what is taken: then all is to be looked at again.
        same = self._same_folder().filter(senders=mailbox.senders, since_on=mailbox.since_on)
        same.update(uid_validity=uid_validity, last_uid=last_uid)

    def _same_folder(self) -> QuerySet[Mailbox]:
        """The mailbox's row, as long as it names the folder that is open here."""
        mailbox = self.mailbox
        return Mailbox.objects.filter(
            pk=mailbox.pk, host=mailbox.host, user=mailbox.user, folder=mailbox.folder
        )

    def _tell(self, *, again: bool = False) -> None:
        """Tell the mailbox of the messages that are stored; ``again``: those of a visit that broke off."""
        rows = self._rows().filter(marked_at=None)
        uids = list(rows.order_by("uid").values_list("uid", flat=True))
        for start in range(0, len(uids), TOLD_AT_ONCE):
            some = uids[start : start + TOLD_AT_ONCE]
            try:
                if self.mailbox.after_taking == AfterTaking.MOVE:
                    self.box.move(some, self.mailbox.move_to, again=again)
                elif self.mailbox.after_taking == AfterTaking.SEEN:
                    self.box.mark_seen(some)
            except RefusedByServer as error:
                # They are stored; that the mailbox cannot be told must not keep what is new from coming.
                if str(error) not in self.taken.notes:
                    self.taken.notes.append(str(error))
                    self.taken.failed += 1
                return
            rows.filter(uid__in=some).update(marked_at=timezone.now())

    def _take_some(self, fresh: Sequence[int]) -> list[int]:
        """Take messages in their order; the numbers of those that are left for another visit."""
        looked_at = fresh[:MOST_LOOKED_AT]
        left, tried = list(fresh[MOST_LOOKED_AT:]), 0
        for head in self.box.heads(looked_at):
            if not head.is_from(self.mailbox.senders) or self._renumbered(head):
                self.taken.dealt += 1
                continue
            if (
                tried >= MOST_TAKEN
                or time.monotonic() > self.until
                or not show_progress(self.run, self.taken)
            ):
                left.append(head.uid)
                continue
            tried += 1
            if not self._taken(head):
                left.append(head.uid)
            self.taken.dealt += 1
        return left

    def _is_to_end(self) -> bool:
        return time.monotonic() > self.until or not show_progress(self.run, self.taken)

    def _renumbered(self, head: Head) -> bool:
        """Whether the message had another number before. An id may lie, so the subject must agree."""
        if not head.message_id:
            return False
        same = Message.objects.filter(source=self.source, message_id=head.message_id[:500])
        row = same.filter(subject=head.subject[:500]).exclude(uid_validity=self.box.uid_validity).first()
        if row is None:
            return False
        row.uid_validity, row.uid = self.box.uid_validity, head.uid
        if row.taking in TOLD_OF:
            row.marked_at = None
        row.save(update_fields=["uid_validity", "uid", "marked_at"])
        self.taken.known += 1
        return True

    def _taken(self, head: Head) -> bool:
        """Whether the message is dealt with; one that an error of ours stops holds up no other."""
        failed = self.taken.failed
        with stops_no_other(self.taken, head.subject, MailboxError):
            self._take(head)
        return self.taken.failed == failed

    def _take(self, head: Head) -> None:
        limit = settings.REGTRACK_MAX_DOCUMENT_BYTES
        if head.size > limit:
            self._leave_out(
                head,
                f"“{head.subject}” has {head.size / 2**20:.1f} MB; at most {limit / 2**20:.0f} MB are taken. "
                "It stays in the mailbox as it is.",
            )
            return
        data = self.box.message(head.uid)
        if data is None:
            return  # it has gone since it was listed
        request = asks_to_confirm(data)
        if request:
            self._note(head, Taking.SET_APART, content=data, link=request.link)
            self.taken.notes.append(
                f"“{head.subject}” asks to confirm a subscription: it waits for a person."
            )
            return
        try:
            self._store(head, data)
        except Refused as refused:
            self._leave_out(head, str(refused))

    def _store(self, head: Head, data: bytes) -> None:
        stored = store_mail(data=data, source=self.source, fetch_run=self.run)
        for result in stored.results:
            self.taken.new += result.outcome == Outcome.STORED
            self.taken.revised += result.outcome == Outcome.REVISED
            self.taken.known += result.outcome == Outcome.ALREADY_THERE
        self.taken.notes += stored.notes
        mail = stored.mail
        known = mail.outcome == Outcome.ALREADY_THERE
        self._note(
            head,
            Taking.KNOWN if known else Taking.STORED,
            document=mail.document,
            note=f"It repeats “{mail.document}”: it has {mail.why}." if known and mail.why else "",
        )

    def _leave_out(self, head: Head, reason: str) -> None:
        self.taken.notes.append(reason)
        self._note(head, Taking.LEFT_OUT, note=reason)

    @transaction.atomic
    def _note(self, head: Head, taking: Taking, **values: Any) -> None:
        if not self._same_folder().select_for_update().exists():
            # Under the new folder's numbers this message may be another one, which would be passed over.
            raise MailboxError(
                "The mailbox was changed while it was being read; the next fetch begins with what is set now."
            )
        now = timezone.now()
        Message.objects.create(
            source=self.source,
            uid_validity=self.box.uid_validity,
            uid=head.uid,
            message_id=head.message_id[:500],
            sender=head.sender[:500],
            subject=head.subject[:500],
            taking=taking,
            noted_at=now,
            marked_at=None if taking in TOLD_OF else now,
            **values,
        )
