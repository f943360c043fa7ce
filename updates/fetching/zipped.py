"""ZIP archives (PKWARE's APPNOTE): their files, one at a time, and nothing unpacked onto the disk.

No name in an archive leads anywhere. What an archive says of itself is not believed: sizes are
counted as they come, and sums are capped.
"""

import re
import stat
import zipfile
import zlib
from collections.abc import Iterator
from typing import BinaryIO

from updates.fetching.packed import ArchiveError, Packed, check_number, too_large

MOST_UNPACKED = 4 * 2**30
"""Bytes of all files of an archive together, as it announces them."""
READ = (".eml", ".html", ".htm", ".xhtml", ".md", ".markdown", ".txt", ".text", ".pdf", ".docx")
_PACKED = (".zip", ".mbox", ".gz", ".tgz", ".bz2", ".xz", ".7z", ".rar", ".tar", ".pst", ".msg")
_UNPACKED = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
"""Ways of packing that are unpacked a bounded piece at a time. The library unpacks bzip2 and LZMA as a
whole, whatever size is asked for: a kilobyte of them can be gigabytes."""
_LEFT_ALONE = re.compile(r"(?:^|/)(?:__MACOSX/|\.DS_Store$|Thumbs\.db$|desktop\.ini$|\._)", re.IGNORECASE)
_OTHER_PACKING = "It is packed in a way that is not read: pack it anew as usual (deflate)."
_END = b"PK\x05\x06"
_END_64 = b"PK\x06\x07"
_END_SIZE, _COMMENT, _LOCATOR_SIZE = 22, 65_535, 20
_DIRECTORY_BYTES = 300
"""Of the table of contents, a file, on average."""


def count_zipped(file: BinaryIO) -> int:
    """How many files there are to deal with. Raises ``ArchiveError``."""
    return len(_members(_opened(file)))


def zipped(file: BinaryIO, *, start: int, max_bytes: int) -> Iterator[Packed]:
    """The files from number ``start`` on. Raises ``ArchiveError``."""
    archive = _opened(file)
    for ordinal, member in enumerate(_members(archive)):
        if ordinal >= start:
            yield _file(archive, ordinal, member, max_bytes)


def _opened(file: BinaryIO) -> zipfile.ZipFile:
    """The archive, if its table of contents is one that can be read at once."""
    file.seek(0, 2)
    size = file.tell()
    file.seek(max(0, size - _END_SIZE - _COMMENT - _LOCATOR_SIZE))
    tail = file.read()
    at = tail.rfind(_END)
    if at < 0 or len(tail) < at + _END_SIZE:
        raise ArchiveError("This is no ZIP archive, or its end is missing: send it again.")
    directory = int.from_bytes(tail[at + 12 : at + 16], "little")
    # The 64-bit form is for more than 65,535 files, or for sizes that are not taken either.
    check_number(65_536 if _END_64 in tail else directory // _DIRECTORY_BYTES)
    try:
        return zipfile.ZipFile(file)
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError, EOFError) as error:
        raise ArchiveError("This ZIP archive is damaged: its table of contents cannot be read.") from error


def _members(archive: zipfile.ZipFile) -> list[zipfile.ZipInfo]:
    found = [
        info for info in archive.infolist() if not info.is_dir() and not _LEFT_ALONE.search(info.filename)
    ]
    check_number(len(found))
    if sum(info.file_size for info in found) > MOST_UNPACKED:
        raise ArchiveError(
            f"Unpacked, the archive would have more than {MOST_UNPACKED // 2**30} GB; send it in parts."
        )
    return found


def _file(archive: zipfile.ZipFile, ordinal: int, member: zipfile.ZipInfo, max_bytes: int) -> Packed:
    name = _name(member)
    reason = _why_not(name, member, max_bytes)
    if reason:
        return Packed(ordinal, name, reason=reason)
    try:
        with archive.open(member) as file:
            data = file.read(max_bytes + 1)
    except NotImplementedError:
        return Packed(ordinal, name, reason=_OTHER_PACKING)
    except RuntimeError:  # what the above is one of
        return Packed(ordinal, name, reason="It is locked with a password: unpack it and send what is in it.")
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError):
        return Packed(ordinal, name, reason="It is damaged: its bytes are not what the archive says.")
    if len(data) > max_bytes:
        return Packed(ordinal, name, reason=too_large(max_bytes))
    return Packed(ordinal, name, data)


def _name(member: zipfile.ZipInfo) -> str:
    name = member.filename
    if not member.flag_bits & 0x800:  # APPNOTE 4.4.4: without this bit the name is in code page 437
        try:
            name = name.encode("cp437").decode("utf-8")  # which most programs do not care about
        except UnicodeError:
            pass  # then it is what the archive says
    return "".join(char if char.isprintable() else "?" for char in name)[:500]


def _why_not(name: str, member: zipfile.ZipInfo, max_bytes: int) -> str:
    parts = name.replace("\\", "/").split("/")
    lower = name.lower()
    if ".." in parts or name.startswith(("/", "\\")) or re.match(r"[A-Za-z]:", name):
        return "Its name leads out of the archive: left out."
    if stat.S_ISLNK(member.external_attr >> 16):
        return "It is a link to another file: left out."
    if member.flag_bits & 0x1:
        return "It is locked with a password: unpack it and send what is in it."
    if member.compress_type not in _UNPACKED:
        return _OTHER_PACKING
    if lower.endswith(_PACKED):
        return "It is an archive, or a store of mails, itself: unpack it and send what is in it."
    if not lower.endswith(READ):
        return "It is of no kind that is read (mail, HTML, Markdown, text, PDF, Word .docx)."
    if member.file_size > max_bytes:
        return too_large(max_bytes)
    return "" if member.file_size else "It is empty."
