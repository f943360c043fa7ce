"""Generated archives in the database: documents whose passages tell a few events, and decisions on them."""

from datetime import timedelta
from random import Random

from django.contrib.auth.models import User
from django.utils import timezone

from tests.register.telling import FIRST, TEXT, fine, penalty, step, told
from updates.extraction.serialise import item_to_json
from updates.models import DecisionKind, Document, Passage, PassageKey, Quote, Status, Update
from updates.services.decisions import decide, withdraw
from updates.services.errors import Refused

TITLE = "Measures for the Security of Data"


def extracted(number: int, random: Random) -> Document:
    """A document with one to three passages, extracted and not yet filed."""
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
        passage = Passage.objects.create(
            public_id=f"pas-{number}-{ordinal}", document=document, ordinal=ordinal, start=one.item.start,
            end=one.item.end, findings=item_to_json(one.item, text), engine_version="test",
        )  # fmt: skip
        PassageKey.objects.bulk_create(PassageKey(passage=passage, key=key) for key in one.keys)
    return document


def say_something(random: Random, user: User) -> None:
    """One decision on some update, or the withdrawal of one; a refused one changes nothing."""
    updates = list(Update.objects.order_by("public_id"))
    update, other = random.choice(updates), random.choice(updates)
    kind = random.choice(list(DecisionKind))
    try:
        if random.random() < 0.2 and (
            standing := list(user.decisions.filter(withdrawn_at=None).order_by("pk"))
        ):
            withdraw(decision=random.choice(standing), user=user)
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
    }  # fmt: skip
