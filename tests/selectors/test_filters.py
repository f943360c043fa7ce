"""What each filter finds in a small register, and what it says of nonsense."""

import pytest
from django.http import QueryDict

from tests.factory import (
    make_action,
    make_document,
    make_instrument,
    make_penalty,
    make_regulator,
    make_update,
    small_register,
)
from updates.models import Instrument, Party
from updates.selectors import documents, enforcement, instruments, regulators, updates
from updates.selectors.filters import (
    ActionFilter,
    DecisionFilter,
    DocumentFilter,
    InstrumentEventFilter,
    InstrumentFilter,
    JurisdictionFilter,
    PartyFilter,
    PassageFilter,
    PenaltyFilter,
    PublisherFilter,
    RegulatorFilter,
    SourceFilter,
    TopicFilter,
    UpdateFilter,
)

pytestmark = [pytest.mark.django_db, pytest.mark.database]

FINE, DRAFT, NOT_SO, BANKS = "Acme fined", "Cookie Decree out for comment", "Not so", "Banks inspected"

UPDATES = [
    ("", {FINE, DRAFT, BANKS}, "rejected updates are hidden"),
    ("review=rejected", {NOT_SO}, "unless asked for"),
    ("review=any", {FINE, DRAFT, BANKS, NOT_SO}, "all on request"),
    ("review=open", {FINE, DRAFT, BANKS}, "one word of a person"),
    ("q=", {FINE, DRAFT, BANKS}, "an empty filter is none"),
    ("q=acme", {FINE}, "text, in any case"),
    ("q=acme+paris", {FINE}, "each word, wherever it stands"),
    ("q=%22Paris+Office+fined%22", {FINE}, "words held together"),
    ("q=%22Office+Paris%22", set(), "in their order"),
    ("q=DC", {FINE, DRAFT} - {FINE}, "an alias of an acting authority"),
    ("q=cookie", {DRAFT}, "an instrument's title"),
    ("q=100%25", set(), "signs of LIKE are plain characters"),
    ("category=enforcement", {FINE, BANKS}, "one category"),
    ("category=enforcement&category=regulatory", {FINE, DRAFT, BANKS}, "several"),
    ("jurisdiction=FR", {FINE, DRAFT}, "a country includes its subdivisions"),
    ("jurisdiction=FR-75", {FINE}, "a subdivision is itself alone"),
    ("jurisdiction=FR-75&jurisdiction=US", {FINE, BANKS}, "several places"),
    ("regulator=fr-dc", {FINE, DRAFT}, "a head office includes its branches"),
    ("regulator=fr-dc-paris", {FINE}, "a branch is itself alone"),
    ("topic=finance", {BANKS}, "a topic"),
    ("topic=finance&topic=privacy", {FINE, DRAFT, BANKS}, "several topics"),
    ("date_from=2024-03-15", {FINE, DRAFT}, "March 2024 reaches the 15th"),
    ("date_from=2024-04-01", set(), "but not April"),
    ("date_to=2024-03-14", {DRAFT}, "what began by that day"),
    ("date_from=2024-03-15&date_to=2024-03-15", {FINE, DRAFT}, "one day"),
    ("has_penalty=true", {FINE}, "with a penalty"),
    ("has_penalty=false", {DRAFT, BANKS}, "without"),
    ("amount_min=1000000", {FINE}, "a bound is included"),
    ("amount_min=1000000.01", set(), "to the cent"),
    ("amount_max=999999", set(), "a penalty without amount is not under a bound"),
    ("amount_min=1&currency=EUR", {FINE}, "with its currency"),
    ("amount_min=1&currency=eur", {FINE}, "in small letters"),
    ("amount_min=1&currency=USD", set(), "both of one penalty"),
    ("action=inspection", {BANKS}, "kind of action"),
    ("event=consultation", {DRAFT}, "step of an instrument"),
    ("page=3&page_size=20&format=json", {FINE, DRAFT, BANKS}, "paging is no filter"),
]


@pytest.mark.parametrize(("address", "headlines", "proves"), UPDATES, ids=[row[2] for row in UPDATES])
def test_updates(address, headlines, proves):
    small_register()
    found = UpdateFilter(QueryDict(address), updates.updates())
    assert not found.errors
    assert {update.headline for update in found.qs} == headlines
    assert len(found.qs) == len(headlines), "no row comes twice"


