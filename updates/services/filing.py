"""Writes the difference between the register as it is and as reconcile computes it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from django.db import transaction
from django.db.models import F, Prefetch, Q, QuerySet

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
from updates.register.records import Place, Said, Told, Verdict
from updates.services.writing import write


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


def lock_register() -> None:
    """Let one transaction at a time write the register; the others wait for its commit."""
    state = RegisterState.objects.filter(pk=1)
    if not state.update(generation=F("generation") + 1):
        # A flushed database has lost the row, and without it there is no lock. Who comes while
        # another makes it waits here for that other's commit.
        RegisterState.objects.get_or_create(pk=1)
        state.update(generation=F("generation") + 1)


def _hanging_together(seeds: Iterable[int]) -> set[int]:
    """The passages tied to the seeds by equal keys or by people's words, directly or through others."""
    known: set[int] = set()
    fresh = set(seeds)
    while fresh:
        known |= fresh
        keys = PassageKey.objects.filter(passage__in=fresh).values("key")
        by_key = PassageKey.objects.filter(key__in=keys).values_list("passage_id", flat=True)
        by_update = Passage.objects.filter(update__passages__in=fresh).values_list("pk", flat=True)
        fresh = {*by_key, *by_update, *_paired(fresh)} - known
    return known


def _paired(passages: set[int]) -> set[int]:
    """Passages of documents that people tied to these passages' documents by a decision on two."""
    pairs = Decision.objects.filter(withdrawn_at=None, kind=DecisionKind.SAME_EVENT)
    if not pairs.exists():
        return set()
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


def told(passages: Iterable[Passage]) -> list[Told]:
    """Stored passages as reconcile takes them. Expects documents and keys to be fetched along."""
    return [
        Told(
            passage=passage.public_id,
            document=passage.document.public_id,
            received_at=passage.document.received_at,
            reported_on=passage.document.published_on or passage.document.received_at.date(),
            item=item_from_json(passage.findings),
            text=passage.document.text,
            keys=frozenset(key.key for key in passage.keys.all()),
        )
        for passage in passages
    ]


def _file(passages: set[int]) -> Changes:
    """Reconcile these passages, which hang together, and write what differs."""
    rows = Passage.objects.filter(pk__in=passages, document__duplicate_of=None)
    # Fetched apart from the passages, so that a document's text is in memory once.
    texts = Prefetch("document", Document.objects.defer("content", "blocks"))
    stored = list(rows.prefetch_related("keys", texts).order_by("pk"))
    documents = sorted({passage.document_id for passage in stored})
    records = reconcile(told(stored), _decisions_on(documents))
    mine = Q(passages__in=passages) | Q(public_id__in=[record.id for record in records])
    # An update that no passage tells any more goes, whoever comes by first.
    scope = Update.objects.filter(mine | Q(passages=None)).distinct()
    created, changed, deleted = write(scope, records, stored)
    return Changes(created, changed, deleted)


@transaction.atomic
def file_passages(*, document: Document) -> Changes:
    """File a document's passages, with all that hangs together with them."""
    lock_register()
    mine = set(document.passages.values_list("pk", flat=True))
    astray = Passage.objects.filter(update=None, document__status=Status.FILED, document__duplicate_of=None)
    return _file(_hanging_together(mine | set(astray.values_list("pk", flat=True))))


@transaction.atomic
def refile(*, passages: Iterable[Passage]) -> Changes:
    """File these passages again, after a decision on them was made or withdrawn."""
    lock_register()
    return _file(_hanging_together(passage.pk for passage in passages))


REBUILT_AT_ONCE = 300
"""Passages from which one step of a rebuild starts: bounds its memory, and how long others wait."""


@transaction.atomic
def rebuild_some(seeds: Sequence[int]) -> tuple[set[int], Changes]:
    """Compute anew what hangs together with these passages; which those are, and what that changed."""
    lock_register()
    passages = _hanging_together(seeds)
    return passages, _file(passages)


def rebuild() -> Iterator[tuple[int, Changes]]:
    """Compute the register anew from the archive and the decisions, and write what differs.

    Works through the archive in steps, each a transaction of its own; yields after each how
    many passages it covered and what it changed. Broken off, it can simply be run again.
    """
    waiting = list(
        Passage.objects.filter(document__status=Status.FILED).order_by("pk").values_list("pk", flat=True)
    )
    done: set[int] = set()
    for first in range(0, max(len(waiting), 1), REBUILT_AT_ONCE):
        seeds = [pk for pk in waiting[first : first + REBUILT_AT_ONCE] if pk not in done]
        passages, changes = rebuild_some(seeds)
        fresh = len(passages - done)
        done |= passages
        yield fresh, changes
