"""Who was punished how: each row is one shape of sentence."""

import pytest

from tests.extraction.analysing import facts_of, penalties_of


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        # active, with an object
        ("The FCA fined Alpha Bank plc £5 million.", ["fine 5000000 GBP Alpha Bank plc"]),
        # an apposition between object and amount
        ("The FTC fined Beta Inc., a data broker, $3 million.", ["fine 3000000 USD Beta Inc."]),
        # passive
        ("Gamma Co., Ltd. was fined 160,000 yuan by the PBOC.", ["fine 160000 CNY Gamma Co., Ltd."]),
        # a noun, the respondent after "on"
        ("The FCA imposed a fine of £2 million on Delta Limited.", ["fine 2000000 GBP Delta Limited"]),
        # a noun after the amount, the respondent the verb's object
        ("The DPC sanctioned Epsilon SA with a €50 million fine.", ["fine 50000000 EUR Epsilon SA"]),
        # "for" and a name, not a deed
        (
            "A $100 million penalty from the FTC for Zetabank: its reports were late.",
            ["fine 100000000 USD Zetabank"],
        ),
        # the receiving subject, with a description between
        ("Etasoft, a shoe shop, got a fine of €77,000 from the DPC.", ["fine 77000 EUR Etasoft"]),
        # a payment in a settlement
        (
            "Theta Insurance Company settles with the FTC for $3 million.",
            ["fine 3000000 USD Theta Insurance Company"],
        ),
        # converted amounts count once
        ("The PBOC fined Iota Group RMB 50 million (about USD 7 million).", ["fine 50000000 CNY Iota Group"]),
        # each
        (
            "Chairman Li Ming and president Wang Hong were fined RMB 1 million each by the PBOC.",
            ["fine 1000000 CNY Li Ming", "fine 1000000 CNY Wang Hong"],
        ),
        # respectively
        (
            "The FCA fined Kappa AG and Lambda Limited £9 million and £1 million respectively.",
            ["fine 9000000 GBP Kappa AG", "fine 1000000 GBP Lambda Limited"],
        ),
        # one amount for several, none named as its sole payer
        (
            "Kappa AG, Lambda Limited and Mu plc paid £9 million between them to the FCA.",
            ["fine 9000000 GBP ? total"],
        ),
        # a list of amounts with their payers
        (
            "The PBOC imposed fines: ¥2 million on Nu Bank, ¥1 million on Xi Bank and ¥3 million on Pi Bank.",
            ["fine 2000000 CNY Nu Bank", "fine 1000000 CNY Xi Bank", "fine 3000000 CNY Pi Bank"],
        ),
        # two amounts, one payer
        (
            "The DPC imposed a surcharge of €2 million and an administrative fine of €8,000 on Rho Limited.",
            ["fine 2000000 EUR Rho Limited", "fine 8000 EUR Rho Limited"],
        ),
        # who tells someone to pay does not pay itself
        ("Sigma Ltd was told by the DPC to pay EUR 3 million.", ["fine 3000000 EUR Sigma Ltd"]),
        # a clause about the party names others
        ("Sigma Ltd, which runs Beta and Gamma, was fined £3 million.", ["fine 3000000 GBP Sigma Ltd"]),
        # words beside "risk", a part that is suspended, a challenge that is still to come
        (
            "High-risk files cost Sigma Ltd £3 million, the FCA said.",
            ["fine 3000000 GBP Sigma Ltd"],
        ),
        (
            "The FCA fined Sigma Ltd £3 million, of which £1 million is suspended for two years.",
            ["fine 3000000 GBP Sigma Ltd"],
        ),
        ("The FCA said that a challenge to his £3 million fine will be heard in May.", []),
        # lists with descriptions, with brackets before the verb
        (
            "Ann Bee, the head, has to pay £65,000 and Bob Cee, who ran the risk desk, £48,000 (FCA).",
            ["fine 65000 GBP Ann Bee", "fine 48000 GBP Bob Cee"],
        ),
        (
            "Sigma Ltd (£3,000,000, late files) and Tau Ltd (£1,000,000, lost files) were fined by the FCA.",
            ["fine 3000000 GBP Sigma Ltd", "fine 1000000 GBP Tau Ltd"],
        ),
        # a total after the amounts of several is on no one of them
        (
            "Sigma Ltd has to pay £2 million; Tau Ltd must pay £1 million. In total £3 million in fines.",
            ["fine 2000000 GBP Sigma Ltd", "fine 1000000 GBP Tau Ltd", "fine 3000000 GBP ? total"],
        ),
        # bans told by what someone may not do, with a name in commas
        (
            "Mr Li Ming, once of Sigma, may not re-enter the industry until 2031, the FCA said.",
            ["ban - - Li Ming"],
        ),
        # gains that are taken
        (
            "Sigma Ltd had £3 million of profits confiscated by the FCA.",
            ["confiscation 3000000 GBP Sigma Ltd"],
        ),
        # staff who warn are not warned
        (
            "The FCA fined Sigma Ltd £3 million. Staff warned within weeks of errors.",
            ["fine 3000000 GBP Sigma Ltd"],
        ),
        # an acronym of a rule and a product's name are no party
        (
            "For breaches of Article 5 of the ABCD, Sigma Ltd was fined £3 million by the FCA.",
            ["fine 3000000 GBP Sigma Ltd"],
        ),
        # both of two amounts are what the noun after them says; money that has gone back
        (
            "Two shops, Sigma Ltd and Tau Ltd, must pay £2,000 and £1,000 in redress, the FCA said.",
            ["compensation 2000 GBP Sigma Ltd", "compensation 1000 GBP Tau Ltd"],
        ),
        (
            "The FCA fined Sigma Ltd £3 million; £9 million has gone back to its customers.",
            ["fine 3000000 GBP Sigma Ltd", "compensation 9000000 GBP Sigma Ltd"],
        ),
        # everyday words: a blow, what was taken, what it cost, what must be found
        ("The DPC hit Sigma Ltd with €3 million over its files.", ["fine 3000000 EUR Sigma Ltd"]),
        ("Sigma Ltd was slapped with €3 million by the DPC.", ["fine 3000000 EUR Sigma Ltd"]),
        ("The DPC took EUR 3,000,000 from Sigma Ltd on 2 July.", ["fine 3000000 EUR Sigma Ltd"]),
        ("A lost laptop has cost Sigma Ltd €3 million, the DPC said.", ["fine 3000000 EUR Sigma Ltd"]),
        ("Sigma Ltd copped £3 million from the FCA.", ["fine 3000000 GBP Sigma Ltd"]),
        ("The DPC levied EUR 3 million on Sigma Ltd.", ["fine 3000000 EUR Sigma Ltd"]),
        # a label and its amount, an amount against someone, the price put on something
        ("Sigma Ltd: EUR 3 million, the DPC said, for late notices.", ["fine 3000000 EUR Sigma Ltd"]),
        ("EUR 3 million against Sigma Ltd: the DPC announced it today.", ["fine 3000000 EUR Sigma Ltd"]),
        # a part of what was told before
        (
            "The DPC fined Sigma Ltd €3 million. Of that sum €1 million concerns Article 5.",
            ["fine 3000000 EUR Sigma Ltd", "fine 1000000 EUR Sigma Ltd"],
        ),
        # money that is no punishment, though an authority speaks
        ("The FCA said that Sigma Ltd took deposits of £3 million.", []),
        ("Sigma Ltd: £3 million of new capital, the FCA said.", []),
        ("The FCA said that a breach could cost a firm up to £3 million.", []),
        ("The FCA fined nobody last week.", []),
        # a person's successor is struck himself, and "the bank" is no person
        (
            "The PBOC fined Li Ming, formerly chairman of Tau Rural Bank Co., Ltd., RMB 100,000. "
            "The bank itself got away with RMB 200,000.",
            ["fine 100000 CNY Li Ming", "fine 200000 CNY Tau Rural Bank Co., Ltd."],
        ),
        # where someone works is not who is punished
        ("The FCA fined former Upsilon trader Ann Bee £90,000.", ["fine 90000 GBP Ann Bee"]),
        # a pronoun
        (
            "The PBOC confiscated 71,800.5 yuan from Sigma Co., Ltd. Changsha Branch and fined it ¥25,000.",
            [
                "confiscation 71800.5 CNY Sigma Co., Ltd. Changsha Branch",
                "fine 25000 CNY Sigma Co., Ltd. Changsha Branch",
            ],
        ),
        # a branch that pays
        (
            "The PBOC fined the Changsha branch of the Postal Bank of Tau 30,000 yuan.",
            ["fine 30000 CNY Changsha branch of the Postal Bank of Tau"],
        ),
        # a share in the sentence's verbs
        (
            "Upsilon Bank was warned, had illegal gains of 640,100.25 yuan confiscated and was fined ¥4m.",
            [
                "warning - - Upsilon Bank",
                "confiscation 640100.25 CNY Upsilon Bank",
                "fine 4000000 CNY Upsilon Bank",
            ],
        ),
        # a warning that shares its object with the next verb
        (
            "The PBOC warned and imposed a fine of RMB 2 million on Phi Bank (China) Limited.",
            ["warning - - Phi Bank (China) Limited", "fine 2000000 CNY Phi Bank (China) Limited"],
        ),
        # bans and suspensions
        ("The FCA banned John Smith from the industry for ten years.", ["ban - - John Smith"]),
        (
            "The FCA gave Chi LLP a warning and suspended its licence for six months.",
            ["warning - - Chi LLP", "suspension - - Chi LLP"],
        ),
        # disgorgement, compensation
        (
            "The FTC ordered Psi Labs, Ltd. to pay $900 in disgorgement and a $500 civil penalty.",
            ["confiscation 900 USD Psi Labs, Ltd.", "fine 500 USD Psi Labs, Ltd."],
        ),
        (
            "Omega Games handed over $245 million in refunds to the FTC.",
            ["compensation 245000000 USD Omega Games"],
        ),
        # nobody is named
        ("A property manager will pay $640,000 under a settlement with the FTC.", ["fine 640000 USD ?"]),
        ("Most were careful, the DPC found, but one was fined €900,000.", ["fine 900000 EUR ?"]),
        ("The FCA fined a hotel £40,000.", ["fine 40000 GBP ?"]),
        # a range
        (
            "Five other persons were fined by the PBOC, from 40,000 to 125,000 yuan.",
            ["fine 40000..125000 CNY ? total"],
        ),
        # what is paid counts, not what it was cut from
        ("The FCA fined Alpha plc £5 million, reduced from £7 million.", ["fine 5000000 GBP Alpha plc"]),
        # an authority can be fined itself
        ("The DPC fined the Ministry of Roads €400,000.", ["fine 400000 EUR Ministry of Roads"]),
        # a common word that opens a sentence is no name
        (
            "Large losses at Alpha Bank plc were hidden. The DPC fined the bank £2 million and the "
            "FCA fined it £1 million, making £3 million in all.",
            [
                "fine 2000000 GBP Alpha Bank plc",
                "fine 1000000 GBP Alpha Bank plc",
                "fine 3000000 GBP Alpha Bank plc total",
            ],
        ),
        # what follows "for breaches of" is a rule, and a total may come before its parts
        (
            "MAS said Alpha Pte. Ltd. and Beta Pte. Ltd. had paid composition sums totalling S$3 million for "
            "breaches of AML notices, with individual amounts of S$2 million and S$1 million respectively.",
            [
                "fine 3000000 SGD Alpha Pte. Ltd. total",
                "fine 2000000 SGD Alpha Pte. Ltd.",
                "fine 1000000 SGD Beta Pte. Ltd.",
            ],
        ),
        # a name that two places open
        (
            "The FTC fined Japan and China Banking Group Limited $2 million.",
            ["fine 2000000 USD Japan and China Banking Group Limited"],
        ),
        # a compound is a fine
        ("The FCA issued a compound of £2 million to Alpha Bhd.", ["fine 2000000 GBP Alpha Bhd"]),
        # one verb for two, with a clause between
        (
            "The DPC fined mail house Alpha Dum s.r.o. €6 million over letters that could not be stopped, "
            "and its owner, Mr. Petr Novak, €80,000 for not answering.",
            ["fine 6000000 EUR Alpha Dum s.r.o.", "fine 80000 EUR Petr Novak"],
        ),
        # money for those who were harmed
        (
            "The FCA ordered Alpha Academy to pay £450,000 to a parent.",
            ["compensation 450000 GBP Alpha Academy"],
        ),
        # the activities, not "the business", are suspended; the lender pays
        (
            "The FCA has suspended the business activities of lender Alpha Kilat Nusantara.",
            ["suspension - - Alpha Kilat Nusantara"],
        ),
        # active voice, an officer
        (
            "The FCA fined Alpha Bank plc £10 million and banned its CEO, John Smith.",
            ["fine 10000000 GBP Alpha Bank plc", "ban - - John Smith"],
        ),
    ],
)
def test_penalties(words: str, expected: list[str]) -> None:
    assert penalties_of(words) == expected


