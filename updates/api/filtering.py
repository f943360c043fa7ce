"""The pages' filters on lists of the API; nonsense is answered with 400 and what is wrong with it."""

from typing import Any

from django.core.exceptions import NON_FIELD_ERRORS
from django.db.models import QuerySet
from django_filters.rest_framework import DjangoFilterBackend
from rest_framework.exceptions import ValidationError
from rest_framework.settings import api_settings
from rest_framework.views import APIView

from updates.selectors.filters import StrictFilterSet


def refuse_nonsense(filters: StrictFilterSet) -> None:
    """Raise ``ValidationError`` with a sentence for each parameter that cannot be."""
    if not filters.errors:
        return
    told = {name: [str(message) for message in messages] for name, messages in filters.errors.items()}
    if NON_FIELD_ERRORS in told:
        told[api_settings.NON_FIELD_ERRORS_KEY] = told.pop(NON_FIELD_ERRORS)
    raise ValidationError(told)


class ListFilters(DjangoFilterBackend):
    """Filters a list by the view's ``filterset_class``."""

    def filter_queryset(self, request: Any, queryset: QuerySet[Any], view: APIView) -> QuerySet[Any]:
        filters = self.get_filterset(request, queryset, view)
        if not isinstance(filters, StrictFilterSet):
            raise TypeError(f"{type(view).__name__} has no filters that refuse nonsense.")
        refuse_nonsense(filters)
        return filters.qs
