"""`/healthz` and `/healthz/alarms` tell the truth, to anyone, and no more than that."""

from datetime import timedelta

import pytest
from django.db import OperationalError, connection
from django.test import Client
from django.utils import timezone
from pytest_django import Settings

from tests.factory import make_document, make_source, make_user
from updates.models import SourceKind, Status

pytestmark = pytest.mark.database


@pytest.mark.django_db
def test_without_a_broker_it_is_healthy_and_says_so(client: Client, settings: Settings) -> None:
    settings.REDIS_URL = ""
    answer = client.get("/healthz")
    assert (answer.status_code, answer.json()) == (
        200,
        {"ok": True, "database": "ok", "broker": "none", "alarms": 0},
    )


@pytest.mark.django_db
@pytest.mark.queue
def test_a_broker_that_answers(client: Client, broker: str) -> None:
    assert client.get("/healthz").json() == {"ok": True, "database": "ok", "broker": "ok", "alarms": 0}


@pytest.mark.django_db
def test_a_broker_that_is_away(client: Client, settings: Settings) -> None:
    settings.REDIS_URL = "redis://127.0.0.1:1/0"
    answer = client.get("/healthz")
    assert (answer.status_code, answer.json()["broker"]) == (503, "down")


def test_a_database_that_is_away(client: Client, settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse() -> None:
        raise OperationalError("secret host name")

    settings.REDIS_URL = ""
    monkeypatch.setattr(connection, "cursor", refuse)
    answer = client.get("/healthz")
    assert (answer.status_code, answer.json()["database"]) == (503, "down")
    assert b"secret" not in answer.content


@pytest.mark.django_db
def test_a_database_that_is_away_is_told_to_a_browser_with_a_session_too(
    client: Client, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OperationalError("away")

    settings.REDIS_URL = ""
    client.force_login(make_user(), backend="django.contrib.auth.backends.ModelBackend")
    client.raise_request_exception = False
    monkeypatch.setattr(connection, "cursor", refuse)
    for path in ("/healthz", "/healthz/alarms"):
        answer = client.get(path)
        assert (answer.status_code, answer.json()["database"]) == (503, "down")


def test_it_only_tells(client: Client) -> None:
    assert client.post("/healthz").status_code == client.post("/healthz/alarms").status_code == 405


@pytest.mark.django_db
def test_alarms_are_told_in_numbers_and_change_nothing_for_a_load_balancer(
    client: Client, settings: Settings
) -> None:
    settings.REDIS_URL = ""
    none = {"ok": True, "sources": 0, "overdue": 0, "stuck": 0, "mails": 0}
    answer = client.get("/healthz/alarms")
    assert (answer.status_code, answer.json()) == (200, none)
    make_source("Secret name", alarm="Secret words", alarmed_at=timezone.now())
    answer = client.get("/healthz/alarms")
    assert (answer.status_code, answer.json()) == (503, {**none, "ok": False, "sources": 1})
    balancer = client.get("/healthz")
    assert (balancer.status_code, balancer.json()["alarms"]) == (200, 1)
    assert b"ecret" not in answer.content + balancer.content


@pytest.mark.django_db
def test_work_that_nobody_does_is_told(client: Client) -> None:
    long_ago = timezone.now() - timedelta(hours=2)
    make_document(status=Status.RECEIVED, received_at=long_ago)
    make_document(status=Status.RECEIVED, received_at=timezone.now())
    make_source(kind=SourceKind.FEED, url="https://a.test/", next_fetch_at=long_ago)
    make_source(kind=SourceKind.FEED, url="https://b.test/", next_fetch_at=long_ago, is_active=False)
    make_source(kind=SourceKind.FEED, url="https://c.test/", schedule=0)
    told = client.get("/healthz/alarms").json()
    assert told == {"ok": False, "sources": 0, "overdue": 1, "stuck": 1, "mails": 0}
