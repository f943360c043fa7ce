"""`/healthz`: whether the database and the broker answer. Open to all, and tells nothing else."""

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.db import DatabaseError, connection
from django.http import HttpRequest, JsonResponse
from django.views.decorators.http import require_safe
from redis import Redis, RedisError
from redis.backoff import NoBackoff
from redis.retry import Retry

AT_ONCE = Retry(NoBackoff(), 0)  # the client's own three tries would wait seconds between them


@login_not_required
@require_safe
def healthz(request: HttpRequest) -> JsonResponse:
    """200 when both answer, else 503. `broker` is "none" where no broker is set up: pages work without."""
    state = {"database": _database(), "broker": _broker()}
    healthy = "down" not in state.values()
    return JsonResponse({"ok": healthy, **state}, status=200 if healthy else 503)


def _database() -> str:
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError:
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
