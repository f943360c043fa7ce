"""Laws that one country alone has: where nothing else tells a place, they tell it. Public facts."""

import re

from updates.extraction.findings import Span
from updates.extraction.wordlists import one_of

# By ISO 3166 code, the names that its laws, rules and forms go by; none that laws of several countries bear.
_LAWS = {
    "EU": (
        "Data Governance Act", "Digital Services Act", "Digital Markets Act", "Cyber Resilience Act",
        "Cyber Solidarity Act", "Digital Operational Resilience Act", "European Health Data Space",
        "European Media Freedom Act", "Corporate Sustainability Reporting Directive",
        "Corporate Sustainability Due Diligence Directive", "Sustainable Finance Disclosure Regulation",
        "Taxonomy Regulation", "Instant Payments Regulation", "Anti-Money Laundering Regulation",
        "Transfer of Funds Regulation", "Central Securities Depositories Regulation", "Listing Act",
        "Retail Investment Strategy", "Savings and Investments Union", "Deforestation Regulation",
        "Foreign Subsidies Regulation", "Platform Work Directive", "Product Liability Directive",
        "Critical Raw Materials Act", "Net-Zero Industry Act", "Carbon Border Adjustment Mechanism",
        "European Sustainability Reporting Standards", "European Single Access Point",
        "Late Payment Regulation", "Data Act", "Artificial Intelligence Act",
        "Interoperable Europe Act", "Markets in Crypto-Assets Regulation",
        "Payment Services Regulation", "Third Payment Services Directive", "Consumer Credit Directive",
        "Mortgage Credit Directive", "Insurance Distribution Directive",
        "Capital Requirements Regulation", "Capital Requirements Directive", "Benchmarks Regulation",
        "Securitisation Regulation", "Crowdfunding Regulation", "Digital Fairness Act", "CSRD", "CSDDD",
        "CS3D", "SFDR", "AMLD6", "AMLAR", "AIFMD", "UCITS", "CRR III", "CRD VI", "ESRS", "EUDR", "CBAM",
        "eIDAS", "PSD2", "PSD3", "throughout the Union", "across the Union",
        "Official Journal of the European Union",
    ),
    "US": (
        "Dodd-Frank", "Sarbanes-Oxley", "Securities Exchange Act", "Securities Act of 1933",
        "Investment Advisers Act", "Investment Company Act", "Bank Secrecy Act", "Gramm-Leach-Bliley",
        "HIPAA", "COPPA", "Children's Online Privacy Protection", "Fair Credit Reporting Act",
        "Telephone Consumer Protection Act", "FTC Act", "CAN-SPAM", "Regulation S-P", "Regulation S-K",
        "Regulation S-X", "Regulation S-ID", "Regulation SHO", "Regulation NMS",
        "Regulation Best Interest", "Regulation Z", "Regulation CC", "Reg S-P", "Rule 10b-5",
        "Rule 15c", "Rule 206(4)", "Rule 144A", "Form 8-K", "Form 10-K", "Form 10-Q", "Form 20-F",
        "Form N-PORT", "Form ADV", "Form PF", "Form SHO", "Form S-1", "Form CRS",
        "Code of Federal Regulations", "Federal Register", "Foreign Corrupt Practices Act", "FCPA",
        "Corporate Transparency Act", "CHIPS and Science Act", "Inflation Reduction Act", "CIRCIA",
        "GENIUS Act", "CLARITY Act", "SAB 121", "SAB 122", "Section 230", "Sherman Act", "Clayton Act",
        "Hart-Scott-Rodino", "Truth in Lending", "Video Privacy Protection Act", "TAKE IT DOWN Act",
        "Take It Down Act", "Community Reinvestment Act", "Volcker Rule", "Non-Compete Clause Rule",
        "Click-to-Cancel", "Congressional Review Act", "Electronic Fund Transfer Act",
        "National Bank Act", "Kids Online Safety Act", "Federal Power Act", "Commodity Exchange Act",
        "Export Administration Regulations",
    ),
    "US-CA": (
        "CCPA", "CPRA", "California Consumer Privacy Act", "Delete Act",
    ),
    "US-IL": (
        "Biometric Information Privacy Act", "BIPA",
    ),
    "GB": (
        "Financial Services and Markets Act 2000", "Financial Services and Markets Act 2023",
        "FSMA 2000", "FSMA 2023", "Digital Markets, Competition and Consumers", "Data (Use and Access)",
        "Consumer Duty", "Data Protection Act 2018", "Economic Crime and Corporate Transparency",
        "Companies Act 2006", "Bribery Act 2010",
        "Product Security and Telecommunications Infrastructure", "Senior Managers Regime",
        "Senior Managers and Certification", "Royal Assent", "Basel 3.1", "Procurement Act 2023",
        "Money Laundering Regulations 2017", "National Security and Investment Act", "UK GDPR",
        "Online Safety Act 2023", "Consumer Rights Act 2015", "Enterprise Act 2002",
        "Communications Act 2003", "Payment Services Regulations 2017",
        "Electronic Money Regulations 2011", "Privacy and Electronic Communications Regulations",
        "Solvency UK", "Overseas Funds Regime",
    ),
    "CN": (
        "Law on Guarding State Secrets", "Personal Information Protection Law", "PIPL",
        "Data Security Law", "Anti-Monopoly Law", "Anti-Unfair Competition Law", "E-Commerce Law",
        "Counter-Espionage Law", "Network Data Security", "Foreign Investment Law",
        "Law on Foreign State Immunity", "Foreign Relations Law", "GB/T",
        "Outbound Transfer of Personal Information", "Cross-Border Data Flow", "TC260",
        "Multi-Level Protection", "Generative Artificial Intelligence Services",
        "for Trial Implementation", "Negative List for Market Access", "Financial Stability Law",
        "Outbound Data Transfer", "Cross-border Data Flow", "Recommendation Algorithms",
        "Deep Synthesis",
    ),
    "HK": (
        "Securities and Futures Ordinance", "Personal Data (Privacy) Ordinance", "PDPO",
        "Banking Ordinance", "Insurance Ordinance", "Insurance (Amendment) Ordinance",
        "Companies Ordinance", "AMLO", "Stablecoins Ordinance", "GEM Listing",
        "Safeguarding National Security Ordinance", "Protection of Critical Infrastructures",
        "Payment Systems and Stored Value Facilities Ordinance", "Inland Revenue Ordinance",
        "Competition Ordinance", "Trade Descriptions Ordinance", "Mandatory Provident Fund",
    ),
    "SG": (
        "Online Criminal Harms Act", "POFMA", "Financial Services and Markets Act 2022",
        "Central Provident Fund",
    ),
    "IN": (
        "Digital Personal Data Protection", "DPDP", "LODR", "FEMA", "PMLA",
        "Insolvency and Bankruptcy Code", "Foreign Exchange Management Act", "Bharatiya Nyaya Sanhita",
        "SEBI Act", "Aadhaar Act", "Banking Regulation Act, 1949", "Companies Act, 2013",
        "Information Technology Act, 2000",
    ),
    "AU": (
        "Privacy Act 1988", "Corporations Act 2001", "ASIC Act", "Online Safety Act 2021", "SOCI Act",
        "Scams Prevention Framework", "AML/CTF Act", "Consumer Data Right", "Australian Consumer Law",
        "Security of Critical Infrastructure Act", "Financial Accountability Regime",
    ),
    "NZ": (
        "Credit Contracts and Consumer Finance Act", "Conduct of Financial Institutions",
        "Fair Trading Act 1986",
    ),
    "JP": (
        "Financial Instruments and Exchange Act", "FIEA",
        "Act on the Protection of Personal Information", "APPI", "Installment Sales Act",
        "Economic Security Promotion Act",
    ),
    "KR": (
        "Act on the Protection of Virtual Asset Users",
        "Financial Investment Services and Capital Markets Act", "AI Basic Act",
        "Credit Information Act", "Electronic Financial Transactions Act",
    ),
    "CA": (
        "PIPEDA", "Bill C-", "CASL", "Proceeds of Crime (Money Laundering) and Terrorist Financing Act",
    ),
    "CA-QC": (
        "Law 25",
    ),
    "BR": (
        "LGPD", "Marco Civil",
    ),
    "ZA": (
        "POPIA", "FAIS Act", "COFI Bill", "Financial Intelligence Centre Act",
    ),
    "DE": (
        "Bundesdatenschutzgesetz", "Kreditwesengesetz", "NetzDG", "Supply Chain Due Diligence Act",
        "FinmadiG",
    ),
    "FR": (
        "Sapin II", "loi Pacte",
    ),
    "CH": (
        "FinSA", "FinIA", "Federal Act on Data Protection", "revFADP",
    ),
    "TR": (
        "KVKK",
    ),
    "VN": (
        "/ND-CP", "/TT-NHNN", "/QH15", "/TT-BTC",
    ),
    "ID": (
        "POJK", "SEOJK",
    ),
    "PH": (
        "Republic Act No.", "R.A. No.",
    ),
    "TH": (
        "Royal Gazette",
    ),
}  # fmt: skip
_CODE = {name.replace("’", "'"): code for code, names in _LAWS.items() for name in names}
_NAMED = re.compile(rf"(?<!\w){one_of(sorted(_CODE))}(?![a-z])")
_FOREIGN = re.compile(
    r"\b(?:like|unlike|modelled\son|similar\sto|compared\swith|mirror\w*|the\s(?:UK|US|EU))\s(?:the\s)?$"
)


def of_law(text: str, span: Span) -> tuple[str, Span] | None:
    """The jurisdiction whose law a stretch names first, and where; ``None`` where of several."""
    words, found = span.of(text).replace("’", "'"), None
    for match in _NAMED.finditer(words):
        code = _CODE[" ".join(match.group().split())]
        if _FOREIGN.search(words, max(0, match.start() - 20), match.start()):
            continue
        if found is not None and found[0][:2] != code[:2]:
            return None
        found = found or (code, Span(span.start + match.start(), span.start + match.end()))
    return found
