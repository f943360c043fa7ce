"""What waits is accepted or set aside: kept, put into effect, withdrawable, and there after a rebuild."""

from dataclasses import replace

import pytest
from django.contrib.auth.models import User

from tests.factory import make_jurisdiction, make_user
from tests.register.telling import FIRST, TEXT, fine, penalty, told
from updates.extraction.serialise import item_to_json
from updates.models import (
    Decision,
    DecisionKind,
    Document,
    EnforcementAction,
    Passage,
    Penalty,
    Quote,
    Regulator,
    Status,
    Update,
    Waiting,
)
from updates.services.decisions import decide, withdraw
from updates.services.errors import Refused
from updates.services.filing import file_passages, rebuild
from updates.services.processing import file_document
from updates.services.reviewing import review

pytestmark = [pytest.mark.django_db, pytest.mark.database]


@pytest.fixture
def curator() -> User:
    make_jurisdiction("IE", "Ireland")
    return make_user("curator")


def findings(*, item: float = 0.9, fines: float = 0.9, start: int = 0) -> dict[str, object]:
    doubtful = replace(fine(5000), confidence=fines)
    one = told("d", start, actions=(penalty(doubtful),), regulators=("Alpha Authority",)).item
    return item_to_json(replace(one, confidence=item), TEXT)


def filed(**confidences: float) -> Document:
    document = Document.objects.create(
        public_id="doc-1", content=TEXT.encode(), size=len(TEXT), raw_digest="1" * 64, text=TEXT,
        text_digest="1" * 64, status=Status.EXTRACTED, received_at=FIRST,
    )  # fmt: skip
    Passage.objects.create(
        public_id="pas-1", document=document, ordinal=0, start=0, end=55, engine_version="t",
        findings=findings(**confidences),
    )  # fmt: skip
    file_document(document=document)
    return document


def rebuilt() -> bool:
    return all(changes.nothing for _, changes in rebuild())


def test_a_doubtful_penalty_waits_and_is_shown_when_accepted(curator: User) -> None:
    filed(fines=0.4)
    waiting = Waiting.objects.get()
    assert not Penalty.objects.exists() and not Quote.objects.filter(field="amount").exists()
    assert (waiting.update, waiting.kind, waiting.confidence) == (Update.objects.get(), "penalty", 0.4)
    assert TEXT[waiting.start : waiting.end] == waiting.exact
    decision = review(waiting=waiting, accept=True, user=curator)
    assert decision.kind == DecisionKind.ACCEPT and decision.field == "penalty"
    assert Penalty.objects.get().amount == 5000 and not Waiting.objects.exists()
    assert Quote.objects.get(field="amount").confidence == 0.4
    assert rebuilt()
    withdraw(decision=decision, user=curator)
    assert not Penalty.objects.exists() and Waiting.objects.get().public_id == waiting.public_id


def test_what_is_set_aside_stays_out_after_the_text_is_read_anew(curator: User) -> None:
    document = filed(fines=0.4)
    review(waiting=Waiting.objects.get(), accept=False, user=curator)
    assert not Waiting.objects.exists() and not Penalty.objects.exists()
    # A newer engine begins the passage elsewhere and is sure of the fine.
    Passage.objects.update(start=3, findings=findings(start=3, fines=0.95))
    file_passages(document=document)
    assert Update.objects.exists() and not Penalty.objects.exists() and not Waiting.objects.exists()


@pytest.mark.parametrize(
    ("accept", "kind", "state"), [(True, "approve", "approved"), (False, "reject", "rejected")]
)
def test_a_whole_update_waits(curator: User, accept: bool, kind: str, state: str) -> None:
    filed(item=0.3)
    assert not Update.objects.exists() and not EnforcementAction.objects.exists()
    assert not Regulator.objects.exists(), "nor is anybody found by it"
    waiting = Waiting.objects.get()
    assert waiting.kind == "update" and waiting.update is None
    assert rebuilt(), "what waits is as it should be"
    decision = review(waiting=waiting, accept=accept, user=curator)
    assert decision.kind == kind
    assert Update.objects.get().review == state and not Waiting.objects.exists()
    withdraw(decision=decision, user=curator)
    assert not Update.objects.exists() and Waiting.objects.get().public_id == waiting.public_id


def test_the_second_word_on_the_same_is_refused(curator: User) -> None:
    filed(fines=0.4)
    waiting = Waiting.objects.get()
    review(waiting=waiting, accept=True, user=curator)
    with pytest.raises(Refused, match="waits no more"):
        review(waiting=waiting, accept=False, user=curator)
    assert Decision.objects.count() == 1


def test_findings_are_not_decided_on_as_updates_are(curator: User) -> None:
    filed()
    with pytest.raises(Refused, match="in review"):
        decide(update=Update.objects.get(), kind=DecisionKind.ACCEPT, user=curator)


def test_the_bar_is_a_setting(curator: User, settings: pytest.FixtureRequest) -> None:
    settings.REGTRACK_REVIEW_BELOW = 0.3  # type: ignore[attr-defined]
    document = filed(fines=0.4)
    assert Penalty.objects.exists() and not Waiting.objects.exists()
    settings.REGTRACK_REVIEW_BELOW = 0.95  # type: ignore[attr-defined]
    assert not rebuilt(), "a new bar takes effect with a rebuild"
    assert not Update.objects.exists() and Waiting.objects.get().passage.document == document


def test_what_waits_does_not_make_filing_look_at_it_again(curator: User) -> None:
    filed(item=0.3)
    other = Document.objects.create(
        public_id="doc-2", content=b"x", size=1, raw_digest="2" * 64, text="x", text_digest="2" * 64,
        status=Status.EXTRACTED, received_at=FIRST,
    )  # fmt: skip
    Waiting.objects.update(value="as it was")
    file_document(document=other)
    assert Waiting.objects.get().value == "as it was"
