"""Sources that are due are fetched by a real worker, and what came is filed."""

import time
from collections.abc import Iterator

import pytest

from regtrack.children import Child
from tests.factory import make_source
from tests.site import Site, running_site
from updates.models import Document, FetchRun, RunStatus, SourceKind, Status
from updates.services.source_changes import ask_now
from updates.tasks import fetch_due

pytestmark = [pytest.mark.queue, pytest.mark.django_db(transaction=True)]
FINE = "On 4 March 2026, the Data Protection Commission fined Acme Limited EUR 5,000."


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    """The worker is a process of its own: it learns from its environment what it may reach."""
    with running_site() as running:
        monkeypatch.setenv("REGTRACK_FETCH_PORTS", str(running.server_port))
        monkeypatch.setenv("REGTRACK_FETCH_ALLOW", "127.0.0.1")
        yield running


def wait_for(number: int, worker: Child, seconds: float = 40) -> None:
    deadline = time.monotonic() + seconds
    while Document.objects.filter(status=Status.FILED).count() < number:
        assert worker.running and time.monotonic() < deadline, worker.tail()
        time.sleep(0.1)


def test_due_sources_are_fetched_and_filed_without_anybody(site: Site, live_worker: Child) -> None:
    home = site.url("", host="127.0.0.1")
    site.feed(("Fine", f"{home}/1", "a", "Wed, 04 Mar 2026 09:00:00 GMT"))
    site.page("/1", FINE)
    source = make_source(kind=SourceKind.FEED, url=f"{home}/feed")
    fetch_due()
    wait_for(1, live_worker)
    assert FetchRun.objects.get().status == RunStatus.NEW
    site.feed(("Second fine", f"{home}/2", "b", "Thu, 05 Mar 2026 09:00:00 GMT"))
    site.page("/2", FINE.replace("Acme", "Zeta"))
    fetch_due()  # it is not due now, so nothing is sent
    assert ask_now(source=source)
    wait_for(2, live_worker)
    assert FetchRun.objects.count() == 2
