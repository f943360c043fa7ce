"""Documents made to break their readers: each ends in a clear error or a text, within time and memory."""

import os
import signal
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.extraction.hostile import docx, docx_words, hostile, mail, nested
from updates.extraction import ReadError, read
from updates.extraction.findings import ReadText
from updates.services.reading import _BROKE, READ_HERE, Reader, needs_child, read_safely

LETTERS = Path(__file__).resolve().parents[2] / "fixtures" / "newsletters"
SECONDS = 4
SLOW = {
    "docx: 400,000 paragraphs",
    "docx: bomb that lies about its size",
    "html: 300,000 cells in one row",
    "html: 500,000 line breaks",
    "html: headings 200,000",
    "mail: 10,000 parts",
    "pdf: 400,000 operators",
    "pdf: stream of 1 GB packed",
    "text: 5,000,000 line feeds",
    "text: combining signs",
    "text: dashes in one row",
    "text: images half open",
    "text: links half open",
    "text: one row of 1,000,000 cells",
}
"""Those that take seconds to make, or to be stopped by the clock: for `make torture`."""
TABLE = [
    pytest.param(name, made, id=words, marks=[pytest.mark.torture] if words in SLOW else [])
    for words, name, made in hostile()
]


@pytest.fixture(scope="module")
def reader() -> Iterator[Reader]:
    made = Reader(memory_mb=700, processor_seconds=SECONDS, clock_seconds=20)
    yield made
    made.close()


def outcome(attempt: Callable[[], ReadText]) -> str:
    try:
        got = attempt()
    except ReadError as error:
        return str(error)
    assert all(0 <= block.start <= block.end <= len(got.text) for block in got.blocks)
    return ""


@pytest.mark.parametrize(("name", "made"), TABLE)
def test_a_hostile_document_ends_within_the_limits(
    name: str, made: Callable[[], bytes], reader: Reader
) -> None:
    data = made()
    told = outcome(lambda: reader.read(data, filename=name))
    assert not told or (told[0].isupper() and told.endswith("."))
    if not needs_child(data):
        outcome(lambda: read(data[: 16 * 1024], filename=name))


@pytest.mark.torture
@pytest.mark.parametrize(("name", "made"), TABLE)
def test_the_most_that_is_read_in_the_worker_needs_no_end(name: str, made: Callable[[], bytes]) -> None:
    """A child with the limits that a worker would like to keep reads it, and is not ended by them."""
    data = made()[: READ_HERE - 1]
    if needs_child(data):
        return
    reader = Reader(memory_mb=700, processor_seconds=10, clock_seconds=60)
    try:
        assert outcome(lambda: reader.read(data, filename=name)) != _BROKE
    finally:
        reader.close()


@pytest.mark.parametrize(
    ("data", "apart"),
    [
        (b"%PDF-1.7", True),
        (b"\n junk %PDF-1.7", True),
        (docx(docx_words("")), True),
        (b"words " * 100_000, True),
        (b"words", False),
        (mail(b"words"), False),
        (nested("p", 10), False),
    ],
)
def test_what_is_read_apart(data: bytes, apart: bool) -> None:
    assert needs_child(data) is apart


@pytest.mark.parametrize("path", sorted(LETTERS.glob("*.*")), ids=lambda path: path.name)
def test_the_child_reads_what_the_reader_reads(path: Path, reader: Reader) -> None:
    if path.suffix != ".tsv":
        data = path.read_bytes()
        assert reader.read(data, filename=path.name) == read(data, filename=path.name)


def test_a_child_that_was_killed_is_replaced(reader: Reader) -> None:
    assert reader.read(b"First words", filename="a.txt").text == "First words"
    assert reader._child
    first = reader._child.pid
    os.kill(first, signal.SIGKILL)
    reader._child.wait()
    assert reader.read(b"Second words", filename="a.txt").text == "Second words"
    assert reader._child.pid != first


def test_a_child_is_kept_from_document_to_document(reader: Reader) -> None:
    pids = set()
    for number in range(5):
        assert reader.read(f"Words {number}".encode()).text == f"Words {number}"
        assert reader._child
        pids.add(reader._child.pid)
    assert len(pids) == 1


def test_one_too_long_by_the_clock_ends_with_its_reason() -> None:
    hurried = Reader(memory_mb=700, processor_seconds=30, clock_seconds=0.01)
    with pytest.raises(ReadError, match="limits of memory and time"):
        hurried.read(b"words", filename="a.txt")
    assert hurried._child is None


def test_one_too_large_ends_with_its_reason() -> None:
    small = Reader(memory_mb=150, processor_seconds=30, clock_seconds=30)
    try:
        with pytest.raises(ReadError, match="limits of memory and time"):
            small.read(b"words " * 20_000_000, filename="a.txt")
    finally:
        small.close()


def test_a_child_ends_with_its_parent() -> None:
    own = Reader(memory_mb=700, processor_seconds=30, clock_seconds=30)
    own.read(b"words")
    child: subprocess.Popen[bytes] | None = own._child
    assert child and child.stdin
    child.stdin.close()
    assert child.wait(timeout=5) == 0
    own.close()


def test_small_plain_texts_need_no_child() -> None:
    assert read_safely(b"Some words", filename="a.txt").text == "Some words"
