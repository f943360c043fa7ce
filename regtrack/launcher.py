"""`make run`: the broker, the workers with their beat and the web server, started and ended together.

This process only starts, waits and ends; the settings of the others come by environment.
"""

import fcntl
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NoReturn

from regtrack.broker import BrokerError, start_broker
from regtrack.children import Child

BASE_DIR = Path(__file__).resolve().parent.parent
SAMPLES = BASE_DIR / "fixtures" / "newsletters"
LOOPBACK = ("127.0.0.1", "localhost", "::1")
READY_SECONDS = 60
WORKERS = 2  # as many as regtrack/workers.py starts, which would load all of Django to say so
STOP_SECONDS = 15
NO_PROXY = urllib.request.build_opener(urllib.request.ProxyHandler({}))  # this machine asks itself


class LaunchError(Exception):
    """Why it cannot run, in a sentence for the person at the terminal."""


class Stopped(Exception):
    """The person, or the system, asked us to end."""


def main() -> int:
    """Exit status: 0 when asked to end, 1 when something is in the way or a process died."""
    signal.signal(signal.SIGTERM, _stop)
    signal.signal(signal.SIGINT, _stop)
    host, port = os.environ.get("REGTRACK_HOST", "127.0.0.1"), os.environ.get("REGTRACK_PORT", "8000")
    data = Path(os.environ.get("REGTRACK_DATA_DIR") or BASE_DIR / "var").resolve()
    children: list[Child] = []
    try:
        data.mkdir(mode=0o700, parents=True, exist_ok=True)
        check_address(host, port)
        with only_one(data):
            try:
                launch(children, host, port, data)
                watch(children)
            finally:
                end(children, data)
    except Stopped:
        print("Everything that was started here has ended.")
        return 0
    except (LaunchError, BrokerError, OSError) as error:
        print(f"RegTrack does not run: {error}", file=sys.stderr)
        return 1
    return 0


def launch(children: list[Child], host: str, port: str, data: Path) -> None:
    """Start what is needed, in order, each one put in `children` at once so that the caller can end it."""
    env = {**os.environ, "REGTRACK_DATA_DIR": str(data), "PYTHONUNBUFFERED": "1"}
    env.setdefault("DJANGO_SETTINGS_MODULE", "regtrack.settings")
    logs = data / "log"
    set_logs_aside(logs)
    if not env.get("REDIS_URL"):
        broker, env["REDIS_URL"] = start_broker(data / "valkey", logs / "broker.log", keep=True)
        children.append(broker)
        _write_private(data / "broker-url", env["REDIS_URL"])
    print("Preparing the database …", flush=True)
    if _manage(["-m", "regtrack.prepare"], env):
        raise LaunchError("the database could not be prepared.")
    worker = Child.start("worker", worker_command(), log=logs / "worker.log", env=env)
    children.append(worker)
    children.append(Child.start("web", web_command(host, port), log=logs / "web.log", env=env))
    url = f"http://{'127.0.0.1' if host == '0.0.0.0' else host}:{port}/"
    wait_until("the web server answers", lambda: _healthy(url + "healthz"), children)
    wait_until("the workers answer", lambda: worker.tail(200).count(" ready.") == WORKERS, children)
    take_samples(data / "samples-wanted", env)
    print(f"\nRegTrack is at {url}")
    if (data / "demo-login.txt").exists():
        print(f"The demo login is in {data / 'demo-login.txt'}")
    print(f"Logs are in {logs}. Ctrl-C ends it.", flush=True)


def take_samples(wanted: Path, env: dict[str, str]) -> None:
    """Into a new database, once; what could not be taken in stands above and keeps nobody from starting."""
    if not wanted.exists():
        return
    print("Taking in the sample newsletters …", flush=True)
    _manage(["manage.py", "ingest", str(SAMPLES)], env)
    wanted.unlink()


def set_logs_aside(logs: Path) -> None:
    """Keep the logs of the run before, and of no other."""
    for log in logs.glob("*.log"):
        log.replace(log.with_suffix(".log.before"))


def worker_command() -> list[str]:
    """All workers of this machine."""
    return _tool("regtrack.workers")


def web_command(host: str, port: str) -> list[str]:
    address = f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
    options = ["--workers", "2", "--threads", "4", "--timeout", "60", "--preload", "--no-control-socket"]
    return [*_tool("gunicorn"), "regtrack.wsgi", "--bind", address, "--access-logfile", "-", *options]


def check_address(host: str, port: str) -> None:
    """Raises LaunchError where the web server could not listen, or nobody could reach it."""
    if host not in LOOPBACK and not os.environ.get("ALLOWED_HOSTS"):
        raise LaunchError(
            f"REGTRACK_HOST={host} is not loopback: set ALLOWED_HOSTS to the names it is asked by."
        )
    if not port.isdigit() or not 0 < int(port) < 65536:
        raise LaunchError(f"REGTRACK_PORT={port} is not a port: a number from 1 to 65535 is.")
    try:
        with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind((host, int(port)))
    except OSError as error:
        raise LaunchError(
            f"port {port} of {host} is not free ({error.strerror}): set REGTRACK_PORT."
        ) from error


@contextmanager
def only_one(data: Path) -> Iterator[None]:
    """Holds the data folder; raises LaunchError when another launcher does. A killed one holds nothing."""
    with (data / "launcher.lock").open("a+") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            raise LaunchError(f"another one runs on {data}: set REGTRACK_DATA_DIR.") from error
        yield


def wait_until(what: str, holds: Callable[[], bool], children: list[Child]) -> None:
    """Raises LaunchError when it does not hold in time, or when a child dies meanwhile."""
    deadline = time.monotonic() + READY_SECONDS
    while not holds():
        check_alive(children)
        if time.monotonic() > deadline:
            raise LaunchError(
                f"in vain it waited {READY_SECONDS} s until {what}; see {children[-1].log.parent}."
            )
        time.sleep(0.1)


def watch(children: list[Child]) -> NoReturn:
    """Ends by Stopped, or by LaunchError when one of them dies."""
    while True:
        check_alive(children)
        time.sleep(0.5)


def check_alive(children: list[Child]) -> None:
    for child in children:
        if not child.running:
            raise LaunchError(
                f"the {child.name} ended with status {child.process.returncode}. "
                f"The end of {child.log}:\n{child.tail()}"
            )


def end(children: list[Child], data: Path) -> None:
    """End all, the broker after those that use it."""
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, signal.SIG_IGN)  # impatience must not leave half of them behind
    users = [child for child in children if child.name != "broker"]
    for child in users:
        child.ask()  # all at once: each takes seconds
    for child in users:
        child.end(STOP_SECONDS)
    for child in children:
        if child not in users:
            child.stop(STOP_SECONDS)
    (data / "broker-url").unlink(missing_ok=True)


def _manage(arguments: list[str], env: dict[str, str]) -> int:
    # Out of the terminal's reach, so that Ctrl-C stops it through us and without a trace.
    command = [sys.executable, *arguments]
    return subprocess.run(command, cwd=BASE_DIR, env=env, start_new_session=True).returncode


def _healthy(url: str) -> bool:
    try:
        with NO_PROXY.open(url, timeout=5):
            return True
    except (urllib.error.URLError, OSError):
        return False


def _tool(name: str) -> list[str]:
    return [sys.executable, "-m", name]


def _write_private(path: Path, text: str) -> None:
    path.unlink(missing_ok=True)
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        file.write(text + "\n")


def _stop(number: int, frame: object) -> NoReturn:
    raise Stopped


if __name__ == "__main__":
    sys.exit(main())
