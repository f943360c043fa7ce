"""Two workers and many people write at once on SQLite: nobody is told that the database is locked."""

import re
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from random import Random

import pytest
from django.conf import settings

from tests.torture.house import Answer, Browser, House, house, wait_until

PEOPLE = 4
UPLOADS = 5
UPDATE = re.compile(r"/updates/(upd-[a-z0-9]+)/")
DOCUMENT = re.compile(r"/documents/(doc-[0-9a-f]{20})/")


def news(number: int) -> str:
    firm = "Alpha Beta Gamma Delta".split()[number % 4]
    return (
        f"On {number % 28 + 1} March 2024, the Data Protection Commission fined {firm} Limited EUR "
        f"{number + 1},000.\n\nOn {number % 28 + 1} April 2024, the Central Bank of Ireland fined {firm} "
        f"Limited EUR {number + 2},000.\n"
    )


def day_of(browser: Browser, person: int) -> list[Answer]:
    """Uploads, a file that cannot be read and its retries, decisions on whatever is filed by then."""
    random = Random(person)
    answers = []
    for number in range(UPLOADS):
        text = news(person * UPLOADS + number)
        answers.append(browser.ask("/documents/add/", {"text": text}))
        answers.append(browser.ask("/documents/?status=failed"))
        answers += [
            browser.ask(f"/documents/{public_id}/retry/", {})
            for public_id in sorted(set(DOCUMENT.findall(answers[-1].text)))
        ]
        listed = browser.ask("/updates/")
        answers.append(listed)
        updates = sorted(set(UPDATE.findall(listed.text)))
        if updates:
            said = {"kind": random.choice(["approve", "reject"])}
            answers.append(browser.ask(f"/updates/{random.choice(updates)}/decide/", said))
    return answers


@pytest.mark.queue
@pytest.mark.skipif(not settings.EMBEDDED, reason="SQLite has one writer; PostgreSQL has many")
def test_a_crowd_writes_at_once() -> None:
    with (
        tempfile.TemporaryDirectory(prefix="regtrack-torture-") as data,
        house(Path(data), workers=2) as everything,
    ):
        browsers = [everything.browser() for _ in range(PEOPLE)]
        browsers[0].ask("/documents/add/", {"text": "\x01\x02 no text \x03" * 9})
        with ThreadPoolExecutor(PEOPLE) as pool:
            answers = [one for day in pool.map(day_of, browsers, range(PEOPLE)) for one in day]
        bad = [one for one in answers if one.status >= 400]
        # A decision on an update that another one's upload took away meanwhile is refused in words.
        assert not [one for one in bad if one.status not in (400, 404)], bad[0].text[-3000:]
        assert not [one for one in answers if "is locked" in one.text or "very busy" in one.text]
        assert len(answers) >= 3 * PEOPLE * UPLOADS
        wait_until(lambda: _done(browsers[0]), f"all is filed\n{everything.logs()}")
        assert "locked" not in _logs(everything)


def _done(browser: Browser) -> bool:
    waiting = [browser.ask(f"/documents/?status={one}").text for one in ("received", "read", "extracted")]
    return not any(DOCUMENT.search(page) for page in waiting)


def _logs(everything: House) -> str:
    files = sorted(everything.data.rglob("*.log"))
    return "\n".join(line for path in files for line in path.read_text(errors="replace").splitlines())
