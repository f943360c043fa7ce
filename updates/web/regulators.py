"""Authorities as a tree, and one of them; topics."""

from dataclasses import dataclass
from itertools import groupby
from typing import Any

from django.core.paginator import Page
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from updates.extraction.vocabulary import RegulatorKind
from updates.models import Regulator
from updates.selectors.choices import Choice, in_brief, offered, topic_counts
from updates.selectors.filters import RegulatorFilter, StrictFilterSet
from updates.selectors.regulators import RegulatorNode, regulator_detail, regulator_tree, regulators
from updates.web.filterbar import Facet, FilterBar
from updates.web.listing import ListPage
from updates.web.lookup import found

WHOLE_TREE = 100_000
ACTING = [Choice("true", "Acts in an update"), Choice("false", "Does not")]


@dataclass(frozen=True, slots=True)
class Place:
    """The authorities of one place."""

    name: str
    code: str
    heads: tuple[RegulatorNode, ...]
    updates: int


class RegulatorTree(ListPage):
    """All authorities by place, branches under their head office."""

    filterset_class = RegulatorFilter
    template_name = "web/regulators.html"
    results_template = "web/regulators_results.html"
    per_page = WHOLE_TREE

    def rows(self) -> QuerySet[Regulator]:
        return regulators()

    def facets(self, bar: FilterBar) -> tuple[Facet, ...]:
        choices = offered()
        return (
            bar.choice("active", "Activity", ACTING),
            bar.checks("jurisdiction", "Jurisdiction", choices.jurisdictions),
            bar.words("kind", "Kind", RegulatorKind.choices()),
        )

    def more(self, filterset: StrictFilterSet, page: Page[Any] | None) -> dict[str, Any]:
        if page is None:
            return {"places": ()}
        narrowed = any(name not in ("ordering", "page") for name in filterset.data)
        return {"places": by_place(regulator_tree(filterset.qs if narrowed else None)), "narrowed": narrowed}


def by_place(forest: tuple[RegulatorNode, ...]) -> tuple[Place, ...]:
    """The trees grouped by the place of their heads, places by name, those of no place last."""

    def place(node: RegulatorNode) -> tuple[bool, str, str]:
        where = node.regulator.jurisdiction
        return (where is None, where.name if where else "Elsewhere", where.code if where else "")

    ordered = sorted(forest, key=lambda node: (place(node), node.regulator.name))
    found_places = []
    for (_, name, code), nodes in groupby(ordered, key=place):
        heads = tuple(nodes)
        found_places.append(Place(name, code, heads, sum(node.updates for node in heads)))
    return tuple(found_places)


@require_safe
def regulator(request: HttpRequest, public_id: str) -> HttpResponse:
    """One authority: its names, its branches, what it did."""
    detail = found(regulator_detail, public_id, "authority")
    return render(
        request,
        "web/regulator.html",
        {"detail": detail, "regulator": detail.regulator, "updates": in_brief(detail.updates)[:20]},
    )


@require_safe
def topics(request: HttpRequest) -> HttpResponse:
    """What updates are about."""
    return render(request, "web/topics.html", {"topics": topic_counts()})
