"""Fetches a source once: asks it, keeps what is new, and notes how it went.

Safe where two workers take the same source: the claim is one transaction under a row lock,
and the database lets one run of a source be open at a time. What was stored before a
worker died is known by its keys, so the next run goes on after it.
"""

import logging
import random
import time
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import urlsplit

from django.db import transaction
from django.db.models import F, Q
from django.utils import timezone

from updates.fetching.http import AnsweredError, Fetched, FetchError, NotModified
from updates.models import FETCHED, Document, FetchRun, RunStatus, SeenEntry, Source, SourceKind
from updates.register.identity import make_id
from updates.services.alarms import ALARMED, break_off, note_health
from updates.services.documents import Outcome, StoreResult, store_document
from updates.services.errors import Refused
from updates.services.fetch_entries import (
    Asked,
    Candidate,
    LeftOut,
    Taken,
    Unusable,
    Visit,
    asked_of,
    candidates_in,
    page,
)
from updates.services.fetch_mail import take_mail
from updates.services.revisits import changed_entries, due_pages, is_same_page, note_asked, remember_text
from updates.services.run_progress import Tally, show_progress, stops_no_other
from updates.services.source_health import RUN_LASTS, next_fetch, pause_after_failure

logger = logging.getLogger(__name__)
HOST_PAUSE = timedelta(minutes=1)
REST_AFTER = timedelta(minutes=5)
MOST_FOLLOWED = 20
"""Pages that one run follows; the rest is for the next."""
FOLLOW_SECONDS = 120
MOST_TOLD = 3
EARLY = timedelta(days=7)
"""A day of publication further ahead than this is a mistake of the feed."""


def due_sources(*, limit: int = 500) -> list[str]:
    """Public ids of the sources to be asked now, those that wait longest first."""
    now = timezone.now()
    due = Q(next_fetch_at__lte=now) | Q(next_fetch_at=None, schedule__gt=0)
    rows = Source.objects.filter(due, is_active=True, kind__in=FETCHED)
    return list(
        rows.order_by(F("next_fetch_at").asc(nulls_first=True), "pk").values_list("public_id", flat=True)[
            :limit
        ]
    )


def fetch_source(*, source_id: str, only_if_due: bool = False) -> FetchRun | None:
    """Ask the source and keep what is new. The run as it ended, or ``None`` where it was not the time:
    it is being fetched already, its host is, or (``only_if_due``) it is not due.

    What goes wrong with the source ends in the run. Raises ``Refused`` for a source that is
    not fetched at all, ``Source.DoesNotExist``; an error of our own is noted and raised again.
    """
    run = _claim(source_id, only_if_due)
    if run is None:
        return None
    tally = Tally()
    try:
        take_mail(run, tally) if run.source.kind == SourceKind.MAILBOX else _visit(run, tally)
    except Unusable as error:
        tally.failure = str(error)
        if isinstance(error, AnsweredError):
            tally.http_status, tally.wait = error.status, error.retry_after
    except Exception as error:
        tally.failure = f"It broke off by an error of RegTrack ({type(error).__name__}); the log has more."
        _conclude(run, tally)
        raise
    _conclude(run, tally)
    return run


@transaction.atomic
def _claim(source_id: str, only_if_due: bool) -> FetchRun | None:
    source = _locked_with_its_host(source_id)
    if not source.is_fetched:
        raise Refused("Nothing is fetched from this source: people bring its documents.")
    now = timezone.now()
    waits = not source.is_active or (source.next_fetch_at is None and not source.schedule)
    if only_if_due and (waits or (source.next_fetch_at is not None and source.next_fetch_at > now)):
        return None
    open_runs = list(FetchRun.objects.filter(status=RunStatus.RUNNING).select_related("source"))
    for run in [run for run in open_runs if run.started_at <= now - RUN_LASTS]:
        if run.source_id == source.pk and break_off(run):
            # A source on which each worker dies must not come back at once for ever.
            source.failures += 1
        open_runs.remove(run)
    if any(run.source_id == source.pk for run in open_runs):
        return None
    if any(_host(run.url) == _host(source.url) for run in open_runs):
        # One request at a time a host: the other source's run goes first.
        source.next_fetch_at = now + HOST_PAUSE
        source.save(update_fields=["next_fetch_at"])
        return None
    source.next_fetch_at = now + RUN_LASTS  # first of all: whoever looks now finds it taken
    source.save(update_fields=["next_fetch_at", "failures"])
    public_id = make_id("run", source.public_id, now.isoformat())
    return FetchRun.objects.create(public_id=public_id, source=source, started_at=now, url=source.url)


