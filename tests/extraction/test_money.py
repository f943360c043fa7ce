"""Amounts of money: each row is one way of writing that newsletters use."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from updates.extraction.money import Money, declared_currency, find_money


def read(words: str, country: str | None = None, dollar: str | None = None) -> list[Money]:
    return find_money(words, 0, len(words), country, dollar)


@pytest.mark.parametrize(
    ("words", "amount", "currency"),
    [
        ("RMB12.3 million", "12300000", "CNY"),  # sign and figure without a blank
        ("12.3m yuan", "12300000", "CNY"),  # short scale, name after
        ("CNY 160,000", "160000", "CNY"),  # ISO code, grouped thousands
        ("EUR 1.2 billion", "1200000000", "EUR"),
        ("€1.2bn", "1200000000", "EUR"),
        ("€1.2-billion", "1200000000", "EUR"),  # a hyphen before the scale
        ("€40m", "40000000", "EUR"),
        ("£500k", "500000", "GBP"),
        ("$5MM", "5000000", "USD"),  # accountants' million
        ("S$2.7 million", "2700000", "SGD"),
        ("HK$1,750,000", "1750000", "HKD"),
        ("A$16.8m", "16800000", "AUD"),
        ("USD$20m", "20000000", "USD"),  # code and sign together
        ("US$ 5 million", "5000000", "USD"),
        ("Rs. 5 lakh", "500000", "INR"),  # Indian scales
        ("Rs 2.5 lakh crore", "2500000000000", "INR"),  # two of them
        ("R1 250 000", "1250000", "ZAR"),  # a sign of one letter before groups set apart by blanks
        ("UF 1,500", "1500", "CLF"),  # a unit of account
        ("$A10.5 million", "10500000", "AUD"),  # the country after the sign
        ("LE 5 million", "5000000", "EGP"),  # a country's own short form
        ("Rs 2 crore", "20000000", "INR"),
        ("₹12,34,567", "1234567", "INR"),  # Indian grouping
        ("33.7 billion won", "33700000000", "KRW"),
        ("CHF 1'000'000", "1000000", "CHF"),  # Swiss grouping
        ("1 000 000 Swedish kronor", "1000000", "SEK"),  # grouping by blanks
        ("€5.000.000", "5000000", "EUR"),  # grouping by points
        ("€731.051,00", "731051", "EUR"),  # decimal comma
        ("12,5 million euros", "12500000", "EUR"),  # decimal comma before a scale
        ("R5 million", "5000000", "ZAR"),
        ("R$14.4 million", "14400000", "BRL"),
        ("N250 million", "250000000", "NGN"),
        ("KSh 5 million", "5000000", "KES"),
        ("PLN 4.9 million", "4900000", "PLN"),
        ("1.234 million yuan", "1234000", "CNY"),  # a point before a scale is a decimal point
        ("31,222,333.45 yuan", "31222333.45", "CNY"),
        ("fourteen thousand euros", "14000", "EUR"),  # in words
        ("half a million pounds", "500000", "GBP"),
        ("two hundred and six thousand dollars", "206000", "USD"),
        ("50万元", "500000", "CNY"),  # Chinese scales
    ],
)
def test_one_amount(words: str, amount: str, currency: str) -> None:
    (found,) = read(words)
    assert (found.amount, found.currency, found.maximum) == (Decimal(amount), currency, None)
    assert found.span.of(words).strip() == words


@pytest.mark.parametrize(
    ("words", "low", "high", "currency"),
    [
        ("between 40,000 and 125,000 yuan", 40_000, 125_000, "CNY"),
        ("a fine between40,000 to 125,000 yuan", 40_000, 125_000, "CNY"),  # a blank left out
        ("from €10,000 to €20,000", 10_000, 20_000, "EUR"),  # the sign repeated
        ("EUR 1-2 million", 1_000_000, 2_000_000, "EUR"),  # the scale only after the second
        ("$300,000-$500,000", 300_000, 500_000, "USD"),
    ],
)
def test_ranges(words: str, low: int, high: int, currency: str) -> None:
    (found,) = read(words)
    assert (found.amount, found.maximum, found.currency) == (low, high, currency)


@pytest.mark.parametrize(
    "words",
    [
        "Part 500 of title 23",  # a number alone
        "8,000 apps and 478 companies",  # counted things
        "THE TOP 10 CASES",  # a word that is also a code
        "Annex R 2",  # a letter that is also a sign
        "GB/T 35273-2020",  # the number of a standard
        "3.15 gala, 2022-03-25",  # dates
    ],
)
def test_what_is_no_money(words: str) -> None:
    assert read(words) == []


def test_two_amounts_joined_by_and_are_no_range() -> None:
    assert [found.amount for found in read("fines of €5 million and €7 million")] == [5_000_000, 7_000_000]


@pytest.mark.parametrize(
    ("words", "country", "currency"),
    [
        ("$5 million", None, "USD"),
        ("$5 million", "CA", "CAD"),
        ("$5 million", "AU-NSW", "AUD"),
        ("¥5 million", "JP", "JPY"),
        ("¥5 million", "CN", "CNY"),
        ("5 million pesos", "PH", "PHP"),
        ("NOK 5", "SE", "NOK"),
        ("5,000 kroner", "DK", "DKK"),
    ],
)
def test_an_ambiguous_sign_means_the_country_s_own_money(
    words: str, country: str | None, currency: str
) -> None:
    assert read(words, country)[0].currency == currency


def test_a_document_may_declare_its_dollar() -> None:
    assert declared_currency("All amounts are in Hong Kong dollars.") == "HKD"
    assert read("$500,000", dollar="HKD")[0].currency == "HKD"


def test_a_converted_amount_in_brackets_is_marked() -> None:
    found = read("RMB 70 million (about USD 9.58 million)", "CN")
    assert [(money.currency, money.converted) for money in found] == [("CNY", False), ("USD", True)]


def test_the_country_s_own_money_is_the_original_wherever_it_stands() -> None:
    found = read("$11 million (A$16.8 million)", "US")
    assert [money.converted for money in found] == [False, True]
    found = read("US$11 million (A$16.8 million)", "AU")
    assert [money.converted for money in found] == [True, False]


@given(
    st.decimals(min_value=1, max_value=10**11, places=2), st.sampled_from(["EUR", "USD", "CNY", "CHF", "KRW"])
)
def test_what_is_written_is_read_back(amount: Decimal, currency: str) -> None:
    for words in (f"{currency} {amount:,}", f"{amount:,} {currency}"):
        (found,) = read(f"a fine of {words} was imposed")
        assert (found.amount, found.currency) == (amount, currency)
        (again,) = read(found.span.of(f"a fine of {words} was imposed"))
        assert (again.amount, again.currency) == (amount, currency)


@given(st.text(alphabet="0123456789.,'€$RMB yuanmillion-–()", max_size=60))
def test_no_string_breaks_it(words: str) -> None:
    for found in read(words):
        assert 0 <= found.span.start < found.span.end <= len(words)
        assert found.maximum is None or found.maximum > found.amount


@pytest.mark.parametrize(
    ("words", "amounts"),
    [
        ("from €41 million to €33.5 million", ["41000000", "33500000"]),  # a range that falls is none
        (
            "the fine was raised from SEK 4 million to SEK 6.5 million",
            ["4000000", "6500000"],
        ),  # moved, no range
        ("a fine of 2,45 Mio. EUR", ["2450000"]),  # an abbreviated scale
        ("Rp 1,5 miliar", ["1500000000"]),  # scales in the country's own language
        ("R$ 3,2 milhões", ["3200000"]),
        ("a quarter of a million pounds", ["250000"]),  # words
        ("Ksh. 6.5 million", ["6500000"]),  # a sign with a full stop
        # the currency is told once for all names of a list; not for what was sold
        (
            "fined Onyx 12 million lira, Beta 8 million and Gamma 1.5 million.",
            ["12000000", "8000000", "1500000"],
        ),
        ("fined Onyx 12 million lira, and Beta sold 8 million cups.", ["12000000"]),
    ],
)
def test_more_ways_to_write_an_amount(words: str, amounts: list[str]) -> None:
    assert [str(int(found.amount)) for found in read(words)] == amounts
