"""Takes a document from its bytes to the register, a step at a time.

received --read--> read --extract--> extracted --file--> filed. Each step starts from what
is stored, leaves what it made in one transaction and does nothing the second time.
"""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta

from django.db import InterfaceError, OperationalError, transaction
from django.db.models import F
from django.utils import timezone

from updates.extraction import ReadError, described, extract
from updates.extraction.context import Context
from updates.extraction.findings import Extraction
from updates.extraction.language import detect
from updates.extraction.serialise import item_to_json
from updates.extraction.version import ENGINE_VERSION
from updates.models import Document, Passage, PassageKey, Status
from updates.register.identity import make_id
from updates.register.matching import match_keys
from updates.selectors.gazetteer import gazetteer, odds
from updates.services.filing import Changes, file_passages, note_loose
from updates.services.remembering import engine_name, memory_of
from updates.services.texts import TEXT_FIELDS, hold_text, read_text, stored_text

logger = logging.getLogger(__name__)
SLIM = ["content", "text", "blocks"]
"""Columns that may be megabytes: read only where they are needed."""
MOST_ATTEMPTS = 25
"""A document on which the worker dies each time must not come back for ever."""


@dataclass(frozen=True, slots=True)
class Processed:
    """How far a document came, and what that changed in the register."""

    status: Status
    error: str = ""
    changes: Changes = field(default_factory=Changes)


def process_document(*, public_id: str) -> Processed:
    """Take the document through all steps that it still lacks.

    A document that cannot be read ends as failed with its reason. Any other error is noted
    on the document too and raised again, for the log. Raises ``Document.DoesNotExist``.
    """
    document = Document.objects.defer(*SLIM).get(public_id=public_id)
    if document.status in (Status.FILED, Status.FAILED):
        return Processed(Status(document.status), document.error)
    if document.attempts >= MOST_ATTEMPTS:
        _fail(document, f"Given up after {document.attempts} tries: each broke off. Retry it by hand.")
        return Processed(Status.FAILED, document.error)
    Document.objects.filter(pk=document.pk).update(attempts=F("attempts") + 1)
    changes = Changes()
    try:
        if document.status == Status.RECEIVED:
            read_document(document=document)
        if document.status == Status.READ:
            extract_document(document=document)
        if document.status == Status.EXTRACTED:
            changes = file_document(document=document)
    except ReadError as error:
        _fail(document, str(error))
        return Processed(Status.FAILED, document.error)
    except (OperationalError, InterfaceError):
        # The database is at fault, not the document: its status stands, and the step is tried again.
        raise
    except Exception as error:
        _fail(
            document,
            f"The engine stopped on this document ({type(error).__name__}: {error}). Please report it.",
        )
        raise
    return Processed(Status(document.status), changes=changes)


def _fail(document: Document, reason: str) -> None:
    document.status, document.error = Status.FAILED, reason.replace("\x00", "")[:2000]
    Document.objects.filter(pk=document.pk).exclude(status=Status.FILED).update(
        status=document.status, error=document.error, changed_at=timezone.now()
    )
    logger.warning("Document %s failed: %s", document.public_id, document.error)


@contextmanager
def _step(document: Document, done: Status, fields: list[str]) -> Iterator[bool]:
    """One step's transaction. Yields whether the step is still to be written.

    Two workers may have computed the same step; the row's lock lets one write it, the other
    sees that the status has moved on and leaves everything as it is.
    """
    with transaction.atomic():
        # No change of its key: others may point to the row meanwhile.
        rows = Document.objects.select_for_update(no_key=True)
        status = rows.values_list("status", flat=True).get(pk=document.pk)
        mine = status == document.status
        yield mine
        if mine:
            document.status = done
            document.save(update_fields=[*fields, "status", "changed_at"])
    if not mine:
        document.refresh_from_db(fields=["status", "error", *fields])


def read_document(*, document: Document) -> None:
    """Bytes to text with blocks. Raises ``ReadError``."""
    got = read_text(bytes(document.content), media_type=document.media_type, filename=document.filename)
    hold_text(document, got)
    with _step(document, Status.READ, TEXT_FIELDS):
        pass


def _context(document: Document) -> Context:
    source = document.source
    place = source.default_jurisdiction if source else None
    return Context(
        gazetteer=gazetteer(),
        published=document.published_on,
        language=detect(document.text) or (source.default_language if source else "") or None,
        jurisdiction=place.code if place else None,
        odds=odds(),
    )


