"""Documents made to break their readers: small to store, costly or wrong to read."""

import io
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator

DOCX_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/></Types>'
)
DOCX_RELS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
    'officeDocument" Target="word/document.xml"/></Relationships>'
)
WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def docx(body: str | bytes, **parts: str) -> bytes:
    """A Word file of this main part, and further parts by name."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as folder:
        folder.writestr("[Content_Types].xml", DOCX_TYPES)
        folder.writestr("_rels/.rels", DOCX_RELS)
        folder.writestr("word/document.xml", body)
        for name, content in parts.items():
            folder.writestr(name, content)
    return packed.getvalue()


def docx_words(inner: str) -> str:
    """A main part of one paragraph's content."""
    return f"<w:document {WORD}><w:body><w:p>{inner}</w:p></w:body></w:document>"


def lying_docx() -> bytes:
    """A bomb whose directory says that it unpacks to 100 bytes."""
    data = bytearray(docx(docx_words("<w:r><w:t>" + "a" * 300_000_000 + "</w:t></w:r>")))
    at = data.rindex(b"PK\x01\x02", 0, data.rindex(b"word/document.xml"))
    struct.pack_into("<I", data, at + 24, 100)
    first = data.index(b"word/document.xml") - 30
    struct.pack_into("<I", data, first + 22, 100)
    return bytes(data)


def overlapping_zip() -> bytes:
    """Many names for one packed part: each is small, all together are not."""
    data = docx(docx_words("<w:r><w:t>a</w:t></w:r>"))
    start = data.index(b"PK\x01\x02")
    end = data.index(b"PK\x05\x06")
    entry = data[start : data.index(b"PK\x01\x02", start + 4)]
    many = entry * 60_000
    return (
        data[:start] + many + data[end : end + 8] + struct.pack("<HHIIH", 60_000, 60_000, len(many), start, 0)
    )


ENTITIES = (
    "<!DOCTYPE d ["
    '<!ENTITY a "aaaaaaaaaa">'
    + "".join(f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefgh", "bcdefghi", strict=True))
    + "]>"
)
OUTSIDE = '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>'


def pdf(objects: dict[int, bytes], trailer: bytes = b"/Root 1 0 R") -> bytes:
    """A PDF file of these objects, with a table of where they stand."""
    out = io.BytesIO(b"%PDF-1.7\n")
    out.seek(0, io.SEEK_END)
    places = {}
    for number, body in objects.items():
        places[number] = out.tell()
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, body))
    table = out.tell()
    size = max(objects) + 1
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % size)
    for number in range(1, size):
        at = places.get(number)
        out.write(b"%010d 00000 n \n" % at if at is not None else b"0000000000 65535 f \n")
    out.write(b"trailer\n<</Size %d %s>>\nstartxref\n%d\n%%%%EOF" % (size, trailer, table))
    return out.getvalue()


def stream(content: bytes, extra: bytes = b"") -> bytes:
    """A stream object's body."""
    return b"<</Length %d %s>>\nstream\n%s\nendstream" % (len(content), extra, content)


CATALOG = b"<</Type/Catalog/Pages 2 0 R>>"
PAGES = b"<</Type/Pages/Kids[3 0 R]/Count 1>>"
PAGE = (
    b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R"
    b"/Resources<</Font<</F 5 0 R>>/XObject<</X 6 0 R>>>>>>"
)
FONT = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"


def one_page(content: bytes, **objects: bytes) -> bytes:
    """A PDF of one page; ``o6=...`` gives object 6 and so on."""
    more = {int(name[1:]): body for name, body in objects.items()}
    return pdf({1: CATALOG, 2: PAGES, 3: PAGE, 4: content, 5: FONT, **more})


def chained(count: int) -> bytes:
    """A stream packed ``count`` times over."""
    content = b"0" * 100_000
    for _ in range(count):
        content = zlib.compress(content)
    return stream(content, b"/Filter[" + b"/FlateDecode" * count + b"]")


