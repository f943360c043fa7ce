"""The same issue is the same for two readers; another issue is another."""

import pytest

from updates.register.sameness import alike, tells_nothing_more, text_digest

NEWS = "On 4 March 2024 the regulator fined Acme Limited EUR 5,000 under No. 5 of 2023."


@pytest.mark.parametrize(
    ("other", "why"),
    [
        (NEWS.replace(" ", "\n  "), "lines broken elsewhere"),
        (NEWS.replace("Acme", "Ac\u00adme").replace("fined", "fi\u200bned"), "soft hyphens, invisible signs"),
        (NEWS + " https://click.firm.test/x/9f8e7d?u=12", "a link that tells the reader"),
        (NEWS + " www.firm.test/unsubscribe?id=77aa", "a link without its scheme"),
        (NEWS + " reader.two@mail.test", "the reader's own address"),
        (NEWS + " 3f2504e0-4f89-11d3-9a0c-0305e82c3301", "the number of the mailing"),
        (NEWS + " eyJhbGciOiJIUzI1NiJ9_kp2Xy-83Qm7", "a token to unsubscribe by"),
    ],
)
def test_marks_of_the_sending_make_no_other_issue(other: str, why: str) -> None:
    assert text_digest(other) == text_digest(NEWS), why


@pytest.mark.parametrize(
    ("other", "why"),
    [
        (NEWS.replace("5,000", "50,000"), "another amount"),
        (NEWS + " It appealed.", "more"),
        (NEWS.replace("2023", "2024"), "another year"),
        (NEWS.replace("No. 5", "No. ABC-2023-000123"), "the number of a file"),
        (NEWS.replace("Acme", "Internationalisation-Services"), "a long name"),
    ],
)
def test_other_words_make_another_issue(other: str, why: str) -> None:
    assert text_digest(other) != text_digest(NEWS), why


def test_texts_of_little_more_than_links_are_told_by_them() -> None:
    assert text_digest("See https://a.test/1") != text_digest("See https://a.test/2")
    assert text_digest("") == text_digest(" \n")


def test_alike_is_what_shares_half_of_the_shorter() -> None:
    long = " ".join(f"word{n} follows" for n in range(50))
    assert alike(long, long.replace("word7 ", "another ")) and alike(long, long[:200])
    assert not alike(long, NEWS) and not alike("", NEWS)


def test_an_extract_tells_nothing_more() -> None:
    long = " ".join(f"word{n} follows" for n in range(50))
    part = long[long.index("word7 ") : long.index(" word30 ")]
    assert tells_nothing_more(part, long) and not tells_nothing_more(long + " " + NEWS, long)
