"""Sources fetched from a real server that changes its mind, lies and fails."""

import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta

import pytest
from django.db import connection
from django.utils import timezone

from tests.factory import make_source
from tests.site import TEXT, Site, running_site
from updates.extraction.findings import ReadText
from updates.models import Document, FetchRun, RunStatus, SeenEntry, Source, SourceKind, Status
from updates.services import documents, fetch_entries, fetch_sources, outgoing
from updates.services.errors import Refused
from updates.services.fetch_sources import due_sources, fetch_source
from updates.services.source_changes import change_source
from updates.services.texts import read_text

pytestmark = [pytest.mark.django_db, pytest.mark.database]
DAY = "Wed, 04 Mar 2026 09:00:00 GMT"
LATER = "Thu, 05 Mar 2026 09:00:00 GMT"


@pytest.fixture
def site() -> Iterator[Site]:
    with running_site() as running:
        yield running


def feed_source(site: Site, path: str = "/feed", **values: object) -> Source:
    return make_source(kind=SourceKind.FEED, url=site.url(path), **values)


def run(source: Source) -> FetchRun:
    ended = fetch_source(source_id=source.public_id)
    assert ended is not None
    source.refresh_from_db()
    return ended


def counts(ended: FetchRun) -> tuple[str, int, int]:
    return ended.status, ended.new_count, ended.duplicate_count


def test_teasers_are_followed_and_known_the_next_time(site: Site) -> None:
    site.feed(("One", "/1", "a", DAY), ("Two", "/2", "b", LATER))
    site.page("/1", TEXT + "one"), site.page("/2", TEXT + "two")
    source = feed_source(site)
    assert counts(run(source)) == (RunStatus.NEW, 2, 0)
    one = Document.objects.get(title="One")
    assert (str(one.published_on), one.url, one.source) == ("2026-03-04", site.url("/1"), source)
    assert counts(run(source)) == (RunStatus.DUPLICATE, 0, 0)
    assert site.asked == ["/feed", "/1", "/2", "/feed"], "no page is asked for twice"
    assert source.next_fetch_at is not None and source.next_fetch_at > timezone.now() + timedelta(hours=5)


def test_an_entry_with_its_text_is_taken_as_it_is(site: Site) -> None:
    item = (
        f"<item><title>A &amp; B</title><link>{site.url('/1')}</link><description>{TEXT}</description></item>"
    )
    site.raw("/feed", f"<rss version='2.0'><channel>{item}</channel></rss>")
    assert counts(run(feed_source(site))) == (RunStatus.NEW, 1, 0)
    assert site.asked == ["/feed"]
    content = bytes(Document.objects.get().content).decode()
    assert "<h1>A &amp; B</h1>" in content and "the regulator fined" in content


def test_what_did_not_change_is_not_sent_again(site: Site) -> None:
    site.feed(("One", "/1", "a", DAY), ETag='"v1"')
    site.page("/1")
    source = feed_source(site)
    run(source)
    assert source.etag == '"v1"'
    second = run(source)
    assert (second.status, second.http_status, second.size) == (RunStatus.NOT_MODIFIED, 304, 0)
    assert source.failures == 0


@pytest.mark.parametrize(
    ("item", "new", "why"),
    [
        (("One, corrected", "/1", "a", DAY), 0, "an edited title"),
        (("One", "/1?utm_source=feed", "z", DAY), 0, "another guid and a tracking mark"),
        (("Other", "/2", "a", DAY), 1, "a guid that is used again for another entry"),
        (("One", "/2", "b", LATER), 1, "a title that is used again"),
    ],
)
def test_entries_are_known_by_names_that_agree(
    site: Site, item: tuple[str, str, str, str], new: int, why: str
) -> None:
    site.feed(("One", "/1", "a", DAY))
    site.page("/1"), site.page("/2", TEXT + "two")
    source = feed_source(site)
    run(source)
    site.feed(item)
    assert run(source).new_count == new, why


def test_the_same_page_of_two_sources_is_one_document(site: Site) -> None:
    site.feed(("One", "/1", "a", DAY))
    site.feed(("First", "/1", "b", DAY), path="/other")
    site.page("/1")
    run(feed_source(site))
    assert counts(run(feed_source(site, "/other"))) == (RunStatus.DUPLICATE, 0, 1)


