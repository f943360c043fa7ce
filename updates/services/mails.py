"""Mail: written in the transaction of what it tells of, sent after it by the queue, each once.

A mail is a row with one address: a mail server that is away, or refuses one address, delays
that row and no other. Sending claims the row first, so of several workers one sends it.
"""

import logging
import smtplib
from collections.abc import Iterable
from datetime import timedelta
from functools import partial

from django.conf import settings
from django.core.mail import EmailMessage
from django.db import transaction
from django.db.models import F
from django.utils import timezone

from updates.models import Mail, MailState
from updates.register.identity import make_id
from updates.services.dispatch import send_mail_later
from updates.services.errors import Refused

logger = logging.getLogger(__name__)
TRY_LASTS = timedelta(minutes=5)
"""Longer than a task may run: after it, a mail that somebody was sending counts as not sent."""
FIRST_PAUSE = timedelta(minutes=1)
LONGEST_PAUSE = timedelta(hours=6)
OF_THIS_MAIL = (
    smtplib.SMTPRecipientsRefused,
    smtplib.SMTPSenderRefused,
    smtplib.SMTPDataError,
    ValueError,
)
"""What a server says against one mail; of anything else the next mail would hear too."""
MOST_TRIES = 20
"""About three days."""


def is_set_up() -> bool:
    """Whether this installation can send mail (EMAIL_URL)."""
    return bool(settings.REGTRACK_SENDS_MAIL)


def write_mails(*, occasion: str, to: Iterable[str], title: str, text: str) -> int:
    """One mail to each address, sent after the transaction's commit. How many there are.

    The same occasion told again to the same address is not sent again.
    """
    now = timezone.now()
    rows = [
        Mail(
            public_id=make_id("mail", occasion, address),
            occasion=occasion[:200],
            to=address,
            title=_line(title),
            text=text,
            next_try_at=now,
        )
        for address in dict.fromkeys(to)
    ]
    Mail.objects.bulk_create(rows, ignore_conflicts=True)
    for row in rows:
        transaction.on_commit(partial(send_mail_later, row.public_id))
    return len(rows)


def _line(title: str) -> str:
    """A title from names that strangers chose: one line, which a mail's header must be."""
    return "".join(char if char.isprintable() else " " for char in title)[:200]


def send_mail(*, public_id: str) -> bool:
    """Send the mail, if it is its time and nobody else does. Whether it was sent.

    What the mail server says against it ends in the row, with the time of the next try.
    """
    now = timezone.now()
    mine = Mail.objects.filter(public_id=public_id, state=MailState.WAITING)
    if not mine.filter(next_try_at__lte=now).update(tries=F("tries") + 1, next_try_at=now + TRY_LASTS):
        return False
    mail = Mail.objects.get(public_id=public_id)
    try:
        _message(mail).send()
    except (
        OSError,
        ValueError,
    ) as error:  # all of smtplib's are OSErrors; ValueError: an address that is none
        _put_off(mail, error)
        return False
    mine.update(state=MailState.SENT, sent_at=timezone.now(), error="")
    return True


def _message(mail: Mail) -> EmailMessage:
    domain = settings.DEFAULT_FROM_EMAIL.rpartition("@")[2].strip("<> ") or "localhost"
    headers = {
        # The same at each try: a program that gets it twice, since a worker died over it, can tell.
        "Message-ID": f"<{mail.public_id}@{domain}>",
        "Auto-Submitted": "auto-generated",  # RFC 3834: no "out of office" comes back
    }
    return EmailMessage(mail.title, mail.text, to=[mail.to], headers=headers)


def _put_off(mail: Mail, error: Exception) -> None:
    given_up = mail.tries >= MOST_TRIES
    pause = min(FIRST_PAUSE * 2 ** min(mail.tries - 1, 20), LONGEST_PAUSE)
    words = f"The mail server did not take it: {error or type(error).__name__}."
    Mail.objects.filter(pk=mail.pk, state=MailState.WAITING).update(
        state=MailState.FAILED if given_up else MailState.WAITING,
        error=words.replace("\x00", "")[:1000],
        next_try_at=timezone.now() + pause,
    )
    if not isinstance(error, OF_THIS_MAIL):
        # One worker waits for a server that is away, and not each for each mail.
        others = Mail.objects.filter(state=MailState.WAITING, next_try_at__lte=timezone.now())
        others.update(next_try_at=timezone.now() + FIRST_PAUSE)
    logger.warning("Mail %s to %s was not sent (try %s): %s", mail.public_id, mail.to, mail.tries, error)


def waiting_mails(*, limit: int = 200) -> list[str]:
    """Public ids of the mails whose time has come: those whose message was lost, and those put off."""
    due = Mail.objects.filter(state=MailState.WAITING, next_try_at__lte=timezone.now())
    return list(due.order_by("next_try_at").values_list("public_id", flat=True)[:limit])


def retry_mail(*, public_id: str) -> None:
    """Try a mail again that was given up, or is put off. Raises ``Refused`` for one that was sent."""
    changed = (
        Mail.objects.filter(public_id=public_id)
        .exclude(state=MailState.SENT)
        .update(state=MailState.WAITING, tries=0, next_try_at=timezone.now())
    )
    if not changed:
        raise Refused("There is no such mail, or it was sent.")
    send_mail_later(public_id)
