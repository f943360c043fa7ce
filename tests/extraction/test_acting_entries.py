"""Short entries of digests and wires: who acts in them, and what sort of news they are."""

from datetime import date
from pathlib import Path

import pytest

from updates.extraction import extract
from updates.extraction.context import Context
from updates.extraction.gazetteer import Gazetteer
from updates.extraction.reading.plain import read_plain
from updates.extraction.reference import load_gazetteer

# Category and the authority that acts, over each entry.
ENTRIES = """
enforcement|Federal Financial Supervisory Authority
BaFin bans trading in shares of Novatec Mining AG until further notice (10 September).
enforcement|National Financial Regulatory Administration Jiangsu Bureau
NFRA's Jiangsu bureau docked Suzhou Harvest Bank RMB 2.9 million over lending, a notice of 12 September shows.
enforcement|Central Bank of Brazil
Brazil: central bank suspends three fintechs from the Pix system on 5 September after cyber attack.
enforcement|Fair Trade Commission
Taiwan's FTC docks a fitness chain NT$1.2 million for false adverts, 10 September.
enforcement|Central Bank of Jordan
The Central Bank of Jordan shut down an unlicensed money changer in Irbid on 9 September.
regulatory|Bank of Israel
Bank of Israel relaxes mortgage curbs for evacuees, 11 September.
regulatory|Ministry of Commerce
MOFCOM tacks five rare earths onto its export control list, notice of 10 September.
regulatory|European Commission
Brussels, 10 September: the Commission tabled a regulation to trim reporting for mid-caps.
regulatory|Council of the European Union
EU: The Council adopted its position on the payment services regulation on 12 September.
regulatory|Bank of Tanzania
Dodoma: Bank of Tanzania forbids pricing in dollars, notice of 8 September.
enforcement|Shanghai AMR
Shanghai AMR fined a beverage maker RMB 450,000 on 5 September over false health claims.
enforcement|Administration for Market Regulation of Hunan Province
The Administration for Market Regulation of Hunan Province fined a hospital RMB 624,800 on 9 September.
industry|Financial Conduct Authority
The FCA's executive director for markets used a City dinner on 9 September to defend T+1.
industry|Securities and Futures Commission
Hong Kong: Julia Leung of the SFC addressed the Asian Financial Dialogue on 11 September.
industry|Financial Services Agency
Japan's FSA commissioner told bankers on 12 September that cyber drills would go nationwide.
"""
LINES = ENTRIES.strip().splitlines()
ROWS = [(*told.split("|"), entry) for told, entry in zip(LINES[::2], LINES[1::2], strict=True)]


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return load_gazetteer(Path("fixtures/reference"))


@pytest.mark.parametrize(("category", "authority", "entry"), ROWS)
def test_who_acts_and_what_it_is(category: str, authority: str, entry: str, gazetteer: Gazetteer) -> None:
    context = Context(gazetteer=gazetteer, language="en", published=date(2025, 9, 15))
    (item,) = extract(read_plain(f"- {entry}"), context).items
    assert item.category.value == category
    assert [regulator.name for regulator in item.regulators] == [authority]


def test_attorneys_general_of_several_states_are_an_office_each(gazetteer: Gazetteer) -> None:
    text = read_plain(
        "The attorneys general of Ohio, Utah and Maine sued a maker of vaping devices on 9 September 2025."
    )
    (item,) = extract(text, Context(gazetteer=gazetteer, language="en")).items
    assert [regulator.name.removesuffix(" Attorney General") for regulator in item.regulators] == [
        "Ohio",
        "Utah",
        "Maine",
    ]
