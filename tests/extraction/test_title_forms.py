"""Titles in the forms of many countries: numbers with their names, papers beside what they are."""

import pytest

from tests.extraction.analysing import facts_of
from updates.extraction.titles import find_titles


def titles(words: str) -> list[str]:
    return [title.text for title in find_titles(words, 0, len(words))]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        # where a text was put out is no part of its name
        (
            "agreed changes to Recommendation 8 on toy payments at its plenary in Lyon.",
            ["Recommendation 8 on toy payments"],
        ),
        # a consultation by its number, letters and statements by who they are from
        (
            "closes its Public Consultation No. 12 on toy exchanges today.",
            ["Public Consultation No. 12 on toy exchanges"],
        ),
        (
            "has published an industry letter on the safety of kites.",
            ["industry letter on the safety of kites"],
        ),
        ("published the Staff Statement on Paper Kites.", ["Staff Statement on Paper Kites"]),
        # a name without quotes right behind what the text is
        (
            "published the final rule Drones at Night: Lights and Limits.",
            ["Drones at Night: Lights and Limits"],
        ),
        (
            "issued a notice of proposed rulemaking, Toy Payments to Owners in the U.S. and Its Islands.",
            ["Toy Payments to Owners in the U.S. and Its Islands"],
        ),
        (
            "received a circular from the Board on 4 April, Better Care against Toy Scams.",
            ["Better Care against Toy Scams"],
        ),
        ("released its final recommendation Toys in the Workplace on 4 May.", ["Toys in the Workplace"]),
        (
            "withdrew its advisory opinion of 2022, Toy Data and Permitted Uses.",
            ["Toy Data and Permitted Uses"],
        ),
        ("Its consultation paper Future of Toy Prices closes today.", ["Future of Toy Prices"]),
        # who acts, or when, is no name of a paper
        ("answered the consultation European Commission officials opened", []),
        ("published the consultation Monday in Toy Town.", []),
        # numbers in the forms of several countries, with the name beside them
        (
            "issued Circular Letter No. 7/SEOJK.03/2024 on the Care of Toy Banks.",
            ["Circular Letter No. 7/SEOJK.03/2024 on the Care of Toy Banks"],
        ),
        ("repealed Communication “A” 7825 today.", ["Communication “A” 7825"]),
        ("published Toy Communication 10 of 2025 today.", ["Communication 10 of 2025"]),
        ("adopted Opinion 14/2024 on the draft toy criteria.", ["Opinion 14/2024 on the draft toy criteria"]),
        ("Circular No. 1 of 2024 (Rules on Toy Banks) applies.", ["Rules on Toy Banks"]),
        ("The Law on Toy Protection (Law No. 91/2025/QH15) was passed.", ["Law on Toy Protection"]),
        (
            "approved GB/T 45574-2025 Toy Technology – Needs of Toy Devices, Parts and Services.",
            ["GB/T 45574-2025 Toy Technology – Needs of Toy Devices, Parts and Services"],
        ),
        ("Senate passes TOYS Act 68-30 on Monday", ["TOYS Act"]),
        # a full stop inside a name
        ("issued Provisions on Access to U.S. Toy Data today", ["Provisions on Access to U.S. Toy Data"]),
        # whose text it is, is no part of its name
        (
            "Toy Standard CPS 230 Plush Animals of the Australian Toy Authority applies",
            ["Toy Standard CPS 230 Plush Animals"],
        ),
        # where the next title begins, and where it is one title
        (
            "the Guideline on Toy Banks and the Guideline on Toy Cars.",
            ["Guideline on Toy Banks", "Guideline on Toy Cars"],
        ),
        ("removed from the Code of Toy Rules the Doll Rules.", ["Code of Toy Rules", "Doll Rules"]),
        ("the Toy Conditions and Codes of Practice apply", ["Toy Conditions and Codes of Practice"]),
        # plain words go on behind a kind, up to the next verb
        (
            "adopted a Delegated Regulation supplementing ABC with regard to toy papers.",
            ["Delegated Regulation supplementing ABC with regard to toy papers"],
        ),
        (
            "is preparing a decree on the licensing of toys and expects a text by June.",
            ["decree on the licensing of toys"],
        ),
        (
            "adopted a Position paper on the use of toys in schools.",
            ["Position paper on the use of toys in schools"],
        ),
        # a kind with a code, and the heading of the text beside it
        *(
            (f"The Bank revised {words}, which firms must read.", [words])
            for words in (
                "Supervisory Policy Manual module TB-G-1 Toy Lending",
                "SPM module CT-5",
                "module OR-3 Toy Resilience",
                "Circular 2021/4 Toy risks and wooden trains",
                "Guideline T-23 – Toy Model Risk",
                "Guidance 08/2024 on governance when using toys",
                "BTS Notice 626 on Toy Lending",
                "Joint Standard 2 of 2024 on Teddies",
                "INFO 225",
            )
        ),
        # what is made under a law by its number, or says in small letters what it does
        (
            "He signed the Regulations of Law No. 81 on wooden toys.",
            ["Regulations of Law No. 81 on wooden toys"],
        ),
        (
            "The draft Decree detailing a number of articles of the Law on Toys was put out.",
            ["Decree detailing a number of articles of the Law on Toys"],
        ),
        (
            "He issued Resolution CD/TOY No. 9/2024 on wooden dolls.",
            ["Resolution CD/TOY No. 9/2024 on wooden dolls"],
        ),
        ("The Toy Office launched its Digital Toys Framework 2024.", ["Digital Toys Framework 2024"]),
        ("It issued the policy document on Risk in Toys.", ["policy document on Risk in Toys"]),
        # several papers in quotation marks
        (
            "It put out two recommendations on toys, “Telling children” and “Helping the parents”.",
            ["Telling children", "Helping the parents"],
        ),
        # one whole text with what it is on, with its day or with what is said of when
        ("A circular of 4 May 2020 on toy limits was withdrawn.", ["circular of 4 May 2020 on toy limits"]),
        ("The Council adopted a delegated act on 3 July.", []),
        ("It closed its consultation on key toy settings last Friday.", ["key toy settings"]),
        ("Department of Trade rule on toy exports takes effect.", ["rule on toy exports"]),
        # a list of what rules cover, none of who broke them
        ("It updated the list of restricted toy goods.", ["list of restricted toy goods"]),
        ("It published its sixth list of apps that break the rules.", []),
        # names in small letters behind a kind
        (
            "It issued the guide Preparing for toy checks, part 2 on 3 May.",
            ["Preparing for toy checks, part 2"],
        ),
        (
            "It opened a consultation called Dolls: proposals to mark them on Monday.",
            ["Dolls: proposals to mark them"],
        ),
        ("By a circular Monday the Bank told firms.", []),
        # whatever is drafted is a text
        ("It published a draft of the Toy Pricing Model for comment.", ["Toy Pricing Model"]),
        # kinds that are rules only as drafts or with a subject in small letters
        ("A draft order on toy fees was sent out.", ["draft order on toy fees"]),
        ("The court issued an order on visiting toys.", []),
        ("It issued decision no. 125 of 2025 on toy robots.", ["decision no. 125 of 2025 on toy robots"]),
        ("The Bank published the Communiqué on Toy Banks.", ["Communiqué on Toy Banks"]),
        # numbers as they are written elsewhere
        *(
            (f"The House approved {words} on wooden toys.", [f"{words} on wooden toys"])
            for words in (
                "Bill 2,628/2022",
                "Resolution 5,237",
                "National Instrument 81-102",
                "Rule 192",
                "Instruction no. 2025-I-09",
                "Norm 12/2025",
            )
        ),
        # "Lei" is a law in Portuguese, and a name in Chinese
        ("a Lei Geral de Toys was amended", ["Lei Geral de Toys"]),
        ("Wang Lei and Lei Jun were fined.", []),
        # what a code's name goes on with, and the time that ends it
        (
            "See DP3/24, Digital toys: the future of plush, which the Bank published.",
            ["DP3/24 Digital toys: the future of plush"],
        ),
        (
            "Comments on CP160, Toys, probity and care of staff, closed.",
            ["CP160 Toys, probity and care of staff"],
        ),
        ("PS25/3, New rules for toy shops, was issued.", ["PS25/3 New rules for toy shops"]),
        (
            "It stands in PS3/25, Toys: Easing Deferral for Shops, it says.",
            ["PS3/25 Toys: Easing Deferral for Shops"],
        ),
        ("In CP21/24, Ofcom argues for toys.", ["CP21/24"]),
        ("It released its own paper CP19/25 on the same day.", ["CP19/25"]),
        ("It finalised CPS 230 Operational Toys last July.", ["CPS 230 Operational Toys"]),
        (
            "published Staff Notice 31-367, Toy Reforms: Guidance for Dealers.",
            ["Staff Notice 31-367 Toy Reforms: Guidance for Dealers"],
        ),
        # what a text is stands behind its name, or says that this is a name
        (
            "Toy Fees - Charges in Play Accounts, an RBI circular dated 8 May, applies.",
            ["Toy Fees - Charges in Play Accounts"],
        ),
        ("A circular named Fair Treatment of Toys in Shops was issued.", ["Fair Treatment of Toys in Shops"]),
        ("A notice named Acme Toys as the seller.", []),
        # quoted words inside a name, and a place beside one
        (
            'issued the Notice on Supervision of "Toy Drama" Apps on 4 June.',
            ['Notice on Supervision of "Toy Drama" Apps'],
        ),
        ("The Digital Toys Regulations in Kenya were amended.", ["Digital Toys Regulations"]),
        (
            "finalised the Framework for Toy Operator(s) in the Play Sector.",
            ["Framework for Toy Operator(s) in the Play Sector"],
        ),
        # what is made under a law, and of a kind and the quoted name behind it the name
        (
            "issued RTS under the Toy Markets Regulation on care.",
            ["RTS under the Toy Markets Regulation on care"],
        ),
        ('Notice of proposed rules "Toys: Lights at night" today.', ["Toys: Lights at night"]),
        ("The Exchange put its Toy Market Reforms paper to the market.", ["Toy Market Reforms"]),
        # a kind alone is no title
        ("Final guidance is due in May.", []),
        ("By commencement regulations made on 3 May, it began.", []),
    ],
)
def test_forms(words: str, expected: list[str]) -> None:
    assert titles(words) == expected


