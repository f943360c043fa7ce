"""What every test has: no network, and on demand a broker, a worker, a PostgreSQL."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings as django_settings
from django.db import connection
from kombu import pools
from pytest_django import Settings
from redis import Redis

from regtrack.celery import app
from regtrack.children import Child
from tests.network import only_loopback
from tests.servers.postgres import running_postgres
from tests.servers.valkey import running_valkey
from tests.servers.worker import worker_environment, worker_running


@pytest.fixture(autouse=True, scope="session")
def _no_network() -> Iterator[None]:
    with only_loopback():
        yield


@pytest.fixture(scope="session")
def redis_url() -> Iterator[str]:
    """A real server of the Redis protocol: TEST_REDIS_URL, or a Valkey of our own."""
    named = os.environ.get("TEST_REDIS_URL")
    if named:
        yield named
    else:
        with running_valkey() as url:
            yield url


@pytest.fixture(scope="session")
def postgres_url() -> Iterator[str]:
    """A real PostgreSQL, for a test that needs one beside the database of the run."""
    named = os.environ.get("TEST_DATABASE_URL")
    if named:
        yield named
    else:
        with running_postgres() as url:
            yield url


@pytest.fixture
def broker(redis_url: str, settings: Settings) -> Iterator[str]:
    """Tasks sent in this test go to a real broker, in a key space of this test's own; yields its URL."""
    prefix = f"test-{os.getpid()}-{os.urandom(4).hex()}-"
    options = {**app.conf.broker_transport_options, "global_keyprefix": prefix}
    before = {
        "broker_url": app.conf.broker_url,
        "broker_transport_options": app.conf.broker_transport_options,
    }
    settings.REDIS_URL = redis_url
    _configure({"broker_url": redis_url, "broker_transport_options": options})
    try:
        yield redis_url
    finally:
        _configure(before)
        with Redis.from_url(redis_url) as client:
            for key in client.scan_iter(prefix + "*"):
                client.delete(key)


def _configure(values: dict[str, Any]) -> None:
    """Celery keeps the connections it has made: what follows must make its own."""
    app.conf.update(values)
    app._after_fork()
    app.__dict__.pop("control", None)
    pools.reset()


@pytest.fixture
def live_worker(broker: str, transactional_db: None, tmp_path: Path) -> Iterator[Child]:
    """A real `celery worker` on this test's database and broker. Its log is in `.log`.

    It runs in another process: patches of this one do not reach it, and it sees committed rows only.
    """
    prefix = app.conf.broker_transport_options["global_keyprefix"]
    env = worker_environment(connection.settings_dict, broker, prefix, django_settings.REGTRACK_DATA_DIR)
    with worker_running(env, tmp_path / "worker.log") as child:
        yield child
