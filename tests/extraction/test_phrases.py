"""Words with offsets, and many phrases looked up at once."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from updates.extraction.findings import Span
from updates.extraction.phrases import PhraseIndex, TextWords, words_of
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


def test_names_that_only_begin_alike_are_not_tried_at_length() -> None:
    index = PhraseIndex((f"Bank of Place{number} and more", number) for number in range(1000))
    tried: list[int] = []
    at = index._at
    index._at = lambda *given: tried.append(given[2]) or at(*given)  # type: ignore[method-assign,func-returns-value]
    text = "the Bank holds; Bank rules; a Bank of Place7 and more"
    assert [hit.payloads for hit in index.find(text, words_of(text))] == [(7,)]
    assert len(tried) == 1, "of three words that begin a name, one is followed by the name's second word"


@pytest.mark.parametrize("text", ["", "a", "one\ntwo’s\n\nthree", "O’Neil's 'quoted' x_y", "中国人民银行 a"])
def test_the_words_of_a_part_are_those_of_the_whole_text(text: str) -> None:
    whole = TextWords(text)
    for start in range(len(text) + 1):
        for end in range(start, len(text) + 2):
            assert whole.within(start, end) == words_of(text, start, end)


def test_the_phrases_of_a_part_are_those_found_in_it_alone() -> None:
    text = "the People's Bank of China, SAFE's\nBank of China and the U.S. Treasury"
    whole = TextWords(text)
    for start in range(len(text) + 1):
        for end in range(start, len(text) + 1):
            assert whole.hits(INDEX, start, end) == list(INDEX.find(text, words_of(text, start, end)))


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
