"""Sources on their pages: tried before they are kept, watched, paused, and exchanged as OPML."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone

from tests.factory import make_document, make_source
from tests.site import TEXT, Site, running_site
from updates.models import FetchRun, RunStatus, Source, SourceKind

pytestmark = [pytest.mark.django_db, pytest.mark.database]
DAY = "Wed, 04 Mar 2026 09:00:00 GMT"


@pytest.fixture(autouse=True)
def sent(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was handed to the queue, in place of a queue."""
    taken: list[str] = []

    def send(public_id: str) -> bool:
        taken.append(public_id)
        return True

    monkeypatch.setattr("updates.services.source_changes.send_fetch", send)
    return taken


@pytest.fixture
def site() -> Iterator[Site]:
    with running_site() as running:
        yield running


def words_of(answer) -> str:
    return answer.content.decode()


def signed(answer) -> str:
    return words_of(answer).split('name="tried" value="')[1].split('"')[0]


def test_a_feed_is_tried_then_saved_and_fetched(curator: Client, site: Site, sent: list[str]) -> None:
    url = site.feed(("Fine for Acme", "/1", "a", DAY))
    said = {"what": "feed", "url": url, "publisher": "Firm LLP", "schedule": "60"}
    tried = curator.post("/sources/add/", said)
    assert tried.status_code == 200 and not Source.objects.exists()
    page = words_of(tried)
    assert "Fine for Acme" in page and "4 March 2026" in page and "text from its page" in page
    assert 'value="News"' in page, "its own title is offered as name"
    saved = curator.post("/sources/add/", {**said, "name": "News", "tried": signed(tried), "save": "1"})
    source = Source.objects.get()
    assert saved["Location"] == f"/sources/{source.public_id}/" and sent == [source.public_id]
    assert (source.name, source.kind, source.schedule) == ("News", "feed", 60)
    assert source.publisher is not None and source.publisher.name == "Firm LLP"
    again = curator.post("/sources/add/", {**said, "tried": signed(tried), "save": "1"})
    tried = curator.post("/sources/add/", {"what": "feed", "url": url})
    assert tried.status_code == 400 and "“News”" in words_of(tried), "told before it is tried, too"
    assert again.status_code == 400 and "There is a source with this address already: “News”" in words_of(
        again
    )


def test_what_was_not_tried_as_it_stands_is_tried_and_not_saved(curator: Client, site: Site) -> None:
    first = curator.post("/sources/add/", {"what": "feed", "url": site.feed()})
    other = site.feed(("One", "/1", "a", DAY), path="/other")
    for mark in (signed(first), "forged", ""):
        answer = curator.post("/sources/add/", {"what": "feed", "url": other, "tried": mark, "save": "1"})
        assert answer.status_code == 200 and "What it gives" in words_of(answer)
    assert not Source.objects.exists()


def test_a_page_given_as_feed_leads_to_the_feed_it_names(curator: Client, site: Site) -> None:
    url = site.feed(("One", "/1", "a", DAY))
    site.raw("/", f'<html><head><link rel="alternate" type="application/rss+xml" href="{url}"></head></html>')
    page = words_of(curator.post("/sources/add/", {"what": "feed", "url": site.url("/")}))
    assert "it names" in page and f'value="{url}"' in page


def test_a_listing_is_tried_with_its_selector(curator: Client, site: Site) -> None:
    url = site.page("/news", "<h3><a href='/a'>First</a></h3><a href='/b'>Second</a>")
    said = {"what": "listing", "url": url, "link_selector": "h3 a"}
    page = words_of(curator.post("/sources/add/", said))
    assert "1 entry:" in page and "First" in page and "Second" not in page
    wrong = curator.post("/sources/add/", {**said, "link_selector": "h3["})
    assert wrong.status_code == 400 and "no CSS selector that is understood" in words_of(wrong)


