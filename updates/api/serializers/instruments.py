"""Instruments and the steps of their lives as JSON."""

from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from updates.api.serializers.base import Record
from updates.api.serializers.parts import StepSerializer, UpdateRef
from updates.api.serializers.reference import JurisdictionRef, href, public_id
from updates.models import Instrument


class InstrumentEventSerializer(StepSerializer):
    """A step in an instrument's life, with the update that tells it."""

    href = href("instrument-event")
    update = UpdateRef(read_only=True)  # type: ignore[assignment]  # a field, not the method

    class Meta(StepSerializer.Meta):
        fields = ["id", "href", *StepSerializer.Meta.fields[1:], "update"]


class InstrumentSerializer(Record[Instrument]):
    """A law, regulation, measure, standard ..., with the steps of its life."""

    id = public_id()
    href = href("instrument")
    jurisdiction = JurisdictionRef(read_only=True, allow_null=True)
    last_told_on = serializers.DateField(read_only=True, allow_null=True, help_text="Day of its latest step.")
    effective_on = serializers.DateField(read_only=True, allow_null=True, help_text="Latest day of effect.")
    comments_due_on = serializers.DateField(
        read_only=True, allow_null=True, help_text="Latest last day for comments."
    )
    events = serializers.SerializerMethodField(help_text="Its steps, the earliest first.")

    class Meta:
        model = Instrument
        fields = [
            "id",
            "href",
            "title",
            "kind",
            "number",
            "short_form",
            "jurisdiction",
            "last_told_on",
            "effective_on",
            "comments_due_on",
            "events",
        ]

    @extend_schema_field(InstrumentEventSerializer(many=True))
    def get_events(self, instrument: Instrument) -> Any:
        """Steps told by updates that are not rejected."""
        told = getattr(instrument, "told_events", ())
        return InstrumentEventSerializer(told, many=True, context=self.context).data
