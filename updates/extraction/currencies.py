"""Currencies by code (ISO 4217), sign and name, and what a bare name means in a country."""

CODES = frozenset(
    """
    AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN
    BZD CAD CDF CHF CLF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS
    GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW
    KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD
    NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD
    SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES
    VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWL
    """.split()
)

# A sign or short form before (sometimes after) the number -> code. Those in AMBIGUOUS depend on the country.
SIGNS: dict[str, str] = {
    "RMB": "CNY", "CN¥": "CNY", "CNH": "CNY", "¥": "¥", "\uffe5": "¥", "US$": "USD", "U.S.$": "USD",
    "USD$": "USD", "$": "$", "HK$": "HKD", "HKD$": "HKD", "MOP$": "MOP", "NT$": "TWD", "S$": "SGD",
    "SG$": "SGD", "A$": "AUD", "AU$": "AUD", "AUD$": "AUD", "NZ$": "NZD", "C$": "CAD", "CA$": "CAD",
    "CAD$": "CAD", "CDN$": "CAD", "R$": "BRL", "MX$": "MXN", "Mex$": "MXN", "COL$": "COP",
    "CLP$": "CLP", "J$": "JMD", "N$": "NAD", "€": "EUR", "£": "GBP", "₹": "INR", "Rs.": "Rs",
    "Rs": "Rs", "Re.": "Rs", "₩": "KRW", "₦": "NGN", "₺": "TRY", "TL": "TRY", "₽": "RUB", "₫": "VND",
    "฿": "THB", "₱": "PHP", "Php": "PHP", "₪": "ILS", "NIS": "ILS", "₴": "UAH", "₸": "KZT", "₵": "GHS",
    "GH₵": "GHS", "GH¢": "GHS", "₡": "CRC", "₲": "PYG", "₼": "AZN", "₾": "GEL", "RM": "MYR",
    "Rp": "IDR", "Rp.": "IDR", "R": "ZAR", "KSh": "KES", "KSh.": "KES", "Ksh": "KES", "Ksh.": "KES",
    "PhP": "PHP",
    "Kshs": "KES",
    "Kshs.": "KES", "Sh": "shilling", "Shs": "shilling", "Shs.": "shilling",
    "USh": "UGX", "UGX": "UGX", "TSh": "TZS", "N": "NGN", "Tk": "BDT",
    "Fr.": "CHF", "SFr": "CHF", "SFr.": "CHF", "kr": "kr", "kr.": "kr", "Kr": "kr", "zł": "PLN",
    "Kč": "CZK", "Ft": "HUF", "Dh": "AED", "Dhs": "AED", "Dhs.": "AED", "SR": "SAR", "QR": "QAR",
    "BD": "BHD", "KD": "KWD", "JD": "JOD", "Bs": "BOB", "Bs.": "BOB", "S/": "PEN", "S/.": "PEN",
    "P": "P", "K": "kwacha", "Rwf": "RWF", "RWF": "RWF", "Frw": "RWF", "Birr": "ETB", "Br": "ETB",
    "TT$": "TTD", "RD$": "DOP",
    "EC$": "XCD", "CI$": "KYD", "FJ$": "FJD", "Euro": "EUR", "euro": "EUR", "Euros": "EUR", "NAF": "ANG",
    "UF": "CLF", "LE": "EGP", "RO": "OMR", "NTD": "TWD", "CAN$": "CAD", "$A": "AUD", "$US": "USD",
    "Lt": "EUR", "FCFA": "XOF", "CFA": "XOF",
}  # fmt: skip

