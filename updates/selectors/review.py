"""What waits for a person's word: findings that the engine is not sure enough of."""

from django.db.models import F, QuerySet
from django.db.models.functions import Greatest, Least, Substr

from updates.models import Decision, DecisionKind, Update, Waiting
from updates.register.records import Standing

BULKY = tuple(f"passage__document__{column}" for column in ("content", "text", "blocks"))

AROUND = 80
"""Characters shown on either side of a finding's own words."""


def waiting() -> QuerySet[Waiting]:
    """All that waits, the newsletter received last first, with update, document and source, and with
    the words ``before`` and ``after`` its own. One query.

    What only an older version of a newsletter tells waits no more.
    """
    text = "passage__document__text"
    return (
        Waiting.objects.exclude(passage__standing=Standing.REPLACED.value)
        .select_related("update", "passage__document__source__publisher")
        .defer(*BULKY, "passage__findings", "update__text")
        .annotate(
            before=Substr(text, Greatest(F("start") - AROUND + 1, 1), Least(F("start"), AROUND)),
            after=Substr(text, F("end") + 1, AROUND),
        )
        .order_by("-passage__document__received_at", "passage__document__public_id", "start", "public_id")
    )


def waiting_in(update: Update) -> list[Waiting]:
    """What of an update waits, in the order of its words. One query."""
    return list(update.waiting.order_by("passage", "start", "public_id"))


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
