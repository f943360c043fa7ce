"""What authorities did about conduct: actions, who they strike, what it costs."""

from django.db import models
from django.db.models import F, Q

from updates.extraction.vocabulary import ActionKind, PartyKind, PenaltyKind
from updates.models.base import one_of, public_id_field, word_field
from updates.models.register import Update


class EnforcementAction(models.Model):
    """A penalty, order, removal, notice, inspection ... ``subject_count`` apps, firms or persons struck."""

    public_id = public_id_field()
    update = models.ForeignKey(Update, on_delete=models.CASCADE, related_name="actions")
    kind = word_field(ActionKind)
    place = models.PositiveSmallIntegerField(
        default=0, help_text="Its place among the actions of the update."
    )
    subject_count = models.PositiveIntegerField(null=True, blank=True)

    class Meta:
        ordering = ["update", "place"]
        constraints = [
            one_of("kind", ActionKind, "action_kind"),
            models.CheckConstraint(
                condition=Q(subject_count=None) | Q(subject_count__gt=0), name="action_count"
            ),
        ]
        indexes = [models.Index(fields=["kind"], name="action_kind_idx")]

    def __str__(self) -> str:
        return self.get_kind_display()


class Party(models.Model):
    """An organisation or a person that an action strikes."""

    public_id = public_id_field()
    name = models.CharField(max_length=300)
    name_key = models.CharField(max_length=300, unique=True, help_text="The name, made plain for comparison.")
    kind = word_field(PartyKind, default=PartyKind.UNKNOWN)

    class Meta:
        ordering = ["name"]
        verbose_name_plural = "parties"
        constraints = [one_of("kind", PartyKind, "party_kind")]

    def __str__(self) -> str:
        return self.name


class Penalty(models.Model):
    """One kind of penalty on one party: an amount (ISO 4217 currency), a range, or none."""

    public_id = public_id_field()
    action = models.ForeignKey(EnforcementAction, on_delete=models.CASCADE, related_name="penalties")
    party = models.ForeignKey(
        Party, null=True, blank=True, on_delete=models.PROTECT, related_name="penalties"
    )
    told_party = models.CharField(max_length=300, blank=True, help_text="The party's name as told.")
    told_party_kind = word_field(PartyKind, default=PartyKind.UNKNOWN)
    kind = word_field(PenaltyKind)
    amount = models.DecimalField(max_digits=24, decimal_places=2, null=True, blank=True)
    amount_max = models.DecimalField(max_digits=24, decimal_places=2, null=True, blank=True)
    currency = models.CharField(max_length=3, blank=True, help_text="ISO 4217 code.")
    place = models.PositiveSmallIntegerField(
        default=0, help_text="Its place among the penalties of the action."
    )
    is_aggregate = models.BooleanField(default=False, help_text="The total over several respondents.")

    class Meta:
        ordering = ["action", "place"]
        verbose_name_plural = "penalties"
        constraints = [
            one_of("kind", PenaltyKind, "penalty_kind"),
            models.CheckConstraint(condition=Q(amount=None) | Q(amount__gte=0), name="penalty_not_negative"),
            models.CheckConstraint(
                condition=Q(amount=None, currency="")
                | Q(amount__isnull=False, currency__regex=r"^[A-Z]{3}$"),
                name="penalty_amount_with_currency",
            ),
            models.CheckConstraint(
                condition=Q(amount_max=None) | Q(amount__isnull=False, amount_max__gt=F("amount")),
                name="penalty_range_in_order",
            ),
        ]
        indexes = [
            models.Index(fields=["currency", "amount"], name="penalty_amount"),
            models.Index(fields=["kind"], name="penalty_kind_idx"),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.amount or ''} {self.currency}".strip()
