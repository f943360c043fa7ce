"""`make run` refuses in a sentence, and ends what it started: that and nothing else."""

import os
import signal
import socket
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from regtrack import launcher
from regtrack.children import Child

SLEEPER = [sys.executable, "-c", "import time; print('up', flush=True); time.sleep(60)"]


@pytest.mark.parametrize(
    ("host", "port", "sentence"),
    [
        ("127.0.0.1", "http", "is not a port"),
        ("127.0.0.1", "70000", "is not a port"),
        ("0.0.0.0", "8000", "set ALLOWED_HOSTS"),
    ],
)
def test_an_address_that_cannot_be(
    host: str, port: str, sentence: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("ALLOWED_HOSTS", raising=False)
    with pytest.raises(launcher.LaunchError, match=sentence):
        launcher.check_address(host, port)


def test_a_taken_port_is_a_sentence_and_a_status(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(signal, "signal", lambda number, handler: None)
    with socket.create_server(("127.0.0.1", 0)) as server:
        monkeypatch.setenv("REGTRACK_PORT", str(server.getsockname()[1]))
        monkeypatch.setenv("REGTRACK_DATA_DIR", str(tmp_path))
        assert launcher.main() == 1
    said = capsys.readouterr().err
    assert said.count("\n") == 1 and "is not free" in said and "REGTRACK_PORT" in said


def test_one_data_folder_has_one_launcher(tmp_path: Path) -> None:
    with (
        launcher.only_one(tmp_path),
        pytest.raises(launcher.LaunchError, match="another one"),
        launcher.only_one(tmp_path),
    ):
        pass
    with launcher.only_one(tmp_path):
        pass  # free again


def test_a_child_that_dies_is_named_with_the_end_of_its_log(tmp_path: Path) -> None:
    command = [sys.executable, "-c", "print('why it died'); raise SystemExit(3)"]
    child = Child.start("worker", command, log=tmp_path / "worker.log")
    child.process.wait(10)
    with pytest.raises(launcher.LaunchError, match=r"(?s)worker ended with status 3.*why it died"):
        launcher.check_alive([child])


def test_the_children_end_and_a_stranger_does_not(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(signal, "signal", lambda number, handler: None)
    stranger, ours = (Child.start(name, SLEEPER, log=tmp_path / name) for name in ("stranger", "ours"))
    try:
        launcher.end([ours], tmp_path)
        assert not ours.running and stranger.running
    finally:
        stranger.stop(2)


def test_grandchildren_end_too(tmp_path: Path) -> None:
    """A worker killed in hard ways must not leave its pool behind."""
    program = (
        f"import subprocess, time; p = subprocess.Popen({SLEEPER!r})\n"
        "print(p.pid, flush=True); time.sleep(60)"
    )
    child = Child.start("worker", [sys.executable, "-c", program], log=tmp_path / "log")
    grandchild = int(_first_line(tmp_path / "log"))
    child.stop(2)
    assert _within(5, lambda: not _alive(grandchild))


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux ends a process with its parent")
def test_children_end_with_a_launcher_that_is_killed(tmp_path: Path) -> None:
    program = (
        "import time; from pathlib import Path; from regtrack.children import Child\n"
        f"print(Child.start('x', {SLEEPER!r}, log=Path({str(tmp_path / 'x')!r})).process.pid, flush=True)\n"
        "time.sleep(60)"
    )
    starter = Child.start("starter", [sys.executable, "-c", program], log=tmp_path / "log")
    child = int(_first_line(tmp_path / "log"))
    starter.process.kill()
    starter.process.wait()
    assert _within(5, lambda: not _alive(child))


def test_what_ignores_the_question_is_killed(tmp_path: Path) -> None:
    program = (
        "import signal, time; signal.signal(15, signal.SIG_IGN); print('deaf', flush=True); time.sleep(60)"
    )
    child = Child.start("deaf", [sys.executable, "-c", program], log=tmp_path / "log")
    _first_line(tmp_path / "log")
    child.stop(0.2)
    assert child.process.returncode == -signal.SIGKILL


def _first_line(log: Path) -> str:
    assert _within(10, lambda: "\n" in log.read_text())
    return log.read_text().splitlines()[0]


def _within(seconds: float, holds: Callable[[], bool]) -> bool:
    deadline = time.monotonic() + seconds
    while not holds():
        if time.monotonic() > deadline:
            return False
        time.sleep(0.02)
    return True


def _alive(pid: int) -> bool:
    """A zombie, waiting only for somebody to take note, counts as ended."""
    try:
        os.kill(pid, 0)
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except (ProcessLookupError, FileNotFoundError):
        return False
