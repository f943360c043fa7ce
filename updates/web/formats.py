"""Dates, amounts and sizes as people read them."""

from datetime import date
from decimal import Decimal

from babel.core import UnknownLocaleError
from babel.numbers import format_decimal, get_currency_name

from updates.extraction.vocabulary import Precision

LOCALE = "en"
BIG = ((Decimal(10) ** 12, "trillion"), (Decimal(10) ** 9, "billion"), (Decimal(10) ** 6, "million"))


def told_date(day: date | None, precision: str = Precision.DAY, *, short: bool = False) -> str:
    """The date as exactly as it is known: "14 March 2022", "March 2022", "Q1 2022", "2022"."""
    if day is None:
        return ""
    match precision:
        case Precision.YEAR:
            return f"{day:%Y}"
        case Precision.QUARTER:
            return f"Q{(day.month + 2) // 3} {day:%Y}"
        case Precision.MONTH:
            return f"{day:%b %Y}" if short else f"{day:%B %Y}"
        case _:
            return f"{day.day} {day:%b %Y}" if short else f"{day.day} {day:%B %Y}"


def machine_date(day: date | None, precision: str = Precision.DAY) -> str:
    """The date for HTML's ``datetime`` attribute; a quarter has no such form and is told by its year."""
    if day is None:
        return ""
    match precision:
        case Precision.YEAR | Precision.QUARTER:
            return f"{day:%Y}"
        case Precision.MONTH:
            return f"{day:%Y-%m}"
        case _:
            return day.isoformat()


def plain_number(amount: Decimal) -> str:
    """Thousands apart by commas, cents only where there are any: "87,600,000", "1,250.50"."""
    whole = amount == amount.to_integral_value()
    return str(format_decimal(amount, format="#,##0" if whole else "#,##0.00", locale=LOCALE))


def short_number(amount: Decimal) -> str:
    """From a million up the number in words: "87.6 million"; empty below."""
    for size, word in BIG:
        if abs(amount) >= size:
            return f"{format_decimal(amount / size, format='#,##0.##', locale=LOCALE)} {word}"
    return ""


def share(part: float) -> str:
    """A part of one in hundredths: "85 %"."""
    return f"{round(100 * part)} %"


def axis_number(amount: Decimal) -> str:
    """As short as a chart's axis needs: "88M", "1.2B", "450K"."""
    for size, letter in ((10**12, "T"), (10**9, "B"), (10**6, "M"), (10**3, "K")):
        if abs(amount) >= size:
            return f"{format_decimal(amount / size, format='#,##0.#', locale=LOCALE)}{letter}"
    return plain_number(amount)


def currency_name(code: str) -> str:
    """The currency's name in English, or its code where it has none."""
    try:
        return str(get_currency_name(code, locale=LOCALE))
    except (UnknownLocaleError, LookupError):
        return code


def schedule_words(minutes: int) -> str:
    """ "every 6 hours" for 360; "only by hand" for 0."""
    if not minutes:
        return "only by hand"
    for length, unit in ((10080, "week"), (1440, "day"), (60, "hour"), (1, "minute")):
        number, rest = divmod(minutes, length)
        if number and not rest:
            return f"every {unit}" if number == 1 else f"every {number} {unit}s"
    return f"every {minutes} minutes"