# A name after the number, in lower case and singular or plural as written -> code, or a word of AMBIGUOUS.
NAMES: dict[str, str] = {
    "yuan": "CNY", "renminbi": "CNY", "rmb": "CNY", "yuan renminbi": "CNY", "chinese yuan": "CNY",
    "元": "CNY", "人民币": "CNY", "yen": "JPY", "japanese yen": "JPY", "円": "JPY", "won": "KRW",
    "korean won": "KRW", "south korean won": "KRW", "원": "KRW", "euro": "EUR", "euros": "EUR",
    "eur": "EUR", "dollar": "$", "dollars": "$", "us dollar": "USD", "us dollars": "USD",
    "u.s. dollars": "USD", "american dollars": "USD", "hong kong dollar": "HKD",
    "hong kong dollars": "HKD", "singapore dollars": "SGD", "australian dollars": "AUD",
    "canadian dollars": "CAD", "new zealand dollars": "NZD", "taiwan dollars": "TWD",
    "new taiwan dollars": "TWD", "jamaican dollars": "JMD", "namibian dollars": "NAD", "pound": "pound",
    "pounds": "pound", "pounds sterling": "GBP", "pound sterling": "GBP", "sterling": "GBP",
    "british pounds": "GBP", "quid": "GBP", "egyptian pounds": "EGP", "rupee": "Rs", "rupees": "Rs",
    "indian rupees": "INR", "pakistani rupees": "PKR", "sri lankan rupees": "LKR",
    "mauritian rupees": "MUR", "rand": "ZAR", "rands": "ZAR", "south african rand": "ZAR",
    "naira": "NGN", "shilling": "shilling", "shillings": "shilling", "kenyan shillings": "KES",
    "kenya shillings": "KES", "ugandan shillings": "UGX", "uganda shillings": "UGX",
    "tanzanian shillings": "TZS", "cedi": "GHS", "cedis": "GHS", "ghana cedis": "GHS", "pula": "BWP",
    "kwacha": "kwacha", "zambian kwacha": "ZMW", "franc": "franc", "francs": "franc",
    "swiss franc": "CHF", "swiss francs": "CHF", "cfa francs": "XOF", "rwandan francs": "RWF",
    "krone": "kr", "kroner": "kr", "kronor": "kr", "krona": "kr", "krónur": "ISK",
    "danish kroner": "DKK", "norwegian kroner": "NOK", "swedish kronor": "SEK", "swedish krona": "SEK",
    "swedish kroner": "SEK", "danish krone": "DKK", "norwegian krone": "NOK", "icelandic krónur": "ISK",
    "zloty": "PLN", "zlotys": "PLN", "zlotych": "PLN", "złoty": "PLN", "złotych": "PLN",
    "polish zloty": "PLN", "polish zlotys": "PLN", "forint": "HUF", "forints": "HUF",
    "hungarian forints": "HUF", "koruna": "CZK", "koruny": "CZK", "crowns": "CZK",
    "czech crowns": "CZK", "czech koruna": "CZK", "lei": "RON", "leu": "RON", "romanian lei": "RON",
    "lev": "BGN", "leva": "BGN", "kuna": "EUR", "dinar": "dinar", "dinars": "dinar",
    "kuwaiti dinars": "KWD", "serbian dinars": "RSD", "lira": "TRY", "liras": "TRY",
    "turkish lira": "TRY", "turkish liras": "TRY", "reais": "BRL", "reals": "BRL",
    "brazilian reais": "BRL", "reales": "BRL", "peso": "peso", "pesos": "peso", "mexican pesos": "MXN",
    "philippine pesos": "PHP", "colombian pesos": "COP", "argentine pesos": "ARS",
    "chilean pesos": "CLP", "soles": "PEN", "baht": "THB", "thai baht": "THB", "ringgit": "MYR",
    "malaysian ringgit": "MYR", "rupiah": "IDR", "indonesian rupiah": "IDR", "dong": "VND",
    "vietnamese dong": "VND", "dirham": "dirham", "dirhams": "dirham", "riyal": "riyal",
    "riyals": "riyal", "saudi riyals": "SAR", "qatari riyals": "QAR", "uae dirhams": "AED",
    "shekel": "ILS", "shekels": "ILS", "hryvnia": "UAH", "hryvnias": "UAH", "rouble": "RUB",
    "roubles": "RUB", "ruble": "RUB", "rubles": "RUB", "tenge": "KZT", "lari": "GEL", "taka": "BDT",
    "kyat": "MMK", "riel": "KHR", "kip": "LAK", "patacas": "MOP", "birr": "ETB", "metical": "MZN",
    "denar": "MKD", "denars": "MKD", "lek": "ALL", "colones": "CRC", "quetzales": "GTQ", "lempiras": "HNL",
    "bolivianos": "BOB", "guaraníes": "PYG", "guaranies": "PYG", "rufiyaa": "MVR", "tugriks": "MNT",
    "som": "KGS", "manat": "AZN", "manats": "AZN", "ariary": "MGA", "leones": "SLE", "dalasis": "GMD",
    "emalangeni": "SZL", "maloti": "LSL", "rial": "riyal", "rials": "riyal", "omani rials": "OMR",
    "bahraini dinars": "BHD", "jordanian dinars": "JOD", "tunisian dinars": "TND", "algerian dinars": "DZD",
    "iraqi dinars": "IQD", "moroccan dirhams": "MAD", "emirati dirhams": "AED", "malawian kwacha": "MWK",
    "malawi kwacha": "MWK", "lebanese pounds": "LBP", "sudanese pounds": "SDG", "uruguayan pesos": "UYU",
    "dominican pesos": "DOP", "nepalese rupees": "NPR", "seychelles rupees": "SCR", "fijian dollars": "FJD",
    "meticais": "MZN", "kwanza": "AOA", "kwanzas": "AOA", "dram": "AMD",
}  # fmt: skip