def test_at_most_twenty_pages_a_run_and_the_rest_soon(site: Site) -> None:
    site.feed(*((f"Issue {n}", f"/{n}", str(n), DAY) for n in range(25)), ETag='"v1"')
    for number in range(25):
        site.page(f"/{number}", f"{TEXT} {number}")
    source = feed_source(site)
    assert counts(run(source)) == (RunStatus.NEW, 20, 0)
    assert source.etag == "", "else the rest would be hidden behind “not modified”"
    assert source.next_fetch_at is not None and source.next_fetch_at < timezone.now() + timedelta(minutes=6)
    assert counts(run(source)) == (RunStatus.NEW, 5, 0)
    assert source.etag == '"v1"'


def test_a_page_that_fails_stops_no_other_and_is_tried_again(site: Site) -> None:
    site.feed(("One", "/1", "a", DAY), ("Two", "/2", "b", DAY), ETag='"v1"')
    site.page("/1", status=500), site.page("/2")
    source = feed_source(site)
    first = run(source)
    assert counts(first) == (RunStatus.NEW, 1, 0) and "answered 500" in first.error
    site.page("/1", TEXT + "one")
    assert counts(run(source)) == (RunStatus.NEW, 1, 0)


def test_pages_that_fail_each_time_keep_no_others_from_their_turn(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fetch_sources, "MOST_FOLLOWED", 8)
    site.feed(*((f"Issue {n}", f"/{n}", str(n), DAY) for n in range(16)))
    for number in range(16):
        site.page(f"/{number}", f"{TEXT} {number}", status=500 if number < 8 else 200)
    source = feed_source(site)
    assert run(source).status == RunStatus.FAILED, "those that stand first fail"
    for _ in range(40):
        if Document.objects.count() < 8:
            run(source)
    assert Document.objects.count() == 8


def test_a_page_that_is_gone_is_told_once(site: Site) -> None:
    site.feed(("One", "/1", "a", DAY))
    source = feed_source(site)
    assert "answered 404" in run(source).error
    assert run(source).error == "" and site.asked == ["/feed", "/1", "/feed"]


def test_where_robots_may_not_read_the_feeds_own_words_are_taken(site: Site) -> None:
    site.raw("/robots.txt", "User-agent: *\nDisallow: /closed", "text/plain")
    items = "".join(
        f"<item><title>{name}</title><link>{site.url('/closed/' + name)}</link>{words}</item>"
        for name, words in (("a", "<description>The firm was fined.</description>"), ("b", ""))
    )
    site.raw("/feed", f"<rss version='2.0'><channel>{items}</channel></rss>")
    ended = run(feed_source(site))
    assert counts(ended) == (RunStatus.NEW, 1, 0) and "asks programs not to read" in ended.error
    assert site.asked == ["/feed"]


@pytest.mark.parametrize(
    ("status", "headers", "least"),
    [(500, {}, timedelta(minutes=3)), (429, {"Retry_After": "7200"}, timedelta(minutes=119))],
)
def test_a_failure_is_told_and_tried_later(
    site: Site, status: int, headers: dict[str, str], least: timedelta
) -> None:
    site.page("/feed", status=status, **headers)
    source = feed_source(site)
    ended = run(source)
    assert (ended.status, ended.http_status) == (RunStatus.FAILED, status)
    assert f"answered {status}" in ended.error and source.failures == 1
    assert source.next_fetch_at is not None and source.next_fetch_at > timezone.now() + least


