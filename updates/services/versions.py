"""The versions of a document: which passage takes the place of which, and which of them count."""

from collections.abc import Sequence

from updates.models import Document, Passage, PassageKey, Status
from updates.register.identity import make_id
from updates.register.records import Standing
from updates.register.versions import Part, root_of, speakers, successors
from updates.services.known import CURRENT_BY, current_of, versions_of

LINE = "line"
"""Begins the keys that hold together what the versions of one item share."""
TOLD = (Status.EXTRACTED, Status.FILED)


def link_versions(document: Document) -> list[int]:
    """Settle which passages of the document's versions take the place of which, and which of them count.

    Row numbers of the documents that are filed together: its versions, else the document alone.
    Expects that nobody else writes the register.
    """
    if document.version == 1 and not Document.objects.filter(first_version=document.pk).exists():
        return [document.pk]
    rows = Document.objects.filter(versions_of(document), status__in=TOLD, duplicate_of=None)
    versions = list(rows.only("public_id", "text", *CURRENT_BY).order_by("version"))
    passages = list(Passage.objects.filter(document__in=versions).order_by("document", "start"))
    _settle(versions, passages)
    return [document.pk, *(version.pk for version in versions if version.pk != document.pk)]


def _settle(versions: Sequence[Document], passages: Sequence[Passage]) -> None:
    follows = _follows(versions, passages)
    by_pk = {version.pk: version for version in versions}
    current = current_of(versions)
    shown = {one.pk: (one.returned_at or one.received_at, one.version) for one in by_pk.values()}
    counted, withdrawn = speakers(
        follows,
        {passage.public_id: shown[passage.document_id] for passage in passages},
        {passage.public_id for passage in passages if current and passage.document_id == current.pk},
    )
    standing = dict.fromkeys(follows, Standing.REPLACED)
    standing |= dict.fromkeys(counted, Standing.CURRENT) | dict.fromkeys(withdrawn, Standing.WITHDRAWN)
    _write(passages, follows, standing)


def _follows(versions: Sequence[Document], passages: Sequence[Passage]) -> dict[str, str | None]:
    """For each passage the one whose place it takes: of any older version, so that an item that was gone
    for one version is known again."""
    keys: dict[int, set[str]] = {}
    rows = PassageKey.objects.filter(passage__in=passages).exclude(key__startswith=f"{LINE}-")
    for passage, key in rows.values_list("passage", "key"):
        keys.setdefault(passage, set()).add(key)
    follows: dict[str, str | None] = {}
    heads: dict[str, Part] = {}
    for version in versions:
        parts = [
            Part(
                passage.public_id,
                version.text[passage.start : passage.end],
                str(passage.findings.get("headline") or ""),
                frozenset(keys.get(passage.pk, ())),
            )
            for passage in passages
            if passage.document_id == version.pk
        ]
        found = successors(list(heads.values()), parts)
        for part in parts:
            follows[part.passage] = found.get(part.passage)
            heads.pop(found.get(part.passage, ""), None)
        heads |= {part.passage: part for part in parts}
    return follows


def _write(
    passages: Sequence[Passage], follows: dict[str, str | None], standing: dict[str, Standing]
) -> None:
    number = {passage.public_id: passage.pk for passage in passages}
    changed = []
    for passage in passages:
        before = follows[passage.public_id]
        wanted = (number[before] if before else None, standing[passage.public_id].value)
        if (passage.follows_id, passage.standing) != wanted:
            passage.follows_id, passage.standing = wanted
            changed.append(passage)
    # First set free: a place that one loses and another takes must not be held by both in between.
    Passage.objects.filter(pk__in=[passage.pk for passage in changed]).update(follows=None)
    Passage.objects.bulk_update(changed, ["follows", "standing"], batch_size=200)
    PassageKey.objects.filter(passage__in=passages, key__startswith=f"{LINE}-").delete()
    lines = {passage: make_id(LINE, root_of(passage, follows)) for passage in follows}
    PassageKey.objects.bulk_create(
        [PassageKey(passage_id=number[passage], key=key) for passage, key in lines.items()], batch_size=500
    )