def _extracted(document: Document) -> Extraction:
    """What the engine finds; in a new version it looks only at what changed."""
    memory = memory_of(document) if not document.engine_version else {}
    return extract(stored_text(document), _context(document), memory, engine_name())


def extract_document(*, document: Document) -> None:
    """Text to passages. What was found before in this document is replaced.

    A document whose words another one has already told gives no passages of its own.
    """
    first = (
        Document.objects.filter(
            text_digest=document.text_digest, duplicate_of=None, received_at__lt=document.received_at
        )
        .defer(*SLIM)
        .exclude(pk=document.pk)
        .exclude(status=Status.FAILED)
        .order_by("received_at", "pk")
        .first()
    )
    # A repetition has its title and its day all the same: it may have been read before the first one was.
    found = described(stored_text(document), _context(document)) if first else _extracted(document)
    document.duplicate_of = first
    document.title = document.title or (found.title or "")[:500]
    document.published_on = document.published_on or found.published
    document.language = (found.language or document.language)[:8]
    document.engine_version = ENGINE_VERSION
    fields = ["duplicate_of", "title", "published_on", "language", "engine_version"]
    with _step(document, Status.EXTRACTED, fields) as mine:
        if mine:
            _replace_passages(document, found)


def _replace_passages(document: Document, found: Extraction) -> None:
    """Keep passages that begin where they began, so that their ids and updates stay."""
    old = {passage.start: passage for passage in document.passages.all()}
    if old.keys() - {item.start for item in found.items}:
        # Before any row of theirs is touched: who files holds the register while waiting for such rows.
        note_loose()
    if old:
        PassageKey.objects.filter(passage__in=old.values()).delete()
    kept, new = [], []
    for ordinal, item in enumerate(found.items):
        passage = old.pop(item.start, None)
        if passage:
            kept.append(passage)
        else:
            passage = Passage(document=document, start=item.start)
            passage.public_id = make_id("pas", document.raw_digest, item.start)
            new.append(passage)
        passage.ordinal, passage.end = ordinal, item.end
        passage.findings, passage.engine_version = item_to_json(item, document.text), ENGINE_VERSION
        passage.fingerprint = found.fingerprints[ordinal] if found.fingerprints else ""
    Passage.objects.bulk_create(new)
    columns = ["ordinal", "end", "findings", "engine_version", "fingerprint"]
    Passage.objects.bulk_update(kept, columns, batch_size=200)
    if old:
        # Whoever else told what the gone ones told is without an update now: filing takes it in again.
        Passage.objects.filter(update__passages__in=old.values()).update(update=None)
        Passage.objects.filter(pk__in=[passage.pk for passage in old.values()]).delete()
    stored = {passage.start: passage for passage in (*kept, *new)}
    PassageKey.objects.bulk_create(
        PassageKey(passage=stored[item.start], key=key)
        for item in found.items
        for key in sorted(match_keys(item))
    )


def file_document(*, document: Document) -> Changes:
    """Passages to the register, in one transaction with the document's last status."""
    changes = Changes()
    with _step(document, Status.FILED, []) as mine:
        if mine:
            changes = file_passages(document=document)
    return changes


def restart_stuck(*, older_than: timedelta, most: int = 500) -> list[str]:
    """Documents that no worker has touched for so long, oldest first: their ids, to be sent again.

    They count as touched now, so that a long queue is not sent again at each sweep.
    """
    now = timezone.now()
    waiting = [Status.RECEIVED, Status.READ, Status.EXTRACTED]
    stuck = Document.objects.filter(status__in=waiting, changed_at__lt=now - older_than).order_by(
        "received_at"
    )
    ids = list(stuck.values_list("public_id", flat=True)[:most])
    Document.objects.filter(public_id__in=ids).update(changed_at=now)
    return ids


def extract_once_again(*, pk: int) -> Processed | None:
    """Read the passages of this document anew out of its text, and file them; ``None`` where it is not
    filed (any more): then it is on its way already."""
    if not Document.objects.filter(pk=pk, status=Status.FILED).update(
        status=Status.READ, attempts=0, changed_at=timezone.now()
    ):
        return None
    return process_document(public_id=Document.objects.values_list("public_id", flat=True).get(pk=pk))
