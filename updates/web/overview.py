"""The first page: what is new, what fines add up to, what falls due, who acts most."""

from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from updates.selectors.alarms import alarm_count
from updates.selectors.brief import in_brief
from updates.selectors.documents import status_counts, update_count
from updates.selectors.overview import (
    FinesOverTime,
    fines_by_month,
    most_active_regulators,
    next_deadlines,
    whats_new,
)
from updates.web.charts import Chart, fines_chart, first_month

MONTHS_BACK = 20 * 12
CHARTS = 4


@require_safe
def overview(request: HttpRequest) -> HttpResponse:
    """What happened, at a glance."""
    today = timezone.localdate()
    fines = fines_by_month(today=today, months=MONTHS_BACK)
    context = {
        "today": today,
        "alarms": alarm_count(),
        "counts": status_counts(),
        "update_count": update_count(),
        "new": in_brief(whats_new(limit=8)),
        "deadlines": next_deadlines(today=today, limit=8),
        "regulators": most_active_regulators(today=today, limit=10),
        "fines": fines,
        "charts": _charts(fines, today),
        "further": fines.by_currency[CHARTS:],
    }
    return render(request, "web/overview.html", context)


def _charts(fines: FinesOverTime, today: date) -> list[tuple[Chart, object]]:
    """A chart with its sums for each of the currencies with most fines, all over the same time."""
    drawn = fines.by_currency[:CHARTS]
    first = first_month(drawn) or today
    return [(fines_chart(one, first=first), one) for one in drawn]
