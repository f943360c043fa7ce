"""Texts cut at the edges of marks: nothing lost, nothing doubled."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from updates.selectors.evidence import Mark, segments

TEXT = "abcdefghij"


def mark(start, end, field="f"):
    return Mark(start, end, "upd-1", field)


WHOLE = [(TEXT, "")]
CUTS = [
    ([], 0, WHOLE, "no mark: one stretch"),
    ([(2, 4, "x")], 0, [("ab", ""), ("cd", "x"), ("efghij", "")], "one mark"),
    ([(0, 10, "x")], 0, [("abcdefghij", "x")], "the whole"),
    (
        [(2, 6, "x"), (4, 8, "y")],
        0,
        [("ab", ""), ("cd", "x"), ("ef", "xy"), ("gh", "y"), ("ij", "")],
        "overlap",
    ),
    (
        [(2, 8, "x"), (4, 6, "y")],
        0,
        [("ab", ""), ("cd", "x"), ("ef", "xy"), ("gh", "x"), ("ij", "")],
        "nested",
    ),
    ([(2, 4, "y"), (2, 4, "x")], 0, [("ab", ""), ("cd", "xy"), ("efghij", "")], "the same words twice"),
    ([(2, 4, "x"), (4, 6, "y")], 0, [("ab", ""), ("cd", "x"), ("ef", "y"), ("ghij", "")], "side by side"),
    ([(102, 104, "x")], 100, [("ab", ""), ("cd", "x"), ("efghij", "")], "from the document's start"),
    (
        [(95, 102, "x"), (108, 200, "y")],
        100,
        [("ab", "x"), ("cdefgh", ""), ("ij", "y")],
        "cut at the edges",
    ),
    (
        [(5, 5, "x"), (20, 30, "y"), (7, 3, "z")],
        0,
        WHOLE,
        "dropped: empty, outside, backwards",
    ),
]


@pytest.mark.parametrize(("marks", "offset", "wanted", "proves"), CUTS, ids=[row[3] for row in CUTS])
def test_cuts(marks, offset, wanted, proves):
    found = segments(TEXT, [mark(*one) for one in marks], offset=offset)
    assert [(one.text, "".join(m.field for m in one.marks)) for one in found] == wanted
    assert found[0].start == offset


def test_no_text_has_no_stretches():
    assert segments("", [mark(0, 3)]) == ()


SPANS = st.lists(st.tuples(st.integers(-5, 40), st.integers(-5, 40), st.sampled_from("abc")), max_size=12)


@given(st.text(max_size=30), SPANS, st.integers(0, 9))
def test_each_character_bears_exactly_the_marks_over_it(text, spans, offset):
    marks = {mark(*span) for span in spans}
    found = segments(text, marks, offset=offset)
    assert "".join(one.text for one in found) == text
    at = offset
    for one in found:
        assert (one.start, one.text != "") == (at, True)
        for position in range(at, at + len(one.text)):
            assert set(one.marks) == {m for m in marks if m.start <= position < m.end}
        at += len(one.text)
