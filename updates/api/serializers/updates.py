"""Updates as JSON: in lists, and in full with the words behind each value."""

from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from updates.api.serializers.archive import DocumentRef
from updates.api.serializers.base import Record
from updates.api.serializers.parts import ActionPartSerializer, PenaltyPartSerializer, StepSerializer
from updates.api.serializers.reference import JurisdictionRef, RegulatorRef, TopicRef, href, public_id
from updates.models import Passage, Quote, Update


class UpdateSerializer(Record[Update]):
    """One development, with who acts, on which instruments, with which enforcement."""

    id = public_id()
    href = href("update")
    jurisdiction = JurisdictionRef(read_only=True, allow_null=True)
    regulators = RegulatorRef(many=True, read_only=True)
    topics = TopicRef(many=True, read_only=True)
    instrument_events = StepSerializer(many=True, read_only=True)
    actions = ActionPartSerializer(many=True, read_only=True)

    class Meta:
        model = Update
        fields = [
            "id",
            "href",
            "headline",
            "text",
            "category",
            "happened_on",
            "happened_precision",
            "reported_on",
            "jurisdiction",
            "review",
            "is_withdrawn",
            "confidence",
            "regulators",
            "topics",
            "instrument_events",
            "actions",
        ]


class QuoteSerializer(Record[Quote]):
    """The words behind a value: ``exact`` stands at start to end of the passage's document."""

    passage = serializers.CharField(
        source="passage.public_id", read_only=True, help_text="Id of the passage."
    )

    class Meta:
        model = Quote
        fields = ["value", "exact", "passage", "start", "end", "rule", "confidence"]


class Quoted(serializers.Serializer[Any]):
    """A record whose values carry their quotes, by the value's name."""

    quotes = serializers.SerializerMethodField(help_text="For each value's name the words behind it.")

    @extend_schema_field(serializers.DictField(child=QuoteSerializer(many=True)))
    def get_quotes(self, record: Any) -> dict[str, Any]:
        """The quotes of this record, as the view hands them over."""
        of_record = self.context["quotes"].get(record.public_id, {})
        return {name: QuoteSerializer(quotes, many=True).data for name, quotes in of_record.items()}


class QuotedRegulator(Quoted, RegulatorRef):
    """An authority with the words that name it."""

    class Meta(RegulatorRef.Meta):
        fields = [*RegulatorRef.Meta.fields, "quotes"]


class QuotedStep(Quoted, StepSerializer):
    """A step with the words behind its values."""

    class Meta(StepSerializer.Meta):
        fields = [*StepSerializer.Meta.fields, "quotes"]


class QuotedPenalty(Quoted, PenaltyPartSerializer):
    """A penalty with the words behind its values."""

    class Meta(PenaltyPartSerializer.Meta):
        fields = [*PenaltyPartSerializer.Meta.fields, "quotes"]


class QuotedAction(Quoted, ActionPartSerializer):
    """An action with the words behind its values."""

    penalties = QuotedPenalty(many=True, read_only=True)

    class Meta(ActionPartSerializer.Meta):
        fields = [*ActionPartSerializer.Meta.fields, "quotes"]


class TellingSerializer(Record[Passage]):
    """A passage that tells an update."""

    id = public_id()
    href = href("passage")
    document = DocumentRef(read_only=True)
    text = serializers.CharField(source="words", read_only=True)

    class Meta:
        model = Passage
        fields = ["id", "href", "document", "start", "end", "text"]


class UpdateDetailSerializer(Quoted, UpdateSerializer):
    """One development, each value with the words behind it, and the passages that tell it."""

    regulators = QuotedRegulator(many=True, read_only=True)
    instrument_events = QuotedStep(many=True, read_only=True)
    actions = QuotedAction(many=True, read_only=True)
    passages = serializers.SerializerMethodField(help_text="The passages that tell it, the first first.")

    class Meta(UpdateSerializer.Meta):
        fields = [*UpdateSerializer.Meta.fields, "quotes", "passages"]

    @extend_schema_field(TellingSerializer(many=True))
    def get_passages(self, update: Update) -> Any:
        """The tellings, as the view hands them over."""
        return TellingSerializer(self.context["passages"], many=True, context=self.context).data
