"""A newsletter that was changed: its newest version counts, what people said goes with the words."""

import pytest

from tests.factory import make_jurisdiction, make_user
from tests.services.archive import extracted_again, snapshot
from updates.extraction import engine
from updates.models import DecisionKind, Document, Passage, Review, Status, Update
from updates.services.decisions import decide
from updates.services.documents import store_document
from updates.services.filing import rebuild
from updates.services.processing import process_document

pytestmark = [pytest.mark.django_db, pytest.mark.database]
URL = "https://firm.test/news/march"
COPY = "https://elsewhere.test/a-copy-of-march"
ACME = (
    "On 4 March 2024, the Data Protection Commission fined Acme Limited EUR {} for late notice of a breach, "
    "after customers had complained about it for several months."
)
ZETA = "On 6 March 2024, the Data Protection Commission fined Zeta Limited EUR 70,000 for cold calls."
RULE = "On 8 March 2024, the European Commission adopted the Regulation on Sample Matters of Trade."


@pytest.fixture(autouse=True)
def ireland() -> None:
    make_jurisdiction("IE", "Ireland")


def version(*items: str, process: bool = True, url: str = URL) -> Document:
    text = "Enforcement\n\n" + "\n\n".join(items) + ("\n" if url == URL else "\n\n")
    document = store_document(data=text.encode(), filename="news.txt", url=url, enqueue=False).document
    if process:
        process_document(public_id=document.public_id)
        document.refresh_from_db()
    return document


def told() -> dict[str, tuple[str, bool]]:
    """For each update: the first words of what it says now, and whether it is withdrawn."""
    return {one.public_id: (one.text, one.is_withdrawn) for one in Update.objects.all()}


def update_on(words: str) -> Update:
    return Update.objects.get(text__contains=words)


def rebuilt() -> bool:
    return all(changes.nothing for _, changes in rebuild())


def test_a_corrected_item_is_the_same_update_with_new_words() -> None:
    version(ACME.format("5,000"), ZETA)
    ids = set(told())
    new = version(ACME.format("9,000"), ZETA)
    assert set(told()) == ids and not any(withdrawn for _, withdrawn in told().values())
    update = update_on("9,000")
    assert str(update.actions.get().penalties.get().amount) == "9000.00"
    assert {quote.passage.document for quote in update.quotes.all()} == {new}
    assert sorted(update.passages.values_list("standing", flat=True)) == ["current", "replaced"]
    assert rebuilt()


def test_an_item_that_is_gone_stays_and_says_so_until_it_is_told_again() -> None:
    version(ACME.format("5,000"), ZETA, RULE)
    version(ACME.format("5,000"), RULE)
    assert [withdrawn for text, withdrawn in told().values() if "Zeta" in text] == [True]
    assert sum(withdrawn for _, withdrawn in told().values()) == 1 and rebuilt()
    version(ACME.format("5,000"), ZETA.replace("70,000", "71,000"), RULE)
    assert len(told()) == 3 and not any(withdrawn for _, withdrawn in told().values()) and rebuilt()


@pytest.mark.parametrize("copied_first", [True, False])
def test_an_item_that_another_document_still_tells_is_not_withdrawn(copied_first: bool) -> None:
    version(ACME.format("5,000"), ZETA)
    if copied_first:
        version(ACME.format("5,000"), ZETA, url=COPY)
    version(ACME.format("5,000"))
    if not copied_first:
        assert update_on("Zeta").is_withdrawn
        version(ACME.format("5,000"), ZETA, url=COPY)
    copy = Document.objects.get(url=COPY)
    assert copy.duplicate_of == Document.objects.order_by("pk").first()
    assert not update_on("Zeta").is_withdrawn and rebuilt()
    version(RULE, url=COPY)
    assert update_on("Zeta").is_withdrawn and not update_on("Acme").is_withdrawn and rebuilt()


def test_what_was_said_goes_with_the_same_words_alone() -> None:
    curator = make_user("curator")
    version(ACME.format("5,000"), ZETA)
    for words in ("Acme", "Zeta"):
        decide(update=update_on(words), kind=DecisionKind.APPROVE, user=curator)
    decide(
        update=update_on("Zeta"), kind=DecisionKind.SET_VALUE, user=curator, field="headline", value="Mine"
    )
    version(ACME.format("9,000"), RULE, ZETA)
    assert update_on("Acme").review == Review.OPEN, "nobody has approved these words"
    assert (update_on("Zeta").review, update_on("Zeta").headline) == (Review.APPROVED, "Mine")
    decide(update=update_on("Acme"), kind=DecisionKind.REJECT, user=curator)
    assert update_on("Acme").review == Review.REJECTED and rebuilt()


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (1, 0, 2)])
def test_it_does_not_matter_which_version_is_worked_on_first(order: tuple[int, ...]) -> None:
    made = [
        version(ACME.format("5,000"), ZETA, process=False),
        version(ACME.format("6,000"), process=False),
        version(ACME.format("6,000"), ZETA, RULE, process=False),
    ]
    for number in order:
        process_document(public_id=made[number].public_id)
    assert sorted(text[:16] for text, _ in told().values()) == [
        "On 4 March 2024,",
        "On 6 March 2024,",
        "On 8 March 2024,",
    ]
    assert not any(withdrawn for _, withdrawn in told().values())
    founders = {one.passages.earliest("document__version").document for one in Update.objects.all()}
    assert founders == {made[0], made[2]}
    assert rebuilt()


def test_a_version_that_cannot_be_read_replaces_nothing() -> None:
    version(ACME.format("5,000"))
    broken = store_document(data=b"%PDF-1.4 rubbish", filename="a.pdf", url=URL, enqueue=False).document
    process_document(public_id=broken.public_id)
    broken.refresh_from_db()
    assert broken.status == Status.FAILED and broken.version == 2
    assert not update_on("Acme").is_withdrawn


def test_extracting_again_changes_nothing() -> None:
    version(ACME.format("5,000"), ZETA)
    version(ACME.format("9,000"))
    before = (
        snapshot(),
        told(),
        set(Passage.objects.values_list("public_id", "follows__public_id", "standing")),
    )
    assert extracted_again() == [Status.FILED, Status.FILED]
    links = set(Passage.objects.values_list("public_id", "follows__public_id", "standing"))
    assert (snapshot(), told(), links) == before


def test_only_changed_items_are_extracted_again(monkeypatch: pytest.MonkeyPatch) -> None:
    looked_at: list[str] = []

    def counting(passage: engine.Passage, *rest: object) -> engine.Facts:
        looked_at.append(passage.body)
        return analyse(passage, *rest)  # type: ignore[arg-type]

    analyse = engine.analyse
    monkeypatch.setattr(engine, "analyse", counting)
    more = " It said much of why it had done so and little of when." * 60
    told = "On {0} March 2024, the European Commission adopted the Regulation on {0} Matters of Trade."
    items = [told.format(day) + more for day in range(1, 9)]
    version(*items)
    assert len(looked_at) == 8
    looked_at.clear()
    version(*items[:-1], items[-1].replace("much", "more"))
    assert 1 <= len(looked_at) <= 3, "the changed one, and those that it stands next to"
    before = sorted(Passage.objects.values_list("public_id", flat=True)), snapshot()
    assert extracted_again() == [Status.FILED, Status.FILED]
    assert (sorted(Passage.objects.values_list("public_id", flat=True)), snapshot()) == before
