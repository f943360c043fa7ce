"""Which kinds of enforcement a passage reports, and on how many."""

import pytest

from tests.extraction.analysing import facts_of
from updates.extraction.counts import find_counts


def kinds(body: str, headline: str = "") -> list[str]:
    found = facts_of(body, headline).actions
    return [f"{a.kind.value} {a.subject_count}" if a.subject_count else a.kind.value for a in found]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("The FCA fined Alpha plc £5 million.", ["penalty"]),
        ("The FCA fined Alpha plc £5 million and ordered it to delete the files.", ["penalty", "order"]),
        ("The FCA fined two firms £5 million in total.", ["penalty 2"]),
        ("MIIT ordered 33 apps to correct their notices by May 2.", ["order 33"]),
        ("MIIT told eight apps to put it right.", ["order 8"]),
        ("A list of MIIT gave 41 apps two weeks to rectify.", ["order 41"]),
        ("The DPC has issued formal notices to several publishers.", ["order"]),
        ("MIIT removed nine apps from all stores.", ["removal 9"]),
        # a year before a name counts nobody
        ("On 12 June 2024 Alpha Insurance Services was fined £3 million by the FCA.", ["penalty"]),
        # data of so many are no so many subjects
        (
            "After a leak of data of some 93,000 members the FCA served an enforcement notice on Alpha.",
            ["order"],
        ),
        # a deal by another name
        (
            "Under a scheme agreed with the FCA, Alpha plc will return £3.1 million to drivers.",
            ["settlement"],
        ),
        ("MIIT had 120 apps removed.", ["removal 120"]),
        # what was told before the removal, what a campaign will look at: the same deed
        ("MIIT removed nine apps from all stores. They had been told in May to rectify.", ["removal 9"]),
        ("The CAC launched a campaign against spam. It will inspect large platforms.", ["campaign"]),
        # an order to answer questions asks
        (
            "The ACCC ordered four stores, among them Alpha, to provide information on how they set prices.",
            ["inspection 4"],
        ),
        # orders in trade, and what the public is told
        ("The SFC fined Alpha HK$2 million after two sell orders to a broker.", ["penalty"]),
        ("The FMA named two firms that sell as others. The public is told to keep away.", ["notice 2"]),
        ("MIIT published a list of 12 apps that broke the law by unlawful tracking.", ["notice 12"]),
        ("The DPC is investigating 30 small companies.", ["inspection 30"]),
        ("The DPC opened an investigation into Alpha.", ["inspection"]),
        ("MIIT launched a campaign against spam.", ["campaign"]),
        ("Five former brokers were convicted of fraud by the High Court.", ["judgment 5"]),
        ("The High Court dismissed Alpha's appeal.", ["judgment"]),
        ("The FTC has filed a complaint against Alpha, Inc. for its claims.", ["prosecution"]),
        ("The FTC charged Alpha, Inc. with fraud.", ["prosecution"]),
        # a payment agreed with an authority is a settlement, not a penalty besides
        ("Alpha Inc. agreed to pay the FTC $3 million under a consent order.", ["settlement"]),
        # agreed, in everyday words
        ("Alpha Inc. settled at $3 million with the FTC.", ["settlement"]),
        ("Alpha Inc. undertook to refund £2 million, the FCA said.", ["settlement"]),
        ("Alpha has not reached a settlement with the FCA.", []),
        # what a court did, whatever its verb
        ("The High Court held on 4 May in Alpha v Beta that the transfer was lawful.", ["judgment"]),
        ("The Court of Appeals vacated the rule in its entirety.", ["judgment"]),
        ("A federal jury in Reno decided that Alpha had misled its users.", ["judgment"]),
        ("A district judge certified a class of authors.", ["judgment"]),
        ("Alpha dropped its claim in the High Court; judgment on the rest is reserved.", []),
        # orders to someone named
        ("The FCA fined Alpha plc £5 million and required it to engage an expert.", ["penalty", "order"]),
        ("The FCA fined Alpha plc £5 million. The firm may no longer use the list.", ["penalty", "order"]),
        ("The DPC found that Alpha Ltd had no consent. The company must inform all users.", ["order"]),
        ("The FCA fined Alpha plc £5 million. Firms must check their files.", ["penalty"]),
        ("The FCA fined Alpha plc £5 million. The firm must pay within ten days.", ["penalty"]),
        # inspections
        ("Inspectors of the FCA entered the offices of Alpha plc on 3 May.", ["inspection"]),
        ("The DPC reported on compliance checks of 60 companies.", ["inspection 60"]),
        # a list of warnings
        ("Alpha Capital was added to the FCA's list of unauthorised firms.", ["notice"]),
        ("The naming and marketing rules of the FCA apply from May.", []),
        # a campaign that no authority leads
        ("Alpha used the addresses for an advertising campaign, the DPC heard.", []),
        # who is told of behind what goes to him, what is done at whose demand, what goes on beside
        ("Warning letters have gone out to fourteen promoters from the SFC.", ["penalty 14"]),
        ("The ODPC slapped penalty notices on three lenders.", ["penalty 3"]),
        ("The arrest of eight people was announced by the Hong Kong Police.", ["prosecution 8"]),
        ("Thirty apps were found by the CVERC to be collecting data unlawfully.", ["notice 30"]),
        ("At the demand of the FCA the platform has closed 90 accounts.", ["order"]),
        ("FINMA fined Alpha SA CHF 2 million, barring it from taking new clients.", ["penalty", "order"]),
        ("SEBI directed Ann Lee to disgorge Rs 3 crore.", ["penalty"]),
        ("The AFM named Alpha NV as offering bonds without approval.", ["notice"]),
        # a firm's name may hold the verb of a fine; a penalty that is given, with none told
        ("The FTC ordered Elm Pay Ltd to delete the data.", ["order"]),
        ("The police gave Elm (Leeds) Co., Ltd. an administrative penalty, the CAC said.", ["penalty"]),
        # an inspection that led to a penalty is its background
        ("The FCA conducted an inspection and fined Alpha plc £5 million.", ["penalty"]),
    ],
)
def test_kinds(words: str, expected: list[str]) -> None:
    assert kinds(words) == expected


