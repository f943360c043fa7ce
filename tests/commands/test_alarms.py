"""`manage.py alarms`."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.utils import timezone

from tests.factory import make_document, make_source
from updates.models import SourceKind, Status

pytestmark = pytest.mark.django_db


def test_without_an_alarm_it_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    make_source()
    call_command("alarms")
    assert capsys.readouterr().out == "No alarm.\n"


def test_alarms_are_listed_and_make_the_status_1(capsys: pytest.CaptureFixture[str]) -> None:
    now = timezone.now()
    make_source("Weekly", alarm="The last 3 fetches failed.", alarmed_at=now)
    make_source("Paused", alarm="Old.", alarmed_at=now, is_active=False)
    make_source(kind=SourceKind.FEED, url="https://firm.test/f", next_fetch_at=now - timedelta(hours=2))
    make_document(status=Status.RECEIVED, received_at=now - timedelta(hours=2))
    with pytest.raises(SystemExit) as ended:
        call_command("alarms")
    said = capsys.readouterr().out
    assert ended.value.code == 1
    assert "Weekly (src-" in said and "The last 3 fetches failed." in said and "Paused" not in said
    assert "1 sources should have been fetched" in said and "1 documents wait" in said
