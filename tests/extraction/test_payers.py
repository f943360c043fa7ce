"""Who pays, told by a list, a share, a bracket, a clause or the sentence before."""

import pytest

from tests.extraction.analysing import penalties_of

LISTS = [
    (
        "The FCA fined Onyx Life plc £1 million. Two managers, Wu Min and Zhao Lei, were "
        "each warned and fined "
        "£80,000.",
        [
            "fine 1000000 GBP Onyx Life plc",
            "warning - - Wu Min",
            "warning - - Zhao Lei",
            "fine 80000 GBP Wu Min",
            "fine 80000 GBP Zhao Lei",
        ],
        "plain words and the names that they mean",
    ),
    (
        "The FCA banned two former partners of Oak & Ash Wealth, Dan Rilke and Sue Holm, from advising on "
        "pensions. They were fined £265,000 and £120,000 respectively.",
        ["ban - - Dan Rilke", "ban - - Sue Holm", "fine 265000 GBP Dan Rilke", "fine 120000 GBP Sue Holm"],
        "'they' are those punished together before",
    ),
    (
        "The FCA fined Onyx Bank plc, Birch Bank plc, Cedar Bank plc £1 million each.",
        [
            "fine 1000000 GBP Onyx Bank plc",
            "fine 1000000 GBP Birch Bank plc",
            "fine 1000000 GBP Cedar Bank plc",
        ],
        "firms in a list without 'and'",
    ),
    (
        "The FCA fined Onyx plc, Beta plc and Gamma plc a total of £9 million. Onyx's "
        "share was £4 million, "
        "Beta's £3 million and Gamma's £2 million.",
        [
            "fine 9000000 GBP ? total", "fine 4000000 GBP Onyx plc", "fine 3000000 GBP Beta plc",
            "fine 2000000 GBP Gamma plc",
        ],
        "shares of a total",
    ),
    (
        "The FCA said that it had imposed penalties amounting to £9 million on nine "
        "brokers. The largest sums "
        "fall on Onyx AG, London Branch (£4 million) and Beta plc (£3 million).",
        ["fine 9000000 GBP ? total", "fine 4000000 GBP Onyx AG, London Branch", "fine 3000000 GBP Beta plc"],
        "parts in brackets after names",
    ),
    (
        "The FCA fined Onyx £9 million over the leak. Onyx plc must pay £5 million and Onyx Pension Services "
        "Ltd £4 million.",
        [
            "fine 9000000 GBP Onyx plc",
            "fine 5000000 GBP Onyx plc",
            "fine 4000000 GBP Onyx Pension Services Ltd",
        ],
        "a short name is the firm's that adds only its form",
    ),
    (
        "The FCA fined Onyx plc £2 million. Liu Chen, head of risk, must pay £40,000; Wu Min and Zhao Lei "
        "£15,000 each.",
        [
            "fine 2000000 GBP Onyx plc", "fine 40000 GBP Liu Chen", "fine 15000 GBP Wu Min",
            "fine 15000 GBP Zhao Lei",
        ],
        "'each' of two in a list of single names",
    ),
    (
        "Onyx Ltd, the US start-up that built the Chirpy bot, received a £2 million penalty notice "
        "from the FCA.",
        ["fine 2000000 GBP Onyx Ltd"],
        "what a firm made is not fined",
    ),
    (
        "Mr Wu Min was found to have dealt on a leak. He must disgorge £90,000 and may not be a director "
        "for three years.",
        ["confiscation 90000 GBP Wu Min", "ban - - Wu Min"],
        "who may not be something is banned",
    ),
]  # fmt: skip
CLAUSES = [
    (
        "The FCA fined Onyx plc a total of £45 million on 3 June. £15 million relates to "
        "weak checks of agents, "
        "and £30 million to weaknesses in authentication.",
        ["fine 45000000 GBP Onyx plc", "fine 15000000 GBP Onyx plc", "fine 30000000 GBP Onyx plc"],
        "parts by their causes",
    ),
    (
        "The High Court on 4 June upheld the fine of £58 million which the FCA had "
        "imposed on Onyx plc in 2023.",
        ["fine 58000000 GBP Onyx plc"],
        "a clause tells on whom",
    ),
    (
        "A penalty of £1 million was imposed by the FCA on Onyx Ltd, which runs 18 "
        "sites, for want of checks, "
        "with a further £50,000 for failing to answer a request.",
        ["fine 1000000 GBP Onyx Ltd", "fine 50000 GBP Onyx Ltd"],
        "a further sum",
    ),
    (
        "The FTC ordered Onyx Inc. to pay a civil penalty of $25 million and Beta Bank "
        "USA to pay $45 million, "
        "plus at least $19 million in redress to cardholders.",
        [
            "fine 25000000 USD Onyx Inc.",
            "fine 45000000 USD Beta Bank USA",
            "compensation 19000000 USD Beta Bank USA",
        ],
        "redress beside a penalty; 'to' names who gets it",
    ),
    (
        "The FCA confiscated £2 million of gains that Mr. Ian Dole made by trading ahead "
        "of a deal, and fined him "
        "£7 million.",
        ["confiscation 2000000 GBP Ian Dole", "fine 7000000 GBP Ian Dole"],
        "gains that someone made",
    ),
    (
        "The FCA reprimanded Onyx Ltd on 15 January. Its chief executive, Mr Abel Ang, "
        "was served a prohibition "
        "order of four years.",
        ["warning - - Onyx Ltd", "ban - - Abel Ang"],
        "someone is served an order",
    ),
    (
        "The FCA ordered Onyx Ltd to stop accepting new business for three months and "
        "fined the insurer £500,000.",
        ["suspension - - Onyx Ltd", "fine 500000 GBP Onyx Ltd"],
        "to stop for so long is a suspension",
    ),
    (
        "The FCA suspended the licence of Onyx Ltd for one month and fined three brokers "
        "£1.2 million in total.",
        ["suspension - - Onyx Ltd", "fine 1200000 GBP ? total"],
        "a total on others is not on the one named before",
    ),
    (
        "On 3 March 2025 the FCA fined Onyx Inc. £1 million. In 2019 it fined Hawk plc "
        "£17 million under the old rule.",
        ["fine 1000000 GBP Onyx Inc."],
        "what was paid years ago",
    ),
    ("The FCA warns investors against the trading app Onyx.", [], "a warning to the public strikes no one"),
    (
        "In its decision the FCA fined Onyx Bank Limited (London Branch) £3 million.",
        ["fine 3000000 GBP Onyx Bank Limited (London Branch)"],
        "a branch in brackets is part of the name",
    ),
    (
        "The FCA found an AI tool at fault. The defendant must pay a fine of £3 million.",
        ["fine 3000000 GBP ?"],
        "a technique's acronym is no party",
    ),
    (
        "The High Court ordered the European Commission to pay £400 to a visitor of its website.",
        ["compensation 400 GBP European Commission"],
        "a court makes an authority pay",
    ),
    (
        "The FCA confiscated £2 million and fined Onyx Ltd £3 million.",
        ["confiscation 2000000 GBP Onyx Ltd", "fine 3000000 GBP Onyx Ltd"],
        "the next verb's object lost it too",
    ),
    (
        "The FCA handed Onyx plc a fine of £300,000 and its chief executive Ian Dole a fine of £50,000.",
        ["fine 300000 GBP Onyx plc", "fine 50000 GBP Ian Dole"],
        "an object described before the second of two fines",
    ),
    (
        "The FCA barred broker Tom Hale and suspended his supervisor, Amy Wong, for six months.",
        ["ban - - Tom Hale", "suspension - - Amy Wong"],
        "a name set in commas",
    ),
    (
        "The FTC will send $3 million to consumers who lost money to Onyx LLC.",
        ["compensation 3000000 USD Onyx LLC"],
        "to whom money was lost",
    ),
]

