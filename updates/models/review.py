"""What waits for a person's word: findings that the engine is not sure enough of."""

from django.db import models
from django.db.models import F, Q

from updates.models.base import public_id_field
from updates.models.documents import Passage
from updates.models.register import Update
from updates.register.records import Kind


class WaitingKind(models.TextChoices):
    """What can wait."""

    UPDATE = Kind.UPDATE.value, "Update"
    REGULATOR = Kind.REGULATOR.value, "Regulator"
    INSTRUMENT = Kind.INSTRUMENT.value, "Instrument"
    ACTION = Kind.ACTION.value, "Action"
    PENALTY = Kind.PENALTY.value, "Penalty"


class Waiting(models.Model):
    """A finding under the bar, kept out of the register until someone accepts it.

    ``key`` is what a decision on it names; ``update`` is empty where the whole update waits.
    """

    public_id = public_id_field()
    passage = models.ForeignKey(Passage, on_delete=models.CASCADE, related_name="waiting")
    update = models.ForeignKey(
        Update, null=True, blank=True, on_delete=models.CASCADE, related_name="waiting"
    )
    kind = models.CharField(max_length=12, choices=WaitingKind.choices)
    key = models.TextField(blank=True, help_text="What tells it from others of its kind.")
    value = models.CharField(max_length=1000, help_text="The finding as people read it.")
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    exact = models.TextField()
    rule = models.CharField(max_length=80, blank=True)
    confidence = models.FloatField(help_text="The chance that it is right, from 0 to 1.")

    class Meta:
        ordering = ["-passage__document__received_at", "passage", "start", "public_id"]
        verbose_name = "finding in review"
        verbose_name_plural = "findings in review"
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=WaitingKind.values), name="waiting_kind"),
            models.CheckConstraint(condition=Q(end__gt=F("start")), name="waiting_not_empty"),
            models.CheckConstraint(
                condition=Q(confidence__gte=0, confidence__lte=1), name="waiting_confidence"
            ),
            models.CheckConstraint(
                condition=Q(kind="update", update=None) | (~Q(kind="update") & Q(update__isnull=False)),
                name="waiting_belongs",
            ),
        ]
        indexes = [models.Index(fields=["kind", "confidence"], name="waiting_kind_confidence")]

    def __str__(self) -> str:
        return self.value
