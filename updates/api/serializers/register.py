"""Updates, instruments, actions, penalties and parties as JSON."""

from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from updates.api.serializers.archive import DocumentRef
from updates.api.serializers.reference import JurisdictionRef, RegulatorRef, TopicRef, href, public_id
from updates.models import (
    EnforcementAction,
    Instrument,
    InstrumentEvent,
    Party,
    Passage,
    Penalty,
    Quote,
    Update,
)


class UpdateRef(serializers.ModelSerializer[Update]):
    """An update, in short."""

    id = public_id()
    href = href("update")
    jurisdiction = JurisdictionRef(read_only=True, allow_null=True)

    class Meta:
        model = Update
        fields = ["id", "href", "headline", "happened_on", "happened_precision", "jurisdiction", "review"]


class PartyRef(serializers.ModelSerializer[Party]):
    """A party, in short."""

    id = public_id()

    class Meta:
        model = Party
        fields = ["id", "name", "kind"]


class InstrumentRef(serializers.ModelSerializer[Instrument]):
    """An instrument, in short."""

    id = public_id()

    class Meta:
        model = Instrument
        fields = ["id", "title", "kind"]


class PartySerializer(serializers.ModelSerializer[Party]):
    """An organisation or person that actions strike."""

    id = public_id()
    href = href("party")
    penalty_count = serializers.IntegerField(
        read_only=True, help_text="Its penalties; those of rejected updates are not counted."
    )

    class Meta:
        model = Party
        fields = ["id", "href", "name", "kind", "penalty_count"]


class StepSerializer(serializers.ModelSerializer[InstrumentEvent]):
    """A step in an instrument's life, inside the update that tells it."""

    id = public_id()
    instrument = InstrumentRef(read_only=True)

    class Meta:
        model = InstrumentEvent
        fields = [
            "id",
            "kind",
            "instrument",
            "happened_on",
            "happened_precision",
            "effective_on",
            "effective_precision",
            "comments_due_on",
            "comments_due_precision",
        ]


class PenaltyPartSerializer(serializers.ModelSerializer[Penalty]):
    """A penalty inside its action. Amounts are decimal strings in whole units of the currency."""

    id = public_id()
    party = PartyRef(read_only=True, allow_null=True)

    class Meta:
        model = Penalty
        fields = ["id", "kind", "party", "amount", "amount_max", "currency", "is_aggregate"]


class ActionPartSerializer(serializers.ModelSerializer[EnforcementAction]):
    """An enforcement action inside its update."""

    id = public_id()
    penalties = PenaltyPartSerializer(many=True, read_only=True)

    class Meta:
        model = EnforcementAction
        fields = ["id", "kind", "subject_count", "penalties"]


class UpdateSerializer(serializers.ModelSerializer[Update]):
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
            "confidence",
            "regulators",
            "topics",
            "instrument_events",
            "actions",
        ]


class QuoteSerializer(serializers.ModelSerializer[Quote]):
    """The words behind a value: ``exact`` stands at start to end of the passage's document."""

    passage = serializers.CharField(
        source="passage.public_id", read_only=True, help_text="Id of the passage."
    )

    class Meta:
        model = Quote
        fields = ["value", "exact", "passage", "start", "end", "rule"]


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


class TellingSerializer(serializers.ModelSerializer[Passage]):
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


class InstrumentEventSerializer(StepSerializer):
    """A step in an instrument's life, with the update that tells it."""

    href = href("instrument-event")
    update = UpdateRef(read_only=True)  # type: ignore[assignment]  # a field, not the method

    class Meta(StepSerializer.Meta):
        fields = ["id", "href", *StepSerializer.Meta.fields[1:], "update"]


class InstrumentSerializer(serializers.ModelSerializer[Instrument]):
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


class ActionSerializer(ActionPartSerializer):
    """What an authority did about conduct."""

    href = href("action")
    update = UpdateRef(read_only=True)  # type: ignore[assignment]  # a field, not the method
    regulators = RegulatorRef(source="update.regulators", many=True, read_only=True)

    class Meta(ActionPartSerializer.Meta):
        fields = ["id", "href", *ActionPartSerializer.Meta.fields[1:], "update", "regulators"]


class PenaltySerializer(PenaltyPartSerializer):
    """One kind of penalty on one party."""

    href = href("penalty")
    action = serializers.CharField(source="action.public_id", read_only=True, help_text="Id of its action.")
    action_kind = serializers.ChoiceField(
        source="action.kind", choices=EnforcementAction._meta.get_field("kind").choices or [], read_only=True
    )
    update = UpdateRef(source="action.update", read_only=True)  # type: ignore[assignment]
    regulators = RegulatorRef(source="action.update.regulators", many=True, read_only=True)

    class Meta(PenaltyPartSerializer.Meta):
        fields = [
            "id",
            "href",
            *PenaltyPartSerializer.Meta.fields[1:],
            "action",
            "action_kind",
            "update",
            "regulators",
        ]


class CurrencyTotalSerializer(serializers.Serializer[Any]):
    """What the fines in one currency add up to."""

    currency = serializers.CharField(help_text="ISO 4217 code.")
    total = serializers.DecimalField(max_digits=30, decimal_places=2, help_text="In whole units.")
    fines = serializers.IntegerField(help_text="How many fines are added.")
    largest = serializers.DecimalField(max_digits=24, decimal_places=2, help_text="The largest of them.")


class LeftOutSerializer(serializers.Serializer[Any]):
    """Penalties that the totals do not count, each under one reason."""

    rejected = serializers.IntegerField(help_text="Of updates that people rejected.")
    no_fine = serializers.IntegerField(help_text="Other kinds of penalties.")
    without_amount = serializers.IntegerField(help_text="Fines without an amount.")
    ranges = serializers.IntegerField(help_text="Fines told as a range.")
    told_twice = serializers.IntegerField(help_text="Fines told both as a total and in parts.")
    sentence = serializers.CharField(help_text="The same in words.")


class TotalsSerializer(serializers.Serializer[Any]):
    """Fines by currency, and what the sums leave out."""

    by_currency = CurrencyTotalSerializer(many=True)
    left_out = LeftOutSerializer()
