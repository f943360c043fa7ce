"""Entries are known again by names that agree, since each of them may lie."""

from datetime import date

import pytest

from updates.fetching.entries import Entry, keys_of

HOME = "https://firm.test/feed"
BASE = Entry("Fine for Acme", "https://firm.test/a", "id-1", date(2026, 3, 4))


@pytest.mark.parametrize(
    ("later", "known", "why"),
    [
        (BASE, True, "the same again"),
        (Entry("Fine for Acme Ltd", BASE.url, "id-1", BASE.published), True, "the title was edited"),
        (Entry("Fine for Acme", BASE.url, "id-9", BASE.published), True, "the guid changed"),
        (Entry(BASE.title, BASE.url + "?utm_source=rss", "id-1", None), True, "a tracking mark, no day"),
        (Entry("Fine for Acme", "https://firm.test/new/a", "id-1", None), True, "moved to another address"),
        (
            Entry("Fine for Zeta", "https://firm.test/z", "id-1", date(2026, 3, 4)),
            False,
            "the guid is used again",
        ),
        (Entry("May issue", BASE.url, "id-5", date(2026, 5, 1)), False, "one address for the latest issue"),
        (
            Entry("Fine for Acme", "https://firm.test/z", "id-7", date(2026, 9, 9)),
            False,
            "a title used again",
        ),
    ],
)
def test_an_entry_is_known_again_or_not(later: Entry, known: bool, why: str) -> None:
    (before,), (after,) = keys_of([BASE], home=HOME), keys_of([later], home=HOME)
    assert bool(set(before) & set(after)) is known, why


def test_a_name_that_several_share_is_none() -> None:
    day = date(2026, 3, 4)
    entries = [Entry(f"Item {n}", "https://firm.test/news", "same", day) for n in range(3)]
    keys = keys_of(entries, home=HOME)
    assert len({key for one in keys for key in one}) == len(keys) == 3


def test_a_guid_that_is_the_link_is_no_second_witness() -> None:
    url = "https://firm.test/latest"
    one, other = (Entry(f"Issue {n}", url, url, date(2026, n, 1)) for n in (1, 2))
    assert not set(keys_of([one], home=HOME)[0]) & set(keys_of([other], home=HOME)[0])
