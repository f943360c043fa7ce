"""Archives give their files one at a time, and say of each that they do not give why."""

import io
import zipfile

import pytest

from tests.mailing import mail
from tests.packing import changed_entry, mbox, with_link, zipped
from updates.fetching import packed
from updates.fetching import zipped as zip_archives
from updates.fetching.archives import ArchiveError, Packed, count_files, files_of, kind_of

LIMIT = 1_000_000
PAGE = b"<html><body><p>The regulator fined the firm.</p></body></html>"


def taken(data: bytes, kind: str = "zip", start: int = 0) -> list[Packed]:
    return list(files_of(io.BytesIO(data), kind, start=start, max_bytes=LIMIT))


def test_files_come_in_order_and_from_anywhere_on() -> None:
    names = ["2024/a.html", "2024/03/b.eml", "c.PDF", "d.docx", "e.md", "f.txt"]
    data = zipped(*((name, PAGE + name.encode()) for name in names), ("2024/empty/", b""))
    assert [one.name for one in taken(data)] == names
    assert [(one.ordinal, one.data) for one in taken(data, start=4)] == [
        (4, PAGE + b"e.md"),
        (5, PAGE + b"f.txt"),
    ]
    assert count_files(io.BytesIO(data), "zip") == 6


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (zipped(("../../etc/cron.d/a.txt", PAGE)), "leads out of the archive"),
        (zipped(("a/../../b.txt", PAGE)), "leads out of the archive"),
        (zipped(("/etc/passwd.txt", PAGE)), "leads out of the archive"),
        (zipped(("..\\..\\a.txt", PAGE)), "leads out of the archive"),
        (zipped(("C:\\a.txt", PAGE)), "leads out of the archive"),
        (with_link("a.txt", "/etc/passwd"), "is a link"),
        (changed_entry(zipped(("a.txt", PAGE)), locked=True), "locked with a password"),
        (changed_entry(zipped(("a.txt", PAGE)), method=99), "not read|damaged"),
        (zipped(("a.txt", b"0" * (LIMIT + 1))), "larger than"),
        (changed_entry(zipped(("a.txt", b"0" * 50_000_000)), size=10), "damaged"),
        (zipped(("a.txt", PAGE), packed=zipfile.ZIP_STORED).replace(PAGE, PAGE[::-1]), "damaged"),
        (zipped(("a.txt", PAGE), packed=zipfile.ZIP_BZIP2), "packed in a way that is not read"),
        (zipped(("a.txt", PAGE), packed=zipfile.ZIP_LZMA), "packed in a way that is not read"),
        (zipped(("inner.zip", zipped(("a.txt", PAGE)))), "an archive, or a store of mails, itself"),
        (zipped(("logo.png", b"\x89PNG")), "of no kind that is read"),
        (zipped(("noname", PAGE)), "of no kind that is read"),
        (zipped(("a.txt", b"")), "is empty"),
    ],
)
def test_what_is_not_taken_says_why(data: bytes, reason: str) -> None:
    (one,) = taken(data)
    assert one.data == b"" and any(words in one.reason for words in reason.split("|")), one.reason


def test_what_systems_leave_in_archives_is_passed_over() -> None:
    data = zipped(("__MACOSX/._a.txt", PAGE), ("x/.DS_Store", PAGE), ("a.txt", PAGE), ("Thumbs.db", PAGE))
    assert [one.name for one in taken(data)] == ["a.txt"]


def test_names_of_other_scripts_are_read() -> None:
    assert [one.name for one in taken(zipped(("数据 Übersicht.txt", PAGE)))] == ["数据 Übersicht.txt"]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "no ZIP archive"),
        (b"PK\x03\x04 cut", "no ZIP archive"),
        (zipped(("a.txt", PAGE))[:-30], "no ZIP archive"),
        (b"x" * 100 + zipped(("a.txt", PAGE))[-22:], "damaged"),
        (zipped(("a.txt", PAGE)) + b"PK\x06\x07" + b"\0" * 16 + zipped()[-22:], "more than"),
    ],
    ids=["nothing", "cut", "without end", "end only", "64 bit"],
)
def test_what_is_no_archive_is_refused(data: bytes, words: str) -> None:
    with pytest.raises(ArchiveError, match=words):
        count_files(io.BytesIO(data), "zip")


def test_too_many_files_are_refused_before_they_are_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packed, "MOST_FILES", 10)
    many = zipped(*((f"{number}.txt", b"") for number in range(11)))
    with pytest.raises(ArchiveError, match="more than 10 files"):
        count_files(io.BytesIO(many), "zip")
    with pytest.raises(ArchiveError, match="more than 10 files"):
        count_files(io.BytesIO(mbox([b"Subject: a\n\nb"] * 11)), "mbox")


def test_a_sum_that_no_disk_could_hold_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zip_archives, "MOST_UNPACKED", 2**30)
    bomb = changed_entry(zipped(("a.txt", b"0" * 1000)), size=2**31)
    with pytest.raises(ArchiveError, match="more than 1 GB"):
        count_files(io.BytesIO(bomb), "zip")


def test_messages_of_an_mbox() -> None:
    tricky = b"Subject: Two\n\nFrom the regulator we heard 2024.\n>From here on quoted.\n\nFrom nowhere\n"
    first = mail("One").replace(b"\r\n", b"\n")
    data = mbox([first, tricky, b"Subject: Three\n\n" + b"x" * LIMIT])
    one, two, three = taken(data, "mbox")
    assert (one.name, two.name) == ("1 One.eml", "2 Two.eml")
    assert one.data.strip() == first.strip() and two.data.strip() == tricky.strip()
    assert "larger than" in three.reason
    assert count_files(io.BytesIO(data), "mbox") == 3 and taken(data, "mbox", start=1)[0] == two


@pytest.mark.parametrize(
    ("name", "head", "kind"),
    [
        ("old.zip", b"PK\x03\x04", "zip"),
        ("OLD.ZIP", b"PK\x05\x06", "zip"),
        ("old.mbox", b"From a@b Wed Mar  4 09:00:00 2026\n", "mbox"),
        ("old.zip", b"From a@b Wed Mar  4 09:00:00 2026\n", ""),
        ("old.mbox", b"Subject: x\n\n", ""),
        ("a.docx", b"PK\x03\x04", ""),
    ],
)
def test_kinds_are_told_by_name_and_bytes(name: str, head: bytes, kind: str) -> None:
    assert kind_of(name, head) == kind
