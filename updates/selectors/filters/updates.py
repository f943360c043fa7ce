"""Filters of the list of updates."""

from typing import Any

from django import forms
from django.db.models import F, Q, QuerySet
from django.db.models.functions import Coalesce
from django_filters import CharFilter, ModelChoiceFilter, NumberFilter

from updates.extraction.vocabulary import ActionKind, Category, Event
from updates.models import EnforcementAction, Instrument, InstrumentEvent, Party, Penalty, Update
from updates.selectors.filters.about import AboutUpdates
from updates.selectors.filters.base import AnyOf, Ordering, YesNo

OF_ONE_PENALTY = ("party", "currency", "amount_min", "amount_max")


def penalties_within(queryset: QuerySet[Penalty], chosen: dict[str, Any]) -> QuerySet[Penalty]:
    """Penalties on the party, in the currency, with an amount or range between the bounds."""
    if party := chosen.get("party"):
        queryset = queryset.filter(party=party)
    if currency := chosen.get("currency"):
        queryset = queryset.filter(currency=currency.upper())
    if (least := chosen.get("amount_min")) is not None:
        queryset = queryset.alias(highest=Coalesce("amount_max", F("amount"))).filter(highest__gte=least)
    if (most := chosen.get("amount_max")) is not None:
        queryset = queryset.filter(amount__lte=most)
    return queryset


def with_penalties(queryset: QuerySet[Any], chosen: dict[str, Any], path: str) -> QuerySet[Any]:
    """Rows with, or without, penalties as chosen; ``path`` leads from a penalty to its row.

    The rows are looked up in one list of what penalties lead to: asking for each row whether it
    has such a penalty takes seconds where an index by amount tempts the database.
    """
    penalties = Penalty.objects.order_by()
    if (wanted := chosen.get("has_penalty")) is not None:
        having = Q(pk__in=penalties.values(path))
        queryset = queryset.filter(having if wanted else ~having)
    if any(chosen.get(name) not in (None, "") for name in OF_ONE_PENALTY):
        queryset = queryset.filter(pk__in=penalties_within(penalties, chosen).values(path))
    return queryset


def party_filter(path: str) -> ModelChoiceFilter:
    """The party that is struck, by its id; ``path`` leads to it."""
    return ModelChoiceFilter(
        field_name=path,
        queryset=Party.objects.all(),
        to_field_name="public_id",
        widget=forms.TextInput,
        label="Party",
        help_text="Id of the organisation or person that is struck.",
    )


def currency_filter(path: str) -> CharFilter:
    """The currency of the amount."""
    return CharFilter(
        field_name=path, min_length=3, max_length=3, label="Currency", help_text="ISO 4217 code, such as EUR."
    )


def amount_filter(path: str, label: str, words: str) -> NumberFilter:
    """A bound of the amount."""
    help_text = (
        f"{words}, in whole units of the currency; without a currency numbers of all currencies compare."
    )
    return NumberFilter(
        field_name=path,
        min_value=0,
        max_value=10**21,
        max_digits=24,
        decimal_places=2,
        label=label,
        help_text=help_text,
    )


class UpdateFilter(AboutUpdates):
    """What people look for in the register."""

    category = AnyOf(
        field_name="category", choices=Category.choices(), label="Category", help_text="Can be repeated."
    )
    event = AnyOf(
        field_name="instrument_events__kind",
        choices=Event.choices(),
        label="Step",
        help_text="A step in an instrument's life that the update tells. Can be repeated.",
    )
    action = AnyOf(
        field_name="actions__kind",
        choices=ActionKind.choices(),
        label="Action",
        help_text="What an authority did about conduct. Can be repeated.",
    )
    instrument = ModelChoiceFilter(
        field_name="instrument_events__instrument",
        queryset=Instrument.objects.all(),
        to_field_name="public_id",
        widget=forms.TextInput,
        label="Instrument",
        help_text="Id of a law, regulation, measure, standard ...",
    )
    has_penalty = YesNo(field_name="actions__penalties", label="Has penalty", help_text="true or false.")
    withdrawn = YesNo(
        field_name="is_withdrawn",
        label="No longer told",
        help_text="true: only older versions of newsletters tell it; false: a newest one does.",
    )
    party = party_filter("actions__penalties__party")
    currency = currency_filter("actions__penalties__currency")
    amount_min = amount_filter("actions__penalties__amount", "Amount from", "A penalty of at least so much")
    amount_max = amount_filter("actions__penalties__amount", "Amount to", "A penalty of at most so much")
    ordering = Ordering(
        fields={
            "happened_on": "happened_on",
            "reported_on": "reported_on",
            "headline": "headline",
            "category": "category",
            "jurisdiction__name": "jurisdiction",
            "confidence": "confidence",
        },
        help_text="Column to sort by; a minus before it sorts downwards.",
    )

    class Meta:
        model = Update
        fields: list[str] = []

    @classmethod
    def combined(cls) -> frozenset[str]:
        return super().combined() | {"event", "action", "instrument", "has_penalty", *OF_ONE_PENALTY}

    def filter_but_review(self, queryset: QuerySet[Any]) -> QuerySet[Any]:
        queryset = super().filter_but_review(queryset)
        if self.errors:
            return queryset
        chosen = self.form.cleaned_data
        steps = InstrumentEvent.objects.order_by()
        if kinds := chosen.get("event"):
            steps = steps.filter(kind__in=kinds)
        if instrument := chosen.get("instrument"):
            steps = steps.filter(instrument=instrument)
        if kinds or instrument:
            queryset = queryset.filter(pk__in=steps.values("update"))
        if kinds := chosen.get("action"):
            queryset = queryset.filter(
                pk__in=EnforcementAction.objects.filter(kind__in=kinds).values("update")
            )
        return with_penalties(queryset, chosen, "action__update")
