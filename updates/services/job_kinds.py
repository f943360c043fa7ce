"""The kinds of long work, and how each is done in parts."""

import logging
from collections import Counter
from collections.abc import Iterator
from typing import Any

from django.db import InterfaceError, OperationalError
from django.db.models import QuerySet

from updates.models import Archive, ArchiveFileState, Document, Job, JobKind, Passage, Status
from updates.services.archive_work import count_left, take_in
from updates.services.documents import retry_document
from updates.services.errors import Refused
from updates.services.filing import rebuild
from updates.services.job_parts import Kind, Step
from updates.services.processing import extract_once_again, process_document

logger = logging.getLogger(__name__)
VERBS = ("created", "changed", "deleted")


def _passages() -> QuerySet[Passage]:
    return Passage.objects.filter(document__status=Status.FILED)


def _rebuild(job: Job) -> Iterator[Step]:
    """The cursor holds the last passage from which a step started, and the rows written so far."""
    at: dict[str, int] = {"after": 0, **(job.cursor or {})}
    for covered, changes in rebuild(at["after"]):
        for verb in VERBS:
            for name, number in getattr(changes, verb).items():
                key = f"{verb} {name}"
                at[key] = at.get(key, 0) + number
        at["after"] = covered.last
        yield Step({**at}, done=covered.number)


def rows_changed(job: Job) -> dict[tuple[str, str], int]:
    """How many rows a rebuild has written so far, by what was done with them (created …) and their model."""
    at: dict[str, Any] = job.cursor or {}
    told = (key.partition(" ")[::2] for key in at if key != "after")
    return {(verb, name): at[f"{verb} {name}"] for verb, name in told if name and at[f"{verb} {name}"]}


def _rebuilt(job: Job) -> str:
    totals: Counter[str] = Counter()
    for (verb, _), number in rows_changed(job).items():
        totals[verb] += number
    told = [f"{totals[verb]:,} {verb}" for verb in VERBS if totals[verb]]
    return f"Rows of the register: {', '.join(told)}." if told else "Nothing had to be changed."


def _one_by_one(rows: QuerySet[Document], job: Job, again: Any) -> Iterator[Step]:
    """Each document once: the cursor is noted first, so that none on which a worker dies is begun twice;
    a document left half-way is the sweep's, like any other."""
    after = int(job.cursor or 0)
    while pk := rows.filter(pk__gt=after).order_by("pk").values_list("pk", flat=True).first():
        yield Step(cursor=pk, done=1, may_end=False)
        after = pk
        yield Step(failed=0 if _went_well(pk, again) else 1)


def _went_well(pk: int, again: Any) -> bool:
    try:
        return bool(again(pk) != Status.FAILED)
    except (OperationalError, InterfaceError):
        raise
    except Exception:
        # It is noted on the document; the others go on.
        logger.exception("Document %s stopped the engine.", pk)
        return False


def _filed() -> QuerySet[Document]:
    return Document.objects.filter(status=Status.FILED)


def _failed() -> QuerySet[Document]:
    return Document.objects.filter(status=Status.FAILED)


def _extract(pk: int) -> Status | None:
    done = extract_once_again(pk=pk)
    return done.status if done else None


def _retry(pk: int) -> Status | None:
    document = Document.objects.defer("content", "text", "blocks").get(pk=pk)
    try:
        retry_document(document=document, enqueue=False)
    except Refused:
        return None  # somebody else has retried it meanwhile
    return process_document(public_id=document.public_id).status


def _archive(job: Job) -> Archive:
    return Archive.objects.get(public_id=job.parameters["archive"])


def _take_in(job: Job) -> Iterator[Step]:
    """Where it goes on is told by the archive itself."""
    for row in take_in(_archive(job), job):
        yield Step(cursor=row.ordinal, done=1, failed=int(row.state == ArchiveFileState.LEFT_OUT))


def _taken_in(job: Job) -> str:
    archive = _archive(job)
    told = f"{archive.new_count:,} new, {archive.known_count:,} there already"
    return f"{told}, {archive.left_out_count:,} left out." if archive.left_out_count else f"{told}."


KINDS: dict[JobKind, Kind] = {
    JobKind.REBUILD: Kind(lambda job: _passages().count(), _rebuild, _rebuilt),
    JobKind.EXTRACT: Kind(lambda job: _filed().count(), lambda job: _one_by_one(_filed(), job, _extract)),
    JobKind.BACKFILL: Kind(lambda job: count_left(_archive(job)), _take_in, _taken_in),
    JobKind.RETRY: Kind(lambda job: _failed().count(), lambda job: _one_by_one(_failed(), job, _retry)),
}
