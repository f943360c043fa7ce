"""However documents come and whatever people say, the register is what a rebuild makes of them."""

from random import Random

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.factory import make_jurisdiction, make_user
from tests.services.archive import extracted, say_something, snapshot
from updates.models import Instrument, Party, Passage, Regulator, Update
from updates.services.filing import rebuild
from updates.services.processing import file_document

pytestmark = [pytest.mark.django_db, pytest.mark.database]


@pytest.fixture(autouse=True)
def ireland() -> None:
    make_jurisdiction("IE", "Ireland")


def rebuilt() -> bool:
    """Whether a rebuild found nothing to change."""
    return all(changes.nothing for _, changes in rebuild())


@pytest.mark.parametrize("seed", range(8))
def test_a_rebuild_of_an_unchanged_archive_changes_nothing(seed: int) -> None:
    random = Random(seed)
    user = make_user("curator")
    for number in range(random.randrange(2, 7)):
        file_document(document=extracted(number, random, doubtful=True))
        if random.random() < 0.6:
            say_something(random, user)
    before = snapshot()
    assert before["updates"] and before["quotes"]
    assert rebuilt()
    assert snapshot() == before


@pytest.mark.parametrize("seed", range(4))
def test_the_order_of_filing_does_not_matter(seed: int) -> None:
    documents = [extracted(number, Random(seed * 100 + number), doubtful=True) for number in range(6)]
    Random(seed).shuffle(documents)
    for document in documents:
        file_document(document=document)
    one = snapshot()
    Update.objects.all().delete()
    assert not rebuilt()
    assert snapshot() == one


def test_a_register_that_was_tampered_with_is_put_right() -> None:
    for number in range(4):
        file_document(document=extracted(number, Random(number)))
    before = snapshot()
    Update.objects.update(headline="tampered", review="approved")
    Update.objects.create(public_id="upd-x", headline="invented", category="other", reported_on="2024-01-01")
    Update.objects.filter(pk=Update.objects.earliest("pk").pk).delete()
    assert not rebuilt()
    assert snapshot() == before


def test_what_nobody_tells_any_more_is_gone_with_all_that_hung_on_it() -> None:
    document = extracted(1, Random(3))
    file_document(document=document)
    assert Update.objects.exists()
    document.passages.all().delete()
    assert not rebuilt()
    assert not Update.objects.exists()
    assert not (Instrument.objects.exists() or Party.objects.exists() or Regulator.objects.exists())


def test_filing_twice_does_nothing_the_second_time() -> None:
    document = extracted(1, Random(3))
    assert not file_document(document=document).nothing
    before = snapshot()
    stale = type(document).objects.get(pk=document.pk)
    stale.status = "extracted"  # as a second worker saw it before the first one was done
    assert file_document(document=stale).nothing
    assert snapshot() == before


def test_the_number_of_queries_does_not_grow_with_the_archive() -> None:
    counts = []
    for number in range(12):
        document = extracted(number, Random(5))
        with CaptureQueriesContext(
            connection,
        ) as queries:
            file_document(document=document)
        counts.append(len(queries))
    assert max(counts[6:]) <= max(counts[:3]) + 12, counts
    assert Passage.objects.filter(update=None).count() == 0
