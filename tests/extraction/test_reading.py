"""Bytes of every sort: what is read of them, and the sentence where nothing can be."""

import pytest

from updates.extraction.reading import ReadError, read
from updates.extraction.reading.encoding import decode, repair
from updates.extraction.reading.plain import read_plain
from updates.extraction.reading.unwrap import unwrap
from updates.extraction.vocabulary import BlockKind

ENCODINGS = [
    ("Bußgeld für Straße – “zu hoch”", "utf-8", None, "UTF-8"),
    ("Bußgeld für Straße", "utf-8-sig", None, "UTF-8 with a mark"),
    ("Bußgeld für Straße", "utf-16", None, "UTF-16 with a mark"),
    ("Fine of 3 million", "utf-16-le", None, "UTF-16 without a mark"),
    ("Bußgeld für Straße", "cp1252", None, "Windows-1252 as the last resort"),
    ("国家互联网信息办公室发布规定，自公布之日起施行。", "gb18030", None, "GB 18030 by its pairs of bytes"),
    ("Штраф за нарушение", "koi8-r", "koi8-r", "as declared"),
    ("Bußgeld für Straße", "utf-8", "latin-1", "UTF-8 goes before a wrong declaration"),
]


@pytest.mark.parametrize(("text", "encoding", "declared", "proves"), ENCODINGS)
def test_encodings(text: str, encoding: str, declared: str | None, proves: str) -> None:
    assert decode(text.encode(encoding), declared) == text, proves


@pytest.mark.parametrize(
    ("broken", "whole"),
    [("the firmâ€™s data", "the firm’s data"), ("caf\u00c3\u00a9", "café"), ("naïve “café”", "naïve “café”")],
)
def test_mojibake_is_repaired_and_nothing_else(broken: str, whole: str) -> None:
    assert repair(broken) == whole


