"""Words with offsets, and many phrases looked up at once."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from updates.extraction.findings import Span
from updates.extraction.phrases import PhraseIndex, words_of
from updates.extraction.spans import SpanSet

INDEX = PhraseIndex(
    [
        ("People's Bank of China", 1),
        ("Bank of China", 2),
        ("SAFE", 3),
        ("中国人民银行", 4),
        ("U.S. Treasury", 5),
    ]
)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("the People’s Bank of China acts", [(1,)]),  # the longest, whichever apostrophe
        ("the Bank of China's rules", [(2,)]),
        ("SAFE and safe", [(3,)]),  # a single word in its exact case
        ("the bank of China", []),  # a name begins with a capital
        ("由中国人民银行发布", [(4,)]),  # in scripts without blanks
        ("the U.S. Treasury", [(5,)]),  # a point after a single letter
        ("the Bank. Of China", []),  # no name runs over the end of a sentence
    ],
)
def test_find(words: str, found: list[tuple[int, ...]]) -> None:
    assert [hit.payloads for hit in INDEX.find(words, words_of(words))] == found


@given(st.text(max_size=80))
def test_words_lie_in_the_text(text: str) -> None:
    ends = [0]
    for word in words_of(text):
        assert ends[-1] <= word.start < word.end <= len(text)
        ends.append(word.end)


def test_looking_up_does_not_grow_with_the_gazetteer() -> None:
    text = "alpha beta gamma Delta Epsilon zeta " * 3000
    words = words_of(text)

    def seconds(size: int) -> float:
        index = PhraseIndex((f"Name{number} of Body", number) for number in range(size))
        began = time.process_time()
        assert list(index.find(text, words)) == []
        return time.process_time() - began

    small = min(seconds(10) for _ in range(3))
    assert min(seconds(20_000) for _ in range(3)) < 5 * small + 0.05


@given(st.lists(st.tuples(st.integers(0, 50), st.integers(1, 9)), max_size=20), st.integers(0, 60))
def test_a_set_of_spans_knows_what_is_taken(pairs: list[tuple[int, int]], position: int) -> None:
    taken, held = SpanSet(), set[int]()
    for start, length in pairs:
        span = Span(start, start + length)
        free = not any(at in held for at in range(span.start, span.end))
        assert taken.free(span) is free
        taken.add(span)
        if free:
            held |= set(range(span.start, span.end))
    assert taken.holds(position) is (position in held)
