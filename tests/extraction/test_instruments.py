"""Rules: what their titles are, which step of their life a passage tells, and their dates."""

import pytest

from tests.extraction.analysing import facts_of
from updates.extraction.findings import InstrumentFinding, Span
from updates.extraction.titles import find_titles
from updates.extraction.vocabulary import InstrumentKind


def rules(body: str, headline: str = "") -> list[str]:
    found = [i for i in facts_of(body, headline).instruments if i.event.value != "cited"]
    return [f"{i.event.value}: {i.title}" for i in found]


def only(body: str) -> InstrumentFinding:
    (found,) = (i for i in facts_of(body).instruments if i.event.value != "cited")
    return found


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        # a head word with what it is about
        ("issued the Guidelines for Toy Safety Building today", ["Guidelines for Toy Safety Building"]),
        # a head word at the end
        ("under the Toy Safety Law", ["Toy Safety Law"]),
        # a year, a number, a state in brackets
        (
            "the Toy (Prohibition of Lead) Regulations, 2015 apply",
            ["Toy (Prohibition of Lead) Regulations, 2015"],
        ),
        ("the Toy Safety Measures (Draft for Comments) are", ["Toy Safety Measures (Draft for Comments)"]),
        ("the Directive on Toys (2002/58/EC) says", ["Directive on Toys (2002/58/EC)"]),
        # two laws are two titles
        ("the Toy Safety Law and the Game Safety Law", ["Toy Safety Law", "Game Safety Law"]),
        # an opinion on two laws is one title
        ("published Opinions on the Toy Act and the Game Act", ["Opinions on the Toy Act and the Game Act"]),
        # in quotes, of any sort
        (
            "published “Rules for Toys and what comes with them” today",
            ["Rules for Toys and what comes with them"],
        ),
        ("published 《Measures for Toys》 today", ["Measures for Toys"]),
        # numbered standards and laws
        ("with it GB 12345-2025 Toys – Labelling Method.", ["GB 12345-2025 Toys – Labelling Method"]),
        ("passed Law No. 16/2001 on Friday", ["Law No. 16/2001"]),
        ("signed Executive Order 14067 today", ["Executive Order 14067"]),
        # a rest in plain words
        ("published its Guide to internal toy models on 5 May", ["Guide to internal toy models"]),
        # wholly in plain words, where a verb of rule-making governs it
        ("adopted the draft law on toys in public places.", ["draft law on toys in public places"]),
        # a paper by its code, its title after a comma, a dash, a colon or in quotes
        ("published CP14/25, Paint on toys, on 5 May", ["CP14/25 Paint on toys"]),
        ("published DP2/25 – Paint on toys on 5 May", ["DP2/25 Paint on toys"]),
        ("published CP25/9: Paint on toys. Then", ["CP25/9 Paint on toys"]),
        ("seeks views on CP162 “Toys by post” until May", ["CP162 Toys by post"]),
        ("in CP25/9, Toyland is named", ["CP25/9"]),
        # a list in plain words belongs to what the title is about; a clause does not
        (
            "issued Guidelines on paints, glues and other fillings for toys, which apply soon",
            ["Guidelines on paints, glues and other fillings for toys"],
        ),
        ("issued Guidelines on paints, asked firms to reply and met them", ["Guidelines on paints"]),
        # a title goes on after an owner
        (
            "published an Opinion on the Board’s rejection of the toy list",
            ["Opinion on the Board’s rejection of the toy list"],
        ),
        # a number with a comma, and what the rule is on
        ("Law No. 21,719 on the Protection of Toys.", ["Law No. 21,719 on the Protection of Toys"]),
        ("published Notice No. 5 on Monday", ["Notice No. 5"]),
        # a name and its number are one rule
        ("amendments to the Toy Safety Law, TOY Law No. 5 of 2020, took effect", ["Toy Safety Law"]),
        # a bill by its number, but no year
        ("heard experts on bill 2338/2023 today", ["bill 2338/2023"]),
        ("the Toy Safety (Paints) Bill 2024 passed", ["Toy Safety (Paints) Bill 2024"]),
        # a number inside a name, and a place that "New" belongs to
        ("transposing the TOY 2 Directive", ["TOY 2 Directive"]),
        ("New York Toy Safety Act passed", ["New York Toy Safety Act"]),
        # of a paper and the draft that it is on, the draft
        ("a consultation paper on the proposed Guideline on Toys", ["Guideline on Toys"]),
        # what a rule is to do is no part of its title
        ("drew up a Toy Safety Directive to give teeth to the law", ["Toy Safety Directive"]),
        # an unpaired quotation mark opens no title
        ('the Board ("TB") passed the Toy Safety Rules (the "Rules")', ["Toy Safety Rules", "Rules"]),
        # a paper by what it is called
        ("floated a consultation paper titled “Review of Toy Norms” today", ["Review of Toy Norms"]),
        ("opened a consultation entitled Custody of Toys: Proposals.", ["Custody of Toys: Proposals"]),
        # the amendment is the rule
        ("Amendment No. 3 to the Toy Safety Law is here", ["Amendment No. 3 to the Toy Safety Law"]),
        # bracketed middle parts
        (
            "the Toys and Games Act 2000 (Lead Paint) Order 2025 says",
            ["Toys and Games Act 2000 (Lead Paint) Order 2025"],
        ),
        ("the Toys (Amendment) (No. 2) Regulations 2025", ["Toys (Amendment) (No. 2) Regulations 2025"]),
        # a month tells when, and is no part of it
        ("repeals the Guidelines on Toys of May 2022", ["Guidelines on Toys"]),
        # a draft of it
        ("released the Exposure Draft of the Guidelines on Toys", ["Guidelines on Toys"]),
        # other heads
        ("issued the Toy Custody Module today", ["Toy Custody Module"]),
        ("sent out Sound Practices for Toy Storage today", ["Sound Practices for Toy Storage"]),
        ("the Protection of Toys Codes of Practice", ["Protection of Toys Codes of Practice"]),
        # numbers with other words around them
        ("issued Resolution TSA No. 611 today", ["Resolution TSA No. 611"]),
        ("issued Memorandum Circular No. 5, Series of 2025", ["Memorandum Circular No. 5, Series of 2025"]),
        ("signed SB 53 into law", ["SB 53"]),
        ("withdrew Toy Standard 3 of 2018 today", ["Toy Standard 3 of 2018"]),
        # a rule by its name after a comma
        ("finalized a rule, Toy Fees (Regulation T), on 3 May.", ["Toy Fees (Regulation T)"]),
        # a topic that begins with an acronym
        ("repealed its Guidelines on ICT and toy storage.", ["Guidelines on ICT and toy storage"]),
        # but not where none does
        ("play by the rules on toys in public places.", []),
        # a firm's own papers are none
        ("changed its Privacy Policy", []),
    ],
)
def test_titles(words: str, expected: list[str]) -> None:
    assert [title.text for title in find_titles(words, 0, len(words))] == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("The FCA issued the Toy Safety Rules.", ["issued: Toy Safety Rules"]),
        ("The Toy Safety Rules were published on Monday.", ["issued: Toy Safety Rules"]),
        ("The FCA's Toy Safety Rules are final.", ["issued: Toy Safety Rules"]),
        # a draft that is issued is out for comment
        ("The FCA issued the draft Toy Safety Rules.", ["consultation: Toy Safety Rules"]),
        ("The FCA published the Toy Safety Rules for public comment.", ["consultation: Toy Safety Rules"]),
        ("The FCA wants views on the Toy Safety Rules.", ["consultation: Toy Safety Rules"]),
        (
            "The FCA asked the public what it thinks of the Toy Safety Rules.",
            ["consultation: Toy Safety Rules"],
        ),
        # a consultation that is over
        (
            "After public consultation the FCA has finalised the Toy Safety Rules.",
            ["issued: Toy Safety Rules"],
        ),
        # parliaments and presidents
        ("Parliament passed the Toy Safety Act.", ["adopted: Toy Safety Act"]),
        ("The Toy Safety Act (TSA) was signed by the governor.", ["adopted: Toy Safety Act"]),
        ("The Cabinet adopted the draft Toy Safety Law.", ["adopted: Toy Safety Law"]),
        # changes and ends
        ("The FCA announced amendments to the Toy Safety Rules.", ["amended: Toy Safety Rules"]),
        ("Senate Bill 2457, enacted on 7 August, amends the Toy Safety Act.", ["amended: Toy Safety Act"]),
        ("Parliament repealed the Toy Safety Act.", ["repealed: Toy Safety Act"]),
        # plans
        ("The FCA has been drafting the Toy Safety Rules.", ["planned: Toy Safety Rules"]),
        ("The FCA plans to issue the Toy Safety Rules.", ["planned: Toy Safety Rules"]),
        # in force
        ("The Toy Safety Act entered into force on 10 August 2023.", ["in_force: Toy Safety Act"]),
        # one verb, several titles
        (
            "The FCA adopted a statement on toys in parks, recommendations on toys in trains "
            "and an opinion on toy guns.",
            [
                "adopted: statement on toys in parks",
                "adopted: recommendations on toys in trains",
                "adopted: opinion on toy guns",
            ],
        ),
        # what is only cited is not told of
        ("The FCA fined Alpha plc £5m under the Toy Safety Act.", []),
        ("The FCA published a speech in line with the Toy Safety Act.", []),
        # what firms must draw up is no rule
        ("Each operator must publish rules for toys in shops.", []),
        # a consultation paper that is published is out for comment
        ("The FCA published CP25/9 “Toys”.", ["consultation: CP25/9 Toys"]),
        # so is a draft change, and one with a comment period
        ("The FCA told of a draft amendment to the Toy Rules.", ["consultation: Toy Rules"]),
        ("The FCA opened a comment period on amendments to its Toy Rules.", ["consultation: Toy Rules"]),
        # adopted for comment
        (
            "The FCA adopted the Toy Guidelines on 3 May. They are open for comments until 1 June.",
            ["consultation: Toy Guidelines"],
        ),
        # of several steps the last
        (
            "The Toy Rules, issued jointly by the FCA and the DPC, came into force on 1 June 2021.",
            ["in_force: Toy Rules"],
        ),
        # to be laid before a parliament
        (
            "The FCA will lay the Toy (Amendment) Rules 2025.",
            ["planned: Toy (Amendment) Rules 2025"],
        ),
        # lower-case drafts
        (
            "EBA: consultation on the draft regulatory technical standards on toy sales ends on 6 June.",
            ["consultation: draft regulatory technical standards on toy sales"],
        ),
        # an adjective is no step
        ("The revised Toy Act has been in force since 1 June 2021.", ["in_force: Toy Act"]),
        # whose it is is no part of the title
        (
            "The Toy Licensing Rules of the Federal Trade Commission were issued today.",
            ["issued: Toy Licensing Rules"],
        ),
        # what is sent in on a text is no part of it
        (
            "Feedback on the Discussion Paper on Tokens can be given until 30 June.",
            ["consultation: Discussion Paper on Tokens"],
        ),
        ("The President assented to the Toy Act 2025 on 3 May.", ["adopted: Toy Act 2025"]),
        # a paper that an authority speaks through
        (
            "By a circular of 20 September 2024 entitled “Strengthening Toy Checks”, the HKMA expects more.",
            ["issued: Strengthening Toy Checks"],
        ),
        # the bill that carries the act
        (
            "Governor Ann Lee signed HF 4757, which includes the Minnesota Toy Privacy Act, on May 24, 2024.",
            ["adopted: Minnesota Toy Privacy Act"],
        ),
        # a bill that becomes law is adopted; it is in force later
        (
            "The Toy Data Transparency Act became law on June 28, 2024.",
            ["adopted: Toy Data Transparency Act"],
        ),
        # words that only count the papers
        (
            "MAS launched a consultation on a revised set of Guidelines on Toy Safety.",
            ["consultation: Guidelines on Toy Safety"],
        ),
        # comments that are due are asked for
        (
            "Comments are due 30 May 2025 on the regulator's draft Guidance on Toy Privacy.",
            ["consultation: Guidance on Toy Privacy"],
        ),
        # what is still to be done to a rule, in the passive too
        ("The revised Toy Code will be published in early 2026.", ["planned: Toy Code"]),
        ("The Toy Safety Directive is to be presented by the FCA.", ["planned: Toy Safety Directive"]),
        ("The FCA intends to publish a consultation on the Toy Safety Rules.", ["planned: Toy Safety Rules"]),
        # a bill that is brought in or read is to come; one that was voted for is adopted
        (
            "A new Toy (Use and Access) Bill was introduced in the Senate.",
            ["planned: Toy (Use and Access) Bill"],
        ),
        ("The Toy Safety Bill had its second reading on 3 May.", ["planned: Toy Safety Bill"]),
        ("The minister introduced the Toy Safety Bill.", ["planned: Toy Safety Bill"]),
        ("The Toy Safety Bill cleared its third reading.", ["adopted: Toy Safety Bill"]),
        ("Royal Assent was given to the Toy Safety Act 2023.", ["adopted: Toy Safety Act 2023"]),
        (
            "An Act respecting toys and games, had its first reading on 3 May.",
            ["planned: An Act respecting toys and games"],
        ),
        # a court does away with a rule
        (
            "The High Court quashed the Toy Safety Regulations 2022.",
            ["repealed: Toy Safety Regulations 2022"],
        ),
        ("The Toy Safety Rule was struck down by a court.", ["repealed: Toy Safety Rule"]),
        # words between a subject and its verb
        ("The Toy Act, consisting of three parts, received the final green light.", ["adopted: Toy Act"]),
        ("The Toy Act, consisting of three parts, comes up next, the FCA said.", []),
        # who made the rule, told in a clause about it
        (
            "Shops have seen the Toy Safety Rules, which the FCA put out on 3 May.",
            ["issued: Toy Safety Rules"],
        ),
        ("Under the Toy Safety Rules, which the FCA put out in 2019, shops pay.", []),
        # a bill that changes an act, once passed
        ("Two bills amending the Toy Safety Act have cleared the legislature.", ["amended: Toy Safety Act"]),
        # a text put out in amended form is put out
        ("The FCA published amended Regulations on Toy Data.", ["issued: Regulations on Toy Data"]),
        # an order by which someone is punished is no news of a rule
        ("By Resolution No. 78, made public on 3 May, it ordered Toyland to stop.", []),
        # bound by a rule since a day
        ("Shops have been subject to the Toy Safety Rules since 1 May 2024.", ["in_force: Toy Safety Rules"]),
        # a consultation by what it is on
        (
            "The targeted consultation on the labelling of wooden toys closed on 3 May.",
            ["consultation: labelling of wooden toys"],
        ),
        # plain words as a subject
        (
            "A public statement on good habits in toy shops was issued today.",
            ["issued: public statement on good habits in toy shops"],
        ),
        # a vote, a blessing, a committee
        ("Parliament has given its blessing to the Toy Safety Bill 2025.", ["adopted: Toy Safety Bill 2025"]),
        ("The House voted 395-10 to pass the Toy Safety Act on 3 June.", ["adopted: Toy Safety Act"]),
        ("The committee advanced the Toy Safety Act on 3 June.", ["planned: Toy Safety Act"]),
        ("The Bill to amend the Toy Safety Act passed its second reading.", ["planned: Toy Safety Act"]),
        # a deadline that passes is no law that passes
        ("The deadline under the Toy Safety Act passed on 17 May.", []),
        # a draft that is final is a draft no more
        (
            "The draft Toy Safety Rules, first floated in 2023, were finalised on 2 May.",
            ["issued: Toy Safety Rules"],
        ),
        # adopted for comment in one sentence
        (
            "The DPC adopted Guidelines on Toys on 3 May and seeks comments until 4 June.",
            ["consultation: Guidelines on Toys"],
        ),
        (
            "The DPC adopted Guidelines on Toys on 3 May after seeking comments.",
            ["adopted: Guidelines on Toys"],
        ),
        # rules that go by letters, where something happens to them
        ("DORA has applied since 17 January 2025.", ["in_force: DORA"]),
        ("Firms must report incidents under DORA.", []),
        # a kind in small letters after a name
        ("The court vacated the Board's Negative Toy rule.", ["repealed: Negative Toy rule"]),
        # what is to be done to a rule, and a plan that is given up
        ("The FCA said that it will revise the Toy Safety Code.", ["planned: Toy Safety Code"]),
        (
            "The FCA withdrew its proposal for a Toy Liability Directive.",
            ["repealed: Toy Liability Directive"],
        ),
        # a bill's number and the act that it carries, told of together
        ("HB 149, the Toy Governance Act, was signed into law on 22 June.", ["adopted: Toy Governance Act"]),
        # a standard's name ends where the sentence goes on
        (
            "The draft GB/T 12345 Toys - Safety of wheels is open for comment.",
            ["consultation: GB/T 12345 Toys - Safety of wheels"],
        ),
        (
            "The FCA issued the Notice on Carrying out the Toy Action.",
            ["issued: Notice on Carrying out the Toy Action"],
        ),
        ("The FCA issued Guidance on ICT risk in toy shops.", ["issued: Guidance on ICT risk in toy shops"]),
        # the number of a directive is a part of its name
        (
            "The Toy Safety Directive 3 is expected to be adopted in 2026.",
            ["planned: Toy Safety Directive 3"],
        ),
        ("A bill allowing toy shares is months away.", ["planned: bill allowing toy shares"]),
        # a cabinet asks nobody for comments
        (
            "The Executive Yuan approved draft amendments to the Toy Protection Act for parliament.",
            ["adopted: Toy Protection Act"],
        ),
    ],
)
def test_steps(words: str, expected: list[str]) -> None:
    assert rules(words) == expected


