"""What changed from one version of a document to another, as a page shows it: unchanged stretches folded."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
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
class Shown:
    """Words with the blanks around them, which are not marked."""

    kind: Kind
    before: str
    words: str
    after: str


@dataclass(frozen=True, slots=True)
class Stretch:
    """Lines as they are shown; ``folded`` is the number of unchanged lines that stand in their place."""

    pieces: tuple[Shown, ...] = ()
    is_changed: bool = False
    folded: int = 0


def stretches(hunks: tuple[Hunk, ...]) -> Iterator[Stretch]:
    """Changed lines, with some of the unchanged around them."""
    for number, hunk in enumerate(hunks):
        if hunk.is_changed:
            yield Stretch(_shown(hunk.pieces), True)
            continue
        lines = hunk.pieces[0].text.splitlines(keepends=True)
        head = lines[:CONTEXT] if number else []
        tail = lines[-CONTEXT:] if number + 1 < len(hunks) else []
        folded = len(lines) - len(head) - len(tail)
        if folded <= 1:
            yield Stretch(_shown(hunk.pieces))
            continue
        if any(line.strip() for line in head):
            yield Stretch(_shown((Piece(Kind.SAME, "".join(head)),)))
        yield Stretch(folded=folded)
        if any(line.strip() for line in tail):
            yield Stretch(_shown((Piece(Kind.SAME, "".join(tail)),)))


def _shown(pieces: tuple[Piece, ...]) -> tuple[Shown, ...]:
    """The pieces without blank lines at the edges of the stretch."""
    found = []
    for piece in pieces:
        words = piece.text.strip()
        at = piece.text.find(words) if words else len(piece.text)
        found.append(Shown(piece.kind, piece.text[:at], words, piece.text[at + len(words) :]))
    if found:
        found[0] = replace(found[0], before="")
        found[-1] = replace(found[-1], after="")
    return tuple(found)


def _within_bounds(shown: Iterator[Stretch]) -> tuple[list[Stretch], bool]:
    """As many as a page bears, and whether that is not all."""
    kept: list[Stretch] = []
    size = 0
    for stretch in shown:
        size += sum(len(piece.words) for piece in stretch.pieces)
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
