"""`manage.py rebuild_register`: a job like any other, seen as it is done, broken off and gone on with."""

import io
import os
import signal

import pytest
from django.core.management import CommandError, call_command

from updates.models import Document, Job, JobKind, JobState, Status, Update
from updates.services import filing, job_kinds
from updates.services.documents import store_document
from updates.services.jobs import cancel_job, start_job
from updates.services.processing import process_document

pytestmark = [pytest.mark.django_db, pytest.mark.database]


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def rebuild(out: io.StringIO | None = None, **options: object) -> str:
    out = out or io.StringIO()
    call_command("rebuild_register", stdout=out, **options)
    return out.getvalue()


@pytest.fixture(autouse=True)
def _four_documents(monkeypatch: pytest.MonkeyPatch) -> None:
    for day in range(1, 5):
        words = f"On {day} March 2024, the Data Protection Commission fined Firm {day} Limited EUR 5,000."
        made = store_document(data=words.encode(), filename=f"{day}.txt", enqueue=False).document
        process_document(public_id=made.public_id)
    monkeypatch.setattr(filing, "REBUILT_AT_ONCE", 1)


def interrupt(*_: object) -> None:
    os.kill(os.getpid(), signal.SIGINT)


def test_what_changed_is_told_by_the_kind_of_row() -> None:
    assert "Nothing changed" in rebuild()
    Update.objects.update(headline="tampered")
    told = rebuild()
    assert "4 passages were reconciled." in told and "  changed: 4 Update\n" in told


def test_a_terminal_sees_how_far_it_is() -> None:
    seen = rebuild(Terminal())
    assert "] 1 of 4 passages" in seen and "] 4 of 4 passages" in seen
    assert "1 of 4" not in rebuild(), "a file sees only how it ended"


def test_ctrl_c_ends_it_after_the_part_and_the_next_one_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    before = signal.getsignal(signal.SIGINT)  # ignored where a shell started the tests in the background
    Update.objects.update(headline="tampered")
    some = filing.rebuild_some
    with monkeypatch.context() as patched:
        patched.setattr(filing, "rebuild_some", lambda seeds: (interrupt(), some(seeds))[1])
        with pytest.raises(CommandError, match=r"Broken off at 1 of 4 .*again to go on") as broken_off:
            rebuild()
    assert broken_off.value.returncode == 130
    job = Job.objects.get()
    assert (job.is_open, job.done, job.leased_until) == (True, 1, None)
    assert Update.objects.filter(headline="tampered").count() == 3, "what is done stays done"
    assert "  changed: 4 Update\n" in rebuild(), "both parts of it are told"
    assert Job.objects.get().state == JobState.DONE and not Update.objects.filter(headline="tampered")
    assert signal.getsignal(signal.SIGINT) is before


def test_extraction_anew_is_broken_off_and_goes_on_as_well(monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patched:
        once = job_kinds.extract_once_again
        patched.setattr(job_kinds, "extract_once_again", lambda pk: (interrupt(), once(pk=pk))[1])
        with pytest.raises(CommandError, match="Broken off at 1 of 4"):
            rebuild(extract=True)
    assert not Document.objects.exclude(status=Status.FILED), "none is left half-way"
    told = rebuild(extract=True)
    assert "4 documents were extracted anew." in told and "Nothing changed" in told
    assert list(Job.objects.order_by("pk").values_list("kind", "state")) == [
        ("extract", "done"),
        ("rebuild", "done"),
    ]


def test_documents_that_fail_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(job_kinds, "extract_once_again", lambda pk: 1 / 0)
    assert "4 documents were extracted anew, 4 of them failed" in rebuild(extract=True)


def test_what_another_process_has_in_hand_is_left_to_it() -> None:
    job = start_job(kind=JobKind.REBUILD)
    Job.objects.update(leased_until="2100-01-01T00:00Z")
    with pytest.raises(CommandError, match="has it in hand"):
        rebuild()
    Job.objects.update(leased_until=None)
    cancel_job(job=job)
    assert "Nothing changed" in rebuild(), "a cancelled one is begun anew"
