"""Steps of a rule's life as they are told: each class of words in many forms."""

import pytest

from tests.extraction.analysing import facts_of


def steps(body: str) -> list[str]:
    found = [i for i in facts_of(body).instruments if i.event.value != "cited"]
    return [f"{i.event.value}: {i.title}" for i in found]


def check(words: str, expected: str) -> None:
    assert steps(words) == ([expected] if expected else [])


PASSED = "adopted: Toy Safety Act"


@pytest.mark.parametrize(
    "words",
    [
        "Parliament passed the Toy Safety Act on 3 May.",
        "The Senate voted 31-2 for the Toy Safety Act.",
        "Lawmakers voted overwhelmingly in favour of the Toy Safety Act.",
        "The cabinet backed the Toy Safety Act on Tuesday.",
        "The Toy Safety Act cleared both houses last night.",
        "The Toy Safety Act went through the upper house on 3 May.",
        "The Toy Safety Act is now law.",
        "The Toy Safety Act was on 3 May finally approved by the assembly.",
        "The Toy Safety Act has unanimously been adopted.",
        "President signs Toy Safety Act",
        "The king has given royal assent to the Toy Safety Act.",
        "The Toy Safety Act received royal assent on 3 May.",
        "The Toy Safety Act was voted into law.",
        "Enacted in May, the Toy Safety Act has 40 sections.",
    ],
)
def test_passed(words: str) -> None:
    check(words, PASSED)


@pytest.mark.parametrize(
    "words",
    [
        "The Toy Safety Bill was tabled in the National Assembly.",
        "The Toy Safety Bill was referred to the committee on trade.",
        "The Toy Safety Bill now goes to the Senate.",
        "The Toy Safety Bill passed its first reading on 3 May.",
        "The Toy Safety Bill is expected by the end of the year.",
        "The Toy Safety Bill, promised for June, is on its way.",
        "The minister said the Toy Safety Bill would go before the cabinet in May.",
        "The Toy Safety Bill is in the pipeline.",
        "Parliament and Council reached a provisional deal on the Toy Safety Bill.",
        "The Council agreed its general approach on the Toy Safety Bill.",
        "MPs debated the Toy Safety Bill.",
        "The ministry is working on the Toy Safety Bill.",
        "A vote on the Toy Safety Bill is pending in the lower house.",
    ],
)
def test_to_come(words: str) -> None:
    check(words, "planned: Toy Safety Bill")


@pytest.mark.parametrize(
    "words",
    [
        "The FCA published its Toy Safety Guidelines.",
        "The FCA's Toy Safety Guidelines are out.",
        "The Toy Safety Guidelines are now available on the FCA's website.",
        "The Toy Safety Guidelines, drawn up with the industry, have come out.",
        "The Toy Safety Guidelines appeared on Monday.",
        "The Toy Safety Guidelines were on Monday sent to all firms.",
        "FCA rolls out Toy Safety Guidelines",
        "The FCA has made public its Toy Safety Guidelines.",
        "Released on 3 May, the Toy Safety Guidelines run to 40 pages.",
        "The Toy Safety Guidelines were quietly published last week.",
        "The Toy Safety Guidelines, registered on 3 May, leave dolls out.",
    ],
)
def test_put_out(words: str) -> None:
    check(words, "issued: Toy Safety Guidelines")


@pytest.mark.parametrize(
    "words",
    [
        "The Toy Safety Rules took effect on 3 May 2024.",
        "The Toy Safety Rules commenced on 3 May 2024.",
        "The Toy Safety Rules have been in force since 3 May 2024.",
        "The Toy Safety Rules went live on 3 May 2024.",
        "The Toy Safety Rules kicked in on 3 May 2024.",
        "The Toy Safety Rules are now in effect.",
        "The Toy Safety Rules became mandatory on 3 May 2024.",
        "The Toy Safety Rules began to apply on 3 May 2024.",
        "The Toy Safety Rules entered into application on 3 May 2024.",
        "The Toy Safety Rules came fully into force on 3 May 2024.",
        "The minister brought into force the Toy Safety Rules on 3 May 2024.",
        "The Toy Safety Rules go live on 3 May 2030.",
        "The Toy Safety Rules apply from 3 May 2030.",
    ],
)
def test_in_force(words: str) -> None:
    check(words, "in_force: Toy Safety Rules")


