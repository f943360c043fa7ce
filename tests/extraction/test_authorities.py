"""Who acts: names of the gazetteer, branches, bodies by shape, and what the words around them say."""

import pytest

from tests.extraction.analysing import GAZETTEER, facts_of
from updates.extraction.analysis import analyse
from updates.extraction.authorities import find_authorities
from updates.extraction.context import Context
from updates.extraction.findings import Span
from updates.extraction.passage import Passage


def acting(body: str, headline: str = "", **more: object) -> list[str]:
    return [found.name for found in facts_of(body, headline, **more).regulators]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        # the subject of a verb of power
        ("The FCA has published new rules.", ["Financial Conduct Authority"]),
        # the agent of a passive
        ("Alpha plc was fined £5m by the FCA.", ["Financial Conduct Authority"]),
        # an adverb before the verb, a verb in -es, a verb before its subject
        ("The FCA preliminarily approved the plan.", ["Financial Conduct Authority"]),
        ("MAS publishes the minutes of its panel.", ["Monetary Authority of Singapore"]),
        ("The text comes out in May, says the FTC.", ["Federal Trade Commission"]),
        # what it is to do
        ("The FCA is expected to propose new rules in May.", ["Financial Conduct Authority"]),
        # a label with the day and number of the decision
        ("DPC, 4 October 2024, case C-621: Alpha may go on.", ["Data Protection Commission"]),
        # its staff, its head, its draft
        ("Inspectors of the FTC entered the offices of Alpha.", ["Federal Trade Commission"]),
        ("The FCA's Governor Ann Lee spoke on payments.", ["Financial Conduct Authority"]),
        (
            "Comments close on the FCA's exposure draft of the Toy Rules 2025.",
            ["Financial Conduct Authority"],
        ),
        # at whose request, under whose investigation
        ("Alpha was closed at the request of the FCA.", ["Financial Conduct Authority"]),
        ("Alpha and Beta remain under FTC investigation.", ["Federal Trade Commission"]),
        # the house in which it is done
        ("Alpha was fined £5m in the Auckland District Court after a trial.", ["Auckland District Court"]),
        # who holds an office is not part of its name
        ("Attorney General Ken Lee sued Alpha.", ["Attorney General"]),
        # the owner of an act
        ("The DPC's decision came on Monday.", ["Data Protection Commission"]),
        # an act of it
        (
            "According to a notice of the People's Bank of China, Alpha lost its case.",
            ["People's Bank of China"],
        ),
        # a settlement with it
        ("Alpha settles with the FTC for $3 million.", ["Federal Trade Commission"]),
        # several at once
        (
            "The FCA and the DPC announced a joint plan.",
            ["Financial Conduct Authority", "Data Protection Commission"],
        ),
        # an acronym in brackets changes nothing
        ("The Federal Trade Commission (FTC) has sued Alpha.", ["Federal Trade Commission"]),
        # a country that owns it is no part of its name
        ("Ireland's Data Protection Commission fined Alpha €5 million.", ["Data Protection Commission"]),
        # an alias in the text counts as its name there
        ("The Dutch Data Protection Authority fined Alpha €5 million.", ["Dutch Data Protection Authority"]),
        # a branch is an authority of its own, whichever way it is named
        (
            "The Changsha branch of the PBOC fined Alpha Bank ¥5,000.",
            ["People's Bank of China Changsha Branch"],
        ),
        ("The PBOC's Changsha branch fined Alpha Bank ¥5,000.", ["People's Bank of China Changsha Branch"]),
        ("The PBC Changsha branch fined Alpha Bank ¥5,000.", ["People's Bank of China Changsha Branch"]),
        # a local body that a head office's pattern tells
        (
            "Guangdong Communications Administration criticised some apps.",
            ["Guangdong Communications Administration"],
        ),
        # bodies that no gazetteer knows
        ("The Ministry of Rivers and Lakes issued a circular.", ["Ministry of Rivers and Lakes"]),
        (
            "The Ruritanian Competition Authority fined Alpha 5,000 euros.",
            ["Ruritanian Competition Authority"],
        ),
        ("The High Court of Ruritania ruled against Alpha.", ["High Court of Ruritania"]),
        ("The Committee on Toys has adopted a report.", ["Committee on Toys"]),
        # an official speaks for the house
        (
            "An official at the Monetary Authority of Singapore said so on Sunday.",
            ["Monetary Authority of Singapore"],
        ),
        # a day between the name and what it does
        ("The FCA on Tuesday fined Alpha plc £5m.", ["Financial Conduct Authority"]),
        ("The FCA, on 3 May, fined Alpha plc £5m.", ["Financial Conduct Authority"]),
        # a part of an entry in parts, a cell, a label
        ("Alpha plc – £5m – late reports – FCA – 3 May 2025", ["Financial Conduct Authority"]),
        ("3 May 2025 | Alpha plc | FCA | £5m", ["Financial Conduct Authority"]),
        ("FCA: consultation on toys ends on 3 May.", ["Financial Conduct Authority"]),
        # the owner of a text with a title
        ("The FCA's Protection of Children Codes apply from May.", ["Financial Conduct Authority"]),
        # bodies of one word, where they act
        ("Parliament passed the Toy Bill on Monday.", ["Parliament"]),
        # courts by place
        ("The Court of Appeal in Paris upheld the fine.", ["Court of Appeal in Paris"]),
        ("The Munich Regional Court ordered Alpha GmbH to pay €500.", ["Munich Regional Court"]),
        ("The U.S. District Court for Toyland ruled on it.", ["U.S. District Court for Toyland"]),
        # an office without who holds it
        ("Ruritanian Attorney General Jane Roe sued Alpha Inc.", ["Ruritanian Attorney General"]),
    ],
)
def test_who_acts(words: str, expected: list[str]) -> None:
    assert acting(words) == expected