@pytest.mark.parametrize(
    "words",
    [
        "Offenders may be fined up to RMB 30,000 by the PBOC.",  # a threat
        "The DPC imposed a daily penalty of €100,000 for each further day.",  # conditional
        "The FTC is seeking a penalty of $5 million from Alpha Inc.",  # only asked for
        "The FCA looked at the theft of bitcoin worth $90,000.",  # a value
        "Under the new rules of the FCA the maximum fine is £5 million.",  # a limit
        "Back in 2011 the bank paid the FTC $30 million.",  # history
        "The bank reported revenue of $40 million to the FCA.",  # turnover
        "There were 11 prohibition orders, six reprimands and 90 warnings.",  # statistics
        "The FCA warned that prices may fall.",  # a warning to the public
        "Fines under the Toy Act reach £50 million.",  # a maximum
        "The FCA consults on a law that would raise the top fine to £10 million.",  # a plan
        "The SESC recommended that the FSA impose a penalty of £48 million on Alpha.",  # a recommendation
        "The fine equals 4% of its sales in 2022, which came to £5 billion.",  # what it is counted from
        "The law lets the FCA impose fines of between £1 million and £5 million.",  # a power
    ],
)
def test_what_is_no_penalty(words: str) -> None:
    assert penalties_of(words) == []


