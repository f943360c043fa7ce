"""Definitions, languages, headlines, national laws: small tables."""

import pytest

from updates.extraction.definitions import definitions
from updates.extraction.findings import Span
from updates.extraction.headlines import headline_of
from updates.extraction.language import detect
from updates.extraction.nationallaws import NationalLaws

DEFINED = [
    (
        "the Ministry of Industry and Information Technology (MIIT) said",
        "MIIT",
        "Ministry of Industry and Information Technology",
    ),
    ("The Cyberspace Administration of China (“CAC”) issued", "CAC", "Cyberspace Administration of China"),
    ("issued the Rules for Labels (the “Rules”) today", "Rules", "Rules for Labels"),
    ("the Financial Services Agency (FSA), Japan", "FSA", "Financial Services Agency"),
]


@pytest.mark.parametrize(("text", "short", "full"), DEFINED)
def test_definitions(text: str, short: str, full: str) -> None:
    assert definitions(text)[short] == full


@pytest.mark.parametrize("text", ["a fine (see above)", "in 2024 (the year)", "(MIIT) alone", "((((((", ""])
def test_no_definitions(text: str) -> None:
    assert definitions(text) == {}


LANGUAGES = [
    ("The Office fined the firm for a breach of the law, and it will appeal.", "en"),
    ("Die Behörde hat gegen das Unternehmen eine Geldbuße von drei Millionen verhängt.", "de"),
    ("La autoridad impuso una multa a la empresa por no proteger los datos de sus clientes.", "es"),
    ("个人信息保护法自公布之日起施行", "zh"),
    ("個人情報保護委員会は規則を公表しました", "ja"),
    ("개인정보보호위원회는 과징금을 부과했다", "ko"),
    ("12345 67890", None),
]


@pytest.mark.parametrize(("text", "language"), LANGUAGES)
def test_languages(text: str, language: str | None) -> None:
    assert detect(text) == language


HEADLINES = [
    ("The Office fined Acme EUR 3.5 million. It may appeal.", "The Office fined Acme EUR 3.5 million"),
    ("3 March 2024. The Office fined Acme.", "The Office fined Acme"),
    ("LONDON, 3 March - The Office fined Acme.", "The Office fined Acme"),
    ("21 – The Office consults.", "The Office consults"),
]


@pytest.mark.parametrize(("text", "headline"), HEADLINES)
def test_headlines(text: str, headline: str) -> None:
    assert headline_of(text, Span(0, len(text)), None) == headline


def test_long_headlines_are_cut_between_words() -> None:
    headline = headline_of("word " * 100, Span(0, 500), None)
    assert len(headline) <= 140 and headline.endswith("word…")


LAWS = NationalLaws([("Toymakers' Act", "GB"), ("Toymakers' Act 1987", "IE"), ("Kite Ordinance", "HK")])
TOLD = [
    ("Under the Kite Ordinance none flew.", ("HK", "Kite Ordinance")),
    ("Under the Toymakers’ Act 1987 none sold.", ("IE", "Toymakers’ Act 1987")),  # the longest that fits
    ("Under the Kite\nOrdinance, the Kite Ordinance", ("HK", "Kite\nOrdinance")),  # the first
    ("The Kite Ordinance and the Toymakers' Act", None),  # of two
    ("A bill like the Kite Ordinance", None),  # only compared with
    ("A bill like the Kite Ordinance amends the Toymakers' Act.", ("GB", "Toymakers' Act")),
    ("Nobody saw a BoxKite Ordinance or Kite Ordinances.", None),  # a part of other words
]


@pytest.mark.parametrize(("text", "told"), TOLD)
def test_places_by_their_laws(text: str, told: tuple[str, str] | None) -> None:
    found = LAWS.place_of(f"Before. {text}", Span(8, 8 + len(text)))
    assert (found and (found[0], found[1].of(f"Before. {text}"))) == told
    assert NationalLaws([]).place_of(text, Span(0, len(text))) is None
