"""How sources are fetched, over the API: read, filtered, never written."""

import pytest
from django.utils import timezone
from rest_framework.test import APIClient

from tests.factory import make_source, make_user
from updates.models import FetchRun, RunStatus, Source, SourceKind

pytestmark = [pytest.mark.django_db, pytest.mark.database]


@pytest.fixture
def api() -> APIClient:
    client = APIClient()
    client.force_login(make_user())
    return client


@pytest.fixture
def source() -> Source:
    now = timezone.now()
    made = make_source(kind=SourceKind.FEED, url="https://firm.test/feed", alarm="It failed.", alarmed_at=now)
    ended = {"finished_at": now, "status": RunStatus.FAILED, "error": "It answered 500.", "http_status": 500}
    FetchRun.objects.create(public_id="run-1", source=made, url=made.url, started_at=now, **ended)
    make_source()
    return made


def test_a_source_tells_its_health(api: APIClient, source: Source) -> None:
    told = api.get(f"/api/v1/sources/{source.public_id}/").json()
    assert (told["last_run_status"], told["alarm"], told["schedule"]) == ("failed", "It failed.", 360)
    assert [one["id"] for one in api.get("/api/v1/sources/?alarm=true").json()["results"]] == [
        source.public_id
    ]


def test_fetches_are_listed_and_filtered(api: APIClient, source: Source) -> None:
    (run,) = api.get(f"/api/v1/fetch-runs/?source={source.public_id}&status=failed").json()["results"]
    assert (run["source"], run["http_status"], run["error"]) == (source.public_id, 500, "It answered 500.")
    assert api.get(run["href"]).json() == run
    assert api.get("/api/v1/fetch-runs/?status=new").json()["count"] == 0
    assert api.get("/api/v1/fetch-runs/?status=odd").status_code == 400
    assert api.post("/api/v1/fetch-runs/").status_code in (403, 405)
