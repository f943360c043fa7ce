"""How many statements filing takes: the same for the first document and after five hundred others."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.torture.copies import multiply
from updates.models import Document, Passage, Topic
from updates.services.documents import store_document
from updates.services.processing import process_document
from updates.services.statements import Among, Prepared, insert, set_numbers

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def item(number: int) -> str:
    """An item with a fine, a party and a rule of its own."""
    name = "abcdefghijklmnopqrstuvwxyz"[number % 26].upper() + "arrow" * (1 + number // 26)
    return (
        f"On {number % 27 + 1} March 2024, the Data Protection Commission fined {name} Limited EUR "
        f"{number + 1},000 for late notice.\n\n"
        f"On {number % 27 + 1} April 2024, the Central Bank of Ireland issued the {name} Reporting Rules.\n\n"
    )


def statements(*items: int) -> int:
    """Statements that it takes to file a document with these items."""
    text = "News\n\n" + "".join(item(number) for number in items)
    public_id = store_document(data=text.encode(), filename="a.txt", enqueue=False).document.public_id
    with CaptureQueriesContext(connection) as captured:
        process_document(public_id=public_id)
    assert Document.objects.get(public_id=public_id).passages.count() == 2 * len(items)
    return len(captured)


def test_statements_do_not_grow_with_the_archive_or_the_document() -> None:
    statements(99)  # what a process asks once, and the authorities that all of these name
    first = statements(0)
    for number in range(1, 6):
        statements(number)
    multiply(100)
    assert Document.objects.count() > 600
    assert statements(10) <= first, "shared rows are there by now: never more than at first"
    assert statements(11, 12, 13, 14, 15, 16, 17, 18, 19, 20) <= first, "ten items, and as many statements"
    told_twice = statements(10, 21)
    assert statements(10, 22) <= told_twice, "what is merged costs as much the second time"


def test_a_prepared_query_takes_any_number_of_values() -> None:
    topics = Topic.objects.bulk_create(Topic(slug=f"t{number}", name=f"T {number}") for number in range(3))
    query = Prepared(lambda: Topic.objects.filter(Among("slug", "slugs")).values_list("slug", "pk"))
    assert query.pairs(slugs=["t0", "t2", "none"]) == {"t0": topics[0].pk, "t2": topics[2].pk}
    assert query.rows(slugs=[]) == []
    assert query.first(slugs={"t1"}) == {"t1"}


def test_rows_are_inserted_with_defaults_and_their_numbers_come_back() -> None:
    document = store_document(data=b"x", filename="x.txt", enqueue=False).document
    rows = [
        {
            "public_id": f"pas-{number}",
            "document_id": document.pk,
            "ordinal": number,
            "start": number,
            "end": number + 1,
            "findings": {"a": [number]},
            "engine_version": "1",
        }
        for number in range(3)
    ]
    numbers = insert(Passage, rows)
    found = Passage.objects.in_bulk(numbers)
    assert [found[number].findings for number in numbers] == [{"a": [0]}, {"a": [1]}, {"a": [2]}]
    assert {one.update_id for one in found.values()} == {None} and insert(Passage, []) == []
    set_numbers(Passage, "follows_id", [(numbers[1], numbers[0]), (numbers[2], None)])
    after = list(Passage.objects.order_by("pk").values_list("follows", flat=True))
    assert after == [None, numbers[0], None]
