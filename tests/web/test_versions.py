"""Versions of a document on its pages and in the API: text only, every change shown."""

import pytest
from django.test import Client

from tests.factory import make_jurisdiction, make_source
from updates.models import Document, FetchRun, Update
from updates.services.documents import store_document
from updates.services.processing import process_document

pytestmark = pytest.mark.django_db
URL = "https://firm.test/news/march"
ACME = (
    "On 4 March 2024, the Data Protection Commission fined Acme Limited EUR {} for late notice of a breach, "
    "after customers had complained about it for several months."
)
ZETA = "On 6 March 2024, the Data Protection Commission fined Zeta Limited EUR 70,000 for cold calls."


def version(*items: str, run: FetchRun | None = None) -> Document:
    text = "Enforcement\n\n" + "\n\n".join(items) + "\n"
    data = text.encode()
    stored = store_document(
        data=data, filename="news.txt", title="March", url=URL, enqueue=False, fetch_run=run,
        source=run.source if run else None,
    )  # fmt: skip
    process_document(public_id=stored.document.public_id)
    return stored.document


@pytest.fixture
def two() -> tuple[Document, Document]:
    make_jurisdiction("IE", "Ireland")
    return version(ACME.format("5,000"), ZETA), version(
        ACME.format("9,000"), "A note with <script>alert(1)</script> in it & more."
    )


def test_the_difference_is_shown_in_words_and_nothing_in_it_runs(
    viewer: Client, two: tuple[Document, Document]
) -> None:
    old, new = two
    page = viewer.get(f"/documents/{new.public_id}/changes/").content.decode()
    assert "<del>5,000</del> <ins>9,000</ins>" in page
    assert "&lt;script&gt;alert(1)" in page and "<script>alert" not in page
    assert "No longer told" in page and "Changed" in page
    for address in (
        f"/documents/{old.public_id}/changes/",
        f"/documents/{new.public_id}/changes/?with={old.public_id}",
    ):
        assert viewer.get(address).content.decode().count("<del>5,000</del>") == 1


def test_pages_lead_from_version_to_version(viewer: Client, two: tuple[Document, Document]) -> None:
    old, new = two
    older = viewer.get(f"/documents/{old.public_id}/").content.decode()
    assert "There is a newer version" in older and "Replaced by another version" in older
    newer = viewer.get(f"/documents/{new.public_id}/").content.decode()
    assert "This is version 2" in newer and f"/documents/{new.public_id}/changes/" in newer
    gone = Update.objects.get(is_withdrawn=True)
    page = viewer.get(f"/updates/{gone.public_id}/").content.decode()
    assert "No newest version of a newsletter tells this any more" in page
    listed = viewer.get("/updates/?withdrawn=true").content.decode()
    assert gone.headline in listed and listed.count("data-row") == 1


@pytest.mark.parametrize("asked", ["", "?with=doc-none", "?with=%00"])
def test_without_another_version_there_is_no_difference(viewer: Client, asked: str) -> None:
    make_jurisdiction("IE", "Ireland")
    alone = version(ZETA)
    assert viewer.get(f"/documents/{alone.public_id}/changes/{asked}").status_code == 404


def test_a_fetch_leads_to_what_changed(viewer: Client) -> None:
    make_jurisdiction("IE", "Ireland")
    source = make_source(kind="page", url=URL)
    moment = "2026-03-04T09:00:00Z"
    run = FetchRun.objects.create(
        public_id="run-1", source=source, url=URL, started_at=moment, finished_at=moment,
        status="revision", revision_count=1,
    )  # fmt: skip
    version(ACME.format("5,000"))
    new = version(ACME.format("9,000"), run=run)
    page = viewer.get(f"/sources/{source.public_id}/").content.decode()
    assert "1 changed" in page and f"/documents/{new.public_id}/changes/" in page


def test_the_api_gives_versions_and_what_changed(viewer: Client, two: tuple[Document, Document]) -> None:
    old, new = two
    told = viewer.get(f"/api/v1/documents/{new.public_id}/").json()
    assert (told["version"], told["revises"]["id"], told["revised_by"]) == (2, old.public_id, None)
    assert told["canonical_url"] == "firm.test/news/march"
    changes = viewer.get(told["changes_url"]).json()
    assert (changes["old"]["id"], changes["new"]["id"]) == (old.public_id, new.public_id)
    assert {item["fate"] for item in changes["items"]} >= {"changed", "gone"}
    text = "".join(
        piece["text"] for hunk in changes["hunks"] for piece in hunk["pieces"] if piece["kind"] != "added"
    )
    assert text == old.__class__.objects.get(pk=old.pk).text
    for query, number in (("version_of=" + old.public_id, 2), ("newest=true", 1), ("newest=false", 1)):
        assert len(viewer.get(f"/api/v1/documents/?{query}").json()["results"]) == number
    assert viewer.get(f"/api/v1/documents/{new.public_id}/changes/?with=none").status_code == 404


def test_an_upload_of_a_known_address_is_told_as_a_version(curator: Client) -> None:
    first = {"text": ACME.format("5,000"), "url": URL, "title": "March"}
    curator.post("/documents/add/", first)
    page = curator.post(
        "/documents/add/", {**first, "text": ACME.format("9,000")}, follow=True
    ).content.decode()
    assert "is version 2 of “March”, since it has the same address" in page
    page = curator.post(
        "/documents/add/", {**first, "text": ACME.format("9,000 ")}, follow=True
    ).content.decode()
    assert "is already there" in page and "it has the same text" in page


@pytest.mark.parametrize(("amount", "holds"), [("9,000", False), ("5,000", True)])
def test_a_decision_on_words_that_changed_is_told_not_to_hold(
    curator: Client, amount: str, holds: bool
) -> None:
    make_jurisdiction("IE", "Ireland")
    version(ACME.format("5,000"), ZETA)
    update = Update.objects.get(text__contains="Acme")
    said = {"kind": "set_value", "field": "headline", "value": "As I say"}
    curator.post(f"/updates/{update.public_id}/decide/", said)
    version(ACME.format(amount))
    page = curator.get(f"/updates/{update.public_id}/").content.decode()
    assert ("Does not hold" in page) is not holds
    assert ("corrected</span>" in page) is holds