@pytest.mark.parametrize(
    "words",
    [
        "The Toy Safety Code was repealed.",
        "The Toy Safety Code has been superseded.",
        "The FCA scrapped the Toy Safety Code.",
        "The FCA withdrew the Toy Safety Code on 3 May.",
        "The Toy Safety Code lapsed on 3 May.",
        "The Toy Safety Code no longer applies.",
        "The Toy Safety Code ceased to have effect.",
        "The government has dropped the Toy Safety Code.",
    ],
)
def test_done_away_with(words: str) -> None:
    check(words, "repealed: Toy Safety Code")


@pytest.mark.parametrize(
    "words",
    [
        "The FCA is consulting on the Toy Safety Code.",
        "The FCA seeks views on the Toy Safety Code.",
        "The FCA proposes to amend the Toy Safety Code.",
        "The FCA launched a consultation on its Toy Safety Code.",
        "The Toy Safety Code closes for comment on 3 May.",
        "The Toy Safety Code is out for consultation until 3 May.",
        "The draft Toy Safety Code is open to public comment.",
        "Shops may send comments on the draft Toy Safety Code until 3 May.",
    ],
)
def test_asked_about(words: str) -> None:
    check(words, "consultation: Toy Safety Code")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        # a field before the head
        ("The FCA will issue wooden toy rules in June.", "planned: wooden toy rules"),
        (
            "The FCA published its first doll safety codes of practice.",
            "issued: doll safety codes of practice",
        ),
        ("The toy recall rules were published on 3 May.", "issued: toy recall rules"),
        (
            "The FCA withdrew the proposed regulations on toy brokers.",
            "repealed: proposed regulations on toy brokers",
        ),
        ("The FCA published a Q&A on toy fairs.", "issued: Q&A on toy fairs"),
        # which governs nothing: a duty, a breach, a habit
        ("The FCA fined Toyland for breaches of toy recall rules.", ""),
        ("Shops are subject to toy recall rules.", ""),
        ("Toyland issued an apology statement on its website.", ""),
        ("Toyland adopted remedial measures for its shops.", ""),
        ("Toys may be sold under lawfully adopted labour rules.", ""),
        ("The FCA adopted the Toy Act, introducing a token framework.", "adopted: Toy Act"),
    ],
)
def test_plain_words(words: str, expected: str) -> None:
    check(words, expected)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        # a list after a colon
        (
            "The FCA released three drafts: the Toy Safety Code; the Doll Code; and the Game Code.",
            ["Toy Safety Code", "Doll Code", "Game Code"],
        ),
        (
            "The FCA opened two consultations: one on the Toy Safety Code, the other on its Doll Code.",
            ["Toy Safety Code", "Doll Code"],
        ),
    ],
)
def test_listed(words: str, expected: list[str]) -> None:
    assert steps(words) == [f"consultation: {title}" for title in expected]


@pytest.mark.parametrize(
    ("event", "words", "titles"),
    [
        ("adopted", "The Toy Safety Act and the Doll Code were passed on 3 May.", 2),
        ("issued", "The Toy Safety Rules, the Doll Code and the Game Code were gazetted on 3 May.", 3),
        (
            "adopted",
            "The package, made up of the Toy Safety Act and the Doll Act, cleared the lower house.",
            2,
        ),
        ("repealed", "The Doll Code as well as the Game Code were repealed on 3 May.", 2),
        # of one title another name, and of two titles in two clauses one each
        ("issued", "The SFC issued the Toy Safety Code, and banks follow the Doll Code.", 1),
    ],
)
def test_joined_as_one_subject(event: str, words: str, titles: int) -> None:
    assert [step.partition(":")[0] for step in steps(words)] == [event] * titles


