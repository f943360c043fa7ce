"""The engine as a whole: offsets, quotes, jurisdictions, categories, languages, hostile input."""

import gc
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from updates.extraction import ReadError, extract, read
from updates.extraction.context import Context
from updates.extraction.findings import DateFinding, Extraction, Item, ReadText, Span
from updates.extraction.garbage import without_collection
from updates.extraction.gazetteer import Gazetteer
from updates.extraction.reading.plain import read_plain
from updates.extraction.reference import load_gazetteer

ROOT = Path(__file__).resolve().parents[2]
MOST_GARBAGE = 100
SAMPLES = sorted(p for p in (ROOT / "fixtures" / "newsletters").glob("*") if p.suffix != ".tsv")


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return load_gazetteer(ROOT / "fixtures" / "reference")


def run(text: str, gazetteer: Gazetteer, published: date | None = None) -> Extraction:
    return extract(read_plain(text), Context(gazetteer, published=published))


def spans_of(item: Item) -> Iterator[Span]:
    for finding in (*item.regulators, *item.instruments, *item.actions):
        yield finding.span
    for action in item.actions:
        for penalty in action.penalties:
            yield from (span for span in (penalty.span, penalty.amount_span, penalty.respondent_span) if span)
    found: list[DateFinding | None] = [item.date]
    found += [when for rule in item.instruments for when in (rule.effective_on, rule.comments_due)]
    yield from (when.span for when in found if when)
    yield from (span for span in (item.headline_span, item.jurisdiction_span) if span)


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_every_offset_lies_in_the_text_that_is_stored(path: Path, gazetteer: Gazetteer) -> None:
    text = read(path.read_bytes(), filename=path.name)
    found = extract(text, Context(gazetteer))
    assert found.items
    end = 0
    for item in found.items:
        assert end <= item.start < item.end <= len(text.text), "items follow each other and do not overlap"
        end = item.end
        for span in spans_of(item):
            assert 0 <= span.start < span.end <= len(text.text)
            assert span.of(text.text).strip() == span.of(text.text), "a quote has no blanks around it"


def test_the_same_text_gives_the_same_findings(gazetteer: Gazetteer) -> None:
    text = read(SAMPLES[0].read_bytes(), filename=SAMPLES[0].name)
    assert extract(text, Context(gazetteer)) == extract(text, Context(gazetteer))


def test_the_engine_makes_nothing_that_only_a_search_for_garbage_frees(gazetteer: Gazetteer) -> None:
    """So the search can wait while a text is read; it goes on afterwards."""
    texts = [read(path.read_bytes(), filename=path.name) for path in SAMPLES]
    context = Context(gazetteer)
    for text in texts:
        extract(text, context)  # what is kept between texts is made now
    assert gc.isenabled()
    gc.collect()
    with without_collection():
        for text in texts:
            extract(text, context)
        assert not gc.isenabled(), "an inner reading leaves it as it is"
        assert gc.collect() < MOST_GARBAGE
    assert gc.isenabled()


CATEGORIES = [
    ("The Information Commissioner's Office fined Acme Ltd £3 million on 3 March 2025.", "enforcement"),
    ("The European Commission adopted the Data Rules Regulation on 3 March 2025.", "regulatory"),
    ("On 3 March 2025 the Bank of England published guidance on outsourcing.", "regulatory"),
    ("On 3 March 2025 the head of the Bank of England gave a speech on payments.", "industry"),
    ("On 3 March 2025 Acme said it would build a second plant.", "other"),
]


@pytest.mark.parametrize(("text", "category"), CATEGORIES)
def test_categories(text: str, category: str, gazetteer: Gazetteer) -> None:
    (item,) = run(text, gazetteer).items
    assert item.category == category


def test_what_is_set_apart_as_foreign_is_international(gazetteer: Gazetteer) -> None:
    text = (
        "China letter, May 2025\n\nChina\n\nThe Cyberspace Administration of China issued the Label Measures "
        "on 14 March 2025.\n\nElsewhere\n\nThe Data Protection Commission of Ireland fined Acme €5 million "
        "on 2 May 2025.\n"
    )
    found = run(text, gazetteer)
    assert [(item.category.value, item.jurisdiction) for item in found.items] == [
        ("regulatory", "CN"),
        ("international", "IE"),
    ]


