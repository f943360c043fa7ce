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

    A document with another one's words may still tell what a newer version of that one leaves out:
    the versions of those that it, or an older version of it, repeats are settled too. Row numbers
    of the documents that are filed together: all these, else the document alone. Expects that
    nobody else writes the register.
    """
    found = {document.pk: None}
    for one in (document, *_repeated(document)):
        if not _is_alone(one):
            rows = Document.objects.filter(versions_of(one), status__in=TOLD, duplicate_of=None)
            versions = list(rows.only("public_id", "text", *CURRENT_BY).order_by("version"))
            passages = list(Passage.objects.filter(document__in=versions).order_by("document", "start"))
            _settle(versions, passages)
            found |= dict.fromkeys(version.pk for version in versions)
    return list(found)


def _is_alone(document: Document) -> bool:
    return document.version == 1 and not Document.objects.filter(first_version=document.pk).exists()


def _repeated(document: Document) -> list[Document]:
    """The documents whose words this one's versions tell again."""
    if document.version == 1:
        repeating = [document.pk] if document.duplicate_of_id else []
    else:
        told_again = Document.objects.filter(versions_of(document), duplicate_of__isnull=False)
        repeating = list(told_again.values_list("pk", flat=True))
    if not repeating:
        return []
    return list(Document.objects.filter(repeats__in=repeating).only("version", "first_version").distinct())


def _shown_elsewhere(versions: Sequence[Document]) -> set[int]:
    """Those of the versions whose words a document has that is shown now."""
    rows = Document.objects.filter(duplicate_of__in=versions, status__in=TOLD)
    found = set()
    for repeat in rows.only("duplicate_of", "first_version", *CURRENT_BY):
        others = Document.objects.filter(versions_of(repeat)).only(*CURRENT_BY)
        if repeat.duplicate_of_id and current_of(others) == repeat:
            found.add(repeat.duplicate_of_id)
    return found


def _settle(versions: Sequence[Document], passages: Sequence[Passage]) -> None:
    follows = _follows(versions, passages)
    by_pk = {version.pk: version for version in versions}
    current = current_of(versions)
    telling = _shown_elsewhere(versions) | ({current.pk} if current else set())
    shown = {one.pk: (one.returned_at or one.received_at, one.version) for one in by_pk.values()}
    counted, withdrawn = speakers(
        follows,
        {passage.public_id: shown[passage.document_id] for passage in passages},
        {passage.public_id for passage in passages if passage.document_id in telling},
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
