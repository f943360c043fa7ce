"""What changed from one version of a document to another, as a page shows it: unchanged stretches folded."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from updates.register.changes import Hunk, Kind, Piece
from updates.selectors.versions import document_changes
from updates.web.lookup import found

CONTEXT = 2
"""Lines that are shown before and after a change."""
MOST_SHOWN = 400
"""Stretches of a page; a document that changed in more places was replaced as a whole."""
MOST_CHARACTERS = 300_000


@dataclass(frozen=True, slots=True)
class Stretch:
    """Lines as they are shown; ``folded`` is the number of unchanged lines that stand in their place."""

    pieces: tuple[Piece, ...] = ()
    is_changed: bool = False
    folded: int = 0


def stretches(hunks: tuple[Hunk, ...]) -> Iterator[Stretch]:
    """Changed lines, with some of the unchanged around them."""
    for number, hunk in enumerate(hunks):
        if hunk.is_changed:
            yield Stretch(hunk.pieces, True)
            continue
        lines = hunk.pieces[0].text.splitlines(keepends=True)
        head = lines[:CONTEXT] if number else []
        tail = lines[-CONTEXT:] if number + 1 < len(hunks) else []
        folded = len(lines) - len(head) - len(tail)
        if folded <= 1:
            yield Stretch(hunk.pieces)
            continue
        if head:
            yield Stretch((Piece(Kind.SAME, "".join(head)),))
        yield Stretch(folded=folded)
        if tail:
            yield Stretch((Piece(Kind.SAME, "".join(tail)),))


def _within_bounds(shown: Iterator[Stretch]) -> tuple[list[Stretch], bool]:
    """As many as a page bears, and whether that is not all."""
    kept: list[Stretch] = []
    size = 0
    for stretch in shown:
        size += sum(len(piece.text) for piece in stretch.pieces)
        if len(kept) >= MOST_SHOWN or (kept and size > MOST_CHARACTERS):
            return kept, True
        kept.append(stretch)
    return kept, False


@require_safe
def changes(request: HttpRequest, public_id: str) -> HttpResponse:
    """One version beside the one before it, or beside the one named by ``with``."""
    against = request.GET.get("with", "").replace("\x00", "")[:80]
    detail = found(lambda key: document_changes(key, against), public_id, "other version of this document")
    shown, is_cut = _within_bounds(stretches(detail.hunks))
    context: dict[str, Any] = {"detail": detail, "stretches": shown, "is_cut": is_cut}
    return render(request, "web/changes.html", context)
