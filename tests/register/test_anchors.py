from hypothesis import given
from hypothesis import strategies as st

from updates.register.anchors import TextQuote, locate, quote_at


def test_the_surroundings_tell_two_equal_quotes_apart() -> None:
    text = "Bank A was fined 5. Bank B was fined 5."
    at = text.rindex("was fined 5")
    assert locate(text, quote_at(text, at, at + 11)) == at


def test_words_that_are_gone_are_not_guessed_at() -> None:
    assert locate("Nothing of the kind", TextQuote("was fined")) is None
    assert locate("Nothing", TextQuote("")) is None


@given(st.text(max_size=200), st.text(min_size=1, max_size=50), st.text(max_size=200), st.text(max_size=100))
def test_a_quote_is_found_after_text_is_put_before_it(before: str, exact: str, after: str, new: str) -> None:
    text = before + exact + after
    quote = quote_at(text, len(before), len(before) + len(exact))
    at = locate(new + text, quote)
    assert at is not None
    assert (new + text)[at : at + len(exact)] == exact
