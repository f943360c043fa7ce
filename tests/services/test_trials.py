"""A source is tried before it is kept: what it offers, and what the first of it would give."""

from collections.abc import Iterator

import pytest

from tests.factory import make_jurisdiction
from tests.site import Site, running_site
from updates.models import Document, Source, SourceKind
from updates.services import trials
from updates.services.errors import Refused
from updates.services.trials import try_source

pytestmark = [pytest.mark.django_db, pytest.mark.database]
DAY = "Wed, 04 Mar 2026 09:00:00 GMT"
NEWS = (
    "<h2>Enforcement</h2><p>On 4 March 2026, the Data Protection Commission fined Acme Limited EUR 5,000 for "
    "late notice of a breach.</p><p>On 6 March 2026, the Commission adopted the Regulation on Sample "
    "Matters of the Trade in Goods.</p>"
)
CHAT = "<p>Our team went hiking. The weather was fine, lunch was good, and everybody came home happy.</p>"
GERMAN = (
    "<p>Die Behörde hat am 4. März 2026 gegen die Firma eine Geldbuße verhängt und das ist nicht viel.</p>"
)


@pytest.fixture
def site() -> Iterator[Site]:
    with running_site() as running:
        yield running


def test_the_first_entries_are_read_and_nothing_is_kept(site: Site) -> None:
    make_jurisdiction("IE", "Ireland")
    site.feed(*((f"Issue {n}", f"/{n}", str(n), DAY) for n in range(4)))
    for number in range(4):
        site.page(f"/{number}", NEWS)
    trial = try_source(kind=SourceKind.FEED, url=site.url("/feed"))
    assert trial.number == 4 and not trial.gives_nothing
    assert [entry.first is not None for entry in trial.entries] == [True, True, False, False]
    first = trial.entries[0].first
    assert first and first.number == 2 and first.items[0].date
    (penalty,) = first.items[0].actions[0].penalties
    assert (str(penalty.amount), penalty.currency, penalty.respondent) == ("5000", "EUR", "Acme Limited")
    assert site.asked == ["/feed", "/0", "/1"]
    assert not Document.objects.exists() and not Source.objects.exists()


@pytest.mark.parametrize(
    ("words", "status", "sentence"),
    [
        (CHAT, 200, "finds no development in it"),
        (GERMAN * 5, 200, "in a language that is not read yet (de)"),
        (NEWS, 404, "answered 404"),
        ("", 200, ""),
    ],
)
def test_what_would_give_nothing_says_why(site: Site, words: str, status: int, sentence: str) -> None:
    site.feed(("One", "/1", "a", DAY))
    site.page("/1", words, status=status)
    trial = try_source(kind=SourceKind.FEED, url=site.url("/feed"))
    first = trial.entries[0].first
    assert trial.gives_nothing and first and first.problem and sentence in first.problem


def test_a_selector_that_is_none_is_told_and_one_that_is_decides(site: Site) -> None:
    site.page("/news", "<ul><li class=item><a href='/1'>Short</a></li></ul><a href='/2'>Not this</a>")
    site.page("/1", NEWS)
    asked = {"kind": SourceKind.PAGE, "url": site.url("/news"), "is_listing": True}
    with pytest.raises(Refused, match="is no CSS selector that is understood"):
        try_source(**asked, link_selector="li[")  # type: ignore[arg-type]
    trial = try_source(**asked, link_selector="li.item a")  # type: ignore[arg-type]
    assert [entry.title for entry in trial.entries] == ["Short"] and not trial.gives_nothing
    none = try_source(**asked, link_selector="h5 a")  # type: ignore[arg-type]
    assert none.entries == () and "matches the selector “h5 a”" in none.notes[0]


def test_place_and_language_reach_the_engine(site: Site) -> None:
    site.page(
        "/latest", "<p>On 4 March 2026, the regulator fined Acme Limited EUR 5,000 for late notice.</p>"
    )
    place = make_jurisdiction("IE", "Ireland")
    asked = {"kind": SourceKind.PAGE, "url": site.url("/latest")}
    known = try_source(**asked, jurisdiction=place).entries[0].first  # type: ignore[arg-type]
    assert known and known.items[0].jurisdiction == "IE"


def test_a_text_that_stops_the_engine_does_not_stop_the_trial(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    site.feed(("One", "/1", "a", DAY))
    site.page("/1", NEWS)
    monkeypatch.setattr(trials, "extract", lambda *given: 1 / 0)
    (entry,) = try_source(kind=SourceKind.FEED, url=site.url("/feed")).entries
    assert entry.first and "The engine stopped on it (ZeroDivisionError)" in entry.first.problem
