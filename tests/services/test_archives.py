"""Archives of old issues are taken in file by file, once each, whatever happens in between."""

import io

import pytest
from django.contrib.auth.models import User
from django.db import OperationalError

from tests.factory import make_source
from tests.mailing import mail
from tests.packing import mbox, zipped
from updates.models import Archive, ArchiveFile, ArchivePiece, Document, JobState
from updates.services import archive_work, archives
from updates.services.archives import add_archive, go_on
from updates.services.errors import Refused
from updates.services.jobs import cancel_job, finish_job, work_on_job

pytestmark = [pytest.mark.django_db, pytest.mark.database]
FILES = tuple(
    (f"{year}/{number}.txt", f"Issue {number} of {year}.".encode()) for year in (1, 2) for number in "abc"
)


def added(data: bytes, name: str = "old.zip", **values: object) -> Archive:
    return add_archive(file=io.BytesIO(data), name=name, **values)  # type: ignore[arg-type]


def finished(archive: Archive) -> Archive:
    assert archive.job
    job = finish_job(public_id=archive.job.public_id)
    assert job.state == JobState.DONE, job.note
    archive.refresh_from_db()
    return archive


def counts(archive: Archive) -> tuple[int, int, int, int]:
    return archive.position, archive.new_count, archive.known_count, archive.left_out_count


def test_each_file_becomes_a_document_that_knows_its_archive() -> None:
    source = make_source()
    archive = finished(added(zipped(*FILES, ("logo.png", b"x")), source=source))
    assert counts(archive) == (7, 6, 0, 1)
    assert Document.objects.filter(source=source).count() == 6
    row = ArchiveFile.objects.get(name="2/a.txt")
    assert row.document and row.document.filename == "a.txt" and row.archive.digest == archive.digest
    assert "of no kind" in ArchiveFile.objects.get(name="logo.png").reason


def test_the_same_archive_again_names_what_is_there() -> None:
    first = finished(added(zipped(*FILES)))
    again = finished(added(zipped(*FILES), "copy.zip"))
    assert counts(again) == (6, 0, 6, 0) and Document.objects.count() == 6
    for row in again.files.all():
        assert row.document and row.document.archive_files.filter(archive=first).exists()
        assert row.reason == "It has the same bytes."
    assert ArchivePiece.objects.values("archive").distinct().count() == 1, "its bytes are kept once"


def test_messages_of_an_mbox_bring_their_files() -> None:
    files = (("a.pdf", "application/pdf", b"%PDF-1.4"),)
    archive = finished(added(mbox([mail("One", files=files), mail("Two")]), "old.mbox"))
    assert counts(archive) == (2, 2, 0, 0)
    assert Document.objects.get(filename="a.pdf").parent == Document.objects.get(filename="1 One.eml")


def test_a_mail_that_is_there_by_its_id_is_known() -> None:
    one = mail("One", "The regulator fined the firm on 4 March 2026. " * 9, message_id="a@b")
    received = b"Received: from elsewhere\n" + one
    archive = finished(added(zipped(("a.eml", one), ("b.eml", received))))
    assert counts(archive) == (2, 1, 1, 0)
    assert ArchiveFile.objects.get(name="b.eml").reason == "It has the same message id."


def test_cancelled_it_goes_on_where_it_was() -> None:
    archive = added(zipped(*FILES))
    assert archive.job
    work_on_job(public_id=archive.job.public_id, seconds=0)
    cancel_job(job=archive.job)
    archive.refresh_from_db()
    assert archive.position == 1 and Document.objects.count() == 1
    again = finished(go_on(archive=archive))
    assert counts(again) == (6, 6, 0, 0) and again.job and again.job.done == 5


@pytest.mark.parametrize("place", ["store_document", "_note"])
def test_killed_at_any_moment_no_file_is_taken_twice_or_lost(
    monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    real, calls = getattr(archive_work, place), []

    def killed(*args: object, **values: object) -> object:
        calls.append(1)
        if len(calls) == 3:
            raise KeyboardInterrupt
        return real(*args, **values)

    archive = added(zipped(*FILES))
    assert archive.job
    with monkeypatch.context() as patch:
        patch.setattr(archive_work, place, killed)
        with pytest.raises(KeyboardInterrupt):
            finish_job(public_id=archive.job.public_id)
    archive.job.leased_until = None
    archive.job.save()
    done = finished(Archive.objects.get())
    assert (Document.objects.count(), done.position, done.files.count()) == (6, 6, 6)
    assert done.new_count + done.known_count == 6


def test_a_file_that_stops_us_stops_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    real = archive_work.store_document

    def store(**values: object) -> object:
        if values["filename"] == "b.txt":
            raise ZeroDivisionError
        return real(**values)  # type: ignore[arg-type]

    monkeypatch.setattr(archive_work, "store_document", store)
    assert counts(finished(added(zipped(*FILES)))) == (6, 4, 0, 2)
    assert "stopped on it (ZeroDivisionError)" in ArchiveFile.objects.filter(state="left_out")[0].reason


def test_a_database_that_is_away_leaves_it_to_be_taken_up(monkeypatch: pytest.MonkeyPatch) -> None:
    def away(**values: object) -> None:
        raise OperationalError("away")

    archive = added(zipped(*FILES))
    assert archive.job
    with monkeypatch.context() as patch:
        patch.setattr(archive_work, "store_document", away)
        with pytest.raises(OperationalError):
            finish_job(public_id=archive.job.public_id)
    assert counts(finished(Archive.objects.get())) == (6, 6, 0, 0)


def test_large_archives_are_kept_in_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "PIECE_BYTES", 100)
    archive = finished(added(zipped(*FILES)))
    assert ArchivePiece.objects.count() > 5 and counts(archive) == (6, 6, 0, 0)


@pytest.mark.parametrize(
    ("data", "name", "words"),
    [
        (b"no archive", "old.zip", "is no ZIP archive and no mbox"),
        (b"PK\x03\x04", "old.zip", "its end is missing"),
        (zipped(("__MACOSX/a", b"x")), "old.zip", "holds no files"),
        (b"Subject: x\n\n", "old.mbox", "is no ZIP archive and no mbox"),
    ],
)
def test_what_is_no_archive_is_refused(data: bytes, name: str, words: str) -> None:
    with pytest.raises(Refused, match=words):
        added(data, name)
    assert not Archive.objects.exists()


def test_too_large_an_archive_is_refused(settings: object) -> None:
    settings.REGTRACK_MAX_ARCHIVE_BYTES = 100  # type: ignore[attr-defined]
    with pytest.raises(Refused, match="at most 0 MB are taken"):
        added(zipped(*FILES))


def test_the_same_archive_twice_at_once_is_refused(django_user_model: type[User]) -> None:
    first = added(zipped(*FILES))
    with pytest.raises(Refused, match="going on already"):
        added(zipped(*FILES))
    with pytest.raises(Refused, match="being taken in already"):
        go_on(archive=first)
    assert Archive.objects.get() == first
