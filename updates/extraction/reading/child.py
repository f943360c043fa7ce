"""Reads documents in a process of its own, where a hostile one can do no more than end it.

    python -m updates.extraction.reading.child MEGABYTES SECONDS

Asked on standard input, answers on standard output; a message is eight bytes of length
(big-endian) and JSON, after a question the document's bytes. Memory is limited for the
whole, processor time for each document. Ends when its input ends.
"""

import json
import resource
import signal
import sys
from datetime import date
from typing import Any, BinaryIO

from updates.extraction.findings import Block, ReadText
from updates.extraction.reading import ReadError, read
from updates.extraction.vocabulary import BlockKind

LENGTH = 8


def pack(message: dict[str, Any]) -> bytes:
    """A message as it goes over the pipe."""
    body = json.dumps(message).encode()
    return len(body).to_bytes(LENGTH, "big") + body


def text_of(answer: dict[str, Any]) -> ReadText:
    """The text in an answer. Raises `ReadError` where that is what the reader said."""
    if "error" in answer:
        raise ReadError(answer["error"])
    blocks = tuple(Block(BlockKind(kind), start, end, level) for kind, start, end, level in answer["blocks"])
    published = answer["published"]
    return ReadText(
        answer["text"], blocks, answer["title"], date.fromisoformat(published) if published else None
    )


def _answer(question: dict[str, Any], data: bytes) -> dict[str, Any]:
    try:
        got = read(data, media_type=question["media_type"], filename=question["filename"])
    except ReadError as error:
        return {"error": str(error)}
    blocks = [[block.kind.value, block.start, block.end, block.level] for block in got.blocks]
    day = got.published.isoformat() if got.published else None
    return {"text": got.text, "blocks": blocks, "title": got.title, "published": day}


def _limit_memory(megabytes: int) -> None:
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    size = megabytes * 2**20
    try:
        resource.setrlimit(resource.RLIMIT_AS, (size, size))
    except (ValueError, OSError):
        print("This system limits no memory of a process.", file=sys.stderr)


def _limit_time(seconds: int) -> None:
    """``seconds`` more of the processor, then SIGXCPU."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    soft = int(used.ru_utime + used.ru_stime) + 1 + seconds
    resource.setrlimit(resource.RLIMIT_CPU, (soft, resource.RLIM_INFINITY))


def _serve(asked: BinaryIO, answers: BinaryIO, seconds: int) -> None:
    while head := asked.read(LENGTH):
        question = json.loads(asked.read(int.from_bytes(head, "big")))
        data = asked.read(question["size"])
        _limit_time(seconds)
        answers.write(pack(_answer(question, data)))
        answers.flush()


if __name__ == "__main__":
    # Whoever interrupts the worker decides about this process too, by closing its input.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _limit_memory(int(sys.argv[1]))
    _serve(sys.stdin.buffer, sys.stdout.buffer, int(sys.argv[2]))
