"""What the engine is not sure of: curators accept it, or set it aside."""

from typing import Any

from django.conf import settings
from django.contrib import messages
from django.core.paginator import Page
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from updates.models import Source, Waiting, WaitingKind
from updates.selectors.choices import Choice
from updates.selectors.filters import StrictFilterSet, WaitingFilter
from updates.selectors.review import decided_last, waiting
from updates.services.errors import Refused
from updates.services.reviewing import review
from updates.web.access import curators_only
from updates.web.filterbar import Facet, FilterBar, clean_query
from updates.web.forms import person
from updates.web.listing import ListPage


class ReviewList(ListPage):
    """All that waits for a person's word."""

    filterset_class = WaitingFilter
    template_name = "web/review.html"
    results_template = "web/review_results.html"
    usual_order = "-received_at"

    def rows(self) -> QuerySet[Waiting]:
        return waiting()

    def facets(self, bar: FilterBar) -> tuple[Facet, ...]:
        named = Source.objects.filter(documents__passages__waiting__isnull=False).distinct().order_by("name")
        sources = [Choice(source.public_id, source.name) for source in named]
        return (
            bar.words("kind", "Kind", WaitingKind.choices),
            bar.numbers("Confidence", ("confidence_min", "At least"), ("confidence_max", "At most")),
            bar.choice("source", "Source", sources),
        )

    def more(self, filterset: StrictFilterSet, page: Page[Any] | None) -> dict[str, Any]:
        return {"bar": settings.REGTRACK_REVIEW_BELOW, "decided": decided_last()}


@curators_only
@require_POST
def judge(request: HttpRequest, public_id: str) -> HttpResponse:
    """Accept what waits (``word`` is "accept"), or set it aside, and show the page it was said on.

    What waits no more is told as such: somebody else was quicker.
    """
    word, clean = request.POST.get("word", ""), public_id.replace("\x00", "")
    row = Waiting.objects.select_related("update").filter(public_id=clean).first()
    if word not in ("accept", "set_aside"):
        messages.error(request, "Nothing was changed: choose to accept it or to set it aside.")
    elif row is None:
        messages.info(request, "This waits no more: it was decided, or its newsletter was read anew.")
    else:
        _say(request, row, accept=word == "accept")
    return redirect(_back(request, row))


def _say(request: HttpRequest, row: Waiting, *, accept: bool) -> None:
    try:
        review(waiting=row, accept=accept, user=person(request), reason=request.POST.get("reason", ""))
    except Refused as refused:
        messages.info(request, str(refused))
        return
    done = "Accepted, and shown from now on" if accept else "Set aside"
    messages.success(request, f"{done}: {row.value[:120]}")


def _back(request: HttpRequest, row: Waiting | None) -> str:
    """The update's page if the word was said there, else the list under the filters it had."""
    if request.POST.get("from") == "update" and row is not None and row.update is not None:
        return reverse("web:update", args=[row.update.public_id])
    query = clean_query(QueryDict(request.POST.get("filters", "")[:1000]))
    return reverse("web:review") + ("" if query == "?" else query)