@pytest.mark.parametrize(
    ("url", "sentence"),
    [
        ("http://127.0.0.1:{port}/feed", "private or reserved"),
        ("ftp://news.test/feed", "must begin with http"),
        ("http://user:pw@news.test/feed", "leave them out"),
        ("no address", "Enter a valid URL."),
        ("", "This field is required."),
        ("{site}/gone", "answered 404"),
        ("{site}/text", "is a web page and no feed"),
    ],
)
def test_what_cannot_be_tried_has_its_sentence(curator: Client, site: Site, url: str, sentence: str) -> None:
    site.page("/text")
    answer = curator.post(
        "/sources/add/", {"what": "feed", "url": url.format(site=site.url(""), port=site.server_port)}
    )
    assert answer.status_code == 400
    assert sentence in words_of(answer), words_of(answer)[2500:5000]


def test_titles_from_outside_are_shown_as_text(curator: Client, site: Site) -> None:
    url = site.feed(("&lt;img src=x onerror=alert(1)&gt;Fine", "/1", "a", DAY))
    page = words_of(curator.post("/sources/add/", {"what": "feed", "url": url}))
    assert "<img" not in page


def test_a_source_shows_its_health(viewer: Client, django_assert_max_num_queries) -> None:
    now = timezone.now()
    source = make_source(
        kind=SourceKind.FEED, url="https://firm.test/feed", next_fetch_at=now + timedelta(hours=1),
        failures=3, alarm="The last 3 fetches failed.", alarmed_at=now,
    )  # fmt: skip
    for number in range(30):
        ended = {"status": RunStatus.FAILED, "finished_at": now, "error": "It answered 500."}
        at = now - timedelta(hours=number)
        FetchRun.objects.create(public_id=f"r{number}", source=source, url=source.url, started_at=at, **ended)
        make_document(source=source)
    for address in ("/sources/", f"/sources/{source.public_id}/"):
        with django_assert_max_num_queries(15):
            page = words_of(viewer.get(address))
        assert "The last 3 fetches failed." in page and "style=" not in page
    assert "It answered 500." in page and "every 6 hours" in page
    assert "Fetch now" not in page, "a viewer may only look"
    first = words_of(viewer.get("/"))
    assert '/sources/?alarm=true">something is wrong with 1 source</a>' in first, "told on the first page"


def test_fetch_now_pause_and_resume(curator: Client, sent: list[str]) -> None:
    source = make_source(kind=SourceKind.FEED, url="https://firm.test/feed", schedule=0)
    address = f"/sources/{source.public_id}/"
    assert "It is fetched in a moment" in words_of(curator.post(f"{address}fetch/", follow=True))
    assert sent == [source.public_id]
    assert curator.get(address, headers={"HX-Request": "true"}).status_code == 200
    assert "It is paused" in words_of(curator.post(f"{address}pause/", follow=True))
    assert "resume it first" in words_of(curator.post(f"{address}fetch/", follow=True))
    assert curator.get(address, headers={"HX-Request": "true"}).status_code == 286
    assert "It is fetched again" in words_of(curator.post(f"{address}pause/", {"resume": "1"}, follow=True))


def test_a_changed_address_is_asked_anew(curator: Client) -> None:
    source = make_source("Old", kind=SourceKind.FEED, url="https://firm.test/feed", etag='"v1"', schedule=45)
    address = f"/sources/{source.public_id}/edit/"
    page = words_of(curator.get(address))
    assert "Every 45 minutes" in page and 'value="https://firm.test/feed"' in page
    said = {"what": "feed", "url": "https://firm.test/rss", "name": "New", "schedule": "45", "publisher": "P"}
    assert curator.post(address, said).status_code == 302
    source.refresh_from_db()
    assert (source.name, source.url, source.etag, source.schedule) == ("New", said["url"], "", 45)
    make_source(kind=SourceKind.FEED, url="https://firm.test/taken")
    taken = curator.post(address, {**said, "url": "https://firm.test/taken"})
    assert taken.status_code == 400 and "with this address already" in words_of(taken)


