"""One page has one name, two pages have two."""

import pytest

from updates.fetching.canonical import canonical_url, page_name

HTML = (
    "<html><head><link rel='stylesheet' href='a.css'><link rel='{rel}' href='{href}'></head>"
    "<body>x</body></html>"
)


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        ("http://www.firm.test/a/", "https://firm.test/a", "scheme, www and the last slash"),
        ("https://FIRM.test:443/a?utm_source=x&id=3#top", "https://firm.test/a?id=3", "case, port, fragment"),
        ("https://firm.test./a", "https://firm.test/a", "the dot of the root"),
        ("https://firm.test/a?b=2&a=1", "https://firm.test/a?a=1&b=2", "the order of parameters"),
        ("https://firm.test/a?fbclid=1&mc_cid=2&mc_eid=3", "https://firm.test/a", "Meta, Mailchimp"),
        ("https://firm.test/a?UTM_Medium=e&gclid=1&msclkid=2", "https://firm.test/a", "Google, Microsoft"),
        (
            "https://firm.test/a?_hsenc=p2&_hsmi=3&__hstc=4&mkt_tok=5",
            "https://firm.test/a",
            "HubSpot, Marketo",
        ),
        ("https://firm.test/a?mtm_campaign=x&pk_kwd=y", "https://firm.test/a", "Matomo"),
        ("https://firm.test/news/index.html", "https://firm.test/news/", "the name of a folder's page"),
        ("https://firm.test/a;jsessionid=AB12?id=1", "https://firm.test/a?id=1", "a session in the path"),
        ("https://firm.test/büro", "https://firm.test/b%C3%BCro", "letters as they are sent"),
    ],
)
def test_addresses_of_one_page_are_one(one: str, other: str, why: str) -> None:
    assert canonical_url(one) == canonical_url(other), why


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://firm.test/a", "https://firm.test/b"),
        ("https://firm.test/a?id=1", "https://firm.test/a?id=2"),
        ("https://firm.test/a?cid=1", "https://firm.test/a?cid=2"),
        ("https://firm.test/a?ref=2026-1", "https://firm.test/a?ref=2026-2"),
        ("https://firm.test:8443/a", "https://firm.test/a"),
        ("https://firm.test/A", "https://firm.test/a"),
        ("https://firm.test/my-index.html", "https://firm.test/my-"),
    ],
)
def test_addresses_of_two_pages_are_two(one: str, other: str) -> None:
    assert canonical_url(one) != canonical_url(other)


@pytest.mark.parametrize(
    ("url", "href", "rel", "name", "why"),
    [
        ("https://firm.test/a/amp", "https://firm.test/b", "canonical", "firm.test/b", "told by the page"),
        (
            "https://amp.firm.test/a",
            "https://www.firm.test/a",
            "canonical",
            "firm.test/a",
            "its phone variant",
        ),
        ("https://firm.test/?p=12", "/2026/fine", "canonical", "firm.test/2026/fine", "a short address"),
        ("https://firm.test/a?page=2", "/a", "CANONICAL nofollow", "firm.test/a", "a parameter too many"),
        ("https://firm.test/a", "https://other.test/a", "canonical", "firm.test/a", "another site's"),
        ("https://firm.test/a", "https://firm.test.evil.test/", "canonical", "firm.test/a", "a look-alike"),
        ("https://firm.test/news/a", "https://firm.test/", "canonical", "firm.test/news/a", "the front page"),
        ("https://firm.test/news/a", "/news", "canonical", "firm.test/news/a", "the folder over it"),
        ("https://firm.test/a", "javascript:alert(1)", "canonical", "firm.test/a", "no web address"),
        ("https://firm.test/a", "https://[firm.test/b", "canonical", "firm.test/a", "no address at all"),
        ("https://firm.test/a", "/b", "alternate", "firm.test/a", "another kind of link"),
        ("ftp://firm.test/a", "/b", "canonical", "", "no page of the web"),
        ("https://firm.test/" + "a" * 2000, "", "", "", "too long to be kept"),
    ],
)
def test_a_page_is_named_by_its_own_word_where_that_is_of_its_site(
    url: str, href: str, rel: str, name: str, why: str
) -> None:
    assert page_name(url, HTML.format(rel=rel, href=href).encode(), "text/html") == name, why


def test_two_canonical_links_are_none() -> None:
    two = b"<html><link rel=canonical href=/b><link rel=canonical href=/c>"
    assert page_name("https://firm.test/a", two, "text/html") == "firm.test/a"