@pytest.mark.parametrize(
    ("words", "effective", "due"),
    [
        (
            "The FCA issued the Toy Safety Rules, which will come into force on 1 August 2021.",
            "2021-08-01",
            None,
        ),
        ("The FCA issued the Toy Safety Rules with effect from 1 August 2021.", "2021-08-01", None),
        # what applies of a rule, and a day that opens the sentence
        ("The provisions of the Toy Safety Act apply from 1 August 2021.", "2021-08-01", None),
        ("Since 1 August 2021 shops must comply in full with the Toy Safety Rules.", "2021-08-01", None),
        # effect in other words
        (
            "The Toy Safety Bill was passed; the minister named 1 August 2021 as commencement day.",
            "2021-08-01",
            None,
        ),
        (
            "The Toy Safety Bill was passed. Once it is in operation on 1 August 2021, shops pay.",
            "2021-08-01",
            None,
        ),
        (
            "The FCA issued the Toy Safety Rules on 2 May 2021 and they came into force upon publication.",
            "2021-05-02",
            None,
        ),
        ("The FCA issued the Toy Safety Rules. Implementation moves to 1 August 2021.", "2021-08-01", None),
        ("The Toy Safety Rules were issued. They must be observed from 1 August 2021.", "2021-08-01", None),
        # a deadline that is put back
        (
            "The FCA issued CP21/9. Replies were due by 4 July 2021; the deadline moved to 9 August 2021.",
            None,
            "2021-08-09",
        ),
        ("CP21/9 came out on 3 May 2021 and closes on 4 July 2021.", None, "2021-07-04"),
        ("The FCA published CP21/9. Send remarks by 4 July 2021.", None, "2021-07-04"),
        ("The FCA published CP21/9. It wants to hear from you by 4 July 2021.", None, "2021-07-04"),
        ("The FCA issued the Toy Safety Rules. They apply from 1 August 2021.", "2021-08-01", None),
        ("The FCA issued the Toy Safety Rules on 2 May 2021, which took effect at once.", "2021-05-02", None),
        (
            "The FCA issued the Toy Safety Rules on 2 May 2021; they apply from that same day.",
            "2021-05-02",
            None,
        ),
        (
            "The FCA announced amendments to the Toy Safety Rules. From 19 November 2026, no toy sells.",
            "2026-11-19",
            None,
        ),
        (
            "The FCA issued the draft Toy Safety Rules. Comments are due by 18 February 2025.",
            None,
            "2025-02-18",
        ),
        ("The FCA consults on the Toy Safety Rules until 18 February 2025.", None, "2025-02-18"),
        ("The FCA issued the draft Toy Safety Rules on 2 May 2021 for public comment.", None, None),
        # the last day in other words
        ("The FCA published CP21/9. Replies close on 4 July 2021.", None, "2021-07-04"),
        ("The FCA published CP21/9. You can respond until 4 July 2021.", None, "2021-07-04"),
        (
            "The FCA published CP21/9. Interested parties may write in by 4 July 2021.",
            None,
            "2021-07-04",
        ),
        (
            "The FCA published CP21/9. The window for comments shuts on 4 July 2021.",
            None,
            "2021-07-04",
        ),
        (
            "The FCA published CP21/9. They have until 4 July 2021 to give their views.",
            None,
            "2021-07-04",
        ),
        (
            "The FCA published CP21/9. Comments go through the portal until 4 July 2021.",
            None,
            "2021-07-04",
        ),
        (
            "The FCA published CP21/9. The deadline for replies is 5 p.m. on 4 July 2021.",
            None,
            "2021-07-04",
        ),
        (
            "The FCA published CP21/9. Feedback is due no later than Friday 4 July 2021.",
            None,
            "2021-07-04",
        ),
        # the day of effect in other words
        ("The FCA issued the Toy Rules, applicable from 4 July 2021.", "2021-07-04", None),
        ("The FCA issued the Toy Rules. The effective date is 4 July 2021.", "2021-07-04", None),
        ("The FCA issued the Toy Rules. Changes bite on 4 July 2021.", "2021-07-04", None),
        ("The FCA issued the Toy Rules. The new regime goes live on 4 July 2021.", "2021-07-04", None),
        ("The FCA issued the Toy Rules. In force from 4 July 2021.", "2021-07-04", None),
        (
            "The FCA issued the Toy Rules; all have until 4 July 2021, when they take effect.",
            "2021-07-04",
            None,
        ),
        ("The FCA issued the Toy Rules. The start date is 4 July 2021.", "2021-07-04", None),
        ("The FCA issued the Toy Rules; they bind firms from 4 July 2021.", "2021-07-04", None),
    ],
)
def test_dates(words: str, effective: str | None, due: str | None) -> None:
    found = only(words)
    assert (
        found.effective_on and found.effective_on.iso(),
        found.comments_due and found.comments_due.iso(),
    ) == (
        effective,
        due,
    )


