"""How many apps, firms or persons an action strikes: a numeral before such a word."""

import re
from functools import lru_cache

from updates.extraction.findings import Span
from updates.extraction.guarded import WordStart
from updates.extraction.numerals import NUMBER_WORDS, parse_words
from updates.extraction.wordlists import one_of

_SUBJECTS = one_of(
    (
        "app", "apps", "applications", "SDK", "SDKs", "website", "websites", "sites", "platforms",
        "companies", "firms", "banks", "institutions", "enterprises", "businesses", "organisations",
        "organizations", "entities", "operators", "providers", "services", "individuals", "persons",
        "people", "men", "women", "employees", "executives", "directors", "managers", "remisiers",
        "brokers", "brokerages", "dealers", "insurers", "advisers", "advisors", "products", "games",
        "stores", "retailers", "controllers", "undertakings", "defendants", "respondents", "suspects",
        "lenders", "merchants", "traders", "officials", "broker-dealers", "issuers", "funds", "exchanges",
        "auditors", "airlines", "brands", "chains", "restaurants", "hotels", "universities", "clinics",
        "startups", "start-ups", "hospitals", "schools", "manufacturers", "suppliers", "vendors", "parties",
        "licensees", "registrants", "officers", "accountants", "carriers", "publishers", "municipalities",
        "associations", "data brokers", "sellers", "shops", "pharmacies", "bureaus", "bureaux", "branches",
        "dealerships", "practices", "contractors", "plants", "agents", "investors", "shareholders",
        "founders", "partners", "subsidiaries", "producers", "makers", "distributors", "wholesalers",
    )
)  # fmt: skip
_SUBJECTS += r"|mini[ -]?programs?|pharma\w*|names(?=\s+(?:were|was|have|added))"
_COUNT = WordStart(
    rf"(?<![\w.,$€£¥])(?<!No\.\s)(?P<number>\d{{1,3}}(?:,\d{{3}})+|\d{{1,5}}|(?:{NUMBER_WORDS})"
    rf"(?:[- ](?:{NUMBER_WORDS}))*)\s+"
    rf"(?P<words>(?:(?!\d|(?:{NUMBER_WORDS})\b|of\b|in\b|the\b|for\b|years?\b|months?\b|"
    rf"days?\b|times?\b|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b|against\b|on\b|into\b|that\b|"
    rf"million\b|billion\b)[\w’'&-]+\s+){{0,4}}?)"
    rf"(?P<noun>{_SUBJECTS})\b",
    re.IGNORECASE,
)


_MOST_DIGITS = 12
# Four digits alone are a year, also before a name: "on 12 June 2024 Alpha Insurance Services".
_YEAR = re.compile(r"\d{4}\s+(?:[A-Z]|\w+(?:\W|$)(?<=s\W))")
_GIVEN = re.compile(r"\b(?:to|from|for)\s+$")
# Money goes back to so many; they are not struck.
_PAID_BACK = re.compile(
    r"\b(?:refund|repa[iy]|return|pa[iy]|compensat|redress|restitution|reimburs|gone\s+back)\w*\b(?:[^.;]|\.\d){0,70}\bto\s+(?:\w+\s+)?$",
    re.IGNORECASE,
)
_OF_MONTH = re.compile(
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December|in|since|of|until|by)\s+$"
)
_OWNED = re.compile(
    r"\b(?:customers?|clients?|users?|subscribers?|members?|patients?)['’]s?\s|\b(?:exchange-traded|listing|loan|visa|patent|licen[cs]e|licensing|credit)\s"
)
# What a firm has or runs is not struck: "which runs 12 websites", "the payroll of 300 employees".
HELD = re.compile(
    r"\b(?:runs?|operat(?:es|ed|ing)|owns?|owned|owning|manages?|managed|managing|employs?|employed|employing|serves?|"
    r"serving|(?:payroll|details|data|records|files)\s+of)\s+(?:some\s+|about\s+|over\s+|more\s+than\s+)?$"
)
# Children "under 14", "aged 35".
_AGE = re.compile(r"\b(?:under|over|aged?|below|above)\s+$", re.IGNORECASE)


# "on Five Oaks Fund Services", not "Five Oaks Fund Services were": a number that begins a name.
_IN_NAME = re.compile(r"[A-Z][a-z]+(?:-[A-Z][a-z]+)?\s+[A-Z]")
_MID_SENTENCE = re.compile(r"[a-z,] $")


def begins_name(text: str, at: int) -> bool:
    """Whether a number written in words is the first word of somebody's name."""
    return _IN_NAME.match(text, at) is not None and _MID_SENTENCE.search(text, max(0, at - 3), at) is not None


def number_of(word: str) -> int | None:
    """The whole number that digits or a word stand for."""
    plain = word.replace(",", "")
    if plain[:1].isdigit():
        # Not all that looks like a digit is one to int(), and no group of subjects has a trillion.
        return int(plain) if plain.isdecimal() and len(plain) <= _MOST_DIGITS else None
    value = parse_words(word) if re.fullmatch(NUMBER_WORDS, word) else None
    return int(value) if value is not None else None


@lru_cache(maxsize=16)  # each kind of action asks for those of its sentences
def find_counts(text: str, start: int, end: int) -> tuple[tuple[int, Span, str], ...]:
    """(number, span, noun) of each counted group of subjects in ``text[start:end]``."""
    found = list[tuple[int, Span, str]]()
    for match in _COUNT.finditer(text, start, end):
        shown = match["number"].lower()
        value = number_of(shown) if shown[0].isdigit() else int(parse_words(shown) or 0)
        if (
            value
            and shown not in ("million", "billion", "thousand", "hundred", "trillion", "lakh", "crore")
            and not (
                match["noun"].lower() == "investors"
                and _GIVEN.search(text, max(0, match.start() - 6), match.start())
            )
            and not begins_name(text, match.start())
            and not (_PAID_BACK.search(text, max(start, match.start() - 110), match.start()))
            and not _OWNED.search(match["words"] or "")
            and not HELD.search(text, max(start, match.start() - 40), match.start())
            and not _AGE.search(text, max(0, match.start() - 8), match.start())
            and not (
                1900 < value < 2100 and _OF_MONTH.search(text, max(0, match.start() - 12), match.start())
            )
            and not (1900 < value < 2100 and _YEAR.match(text, match.start()))
        ):
            found.append((value, Span(*match.span()), match["noun"].lower()))
    return tuple(found)