def _locked_with_its_host(source_id: str) -> Source:
    """The source; it and all of its host are locked, so that of two of them one is claimed first."""
    host = _host(Source.objects.values_list("url", flat=True).get(public_id=source_id))
    those = Q(public_id=source_id) | Q(url__icontains=host) if host else Q(public_id=source_id)
    # In one order, so that no two wait for each other.
    rows = Source.objects.select_for_update().filter(those).order_by("pk")
    found = next((row for row in rows if row.public_id == source_id), None)
    if found is None:
        raise Source.DoesNotExist
    return found


def _host(url: str) -> str:
    return urlsplit(url).hostname or ""


def _visit(run: FetchRun, tally: Tally) -> None:
    visit = Visit()
    try:
        _look_around(run, visit, tally)
    finally:
        tally.size = visit.size


def _look_around(run: FetchRun, visit: Visit, tally: Tally) -> None:
    source = run.source
    asked = asked_of(source)
    until = time.monotonic() + FOLLOW_SECONDS
    got = visit.ask(asked)
    if isinstance(got, NotModified):
        tally.http_status, tally.not_modified = 304, True
    else:
        tally.http_status, tally.etag, tally.last_modified = 200, got.etag, got.last_modified
        _, candidates = candidates_in(asked, got)
        tally.offered = len(candidates)
        if not candidates:
            tally.notes.append(_empty_words(asked))
        _take_all(run, candidates, visit, tally, until)
    for document in due_pages(source):
        if tally.wait or time.monotonic() > until or not show_progress(run, tally):
            break
        with stops_no_other(tally, str(document)):
            _ask_again(run, document, visit, tally)


def _take_all(
    run: FetchRun, candidates: tuple[Candidate, ...], visit: Visit, tally: Tally, until: float
) -> None:
    unseen, seen = _apart(run.source, candidates)
    if run.source.failures:
        # Those that fail each time must not stand before all others at each visit.
        random.shuffle(unseen)
    tally.dealt, followed = len(seen), 0
    for candidate in unseen:
        if candidate.is_followed:
            followed += 1
        if followed > MOST_FOLLOWED or time.monotonic() > until or not show_progress(run, tally):
            tally.unfinished = True
            break
        with stops_no_other(tally, candidate.entry.title or candidate.entry.url):
            _take(run, candidate, visit, tally)
        tally.dealt += 1
        if tally.wait:
            break
    for candidate in seen:
        if candidate.got is not None:
            # A page that was seen so before: it may have gone back to an older version.
            _store(run, page(candidate.got, candidate.entry.title), tally, is_news=False)
    for changed in changed_entries(run.source, seen):
        if stored := _store(run, changed.taken, tally, version_of=changed.document):
            remember_text(run.source, changed, stored.document)


def _ask_again(run: FetchRun, document: Document, visit: Visit, tally: Tally) -> None:
    """Ask a page whether it has changed; one that cannot be had now is asked again another day."""
    note_asked([document])
    told = document if document.version == 1 else Document()  # else it may have gone back to an older one
    try:
        got = visit.ask_again(document.url, etag=told.etag, last_modified=told.last_modified)
    except FetchError as error:
        tally.wait = error.retry_after if isinstance(error, AnsweredError) else None
        return
    if isinstance(got, Fetched) and is_same_page(document, got):
        taken = replace(page(got, document.title), is_page=True)
        _store(run, taken, tally, version_of=document, is_news=False)


def _empty_words(asked: Asked) -> str:
    if asked.is_listing and asked.link_selector:
        return f"No link of the page matches the selector “{asked.link_selector}”."
    return "No link of the page looks like an article." if asked.is_listing else "The feed has no entries."


def _apart(source: Source, candidates: tuple[Candidate, ...]) -> tuple[list[Candidate], list[Candidate]]:
    """Those that none of their keys tells as known, and the known. One query, or one for each 500 keys."""
    keys = [key for candidate in candidates for key in candidate.keys]
    known: set[str] = set()
    for start in range(0, len(keys), 500):
        rows = SeenEntry.objects.filter(source=source, key__in=keys[start : start + 500])
        known.update(rows.values_list("key", flat=True))
    unseen = [candidate for candidate in candidates if known.isdisjoint(candidate.keys)]
    return unseen, [candidate for candidate in candidates if not known.isdisjoint(candidate.keys)]