REFUSED = [
    (b"", None, "empty"),
    (b" \n\t ", None, "empty"),
    (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00", None, "binary"),
    (bytes(range(256)) * 4, None, "binary"),
    (b"%PDF-1.7 ...", "a.pdf", "This PDF is broken"),
    (b"PK\x03\x04rest", "a.docx", "broken zip"),
    (b"From: a@b.c\r\nSubject: x\r\nMIME-Version: 1.0\r\n\r\n", "a.eml", "no text of its own"),
    (b"<html><body><script>x()</script></body></html>", None, "no text that can be read"),
]


@pytest.mark.parametrize(("data", "filename", "words"), REFUSED)
def test_what_cannot_be_read_says_why(data: bytes, filename: str | None, words: str) -> None:
    with pytest.raises(ReadError, match=words):
        read(data, filename=filename)


def test_more_than_the_limit_is_refused() -> None:
    with pytest.raises(ReadError, match="more than the"):
        read(b"x" * 101, limit=100)


def test_white_space_is_normalised() -> None:
    text = read("A\u00a0B\u200b C\u00ad\r\nD\r\n".encode()).text
    assert text == "A B C\nD"


HTML = b"""<!doctype html><html><head><title>Weekly</title>
<meta property="article:published_time" content="2024-03-05T10:00:00Z"><style>p{}</style></head>
<body><nav>Menu</nav><main><h1>Weekly note</h1><p style="display:none">secret</p>
<h2>Ireland</h2><p>The DPC fined <b>Acme</b>.<br>It may appeal.</p>
<p><strong>Beta warned</strong></p><ul><li>one<br>more of it</li><li>two</li></ul>
<table><tr><th>Date</th><th>Who</th></tr><tr><td>3 May</td><td>Acme</td></tr></table>
<form>Subscribe</form></main><footer>Imprint</footer><script>x()</script></body></html>"""


def test_html() -> None:
    found = read(HTML)
    blocks = [(block.kind, found.text[block.start : block.end]) for block in found.blocks]
    assert blocks == [
        (BlockKind.HEADING, "Weekly note"),
        (BlockKind.HEADING, "Ireland"),
        (BlockKind.PARAGRAPH, "The DPC fined Acme."),
        (BlockKind.PARAGRAPH, "It may appeal."),
        (BlockKind.HEADING, "Beta warned"),
        (BlockKind.LIST_ITEM, "one"),
        (BlockKind.PARAGRAPH, "more of it"),
        (BlockKind.LIST_ITEM, "two"),
        (BlockKind.TABLE_ROW, "Date | Who"),
        (BlockKind.TABLE_ROW, "3 May | Acme"),
    ]
    assert found.title == "Weekly"
    assert found.published is not None and found.published.isoformat() == "2024-03-05"


REPORT = "<li>The Office said on Monday that it had fined Acme Limited EUR 5,000 for late notice.</li>"
LINK = '<li><a href="/x">The Office fined Acme Limited EUR 5,000 for late notice, read our report.</a></li>'


@pytest.mark.parametrize(
    ("entries", "kept", "proves"),
    [
        (REPORT * 3, True, "short reports beside an article are read, after it"),
        (LINK * 3, False, "links to other pages are not"),
        ("<li>About us</li><li>Subscribe</li>", False, "nor what is no sentence"),
    ],
)
def test_boxes_beside_an_article(entries: str, kept: bool, proves: str) -> None:
    article = f"<article><h1>One</h1><p>{'The long story goes on and on. ' * 20}</p></article>"
    page = f"<html><body><aside><ul>{entries}</ul></aside>{article}</body></html>"
    got = read(page.encode()).text
    assert ("Acme" in got) is kept, proves
    assert got.startswith("One")


def test_tables_that_lay_out_a_mail_are_no_data() -> None:
    inner = "<table><tr><td><h3>Fine</h3><p>The DPC fined Acme.</p></td></tr></table>"
    page = f"<table><tr><td>{inner}</td></tr></table>"
    kinds = [block.kind for block in read(f"<html><body>{page}</body></html>".encode()).blocks]
    assert kinds == [BlockKind.HEADING, BlockKind.PARAGRAPH]


def test_markdown() -> None:
    text = (
        "# Note\n\nIt *fined* [Acme](https://a.example).\n\n- **One.** x\n\n"
        "| Date | Who |\n|---|---|\n| 3 May | Beta |\n"
    )
    found = read(text.encode(), filename="a.md")
    assert [found.text[block.start : block.end] for block in found.blocks] == [
        "Note",
        "It fined Acme.",
        "One. x",
        "Date | Who",
        "3 May | Beta",
    ]


MAIL = b"""From: a@b.example\r\nSubject: =?utf-8?q?Fw=3A_Fines_=E2=80=93_May?=\r
Date: Tue, 6 May 2025 23:30:00 +0800\r
MIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=x\r\n\r\n--x\r
Content-Type: text/plain; charset=us-ascii\r\nContent-Transfer-Encoding: quoted-printable\r\n\r
The DPC fined Acme =E2=82=AC5 million. It was the first fine of this ye=\r\nar.\r\n--x--\r\n"""


def test_mail() -> None:
    found = read(MAIL)
    assert found.text == "The DPC fined Acme €5 million. It was the first fine of this year."
    assert found.title == "Fines – May"
    assert found.published is not None and found.published.isoformat() == "2025-05-06"


def test_lines_broken_at_a_width_are_joined() -> None:
    text = (
        "On 5 February 2025, the Ministry of Commerce of the country has published\n"
        "the Measures for Security Management of Data Exports of Automotive firms\n"
        "and will enforce them. The Measures take effect on 1 May 2025 and apply to\n"
        "all manufacturers.\n\nA second paragraph."
    )
    assert unwrap(text).count("\n") == 2


_PARAGRAPHS = """\
WEEKLY NOTES

Fund services: your comments are wanted
The authority has today put out a consultation on its code for fund services, which would lighten the duties \
of managers to notify changes and make the rule on delegation clearer. It ends on Friday 9 May.

- The regulator fined Norwell Bank Limited EUR 4.2 million on 3 May for late reports of large exposures, \
which it had been told of twice.
- The court of appeal dismissed what Alder Brokers had brought against the order of last year.

A further paragraph says that the annual report of the authority will be published in the summer, and \
that the minister thanked all who had taken part in the review of the Act."""


def _broken(width: int, ragged: int, hang: str) -> str:
    """The paragraphs with lines broken at a width, or up to some letters before it."""
    lines: list[str] = []
    for number, paragraph in enumerate(_PARAGRAPHS.split("\n")):
        words, line = paragraph.split(" "), ""
        for at, word in enumerate(words):
            if line and len(line) + 1 + len(word) > width - (number * 7 + at * 5) % (ragged + 1):
                lines.append(line)
                line = (hang if paragraph.startswith("- ") else "") + word
            else:
                line = f"{line} {word}" if line else word
        lines.append(line)
    return "\n".join(lines)


@pytest.mark.parametrize("indent", ["", "    "])
@pytest.mark.parametrize("hang", ["", "  "])
@pytest.mark.parametrize(("width", "ragged"), [(60, 0), (72, 0), (72, 8), (80, 12), (90, 0), (98, 10)])
def test_a_text_is_read_alike_however_its_lines_are_broken(
    width: int, ragged: int, hang: str, indent: str
) -> None:
    broken = "\n".join(indent + line if line else line for line in _broken(width, ragged, hang).split("\n"))
    assert read_plain(broken) == read_plain(_PARAGRAPHS)


def test_lines_of_a_digest_stay_apart() -> None:
    lines = [
        "Ireland: the authority fines Norwell Platforms EUR 25m over an old breach (17 Dec)",
        "UK: the tribunal hears Alder v the Authority, day 2",
        "EU: the board adopts an opinion on models of language, 17 Dec",
        "Malta: EUR 27,050 on Portside Trustees Ltd, and a follow-up directive of the unit",
        "Japan: the agency orders a broker to mend its controls within two months",
    ]
    assert unwrap("\n".join(lines)) == "\n".join(lines)


def test_lines_that_are_paragraphs_stay_apart() -> None:
    text = "The first paragraph ends here.\nThe second one is a little longer than that.\nThe third."
    assert unwrap(text) == text


@pytest.mark.parametrize(
    ("line", "kind", "words"),
    [
        ("1. New rules issued", BlockKind.HEADING, "New rules issued"),
        ("2. 37 apps removed", BlockKind.HEADING, "37 apps removed"),
        ("3) On 5 May the Office fined Acme.", BlockKind.LIST_ITEM, "On 5 May the Office fined Acme."),
        ("• one thing", BlockKind.LIST_ITEM, "one thing"),
        ("The Office fined Acme.", BlockKind.PARAGRAPH, "The Office fined Acme."),
        ("the draft (for comments).1", BlockKind.PARAGRAPH, "the draft (for comments).1"),
        ("GENERAL", BlockKind.HEADING, "GENERAL"),
    ],
)
def test_lines(line: str, kind: BlockKind, words: str) -> None:
    (block,) = read_plain(line).blocks
    assert (block.kind, line[block.start : block.end]) == (kind, words)
