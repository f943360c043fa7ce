"""Who pays: each row is one way in which a text leads from a punishment to a name, or to nobody."""

import pytest

from tests.extraction.analysing import penalties_of


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        # "the company" is a company that was never named; a rule's number is no party
        (
            "The files of a local technology company lay open. Under Articles 27 and 45 of the law, the "
            "company was fined RMB 100,000 by the PBOC.",
            ["fine 100000 CNY ?"],
        ),
        # a hotel is a party too; a district is none
        (
            "In Yuhang District a hotel kept guests' faces. The hotel was fined RMB 20,000 by the PBOC.",
            ["fine 20000 CNY ?"],
        ),
        # what tells a body or a case apart is no party, nor an official
        ("The QFC regulator said that Onyx Ltd must pay the FCA £3 million.", ["fine 3000000 GBP Onyx Ltd"]),
        (
            "Under Attorney General Rob Nata, a settlement with Onyx Ltd was announced by the "
            "FTC. The firm will "
            "pay $2 million.",
            ["fine 2000000 USD Onyx Ltd"],
        ),
        # who stands right before an amount of a list bears it, whoever is paid
        (
            "Alpha Inc. paid $3 million and Beta Inc. $1 million in penalties to the FTC.",
            ["fine 3000000 USD Alpha Inc.", "fine 1000000 USD Beta Inc."],
        ),
        # a form in small letters makes a firm of what has a body's name; "Partner" is a post
        ("A court told Cabinet Elm Conseil inc. to pay $5,000.", ["fine 5000 USD Cabinet Elm Conseil inc."]),
        ("Partner Wu Elm was fined RMB 9,000 by the PBOC.", ["fine 9000 CNY Wu Elm"]),
        # the letters before a currency's sign are no part of a name; a branch is, however it is owned
        ("The FTC fined Alder Broking Services HK$4.2 million.", ["fine 4200000 HKD Alder Broking Services"]),
        ("The PBOC fined Elm's Changsha branch RMB 9,000.", ["fine 9000 CNY Elm's Changsha branch"]),
        (
            "The PBOC fined Elm Property and Casualty Company Limited, Changsha Branch RMB 9,000.",
            ["fine 9000 CNY Elm Property and Casualty Company Limited, Changsha Branch"],
        ),
        # what sort of firm it is may end in -ing
        ("The FTC issued a $2 million penalty to drug testing group Helix.", ["fine 2000000 USD Helix"]),
        # a unit after a number; a firm's name that looks like a rule's
        ("The FCA fined the chain Onyx Ltd 24.75 UIT (£132,412).", ["fine 132412 GBP Onyx Ltd"]),
        (
            "The FCA imposed a £5 million fine on Onyx Gulf Advisory LLC.",
            ["fine 5000000 GBP Onyx Gulf Advisory LLC"],
        ),
        # a given name that is a month
        ("Li Jun, then head of operations, was fined RMB 35,000 by the PBOC.", ["fine 35000 CNY Li Jun"]),
        # "each" opens the sentence; the one who disgorges is the subject
        (
            "Onyx LLC and Beta Inc. settled with the FTC. Each consented to a civil penalty of $163,766, and "
            "Onyx further agreed to disgorge $340,930.",
            ["fine 163766 USD Onyx LLC", "fine 163766 USD Beta Inc.", "confiscation 340930 USD Onyx LLC"],
        ),
        # "it" after a participle; a court is no "someone" who was fined
        (
            "A federal court entered a consent order against Onyx LLC, requiring it to pay the "
            "FTC a $4 million fine.",
            ["fine 4000000 USD Onyx LLC"],
        ),
        # orders and notices between the penalty and "against"; a participle without "was"
        (
            "The FTC obtained a $6 million civil penalty order against Onyx LLC.",
            ["fine 6000000 USD Onyx LLC"],
        ),
        ("FCA: £3 million fine confirmed against wallet maker Onyx.", ["fine 3000000 GBP Onyx"]),
        ("The largest penalty, £5 million, was for Onyx plc, the FCA said.", ["fine 5000000 GBP Onyx plc"]),
        # a total of several is on none of them
        (
            "The FCA fined Onyx plc £8 million and Beta plc £6 million, a combined £14 million.",
            ["fine 8000000 GBP Onyx plc", "fine 6000000 GBP Beta plc", "fine 14000000 GBP ? total"],
        ),
        # two of its directors are not the firm
        (
            "The FCA levied a fine of £25,000 on Onyx plc and £5,000 each on two of its directors.",
            ["fine 25000 GBP Onyx plc", "fine 5000 GBP ?"],
        ),
    ],
)  # fmt: skip
def test_respondents(words: str, expected: list[str]) -> None:
    assert penalties_of(words) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        # a day in May is no modal; a verb tells whom, though the amount is "in penalties"
        ("The CNIL on 3 May 2024 fined Onyx Ltd €2 million.", ["fine 2000000 EUR Onyx Ltd"]),
        (
            "The FCA decided to fine Onyx Ltd £2 million in penalty surcharges.",
            ["fine 2000000 GBP Onyx Ltd"],
        ),
        (
            "The CNIL fined Onyx Ltd €2 million and Basalt Limited €1 million for adverts to Gmail users.",
            ["fine 2000000 EUR Onyx Ltd", "fine 1000000 EUR Basalt Limited"],
        ),
        # what goes to those who were wronged
        ("The court told Onyx Ltd to pay the claimant £3,000.", ["compensation 3000 GBP Onyx Ltd"]),
        (
            "Onyx Ltd, fined £2 million by the FCA, will also make a voluntary payment of £6 "
            "million to Tau's clients.",
            ["fine 2000000 GBP Onyx Ltd", "compensation 6000000 GBP Onyx Ltd"],
        ),
        # parts that are told for what they punish, or one by one in the sentence after
        (
            "The FCA fined Onyx plc £9 million. It is made up of £8 million for late files and "
            "£1 million for lost ones.",
            ["fine 9000000 GBP Onyx plc", "fine 8000000 GBP Onyx plc", "fine 1000000 GBP Onyx plc"],
        ),
        (
            "The FCA made public two fines against Onyx plc totalling £45 million. One, of £15 "
            "million, concerns late "
            "files; the other, of £30 million, lost ones.",
            ["fine 45000000 GBP Onyx plc", "fine 15000000 GBP Onyx plc", "fine 30000000 GBP Onyx plc"],
        ),
        # what was only proposed, and what is paid after a reduction
        ("The FCA proposes a fine of £3 million on Onyx plc.", []),
        (
            "FCA: £3 million fine for lender Onyx plc, reduced to £1 million upon prompt payment",
            ["fine 1000000 GBP Onyx plc"],
        ),
        ("But for his means he would also have been fined £72,000 by the FCA.", []),
        # investors are warned about others: nobody is punished
        ("Investors were warned by the FCA on 13 June about seven websites.", []),
    ],
)  # fmt: skip
def test_what_is_paid(words: str, expected: list[str]) -> None:
    assert penalties_of(words) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        # notes: amounts between commas or dashes, beside a name or a warning; brackets after amounts
        ("DPC, EUR 50m, Onyx SA, adverts between e-mails", ["fine 50000000 EUR Onyx SA"]),
        ("Two lenders: Onyx Bank Limited, £210,000, and Beta Bank Limited, £75,000 (FCA).",
         ["fine 210000 GBP Onyx Bank Limited", "fine 75000 GBP Beta Bank Limited"]),
        ("FCA gives Onyx AB a remark, SEK 500m, late files",
         ["warning - - Onyx AB", "fine 500000000 SEK Onyx AB"]),
        ("FCA: EUR 6.1m (Onyxia) and EUR 1.3m (Betania) for late files",
         ["fine 6100000 EUR Onyxia", "fine 1300000 EUR Betania"]),
        # the firm of those who are meant is not punished
        ("The MAS bars two former Onyx Capital founders, Su Lin and Kyle Day, for nine years.",
         ["ban - - Su Lin", "ban - - Kyle Day"]),
        ("The FTC orders an OnyxCorp founder to forfeit $11m", ["confiscation 11000000 USD ?"]),
        # the agreement's other side; "its" fine
        ("The FTC announced its own settlement with Onyx: $80 million in penalties for gaps.",
         ["fine 80000000 USD Onyx"]),
        ("The tribunal dismissed Onyx's appeal, the FCA said, so its fine of £2 million stands.",
         ["fine 2000000 GBP Onyx"]),
        ("The FTC sends nearly $2.8 million to consumers harmed by payment processor OnyxPay",
         ["compensation 2800000 USD OnyxPay"]),
    ],
)  # fmt: skip
def test_notes_and_agreements(words: str, expected: list[str]) -> None:
    assert penalties_of(words) == expected


