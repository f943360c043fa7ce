"""Archives of old issues: which kind a file is, and what is in it, one file at a time."""

from collections.abc import Iterator
from typing import BinaryIO

from updates.fetching.mbox import begins_message, count_messages, messages
from updates.fetching.packed import ArchiveError, Packed
from updates.fetching.zipped import count_zipped, zipped

__all__ = ["ArchiveError", "Packed", "count_files", "files_of", "kind_of", "looks_like_archive"]


def kind_of(name: str, head: bytes) -> str:
    """ "zip" or "mbox"; empty for what is no archive by its name and first bytes."""
    suffix = name.lower().rpartition(".")[2]
    if suffix == "zip" and head.startswith(b"PK"):
        return "zip"
    return "mbox" if suffix in ("mbox", "mbx") and begins_message(head) else ""


def looks_like_archive(name: str) -> bool:
    """Whether the name is one of an archive that is taken apart."""
    return name.lower().endswith((".zip", ".mbox", ".mbx"))


def count_files(file: BinaryIO, kind: str) -> int:
    """How many files there are to deal with. Raises ``ArchiveError``."""
    return count_zipped(file) if kind == "zip" else count_messages(file)


def files_of(file: BinaryIO, kind: str, *, start: int, max_bytes: int) -> Iterator[Packed]:
    """The files from number ``start`` on, always in the same order. Raises ``ArchiveError``."""
    taken = zipped if kind == "zip" else messages
    return taken(file, start=start, max_bytes=max_bytes)
