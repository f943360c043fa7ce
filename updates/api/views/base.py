"""What all lists and details of the API share."""

from collections.abc import Callable
from typing import Any, ClassVar

from django.core.exceptions import ObjectDoesNotExist
from django.db.models import QuerySet
from rest_framework.exceptions import NotFound
from rest_framework.serializers import BaseSerializer
from rest_framework.viewsets import ReadOnlyModelViewSet

from updates.api.filtering import ListFilters
from updates.api.paging import Pages


class Records(ReadOnlyModelViewSet[Any]):
    """A list, filtered as the pages are, and single records by their public id.

    ``selector`` gives the rows, ``filterset_class`` what can be asked of the list. A single
    record is found whatever the filters would hide.
    """

    lookup_field = "public_id"
    lookup_value_regex = "[^/]+"
    pagination_class = Pages
    filter_backends = [ListFilters]
    selector: ClassVar[Callable[[], QuerySet[Any]]]
    detail_serializer_class: ClassVar[type[BaseSerializer[Any]] | None] = None

    def get_queryset(self) -> QuerySet[Any]:
        return type(self).selector()

    def filter_queryset(self, queryset: QuerySet[Any]) -> QuerySet[Any]:
        return queryset if self.detail else super().filter_queryset(queryset)

    def get_serializer_class(self) -> type[BaseSerializer[Any]]:
        if self.detail and self.detail_serializer_class:
            return self.detail_serializer_class
        return super().get_serializer_class()

    def get_object(self) -> Any:
        return self.found(self.get_queryset().get)

    def found(self, find: Callable[..., Any]) -> Any:
        """What ``find`` gives for the id of the address. Raises ``NotFound`` with a sentence."""
        asked = self.kwargs[self.lookup_field]
        try:
            if "\x00" not in asked:  # PostgreSQL takes no such character
                return find(**{self.lookup_field: asked})
        except ObjectDoesNotExist:
            pass  # told below, as for an id that no database takes
        name = self.get_queryset().model._meta.verbose_name
        raise NotFound(f"There is no {name} “{asked[:80]}”.")
