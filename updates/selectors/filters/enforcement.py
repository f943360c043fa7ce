"""Filters of actions, penalties and parties."""

from typing import Any

from django.db.models import Q, QuerySet
from django_filters import (
    CharFilter,
    ModelMultipleChoiceFilter,
    NumberFilter,
)

from updates.extraction.vocabulary import ActionKind, PartyKind, PenaltyKind
from updates.models import EnforcementAction, Jurisdiction, Party, Penalty, Regulator
from updates.selectors.filters.about import WORDS, AboutUpdates
from updates.selectors.filters.base import AnyOf, Ordering, StrictFilterSet, YesNo
from updates.selectors.filters.updates import (
    OF_ONE_PENALTY,
    amount_filter,
    currency_filter,
    party_filter,
    penalties_within,
    with_penalties,
)
from updates.selectors.places import with_branches
from updates.selectors.search import anywhere

SORT = "Column to sort by; a minus before it sorts downwards."


class ActionFilter(AboutUpdates):
    """Filters of the list of enforcement actions."""

    update_path = "update"

    kind = AnyOf(field_name="kind", choices=ActionKind.choices(), label="Kind", help_text="Can be repeated.")
    has_penalty = YesNo(field_name="penalties", label="Has penalty", help_text="true or false.")
    party = party_filter("penalties__party")
    currency = currency_filter("penalties__currency")
    amount_min = amount_filter("penalties__amount", "Amount from", "A penalty of at least so much")
    amount_max = amount_filter("penalties__amount", "Amount to", "A penalty of at most so much")
    subjects_min = NumberFilter(
        field_name="subject_count",
        lookup_expr="gte",
        min_value=0,
        max_value=2**31 - 1,
        decimal_places=0,
        label="Subjects from",
        help_text="Strikes at least so many apps, firms or persons.",
    )
    ordering = Ordering(
        fields={
            "update__happened_on": "happened_on",
            "update__reported_on": "reported_on",
            "kind": "kind",
            "subject_count": "subject_count",
        },
        help_text=SORT,
    )

    class Meta:
        model = EnforcementAction
        fields: list[str] = []

    @classmethod
    def combined(cls) -> frozenset[str]:
        return super().combined() | {"has_penalty", *OF_ONE_PENALTY}

    def filter_but_review(self, queryset: QuerySet[Any]) -> QuerySet[Any]:
        queryset = super().filter_but_review(queryset)
        if self.errors:
            return queryset
        return with_penalties(queryset, self.form.cleaned_data, "action")


class PenaltyFilter(AboutUpdates):
    """Filters of the list of penalties."""

    update_path = "action__update"

    kind = AnyOf(field_name="kind", choices=PenaltyKind.choices(), label="Kind", help_text="Can be repeated.")
    action = AnyOf(
        field_name="action__kind",
        choices=ActionKind.choices(),
        label="Action",
        help_text="Kind of the action it belongs to. Can be repeated.",
    )
    party = party_filter("party")
    currency = currency_filter("currency")
    amount_min = amount_filter("amount", "Amount from", "At least so much")
    amount_max = amount_filter("amount", "Amount to", "At most so much")
    has_amount = YesNo(
        field_name="amount",
        lookup_expr="isnull",
        exclude=True,
        label="Has amount",
        help_text="true or false.",
    )
    is_aggregate = YesNo(
        field_name="is_aggregate", label="Total", help_text="true: one amount over several respondents."
    )
    ordering = Ordering(
        fields={
            "amount": "amount",
            "currency": "currency",
            "kind": "kind",
            "party__name": "party",
            "action__update__happened_on": "happened_on",
            "action__update__reported_on": "reported_on",
        },
        help_text=SORT,
    )

    class Meta:
        model = Penalty
        fields: list[str] = []

    @classmethod
    def combined(cls) -> frozenset[str]:
        return super().combined() | set(OF_ONE_PENALTY)

    def filter_but_review(self, queryset: QuerySet[Any]) -> QuerySet[Any]:
        queryset = super().filter_but_review(queryset)
        return queryset if self.errors else penalties_within(queryset, self.form.cleaned_data)


class PartyFilter(StrictFilterSet):
    """Filters of the list of parties."""

    q = CharFilter(
        field_name="name", max_length=WORDS, label="Name", help_text="Words that stand in the name."
    )
    kind = AnyOf(field_name="kind", choices=PartyKind.choices(), label="Kind", help_text="Can be repeated.")
    jurisdiction = ModelMultipleChoiceFilter(
        field_name="penalties__action__update__jurisdiction",
        queryset=Jurisdiction.objects.all(),
        to_field_name="code",
        label="Struck in",
        help_text="ISO 3166 code, or EU; a country includes its subdivisions. Can be repeated.",
    )
    regulator = ModelMultipleChoiceFilter(
        field_name="penalties__action__update__regulators",
        queryset=Regulator.objects.all(),
        to_field_name="public_id",
        label="Struck by",
        help_text="Id of an authority; its branches are included. Can be repeated.",
    )
    ordering = Ordering(fields={"name": "name", "penalty_count": "penalty_count"}, help_text=SORT)

    class Meta:
        model = Party
        fields: list[str] = []

    @classmethod
    def combined(cls) -> frozenset[str]:
        return super().combined() | {"q", "jurisdiction", "regulator"}

    def filter_queryset(self, queryset: QuerySet[Any]) -> QuerySet[Any]:
        queryset = super().filter_queryset(queryset)
        if self.errors:
            return queryset
        chosen = self.form.cleaned_data
        struck = Penalty.objects.exclude(party=None).order_by()
        if places := chosen.get("jurisdiction"):
            where = "action__update__jurisdiction"
            in_place = Q(**{f"{where}__in": places}) | Q(**{f"{where}__parent__in": places})
            queryset = queryset.filter(pk__in=struck.filter(in_place).values("party"))
        if regulators := chosen.get("regulator"):
            by_them = struck.filter(action__update__acting__regulator__in=with_branches(regulators))
            queryset = queryset.filter(pk__in=by_them.values("party"))
        return anywhere(queryset, chosen.get("q") or "", "name")
