"""What people do with mailboxes: try, add and change them, and decide on the mails that wait for them."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Any, Unpack
from urllib.parse import quote, urlencode

from django.conf import settings
from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import F
from django.utils import timezone

from updates.fetching.mailbox import Head, MailboxError, open_mailbox
from updates.models import AfterTaking, Mailbox, Message, Security, Source, SourceKind, Taking
from updates.register.identity import make_id
from updates.services.alarms import note_health
from updates.services.errors import Refused
from updates.services.fetch_mail import place_of, use_of
from updates.services.outgoing import mail_trial_policy
from updates.services.sealing import CannotOpen, seal, unseal
from updates.services.sources import Called, call, refuse_known, save_at_its_address
from updates.services.store_mail import store_mail

LATEST = 5
USUAL_PORTS = {Security.TLS: 993, Security.STARTTLS: 143}
USUAL_SCHEDULE = 60
KNOWN = "There is a source already that takes this mail"
SEALED_FOR = 2 * 60 * 60
"""Seconds that a password waits, sealed, between a trial and what follows."""
_SENDER = re.compile(r"(?:[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@|@)?[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63})+")


@dataclass(frozen=True, slots=True)
class MailboxTrial:
    """What a mailbox would give: its folders, how many messages it has to offer, and the latest of them."""

    folders: tuple[str, ...]
    number: int
    latest: tuple[Head, ...]
    notes: tuple[str, ...] = ()


def make_mailbox(
    *,
    host: str,
    user: str,
    port: int | None = None,
    security: str = Security.TLS,
    folder: str = "INBOX",
    senders: tuple[str, ...] = (),
    since_on: date | None = None,
    after_taking: str = AfterTaking.SEEN,
    move_to: str = "",
) -> Mailbox:
    """A mailbox that is not stored, with no password. Raises ``Refused`` for what no mailbox can be."""
    told = {"The host": host, "The user": user, "The folder": folder}
    for name, words in told.items():
        if not words.strip() or not words.isprintable():
            raise Refused(f"{name} is missing, or holds characters that none has.")
    if not move_to.isprintable() or (after_taking == AfterTaking.MOVE and not move_to.strip()):
        raise Refused("Say to which folder messages are to be moved.")
    if after_taking == AfterTaking.MOVE and move_to.strip() == folder.strip():
        raise Refused("Messages cannot be moved to the folder in which they are.")
    wanted = tuple(dict.fromkeys(sender.strip().lower() for sender in senders if sender.strip()))
    for sender in wanted:
        if not _SENDER.fullmatch(sender):
            raise Refused(f"“{sender}” is no address (news@firm.example) and no domain (firm.example).")
    return Mailbox(
        host=host.strip().lower(),
        port=port or USUAL_PORTS[Security(security)],
        security=security,
        user=user.strip(),
        folder=folder.strip(),
        senders=list(wanted),
        since_on=since_on,
        after_taking=after_taking,
        move_to=move_to.strip() if after_taking == AfterTaking.MOVE else "",
    )


def address_of(mailbox: Mailbox) -> str:
    """The mailbox in one line, as its source is known: no two sources take the same mail."""
    scheme = "imaps" if mailbox.security == Security.TLS else "imap"
    port = "" if mailbox.port == USUAL_PORTS[Security(mailbox.security)] else f":{mailbox.port}"
    query = f"?{urlencode([('from', sender) for sender in mailbox.senders])}" if mailbox.senders else ""
    user = quote(mailbox.user, safe="")
    return f"{scheme}://{user}@{mailbox.host}{port}/{quote(mailbox.folder)}{query}"[:1000]


def sealed_password(mailbox: Mailbox, password: str) -> str:
    """The password, sealed for this mailbox. Raises ``Refused`` for one that none can be."""
    if not password or not password.isprintable():
        raise Refused("The password is missing, or holds characters that none has.")
    return seal(password, use=use_of(mailbox.host, mailbox.user))


def opened(mailbox: Mailbox, sealed: str) -> str:
    """The password that was sealed a short while ago. Raises ``Refused``."""
    try:
        return unseal(sealed, use=use_of(mailbox.host, mailbox.user), seconds=SEALED_FOR)
    except CannotOpen as error:
        raise Refused(
            "Give the password (again): it is kept for one host and user, for two hours."
        ) from error


def try_mailbox(*, mailbox: Mailbox, password: str) -> MailboxTrial:
    """Log in and look, without any change in the mailbox. Raises ``Refused``."""
    try:
        with open_mailbox(
            place_of(mailbox),
            password,
            policy=mail_trial_policy(),
            max_bytes=2**20,
            ca_file=settings.REGTRACK_MAILBOX_CA_FILE,
        ) as box:
            folders = box.folders()
            uids = box.uids(senders=mailbox.senders, since=mailbox.since_on)
            latest = tuple(head for head in reversed(box.heads(uids[-LATEST:])))
    except MailboxError as error:
        raise Refused(str(error)) from error
    notes = []
    if not uids:
        among = "none from these senders" if mailbox.senders and box.number else "none yet"
        notes.append(f"The folder has {box.number} messages, {among}.")
    if mailbox.move_to and mailbox.move_to not in folders:
        notes.append(f"There is no folder “{mailbox.move_to}” yet: make it before messages are moved there.")
    return MailboxTrial(folders, len(uids), latest, tuple(notes))


@transaction.atomic
def add_mailbox(*, mailbox: Mailbox, password: str, **called: Unpack[Called]) -> Source:
    """A new source that is this mailbox, fetched as soon as may be. Raises ``Refused`` for a known one."""
    url, now = address_of(mailbox), timezone.now()
    refuse_known(url, KNOWN)
    source = Source(
        public_id=make_id("src", SourceKind.MAILBOX, url, now.isoformat()),
        name=str(mailbox),
        kind=SourceKind.MAILBOX,
        url=url,
        schedule=USUAL_SCHEDULE,
        next_fetch_at=now,
    )
    call(source, called)
    save_at_its_address(source, KNOWN)
    mailbox.source, mailbox.sealed_password = source, sealed_password(mailbox, password)
    mailbox.save(force_insert=True)
    return source


@transaction.atomic
def change_mailbox(
    *, source: Source, mailbox: Mailbox, password: str = "", **called: Unpack[Called]
) -> Source:
    """Change how a mailbox is asked; all its mail that is not known is looked at again.

    Without a password the one that is kept stays, if host and user do. Raises ``Refused``.
    """
    row = Source.objects.select_for_update().get(pk=source.pk, kind=SourceKind.MAILBOX)
    refuse_known(address_of(mailbox), KNOWN, but=row)
    # A visit that is under way notes nothing under the old folder's numbers from here on.
    old = Mailbox.objects.select_for_update().filter(source=row).first()
    if password:
        mailbox.sealed_password = sealed_password(mailbox, password)
    elif old and use_of(old.host, old.user) == use_of(mailbox.host, mailbox.user):
        mailbox.sealed_password = old.sealed_password
    else:
        raise Refused("Give the password: it is kept for the host and user that it was given for.")
    mailbox.pk, mailbox.source = (old.pk if old else None), row
    if old and (old.host, old.user, old.folder) == (mailbox.host, mailbox.user, mailbox.folder):
        mailbox.uid_validity = old.uid_validity
    else:
        _forget_numbers(row)
    mailbox.save()
    row.url = address_of(mailbox)
    call(row, called)
    row.next_fetch_at = timezone.now() if row.schedule else None
    note_health(row)  # another rhythm may be the end of an alarm
    save_at_its_address(row, KNOWN)
    return row


def _forget_numbers(source: Source) -> None:
    """What is known of one folder's numbers says nothing of another's: many servers give each the same
    UIDVALIDITY. The messages stay known by their ids; a number below nought is none that a server gives."""
    Message.objects.filter(source=source, uid_validity__gte=0).update(uid_validity=-F("pk"))


def file_anyway(*, message: Message, by: User) -> Message:
    """Store a mail that was set apart as a document like any other. Raises ``Refused``."""
    row = _waiting(message)
    stored = store_mail(data=bytes(row.content or b""), source=row.source, uploaded_by=by)
    return _handled(row, by, taking=Taking.STORED, document=stored.mail.document)


def set_done(*, message: Message, by: User) -> Message:
    """Note that a person has dealt with a mail that was set apart; its bytes stay. Raises ``Refused``."""
    return _handled(_waiting(message), by, taking=Taking.DONE)


def _waiting(message: Message) -> Message:
    row = Message.objects.select_related("source").get(pk=message.pk)
    if row.taking != Taking.SET_APART:
        raise Refused(f"Somebody has dealt with it already: it is {row.get_taking_display().lower()}.")
    return row


def _handled(row: Message, by: User, **values: Any) -> Message:
    """The mailbox is told at the next fetch. Of two people who decide at once, one is told so."""
    waiting = Message.objects.filter(pk=row.pk, taking=Taking.SET_APART)
    if not waiting.update(handled_by=by, handled_at=timezone.now(), marked_at=None, **values):
        raise Refused("Somebody has dealt with it already.")
    row.refresh_from_db()
    return row
