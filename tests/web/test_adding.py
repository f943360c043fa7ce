"""Newsletters come in by the form: several files, pasted text, twice, empty, too large."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from pytest_django import Settings

from tests.factory import SmallRegister
from updates.models import Document, Status


@pytest.fixture(autouse=True)
def sent(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was handed to the queue, in place of a queue."""
    taken: list[str] = []
    monkeypatch.setattr("updates.services.dispatch.send", lambda public_id, *_: taken.append(public_id))
    monkeypatch.setattr("updates.web.adding.worker_answers", lambda timeout: True)
    return taken


def text_file(name: str, words: str) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, words.encode(), content_type="text/plain")


def test_files_and_text_are_stored_enqueued_and_shown(
    curator: Client, sent: list[str], django_capture_on_commit_callbacks
) -> None:
    files = [text_file("a.txt", "First letter."), text_file("b.txt", "Second letter.")]
    with django_capture_on_commit_callbacks(execute=True):
        answer = curator.post(
            "/documents/add/", {"uploads": files, "text": "Third\r\nletter.", "published_on": "2024-03-20"}
        )
    assert answer.status_code == 302
    assert answer["Location"].startswith("/documents/incoming/?document=")
    assert Document.objects.count() == 3
    assert sorted(sent) == sorted(Document.objects.values_list("public_id", flat=True))
    pasted = Document.objects.get(filename="pasted.txt")
    assert bytes(pasted.content) == b"Third\nletter."
    assert str(pasted.published_on) == "2024-03-20"
    page = curator.get(answer["Location"]).content.decode()
    assert "3 of 3 still being worked on" in page
    assert 'hx-trigger="every 2s"' in page
    assert '<noscript><meta http-equiv="refresh" content="2"></noscript>' in page


def test_the_same_bytes_again_lead_to_what_is_there(curator: Client) -> None:
    curator.post("/documents/add/", {"text": "The one letter."})
    answer = curator.post("/documents/add/", {"text": "The one letter."}, follow=True)
    assert Document.objects.count() == 1
    assert answer.redirect_chain[-1][0] == f"/documents/{Document.objects.get().public_id}/"
    assert "is already there" in answer.content.decode()


def test_an_address_alone_says_where_pages_are_fetched(curator: Client) -> None:
    answer = curator.post("/documents/add/", {"url": "https://letters.example/14"})
    assert answer.status_code == 400 and "An address alone is not fetched here" in answer.content.decode()
    assert not Document.objects.exists()


def test_an_empty_form_is_400(curator: Client) -> None:
    answer = curator.post("/documents/add/", {"text": "  \n"})
    assert answer.status_code == 400
    assert "Choose at least one file, or paste the text" in answer.content.decode()
    assert not Document.objects.exists()


def test_an_empty_file_is_kept_for_reading_to_judge(curator: Client) -> None:
    answer = curator.post("/documents/add/", {"uploads": [text_file("empty.txt", "")]})
    assert answer.status_code == 302
    assert Document.objects.get().size == 0


def test_a_date_that_cannot_be_is_400(curator: Client) -> None:
    answer = curator.post("/documents/add/", {"text": "News.", "published_on": "31 June"})
    assert answer.status_code == 400
    assert "Enter a valid date." in answer.content.decode()
    assert "News." in answer.content.decode(), "what was typed is not lost"


def test_a_file_over_the_limit_is_413(curator: Client, settings: Settings) -> None:
    settings.REGTRACK_MAX_DOCUMENT_BYTES = 1024
    answer = curator.post("/documents/add/", {"uploads": [text_file("big.txt", "x" * 2000)]})
    assert answer.status_code == 413
    assert "big.txt has 0.0 MB; at most 0 MB are taken." in answer.content.decode()
    assert not Document.objects.exists()


def test_a_text_over_the_limit_is_413(curator: Client, settings: Settings) -> None:
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 1024
    answer = curator.post("/documents/add/", {"text": "x" * 2000})
    assert answer.status_code == 413
    assert "This is too large" in answer.content.decode()


def test_a_body_over_the_limit_is_a_page_for_a_browser(curator: Client, settings: Settings) -> None:
    settings.REGTRACK_MAX_BODY_BYTES = settings.REGTRACK_MAX_ARCHIVE_BYTES = 1024
    answer = curator.post("/documents/add/", {"text": "x" * 2000}, headers={"Accept": "text/html"})
    assert answer.status_code == 413
    assert "<h1>This is too large</h1>" in answer.content.decode()


def test_too_many_files_are_413(curator: Client, settings: Settings) -> None:
    settings.DATA_UPLOAD_MAX_NUMBER_FILES = 2
    answer = curator.post("/documents/add/", {"uploads": [text_file(f"{n}.txt", str(n)) for n in range(3)]})
    assert answer.status_code == 413
    assert "Send at most 2 files at a time." in answer.content.decode()


def test_the_status_stops_asking_when_all_is_done(curator: Client, register: SmallRegister) -> None:
    waiting = register.documents[1]
    address = f"/documents/incoming/?document={waiting.public_id}"
    assert curator.get(address, headers={"HX-Request": "true"}).status_code == 200
    Document.objects.filter(pk=waiting.pk).update(status=Status.FILED)
    answer = curator.get(address, headers={"HX-Request": "true"})
    assert answer.status_code == 286, "htmx takes 286 as the end of asking"
    assert "Done: filed" in answer.content.decode()


def test_without_a_worker_the_page_says_so(
    curator: Client, register: SmallRegister, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("updates.web.adding.worker_answers", lambda timeout: False)
    assert "No worker answers at the moment." in curator.get("/documents/incoming/").content.decode()


def test_a_failed_document_can_be_retried_once(curator: Client, register: SmallRegister) -> None:
    failed = register.documents[2]
    address = f"/documents/{failed.public_id}/retry/"
    assert "It is worked on again." in curator.post(address, follow=True).content.decode()
    failed.refresh_from_db()
    assert failed.status == Status.RECEIVED
    assert "Only a failed document can be retried" in curator.post(address, follow=True).content.decode()


def test_the_original_is_a_download_byte_for_byte(viewer: Client, register: SmallRegister) -> None:
    document = register.documents[0]
    Document.objects.filter(pk=document.pk).update(
        filename='a "b".html', content=b"<script>alert(1)</script>"
    )
    answer = viewer.get(f"/documents/{document.public_id}/original/")
    assert answer.content == b"<script>alert(1)</script>"
    assert answer["Content-Type"] == "application/octet-stream"
    assert answer["Content-Disposition"].startswith("attachment;")
