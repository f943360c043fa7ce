"""Filters on the update that a row belongs to: the same words on every list of the register."""

import copy
from collections import OrderedDict
from typing import Any, ClassVar

from django.db.models import Q, QuerySet
from django_filters import CharFilter, ChoiceFilter, DateFilter, Filter, ModelMultipleChoiceFilter

from updates.models import Jurisdiction, Regulator, Review, Topic, Update, UpdateRegulator, UpdateTopic
from updates.selectors.dates import begins_on_or_before, ends_on_or_after
from updates.selectors.filters.base import StrictFilterSet
from updates.selectors.places import with_branches
from updates.selectors.search import updates_matching

ANY_REVIEW = "any"
ABOUT = ("q", "jurisdiction", "regulator", "topic", "date_from", "date_to", "review")
WORDS = 200
"""A search is no longer than this many characters."""


def update_condition(chosen: dict[str, Any]) -> Q:
    """What the chosen values of ``ABOUT`` say of an update."""
    condition = Q()
    if words := chosen.get("q"):
        condition &= updates_matching(words)
    if places := chosen.get("jurisdiction"):
        condition &= Q(jurisdiction__in=places) | Q(jurisdiction__parent__in=places)
    if regulators := chosen.get("regulator"):
        acting = UpdateRegulator.objects.filter(regulator__in=with_branches(regulators))
        condition &= Q(pk__in=acting.values("update"))
    if topics := chosen.get("topic"):
        about = UpdateTopic.objects.filter(Q(topic__in=topics) | Q(topic__parent__in=topics))
        condition &= Q(pk__in=about.values("update"))
    if day := chosen.get("date_from"):
        condition &= ends_on_or_after("happened_on", "happened_precision", day)
    if day := chosen.get("date_to"):
        condition &= begins_on_or_before("happened_on", day)
    return condition


def review_condition(review: str) -> Q:
    """Which updates are shown: all but the rejected unless one is named, or all by ``any``."""
    if review == ANY_REVIEW:
        return Q()
    return Q(review=review) if review else ~Q(review=Review.REJECTED)


class AboutUpdates(StrictFilterSet):
    """Filters of a list whose rows belong to updates; ``update_path`` leads from the row to its update."""

    update_path: ClassVar[str] = ""

    q = CharFilter(
        field_name="headline",
        label="Text",
        max_length=WORDS,
        help_text="Words that stand in the headline, the text, or a name. Double quotes hold words together.",
    )
    jurisdiction = ModelMultipleChoiceFilter(
        field_name="jurisdiction",
        queryset=Jurisdiction.objects.all(),
        to_field_name="code",
        label="Jurisdiction",
        help_text="ISO 3166 code, or EU; a country includes its subdivisions. Can be repeated.",
    )
    regulator = ModelMultipleChoiceFilter(
        field_name="regulators",
        queryset=Regulator.objects.all(),
        to_field_name="public_id",
        label="Regulator",
        help_text="Id of an authority; its branches are included. Can be repeated.",
    )
    topic = ModelMultipleChoiceFilter(
        field_name="topics",
        queryset=Topic.objects.all(),
        to_field_name="slug",
        label="Topic",
        help_text="Slug of a topic; topics under it are included. Can be repeated.",
    )
    date_from = DateFilter(
        field_name="happened_on",
        label="From",
        help_text="Happened on this day or later; a month or year counts by its last day.",
    )
    date_to = DateFilter(
        field_name="happened_on",
        label="To",
        help_text="Happened on this day or earlier; a month or year counts by its first day.",
    )
    review = ChoiceFilter(
        field_name="review",
        choices=[*Review.choices, (ANY_REVIEW, "Any, rejected too")],
        label="Review",
        help_text="What people said of it. Without this, rejected updates are hidden.",
    )

    @classmethod
    def get_filters(cls) -> OrderedDict[str, Filter]:
        """The filters, with the path to the update before the field of each."""
        filters = copy.deepcopy(super().get_filters())
        for name in ABOUT:
            if cls.update_path and name in filters:
                filters[name].field_name = f"{cls.update_path}__{filters[name].field_name}"
        return filters

    @classmethod
    def combined(cls) -> frozenset[str]:
        return super().combined() | set(ABOUT)

    def filter_queryset(self, queryset: QuerySet[Any]) -> QuerySet[Any]:
        queryset = self.filter_but_review(queryset)
        return queryset if self.errors else self._of_updates(queryset, review_condition(self._review()))

    def filter_but_review(self, queryset: QuerySet[Any]) -> QuerySet[Any]:
        """Rows that fit, those of rejected updates among them."""
        queryset = super().filter_queryset(queryset)
        if self.errors:
            return queryset
        return self._of_updates(queryset, update_condition(self.form.cleaned_data))

    @property
    def with_rejected(self) -> QuerySet[Any]:
        """The rows as filtered, but whatever people said of them: for what a total leaves out."""
        return self.filter_but_review(self.everything())

    def _review(self) -> str:
        return self.form.cleaned_data.get("review") or ""

    def _of_updates(self, queryset: QuerySet[Any], condition: Q) -> QuerySet[Any]:
        if not condition:
            return queryset
        if not self.update_path:
            return queryset.filter(condition)
        return queryset.filter(**{f"{self.update_path}__in": Update.objects.filter(condition).order_by()})
