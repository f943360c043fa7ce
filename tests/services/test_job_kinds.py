"""The kinds of long work: each does what its command or button does, in parts."""

import pytest

from updates.models import Document, Job, JobKind, JobState, Passage, Status, Update
from updates.services import filing, job_kinds, processing
from updates.services.documents import store_document
from updates.services.jobs import finish_job, start_job, work_on_job
from updates.services.processing import MOST_ATTEMPTS, process_document

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def filed(number: int) -> Document:
    words = f"On {number} March 2024, the Data Protection Commission fined Firm {number} Limited EUR 5,000."
    document = store_document(data=words.encode(), filename=f"{number}.txt", enqueue=False).document
    process_document(public_id=document.public_id)
    return document


def done(kind: JobKind) -> Job:
    job = finish_job(public_id=start_job(kind=kind).public_id)
    assert job.state == JobState.DONE, job.note
    return job


def register() -> set[tuple[str, str]]:
    return set(Update.objects.values_list("public_id", "headline"))


def test_a_rebuild_puts_right_what_is_wrong_in_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(1, 6):
        filed(number)
    before = register()
    Update.objects.filter(pk__in=Update.objects.values("pk")[:2]).delete()
    Update.objects.update(headline="Wrong")
    monkeypatch.setattr(filing, "REBUILT_AT_ONCE", 2)
    job = start_job(kind=JobKind.REBUILD)
    parts = 0
    while work_on_job(public_id=job.public_id, seconds=0):
        parts += 1
    job.refresh_from_db()
    assert register() == before and parts > 2
    assert (job.total, job.done) == (5, 5) and "created" in job.note and "changed" in job.note


def test_a_rebuild_of_what_is_right_says_so() -> None:
    filed(1)
    assert done(JobKind.REBUILD).note == "Nothing had to be changed."


def test_a_rebuild_of_nothing_ends() -> None:
    assert done(JobKind.REBUILD).total == 0


def test_extraction_anew_keeps_ids() -> None:
    for number in range(1, 4):
        filed(number)
    before = register(), set(Passage.objects.values_list("pk"))
    Document.objects.update(attempts=MOST_ATTEMPTS - 1)
    job = done(JobKind.EXTRACT)
    assert (job.total, job.done, job.failed) == (3, 3, 0)
    assert (register(), set(Passage.objects.values_list("pk"))) == before
    done(JobKind.EXTRACT)
    assert not Document.objects.exclude(status=Status.FILED), "each time it has all its tries again"


def test_a_document_that_stops_the_engine_does_not_stop_the_job(monkeypatch: pytest.MonkeyPatch) -> None:
    bad = filed(1)
    filed(2)
    real = processing.extract

    def extract(text: object, *rest: object) -> object:
        return 1 / 0 if "Firm 1 " in text.text else real(text, *rest)  # type: ignore[attr-defined, arg-type]

    monkeypatch.setattr(processing, "extract", extract)
    job = done(JobKind.EXTRACT)
    assert (job.done, job.failed) == (2, 1)
    bad.refresh_from_db()
    assert bad.status == Status.FAILED and "ZeroDivisionError" in bad.error


@pytest.mark.parametrize("kind", [JobKind.EXTRACT, JobKind.RETRY])
def test_none_is_passed_over_where_the_work_changes_hands(
    kind: JobKind, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(1, 4):
        filed(number)
    if kind == JobKind.RETRY:
        Document.objects.update(status=Status.FAILED, error="The disk was full.")
    looked_at: list[str] = []
    real = job_kinds.process_document

    def process(*, public_id: str) -> object:
        looked_at.append(public_id)
        return real(public_id=public_id)

    monkeypatch.setattr(job_kinds, "process_document", process)
    monkeypatch.setattr(processing, "process_document", process)
    job = start_job(kind=kind)
    while work_on_job(public_id=job.public_id, seconds=0):
        pass
    assert len(looked_at) == 3


def test_failed_documents_are_each_tried_once_more() -> None:
    well, ill = filed(1), store_document(data=b"", filename="empty.txt", enqueue=False).document
    process_document(public_id=ill.public_id)
    Document.objects.filter(pk=well.pk).update(status=Status.FAILED, error="The disk was full.")
    job = done(JobKind.RETRY)
    assert (job.total, job.done, job.failed) == (2, 2, 1)
    well.refresh_from_db(), ill.refresh_from_db()
    assert (well.status, ill.status) == (Status.FILED, Status.FAILED)


def test_a_document_on_which_the_worker_dies_is_not_begun_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    for number in (1, 2):
        filed(number)
    job = start_job(kind=JobKind.EXTRACT)

    def die(**_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(job_kinds, "process_document", die)
        patched.setattr(processing, "process_document", die)
        with pytest.raises(KeyboardInterrupt):
            work_on_job(public_id=job.public_id)
    Job.objects.update(leased_until=None)
    assert finish_job(public_id=job.public_id).state == JobState.DONE
    states = list(Document.objects.order_by("pk").values_list("status", flat=True))
    assert states == [Status.READ, Status.FILED], "the first is left to the sweep"
