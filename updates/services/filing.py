"""Writes the difference between the register as it is and as reconcile computes it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from operator import itemgetter
from typing import NamedTuple

from django.conf import settings
from django.db import connection, transaction
from django.db.models import Q, QuerySet

from updates.extraction.serialise import item_from_json
from updates.models import (
    Decision,
    DecisionKind,
    Document,
    Passage,
    PassageKey,
    RegisterState,
    Status,
    Update,
)
from updates.register import reconcile
from updates.register.anchors import locate
from updates.register.records import Place, Said, Standing, Told, Verdict
from updates.services.repeats import settle_repeats
from updates.services.statements import Among, Prepared
from updates.services.versions import link_versions
from updates.services.writing import Teller, write


@dataclass(frozen=True, slots=True)
class Changes:
    """Rows that a write created, changed and deleted, by the model's name."""

    created: dict[str, int] = field(default_factory=dict)
    changed: dict[str, int] = field(default_factory=dict)
    deleted: dict[str, int] = field(default_factory=dict)

    @property
    def nothing(self) -> bool:
        """Whether the register was as it should be."""
        return not (self.created or self.changed or self.deleted)


def lock_register() -> bool:
    """Let one transaction at a time write the register; the others wait for its commit.

    Returns whether passages were taken away since the last write (`note_loose`).
    """
    # In plain SQL, since Django has no UPDATE that returns something.
    statement = "UPDATE updates_registerstate SET generation = generation + 1 WHERE id = 1 RETURNING loose"
    with connection.cursor() as cursor:
        cursor.execute(statement)
        found = cursor.fetchall()
        if not found:
            # A flushed database has lost the row, and without it there is no lock. Who comes while
            # another makes it waits here for that other's commit.
            RegisterState.objects.get_or_create(pk=1)
            cursor.execute(statement)
            found = cursor.fetchall()
    return bool(found[0][0])


def note_loose() -> None:
    """Passages are taken away in this transaction: the next to file looks for updates nobody tells now."""
    RegisterState.objects.filter(pk=1).update(loose=True)


_OF_DOCUMENT = Prepared(
    lambda: Passage.objects.filter(Among("document", "documents")).values_list("pk", "update")
)
_ASTRAY = Prepared(
    lambda: Passage.objects.filter(
        update=None, waiting=None, document__status=Status.FILED, document__duplicate_of=None
    ).values_list("pk", "update")
)
_THESE = Prepared(lambda: Passage.objects.filter(Among("pk", "passages")).values_list("pk", "update"))
_BY_KEY = Prepared(
    lambda: Passage.objects.filter(
        keys__key__in=PassageKey.objects.filter(Among("passage", "passages")).values("key")
    ).values_list("pk", "update")
)
_BY_UPDATE = Prepared(lambda: Passage.objects.filter(Among("update", "updates")).values_list("pk", "update"))
_PAIRS = Prepared(
    lambda: Decision.objects.filter(withdrawn_at=None, kind=DecisionKind.SAME_EVENT).values_list("pk")[:1]
)


def _hanging_together(seeds: Mapping[int, int | None]) -> set[int]:
    """The passages tied to the seeds by equal keys or by people's words, directly or through others.

    ``seeds`` maps passages to the updates that they tell at present.
    """
    known: set[int] = set()
    fresh = dict(seeds)
    while fresh:
        known |= fresh.keys()
        found = _BY_KEY.pairs(passages=fresh)
        updates = {update for update in fresh.values() if update}
        if updates:
            found |= _BY_UPDATE.pairs(updates=updates)
        paired = _paired(set(fresh))
        if paired:
            found |= _THESE.pairs(passages=paired)
        fresh = {passage: update for passage, update in found.items() if passage not in known}
    return known


def _paired(passages: set[int]) -> set[int]:
    """Passages of documents that people tied to these passages' documents by a decision on two."""
    if not _PAIRS.rows():
        return set()
    pairs = Decision.objects.filter(withdrawn_at=None, kind=DecisionKind.SAME_EVENT)
    documents = Passage.objects.filter(pk__in=passages).values("document")
    pairs = pairs.filter(Q(document__in=documents) | Q(other_document__in=documents))
    found: set[int] = set()
    for decision in _with_texts(pairs):
        for said in standing([decision]):
            for place in (said.place, said.other):
                if place:
                    at = Q(
                        document__public_id=place.document, start__lte=place.position, end__gt=place.position
                    )
                    found.update(Passage.objects.filter(at).values_list("pk", flat=True))
    return found


def standing(decisions: Iterable[Decision]) -> list[Said]:
    """Decisions with their words found in the texts; one whose words are gone has no effect."""
    found = []
    for order, decision in enumerate(decisions):
        at = locate(decision.document.text, decision.quote)
        if at is None:
            continue
        other = None
        if decision.other_document:
            other_at = locate(decision.other_document.text, decision.other_quote)
            if other_at is None:
                continue
            other = Place(decision.other_document.public_id, other_at)
        found.append(
            Said(
                order=order,
                kind=Verdict(decision.kind),
                place=Place(decision.document.public_id, at),
                other=other,
                field=decision.field,
                value=None if decision.value is None else str(decision.value),
                exact=decision.quote.exact,
            )
        )
    return found


