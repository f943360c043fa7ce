"""Layouts of plain text, by its lines: each text, and the words its items open with."""

LINE_LAYOUTS = [
    (
        "lines of news, long ones among them, between the issue's day and a last word",
        """
        HARBOUR NEWS IN A LINE
        Tuesday 21 January 2025 - all of the past fortnight, one line each

        NO - Data Office: Nyika Couriers LLC and Nyika Parcels LLC agree to pay EUR 45m for failures in keeping their records and others (13 Jan)
        NO - Fin Office: lawsuit filed against Merlion Bank over its savings rates (14 Jan)
        Hong Kong - SFC: reprimand and fine of HKD 66.4m for Alder Bank Limited over the sale of its collective investment schemes (10 Jan)
        Singapore - MAS: consultation on complex products closes 28 March (20 Jan)
        Canada - FINTRAC: CAD 148,912 penalty on a currency dealer (16 Jan)

        Harbour News in a Line is free. Forward it to a colleague.
        """,  # noqa: E501
        ["NO - Data", "NO - Fin", "Hong Kong - SFC", "Singapore - MAS", "Canada - FINTRAC"],
    ),
    (
        "countries in capitals before paragraphs that somebody broke by hand",
        """
        WRAP OF THE HARBOURS
        for the week ending 11 July 2025

        SINGAPORE. The Monetary Authority of Singapore (MAS) announced on 4 July
        2025 that it had imposed penalties of S$27.45 million on nine firms for
        breaches of its rules.

        MALAYSIA. The Securities Commission Malaysia is seeking feedback on its
        Proposed Framework for the Offering of Tokenised Capital Market Products.
        The consultation closes on 18 August 2025.

        FIJI. The Reserve Bank of Fiji issued Prudential Supervision Policy Statement
        No. 24 on Cyber Security Risk Management on 3 July 2025, with a transition
        period until 31 December 2025.

        VIETNAM. The State Bank of Vietnam is planning a decree on a sandbox for gold
        platforms, a deputy governor said on
        9 July.
        """,
        ["SINGAPORE", "MALAYSIA", "FIJI", "VIETNAM"],
    ),
    (
        "an opening of the editors under the number of the issue",
        """
        NORTHERN REGULATORY BULLETIN
        No. 11 of 2025 — 1 December 2025

        From the editors: the big story this month is Norland's data law, eight years in the making.

        NORLAND

        Rules notified

        The Ministry of Data notified the Data Rules 2025 on 14 November 2025.

        Bank penalised

        By an order dated 18 November 2025, the Central Bank fined Alder Bank EUR 9 million.
        """,
        ["The Ministry", "By an order"],
    ),
    (
        "bullets of one sentence each, without days, labels or usual verbs",
        """
        WEEKLY DIGEST
        6 May 2025

        REGULATION

        - Norland's data authority gave companies until August to name a protection officer.
        - Jersey is to bring its funds law up to date.
        - A draft on cloud outsourcing went out to lenders in Kenya.
        - The watchdog in Lisbon wants banks to explain their algorithms.

        ENFORCEMENT

        - Regulators in Dubai took away the licence of Alder Brokers.
        - A Dutch court threw out the appeal of Nyika.
        - Merlion must hand back EUR 3 million to clients in Spain.
        """,
        [
            "Norland's",
            "Jersey",
            "A draft",
            "The watchdog",
            "Regulators",
            "A Dutch",
            "Merlion",
        ],
    ),
    (
        "a table of contents whose lines come again as headings",
        """
        HARBOUR BULLETIN
        Issued 17 July 2023

        In this edition

          Norland
            1. Safeguarding of assets by firms ........ 2
            2. Prohibition orders against staff
          Malaysia
            3. Administrative fines by the exchange

        NORLAND

        1. Safeguarding of assets by firms

        On 3 July 2023, the Fin Office announced rules on assets.

        2. Prohibition orders against staff

        The Fin Office issued prohibition orders on 27 June 2023.

        MALAYSIA

        3. Administrative fines by the exchange

        The exchange on 11 July fined Merlion Berhad RM1 million.
        """,
        ["On 3 July", "The Fin Office issued", "The exchange"],
    ),
    (
        "what an authority that says we did to someone",
        """\
        Bulletin of the Fin Office
        June 2025

        We have fined Alder Claims Ltd £87,400 for calls to people who had opted out.

        Earlier this month, we issued a reprimand to Birch Police for a leak of names.

        We publish this letter each month, and we offer seminars too.

        Today we published a consultation paper on levies.
        """,
        ["We have fined", "Earlier this month", "Today we published"],
    ),
    (
        "a line of day, body and place below each headline, a link below each entry",
        """\
        View this message in your browser

        PAYMENTS WATCH
        9 May 2025

        Wallet firm loses its licence
        5 May 2025 | Central Bank of Malta | Malta

        On 5 May the Central Bank of Malta withdrew the licence of Acme Pay.

        Read more »

        Card fees to be capped
        6 May 2025 | National Bank of Georgia | Georgia

        The National Bank of Georgia proposed a cap on card fees. [Read more](https://site.example/2)

        Full text: https://site.example/3
        """,
        ["5 May 2025 | Central", "6 May 2025 | National"],
    ),
    (
        "quoted mail",
        """\
        See below.

        -----Original Message-----
        From: Desk
        Subject: Digest
        > THE WEEK IN SHORT
        >
        > Ireland
        >
        > The Fin Office fined Acme EUR 2 million on
        > 3 March for late reports.
        >
        > On 4 March the Fin Office opened a consultation on fees.
        """,
        ["The Fin Office fined", "On 4 March"],
    ),
    (
        "news of its own within a story",
        """\
        Fin Office fines Acme Bank over late reports

        MALTA, 3 May 2025 - The Fin Office fined Acme Bank 2 million euros over late reports, it said.

        Acme Bank said it had mended the reports and would not appeal against the fine.

        The bank, which has 40 branches, sent its reports months late for three years.

        In a separate decision, the Fin Office on Friday suspended the licence of Birch Pay Ltd.

        Shares of Acme Bank fell by 2 percent.
        """,
        ["MALTA", "In a separate"],
    ),
    (
        "points under headlines tell one report each: the first reports, the others go on",
        """\
        HARBOUR REGULATION NOTES

        Fine for a bank
        - The Fin Office fined Acme Bank EUR 2 million on 3 March 2025.
        - It had sent its reports late for three years.

        New rules for brokers
        - On 4 March 2025 the Fin Office published its Broker Rules.
        - They apply from July.
        - Small firms are exempt.

        Insurer under inquiry
        - The Data Office opened an inquiry into Birch Insurance on 5 March 2025.
        - The insurer has 40 branches.
        """,
        ["The Fin Office fined", "On 4 March", "The Data Office opened"],
    ),
    (
        "who wrote an entry, or how long it is, below its headline; where else to read",
        """\
        HARBOUR REGULATION NOTES

        Fin Office fines Acme Bank over late reports
        Jane Mallow

        The Fin Office fined Acme Bank EUR 2 million on 3 March 2025.

        Related: our guide to reports

        Fin Office publishes rules for brokers
        Posted in Rules | 2 min read

        On 4 March 2025 the Fin Office published its Broker Rules.

        Data Office opens inquiry into insurer
        Liam Oakes

        The Data Office opened an inquiry into Birch Insurance on 5 March 2025.

        Court upholds ban on trader
        3 min read

        The Harbour Court upheld the ban on 6 March 2025.

        Photo: the court
        """,
        [
            "Jane Mallow\n\nThe Fin",
            "Posted in Rules | 2 min read\n\nOn 4",
            "Liam Oakes\n\nThe Data",
            "The Harbour",
        ],
    ),
    (
        "body and day above each headline",
        """\
        HARBOUR REGULATION NOTES

        Harbour Court (Commercial Chamber) · 3 March 2025

        Ban on trader upheld

        The court dismissed the trader's appeal.

        Data Office of Norland · 5 March 2025

        Insurer under inquiry

        The inquiry is into the data of Birch Insurance.
        """,
        ["The court", "The inquiry"],
    ),
    (
        "contents whose last line stands right above the same headline; a source behind a dash",
        """\
        HARBOUR REGULATION NOTES

        In this issue:
        Fin Office fines Acme Bank over late reports  2
        Fin Office publishes rules for all brokers  3
        Data Office opens inquiry into Birch Insurance  4

        Fin Office fines Acme Bank over late reports

        The Fin Office fined Acme Bank EUR 2 million on 3 March 2025.
        - Harbour Times

        Fin Office publishes rules for all brokers

        On 4 March 2025 the Fin Office published its Broker Rules.
        - Harbour Times

        Data Office opens inquiry into Birch Insurance

        The Data Office opened an inquiry into Birch Insurance on 5 March 2025.
        - Harbour Times
        """,
        ["The Fin Office fined", "On 4 March", "The Data Office opened"],
    ),
    (
        "pages with a number each and a head",
        """\
        HARBOUR REGULATION NOTES

        Fin Office fines Acme Bank over late reports

        The Fin Office fined Acme Bank EUR 2 million on 3 March 2025 for reports that

        Harbour Notes            Page 1 of 2
        HARBOUR, CONFIDENTIAL

        were months late.

        Data Office opens inquiry into Birch Insurance

        The Data Office opened an inquiry into Birch Insurance on 5 March 2025.

        Court upholds ban on trader

        The Harbour Court upheld the ban on 6 March 2025.

        Harbour Notes            Page 2 of 2
        HARBOUR, CONFIDENTIAL
        """,
        ["The Fin Office fined", "The Data Office opened", "The Harbour"],
    ),
    (
        "links behind headlines, fields and adverts below entries",
        """\
        HARBOUR REGULATION NOTES

        Fin Office fines Acme Bank over late reports (read more)

        The Fin Office fined Acme Bank EUR 2 million on 3 March 2025.

        Impact: high
        Who is affected: banks

        Broker rules - Continue reading

        The rules of the Fin Office apply to small firms too.

        Sponsored: book your place at our webinar now.

        Impact: low
        Who is affected: brokers

        Inquiry into insurer (read more)

        The Data Office opened an inquiry into Birch Insurance on 5 March 2025.

        Impact: low
        Who is affected: insurers
        """,
        ["The Fin Office fined", "The rules", "The Data Office opened"],
    ),
    (
        "a calendar: a day on its own line, and below it what falls on that day, however it is told",
        """
        WHAT FALLS DUE
        (edition of 20 December 2024)

        These dates come from the harbours themselves.

        1 January 2025
        Nyika: Ohio's Toy Act, the Shop Act and the new toy privacy law all enter into force.

        1 January 2025
        Fiji: Responses on the pilot rules fall due.

        6 January 2025
        Kenya: The grace period for toy shops expires.

        10 January 2025
        Japan: The old Toy Directive ceases to apply.

        To add an entry write to dates@harbour.example.
        """,
        ["Nyika: Ohio's", "Fiji: Responses", "Kenya: The grace", "Japan: The old"],
    ),
]
