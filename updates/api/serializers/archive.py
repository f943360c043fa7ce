"""Publishers, sources, documents, passages and decisions as JSON."""

from rest_framework import serializers

from updates.api.serializers.base import Record
from updates.api.serializers.reference import JurisdictionRef, href, public_id
from updates.models import Decision, Document, FetchRun, Passage, Publisher, RunStatus, Source


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
            "next_fetch_at",
            "last_run_at",
            "last_run_status",
            "failures",
            "alarm",
            "alarmed_at",
            "created_at",
            "document_count",
            "failed_count",
            "last_received_at",
        ]


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
            "new_count",
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
            "text_url",
            "content_url",
            "passage_count",
            "update_count",
        ]


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

    class Meta:
        model = Passage
        fields = ["id", "href", "document", "ordinal", "start", "end", "text", "update", "engine_version"]


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
