"""A page that lists rows: filters in the address, chips, order, pages; in part or in whole."""

from dataclasses import dataclass
from typing import Any, ClassVar

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.utils.cache import patch_vary_headers
from django.views import View

from updates.selectors.filters import StrictFilterSet
from updates.web.filterbar import Chip, Facet, FilterBar, chips, clean_query

PER_PAGE = 50


@dataclass(frozen=True, slots=True)
class SortLink:
    """A column's header: where a click leads, and how the list is sorted by it now ("", "up", "down")."""

    url: str
    state: str

    @property
    def aria(self) -> str:
        """The word of ``aria-sort``."""
        return {"up": "ascending", "down": "descending"}.get(self.state, "none")


@dataclass(frozen=True, slots=True)
class Listing:
    """What the templates of a list need to know."""

    filterset: StrictFilterSet
    chosen: QueryDict
    facets: tuple[Facet, ...]
    chips: tuple[Chip, ...]
    errors: tuple[str, ...]
    page: Page[Any] | None
    usual_order: str = ""

    def sort(self, column: str, *, downwards_first: bool) -> SortLink:
        """The link of a header that sorts by the column."""
        now = self.ordering or self.usual_order
        state = {column: "up", f"-{column}": "down"}.get(now, "")
        downwards = state == "up" or (not state and downwards_first)
        return SortLink(clean_query(self.chosen, ordering=f"-{column}" if downwards else column), state)

    @property
    def ordering(self) -> str:
        """The order asked for, as the address names it."""
        return str(self.chosen.get("ordering", ""))

    @property
    def search(self) -> str:
        """The words searched for."""
        return str(self.chosen.get("q", ""))

    @property
    def kept(self) -> list[tuple[str, str]]:
        """Filters in force that the bar has no input for; the form sends them along."""
        shown = {"q", "ordering", "page"}
        for facet in self.facets:
            shown |= facet.names
        known = self.filterset.form.fields
        return [
            (name, value)
            for name in self.chosen
            if name in known and name not in shown
            for value in self.chosen.getlist(name)
            if value
        ]

    def page_url(self, number: int) -> str:
        """The address of another page with the same filters."""
        return clean_query(self.chosen, page=str(number))

    @property
    def previous_url(self) -> str:
        """The address of the page before; empty on the first."""
        # Not "if page": its truth is its length, and to count it fetches the rows.
        if self.page is None or not self.page.has_previous():
            return ""
        return self.page_url(self.page.previous_page_number())

    @property
    def next_url(self) -> str:
        """The address of the page after; empty on the last."""
        if self.page is None or not self.page.has_next():
            return ""
        return self.page_url(self.page.next_page_number())


class ListPage(View):
    """Lists rows under filters. Without JavaScript a plain form; with htmx only the results are sent."""

    filterset_class: ClassVar[type[StrictFilterSet]]
    template_name: ClassVar[str]
    results_template: ClassVar[str]
    per_page: ClassVar[int] = PER_PAGE
    usual_order: ClassVar[str] = ""
    """How the rows come where the address names no order."""

    def rows(self) -> QuerySet[Any]:
        """All rows, before the filters."""
        raise NotImplementedError

    def facets(self, bar: FilterBar) -> tuple[Facet, ...]:
        """The buttons of the bar. Asked for only where the whole page is sent."""
        return ()

    def more(self, filterset: StrictFilterSet, page: Page[Any] | None) -> dict[str, Any]:
        """Further names for the templates."""
        return {}

    def get(self, request: HttpRequest) -> HttpResponse:
        """The list; 400 with a sentence for filters that cannot be, 404 for a page that is not there."""
        chosen = _told_only(request.GET)
        filterset = self.filterset_class(chosen, queryset=self.rows(), request=request)
        errors = list(_errors(filterset))
        number = _page_number(request)
        if number is None:
            errors.append("The page's number must be a whole number from 1 on.")
        page = None
        if not errors:
            page = self._page(filterset, number or 1)
        partly = bool(request.htmx) and not request.htmx.history_restore_request  # type: ignore[attr-defined]
        facets = () if partly else self.facets(FilterBar(chosen))
        listing = Listing(
            filterset, chosen, facets, chips(filterset, chosen), tuple(errors), page, self.usual_order
        )
        context = {"listing": listing, "page": page, "form": filterset.form, **self.more(filterset, page)}
        template = self.results_template if partly else self.template_name
        response = render(request, template, context, status=400 if errors else 200)
        patch_vary_headers(response, ["HX-Request"])
        if partly:
            changes = {"page": str(number)} if number and number > 1 else {}
            query = clean_query(chosen, **changes)
            response["HX-Push-Url"] = request.path + (query if query != "?" else "")
        return response

    def _page(self, filterset: StrictFilterSet, number: int) -> Page[Any]:
        paginator = Paginator(filterset.qs, self.per_page)
        if number > paginator.num_pages:
            raise Http404(f"There is no page {number}: the list has {paginator.num_pages}.")
        return paginator.page(number)


def _told_only(sent: QueryDict) -> QueryDict:
    """The parameters that hold something: a form without a script sends its empty fields too."""
    told = sent.copy()
    for name in list(told):
        told.setlist(name, [value for value in told.getlist(name) if value.strip()])
        if not told.getlist(name):
            del told[name]
    return told


def _page_number(request: HttpRequest) -> int | None:
    """The page asked for, 1 where none is, ``None`` for what is no number of a page."""
    told = request.GET.get("page", "") or "1"
    return int(told) if told.isascii() and told.isdigit() and 0 < len(told) <= 9 and int(told) > 0 else None


def _errors(filterset: StrictFilterSet) -> list[str]:
    """What is wrong with the filters, a sentence each that begins with the filter's label."""
    if filterset.is_valid():
        return []
    fields = filterset.form.fields
    return [
        str(error) if name == "__all__" else f"{fields[name].label}: {error}"
        for name, found in filterset.form.errors.items()
        for error in found
    ]