BODIES = [
    (
        "The ICO issued two warnings to the Health Secretariat of Santa Rosa.",
        ["warning - - Health Secretariat of Santa Rosa"],
        "a public body is warned; its warnings are no statistic",
    ),
    (
        "The DPC issued a formal reprimand on 4 November to Onyx Limited.",
        ["warning - - Onyx Limited"],
        "a day stands between a reprimand and whom it is on",
    ),
    (
        "The ICO fined the Department of Justice and Rural Development £40,000.",
        ["fine 40000 GBP Department of Justice and Rural Development"],
        "one office for two matters",
    ),
    (
        "The High Court ordered the Ministry of Finance to pay £400 in damages to a clerk.",
        ["compensation 400 GBP Ministry of Finance"],
        "a ministry pays damages",
    ),
    (
        "The FCA suspended the remittance operations of Onyx Ltd and Beta Ltd for one month.",
        ["suspension - - Onyx Ltd", "suspension - - Beta Ltd"],
        "what both own is suspended",
    ),
    (
        "The FCA fined Onyx Ltd £140,000 and its directors, Mr Ian Dole and Ms Ann Lee, £35,000 and £20,000 "
        "respectively.",
        ["fine 140000 GBP Onyx Ltd", "fine 35000 GBP Ian Dole", "fine 20000 GBP Ann Lee"],
        "the last two amounts are on the last two names",
    ),
    (
        "The FCA reprimanded Onyx Ltd and its director, Ian Dole, and imposed fines of £12,000 and £3,500.",
        ["warning - - Onyx Ltd", "warning - - Ian Dole", "fine 12000 GBP Onyx Ltd", "fine 3500 GBP Ian Dole"],
        "two fines on the two that were reprimanded",
    ),
    (
        "Onyx must pay £66 million, Beta £92 million and Casa de Gama £26 million, £184 million altogether, "
        "the FCA said.",
        ["fine 66000000 GBP Onyx", "fine 92000000 GBP Beta", "fine 26000000 GBP Casa de Gama",
         "fine 184000000 GBP ? total"],
        "a name with small words in a list, and the sum after it",
    ),
    (
        "The FCA settled a spam probe with Onyx Ltd for £3 million.",
        ["fine 3000000 GBP Onyx Ltd"],
        "what was settled stands between",
    ),
    (
        "The FCA fined Pindo operator Whale Technology Limited £3 million.",
        ["fine 3000000 GBP Whale Technology Limited"],
        "a product before its operator",
    ),
    (
        "The FCA fined Onyx Ltd £3 million and suspended its head of lending for a month.",
        ["fine 3000000 GBP Onyx Ltd", "suspension - - ?"],
        "an officer whom nobody names",
    ),
    (
        "The DPC closed its case against Onyx Limited. A reprimand was issued.",
        ["warning - - Onyx Limited"],
        "a passive without a name",
    ),
    (
        "The FCA fined three brokers £4 million in total and ordered them to return gains of £11 million.",
        ["fine 4000000 GBP ? total", "confiscation 11000000 GBP ?"],
        "gains to be returned",
    ),
    (
        "The FCA bans trader Ian Dole and fines an ex-director of Onyx plc £3 million.",
        ["ban - - Ian Dole", "fine 3000000 GBP ?"],
        "a person by his work; one of a firm whom nobody names",
    ),
    (
        "The FCA barred Onyx Ltd and its principal, Ian Dole, from the market.",
        ["ban - - Onyx Ltd", "ban - - Ian Dole"],
        "a name in commas goes on with a list",
    ),
    (
        "The FTC obtained a $3 million settlement from Onyx, Inc. over dark patterns.",
        ["fine 3000000 USD Onyx, Inc."],
        "from whom a settlement was had",
    ),
    ("The FCA proposes a £3 million fine against Onyx plc.", [], "only proposed"),
    ("The FCA noted that Wave secured £137 million in debt finance from lenders.", [], "money borrowed"),
    ("Fines for lenders would climb to £10 million under the draft, the FCA said.", [], "fines to come"),
    ("The FCA cautioned the public against Pindo Coin.", [], "a caution to all"),
    ("Ian Dole got a suspended sentence of 12 months after an FCA case.", [], "a sentence is no suspension"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "expected", "proves"), [*LISTS, *CLAUSES, *BODIES])
def test_who_pays(words: str, expected: list[str], proves: str) -> None:
    assert sorted(penalties_of(words)) == sorted(expected), proves