def test_updates_by_instrument_and_party():
    small_register()
    decree, acme = Instrument.objects.get(), Party.objects.get()
    assert [u.headline for u in UpdateFilter(QueryDict(f"instrument={decree.public_id}")).qs] == [DRAFT]
    assert [u.headline for u in UpdateFilter(QueryDict(f"party={acme.public_id}")).qs] == [FINE]
    assert not UpdateFilter(QueryDict(f"instrument={decree.public_id}&event=repealed")).qs
    assert not UpdateFilter(QueryDict(f"party={acme.public_id}&amount_max=5")).qs


def test_a_range_is_found_by_any_amount_in_it():
    make_penalty(make_action(make_update("ranged", category="enforcement")), 100, amount_max=500)
    for address, found in [
        ("amount_min=400", 1),
        ("amount_min=501", 0),
        ("amount_max=100", 1),
        ("amount_max=99", 0),
        ("amount_min=200&amount_max=300", 1),
    ]:
        assert UpdateFilter(QueryDict(address)).qs.count() == found, address
        assert PenaltyFilter(QueryDict(address)).qs.count() == found, address


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("ÉCLAIR", 1),
        ("éclair", 1),
        ("数据", 1),
        ("据出", 0),
        ("'; --", 0),
        ("\\", 0),
        ("_clair", 0),
        ("(", 0),
        ("É(", 0),
    ],
)
def test_search_knows_other_scripts_and_takes_signs_as_they_are(words, found):
    make_update("L'éclair des données", text="数据 出境")
    query = QueryDict(mutable=True)
    query["q"] = words
    assert UpdateFilter(query).qs.count() == found


def test_branches_of_branches_and_circles():
    head = make_regulator("Head")
    middle = make_regulator("Middle", parent=head)
    leaf = make_regulator("Leaf", parent=middle)
    head.parent = leaf
    head.save()
    make_update("by leaf", regulators=[leaf])
    assert UpdateFilter(QueryDict(f"regulator={head.public_id}")).qs.count() == 1


ORDERS = [
    ("happened_on", [DRAFT, FINE, BANKS], "no date comes last upwards"),
    ("-happened_on", [FINE, DRAFT, BANKS], "and downwards"),
    ("headline", [FINE, BANKS, DRAFT], "by name"),
    ("-jurisdiction,headline", [BANKS, FINE, DRAFT], "several columns"),
]


@pytest.mark.parametrize(("ordering", "headlines", "proves"), ORDERS, ids=[row[2] for row in ORDERS])
def test_ordering(ordering, headlines, proves):
    small_register()
    found = UpdateFilter(QueryDict(f"ordering={ordering}"), updates.updates())
    assert [update.headline for update in found.qs] == headlines


OTHERS = [
    (InstrumentFilter, instruments.instruments, "q=decree&kind=regulation&jurisdiction=FR", 1),
    (InstrumentFilter, instruments.instruments, "comments_due_from=2030-05-01&comments_due_to=2030-05-01", 1),
    (InstrumentFilter, instruments.instruments, "effective_from=2030-07-02", 0),
    (InstrumentFilter, instruments.instruments, "regulator=fr-dc&ordering=-effective_on", 1),
    (InstrumentFilter, instruments.instruments, "event=repealed", 0),
    (InstrumentEventFilter, instruments.instrument_events, "kind=consultation&ordering=instrument", 1),
    (InstrumentEventFilter, instruments.instrument_events, "effective_from=2030-07-02", 0),
    (ActionFilter, enforcement.actions, "", 2),
    (ActionFilter, enforcement.actions, "kind=inspection&subjects_min=12&has_penalty=false", 1),
    (ActionFilter, enforcement.actions, "has_penalty=true&currency=EUR&regulator=fr-dc", 1),
    (PenaltyFilter, enforcement.penalties, "", 2),
    (PenaltyFilter, enforcement.penalties, "review=any", 3),
    (PenaltyFilter, enforcement.penalties, "has_amount=true", 1),
    (PenaltyFilter, enforcement.penalties, "has_amount=false&kind=warning&action=penalty", 1),
    (PenaltyFilter, enforcement.penalties, "is_aggregate=true", 0),
    (PenaltyFilter, enforcement.penalties, "q=acme&jurisdiction=FR&topic=privacy&ordering=-amount", 2),
    (PartyFilter, enforcement.parties, "q=acme&kind=organisation&jurisdiction=FR&regulator=fr-dc", 1),
    (PartyFilter, enforcement.parties, "regulator=tx-bank", 0),
    (RegulatorFilter, regulators.regulators, "q=DC", 1),
    (RegulatorFilter, regulators.regulators, "under=fr-dc&jurisdiction=FR&ordering=-update_count", 2),
    (RegulatorFilter, regulators.regulators, "origin=found&active=true", 1),
    (RegulatorFilter, regulators.regulators, "active=false", 0),
    (JurisdictionFilter, regulators.jurisdictions, "q=par&parent=FR&ordering=code", 1),
    (TopicFilter, regulators.topics, "q=fin", 1),
    (DocumentFilter, documents.documents, "status=failed&ordering=-size", 1),
    (DocumentFilter, documents.documents, "published_from=2024-03-20&published_to=2024-03-20&language=en", 1),
    (DocumentFilter, documents.documents, "q=.txt&ordering=-update_count", 5),
    (PublisherFilter, documents.publishers, "q=publisher", 1),
    (SourceFilter, documents.sources, "q=src&kind=upload&is_active=true&ordering=-last_received_at", 1),
    (PassageFilter, documents.passages, "", 4),
    (DecisionFilter, documents.decisions, "kind=reject&withdrawn=false&ordering=-made_at", 1),
    (DecisionFilter, documents.decisions, "withdrawn=true", 0),
]  # fmt: skip


