"""What changed, in words: both texts can be had again from it, and no text makes it dear."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from updates.register import changes as module
from updates.register.changes import Hunk, Kind, changes

LINES = st.lists(st.sampled_from(["a", "b c", "b d", "", "  e", "f g h"]), max_size=12).map("\n".join)


def told(hunks: tuple[Hunk, ...]) -> str:
    signs = {Kind.SAME: "={}", Kind.ADDED: "+{}", Kind.REMOVED: "-{}"}
    return "|".join(
        "".join(f"[{signs[piece.kind].format(piece.text)}]" for piece in hunk.pieces)
        for hunk in hunks
        if hunk.is_changed
    )


@pytest.mark.parametrize(
    ("old", "new", "marks", "why"),
    [
        ("a b\n", "a b\n", "", "nothing"),
        ("It paid EUR 5 then.", "It paid EUR 7 then.", "[=It paid EUR][- 5][+ 7][= then.]", "one word"),
        ("one\ntwo\nthree", "one\nthree", "[-two\n]", "a line less"),
        ("one\nthree", "one\ntwo\nthree", "[+two\n]", "a line more"),
        ("", "new", "[+new]", "from nothing"),
        ("old", "", "[-old]", "to nothing"),
        ("x y\nz", "x q\nz", "[=x][- y][+ q][=\n]", "the rest stays"),
    ],
)
def test_changes_in_words(old: str, new: str, marks: str, why: str) -> None:
    found = told(changes(old, new))
    assert found == marks or found.replace("\n]", "]") == marks.replace("\n]", "]"), why


@settings(max_examples=150, deadline=None)
@given(LINES, LINES)
def test_both_texts_can_be_had_again(old: str, new: str) -> None:
    hunks = changes(old, new)
    pieces = [piece for hunk in hunks for piece in hunk.pieces]
    assert "".join(piece.text for piece in pieces if piece.kind is not Kind.ADDED) == old
    assert "".join(piece.text for piece in pieces if piece.kind is not Kind.REMOVED) == new
    assert all(hunk.is_changed is any(one.kind is not Kind.SAME for one in hunk.pieces) for hunk in hunks)


def test_what_is_over_the_budget_is_replaced_as_a_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[int] = []

    class Counting(module.SequenceMatcher):  # type: ignore[type-arg]
        def __init__(self, junk: object, a: list[str], b: list[str], autojunk: bool) -> None:
            compared.append(len(a) * len(b))
            super().__init__(None, a, b, autojunk)

    monkeypatch.setattr(module, "SequenceMatcher", Counting)
    old = "\n".join(f"same words {n % 7}" for n in range(5000))
    new = "\n".join(f"same words {n % 5}" for n in range(5000))
    assert changes(old, new)
    assert sum(compared) <= module.MOST_IN_ALL and all(one <= module.MOST_AT_ONCE for one in compared)
