"""What is attached to mails, and what their heads say, however they were written."""

import pytest

from tests.mailing import mail
from updates.fetching.mail_parts import (
    MOST_ATTACHMENTS,
    Head,
    TooManyParts,
    attachments_of,
    head_of,
    header_words,
)

PDF = ("a.pdf", "application/pdf", b"%PDF-1.4")


@pytest.mark.parametrize(
    ("file", "name"),
    [
        (PDF, "a.pdf"),
        (("rates.DOCX", "application/octet-stream", b"PK"), "rates.DOCX"),
        (("Übersicht.pdf", "application/pdf", b"%PDF"), "Übersicht.pdf"),
        (("../../etc/passwd.txt", "text/plain", b"x"), "passwd.txt"),
        (("C:\\old\\a.md", "application/octet-stream", b"x"), "a.md"),
        (("noname", "application/pdf", b"%PDF"), "noname.pdf"),
        (("logo.png", "image/png", b"x"), None),
        (("run.exe", "application/octet-stream", b"MZ"), None),
        (("empty.pdf", "application/pdf", b" "), None),
        (("invite.ics", "text/calendar", b"BEGIN:VCALENDAR"), None),
    ],
)
def test_which_files_are_taken(file: tuple[str, str, bytes], name: str | None) -> None:
    found = attachments_of(mail(files=(file,)))
    assert [one.name for one in found] == ([name] if name else [])


def test_a_mail_within_a_mail_is_one_file() -> None:
    inner = mail("Inner", files=(PDF,))
    outer = (
        b"Subject: Outer\r\nContent-Type: multipart/mixed; boundary=xx\r\n\r\n--xx\r\n\r\nSee below.\r\n"
        b"--xx\r\nContent-Type: message/rfc822\r\n\r\n" + inner + b"\r\n--xx--\r\n"
    )
    (found,) = attachments_of(outer)
    assert found.name == "attachment-1.eml"
    assert head_of(found.data).subject == "Inner" and attachments_of(found.data)[0].name == "a.pdf"


@pytest.mark.parametrize(
    "data",
    [
        b"Content-Type: multipart/mixed; boundary=b\r\n\r\n" + b"--b\r\n\r\nx\r\n" * 10_000,
        b"Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n" * 2_000,
        mail(files=tuple((f"{n}.pdf", "application/pdf", b"%PDF") for n in range(MOST_ATTACHMENTS + 2))),
        b"Content-Type: multipart/mixed" + b";a=b" * 5_000 + b"; boundary=b\r\n\r\n--b\r\n\r\nx\r\n--b--\r\n",
        b"Subject: x\rContent-Type: multipart/mixed" + b";\r a=b" * 5_000 + b"; boundary=b\r\rx\r",
    ],
    ids=["many", "deep", "files", "endless field", "endless field, in lines"],
)
def test_mails_of_too_many_parts_are_not_taken_apart(data: bytes) -> None:
    with pytest.raises(TooManyParts):
        attachments_of(data)


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        ("=?utf-8?B?w5xiZXJzaWNodA==?=", "Übersicht"),
        ("=?x-klingon?B?AAAA?=", "=?x-klingon?B?AAAA?="),
        ("=?utf-8?B?w===?=", "=?utf-8?B?w===?="),
        ("=?gb2312?B?1tC5+g==?= news", "中国 news"),
        ("folded\r\n subject", "folded subject"),
        ("NUL\x00 here", "NUL here"),
        (None, ""),
    ],
)
def test_heads_are_read_or_stand_as_they_are(raw: str | None, words: str) -> None:
    assert header_words(raw) == words


@pytest.mark.parametrize(
    ("sender", "wanted", "is_from"),
    [
        ("News <news@firm.example>", ("firm.example",), True),
        ("news@mail.firm.example", ("@firm.example",), True),
        ("news@firm.example", ("news@firm.example",), True),
        ("NEWS@Firm.Example", ("news@firm.example",), True),
        ("other@firm.example", ("news@firm.example",), False),
        ("news@notfirm.example", ("firm.example",), False),
        ('"news@firm.example" <a@b.example>', ("firm.example",), False),
        ("nobody", ("firm.example",), False),
        ("whoever@else.example", (), True),
    ],
)
def test_whose_mail_it_is(sender: str, wanted: tuple[str, ...], is_from: bool) -> None:
    assert Head(1, 1, "", "", sender).is_from(wanted) is is_from
