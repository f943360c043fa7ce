"""How often news are expected: set on a source's form, shown on its page and in the API."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from tests.factory import make_document, make_source
from updates.models import AlarmKind, Source, SourceKind
from updates.services.alarms import check_sources

pytestmark = [pytest.mark.django_db, pytest.mark.database]
# An address by number: nothing is looked up, and nothing is asked.
URL = "https://192.0.2.1/feed"


@pytest.fixture
def source(settings) -> Source:
    settings.REGTRACK_FETCH_ALLOW = ["192.0.2.1"]
    later = timezone.now() + timedelta(hours=1)
    return make_source("Weekly", kind=SourceKind.FEED, url=URL, next_fetch_at=later)


def edit(client: Client, source: Source, days: str):
    said = {"what": "feed", "url": URL, "name": "Weekly", "schedule": "360", "rhythm_days": days}
    return client.post(f"/sources/{source.public_id}/edit/", said)


def page(client: Client, source: Source) -> str:
    return client.get(f"/sources/{source.public_id}/").content.decode()


def test_it_is_learnt_until_it_is_set_by_hand(curator: Client, source: Source) -> None:
    assert "not known yet" in page(curator, source)
    for week in range(5):
        make_document(source=source, published_on=timezone.localdate() - timedelta(weeks=week))
    assert "within 14 days, by its past" in page(curator, source)
    assert edit(curator, source, "30").status_code == 302
    assert "every 30 days, as set by hand" in page(curator, source)
    form = curator.get(f"/sources/{source.public_id}/edit/").content.decode()
    assert 'name="rhythm_days"' in form and 'value="30"' in form
    told = curator.get(f"/api/v1/sources/{source.public_id}/").json()
    assert (told["rhythm_days"], told["alarm_kind"]) == (30, "")
    edit(curator, source, "")
    source.refresh_from_db()
    assert source.rhythm_days is None


@pytest.mark.parametrize("days", ["0", "-1", "3661", "often", "1.5", "9" * 30])
def test_what_is_no_number_of_days_has_its_sentence(curator: Client, source: Source, days: str) -> None:
    answer = edit(curator, source, days)
    assert answer.status_code == 400 and 'class="errorlist"' in answer.content.decode()


def test_a_wider_rhythm_ends_the_alarm_at_once(curator: Client, source: Source) -> None:
    make_document(source=source, published_on=timezone.localdate() - timedelta(days=20))
    edit(curator, source, "7")
    source.refresh_from_db()
    assert source.alarm_kind == AlarmKind.LATE and "Something is wrong" in page(curator, source)
    edit(curator, source, "14")
    source.refresh_from_db()
    assert (source.alarm, source.alarm_kind, source.alarmed_at) == ("", "", None)
    assert check_sources() == 0
