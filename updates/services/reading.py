"""Reading documents that strangers made: the risky kinds in a process of their own.

PDF and Word files, and anything large, are read by a child with limits on memory, on
processor time and by the clock. The child is kept and asked again, so a document costs no
new process; one that breaks it ends as unreadable, and the next document has a new child.
Plain text, Markdown, pages and mails of ordinary size are read here: their readers are
linear, and tests hold that they are.
"""

import atexit
import json
import os
import select
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import Any

from updates.extraction import ReadError, read
from updates.extraction.findings import ReadText
from updates.extraction.reading.child import LENGTH, pack, text_of

ROOT = Path(__file__).resolve().parent.parent.parent
READ_HERE = 256 * 1024
"""Bytes up to which text, pages and mails are read in this process."""
MEMORY_MB = 1024
PROCESSOR_SECONDS = 30
CLOCK_SECONDS = 60
MOST_READ = 200
"""Documents after which a child is replaced, whatever it may have gathered."""
MOST_ANSWERED = 256 * 2**20
_BROKE = (
    "This document could not be read within the limits of memory and time: it is built so that it needs "
    "far more than a newsletter does. Save its text alone and send that."
)


def needs_child(data: bytes) -> bool:
    """Whether these bytes are of a kind or size that is read apart."""
    return len(data) > READ_HERE or b"%PDF-" in data[:1024] or data.startswith(b"PK")


def read_safely(data: bytes, *, media_type: str | None = None, filename: str | None = None) -> ReadText:
    """What `updates.extraction.read` yields, within limits. Raises ``ReadError``, also where they are hit."""
    if not needs_child(data):
        return read(data, media_type=media_type, filename=filename)
    return _reader.read(data, media_type=media_type, filename=filename)


class _Broken(Exception):
    """The child ended, or was not done in time."""


class Reader:
    """A child process that reads, one document at a time; made when first asked, and after it broke."""

    def __init__(self, memory_mb: int, processor_seconds: int, clock_seconds: float) -> None:
        self._limits = [str(memory_mb), str(processor_seconds)]
        self._clock_seconds = clock_seconds
        self._lock = threading.Lock()
        self._child: subprocess.Popen[bytes] | None = None
        self._owner = 0
        self._asked = 0

    def read(self, data: bytes, *, media_type: str | None = None, filename: str | None = None) -> ReadText:
        """The text of a document. Raises ``ReadError``."""
        question = {"media_type": media_type, "filename": filename, "size": len(data)}
        with self._lock:
            child = self._running()
            try:
                answer = self._exchange(child, pack(question) + data)
            except (_Broken, OSError, ValueError) as error:
                self.close()
                raise ReadError(_BROKE) from error
            except (
                BaseException
            ):  # a worker's time limit: the answer to come would be taken for the next one's
                self.close()
                raise
            self._asked += 1
        return text_of(answer)

    def close(self) -> None:
        """End the child, if there is one and it is ours: a fork of this process has none."""
        child, self._child = self._child, None
        if child is None or self._owner != os.getpid():
            return
        child.kill()
        child.wait()
        for pipe in (child.stdin, child.stdout):
            if pipe:
                pipe.close()

    def _running(self) -> subprocess.Popen[bytes]:
        fit = self._owner == os.getpid() and self._asked < MOST_READ
        if self._child is None or not fit or self._child.poll() is not None:
            self.close()
            self._child = subprocess.Popen(
                [sys.executable, "-m", "updates.extraction.reading.child", *self._limits],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                cwd=ROOT,
                env={"PATH": os.environ.get("PATH", ""), "PYTHONDONTWRITEBYTECODE": "1"},
                bufsize=0,
            )
            for pipe in (self._child.stdin, self._child.stdout):
                os.set_blocking(pipe.fileno(), False)  # type: ignore[union-attr]
            self._owner, self._asked = os.getpid(), 0
        return self._child

    def _exchange(self, child: subprocess.Popen[bytes], question: bytes) -> dict[str, Any]:
        assert child.stdin and child.stdout
        until = time.monotonic() + self._clock_seconds
        asked, answers = child.stdin.fileno(), child.stdout.fileno()
        view = memoryview(question)
        while view:
            _wait(asked, select.POLLOUT, until)
            view = view[os.write(asked, view[:65536]) :]
        head = _take(answers, LENGTH, until)
        size = int.from_bytes(head, "big")
        if size > MOST_ANSWERED:
            raise _Broken
        found: dict[str, Any] = json.loads(_take(answers, size, until))
        return found


def _take(pipe: int, size: int, until: float) -> bytes:
    parts = bytearray()
    while len(parts) < size:
        _wait(pipe, select.POLLIN, until)
        part = os.read(pipe, min(2**20, size - len(parts)))
        if not part:
            raise _Broken
        parts += part
    return bytes(parts)


def _wait(pipe: int, event: int, until: float) -> None:
    waiting = select.poll()
    waiting.register(pipe, event)
    left = until - time.monotonic()
    if left <= 0 or not waiting.poll(left * 1000):
        raise _Broken


_reader = Reader(MEMORY_MB, PROCESSOR_SECONDS, CLOCK_SECONDS)
atexit.register(_reader.close)
