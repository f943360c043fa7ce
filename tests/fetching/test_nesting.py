"""Pages that nest without end are told apart before a tree of them is built."""

import pytest

from updates.fetching.nesting import too_deep
from updates.fetching.page import PageError, feeds_of, page_title, read_listing

LINK = b"<div>w<a href=/a-b-c>A headline of some words here</a>"


@pytest.mark.parametrize(
    ("data", "deep"),
    [
        (b"<html><body>" + b"<div>" * 200, False),
        (b"<html><body>" + b"<div>" * 300, True),
        (b"<html><body>" + b"<div></div>" * 5_000, False),
        (b"<p>one<p>two" * 5_000, False),
        (b"<li>one" * 5_000, False),
        (b"", False),
        (b"\0\xff\xfe", False),
        (b"no page at all", False),
    ],
)
def test_what_is_too_deep(data: bytes, deep: bool) -> None:
    assert too_deep(data) is deep


@pytest.mark.parametrize("reader", [read_listing, feeds_of])
def test_such_a_page_is_refused(reader: object) -> None:
    with pytest.raises(PageError, match="too deeply"):
        reader(LINK * 20_000, url="http://news.test/")  # type: ignore[operator]
    with pytest.raises(PageError, match="too deeply"):
        page_title(LINK * 20_000)
