"""Long work in parts: how it goes on, ends, is cancelled, and survives its worker."""

from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest
from django.contrib.auth.models import User
from django.db import OperationalError
from django.utils import timezone

from updates.models import Job, JobKind, JobState
from updates.services import jobs
from updates.services.errors import Refused
from updates.services.job_parts import Kind, Step
from updates.services.jobs import (
    MOST_STUMBLES,
    cancel_job,
    finish_job,
    restart_jobs,
    start_job,
    work_on_job,
)

pytestmark = [pytest.mark.django_db, pytest.mark.database]
Install = Callable[..., list[int]]


@pytest.fixture
def counting(monkeypatch: pytest.MonkeyPatch) -> Install:
    """Makes the kind REBUILD one that counts to ten; ``before`` is called with each number first."""

    def install(before: Callable[[int], object] = lambda number: None) -> list[int]:
        seen: list[int] = []

        def work(job: Job) -> Iterator[Step]:
            for number in range(int(job.cursor or 0) + 1, 11):
                before(number)
                seen.append(number)
                yield Step(cursor=number, done=1, failed=number % 5 == 0)

        kind = Kind(lambda job: 10, work, lambda job: f"Counted to {job.cursor}.")
        monkeypatch.setitem(jobs.KINDS, JobKind.REBUILD, kind)
        return seen

    return install


def started() -> Job:
    return start_job(kind=JobKind.REBUILD)


def told(job: Job) -> tuple[str, int, int, object]:
    job.refresh_from_db()
    return job.state, job.done, job.failed, job.cursor


def test_it_goes_to_its_end(counting: Install) -> None:
    counting()
    job = finish_job(public_id=started().public_id)
    assert told(job) == (JobState.DONE, 10, 2, 10)
    assert (job.total, job.note, job.leased_until) == (10, "Counted to 10.", None)
    assert work_on_job(public_id=job.public_id) is None, "what has ended is not begun again"


def test_a_slice_leaves_the_rest_to_the_next(counting: Install) -> None:
    seen = counting()
    job = started()
    work_on_job(public_id=job.public_id, seconds=0)
    assert told(job) == (JobState.RUNNING, 1, 0, 1)
    work_on_job(public_id=job.public_id, seconds=0)
    assert seen == [1, 2]


def test_of_two_messages_about_the_same_part_one_is_heeded(counting: Install) -> None:
    seen = counting()
    job = started()
    assert work_on_job(public_id=job.public_id, claim=0, seconds=0)
    assert work_on_job(public_id=job.public_id, claim=0, seconds=0) is None
    assert seen == [1]


def test_two_workers_do_not_have_it_at_once(counting: Install) -> None:
    other: list[object] = []
    seen = counting(lambda number: other.append(work_on_job(public_id=job.public_id)))
    job = started()
    finish_job(public_id=job.public_id)
    assert seen == list(range(1, 11)) and set(other) == {None}


def test_the_same_work_is_not_begun_twice(counting: Install) -> None:
    counting()
    job = started()
    with pytest.raises(Refused, match="going on already"):
        started()
    finish_job(public_id=job.public_id)
    assert started().pk != job.pk


def test_a_job_that_nobody_has_is_cancelled_at_once(counting: Install) -> None:
    seen = counting()
    job = cancel_job(job=started())
    assert told(job) == (JobState.CANCELLED, 0, 0, None)
    assert work_on_job(public_id=job.public_id) is None and not seen
    with pytest.raises(Refused, match="ended already"):
        cancel_job(job=job)


def test_a_job_in_hand_is_cancelled_after_its_part(counting: Install) -> None:
    counting(lambda number: cancel_job(job=job) if number == 3 else None)
    job = started()
    work_on_job(public_id=job.public_id)
    assert told(job) == (JobState.CANCELLED, 3, 0, 3), "what was done stays done, and is counted"


def die(number: int) -> None:
    if number == 4:
        raise KeyboardInterrupt


def test_after_its_worker_died_another_goes_on(counting: Install) -> None:
    seen = counting(die)
    job = started()
    with pytest.raises(KeyboardInterrupt):
        work_on_job(public_id=job.public_id)
    assert told(job) == (JobState.RUNNING, 3, 0, 3)
    assert work_on_job(public_id=job.public_id) is None, "its claim still stands"
    assert restart_jobs(older_than=timedelta(0)) == []
    Job.objects.update(leased_until=timezone.now() - timedelta(seconds=1))
    assert restart_jobs(older_than=timedelta(minutes=10)) == [job]
    seen[:] = counting()
    finish_job(public_id=job.public_id)
    assert told(job) == (JobState.DONE, 10, 2, 10)


def test_one_over_which_each_worker_dies_is_given_up(counting: Install) -> None:
    counting(die)
    job = started()
    for _ in range(MOST_STUMBLES + 1):
        with pytest.raises(KeyboardInterrupt):
            work_on_job(public_id=job.public_id)
        Job.objects.update(leased_until=None)
    assert work_on_job(public_id=job.public_id) is None
    assert told(job)[0] == JobState.FAILED and "Given up" in job.note


def test_one_that_was_overtaken_writes_nothing(counting: Install) -> None:
    """Its claim ran out while it was busy, and another went on."""

    def overtake(number: int) -> None:
        if number == 2:
            Job.objects.update(claim=99, done=7)

    seen = counting(overtake)
    job = started()
    work_on_job(public_id=job.public_id)
    assert told(job) == (JobState.RUNNING, 7, 0, 1) and seen == [1, 2]


def test_an_error_of_the_work_ends_it_with_its_reason(counting: Install) -> None:
    counting(lambda number: 1 // (3 - number))
    job = started()
    with pytest.raises(ZeroDivisionError):
        work_on_job(public_id=job.public_id)
    assert told(job)[:2] == (JobState.FAILED, 2) and "ZeroDivisionError" in job.note


def test_a_database_that_is_away_only_delays_it(counting: Install) -> None:
    def away(number: int) -> None:
        if number == 3:
            raise OperationalError("server closed the connection")

    counting(away)
    job = started()
    with pytest.raises(OperationalError):
        work_on_job(public_id=job.public_id)
    assert told(job)[0] == JobState.RUNNING and job.leased_until is None
    counting()
    assert finish_job(public_id=job.public_id).state == JobState.DONE


def test_what_nobody_touched_is_sent_again_once(counting: Install) -> None:
    counting()
    job = started()
    assert restart_jobs(older_than=timedelta(minutes=10)) == []
    Job.objects.update(changed_at=timezone.now() - timedelta(hours=1))
    assert restart_jobs(older_than=timedelta(minutes=10)) == [job]
    assert restart_jobs(older_than=timedelta(minutes=10)) == []


def test_who_began_it_may_leave(counting: Install) -> None:
    person = User.objects.create_user("ann")
    job = start_job(kind=JobKind.RETRY, made_by=person)
    person.delete()
    job.refresh_from_db()
    assert job.made_by is None
