"""Archives of old issues: kept in pieces, and taken in by a job that can be cancelled and goes on."""

import hashlib
from datetime import timedelta
from typing import BinaryIO

from django.conf import settings
from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone

from updates.fetching.archives import ArchiveError, count_files, kind_of
from updates.models import OPEN_STATES, Archive, ArchivePiece, JobKind, Source
from updates.register.identity import make_id
from updates.services.archive_work import holder_of
from updates.services.errors import Refused
from updates.services.jobs import start_job

PIECE_BYTES = 2 * 2**20
BROKEN_OFF = timedelta(hours=6)
"""After this an archive without a job is an upload that broke off."""


def add_archive(
    *,
    file: BinaryIO,
    name: str,
    source: Source | None = None,
    made_by: User | None = None,
    enqueue: bool = True,
) -> Archive:
    """Keep the archive and have its files taken in. ``enqueue``: what they become is worked on by the queue.

    Raises ``Refused`` for what is no archive, or is too large, and where the same one is being taken in.
    """
    file.seek(0)
    kind = kind_of(name, file.read(4096))
    if not kind:
        raise Refused(f"{name} is no ZIP archive and no mbox, whatever its name says.")
    limit = settings.REGTRACK_MAX_ARCHIVE_BYTES
    if file.seek(0, 2) > limit:
        raise Refused(
            f"{name} has {file.tell() / 2**20:.0f} MB; at most {limit / 2**20:.0f} MB are taken. Send it in "
            "parts, or raise REGTRACK_MAX_ARCHIVE_BYTES."
        )
    try:
        number = count_files(file, kind)
    except ArchiveError as error:
        raise Refused(f"{name}: {error}") from error
    if not number:
        raise Refused(f"{name} holds no files.")
    archive = _kept(file, name, kind, source)
    try:
        return _begun(archive, made_by, enqueue)
    except Refused:
        archive.delete()
        raise


def being_taken_in(*, file: BinaryIO) -> Archive | None:
    """The archive with these bytes whose job is not at its end."""
    known = Archive.objects.filter(digest=_digest(file), job__state__in=OPEN_STATES)
    return known.select_related("job").first()


def _digest(file: BinaryIO) -> str:
    digest = hashlib.sha256()
    file.seek(0)
    while part := file.read(PIECE_BYTES):
        digest.update(part)
    return digest.hexdigest()


def go_on(*, archive: Archive, made_by: User | None = None) -> Archive:
    """Take in what is left of an archive whose job was cancelled or failed. Raises ``Refused``."""
    if archive.job and archive.job.is_open:
        raise Refused("It is being taken in already.")
    return _begun(archive, made_by, True)


@transaction.atomic
def _begun(archive: Archive, made_by: User | None, enqueue: bool) -> Archive:
    archive.job = start_job(
        kind=JobKind.BACKFILL,
        subject=f"{archive.name[:150]} ({archive.digest[:12]})",
        parameters={"archive": archive.public_id, "enqueue": enqueue},
        made_by=made_by,
    )
    archive.save(update_fields=["job"])
    return archive


def _kept(file: BinaryIO, name: str, kind: str, source: Source | None) -> Archive:
    """The archive's row and its bytes, in short transactions; the bytes of one that is there are not kept
    twice. Uploads that broke off are cleared away."""
    known = _digest(file)
    old = timezone.now() - BROKEN_OFF
    Archive.objects.filter(job=None, position=0, created_at__lt=old).delete()
    held = holder_of(known)
    archive = Archive.objects.create(
        public_id=make_id("arc", known, timezone.now().isoformat()),
        name="".join(char for char in name if char.isprintable())[:255],
        kind=kind,
        digest=known,
        size=file.seek(0, 2),
        source=source,
    )
    if not held:
        file.seek(0)
        ordinal = 0
        while part := file.read(PIECE_BYTES):
            ArchivePiece.objects.create(archive=archive, ordinal=ordinal, content=part)
            ordinal += 1
    return archive
