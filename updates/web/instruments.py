"""Instruments: the list, and the life of one."""

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from updates.extraction.vocabulary import Event, InstrumentKind
from updates.models import Instrument
from updates.selectors.brief import in_brief
from updates.selectors.choices import offered
from updates.selectors.filters import InstrumentFilter
from updates.selectors.instruments import instrument_detail, instruments
from updates.web.filterbar import Facet, FilterBar
from updates.web.listing import ListPage
from updates.web.lookup import found


class InstrumentList(ListPage):
    """Laws, regulations, measures, standards, and where each stands."""

    filterset_class = InstrumentFilter
    template_name = "web/instruments.html"
    results_template = "web/instruments_results.html"
    usual_order = "title"

    def rows(self) -> QuerySet[Instrument]:
        return instruments()

    def facets(self, bar: FilterBar) -> tuple[Facet, ...]:
        choices = offered()
        steps = [choice for choice in Event.choices() if choice[0] != Event.CITED]
        return (
            bar.words("kind", "Kind", InstrumentKind.choices()),
            bar.words("event", "Step", steps),
            bar.checks("jurisdiction", "Jurisdiction", choices.jurisdictions),
            bar.checks("regulator", "Regulator", choices.regulators),
            bar.dates("Takes effect", ("effective", "In effect")),
            bar.dates("Comments close", ("comments_due", "Comments")),
        )


@require_safe
def instrument(request: HttpRequest, public_id: str) -> HttpResponse:
    """One instrument: its life as newsletters tell it."""
    detail = found(instrument_detail, public_id, "instrument")
    today = timezone.localdate()
    return render(
        request,
        "web/instrument.html",
        {
            "detail": detail,
            "instrument": detail.instrument,
            "updates": in_brief(detail.updates)[:50],
            "today": today,
        },
    )
