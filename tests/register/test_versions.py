"""Items of a newsletter's new version take the place of older ones, and only the last word counts."""

from dataclasses import replace
from datetime import timedelta

import pytest

from tests.register.telling import fine, penalty, said, told
from updates.register import reconcile
from updates.register.records import Standing, Told, Verdict
from updates.register.versions import Part, successors

LONG = "On 4 March 2024 the regulator fined Acme Limited EUR 5,000 for a late notice of a breach."


@pytest.mark.parametrize(
    ("old", "new", "pairs", "why"),
    [
        ([Part("a", LONG)], [Part("x", LONG)], {"x": "a"}, "the same words"),
        ([Part("a", LONG)], [Part("x", LONG.upper() + "!")], {"x": "a"}, "the same but for signs and case"),
        ([Part("a", LONG)], [Part("x", LONG.replace("5,000", "7,000"))], {"x": "a"}, "a corrected amount"),
        ([Part("a", LONG)], [Part("x", LONG + " It appealed.")], {"x": "a"}, "a sentence more"),
        ([Part("a", LONG)], [Part("x", "On 9 May a court dissolved a club in Lyon.")], {}, "another item"),
        (
            [Part("a", LONG), Part("b", LONG)],
            [Part("x", LONG), Part("y", LONG)],
            {"x": "a", "y": "b"},
            "told twice, in order",
        ),
        (
            [Part("a", LONG), Part("b", LONG.replace("Acme", "Zeta"))],
            [Part("x", LONG.replace("Acme", "Zeta"))],
            {"x": "b"},
            "equal words go before alike ones",
        ),
        (
            [Part("a", "One text.", "A fine for Acme Limited")],
            [Part("x", "Wholly other words here.", "A fine for Acme Limited")],
            {"x": "a"},
            "the same headline",
        ),
        ([Part("a", "One text.", "News")], [Part("x", "Other words.", "News")], {}, "a headline of no words"),
        (
            [Part("a", "One.", keys=frozenset("k"))],
            [Part("x", "Other.", keys=frozenset("k"))],
            {"x": "a"},
            "one fine on one party",
        ),
        ([], [Part("x", LONG)], {}, "nothing before"),
        ([Part("a", LONG)], [], {}, "nothing after"),
    ],
)
def test_who_takes_whose_place(old: list[Part], new: list[Part], pairs: dict[str, str], why: str) -> None:
    assert successors(old, new) == pairs, why


def version(one: Told, of: Told, hours: int = 5) -> Told:
    """A passage of a new version, in the place of one of the older."""
    return replace(
        one, issue=of.document, follows=of.passage, received_at=of.received_at + timedelta(hours=hours)
    )


def older(one: Told, standing: Standing = Standing.REPLACED) -> Told:
    return replace(one, issue=one.document, standing=standing)


OLD = told("v1", actions=(penalty(fine(5000)),), headline="Acme fined")
NEW = version(told("v2", actions=(penalty(fine(7000)),), headline="Acme fined more"), OLD)


def test_the_newest_version_counts_under_the_id_of_the_first() -> None:
    (before,) = reconcile([OLD])
    (after,) = reconcile([older(OLD), NEW])
    assert after.id == before.id and after.headline == "Acme fined more" and not after.is_withdrawn
    assert [str(one.amount) for action in after.actions for one in action.penalties] == ["7000.00"]
    assert set(after.passages) == {"v1:0", "v2:0"} and {quote.passage for quote in after.quotes} == {"v2:0"}


def test_what_only_an_older_version_tells_stays_and_says_so() -> None:
    (record,) = reconcile([older(OLD, Standing.WITHDRAWN)])
    assert record.is_withdrawn and record.headline == "Acme fined" and record.actions


def test_what_another_newsletter_still_tells_is_not_withdrawn() -> None:
    other = told("b", late=2, actions=(penalty(fine(5000)),), headline="Told by others")
    (record,) = reconcile([older(OLD, Standing.WITHDRAWN), other])
    assert not record.is_withdrawn and record.headline == "Told by others"


def test_the_place_of_the_first_to_tell_is_kept_by_its_new_version() -> None:
    other = told("b", late=2, actions=(penalty(fine(5000)),), headline="Told by others")
    (record,) = reconcile([older(OLD), NEW, other])
    assert record.headline == "Acme fined more"


def test_items_of_two_versions_are_not_joined_by_keys() -> None:
    other = replace(told("v2", 60, actions=(penalty(fine(5000)),)), issue="v1")
    assert len(reconcile([older(OLD, Standing.WITHDRAWN), other])) == 2


@pytest.mark.parametrize(
    ("kind", "new", "holds", "why"),
    [
        (Verdict.APPROVE, NEW, True, "not a word changed"),
        (Verdict.REJECT, NEW, True, "not a word changed"),
        (
            Verdict.APPROVE,
            replace(NEW, text=NEW.text.replace("EUR", "GBP")),
            False,
            "an approval of other words",
        ),
        (Verdict.SET_VALUE, replace(NEW, text="Now: " + NEW.text), True, "the words stand there still"),
        (Verdict.SET_VALUE, replace(NEW, text=NEW.text.replace("the", "a")), False, "the words are gone"),
    ],
)
def test_a_decision_goes_with_the_same_words(kind: Verdict, new: Told, holds: bool, why: str) -> None:
    word = said(1, kind, OLD, field="headline", value="As a person says", exact=OLD.words[:40])
    (record,) = reconcile([older(OLD), new], [word])
    changed = record.review != "open" or record.headline == "As a person says"
    assert changed is holds, why