def test_a_table_within_an_item() -> None:
    """Each row of a table below a sentence names who pays what; a cell with a capital is a name."""
    found = penalties_of(
        "The MAS imposed penalties that total S$27 million on nine firms:\n\nInstitution | Penalty\n"
        "Onyx AG, Singapore Branch | S$5.8 million\nCity entities | S$2.6 million\n"
    )
    assert found[1:] == ["fine 5800000 SGD Onyx AG, Singapore Branch", "fine 2600000 SGD City entities"]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        # a given name that is a month's; a ban beside the fine; a list after a colon
        (
            "Jun Ito and Mika Ota were each fined ¥500,000 by the PBOC.",
            ["fine 500000 CNY Jun Ito", "fine 500000 CNY Mika Ota"],
        ),
        (
            "The FCA upheld a £320,000 fine and lifetime ban on Rory Tate.",
            ["fine 320000 GBP Rory Tate", "ban - - Rory Tate"],
        ),
        (
            "FCA penalties: Alpine Bank £2.1m; Lago Trust £400,000.",
            ["fine 2100000 GBP Alpine Bank", "fine 400000 GBP Lago Trust"],
        ),
        # who agrees with an authority pays it; a bracket may tell what was cut
        ("Insurer Onyx Life plc agreed with the FCA to pay £4 million.", ["fine 4000000 GBP Onyx Life plc"]),
        (
            "The FCA imposed a civil penalty of £210,000 (discounted to £147,000) on Onyx Limited.",
            ["fine 147000 GBP Onyx Limited"],
        ),
        # a statement about someone, a post within a name, a part that is told with "of which"
        (
            "The FCA issued a public statement concerning Mr Peter Lesur, who is prohibited from "
            "acting as a director.",
            ["ban - - Peter Lesur"],
        ),
        ("A man who hacked Onyx was fined £4,000 by the FCA.", ["fine 4000 GBP ?"]),
        (
            "Onyx plc, Opal plc and Jade plc were handed fines of £3 million, £2 million and £1 million "
            "respectively, £6 million in all, by the FCA.",
            ["fine 3000000 GBP Onyx plc", "fine 2000000 GBP Opal plc", "fine 1000000 GBP Jade plc",
             "fine 6000000 GBP ? total"],
        ),
        # the entity, not its parent
        (
            "Onyx Ireland Ltd, Onyx’s European arm, was fined £4 million by the FCA.",
            ["fine 4000000 GBP Onyx Ireland Ltd"],
        ),
        ("The FCA fined Onyx’s German arm, Onyx Bank AG, £4 million.", ["fine 4000000 GBP Onyx Bank AG"]),
        (
            "The FCA fined three firms £9 million in all, of which £5 million falls on Onyx plc.",
            ["fine 9000000 GBP ? total", "fine 5000000 GBP Onyx plc"],
        ),
        ("Former Bank of Onyx CEO John Reed was banned by the FCA for two years.", ["ban - - John Reed"]),
        (
            "Onyx plc will pay the FCA £4 million, of which £3 million is a fine.",
            ["fine 4000000 GBP Onyx plc", "fine 3000000 GBP Onyx plc"],
        ),
    ],
)  # fmt: skip
def test_who_is_told_beside(words: str, expected: list[str]) -> None:
    assert penalties_of(words) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        # what stands on the line above governs no name
        (
            "Ban for an adviser\nAmy Stone, director of a Leeds broker, was fined £70,000 by the FCA.",
            ["fine 70000 GBP Amy Stone"],
        ),
        # after "a" a name only tells which of many
        ("The CBUAE fined an Islamic bank AED 3 million.", ["fine 3000000 AED ?"]),
        # a part of an authority
        (
            "Onyx Motor Finance Co., Ltd.\nOn 10 July the NFRA Yulin Sub-bureau fined the firm RMB 550,000.",
            ["fine 550000 CNY Onyx Motor Finance Co., Ltd."],
        ),
        # a brand written small
        (
            "The AP imposed a fine of EUR 2 million on onyx B.V. for weak files.",
            ["fine 2000000 EUR onyx B.V."],
        ),
        # each amount on its own name, one after the other and over two sentences
        (
            "The FCA announced fines of £3 million and £500,000 against the operator Onyx SAS and its "
            "processor Beta SARL respectively.",
            ["fine 3000000 GBP Onyx SAS", "fine 500000 GBP Beta SARL"],
        ),
        (
            "The HKMA acted against Onyx Bank, Fuji Branch, Beta Bank (Hong Kong) Limited and Gamma Ltd. "
            "The penalties are HK$8 million, HK$4 million and HK$3 million respectively.",
            [
                "fine 8000000 HKD Onyx Bank, Fuji Branch",
                "fine 4000000 HKD Beta Bank (Hong Kong) Limited",
                "fine 3000000 HKD Gamma Ltd",
            ],
        ),
        # the verb goes on with a name and a post, or with a time of its own
        (
            "Zhao Ming was fined RMB 52,000 by the PBOC, and Sun Lei, head of risk, RMB 35,000.",
            ["fine 52000 CNY Zhao Ming", "fine 35000 CNY Sun Lei"],
        ),
        (
            "The SFC banned Amy Stone for life and Bo Li for 18 months.",
            ["ban - - Amy Stone", "ban - - Bo Li"],
        ),
        # a verb in the singular begins a clause of its own
        (
            "The FCA handed a fine of £400,000 to Onyx Ltd and its director, Amy Stone, was banned for life.",
            ["fine 400000 GBP Onyx Ltd", "ban - - Amy Stone"],
        ),
        # "with A, ..., being barred"; a warning to another; "the firm" is no person
        (
            "An SEC case ended with Amy Stone, a former adviser, being ordered to pay a $150,000 penalty.",
            ["fine 150000 USD Amy Stone"],
        ),
        (
            "The FCA fined Onyx plc £1 million and issued a warning to its manager.",
            ["fine 1000000 GBP Onyx plc", "warning - - ?"],
        ),
        (
            "The SEC charged Onyx LLC and its founder, Amy Stone; the firm will pay a $2 million fine.",
            ["fine 2000000 USD Onyx LLC"],
        ),
        # who is stopped after a form's full stop, or in the first short sentence of an entry
        (
            "The FCA fined Messrs. Onyx & Beta LLP £1 million. It has appealed.",
            ["fine 1000000 GBP Onyx & Beta LLP"],
        ),
        ("The FCA fined Onyx Bank Limited (OBL) £1 million.", ["fine 1000000 GBP Onyx Bank Limited"]),
        (
            "The FCA gave Onyx plc a fine of £1 million, and three of its staff received warnings.",
            ["fine 1000000 GBP Onyx plc", "warning - - ?"],
        ),
        # a clause whose verb stands in the one before; the last two amounts respectively
        (
            "The PBOC fined Onyx Bank RMB 640,000; its deputy head, Luo Min, and the head of its "
            "branch, Xie Tao, RMB 30,000 and RMB 20,000 respectively.",
            ["fine 30000 CNY Luo Min", "fine 20000 CNY Xie Tao", "fine 640000 CNY Onyx Bank"],
        ),
        # two verbs share a list, two verbs one name at the end
        (
            "The FCA has fined and banned Amy Stone (£87,400) and Bo Reed (£22,100).",
            ["fine 87400 GBP Amy Stone", "fine 22100 GBP Bo Reed", "ban - - Amy Stone", "ban - - Bo Reed"],
        ),
        (
            "The PBOC confiscated RMB 45,000 from, and fined RMB 90,000, the dealer Onyx Nongfu.",
            ["confiscation 45000 CNY Onyx Nongfu", "fine 90000 CNY Onyx Nongfu"],
        ),
        # the names behind the sentence's colon, behind the verb that opens it, before a description
        (
            "Two hotels were each fined £4,000 by the ICO for late answers: Onyx Rooms and Beta Inns.",
            ["fine 4000 GBP Onyx Rooms", "fine 4000 GBP Beta Inns"],
        ),
        ("Handed a fine of £4,000 by the ICO, Onyx Rooms has appealed.", ["fine 4000 GBP Onyx Rooms"]),
        (
            "Onyx Pay and Beta Pay, two small lenders, were fined £4,000 and £3,000 by the FCA.",
            ["fine 4000 GBP Onyx Pay", "fine 3000 GBP Beta Pay"],
        ),
        # amounts that open the sentence; the same amount again; where a firm sits
        (
            "£4,000 and £3,000: these are the fines that Onyx Rooms and Beta Inns got from the ICO.",
            ["fine 4000 GBP Onyx Rooms", "fine 3000 GBP Beta Inns"],
        ),
        (
            "The SEC confiscated $88,000 from Amy Stone and fined her the same amount.",
            ["confiscation 88000 USD Amy Stone", "fine 88000 USD Amy Stone"],
        ),
        (
            "The ICO fined Onyx Rooms, of Leeds, £4,000 and Beta Inns, of York, £3,000.",
            ["fine 4000 GBP Onyx Rooms", "fine 3000 GBP Beta Inns"],
        ),
        # a post before the name; a district is no party
        ("Vice-president Amy Stone was fined £4,000 by the FCA.", ["fine 4000 GBP Amy Stone"]),
        (
            "Police in Leeds's Siming District warned a shop and fined it £4,000, the ICO said.",
            ["warning - - ?", "fine 4000 GBP ?"],
        ),
    ],
)
def test_which_of_the_names(words: str, expected: list[str]) -> None:
    assert penalties_of(words) == expected
