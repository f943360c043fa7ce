"""PDF and Word documents, made here byte by byte."""

import io
import zipfile

import pytest

from updates.extraction import ReadError, read
from updates.extraction.vocabulary import BlockKind

Line = tuple[float, float, str, float, str]
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def pdf(*pages: list[Line], encrypt: bool = False) -> bytes:
    """A PDF with lines of (x, y, font, size, text); font F1 is Helvetica, F2 its bold."""
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", ""]
    fonts = []
    for name in ("Helvetica", "Helvetica-Bold"):
        objects.append(f"<< /Type /Font /Subtype /Type1 /BaseFont /{name} >>")
        fonts.append(len(objects))
    kids = []
    for lines in pages:
        stream = "".join(
            f"BT /{font} {size} Tf {x} {y} Td ({text}) Tj ET\n" for x, y, font, size, text in lines
        )
        objects.append(f"<< /Length {len(stream)} >>\nstream\n{stream}endstream")
        resources = f"<< /Font << /F1 {fonts[0]} 0 R /F2 {fonts[1]} 0 R >> >>"
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources {resources} "
            f"/Contents {len(objects)} 0 R >>"
        )
        kids.append(len(objects))
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(f'{kid} 0 R' for kid in kids)}] /Count {len(kids)} >>"
    out, offsets = "%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n"
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    trailer = f"<< /Size {len(objects) + 1} /Root 1 0 R >>"
    start = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer\n{trailer}\n"
    out += f"startxref\n{start}\n%%EOF"
    return out.encode("latin-1")


def column(x: float, top: float, *texts: str, font: str = "F1", size: float = 10) -> list[Line]:
    return [(x, top - 12 * number, font, size, text) for number, text in enumerate(texts)]


def docx(body: str, **more: str) -> bytes:
    """A Word document with this body."""
    types = (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" '
        'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
    )
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="r" '
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
        'Target="word/document.xml"/></Relationships>'
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as parts:
        parts.writestr("[Content_Types].xml", types)
        parts.writestr("_rels/.rels", relations)
        parts.writestr(
            "word/document.xml", f'<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>'
        )
        for name, content in more.items():
            parts.writestr(name, content)
    return out.getvalue()


def paragraph(text: str, style: str = "") -> str:
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{properties}<w:r><w:t>{text}</w:t></w:r></w:p>"


def row(*cells: str) -> str:
    return "<w:tr>" + "".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in cells) + "</w:tr>"


def shown(data: bytes) -> list[tuple[BlockKind, str]]:
    got = read(data)
    return [(block.kind, got.text[block.start : block.end]) for block in got.blocks]


def test_two_columns_are_read_one_after_the_other_and_words_are_joined() -> None:
    left = column(
        50, 780, "The Office for Data Pro-", "tection fined Acme Limited", "EUR 5,000 for late notice."
    )
    right = column(320, 780, "A second story stands in", "the other column here.")
    assert shown(pdf(left + right)) == [
        (BlockKind.PARAGRAPH, "The Office for Data Protection fined Acme Limited EUR 5,000 for late notice."),
        (BlockKind.PARAGRAPH, "A second story stands in the other column here."),
    ]


def test_running_heads_fall_away_and_bold_lines_are_headings() -> None:
    def page(number: int, *body: Line) -> list[Line]:
        return [(50, 820, "F1", 8, "The Weekly Brief"), *body, (50, 20, "F1", 8, f"Page {number} of 2")]

    one = page(
        1, *column(50, 780, "Enforcement", font="F2", size=14), *column(50, 750, "The first story goes on")
    )
    two = page(2, *column(50, 780, "over the page to its end."))
    assert shown(pdf(one, two)) == [
        (BlockKind.HEADING, "Enforcement"),
        (BlockKind.PARAGRAPH, "The first story goes on over the page to its end."),
    ]


def test_a_word_documents_headings_lists_and_tables_survive() -> None:
    body = (
        paragraph("Enforcement", "Heading1")
        + paragraph("The court of Sample fined Acme Limited EUR 5,000 for late notice.")
        + "<w:tbl>" + row("Date", "Who", "What") + row("4 March 2024", "Acme", "fined") + "</w:tbl>"
    )  # fmt: skip
    assert shown(docx(body)) == [
        (BlockKind.HEADING, "Enforcement"),
        (BlockKind.PARAGRAPH, "The court of Sample fined Acme Limited EUR 5,000 for late notice."),
        (BlockKind.TABLE_ROW, "Date | Who | What"),
        (BlockKind.TABLE_ROW, "4 March 2024 | Acme | fined"),
    ]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (pdf([]), "pictures, no text"),
        (b"%PDF-1.7\nnothing of the kind", "PDF"),
        (pdf(column(50, 700, "Words"))[:300], "PDF"),
        (b"PK\x03\x04 and no more", "broken zip"),
        (docx("")[:-30], "broken zip"),
        (docx("<w:p>").replace(b"", b""), "broken"),
        (docx(paragraph("x"), bomb="0" * (101 * 2**20)), "more than 100 MB"),
    ],
)
def test_what_cannot_be_read_says_why(data: bytes, words: str) -> None:
    with pytest.raises(ReadError, match=words):
        read(data)


def test_another_kind_of_zip_is_no_newsletter() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as parts:
        parts.writestr("a.txt", "words")
    with pytest.raises(ReadError, match="no Word document"):
        read(out.getvalue())
