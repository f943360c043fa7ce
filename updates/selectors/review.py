"""What waits for a person's word: findings that the engine is not sure enough of."""

from django.db.models import QuerySet

from updates.models import Decision, DecisionKind, Waiting
from updates.register.records import Standing

BULKY = tuple(f"passage__document__{column}" for column in ("content", "text", "blocks"))


def waiting() -> QuerySet[Waiting]:
    """All that waits, the newsletter received last first, with update, document and source. One query.

    What only an older version of a newsletter tells waits no more.
    """
    return (
        Waiting.objects.exclude(passage__standing=Standing.REPLACED.value)
        .select_related("update", "passage__document__source__publisher")
        .defer(*BULKY, "passage__findings", "update__text")
        .order_by("-passage__document__received_at", "passage__document__public_id", "start", "public_id")
    )


def waiting_count() -> int:
    """How much waits. One query."""
    return Waiting.objects.exclude(passage__standing=Standing.REPLACED.value).order_by().count()


def decided_last(limit: int = 8) -> list[Decision]:
    """The standing decisions on findings that were made last, the latest first. One query."""
    heavy = tuple(f"document__{column}" for column in ("content", "text", "blocks"))
    return list(
        Decision.objects.filter(kind__in=(DecisionKind.ACCEPT, DecisionKind.SET_ASIDE), withdrawn_at=None)
        .select_related("document", "made_by")
        .defer(*heavy)
        .order_by("-made_at", "-pk")[:limit]
    )
