"""Filters of what waits in review."""

from typing import Any

from django.db.models import Q, QuerySet
from django_filters import CharFilter, ModelChoiceFilter, NumberFilter

from updates.models import Source, Waiting, WaitingKind
from updates.selectors.filters.about import WORDS
from updates.selectors.filters.base import AnyOf, Ordering, StrictFilterSet
from updates.selectors.filters.documents import document_filter
from updates.selectors.filters.enforcement import SORT
from updates.selectors.search import contains, terms


class WaitingFilter(StrictFilterSet):
    """Filters of the list of what waits."""

    q = CharFilter(
        field_name="value",
        method="holding",
        max_length=WORDS,
        label="Text",
        help_text="Words that stand in the finding, in its quote or in its rule.",
    )
    kind = AnyOf(field_name="kind", choices=WaitingKind.choices, label="Kind", help_text="Can be repeated.")
    confidence_min = NumberFilter(
        field_name="confidence", lookup_expr="gte", label="Confidence at least", help_text="From 0 to 1."
    )
    confidence_max = NumberFilter(
        field_name="confidence", lookup_expr="lte", label="Confidence at most", help_text="From 0 to 1."
    )
    source = ModelChoiceFilter(
        field_name="passage__document__source",
        queryset=Source.objects.all(),
        to_field_name="public_id",
        label="Source",
        help_text="Id of a source.",
    )
    document = document_filter("passage__document")
    ordering = Ordering(
        fields=[
            ("confidence", "confidence"),
            ("kind", "kind"),
            ("value", "value"),
            ("passage__document__received_at", "received_at"),
        ],
        help_text=SORT,
    )

    class Meta:
        model = Waiting
        fields: list[str] = []

    def holding(self, queryset: QuerySet[Waiting], name: str, value: str) -> QuerySet[Waiting]:
        """Rows that hold each of the words in one of their texts."""
        for term in terms(value):
            condition: Any = Q()
            for field in ("value", "exact", "rule"):
                condition |= contains(field, term)
            queryset = queryset.filter(condition)
        return queryset
