"""Takes documents in: what arrived is kept, whatever becomes of it; what is known is told by what."""

import hashlib
import logging
import mimetypes
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from celery.exceptions import SoftTimeLimitExceeded
from django.conf import settings
from django.contrib.auth.models import User
from django.db import IntegrityError, transaction
from django.utils import timezone

from updates.extraction import ReadError
from updates.fetching.canonical import canonical_url, page_name
from updates.models import Document, FetchRun, Source, Status
from updates.register.sameness import alike
from updates.services.dispatch import Priority, enqueue_process
from updates.services.errors import Refused
from updates.services.known import (
    CURRENT_BY,
    Address,
    Arrived,
    Known,
    Why,
    by_bytes,
    current_of,
    find_known,
    may_be_known,
    versions_of,
)
from updates.services.texts import hold_text, read_text

logger = logging.getLogger(__name__)
TRIES = 3
"""Another request may have stored the same, or another version of it, between the look and the insert."""


class Outcome(StrEnum):
    """What became of bytes that were brought in."""

    STORED = "stored"
    REVISED = "new version"
    ALREADY_THERE = "already there"


@dataclass(frozen=True, slots=True)
class StoreResult:
    """The document that now holds what came, and what became of it.

    ``known`` is the document that it repeats (then it is ``document`` itself) or of which it is a
    new version, ``why`` says by what it is known; both ``None`` for a document that is new.
    """

    document: Document
    outcome: Outcome
    known: Document | None = None
    why: Why | None = None


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
    fetch_run: FetchRun | None = None,
    etag: str = "",
    last_modified: str = "",
    address: Address = Address.OWN,
    version_of: Document | None = None,
    is_page: bool = False,
    uploaded_by: User | None = None,
    enqueue: bool = True,
    priority: Priority | None = None,
) -> StoreResult:
    """Keep the bytes as a document and have it worked on after the transaction's commit.

    What is known is not kept again: the same bytes; the same text at the same address, or under
    the same message id; and, of what a fetch brought, the same text anywhere. Another text at
    the same ``address`` becomes a new version of its document, as that says. Under the same
    ``message_id`` (of a mail itself, not of its attachments) only a text that is alike does.
    ``version_of`` is the document that was asked for again, whose day it has too, ``is_page`` a page to
    be asked again. What a person brings is worked on first, where no other ``priority`` is given.

    Raises ``Refused`` for more bytes than ``REGTRACK_MAX_DOCUMENT_BYTES``. An empty or
    unreadable file is kept all the same: reading it fails with a reason.
    """
    _refuse_large(data, filename)
    digest = hashlib.sha256(data).hexdigest()
    if known := by_bytes(digest):
        return _there(Known(known, Why.SAME_BYTES), source, fetch_run)
    media_type = _plain_text(media_type or mimetypes.guess_type(filename)[0] or "", 100)
    document = Document(
        public_id=f"doc-{digest[:20]}",
        source=source,
        filename=_plain_text(filename, 255),
        url=url[:2000],
        canonical_url="" if address is Address.SHARED else page_name(url, data, media_type),
        message_id=_plain_text(message_id, 500).strip("<>"),
        media_type=media_type,
        content=data,
        size=len(data),
        raw_digest=digest,
        title=_plain_text(title, 500),
        published_on=published_on or (version_of.published_on if version_of else None),
        fetch_run=fetch_run,
        etag=etag,
        last_modified=last_modified,
        uploaded_by=uploaded_by,
        received_at=timezone.now(),
    )
    if document.canonical_url != canonical_url(url):
        address = Address.REUSED  # what a page says of its own address may be a mistake
    document.checked_at = document.received_at if is_page else None
    return _keep(document, address, version_of, _how_soon(uploaded_by, priority) if enqueue else None)


def _how_soon(uploaded_by: User | None, priority: Priority | None) -> Priority:
    if priority is not None:
        return priority
    return Priority.PERSON if uploaded_by else Priority.ARRIVED


def _refuse_large(data: bytes, filename: str) -> None:
    limit = settings.REGTRACK_MAX_DOCUMENT_BYTES
    if len(data) > limit:
        raise Refused(
            f"{filename or 'The document'} has {len(data) / 2**20:.1f} MB; at most {limit / 2**20:.0f} MB "
            "are taken. Split it, or raise REGTRACK_MAX_DOCUMENT_BYTES."
        )


def _keep(
    document: Document, address: Address, version_of: Document | None, priority: Priority | None
) -> StoreResult:
    # A mail is read at once, so that what comes next under its message id can be told from it.
    if document.fetch_run or document.message_id or may_be_known(document.canonical_url):
        _read_now(document)
    arrived = Arrived(
        text=document.text if document.status == Status.READ else None,
        text_digest=document.text_digest,
        canonical_url=document.canonical_url,
        message_id=document.message_id,
        source=document.source,
        address=address,
        alone=document.fetch_run is not None,
        version_of=version_of,
    )
    for _ in range(TRIES):
        known = find_known(arrived)
        if known and not known.is_revised:
            return _there(known, document.source, document.fetch_run)
        _make_version(document, known)
        try:
            with transaction.atomic():
                document.save(force_insert=True)
                if priority is not None:
                    enqueue_process(document.public_id, priority)
        except IntegrityError:
            if there := by_bytes(document.raw_digest):
                return _there(Known(there, Why.SAME_BYTES), document.source, document.fetch_run)
            continue
        if known:
            return StoreResult(document, Outcome.REVISED, known.document, known.why)
        return StoreResult(document, Outcome.STORED)
    raise Refused("Several versions of this document come in at the same moment; send it again.")


def _read_now(document: Document) -> None:
    """Its text, where it can be read; else it is read, and fails with its reason, as every document is."""
    try:
        got = read_text(bytes(document.content), media_type=document.media_type, filename=document.filename)
    except ReadError:
        return
    except SoftTimeLimitExceeded:
        raise
    except Exception:
        logger.exception("Document %s stopped its reader; it is kept all the same.", document.public_id)
        return
    hold_text(document, got)
    document.status = Status.READ


def _make_version(document: Document, known: Known | None) -> None:
    document.pk = None
    document.revises = known.document if known else None
    document.first_version = (known.document.first_version or known.document) if known else None
    document.version = known.document.version + 1 if known else 1
    if known and document.published_on is None and alike(document.text, known.document.text):
        document.published_on = known.document.published_on


def _there(known: Known, source: Source | None, run: FetchRun | None) -> StoreResult:
    if run:
        _turn_back(known.document, source)
    return StoreResult(known.document, Outcome.ALREADY_THERE, known.document, known.why)


def _turn_back(document: Document, source: Source | None) -> None:
    """A page shows an older version again: from now on that one counts."""
    if document.status == Status.FAILED:
        return
    current = current_of(Document.objects.filter(versions_of(document)).only("source", *CURRENT_BY))
    if not current or current.pk == document.pk or current.source_id != (source.pk if source else None):
        return
    with transaction.atomic():
        Document.objects.filter(pk=document.pk).update(returned_at=timezone.now())
        # Filing is the last step, and takes in all versions.
        filed = Document.objects.filter(pk=document.pk, status=Status.FILED)
        if filed.update(status=Status.EXTRACTED, attempts=0):
            enqueue_process(document.public_id)


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
        enqueue_process(document.public_id, Priority.PERSON)
    return document
