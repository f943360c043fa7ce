"""What people do with sources: add, change, pause, ask for news now."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Unpack

from django.db import transaction
from django.utils import timezone

from updates.fetching.http import FetchError
from updates.fetching.opml import OpmlError, Outline, read_opml, write_opml
from updates.fetching.urls import checked_url
from updates.models import FETCHED, Source, SourceKind
from updates.register.identity import make_id
from updates.services.alarms import ALARMED, note_health
from updates.services.dispatch import send_fetch
from updates.services.errors import Refused
from updates.services.outgoing import fetch_policy
from updates.services.sources import Called, call, refuse_known, save_at_its_address

SPREAD = timedelta(seconds=10)
"""Between the first fetches of feeds that came in one list."""


KNOWN = "There is a source with this address already"


@transaction.atomic
def add_source(
    *,
    kind: str,
    url: str,
    is_listing: bool = False,
    link_selector: str = "",
    revisit_days: int = 14,
    language: str = "",
    first_fetch_in: timedelta = timedelta(0),
    **called: Unpack[Called],
) -> Source:
    """A new source that is fetched as soon as may be. Raises ``Refused`` for an address that is known or
    is none that may be asked."""
    if kind not in FETCHED:
        raise Refused("Only feeds and web pages are fetched.")
    _refuse_unusable(url)
    now = timezone.now()
    source = Source(
        public_id=make_id("src", kind, url, now.isoformat()),
        name=url,
        kind=kind,
        revisit_days=revisit_days,
        default_language=language,
        next_fetch_at=now + first_fetch_in,
    )
    _ask_at(source, url, is_listing, link_selector)
    call(source, called)
    save_at_its_address(source, KNOWN)
    return source


def _refuse_unusable(url: str, but: Source | None = None) -> None:
    try:
        checked_url(url, fetch_policy())
    except FetchError as error:
        raise Refused(str(error)) from error
    refuse_known(url, KNOWN, but=but)


def _ask_at(source: Source, url: str, is_listing: bool, link_selector: str) -> bool:
    """Put on the row how it is asked; whether that is another way than before."""
    before = source.url, source.is_listing, source.link_selector
    source.url, source.is_listing = url, is_listing and source.kind == SourceKind.PAGE
    source.link_selector = link_selector if source.is_listing else ""
    return (source.url, source.is_listing, source.link_selector) != before


@transaction.atomic
def change_source(
    *,
    source: Source,
    url: str,
    is_listing: bool,
    link_selector: str,
    revisit_days: int,
    language: str,
    **called: Unpack[Called],
) -> Source:
    """Change how a source is asked. Another address or other links are asked anew. Raises ``Refused``."""
    row = Source.objects.select_for_update().get(pk=source.pk)
    _refuse_unusable(url, but=row)
    schedule = row.schedule
    call(row, called)
    if _ask_at(row, url, is_listing, link_selector):
        row.etag = row.last_modified = ""
        row.next_fetch_at = timezone.now()
    elif schedule != row.schedule:
        row.next_fetch_at = timezone.now() + timedelta(minutes=row.schedule) if row.schedule else None
    row.default_language, row.revisit_days = language, revisit_days
    note_health(row)  # another rhythm may be the end of an alarm
    save_at_its_address(row, KNOWN)
    return row


@transaction.atomic
def set_active(*, source: Source, active: bool) -> Source:
    """Pause a source, or go on with it: then it is fetched at once. A paused one has no alarm."""
    row = Source.objects.select_for_update().get(pk=source.pk)
    row.is_active = active
    if active:
        row.failures = 0
        row.next_fetch_at = timezone.now() if row.schedule else None
    else:
        row.alarm, row.alarm_kind, row.alarmed_at = "", "", None
    row.save(update_fields=["is_active", "failures", "next_fetch_at", *ALARMED])
    return row


def ask_now(*, source: Source) -> bool:
    """Have the source fetched now; ``False`` where no broker answers, so that it takes until the next sweep.

    Raises ``Refused`` for one that is paused or never fetched.
    """
    with transaction.atomic():
        row = Source.objects.select_for_update().get(pk=source.pk)
        if not row.is_fetched:
            raise Refused("Nothing is fetched from this source: people bring its documents.")
        if not row.is_active:
            raise Refused("This source is paused; resume it first.")
        row.next_fetch_at = timezone.now()
        row.save(update_fields=["next_fetch_at"])
    return send_fetch(row.public_id)


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of a list of feeds: names of the new, how many were there, and why others were left out."""

    added: tuple[str, ...]
    known: int
    refused: tuple[str, ...]


def import_opml(*, data: bytes) -> Imported:
    """Add the feeds of a list; they are fetched one after another from now on. Raises ``Refused``."""
    try:
        outlines = read_opml(data)
    except OpmlError as error:
        raise Refused(str(error)) from error
    if not outlines:
        raise Refused("The file names no feed: no outline in it has an “xmlUrl”.")
    there = set(Source.objects.exclude(url="").values_list("url", flat=True))
    added: list[str] = []
    refused: list[str] = []
    for outline in (one for one in outlines if one.url not in there):
        try:
            add_source(
                name=_line(outline.name),
                kind=SourceKind.FEED,
                url=outline.url,
                first_fetch_in=SPREAD * len(added),
            )
            added.append(outline.name)
        except Refused as error:
            refused.append(f"{_line(outline.name)}: {error}")
    known = sum(outline.url in there for outline in outlines)
    return Imported(tuple(added), known, tuple(refused))


def _line(name: str) -> str:
    return "".join(char for char in name if char.isprintable()).strip()[:200]


def export_opml() -> bytes:
    """All feeds as OPML."""
    feeds = Source.objects.filter(kind=SourceKind.FEED).select_related("publisher").order_by("name", "pk")
    outlines = (
        Outline(feed.name, feed.url, feed.publisher.website_url if feed.publisher else "") for feed in feeds
    )
    return write_opml(outlines, title="RegTrack: feeds")
