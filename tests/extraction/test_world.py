"""Authorities all over the world in sentences of many kinds, with the reference data as they are shipped."""

from collections import Counter
from pathlib import Path

import pytest

from updates.extraction.analysis import analyse
from updates.extraction.context import Context
from updates.extraction.passage import Passage
from updates.extraction.reference import load_gazetteer

WORLD = load_gazetteer(Path(__file__).parents[2] / "fixtures/reference")

LARGE = (
    "AE AR AT AU BE BG BR CA CH CL CN CO CR CY CZ DE DK EC EE EG ES FI FR GB GH GR "
    "HK HR HU ID IE IL IN IT JE JP KE KR LK LT LU LV MA MT MX MY NA NG NL NO NZ PA "
    "PE PH PK PL PT QA RO RW SA SE SG SI SK TH TR TW TZ UA UG US VN ZA ZM"
).split()


def acting(words: str, place: str = "") -> list[str]:
    facts = analyse(Passage(words, 0, len(words)), Context(WORLD, jurisdiction=place or None))
    return [found.name for found in facts.regulators]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "Kenya: ODPC slaps three digital lenders with fines totalling KES 9.4m",
            ["Office of the Data Protection Commissioner"],
        ),
        (
            "The Federal Court of Australia ordered Brightwater Super to pay A$14 million.",
            ["Federal Court of Australia"],
        ),
        # what a body makes told as its own; who gets comments; whose paper stands before a bracket
        ("FINMA's roadmap for tokens appeared in May.", ["Swiss Financial Market Supervisory Authority"]),
        (
            "The joint APRA and ASIC letter went out on 4 March.",
            [
                "Australian Prudential Regulation Authority",
                "Australian Securities and Investments Commission",
            ],
        ),
        ("Final report on fund liquidity (ESMA): 4 March.", ["European Securities and Markets Authority"]),
        (
            "Firms face new duties, the CSRC having approved the rules.",
            ["China Securities Regulatory Commission"],
        ),
        ("Corvin SA pays £1.1 million to the FCA.", ["Financial Conduct Authority"]),
        # local offices by field and level, with what their head office is called
        ("Tianjin's market regulator fined three distributors.", ["Tianjin market regulator"]),
        ("The Shaoxing health commission fined a clinic.", ["Shaoxing health commission"]),
        ("Three Wuxi firms were fined, municipal police announced.", ["municipal police"]),
        (
            "The Ningbo bureau of the banking watchdog NFRA fined Tongshang Trust RMB 400,000.",
            ["National Financial Regulatory Administration Ningbo Bureau"],
        ),
        (
            "The Garante blocked DeepTalk, a Chinese chatbot, and opened an inquiry.",
            ["Garante per la protezione dei dati personali"],
        ),
        (
            "JFSA issues business improvement order to Kitanihon Crypto Exchange",
            ["Financial Services Agency"],
        ),
        ("The European Commission sent a statement of objections to Deliver Group.", ["European Commission"]),
        (
            "SAFE's Shenzhen branch penalised a company RMB 4.1 million for underground banking.",
            ["State Administration of Foreign Exchange Shenzhen Branch"],
        ),
        (
            "FINRA expelled Redwood Brokerage and suspended its CEO for two years.",
            ["Financial Industry Regulatory Authority"],
        ),
        (
            "The EDPB adopted guidelines on pseudonymisation, open for comment until 28 February.",
            ["European Data Protection Board"],
        ),
        ("The Vietnamese government issued Decree 13 on personal data protection.", ["government"]),
        (
            "HKMA and SFC jointly issue circular on virtual asset staking",
            ["Hong Kong Monetary Authority", "Securities and Futures Commission"],
        ),
        (
            "The Accounting and Financial Reporting Council has fined an audit firm HK$600,000.",
            ["Accounting and Financial Reporting Council"],
        ),
        (
            "The Enforcement Directorate searched the premises of nine fintech firms in Bengaluru.",
            ["Enforcement Directorate"],
        ),
        (
            "The Financial Sector Conduct Authority debarred Sipho Ndlovu for fifteen years.",
            ["Financial Sector Conduct Authority"],
        ),
        (
            "The Egyptian Competition Authority accused three school-bus operators of bid rigging.",
            ["Egyptian Competition Authority"],
        ),
        ("DFSA publishes consultation paper on tokenisation", ["Dubai Financial Services Authority"]),
        (
            "The UAE's Ministry of Economy suspended 32 gold refineries for three months.",
            ["Ministry of Economy"],
        ),
        ("New Zealand's Commerce Commission filed criminal charges against One NZ.", ["Commerce Commission"]),
        (
            "Mexico's Antimonopoly Commission imposed fines on five corn-tortilla distributors.",
            ["Antimonopoly Commission"],
        ),
        (
            "Argentina's AAIP issued a resolution on video surveillance.",
            ["Agency for Access to Public Information"],
        ),
        ("The CPPA fined data broker Jerk LLC $46,000.", ["California Privacy Protection Agency"]),
        (
            "The House Financial Services Committee held a hearing on digital assets.",
            ["House Financial Services Committee"],
        ),
        ("Latvijas Banka warned the public about an unlicensed lender.", ["Latvijas Banka"]),
        (
            "The Bundeskartellamt prohibited Amazonas from using price control mechanisms.",
            ["Bundeskartellamt"],
        ),
        (
            "Spanish DPA: €1.3 million on Carrefour Banco for five breaches",
            ["Agencia Española de Protección de Datos"],
        ),
        (
            "Greece's Hellenic Data Protection Authority fined the Ministry of Migration €175,000.",
            ["Hellenic Data Protection Authority"],
        ),
        (
            "The Belgian Competition Authority carried out dawn raids at private security firms.",
            ["Belgian Competition Authority"],
        ),
        (
            "FinCEN has proposed a rule on residential real estate transfers.",
            ["Financial Crimes Enforcement Network"],
        ),
        (
            "Macau's Monetary Authority published a guideline on cloud outsourcing.",
            ["Monetary Authority of Macao"],
        ),
        (
            "Pakistan Telecommunication Authority blocks 460 websites",
            ["Pakistan Telecommunication Authority"],
        ),
        ("The National Bank of Ukraine fined four non-banks.", ["National Bank of Ukraine"]),
        (
            "The Ghanaian Data Protection Commission arrested 12 directors of non-compliant firms.",
            ["Data Protection Commission"],
        ),
        (
            "Apps found to break the rules numbered 56, according to CVERC.",
            ["National Computer Virus Emergency Response Center"],
        ),
        (
            "Ten banks and five insurers were fined by the CBIRC last week.",
            ["China Banking and Insurance Regulatory Commission"],
        ),
        ("Ofcom opened an investigation into Itai Tech over age checks.", ["Office of Communications"]),
        ("The CMA launched a market study into vets.", ["Competition and Markets Authority"]),
        (
            "Inspectors of the CNMV visited twelve brokers in May.",
            ["Comisión Nacional del Mercado de Valores"],
        ),
        (
            "The CFTC charged three men in a $14 million forex fraud.",
            ["Commodity Futures Trading Commission"],
        ),
        (
            "Prosecutors in Seoul indicted the founder of Kakao for stock manipulation.",
            ["Prosecutors in Seoul"],
        ),
        (
            "The CFPB filed a lawsuit against Zelle's operator and three banks.",
            ["Consumer Financial Protection Bureau"],
        ),
        ("Coinbase and the SEC agreed to drop the case.", ["Securities and Exchange Commission"]),
        ("GoodRx to pay $25 million in deal with FTC", ["Federal Trade Commission"]),
        (
            "The Privacy Commissioner reached a compliance agreement with Grindstone Inc.",
            ["Privacy Commissioner"],
        ),
        (
            "ASIC banned a Perth financial adviser for six years.",
            ["Australian Securities and Investments Commission"],
        ),
        ("The SFC has suspended Chan Tai Man for nine months.", ["Securities and Futures Commission"]),
        ("RBI cancels licence of Durga Co-operative Urban Bank", ["Reserve Bank of India"]),
        (
            "The Swedish FSA gave Avanza a remark and an administrative fine of SEK 100 million.",
            ["Swedish Financial Supervisory Authority"],
        ),
        ("Bursa Malaysia publicly reprimanded Serba Dinamik and fined eight directors.", ["Bursa Malaysia"]),
        (
            "The Shenzhen Stock Exchange publicly censured a company and its controller.",
            ["Shenzhen Stock Exchange"],
        ),
        ("Ministry of Finance suspends PwC Zhong Tian for six months", ["Ministry of Finance"]),
        ("The KFTC ordered Coupang to correct its search ranking.", ["Korea Fair Trade Commission"]),
        (
            "The Garante gave the retailer 30 days to bring its cameras into line.",
            ["Garante per la protezione dei dati personali"],
        ),
        ("The AP imposed a ban on processing on the municipality.", ["Autoriteit Persoonsgegevens"]),
        (
            "SEBI restrained Gensol's promoters from the securities market until further orders.",
            ["Securities and Exchange Board of India"],
        ),
        ("FINMA installs monitor at private bank", ["Swiss Financial Market Supervisory Authority"]),
        ("The FSC demanded that Toss Bank improve its controls.", ["Financial Services Commission"]),
        (
            "Twenty-nine apps were called out by the Beijing Communications Administration.",
            ["Beijing Communications Administration"],
        ),
        (
            "A clean-up of pirated financial content begins in June, SAMR announced.",
            ["State Administration for Market Regulation"],
        ),
        ("The SFC put two websites on its alert list.", ["Securities and Futures Commission"]),
        (
            "The HKMA alerted the public to phishing websites impersonating Bank of East Asia.",
            ["Hong Kong Monetary Authority"],
        ),
        (
            "The names of 14 non-compliant controllers were published by the ODPC.",
            ["Office of the Data Protection Commissioner"],
        ),
        ("The Lok Sabha passed the Toy Bill on Wednesday.", ["Lok Sabha"]),
        (
            "The interior ministry said on Tuesday that it would consult on the Toy Rules.",
            ["interior ministry"],
        ),
        ("The SEC's Crypto Task Force hosts a roundtable.", ["Securities and Exchange Commission"]),
        ("Lawmakers in the Knesset adopted the Privacy Bill.", ["Knesset"]),
        ("Peru's Public Prosecutor's Office charged Ann Lee.", ["Public Prosecutor's Office"]),
        (
            "The AMLC and its counterpart in Brunei signed a pact on joint probes.",
            ["Anti-Money Laundering Council"],
        ),
        (
            "A fine of EUR 5m that the CNIL had imposed on Alpha SAS was confirmed by the Conseil d'État.",
            ["Conseil d'État"],
        ),
        ("Sentence on Ann Lee will be passed at Southwark Crown Court in May.", []),
        ("Austria's constitutional court struck down the law.", ["Constitutional Court of Austria"]),
        ("A federal court in Utah entered an order against Alpha LLC.", ["federal court in Utah"]),
        (
            "At Leeds Magistrates' Court on 20 October Ann Lee pleaded guilty and was fined £600.",
            ["Leeds Magistrates' Court"],
        ),
        (
            "The CAC, together with the NDA and the MIIT, released the Toy Measures.",
            [
                "Cyberspace Administration of China",
                "National Data Administration",
                "Ministry of Industry and Information Technology",
            ],
        ),
        (
            "The CNMC's competition chamber fined Alpha SA €2 million.",
            ["Comisión Nacional de los Mercados y la Competencia"],
        ),
        ("The SEC charged Alpha Inc. with fraud.", ["Securities and Exchange Commission"]),
        ("The CMA opened a market study.", ["Competition and Markets Authority"]),
        ("Alpha may not sell toys until HM Treasury has designated it.", []),
        ("The regime will be run by the FCA.", []),
        (
            "Superintendent Ann Lee's Department of Financial Services fined Alpha $2 million.",
            ["Department of Financial Services"],
        ),
        ("The São Paulo Court of Justice upheld the fine.", ["São Paulo Court of Justice"]),
        ("The AMLC froze the accounts of Alpha Corp.", ["Anti-Money Laundering Council"]),
    ],
)
def test_who_acts(words: str, expected: list[str]) -> None:
    assert acting(words) == expected


