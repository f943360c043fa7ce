"""What is asked again of what was taken already: entries that came along anew, pages of the last days.

A page is asked whether it has changed while it is young, the older the more seldom: half a day
after it came, then whenever a quarter of its age has passed, at most some pages a run.
"""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Q
from django.utils import timezone

from updates.fetching.canonical import page_name
from updates.fetching.http import Fetched
from updates.models import Document, SeenEntry, Source
from updates.services.fetch_entries import Candidate, Taken, wrapped
from updates.services.known import HEAVY, newest_version

MOST_REVISITED = 10
"""Pages that one run asks again."""
SOONEST = timedelta(hours=12)
SHARE_OF_AGE = 4
_LOOKED_AT = 200


@dataclass(frozen=True, slots=True)
class Changed:
    """An entry that is known by its names, whose text came along and is another than it was."""

    taken: Taken
    key: str
    document: Document


def changed_entries(source: Source, known: Sequence[Candidate]) -> list[Changed]:
    """Those of the known entries that the feed gives with another text. Three queries at most."""
    texts: dict[str, tuple[Candidate, Taken]] = {}
    for candidate in known:
        if candidate.entry.html is not None:
            taken = wrapped(candidate.entry, candidate.entry.html)
            texts.setdefault(hashlib.sha256(taken.data).hexdigest(), (candidate, taken))
    there = set(Document.objects.filter(raw_digest__in=texts).values_list("raw_digest", flat=True))
    fresh = {_key(digest): pair for digest, pair in texts.items() if digest not in there}
    if not fresh:
        return []
    names = [key for candidate, _ in fresh.values() for key in candidate.keys]
    rows = SeenEntry.objects.filter(source=source, key__in=[*fresh, *names]).select_related("document")
    seen = {row.key: row.document for row in rows.defer(*(f"document__{column}" for column in HEAVY))}
    found = []
    for key, (candidate, taken) in fresh.items():
        document = next((seen[name] for name in candidate.keys if seen.get(name)), None)
        if document and key not in seen:
            found.append(Changed(taken, key, newest_version(document)))
    return found


def _key(digest: str) -> str:
    """The name under which a text that came along is noted as looked at."""
    return hashlib.sha256(f"bytes\x1f{digest}".encode()).hexdigest()


def due_pages(source: Source, now: datetime | None = None) -> list[Document]:
    """The pages of the source that are to be asked again now, those that wait longest first."""
    now = now or timezone.now()
    if not source.revisit_days:
        return []
    since = now - timedelta(days=source.revisit_days)
    young = Q(first_version=None, received_at__gte=since) | Q(first_version__received_at__gte=since)
    rows = Document.objects.filter(
        young, source=source, revised_by=None, checked_at__lte=now - SOONEST
    ).select_related("first_version")
    heavy = [f"first_version__{column}" for column in ("text", *HEAVY)]
    waiting = rows.defer(*heavy, *HEAVY).order_by("checked_at", "pk")[:_LOOKED_AT]
    return [document for document in waiting if _is_due(document, now)][:MOST_REVISITED]


def _is_due(document: Document, now: datetime) -> bool:
    born = (document.first_version or document).received_at
    return document.checked_at is not None and now - document.checked_at >= (now - born) / SHARE_OF_AGE


def is_same_page(document: Document, got: Fetched) -> bool:
    """Whether the answer is still of the document's own address: a page that was taken away often leads
    to a front page."""
    return page_name(got.url, got.content, got.media_type) == document.canonical_url


def note_asked(documents: Iterable[Document]) -> None:
    """They were asked now, whatever the answer was."""
    Document.objects.filter(pk__in=[one.pk for one in documents]).update(checked_at=timezone.now())


def remember_text(source: Source, changed: Changed, document: Document) -> None:
    """The text of this entry was looked at."""
    rows = [SeenEntry(source=source, key=changed.key, document=document)]
    SeenEntry.objects.bulk_create(rows, ignore_conflicts=True)
