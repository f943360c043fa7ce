"""`manage.py fetch` prints what came, and says so when nothing could be had."""

import io
from collections.abc import Iterator

import pytest
from django.core.management import CommandError, call_command

from tests.factory import make_source
from tests.site import Site, running_site
from updates.models import SourceKind

pytestmark = pytest.mark.django_db


@pytest.fixture
def site() -> Iterator[Site]:
    with running_site() as running:
        yield running


def fetch(*names: str) -> str:
    out = io.StringIO()
    call_command("fetch", *names, stdout=out)
    return out.getvalue()


def test_it_prints_what_came(site: Site) -> None:
    site.feed(("One", "/1", "a", "Wed, 04 Mar 2026 09:00:00 GMT"))
    site.page("/1")
    source = make_source("Firm", kind=SourceKind.FEED, url=site.url("/feed"))
    assert fetch("--due").startswith("Firm: new documents (1 new, 0 there before,")
    assert fetch("--due") == "No source is due.\n"
    assert fetch(source.url).startswith("Firm: nothing new (0 new, 0 there before,")


def test_a_failure_is_printed_and_ends_with_an_error(site: Site, capsys: pytest.CaptureFixture[str]) -> None:
    make_source("Gone", kind=SourceKind.FEED, url=site.url("/gone"))
    out = io.StringIO()
    with pytest.raises(CommandError, match="the reasons stand above"):
        call_command("fetch", "gone", stdout=out)
    assert "Gone: failed" in out.getvalue() and "It answered 404" in out.getvalue()


@pytest.mark.parametrize(
    ("names", "words"), [([], "Name sources"), (["nobody"], "No source is called “nobody”")]
)
def test_what_is_asked_wrongly_has_its_sentence(names: list[str], words: str) -> None:
    with pytest.raises(CommandError, match=words):
        fetch(*names)
