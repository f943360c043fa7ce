"""Temporary folders of servers. What a killed test run leaves of servers and folders, the next one sweeps."""

import fcntl
import os
import shutil
import signal
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PREFIX = f"regtrack-servers-{os.getuid()}-"


@contextmanager
def server_folder(root: Path | None = None) -> Iterator[Path]:
    """A fresh folder, open to the user a server runs as; gone at the end. Stale ones are swept first."""
    root = root or Path(tempfile.gettempdir())
    sweep(root)
    folder = Path(tempfile.mkdtemp(prefix=PREFIX, dir=root))
    folder.chmod(0o711)
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # freed by the system, however this process ends
        try:
            yield folder
        finally:
            shutil.rmtree(folder, ignore_errors=True)


def sweep(root: Path) -> list[Path]:
    """Remove folders that no run holds any more, and end the PostgreSQL servers that live in them."""
    swept = []
    for folder in root.glob(PREFIX + "*"):
        if folder.stat().st_uid != os.getuid() or not _abandoned(folder):
            continue
        for pid_file in folder.glob("*/postmaster.pid"):
            _end_server(pid_file)
        shutil.rmtree(folder, ignore_errors=True)
        swept.append(folder)
    return swept


def _abandoned(folder: Path) -> bool:
    try:
        with (folder / "lock").open() as lock:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except FileNotFoundError:
        return False  # another run is just making it
    except OSError:
        return False  # a living run holds it
    return True


def _end_server(pid_file: Path) -> None:
    """End the server of this folder; its number may by now be another process's, so look before."""
    try:
        pid = int(pid_file.read_text().splitlines()[0])
        command = Path(f"/proc/{pid}/cmdline").read_bytes()
        if str(pid_file.parent).encode() in command:
            os.kill(pid, signal.SIGQUIT)
    except (OSError, ValueError, IndexError):
        return  # it has ended, or never came up
