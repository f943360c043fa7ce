"""The page of work that goes on: begun, seen, cancelled."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from tests.factory import make_document
from updates.models import Job, JobKind, JobState, Mail, MailState, Status
from updates.services.jobs import start_job

pytestmark = pytest.mark.django_db


def page(client: Client, **headers: str) -> str:
    return client.get("/work/", headers=headers).content.decode()


def test_with_nothing_to_do_it_says_so_and_does_not_ask_again(curator: Client) -> None:
    html = page(curator)
    assert "No job is going on" in html and "hx-trigger" not in html and "Ended" not in html
    assert curator.get("/work/", headers={"HX-Request": "true"}).status_code == 286


@pytest.mark.parametrize("kind", ["retry", "extract", "rebuild"])
def test_work_is_begun_once_and_by_whom_is_told(curator: Client, kind: str) -> None:
    for _ in range(2):
        answer = curator.post("/work/start/", {"kind": kind}, follow=True)
    job = Job.objects.get()
    assert (job.kind, job.state) == (kind, JobState.WAITING) and job.made_by is not None
    html = answer.content.decode()
    assert "going on already" in html and job.made_by.username in html
    assert "No worker answers" in html, "there is none in this test"


def test_what_is_no_work_of_this_page_is_refused(curator: Client) -> None:
    for kind in ("backfill", "", "x"):
        assert curator.post("/work/start/", {"kind": kind}).status_code == 400
    assert not Job.objects.exists()


def test_how_far_it_is_comes_in_numbers_and_as_a_bar(curator: Client) -> None:
    job = start_job(kind=JobKind.EXTRACT)
    assert "Waits for a worker" in page(curator)
    Job.objects.update(state=JobState.RUNNING, total=3000, done=1200, failed=2)
    part = curator.get("/work/", headers={"HX-Request": "true"})
    html = part.content.decode()
    assert part.status_code == 200 and "<html" not in html
    assert 'max="3000" value="1200"' in html and "1,200 of 3,000" in html and "2 failed" in html
    assert 'hx-trigger="every 2s"' in page(curator)
    curator.post(f"/work/{job.public_id}/cancel/")
    html = page(curator)
    assert "Cancelled" in html and "hx-trigger" not in html


def test_one_in_hand_ends_after_its_part(curator: Client) -> None:
    job = start_job(kind=JobKind.EXTRACT)
    later = timezone.now() + timedelta(minutes=1)
    Job.objects.update(state=JobState.RUNNING, leased_until=later)
    html = curator.post(f"/work/{job.public_id}/cancel/", follow=True).content.decode()
    assert "ends after the part that is being done" in html and "Ending …" in html
    assert "Cancel</button>" not in html


def test_what_ended_is_told_with_its_reason(curator: Client) -> None:
    Job.objects.create(
        public_id="job-1", kind=JobKind.REBUILD, state=JobState.FAILED, total=9, done=4, note="Full.",
        finished_at=timezone.now(),
    )  # fmt: skip
    html = page(curator)
    assert "Full." in html and "4 of 9" in html
    answer = curator.post("/work/job-1/cancel/", follow=True)
    assert "ended already" in answer.content.decode()
    assert curator.post("/work/job-2/cancel/").status_code == 404


def test_what_waits_is_counted(curator: Client) -> None:
    make_document(status=Status.RECEIVED), make_document(status=Status.FAILED, error="No words.")
    html = page(curator)
    assert "/documents/incoming/" in html and "?status=failed" in html and "hx-trigger" in html


def test_mails_that_were_given_up_can_be_sent_again(curator: Client) -> None:
    Mail.objects.create(
        public_id="mail-1", occasion="x", to="ann@firm.test", title="Something is wrong", tries=20,
        state=MailState.FAILED, error="The mail server did not take it.", next_try_at=timezone.now(),
    )  # fmt: skip
    html = page(curator)
    assert "1 mail could not be sent" in html and "did not take it" in html
    curator.post("/work/mails/mail-1/")
    assert Mail.objects.get().state == MailState.WAITING
    answer = curator.post("/work/mails/none/", follow=True)
    assert "no such mail" in answer.content.decode()


def test_the_way_there_is_for_curators(curator: Client, viewer: Client) -> None:
    assert 'href="/work/"' in curator.get("/").content.decode()
    assert 'href="/work/"' not in viewer.get("/").content.decode()
    assert viewer.get("/work/").status_code == 403
