"""Feeds of every make, also lying, broken and hostile ones."""

import json
from datetime import date

import pytest

from updates.fetching.feed import FeedError, read_feed

URL = "https://firm.test/news/feed"
LONG = "The authority fined the firm. " * 60


def rss(*items: str, title: str = "Firm news") -> bytes:
    space = 'xmlns:content="http://purl.org/rss/1.0/modules/content/"'
    return (
        f'<rss version="2.0" {space}><channel><title>{title}</title>{"".join(items)}</channel></rss>'.encode()
    )


ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom"><title>Alerts</title><entry><title>One</title>
<id>tag:firm.test,2026:1</id><link href="/one"/><updated>2026-03-04T09:00:00Z</updated>
<content type="html">&lt;p&gt;{LONG}&lt;/p&gt;</content></entry></feed>"""
RDF = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Alerts</title></channel>
<item><title>One</title><link>https://firm.test/one</link><dc:date>2026-03-04</dc:date>
<description>Short.</description></item></rdf:RDF>"""
JSON = json.dumps({
    "version": "https://jsonfeed.org/version/1.1",
    "title": "Alerts",
    "items": [{"id": 7, "url": "/one", "title": "One", "content_html": f"<p>{LONG}</p>",
               "date_published": "2026-03-04T09:00:00+01:00"}],
})  # fmt: skip


@pytest.mark.parametrize(
    ("data", "whole"),
    [(ATOM, True), (RDF, False), (JSON, True)],
    ids=["Atom", "RDF", "JSON Feed"],
)
def test_every_make_of_feed_gives_title_link_and_day(data: str, whole: bool) -> None:
    feed = read_feed(data.encode(), url=URL)
    (entry,) = feed.entries
    assert feed.title == "Alerts"
    assert (entry.title, entry.url, entry.published) == ("One", "https://firm.test/one", date(2026, 3, 4))
    assert (entry.html is not None) is whole


@pytest.mark.parametrize(
    ("inner", "whole", "why"),
    [
        (f"<content:encoded><![CDATA[<p>{LONG}</p>]]></content:encoded>", True, "content of some length"),
        (f"<description><![CDATA[{LONG}]]></description>", True, "a summary as long as a text"),
        ("<description>The firm was fined.</description>", False, "a short summary"),
        (f"<description>{LONG} Read more »</description>", False, "a long one that is cut"),
        (f"<content:encoded>{LONG} […]</content:encoded>", False, "content that is cut"),
        ("", False, "nothing but a title"),
    ],
)
def test_a_text_is_told_from_a_teaser(inner: str, whole: bool, why: str) -> None:
    item = f"<item><title>T</title><link>https://firm.test/1</link>{inner}</item>"
    (entry,) = read_feed(rss(item), url=URL).entries
    assert (entry.html is not None) is whole, why


def test_without_a_page_to_follow_the_teaser_is_all_there_is() -> None:
    (entry,) = read_feed(
        rss("<item><title>T</title><description>Fined.</description></item>"), url=URL
    ).entries
    assert entry.html == "Fined."


def test_broken_xml_is_read_as_far_as_it_goes() -> None:
    data = rss("<item><title>One & two</title><link>https://firm.test/1</link></item>")[:-20]
    assert [entry.url for entry in read_feed(data, url=URL).entries] == ["https://firm.test/1"]


def test_a_charset_of_the_header_is_believed() -> None:
    data = (
        rss("<item><title>Übersicht</title><link>https://firm.test/1</link></item>")
        .decode()
        .encode("latin-1")
    )
    feed = read_feed(data, url=URL, media_type="application/rss+xml; charset=iso-8859-1")
    assert feed.entries[0].title == "Übersicht"


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "nothing at all"),
        (b"<!DOCTYPE html><html><body>Hi</body></html>", "is a web page and no feed"),
        (b"{}", "no list of items"),
        (b"{" * 50_000, "JSON cannot be read"),
        (b"/etc/passwd", "is no feed"),
        (b"http://127.0.0.1/feed", "is no feed"),
    ],
)
def test_what_is_no_feed_has_its_sentence(data: bytes, words: str) -> None:
    with pytest.raises(FeedError, match=words):
        read_feed(data, url=URL)


def test_entities_neither_grow_nor_reach_out() -> None:
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    head = f'<!DOCTYPE r [<!ENTITY l0 "ha"><!ENTITY x SYSTEM "file:///etc/passwd">{laughs}]>'
    data = head.encode() + rss("<item><title>&l9;&x;</title><link>https://firm.test/1</link></item>")
    try:
        titles = [entry.title for entry in read_feed(data, url=URL).entries]
    except FeedError:
        titles = []
    assert all(len(title) < 100 and "root:" not in title for title in titles)


@pytest.mark.parametrize("part", ["<!--", "<a ", "<svg ", "<", "&lt;", "<div>", "read more "])
def test_a_feed_of_endless_parts_is_read(part: str) -> None:
    item = f"<item><title>T</title><link>https://firm.test/1</link><description><![CDATA[{part * 20_000}]]>"
    (entry,) = read_feed(rss(f"{item}</description></item>"), url=URL).entries
    assert entry.url == "https://firm.test/1"


@pytest.mark.parametrize("link", ["https://firm.test/\\u0000", "https://firm.test/\\ud800"])
def test_addresses_that_no_database_takes_are_left_out(link: str) -> None:
    data = f'{{"items": [{{"url": "{link}", "content_text": "Fined."}}]}}'.replace("\\\\", "\\")
    assert read_feed(data.encode(), url=URL).entries[0].url == ""


@pytest.mark.parametrize(
    "when", ["Fri, 31 Feb 2026 00:00:00 GMT", "99999-01-01", "0000-00-00", "yesterday", "1 Jan 1601"]
)
def test_a_day_that_cannot_be_is_left_out(when: str) -> None:
    item = f"<item><title>T</title><link>https://firm.test/1</link><pubDate>{when}</pubDate></item>"
    assert read_feed(rss(item), url=URL).entries[0].published is None


@pytest.mark.parametrize(
    "link", ["javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "http://[::1"]
)
def test_links_that_are_no_web_addresses_are_left_out(link: str) -> None:
    item = f"<item><title>T</title><link>{link}</link><description>Fined.</description></item>"
    assert read_feed(rss(item), url=URL).entries[0].url == ""


def test_a_feed_nested_without_end_is_refused_at_once() -> None:
    for hostile in (b"<a>" * 100_000, b"<![CDATA[" * 100_000 + b"]]>" + b"<a>" * 2000):
        with pytest.raises(FeedError, match="too deeply"):
            read_feed(b"<rss><channel>" + hostile, url="https://news.test/feed")


def test_entries_of_unclosed_html_are_no_nesting() -> None:
    entry = b"<item><title>T</title><link>https://news.test/%d</link><description><![CDATA[<div><p>x]]></description></item>"
    items = b"".join(entry % number for number in range(600))
    data = b"<rss version='2.0'><channel><title>F</title>" + items + b"</channel></rss>"
    assert len(read_feed(data, url="https://news.test/feed").entries) == 500
