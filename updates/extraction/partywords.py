"""The words that tell firms and persons from other names, and that stand for them."""

# All begin with a letter or sign that is told: those are what `re` looks for first.
LEGAL = (
    r"(?:GmbH\s&\sCo\.?\sKG(?:aA)?\b|Co\.?,?\s?,?(?:Ltd|Limited|Inc|LLC|LLP|LP|GmbH|KG|AG|SA)\b\.?|Co\.?,?\s(?:L\.P\.|L\.L\.C\.|S\.A\.)|"
    r"CO\.?,?\s?,?(?:LTD|LIMITED|INC|LLC)\b\.?|LTD\b\.?|LIMITED\b|INC\b\.?|CORP\b\.?|GMBH\b|Ltd\b\.?|Limited\b|Inc\b\.?|LLC\b|L\.L\.C\.|"
    r"LLP\b|PLLP\b|PLLC\b|LP\b|L\.P\.|Corp\b\.?|Corporation\b|plc\b|PLC\b|AG\b|SE\b|"
    r"S\.A\.P\.I\.(?:\sde\sC\.V\.)?|S\.A\.[A-Z]\.(?:\sde\sC\.V\.)?|S\.\sde\sR\.L\.(?:\sde\sC\.V\.)?|E\.N\.R\.|E\.I\.R\.L\.|E\.S\.P\.|S\.à\s?r\.l\.|"
    r"B\.S\.C\.(?:\s?\([cC]\))?|K\.S\.C\.(?:[PC]\.)?|KSCP?\b|Q\.(?:P\.)?S\.C\.|QPSC\b|W\.L\.L\.|WLL\b|SAOG\b|SAOC\b|S\.A\.E\.|S\.A\.L\.|FZE\b|FZCO\b|"
    r"FZ-LLC\b|PCL\b|G\.K\.|GK\b|ULC\b|ASBL\b|SRL\b|S\.R\.L\.|S\.c\.p\.A\.|S\.n\.c\.|CJSC\b|OJSC\b|"
    r"S\.K\.A\.|Sp\.\sk\.|ehf\.|Ehf\.|hf\.|S\.A\.S?\.?(?:\sde\sC\.V\.)?|SA\b|SAS\b|S\.p\.A\.|SpA\b|S\.?r\.?l\.?|s\.r\.l\.|"
    r"GmbH\b|KGaA\b|KG\b|N\.V\.|NV\b|B\.V\.|BV\b|AB\b|A/S\b|ApS\b|Oyj?\b|ASA\b|"
    r"AS\b|"
    r"S/A\b|m\.b\.H\.|s\.n\.c\.|S\.C\.p\.A\.|S\.c\.a\.?\s?r\.l\.|p\.l\.c\.|a\.d\.|F\.S\.B\.|Sh\.p\.k\.|\(publ\)|"
    r"Anonim\sŞirketi\b|K\.K\.|KK\b|Pte\.?,?\s(?:Ltd\b\.?|Limited\b)|Pty\.?\s(?:Ltd|Limited)\b\.?|Sdn\.?\sBhd\b\.?|Bhd\b\.?|"
    r"S\.L\.(?:U\.)?|SL\b|d\.o\.o\.|Sp\.\sz\so\.o\.|JSC\b|PJSC\b|"
    r"N\.A\.|Kft\b\.?|Zrt\b\.?|OÜ\b|UAB\b|SIA\b|a\.s\.|Tbk\b|Berhad\b|Private\sLimited\b|"
    r"Pvt\.?\sLtd\b\.?|Holdings?\b|Ltda\b\.?|Lda\b\.?|DAC\b|dac\b|P\.C\.|P\.A\.|A\.Ş\.|AŞ\b|SOFOM\b|EIRELI\b|"
    r"s\.\s?r\.\s?o\.|spol\.\ss\sr\.\s?o\.|k\.s\.|v\.o\.s\.|d\.d\.|Nyrt\b\.?|e\.K\.|OHG\b|"
    r"inc\.|ltd\b\.?|gmbh\b|lt[ée]e\b|Sh\.A\.|S\.C\.A\.|SARL\b|Sàrl\b|EOOD\b|EAD\b|AD\b|SCRL\b|CVBA\b|eG\b|e\.V\.|"
    r"Co\b\.?(?![,.\s]*(?:Ltd|Limited|Inc|LLC|L\.P)))"
)
# After "and", words that all belong here go on with a firm's name ("Trust and Savings Bank").
BUSINESS = frozenset(
    """
    Materials Medicinal Medicine Pharmaceutical Pharmaceuticals Trading Trade Technology
    Technologies Development Investment Investments Securities Insurance Trust Exchange Clearing
    Settlement Savings Loan Loans Markets Services Service Consulting Telecommunications
    Communications Media Food Foods Beverage Sons Company Co Partners Associates Commercial
    Industrial Bank Banking Finance Financial Credit Capital Management Energy Gas Power Electric
    Oil Chemical Chemicals Logistics Transport Shipping Construction Engineering Manufacturing
    Retail Wholesale Marketing Data Information Network Networks Software Systems Solutions Health
    Healthcare Medical Sciences Science Equipment Machinery Electronics Appliances Import Export
    Property Properties Real Estate Restaurants Hotels Travel Tourism Entertainment Research
    Eye Skin Centers Center Centre Centres Clinic Clinics Dental Surgery Care Hospital Wellness Pain
    Vision Family Women Children Orthopaedics Orthopedics Dermatology Imaging Laboratories Labs Design
    Security Sports Leisure Casualty Fire Marine Life Reinsurance Annuity Leasing Guarantee Futures Fisheries
    Forestry Agricultural Agriculture
    Education Print Publishing Water Gamble Johnson Poor Young Touche Payments Payment
    """.split()
)  # fmt: skip
_ORGANISATIONS = """
    broker-dealer broker-dealers company companies firm firms bank banks lender lenders broker brokers
    brokerage brokerages operator operators provider providers institution institutions insurer insurers
    auditor auditors developer developers platform platforms retailer retailers entity entities group
    groups business businesses organisation organisations organization organizations airline airlines
    hospital hospitals issuer issuers exchange charity school university landlord controller controllers
    processor processors subsidiary subsidiaries site website app apps undertaking undertakings enterprise
    enterprises corporation association contractor merchant merchants carrier carriers manufacturer
    manufacturers supplier suppliers vendor vendors seller sellers dealer dealers fund funds clinic
    municipality council employer employers startup start-up giant maker hotel hotels restaurant
    restaurants nightclub gym pharmacy supermarket shop shops store stores newspaper broadcaster telco
    marketplace foundation cooperative co-operative consultancy importer distributor distributors
    kindergarten laboratory wholesaler conglomerate multinational bureau-de-change remitter custodian
    administrator chain casino bookmaker fintech utility studio agency party parties unit arm parent owner
    owners publisher publishers agencies subsidiaries universities schools landlords charities clinics
    municipalities councils sites apps exchanges issuers fintechs casinos bookmakers chains foundations
    cooperatives consultancies start-ups startups gyms pharmacies supermarkets newspapers broadcasters
    associations contractors enterprises corporations adviser advisers
    advisor advisors intermediary intermediaries advertiser
    advertisers licensee licensees holder holders
"""
_PERSONS = """
    individual individuals person persons people manager managers director directors executive executives
    officer officers employee employees trader traders adviser advisers advisor advisors accountant
    accountants chairman chairwoman chief CEO CFO president founder founders partner partners man woman
    men women member members official officials staff shareholder shareholders defendant defendants
    respondent respondents doctor lawyer banker remisier remisiers representative representatives
    influencer influencers finfluencer finfluencers blogger livestreamer celebrity tipster businessman
    businesswoman salesman salesperson insider actuary treasurer controller reseller resident student
    supervisor secretary solicitor physician consultant analyst promoter promoters agent agents auditor
    planner planners intermediary intermediaries trustee trustees
"""
ORGANISATION_NOUNS = frozenset(_ORGANISATIONS.split())
PERSON_NOUNS = frozenset(_PERSONS.split())
GENERIC_NOUNS = ORGANISATION_NOUNS | PERSON_NOUNS
# Words in a name that show an organisation.
ORGANISATION_MARKS = frozenset(
    "Bank Group Holdings Company Corporation Limited Ltd Inc LLC LLP plc AG SA Co "
    "Securities Insurance Capital Fund Airlines "
    "Technology Technologies Payment Financial Finance Investment Investments Management "
    "University Hospital Media Platforms "
    "Partners Association Services Systems Energy Telecom Pharmaceuticals Pharmaceutical "
    "Branch Exchange Trust Line Lines Club".split()
)
# Words that make a product's name out of its maker's.
PRODUCT_MARKS = frozenset(
    "Card Pay App Store Maps Cloud Messenger Marketplace Ads Search Play Music TV Watch "
    "Wallet Prime Alexa Ring Home "
    "Chrome Android Windows Office Phone Glass Assistant News Video Videos Photos Shop "
    "Kids Premium Plus Pro One".split()
)
# Posts in the singular that may stand before a person's name, with a capital where they open a sentence.
TITLE_POSTS = frozenset(
    "manager officer executive employee adviser advisor accountant auditor shareholder".split()
)
TITLES = frozenset(
    "Livestreamer Influencer Billionaire Tycoon Entrepreneur Actor Actress Blogger MEP "
    "MP Senator Councillor Mayor Mr Mrs Ms Miss Dr Prof Sir Dame Lord Lady Chairman "
    "Chairwoman Chairperson CEO CFO CTO President Vice Chief Executive Director "
    "Former Ex Founder Co-founder General Manager Deputy Senior Professor Minister Judge "
    "Justice Broker Trader Banker "
    "Lender Insurer Retailer Firm Company Telecoms Tech Crypto Online Social Media "
    "Search Food Ride-hailing Payment "
    "Payments Provider Platform Giant Operator Parent Owner".split()
)
# Words that open a sentence or a cell with a capital, and name no one by themselves.
COMMON_OPENERS = frozenset(
    """
    refunds payouts repayments penalised sanctioned redress
    cookies trackers passwords crypto banking payments fraud scams spam telemarketing advertising children
    pensions mortgages cards stablecoins biometrics cameras leak breach adverts emails texts calls
    blâme avertissement censure prohibition suspension confiscation disgorgement
    first second third fourth largest biggest latest total new heavy hefty breaches violations penalties
    fines regulators authorities officials customers investors consumers users data news research revenue
    controllers operators guidance comments stakeholders markets shares reports failure administrative
    final notice penalty fine ban licence license licences permit registration insider private public
    wallet record warning reprimand sanction settlement undertaking refund damages order probe inquiry
    case cases three two one four five six several names name party decision judgment ruling appeal court
    tribunal commission committee council board authority agency ministry department bureau office
    regulator watchdog parliament government supervisor treasury cabinet police state chairman reprimanded
    fined convicted banned warned censured most leaks foreign personal privacy payment subject under
    besides meanwhile separately elsewhere again together altogether overall maximum minimum annual
    average net gross early late recent previous earlier similar related joint parallel individual
    corporate branches subsidiaries agents nobody everyone someone anyone others lenders insurers brokers
    advisers inadequate insufficient departures acting unauthorised unauthorized unlicensed illegal
    improper deficient weak poor lack financial digital electronic mobile online european national federal
    international local global criminal civil clients faults amounts banks firms companies
    """.split()
)
