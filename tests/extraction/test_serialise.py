"""Items as JSON and back: nothing is lost, whatever an item holds."""

import json
from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from updates.extraction.findings import (
    ActionFinding,
    DateFinding,
    InstrumentFinding,
    Item,
    PenaltyFinding,
    RegulatorFinding,
    Span,
)
from updates.extraction.serialise import item_from_json, item_to_json
from updates.extraction.vocabulary import (
    ActionKind,
    Category,
    Event,
    InstrumentKind,
    PartyKind,
    PenaltyKind,
    Precision,
)

TEXT = "On 3 March 2024 the Office fined Acme Ltd. EUR 3 million under the Act."

spans = st.tuples(st.integers(0, 70), st.integers(0, 70)).map(lambda ends: Span(min(ends), max(ends)))
words = st.text(max_size=12)
confidences = st.floats(0, 1)
amounts = st.decimals(0, 10**12, places=2, allow_nan=False) | st.just(Decimal("1E+9"))


def maybe(strategy: st.SearchStrategy) -> st.SearchStrategy:
    return st.none() | strategy


dates = st.builds(DateFinding, st.dates(date(1990, 1, 1)), st.sampled_from(Precision), spans, rule=words)
regulators = st.builds(
    RegulatorFinding,
    name=words,
    span=spans,
    key=maybe(words),
    parent_key=maybe(words),
    jurisdiction=maybe(words),
    rule=words,
    confidence=confidences,
)
instruments = st.builds(
    InstrumentFinding,
    title=words,
    span=spans,
    event=st.sampled_from(Event),
    event_span=maybe(spans),
    kind=st.sampled_from(InstrumentKind),
    number=maybe(words),
    short_form=maybe(words),
    effective_on=maybe(dates),
    comments_due=maybe(dates),
    rule=words,
    confidence=confidences,
)
penalties = st.builds(
    PenaltyFinding,
    kind=st.sampled_from(PenaltyKind),
    span=spans,
    respondent=maybe(words),
    respondent_span=maybe(spans),
    respondent_kind=st.sampled_from(PartyKind),
    amount=maybe(amounts),
    amount_max=maybe(amounts),
    currency=maybe(words),
    amount_span=maybe(spans),
    is_aggregate=st.booleans(),
    rule=words,
    confidence=confidences,
)
actions = st.builds(
    ActionFinding,
    kind=st.sampled_from(ActionKind),
    span=spans,
    subject_count=maybe(st.integers(0, 10**6)),
    count_span=maybe(spans),
    penalties=st.lists(penalties, max_size=2).map(tuple),
    rule=words,
    confidence=confidences,
)
items = st.builds(
    Item,
    start=st.integers(0, 30),
    end=st.integers(31, 70),
    headline=words,
    category=st.sampled_from(Category),
    headline_span=maybe(spans),
    category_rule=words,
    date=maybe(dates),
    jurisdiction=maybe(words),
    jurisdiction_span=maybe(spans),
    regulators=st.lists(regulators, max_size=2).map(tuple),
    instruments=st.lists(instruments, max_size=2).map(tuple),
    actions=st.lists(actions, max_size=2).map(tuple),
    topics=st.lists(words, max_size=2).map(tuple),
    confidence=confidences,
)


@given(items)
def test_round_trip(item: Item) -> None:
    assert item_from_json(json.loads(json.dumps(item_to_json(item, TEXT)))) == item


@given(items)
def test_quotes_are_the_words_at_their_span(item: Item) -> None:
    data = item_to_json(item, TEXT)
    for found in (*data["regulators"], *data["instruments"], *data["actions"]):
        start, end = found["span"]
        assert found["quote"] == TEXT[start:end]


def test_amounts_never_show_an_exponent() -> None:
    penalty = PenaltyFinding(PenaltyKind.FINE, Span(0, 1), amount=Decimal("1E+9"), currency="EUR")
    item = Item(
        0,
        5,
        "",
        Category.ENFORCEMENT,
        actions=(ActionFinding(ActionKind.PENALTY, Span(0, 1), penalties=(penalty,)),),
    )
    assert item_to_json(item, TEXT)["actions"][0]["penalties"][0]["amount"] == "1000000000"


def test_a_year_alone_is_no_date_for_others_but_is_kept() -> None:
    found = DateFinding(date(2024, 1, 1), Precision.YEAR, Span(11, 15))
    data = item_to_json(Item(0, 5, "", Category.OTHER, date=found), TEXT)
    assert data["date"] is None
    assert data["date_finding"]["quote"] == "2024"
