import pytest

from updates.register.identity import make_id, name_key, title_key


@pytest.mark.parametrize(
    ("one", "other", "same", "why"),
    [
        ("Data Security Law", "data  security law", True, "case and white space do not tell laws apart"),
        (
            "draft Measures for X Data",
            "Measures for X Data",
            True,
            "a draft is a step in its final text's life",
        ),
        ("Measures for X Data (Draft for Comment)", "Measures for X Data", True, "also where it follows"),
        ("The “Rules on X”", "Rules on X", True, "article and quotes are no part of a title"),
        ("Drafting Rules", "Rules", False, "a word that begins with draft is part of the title"),
        ("Data Law of A", "Data Law of B", False, "other words, other law"),
        ("Draft", "Bill", False, "a title of the one word draft is kept"),
    ],
)
def test_titles(one: str, other: str, same: bool, why: str) -> None:
    assert (title_key(one) == title_key(other)) is same, why


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Acme Co., Ltd.", "ACME Company Limited", True),
        ("The Acme Corporation", "Acme Corp.", True),
        ("Acme Bank", "Acme Insurance", False),
        ("中国银行", "中国银行", True),
        ("Ｂank", "Bank", True),
        ("!!!", "???", False),
    ],
)
def test_names(one: str, other: str, same: bool) -> None:
    assert (name_key(one) == name_key(other)) is same


def test_ids_depend_on_every_part_and_on_nothing_else() -> None:
    assert make_id("x", "a", "bc") == make_id("x", "a", "bc")
    assert len({make_id("x", "a", "bc"), make_id("x", "ab", "c"), make_id("y", "a", "bc")}) == 3
