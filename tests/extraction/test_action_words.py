"""Enforcement in many voices and verbs: what publishers write of each kind, and on how many."""

import pytest

from tests.extraction.analysing import facts_of
from updates.extraction.findings import Span
from updates.extraction.struckcounts import object_count, others_count, subject_count


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("Four ministries started a nationwide drive against illegal collection of face data.", None),
        ("A clean-up of pirated financial content begins in June, SAMR announced.", None),
    ],
)
def test_campaign(words: str, count: int | None) -> None:
    found = facts_of(words).actions
    assert sorted(action.kind.value for action in found) == ["campaign"]
    assert max((action.subject_count or 0 for action in found), default=0) == (count or 0)


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("Ofcom opened an investigation into Itai Tech over age checks.", None),
        ("Ofcom is investigating four file-sharing services.", 4),
        ("The CMA launched a market study into vets.", None),
        ("An inquiry into Meta's AI training has been opened by the DPC.", None),
        ("Inspectors of the CNMV visited twelve brokers in May.", 12),
        ("The regulator has completed inspections of 56 valuation firms.", 56),
        ("BaFin launches special audit of Solaris", None),
        ("Nine crypto exchanges are under examination by the FIU of Korea.", 9),
        ("The FSA conducted on-site inspections of Bigmotor's insurer.", None),
        ("The European Commission has requested information from 17 platforms under the DSA.", 17),
        ("Brazil's ANPD opened a monitoring process into 20 pharmacies' use of loyalty data.", 20),
        ("The European Commission sent a statement of objections to Deliver Group.", None),
        ("The Enforcement Directorate searched the premises of nine fintech firms in Bengaluru.", 9),
        ("The CNMC raided the headquarters of a fuel distributor.", None),
        ("The Belgian Competition Authority carried out dawn raids at private security firms.", None),
        ("More than 200 firms will be inspected by the labour ministry this autumn.", 200),
        ("The FTC issued 6(b) orders to nine companies on toy pricing.", 9),
        ("Ten toy platforms are under review by the FTC.", 10),
        ("The FCA published the results of its audits of toy lenders.", None),
        ("The FCA opened an inquiry into the use of loyalty data by two national retailers.", 2),
        ("Mexico's INAI has initiated a verification procedure against four banks.", 4),
        ("The FTC asked six toy makers how they measure harm to children.", 6),
        ("The SFC said it is currently investigating 73 firms.", 73),
        ("Ofcom widened its probe into Voxel Chat Ltd to cover record-keeping.", None),
        ("The CMA has extended the deadline of its market investigation into vets.", None),
        ("The AFRC has started its 2024/25 inspection cycle of 32 auditors.", 32),
        ("The stock exchange said that it will carry out on-site inspections of 3 sponsors.", 3),
        ("The Competition Commission of India summoned executives of FlyHigh Airlines over fares.", None),
        ("The Hungarian NAIH launched an ex officio procedure against a dating site.", None),
        ("The Polish UODO opened proceedings of its own motion on 6 June against a telecoms operator.", None),
        ("The SFC and the ICAC searched 14 premises in Wan Chai. Eight people were arrested.", 8),
        (
            "The FTC announced an investigative sweep on September 9 into firms that ignore opt-outs.",
            None,
        ),
    ],
)
def test_inspection(words: str, count: int | None) -> None:
    found = facts_of(words).actions
    assert sorted(action.kind.value for action in found) == ["inspection"]
    assert max((action.subject_count or 0 for action in found), default=0) == (count or 0)


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("The High Court in London dismissed an appeal by Clearview.", None),
        ("Supreme Court sides with regulator in data case", None),
        ("The Federal Court found ANZ had misled customers.", None),
        ("A jury in San Francisco found that Flo Health had eavesdropped.", None),
        ("The Paris Court of Appeal cut the fine on Amundi to €4 million.", None),
        ("The CJEU held that pseudonymised data may be personal data.", None),
        ("In Case C-46/23 the Court ruled that authorities may order erasure on their own motion.", None),
        ("The General Court threw out Illumina's challenge.", None),
        ("Delhi High Court restrains rogue websites from streaming cricket", None),
        ("A magistrates' court in Leeds fined a landlord £400.", None),
        ("The Upper Tribunal rejected Carlos's reference.", None),
        ("Guangzhou Internet Court orders platform to delete face templates", None),
        ("Judges in Karlsruhe quashed the levy.", None),
        ("The former CEO was found guilty of insider dealing.", None),
        ("Prosecuted by the MPFA, an employer was convicted of failing to enrol staff.", None),
        ("The Federal Court of Australia ordered Brightwater Super to pay A$14 million.", None),
        ("A Beijing court ruled that AI-generated pictures enjoy copyright.", None),
        ("A federal judge in Texas set aside the Labor Department's overtime rule.", None),
        ("The Administrative Court of Berlin ruled for the Federal Commissioner.", None),
        ("The Austrian Federal Administrative Court upheld a fine of €9.5 million.", None),
        ("A Nairobi court sentenced a trader to three years.", None),
    ],
)
def test_judgment(words: str, count: int | None) -> None:
    found = facts_of(words).actions
    assert sorted(action.kind.value for action in found) == ["judgment"]
    assert max((action.subject_count or 0 for action in found), default=0) == (count or 0)


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("MIIT published its 44th list of apps that infringe users' rights: 31 apps and SDKs.", 31),
        ("FCA issues warning about unauthorised firm Crypto Yield Ltd", None),
        ("The SFC put two websites on its alert list.", 2),
        ("FSMA warns against 13 fraudulent trading platforms", 13),
        ("The HKMA alerted the public to phishing websites impersonating Bank of East Asia.", None),
        ("The names of 14 non-compliant controllers were published by the ODPC.", 14),
        ("Thirty-seven unregistered brokers were added to the CFTC's RED List on Tuesday.", 37),
        ("Latvijas Banka warned the public about an unlicensed lender.", None),
        ("The DPC made public a list of 23 lenders that seriously broke the law.", 23),
        ("China's CVERC finds 58 apps collecting personal information illegally", 58),
        ("The FCA issued 50 warning alerts about unlawful promotions.", 50),
        ("CVERC has discovered 15 mobile apps with privacy non-compliance.", 15),
        ("The authority made public the names of 64 mobile apps that collect data illegally.", 64),
        ("The Hubei office blacklisted 40 self-media firms.", 40),
        ("The virus centre listed 69 mobile apps with privacy violations.", 69),
        ("BaFin warned consumers against the website zinsplus-bank.com.", None),
    ],
)
def test_notice(words: str, count: int | None) -> None:
    found = facts_of(words).actions
    assert sorted(action.kind.value for action in found) == ["notice"]
    assert max((action.subject_count or 0 for action in found), default=0) == (count or 0)


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("The ICO has issued an enforcement notice to Serco Leisure.", None),
        ("The BSP ordered the closure of Rural Bank of San Isidro.", None),
        ("The KFTC ordered Coupang to correct its search ranking.", None),
        ("The FSS told banks to stop selling equity-linked notes.", None),
        ("The Garante gave the retailer 30 days to bring its cameras into line.", None),
        ("The Lithuanian regulator required Vinted to mend its complaint handling.", None),
        ("The HDPA instructed the ministry to erase the data within a month.", None),
        ("The CBI froze the assets of five exchange houses.", 5),
        ("SEBI issued an interim order against eleven entities for a pump-and-dump scheme.", 11),
        ("FINMA installs monitor at private bank", None),
        ("The NBB imposed a capital add-on on Banque Ferrier.", None),
        ("The FSC demanded that Toss Bank improve its controls.", None),
        ("CONSOB blocks seven abusive financial websites", 7),
        ("JFSA issues business improvement order to Kitanihon Crypto Exchange", None),
        ("The Bank of Uganda placed Mercy Microfinance under receivership.", None),
        ("VARA issued cease-and-desist orders to seven unlicensed virtual asset firms.", 7),
        ("BaFin appointed a special monitor at N27 Bank and capped new customers.", None),
        ("The Bundeskartellamt prohibited Amazonas from using price control mechanisms.", None),
        ("AUSTRAC directed Bitsmart to appoint an external auditor.", None),
        ("An order for business improvement was issued to Umi Toys by the FSA of Japan.", None),
        ("BaFin bars NeoToy AG from taking on new customers.", None),
        ("Pakistan Telecommunication Authority blocks 460 websites", 460),
        ("Satgas PASTI blocked 427 illegal entities in September, the authority said.", 427),
        ("Alpha was told by the ACM to change its terms within two weeks.", None),
        ("Consob ordered the black-out of five websites.", 5),
        ("The FCA imposed requirements on Toylend Ltd that stop it from approving promotions.", None),
        ("Six websites selling counterfeit toys were shut down by the authority.", 6),
        ("The AMF obtained freeze orders against CoinVault Inc. and its founder.", None),
        ("The Lagos State Consumer Protection Agency shut four supermarkets for misleading prices.", 4),
        ("The OAIC determined that a retailer was told not to repeat the practice.", None),
    ],
)
def test_order(words: str, count: int | None) -> None:
    found = facts_of(words).actions
    assert sorted(action.kind.value for action in found) == ["order"]
    assert max((action.subject_count or 0 for action in found), default=0) == (count or 0)


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("Taiwan's FSC fined Formosa Life NT$6 million and ordered it to correct its controls.", None),
    ],
)
def test_order_and_penalty(words: str, count: int | None) -> None:
    found = facts_of(words).actions
    assert sorted(action.kind.value for action in found) == ["order", "penalty"]
    assert max((action.subject_count or 0 for action in found), default=0) == (count or 0)


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("ASIC banned a Perth financial adviser for six years.", None),
        ("MAS bars former UBS banker for ten years", None),
        ("The SFC has suspended Chan Tai Man for nine months.", None),
        ("The FCA cancelled the permissions of Blueford Loans.", None),
        ("RBI cancels licence of Durga Co-operative Urban Bank", None),
        ("Licences of six money changers have been revoked by the Bank of Tanzania.", 6),
        ("The Swedish FSA gave Avanza a remark and an administrative fine of SEK 100 million.", None),
        ("A reprimand was given to Thames Valley Police by the Information Commissioner.", None),
        ("The Spanish regulator penalised a telecoms operator.", None),
        ("SGX RegCo reprimands three ex-directors of a mainboard company", 3),
        ("The Shenzhen Stock Exchange publicly censured a company and its controller.", None),
        ("The CSRC issued warning letters to two brokerages.", 2),
        ("Ministry of Finance suspends PwC Zhong Tian for six months", None),
        ("FINRA fined seven member firms for short-interest reporting failures.", 7),
        ("Penalties were imposed on a dozen banks.", 12),
        ("Two branch managers were each fined RMB 50,000 by the PBOC Wuhan Branch.", 2),
        ("Some 340 traders received administrative penalties from SAMR.", 340),
        ("Kenya: ODPC slaps three digital lenders with fines totalling KES 9.4m", 3),
        ("Central Bank of Ireland reprimands and fines Coolmore Credit Union €36,000", None),
        ("SAFE's Shenzhen branch penalised a company RMB 4.1 million for underground banking.", None),
        ("The CSRC's Jiangsu bureau issued a warning letter to Suzhou Lanmei Co.", None),
        ("The Jersey regulator banned a former trust company director for life.", None),
        ("FINRA expelled Redwood Brokerage and suspended its CEO for two years.", None),
        ("The Accounting and Financial Reporting Council has fined an audit firm HK$600,000.", None),
        ("The Financial Sector Conduct Authority debarred Sipho Ndlovu for fifteen years.", None),
        ("Nigeria Data Protection Commission fines Multichoice N766.2 million", None),
        ("The UAE's Ministry of Economy suspended 32 gold refineries for three months.", 32),
        ("Mexico's Antimonopoly Commission imposed fines on five corn-tortilla distributors.", 5),
        ("The CPPA fined data broker Jerk LLC $46,000.", None),
        ("The Bank of Lithuania revoked the licence of UAB Paymentus.", None),
        ("Greece's Hellenic Data Protection Authority fined the Ministry of Migration €175,000.", None),
        ("Bangladesh Bank fined seven lenders for late reports.", 7),
        ("The National Bank of Ukraine fined four non-banks.", 4),
        ("Roskomnadzor fined an app store RUB 4 million.", None),
        ("The regulator fined Pellegrin SA and two other brokers a total of EUR 1 million.", 3),
        ("Ten banks and five insurers were fined by the CBIRC last week.", 15),
        # what a firm has or runs is not struck; a licence of a firm called "Transfer" is no transfer
        ("Ofcom fined Acme Media Ltd, which runs 12 websites, £50,000.", None),
        ("The DPC fined Toy Shoes Ltd €200,000 for sending the payroll of 300 employees to one.", None),
        ("The FCA suspended the exchange licence of Toy Transfer Ltd for one month.", None),
        ("Kenya's ODPC issued penalty notices to three digital lenders.", 3),
        ("India's CCPA imposed penalties of ₹2 lakh each on 3 coaching institutes.", 3),
        (
            "The FCA has banned Mr Peake from working in finance. He was jailed by a Crown Court in March.",
            None,
        ),
    ],
)
def test_penalty(words: str, count: int | None) -> None:
    found = facts_of(words).actions
    assert sorted(action.kind.value for action in found) == ["penalty"]
    assert max((action.subject_count or 0 for action in found), default=0) == (count or 0)


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("FTC refers complaint against Snap to the DOJ", None),
        ("Prosecutors in Seoul indicted the founder of Kakao for stock manipulation.", None),
        ("The Competition and Consumer Commission has gone to court against Qantas.", None),
        ("Seven people were arrested in a joint operation of the SFC and the police.", 7),
        ("Police in Singapore arrested 10 foreigners for money laundering.", 10),
        ("The Serious Fraud Office has charged four former executives of Patisserie Holdings.", 4),
        ("Saudi Arabia's Capital Market Authority referred 12 suspects to the Public Prosecution.", 12),
        ("New Zealand's Commerce Commission filed criminal charges against One NZ.", None),
        ("Chile's Consumer Protection Service, SERNAC, sued two airlines over refunds.", 2),
        ("The Ghanaian Data Protection Commission arrested 12 directors of non-compliant firms.", 12),
        ("A man of 41 was charged on 4 March with selling customers' data.", None),
        ("Two former directors have been charged by ASIC with misleading investors.", 2),
        ("The FCA applied to the High Court for an order to stop Sleep Toys Ltd showing false timers.", None),
        ("Attorneys general of 42 states have sued Meridian Toys, Inc. over its dolls.", None),
        ("A coalition of 14 attorneys general filed suit against three toy brokers.", 3),
        ("The FCA took seven companies to court for failing to register.", 7),
        ("The European Commission referred Toyland to the Court of Justice.", None),
        ("The FCA charged a 34-year-old man with selling toys without leave.", None),
        ("Police have charged the director of TokenBay Pte Ltd with running an unlicensed service.", None),
    ],
)
def test_prosecution(words: str, count: int | None) -> None:
    found = facts_of(words).actions
    assert sorted(action.kind.value for action in found) == ["prosecution"]
    assert max((action.subject_count or 0 for action in found), default=0) == (count or 0)


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("The Cyberspace Administration said it had removed 107 mini-programs.", 107),
        ("App stores took down 82 apps at the request of the regulator.", 82),
        ("On 3 July the authority pulled 15 apps from stores.", 15),
    ],
)
def test_removal(words: str, count: int | None) -> None:
    found = facts_of(words).actions
    assert sorted(action.kind.value for action in found) == ["removal"]
    assert max((action.subject_count or 0 for action in found), default=0) == (count or 0)


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("The Attorney General of Texas secured a $1.375 billion settlement from Google.", None),
        ("Google will pay $1.375 billion to Texas to resolve two privacy lawsuits.", None),
        ("GoodRx to pay $25 million in deal with FTC", None),
        ("BitGo agreed with OFAC to pay USD 98,830.", None),
        ("The Privacy Commissioner reached a compliance agreement with Grindstone Inc.", None),
        ("The European Commission made Visa's commitments binding.", None),
        ("Three firms offered commitments, which the Turkish authority accepted.", 3),
        ("OAIC has accepted an enforceable undertaking from Oxfam Australia.", None),
        ("Attorneys general of 40 states reached a $700 million settlement with Playmarket.", None),
        ("The toy office closed its case against Viaggi Lenti S.p.A. by accepting commitments.", None),
        ("The CMA secured undertakings from two toy makers.", 2),
        ("Toyland Inc. joined the multistate settlement over its cameras.", None),
        ("Following CMA action, Bijou Venues Limited has signed undertakings.", None),
        ("Alpha LLC and Beta LLC agree to pay $45m in combined penalties, the SEC said.", None),
    ],
)
def test_settlement(words: str, count: int | None) -> None:
    found = facts_of(words).actions
    assert sorted(action.kind.value for action in found) == ["settlement"]
    assert max((action.subject_count or 0 for action in found), default=0) == (count or 0)


