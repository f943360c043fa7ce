"""Random and spoilt documents through every reader and the engine: a text or a ReadError, nothing else.

Bounded: some thousand documents. What it finds becomes a row of a test of its own.
"""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.extraction.hostile import AFTER, PIECES, docx, docx_words, mail, one_page, stream
from updates.extraction import ReadError, extract, read
from updates.extraction.context import Context
from updates.extraction.findings import Extraction, ReadText
from updates.extraction.reference import load_gazetteer
from updates.extraction.serialise import to_json

ROOT = Path(__file__).resolve().parents[2]
LETTERS = sorted(path for path in (ROOT / "fixtures" / "newsletters").iterdir() if path.suffix != ".tsv")
NAMES = ["a.txt", "a.md", "a.html", "a.eml", "a.pdf", "a.docx", ""]
many = settings(
    max_examples=400,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example],
    database=None,
)
pytestmark = pytest.mark.torture


@pytest.fixture(scope="module")
def context() -> Context:
    return Context(gazetteer=load_gazetteer(ROOT / "fixtures" / "reference"))


def within(found: Extraction, text: ReadText) -> None:
    """Every offset lies in the text, and what is serialised can be."""
    size = len(text.text)
    assert all(0 <= block.start <= block.end <= size for block in text.blocks)
    assert all(one.end <= two.start for one, two in zip(text.blocks, text.blocks[1:], strict=False))
    ends = [(item.start, item.end) for item in found.items]
    assert all(0 <= start < end <= size for start, end in ends)
    assert ends == sorted(ends)
    to_json(found, text)


def tried(data: bytes, name: str, context: Context) -> None:
    try:
        text = read(data, filename=name or None)
    except ReadError as error:
        assert str(error)
        return
    within(extract(text, context), text)


@many
@given(data=st.binary(max_size=2_000), name=st.sampled_from(NAMES))
def test_random_bytes(data: bytes, name: str, context: Context) -> None:
    tried(data, name, context)


@many
@given(
    head=st.sampled_from([b"%PDF-1.7\n", b"PK\x03\x04", b"<html>", b"\xff\xfe", b"From: a\n"]),
    data=st.binary(),
)
def test_random_bytes_after_a_true_beginning(head: bytes, data: bytes, context: Context) -> None:
    tried(head + data, "", context)


@many
@given(
    words=st.lists(st.sampled_from(PIECES) | st.text(max_size=20), max_size=80), name=st.sampled_from(NAMES)
)
def test_random_structure(words: list[str], name: str, context: Context) -> None:
    tried(" ".join(words).encode("utf-8", "replace"), name, context)


@many
@given(words=st.lists(st.sampled_from(PIECES), max_size=60), number=st.integers(0, 3))
def test_random_structure_within_a_true_shell(words: list[str], number: int, context: Context) -> None:
    inner = " ".join(words)
    data = inner.encode("utf-8", "replace")
    shells = [
        mail(data),
        mail(data, b"text/html; charset=utf-8"),
        docx(docx_words(inner)),
        one_page(stream(b"BT /F 9 Tf " + data + b" ET")),
    ]
    tried(shells[number], "", context)


@many
@given(data=st.data())
def test_spoilt_newsletters(data: st.DataObject, context: Context) -> None:
    """Cuts, doublings, swaps and foreign bytes in the sample newsletters."""
    path = data.draw(st.sampled_from(LETTERS))
    content = path.read_bytes()
    start = data.draw(st.integers(0, max(0, len(content) - 3_000)))
    spoilt = bytearray(content[:400] + content[start : start + 2_600])
    for _ in range(data.draw(st.integers(1, 8))):
        at = data.draw(st.integers(0, len(spoilt)))
        end = min(len(spoilt), at + data.draw(st.integers(0, 200)))
        match data.draw(st.integers(0, 3)):
            case 0:
                del spoilt[at:end]
            case 1:
                spoilt[at:at] = spoilt[at:end] * 3
            case 2:
                spoilt[at:at] = data.draw(st.binary(max_size=8))
            case _:
                spoilt[at:at] = data.draw(st.sampled_from(PIECES)).encode("utf-8", "replace")
    tried(bytes(spoilt), path.name, context)


@pytest.mark.parametrize("piece", PIECES, ids=ascii)
@pytest.mark.parametrize("after", AFTER)
def test_any_piece_repeated(piece: str, after: str, context: Context) -> None:
    """`bench.pieces` tells that it takes linear time."""
    tried(((piece + after) * 2_000).encode("utf-8", "replace"), "a.txt", context)
