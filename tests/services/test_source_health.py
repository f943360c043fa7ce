"""When a source is asked again, and when its silence is a sign."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from tests.factory import make_document, make_passage, make_run, make_source
from updates.models import AlarmKind, Document, RunStatus, Source, SourceKind, Status
from updates.services.source_health import (
    Wrong,
    gives_nothing_now,
    pause_after_failure,
    rhythm,
    wrong_with,
)

WEEKLY = [date(2026, 3, 2) + timedelta(weeks=n) for n in range(6)]
WORKDAYS = [day for n in range(28) if (day := date(2026, 3, 2) + timedelta(days=n)).weekday() < 5]


@pytest.mark.parametrize(
    ("days", "silence"),
    [
        (WEEKLY, timedelta(days=14)),
        (WORKDAYS, timedelta(days=4)),
        (WEEKLY[:3], None),
        ([WEEKLY[0]] * 30, None),
        ([], None),
    ],
    ids=["weekly", "workdays: silent over a weekend", "too few", "all on one day", "none"],
)
def test_the_silence_that_a_rhythm_allows(days: list[date], silence: timedelta | None) -> None:
    assert rhythm(days) == silence


def test_pauses_grow_to_a_day_and_heed_the_server() -> None:
    pauses = [pause_after_failure(number) for number in range(1, 40)]
    assert timedelta(minutes=4) <= pauses[0] <= timedelta(minutes=6)
    assert max(pauses) <= timedelta(hours=28.8) and min(pauses[20:]) >= timedelta(hours=19)
    assert pause_after_failure(1, asked=timedelta(hours=3)) == timedelta(hours=3)
    assert len({pause_after_failure(5) for _ in range(5)}) == 5, "sources do not come back all at once"


def feed(**values: object) -> Source:
    return make_source(kind=SourceKind.FEED, url="https://firm.test/feed", **values)


def words(source: Source, today: date) -> str:
    wrong = wrong_with(source, today)
    return wrong.words if wrong else ""


@pytest.mark.django_db
@pytest.mark.database
def test_a_source_later_than_twice_its_rhythm_is_told() -> None:
    source = feed()
    for day in WEEKLY:
        make_document(source=source, published_on=day)
    last = WEEKLY[-1]
    assert words(source, last + timedelta(days=14)) == ""
    late = "Nothing new since 6 April 2026; by its rhythm something was due within 14 days."
    assert words(source, last + timedelta(days=15)) == late
    source.is_active = False
    assert words(source, last + timedelta(days=15)) == "", "of what is paused nothing is expected"
    source.is_active, source.schedule = True, 0
    assert words(source, last + timedelta(days=99)) == "", "nor of what is fetched by hand"


@pytest.mark.django_db
@pytest.mark.database
@pytest.mark.parametrize("kind", [SourceKind.FEED, SourceKind.UPLOAD])
def test_a_rhythm_set_by_hand_is_the_one_that_counts(kind: SourceKind) -> None:
    source = make_source(kind=kind, url="https://firm.test/x", rhythm_days=3, schedule=0)
    for day in WEEKLY:
        make_document(source=source, published_on=day)
    assert words(source, WEEKLY[-1] + timedelta(days=6)) == ""
    told = words(source, WEEKLY[-1] + timedelta(days=7))
    assert told == "Nothing new since 6 April 2026; something is expected every 3 days."


@pytest.mark.django_db
def test_what_never_had_news_is_late_by_a_rhythm_set_by_hand_only() -> None:
    long_ago = timezone.now() - timedelta(days=40)
    Source.objects.filter(pk=feed().pk).update(created_at=long_ago)
    source = Source.objects.get()
    assert words(source, timezone.localdate()) == ""
    source.rhythm_days = 14
    assert "Nothing new since" in words(source, timezone.localdate())


GAVE, NONE = True, False


@pytest.mark.parametrize(
    ("gave", "streak", "why"),
    [
        ([NONE] * 3 + [GAVE] * 3, 3, "always some, and then thrice none"),
        ([NONE] * 2 + [GAVE] * 20, 0, "twice may be chance"),
        ([NONE] * 30, 0, "never any: it is of that kind"),
        ([NONE] * 3 + [GAVE] * 2, 0, "too little is known of before"),
        ([GAVE] + [NONE] * 9, 0, "the latest gave some"),
        ([NONE] * 5 + [GAVE, NONE] * 10, 0, "every other gave none before, so five in a row may be chance"),
        ([NONE] * 8 + [GAVE, NONE] * 10, 8, "but eight may not"),
        ([NONE] * 4 + [GAVE, *[NONE] * 9] * 2, 0, "one in ten gave some: longer streaks are usual"),
        ([], 0, "no issue"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_when_issues_without_items_are_a_sign(gave: list[bool], streak: int, why: str) -> None:
    assert gives_nothing_now(gave) == streak, why


@pytest.mark.django_db
@pytest.mark.database
def test_issues_that_suddenly_give_nothing_are_told() -> None:
    source = feed(schedule=0)
    for number in range(5):
        make_passage(make_document(f"Issue {number}.", source=source))
    first = Document.objects.earliest("received_at")
    repeat = {"source": source, "duplicate_of": first}
    empty = [make_document(f"Nothing {number}.", source=source) for number in range(2)]
    make_document("Again.", **repeat), make_document("Once more.", **repeat)
    make_document("Attached.", source=source, parent=first)
    assert words(source, timezone.localdate()) == "", "repetitions and attachments do not count"
    make_document(" ", source=source, status=Status.FAILED, error="The file holds no words.")
    wrong = wrong_with(source, timezone.localdate())
    assert wrong and wrong.kind == AlarmKind.EMPTY
    assert "last 3 issues gave no items" in wrong.words and "layout" in wrong.words
    make_passage(empty[1])
    assert words(source, timezone.localdate()) == ""


@pytest.mark.django_db
def test_three_failures_in_a_row_are_told_with_the_last_reason() -> None:
    source = feed(failures=3)
    make_run(source, status=RunStatus.FAILED, error="It answered with status 500.")
    wrong = wrong_with(source, timezone.localdate())
    assert wrong == Wrong(AlarmKind.FAILING, "The last 3 fetches failed. It answered with status 500.")
