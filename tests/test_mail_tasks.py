"""From a source that fails to a mail that arrives: a real worker, a real mail server."""

import time
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection

from regtrack.celery import app
from tests.factory import make_source
from tests.servers.smtp import running_smtp
from tests.servers.worker import worker_environment, worker_running
from updates.models import Mail, MailState, SourceKind

pytestmark = [pytest.mark.queue, pytest.mark.django_db(transaction=True)]


def test_an_alarm_arrives_by_mail_once(broker: str, tmp_path: Path) -> None:
    prefix = app.conf.broker_transport_options["global_keyprefix"]
    env = worker_environment(connection.settings_dict, broker, prefix, settings.REGTRACK_DATA_DIR)
    make_source("Weekly", kind=SourceKind.FEED, url="https://firm.test/feed", failures=3)
    with running_smtp() as post:
        env |= {"EMAIL_URL": f"smtp://127.0.0.1:{post.port}", "REGTRACK_ALARM_TO": "ops@firm.test"}
        for _ in range(3):
            app.send_task("updates.tasks.check_sources")
        with worker_running(env, tmp_path / "worker.log") as worker:
            deadline = time.monotonic() + 40
            while not Mail.objects.filter(state=MailState.SENT):
                assert worker.running and time.monotonic() < deadline, worker.tail(40)
                time.sleep(0.1)
        assert [to for to, _ in post.arrived] == ["ops@firm.test"]
        assert "Weekly" in str(post.arrived[0][1].as_bytes()) and Mail.objects.count() == 1
