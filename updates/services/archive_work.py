"""Takes in the files of an archive, one after another, from where it was left.

The archive's position is the truth: the row of each file and the position are one transaction.
What was stored before a worker died is known by its bytes, so no file becomes two documents.
"""

import logging
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, BinaryIO

from django.conf import settings
from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import F, Q

from updates.fetching.archives import ArchiveError, Packed, count_files, files_of
from updates.models import Archive, ArchiveFile, ArchiveFileState, ArchivePiece, Job
from updates.services.dispatch import Priority
from updates.services.documents import Outcome, StoreResult, store_document
from updates.services.errors import Refused
from updates.services.run_progress import NOT_OF_ONE
from updates.services.store_mail import store_mail

logger = logging.getLogger(__name__)


def holder_of(digest: str) -> Archive | None:
    """The archive that keeps the bytes of this digest, all of them."""
    complete = Q(job__isnull=False) | Q(position__gt=0)
    return Archive.objects.filter(complete, digest=digest, pieces__isnull=False).order_by("pk").first()


@contextmanager
def archive_bytes(archive: Archive) -> Iterator[BinaryIO]:
    """The archive as a file that is gone after the block."""
    holder = archive if archive.pieces.exists() else holder_of(archive.digest)
    pieces = ArchivePiece.objects.filter(archive=holder).order_by("ordinal")
    with tempfile.TemporaryFile() as file:
        for pk in pieces.values_list("pk", flat=True):
            file.write(bytes(ArchivePiece.objects.values_list("content", flat=True).get(pk=pk)))
        if file.tell() != archive.size:
            raise ArchiveError("its bytes are not all there; send it again")
        yield file


def count_left(archive: Archive) -> int:
    """How many of its files are still to be dealt with."""
    with archive_bytes(archive) as file:
        return max(0, count_files(file, archive.kind) - archive.position)


def take_in(archive: Archive, job: Job) -> Iterator[ArchiveFile]:
    """Deal with one file after another; each is noted when it is yielded."""
    enqueue = bool(job.parameters.get("enqueue", True))
    limit = settings.REGTRACK_MAX_DOCUMENT_BYTES
    with archive_bytes(archive) as file:
        for packed in files_of(file, archive.kind, start=archive.position, max_bytes=limit):
            row = _dealt_with(archive, packed, job.made_by, enqueue)
            _note(archive, row)
            yield row


def _dealt_with(archive: Archive, packed: Packed, by: User | None, enqueue: bool) -> ArchiveFile:
    row = ArchiveFile(archive=archive, ordinal=packed.ordinal, name=packed.name)
    if packed.reason:
        row.state, row.reason = ArchiveFileState.LEFT_OUT, packed.reason
        return row
    try:
        stored, notes = _store(archive, packed, by, enqueue)
    except Refused as refused:
        row.state, row.reason = ArchiveFileState.LEFT_OUT, str(refused)
        return row
    except NOT_OF_ONE:
        raise  # the file is not at fault
    except Exception as error:
        logger.exception("%s of archive %s stopped RegTrack.", packed.name, archive.public_id)
        row.state = ArchiveFileState.LEFT_OUT
        row.reason = f"RegTrack stopped on it ({type(error).__name__}). Please report it."
        return row
    row.document = stored.document
    known = stored.outcome == Outcome.ALREADY_THERE
    row.state = ArchiveFileState.KNOWN if known else ArchiveFileState.STORED
    told = [f"It has {stored.why}."] if known and stored.why else []
    row.reason = " ".join([*told, *notes])[:2000]
    return row


def _store(
    archive: Archive, packed: Packed, by: User | None, enqueue: bool
) -> tuple[StoreResult, tuple[str, ...]]:
    common: dict[str, Any] = {
        "data": packed.data,
        "filename": packed.name.replace("\\", "/").rpartition("/")[2],
        "source": archive.source,
        "uploaded_by": by,
        "enqueue": enqueue,
        "priority": Priority.ARCHIVE,
    }
    if packed.is_mail:
        got = store_mail(**common)
        return got.mail, got.notes
    return store_document(**common), ()


@transaction.atomic
def _note(archive: Archive, row: ArchiveFile) -> None:
    """The file's row and what the archive counts, both or neither, and once."""
    counted = {
        ArchiveFileState.STORED: "new_count",
        ArchiveFileState.KNOWN: "known_count",
        ArchiveFileState.LEFT_OUT: "left_out_count",
    }[ArchiveFileState(row.state)]
    mine = Archive.objects.filter(pk=archive.pk, position=row.ordinal)
    if mine.update(position=row.ordinal + 1, **{counted: F(counted) + 1}):
        row.save(force_insert=True)
    archive.position = row.ordinal + 1
