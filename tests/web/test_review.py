"""The page of what waits: for curators, filtered, with its quote, and a word that takes effect."""

import pytest
from django.test import Client

from tests.factory import SmallRegister
from updates.models import Decision, Passage, Update, Waiting


@pytest.fixture(autouse=True)
def decided(monkeypatch: pytest.MonkeyPatch) -> None:
    """The register is made by hand here, so it is not computed anew from its passages."""

    def gone(passages: list[Passage]) -> None:
        Waiting.objects.filter(passage__in=passages).delete()

    monkeypatch.setattr("updates.services.reviewing.refile", gone)


def wait(update: Update, value: str, confidence: float = 0.4, kind: str = "penalty") -> Waiting:
    passage = update.passages.get()
    return Waiting.objects.create(
        public_id=f"wait-{value[:20].replace(' ', '-').lower()}",
        passage=passage,
        update=None if kind == "update" else update,
        kind=kind,
        key=value.lower(),
        value=value,
        start=passage.start,
        end=passage.start + 10,
        exact="On 15 Marc",
        rule="fine/passive",
        confidence=confidence,
    )


def test_only_curators_see_it(viewer: Client, curator: Client, register: SmallRegister) -> None:
    wait(register.fine, "Fine EUR 7 on Beta")
    assert viewer.get("/review/").status_code == 403
    assert "In review" not in viewer.get("/updates/").content.decode()
    assert "1 wait for a word" in curator.get("/updates/").content.decode()
    page = curator.get("/review/").content.decode()
    for words in (
        "Fine EUR 7 on Beta",
        "On 15 Marc",
        "fine/passive",
        "40 %",
        "Acme fined",
        "1 finding waits",
    ):
        assert words in page, words


def test_its_words_stand_in_their_surroundings(curator: Client, register: SmallRegister) -> None:
    row = wait(register.fine, "Data Council Paris Office", kind="regulator")
    at = row.passage.document.text.index("Data Council")
    Waiting.objects.update(start=at, end=at + 12, exact="Data Council")
    page = curator.get("/review/").content.decode()
    assert "…On 15 March 2024 the <mark>Data Council</mark> Paris Office fined" in page


@pytest.mark.parametrize(
    ("query", "shown", "why"),
    [
        ("", {"Fine", "Data", "Whole"}, "all of it"),
        ("?kind=penalty", {"Fine"}, "one kind"),
        ("?kind=penalty&kind=update", {"Fine", "Whole"}, "two kinds"),
        ("?confidence_max=0.35", {"Data"}, "the least sure"),
        ("?q=beta", {"Fine"}, "words of the finding"),
        ("?q=passive", {"Fine", "Data", "Whole"}, "words of the rule"),
        ("?q=nothing-holds-this", set(), "nothing"),
    ],
)
def test_the_list_is_filtered(
    curator: Client, register: SmallRegister, query: str, shown: set[str], why: str
) -> None:
    wait(register.fine, "Fine EUR 7 on Beta")
    wait(register.fine, "Data Board", 0.3, "regulator")
    wait(register.draft, "Whole update", 0.5, "update")
    page = curator.get(f"/review/{query}").content.decode()
    assert {word for word in ("Fine", "Data", "Whole") if f'lit">{word} ' in page} == shown, why


def test_a_filter_that_cannot_be_is_told(curator: Client, register: SmallRegister) -> None:
    for query in (
        "?colour=red",
        "?kind=gossip",
        "?confidence_min=much",
        "?confidence_min=1&confidence_max=0",
    ):
        assert curator.get(f"/review/{query}").status_code == 400, query


@pytest.mark.parametrize(
    ("word", "kind", "told"),
    [("accept", "accept", "Accepted, and shown"), ("set_aside", "set_aside", "Set aside: Fine EUR 7")],
)
def test_a_word_takes_effect_and_comes_back_to_the_list(
    curator: Client, register: SmallRegister, word: str, kind: str, told: str
) -> None:
    row = wait(register.fine, "Fine EUR 7 on Beta")
    sent = {"word": word, "filters": "kind=penalty&page=2"}
    answer = curator.post(f"/review/{row.public_id}/", sent, follow=True)
    assert answer.redirect_chain == [("/review/?kind=penalty", 302)]
    page = answer.content.decode()
    assert told in page and "Decided last" in page
    decision = Decision.objects.get(kind=kind)
    assert (decision.field, decision.value) == ("penalty", "fine eur 7 on beta")


def test_a_word_said_on_the_update_comes_back_there(curator: Client, register: SmallRegister) -> None:
    row = wait(register.fine, "Fine EUR 7 on Beta")
    address = f"/updates/{register.fine.public_id}/"
    assert "Not sure enough to show" in curator.get(address).content.decode()
    sent = {"word": "accept", "from": "update"}
    assert curator.post(f"/review/{row.public_id}/", sent)["Location"] == address
    page = curator.get(address).content.decode()
    assert "penalty “fine eur 7 on beta”" in page, "the decision is in the update's history"


def test_a_word_that_comes_late_or_says_nothing_changes_nothing(
    curator: Client, register: SmallRegister
) -> None:
    row = wait(register.fine, "Fine EUR 7 on Beta")
    before = Decision.objects.count()
    assert "choose to accept" in curator.post(f"/review/{row.public_id}/", follow=True).content.decode()
    answer = curator.post("/review/wait-none/", {"word": "accept"}, follow=True)
    assert "waits no more" in answer.content.decode()
    assert Decision.objects.count() == before and Waiting.objects.exists()


def test_queries_do_not_grow_with_what_waits(
    curator: Client, register: SmallRegister, django_assert_max_num_queries
) -> None:
    for number in range(12):
        wait(register.fine, f"{number} fine EUR 7 on Beta")
    with django_assert_max_num_queries(12):
        curator.get("/review/")


def test_an_empty_page_says_so(curator: Client, register: SmallRegister) -> None:
    assert "Nothing waits" in curator.get("/review/").content.decode()


def test_values_show_how_sure_the_engine_is(viewer: Client, register: SmallRegister) -> None:
    register.fine.quotes.update(confidence=0.83)
    assert "83 % sure" in viewer.get(f"/updates/{register.fine.public_id}/").content.decode()
    told = viewer.get(f"/api/v1/updates/{register.fine.public_id}/").json()
    assert told["quotes"]["happened_on"][0]["confidence"] == 0.83
