"""What curators say takes effect on the page, is kept, and can be withdrawn."""

import pytest
from django.test import Client

from tests.factory import SmallRegister
from updates.models import Decision, Update


@pytest.fixture
def decided(monkeypatch: pytest.MonkeyPatch) -> None:
    """The register is made by hand here, so it is not computed anew from its passages."""
    monkeypatch.setattr("updates.services.decisions.refile", lambda passages: None)


def say(client: Client, update: Update, **said: str):
    return client.post(f"/updates/{update.public_id}/decide/", said, follow=True)


def test_approving_is_kept_and_told(curator: Client, register: SmallRegister, decided: None) -> None:
    answer = say(curator, register.fine, kind="approve")
    page = answer.content.decode()
    assert "Approved." in page
    assert Decision.objects.filter(kind="approve").count() == 1
    assert "<strong>Approve</strong>" in page


def test_saying_it_twice_is_told(curator: Client, register: SmallRegister, decided: None) -> None:
    say(curator, register.fine, kind="approve")
    answer = say(curator, register.fine, kind="approve")
    assert answer.status_code == 200
    assert "already said so" in answer.content.decode()
    assert Decision.objects.filter(kind="approve").count() == 1


def test_a_correction_keeps_its_value_and_reason(
    curator: Client, register: SmallRegister, decided: None
) -> None:
    say(
        curator,
        register.fine,
        kind="set_value",
        field="happened_on",
        value="2024-02",
        reason="The notice says February.",
    )
    page = curator.get(f"/updates/{register.fine.public_id}/").content.decode()
    assert "the date is “2024-02”" in page
    assert "The notice says February." in page
    assert ">corrected</span>" in page, "the value no longer stands as its quote says"


BAD = [
    ({"kind": "shout"}, "Decision: Select a valid choice", "a decision that is none"),
    ({"kind": "set_value", "field": "colour", "value": "red"}, "cannot be corrected", "no such value"),
    ({"kind": "set_value", "field": "happened_on", "value": "soon"}, "soon is no date", "no date"),
    ({"kind": "set_value", "field": "jurisdiction", "value": "ZZ"}, "ZZ is no jurisdiction", "no place"),
    ({"kind": "set_value", "field": "headline", "value": ""}, "A headline has between", "an empty headline"),
    ({"kind": "same_event", "other": "nope"}, "There is no update with the id", "no such update"),
    ({"kind": "same_event"}, "Choose another update", "the second is missing"),
]


@pytest.mark.parametrize(("said", "words", "why"), BAD)
def test_what_cannot_be_is_400_and_changes_nothing(
    curator: Client, register: SmallRegister, decided: None, said: dict[str, str], words: str, why: str
) -> None:
    before = Decision.objects.count()
    answer = say(curator, register.fine, **said)
    assert answer.status_code == 400, why
    assert words in answer.content.decode(), why
    assert Decision.objects.count() == before


def test_what_is_withdrawn_in_review_leads_back_there(
    curator: Client, register: SmallRegister, decided: None
) -> None:
    curator.post(f"/updates/{register.fine.public_id}/decide/", {"kind": "approve"})
    decision = Decision.objects.get(kind="approve")
    address = f"/decisions/{decision.public_id}/withdraw/"
    assert curator.post(address, {"from": "review"})["Location"] == "/review/"
    decision.refresh_from_db()
    assert decision.withdrawn_at


def test_a_decision_can_be_withdrawn_once(curator: Client, register: SmallRegister, decided: None) -> None:
    say(curator, register.fine, kind="reject", reason="Wrong.")
    decision = Decision.objects.get(kind="reject", reason="Wrong.")
    address = f"/decisions/{decision.public_id}/withdraw/"
    assert "The decision is withdrawn." in curator.post(address, follow=True).content.decode()
    decision.refresh_from_db()
    assert decision.withdrawn_at
    page = curator.post(address, follow=True).content.decode()
    assert "This decision was withdrawn before" in page
    assert "withdrawn by" in page


def test_same_event_offers_what_may_be_the_same(curator: Client, register: SmallRegister) -> None:
    address = f"/updates/{register.draft.public_id}/same/"
    alone = curator.get(f"/updates/{register.undated.public_id}/same/").content.decode()
    assert "None found" in alone, "no other is of the same country"
    page = curator.get(address).content.decode()
    assert "Acme fined" in page
    assert f'name="other" value="{register.fine.public_id}"' in page