def _with_texts(decisions: QuerySet[Decision]) -> QuerySet[Decision]:
    heavy = [
        f"{side}__{column}" for side in ("document", "other_document") for column in ("content", "blocks")
    ]
    return decisions.select_related("document", "other_document").defer(*heavy)


def _decisions_on(documents: Sequence[int]) -> list[Said]:
    rows = Decision.objects.filter(withdrawn_at=None).order_by("made_at", "pk")
    rows = rows.filter(Q(document__in=documents) | Q(other_document__in=documents))
    return standing(_with_texts(rows)) if rows.exists() else []


_PASSAGES = Prepared(
    lambda: Passage.objects.filter(Among("pk", "passages")).values_list(
        "pk", "public_id", "update", "document", "findings", "follows", "standing"
    )
)
_KEYS = Prepared(
    lambda: PassageKey.objects.filter(Among("passage", "passages")).values_list("passage", "key")
)
# Fetched apart from the passages, so that a document's text is in memory once.
_DOCUMENTS = Prepared(
    lambda: Document.objects.filter(Among("pk", "documents"), duplicate_of=None).values_list(
        "pk", "public_id", "received_at", "published_on", "text", "first_version"
    )
)
_UPDATES = Prepared(lambda: Update.objects.filter(Among("public_id", "wanted")).values_list("pk"))


def _file(passages: set[int], *, loose: bool) -> Changes:
    """Reconcile these passages, which hang together, and write what differs.

    With ``loose`` updates that no passage tells any more go too. To find them costs a look at all.
    """
    rows = _PASSAGES.rows(passages=passages)
    documents = {row[0]: row[1:] for row in _DOCUMENTS.rows(documents={row[3] for row in rows})}
    keys: dict[int, set[str]] = defaultdict(set)
    for passage, key in _KEYS.rows(passages=passages):
        keys[passage].add(key)
    told: list[Told] = []
    tellers: list[Teller] = []
    names = {row[0]: row[1] for row in rows}
    for pk, public_id, update, document, findings, follows, stands in sorted(rows, key=itemgetter(0)):
        if document not in documents:
            continue  # a repetition of another one tells nothing
        name, received_at, published_on, text, first = documents[document]
        reported_on = published_on or received_at.date()
        item = item_from_json(findings)
        told.append(
            Told(
                passage=public_id,
                document=name,
                received_at=received_at,
                reported_on=reported_on,
                item=item,
                text=text,
                keys=frozenset(keys[pk]),
                issue=str(first or document),
                follows=names.get(follows),
                standing=Standing(stands),
            )
        )
        tellers.append(Teller(pk, public_id, update))
    said = _decisions_on(sorted(documents))
    records = reconcile(told, said, review_below=settings.REGTRACK_REVIEW_BELOW)
    old = {row[2] for row in rows if row[2]} | _UPDATES.first(wanted=[record.id for record in records])
    if loose:
        old.update(Update.objects.filter(passages=None).values_list("pk", flat=True))
    created, changed, deleted = write(old, records, tellers)
    return Changes(created, changed, deleted)


@transaction.atomic
def file_passages(*, document: Document) -> Changes:
    """File a document's passages, with all that hangs together with them."""
    loose = lock_register()
    others = settle_repeats(document)
    seeds = _OF_DOCUMENT.pairs(documents=link_versions(document))
    if others is not None:
        loose = True
        seeds |= _THESE.pairs(passages=others)
    if loose:  # only then can others be without an update
        seeds |= _ASTRAY.pairs()
    changes = _file(_hanging_together(seeds), loose=loose)
    if loose:
        RegisterState.objects.update(loose=False)
    return changes


@transaction.atomic
def refile(*, passages: Iterable[Passage]) -> Changes:
    """File these passages again, after a decision on them was made or withdrawn."""
    lock_register()
    seeds = _THESE.pairs(passages={passage.pk for passage in passages})
    return _file(_hanging_together(seeds), loose=False)


REBUILT_AT_ONCE = 300
"""Passages from which one step of a rebuild starts: bounds its memory, and how long others wait."""


@transaction.atomic
def rebuild_some(seeds: Sequence[int]) -> tuple[set[int], Changes]:
    """Compute anew what hangs together with these passages; which those are, and what that changed."""
    lock_register()
    passages = _hanging_together(_THESE.pairs(passages=seeds))
    return passages, _file(passages, loose=True)


class Covered(NamedTuple):
    """A step of a rebuild: after which passage the next begins, and how many are behind it by this one."""

    last: int
    number: int


def rebuild(after: int = 0) -> Iterator[tuple[Covered, Changes]]:
    """Compute the register anew from the archive and the decisions, and write what differs.

    Works through the archive in steps, each a transaction of its own; yields after each which passages it
    covered and what it changed. Broken off, it goes on after the last of them.
    """
    filed = Passage.objects.filter(document__status=Status.FILED).order_by("pk").values_list("pk", flat=True)
    done: set[int] = set()
    while True:
        seeds = list(filed.filter(pk__gt=after)[:REBUILT_AT_ONCE])
        if not seeds and after:
            return
        # With no passage at all, too: updates that nobody tells any more go.
        passages, changes = rebuild_some([pk for pk in seeds if pk not in done])
        done |= passages
        after = max(seeds, default=1)
        yield Covered(after, len(seeds)), changes
