"""One request at a time to a host, whichever sources, workers and machines want something of it."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from django.utils import timezone

from updates.fetching.http import FetchError
from updates.models import HostTurn

MOST_WAIT = 45.0
"""Seconds until the turn is given up: the host is asked at the source's next time."""
LOOK_SECONDS = 0.25
GRACE_SECONDS = 5.0


@contextmanager
def turn_of(url: str, *, lasts: float, pause: float = 0.0) -> Iterator[None]:
    """The address's host is asked by nobody else in this block, nor for ``pause`` seconds after it.

    ``lasts`` are the seconds that the block takes at most: after them the turn of a worker that
    was killed is over. Raises ``FetchError`` where the turn does not come.
    """
    host = (urlsplit(url).hostname or "")[:253]
    mine = _taken(host, lasts + GRACE_SECONDS, min(MOST_WAIT, lasts))
    try:
        yield
    finally:
        free = timezone.now() + timedelta(seconds=pause)
        # Not where it lasted too long and is somebody else's by now.
        HostTurn.objects.filter(host=host, free_at=mine).update(free_at=free)


def _taken(host: str, lasts: float, waits: float) -> datetime:
    """When the turn ends at the latest, which tells it from others'."""
    until = time.monotonic() + waits
    while True:
        now = timezone.now()
        mine = now + timedelta(seconds=lasts)
        if HostTurn.objects.filter(host=host, free_at__lte=now).update(free_at=mine):
            return mine
        turn, is_new = HostTurn.objects.get_or_create(host=host, defaults={"free_at": mine})
        if is_new:
            return mine
        if time.monotonic() >= until:
            raise FetchError(f"{host} is being asked for another source all the time; try again later.")
        time.sleep(min(LOOK_SECONDS, max(0.0, (turn.free_at - now).total_seconds())))