def test_who_was_punished_may_be_named_before() -> None:
    body = "Alpha Bank broke many rules. The FCA fined the lender £3 million."
    assert penalties_of(body) == ["fine 3000000 GBP Alpha Bank"]


def test_the_full_name_is_kept() -> None:
    body = (
        "Alpha Data S.r.l. called people at night. The DPC issued a fine of €731,051 and told Alpha to stop."
    )
    assert penalties_of(body) == ["fine 731051 EUR Alpha Data S.r.l."]


def test_the_two_firms_are_those_named_before() -> None:
    body = "Kappa AG and Lambda Limited said nothing. The FCA reprimanded the two firms."
    assert penalties_of(body) == ["warning - - Kappa AG", "warning - - Lambda Limited"]


def test_a_headline_s_amount_counts_only_where_the_body_has_none() -> None:
    assert penalties_of("The fine followed a long inquiry.", "FCA fines Alpha plc £5m") == [
        "fine 5000000 GBP Alpha plc"
    ]
    assert penalties_of("The FCA fined Alpha plc £4,870,000.", "Alpha plc pays £5m") == [
        "fine 4870000 GBP Alpha plc"
    ]


def test_an_amount_that_fills_a_cell_in_a_table_of_fines_is_one() -> None:
    body = "17 January 2023 | Alpha Bank Limited | FCA | £7,671,800 | weak controls"
    facts = facts_of(body, "Table of fines")
    (penalty,) = facts.actions[0].penalties
    assert (penalty.respondent, penalty.amount) == ("Alpha Bank Limited", 7_671_800)
    assert [found.name for found in facts.regulators] == ["Financial Conduct Authority"]


