"""Filters of the archive: publishers, sources, documents, passages, decisions."""

from django import forms
from django.db.models import Q, QuerySet
from django_filters import CharFilter, DateFilter, ModelChoiceFilter

from updates.models import (
    Decision,
    DecisionKind,
    Document,
    FetchRun,
    Passage,
    Publisher,
    RunStatus,
    Source,
    SourceKind,
    Status,
    Update,
)
from updates.selectors.filters.about import WORDS
from updates.selectors.filters.base import AnyOf, Ordering, StrictFilterSet, YesNo
from updates.selectors.filters.enforcement import SORT
from updates.selectors.filters.reference import Named


def publisher_filter(path: str) -> ModelChoiceFilter:
    """Who writes the newsletters."""
    return ModelChoiceFilter(
        field_name=path,
        queryset=Publisher.objects.all(),
        to_field_name="slug",
        label="Publisher",
        help_text="Slug of a publisher.",
    )


def document_filter(path: str) -> ModelChoiceFilter:
    """The newsletter's issue; its bytes and text are not read for this."""
    return ModelChoiceFilter(
        field_name=path,
        queryset=Document.objects.only("pk", "public_id"),
        to_field_name="public_id",
        widget=forms.TextInput,
        label="Document",
        help_text="Id of a document.",
    )


class PublisherFilter(Named):
    """Filters of the list of publishers."""

    ordering = Ordering(fields=["name", "slug"], help_text=SORT)

    class Meta:
        model = Publisher
        fields: list[str] = []


class SourceFilter(Named):
    """Filters of the list of sources."""

    named_by = ("name", "publisher__name", "url")

    publisher = publisher_filter("publisher")
    kind = AnyOf(field_name="kind", choices=SourceKind.choices, label="Kind", help_text="Can be repeated.")
    is_active = YesNo(field_name="is_active", label="Active", help_text="true or false.")
    alarm = YesNo(
        field_name="alarmed_at",
        lookup_expr="isnull",
        exclude=True,
        label="Something is wrong",
        help_text="true or false.",
    )
    ordering = Ordering(
        fields=["name", "kind", "created_at", "document_count", "last_received_at", "next_fetch_at"],
        help_text=SORT,
    )

    class Meta:
        model = Source
        fields: list[str] = []


class FetchRunFilter(StrictFilterSet):
    """Filters of the list of fetches."""

    source = ModelChoiceFilter(
        field_name="source",
        queryset=Source.objects.all(),
        to_field_name="public_id",
        label="Source",
        help_text="Id of a source.",
    )
    status = AnyOf(
        field_name="status", choices=RunStatus.choices, label="Status", help_text="Can be repeated."
    )
    ordering = Ordering(fields=["started_at", "status", "new_count"], help_text=SORT)

    class Meta:
        model = FetchRun
        fields: list[str] = []


class VersionsOf(ModelChoiceFilter):
    """The versions of one document."""

    def filter(self, qs: QuerySet[Document], value: Document | None) -> QuerySet[Document]:
        if value is None:
            return qs
        first = value.first_version_id or value.pk
        return qs.filter(Q(pk=first) | Q(first_version=first))


class DocumentFilter(Named):
    """Filters of the list of documents."""

    named_by = ("title", "filename", "url")

    q = CharFilter(
        field_name="title",
        max_length=WORDS,
        label="Name",
        help_text="Words that stand in the title, the file's name or the address.",
    )
    status = AnyOf(
        field_name="status",
        choices=Status.choices,
        label="Status",
        help_text="How far it has come. Can be repeated.",
    )
    source = ModelChoiceFilter(
        field_name="source",
        queryset=Source.objects.all(),
        to_field_name="public_id",
        label="Source",
        help_text="Id of a source.",
    )
    publisher = publisher_filter("source__publisher")
    language = CharFilter(field_name="language", max_length=8, label="Language", help_text="ISO 639-1 code.")
    published_from = DateFilter(
        field_name="published_on",
        lookup_expr="gte",
        label="Published from",
        help_text="Published on this day or later.",
    )
    published_to = DateFilter(
        field_name="published_on",
        lookup_expr="lte",
        label="Published to",
        help_text="Published on this day or earlier.",
    )
    attached_to = ModelChoiceFilter(
        field_name="parent",
        queryset=Document.objects.only("pk", "public_id"),
        to_field_name="public_id",
        widget=forms.TextInput,
        label="Attached to",
        help_text="Id of a mail: the documents that came with it.",
    )
    version_of = VersionsOf(
        field_name="first_version",
        queryset=Document.objects.only("pk", "public_id", "first_version"),
        to_field_name="public_id",
        widget=forms.TextInput,
        label="Versions of",
        help_text="Id of a document: all its versions, itself among them.",
    )
    newest = YesNo(
        field_name="revised_by",
        lookup_expr="isnull",
        label="Newest",
        help_text="true: only the newest version of each document; false: only older ones.",
    )
    ordering = Ordering(
        fields=["received_at", "published_on", "title", "status", "size", "passage_count", "update_count"],
        help_text=SORT,
    )

    class Meta:
        model = Document
        fields: list[str] = []


class PassageFilter(StrictFilterSet):
    """Filters of the list of passages."""

    document = document_filter("document")
    update = ModelChoiceFilter(
        field_name="update",
        queryset=Update.objects.all(),
        to_field_name="public_id",
        widget=forms.TextInput,
        label="Update",
        help_text="Id of the update that the passage tells.",
    )

    class Meta:
        model = Passage
        fields: list[str] = []


class DecisionFilter(StrictFilterSet):
    """Filters of the list of decisions."""

    kind = AnyOf(field_name="kind", choices=DecisionKind.choices, label="Kind", help_text="Can be repeated.")
    document = document_filter("document")
    made_by = CharFilter(
        field_name="made_by__username", max_length=150, label="By", help_text="Name of an account."
    )
    withdrawn = YesNo(
        field_name="withdrawn_at",
        lookup_expr="isnull",
        exclude=True,
        label="Withdrawn",
        help_text="true or false.",
    )
    ordering = Ordering(fields=["made_at", "kind"], help_text=SORT)

    class Meta:
        model = Decision
        fields: list[str] = []
