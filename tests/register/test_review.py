"""The bar: what is under it waits beside the register, and people's words overrule it."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from tests.register.telling import fine, penalty, said, step, told
from updates.register import reconcile
from updates.register.records import Kind, Said, Told, UpdateRecord, Verdict
from updates.register.review import key_of

BAR = 0.6


def sure(one: Told, **confidences: float) -> Told:
    """The passage with these confidences: of its item, regulators, instruments, actions, penalties."""
    item = one.item
    penalties = confidences.get("penalties", 1.0)
    actions = tuple(
        replace(
            action,
            confidence=confidences.get("actions", 1.0),
            penalties=tuple(replace(each, confidence=penalties) for each in action.penalties),
        )
        for action in item.actions
    )
    return replace(
        one,
        item=replace(
            item,
            confidence=confidences.get("item", 1.0),
            regulators=tuple(
                replace(body, confidence=confidences.get("regulators", 1.0)) for body in item.regulators
            ),
            instruments=tuple(
                replace(rule, confidence=confidences.get("instruments", 1.0)) for rule in item.instruments
            ),
            actions=actions,
        ),
    )


def one_told(document: str = "a", **confidences: float) -> Told:
    whole = told(
        document,
        regulators=("Alpha Authority",),
        actions=(penalty(fine(5000)),),
        instruments=(step("Measures for the Security of Data"),),
    )
    return sure(whole, **confidences)


def filed(*passages: Told, decisions: Sequence[Said] = ()) -> UpdateRecord:
    (record,) = reconcile(passages, decisions, review_below=BAR)
    return record


def shown(record: UpdateRecord) -> set[str]:
    """The kinds of what the update shows."""
    penalties = [one for action in record.actions for one in action.penalties]
    parts = [*record.regulators, *record.events, *record.actions, *penalties]
    return {key_of(part)[0].value for part in parts}


ALL = {"regulator", "instrument", "action", "penalty"}


@pytest.mark.parametrize(
    ("confidences", "kinds", "waits", "why"),
    [
        ({}, ALL, [], "all is sure"),
        ({"regulators": 0.5}, ALL - {"regulator"}, ["regulator"], "an authority waits alone"),
        ({"regulators": BAR}, ALL, [], "what reaches the bar is shown"),
        ({"instruments": 0.5}, ALL - {"instrument"}, ["instrument"], "a rule and its step"),
        ({"penalties": 0.5}, ALL - {"penalty"}, ["penalty"], "a penalty waits without its action"),
        ({"actions": 0.5}, ALL - {"action", "penalty"}, ["action"], "penalties wait with their action"),
        ({"item": 0.5}, ALL, ["update"], "a whole update waits"),
    ],
)
def test_what_is_under_the_bar_waits(
    confidences: dict[str, float], kinds: set[str], waits: list[str], why: str
) -> None:
    record = filed(one_told(**confidences))
    assert [one.kind.value for one in record.waiting] == waits, why
    assert record.is_shown is ("item" not in confidences)
    if record.is_shown:
        assert shown(record) == kinds, why


def test_no_quote_stays_without_its_value() -> None:
    subjects = {quote.subject for quote in filed(one_told(regulators=0.5, instruments=0.5)).quotes}
    whole = filed(one_told())
    assert not subjects & {whole.regulators[0].id, whole.events[0].id}
    assert whole.actions[0].id in subjects


def test_what_waits_tells_its_words_rule_and_confidence() -> None:
    (waiting,) = filed(one_told(penalties=0.4)).waiting
    assert waiting.kind is Kind.PENALTY
    assert "5,000" in waiting.value and waiting.exact and waiting.confidence == 0.4
    assert waiting.update == filed(one_told()).id


def test_ids_do_not_depend_on_the_bar() -> None:
    two = told("a", actions=(penalty(fine(1000)), penalty(fine(2000))))
    ids = [action.id for action in filed(two).actions]
    first, second = two.item.actions
    doubtful = replace(two, item=replace(two.item, actions=(replace(first, confidence=0.2), second)))
    assert [action.id for action in filed(doubtful).actions] == ids[1:]


def test_two_newsletters_are_surer_than_one() -> None:
    record = filed(one_told("a", regulators=0.3), one_told("b", regulators=0.9))
    assert not record.waiting and record.regulators
    record = filed(one_told("a", item=0.3), one_told("b", item=0.9))
    assert record.is_shown


def word(kind: Verdict, order: int = 1) -> Said:
    """What people said of the authority in the passage."""
    (waiting,) = filed(one_told(regulators=0.5)).waiting
    return said(order, kind, one_told(), field=waiting.kind.value, value=waiting.key)


def test_an_accepted_finding_is_shown_and_one_set_aside_never() -> None:
    accepted = filed(one_told(regulators=0.5), decisions=[word(Verdict.ACCEPT)])
    assert accepted.regulators and not accepted.waiting
    for confidence in (0.5, 0.99):
        record = filed(one_told(regulators=confidence), decisions=[word(Verdict.SET_ASIDE)])
        assert not record.regulators and not record.waiting, "however sure a newer engine is"


def test_the_last_word_counts() -> None:
    words = [word(Verdict.SET_ASIDE, 1), word(Verdict.ACCEPT, 2)]
    for given in (words, words[::-1]):
        assert filed(one_told(regulators=0.5), decisions=given).regulators


def test_an_approved_or_rejected_update_waits_no_more() -> None:
    for kind, review in ((Verdict.APPROVE, "approved"), (Verdict.REJECT, "rejected")):
        record = filed(one_told(item=0.3), decisions=[said(1, kind, one_told())])
        assert record.is_shown and record.review == review and not record.waiting


def test_without_a_bar_everything_is_shown() -> None:
    (record,) = reconcile([one_told(item=0.0, regulators=0.0, actions=0.0)])
    assert record.is_shown and shown(record) == ALL
