"""Real servers and a real worker that are killed at random moments."""

import os
import re
import shutil
import signal
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from random import Random

from regtrack.broker import start_broker
from regtrack.children import Child
from regtrack.launcher import worker_command
from tests.servers.postgres import Server

READY_SECONDS = 60
READY = re.compile(r"documents@\S+ ready\.")
PATIENCE = 6.0
"""Seconds after which a kill comes though the work does not go on."""


@dataclass
class Broker:
    """A Valkey that can be killed and come back empty, at the same address."""

    folder: Path
    child: Child
    url: str

    @classmethod
    def start(cls, folder: Path) -> "Broker":
        child, url = start_broker(folder / "valkey", folder / "broker.log", keep=True)
        return cls(folder, child, url)

    def kill(self) -> None:
        os.killpg(self.child.process.pid, signal.SIGKILL)
        self.child.process.wait()

    def come_back_empty(self) -> None:
        shutil.rmtree(self.folder / "valkey")
        self.child, _ = start_broker(
            self.folder / "valkey", self.folder / "broker.log", keep=True, again=self.url
        )


class Worker:
    """The workers of `make run` with their beat; each life has a log of its own."""

    def __init__(self, env: Mapping[str, str], logs: Path) -> None:
        self._env, self._logs = env, logs
        self._lives: list[Child] = []

    def start(self) -> Child:
        log = self._logs / f"worker-{len(self._lives)}.log"
        self._lives.append(Child.start("worker", worker_command(), log=log, env=self._env))
        return self._lives[-1]

    def keep(self) -> None:
        """Start them again where they ended by themselves, as a service manager does."""
        if not self.child.running:
            self.child.end(0)
            self.start()

    @property
    def child(self) -> Child:
        return self._lives[-1]

    def wait_until_ready(self) -> None:
        deadline = time.monotonic() + READY_SECONDS
        while not READY.search(self.child.log.read_text(errors="replace")):
            assert time.monotonic() < deadline, self.child.tail(40)
            self.keep()
            time.sleep(0.02)

    def kill(self, victim: str, random: Random) -> None:
        """SIGKILL for all of them, for the process that started the others, or for any one below it."""
        pid = self.child.process.pid
        below = descendants(pid)
        with suppress(ProcessLookupError):
            if victim == "one":
                if below:
                    os.kill(random.choice(below), signal.SIGKILL)
            elif victim == "first":
                os.kill(pid, signal.SIGKILL)
                self.child.process.wait()
            else:
                self.child.end(0)

    def stop(self) -> None:
        for child in self._lives:
            child.stop(10)


def descendants(pid: int) -> list[int]:
    """The processes below this one."""
    try:
        found = [int(one) for one in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    except OSError:
        return []  # it has ended
    return [*found, *(one for child in found for one in descendants(child))]


@contextmanager
def everything_ended(worker: Worker, broker: Broker) -> Iterator[None]:
    try:
        yield
    finally:
        worker.stop()
        broker.child.stop(5)


@dataclass(frozen=True)
class Stroke:
    """One misfortune, and how much of the work left is to be done before it comes (0 to 1)."""

    what: str
    share: float


def plan(kills: int, random: Random, *, postgres: bool) -> list[Stroke]:
    """``kills`` of the worker at random moments; once the broker, once PostgreSQL in between."""
    strokes = [
        Stroke(random.choice(["all", "all", "first", "one"]), random.random() * 2 / (kills - number + 1))
        for number in range(kills)
    ]
    others = ["broker", "postgres"] if postgres else ["broker"]
    for what in others:
        strokes.insert(random.randrange(1, len(strokes)), Stroke(what, random.random() / (kills + 1)))
    return strokes


def strike(
    strokes: list[Stroke], worker: Worker, broker: Broker, postgres: Server | None, random: Random,
    left: Callable[[], int], tell: Callable[[str], None],
) -> None:  # fmt: skip
    """Let the misfortunes come, each while there is work left; what is killed is started again."""
    worker.start()
    worker.wait_until_ready()
    for stroke in strokes:
        _wait(left, stroke.share, random)
        tell(f"{stroke.what}: {left()} left")
        if stroke.what == "broker":
            broker.kill()
            time.sleep(random.uniform(0, 1.5))
            broker.come_back_empty()
        elif stroke.what == "postgres":
            assert postgres is not None
            postgres.stop()
            time.sleep(random.uniform(0, 2))
            postgres.start()
        else:
            worker.kill(stroke.what, random)
            if stroke.what == "one":
                time.sleep(random.uniform(0, 1))  # the others go on, or end because it was theirs
            worker.keep()
            if random.random() < 0.85:  # else the next one comes while it is still starting
                worker.wait_until_ready()


def _wait(left: Callable[[], int], share: float, random: Random) -> None:
    goal = left() * (1 - min(share, 0.9))
    deadline = time.monotonic() + random.uniform(0.3, 1) * PATIENCE
    while left() > goal and time.monotonic() < deadline:
        time.sleep(0.02)
    time.sleep(random.uniform(0, 0.05))
