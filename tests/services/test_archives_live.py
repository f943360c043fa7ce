"""An archive and a real worker: what is sent is taken in and filed without anybody's doing."""

import io
import time

import pytest

from regtrack.children import Child
from tests.packing import zipped
from updates.models import Archive, Document, JobState, Status
from updates.services.archives import add_archive

FILES = tuple(
    (f"{day}.txt", f"On {day} March 2024, the Data Council fined Firm {day} Limited EUR 5,000.".encode())
    for day in range(1, 13)
)


@pytest.mark.queue
@pytest.mark.django_db(transaction=True)
def test_a_worker_takes_an_archive_in_and_files_what_is_in_it(live_worker: Child) -> None:
    add_archive(file=io.BytesIO(zipped(*FILES, ("logo.png", b"x"))), name="old.zip")
    until = time.monotonic() + 60
    while Document.objects.filter(status=Status.FILED).count() < len(FILES) and time.monotonic() < until:
        time.sleep(0.2)
    assert Document.objects.filter(status=Status.FILED).count() == len(FILES), live_worker.tail()
    archive = Archive.objects.select_related("job").get()
    assert archive.job and archive.job.state == JobState.DONE
    assert (archive.new_count, archive.left_out_count) == (12, 1)
    assert archive.job.note == "12 new, 0 there already, 1 left out."
