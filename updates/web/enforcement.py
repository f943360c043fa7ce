"""Enforcement: actions, penalties, what fines add up to, and the parties they strike."""

from typing import Any

from django.core.paginator import Page
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from updates.extraction.vocabulary import ActionKind, PartyKind, PenaltyKind
from updates.models import EnforcementAction, Party, Penalty
from updates.selectors.choices import offered
from updates.selectors.enforcement import Totals, actions, parties, party_detail, penalties, totals
from updates.selectors.filters import ActionFilter, PartyFilter, PenaltyFilter, StrictFilterSet
from updates.selectors.filters.about import AboutUpdates
from updates.web.filterbar import Facet, FilterBar
from updates.web.listing import ListPage
from updates.web.lookup import found
from updates.web.updates import PENALISED


class Enforcement(ListPage):
    """What both lists of this theme share: the sums over what the filters leave."""

    def sums(self, filterset: AboutUpdates) -> Totals:
        """Fines of the filtered rows by currency, rejected updates told as left out."""
        raise NotImplementedError

    def more(self, filterset: StrictFilterSet, page: Page[Any] | None) -> dict[str, Any]:
        if page is None or not isinstance(filterset, AboutUpdates):
            return {"totals": None}
        return {"totals": self.sums(filterset)}


class ActionList(Enforcement):
    """Actions with their penalties."""

    filterset_class = ActionFilter
    template_name = "web/actions.html"
    results_template = "web/actions_results.html"
    usual_order = "-happened_on"

    def rows(self) -> QuerySet[EnforcementAction]:
        return actions()

    def sums(self, filterset: AboutUpdates) -> Totals:
        return totals(Penalty.objects.filter(action__in=filterset.with_rejected.order_by().values("pk")))

    def facets(self, bar: FilterBar) -> tuple[Facet, ...]:
        choices = offered()
        return (
            bar.words("kind", "Action", ActionKind.choices()),
            bar.checks("jurisdiction", "Jurisdiction", choices.jurisdictions),
            bar.checks("regulator", "Regulator", choices.regulators),
            bar.checks("topic", "Topic", choices.topics),
            bar.dates("Date", ("date", "")),
            bar.group(
                "Penalty",
                bar.choice("has_penalty", "Penalty", PENALISED),
                bar.amounts(choices.currencies),
            ),
        )


class PenaltyList(Enforcement):
    """Penalties, one a row."""

    filterset_class = PenaltyFilter
    template_name = "web/penalties.html"
    results_template = "web/penalties_results.html"
    usual_order = "-happened_on"

    def rows(self) -> QuerySet[Penalty]:
        return penalties()

    def sums(self, filterset: AboutUpdates) -> Totals:
        return totals(filterset.with_rejected)

    def facets(self, bar: FilterBar) -> tuple[Facet, ...]:
        choices = offered()
        return (
            bar.words("kind", "Penalty", PenaltyKind.choices()),
            bar.checks("jurisdiction", "Jurisdiction", choices.jurisdictions),
            bar.checks("regulator", "Regulator", choices.regulators),
            bar.dates("Date", ("date", "")),
            bar.amounts(choices.currencies),
            bar.words("action", "Action", ActionKind.choices()),
        )


class PartyList(ListPage):
    """Organisations and persons that actions strike."""

    filterset_class = PartyFilter
    template_name = "web/parties.html"
    results_template = "web/parties_results.html"
    usual_order = "name"

    def rows(self) -> QuerySet[Party]:
        return parties()

    def facets(self, bar: FilterBar) -> tuple[Facet, ...]:
        choices = offered()
        return (
            bar.words("kind", "Kind", PartyKind.choices()),
            bar.checks("jurisdiction", "Struck in", choices.jurisdictions),
            bar.checks("regulator", "Struck by", choices.regulators),
        )


@require_safe
def party(request: HttpRequest, public_id: str) -> HttpResponse:
    """Who was struck, by whom, and what it cost."""
    detail = found(party_detail, public_id, "party")
    return render(
        request,
        "web/party.html",
        {"detail": detail, "party": detail.party, "totals": detail.totals, "updates": detail.updates[:50]},
    )
