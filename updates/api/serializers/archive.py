"""Publishers, sources, documents, passages and decisions as JSON."""

from typing import Any

from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers
from rest_framework.reverse import reverse

from updates.api.serializers.base import Record
from updates.api.serializers.reference import JurisdictionRef, href, public_id
from updates.models import Decision, Document, FetchRun, Passage, Publisher, RunStatus, Source
from updates.register.changes import Kind
from updates.selectors.versions import Fate


class PublisherSerializer(Record[Publisher]):
    """Who writes newsletters."""

    href = href("publisher", "slug")

    class Meta:
        model = Publisher
        fields = ["slug", "href", "name", "website_url"]


class PublisherRef(Record[Publisher]):
    """A publisher, in short."""

    class Meta:
        model = Publisher
        fields = ["slug", "name"]


class SourceRef(Record[Source]):
    """A source, in short."""

    id = public_id()
    publisher = PublisherRef(read_only=True, allow_null=True)

    class Meta:
        model = Source
        fields = ["id", "name", "publisher"]


class SourceSerializer(Record[Source]):
    """Where documents come from."""

    id = public_id()
    href = href("source")
    publisher = PublisherRef(read_only=True, allow_null=True)
    default_jurisdiction = JurisdictionRef(read_only=True, allow_null=True)
    document_count = serializers.IntegerField(read_only=True, help_text="Documents that came from it.")
    failed_count = serializers.IntegerField(read_only=True, help_text="Those that could not be read.")
    last_received_at = serializers.DateTimeField(read_only=True, allow_null=True)
    last_run_at = serializers.DateTimeField(
        read_only=True, allow_null=True, help_text="When it was last fetched, or begun to be."
    )
    last_run_status = serializers.ChoiceField(
        choices=RunStatus.choices, read_only=True, allow_null=True, help_text="What became of that."
    )

    class Meta:
        model = Source
        fields = [
            "id",
            "href",
            "name",
            "kind",
            "url",
            "publisher",
            "default_jurisdiction",
            "default_language",
            "is_active",
            "is_listing",
            "link_selector",
            "schedule",
            "rhythm_days",
            "revisit_days",
            "next_fetch_at",
            "last_run_at",
            "last_run_status",
            "failures",
            "alarm",
            "alarm_kind",
            "alarmed_at",
            "created_at",
            "document_count",
            "failed_count",
            "last_received_at",
        ]
        extra_kwargs = {"alarm_kind": {"help_text": "What kind of thing is wrong; empty where nothing is."}}


class FetchRunSerializer(Record[FetchRun]):
    """One try to fetch a source."""

    id = public_id()
    href = href("fetch-run")
    source = serializers.CharField(  # type: ignore[assignment]  # a field, not the option
        source="source.public_id", read_only=True, help_text="Id of the source."
    )

    class Meta:
        model = FetchRun
        fields = [
            "id",
            "href",
            "source",
            "started_at",
            "finished_at",
            "url",
            "status",
            "http_status",
            "size",
            "offered_count",
            "dealt_count",
            "new_count",
            "revision_count",
            "duplicate_count",
            "error",
        ]


class DocumentRef(Record[Document]):
    """A document, in short."""

    id = public_id()
    href = href("document")

    class Meta:
        model = Document
        fields = ["id", "href", "title", "published_on"]


class DocumentSerializer(Record[Document]):
    """One issue of a newsletter; its text and its bytes have addresses of their own."""

    id = public_id()
    href = href("document")
    source = SourceRef(read_only=True, allow_null=True)  # type: ignore[assignment]  # no option of the field
    duplicate_of = DocumentRef(
        read_only=True, allow_null=True, help_text="An earlier document with the same text."
    )
    parent = DocumentRef(read_only=True, allow_null=True, help_text="The mail that it was attached to.")
    revises = DocumentRef(read_only=True, allow_null=True, help_text="The version before this one.")
    revised_by = DocumentRef(read_only=True, allow_null=True, help_text="The version after this one.")
    changes_url = serializers.SerializerMethodField(
        help_text="What changed since the version before; null for a first version."
    )
    text_url = serializers.HyperlinkedIdentityField(
        view_name="api:document-text", lookup_field="public_id", help_text="The text, to which offsets refer."
    )
    content_url = serializers.HyperlinkedIdentityField(
        view_name="api:document-content", lookup_field="public_id", help_text="The bytes as they arrived."
    )
    passage_count = serializers.IntegerField(read_only=True)
    update_count = serializers.IntegerField(read_only=True, help_text="Updates that its passages tell.")

    class Meta:
        model = Document
        fields = [
            "id",
            "href",
            "title",
            "filename",
            "url",
            "source",
            "media_type",
            "language",
            "size",
            "raw_digest",
            "text_digest",
            "published_on",
            "received_at",
            "status",
            "error",
            "attempts",
            "engine_version",
            "duplicate_of",
            "canonical_url",
            "message_id",
            "parent",
            "version",
            "revises",
            "revised_by",
            "returned_at",
            "changes_url",
            "text_url",
            "content_url",
            "passage_count",
            "update_count",
        ]

    @extend_schema_field(OpenApiTypes.URI)
    def get_changes_url(self, document: Document) -> str | None:
        """The address of what changed."""
        if document.revises_id is None:
            return None
        return reverse("api:document-changes", [document.public_id], request=self.context.get("request"))