def test_a_bare_code_is_the_paper_named_before() -> None:
    body = "The FCA issued PS9/24 Safety of Toy Banks on 2 May. PS9/24 takes effect on 1 January 2026."
    assert [i.title for i in facts_of(body, "").instruments] == ["PS9/24 Safety of Toy Banks"]


@pytest.mark.parametrize(
    ("body", "step"),
    [
        ("Final rules stand in PS3/25, Toys: Easing Deferral for Shops, it says.", "issued"),
        ("New powers over shops are the subject of CP3/25, Toys: Powers over Shops.", "consultation"),
        ("A circular of May 21, Standards on the Care of Toys, tells shops how.", "issued"),
        ("Shops worry about the Toy Safety Act.", "cited"),
    ],
)
def test_a_paper_named_whole_was_put_out(body: str, step: str) -> None:
    assert [i.event.value for i in facts_of(body, "").instruments] == [step]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "The FCA's paper CP25/27: Toy Finance Redress Scheme, published on 7 May, stays open.",
            ["CP25/27 Toy Finance Redress Scheme"],
        ),
        (
            "Regulations on Toy Shops: State Council Decree No. 811, published 9 July 2023.",
            ["Regulations on Toy Shops"],
        ),
        (
            "We opened a consultation on a redress scheme. See CP22/6, Redress scheme for bad toys.",
            ["CP22/6 Redress scheme for bad toys"],
        ),
    ],
)
def test_one_text_is_told_once(body: str, expected: list[str]) -> None:
    assert [i.title for i in facts_of(body, "").instruments] == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "issued the Toy Trade (Foreign Makers and Shops) Relief Notice 2023.",
            ["Toy Trade (Foreign Makers and Shops) Relief Notice 2023"],
        ),
        (
            "issued the Toy Office (Loans on Kites) (3rd Amendment) Directions, 2024.",
            ["Toy Office (Loans on Kites) (3rd Amendment) Directions, 2024"],
        ),
        ("published an Exposure Draft on Kite Rental on 2 May.", ["Exposure Draft on Kite Rental"]),
        ("published a Discussion Draft on Kite Rental on 2 May.", ["Discussion Draft on Kite Rental"]),
        ("opened a Call for Evidence on Kite Rental on 2 May.", ["Call for Evidence on Kite Rental"]),
        ("issued the Toy Trade (2023 Amendment) Rules.", ["Toy Trade (2023 Amendment) Rules"]),
        (
            "issued the Toy Trade (Loans) (1st Revision) Bye-laws, 2024.",
            ["Toy Trade (Loans) (1st Revision) Bye-laws, 2024"],
        ),
        (
            "issued Guidelines 3/2025 on the interplay between Directive (EU) 2019/1 and Law No. 5 of 2020.",
            ["Guidelines 3/2025 on the interplay between Directive (EU) 2019/1 and Law No. 5 of 2020"],
        ),
        (
            "published Guidance on the application of Law No. 5 of 2020.",
            ["Guidance on the application of Law No. 5 of 2020"],
        ),
        (
            "adopted an Ordinance on the safe storage of kites.",
            ["Ordinance on the safe storage of kites"],
        ),
        (
            "adopted a Charter on the safe storage of kites.",
            ["Charter on the safe storage of kites"],
        ),
        ("applies Standards for the purpose of audits.", []),
        ("follows the Principles on a voluntary basis for the most part.", []),
        (
            "Law No. 3 of 2024 on Kites, Balloons and Toy Planes came into force.",
            ["Law No. 3 of 2024 on Kites, Balloons and Toy Planes"],
        ),
        ("issued a supervisory letter on kite loans on 3 May.", ["supervisory letter on kite loans"]),
        ("launched the Kite Safety Initiative on 3 May.", ["Kite Safety Initiative"]),
        (
            "published its Opinion on the overlap of Directive (EU) 2019/1 with Regulation (EU) 2020/5.",
            ["Opinion on the overlap of Directive (EU) 2019/1 with Regulation (EU) 2020/5"],
        ),
        (
            "approved its Principles for the safe storage of kites.",
            ["Principles for the safe storage of kites"],
        ),
        (
            "Decree-Law No. 3 of 2024 on the Kite Fund, Regulation of Makers and Shops, and Kite Flying "
            "came into force.",
            [
                "Decree-Law No. 3 of 2024 on the Kite Fund, Regulation of Makers and Shops, and Kite Flying",
            ],
        ),
        (
            'published a fact sheet, "Kites in town: what to tell buyers".',
            ["Kites in town: what to tell buyers"],
        ),
    ],
)
def test_titles_with_brackets_lists_and_other_texts_in_them(words: str, expected: list[str]) -> None:
    assert titles(words) == expected