@pytest.mark.parametrize(
    ("words", "place", "expected"),
    [
        ("The lower house passed the Toy Act.", "PL", ["lower house"]),
        # a regulator called by its country alone: the topic tells which
        (
            "The Spanish regulator fined Casa SL €60,000 for sending texts without consent.",
            "",
            ["Agencia Española de Protección de Datos"],
        ),
        (
            "The Spanish regulator fined Banco SA €3 million for late reports of trades in shares.",
            "",
            ["Comisión Nacional del Mercado de Valores"],
        ),
        ("The Government gazetted the Toy Ordinance.", "HK", ["Government"]),
        ("The commerce ministry issued the Toy Measures.", "CN", ["Ministry of Commerce"]),
        ("The SEC fined Alpha plc.", "NG", ["Securities and Exchange Commission"]),
        ("The CMA fined Alpha plc.", "KE", ["Capital Markets Authority"]),
        ("Datatilsynet fined Alpha AS.", "NO", ["Datatilsynet"]),
        # police and courts of a place
        ("Public security organs in Changsha fined a hotel.", "CN", ["Public security organs in Changsha"]),
        ("A Nairobi court jailed two traders.", "KE", ["Nairobi court"]),
    ],
)
def test_who_acts_in_a_country(words: str, place: str, expected: list[str]) -> None:
    assert acting(words, place) == expected


def test_no_country_has_two_bodies_of_one_name() -> None:
    named = Counter(
        ((entry.jurisdiction or "")[:5], name)
        for entry in WORLD.regulators
        for name in dict.fromkeys((entry.name, *entry.aliases))
    )
    assert [which for which, count in named.items() if count > 1 and which[0]] == []


@pytest.mark.parametrize("code", LARGE)
def test_large_countries_have_the_usual_bodies(code: str) -> None:
    kinds = {entry.kind.value for entry in WORLD.regulators_in(code)}
    assert "regulator" in kinds
    assert len(WORLD.regulators_in(code)) >= 5
