"""What people say of findings under the bar: accepted ones are shown, others are set aside for good."""

from django.contrib.auth.models import User
from django.db import transaction

from updates.models import Decision, DecisionKind, Passage, Waiting, WaitingKind
from updates.register.anchors import TextQuote, quote_at
from updates.services.decisions import new_decision
from updates.services.errors import Refused
from updates.services.filing import lock_register, refile


@transaction.atomic
def review(*, waiting: Waiting, accept: bool, user: User, reason: str = "") -> Decision:
    """Accept what waits, or set it aside: a decision that is kept, put into effect at once, and can
    be withdrawn. A whole update is approved or rejected.

    Raises ``Refused`` where it waits no more: someone else has decided, or the text was read anew.
    """
    lock_register()
    # Asked again under the lock: two curators may have the same page open.
    row = (
        Waiting.objects.filter(pk=waiting.pk, public_id=waiting.public_id)
        .select_related("passage__document")
        .defer("passage__document__content", "passage__document__blocks")
        .first()
    )
    if row is None:
        raise Refused("This waits no more: it was decided, or its newsletter was read anew.")
    decision = new_decision(
        kind=_kind(row, accept=accept), passage=row.passage, words=_words(row), user=user, reason=reason
    )
    if row.kind != WaitingKind.UPDATE:
        decision.field, decision.value = row.kind, row.key
    decision.save(force_insert=True)
    refile(passages=[row.passage])
    return decision


def _kind(waiting: Waiting, *, accept: bool) -> DecisionKind:
    if waiting.kind == WaitingKind.UPDATE:
        return DecisionKind.APPROVE if accept else DecisionKind.REJECT
    return DecisionKind.ACCEPT if accept else DecisionKind.SET_ASIDE


def _words(waiting: Waiting) -> TextQuote:
    """The finding's own words where they stand in its passage, else the passage's: a heading over it
    belongs to others too."""
    passage: Passage = waiting.passage
    own = waiting.kind != WaitingKind.UPDATE and passage.start <= waiting.start < passage.end
    start, end = (waiting.start, waiting.end) if own else (passage.start, passage.end)
    return quote_at(passage.document.text, start, end)
