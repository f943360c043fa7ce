"""Lists in pages."""

from collections.abc import Sequence
from typing import Any

from django.db.models import QuerySet
from rest_framework.exceptions import NotFound, ValidationError
from rest_framework.pagination import PageNumberPagination
from rest_framework.request import Request
from rest_framework.views import APIView

ENVELOPE = {
    "count": "Results in all pages.",
    "next": "Address of the next page; null on the last.",
    "previous": "Address of the page before; null on the first.",
    "results": "The results of this page.",
}


class Pages(PageNumberPagination):
    """``page`` from 1, ``page_size`` up to 200; what cannot be is refused, not guessed at."""

    page_size = 50
    max_page_size = 200
    page_size_query_param = "page_size"
    page_size_query_description = "Results in one page, from 1 to 200."
    page_query_description = "Number of the page, from 1."

    def get_page_size(self, request: Request) -> int:
        """The asked size, else 50. Raises ``ValidationError`` for a size out of bounds."""
        asked = request.query_params.get("page_size")
        if asked is None:
            return self.page_size
        if not (asked.isascii() and asked.isdigit() and 1 <= int(asked[:9]) <= self.max_page_size):
            raise ValidationError({"page_size": [f"This is a number from 1 to {self.max_page_size}."]})
        return int(asked)

    def paginate_queryset(
        self, queryset: QuerySet[Any] | Sequence[Any], request: Request, view: APIView | None = None
    ) -> list[Any] | None:
        """The page's rows. Raises ``ValidationError`` for no number, ``NotFound`` beyond the last page."""
        asked = request.query_params.get("page", "1")
        if not (asked.isascii() and asked.isdigit() and int(asked[:9]) >= 1):
            raise ValidationError({"page": ["This is a number from 1."]})
        try:
            return super().paginate_queryset(queryset, request, view)
        except NotFound:
            raise NotFound(f"There is no page {asked[:9]}: the list is shorter.") from None

    def get_paginated_response_schema(self, schema: dict[str, Any]) -> dict[str, Any]:
        """The envelope of a page, each part explained."""
        envelope: dict[str, Any] = super().get_paginated_response_schema(schema)
        for name, words in ENVELOPE.items():
            envelope["properties"][name]["description"] = words
        return envelope
