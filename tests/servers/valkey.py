"""A Valkey server for tests: the same start as `make run`'s, in a temporary folder."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from regtrack.broker import start_broker
from tests.servers.folders import server_folder


@contextmanager
def running_valkey(root: Path | None = None) -> Iterator[str]:
    """A fresh server on a free port of loopback; yields its REDIS_URL, ends it and removes its folder."""
    with server_folder(root) as folder:
        child, url = start_broker(folder / "valkey", folder / "valkey.log", keep=False)
        try:
            yield url
        finally:
            child.stop(5)