def test_a_fine_without_amount_has_none() -> None:
    assert "fine - - ?" in penalties_of(
        "The PBOC fined Alpha Bank RMB 5 million and fined the individuals responsible."
    )


def test_the_quote_of_an_amount_is_the_amount() -> None:
    body = "On 3 May the FCA fined Alpha Bank plc £5.2 million for its delays."
    (penalty,) = facts_of(body).actions[0].penalties
    assert penalty.amount_span is not None and penalty.amount_span.of(body) == "£5.2 million"
    assert penalty.respondent_span is not None and penalty.respondent_span.of(body) == "Alpha Bank plc"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        # initials and a bar from an industry
        ("The FCA barred Todd R. Hall from the industry.", ["ban - - Todd R. Hall"]),
        # an office described, then named; its holder and not the firm is barred
        (
            "The FCA fined Alpha plc £2 million and debarred its director, Ann Lee, for ten years.",
            ["fine 2000000 GBP Alpha plc", "ban - - Ann Lee"],
        ),
        # amounts in brackets behind the names of a list
        (
            "The FCA penalised two lenders: Alpha Bank plc (£1.2 million) and Beta Bank plc (£800,000).",
            ["fine 1200000 GBP Alpha Bank plc", "fine 800000 GBP Beta Bank plc"],
        ),
        # a fine and another on an officer who is described first
        (
            "The FCA imposed a fine of £3 million on Alpha plc and £500,000 on its former head Ann Lee.",
            ["fine 3000000 GBP Alpha plc", "fine 500000 GBP Ann Lee"],
        ),
        # a court lowers or raises a fine: what is to be paid counts
        (
            "The court reduced the fine on Alpha plc from £4 million to £3 million.",
            ["fine 3000000 GBP Alpha plc"],
        ),
        # what the calls or orders were, not the fine, was asked for or cancelled
        (
            "The FCA fined Alpha Ltd £40,000 for calls that nobody had asked for.",
            ["fine 40000 GBP Alpha Ltd"],
        ),
        ("The FCA fined Beta Ltd £50,000 for bookings that were cancelled.", ["fine 50000 GBP Beta Ltd"]),
        # a fine that a court sets aside is none
        ("The fine of £60,000 on Gamma Ltd, which the FCA set in 2023, was annulled by the court.", []),
        ("The court set aside a fine of £4 million against Alpha plc.", []),
        # what stays conditional, and what is only announced, is none
        (
            "The FCA fined Alpha plc £4 million, of which £1 million is suspended.",
            ["fine 4000000 GBP Alpha plc"],
        ),
        ("The FCA told Alpha plc of its intention to impose a fine of £4 million.", []),
        # costs and interest are no punishment
        (
            "Alpha plc will pay a £2 million penalty and £100,000 for the FCA's costs.",
            ["fine 2000000 GBP Alpha plc"],
        ),
        # an earlier year, told as background
        (
            "The FCA fined Alpha plc £2 million on 3 May 2024. In 2021 it had fined Beta plc £9 million.",
            ["fine 2000000 GBP Alpha plc"],
        ),
        # a person that is described is not the firm
        (
            "The FCA fined Alpha plc £80,000. The manager responsible was fined £10,000.",
            ["fine 80000 GBP Alpha plc", "fine 10000 GBP ?"],
        ),
        # a fund-raiser whose name ends in "Pay" pays nothing
        ("Start-up Alpha Pay said it had closed a round of £40 million.", []),
        # a row set with dashes
        (
            "Alpha Bank plc – warning; £1.2 million – late reports – FCA – 3 May 2024",
            ["warning - - Alpha Bank plc", "fine 1200000 GBP Alpha Bank plc"],
        ),
        # a respondent with a lower-case kind of body in its name
        (
            "The FCA fined the municipality of Alphaham £250,000.",
            ["fine 250000 GBP municipality of Alphaham"],
        ),
        # a form in small letters with a full stop ends no sentence
        ("The FCA fined Alpha Conseil inc. £2 million.", ["fine 2000000 GBP Alpha Conseil inc."]),
        ("The FCA fined Alpha Kites ltd. £2 million.", ["fine 2000000 GBP Alpha Kites ltd."]),
        # suspension that is ordered for a time
        ("The FCA ordered Alpha plc to suspend its lending for three months.", ["suspension - - Alpha plc"]),
    ],
)
def test_phrases_of_other_publishers(words: str, expected: list[str]) -> None:
    assert penalties_of(words, jurisdiction="GB") == expected


def test_the_columns_of_a_table_tell_who_and_how() -> None:
    header = ("Date | Country | Who | Authority | Sanction | What went wrong",)
    row = "3 May 2024 | UK | Alpha Shops DAC | FCA | Reprimand + £48,000 | Papers of Beta Club were lost"
    penalties = facts_of(row, section=header).actions[0].penalties
    assert [(p.kind.value, p.respondent) for p in penalties] == [
        ("warning", "Alpha Shops DAC"), ("fine", "Alpha Shops DAC"),
    ]  # fmt: skip
    unnamed = "3 May 2024 | UK | Private clinic (not named) | FCA | Reprimand | Sent wrong letters"
    (warning,) = facts_of(unnamed, section=header).actions[0].penalties
    assert warning.respondent is None
