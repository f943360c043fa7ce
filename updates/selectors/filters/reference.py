"""Filters of authorities, jurisdictions and topics."""

from typing import Any

from django.db.models import Q, QuerySet
from django_filters import (
    CharFilter,
    ModelChoiceFilter,
    ModelMultipleChoiceFilter,
)

from updates.extraction.vocabulary import RegulatorKind
from updates.models import Jurisdiction, Origin, Regulator, Topic
from updates.selectors.filters.about import WORDS
from updates.selectors.filters.base import AnyOf, Ordering, StrictFilterSet, YesNo
from updates.selectors.filters.enforcement import SORT
from updates.selectors.places import with_branches
from updates.selectors.search import anywhere, regulators_matching


class Named(StrictFilterSet):
    """Filters of a list of things with names."""

    named_by: tuple[str, ...] = ("name",)

    q = CharFilter(
        field_name="name", max_length=WORDS, label="Name", help_text="Words that stand in the name."
    )

    @classmethod
    def combined(cls) -> frozenset[str]:
        return super().combined() | {"q"}

    def filter_queryset(self, queryset: QuerySet[Any]) -> QuerySet[Any]:
        queryset = super().filter_queryset(queryset)
        if self.errors:
            return queryset
        return anywhere(queryset, self.form.cleaned_data.get("q") or "", *self.named_by)


class RegulatorFilter(StrictFilterSet):
    """Filters of the list of authorities."""

    q = CharFilter(
        field_name="name",
        max_length=WORDS,
        label="Name",
        help_text="Words that stand in the name or an alias.",
    )
    jurisdiction = ModelMultipleChoiceFilter(
        field_name="jurisdiction",
        queryset=Jurisdiction.objects.all(),
        to_field_name="code",
        label="Jurisdiction",
        help_text="ISO 3166 code, or EU; a country includes its subdivisions. Can be repeated.",
    )
    kind = AnyOf(
        field_name="kind", choices=RegulatorKind.choices(), label="Kind", help_text="Can be repeated."
    )
    under = ModelChoiceFilter(
        field_name="parent",
        queryset=Regulator.objects.all(),
        to_field_name="public_id",
        label="Under",
        help_text="Id of a head office: itself and its branches, however deep.",
    )
    origin = AnyOf(
        field_name="origin",
        choices=Origin.choices,
        label="Origin",
        help_text="Of the reference data, or only found in newsletters. Can be repeated.",
    )
    active = YesNo(
        field_name="update_count", label="Acts", help_text="true: only authorities that act in some update."
    )
    ordering = Ordering(
        fields=["name", "kind", ("jurisdiction__name", "jurisdiction"), "update_count"], help_text=SORT
    )

    class Meta:
        model = Regulator
        fields: list[str] = []

    @classmethod
    def combined(cls) -> frozenset[str]:
        return super().combined() | {"q", "jurisdiction", "under", "active"}

    def filter_queryset(self, queryset: QuerySet[Any]) -> QuerySet[Any]:
        queryset = super().filter_queryset(queryset)
        if self.errors:
            return queryset
        chosen = self.form.cleaned_data
        if places := chosen.get("jurisdiction"):
            queryset = queryset.filter(Q(jurisdiction__in=places) | Q(jurisdiction__parent__in=places))
        if head := chosen.get("under"):
            queryset = queryset.filter(pk__in=with_branches([head]))
        if (active := chosen.get("active")) is not None:
            queryset = queryset.filter(update_count__gt=0) if active else queryset.filter(update_count=0)
        return queryset.filter(regulators_matching(chosen.get("q") or ""))


class JurisdictionFilter(Named):
    """Filters of the list of jurisdictions."""

    named_by = ("name", "code")

    parent = ModelChoiceFilter(
        field_name="parent",
        queryset=Jurisdiction.objects.all(),
        to_field_name="code",
        label="Part of",
        help_text="ISO 3166-1 code: the subdivisions of this country.",
    )
    ordering = Ordering(fields=["name", "code"], help_text=SORT)

    class Meta:
        model = Jurisdiction
        fields: list[str] = []


class TopicFilter(Named):
    """Filters of the list of topics."""

    named_by = ("name", "slug")

    parent = ModelChoiceFilter(
        field_name="parent",
        queryset=Topic.objects.all(),
        to_field_name="slug",
        label="Under",
        help_text="Slug of the topic over it.",
    )
    ordering = Ordering(fields=["name", "slug"], help_text=SORT)

    class Meta:
        model = Topic
        fields: list[str] = []
