"""`/healthz` tells the truth, to anyone, and no more than that."""

import pytest
from django.db import OperationalError, connection
from django.test import Client
from pytest_django import Settings

pytestmark = pytest.mark.database


@pytest.mark.django_db
def test_without_a_broker_it_is_healthy_and_says_so(client: Client, settings: Settings) -> None:
    settings.REDIS_URL = ""
    answer = client.get("/healthz")
    assert (answer.status_code, answer.json()) == (200, {"ok": True, "database": "ok", "broker": "none"})


@pytest.mark.django_db
@pytest.mark.queue
def test_a_broker_that_answers(client: Client, broker: str) -> None:
    assert client.get("/healthz").json() == {"ok": True, "database": "ok", "broker": "ok"}


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


def test_it_only_tells(client: Client) -> None:
    assert client.post("/healthz").status_code == 405
