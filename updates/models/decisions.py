"""What people said. Append-only: a decision can be withdrawn, never changed or deleted."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from updates.models.base import public_id_field
from updates.models.documents import Document
from updates.register.anchors import TextQuote


class DecisionKind(models.TextChoices):
    """What a person can say."""

    APPROVE = "approve", "Approve"
    REJECT = "reject", "Reject"
    SET_VALUE = "set_value", "Correct a value"
    ACCEPT = "accept", "Accept a finding"
    SET_ASIDE = "set_aside", "Set a finding aside"
    SAME_EVENT = "same_event", "These two are the same event"
    DIFFERENT_EVENTS = "different_events", "These two are different events"


class Decision(models.Model):
    """One word of one person about one passage, or about two.

    ``field`` and ``value`` are a corrected value, or the kind and key of the finding that is
    accepted or set aside. A passage is pointed to by its document and its words: ``exact`` with what stands
    before (``prefix``) and after (``suffix``), so that a newer engine that cuts the text
    differently still finds it (W3C Web Annotation, Text Quote Selector). ``position`` decides
    where the same words stand in several places.
    """

    public_id = public_id_field()
    kind = models.CharField(max_length=20, choices=DecisionKind.choices)
    document = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="decisions")
    exact = models.TextField()
    prefix = models.CharField(max_length=64, blank=True)
    suffix = models.CharField(max_length=64, blank=True)
    position = models.PositiveIntegerField(default=0, help_text="Where the words began when it was said.")
    other_document = models.ForeignKey(
        Document, null=True, blank=True, on_delete=models.PROTECT, related_name="other_decisions"
    )
    other_exact = models.TextField(blank=True)
    other_prefix = models.CharField(max_length=64, blank=True)
    other_suffix = models.CharField(max_length=64, blank=True)
    other_position = models.PositiveIntegerField(default=0)
    field = models.CharField(max_length=40, blank=True)
    value = models.JSONField(null=True, blank=True)
    reason = models.TextField(blank=True)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="decisions")
    made_at = models.DateTimeField()
    withdrawn_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["made_at", "id"]
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=DecisionKind.values), name="decision_kind"),
            models.CheckConstraint(
                condition=Q(withdrawn_at=None, withdrawn_by=None)
                | Q(withdrawn_at__isnull=False, withdrawn_by__isnull=False),
                name="decision_withdrawn_by_someone",
            ),
            models.CheckConstraint(
                condition=Q(withdrawn_at=None) | Q(withdrawn_at__gte=F("made_at")),
                name="decision_withdrawn_after",
            ),
            models.CheckConstraint(
                condition=~Q(kind__in=["set_value", "accept", "set_aside"]) | ~Q(field=""),
                name="decision_names_field",
            ),
            models.CheckConstraint(
                condition=Q(kind__in=["same_event", "different_events"], other_document__isnull=False)
                | (~Q(kind__in=["same_event", "different_events"]) & Q(other_document=None)),
                name="decision_pairs_two",
            ),
        ]

    def __str__(self) -> str:
        return self.get_kind_display()

    @property
    def quote(self) -> TextQuote:
        """The words that the decision is about."""
        return TextQuote(self.exact, self.prefix, self.suffix, self.position)

    @property
    def other_quote(self) -> TextQuote:
        """The words of the second passage of a decision on two."""
        return TextQuote(self.other_exact, self.other_prefix, self.other_suffix, self.other_position)
