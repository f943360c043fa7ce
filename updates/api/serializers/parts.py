"""What hangs on an update, as JSON inside it; and records in short where another one names them."""

from updates.api.serializers.base import Record
from updates.api.serializers.reference import JurisdictionRef, href, public_id
from updates.models import EnforcementAction, Instrument, InstrumentEvent, Party, Penalty, Update


class UpdateRef(Record[Update]):
    """An update, in short."""

    id = public_id()
    href = href("update")
    jurisdiction = JurisdictionRef(read_only=True, allow_null=True)

    class Meta:
        model = Update
        fields = ["id", "href", "headline", "happened_on", "happened_precision", "jurisdiction", "review"]


class PartyRef(Record[Party]):
    """A party, in short."""

    id = public_id()

    class Meta:
        model = Party
        fields = ["id", "name", "kind"]


class InstrumentRef(Record[Instrument]):
    """An instrument, in short."""

    id = public_id()

    class Meta:
        model = Instrument
        fields = ["id", "title", "kind"]


class StepSerializer(Record[InstrumentEvent]):
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


class PenaltyPartSerializer(Record[Penalty]):
    """A penalty inside its action. Amounts are decimal strings in whole units of the currency."""

    id = public_id()
    party = PartyRef(read_only=True, allow_null=True)

    class Meta:
        model = Penalty
        fields = ["id", "kind", "party", "amount", "amount_max", "currency", "is_aggregate"]


class ActionPartSerializer(Record[EnforcementAction]):
    """An enforcement action inside its update."""

    id = public_id()
    penalties = PenaltyPartSerializer(many=True, read_only=True)

    class Meta:
        model = EnforcementAction
        fields = ["id", "kind", "subject_count", "penalties"]