class PieceSerializer(serializers.Serializer[Any]):
    """Words of both versions, of the newer one alone, or of the older one alone."""

    kind = serializers.ChoiceField(
        choices=[(kind.value, kind.value) for kind in Kind],
        read_only=True,
        help_text="Whether both have them, the newer one alone (added), or the older one alone (removed).",
    )
    text = serializers.CharField(read_only=True, trim_whitespace=False, help_text="The words.")


class HunkSerializer(serializers.Serializer[Any]):
    """Whole lines, the same or changed."""

    is_changed = serializers.BooleanField(read_only=True, help_text="Whether these lines differ.")
    pieces = PieceSerializer(many=True, read_only=True, help_text="The lines, cut where they differ.")


class ItemChangeSerializer(serializers.Serializer[Any]):
    """An item that is new, was changed, or is gone."""

    fate = serializers.ChoiceField(
        choices=[(fate.value, fate.value) for fate in Fate],
        read_only=True,
        help_text="What became of the item in the newer version.",
    )
    headline = serializers.CharField(read_only=True, help_text="Its update's headline, else its first words.")
    update = serializers.CharField(  # type: ignore[assignment]  # a field, not the method
        source="update.public_id",
        read_only=True,
        allow_null=True,
        default=None,
        help_text="Id of the update.",
    )


class DocumentChangesSerializer(serializers.Serializer[Any]):
    """What changed between two versions: the pieces that are the same or removed give the older text."""

    old = DocumentRef(read_only=True, help_text="The older version.")
    new = DocumentRef(read_only=True, help_text="The newer version.")
    items = ItemChangeSerializer(
        many=True, read_only=True, help_text="Items that changed, in the newer version's order."
    )
    same = serializers.IntegerField(read_only=True, help_text="Items that did not change.")
    hunks = HunkSerializer(many=True, read_only=True, help_text="Both texts laid together, in order.")


class PassageSerializer(Record[Passage]):
    """One item of a document."""

    id = public_id()
    href = href("passage")
    document = DocumentRef(read_only=True)
    update = serializers.CharField(  # type: ignore[assignment]  # a field, not the method
        source="update.public_id",
        read_only=True,
        allow_null=True,
        default=None,
        help_text="Id of the update told.",
    )
    text = serializers.CharField(source="words", read_only=True, help_text="The words from start to end.")
    follows = serializers.CharField(
        source="follows.public_id",
        read_only=True,
        allow_null=True,
        default=None,
        help_text="Id of the passage of an older version whose place it takes.",
    )

    class Meta:
        model = Passage
        fields = [
            "id",
            "href",
            "document",
            "ordinal",
            "start",
            "end",
            "text",
            "update",
            "standing",
            "follows",
            "engine_version",
        ]


class PassageDetailSerializer(PassageSerializer):
    """One item of a document with all that the engine found in it."""

    findings = serializers.JSONField(read_only=True, help_text="What the engine found, each with its quote.")

    class Meta(PassageSerializer.Meta):
        fields = [*PassageSerializer.Meta.fields, "findings"]


class DecisionSerializer(Record[Decision]):
    """What a person said about a passage, or about two."""

    id = public_id()
    href = href("decision")
    document = DocumentRef(read_only=True)
    other_document = DocumentRef(read_only=True, allow_null=True)
    value = serializers.JSONField(read_only=True, allow_null=True, help_text="The corrected value.")
    made_by = serializers.CharField(source="made_by.username", read_only=True)
    withdrawn_by = serializers.CharField(
        source="withdrawn_by.username", read_only=True, allow_null=True, default=None
    )

    class Meta:
        model = Decision
        fields = [
            "id",
            "href",
            "kind",
            "document",
            "exact",
            "prefix",
            "suffix",
            "other_document",
            "other_exact",
            "other_prefix",
            "other_suffix",
            "field",
            "value",
            "reason",
            "made_by",
            "made_at",
            "withdrawn_by",
            "withdrawn_at",
        ]