@pytest.mark.parametrize(
    "words",
    [
        "Alpha filed a complaint with the FCA.",  # only turned to
        "The FCA may fine offenders up to £10,000.",  # a power, not a deed
        "Issuers must be licensed by the FCA.",  # a duty of others
        "Commissioner Lee dissented on timing alone.",  # a person
        "The scheme was sent to the FCA before it began.",  # only told
        "Under the Financial Conduct Authority Act firms pay a levy.",  # in the name of a law
        "Alpha Company and the Beta Group announced a merger.",  # firms
        "The Daily News Agency reported a merger.",  # a newspaper
    ],
)
def test_who_is_merely_mentioned(words: str) -> None:
    assert acting(words) == []


def test_a_decision_that_is_upheld_is_not_made_again() -> None:
    body = "The Upper Tribunal upheld the FCA's fine of £5 million on Alpha plc."
    assert acting(body) == ["Upper Tribunal"]


def test_the_headline_names_who_acts_where_the_body_does_not() -> None:
    assert acting("The fine is the largest yet: £5 million for Alpha plc.", "FCA: a record fine") == [
        "Financial Conduct Authority"
    ]


def test_a_heading_over_several_entries_names_who_acts_in_each() -> None:
    assert acting("Alpha was fined £5 million.", section=("FCA fines",)) == ["Financial Conduct Authority"]
    assert acting("The weather was fine.", section=("FCA fines",)) == ["Financial Conduct Authority"]


def test_a_plain_role_refers_to_what_was_named_before() -> None:
    body = "A letter of the FCA arrived. The regulator ordered Alpha plc to stop."
    assert acting(body) == ["Financial Conduct Authority"]
    body = "The commission said on Monday that it would look into it."
    assert acting(body, definitions={"TCX": "Toy Commission of Ruritania"}) == ["Toy Commission of Ruritania"]


@pytest.mark.parametrize(
    ("countries", "definitions", "key"),
    [
        (["JP"], {}, "jp-fsa"),
        (["GB"], {}, "gb-fsa"),
        ([], {"FSA": "Financial Services Agency"}, "jp-fsa"),  # the document's own word counts most
        (["GB"], {"FSA": "Financial Services Agency"}, "jp-fsa"),
    ],
)
def test_a_shared_acronym(countries: list[str], definitions: dict[str, str], key: str) -> None:
    words = "The FSA acts."
    (found,) = find_authorities(words, Span(0, len(words)), GAZETTEER, definitions, countries)
    assert found.entry is not None and found.entry.key == key


def test_an_acronym_that_the_document_defines_otherwise_is_not_the_gazetteer_s() -> None:
    words = "The FCA acts."
    (found,) = find_authorities(words, Span(0, len(words)), GAZETTEER, {"FCA": "Fishing and Crabs Agency"})
    assert (found.name, found.entry) == ("Fishing and Crabs Agency", None)


def test_a_heading_s_words_are_the_quote() -> None:
    text = "FCA fines\n\nAlpha was fined £5 million."
    passage = Passage(text, 11, len(text), section=("FCA fines",))
    (found,) = analyse(passage, Context(GAZETTEER)).regulators
    assert (found.name, found.span.of(text)) == ("Financial Conduct Authority", "FCA")


def test_every_finding_has_its_words_and_its_key() -> None:
    body = "On Monday the Changsha branch of the PBOC fined Alpha Bank ¥5,000."
    (found,) = facts_of(body).regulators
    assert found.span.of(body) == "Changsha branch of the PBOC"
    assert (found.key, found.parent_key) == (None, "cn-pbc")
