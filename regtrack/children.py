"""Processes that we start, watch and end: these and no others."""

import ctypes
import os
import signal
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

PR_SET_PDEATHSIG = 1  # Linux's prctl(2)


@dataclass(frozen=True)
class Child:
    """One process with what it starts itself, in a process group of its own; it writes to `log`."""

    name: str
    process: subprocess.Popen[bytes]
    log: Path

    @classmethod
    def start(
        cls,
        name: str,
        command: Sequence[str],
        *,
        log: Path,
        env: Mapping[str, str] | None = None,
        text: str | None = None,
        user: str | None = None,
    ) -> "Child":
        """Start `command`; `text` is its standard input, `user` whom it runs as (only root may say).

        A group of its own keeps the terminal's Ctrl-C from it: whoever started it ends it in order.
        It ends too when its starter is killed.
        """
        log.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with log.open("ab") as output:
            process = subprocess.Popen(
                command,
                env=env,
                stdin=subprocess.DEVNULL if text is None else subprocess.PIPE,
                stdout=output,
                stderr=subprocess.STDOUT,
                start_new_session=True,
                user=user,
                extra_groups=None if user is None else [],
                preexec_fn=end_with_parent,
            )
        if process.stdin is not None:
            with suppress(BrokenPipeError), process.stdin as pipe:
                pipe.write((text or "").encode())
        return cls(name, process, log)

    @property
    def running(self) -> bool:
        return self.process.poll() is None

    def ask(self, number: signal.Signals = signal.SIGTERM) -> None:
        """Ask it to end, and do not wait. To ask a Celery worker twice is to hurry it."""
        if self.running:
            self.process.send_signal(number)

    def end(self, seconds: float) -> None:
        """Wait until it has ended; after `seconds` kill it, and in any case whatever is left of its group."""
        with suppress(subprocess.TimeoutExpired):
            self.process.wait(seconds)
        with suppress(ProcessLookupError, PermissionError):  # nothing is left of the group
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()

    def stop(self, seconds: float, *, ask: signal.Signals = signal.SIGTERM) -> None:
        """Ask it to end, and see that it does within `seconds`."""
        self.ask(ask)
        self.end(seconds)

    def tail(self, lines: int = 15) -> str:
        """The last lines of its log, of at most 16 kB."""
        if not self.log.exists():
            return ""
        with self.log.open("rb") as file:
            file.seek(max(0, self.log.stat().st_size - 16_384))
            return "\n".join(file.read().decode(errors="replace").splitlines()[-lines:])


def end_with_parent() -> None:
    """Have this process asked to end when its parent dies. Only Linux can."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)