@pytest.mark.parametrize(
    ("event", "words"),
    [
        (
            "planned",
            "Much is said of the Toy Safety Rules. The SFC will publish them on 11 June.",
        ),
        ("issued", "All had waited for the Toy Safety Rules; on 3 May the SFC issued them."),
        ("adopted", "The Toy Safety Rules are to start in July, the ministry having approved them in May."),
        ("adopted", "Much was said of the Toy Safety Act. Parliament adopted it on 4 May."),
        ("planned", "The Toy Safety Act is one to watch, but it will not be ready before April."),
        ("planned", "Shops will be inspected once the Toy Safety Code is published in March."),
        ("consultation", "The Toy Safety Code was issued in draft form on 4 May."),
        ("consultation", "The Toy Safety Standards were circulated as an exposure draft."),
        ("issued", "The Toy Safety Rules, a ministry text, entered into force on publication."),
        ("amended", "Revisions to New Zealand's Toy Safety Code were announced on 4 May."),
        ("issued", "Shops learn more from the SFC's circular of 21 May, “Toy Safety Standards”."),
        ("adopted", "Passed on 6 May and published in the Gazette on the 14th, the Toy Safety Act is short."),
        ("planned", "Lawmakers sent the Toy Safety Act to the Senate on 8 May."),
    ],
)
def test_told_around_a_title(event: str, words: str) -> None:
    assert [step.partition(":")[0] for step in steps(words)] == [event]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        # what is asked about bears no title
        ("The FCA is consulting on the labelling of wooden toys.", "consultation: labelling of wooden toys"),
        ("The FCA seeks views on cheaper toys for schools.", "consultation: cheaper toys for schools"),
        ("The FCA seeks views on whether toys are safe.", ""),
        # what is still to be done by a bill or an amendment
        ("The FCA will shortly propose amendments to the Toy Rules.", "planned: Toy Rules"),
        ("The minister intends to table a bill replacing the Toy Safety Act.", "planned: Toy Safety Act"),
        ("The FCA plans a Toy Safety Code.", "planned: Toy Safety Code"),
        ("The ministry submitted the Toy Safety Law to the National Assembly.", "planned: Toy Safety Law"),
        # amendments of a rule, after its name
        ("The Toy Safety Act amendments were signed on 3 May.", "amended: Toy Safety Act"),
        ("The FCA updated its Toy Safety Guidelines.", "amended: Toy Safety Guidelines"),
        ("The FCA published updated Toy Safety Guidelines.", "issued: Toy Safety Guidelines"),
        # passed, and on its way to another house
        ("The House passed the Toy Safety Act, which goes to the Senate next.", "adopted: Toy Safety Act"),
        # in force since it was passed
        ("The Toy Act was signed on 3 May 2024 and took effect on 1 July 2024.", "in_force: Toy Act"),
        ("The Toy Act was signed on 3 May 2024, effective 1 July 2024.", "adopted: Toy Act"),
        # a number with the name before it
        (
            "The Toy Protection Proclamation No. 5/2024 was gazetted.",
            "issued: Toy Protection Proclamation No. 5/2024",
        ),
        # a title in brackets, and one that a decree promulgates
        (
            "The bill (Toy Laws Amendment (Dolls and Other Toys) Bill 2024) went through the House.",
            "adopted: Toy Laws Amendment (Dolls and Other Toys) Bill 2024",
        ),
        (
            "The premier signed a decree of the State Council promulgating the Regulations on Toys.",
            "issued: Regulations on Toys",
        ),
        # a draft in plain words whose owner stands before it
        (
            "The Toy Board approved the Irish Toy Office's wooden toy rules.",
            "adopted: wooden toy rules",
        ),
        ("The FCA put its guideline on wood toys up for comment.", "consultation: guideline on wood toys"),
        (
            "The FCA proposed a rule to impose duties on toy shops.",
            "consultation: rule to impose duties on toy shops",
        ),
    ],
)
def test_other_forms(words: str, expected: str) -> None:
    check(words, expected)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        # what binds nobody is put out by being adopted
        ("The board adopts Opinion 28/2024 on toy models.", "issued: Opinion 28/2024 on toy models"),
        ("The board adopted the final version of the Guidelines on Toys.", "issued: Guidelines on Toys"),
        # told of it by a pronoun
        ("Much asked for: the Toy Safety Code. The FCA published it on 3 May.", "issued: Toy Safety Code"),
        ("Readers asked for the Toy Safety Code. It was repealed on 3 May.", "repealed: Toy Safety Code"),
        # a last reading is a vote
        ("The council gave the Toy Safety Bill its third reading.", "adopted: Toy Safety Bill"),
        # which of several editions
        (
            "The FCA published the Toy Safety Guidelines (Second Edition).",
            "issued: Toy Safety Guidelines (Second Edition)",
        ),
        # a headline's participle ends what a rule is on
        ("New law on toy credit published in Gazette", "issued: law on toy credit"),
        ("FCA: new toy recall rules gazetted", "issued: new toy recall rules"),
        ("The Duma adopted a law on toy rubles in its final reading.", "adopted: law on toy rubles"),
        # what will be done away with, a vote that is due, a start that is put off
        ("The Toy Champion rules will be scrapped.", "planned: Toy Champion rules"),
        ("Parliament is due to vote on the Toy Safety Act in May.", "planned: Toy Safety Act"),
        ("The ministry postponed commencement of the Toy Safety Act.", "planned: Toy Safety Act"),
        ("Amendments to the Toy Safety Act were gazetted on 3 May.", "amended: Toy Safety Act"),
        # a number and the name after it
        (
            "The ministry gazetted Statutory Instrument 155 of 2024, the Toy (Licensing) Regulations.",
            "issued: Toy (Licensing) Regulations",
        ),
        # a year tells an order of rules from one against a firm
        ("The minister signed the Toy Labelling Order 2025.", "adopted: Toy Labelling Order 2025"),
        (
            "The FCA issued a circular to toy shops on wooden toys.",
            "issued: circular to toy shops on wooden toys",
        ),
        ("The board adopted delegated acts on toy standards.", "adopted: delegated acts on toy standards"),
        # a statement about a firm is no rule
        ("The FCA published a public statement about Toyland Limited.", ""),
    ],
)
def test_more_forms(words: str, expected: str) -> None:
    check(words, expected)


