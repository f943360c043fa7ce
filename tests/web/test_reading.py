"""A document's text on its page: passages marked, words lit, long texts in parts."""

import pytest
from django.http import Http404, QueryDict
from django.test import Client

from tests.factory import make_document, make_update
from updates.selectors.documents import document_detail
from updates.web.reading import PART, Reading, Stretch, reading_of

WORDS = "Digest\n\nFirst passage.\n\nSecond passage.\n\nImprint"


def words(stretch: Stretch) -> str:
    return "".join(piece.text for piece in stretch.pieces)


def lit(reading: Reading) -> list[str]:
    pieces = [piece for stretch in reading.stretches for piece in stretch.pieces]
    return [piece.text for piece in pieces if any(mark.field == "lit" for mark in piece.marks)]


def read(text: str, passages: list[str], asked: str = "") -> Reading:
    document = make_document(text)
    for told in passages:
        make_update(told, text=told, document=document)
    return reading_of(document_detail(document.public_id), QueryDict(asked))


def test_passages_stand_apart_from_what_is_between(db: None) -> None:
    reading = read(WORDS, ["First passage.", "Second passage."])
    assert [(words(one), one.passage is not None) for one in reading.stretches] == [
        ("Digest", False),
        ("First passage.", True),
        ("Second passage.", True),
        ("Imprint", False),
    ]


def test_words_asked_for_are_lit(db: None) -> None:
    start = WORDS.index("passage")
    reading = read(WORDS, ["First passage."], f"at={start}-{start + 7}")
    assert lit(reading) == ["passage"]


@pytest.mark.parametrize("asked", ["at=9-3", "at=0-99999", "at=x", "at=-1-2", "at="])
def test_words_that_are_not_there_are_not_lit(db: None, asked: str) -> None:
    assert lit(read(WORDS, [], asked)) == []


def test_a_long_text_comes_in_parts_without_loss(db: None) -> None:
    text = "word " * (PART // 4)
    parts = [read(text, [], f"part={number}") for number in (1, 2)]
    assert [one.parts for one in parts] == [2, 2]
    shown = "".join(words(stretch) for one in parts for stretch in one.stretches)
    assert shown.replace(" ", "") == text.replace(" ", "")
    assert read(text, [], f"at={PART + 5}-{PART + 9}").part == 2


@pytest.mark.parametrize("part", ["0", "2", "x", "-1", "9" * 30])
def test_a_part_that_is_not_there_is_404(db: None, part: str) -> None:
    with pytest.raises(Http404):
        read(WORDS, [], f"part={part}")


def test_mark_up_in_a_newsletter_is_shown_not_run(viewer: Client) -> None:
    document = make_document("<img src=x onerror=alert(1)> said the regulator.")
    page = viewer.get(f"/documents/{document.public_id}/").content.decode()
    assert "<img" not in page
    assert "&lt;img src=x onerror=alert(1)&gt;" in page


def test_headings_are_told_apart(db: None) -> None:
    document = make_document(WORDS, blocks=[["heading", 0, 6, 1], ["paragraph", 8, 22, None]])
    reading = reading_of(document_detail(document.public_id), QueryDict())
    pieces = [(piece.text, [mark.field for mark in piece.marks]) for piece in reading.stretches[0].pieces]
    assert pieces[0] == ("Digest", ["heading"])
    assert all(fields == [] for _, fields in pieces[1:])
