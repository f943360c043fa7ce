"""`manage.py jobs`."""

from datetime import timedelta

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from tests.factory import make_document
from updates.models import Job, JobKind, JobState, Status
from updates.services.jobs import start_job

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def said(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    call_command("jobs", *words)
    return capsys.readouterr().out


def test_what_there_is_is_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert said(capsys) == "There is no long work.\n"
    job = start_job(kind=JobKind.RETRY)
    Job.objects.update(total=3000, done=1200, failed=2, note="So far.")
    told = f"{job.public_id}  Retry of failed documents: waiting, 1,200 of 3,000, 2 failed\n  So far.\n"
    assert said(capsys) == told


def test_it_is_begun_once_cancelled_once(capsys: pytest.CaptureFixture[str]) -> None:
    assert "Rebuild of the register: waiting, 0" in said(capsys, "--start", "rebuild")
    with pytest.raises(CommandError, match="going on already"):
        call_command("jobs", "--start", "rebuild")
    public_id = Job.objects.get().public_id
    assert "cancelled" in said(capsys, "--cancel", public_id)
    with pytest.raises(CommandError, match="ended already"):
        call_command("jobs", "--cancel", public_id)
    with pytest.raises(CommandError, match="no job “x”"):
        call_command("jobs", "--cancel", "x")


def test_it_is_done_here_to_its_end(capsys: pytest.CaptureFixture[str]) -> None:
    make_document("On 4 March 2024 nothing happened.", status=Status.FAILED, error="The disk was full.")
    job = start_job(kind=JobKind.RETRY)
    assert "done, 1 of 1" in said(capsys, "--work", job.public_id)
    job.refresh_from_db()
    assert job.state == JobState.DONE


def test_what_a_worker_has_is_left_to_it(capsys: pytest.CaptureFixture[str]) -> None:
    job = start_job(kind=JobKind.RETRY)
    Job.objects.update(leased_until=timezone.now() + timedelta(minutes=1))
    with pytest.raises(CommandError, match="has it in hand"):
        call_command("jobs", "--work", job.public_id)