def flate_bomb(size: int) -> bytes:
    """A packed stream of ``size`` bytes, in a few kilobytes for each million."""
    packer = zlib.compressobj(9)
    parts = [packer.compress(b"(a) Tj " * 150_000) for _ in range(size // 1_050_000)]
    return stream(b"".join(parts) + packer.flush(), b"/Filter/FlateDecode")


def pdf_page_cycle() -> bytes:
    return pdf({1: CATALOG, 2: b"<</Type/Pages/Kids[2 0 R]/Count 1>>"})


def pdf_page_long_cycle() -> bytes:
    kids = {number: b"<</Type/Pages/Kids[%d 0 R]/Count 1>>" % (number + 1) for number in range(2, 50)}
    return pdf({1: CATALOG, **kids, 50: b"<</Type/Pages/Kids[2 0 R]/Count 1>>"})


def pdf_deep_tree() -> bytes:
    kids = {number: b"<</Type/Pages/Kids[%d 0 R]/Count 1>>" % (number + 1) for number in range(2, 20_000)}
    return pdf({1: CATALOG, **kids, 20_000: PAGE})


def pdf_wide_tree() -> bytes:
    """Each level names the next one ten times: 10^9 pages."""
    kids = {
        number: b"<</Type/Pages/Kids[%s]/Count 1>>" % (b"%d 0 R " % (number + 1) * 10)
        for number in range(2, 11)
    }
    return pdf({1: CATALOG, **kids, 11: PAGE})


def pdf_form_cycle() -> bytes:
    form = b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 6 0 R>>>>"
    return one_page(stream(b"/X Do"), o6=stream(b"/X Do", form))


def pdf_form_tree() -> bytes:
    """Forms that draw the next one ten times each."""
    forms = {
        f"o{number}": stream(
            b"/X Do " * 10,
            b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X %d 0 R>>>>" % (number + 1),
        )
        for number in range(6, 16)
    }
    return one_page(stream(b"/X Do"), **forms, o16=stream(b"BT /F 9 Tf (a) Tj ET", b"/Subtype/Form"))


def pdf_object_stream_cycle() -> bytes:
    inside = b"7 0 <</Type/ObjStm>>"
    body = stream(inside, b"/Type/ObjStm/N 1/First 4/Extends 7 0 R")
    return one_page(b"7 0 R", o6=body, o7=body)


def pdf_references_in_a_ring() -> bytes:
    return one_page(b"6 0 R", o6=b"7 0 R", o7=b"6 0 R")


def pdf_previous_tables_in_a_ring() -> bytes:
    data = one_page(stream(b""))
    at = int(data.rsplit(b"startxref\n", 1)[1].split(b"\n")[0])
    return data.replace(b"/Root 1 0 R", b"/Root 1 0 R/Prev %d" % at)


def pdf_nested(sign: bytes, count: int) -> bytes:
    """Arrays or dictionaries within each other."""
    shut = b"]" if sign == b"[" else b">>"
    return one_page(stream(b""), o6=sign * count + shut * count)


def pdf_many_operators() -> bytes:
    return one_page(stream(b"BT /F 9 Tf " + b"1 0 0 1 5 5 cm (a) Tj " * 400_000 + b"ET"))


def pdf_map() -> bytes:
    """A font whose map of characters spans all there are, again and again."""
    ranges = b"1 begincodespacerange <0000><ffff> endcodespacerange "
    ranges += b"100 beginbfrange " + b"<0000> <ffff> <0000> " * 2_000 + b"endbfrange"
    font = b"<</Type/Font/Subtype/Type0/BaseFont/F/Encoding/Identity-H/ToUnicode 6 0 R>>"
    page = {1: CATALOG, 2: PAGES, 3: PAGE, 4: stream(b"BT /F 9 Tf (aa) Tj ET"), 5: font, 6: stream(ranges)}
    return pdf(page)


def pdf_stream_of_length(length: bytes) -> bytes:
    body = b"<</Length %s>>\nstream\nBT (a) Tj ET\nendstream" % length
    return one_page(body)


def mail(body: bytes, kind: bytes = b"text/plain", fields: bytes = b"") -> bytes:
    head = b"From: a@example.com\nSubject: News\nMIME-Version: 1.0\nContent-Type: " + kind + b"\n"
    return head + fields + b"\n" + body


def mail_of_parts(count: int) -> bytes:
    part = b"--x\nContent-Type: text/plain\n\nA part of it.\n"
    return mail(part * count + b"--x--\n", b'multipart/mixed; boundary="x"')


def mail_nested(count: int) -> bytes:
    opened = b"".join(
        b'Content-Type: multipart/mixed; boundary="b%d"\n\n--b%d\n' % (number, number)
        for number in range(count)
    )
    return b"MIME-Version: 1.0\nSubject: News\n" + opened + b"Content-Type: text/plain\n\nwords\n"


def mail_in_mail(count: int) -> bytes:
    return b"MIME-Version: 1.0\n" + b"Content-Type: message/rfc822\n\n" * count + b"Subject: News\n\nwords\n"


def nested(tag: str, count: int) -> bytes:
    return f"<html><body>{f'<{tag}>' * count}words{f'</{tag}>' * count}</body></html>".encode()


Made = Callable[[], bytes]
DOCX: dict[str, Made] = {
    "bomb of zeros": lambda: docx("0" * 200_000_000),
    "bomb that lies about its size": lying_docx,
    "one part under many names": overlapping_zip,
    "entities that multiply": lambda: docx(ENTITIES + docx_words("<w:r><w:t>&i;</w:t></w:r>")),
    "entity from outside": lambda: docx(OUTSIDE + docx_words("<w:r><w:t>&x;</w:t></w:r>")),
    "runs 100,000 deep": lambda: docx(docx_words("<w:ins>" * 100_000 + "</w:ins>" * 100_000)),
    "tables 3,000 deep": lambda: docx(
        f"<w:document {WORD}><w:body>"
        + "<w:tbl><w:tr><w:tc>" * 3_000
        + "</w:tc></w:tr></w:tbl>" * 3_000
        + "</w:body></w:document>"
    ),
    "400,000 paragraphs": lambda: docx(
        f"<w:document {WORD}><w:body>"
        + "<w:p><w:r><w:t>a</w:t></w:r></w:p>" * 400_000
        + "</w:body></w:document>"
    ),
    "no XML": lambda: docx(b"\0\1\2\3"),
    "cut off": lambda: docx(docx_words("a"))[:200],
    "a zip in a zip": lambda: docx(docx(docx(b""))),
    "a Span of 2,000,000,000 columns": lambda: docx(
        f"<w:document {WORD}><w:body><w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val='2000000000'/></w:tcPr>"
        "<w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:body></w:document>"
    ),
}
PDF: dict[str, Made] = {
    "page tree that holds itself": pdf_page_cycle,
    "page tree in a ring": pdf_page_long_cycle,
    "page tree 20,000 deep": pdf_deep_tree,
    "page tree of 10^9 pages": pdf_wide_tree,
    "100,000,000 pages by its count": lambda: pdf(
        {1: CATALOG, 2: b"<</Type/Pages/Kids[3 0 R]/Count 100000000>>", 3: PAGE, 4: stream(b""), 5: FONT}
    ),
    "form that draws itself": pdf_form_cycle,
    "forms that draw 10^10 others": pdf_form_tree,
    "object stream that extends itself": pdf_object_stream_cycle,
    "references in a ring": pdf_references_in_a_ring,
    "tables of places in a ring": pdf_previous_tables_in_a_ring,
    "arrays 200,000 deep": lambda: pdf_nested(b"[", 200_000),
    "dictionaries 100,000 deep": lambda: pdf_nested(b"<</a ", 100_000),
    "stream of 1 GB packed": lambda: one_page(flate_bomb(1_000_000_000)),
    "stream packed 60 times": lambda: one_page(chained(60)),
    "contents named 3,000 times": lambda: pdf(
        {
            1: CATALOG,
            2: PAGES,
            3: PAGE.replace(b"4 0 R", b"[" + b"4 0 R " * 3_000 + b"]"),
            4: flate_bomb(3_000_000),
            5: FONT,
        }
    ),
    "400,000 operators": pdf_many_operators,
    "font map of 131,000,000 entries": pdf_map,
    "stream longer than the file": lambda: pdf_stream_of_length(b"999999999"),
    "stream of length below nothing": lambda: pdf_stream_of_length(b"-5"),
    "stream whose length is itself": lambda: pdf_stream_of_length(b"4 0 R"),
    "locked in an unknown way": lambda: pdf(
        {1: CATALOG, 2: PAGES, 3: PAGE, 4: stream(b""), 5: b"<</Filter/Own/V 99/R 99>>"},
        b"/Root 1 0 R/Encrypt 5 0 R/ID[(a)(a)]",
    ),
    "font size not a number": lambda: one_page(stream(b"BT /F (x) Tf (a) Tj ET")),
    "endless numbers": lambda: one_page(stream(b"9" * 2_000_000 + b" 0 0 1 5 5 cm BT /F 9 Tf (a) Tj ET")),
    "no page size": lambda: one_page(stream(b"BT (a) Tj ET")).replace(b"[0 0 600 800]", b"[0 0 0 0]    "),
    "infinite page size": lambda: one_page(stream(b"BT /F 9 Tf (a) Tj ET")).replace(b"600 800", b"1e9 1e999"),
    "header alone": lambda: b"%PDF-1.7\n",
    "500,000 objects announced": lambda: (
        b"%PDF-1.5\nxref\n0 5000000000\ntrailer<</Root 1 0 R>>\nstartxref\n9\n%%EOF"
    ),
    "inline image without end": lambda: one_page(stream(b"BI /W 9 /H 9 ID " + b"\xff" * 3_000_000)),
    "3,000,000 brackets open": lambda: one_page(stream(b"[" * 3_000_000)),
    "3,000,000 parentheses open": lambda: one_page(stream(b"(" * 3_000_000)),
}
HTML: dict[str, Made] = {
    f"{tag} 100,000 deep": lambda tag=tag: nested(tag, 100_000)  # type: ignore[misc]
    for tag in ("div", "b", "ul><li", "table><tr><td", "a", "font", "h1", "p", "blockquote")
} | {
    "entities that multiply": lambda: (ENTITIES + "<html><body>&i;&i;&i;</body></html>").encode(),
    "400,000 attributes": lambda: (
        b"<html><body><p " + b" ".join(b"a%d=1" % n for n in range(400_000)) + b">w</p>"
    ),
    "500,000 line breaks": lambda: b"<html><body>" + b"a<br>" * 500_000,
    "300,000 cells in one row": lambda: (
        b"<html><body><table><tr>" + b"<td>a" * 300_000 + b"<tr><td>a<td>b</table>"
    ),
    "tables in tables": lambda: b"<html><body>" + b"<table><tr><td>a<td>b" * 20_000,
    "style of 5 MB": lambda: b"<html><body><p style='" + b"display " * 600_000 + b"'>words</p>",
    "comments unclosed": lambda: b"<html><body>words " + b"<!-- " * 500_000,
    "tags unclosed": lambda: b"<html><body>words " + b"<a " * 500_000,
    "headings 200,000": lambda: b"<html><body>" + b"<h2>News of it</h2>" * 200_000,
    "frames of 0 bytes": lambda: b"<html><body>w" + b"\0" * 300_000,
}
TEXT: dict[str, Made] = {
    "20 MB on one line": lambda: b"word " * 4_000_000,
    "20 MB without a blank": lambda: b"a" * 20_000_000,
    "20,000 line feeds": lambda: b"\x85\n" * 20_000,
    "20,000 line feeds in UTF-16": lambda: b"\0\n" * 20_000,
    "5,000,000 line feeds": lambda: b"a" + b"\n" * 5_000_000 + b"b",
    "brackets": lambda: b"[" * 3_000_000,
    "links half open": lambda: b"# a\n# b\n" + b"[a](" * 700_000,
    "images half open": lambda: b"# a\n# b\n" + b"![a](" * 500_000,
    "stars": lambda: b"# a\n# b\n" + b"*a **b " * 400_000,
    "one row of 1,000,000 cells": lambda: b"# a\n# b\n" + b"|a" * 1_000_000,
    "comments half open": lambda: b"# a\n# b\n" + b"<!-- " * 600_000,
    "rules": lambda: b"# a\n# b\n" + b"- " * 1_000_000 + b"x",
    "dashes in one row": lambda: b"# a\n# b\n" + b"--- | " * 500_000 + b"x",
    "quotes of quotes": lambda: b"> " * 1_000_000 + b"a",
    "UTF-16 of half a sign": lambda: b"\xff\xfe" + b"a\0" * 100_000 + b"a",
    "UTF-32 beyond all signs": lambda: b"\xff\xfe\0\0" + b"\xff\xff\xff\x7f" * 10_000,
    "NUL bytes": lambda: b"news\0" * 10_000,
    "Latin high bytes": lambda: bytes(range(128, 256)) * 20_000,
    "combining signs": lambda: ("a" + "\u0301\u0323" * 500_000).encode(),
    "blanks at line ends": lambda: (b"a" + b" " * 100_000 + b"b\n") * 20,
    "tabs": lambda: b"\t" * 2_000_000 + b"a",
}
MAIL: dict[str, Made] = {
    "10,000 parts": lambda: mail_of_parts(10_000),
    "parts 5,000 deep": lambda: mail_nested(5_000),
    "mails in mails 2,000 deep": lambda: mail_in_mail(2_000),
    "boundary of nothing": lambda: mail(b"--\n--\n" * 50_000, b'multipart/mixed; boundary=""'),
    "boundary of 100,000 signs": lambda: mail(
        b"words", b'multipart/mixed; boundary="' + b"a" * 100_000 + b'"'
    ),
    "unknown charset": lambda: mail(b"words \xff", b"text/plain; charset=none-such"),
    "charset that is no text": lambda: mail(b"7761\n", b"text/plain; charset=hex"),
    "charset of zip": lambda: mail(b"7761\n", b"text/plain; charset=zlib_codec"),
    "charset of NUL": lambda: mail(b"words \xff", b"text/plain; charset=\0"),
    "base64 that is none": lambda: mail(b"%%%%", fields=b"Content-Transfer-Encoding: base64\n"),
    "uuencoded nonsense": lambda: mail(
        b"begin 666 x\n\xff\xff\n", fields=b"Content-Transfer-Encoding: x-uuencode\n"
    ),
    "day that is none": lambda: mail(b"words", fields=b"Date: Mon, 99 Foo 99999 99:99:99 +9999\n"),
    "day of year 0": lambda: mail(b"words", fields=b"Date: Mon, 01 Jan 0000 00:00:00 +0000\n"),
    "day with endless digits": lambda: mail(b"words", fields=b"Date: " + b"9" * 100_000 + b"\n"),
    "zone beyond all": lambda: mail(b"words", fields=b"Date: Mon, 01 Jan 2024 00:00:00 +999999999\n"),
    "subject of coded words": lambda: mail(
        b"words", fields=b"Subject: " + b"=?utf-8?q?a?= " * 20_000 + b"\n"
    ),
    "subject that is never closed": lambda: mail(
        b"words", fields=b"Subject: =?utf-8?q?" + b"=?" * 20_000 + b"\n"
    ),
    "20,000 fields": lambda: mail(b"words", fields=b"".join(b"X-%d: y\n" % n for n in range(20_000))),
    "type with 5,000 parameters": lambda: mail(
        b"words", b"text/plain" + b"".join(b"; a%d=1" % n for n in range(5_000))
    ),
    "type of brackets": lambda: mail(b"words", b"text/plain; charset=" + b"(" * 5_000),
    "name in pieces": lambda: mail(b"words", b"text/plain; charset*0=a; charset*99999999=b"),
    "forward marks": lambda: mail(b"---------- Forwarded\n" * 50_000),
    "quoted to the end": lambda: mail(b"> " * 400_000),
    "fields forwarded": lambda: mail(b"---------- Forwarded message ---------\n" + b"From: a\n" * 100_000),
}
KINDS: dict[str, tuple[str, dict[str, Made]]] = {
    "docx": ("news.docx", DOCX),
    "pdf": ("news.pdf", PDF),
    "html": ("news.html", HTML),
    "text": ("news.txt", TEXT),
    "mail": ("news.eml", MAIL),
}


def hostile() -> Iterator[tuple[str, str, Made]]:
    """Each document: what it is, the file name it comes under, and what makes it."""
    for kind, (filename, table) in KINDS.items():
        for words, made in table.items():
            yield f"{kind}: {words}", filename, made


# What documents are made of, for random ones and for such as repeat one piece.
PIECES = [
    *(
        "\n",
        "\n\n",
        " ",
        "\t",
        "|",
        "# ",
        "## ",
        "- ",
        "* ",
        "1. ",
        "> ",
        "---\n",
        "```\n",
        "[",
        "](",
        ")",
        "**",
        "_",
    ),
    *(
        "<p>",
        "</p>",
        "<table>",
        "<tr>",
        "<td>",
        "<ul>",
        "<li>",
        "<br>",
        "<!--",
        "-->",
        "<h2>",
        "<b>",
        "&amp;",
        "&#0;",
    ),
    *("5 March 2024", "March 2024", "2024-13-45", "31 February 2023", "Q3 2024", "last week", "by 1 May"),
    *("EUR 5 million", "$1.2bn", "£0", "RMB 10,000", "5%", "10 billion billion", "fined", "a fine of"),
    *(
        "The European Commission",
        "People's Bank of China",
        "the FCA",
        "Acme Ltd.",
        "(the “Act”)",
        "Article 5",
        "No. 12",
    ),
    *(
        "issued",
        "adopted",
        "will enter into force on",
        "penalty",
        "and",
        "of",
        "the",
        "against",
        "consultation",
    ),
    *(
        "中国人民银行",
        "处以罚款",
        "2024年3月5日",
        "١٢٣",
        "ﬁ",
        "\u202e",
        "\u0301",
        "\ufeff",
        "\x85",
        "\ud7ff",
        "𝒳",
        "\x00",
    ),
]
AFTER = ["", " ", "\n", " and "]
"""What stands between a repeated piece and the next."""
