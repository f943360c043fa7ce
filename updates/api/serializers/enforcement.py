"""Actions, penalties, parties, and what fines add up to, as JSON."""

from typing import Any

from rest_framework import serializers

from updates.api.serializers.base import Record
from updates.api.serializers.parts import ActionPartSerializer, PenaltyPartSerializer, UpdateRef
from updates.api.serializers.reference import RegulatorRef, href, public_id
from updates.models import EnforcementAction, Party


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


class PartySerializer(Record[Party]):
    """An organisation or person that actions strike."""

    id = public_id()
    href = href("party")
    penalty_count = serializers.IntegerField(
        read_only=True, help_text="Its penalties; those of rejected updates are not counted."
    )

    class Meta:
        model = Party
        fields = ["id", "href", "name", "kind", "penalty_count"]


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

    by_currency = CurrencyTotalSerializer(many=True, help_text="The currency with most fines first.")
    left_out = LeftOutSerializer(help_text="What the sums do not count.")
