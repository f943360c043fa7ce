"""Alarms: raised and told once, over and told once, and what a dead worker left is ended."""

import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from django.db import connection
from django.utils import timezone
from pytest_django import Settings

from tests.factory import make_run, make_source, make_user
from updates.models import AlarmKind, FetchRun, Mail, RunStatus, Source, SourceKind
from updates.services.alarms import alarm_addresses, check_sources, close_broken_runs
from updates.services.source_changes import set_active

pytestmark = [pytest.mark.django_db, pytest.mark.database]


@pytest.fixture(autouse=True)
def _mail_is_set_up(settings: Settings) -> None:
    settings.REGTRACK_SENDS_MAIL = True
    settings.REGTRACK_ALARM_TO = ["ops@firm.test", "ann@firm.test"]


def feed(**values: object) -> Source:
    """One that fails, but for what is said."""
    return make_source(
        "Weekly", kind=SourceKind.FEED, url="https://firm.test/feed", **{"failures": 3, **values}
    )


def titles() -> list[tuple[str, str]]:
    return list(Mail.objects.order_by("pk").values_list("to", "title"))


def test_it_is_told_once_to_each_and_so_is_its_end(settings: Settings) -> None:
    settings.REGTRACK_URL = "https://register.firm.test"
    source = feed()
    assert (check_sources(), check_sources()) == (1, 0)
    source.refresh_from_db()
    assert (source.alarm_kind, source.alarm) == (AlarmKind.FAILING, "The last 3 fetches failed.")
    wrong = "RegTrack: something is wrong with “Weekly”"
    assert titles() == [("ops@firm.test", wrong), ("ann@firm.test", wrong)]
    text = Mail.objects.all()[0].text
    assert source.alarm in text and source.url in text
    assert f"https://register.firm.test/sources/{source.public_id}/" in text
    Source.objects.update(failures=0)
    assert (check_sources(), check_sources()) == (1, 0)
    well = "RegTrack: “Weekly” is well again"
    assert titles()[2:] == [("ops@firm.test", well), ("ann@firm.test", well)]
    Source.objects.update(failures=3)
    check_sources()
    assert len(titles()) == 6, "the next failure is told anew"


def test_other_words_are_no_other_alarm() -> None:
    source = feed()
    check_sources()
    Source.objects.update(failures=4)
    assert check_sources() == 0
    source.refresh_from_db()
    assert "last 4 fetches" in source.alarm and len(titles()) == 2


def test_nobody_hears_of_the_end_of_what_they_did_not_hear_of(settings: Settings) -> None:
    settings.REGTRACK_SENDS_MAIL = False
    feed()
    assert check_sources() == 1 and titles() == []
    settings.REGTRACK_SENDS_MAIL = True
    Source.objects.update(failures=0)
    assert check_sources() == 1 and titles() == []


def test_a_paused_source_is_silent_and_alarms_anew_when_it_goes_on() -> None:
    source = feed()
    check_sources()
    set_active(source=source, active=False)
    assert check_sources() == 0 and len(titles()) == 2
    source.refresh_from_db()
    assert (source.alarm, source.alarm_kind, source.alarmed_at) == ("", "", None)


@pytest.mark.concurrency
@pytest.mark.django_db(transaction=True)
def test_workers_that_see_it_at_once_tell_it_once() -> None:
    feed()
    start = threading.Barrier(4)

    def work(_: int) -> int:
        try:
            start.wait(10)
            return check_sources()
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as pool:
        assert sum(pool.map(work, range(4))) == 1
    assert len(titles()) == 2


def test_without_a_setting_the_administrators_with_an_address_are_told(settings: Settings) -> None:
    settings.REGTRACK_ALARM_TO = []
    make_user("admin", email="admin@firm.test"), make_user("admin"), make_user("curator", email="c@firm.test")
    make_user("admin", email="left@firm.test", is_active=False)
    make_user(None, email="root@firm.test", is_superuser=True)
    assert alarm_addresses() == ["admin@firm.test", "root@firm.test"]


def test_a_fetch_whose_worker_died_ends_and_counts_as_failed() -> None:
    source = feed(failures=2, schedule=60)
    long_ago = timezone.now() - timedelta(hours=1)
    left = make_run(source, status=RunStatus.RUNNING, started_at=long_ago)
    young = make_run(make_source(), status=RunStatus.RUNNING, started_at=timezone.now())
    assert (close_broken_runs(), close_broken_runs()) == (1, 0)
    left.refresh_from_db(), source.refresh_from_db()
    assert left.status == RunStatus.FAILED and "broke off" in left.error
    assert source.failures == 3 and source.alarm_kind == AlarmKind.FAILING and len(titles()) == 2
    assert source.next_fetch_at is not None and source.next_fetch_at > timezone.now()
    assert FetchRun.objects.get(pk=young.pk).status == RunStatus.RUNNING
