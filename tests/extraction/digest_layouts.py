"""Layouts of digests, calendars, records and notes: each text, and the words its items open with."""

DIGEST_LAYOUTS = [
    (
        "reports of one country under its heading, firms' names as headings",
        """
        LAGOON BRIEF

        Malawi: a fine for a courier, and a word on fees

        The Data Protection Authority fined Nyika Couriers MWK 4 million on 3 June 2025.

        On 9 June the Reserve Bank of Malawi published its Directive on Fees.

        1. Chisomo Savings Co., Ltd.

        The Reserve Bank of Malawi fined the lender MWK 2 million on 10 June 2025.

        2. Mzuzu Brokers Inc.

        The Reserve Bank of Malawi warned the broker on 11 June 2025.
        """,
        ["The Data", "On 9 June", "The Reserve Bank of Malawi fined", "The Reserve Bank of Malawi warned"],
    ),
    (
        "an analysis whose parts report nothing, with reports beside it",
        """
        # Norland's new Data Act: what changes in March

        ## In brief

        On 2 May 2025 the Parliament of Norland adopted the Data Act, which takes effect on 1 March 2026.

        ## The main changes

        ### Portability

        A controller must hand over data in a common form. It may not ask a fee.

        ### Transfers

        Data may leave the country where a contract protects them.

        ## Related developments

        On 4 May 2025 the Data Office fined Acme EUR 30,000 for cookies without consent.

        On 6 May 2025 the Ministry of Justice published the Cookie Regulations.
        """,
        ["On 2 May", "On 4 May", "On 6 May"],
    ),
    (
        "news of one line each, with a full stop and without days",
        """
        Weekly note, 5 May 2025

        Norges Bank and the Riksbank publish joint paper on instant payments.

        SEBON bars two brokers from taking new clients.

        Outsourcing guidance now with the Minister.

        Bahrain's central bank prohibits fees for dormant accounts.

        ComReg elects deputy chair.

        Digital Dubai lays out duties for smart-city contractors.
        """,
        ["Norges Bank", "SEBON", "Outsourcing", "Bahrain", "ComReg", "Digital Dubai"],
    ),
    (
        "entries broken by hand near a width, some lines longer than others",
        """
        Dear readers,

        The first week of the month belonged to supervisors. Below is who was
        struck.

        SANCTIONS

        * Bank loses appeal. The Administrative Court on 3 February 2025 upheld a
        fine of SEK 40 million that the Supervisory Authority had imposed on Alvik Bank
        AB, finding no fault in the reasons given.

        * Broker warned. The Financial Supervisory Authority of Norway warned Fjord
        Brokers ASA on 4 February 2025 over orders that were
        entered late and had not been matched for days.

        RULES

        * Guidance on outsourcing. The Finnish Financial Supervisory Authority issued
        its Guidelines on Outsourcing on 5 February 2025; they apply from 1
        July and replace those of 2018.
        """,
        ["Bank loses appeal", "Broker warned", "Guidance on outsourcing"],
    ),
    (
        "lines that open with a day and a country, some of them whole sentences",
        """
        WEEK IN REGULATION 12 May 2025
        12 May – US – SEC proposes to change Form N-PORT; comments by 14 July 2025 [Federal Register]
        12 May – Australia – ASIC sues Harbour Super over late claims (media release).
        11 May – UK – FCA fines Halden Bank £4 million for late reports
        10 May – UAE – SCA suspends Palm Brokers for three months and fines it AED 1 million.
        10 May – Spain – AEPD opens inquiry into use of smart glasses by riders
        """,
        ["12 May – US", "12 May – Australia", "11 May – UK", "10 May – UAE", "10 May – Spain"],
    ),
    (
        "a name that tells no news over sections whose paragraphs do",
        """
        GULF LAW RULES & NOTE
        No. 8 | week ending 16 May 2025

        This week in brief: a crowded week of central bank circulars and one court ruling.

        BANKING

        On 12 May 2025 the Central Bank of Bahrain issued its Rulebook on Open Finance.

        The Saudi Central Bank has also put out a draft. It was published on 13 May 2025.

        The Qatar Financial Centre Regulatory Authority switched to quarterly reports on 14 May 2025.

        COURTS

        The Dubai Court of First Instance on 15 May ordered Marsa Trading LLC to pay AED 3 million.

        Finally, the Ministry of Justice released its new rules of procedure on 15 May 2025.
        """,
        ["On 12 May", "The Saudi Central Bank", "The Qatar", "The Dubai Court", "Finally, the Ministry"],
    ),
    (
        "the issue's own day and edition under its name, and a calendar that ends with what is further out",
        """
        COMPETITION & DATA MONTHLY
        May 2025 edition (information as at 31 May 2025)

        Compiled on Friday 30 May. All times are local.

        1 June, Kenya. The Data Protection (Audit) Regulations, signed on 2 April 2025, take effect.

        3 June, Ghana. The Bank of Ghana closes its consultation on the Digital Credit Directive.

        9 June, Uganda. The Computer Misuse Rules, both amended on 5 May 2025, enter into force.

        Further out: 1 January 2026, the Rwandan tax on digital services.
        """,
        ["1 June, Kenya", "3 June, Ghana", "9 June, Uganda", "Further out"],
    ),
    (
        "a day's line over the first heading, and a row of links after the last entry",
        """
        CAPITAL RULES WEEKLY

        9 May 2025. What came out of the ministries, and what you must now do about it.

        MEMBER STATES

        Ireland. The Central Bank of Ireland opened its Consultation Paper on Safeguarding on 6 May.

        Austria. Work on the Crowdfunding Act has stalled, the finance ministry conceded on 7 May.

        ALSO NOTED

        The Malta Financial Services Authority released a circular on ICT risk on 8 May 2025.

        To stop receiving the Weekly, write to us.

        Unsubscribe | Archive | Contact the desk
        """,
        ["Ireland", "Austria", "The Malta"],
    ),
    (
        "details nested under an entry go on with it",
        """
        Ports letter

        Data
        * Office drafts measures on buoys
          - On 3 January the Office published draft measures.
          - Comments were open until 3 February.
        * Ministry names 22 apps
          - The Ministry on 10 January named 22 apps.
          - The operators must rectify them.

        Antitrust
        * Agency penalises late filings
          - The Agency fined two shipyards EUR 4 million each.
          - The decision was published on 15 January.
        """,
        ["Office drafts", "Ministry names", "Agency penalises"],
    ),
    (
        "lines under the days of a calendar",
        """
        The week ahead

        Monday 6 October
        09:00 Transport Committee: hearing of the harbour master
        Office consultation on buoys closes

        Tuesday 7 October
        Deadline for submissions on ferry fares
        Mooring Regulation applies
        """,
        ["09:00 Transport Committee", "Office consultation", "Deadline for", "Mooring"],
    ),
    (
        "questions with their answers",
        """
        Questions of the month

        Each month we answer what readers ask.

        Q: Has the Office really put off the buoy rules?
        A: Yes. The decree published on 19 May 2025 moves the start to 2027.

        Q: What did the ferry company pay?
        A: The Agency announced on 5 May 2025 a fine of EUR 2.8 million on it.
        """,
        ["Yes. The decree", "The Agency announced"],
    ),
    (
        "fields between an entry's title and its text",
        """
        Part I Laws

        (1) The Measures for Buoys
        Issuing authority: Harbour Office
        Date of issuance: 12 May 2025
        Effective date: 1 June 2025
        The Measures provide that harbours shall count their buoys.

        (2) Regulations on Ferries (Draft)
        Issuing authority: State Council
        Date of issuance: 20 May 2025
        The draft contains 18 articles on fares.

        Part II Cases

        (1) Port Court publishes typical cases
        On 17 May 2025 the Port Court published eight typical cases.
        """,
        ["Issuing authority: H", "Issuing authority: S", "On 17 May"],
    ),
    (
        "a note that begins with its summary",
        """
        CLIENT ALERT
        5 June 2025

        Harbour Office Proposes New Custody Rule for Anchors

        Executive Summary
        On 3 June 2025 the Harbour Office proposed amendments to the Anchor Rule.

        Background
        In 2023 the Office had proposed a broader rule.

        What Would Change
        The rule would allow private yards to keep anchors.

        Next Steps
        Comments are due in 60 days.
        """,
        ["On 3 June 2025 the Harbour Office"],
    ),
    (
        "a digest of single paragraphs, quiet ones among them, each with its source",
        """
        Digest of the week

        The Port Commission fined two ferry lines EUR 5 million on Wednesday for late boats. [Port Commission]

        The Harbour Office issued its codes on Thursday, 24 April 2025. [Harbour Office]

        Shares of the shipbuilder Kestrel climbed to a record high. [Wire]

        The Agency ordered a yard on 22 April 2025 to stop dumping paint. [Agency]

        A court in Lisbon upheld the ban on night ferries on Tuesday. [Court]
        """,
        ["The Port", "The Harbour", "Shares", "The Agency", "A court"],
    ),
    (
        "rows parted by tabs as long as a wrapped line",
        """
        Fines in February 2025
        Date\tAuthority\tParty\tPenalty
        February 6\tHarbour Office North Branch\tHuarui Ferry Co., Ltd.\tRMB 2.03 million
        February 13\tHarbour Office Coast Bureau\tBank of Quays\tRMB 1.85 million
        February 19\tHarbour Office Shore Bureau\tNanling Boats\twarning letter
        February 25\tHarbour Office South Branch\tMerlion Tugs Ltd.\tRMB 640,000
        """,
        ["February 6", "February 13", "February 19", "February 25"],
    ),
    (
        "numbered sections of known fields",
        """
        Letter of the coast

        1. Mergers

        On 3 May 2025 the Agency cleared the purchase of the ferry line.

        On 9 May 2025 the Harbour Office blocked a merger of two yards.

        2. Cartels

        It has been a busy month for cartel enforcement.

        Inspectors of the Agency raided rope makers on 16 May 2025.
        """,
        ["On 3 May", "On 9 May", "Inspectors"],
    ),
    (
        "an authority's own bulletin speaks of we",
        """
        Harbour Services Commission
        Industry Update

        Consultation on fees
        We have published a consultation paper on our fees. Please respond by 12 September 2025.

        Public statement
        On 11 August 2025 we issued a public statement on a yard.
        """,
        ["We have published", "On 11 August"],
    ),
    (
        "links, numbers and listening tips are no items",
        """
        Fintech note

        Regulator fines broker
        The Office fined a broker EUR 2 million on 3 May 2025.

        Quick links
        How to run an audit of your buoys

        Number of the week
        64% of harbours told a survey that they lack rope.
        """,
        ["The Office fined"],
    ),
    (
        "maker, issue and day at the top are no items",
        """
        HARBOUR NEWSLETTER
        Quay & Lantern Law Offices | Oslo · Bergen
        Issue 47 | March 2024
        Published on April 8, 2024

        Dear clients and friends,

        I. LEGISLATIVE DEVELOPMENTS

        1. Office relaxes rules on buoys

        On March 22, 2024, the Harbour Office released the Provisions on Buoys.

        2. Ministry adopts ferry law

        The Ministry adopted the law on March 25, 2024.
        """,
        ["On March 22", "The Ministry"],
    ),
    (
        "list entries that head the paragraph below, under decorated names of places",
        """
        Coast review

        === IRELAND ===

        > Statute for ferries becomes law
        The President signed the statute on 17 September 2025.

        > Agency opens consultation on ropes
        The Agency invited contributions until 6 November 2025.

        === CHINA ===

        > One year to go
        The new ferry law enters into force on 1 December 2026.
        """,
        ["The President", "The Agency", "The new ferry"],
    ),
    (
        "entries each made of the same parts",
        """
        Harbour bulletin

        Agency fines staffing yard
        Background
        The yard had copied the passports of thousands of sailors.
        Decision
        On 13 May 2025 the Agency fined the yard EUR 175,000.
        Comment
        Yards should check how long they keep copies.

        Port Court on video surveillance
        Facts
        A shop dismissed a cashier on the basis of camera footage.
        Judgment
        The Port Court held on 20 May 2025 that the footage was lawful.
        """,
        ["The yard had", "A shop"],
    ),
    (
        "few lines broken at a mail's width",
        """
        HARBOUR WEEKLY

        * * *

        OFFICE TARGETS FERRY EXCHANGE

        The Harbour Office on 14 August 2025 imposed a fine of EUR 5 million
        on the ferry exchange Kestrel, which had taken the place of Merlion,
        and on three of its executives.

        * * *

        AGENCY ORDERS AUDIT OF YARD

        The harbour regulator told the yard's local arm to name an outside
        auditor, citing concerns about its ropes.
        """,
        ["The Harbour Office", "The harbour regulator"],
    ),
    (
        "a wire's later version is one story",
        """
        UPDATE 2-Harbour watchdog hits Kestrel with 290 million euro fine over tugs

        LISBON, Aug 26 (Wire) - The watchdog said on Monday it had fined Kestrel 290 million euros over tugs.

        The Harbour Authority said the tugs, which sailed for two years, were a serious breach.

        Kestrel said it would appeal. "This fine is unjustified," a spokesperson said.

        Ireland's regulator fined Merlion 1.2 billion euros in May 2023 over similar tugs.

        Shares in Kestrel were down 0.6%.
        """,
        ["LISBON"],
    ),
]


LED_IN = """# Bulletin

## Supervision

**Review of tug masters.** In October, inspections of eight tug masters were carried out.

**Twenty names added.** On 30 October the Office added names to its list.

**More to come.** Findings will be shared in spring.
"""
"""Paragraphs that open in bold, as Markdown."""
