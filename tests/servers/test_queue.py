"""A real worker over a real broker: what is sent is done, also when a worker is killed on the way."""

import pytest
from kombu.exceptions import OperationalError
from redis import Redis

from regtrack.celery import app
from regtrack.children import Child

pytestmark = pytest.mark.queue


def test_the_broker_takes_a_task_without_a_worker(broker: str) -> None:
    app.send_task("updates.tasks.sweep")
    with Redis.from_url(broker) as client:
        assert client.llen(app.conf.broker_transport_options["global_keyprefix"] + "notify") == 1


def test_a_worker_answers_and_takes_what_is_sent(live_worker: Child) -> None:
    app.send_task("updates.tasks.sweep")
    for _ in range(100):
        if "updates.tasks.sweep" in live_worker.tail(50) and "succeeded" in live_worker.tail(50):
            return
        app.control.ping(timeout=0.1)
    pytest.fail(live_worker.tail(50))


def test_a_broker_that_is_away_is_an_error_within_seconds(broker: str) -> None:
    with pytest.raises(OperationalError):
        app.send_task("updates.tasks.sweep", connection=app.connection_for_write("redis://127.0.0.1:1/0"))