@pytest.mark.parametrize(
    ("event", "words"),
    [
        ("planned", "The Authority intends to consult later this year on a set of Toy Safety Guidelines."),
        ("planned", "The Authority will consult on the Toy Safety Guidelines next year."),
        ("planned", "The Toy Safety Guidelines are now on the legislative plan for 2025."),
        ("planned", "The Toy Safety Rules are on the legislative agenda of the State Council for 2025."),
        ("planned", "The Toy Safety Rules went to final review this week."),
        ("planned", "The Toy Safety Act has stalled with the early election, the interior ministry said."),
        ("planned", "Bundesrat to vote on 11 July on the Toy Safety Act."),
        (
            "planned",
            "The Department sent to the White House on 18 October a proposed rule titled Toy Safety Rule.",
        ),
        (
            "planned",
            "The Toy Safety Rules were tabled by the SFC before the Legislative Council on 18 June 2025.",
        ),
        ("issued", "The Division released its 2025 Toy Safety Guidelines on October 21, 2025."),
        ("planned", "Lawmakers are to vote on Tuesday on the Toy Safety Bill."),
        ("planned", "The Commission will shortly consult on the Toy Safety Guidelines."),
        ("planned", "The regulator plans to seek views on the Toy Safety Code early next year."),
        ("adopted", "The Toy Safety Act cleared its final hurdle in the Senate on 3 May 2025."),
        ("adopted", "Lawmakers gave final approval to the Toy Safety Act."),
        ("adopted", "The Toy Safety Act was signed into law by Governor Hochul on 3 May 2025."),
        ("adopted", "With 45 votes to 2 the Senate adopted the Toy Safety Act."),
        ("adopted", "The Senate's approval of the Toy Safety Act came on 3 May 2025."),
        ("planned", "The first reading of the Toy Safety Bill took place on 3 May 2025."),
        ("issued", "The Toy Safety Guidelines saw the light of day on 3 May 2025."),
        ("issued", "New from the FCA: the Toy Safety Guidelines."),
        ("issued", "The Toy Safety Guidelines were put on the website on 3 May 2025."),
        ("issued", "The FCA has finalised the Toy Safety Guidelines."),
        ("amended", "The FCA tweaked the Toy Safety Rules on 3 May 2025."),
        ("amended", "The Toy Safety Rules have been tightened by the FCA."),
        ("amended", "The FCA extended the scope of the Toy Safety Rules."),
        ("amended", "The Toy Safety Rules were amended to cover drones."),
        ("amended", "An amendment to the Toy Safety Rules was published on 3 May 2025."),
        ("amended", "Changes to the Toy Safety Rules have been made by the FCA."),
        ("repealed", "The Toy Safety Rules have ceased to have effect."),
        ("repealed", "The FCA has done away with the Toy Safety Rules."),
        ("repealed", "The court annulled the Toy Safety Rules."),
        ("repealed", "The Toy Safety Rules were removed from the rulebook."),
        ("repealed", "The Toy Safety Rules are no longer in force."),
        ("repealed", "The FCA cancelled the Toy Safety Circular."),
        ("planned", "Toy Safety Bill: second reading"),
        ("planned", "Toy Safety Bill: committee stage continues"),
        ("in_force", "Toy Safety Act now in force"),
        ("adopted", "Toy Safety Act: royal assent"),
        ("adopted", "Toy Safety Act passed"),
        ("adopted", "Toy Safety Act: Senate approves"),
        ("issued", "Toy Safety Rules gazetted"),
        ("issued", "Toy Safety Rules: final text published"),
        ("repealed", "Toy Safety Rules scrapped"),
        ("planned", "The Toy Safety Act was approved by the Trade Committee of the House on 3 May."),
        ("adopted", "The Toy Safety Law was adopted by the Standing Committee of the Toy Congress."),
        (
            "planned",
            "The Toy Safety Rules, which the ministry had put forward earlier, are now on the agenda.",
        ),
        ("in_force", "The Toy Safety Act, which the President assented to in May, has been law since June."),
        ("consultation", "The Authority holds a public hearing on its draft Toy Safety Standards."),
        ("in_force", "The Toy Safety Regulations 2025 are now operative."),
        ("in_force", "The Toy Safety Act 2025 has been enforced since 1 March."),
        ("in_force", "Amendments to the Toy Safety Act that add drones took effect on 3 May 2025."),
        (
            "in_force",
            "The President signed the Toy Safety Act. The Act, in force since 4 May, has two parts.",
        ),
        ("issued", "Two ministries jointly printed and distributed the Toy Safety Notice."),
        ("issued", "The bank placed on its website the Toy Safety Rules."),
        ("issued", "The Authority has put in place Toy Safety Guidelines."),
        ("issued", "The Commission, through Resolution 81/2025 of 3 May, extended the regime to drones."),
        ("issued", "Shops were reminded of their duties in a Circular on Toy Safety dated 3 May."),
        ("issued", "The minister published in the Official Gazette the Toy Safety Rules."),
        ("issued", "The FCA published its final report on toy safety."),
        ("adopted", "The assembly voted 441 to 3 in favour of the Toy Safety Act."),
        ("adopted", "The Riksdag said yes to a new Toy Safety Act."),
        ("repealed", "The Commission voted to withdraw proposed Rule 30e-7."),
        ("repealed", "The Toy Safety Rules, 2020 stand repealed."),
        ("amended", "The new decree alters the Toy Safety Regulation."),
        ("planned", "The central bank lists the Toy Safety Rules among the texts to be revised this year."),
        ("planned", "A provisional deal was reached on the Toy Safety Act."),
        ("planned", "The Commission proposes a Toy Safety Regulation."),
        ("planned", "Deputies begin examining the Toy Safety Act."),
        ("planned", "The Toy Safety Bill remains with the ministry."),
        ("planned", "The effective date of the Toy Safety Act was pushed to June."),
        ("consultation", "A consultation was launched on the Toy Safety Code."),
        ("consultation", "The Senate is calling for memoranda on the Toy Safety Bill."),
        (
            "consultation",
            "The Authority opened a consultation on its Toy Safety Guidance, revised for the new Act.",
        ),
        # in an authority's own words, in a paper, in short
        ("planned", "We intend to publish our final rules on toy safety in August."),
        ("issued", "The Toy Board, in an opinion on doll labels, asked shops to wait."),
        ("adopted", "The Toy Safety Act is long. Signed on 3 May by the governor."),
        # what a rule would do, or is told to be, before it is one
        ("planned", "A separate proposal, the Toy Safety Act, would ban lead."),
        ("planned", "The minister unveiled the Toy Safety Act, a proposed law on dolls."),
        ("planned", "Work began on a Code of Practice on marking toys."),
        ("planned", "Deadline for the ministry to issue guidelines on toy safety."),
        (
            "consultation",
            "Views are sought until 3 June on how shops ought to implement the Toy Safety Code.",
        ),
        # in a clause about a rule that is named by the way
        (
            "issued",
            "Shops must report under the Toy Safety Rules, which the Authority published on 3 May.",
        ),
        ("adopted", "The implementing rules and regulations of the Toy Act were signed on 3 May."),
        # a label tells
        ("issued", "Also out this week: the regulator's guidance on toys in schools."),
        ("planned", "Still awaited: the Toy Safety Act."),
        ("planned", "Parliament's trade committee backed the Toy Safety Bill on 3 May."),
        ("issued", "The Authority issued a Directive on the Duties of Boards under the Toy Safety Rules."),
    ],
)
def test_told_in_many_ways(event: str, words: str) -> None:
    assert [step.split(":")[0] for step in steps(words)] == [event]