@pytest.mark.parametrize(("filters", "selector", "address", "number"), OTHERS)
def test_other_lists(filters, selector, address, number):
    small_register()
    found = filters(QueryDict(address), selector())
    assert not found.errors
    assert len(found.qs) == number


def test_every_ordering_of_every_list_runs():
    small_register()
    selectors = {filters: selector for filters, selector, *_ in OTHERS} | {UpdateFilter: updates.updates}
    for filters, selector in selectors.items():
        ordering = filters.base_filters.get("ordering")
        for name, _ in ordering.extra["choices"] if ordering else ():
            list(filters(QueryDict(f"ordering={name}"), selector()).qs)


NONSENSE = [
    ("colour=red", "There is no filter “colour”. Known filters: action, amount_max"),
    ("colour=red&size=1", "There are no filters “colour”, “size”."),
    ("jurisdiction=Atlantis", "Atlantis"),
    ("regulator=1", "1"),
    ("topic=%00", "ull characters"),
    ("q=%00", "Null characters"),
    ("q=" + "x" * 201, "at most 200"),
    ("category=nice", "nice"),
    ("category=", ""),
    ("date_from=yesterday", "valid date"),
    ("date_from=2024-02-30", "valid date"),
    ("date_from=2024-02-02&date_to=2024-02-01", "nothing can match"),
    ("amount_min=much", "number"),
    ("amount_min=-1", "greater than or equal to 0"),
    ("amount_min=NaN", "number"),
    ("amount_min=2&amount_max=1", "nothing can match"),
    ("amount_min=1e49", "less than or equal"),
    ("amount_min=1.001", "2 decimal"),
    ("currency=EURO", "3 character"),
    ("has_penalty=maybe", "neither true nor false"),
    ("ordering=password", "password"),
    ("instrument=nothing", "not one of the available"),
    ("party=nothing", "not one of the available"),
    ("review=maybe", "maybe"),
    ("regulators__name=x", "There is no filter"),
]


@pytest.mark.parametrize(("address", "words"), NONSENSE)
def test_nonsense_has_its_sentence_and_finds_nothing(address, words):
    make_update()
    found = UpdateFilter(QueryDict(address), updates.updates())
    told = " ".join(message for messages in found.errors.values() for message in messages)
    assert words in told
    if words:
        assert found.errors
        assert not found.qs


def test_what_a_total_leaves_out_keeps_the_other_filters():
    small_register()
    found = PenaltyFilter(QueryDict("jurisdiction=FR"), enforcement.penalties())
    assert (found.qs.count(), found.with_rejected.count()) == (2, 3)
    assert enforcement.totals(found.with_rejected).left_out.sentence() == (
        "Left out: 1 penalty that is no fine, 1 penalty of rejected updates."
    )


def test_passages_of_one_document():
    document = make_document("One. Two.")
    make_update("One.", text="One.", document=document)
    make_update("Two.", text="Two.", document=document)
    make_instrument()
    assert PassageFilter(QueryDict(f"document={document.public_id}"), documents.passages()).qs.count() == 2
