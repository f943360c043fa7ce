"""Takes documents in: what arrived is kept, whatever becomes of it."""

import hashlib
import mimetypes
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from django.conf import settings
from django.contrib.auth.models import User
from django.db import IntegrityError, transaction
from django.utils import timezone

from updates.models import Document, Source, Status
from updates.services.dispatch import enqueue_process
from updates.services.errors import Refused


class Outcome(StrEnum):
    """What became of bytes that were brought in."""

    STORED = "stored"
    ALREADY_THERE = "already there"


@dataclass(frozen=True, slots=True)
class StoreResult:
    """The document that now holds the bytes, and whether it held them before."""

    document: Document
    outcome: Outcome


def _plain_text(value: str, longest: int) -> str:
    """A name from outside: no control characters (PostgreSQL takes no NUL), and not too long."""
    return "".join(char for char in value if char.isprintable()).strip()[:longest]


def store_document(
    *,
    data: bytes,
    filename: str = "",
    media_type: str = "",
    url: str = "",
    source: Source | None = None,
    published_on: date | None = None,
    title: str = "",
    message_id: str = "",
    uploaded_by: User | None = None,
    enqueue: bool = True,
) -> StoreResult:
    """Keep the bytes as a document and have it worked on after the transaction's commit.

    The same bytes again give the document that has them. Raises ``Refused`` for more bytes
    than ``REGTRACK_MAX_DOCUMENT_BYTES``. An empty or unreadable file is kept all the same:
    reading it fails with a reason.
    """
    limit = settings.REGTRACK_MAX_DOCUMENT_BYTES
    if len(data) > limit:
        raise Refused(
            f"{filename or 'The document'} has {len(data) / 2**20:.1f} MB; at most {limit / 2**20:.0f} MB "
            "are taken. Split it, or raise REGTRACK_MAX_DOCUMENT_BYTES."
        )
    digest = hashlib.sha256(data).hexdigest()
    known = Document.objects.filter(raw_digest=digest).first()
    if known:
        return StoreResult(known, Outcome.ALREADY_THERE)
    document = Document(
        public_id=f"doc-{digest[:20]}",
        source=source,
        filename=_plain_text(filename, 255),
        url=url[:2000],
        media_type=_plain_text(media_type or mimetypes.guess_type(filename)[0] or "", 100),
        content=data,
        size=len(data),
        raw_digest=digest,
        title=_plain_text(title, 500),
        message_id=_plain_text(message_id, 500).strip("<>"),
        published_on=published_on,
        uploaded_by=uploaded_by,
        received_at=timezone.now(),
    )
    try:
        with transaction.atomic():
            document.save(force_insert=True)
            if enqueue:
                enqueue_process(document.public_id)
    except IntegrityError:
        # Another request stored the same bytes between the look and the insert.
        return StoreResult(Document.objects.get(raw_digest=digest), Outcome.ALREADY_THERE)
    return StoreResult(document, Outcome.STORED)


@transaction.atomic
def retry_document(*, document: Document, enqueue: bool = True) -> Document:
    """Have a failed document worked on again. Raises ``Refused`` for one that did not fail."""
    changed = Document.objects.filter(pk=document.pk, status=Status.FAILED).update(
        status=Status.RECEIVED, error="", attempts=0, changed_at=timezone.now()
    )
    document.refresh_from_db(fields=["status", "error"])
    if not changed:
        raise Refused(
            f"Only a failed document can be retried; this one is {document.get_status_display().lower()}."
        )
    if enqueue:
        enqueue_process(document.public_id)
    return document
