"""What is brought in again is told by what it is known, and names what it repeats or revises."""

import pytest
from django.utils import timezone

from tests.factory import make_source
from updates.models import Document, FetchRun, Source
from updates.services.documents import Outcome, StoreResult, store_document
from updates.services.known import Address, Why
from updates.services.processing import process_document

pytestmark = [pytest.mark.django_db, pytest.mark.database]
URL = "https://firm.test/news/march"
WORDS = "On 4 March 2024, the Data Protection Commission fined Acme Limited EUR 5,000 for late notice. " * 3
OTHER = "A court in Lyon dissolved a club of gardeners on 9 May 2024 after long talks with its members. " * 3


def page(words: str = WORDS, pixel: str = "1", head: str = "") -> bytes:
    return (
        f"<html><head><title>News</title>{head}</head><body><article><p>{words}</p>"
        f"<img src='https://t.test/p?u={pixel}' width=1 height=1>"
        f"<a href='https://firm.test/out?u={pixel}'>Unsubscribe</a></article></body></html>"
    ).encode()


def mail(words: str = WORDS, banner: str = "") -> bytes:
    return f"Subject: News\nFrom: a@firm.test\nContent-Type: text/plain\n\n{banner}{words}\n".encode()


def store(data: bytes, **more: object) -> StoreResult:
    stored = store_document(data=data, media_type="text/html", enqueue=False, **more)  # type: ignore[arg-type]
    process_document(public_id=stored.document.public_id)
    return stored


@pytest.fixture
def run() -> FetchRun:
    source = make_source()
    return FetchRun.objects.create(public_id="run-1", source=source, url=URL, started_at=timezone.now())


@pytest.mark.parametrize(
    ("data", "url", "outcome", "why", "reason"),
    [
        (page(), "", Outcome.ALREADY_THERE, Why.SAME_BYTES, "the same file, by hand"),
        (page(pixel="2"), URL, Outcome.ALREADY_THERE, Why.SAME_TEXT, "only the pixel changed"),
        (page(pixel="2"), f"{URL}?utm_source=x#top", Outcome.ALREADY_THERE, Why.SAME_TEXT, "tracking"),
        (page(WORDS + "It appealed."), f"{URL}/?fbclid=1", Outcome.REVISED, Why.SAME_URL, "a sentence more"),
        (page(OTHER), URL, Outcome.REVISED, Why.SAME_URL, "the page is another one now"),
        (page(OTHER), f"{URL}?id=2", Outcome.STORED, None, "another page"),
        (page(OTHER), "", Outcome.STORED, None, "no address"),
    ],
)
def test_an_upload_is_known_by_bytes_and_by_its_address(
    data: bytes, url: str, outcome: Outcome, why: Why | None, reason: str
) -> None:
    first = store(page(), url=URL)
    second = store(data, url=url)
    assert (second.outcome, second.why) == (outcome, why), reason
    assert second.known == (first.document if why else None)
    assert (second.document == first.document) is (outcome is Outcome.ALREADY_THERE)


def test_a_revision_is_a_new_document_beside_the_old_one() -> None:
    one = store(page(), url=URL).document
    two = store(page(WORDS + "It appealed."), url=URL).document
    three = store(page(WORDS + "It lost."), url=URL).document
    assert [(doc.version, doc.revises, doc.first_version) for doc in (one, two, three)] == [
        (1, None, None),
        (2, one, one),
        (3, two, one),
    ]
    one.refresh_from_db()
    assert bytes(one.content) == page() and "appealed" not in one.text


@pytest.mark.parametrize(
    ("data", "outcome", "why", "reason"),
    [
        (mail() + b"\n", Outcome.ALREADY_THERE, Why.SAME_MESSAGE, "sent by another way"),
        (mail(banner="CAUTION: from outside. "), Outcome.REVISED, Why.SAME_MESSAGE, "with a banner more"),
        (mail(OTHER), Outcome.STORED, None, "an id that lies"),
    ],
)
def test_a_mail_is_known_by_its_id_where_its_words_agree(
    data: bytes, outcome: Outcome, why: Why | None, reason: str
) -> None:
    kind = {"media_type": "message/rfc822", "message_id": "<1@firm.test>", "enqueue": False}
    first = store_document(data=mail(), **kind)  # type: ignore[arg-type]
    process_document(public_id=first.document.public_id)
    second = store_document(data=data, **kind)  # type: ignore[arg-type]
    assert (second.outcome, second.why) == (outcome, why), reason
    assert first.document.message_id == "1@firm.test"


@pytest.mark.parametrize(
    ("known", "data", "more", "outcome", "reason"),
    [
        ({}, page(pixel="2"), {"url": "https://other.test/b"}, Outcome.ALREADY_THERE, "told elsewhere"),
        ({"url": URL}, page(OTHER), {"address": Address.REUSED}, Outcome.STORED, "the next issue there"),
        ({"url": URL}, page(WORDS + "More."), {"address": Address.REUSED}, Outcome.REVISED, "corrected"),
        ({"url": URL}, page(WORDS + "More."), {"address": Address.SHARED}, Outcome.STORED, "one of several"),
    ],
)
def test_what_a_fetch_brings(
    run: FetchRun, known: dict[str, str], data: bytes, more: dict[str, object], outcome: Outcome, reason: str
) -> None:
    store(page(), **known)
    fetched = store(data, **{"url": URL, "source": run.source, "fetch_run": run, **more})
    assert fetched.outcome is outcome, reason


def test_another_sources_extract_of_a_page_is_no_version_of_it(run: FetchRun) -> None:
    told = [f"Word{n} of the report on matter {n * 7} of the commission." for n in range(60)]
    whole = store(page(" ".join(told)), url=URL).document
    extract = page(" ".join(told[:30]))
    known = store(extract, url=URL, source=run.source, fetch_run=run)
    assert (known.outcome, known.document, known.why) == (Outcome.ALREADY_THERE, whole, Why.SAME_URL)
    assert store(extract, url=URL).outcome is Outcome.REVISED, "by the source itself, it was shortened"


@pytest.mark.parametrize(
    ("head", "words", "outcome", "why"),
    [
        (
            f"<link rel=canonical href='{URL}'>",
            WORDS + "More.",
            Outcome.REVISED,
            "its own word for its address",
        ),
        (f"<link rel=canonical href='{URL}'>", OTHER, Outcome.STORED, "every page says it is that one"),
        ("<link rel=canonical href='https://evil.test/x'>", WORDS + "More.", Outcome.STORED, "another site"),
    ],
)
def test_the_address_that_a_page_names(head: str, words: str, outcome: Outcome, why: str) -> None:
    store(page(), url=URL)
    assert store(page(words, head=head), url="https://firm.test/p/77").outcome is outcome, why


def test_a_version_that_cannot_be_read_is_kept_and_says_why() -> None:
    first = store(page(), url=URL).document
    broken = store(b"%PDF-1.4 rubbish", url=URL)
    broken.document.refresh_from_db()
    assert broken.outcome is Outcome.REVISED and broken.document.error and broken.known == first


def test_a_page_that_goes_back_has_no_third_version(run: FetchRun) -> None:
    fetched: dict[str, object] = {"url": URL, "source": run.source, "fetch_run": run}
    one = store(page(), **fetched).document
    two = store(page(OTHER), **fetched).document
    assert store(page(), **fetched).outcome is Outcome.ALREADY_THERE
    one.refresh_from_db(), two.refresh_from_db()
    assert one.returned_at and one.returned_at > two.received_at and Document.objects.count() == 2
    assert store(page(pixel="9"), **fetched).document == one, "the same text in other bytes"
    assert Source.objects.count() == 1