@pytest.mark.parametrize(
    "words",
    [
        "The FCA may fine firms that fail to report.",  # a power
        "The FCA proposes to ban inducements for advisers.",  # a plan
        "No fine was imposed on Alpha plc, the FCA said.",  # denied
        "The FCA plans to revoke the licences of lenders that break the rules.",  # a plan
        "Firms should expect to be inspected more often, the FCA said.",  # advice
        "The phishing campaign struck Alpha plc, the FCA said.",  # no authority's
    ],
)
def test_what_is_no_enforcement(words: str) -> None:
    assert facts_of(words).actions == ()


@pytest.mark.parametrize(
    ("words", "kind", "count"),
    [
        (
            "Binance's former US arm will shell out $4 million to put an end to claims by the regulator.",
            "settlement",
            None,
        ),
        (
            "HHS OCR reaches $3 million resolution with Solara Medical Supplies over phishing breach.",
            "settlement",
            None,
        ),
        (
            "FTC took action against a web host over lax security; it agreed to overhaul safeguards.",
            "settlement",
            None,
        ),
        (
            "EU antitrust regulators have descended on the offices of drink maker Voltra.",
            "inspection",
            None,
        ),
        (
            "The CSRC has opened a case against Rongda Accountants LLP on suspicion of careless auditing.",
            "inspection",
            None,
        ),
        ("Consumer agency SERNAC opened a collective proceeding against five airlines.", "inspection", 5),
        (
            "The Data Protection Commission announced the opening of an inquiry into Orla Ltd.",
            "inspection",
            None,
        ),
        (
            "The European Commission preliminarily found that Meta was in breach of the Act.",
            "inspection",
            None,
        ),
        (
            "The Garante asked DeepSeek on 15 January for information on its training data.",
            "inspection",
            None,
        ),
        (
            "The NFRA will organise a sector-wide inspection of consumer finance companies.",
            "inspection",
            None,
        ),
        (
            "The Shenzhen Stock Exchange publicly condemned three directors of a software company.",
            "penalty",
            3,
        ),
        (
            "A notice of criticism was issued to Anhui Sanhe Pharma by the Shanghai Stock Exchange.",
            "penalty",
            None,
        ),
        ("The regulator issued two warnings to the Health Secretariat of Santa Rita.", "penalty", None),
        ("Kenya's High Court declared the collection of biometric data unlawful.", "judgment", None),
        (
            "The Higher Regional Court refused an injunction sought by a consumer association.",
            "judgment",
            None,
        ),
        ("AT - Federal Administrative Court confirms DSB decision on cookie walls.", "judgment", None),
        (
            "An analyst pleaded guilty to insider dealing in a case brought by the FCA.",
            "prosecution",
            None,
        ),
        (
            "U.S. authorities have charged two brothers with stealing $25 million of cryptocurrency.",
            "prosecution",
            2,
        ),
        (
            "Thirteen Member States received a reasoned opinion from the European Commission on 9 July.",
            "order",
            13,
        ),
        (
            "India's Data Protection Board directed a fintech to notify its customers within 72 hours.",
            "order",
            None,
        ),
        (
            "ASIC has made an interim stop order preventing Copper Ridge Funds from offering its fund.",
            "order",
            None,
        ),
        ("The ODPC directed Savanna Academy to compensate a parent with KES 400,000.", "order", None),
        (
            "The SCA warned investors on 22 April against dealing with Gulf First Brokers.",
            "notice",
            None,
        ),
        (
            "Italy's Consob has warned against nine websites offering loans.",
            "notice",
            9,
        ),
        ("The authority names three crypto promoters whose posts lacked risk warnings.", "notice", 3),
        (
            "Vietnam's public security ministry will run a two-month drive against online lending gangs.",
            "campaign",
            None,
        ),
        ("Police closed 1,200 accounts in a month-long campaign against ticket touts.", "campaign", 1200),
        ("PIPC suspends new downloads of DeepSeek app from 15 February.", "removal", None),
        ("The CIMA imposed a fine of US$325,000 on Five Oaks Fund Services Ltd.", "penalty", None),
        (
            "The SFC reprimanded Peak Ltd and fined it HK$4.2 million over failures in managing two funds.",
            "penalty",
            None,
        ),
        (
            "A trio of brokers has been fined by the securities regulator for misleading marketing.",
            "penalty",
            3,
        ),
    ],
)
def test_deeds_in_other_words(words: str, kind: str, count: int | None) -> None:
    assert [(found.kind.value, found.subject_count) for found in facts_of(words).actions] == [(kind, count)]