def test_a_short_form_stands_for_its_title() -> None:
    body = "The FCA issued the Toy Safety Rules (the “Rules”). The Rules come into force on 1 August 2021."
    found = only(body)
    assert (found.short_form, found.effective_on and found.effective_on.iso()) == ("Rules", "2021-08-01")


def test_a_list_under_a_sentence_names_rules() -> None:
    body = "Two draft standards are open to public comment. The FCA released:\n"
    body += "- Toys on wheels: general;\n- Toys in boxes."
    assert rules(body) == ["consultation: Toys on wheels: general", "consultation: Toys in boxes"]


def test_a_headline_s_title_counts_where_the_body_speaks_of_it() -> None:
    assert rules("These guidelines tell what toys are.", "FCA Toy Safety Guidelines") == [
        "issued: FCA Toy Safety Guidelines"
    ]


def test_a_heading_that_is_a_title_names_the_rule() -> None:
    body = "As from 8 September 2025 shops registered with the FCA must keep records."
    assert rules(body, "Toy Safety Act") == ["in_force: Toy Safety Act"]
    assert rules("The FCA wants to hear from you by 4 July 2025.", "Draft guidance on painted toys") == [
        "consultation: Draft guidance on painted toys"
    ]
    assert rules("Shops were busy in May.", "Toy Safety Act") == []


def test_findings_carry_their_words() -> None:
    body = "On Monday the FCA issued the Toy Safety Regulations, 2015 at last."
    found = only(body)
    assert found.span.of(body) == "Toy Safety Regulations, 2015" and found.kind is InstrumentKind.REGULATION
    assert found.event_span is not None and found.event_span.of(body) == "issued"


def test_reading_is_linear_in_the_words() -> None:
    words = "the Toy Law and the Game Rules on A and B of C for D in E, " * 2000
    assert len(find_titles(words, 0, len(words))) > 100
    assert Span(0, 3).of(words) == "the"
