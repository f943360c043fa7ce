"""A file of an archive, and what is said of an archive that cannot be used."""

from dataclasses import dataclass

MOST_FILES = 20_000


class ArchiveError(Exception):
    """The archive cannot be used as a whole; the message is a sentence for the person who sent it."""


@dataclass(frozen=True, slots=True)
class Packed:
    """A file of an archive: its bytes, or the reason why they cannot be had. ``ordinal`` counts from 0."""

    ordinal: int
    name: str
    data: bytes = b""
    reason: str = ""

    @property
    def is_mail(self) -> bool:
        """Whether it is a message, from which attachments can be taken."""
        return self.name.lower().endswith(".eml")


def check_number(number: int) -> None:
    """Raises ``ArchiveError`` for more files than are taken from one archive."""
    if number > MOST_FILES:
        raise ArchiveError(f"The archive holds more than {MOST_FILES:,} files; send it in parts.")


def too_large(max_bytes: int) -> str:
    """Why a file is left out."""
    return f"It is larger than {max_bytes / 2**20:.0f} MB; raise REGTRACK_MAX_DOCUMENT_BYTES."
