"""Layouts of newsletters, and the items they must be cut into: each item by the words it opens with."""

import textwrap

import pytest

from tests.extraction.digest_layouts import DIGEST_LAYOUTS, LED_IN
from tests.extraction.layouts import LAYOUTS
from tests.extraction.line_layouts import LINE_LAYOUTS
from updates.extraction.reading import read
from updates.extraction.reading.markdown import read_markdown
from updates.extraction.reading.plain import read_plain
from updates.extraction.segments import segment

NAMES = frozenset(("Ireland", "Hong Kong", "European Central Bank", "China"))


ALL_LAYOUTS = [*LAYOUTS, *DIGEST_LAYOUTS, *LINE_LAYOUTS]


@pytest.mark.parametrize(("layout", "text", "openings"), ALL_LAYOUTS, ids=[row[0] for row in ALL_LAYOUTS])
def test_layouts(layout: str, text: str, openings: list[str]) -> None:
    whole = read_plain(textwrap.dedent(text))
    found = [part.body.of(whole.text) for part in segment(whole, NAMES.__contains__).segments]
    assert [words[: len(opening)] for words, opening in zip(found, openings, strict=False)] == openings
    assert len(found) == len(openings)


def test_lists_whose_upper_levels_are_headings() -> None:
    text = (
        "# Note\n\n- **Ireland**\n  - *Office A*\n    - **Fine.** The Office fined Acme on 3 March.\n"
        "      - Costs follow.\n  - *Office B*\n    - **Rules.** It published rules on 4 March.\n"
    )
    whole = read_markdown(text)
    found = segment(whole, NAMES.__contains__).segments
    assert [part.body.of(whole.text)[:5] for part in found] == ["Fine.", "Rules"]
    assert [[span.of(whole.text) for span in part.sections] for part in found] == [
        ["Ireland", "Office A"],
        ["Ireland", "Office B"],
    ]


def test_a_word_above_a_heading_belongs_to_it() -> None:
    page = (
        "<html><body><h1>Desk</h1><p>SEC</p><h3>Adviser settles</h3><p>Acme agreed to pay $2 million.</p>"
        "<p>OCC</p><h3>Order made public</h3><p>The OCC made public an order.</p></body></html>"
    )
    text = read(page.encode())
    found = segment(text, NAMES.__contains__).segments
    assert [part.body.of(text.text) for part in found] == [
        "Acme agreed to pay $2 million.",
        "The OCC made public an order.",
    ]
    assert [[span.of(text.text) for span in part.sections] for part in found] == [["SEC"], ["OCC"]]


def test_a_tables_head_stands_over_its_rows() -> None:
    text = read_plain("Fines\n\nDate | Who | Sanction\n3 May 2024 | Acme | Fine of EUR 2 million\n")
    (row,) = segment(text, NAMES.__contains__).segments
    assert row.sections[-1].of(text.text) == "Date | Who | Sanction"


def test_sections_over_an_item_stand_outermost_first() -> None:
    text = (
        "Finance letter of the week\n\nBANKING\nEuropean Central Bank\n"
        "Policies settled - 25 July 2025\nThe ECB has published it.\n"
    )
    whole = read_plain(text)
    (item,) = segment(whole, NAMES.__contains__).segments
    assert [span.of(whole.text) for span in item.sections] == ["BANKING", "European Central Bank"]
    assert item.headline is not None and item.headline.of(whole.text) == "Policies settled - 25 July 2025"


@pytest.mark.parametrize("text", ["", "\n\n", "Title only", "© 2024", "-\n-\n-"])
def test_next_to_nothing_holds_no_item(text: str) -> None:
    assert segment(read_plain(text), NAMES.__contains__).segments == ()


def test_a_heading_with_nothing_below_it_is_one_item() -> None:
    text = (
        "# June\n\n## Bank fined EUR 5,000 for late notices\n\n## Motor insurer pays its customers back\n\n"
    )
    cut = segment(
        read_markdown(text + "## Broker warned by the Agency\n\nIt had no licence.\n"), NAMES.__contains__
    )
    starts = [part.body.start for part in cut.segments]
    assert len(starts) == 3 == len(set(starts))


