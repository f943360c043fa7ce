"""Whether what was brought in is known: by its bytes, its message, its text or its address."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from django.db.models import Q

from updates.models import Document, Source, Status
from updates.register.sameness import alike, tells_nothing_more

HEAVY = ("content", "blocks")


class Why(StrEnum):
    """By what a document is known; the words complete "it has …"."""

    SAME_BYTES = "the same bytes"
    SAME_TEXT = "the same text"
    SAME_MESSAGE = "the same message id"
    SAME_URL = "the same address"


class Address(StrEnum):
    """How far an address names what it gave."""

    OWN = "own"
    """It is this page's, for good: another text there is another version of it."""
    REUSED = "reused"
    """It may be used for one issue after another: another text is another version only where it is alike."""
    SHARED = "shared"
    """Several entries have it: it names none of them."""


@dataclass(frozen=True, slots=True)
class Known:
    """The document that is known, by what, and whether what came is a new version of it."""

    document: Document
    why: Why
    is_revised: bool = False


@dataclass(frozen=True, slots=True)
class Arrived:
    """What tells one arrival from another. ``text`` is ``None`` where it was not, or cannot be, read.

    ``alone``: a text known elsewhere is a repetition too, whatever its address. ``version_of``: the
    document that it was asked again for.
    """

    text: str | None
    text_digest: str
    canonical_url: str = ""
    message_id: str = ""
    source: Source | None = None
    address: Address = Address.OWN
    alone: bool = False
    version_of: Document | None = None


def versions_of(document: Document) -> Q:
    """The condition that all versions of the document meet, itself included."""
    first = document.first_version_id or document.pk
    return Q(pk=first) | Q(first_version=first)


def newest_version(document: Document) -> Document:
    """The version that came last."""
    return Document.objects.defer(*HEAVY).filter(versions_of(document)).order_by("-version")[0]


CURRENT_BY = ("received_at", "returned_at", "version", "status")
"""The columns that ``current_of`` needs."""


def current_of(versions: Iterable[Document]) -> Document | None:
    """Of a document's versions the one that counts: the one its page showed last, of those that could
    be read."""
    readable = [one for one in versions if one.status != Status.FAILED]
    return max(readable, key=lambda one: (one.returned_at or one.received_at, one.version), default=None)


def by_bytes(raw_digest: str) -> Document | None:
    """The document with these bytes."""
    return Document.objects.filter(raw_digest=raw_digest).first()


def may_be_known(canonical_url: str) -> bool:
    """Whether a document has this address, so that the text must be read to say more."""
    return bool(canonical_url) and Document.objects.filter(canonical_url=canonical_url).exists()


def find_known(arrived: Arrived) -> Known | None:
    """What it repeats or revises, ``None`` where it is new. Expects that no document has its bytes."""
    if arrived.version_of:
        return _of_one(arrived.version_of, arrived)
    if arrived.message_id and (known := _by_message(arrived)):
        return known
    if arrived.canonical_url and (known := _by_address(arrived)):
        return known
    if arrived.alone and arrived.text:
        same = Document.objects.filter(text_digest=arrived.text_digest).exclude(status=Status.FAILED)
        first = same.defer(*HEAVY).order_by("received_at", "pk").first()
        return Known(first, Why.SAME_TEXT) if first else None
    return None


def _of_one(document: Document, arrived: Arrived) -> Known:
    """It was asked for as this document."""
    if same := _same_text(document, arrived):
        return Known(same, Why.SAME_TEXT)
    return Known(newest_version(document), Why.SAME_URL, is_revised=True)


def _latest(**same: str) -> Document | None:
    rows = Document.objects.filter(**same).defer(*HEAVY)
    return rows.order_by("-received_at", "-pk").first()


def _same_text(document: Document, arrived: Arrived) -> Document | None:
    """The version that has the text that came."""
    if not arrived.text:
        return None
    rows = Document.objects.filter(versions_of(document), text_digest=arrived.text_digest)
    return rows.defer(*HEAVY).order_by("-version").first()


def _by_message(arrived: Arrived) -> Known | None:
    """A message id may lie: whoever has had the mail can send another under it.

    So another text is a new version only where a person brings both; by mail it is one of its own.
    """
    found = _latest(message_id=arrived.message_id)
    if found is None:
        return None
    if same := _same_text(found, arrived):
        return Known(same, Why.SAME_MESSAGE)
    newest = newest_version(found)
    by_hand = arrived.source is None and newest.source_id is None
    if by_hand and arrived.text and alike(arrived.text, newest.text):
        return Known(newest, Why.SAME_MESSAGE, is_revised=True)
    return None


def _by_address(arrived: Arrived) -> Known | None:
    found = _latest(canonical_url=arrived.canonical_url)
    if found is None:
        return None
    if same := _same_text(found, arrived):
        return Known(same, Why.SAME_TEXT)
    newest = newest_version(found)
    if arrived.text is None:
        # It cannot be read now: kept as a version, it says so itself, and the one before stands.
        return Known(newest, Why.SAME_URL, is_revised=True) if arrived.address is Address.OWN else None
    if newest.source_id != (arrived.source.pk if arrived.source else None) and tells_nothing_more(
        arrived.text, newest.text
    ):
        # A feed gives an extract of what its page gave: the page is not changed by that.
        return Known(newest, Why.SAME_URL)
    is_same_page = arrived.address is Address.OWN or alike(arrived.text, newest.text)
    return Known(newest, Why.SAME_URL, is_revised=True) if is_same_page else None
