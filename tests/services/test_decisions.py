from random import Random

import pytest
from django.contrib.auth.models import User
from django.db.models import Count

from tests.factory import make_jurisdiction, make_user
from tests.services.archive import extracted
from updates.models import Decision, DecisionKind, Update
from updates.services.decisions import decide, update_of, withdraw
from updates.services.errors import Refused
from updates.services.processing import file_document

pytestmark = [pytest.mark.django_db, pytest.mark.database]


@pytest.fixture
def curator() -> User:
    return make_user("curator")


@pytest.fixture
def update() -> Update:
    make_jurisdiction("IE", "Ireland")
    file_document(document=extracted(1, Random(3)))
    return Update.objects.earliest("public_id")


@pytest.mark.parametrize(
    ("field", "value", "stored"),
    [
        ("headline", "  A better headline ", "A better headline"),
        ("category", "regulatory", "regulatory"),
        ("happened_on", "2023-05", "2023-05-01"),
        ("happened_on", "", "None"),
        ("jurisdiction", "", "None"),
    ],
)
def test_a_corrected_value_stands_until_it_is_taken_back(
    update: Update, curator: User, field: str, value: str, stored: str
) -> None:
    before = str(getattr(update, field))
    decision = decide(update=update, kind=DecisionKind.SET_VALUE, user=curator, field=field, value=value)
    update.refresh_from_db()
    assert str(getattr(update, field)) == stored
    withdraw(decision=decision, user=curator)
    update.refresh_from_db()
    assert str(getattr(update, field)) == before
    assert Decision.objects.count() == 1, "nothing that was said is deleted"


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("headline", "", "between 1 and 500"),
        ("headline", "x" * 501, "between 1 and 500"),
        ("category", "gossip", "no category"),
        ("happened_on", "soon", "no date"),
        ("happened_on", "0001-01-01", "no year of regulation"),
        ("jurisdiction", "XX", "no jurisdiction"),
        ("public_id", "x", "cannot be corrected"),
        ("", "x", "cannot be corrected"),
    ],
)
def test_a_value_that_cannot_be_is_refused_and_nothing_kept(
    update: Update, curator: User, field: str, value: str, words: str
) -> None:
    with pytest.raises(Refused, match=words):
        decide(update=update, kind=DecisionKind.SET_VALUE, user=curator, field=field, value=value)
    assert not Decision.objects.exists()


def test_saying_it_twice_or_withdrawing_it_twice_is_told(update: Update, curator: User) -> None:
    decision = decide(update=update, kind=DecisionKind.APPROVE, user=curator)
    with pytest.raises(Refused, match="already said so"):
        decide(update=update, kind=DecisionKind.APPROVE, user=curator)
    decide(update=update, kind=DecisionKind.REJECT, user=curator)
    withdraw(decision=decision, user=curator)
    with pytest.raises(Refused, match="withdrawn before"):
        withdraw(decision=decision, user=curator)


def test_two_events_are_joined_and_parted(update: Update, curator: User) -> None:
    second = extracted(2, Random(9))
    file_document(document=second)
    other = Update.objects.filter(passages__document=second).exclude(pk=update.pk).earliest("public_id")
    count = Update.objects.count()
    joined = decide(update=other, kind=DecisionKind.SAME_EVENT, user=curator, other=update)
    assert Update.objects.count() == count - 1
    kept = update_of(joined)
    assert kept and kept.passages.count() >= 2
    withdraw(decision=joined, user=curator)
    assert Update.objects.count() == count
    with pytest.raises(Refused, match="another update"):
        decide(update=update, kind=DecisionKind.SAME_EVENT, user=curator, other=update)


def test_what_the_keys_joined_wrongly_is_set_apart(curator: User) -> None:
    make_jurisdiction("IE", "Ireland")
    for number in (1, 2):
        file_document(document=extracted(number, Random(3)))
    joined = Update.objects.annotate(told=Count("passages")).filter(told=2).earliest("public_id")
    first, second = joined.passages.order_by("document__received_at", "document__public_id")
    with pytest.raises(Refused, match="founded the update"):
        decide(update=joined, kind=DecisionKind.DIFFERENT_EVENTS, user=curator, apart=first.public_id)
    decision = decide(update=joined, kind=DecisionKind.DIFFERENT_EVENTS, user=curator, apart=second.public_id)
    second.refresh_from_db()
    assert second.update_id != joined.pk and joined.passages.count() == 1
    withdraw(decision=decision, user=curator)
    assert joined.passages.count() == 2
