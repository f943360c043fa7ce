"""A document's versions, and what changed from one to another: in its words, and item by item."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from updates.models import Document, Passage, Update
from updates.register.changes import Hunk, changes
from updates.register.versions import root_of
from updates.selectors.documents import documents, versions

HEADLINE = 120


class Fate(StrEnum):
    """What became of an item from the one version to the other."""

    ADDED = "added"
    CHANGED = "changed"
    GONE = "gone"
    SAME = "same"


@dataclass(frozen=True, slots=True)
class ItemChange:
    """One item: what became of it, the update that it tells, its first words."""

    fate: Fate
    update: Update | None
    headline: str


@dataclass(frozen=True, slots=True)
class DocumentChanges:
    """What changed between two versions of a document. ``items`` are those that changed, in reading order;
    ``same`` is the number of those that did not. ``versions`` are all there are."""

    old: Document
    new: Document
    versions: tuple[Document, ...]
    hunks: tuple[Hunk, ...]
    items: tuple[ItemChange, ...]
    same: int

    @property
    def changed(self) -> int:
        """How many stretches of the text changed."""
        return sum(hunk.is_changed for hunk in self.hunks)


def document_changes(public_id: str, against: str = "") -> DocumentChanges:
    """What changed in this version since ``against``, else since the one before it; of a first version,
    until the next one. Four queries.

    Raises ``Document.DoesNotExist`` where it has no such other version.
    """
    there = versions(documents().get(public_id=public_id))
    at = next(number for number, one in enumerate(there) if one.public_id == public_id)
    if against:
        other = next((number for number, one in enumerate(there) if one.public_id == against), at)
    else:
        other = at - 1 if at else 1
    if other == at or other >= len(there):
        raise Document.DoesNotExist
    old, new = there[min(at, other)], there[max(at, other)]
    texts = dict(Document.objects.filter(pk__in=[old.pk, new.pk]).values_list("pk", "text"))
    items = _items(there, old, new, texts)
    shown = tuple(one for one in items if one.fate is not Fate.SAME)
    hunks = changes(texts[old.pk], texts[new.pk])
    return DocumentChanges(old, new, there, hunks, shown, len(items) - len(shown))


def _items(
    there: Sequence[Document], old: Document, new: Document, texts: dict[int, str]
) -> list[ItemChange]:
    """Items that the new version tells, in its order, then those that only the old one tells."""
    rows = list(
        Passage.objects.filter(document__in=there)
        .select_related("update", "follows")
        .defer("findings", "follows__findings")
        .order_by("document", "ordinal")
    )
    follows = {row.public_id: row.follows.public_id if row.follows else None for row in rows}
    before = {root_of(row.public_id, follows): row for row in rows if row.document_id == old.pk}
    found = []
    for row in (row for row in rows if row.document_id == new.pk):
        words = texts[new.pk][row.start : row.end]
        was = before.pop(root_of(row.public_id, follows), None)
        if was is None:
            fate = Fate.ADDED
        else:
            fate = Fate.SAME if texts[old.pk][was.start : was.end] == words else Fate.CHANGED
        found.append(_item(fate, row, words))
    found += [_item(Fate.GONE, row, texts[old.pk][row.start : row.end]) for row in before.values()]
    return found


def _item(fate: Fate, row: Passage, words: str) -> ItemChange:
    return ItemChange(fate, row.update, row.update.headline if row.update else words[:HEADLINE])