@pytest.mark.parametrize(
    "words",
    [
        "The Commission plans rules; those that hold out face prosecution.",
        "The AGCM will look at interim measures later this year.",
        "After a scam at Fogle Bank, 33.7 million accounts were exposed.",
        "The Qatar regulator issued a report for its audits of banks.",
    ],
)
def test_what_is_threatened_or_told_otherwise(words: str) -> None:
    assert facts_of(words).actions == ()


@pytest.mark.parametrize(
    ("words", "cue", "count"),
    [
        ("The bank fined seven co-operatives for lapses.", "fined", 7),
        ("It imposed fines on five corn-tortilla distributors.", "imposed fines on", 5),
        ("It fined nine advisers and three broker-dealers for lost texts.", "fined", 12),
        ("It penalised two lenders and one bank for late reports.", "penalised", 3),
        ("It bars two former Three Arrows founders for nine years.", "bars", 2),
        ("It fined Alpha Co., Ltd., Beta plc and 14 others over rates.", "fined", 16),
        ("It ordered Alpha Ltd and two other operators to stop.", "ordered", 3),
        ("It fined Alpha plc for three breaches of the rules.", "fined", None),  # misdeeds
        ("It fined Alpha plc for leaving 8,600 residents in the dark.", "fined", None),  # the wronged
        ("It took $1.3 billion from the two banks.", "took $1.3 billion from", None),  # told of before
        ("It banned Alpha for 12 months.", "banned", None),  # time
    ],
)
def test_count_of_the_object(words: str, cue: str, count: int | None) -> None:
    whole, at = Span(0, len(words)), words.index(cue)
    span = Span(at, at + len(cue))
    found = others_count(words, span, whole) or object_count(words, span, whole)
    assert (found[0] if found else None) == count


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("Ten banks and five insurers were fined last week.", 15),
        ("On 3 July, six money changers lost their licences.", 6),
        ("Three television personalities entered not guilty pleas.", 3),
        ("Some 340 traders received administrative penalties.", 340),
        ("Two former managers (unnamed) | Prohibited for six years", 2),
        ("Two years have passed since the raid.", None),  # time
        ("2025 rules were fined down.", None),  # a year
    ],
)
def test_count_of_the_subject(words: str, count: int | None) -> None:
    found = subject_count(words, Span(0, 0), Span(0, len(words)))
    assert (found[0] if found else None) == count
