"""`python -m tests.servers …` runs pytest with the servers it needs.

suite [ARGS]           what `make test` runs: everything on SQLite, then what depends on it on PostgreSQL
run -- COMMAND …       COMMAND with DATABASE_URL and REDIS_URL of fresh servers in its environment
"""

import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from regtrack.broker import BrokerError
from tests.servers.postgres import PostgresMissing, running_postgres
from tests.servers.valkey import running_valkey

ON_SQLITE = "not postgres and not browser and not torture"
ON_POSTGRES = "(database or queue or concurrency or postgres) and not torture"


@contextmanager
def servers() -> Iterator[dict[str, str]]:
    """The environment that names both: those of TEST_DATABASE_URL and TEST_REDIS_URL, else fresh ones."""
    database, redis = os.environ.get("TEST_DATABASE_URL"), os.environ.get("TEST_REDIS_URL")
    if not database:
        with running_postgres() as url, _named("TEST_DATABASE_URL", url), servers() as found:
            yield found
    elif not redis:
        with running_valkey() as url, _named("TEST_REDIS_URL", url), servers() as found:
            yield found
    else:
        yield {"DATABASE_URL": database, "REDIS_URL": redis}


@contextmanager
def _named(name: str, value: str) -> Iterator[None]:
    os.environ[name] = value
    try:
        yield
    finally:
        del os.environ[name]


def suite(arguments: list[str]) -> int:
    """Both runs, the second one too when the first failed: one look tells all. The first bad status."""
    with servers() as on_servers:
        base = {
            name: value for name, value in os.environ.items() if name not in ("DATABASE_URL", "REDIS_URL")
        }
        print("== SQLite and Valkey", flush=True)
        first = _pytest(ON_SQLITE, arguments, base)
        print("== PostgreSQL and Valkey", flush=True)
        second = _pytest(ON_POSTGRES, arguments, {**base, **on_servers})
    return first or second


def _pytest(marks: str, arguments: list[str], env: Mapping[str, str]) -> int:
    command = [sys.executable, "-m", "pytest", "-q", "-n2", "--dist=loadgroup", "-m", marks, *arguments]
    return subprocess.run(command, env=dict(env)).returncode


def main(arguments: list[str]) -> int:
    os.environ["DJANGO_SETTINGS_MODULE"] = "tests.settings"  # for what is started from here
    try:
        match arguments:
            case ["suite", *rest]:
                return suite(rest)
            case ["run", "--", *command] if command:
                with servers() as env:
                    return subprocess.run(command, env={**os.environ, **env}).returncode
    except (PostgresMissing, BrokerError) as error:
        print(f"The tests cannot run: {error}", file=sys.stderr)
        return 1
    print(__doc__, file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
