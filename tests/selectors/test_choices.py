"""What the pages offer to choose from, and the small answers they ask for."""

from datetime import date

import pytest

from tests.factory import (
    SmallRegister,
    make_jurisdiction,
    make_regulator,
    make_topic,
    make_update,
    small_register,
)
from updates.models import Update
from updates.selectors.brief import country_names, in_brief, likely_same, topic_counts
from updates.selectors.choices import Choice, offered
from updates.selectors.updates import updates

pytestmark = pytest.mark.database


def test_only_what_occurs_is_offered_with_what_stands_over_it(db: None, django_assert_num_queries) -> None:
    small_register()
    make_jurisdiction("JP", "Japan")
    make_regulator("Nobody", jurisdiction=None)
    make_topic("tax")
    with django_assert_num_queries(1):
        found = offered()
    assert [one.label for one in found.jurisdictions] == [
        "France",
        "France: Paris",
        "United States",
        "United States: Texas",
    ]
    assert Choice("fr-dc", "Data Council", "France") in found.regulators
    assert [one.value for one in found.topics] == ["finance", "privacy"]
    assert [one.value for one in found.currencies] == ["EUR"]


def test_a_regulator_of_no_place_comes_last(db: None) -> None:
    make_update(regulators=[make_regulator("A", jurisdiction=None), make_regulator("Z")])
    assert [one.group for one in offered().regulators] == ["FR", "Elsewhere"]


def test_an_empty_register_offers_nothing(db: None) -> None:
    found = offered()
    assert (found.jurisdictions, found.regulators, found.topics, found.currencies) == ((), (), (), ())


def test_rows_in_brief_cost_four_queries(db: None, django_assert_num_queries) -> None:
    small_register()
    with django_assert_num_queries(4):
        for update in in_brief(updates()):
            list(update.regulators.all())
            [list(action.penalties.all()) for action in update.actions.all()]


def test_topics_count_what_is_not_rejected(db: None) -> None:
    small_register()
    make_update(review="rejected", topics=[make_topic("privacy")])
    assert {topic.slug: topic.update_count for topic in topic_counts()} == {"privacy": 2, "finance": 1}


def register_of_four() -> tuple[SmallRegister, list[str]]:
    register = small_register()
    for headline, code, day in (
        ("Same place, next day", "FR-75", date(2024, 3, 16)),
        ("Its country, a week on", "FR", date(2024, 3, 22)),
        ("Elsewhere, same day", "US-TX", date(2024, 3, 15)),
        ("Same place, next year", "FR-75", date(2025, 3, 15)),
    ):
        make_update(headline, jurisdiction=make_jurisdiction(code), happened_on=day)
    register.fine = Update.objects.get(pk=register.fine.pk)
    return register, [update.headline for update in likely_same(register.fine)]


def test_likely_the_same_is_what_is_near_in_place_and_time(db: None) -> None:
    _, found = register_of_four()
    assert found == ["Same place, next day", "Its country, a week on", "Cookie Decree out for comment"]


def test_words_find_others_anywhere(db: None) -> None:
    register, _ = register_of_four()
    assert [one.headline for one in likely_same(register.fine, "elsewhere")] == ["Elsewhere, same day"]


def test_countries_are_no_subdivisions(db: None) -> None:
    small_register()
    assert sorted(country_names().values()) == ["France", "United States"]