# What an ambiguous name or sign means, by country; ``""`` is the meaning where no country helps.
AMBIGUOUS: dict[str, dict[str, str]] = {
    "$": {
        "": "USD", "US": "USD", "CA": "CAD", "AU": "AUD", "NZ": "NZD", "SG": "SGD", "HK": "HKD", "TW": "TWD",
        "MX": "MXN", "CL": "CLP", "CO": "COP", "AR": "ARS", "JM": "JMD", "NA": "NAD", "BS": "BSD",
        "BB": "BBD",
        "BM": "BMD", "KY": "KYD", "TT": "TTD", "FJ": "FJD", "UY": "UYU", "BN": "BND",
    },
    "¥": {"": "CNY", "JP": "JPY", "CN": "CNY"},
    "P": {"": "PHP", "PH": "PHP", "BW": "BWP"},
    "pound": {"": "GBP", "EG": "EGP", "LB": "LBP", "SY": "SYP", "GI": "GIP", "SD": "SDG"},
    "Rs": {"": "INR", "IN": "INR", "PK": "PKR", "LK": "LKR", "NP": "NPR", "MU": "MUR", "SC": "SCR"},
    "shilling": {"": "KES", "KE": "KES", "UG": "UGX", "TZ": "TZS", "SO": "SOS"},
    "franc": {
        "": "CHF", "CH": "CHF", "LI": "CHF", "RW": "RWF", "BI": "BIF", "SN": "XOF", "CI": "XOF", "ML": "XOF",
        "BJ": "XOF", "BF": "XOF", "TG": "XOF", "NE": "XOF", "CM": "XAF", "GA": "XAF", "TD": "XAF",
        "CG": "XAF",
        "GN": "GNF", "KM": "KMF", "DJ": "DJF", "CD": "CDF",
    },
    "kr": {"": "SEK", "SE": "SEK", "DK": "DKK", "NO": "NOK", "IS": "ISK", "GL": "DKK", "FO": "DKK"},
    "dinar": {
        "": "KWD", "KW": "KWD", "RS": "RSD", "BH": "BHD", "JO": "JOD", "TN": "TND", "DZ": "DZD", "IQ": "IQD",
        "LY": "LYD", "MK": "MKD",
    },
    "peso": {
        "": "MXN", "MX": "MXN", "PH": "PHP", "CO": "COP", "AR": "ARS", "CL": "CLP", "UY": "UYU", "DO": "DOP",
        "CU": "CUP",
    },
    "dirham": {"": "AED", "AE": "AED", "MA": "MAD"},
    "riyal": {"": "SAR", "SA": "SAR", "QA": "QAR", "OM": "OMR", "YE": "YER", "IR": "IRR"},
    "kwacha": {"": "ZMW", "ZM": "ZMW", "MW": "MWK", "PG": "PGK"},
}  # fmt: skip

# The countries' own currencies, where a bracket may hold the original of a converted amount.
EURO_COUNTRIES = frozenset(
    "AT BE CY DE EE ES FI FR GR HR IE IT LT LU LV MT NL PT SI SK EU AD MC SM VA ME XK".split()
)
LOCAL: dict[str, str] = {
    "CN": "CNY", "HK": "HKD", "MO": "MOP", "TW": "TWD", "JP": "JPY", "KR": "KRW", "SG": "SGD",
    "MY": "MYR", "TH": "THB", "ID": "IDR", "VN": "VND", "PH": "PHP", "IN": "INR", "PK": "PKR",
    "LK": "LKR", "BD": "BDT", "AU": "AUD", "NZ": "NZD", "US": "USD", "CA": "CAD", "MX": "MXN",
    "BR": "BRL", "AR": "ARS", "CL": "CLP", "CO": "COP", "PE": "PEN", "GB": "GBP", "CH": "CHF",
    "LI": "CHF", "NO": "NOK", "SE": "SEK", "DK": "DKK", "IS": "ISK", "PL": "PLN", "CZ": "CZK",
    "HU": "HUF", "RO": "RON", "BG": "BGN", "RS": "RSD", "TR": "TRY", "UA": "UAH", "RU": "RUB",
    "IL": "ILS", "AE": "AED", "SA": "SAR", "QA": "QAR", "KW": "KWD", "BH": "BHD", "OM": "OMR",
    "EG": "EGP", "MA": "MAD", "ZA": "ZAR", "NG": "NGN", "KE": "KES", "GH": "GHS", "UG": "UGX",
    "TZ": "TZS", "RW": "RWF", "BW": "BWP", "ZM": "ZMW", "MU": "MUR", "NA": "NAD", "KZ": "KZT",
    "GE": "GEL",
}  # fmt: skip


def local_currency(jurisdiction: str | None) -> str | None:
    """The money of a country, given as ISO 3166 code of it or of a part of it."""
    country = (jurisdiction or "")[:2]
    return "EUR" if country in EURO_COUNTRIES else LOCAL.get(country)


def resolve_currency(found: str, jurisdiction: str | None = None) -> str:
    """The ISO 4217 code of a sign or name as the tables give it, an ambiguous one by country."""
    meanings = AMBIGUOUS.get(found)
    if meanings is None:
        return found
    return meanings.get((jurisdiction or "")[:2], meanings[""])
