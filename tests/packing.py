"""Archives as a test needs them, the hostile ones too."""

import io
import struct
import zipfile
from collections.abc import Sequence


def zipped(*files: tuple[str, bytes], packed: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A ZIP archive of (name, bytes), always the same for the same."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", packed) as archive:
        for name, data in files:
            archive.writestr(zipfile.ZipInfo(name), data, compress_type=packed)
    return out.getvalue()


def with_link(name: str, target: str) -> bytes:
    """An archive with a symbolic link in it."""
    out = io.BytesIO()
    info = zipfile.ZipInfo(name)
    info.external_attr = 0o120777 << 16
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr(info, target)
    return out.getvalue()


def changed_entry(
    data: bytes, *, locked: bool = False, size: int | None = None, method: int | None = None
) -> bytes:
    """The archive of one file, with what its entry says of it changed in both places."""
    told = bytearray(data)
    for sign, flags, packing, length in ((b"PK\x03\x04", 6, 8, 22), (b"PK\x01\x02", 8, 10, 24)):
        at = told.index(sign)
        if locked:
            told[at + flags] |= 1
        if method is not None:
            struct.pack_into("<H", told, at + packing, method)
        if size is not None:
            struct.pack_into("<I", told, at + length, size)
    return bytes(told)


def mbox(messages: Sequence[bytes]) -> bytes:
    """An mbox in which lines that look like a beginning are marked (mboxrd)."""
    parts = []
    for message in messages:
        lines = message.replace(b"\r\n", b"\n").split(b"\n")
        quoted = [b">" + line if line.lstrip(b">").startswith(b"From ") else line for line in lines]
        parts.append(b"From news@firm.example Wed Mar  4 09:00:00 2026\n" + b"\n".join(quoted) + b"\n\n")
    return b"".join(parts)