def test_a_country_over_a_section_counts_more_than_a_name_that_bodies_share(gazetteer: Gazetteer) -> None:
    text = (
        "Quarterly letter\n\nKENYA\n\nThe National Treasury asked for comments on a draft Toy Bill, 2025 "
        "until "
        "24 January 2025.\n\nJAPAN\n\nThe Personal Information Protection Commission fined Acme JPY 3 "
        "million on "
        "3 March 2025.\n"
    )
    assert [item.jurisdiction for item in run(text, gazetteer).items] == ["KE", "JP"]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("🇧🇷 On 3 March 2025 the ministry issued the Toy Rules, in force from May.", "BR"),  # a flag
        ("On 5 March 2025 bitcoin climbed past US$100,000.", None),  # money is no place
        ("On 5 March 2025 the Stablecoins Ordinance entered into force.", "HK"),  # a law of one place
        (
            "On 25 October 2024 the FATF announced that Algeria was put on its grey list.",
            None,
        ),  # a body of many countries
    ],
)
def test_where_an_item_belongs(body: str, expected: str | None, gazetteer: Gazetteer) -> None:
    (item,) = run(body, gazetteer).items
    assert item.jurisdiction == expected


def test_market_news_without_an_authority_is_other(gazetteer: Gazetteer) -> None:
    text = (
        "Letter\n\nINDUSTRY NEWS\n\n- Acme sold RMB 2 billion of notes on 17 January 2025.\n"
        "- The Bank of England held a workshop on payments on 18 January 2025.\n"
    )
    assert [item.category.value for item in run(text, gazetteer).items] == ["other", "industry"]


def test_a_bulletin_s_own_authority_acts_where_no_other_does(gazetteer: Gazetteer) -> None:
    text = (
        "CENTRAL BANK OF IRELAND\nPress releases, 1 to 30 November 2024\n\n28 November 2024\n\nWarning on a "
        "firm\n"
        "The name of Acme was added to the list of unauthorised firms.\n\n26 November 2024\n\nViews sought\n"
        "Views are sought on a paper on customers' interests until 3 March 2025.\n"
    )
    found = [[body.key for body in item.regulators] for item in run(text, gazetteer).items]
    assert found and all(keys == ["ie-cbi"] for keys in found)


def test_the_newsletters_country_is_the_default(gazetteer: Gazetteer) -> None:
    text = (
        "Singapore notes\n\n- Acme was fined S$3 million on 3 March 2025.\n"
        "- Beta was fined S$1 million on 4 May 2025.\n"
    )
    assert {item.jurisdiction for item in run(text, gazetteer).items} == {"SG"}


def test_a_language_that_is_not_read_is_one_item_without_facts(gazetteer: Gazetteer) -> None:
    text = "国家互联网信息办公室于2024年3月5日发布规定，自公布之日起施行。企业应当遵守。"
    found = run(text, gazetteer)
    assert found.language == "zh"
    (item,) = found.items
    assert (item.category, item.regulators, item.category_rule) == ("other", (), "language not read")


@pytest.mark.parametrize("text", ["", " ", "Title", "1", "\n\n"])
def test_next_to_nothing(text: str, gazetteer: Gazetteer) -> None:
    assert run(text, gazetteer).items == ()


HOSTILE = [
    "(",
    "1",
    "“",
    "a | b\n",
    "- x fined y on 3 March.\n",
    "# a\n",
    "3 March 2024 ",
    "the ",
    "The Big Law of China ",
    "[a](",
    "<!--",
    "Co., ",
    "On 3 March the CAC fined A Co., Ltd. RMB 30,000. ",
    "Date: x\n",
    "x<br>",
    "a\n\n",
    "China fines firm\n",
]


@pytest.mark.parametrize("unit", HOSTILE)
@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html"])
def test_hostile_texts_give_items_like_others(unit: str, name: str, gazetteer: Gazetteer) -> None:
    """How their time grows is measured by `make bench`."""
    try:
        text: ReadText = read((unit * (4_000 // len(unit))).encode(), filename=name)
    except ReadError:
        return
    end = 0
    for item in extract(text, Context(gazetteer)).items:
        assert end <= item.start < item.end <= len(text.text)
        end = item.end
        assert all(0 <= span.start <= span.end <= len(text.text) for span in spans_of(item))
