"""The servers of the tests are real, and leave nothing behind."""

import os
import subprocess
import sys
from pathlib import Path

import psycopg2
import pytest
from redis import Redis, RedisError

from tests.servers.folders import PREFIX, server_folder, sweep
from tests.servers.postgres import find_programs, running_postgres
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
        with Redis(port=port) as stranger, pytest.raises(RedisError, match="AUTH"):
            stranger.ping()
    with Redis.from_url(url) as client, pytest.raises(RedisError):
        client.ping()


@pytest.mark.postgres
def test_what_a_killed_run_leaves_is_swept(tmp_path: Path) -> None:
    """The killed run's PostgreSQL ends, its folder goes; a living run's folder stays."""
    tmp_path.chmod(0o711)
    program = (
        "import os, signal; from pathlib import Path; from tests.servers.postgres import running_postgres\n"
        f"with running_postgres(Path({str(tmp_path)!r})): os.kill(os.getpid(), signal.SIGKILL)"
    )
    for parent in tmp_path.parents[:2]:
        parent.chmod(0o711)  # pytest's folders are closed to the user the server runs as
    subprocess.run([sys.executable, "-c", program], check=False)
    left = list(tmp_path.glob(PREFIX + "*"))
    assert len(left) == 1
    with server_folder(tmp_path) as living:
        assert not left[0].exists()
        assert sweep(tmp_path) == [] and living.exists()
    assert not living.exists()


@pytest.mark.postgres
@pytest.mark.skipif(os.getuid() != 0, reason="only root has to become somebody else")
def test_programs_that_nobody_cannot_reach_are_copied(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tests.servers.postgres._reachable", lambda path, user: False)
    with server_folder() as folder:
        programs = find_programs(folder)
        assert folder in programs.folder.parents and (programs.folder / "postgres").exists()
    with running_postgres() as url, psycopg2.connect(url) as connection, connection.cursor() as cursor:
        cursor.execute("SHOW server_version")
        assert cursor.fetchone()
