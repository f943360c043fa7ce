"""A record is a pure function of its passages and its decisions."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.register.telling import fine, penalty, said, step, told
from updates.extraction.vocabulary import Event, Precision
from updates.register import reconcile
from updates.register.reconcile import partial_date
from updates.register.records import Said, Told, Verdict

ACME = (penalty(fine(5000)),)
TITLE = "Measures for the Security of Data"


@pytest.mark.parametrize(
    ("one", "other", "together", "why"),
    [
        (told("a", actions=ACME), told("b", actions=ACME), True, "one fine on one party is one event"),
        (told("a", 0, actions=ACME), told("a", 60, actions=ACME), False, "one author set them apart"),
        (told("a", actions=ACME), told("b", day=20, actions=ACME), False, "two weeks apart"),
        (told("a", actions=ACME), told("b", day=None, actions=ACME), True, "no day told contradicts nothing"),
        (
            told("a", actions=(penalty(fine(5000, None)),)),
            told("b", actions=(penalty(fine(5000, None)),)),
            False,
            "an amount alone names nobody",
        ),
        (
            told("a", instruments=(step(TITLE),)),
            told("b", instruments=(step(TITLE),)),
            True,
            "one step of one law",
        ),
        (
            told("a", instruments=(step(TITLE),)),
            told("b", instruments=(step("draft " + TITLE, Event.CONSULTATION),)),
            False,
            "two steps of one law",
        ),
        (
            told("a", instruments=(step(TITLE, Event.CITED),)),
            told("b", instruments=(step(TITLE, Event.CITED),)),
            False,
            "who cites one law tells no one event",
        ),
        (
            told("a", instruments=(step("Guidelines"),)),
            told("b", instruments=(step("Guidelines"),)),
            False,
            "a title of one word is anybody's",
        ),
        (
            told("a", actions=(penalty(count=26),), regulators=("MIIT",)),
            told("b", actions=(penalty(count=26),), regulators=("MIIT",)),
            True,
            "one count by one authority on one day",
        ),
        (
            told("a", actions=(penalty(count=26),), regulators=("MIIT",)),
            told("b", actions=(penalty(count=26),), regulators=("CAC",)),
            False,
            "another authority's count",
        ),
    ],
)
def test_which_passages_tell_one_event(one: Told, other: Told, together: bool, why: str) -> None:
    assert (len(reconcile([one, other])) == 1) is together, why


def test_people_overrule_the_keys_and_the_last_word_counts() -> None:
    a, b = told("a", actions=ACME), told("b", actions=ACME)
    apart = said(1, Verdict.DIFFERENT_EVENTS, b, a)
    assert len(reconcile([a, b], [apart])) == 2
    assert len(reconcile([a, b], [apart, said(2, Verdict.SAME_EVENT, a, b)])) == 1
    c, d = told("c"), told("d")
    assert len(reconcile([c, d], [said(1, Verdict.SAME_EVENT, c, d)])) == 1
    assert (
        len(reconcile([c, d], [said(2, Verdict.DIFFERENT_EVENTS, c, d), said(1, Verdict.SAME_EVENT, d, c)]))
        == 2
    )


def test_who_told_it_first_founds_the_record() -> None:
    early, late = told("z", actions=ACME), told("a", late=5, actions=ACME)
    both = reconcile([late, early])[0]
    assert both.id == reconcile([early])[0].id
    assert both.passages == ("z:0", "a:0")


def test_a_later_passage_fills_in_and_adds_its_quote_but_does_not_count_twice() -> None:
    early = told("a", day=None, actions=(penalty(fine(5000, "Acme")),))
    late = told("b", late=1, actions=(penalty(fine(5000, "Acme Limited"), fine(70, "Bolt")),))
    record = reconcile([early, late], [said(1, Verdict.SAME_EVENT, early, late)])[0]
    penalties = record.actions[0].penalties
    assert [(p.party_name, p.amount) for p in penalties] == [("Acme", Decimal(5000)), ("Bolt", Decimal(70))]
    assert record.happened is not None
    told_by = {quote.passage for quote in record.quotes if quote.field == "amount" and "5000" in quote.value}
    assert told_by == {"a:0", "b:0"}


def test_what_people_said_stands_and_the_machines_quote_remains() -> None:
    one = told("a")
    record = reconcile([one], [
        said(1, Verdict.SET_VALUE, one, field="happened_on", value="2024-02"),
        said(2, Verdict.SET_VALUE, one, field="headline", value="Better"),
        said(3, Verdict.SET_VALUE, one, field="category", value="regulatory"),
        said(4, Verdict.APPROVE, one),
        said(5, Verdict.REJECT, one),
    ])[0]  # fmt: skip
    assert record.happened and (record.happened.on.month, record.happened.precision) == (2, Precision.MONTH)
    assert (record.headline, record.category, record.review) == ("Better", "regulatory", "rejected")
    assert any(quote.field == "happened_on" and quote.value == "2024-03-04" for quote in record.quotes)


def test_a_decision_finds_its_words_in_a_passage_cut_differently() -> None:
    cut = told("a", 50)
    decision = said(1, Verdict.SET_VALUE, told("a", 60), field="headline", value="Kept")
    assert reconcile([cut], [decision])[0].headline == "Kept"
    assert reconcile([told("a", 500)], [decision])[0].headline == "A headline", "no passage has the words now"


@pytest.mark.parametrize("text", ["2024-13", "yesterday", "2024-02-30", "", "24", "2024-1-1-1"])
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        partial_date(text)


@st.composite
def archives(draw: st.DrawFn) -> tuple[list[Told], list[Said]]:
    """A few documents whose passages tell a few events, and some decisions on them."""
    passages = []
    for number in range(draw(st.integers(1, 5))):
        for place in range(draw(st.integers(1, 3))):
            event = draw(st.integers(0, 3))
            passages.append(
                told(
                    f"d{number}",
                    place * 60,
                    day=draw(st.sampled_from([None, 4, 6, 20])),
                    late=draw(st.integers(0, 2)),
                    actions=(penalty(fine(1000 + event)),) if event < 3 else (),
                    instruments=(step(f"{TITLE} {event}"),) if draw(st.booleans()) else (),
                    headline=f"h{number}{place}",
                )
            )
    decisions = []
    for order in range(draw(st.integers(0, 6))):
        kind = draw(st.sampled_from(list(Verdict)))
        pair = draw(st.sampled_from(passages)), draw(st.sampled_from(passages))
        if kind is Verdict.SET_VALUE:
            decisions.append(said(order, kind, pair[0], field="headline", value=f"v{order}"))
        elif kind in (Verdict.SAME_EVENT, Verdict.DIFFERENT_EVENTS):
            decisions.append(said(order, kind, *pair))
        else:
            decisions.append(said(order, kind, pair[0]))
    return passages, decisions


@settings(max_examples=150, deadline=None)
@given(archives(), st.randoms(use_true_random=False))
def test_the_register_does_not_depend_on_the_order_of_arrival(archive, random) -> None:
    passages, decisions = archive
    expected = reconcile(passages, decisions)
    shuffled, words = list(passages), list(decisions)
    random.shuffle(shuffled)
    random.shuffle(words)
    assert reconcile(shuffled, words) == expected
    assert sorted(p for record in expected for p in record.passages) == sorted(p.passage for p in passages)
    assert len({record.id for record in expected}) == len(expected)


@settings(max_examples=100, deadline=None)
@given(archives())
def test_every_quote_is_in_its_text_and_belongs_to_the_update(archive) -> None:
    passages, decisions = archive
    texts = {told.passage: told.text for told in passages}
    for record in reconcile(passages, decisions):
        for quote in record.quotes:
            assert quote.passage in record.passages
            assert texts[quote.passage][quote.start : quote.end] == quote.exact
