"""Archives on the pages: sent like any file, their progress shown, cancelled, gone on with."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from pytest_django import Settings

from tests.mailing import mail
from tests.packing import zipped
from updates.models import Archive, Document, JobState, Source, Status
from updates.services.jobs import finish_job, work_on_job

pytestmark = pytest.mark.django_db
FILES = tuple((f"old/{name}.txt", f"Issue {name}.".encode()) for name in "abc")


@pytest.fixture(autouse=True)
def _queue(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("updates.web.archives.worker_answers", lambda timeout: True)
    monkeypatch.setattr("updates.web.adding.worker_answers", lambda timeout: True)


def send(client: Client, data: bytes, name: str = "old.zip", **values: str) -> str:
    """Sends an archive; the page it leads to."""
    answer = client.post("/documents/add/", {"uploads": SimpleUploadedFile(name, data), **values})
    assert answer.status_code == 302, answer.content.decode()
    return str(answer["Location"])


def test_an_archive_is_taken_in_and_shown(curator: Client, viewer: Client) -> None:
    address = send(curator, zipped(*FILES, ("logo.png", b"x")))
    archive = Archive.objects.get()
    assert address == f"/documents/archives/{archive.public_id}/"
    page = curator.get(address).content.decode()
    assert "Being taken in" in page and 'hx-trigger="every 2s"' in page and "Cancel" in page
    finish_job(public_id=archive.job.public_id)
    Document.objects.update(status=Status.FILED)
    page = viewer.get(address).content.decode()
    assert "4 of 4 files" in page and "3 new" in page and "1 left out" in page
    assert "of no kind that is read" in page and 'hx-trigger="every' not in page and "Cancel" not in page
    assert curator.get(address, headers={"HX-Request": "true"}).status_code == 286
    document = Document.objects.get(filename="a.txt")
    page = viewer.get(f"/documents/{document.public_id}/").content.decode()
    assert "old/a.txt" in page and archive.digest[:12] in page
    assert "old.zip" in curator.get("/documents/add/").content.decode()


def test_it_asks_again_until_its_documents_are_filed(curator: Client) -> None:
    address = send(curator, zipped(*FILES))
    finish_job(public_id=Archive.objects.get().job.public_id)
    Document.objects.filter(filename="a.txt").update(status=Status.READ)
    Document.objects.filter(filename="b.txt").update(status=Status.FAILED, error="This file is broken.")
    Document.objects.filter(filename="c.txt").update(status=Status.FILED)
    page = curator.get(address).content.decode()
    assert "Taken in" in page and 'hx-trigger="every 2s"' in page
    assert "1 still being worked on" in page and "1 could not be filed" in page
    assert "This file is broken." in page
    assert curator.get(address, headers={"HX-Request": "true"}).status_code == 200
    Document.objects.filter(filename="a.txt").update(status=Status.FILED)
    page = curator.get(address).content.decode()
    assert 'hx-trigger="every' not in page and "still being worked on" not in page


def test_the_same_again_names_the_documents(curator: Client) -> None:
    for name in ("old.zip", "again.zip"):
        send(curator, zipped(*FILES), name)
        finish_job(public_id=Archive.objects.latest("pk").job.public_id)
    page = curator.get(f"/documents/archives/{Archive.objects.latest('pk').public_id}/").content.decode()
    assert "3 there already" in page and page.count("It has the same bytes.") == 3
    assert f"/documents/{Document.objects.get(filename='a.txt').public_id}/" in page


def test_it_is_cancelled_and_gone_on_with(curator: Client) -> None:
    address = send(curator, zipped(*FILES))
    job = Archive.objects.get().job
    work_on_job(public_id=job.public_id, seconds=0)
    curator.post(f"/work/{job.public_id}/cancel/")
    page = curator.get(address).content.decode()
    assert "Not all of it is taken in" in page and "1 of 3 files" in page
    curator.post(f"{address}go-on/")
    job = Archive.objects.get().job
    assert finish_job(public_id=job.public_id).state == JobState.DONE
    assert "3 of 3 files" in curator.get(address).content.decode()


def test_archives_and_files_come_together(curator: Client) -> None:
    files = [SimpleUploadedFile("old.zip", zipped(*FILES)), SimpleUploadedFile("x.txt", b"One issue.")]
    assert curator.post("/documents/add/", {"uploads": files})["Location"].startswith("/documents/archives/")
    assert Document.objects.filter(filename="x.txt").exists()


def test_a_mail_that_is_sent_brings_its_files(curator: Client) -> None:
    data = mail("One", files=(("a.pdf", "application/pdf", b"%PDF-1.4"),))
    curator.post("/documents/add/", {"uploads": SimpleUploadedFile("one.eml", data)})
    parent = Document.objects.get(filename="one.eml")
    child = Document.objects.get(parent=parent)
    assert child.filename in curator.get(f"/documents/{parent.public_id}/").content.decode()
    assert parent.public_id in curator.get(f"/documents/{child.public_id}/").content.decode()
    told = curator.get(f"/api/v1/documents/{child.public_id}/").json()
    assert told["parent"]["id"] == parent.public_id
    found = curator.get(f"/api/v1/documents/?attached_to={parent.public_id}").json()["results"]
    assert [one["id"] for one in found] == [child.public_id]


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [("old.zip", b"no archive", "no ZIP archive"), ("old.mbox", b"Subject: x\n\n", "no mbox")],
)
def test_what_is_no_archive_is_told(curator: Client, name: str, data: bytes, words: str) -> None:
    answer = curator.post("/documents/add/", {"uploads": SimpleUploadedFile(name, data)})
    assert answer.status_code in (400, 413) and words in answer.content.decode()
    assert not Archive.objects.exists() and not Source.objects.exists()


def test_large_archives_are_taken_from_people_only(curator: Client, settings: Settings) -> None:
    settings.REGTRACK_MAX_BODY_BYTES = 300
    settings.REGTRACK_MAX_DOCUMENT_BYTES = 300
    data = zipped(*FILES)
    assert len(data) > 300
    assert (
        Client().post("/documents/add/", {"uploads": SimpleUploadedFile("old.zip", data)}).status_code == 413
    )
    assert curator.post("/documents/", {"uploads": SimpleUploadedFile("old.zip", data)}).status_code == 413
    assert send(curator, data).startswith("/documents/archives/")
    large = {"uploads": SimpleUploadedFile("a.txt", b"x" * 400)}
    assert curator.post("/documents/add/", large).status_code == 413, "a document may not be larger for that"


def test_what_can_be_taken_is_taken_and_the_rest_told(curator: Client, settings: Settings) -> None:
    settings.REGTRACK_MAX_DOCUMENT_BYTES = 1024
    files = [
        SimpleUploadedFile("old.zip", zipped(*FILES)),
        SimpleUploadedFile("huge.txt", b"x" * 2000),
        SimpleUploadedFile("fake.zip", b"no archive"),
        SimpleUploadedFile("x.txt", b"One issue."),
    ]
    answer = curator.post("/documents/add/", {"uploads": files}, follow=True)
    assert answer.redirect_chain[0][0].startswith("/documents/archives/")
    page = answer.content.decode()
    assert "Not taken: huge.txt has" in page and "Not taken: fake.zip is no ZIP archive" in page
    assert list(Document.objects.values_list("filename", flat=True)) == ["x.txt"]
    assert [archive.name for archive in Archive.objects.all()] == ["old.zip"]


def test_where_nothing_can_be_taken_the_form_says_so_of_each(curator: Client, settings: Settings) -> None:
    settings.REGTRACK_MAX_DOCUMENT_BYTES = 1024
    files = [SimpleUploadedFile("huge.txt", b"x" * 2000), SimpleUploadedFile("fake.zip", b"no archive")]
    answer = curator.post("/documents/add/", {"uploads": files})
    page = answer.content.decode()
    assert answer.status_code == 413 and "huge.txt has" in page and "fake.zip is no ZIP archive" in page
    assert not Document.objects.exists() and not Archive.objects.exists()
