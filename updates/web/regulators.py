"""Authorities as a tree, and one of them; topics."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from updates.extraction.vocabulary import RegulatorKind
from updates.models import Regulator
from updates.selectors.brief import country_names, in_brief, topic_counts
from updates.selectors.choices import NOWHERE, Choice, offered
from updates.selectors.filters import RegulatorFilter, StrictFilterSet
from updates.selectors.regulators import RegulatorNode, regulator_detail, regulator_tree, regulators
from updates.web.filterbar import Facet, FilterBar
from updates.web.listing import ListPage
from updates.web.lookup import found

WHOLE_TREE = 100_000
ACTING = [Choice("true", "Acts in an update"), Choice("false", "Does not")]


@dataclass(frozen=True, slots=True)
class Place:
    """The authorities of one place, those of its subdivisions under it. Numbers include these."""

    name: str
    heads: tuple[RegulatorNode, ...]
    below: tuple["Place", ...]
    updates: int
    authorities: int


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
        narrowed = any(name not in ("ordering", "page") for name in self.request.GET)
        forest = regulator_tree(filterset.qs if narrowed else None)
        return {"places": by_place(forest, country_names()), "narrowed": narrowed}


def by_place(forest: Iterable[RegulatorNode], countries: Mapping[int, str]) -> tuple[Place, ...]:
    """The trees by the country of their heads, countries by name, those of no place last."""
    of_country: dict[str, list[RegulatorNode]] = defaultdict(list)
    of_subdivision: dict[str, dict[str, list[RegulatorNode]]] = defaultdict(lambda: defaultdict(list))
    for node in forest:
        where = node.regulator.jurisdiction
        country = countries.get(where.parent_id or where.pk, where.name) if where else NOWHERE
        if where and where.parent_id:
            of_subdivision[country][where.name].append(node)
        else:
            of_country[country].append(node)
    names = sorted({*of_country, *of_subdivision}, key=lambda name: (name == NOWHERE, name))
    return tuple(
        _place(
            name,
            of_country[name],
            tuple(_place(part, heads) for part, heads in sorted(of_subdivision[name].items())),
        )
        for name in names
    )


def _place(name: str, heads: Sequence[RegulatorNode], below: tuple[Place, ...] = ()) -> Place:
    return Place(
        name,
        tuple(sorted(heads, key=lambda node: node.regulator.name)),
        below,
        sum(node.updates for node in heads) + sum(part.updates for part in below),
        sum(1 for node in heads for _ in node.walk()) + sum(part.authorities for part in below),
    )


@require_safe
def regulator(request: HttpRequest, public_id: str) -> HttpResponse:
    """One authority: its names, its branches, what it did."""
    detail = found(regulator_detail, public_id, "regulator")
    return render(
        request,
        "web/regulator.html",
        {"detail": detail, "regulator": detail.regulator, "updates": in_brief(detail.updates)[:20]},
    )


@require_safe
def topics(request: HttpRequest) -> HttpResponse:
    """What updates are about."""
    return render(request, "web/topics.html", {"topics": topic_counts()})
