"""What came by the form, kept one by one: what cannot be taken keeps nothing else from being taken."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any, BinaryIO, cast

from django.conf import settings
from django.contrib.auth.models import User
from django.core.files.uploadedfile import UploadedFile

from updates.fetching.archives import looks_like_archive
from updates.models import Archive
from updates.services.archives import add_archive
from updates.services.documents import StoreResult, store_document
from updates.services.errors import Refused
from updates.services.store_mail import store_mail

Keep = Callable[[], list[StoreResult] | Archive]


@dataclass(slots=True)
class Kept:
    """The documents and archives that came of what was sent, and a sentence for each thing that was refused.

    ``too_large``: one of those was over the limit of its size.
    """

    documents: list[StoreResult] = field(default_factory=list)
    archives: list[Archive] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    too_large: bool = False

    @property
    def nothing(self) -> bool:
        """Whether nothing of it was taken."""
        return not (self.documents or self.archives)


def keep(said: dict[str, Any], by: User) -> Kept:
    """Keep what the form holds (the cleaned data of ``AddForm``)."""
    kept = Kept()
    for reason, keep_one in _each(said, by):
        if reason:
            kept.refused.append(reason)
            kept.too_large = True
            continue
        try:
            got = keep_one()
        except Refused as refused:
            kept.refused.append(str(refused))
            continue
        if isinstance(got, Archive):
            kept.archives.append(got)
        else:
            kept.documents += got
    return kept


def _each(said: dict[str, Any], by: User) -> Iterator[tuple[str, Keep]]:
    """For each thing sent: why it is too large, if it is, and how it is kept."""
    uploads, text = said["uploads"], said["text"].replace("\r\n", "\n").encode()
    several = len(uploads) + bool(text.strip()) > 1
    common = {"source": said["source"], "published_on": said["published_on"], "uploaded_by": by}
    if not several:
        common["url"] = said["url"]
    for file in uploads:
        yield _too_large(file), _how(file, "" if several else said["title"], common)
    if text.strip():
        limit = settings.REGTRACK_MAX_DOCUMENT_BYTES
        words = f"The pasted text is over {limit / 2**20:.0f} MB; send it as several documents."
        more = {**common, "filename": "pasted.txt", "media_type": "text/plain", "title": said["title"]}
        yield words if len(text) > limit else "", lambda: [store_document(data=text, **more)]


def _too_large(file: UploadedFile) -> str:
    """Told before its bytes are read into memory."""
    packed = looks_like_archive(file.name or "")
    limit = settings.REGTRACK_MAX_ARCHIVE_BYTES if packed else settings.REGTRACK_MAX_DOCUMENT_BYTES
    if (size := file.size or 0) <= limit:
        return ""
    return f"{file.name} has {size / 2**20:.1f} MB; at most {limit / 2**20:.0f} MB are taken."


def _how(file: UploadedFile, title: str, common: dict[str, Any]) -> Keep:
    name = file.name or ""
    if looks_like_archive(name):
        return lambda: add_archive(
            file=cast(BinaryIO, file), name=name, source=common["source"], made_by=common["uploaded_by"]
        )
    if name.lower().endswith(".eml") and not title:
        return lambda: list(store_mail(data=file.read(), filename=name, **common).results)
    return lambda: [store_document(data=file.read(), filename=name, title=title, **common)]
