"""A mail with what is attached to it, as documents."""

from dataclasses import dataclass
from datetime import date
from typing import TypedDict, Unpack

from django.contrib.auth.models import User

from updates.fetching.mail_parts import Attachment, TooManyParts, attachments_of, head_of
from updates.models import Document, FetchRun, Source
from updates.services.dispatch import Priority
from updates.services.documents import Outcome, StoreResult, store_document
from updates.services.errors import Refused
from updates.services.known import Why

DEEPEST = 3
"""Mails attached to mails that are taken apart; deeper ones stay in theirs."""


class _Common(TypedDict):
    """What mail and attachments have in common."""

    source: Source | None
    fetch_run: FetchRun | None
    uploaded_by: User | None
    enqueue: bool
    priority: Priority | None


@dataclass(frozen=True, slots=True)
class StoredMail:
    """What became of a mail, of each document attached to it, and what of it could not be taken."""

    mail: StoreResult
    attachments: tuple[StoreResult, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def results(self) -> tuple[StoreResult, ...]:
        """All documents, the mail first."""
        return self.mail, *self.attachments


def store_mail(
    *,
    data: bytes,
    filename: str = "",
    url: str = "",
    source: Source | None = None,
    published_on: date | None = None,
    fetch_run: FetchRun | None = None,
    uploaded_by: User | None = None,
    enqueue: bool = True,
    priority: Priority | None = None,
    depth: int = 0,
) -> StoredMail:
    """Keep the mail's bytes, and its attachments as documents that name it as their parent.

    Done again after it broke off, it goes on where it was. Raises ``Refused`` as ``store_document`` does;
    an attachment that is refused is told in the notes.
    """
    head = head_of(data)
    try:
        attached, notes = attachments_of(data), []
    except TooManyParts:
        attached = ()
        notes = [f"“{head.subject}” has too many parts, or endless fields: no files were looked for in it."]
    common = _Common(
        source=source, fetch_run=fetch_run, uploaded_by=uploaded_by, enqueue=enqueue, priority=priority
    )
    stored = store_document(
        data=data,
        filename=filename or f"{head.subject[:100].replace('/', '-') or 'mail'}.eml",
        media_type="message/rfc822",
        url=url,
        message_id=head.message_id,
        published_on=published_on,
        # Mails that only say that something is attached have the same words each week: not by
        # these are they known.
        fetch_run=None if attached else fetch_run,
        source=source,
        uploaded_by=uploaded_by,
        enqueue=enqueue,
        priority=priority,
    )
    if fetch_run and attached and stored.outcome == Outcome.STORED:
        Document.objects.filter(pk=stored.document.pk).update(fetch_run=fetch_run)
    results: list[StoreResult] = []
    for attachment in attached:
        try:
            got = _attached(attachment, stored.document, depth, **common)
        except Refused as refused:
            notes.append(f"Attached to “{head.subject}”: {refused}")
            continue
        results += got.results
        notes += got.notes
    return StoredMail(stored, tuple(results), tuple(notes))


def _attached(attachment: Attachment, parent: Document, depth: int, **common: Unpack[_Common]) -> StoredMail:
    if attachment.media_type == "message/rfc822" and depth < DEEPEST:
        got = store_mail(data=attachment.data, filename=attachment.name, depth=depth + 1, **common)
    else:
        got = StoredMail(
            store_document(
                data=attachment.data,
                filename=attachment.name,
                media_type=attachment.media_type,
                **common,
            )
        )
    if got.mail.why in (None, Why.SAME_BYTES):
        # Where it was there too: what stored it may have ended between the two.
        mine = Document.objects.filter(pk=got.mail.document.pk, parent=None, source=common["source"])
        mine.exclude(pk=parent.pk).update(parent=parent)
    return got
