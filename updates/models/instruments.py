"""Laws, regulations, measures, standards, and the steps of their life."""

from django.db import models
from django.db.models import Q

from updates.extraction.vocabulary import Event, InstrumentKind
from updates.models.base import one_of, precise, precision_field, public_id_field, word_field
from updates.models.reference import Jurisdiction
from updates.models.register import Update


class Instrument(models.Model):
    """A law, regulation, measure, guideline, standard, decision ..."""

    public_id = public_id_field()
    title = models.CharField(max_length=500)
    title_key = models.CharField(max_length=500, help_text="The title, made plain for comparison.")
    kind = word_field(InstrumentKind, default=InstrumentKind.OTHER)
    number = models.CharField(max_length=80, blank=True)
    short_form = models.CharField(max_length=120, blank=True)
    jurisdiction = models.ForeignKey(
        Jurisdiction, null=True, blank=True, on_delete=models.PROTECT, related_name="instruments"
    )

    class Meta:
        ordering = ["title", "public_id"]
        constraints = [
            one_of("kind", InstrumentKind, "instrument_kind"),
            models.UniqueConstraint(fields=["title_key", "jurisdiction"], name="instrument_once"),
            models.UniqueConstraint(
                fields=["title_key"], condition=Q(jurisdiction=None), name="instrument_once_nowhere"
            ),
        ]
        indexes = [models.Index(fields=["title"], name="instrument_title")]

    def __str__(self) -> str:
        return self.title


class InstrumentEvent(models.Model):
    """A step in an instrument's life, as an update tells it."""

    public_id = public_id_field()
    instrument = models.ForeignKey(Instrument, on_delete=models.PROTECT, related_name="events")
    update = models.ForeignKey(Update, on_delete=models.CASCADE, related_name="instrument_events")
    kind = word_field(Event)
    told_title = models.CharField(max_length=500, help_text="The title as this update tells it.")
    told_kind = word_field(InstrumentKind, default=InstrumentKind.OTHER)
    told_number = models.CharField(max_length=80, blank=True)
    told_short_form = models.CharField(max_length=120, blank=True)
    happened_on = models.DateField(null=True, blank=True)
    happened_precision = precision_field()
    effective_on = models.DateField(null=True, blank=True)
    effective_precision = precision_field()
    comments_due_on = models.DateField(null=True, blank=True)
    comments_due_precision = precision_field()

    class Meta:
        ordering = ["happened_on", "public_id"]
        constraints = [
            one_of("kind", Event, "instrument_event_kind"),
            models.UniqueConstraint(fields=["update", "instrument", "kind"], name="instrument_event_once"),
            precise("happened_on", "happened_precision", "instrument_event_precision"),
            precise("effective_on", "effective_precision", "instrument_effective_precision"),
            precise("comments_due_on", "comments_due_precision", "instrument_comments_precision"),
        ]
        indexes = [
            models.Index(fields=["effective_on"], name="instrument_effective"),
            models.Index(fields=["comments_due_on"], name="instrument_comments_due"),
            models.Index(fields=["kind", "-happened_on"], name="instrument_event_recent"),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.instrument_id}"
