"""An authority's own newsletter tells what "we" did: the same records as if others told it."""

import pytest

from tests.extraction.analysing import GAZETTEER
from updates.extraction import extract, read
from updates.extraction.context import Context
from updates.extraction.findings import Item
from updates.extraction.firstperson import in_third_person
from updates.extraction.voice import voice_of

OWN = (
    "# Bulletin\n\n**Financial Conduct Authority**\n\n## News\n\n- On 2 May we fined Elm Bank plc £20,000.\n"
)


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("We have fined A.", "The Authority has fined A."),
        ("Today we also warn them.", "Today the Authority also warns them."),
        ("We're consulting; we'll decide.", "The Authority is consulting; the Authority will decide."),
        ("We took action and apply the code.", "The Authority took action and apply the code."),
        ("We apply it.", "The Authority applies it."),
        ("Our staff met us.", "The Authority's staff met it."),
        ("Weather and course.", "Weather and course."),
    ],
)
def test_the_first_person_is_put_into_the_third(said: str, told: str) -> None:
    assert in_third_person(said) == told


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Financial Conduct Authority\n\nNews of May.", "Financial Conduct Authority"),
        ("News\n\nFederal Trade Commission | 3 May\n\nWe fined A.\n\nOur law.", "Federal Trade Commission"),
        ("Round-up\n\nRoe LLP\n\nThe Financial Conduct Authority in May\n\nWe fined A.\n\nOur rules.", None),
        ("FCA and FTC watch: what they did in May\n\nWe issued an order.\n\nOur rules.", None),
        ("What the Financial Conduct Authority did in the long month of May 2025\n\nIt fined A plc.", None),
    ],
)  # fmt: skip
def test_whose_newsletter_it_is(text: str, name: str | None) -> None:
    voice = voice_of(text, GAZETTEER)
    assert (voice.name if voice else None) == name


@pytest.mark.parametrize(
    "predicate",
    [
        "{has} decided to fine Orbit Payments Ltd £300,000.",
        "{is} investigating three crypto firms over adverts.",
        "{has} charged Peter Lund with insider dealing.",
        "told six banks to change unfair terms.",
        "settled with Opal Funds SA, which paid EUR 900,000.",
        "will visit 18 firms in June to check their records.",
        "{is} consulting on a draft Code of Practice on Outsourcing.",
        "{has} finalised {its} Guidance on Complaint Handling.",
    ],
)
def test_the_same_is_found_in_the_first_person(predicate: str) -> None:
    said = "We " + predicate.format(has="have", its="our", **{"is": "are"})
    told = "The FCA " + predicate.format(has="has", its="its", **{"is": "is"})
    assert _facts(_last(said)) == _facts(_last(told))
    assert [found.key for found in _last(said).regulators] == [found.key for found in _last(told).regulators]


def _last(entry: str) -> Item:
    items = extract(read(f"{OWN}- {entry}\n".encode(), filename="a.md"), Context(GAZETTEER)).items
    assert len(items) == 2
    return items[-1]


def _facts(item: Item) -> list[tuple[object, ...]]:
    rules = [(one.title, one.event) for one in item.instruments]
    done = [(one.kind, one.subject_count, [str(p.amount) for p in one.penalties]) for one in item.actions]
    assert rules or done
    return [(item.category,), *rules, *done]