def test_each_paragraph_that_opens_in_bold_is_an_item() -> None:
    for whole in (read_markdown(LED_IN), read(_page(LED_IN).encode())):
        found = segment(whole, NAMES.__contains__).segments
        assert [part.body.of(whole.text)[:6] for part in found] == ["Review", "Twenty", "More t"]


def _page(markdown: str) -> str:
    parts = [part.replace("**", "<b>", 1).replace("**", "</b>") for part in markdown.strip().split("\n\n")]
    named = {"# ": "h1", "##": "h2"}
    return "<html>" + "".join(
        f"<{(name := named.get(part[:2], 'p'))}>{part.strip('# ')}</{name}>" for part in parts
    )


def test_a_bold_line_right_above_its_paragraph_is_a_heading() -> None:
    whole = read_markdown(
        "# Review\n\n**IRELAND - Ferry firm fined**\nThe Office fined a ferry firm on 6 July 2025.\n"
    )
    (item,) = segment(whole, NAMES.__contains__).segments
    assert item.headline is not None and item.headline.of(whole.text) == "IRELAND - Ferry firm fined"


def test_a_line_in_bold_behind_its_label_is_a_heading() -> None:
    page = (
        "<html><h1>Desk</h1><p><span>Funds:</span> <b>Fee cap lifted</b></p>"
        "<p>The Agency lifted its cap on 3 May.</p>"
        "<p><i>Cards |</i> <b>Scheme fined over fees</b></p><p>The Office fined Acme on 4 May.</p>"
        "<p>Note: <b>Acme</b> has appealed.</p>"
    )
    text = read(page.encode())
    found = segment(text, NAMES.__contains__).segments
    heads = [part.headline.of(text.text) if part.headline else None for part in found]
    assert heads == ["Funds: Fee cap lifted", "Cards | Scheme fined over fees"]


@pytest.mark.parametrize(
    "top",
    [
        "THE WEEK IN RULES\nIssued on Monday, 12 May 2025",
        "THE WEEK IN RULES\nLatin America and Canada\n12 May 2025",
        "THE WEEK IN RULES\nRules, fines and deadlines\n12 May 2025",
        "Rule watch\nThe round-up for legal teams\nData, finance and technology\n12 May 2025",
        "The week in rules\nCirculated to clients, 12 May 2025",
        "The week in rules\nNo. 17 / 2025 - 12 May 2025",
    ],
)
def test_a_newsletters_own_day_heads_no_entries(top: str) -> None:
    entries = ("CHINA: The CAC fined Alder Ltd on 3 May.", "EU: The EDPB adopted guidelines on 4 May.")
    whole = read_plain("\n\n".join((top, *entries)))
    cut = segment(whole, NAMES.__contains__)
    assert [part.body.of(whole.text) for part in cut.segments] == list(entries)
    assert all("12 May" not in span.of(whole.text) for part in cut.segments for span in part.sections)


def test_an_issue_line_under_what_is_covered_shows_that_the_top_is_no_section() -> None:
    reports = (
        "The Office fined Acme on 3 May and told it to keep records.",
        "The Agency adopted rules on funds on 4 May.",
    )
    for day in ("Issue 7, fortnight to Monday 12 May 2025", "Monday 12 May 2025", "12.05.2025", "2025-05-12"):
        text = (
            f"HARBOUR REG WATCH\nOman | Malta | Fiji\n{day}\n\nMALTA\n\nOffice fines Acme\n{reports[0]}\n\n"
        )
        whole = read_plain(text + f"FIJI\n\nAgency adopts new rules\n{reports[1]}\n")
        cut = segment(whole, ("Malta", "Fiji").__contains__)
        assert cut.title is not None and cut.title.of(whole.text) == "HARBOUR REG WATCH"
        assert day in [line.of(whole.text) for line in cut.datelines]
        assert [[span.of(whole.text) for span in part.sections] for part in cut.segments] == [
            ["MALTA"],
            ["FIJI"],
        ]


