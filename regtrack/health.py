"""`/healthz` for load balancers, `/healthz/alarms` for monitoring. Both are open to all, so they tell
numbers only: no name, no address, no error."""

from dataclasses import asdict

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.db import Error, connection
from django.http import HttpRequest, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe
from redis import Redis, RedisError
from redis.backoff import NoBackoff
from redis.retry import Retry

from updates.selectors.alarms import alarm_count, alarm_counts

AT_ONCE = Retry(NoBackoff(), 0)  # the client's own three tries would wait seconds between them


@login_not_required
@require_safe
def healthz(request: HttpRequest) -> JsonResponse:
    """200 when database and broker answer, else 503. `broker` is "none" where none is set up: pages work
    without. `alarms` is the number of sources that something is wrong with, and does not count for `ok`:
    another server could do no better."""
    state = {"database": _database(), "broker": _broker()}
    healthy = "down" not in state.values()
    told = {"alarms": alarm_count()} if state["database"] == "ok" else {}
    return JsonResponse({"ok": healthy, **state, **told}, status=200 if healthy else 503)


@login_not_required
@never_cache
@require_safe
def alarms(request: HttpRequest) -> JsonResponse:
    """200 when nothing is wrong that a person should look at, else 503, with how many of what.

    Which those are is told on the pages and, with a token, at /api/v1/sources/?alarm=true.
    """
    try:
        counts = alarm_counts()
    except Error:
        return JsonResponse({"ok": False, "database": "down"}, status=503)
    return JsonResponse({"ok": not counts.total, **asdict(counts)}, status=503 if counts.total else 200)


def _database() -> str:
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except Error:
        return "down"
    return "ok"


def _broker() -> str:
    if not settings.REDIS_URL:
        return "none"
    try:
        options = {"socket_timeout": 2, "socket_connect_timeout": 2, "retry": AT_ONCE}
        with Redis.from_url(settings.REDIS_URL, **options) as client:
            client.ping()
    except RedisError:
        return "down"
    return "ok"
