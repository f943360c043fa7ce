"""A fetch of many entries shows how far it is, and ends when its source is paused."""

from collections.abc import Iterator

import pytest

from tests.factory import make_source
from tests.site import TEXT, Site, running_site
from updates.models import FetchRun, RunStatus, Source, SourceKind
from updates.services import fetch_sources
from updates.services.fetch_sources import fetch_source
from updates.services.source_changes import set_active

pytestmark = [pytest.mark.django_db, pytest.mark.database]
DAY = "Wed, 04 Mar 2026 09:00:00 GMT"


@pytest.fixture
def source() -> Iterator[Source]:
    with running_site() as site:
        yield four_issues(site)


def four_issues(site: Site) -> Source:
    site.feed(*((f"Issue {n}", f"/{n}", str(n), DAY) for n in range(4)))
    for number in range(4):
        site.page(f"/{number}", f"{TEXT} {number}")
    return make_source(kind=SourceKind.FEED, url=site.url("/feed"))


def test_each_entry_counts_as_soon_as_it_is_there(source: Source, monkeypatch: pytest.MonkeyPatch) -> None:
    seen, take = [], fetch_sources._take

    def look(*given: object) -> None:
        take(*given)  # type: ignore[arg-type]
        run = FetchRun.objects.get()
        seen.append((run.status, run.offered_count, run.new_count))

    monkeypatch.setattr(fetch_sources, "_take", look)
    run = fetch_source(source_id=source.public_id)
    assert seen == [(RunStatus.RUNNING, 4, number) for number in range(4)]
    assert run and (run.status, run.offered_count, run.new_count) == (RunStatus.NEW, 4, 4)


def test_what_is_behind_it_is_counted(source: Source, monkeypatch: pytest.MonkeyPatch) -> None:
    """The bar of its page: what was known before counts as dealt with, what is left for later does not."""
    monkeypatch.setattr(fetch_sources, "MOST_FOLLOWED", 1)
    first = fetch_source(source_id=source.public_id)
    assert first and (first.offered_count, first.dealt_count) == (4, 1)
    seen, take = [], fetch_sources._take

    def look(*given: object) -> None:
        seen.append(FetchRun.objects.get(status=RunStatus.RUNNING).dealt_count)
        take(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(fetch_sources, "MOST_FOLLOWED", 20)
    monkeypatch.setattr(fetch_sources, "_take", look)
    rest = fetch_source(source_id=source.public_id)
    assert seen == [1, 2, 3]
    assert rest and (rest.offered_count, rest.dealt_count) == (4, 4)


def test_a_source_that_is_paused_meanwhile_is_left(source: Source, monkeypatch: pytest.MonkeyPatch) -> None:
    take = fetch_sources._take

    def pause(*given: object) -> None:
        take(*given)  # type: ignore[arg-type]
        set_active(source=source, active=False)

    with monkeypatch.context() as patched:
        patched.setattr(fetch_sources, "_take", pause)
        run = fetch_source(source_id=source.public_id)
    assert run and (run.status, run.new_count) == (RunStatus.NEW, 1)
    again = fetch_source(source_id=source.public_id)
    assert again and again.new_count == 3, "who asks for a paused one by hand gets the rest"


def test_pages_that_are_asked_again_are_left_as_well(source: Source, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []

    def pause(*given: object) -> None:
        asked.append(given)
        set_active(source=source, active=False)

    monkeypatch.setattr(fetch_sources, "due_pages", lambda source: ["one", "two"])
    monkeypatch.setattr(fetch_sources, "_ask_again", pause)
    assert fetch_source(source_id=source.public_id)
    assert len(asked) == 1
