"""Layouts of newsletters: what each is, its text, and the words that each of its items opens with."""

LAYOUTS = [
    (
        "a firm's name and an issue line over paragraphs that each begin with a day, one with Also",
        """
        ALDER & WREN LLP
        Data Protection: Monthly Update
        March 2025 Issue | Oslo - Riga

        It has been a busy month for app makers.

        On 4 March 2025, the Agency fined Acme Limited EUR 5,000 for late notice.

        On 11 March, the Court made public a ruling against Bolt AS.

        Also on 11 March, the Ministry issued the Rules on Labels.

        On 20 March, the Agency warned three shops about cameras.
        """,
        ["On 4 March 2025", "On 11 March", "Also on 11 March", "On 20 March"],
    ),
    (
        "entries made of fields between dashes",
        """
        Penalties of the week

        Banks

        - First Bank, Riga Branch – EUR 950,000 – loans not checked – Supervision Office – 11 March 2025
        - Second Bank Co. – warning; EUR 1.2 million – late reports – Central Bank – 2025.03.12
        - Three village banks – EUR 1 million in total – loans – Supervision Office – 14 Mar. 2025
        """,
        ["First Bank", "Second Bank", "Three village banks"],
    ),
    (
        "numbered entries under sections, an introduction before and an author after",
        """
        The regulators have continued their efforts. Several banks were penalized.

        Regulatory developments

        1. New guidelines issued

        On 9 February, the Bank issued the Guidelines for Data.

        2. 37 draft standards released

        On 3 February, the Committee issued two drafts.

        Enforcement developments

        1. Firm fined for breach

        On 2 February, the Office fined Acme Ltd. EUR 3 million.

        Jane Doe
        Partner, Singapore
        +65 6868 9808
        """,
        ["On 9 February", "On 3 February", "On 2 February"],
    ),
    (
        "highlights, then paragraphs that each begin with a date",
        """
        Monthly Update
        Key highlights
        The Ministry published the draft rules. The Bureau fined several banks.
        On 2 March, the Administration issued the draft Regulations.
        On 14 March, the Ministry published a notice. It names 14 apps.
        It was reported on 15 March that the Commission will inspect banks.
        """,
        ["On 2 March", "On 14 March", "It was reported on 15 March"],
    ),
    (
        "run-in headings",
        """
        Consumer notes
        July 2025

        Regulator sues lender. The Bureau filed a complaint on August 21.

        Why it matters. Lenders should check their contracts.

        Order lifted. A consent order was terminated by the Office on August 18.

        © 2025. This is general information and no legal advice.
        """,
        ["Regulator sues lender", "Order lifted"],
    ),
    (
        "a table with a head",
        """
        Selected decisions

        The Commission took each of the decisions below unless we say otherwise.

        DATE | WHO | WHAT
        3 August 2021 | Acme | Fined HK$9.8 million.
        Winter 2019/20 | Beta | Reprimanded.
        """,
        ["3 August 2021", "Winter 2019/20"],
    ),
    (
        "a timeline, its comment left out",
        """
        The Acme file: a timeline

        23 June 2022 | The Office opens a review.

        26 December 2022 | A first bill arrives: the Office fines Acme 87 million yuan.

        Why it matters. The sum is the highest so far.
        """,
        ["23 June 2022", "26 December 2022"],
    ),
    (
        "date headings over entries",
        """
        Papers of the Board, February 2025

        3 February 2025
        Digital assurance
        The Board wants views on a draft circular.

        7 February 2025
        Trading window
        The Board has put out a consultation paper.

        Debt holdings
        In a second paper the Board reviews Regulation 17.

        11 February 2025
        Unclaimed money
        The Board also wants a mechanism.
        """,
        ["The Board wants", "The Board has put out", "In a second paper", "The Board also wants"],
    ),
    (
        "a list of parts belongs to its sentence",
        """
        Letter, April 2020

        Manufacturing

        Four draft standards have been open to comment since March 30, 2020. The Ministry released:
        - detection of faults;
        - plant information;
        - reference architecture.
        Views are welcome before April 30, 2020.
        """,
        ["Four draft standards"],
    ),
    (
        "bullets that each report",
        """
        Notices

        Payment firms

        - The branch fined Acme Payment 250,000 yuan over its cards.
        - Beta Payment was fined 30,000 yuan by the branch.

        Contact us

        Our team is at your disposal.
        """,
        ["The branch fined Acme", "Beta Payment was fined"],
    ),
    (
        "records of fields",
        """
        Tracker

        Date: 3 July 2024
        Authority: Office A
        Subject: Fine of EUR 1.2 million.

        Date: 19 August 2024
        Authority: Office B
        Subject: Order against Beta.
        """,
        ["Date: 3 July 2024", "Date: 19 August 2024"],
    ),
    (
        "an article: what explains it is part of it",
        """
        Rules for personal information

        6 August 2013

        The Rules were promulgated by the Ministry on 16 July 2013 with effect from 1 September 2013.

        Definition of personal information

        The Rules define it as any information that can identify a user.

        Duties of operators

        Operators must keep the information safe and may not sell it.
        """,
        ["The Rules were promulgated"],
    ),
    (
        "numbered sections over numbered entries, the publisher's views left out",
        """
        Monthly Update - April 2023 Issue

        Our Views

        The new body will change who regulates what.

        1. Legislative Developments

        1.1 Office issues provisions (23 March)

        The Office issued the Provisions on Procedures.

        1.2 Committee seeks comments (16 March)

        The Committee released a draft.

        2. Industry Developments

        2.1 Data exchange opens

        On 9 March, the exchange was opened.
        """,
        ["The Office issued", "The Committee released", "On 9 March"],
    ),
    (
        "a date right below an entry's own heading",
        """
        1. Office publishes rules
        Date: 2024-09-30
        The State Office published the Rules.
        Source: office.example

        2. Ministry orders 21 apps to rectify
        Date: 2024-09-12
        The Ministry named 21 apps.
        Source: ministry.example
        """,
        ["Date: 2024-09-30", "Date: 2024-09-12"],
    ),
    (
        "headings inside entries",
        """
        Privacy monthly

        Office fines Acme Airlines over checks

        What happened

        On 3 May 2024 the Office fined Acme Airlines €1.2 million.

        Why it matters

        Checks must be proportionate.

        Authority warns retailer over cards

        What happened

        The Authority issued a warning to a retailer on 7 May 2024.
        """,
        ["On 3 May 2024", "The Authority issued"],
    ),
    (
        "an article without an opening",
        """
        New rules for instant payments

        Background

        The Parliament and the Council adopted the Regulation on 13 March 2024.

        Scope

        The Regulation applies to all providers.

        Next steps

        Banks should test their systems.
        """,
        ["The Parliament and the Council"],
    ),
    (
        "questions and answers",
        """
        Tracker
        Update of 3 October 2024

        What did the court decide on 4 October about Acme?
        That all use of data without limit breaches the law.

        Any fines?
        Yes: the Office fined Beta 30 million euros on 3 September.
        """,
        ["That all use", "Yes: the Office"],
    ),
    (
        "countries without news, lines of a calendar, a sign-off",
        """
        Notes

        Ireland
        Nothing to report.

        China
        The Office fined Acme EUR 3 million on 4 March 2025.

        Consultations closing soon

        10 July: paper on investment research
        31 July: paper on the leverage ratio

        Kind regards,
        Jane
        """,
        ["The Office fined", "10 July", "31 July"],
    ),
    (
        "headlines alone",
        """
        Daily

        Regulator singles out Acme over privacy

        Quick hits /

        China exempts cars from purchase tax

        Miner faces debt crunch after ruling
        """,
        ["Regulator singles out", "China exempts", "Miner faces"],
    ),
    (
        "a letter",
        """
        Dear readers,

        China

        Labels for machines

        The Administration released the final Measures on March 14, 2025.

        New to this letter

        Clients can ask us for a comparison.

        Kind regards,
        The editors
        """,
        ["The Administration released"],
    ),
    (
        "a news story: headline, byline, opening, quotes, a crosshead, earlier cases",
        """
        Agency fines shoe shop Acme over hidden cameras

        By our staff, Riga
        Friday 14 March 2025

        The Data Agency fined shoe shop Acme EUR 2 million on Friday for cameras hidden in its stores.

        The sum is the highest that the Agency has ever imposed on a shop. Acme has 30 days to appeal.

        "We regret what happened," said the chief executive, Ann Lee. She has left Acme since.

        HOW IT BEGAN

        In May 2023 the Agency fined the shop EUR 100,000 for its newsletters. Acme paid at once.

        Lawyers said more fines on shops would follow. The Court in Vilnius hears a case against Bolt in May.
        """,
        ["The Data Agency fined"],
    ),
    (
        "numbered one-liners without a body are a list, also where each names its source",
        """
        In brief - Friday 13 December 2024

        Everything of this week, in one line each.

        1. Agency fines Acme EUR 5 million over cameras [agency.example]
        2. Bolt: settlement of EUR 2 million with the Ministry. [ministry.example]
        3. Ministry finalises the Rules on Labels; in force from May. [ministry.example]
        4. Court orders Corex to pay a customer EUR 250. [court.example]
        """,
        ["Agency fines", "Bolt: settlement", "Ministry finalises", "Court orders"],
    ),
    (
        "a calendar: days as headings, over lists of which some tell no verb",
        """
        THE WEEK AHEAD
        Monday 27 January to Sunday 2 February 2025, with a look further out

        Monday, January 27

        * Ireland: Last day to reply to the Agency's paper on reports.
        * China: Consultation of the Ministry on the Rules on Labels closes.

        Tuesday, January 28

        * Hong Kong: markets shut from noon.
        * Ireland: The Agency publishes the minutes of its panel.
        * European Central Bank: Governing Council meets.
        """,
        ["Ireland: Last", "China: Cons", "Hong Kong: m", "Ireland: The", "European Cen"],
    ),
    (
        "one article under numbered headings, with kicker, author and reading time over it",
        """
        INSIGHT

        Consent and the clock: what the draft rules on data would mean

        Ann Lee and Bo Ray, Alder Legal, Riga
        24 February 2025 | 8 minute read

        The Ministry released the draft Rules on Data on 3 January 2025 and asks for comments by 5 March.

        In what follows we walk through the parts that will keep teams busy.

        1. When would the rules apply?

        In stages. The parts on the Board come into force on the day of publication.

        2. Notices that can be read on their own

        Rule 3 says that a notice must be clear. Long terms of service will no longer do.

        3. Security: a floor, not a ceiling

        Rule 6 lists measures such as encryption and logs that are kept for a year.
        """,
        ["The Ministry released"],
    ),
]
