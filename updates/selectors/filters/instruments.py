"""Filters of instruments and of the steps of their life."""

from typing import Any

from django import forms
from django.db.models import Q, QuerySet
from django_filters import (
    CharFilter,
    DateFilter,
    ModelChoiceFilter,
    ModelMultipleChoiceFilter,
)

from updates.extraction.vocabulary import Event, InstrumentKind
from updates.models import Instrument, InstrumentEvent, Jurisdiction, Regulator, Review
from updates.selectors.dates import begins_on_or_before, ends_on_or_after
from updates.selectors.filters.about import WORDS, AboutUpdates
from updates.selectors.filters.base import AnyOf, Ordering, StrictFilterSet
from updates.selectors.filters.enforcement import SORT
from updates.selectors.places import with_branches
from updates.selectors.search import anywhere

DEADLINES = ("effective_from", "effective_to", "comments_due_from", "comments_due_to")


def date_filter(field: str, label: str, words: str) -> DateFilter:
    """A bound of one of a step's dates."""
    return DateFilter(field_name=field, label=label, help_text=words)


def deadline_condition(chosen: dict[str, Any]) -> Q:
    """What the chosen bounds say of a step's date of effect and its last day for comments."""
    condition = Q()
    for name in ("effective", "comments_due"):
        if day := chosen.get(f"{name}_from"):
            condition &= ends_on_or_after(f"{name}_on", f"{name}_precision", day)
        if day := chosen.get(f"{name}_to"):
            condition &= begins_on_or_before(f"{name}_on", day)
    return condition


class InstrumentEventFilter(AboutUpdates):
    """Filters of the list of steps."""

    update_path = "update"

    kind = AnyOf(field_name="kind", choices=Event.choices(), label="Step", help_text="Can be repeated.")
    instrument = ModelChoiceFilter(
        field_name="instrument",
        queryset=Instrument.objects.all(),
        to_field_name="public_id",
        widget=forms.TextInput,
        label="Instrument",
        help_text="Id of an instrument.",
    )
    effective_from = date_filter("effective_on", "In effect from", "Takes effect on this day or later.")
    effective_to = date_filter("effective_on", "In effect to", "Takes effect on this day or earlier.")
    comments_due_from = date_filter(
        "comments_due_on", "Comments from", "Comments close on this day or later."
    )
    comments_due_to = date_filter("comments_due_on", "Comments to", "Comments close on this day or earlier.")
    ordering = Ordering(
        fields=[
            "happened_on",
            "effective_on",
            "comments_due_on",
            "kind",
            ("instrument__title", "instrument"),
        ],
        help_text=SORT,
    )

    class Meta:
        model = InstrumentEvent
        fields: list[str] = []

    @classmethod
    def combined(cls) -> frozenset[str]:
        return super().combined() | set(DEADLINES)

    def filter_but_review(self, queryset: QuerySet[Any]) -> QuerySet[Any]:
        queryset = super().filter_but_review(queryset)
        return queryset if self.errors else queryset.filter(deadline_condition(self.form.cleaned_data))


class InstrumentFilter(StrictFilterSet):
    """Filters of the list of instruments. What is asked of steps must hold for one and the same step."""

    q = CharFilter(
        field_name="title",
        max_length=WORDS,
        label="Title",
        help_text="Words that stand in the title, the number or the short form.",
    )
    kind = AnyOf(
        field_name="kind", choices=InstrumentKind.choices(), label="Kind", help_text="Can be repeated."
    )
    jurisdiction = ModelMultipleChoiceFilter(
        field_name="jurisdiction",
        queryset=Jurisdiction.objects.all(),
        to_field_name="code",
        label="Jurisdiction",
        help_text="ISO 3166 code, or EU; a country includes its subdivisions. Can be repeated.",
    )
    event = AnyOf(
        field_name="events__kind",
        choices=Event.choices(),
        label="Step",
        help_text="A step of its life that was told. Can be repeated.",
    )
    regulator = ModelMultipleChoiceFilter(
        field_name="events__update__regulators",
        queryset=Regulator.objects.all(),
        to_field_name="public_id",
        label="Regulator",
        help_text="Id of an authority that acts in a step; its branches are included. Can be repeated.",
    )
    effective_from = date_filter(
        "events__effective_on", "In effect from", "Takes effect on this day or later."
    )
    effective_to = date_filter("events__effective_on", "In effect to", "Takes effect on this day or earlier.")
    comments_due_from = date_filter(
        "events__comments_due_on", "Comments from", "Comments close on this day or later."
    )
    comments_due_to = date_filter(
        "events__comments_due_on", "Comments to", "Comments close on this day or earlier."
    )
    ordering = Ordering(
        fields=[
            "title",
            "kind",
            ("jurisdiction__name", "jurisdiction"),
            "last_told_on",
            "effective_on",
            "comments_due_on",
        ],
        help_text=SORT,
    )

    class Meta:
        model = Instrument
        fields: list[str] = []

    @classmethod
    def combined(cls) -> frozenset[str]:
        return super().combined() | {"q", "jurisdiction", "event", "regulator", *DEADLINES}

    def filter_queryset(self, queryset: QuerySet[Any]) -> QuerySet[Any]:
        queryset = super().filter_queryset(queryset)
        if self.errors:
            return queryset
        chosen = self.form.cleaned_data
        if places := chosen.get("jurisdiction"):
            queryset = queryset.filter(Q(jurisdiction__in=places) | Q(jurisdiction__parent__in=places))
        condition = deadline_condition(chosen)
        if kinds := chosen.get("event"):
            condition &= Q(kind__in=kinds)
        if regulators := chosen.get("regulator"):
            condition &= Q(update__acting__regulator__in=with_branches(regulators))
        if condition:
            steps = (
                InstrumentEvent.objects.filter(condition).exclude(update__review=Review.REJECTED).order_by()
            )
            queryset = queryset.filter(pk__in=steps.values("instrument"))
        return anywhere(queryset, chosen.get("q") or "", "title", "number", "short_form")
