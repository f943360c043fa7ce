"""The archive: documents with how far they came, their passages, sources and publishers."""

from dataclasses import dataclass

from django.db.models import Count, Max, Q, QuerySet

from updates.extraction.vocabulary import BlockKind
from updates.models import Decision, Document, Passage, Publisher, Source, Status, Update
from updates.selectors.updates import BULKY, passages_of_updates

OTHERS = ("duplicate_of", "revises", "revised_by", "parent")
"""Documents that one names."""


def documents() -> QuerySet[Document]:
    """All documents, the latest arrival first, without bytes and text, with ``passage_count``,
    ``update_count`` (rejected ones too), source and publisher. One query."""
    return (
        Document.objects.defer(*BULKY)
        .select_related("source__publisher", "uploaded_by", *OTHERS)
        .defer(*BULKY, *(f"{other}__{column}" for other in OTHERS for column in BULKY))
        .annotate(
            passage_count=Count("passages", distinct=True),
            update_count=Count("passages__update", distinct=True),
        )
        .order_by("-received_at", "-pk")
    )


@dataclass(frozen=True, slots=True)
class DocumentDetail:
    """A document with its passages in reading order (each with ``words`` and ``update``), what
    repeats it, and all its versions, itself among them, the first one first."""

    document: Document
    passages: tuple[Passage, ...]
    repeats: tuple[Document, ...]
    versions: tuple[Document, ...]


def document_detail(public_id: str) -> DocumentDetail:
    """One document with what was found in it. Four queries. Raises ``Document.DoesNotExist``."""
    document = documents().get(public_id=public_id)
    passages = passages_of_updates().select_related("update__jurisdiction").filter(document=document)
    return DocumentDetail(
        document,
        tuple(passages.order_by("ordinal")),
        tuple(documents().filter(duplicate_of=document)),
        versions(document),
    )


def versions(document: Document) -> tuple[Document, ...]:
    """All versions of the document, the first one first; itself alone where there is one. One query."""
    first = document.first_version_id or document.pk
    rows = documents().filter(Q(pk=first) | Q(first_version=first))
    return tuple(rows.order_by("version"))


def document_text(public_id: str) -> str:
    """The text as read, which all offsets count. Raises ``Document.DoesNotExist``."""
    return Document.objects.values_list("text", flat=True).get(public_id=public_id)


def document_headings(public_id: str) -> tuple[tuple[int, int], ...]:
    """Where the text's headings begin and end. Raises ``Document.DoesNotExist``."""
    blocks = Document.objects.values_list("blocks", flat=True).get(public_id=public_id)
    return tuple((start, end) for kind, start, end, _ in blocks if kind == BlockKind.HEADING)


def document_content(public_id: str) -> Document:
    """The document with its bytes, without text. Raises ``Document.DoesNotExist``."""
    return Document.objects.defer("text", "blocks").get(public_id=public_id)


def passages() -> QuerySet[Passage]:
    """All passages in reading order with document, update and ``words``. One query."""
    rows = passages_of_updates().select_related("document__source__publisher", "update", "follows")
    return rows.defer("follows__findings", *(f"document__{column}" for column in BULKY)).order_by(
        "document_id", "ordinal"
    )


def decisions() -> QuerySet[Decision]:
    """All decisions, the latest first, with who made them. One query."""
    bulky = (f"{side}__{column}" for side in ("document", "other_document") for column in BULKY)
    people = ("document", "other_document", "made_by", "withdrawn_by")
    return Decision.objects.select_related(*people).defer(*bulky).order_by("-made_at", "-pk")


def publishers() -> QuerySet[Publisher]:
    """All publishers by name. One query."""
    return Publisher.objects.order_by("name", "pk")


def sources() -> QuerySet[Source]:
    """All sources by name, with ``document_count``, ``failed_count`` and ``last_received_at``. One query."""
    return (
        Source.objects.select_related("publisher", "default_jurisdiction")
        .annotate(
            document_count=Count("documents"),
            failed_count=Count("documents", filter=Q(documents__status=Status.FAILED)),
            last_received_at=Max("documents__received_at"),
        )
        .order_by("name", "pk")
    )


@dataclass(frozen=True, slots=True)
class StatusCounts:
    """How many documents stand where; ``waiting`` are those between arrival and filing."""

    waiting: int
    filed: int
    failed: int


def status_counts() -> StatusCounts:
    """Counts of documents by status. One query."""
    rows = Document.objects.order_by().values_list("status").annotate(number=Count("pk"))
    counts: dict[str, int] = dict(rows)
    filed, failed = counts.get(Status.FILED, 0), counts.get(Status.FAILED, 0)
    return StatusCounts(waiting=sum(counts.values()) - filed - failed, filed=filed, failed=failed)


def update_count() -> int:
    """How many updates the register holds, rejected ones too."""
    return Update.objects.count()
