"""What was taken is asked again while it is young, and what changed comes as a new version."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from django.utils import timezone

from tests.factory import make_source
from tests.site import TEXT, Site, running_site
from updates.models import Document, FetchRun, RunStatus, Source, SourceKind
from updates.services.fetch_sources import fetch_source
from updates.services.revisits import MOST_REVISITED, due_pages

pytestmark = [pytest.mark.django_db, pytest.mark.database]
DAY = "Wed, 04 Mar 2026 09:00:00 GMT"


@pytest.fixture
def site() -> Iterator[Site]:
    with running_site() as running:
        yield running


def run(source: Source) -> FetchRun:
    ended = fetch_source(source_id=source.public_id)
    assert ended is not None
    return ended


def counts(ended: FetchRun) -> tuple[str, int, int, int]:
    return ended.status, ended.new_count, ended.revision_count, ended.duplicate_count


def pass_time(hours: float) -> None:
    """All that was fetched came, and was asked, so much earlier."""
    for document in Document.objects.all():
        document.received_at -= timedelta(hours=hours)
        if document.checked_at:
            document.checked_at -= timedelta(hours=hours)
        document.save(update_fields=["received_at", "checked_at"])


def feed_of_one(site: Site, **headers: str) -> Source:
    site.feed(("One", "/1", "a", DAY))
    site.page("/1", TEXT, **headers)
    source = make_source(kind=SourceKind.FEED, url=site.url("/feed"))
    assert counts(run(source)) == (RunStatus.NEW, 1, 0, 0)
    return source


def test_a_page_that_changed_is_a_new_version_that_names_its_run(site: Site) -> None:
    source = feed_of_one(site)
    site.page("/1", TEXT + "It appealed.")
    assert counts(run(source)) == (RunStatus.DUPLICATE, 0, 0, 0), "it was asked a moment ago"
    pass_time(13)
    ended = run(source)
    assert counts(ended) == (RunStatus.REVISION, 0, 1, 0)
    new = ended.documents.get()
    assert (new.version, new.revises.title, new.title, new.source) == (2, "One", "One", source)
    assert new.published_on == new.revises.published_on, "corrected, but of that day"
    assert site.asked == ["/feed", "/1", "/feed", "/feed", "/1"]


def test_a_page_is_asked_with_what_its_server_called_it(site: Site) -> None:
    source = feed_of_one(site, ETag='"v1"')
    pass_time(13)
    assert counts(run(source)) == (RunStatus.DUPLICATE, 0, 0, 0)
    assert Document.objects.get().checked_at > timezone.now() - timedelta(minutes=1)


@pytest.mark.parametrize(
    ("age", "since", "days", "due", "why"),
    [
        (13, 13, 14, True, "half a day old"),
        (11, 11, 14, False, "younger"),
        (24 * 10, 24, 14, False, "of ten days, asked yesterday"),
        (24 * 10, 24 * 3, 14, True, "of ten days, asked three days ago"),
        (24 * 15, 24 * 9, 14, False, "older than the source looks"),
        (24 * 15, 24 * 9, 30, True, "a source that looks longer"),
        (13, 13, 0, False, "a source that does not look"),
    ],
)
def test_the_older_a_page_the_more_seldom_it_is_asked(
    age: float, since: float, days: int, due: bool, why: str
) -> None:
    now = timezone.now()
    source = make_source(kind=SourceKind.FEED, url="https://a.test/feed", revisit_days=days)
    Document.objects.create(
        public_id="doc-1", source=source, content=b"", size=0, raw_digest="1", url="https://a.test/1",
        canonical_url="a.test/1", received_at=now - timedelta(hours=age),
        checked_at=now - timedelta(hours=since),
    )  # fmt: skip
    assert bool(due_pages(source, now)) is due, why


def test_some_pages_a_run(site: Site) -> None:
    site.feed(*((f"Issue {n}", f"/{n}", str(n), DAY) for n in range(15)))
    for number in range(15):
        site.page(f"/{number}", f"{TEXT} {number}")
    source = make_source(kind=SourceKind.FEED, url=site.url("/feed"))
    run(source)
    pass_time(13)
    site.asked.clear()
    run(source), run(source)
    assert len(site.asked) == 15 + 2 and len(set(site.asked)) == 16
    assert MOST_REVISITED < 15


@pytest.mark.parametrize("answer", ["gone", "moved to the front page", "closed by robots.txt", "broken"])
def test_a_page_that_cannot_be_had_again_stays_as_it_was(site: Site, answer: str) -> None:
    source = feed_of_one(site)
    pass_time(13)
    if answer == "gone":
        site.page("/1", status=404)
    elif answer == "broken":
        site.page("/1", status=500)
    elif answer == "closed by robots.txt":
        site.raw("/robots.txt", "User-agent: *\nDisallow: /1", "text/plain")
    else:
        site.page("/1", status=302, Location="/")
        site.page("/", "Welcome to our firm and to all that we have to say on this and that.")
    assert counts(run(source)) == (RunStatus.DUPLICATE, 0, 0, 0)
    assert Document.objects.get().version == 1


def test_an_entry_that_brings_its_text_is_seen_to_change(site: Site) -> None:
    def feed(words: str) -> None:
        item = f"<item><title>A</title><link>{site.url('/1')}</link><description>{words}</description></item>"
        site.raw("/feed", f"<rss version='2.0'><channel>{item}</channel></rss>")

    feed(TEXT)
    source = make_source(kind=SourceKind.FEED, url=site.url("/feed"))
    assert counts(run(source)) == (RunStatus.NEW, 1, 0, 0)
    feed(TEXT + " It appealed.")
    assert counts(run(source)) == (RunStatus.REVISION, 0, 1, 0)
    assert counts(run(source)) == (RunStatus.DUPLICATE, 0, 0, 0)
    feed(TEXT + " It  appealed.&lt;img src='/pixel'&gt;")
    assert counts(run(source)) == (RunStatus.DUPLICATE, 0, 0, 1), "other bytes, the same words"
    assert counts(run(source)) == (RunStatus.DUPLICATE, 0, 0, 0), "looked at once"
    assert site.asked == ["/feed"] * 5 and Document.objects.count() == 2


def test_a_watched_page_has_versions_and_may_go_back(site: Site) -> None:
    site.page("/latest", TEXT)
    source = make_source(kind=SourceKind.PAGE, url=site.url("/latest"))
    assert counts(run(source)) == (RunStatus.NEW, 1, 0, 0)
    site.page("/latest", "Something wholly other is told here now, in words that nobody had used before.")
    assert counts(run(source)) == (RunStatus.REVISION, 0, 1, 0)
    site.page("/latest", TEXT)
    assert run(source).revision_count == 0
    first, second = Document.objects.order_by("version")
    assert first.returned_at and first.returned_at > second.received_at
