"""When a source is asked again, and when its silence is a sign."""

from datetime import date, timedelta

import pytest

from tests.factory import make_document, make_source
from updates.models import SourceKind
from updates.services.source_health import alarm_words, pause_after_failure, rhythm

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


@pytest.mark.django_db
@pytest.mark.database
def test_a_source_later_than_twice_its_rhythm_is_told() -> None:
    source = make_source(kind=SourceKind.FEED, url="https://firm.test/feed")
    for day in WEEKLY:
        make_document(source=source, published_on=day)
    last = WEEKLY[-1]
    assert alarm_words(source, last + timedelta(days=14)) == ""
    words = alarm_words(source, last + timedelta(days=15))
    assert words == "Nothing new since 6 April 2026; by its rhythm something was due within 14 days."
    source.schedule = 0
    assert alarm_words(source, last + timedelta(days=99)) == "", (
        "of what is fetched by hand nothing is expected"
    )
