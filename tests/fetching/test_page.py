"""Listings: which links lead to newsletters."""

from datetime import date

import pytest

from updates.fetching.page import PageError, feeds_of, page_title, read_listing

URL = "https://firm.test/insights"
PAGE = b"""<html><head><title>Insights | Firm</title>
<link rel="alternate" type="application/rss+xml" href="/feed.xml"></head><body>
<nav><a href="/insights/our-long-navigation-entry-2026">A long entry of the navigation bar</a></nav>
<main><article><a href="/insights/2026/fine-for-acme"><img src="a.png"></a>
<time datetime="2026-03-04">4 March</time>
<h2><a href="/insights/2026/fine-for-acme?utm_source=list">The regulator fines Acme for its app</a></h2>
</article>
<article><a href="/insights/2026/02/03/new-rules-on-apps">New rules on apps come into force</a></article>
<a href="https://elsewhere.test/a-long-article-of-others">An article that stands elsewhere</a>
<a href="/tag/privacy-and-data-protection">Privacy and data protection</a>
<a href="/insights/page/2/older-ones-to-read">Older entries of this list</a>
<a href="javascript:void(0)">A link that is none but long</a>
<a href="/insights/about-us-and-you">Short</a></main>
<footer><a href="/legal-notice-of-the-firm">The legal notice of the firm</a></footer></body></html>"""


def test_links_that_look_like_articles_are_taken_once_with_title_and_day() -> None:
    found = read_listing(PAGE, url=URL)
    assert [(entry.title, entry.published) for entry in found] == [
        ("The regulator fines Acme for its app", date(2026, 3, 4)),
        ("New rules on apps come into force", date(2026, 2, 3)),
    ]


@pytest.mark.parametrize(
    ("selector", "number"),
    [("article a", 2), ("article", 2), ("h2", 1), ("nav a", 1), ("img", 1), ("a", 8), (".none", 0)],
)
def test_a_selector_decides_alone(selector: str, number: int) -> None:
    assert len(read_listing(PAGE, url=URL, selector=selector)) == number


@pytest.mark.parametrize("selector", ["a[", "::", "a:has(", ">>>"])
def test_a_selector_that_is_none_has_its_sentence(selector: str) -> None:
    with pytest.raises(PageError, match="no CSS selector"):
        read_listing(PAGE, url=URL, selector=selector)


def test_a_page_tells_its_title_and_its_feeds() -> None:
    assert page_title(PAGE) == "Insights | Firm"
    assert feeds_of(PAGE, url=URL) == ("https://firm.test/feed.xml",)


@pytest.mark.parametrize("data", [b"", b"\x00\xff\xfe", b"%PDF-1.7 no page"])
def test_what_is_no_listing_lists_nothing(data: bytes) -> None:
    assert read_listing(data, url=URL) == ()


def test_a_page_of_links_within_each_other_s_part_lists_one() -> None:
    link = b"<time>2026-01-01</time><a href='/a-b-c-1'>Some long words here and there</a>"
    assert len(read_listing(b"<div>" + link * 10_000, url=URL)) == 1
