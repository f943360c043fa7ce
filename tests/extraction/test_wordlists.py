"""A list of words as one pattern finds what the words with bars between them find."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from updates.extraction.wordlists import one_of

LETTERS = st.text("abc-.", min_size=1, max_size=5)


@pytest.mark.parametrize(
    ("words", "text", "found"),
    [
        (["bank", "bank branch"], "the bank branch", "bank branch"),  # the longest that fits
        (["bank", "bank branch"], "the bank brand", "bank"),  # else a shorter one
        (["kr", "kr."], "5 kr.", "kr."),  # signs stand for themselves
        (["us dollars"], "5 us \n dollars", "us \n dollars"),  # a blank is any blanks
    ],
)
def test_one_of(words: list[str], text: str, found: str) -> None:
    match = re.search(one_of(words), text)
    assert match is not None
    assert match.group() == found


@given(st.lists(LETTERS, min_size=1, max_size=8), st.text("abc-.", max_size=20))
def test_finds_what_the_words_find(words: list[str], text: str) -> None:
    plain = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    assert re.findall(one_of(words), text) == re.findall(plain, text)
