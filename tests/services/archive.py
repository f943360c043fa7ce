"""Generated archives in the database: documents whose passages tell a few events, and decisions on them."""

from dataclasses import replace
from datetime import timedelta
from random import Random
from typing import Any

from django.contrib.auth.models import User
from django.utils import timezone

from tests.register.telling import FIRST, TEXT, fine, penalty, step, told
from updates.extraction.serialise import item_to_json
from updates.models import DecisionKind, Document, Passage, PassageKey, Quote, Status, Update, Waiting
from updates.register.records import Told
from updates.services.decisions import decide, withdraw
from updates.services.errors import Refused
from updates.services.processing import extract_once_again
from updates.services.reviewing import review

TITLE = "Measures for the Security of Data"


def extracted(number: int, random: Random, *, doubtful: bool = False) -> Document:
    """A document with one to three passages, extracted and not yet filed; ``doubtful``: not all for sure."""
    text = f"{TEXT}{number}"
    document = Document.objects.create(
        public_id=f"doc-{number}", content=text.encode(), size=len(text), raw_digest=f"{number:064}",
        text=text, text_digest=f"{number:064}", status=Status.EXTRACTED,
        received_at=FIRST + timedelta(hours=random.randrange(3)),
    )  # fmt: skip
    for ordinal in range(random.randrange(1, 4)):
        event = random.randrange(4)
        one = told(
            document.public_id,
            ordinal * 60,
            day=random.choice([None, 4, 6, 20]),
            regulators=tuple(random.sample(["Alpha Authority", "Beta Bureau"], random.randrange(3))),
            actions=(penalty(fine(1000 + event)),) if event < 3 else (),
            instruments=(step(f"{TITLE} {event}"),) if random.random() < 0.5 else (),
            headline=f"headline {number} {ordinal}",
        )
        if doubtful:
            one = unsure(one, random)
        passage = Passage.objects.create(
            public_id=f"pas-{number}-{ordinal}", document=document, ordinal=ordinal, start=one.item.start,
            end=one.item.end, findings=item_to_json(one.item, text), engine_version="test",
        )  # fmt: skip
        PassageKey.objects.bulk_create(PassageKey(passage=passage, key=key) for key in one.keys)
    return document


def unsure(one: Told, random: Random) -> Told:
    """The same passage, the engine less sure of some of what it found, and seldom of all of it."""

    def rated(finding: Any) -> Any:
        return replace(finding, confidence=random.choice([0.3, 0.9, 0.9, 0.9]))

    actions = tuple(
        replace(rated(action), penalties=tuple(rated(one) for one in action.penalties))
        for action in one.item.actions
    )
    item = replace(
        one.item,
        confidence=random.choice([0.4, 0.9, 0.9, 0.9, 0.9]),
        regulators=tuple(rated(body) for body in one.item.regulators),
        instruments=tuple(rated(rule) for rule in one.item.instruments),
        actions=actions,
    )
    return replace(one, item=item)


def extracted_again() -> list[Status]:
    """What becomes of each filed document when its passages are read anew, as the work "extract" does."""
    filed = Document.objects.filter(status=Status.FILED).order_by("pk").values_list("pk", flat=True)
    done = [extract_once_again(pk=pk) for pk in list(filed)]
    return [one.status for one in done if one]


def say_something(random: Random, user: User) -> None:
    """One decision on some update, or the withdrawal of one; a refused one changes nothing."""
    updates = list(Update.objects.order_by("public_id"))
    if not updates:
        return
    update, other = random.choice(updates), random.choice(updates)
    kind = random.choice(list(DecisionKind))
    try:
        if random.random() < 0.2 and (
            standing := list(user.decisions.filter(withdrawn_at=None).order_by("pk"))
        ):
            withdraw(decision=random.choice(standing), user=user)
        elif random.random() < 0.3 and (waiting := list(Waiting.objects.order_by("public_id"))):
            review(waiting=random.choice(waiting), accept=random.random() < 0.5, user=user)
        else:
            value = f"said at {timezone.now()}"
            decide(update=update, kind=kind, user=user, field="headline", value=value, other=other)
    except Refused:
        return


def snapshot() -> dict[str, list[tuple[object, ...]]]:
    """All that the register says, without row numbers."""
    updates = Update.objects.order_by("public_id")
    return {
        "updates": list(
            updates.values_list(
                "public_id", "headline", "text", "category", "happened_on", "jurisdiction__code", "review"
            )
        ),
        "acting": sorted(updates.values_list("public_id", "regulators__public_id", "regulators__name")),
        "events": list(
            updates.values_list(
                "public_id", "instrument_events__public_id", "instrument_events__instrument__public_id",
                "instrument_events__instrument__title", "instrument_events__kind",
            ).order_by("public_id", "instrument_events__public_id")
        ),
        "penalties": list(
            updates.values_list(
                "public_id", "actions__public_id", "actions__penalties__public_id",
                "actions__penalties__amount", "actions__penalties__party__public_id",
                "actions__penalties__party__name",
            ).order_by("public_id", "actions__public_id", "actions__penalties__public_id")
        ),
        "quotes": list(
            Quote.objects.values_list(
                "update__public_id", "subject", "field", "passage__public_id", "start", "exact", "value"
            ).order_by("update__public_id", "subject", "field", "passage__public_id", "start")
        ),
        "passages": list(Passage.objects.order_by("public_id").values_list("public_id", "update__public_id")),
        "waiting": list(
            Waiting.objects.values_list(
                "public_id", "update__public_id", "passage__public_id", "kind", "key", "start", "confidence"
            ).order_by("public_id")
        ),
    }  # fmt: skip
