"""Updates: the list, and one of them with the words behind its values."""

from typing import Any

from django.core.paginator import Page
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from updates.extraction.vocabulary import ActionKind, Category, Event
from updates.models import DecisionKind, Review, Update
from updates.selectors.brief import in_brief, likely_same
from updates.selectors.choices import Choice, offered
from updates.selectors.filters import StrictFilterSet, UpdateFilter
from updates.selectors.filters.about import ANY_REVIEW
from updates.selectors.review import waiting_in
from updates.selectors.updates import UpdateDetail, update_detail, updates
from updates.web.filterbar import Facet, FilterBar
from updates.web.forms import correction_forms
from updates.web.listing import ListPage
from updates.web.lookup import found

REVIEWS = [Choice(value, str(label)) for value, label in Review.choices]
REVIEWS.append(Choice(ANY_REVIEW, "Any, rejected too"))
STILL_TOLD = [Choice("false", "Tells it"), Choice("true", "No longer tells it")]
PENALISED = [Choice("true", "With a penalty"), Choice("false", "Without")]


class UpdateList(ListPage):
    """The register's centre."""

    filterset_class = UpdateFilter
    template_name = "web/updates.html"
    results_template = "web/updates_results.html"
    usual_order = "-happened_on"

    def rows(self) -> QuerySet[Update]:
        return in_brief(updates())

    def facets(self, bar: FilterBar) -> tuple[Facet, ...]:
        choices = offered()
        return (
            bar.words("category", "Category", Category.choices()),
            bar.checks("jurisdiction", "Jurisdiction", choices.jurisdictions),
            bar.checks("regulator", "Regulator", choices.regulators),
            bar.checks("topic", "Topic", choices.topics),
            bar.dates("Date", ("date", "")),
            bar.group(
                "Penalty",
                bar.choice("has_penalty", "Penalty", PENALISED),
                bar.amounts(choices.currencies),
            ),
            bar.group(
                "More",
                bar.choice("review", "Review", REVIEWS),
                bar.choice("withdrawn", "Newest version", STILL_TOLD),
                bar.words("action", "Action", ActionKind.choices()),
                bar.words("event", "Step of an instrument", Event.choices()),
            ),
        )

    def more(self, filterset: StrictFilterSet, page: Page[Any] | None) -> dict[str, Any]:
        return {"has_rows": bool(filterset.data) or page is None or page.paginator.count > 0}


@require_safe
def update(request: HttpRequest, public_id: str) -> HttpResponse:
    """One update: its values with their quotes, who tells it, what people decided."""
    detail = found(update_detail, public_id, "update")
    context: dict[str, Any] = {"detail": detail, "update": detail.update, "corrected": _corrected(detail)}
    if request.user.has_perm("updates.curate"):
        context["corrections"] = correction_forms(detail.update)
        context["waiting"] = waiting_in(detail.update)
    return render(request, "web/update.html", context)


def _corrected(detail: UpdateDetail) -> set[str]:
    """The values that stand as a person said, whatever the quotes say."""
    return {
        decision.field
        for decision in detail.decisions
        if decision.kind == DecisionKind.SET_VALUE
        and decision.withdrawn_at is None
        and decision.pk not in detail.lapsed
    }


@require_safe
def same_event(request: HttpRequest, public_id: str) -> HttpResponse:
    """Which other update tells the same event: likely ones, or those found by words."""
    one = found(lambda key: updates().get(public_id=key), public_id, "update")
    words = request.GET.get("q", "").replace("\x00", "")[:200]
    context = {"update": one, "words": words, "others": likely_same(one, words)}
    return render(request, "web/same_event.html", context)
