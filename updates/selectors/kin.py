"""Where a document came from beside its source: the mail it was attached to, the archives it was in."""

from dataclasses import dataclass

from updates.models import ArchiveFile, Document
from updates.selectors.updates import BULKY

SHOWN = 50


@dataclass(frozen=True, slots=True)
class Kin:
    """A document's mail, what is attached to it, and the places in archives where it stood."""

    parent: Document | None
    attachments: tuple[Document, ...]
    archive_files: tuple[ArchiveFile, ...]


def kin_of(document: Document) -> Kin:
    """What belongs to a document. Three queries at most."""
    slim = Document.objects.defer(*BULKY)
    files = ArchiveFile.objects.filter(document=document).select_related("archive")
    return Kin(
        slim.filter(pk=document.parent_id).first() if document.parent_id else None,
        tuple(slim.filter(parent=document).order_by("pk")[:SHOWN]),
        tuple(files.order_by("pk")[:SHOWN]),
    )


def with_attachments(document: Document) -> list[str]:
    """Public ids of the document, of what is attached to it, and of what is attached to that."""
    found, last = [document.public_id], [document.pk]
    while rows := list(Document.objects.filter(parent__in=last).values_list("pk", "public_id")):
        last = [pk for pk, _ in rows]
        found += [public_id for _, public_id in rows]
    return found