def _take(run: FetchRun, candidate: Candidate, visit: Visit, tally: Tally) -> None:
    """One candidate from its page into the archive; what stops it is noted and stops no other."""
    try:
        taken = visit.take(candidate)
    except LeftOut as error:
        tally.notes.append(str(error))
        _remember(run.source, candidate, None)
        return
    except FetchError as error:
        tally.failed += 1
        tally.notes.append(str(error))
        # A host that asks for a pause is given it at once.
        tally.wait = error.retry_after if isinstance(error, AnsweredError) else None
        return
    published = candidate.entry.published
    if published and published > timezone.localdate() + EARLY:
        published = None
    # Two transactions: a text is read before it is stored, and nobody is to wait for that. A worker that
    # dies between the two loses nothing: the next finds the document by its bytes, its text or its address.
    stored = _store(run, taken, tally, published_on=published, address=candidate.address)
    _remember(run.source, candidate, stored.document if stored else None)


def _store(
    run: FetchRun, taken: Taken, tally: Tally, *, is_news: bool = True, **more: Any
) -> StoreResult | None:
    """Keep what was taken and count it; ``None`` where it is refused. Only news count as known already."""
    try:
        stored = store_document(
            data=taken.data,
            filename=taken.filename,
            media_type=taken.media_type,
            url=taken.url,
            title=taken.title,
            etag=taken.etag,
            last_modified=taken.last_modified,
            is_page=taken.is_page,
            source=run.source,
            fetch_run=run,
            **more,
        )
    except Refused as error:
        tally.notes.append(str(error))
        return None
    tally.new += stored.outcome is Outcome.STORED
    tally.revised += stored.outcome is Outcome.REVISED
    tally.known += is_news and stored.outcome is Outcome.ALREADY_THERE
    return stored


def _remember(source: Source, candidate: Candidate, document: Document | None) -> None:
    rows = [SeenEntry(source=source, key=key, document=document) for key in candidate.keys]
    SeenEntry.objects.bulk_create(rows, ignore_conflicts=True)


@transaction.atomic
def _conclude(run: FetchRun, tally: Tally) -> None:
    """Write down how the run went, when the source is asked next, and whether something is wrong with it."""
    now = timezone.now()
    source = Source.objects.select_for_update().get(pk=run.source_id)
    run.status = _status(tally)
    run.error = _of_itself(tally.failure, run.url) or _told(tally.notes)
    run.finished_at, run.http_status, run.size = now, tally.http_status, tally.size
    for name, number in tally.counts().items():
        setattr(run, name, number)
    run.save()
    if run.status == RunStatus.FAILED:
        source.failures += 1
    else:
        source.failures = 0
        if _is_asked_as(run.source, source) and not (tally.unfinished or tally.failed or tally.not_modified):
            # Only now: while something is still to be had, "not modified" must not be the answer.
            source.etag, source.last_modified = tally.etag, tally.last_modified
    if source.next_fetch_at == run.source.next_fetch_at:  # else a person has changed it meanwhile
        source.next_fetch_at = _asked_next(source, run, tally)
    note_health(source)
    source.save(update_fields=["failures", "next_fetch_at", "etag", "last_modified", *ALARMED])
    run.source = source


def _is_asked_as(before: Source, now: Source) -> bool:
    """Whether nobody has changed meanwhile what is asked: marks of another address say nothing of it."""
    same = ("url", "is_listing", "link_selector")
    return all(getattr(before, name) == getattr(now, name) for name in same)


def _asked_next(source: Source, run: FetchRun, tally: Tally) -> datetime | None:
    """When the source is asked again after this run; ``None`` where only people ask it."""
    assert run.finished_at
    now = run.finished_at
    if run.status == RunStatus.FAILED:
        return now + pause_after_failure(source.failures, asked=tally.wait) if source.schedule else None
    at = next_fetch(source, now)
    if tally.unfinished and source.schedule:
        at = min(now + REST_AFTER, at or now + REST_AFTER)
    return max(now + tally.wait, at) if tally.wait and at else at


def _status(tally: Tally) -> RunStatus:
    if tally.failure or (tally.failed and not tally.new and not tally.known and not tally.revised):
        return RunStatus.FAILED
    if tally.new or tally.revised:
        return RunStatus.NEW if tally.new else RunStatus.REVISION
    if tally.not_modified:
        return RunStatus.NOT_MODIFIED
    return RunStatus.DUPLICATE if tally.offered else RunStatus.NOTHING


def _of_itself(sentence: str, url: str) -> str:
    """A sentence about the source's own address, which stands beside it wherever it is shown."""
    return f"It {sentence.removeprefix(url + ' ')}" if sentence.startswith(url + " ") else sentence


def _told(notes: list[str]) -> str:
    more = len(notes) - MOST_TOLD
    told = "\n".join(notes[:MOST_TOLD])
    return f"{told}\nand {more} more." if more > 0 else told
