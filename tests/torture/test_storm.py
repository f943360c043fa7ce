"""Workers are killed, the broker comes back empty, PostgreSQL is restarted: the register is the same.

Short here, long under `make torture`. A failure is repeated by its seed:
python -m tests.torture --seed N --documents … --kills … --database …
"""

import subprocess
import sys

import pytest
from django.conf import settings

SHORT = ("--documents", "30", "--kills", "3")
LONG = ("--documents", "300", "--kills", "20")


def weather(size: tuple[str, ...], database: str) -> None:
    command = [sys.executable, "-m", "tests.torture", *size, "--database", database]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, f"{done.stdout[-4000:]}\n{done.stderr[-4000:]}"


@pytest.mark.queue
def test_a_short_storm_changes_nothing() -> None:
    weather(SHORT, "sqlite" if settings.EMBEDDED else "postgres")


@pytest.mark.torture
@pytest.mark.parametrize("database", ["sqlite", "postgres"])
def test_a_long_storm_changes_nothing(database: str) -> None:
    weather(LONG, database)
