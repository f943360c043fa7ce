"""Parts of the running house go away and come back: people are told, nothing is lost, work goes on."""

import json
import re
import resource
import sqlite3
import tempfile
from collections.abc import Iterator
from pathlib import Path

import psycopg2
import pytest

from tests.servers.postgres import Server, postgres_server
from tests.torture.house import Answer, Browser, House, document_ids, house, wait_until

FULL = """
CREATE OR REPLACE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = 'disk_full';
END $$;
CREATE TRIGGER full_disk BEFORE INSERT OR UPDATE ON updates_document EXECUTE FUNCTION full_disk();
"""


def news(number: int) -> str:
    return f"On 4 March 2024, the Data Protection Commission fined Firm {number} Limited EUR {number},000."


def upload(browser: Browser, number: int) -> Answer:
    return browser.ask("/documents/add/", {"text": news(number)})


def filed(browser: Browser, answer: Answer) -> bool:
    (public_id,) = document_ids(answer)
    return "Filed" in browser.ask(f"/documents/{public_id}/").text


@pytest.fixture
def running() -> Iterator[tuple[House, Server]]:
    with (
        postgres_server() as postgres,
        tempfile.TemporaryDirectory(prefix="regtrack-torture-") as data,
        house(Path(data), postgres=postgres) as everything,
    ):
        yield everything, postgres


def health(everything: House) -> dict[str, object]:
    """As a load balancer asks: nobody's browser."""
    return dict(json.loads(Browser(everything.site).ask("/healthz").text))


def is_sentence(answer: Answer, title: str) -> bool:
    return answer.status == 503 and title in answer.text and "Traceback" not in answer.text


@pytest.mark.postgres
def test_what_is_away_is_told_and_nothing_is_lost(running: tuple[House, Server]) -> None:
    everything, postgres = running
    browser = everything.browser()
    _broker_away(everything, browser)
    _database_away(everything, browser, postgres)
    _disk_full(everything, browser, postgres)


def _broker_away(everything: House, browser: Browser) -> None:
    everything.broker.kill()
    answer = upload(browser, 1)
    assert answer.status == 302, "it is kept"
    (public_id,) = document_ids(answer)
    page = browser.ask(f"/documents/incoming/?document={public_id}")
    assert "No worker answers" in page.text and "is kept" in page.text
    assert health(everything)["broker"] == "down"
    everything.broker.come_back_empty()
    wait_until(lambda: filed(browser, answer), f"the sweep has it filed\n{everything.logs()}")


def _database_away(everything: House, browser: Browser, postgres: Server) -> None:
    before = upload(browser, 2)
    postgres.stop()
    title = "The database does not answer"
    assert is_sentence(browser.ask("/"), title) and is_sentence(upload(browser, 3), title)
    told = browser.ask("/api/v1/updates/")
    assert told.status == 503 and title in json.loads(told.text)["detail"]
    assert health(everything)["database"] == "down"
    postgres.start()
    wait_until(lambda: filed(browser, before), f"the worker goes on\n{everything.logs()}")
    again = upload(browser, 3)
    assert again.status == 302 and "incoming" in again.address, "it was not kept before"
    wait_until(lambda: filed(browser, again), f"it is filed\n{everything.logs()}")


def _disk_full(everything: House, browser: Browser, postgres: Server) -> None:
    with psycopg2.connect(postgres.url) as connection, connection.cursor() as cursor:
        cursor.execute(FULL)
    connection.close()
    assert is_sentence(upload(browser, 4), "The disk of the database is full")
    assert browser.ask("/").status == 200, "what is there can be read"
    with psycopg2.connect(postgres.url) as connection, connection.cursor() as cursor:
        cursor.execute("DROP TRIGGER full_disk ON updates_document")
    connection.close()
    answer = upload(browser, 4)
    assert answer.status == 302 and "incoming" in answer.address
    wait_until(lambda: filed(browser, answer), f"it is filed\n{everything.logs()}")


@pytest.mark.skipif(not hasattr(resource, "prlimit"), reason="only Linux can limit processes that run")
def test_a_full_disk_is_told_and_nothing_is_lost_on_sqlite() -> None:
    with tempfile.TemporaryDirectory(prefix="regtrack-torture-") as data, house(Path(data)) as everything:
        browser = everything.browser()
        first = upload(browser, 1)
        wait_until(lambda: filed(browser, first), f"all is well\n{everything.logs()}")
        _no_room_for_the_worker(everything, browser)
        _no_room_for_the_site(everything, browser)


def _no_room_for_the_worker(everything: House, browser: Browser) -> None:
    (worker,) = everything.workers
    with everything.no_room(worker.child):
        answer = upload(browser, 2)
        assert answer.status == 302, "the site has room"
        wait_until(lambda: "disk I/O error" in worker.child.tail(500), f"it is tried\n{everything.logs()}")
        assert not filed(browser, answer)
        (public_id,) = document_ids(answer)
        page = browser.ask(f"/documents/{public_id}/").text
        assert "Failed" not in page, "the disk is at fault, not the document"
    wait_until(lambda: filed(browser, answer), f"it goes on by itself\n{everything.logs()}")
    assert worker.child.running
    kept = list(everything.data.glob("beat-schedule*"))
    assert not kept, "a beat that cannot write its file ends, and all else with it"


def _no_room_for_the_site(everything: House, browser: Browser) -> None:
    there = _documents(everything)
    with everything.no_room(everything.web):
        assert is_sentence(upload(browser, 3), "The disk of the database is full")
        assert browser.ask("/").status == 200, "what is there can be read"
        assert health(everything)["database"] == "ok"
    assert _documents(everything) == there, "nothing of it is kept"
    answer = upload(browser, 3)
    assert answer.status == 302 and "incoming" in answer.address
    wait_until(lambda: filed(browser, answer), f"it is filed\n{everything.logs()}")


def _documents(everything: House) -> int:
    with sqlite3.connect(everything.data / "db.sqlite3") as connection:
        # Checks of the tables ask for it; SQLite has none of its own.
        connection.create_function("REGEXP", 2, lambda pattern, words: bool(re.search(pattern, str(words))))
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        (number,) = connection.execute("SELECT count(*) FROM updates_document").fetchone()
    connection.close()
    return int(number)
