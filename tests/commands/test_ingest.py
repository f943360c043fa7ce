"""`manage.py ingest`, where no worker answers: the work is done by the command itself."""

import io
import os
import signal
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from tests.mailing import mail
from tests.packing import mbox, zipped
from updates.management.commands import ingest as ingest_command
from updates.models import Archive, Document, Regulator, Source, Status, Update
from updates.services.archives import add_archive
from updates.services.jobs import work_on_job

pytestmark = pytest.mark.django_db

ONE = "On 4 March 2024, the Data Protection Commission fined Acme Limited EUR 5,000.\n"
TWO = "On 6 March 2024, the European Commission adopted the Regulation on Sample Matters.\n"


def ingest(*places: object, **options: object) -> tuple[str, str]:
    out, err = io.StringIO(), io.StringIO()
    call_command("ingest", *map(str, places), stdout=out, stderr=err, **options)
    return out.getvalue(), err.getvalue()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "one.txt").write_text(ONE)
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "two.md").write_text(TWO)
    (tmp_path / ".hidden").write_text("no newsletter")
    (tmp_path / "manifest.tsv").write_text(
        "file\tpublished\tpublisher\tsource\none.txt\t2024-03-05\tA Law Firm\tIts Letter\n"
    )
    return tmp_path


def test_a_folder_is_taken_in_with_what_its_manifest_says(folder: Path) -> None:
    out, _ = ingest(folder)
    assert "does the work itself" in out
    assert "2 documents" in out and "0 failures" in out
    assert f"{Update.objects.count()} updates" in out
    one = Document.objects.get(filename="one.txt")
    assert one.status == Status.FILED and str(one.published_on) == "2024-03-05"
    assert one.source and one.source.publisher and one.source.publisher.name == "A Law Firm"
    assert not Document.objects.filter(filename="manifest.tsv").exists()


def test_the_second_time_everything_is_already_there_with_its_address(folder: Path) -> None:
    ingest(folder)
    out, _ = ingest(folder)
    known = Document.objects.get(filename="one.txt")
    assert f"one.txt: already there as /documents/{known.public_id}/" in out
    assert "0 documents (2 more were already there)" in out
    assert Document.objects.count() == 2 and Source.objects.count() == 2


def test_what_fails_is_told_and_the_rest_goes_on(folder: Path) -> None:
    (folder / "broken.txt").write_bytes(b"")
    with pytest.raises(CommandError, match="2 could not be taken in") as failure:
        ingest(folder, folder / "absent.txt")
    assert failure.value.returncode == 1
    assert Document.objects.filter(status=Status.FILED).count() == 2
    assert Document.objects.get(filename="broken.txt").status == Status.FAILED


def test_a_failed_file_can_be_tried_again(folder: Path) -> None:
    path = folder / "broken.txt"
    path.write_bytes(b"")
    for options in ({}, {"retry": True}):
        with pytest.raises(CommandError):
            ingest(path, **options)
    assert Document.objects.get(filename="broken.txt").attempts == 1, "counted anew by hand"


def test_standard_input_is_a_newsletter(monkeypatch: pytest.MonkeyPatch) -> None:
    class Input:
        buffer = io.BytesIO(ONE.encode())

    monkeypatch.setattr("sys.stdin", Input)
    out, _ = ingest("-")
    assert "1 documents" in out and Document.objects.get().filename == "standard input"


def test_a_private_address_is_refused_with_a_sentence() -> None:
    err = io.StringIO()
    with pytest.raises(CommandError):
        call_command("ingest", "http://127.0.0.1/x", stdout=io.StringIO(), stderr=err)
    assert "private or reserved" in err.getvalue() and not Document.objects.exists()


def test_a_manifest_that_is_none_says_what_one_is(folder: Path) -> None:
    (folder / "manifest.tsv").write_text("just words\n")
    with pytest.raises(CommandError, match="tab-separated columns"):
        ingest(folder)


def test_ctrl_c_keeps_what_is_there_and_the_next_one_does_the_rest(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    process = ingest_command.process_document

    def interrupted(*, public_id: str) -> None:
        os.kill(os.getpid(), signal.SIGINT)
        process(public_id=public_id)

    with monkeypatch.context() as patched:
        patched.setattr(ingest_command, "process_document", interrupted)
        with pytest.raises(CommandError, match="Broken off: what was taken in"):
            ingest(folder)
    assert [one.status for one in Document.objects.all()] == [Status.FILED], "none is left half-way"
    assert "1 documents (1 more were already there)" in ingest(folder)[0]


def test_loading_reference_data_twice_adds_nothing_and_keeps_what_admins_changed() -> None:
    call_command("load_reference", verbosity=0)
    Regulator.objects.filter(public_id="cn-cac").update(name="Changed by an admin")
    out = io.StringIO()
    call_command("load_reference", stdout=out)
    assert "0 jurisdictions, 0 regulators, 0 aliases, 0 topics" in out.getvalue()
    assert Regulator.objects.get(public_id="cn-cac").name == "Changed by an admin"
    call_command("load_reference", overwrite=True, verbosity=0)
    assert Regulator.objects.get(public_id="cn-cac").name == "Cyberspace Administration of China"


def test_archives_are_taken_in_and_told_file_by_file(tmp_path: Path) -> None:
    archive = tmp_path / "old.zip"
    archive.write_bytes(zipped(("2024/one.txt", ONE.encode()), ("two.md", TWO.encode()), ("logo.png", b"x")))
    (tmp_path / "old.mbox").write_bytes(mbox([mail("Three", files=(("a.txt", "text/plain", b"Four."),))]))
    with pytest.raises(CommandError, match="1 could not be taken in"):
        ingest(tmp_path)
    assert set(Document.objects.values_list("status", flat=True)) == {Status.FILED}
    assert set(Document.objects.values_list("filename", flat=True)) == {
        "one.txt",
        "two.md",
        "1 Three.eml",
        "a.txt",
    }
    out, err = io.StringIO(), io.StringIO()
    with pytest.raises(CommandError):
        call_command("ingest", str(archive), stdout=out, stderr=err)
    known = Document.objects.get(filename="one.txt")
    assert f"2024/one.txt: already there as /documents/{known.public_id}/" in out.getvalue()
    assert "old.zip, logo.png: It is of no kind that is read" in err.getvalue()


def test_an_archive_that_a_command_before_did_not_end_is_gone_on_with(tmp_path: Path) -> None:
    archive = tmp_path / "old.zip"
    archive.write_bytes(zipped(("one.txt", ONE.encode()), ("two.md", TWO.encode())))
    with archive.open("rb") as file:
        begun = add_archive(file=file, name="old.zip", enqueue=False)
    assert begun.job
    work_on_job(public_id=begun.job.public_id, seconds=0)
    out, _ = ingest(archive)
    assert "2 documents" in out and Archive.objects.count() == 1
    assert Document.objects.filter(status=Status.FILED).count() == 2