@pytest.mark.parametrize(
    "words",
    [
        "The FCA issued the Toy Safety Rules. Operators must delete files.",  # a demand on everyone
        "The FCA told how it decides before it opens an investigation.",  # no investigation
        "A user sued Alpha.",  # no authority
        "A consent order of 2012 was terminated by the FTC.",  # over
        "Alpha sells toys and games.",
    ],
)
def test_what_is_no_enforcement(words: str) -> None:
    assert kinds(words) == []


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        # one beside whom others are counted; a total; those whom the words before tell of
        ("The FCA fined a bakery chain and four of its franchisees £3 million.", ["penalty 5"]),
        ("A trust company and two of its executives were fined by the FCA.", ["penalty 3"]),
        ("Six banks and a broker-dealer were fined by FINRA.", ["penalty 7"]),
        ("The FCA fined 20 brokers and 5 banks, 25 firms in all.", ["penalty 25"]),
        ("Of the 41 gyms visited, nine were fined by the DPC.", ["penalty 9"]),
        (
            "The DPC inspected 212 gyms; 31 of them were ordered to delete scans.",
            ["order 31", "inspection 212"],
        ),
        ("The DPC ordered 61 gyms to rectify and fined 7.", ["penalty 7", "order 61"]),
        ("The FMA reprimanded all three on 21 May.", ["penalty 3"]),
        ("One hundred and twenty gyms were fined by the DPC.", ["penalty 120"]),
        ("The company and its three directors were fined by the DFSA.", ["penalty 4"]),
        ("The head of a call centre and eight accomplices were fined by the SFC.", ["penalty 9"]),
        ("Sixteen out of forty exchanges were fined by the FIU.", ["penalty 16"]),
        ("The FSCA fined only three of them.", ["penalty 3"]),
        ("Of the 63 apps checked, 19 are now named publicly by the MIIT.", ["notice 19"]),
        # behind "on" and "against", wherever they stand
        ("Fines were levied by the FCA on 3 June on three radio stations.", ["penalty 3"]),
        # what is no group that is struck
        ("The DPC fined Alpha plc £2 million and two of its officers £1,000.", ["penalty"]),
        ("The FCA fined Ann Lee, 45, of Leeds £2,000.", ["penalty"]),
        ("The Court of Justice ruled in Case C-330/23.", ["judgment"]),
    ],
)
def test_how_many_are_struck(words: str, expected: list[str]) -> None:
    assert kinds(words) == expected


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("MAS bars two former representatives", ["penalty 2"]),
        ("Singapore: two planners punished", ["penalty 2"]),
        ("MAS rejects two excuses", ["penalty"]),
        ("MAS bars one planner", ["penalty"]),
    ],
)
def test_the_headline_counts_those_whom_the_text_names(headline: str, expected: list[str]) -> None:
    assert kinds("MAS banned Tan Ah Kow and Lim Bee Hoon for three years.", headline) == expected