def test_a_server_that_is_slow_is_given_up(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    site.feed()
    site.pages["/feed"].wait = 5
    rules = replace(outgoing.fetch_policy(), read_seconds=0.3, total_seconds=0.5)
    monkeypatch.setattr(fetch_entries, "fetch_policy", lambda: rules)
    ended = run(feed_source(site))
    assert ended.status == RunStatus.FAILED
    assert "could not be fetched" in ended.error or "took more than" in ended.error


def test_three_failures_raise_an_alarm_and_one_success_clears_it(site: Site) -> None:
    site.raw("/feed", "<html>This is no feed.</html>", "text/html")
    source = feed_source(site)
    run(source), run(source)
    assert source.alarm == ""
    run(source)
    since = source.alarmed_at
    assert (
        source.alarm.startswith("The last 3 fetches failed.") and "is a web page and no feed" in source.alarm
    )
    run(source)
    assert source.alarmed_at == since and "last 4" in source.alarm
    site.feed(("One", "/1", "a", DAY))
    site.page("/1")
    run(source)
    assert (source.alarm, source.alarmed_at, source.failures) == ("", None, 0)


def test_a_listing_is_followed_and_a_page_watched(site: Site) -> None:
    site.page("/news", "<a href='/1-fine-for-acme'>The regulator fines Acme for its app</a>")
    site.page("/1-fine-for-acme", f"{TEXT} Acme answered.")
    listing = make_source(kind=SourceKind.PAGE, url=site.url("/news"), is_listing=True)
    assert counts(run(listing)) == (RunStatus.NEW, 1, 0)
    site.page("/latest", TEXT)
    page = make_source(kind=SourceKind.PAGE, url=site.url("/latest"))
    assert counts(run(page)) == (RunStatus.NEW, 1, 0)
    site.page("/latest", f"<script>nonce='1'</script>{TEXT}")
    assert counts(run(page)) == (RunStatus.DUPLICATE, 0, 0), "only the marks of a visit changed"
    site.page("/latest", TEXT + " And more.")
    assert counts(run(page)) == (RunStatus.REVISION, 0, 0)


def test_only_what_is_due_is_fetched(site: Site) -> None:
    now = timezone.now()
    due = feed_source(site, next_fetch_at=now - timedelta(minutes=1))
    fresh = feed_source(site, "/fresh")
    feed_source(site, "/later", next_fetch_at=now + timedelta(hours=1))
    feed_source(site, "/by-hand", schedule=0)
    feed_source(site, "/paused", is_active=False)
    make_source()
    assert due_sources() == [fresh.public_id, due.public_id]
    assert fetch_source(source_id=due.public_id, only_if_due=True) is not None
    assert fetch_source(source_id=due.public_id, only_if_due=True) is None, "the message came twice"


def test_one_request_at_a_time_a_host(site: Site) -> None:
    busy, other = feed_source(site), feed_source(site, "/other")
    FetchRun.objects.create(public_id="run-1", source=busy, url=busy.url, started_at=timezone.now())
    assert fetch_source(source_id=other.public_id) is None
    assert fetch_source(source_id=busy.public_id) is None
    assert site.asked == []


def test_a_run_whose_worker_died_is_ended_and_the_next_goes_on(site: Site) -> None:
    source = feed_source(site)
    long_ago = timezone.now() - timedelta(minutes=6)
    FetchRun.objects.create(public_id="run-1", source=source, url=source.url, started_at=long_ago)
    site.feed()
    assert run(source).status == RunStatus.NOTHING
    died = FetchRun.objects.get(public_id="run-1")
    assert died.status == RunStatus.FAILED and "broke off" in died.error


def test_an_entry_that_stops_us_holds_up_no_other_and_is_tried_again(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    site.feed(*((f"Issue {n}", f"/{n}", str(n), DAY) for n in range(3)))
    for number in range(3):
        site.page(f"/{number}", f"{TEXT} {number}")
    source, name = feed_source(site), documents.page_name

    def stumble(url: str, *rest: object) -> str:
        if url == site.url("/1"):
            raise AssertionError("a bug")
        return name(url, *rest)  # type: ignore[arg-type]

    with monkeypatch.context() as patched:
        patched.setattr(documents, "page_name", stumble)
        ended = run(source)
    assert counts(ended) == (RunStatus.NEW, 2, 0)
    assert "was not taken by an error of RegTrack (AssertionError)" in ended.error
    assert run(source).new_count == 1


def test_a_document_that_stops_its_reader_is_kept_all_the_same(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    site.feed(("Issue", "/1", "1", DAY))
    site.page("/1", TEXT)

    def stumble(*given: object, **more: object) -> ReadText:
        raise AssertionError("a bug")

    monkeypatch.setattr(documents, "read_text", stumble)
    source = feed_source(site)
    assert run(source).new_count == 1
    document = Document.objects.get()
    assert document.status == Status.RECEIVED, "reading it fails with the reason, as for every document"
    assert run(source).new_count == 0


def test_an_error_of_our_own_is_noted_and_raised(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*args: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(fetch_sources, "candidates_in", broken)
    site.feed()
    source = feed_source(site)
    with pytest.raises(ZeroDivisionError):
        fetch_source(source_id=source.public_id)
    assert "an error of RegTrack (ZeroDivisionError)" in FetchRun.objects.get().error


def test_an_address_that_is_changed_during_a_visit_is_asked_as_a_new_one(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = fetch_sources.candidates_in

    def changed_meanwhile(*args: object) -> object:
        change_source(source=source, **said)
        return real(*args)

    site.feed(("One", "/1", "a", DAY), ETag='"v1"')
    site.page("/1")
    source = feed_source(site)
    said = {**dict.fromkeys(("name", "publisher", "link_selector", "language"), ""), "is_listing": False}
    said |= {"url": site.url("/other"), "schedule": 360, "rhythm_days": None, "revisit_days": 14}
    said["jurisdiction"] = None
    monkeypatch.setattr(fetch_sources, "candidates_in", changed_meanwhile)
    run(source)
    assert source.url == site.url("/other")
    assert (source.etag, source.last_modified) == ("", ""), "these are of the former address"
    assert due_sources() == [source.public_id]


def test_killed_before_an_entry_is_noted_the_next_run_knows_it(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    def killed(*args: object) -> None:
        raise KeyboardInterrupt

    site.feed(("One", "/1", "a", DAY))
    site.page("/1")
    source = feed_source(site)
    with monkeypatch.context() as patch:
        patch.setattr(fetch_sources, "_remember", killed)
        with pytest.raises(KeyboardInterrupt):
            fetch_source(source_id=source.public_id)
    FetchRun.objects.all().delete()
    assert counts(run(source)) == (RunStatus.DUPLICATE, 0, 1)
    assert Document.objects.count() == 1
    assert counts(run(source)) == (RunStatus.DUPLICATE, 0, 0)


@pytest.mark.django_db(transaction=True)
def test_a_text_is_read_outside_of_any_transaction(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """A slow one would keep all other writers of an SQLite database waiting until they give up."""
    within: list[bool] = []

    def watched(data: bytes, **options: str) -> ReadText:
        within.append(connection.in_atomic_block)
        return read_text(data, **options)

    monkeypatch.setattr(documents, "read_text", watched)
    site.feed(("One", "/1", "a", DAY))
    site.page("/1")
    assert run(feed_source(site)).new_count == 1
    assert within == [False]


def test_sources_that_people_fill_are_not_fetched() -> None:
    with pytest.raises(Refused, match="people bring its documents"):
        fetch_source(source_id=make_source().public_id)


@pytest.mark.concurrency
@pytest.mark.django_db(transaction=True)
def test_two_workers_take_a_source_once(site: Site) -> None:
    site.feed(*((f"Issue {n}", f"/{n}", str(n), DAY) for n in range(5)))
    for number in range(5):
        site.page(f"/{number}", f"{TEXT} {number}")
    source = feed_source(site)
    start = threading.Barrier(4)

    def fetch(_: int) -> bool:
        start.wait()
        try:
            return fetch_source(source_id=source.public_id, only_if_due=True) is not None
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as pool:
        assert sum(pool.map(fetch, range(4))) == 1
    assert Document.objects.count() == 5 and FetchRun.objects.count() == 1
    assert site.asked.count("/feed") == 1 and SeenEntry.objects.exists()


@pytest.mark.concurrency
@pytest.mark.django_db(transaction=True)
def test_two_workers_take_two_sources_of_a_host_one_after_the_other(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    sources = [feed_source(site, f"/feed{n}") for n in range(2)]
    for number in range(2):
        site.feed(("Issue", f"/{number}", str(number), DAY), path=f"/feed{number}")
    site.page("/0", f"{TEXT} 0"), site.page("/1", f"{TEXT} 1")
    start, create = threading.Barrier(2), FetchRun.objects.create

    def slowly(**values: object) -> FetchRun:
        made = create(**values)
        time.sleep(0.3)  # the other one looks now
        return made

    monkeypatch.setattr(FetchRun.objects, "create", slowly)

    def claim(source: Source) -> bool:
        start.wait()
        try:
            return fetch_sources._claim(source.public_id, True) is not None
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as pool:
        assert sorted(pool.map(claim, sources)) == [False, True]
