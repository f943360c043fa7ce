"""One-line entries, and the category that each is filed under."""

from pathlib import Path

import pytest

from updates.extraction import extract
from updates.extraction.context import Context
from updates.extraction.gazetteer import Gazetteer
from updates.extraction.reading.plain import read_plain
from updates.extraction.reference import load_gazetteer

REFERENCE = Path(__file__).resolve().parents[2] / "fixtures" / "reference"

LINES = {
    "regulatory": (
        "Iceland did away with the paper prospectus on 1 July",
        "Trustees in Jersey will have to keep records for ten years instead of five",
        "Bank of Uganda gives payment firms six more months to meet the capital floor",
        "FCA proposes lighter reporting for small asset managers",
        "SEBI relaxes KYC norms for foreign portfolio investors",
        "CFPB scraps open-banking deadline",
        "Dutch cabinet sends AI supervision bill to parliament",
        "Brazil's central bank caps Pix transfers from unlicensed institutions",
        "Kenya gazettes virtual asset law",
        "OSFI shelves capital floor increase",
        "ICO and FCA issue a call for input on redress",
        "FATF adds three countries to its grey list",
        "Korea extends short-selling reporting duty",
        "Reserve Bank of India circular directs all commercial banks to stop charging foreclosure fees",
        "Central Bank of Kenya orders digital lenders to publish their interest rates under new rules",
        "FCA tells payment firms to test their wind-down plans",
        "Bank Negara Malaysia requires insurers to publish premium rises",
        "SB 1120, the Physicians Make Decisions Act, was signed on September 28",
        "SEBI doubles the minimum ticket size for SME listings",
        "APRA phases out hybrid capital from 2027",
        "SAMR issues benchmarks for penalties on late filers, effective from 1 November",
        "Resolution No. 415 of the Central Bank of Chile is repealed as of 1 November",
        "SAMR seeks views on the draft Toy Safety Law, under which fines would climb to RMB 10 million",
        "CFPB issues an advance notice on 3 May seeking input on toy loans",
    ),
    "enforcement": (
        "SEC drops case against crypto exchange",
        "Garante blocks nudifying app",
        "AEPD: €1.8m for insurer that sent policies to wrong addresses",
        "SAMR probes delivery platforms",
        "Ofcom investigates suicide forum",
        "ED attaches assets of betting app promoters",
        "Turkish board punishes retailer for unlawful transfer abroad",
        "Commission sends preliminary findings to search engine",
        "High Court throws out challenge to data watchdog's decision",
        "Trial opens in the SEC's case against note seller",
        "FCA orders two payment firms to cease operations",
        "CAC orders Zhilian Technology Co., Ltd. to rectify its app",
        "MAS adds Lumen Exchange to its Investor Alert List",
        "CMA opens cases against eight ticket sites",
        "FCA names three crypto promoters whose posts carried no warning",
        "Garante asks chatbot maker Lumen for information on its training data",
        "SEC warns investors against dealing with Goldleaf Trading",
        "The Belgian FSMA put seven more names on its list of suspect trading platforms",
        "CONSOB shuts 14 websites that offered unlicensed trading",
        "Twelve Member States receive reasoned opinions from the European Commission",
    ),
    "industry": (
        "Hong Kong's privacy commissioner has published a leaflet for parents",
        "Peru's bank superintendent resigned after eleven months",
        "MAS and the Banque de France completed a trial of encrypted email",
        "The FCA has picked 12 firms for the third round of its testing service",
        "Almost nine in ten Estonian firms filed their returns on time, the tax board reported",
        "Norway's data inspectorate invites schools to an open day on 4 September",
        "Deposits rose 4 per cent in June and lending eased, the Central Bank of Ireland said",
        "FCA names new head of authorisations",
        "EBA chair calls for simpler rulebook in Frankfurt speech",
        "CSRC holds symposium with foreign investors",
        "HKMA runs cyber drill with 40 banks",
        "OAIC releases statistics on data breaches for first half",
        "SNB's quarterly bulletin looks at mortgage market",
        "MAS and Bank of Japan renew bilateral swap arrangement",
        "CNIL publishes its strategic plan for 2026-2028",
        "AMLA sets out its work programme for next year",
        "FCA hosts webinar on its draft anti-greenwashing rules",
        "ESMA publishes the results of its peer review of licensing in Malta",
    ),
    "international": ("Elsewhere: Korea fines carrier over SIM leak",),
    "other": (
        "Payments processor to buy rival for $24bn",
        "Challenger bank doubles profit",
        "Insurer says hackers stole data in a breach of its systems",
        "Law firm hires three privacy partners from rival",
    ),
}


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return load_gazetteer(REFERENCE)


@pytest.mark.parametrize("category", LINES)
def test_lines(category: str, gazetteer: Gazetteer) -> None:
    lines = LINES[category]
    text = "In brief\n\n" + "".join(f"- {line}\n" for line in (*lines, "CNIL fines Acme", "RBI fines Beta"))
    found = extract(read_plain(text), Context(gazetteer)).items[: len(lines)]
    told = {line: item.category.value for line, item in zip(lines, found, strict=True)}
    assert told == dict.fromkeys(lines, category)


def test_an_entry_of_a_list_takes_no_authority_from_the_one_above(gazetteer: Gazetteer) -> None:
    lines = ("IMY starts inspection of health apps", "Nine banks fined S$27m after probe", "RBI fines Beta")
    text = "In brief\n\n" + "".join(f"- {line}\n" for line in lines)
    items = extract(read_plain(text), Context(gazetteer)).items
    assert [item.jurisdiction for item in items] == ["SE", "SG", "IN"]


def test_a_member_of_the_union_is_not_abroad_for_it(gazetteer: Gazetteer) -> None:
    text = (
        "EU Privacy Digest\n\nGermany\nThe BfDI fined Acme EUR 15 million on 3 June 2025.\n\n"
        "United Kingdom\nThe ICO fined Beta £15 million on 4 June 2025.\n"
    )
    items = extract(read_plain(text), Context(gazetteer)).items
    assert [item.category.value for item in items] == ["enforcement", "international"]


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("Commission adopts Delegated Regulation on subcontracting chains", "EU"),
        ("Court fines Alvik Bank SEK 40 million for late reports", "SE"),
        ("Court fines Alvik Bank $40 million for late reports", None),
    ],
)
def test_where_nothing_else_tells_the_country_a_paper_or_money_does(
    gazetteer: Gazetteer, line: str, code: str | None
) -> None:
    text = f"In brief\n\n- {line}\n- Challenger bank doubles its profit in a year\n"
    assert extract(read_plain(text), Context(gazetteer)).items[0].jurisdiction == code