def test_a_number_counts_for_one_action_only() -> None:
    assert kinds("The FCA fined two firms £5 million in total and ordered them to stop.") == [
        "penalty 2",
        "order",
    ]


def test_the_headline_may_tell_the_number() -> None:
    body = "The FCA fined Alpha plc £5 million. Beta plc was fined £1 million."
    assert kinds(body, "Two firms fined") == ["penalty 2"]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("317 apps", [317]),
        ("more than 9,100 apps and 52 companies", [9100, 52]),
        ("twenty-one banking institutions", [21]),
        ("12 coffee and tea brands", [12]),
        ("by March 14 it had 23 apps removed", [23]),  # a day is no number of apps
        ("3.5 million people", []),  # nor a part of a larger number
        ("nine violations", []),  # nothing that can be struck
        ("9" * 5000 + " apps", []),  # more digits than any group of subjects has
        ("1² apps", []),  # looks like a digit, and is none
    ],
)
def test_counts(words: str, expected: list[int]) -> None:
    assert [value for value, _, _ in find_counts(words, 0, len(words))] == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        # names for a settlement
        ("Alpha LLC agreed on Monday to settle FTC charges that it billed too much.", ["settlement"]),
        ("Alpha LLC will return $4.9m to customers under a deal with the FTC.", ["settlement"]),
        ("Alpha LLC will pay the FTC $2 million under a resolution agreement.", ["settlement"]),
        # an authority directs, puts on notice, blocks
        ("The FCA has directed Alpha plc to appoint an auditor.", ["order"]),
        ("The DPC put Alpha plc on notice to comply within a month.", ["order"]),
        ("The FCA blocked 508 illegal lending apps.", ["order 508"]),
        # an inspection that is announced, or seen from outside
        ("The FCA will inspect the outsourcing of eight banks.", ["inspection 8"]),
        ("Officials of the FCA visited the headquarters of Alpha plc.", ["inspection"]),
        # a warning to the public names someone
        ("The FCA warns the public of three unlicensed sites.", ["notice 3"]),
        # charges and proceedings
        ("The FCA has begun criminal proceedings against two men.", ["prosecution 2"]),
        ("The FCA filed 14 charges against Alpha plc.", ["prosecution"]),
        # a court undoes
        ("The High Court set aside a fine of £4 million against Alpha plc.", ["judgment"]),
        # an agreement told with asides, or by its amount
        (
            "Alpha Inc. agreed on 3 June, neither admitting nor denying, to pay the SEC $4 million.",
            ["settlement"],
        ),
        ("Ohio’s Attorney General reached a $2 million accord with Alpha Inc. over a leak.", ["settlement"]),
        # named behind a clause; not authorised, as the public is warned
        ("Forty-two apps that copy contacts without consent were listed by MIIT.", ["notice 42"]),
        ("The FCA published a warning on 2 May that Alpha is not authorised.", ["notice"]),
        # a complaint that is decided, no suit
        ("The DPC examined a complaint against Alpha and fined it £5 million.", ["penalty"]),
        # orders that someone fights, licences given up
        ("The High Court will hear an appeal against orders that could cost two men £3 million.", []),
        ("The FCA cancelled the permissions of Alpha Ltd at its own request.", []),
        # a suspension that is ordered is the penalty, no order besides
        ("The FCA ordered Alpha plc to suspend its lending for three months.", ["penalty"]),
        # formal penalties that someone is given
        ("The FCA gave Alpha Ltd an administrative penalty.", ["penalty"]),
        ("The FCA dealt Alpha Ltd a disciplinary sanction.", ["penalty"]),
        ("The FCA hit Alpha Ltd with an administrative penalty.", ["penalty"]),
        ("The FCA subjected Alpha Ltd to administrative sanctions.", ["penalty"]),
        ("The court gave its view that administrative penalties are lawful.", []),
        ("The minister gave a speech on how administrative penalties work.", []),
        ("The new law gives the FCA administrative sanctions powers.", []),
        # orders that ask are inspections, orders to tell customers are none
        ("The FTC ordered seven firms to answer questions about their tests.", ["inspection 7"]),
        ("The FTC directed seven firms to produce documents about their tests.", ["inspection 7"]),
        ("The FTC required seven firms to file special reports on their tests.", ["inspection 7"]),
        ("The FTC issued orders to seven firms seeking information on how they test.", ["inspection 7"]),
        ("The FTC ordered Alpha to provide consumers with information about their rights.", ["order"]),
        ("The FTC ordered Alpha to provide clear information on prices to its customers.", ["order"]),
        ("The FTC ordered Alpha to stop selling kites and to provide information on refunds.", ["order"]),
        # what was ordered before a removal, and an order beside one
        ("The apps were delisted after failing to comply with orders to rectify.", ["removal"]),
        ("MIIT removed 3 apps that were previously ordered to rectify.", ["removal 3"]),
        ("MIIT removed 3 apps which it had told to rectify.", ["removal 3"]),
        ("MIIT ordered 12 apps to rectify and removed 3 others.", ["removal 3", "order 12"]),
        # a number in a firm's name counts nobody
        ("The FCA fined Polo 3000 AS for late reports.", ["penalty"]),
    ],
)
def test_phrases_of_other_publishers(words: str, expected: list[str]) -> None:
    assert kinds(words) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("The FTC reached a $240,000 resolution with Acme Institute on 3 October.", ["settlement"]),
        ("Acme Labs reached an agreement in principle with the FTC, it told a court.", ["settlement"]),
        ("Parliament reached an agreement in principle with the Council on toys.", []),
        ("The FCA asked Alpha and Beta to take the app of Acme out of their stores.", ["removal"]),
        ("MIIT told Alpha to take the app of Acme off its store.", ["removal"]),
        ("They must fix it in May, failing which the apps will be pulled from the stores.", []),
        ("The FTC launched Operation Clean Shelf on 3 May.", ["campaign"]),
        ('"Operation Toy", launched by the FTC in May, struck five companies.', ["campaign 5"]),
        ("The police said Operation Sandman had led to three arrests.", []),
        ("The FCA's decisions, made public on 3 May, carry total fines of £3 million.", ["penalty"]),
        ("The offences carry fines of up to £3 million.", []),
        (
            "Eleven doll makers fixed prices, the FCA found. Its decisions carry total fines of £3 million.",
            ["penalty 11"],
        ),
    ],
)
def test_deeds_in_other_words(words: str, expected: list[str]) -> None:
    assert kinds(words) == expected