def opml(*urls: str) -> SimpleUploadedFile:
    told = "".join(f'<outline type="rss" text="Feed {n}" xmlUrl="{url}"/>' for n, url in enumerate(urls))
    data = f'<opml version="2.0"><body><outline text="Folder">{told}</outline></body></opml>'
    return SimpleUploadedFile("feeds.opml", data.encode())


def test_feeds_come_in_and_go_out_as_opml(curator: Client) -> None:
    make_source(kind=SourceKind.FEED, url="https://firm.test/0")
    file = opml("https://firm.test/0", "https://firm.test/1", "file:///etc/passwd", "https://firm.test/2")
    page = words_of(curator.post("/sources/import/", {"opml": file}, follow=True))
    assert "2 feeds added; 1 were there already" in page
    assert "Left out: Feed 2:" in page and "is no web address" in page
    out = curator.get("/sources/feeds.opml")
    assert out["Content-Disposition"].startswith("attachment") and words_of(out).count("xmlUrl=") == 3
    back = SimpleUploadedFile("feeds.opml", out.content)
    assert "0 feeds added; 3 were there" in words_of(
        curator.post("/sources/import/", {"opml": back}, follow=True)
    )


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"no xml", "is no OPML file that can be read"),
        (b"<rss/>", "no OPML: its outermost element"),
        (b"<opml><body/></opml>", "names no feed"),
        (b'<!DOCTYPE o [<!ENTITY x SYSTEM "file:///etc/passwd">]><opml>&x;</opml>', "document type"),
        (b"<opml>" + b"<outline>" * 5000, "can be read"),
        (b"x" * (2 * 2**20 + 1), "at most 2 MB"),
    ],
    ids=["no XML", "other XML", "empty", "entities", "nested", "too large"],
)
def test_a_list_that_is_none_has_its_sentence(curator: Client, data: bytes, sentence: str) -> None:
    answer = curator.post("/sources/import/", {"opml": SimpleUploadedFile("feeds.opml", data)})
    assert answer.status_code == 400 and sentence in words_of(answer)
    assert not Source.objects.exists()


def test_only_curators_change_sources(viewer: Client) -> None:
    source = make_source(kind=SourceKind.FEED, url="https://firm.test/feed")
    for name in ("edit", "fetch", "pause"):
        assert viewer.post(f"/sources/{source.public_id}/{name}/").status_code == 403
    assert viewer.get("/sources/add/").status_code == viewer.get("/sources/import/").status_code == 403
    assert viewer.get("/sources/none/").status_code == 404


def test_a_site_that_says_much_is_shown_in_part(curator: Client, site: Site) -> None:
    url = site.feed(*((f"Issue {n}", f"/{n}", str(n), DAY) for n in range(40)))
    page = words_of(curator.post("/sources/add/", {"what": "feed", "url": url}))
    assert "40 entries, the first 10 of them" in page and "Issue 10" not in page
    whole = f"<item><title>T</title><link>{site.url('/x')}</link><description>{TEXT}</description></item>"
    site.raw("/whole", f"<rss version='2.0'><channel>{whole}</channel></rss>")
    page = words_of(curator.post("/sources/add/", {"what": "feed", "url": site.url("/whole")}))
    assert "text is complete" in page


def test_a_fetch_that_is_going_on_shows_a_bar(curator: Client) -> None:
    source = make_source(kind=SourceKind.FEED, url="https://firm.test/feed")
    page = f"/sources/{source.public_id}/"
    going_on = FetchRun.objects.create(
        public_id="run-1", source=source, url=source.url, started_at=timezone.now()
    )
    assert '<progress aria-labelledby="how-far"></progress>' in words_of(curator.get(page)), "not known yet"
    FetchRun.objects.filter(pk=going_on.pk).update(offered_count=40, dealt_count=12, new_count=7)
    shown = words_of(curator.get(page))
    assert '<progress aria-labelledby="how-far" max="40" value="12"></progress>' in shown
    assert "12 of 40 offered" in shown and "7 new" in shown
