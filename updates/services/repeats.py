"""Documents with the same words: the one that arrived first tells them, the others repeat it.

Extraction sees to that where the first one is read by then. Two workers may extract the two at
once, or the later one first; so it is settled when each is filed, by one writer at a time.
"""

from updates.models import Document, Passage, Status
from updates.services.statements import Among, Prepared

_SAME = Prepared(
    lambda: Document.objects.filter(
        Among("text_digest", "digests"), status__in=[Status.EXTRACTED, Status.FILED]
    ).values_list("pk", "received_at", "duplicate_of")
)


def settle_repeats(document: Document) -> set[int] | None:
    """Take their passages from those that repeat another one's words; expects the register's lock.

    Returns the passages that are to be filed anew because they told the same as those taken
    away; ``None`` where nothing was amiss.
    """
    same = sorted(_SAME.rows(digests=[document.text_digest]), key=lambda row: (row[1], row[0]))
    if len(same) < 2 or not document.text_digest:
        return None
    first = same[0][0]
    later = _free([row[0] for row in same[1:] if row[2] != first])
    if not later:
        return None
    Document.objects.filter(pk__in=later).update(duplicate_of=first)
    gone = Passage.objects.filter(document__in=later)
    others = Passage.objects.filter(update__passages__in=gone).exclude(document__in=later)
    touched = set(others.values_list("pk", flat=True))
    gone.delete()
    return touched


def _free(documents: list[int]) -> list[int]:
    """Those that nobody has in hand. Whoever has the others waits for the register's lock, which is ours:
    to wait for them would be to wait for ever. They settle this when their turn to be filed comes."""
    if not documents:
        return []
    rows = Document.objects.select_for_update(skip_locked=True, no_key=True).filter(pk__in=documents)
    return list(rows.values_list("pk", flat=True))
