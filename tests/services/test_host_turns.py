"""A host is asked by one at a time, whoever wants something of it."""

import threading
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from django.db import connection
from django.utils import timezone

from updates.fetching.http import FetchError
from updates.models import HostTurn
from updates.services import host_turns
from updates.services.host_turns import turn_of

pytestmark = [pytest.mark.django_db, pytest.mark.database]
URL = "https://news.test/a"


def free_at() -> float:
    """Seconds until the host may be asked."""
    return (HostTurn.objects.get(host="news.test").free_at - timezone.now()).total_seconds()


def test_after_a_request_the_host_has_its_pause() -> None:
    with turn_of(URL, lasts=60):
        assert free_at() > 50
    assert free_at() <= 0
    with turn_of(URL, lasts=60, pause=30):
        pass
    assert 20 < free_at() <= 30
    with turn_of("https://other.test/", lasts=60):
        assert HostTurn.objects.count() == 2, "another host is asked at once"


def test_a_turn_that_does_not_come_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(host_turns, "MOST_WAIT", 0)
    with turn_of(URL, lasts=60):  # noqa: SIM117
        with pytest.raises(FetchError, match="for another source"), turn_of(URL, lasts=60):
            pytest.fail("two ask at once")


def test_the_turn_of_a_killed_worker_ends_and_takes_nobody_elses() -> None:
    mine = turn_of(URL, lasts=60)
    mine.__enter__()
    HostTurn.objects.update(free_at=timezone.now() - timedelta(seconds=1))
    with turn_of(URL, lasts=60):
        mine.__exit__(None, None, None)
        assert free_at() > 50


@pytest.mark.concurrency
@pytest.mark.django_db(transaction=True)
def test_many_at_once_ask_one_after_another() -> None:
    asking, most = threading.Semaphore(1), []

    def ask(_: int) -> None:
        try:
            with turn_of(URL, lasts=20):
                most.append(asking.acquire(blocking=False))
                time.sleep(0.01)
                asking.release()
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(ask, range(12)))
    assert most == [True] * 12
