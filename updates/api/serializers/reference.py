"""Authorities, jurisdictions and topics as JSON: in full, and in short where another record names them."""

from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from updates.api.serializers.base import Record
from updates.models import Jurisdiction, Regulator, RegulatorAlias, Topic


def public_id(words: str = "Stable public identifier.") -> serializers.CharField:
    """The record's id in the API."""
    return serializers.CharField(source="public_id", read_only=True, help_text=words)


def href(view: str, lookup: str = "public_id") -> serializers.HyperlinkedIdentityField:
    """The record's own address in the API."""
    return serializers.HyperlinkedIdentityField(
        view_name=f"api:{view}-detail", lookup_field=lookup, help_text="Address of this record in the API."
    )


class JurisdictionRef(Record[Jurisdiction]):
    """A place, in short."""

    class Meta:
        model = Jurisdiction
        fields = ["code", "name"]


class JurisdictionSerializer(Record[Jurisdiction]):
    """A country or subdivision."""

    href = href("jurisdiction", "code")
    parent = JurisdictionRef(read_only=True, allow_null=True, help_text="The country of a subdivision.")

    class Meta:
        model = Jurisdiction
        fields = ["code", "href", "name", "parent", "aliases"]


class TopicRef(Record[Topic]):
    """A topic, in short."""

    class Meta:
        model = Topic
        fields = ["slug", "name"]


class TopicSerializer(Record[Topic]):
    """What an update can be about."""

    href = href("topic", "slug")
    parent = TopicRef(read_only=True, allow_null=True, help_text="The topic over it.")

    class Meta:
        model = Topic
        fields = ["slug", "href", "name", "parent", "keywords"]


class RegulatorRef(Record[Regulator]):
    """An authority, in short."""

    id = public_id()

    class Meta:
        model = Regulator
        fields = ["id", "name"]


class AliasSerializer(Record[RegulatorAlias]):
    """Another name of an authority."""

    class Meta:
        model = RegulatorAlias
        fields = ["name", "language"]


class RegulatorSerializer(Record[Regulator]):
    """An authority with its other names."""

    id = public_id()
    href = href("regulator")
    jurisdiction = JurisdictionRef(read_only=True, allow_null=True)
    parent = RegulatorRef(read_only=True, allow_null=True, help_text="The head office of a branch.")
    successor = RegulatorRef(read_only=True, allow_null=True, help_text="The body that took over.")
    aliases = AliasSerializer(many=True, read_only=True)
    update_count = serializers.IntegerField(
        read_only=True, help_text="Updates in which it acts itself; rejected ones are not counted."
    )

    class Meta:
        model = Regulator
        fields = [
            "id",
            "href",
            "name",
            "kind",
            "jurisdiction",
            "parent",
            "successor",
            "started_on",
            "ended_on",
            "website_url",
            "origin",
            "aliases",
            "update_count",
        ]


class RegulatorDetailSerializer(RegulatorSerializer):
    """An authority with its direct branches, and what it was before."""

    branches = serializers.SerializerMethodField(help_text="Its direct branches.")
    predecessors = serializers.SerializerMethodField(help_text="Bodies that it took over from.")

    class Meta(RegulatorSerializer.Meta):
        fields = [*RegulatorSerializer.Meta.fields, "branches", "predecessors"]

    @extend_schema_field(RegulatorRef(many=True))
    def get_branches(self, regulator: Regulator) -> Any:
        """The branches, as the view hands them over."""
        return RegulatorRef(self.context["detail"].branches, many=True).data

    @extend_schema_field(RegulatorRef(many=True))
    def get_predecessors(self, regulator: Regulator) -> Any:
        """The predecessors, as the view hands them over."""
        return RegulatorRef(self.context["detail"].predecessors, many=True).data
