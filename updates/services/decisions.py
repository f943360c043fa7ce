"""What people say of the register: kept for ever, put into effect at once, withdrawn by a later word."""

import uuid
from datetime import date

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import Case, When
from django.utils import timezone

from updates.extraction.vocabulary import Category
from updates.models import Decision, DecisionKind, Jurisdiction, Passage, Update
from updates.register.anchors import TextQuote, locate, quote_at
from updates.register.reconcile import FIELDS, HEADLINE_LENGTH, partial_date
from updates.register.records import Standing
from updates.services.errors import Refused
from updates.services.filing import lock_register, refile

STANDING_FIRST = Case(
    When(standing=Standing.CURRENT.value, then=0), When(standing=Standing.WITHDRAWN.value, then=1), default=2
)
ON_FINDINGS = (DecisionKind.ACCEPT, DecisionKind.SET_ASIDE)
PAIRS = (DecisionKind.SAME_EVENT, DecisionKind.DIFFERENT_EVENTS)


def checked_value(field: str, value: object) -> str | None:
    """The value as it is stored; ``None`` says that there is none. Raises ``Refused``."""
    text = "" if value is None else str(value).strip()
    if field not in FIELDS:
        raise Refused(f"{field or 'Nothing'} cannot be corrected; these can: {', '.join(FIELDS)}.")
    if field == "headline" and not 0 < len(text) <= HEADLINE_LENGTH:
        raise Refused(f"A headline has between 1 and {HEADLINE_LENGTH} characters.")
    if field == "category" and text not in Category.__members__.values():
        raise Refused(f"{text or 'Nothing'} is no category; choose one of {', '.join(Category)}.")
    if field == "happened_on" and text:
        try:
            year = partial_date(text).on.year
        except ValueError:
            raise Refused(f"{text} is no date; write 2024-09-16, 2024-09 or 2024.") from None
        if not 1900 <= year <= 2200:
            raise Refused(f"{text} is no year of regulation; write one between 1900 and 2200.")
    if field == "jurisdiction" and text and not Jurisdiction.objects.filter(code=text).exists():
        raise Refused(f"{text} is no jurisdiction; write an ISO 3166 code such as CN, US-NY or EU.")
    return text or None


def first_passage(update: Update) -> Passage:
    """The passage that first told the update, in the version that counts. Raises ``Refused`` where none
    does any more."""
    passage = (
        Passage.objects.filter(update=update)
        .select_related("document")
        .order_by(STANDING_FIRST, "document__received_at", "document__public_id", "start")
        .first()
    )
    if passage is None:
        raise Refused("No newsletter tells this update any more; reload the page.")
    return passage


def separated_passage(update: Update, public_id: str) -> Passage:
    """A passage of the update other than the one that first told it. Raises ``Refused``."""
    passage = Passage.objects.filter(update=update, public_id=public_id).select_related("document").first()
    if passage is None:
        raise Refused("That passage does not tell this update any more; reload the page.")
    if passage.standing == Standing.REPLACED:
        raise Refused("That passage is of an older version; the newer one can be set apart.")
    if passage == first_passage(update):
        raise Refused("This passage founded the update; set the other ones apart from it.")
    return passage


def _quote(passage: Passage) -> TextQuote:
    return quote_at(passage.document.text, passage.start, passage.end)


def new_decision(
    *, kind: DecisionKind, passage: Passage, words: TextQuote, user: User, reason: str
) -> Decision:
    """A decision on these words of a passage's document, made now and not yet saved."""
    return Decision(
        public_id=f"dec-{uuid.uuid4().hex}",
        kind=kind,
        document=passage.document,
        exact=words.exact,
        prefix=words.prefix,
        suffix=words.suffix,
        position=words.position,
        reason=reason.strip()[:2000],
        made_by=user,
        made_at=timezone.now(),
    )


@transaction.atomic
def decide(
    *,
    update: Update,
    kind: DecisionKind,
    user: User,
    field: str = "",
    value: object = None,
    reason: str = "",
    other: Update | None = None,
    apart: str = "",
) -> Decision:
    """Note a decision and put it into effect. ``other`` is the second update of a decision on two;
    ``apart`` the public id of the one passage of this update that tells another event.

    Raises ``Refused`` for a value that the field cannot hold, for a decision on two that
    lacks its second, that repeats one that stands, or for a kind that is about a finding:
    those are said in review (`updates.services.reviewing`).
    """
    if kind in ON_FINDINGS:
        raise Refused("Findings are accepted or set aside in review.")
    lock_register()
    passage = first_passage(update)
    decision = new_decision(kind=kind, passage=passage, words=_quote(passage), user=user, reason=reason)
    touched = [passage]
    if kind == DecisionKind.SET_VALUE:
        decision.field, decision.value = field, checked_value(field, value)
    elif kind in PAIRS:
        if apart and kind == DecisionKind.DIFFERENT_EVENTS:
            second = separated_passage(update, apart)
        elif other is None or other.pk == update.pk:
            raise Refused("Choose another update to compare this one with.")
        else:
            second = first_passage(other)
        theirs = _quote(second)
        decision.other_document, decision.other_exact = second.document, theirs.exact
        decision.other_prefix, decision.other_suffix = theirs.prefix, theirs.suffix
        decision.other_position = theirs.position
        touched.append(second)
    _refuse_repeated(decision)
    decision.save(force_insert=True)
    refile(passages=touched)
    return decision


def _refuse_repeated(decision: Decision) -> None:
    """Saying the same thing twice in a row (a form sent twice) is refused in words."""
    group = PAIRS if decision.kind in PAIRS else (DecisionKind.APPROVE, DecisionKind.REJECT)
    kinds = [DecisionKind.SET_VALUE] if decision.kind == DecisionKind.SET_VALUE else group
    last = (
        Decision.objects.filter(
            withdrawn_at=None,
            kind__in=kinds,
            document=decision.document,
            exact=decision.exact,
            position=decision.position,
            field=decision.field,
            other_document=decision.other_document,
            other_exact=decision.other_exact,
        )
        .order_by("made_at", "pk")
        .last()
    )
    if last and (last.kind, last.value) == (decision.kind, decision.value):
        raise Refused(f"{last.made_by} already said so on {_day(last.made_at.date())}; nothing was changed.")


def _day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"


@transaction.atomic
def withdraw(*, decision: Decision, user: User) -> Decision:
    """Take a decision back: the register is as if it had not been made.

    Raises ``Refused`` the second time.
    """
    lock_register()
    touched = [passage for passage in (passage_of(decision), passage_of(decision, other=True)) if passage]
    now = timezone.now()
    changed = Decision.objects.filter(pk=decision.pk, withdrawn_at=None).update(
        withdrawn_at=now, withdrawn_by=user
    )
    if not changed:
        raise Refused("This decision was withdrawn before; nothing was changed.")
    decision.refresh_from_db()
    refile(passages=touched)
    return decision


def passage_of(decision: Decision, *, other: bool = False) -> Passage | None:
    """The passage that the decision's words are in now."""
    document = decision.other_document if other else decision.document
    if document is None:
        return None
    quote = decision.other_quote if other else decision.quote
    at = locate(document.text, quote)
    if at is None:
        return None
    return (
        Passage.objects.filter(document=document, start__lte=at, end__gt=at).select_related("update").first()
    )


def update_of(decision: Decision) -> Update | None:
    """The update that the decision's first words tell now; another one after a merge."""
    passage = passage_of(decision)
    return passage.update if passage else None