@pytest.mark.parametrize(
    "top",
    [
        "Friday, 6 June 2025 — the stories that we read for you",
        "6 June 2025 | what happened and what to do about it",
        "No. 18, 6 June 2025. Plain words on rules.",
        "Last updated: 6 June 2025. Only final decisions are shown.",
    ],
)
def test_a_motto_behind_the_newsletters_own_day_is_no_item(top: str) -> None:
    body = "".join(
        f"**Toy {n}.** The Toy Office on Monday fined Maker {n} EUR {n} million.\n\n" for n in (1, 2, 3)
    )
    text = read_markdown(f"# Toy Letter\n\n{top}\n\n{body}")
    found = segment(text, NAMES.__contains__)
    assert [line.of(text.text) for line in found.datelines] == [top]
    assert [part.body.of(text.text)[:5] for part in found.segments] == ["Toy 1", "Toy 2", "Toy 3"]


@pytest.mark.parametrize("words", ["take effect", "come into force", "become binding", "will take effect"])
def test_what_several_rules_do_is_an_item(words: str) -> None:
    text = read_plain(f"The Toy Act and the Kite Code {words} on 3 March 2025.")
    assert len(segment(text, NAMES.__contains__).segments) == 1


@pytest.mark.parametrize(
    ("label", "dash"), [(" –", " –"), (" —", " —"), (" -", " -"), (":", " –"), (":", " —"), (" –", ":")]
)
def test_the_headline_stands_between_label_and_sentences(label: str, dash: str) -> None:
    entries = (
        f"Malta{label} Bank told to stop{dash} The Office issued an order against Birch Bank on 3 May.",
        f"Fiji{label} Cap on fees lifted, at last{dash} The Agency lifted its cap on 4 May 2025.",
        f"Oman{label} Broker rules{dash} Rules on brokers were adopted by the Authority on 5 May.",
    )
    whole = read_plain("\n\n".join(("# Harbour notes", *entries)))
    found = segment(whole, ("Malta", "Fiji", "Oman").__contains__).segments
    assert [part.body.of(whole.text) for part in found] == list(entries)
    heads = [part.headline.of(whole.text) if part.headline else None for part in found]
    assert heads == ["Bank told to stop", "Cap on fees lifted, at last", "Broker rules"]
    assert [part.sections[-1].of(whole.text) for part in found] == ["Malta", "Fiji", "Oman"]


@pytest.mark.parametrize(
    "colophon",
    [
        "The Harbour File is edited by Jane Doe and comes out four times a year.",
        "Harbour File appears on the first Monday of each month.",
        "The Harbour File is written by Jane Doe and John Roe of Birch Law.",
        "Harbour File goes to readers twice monthly.",
        "This letter is written by the lawyers of Birch.",
    ],
)
@pytest.mark.parametrize(
    "standfirst",
    [
        "Brief items on who was banned, censured or taken to court. Longer ones follow.",
        "Short pieces about who was fined and why.",
        "A quick look at who was fined this month.",
    ],
)
def test_a_colophon_and_a_standfirst_are_no_items(standfirst: str, colophon: str) -> None:
    told = "The Office fined Acme EUR 2 million on 3 May 2025 for late reports."
    whole = read_plain(f"The Harbour File\n\n{standfirst}\n\n{told}\n\n{colophon}\n")
    assert [part.body.of(whole.text) for part in segment(whole, NAMES.__contains__).segments] == [told]


@pytest.mark.parametrize(
    "news",
    [
        "Reports on how Acme sold toys led the Office to fine it EUR 2 million on 3 May 2025.",
        "News on what banks must file was published by the Office on 3 May 2025.",
        "The Office fined Acme, whose bulletin goes out weekly, EUR 3 million on 3 May 2025.",
        "The Agency said on 3 May 2025 that its list of firms, which comes out every quarter, has 40 names.",
        "The guide, which is published by the Agency, was replaced on 3 May 2025.",
    ],
)
def test_news_that_only_sound_like_a_colophon_or_a_standfirst_are_items(news: str) -> None:
    told = "The Office fined Acme EUR 2 million on 3 May 2025 for late reports."
    whole = read_plain(f"The Harbour File\n\n{told}\n\n{news}\n")
    assert [part.body.of(whole.text) for part in segment(whole, NAMES.__contains__).segments] == [told, news]
