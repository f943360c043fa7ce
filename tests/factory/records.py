"""One builder for each sort of record. Each makes what it is not given; names and texts are invented."""

import hashlib
import itertools
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

from django.contrib.auth.models import Group, User

from updates.models import (
    Decision,
    DecisionKind,
    Document,
    EnforcementAction,
    FetchRun,
    Instrument,
    InstrumentEvent,
    Jurisdiction,
    Party,
    Passage,
    Penalty,
    Publisher,
    Quote,
    Regulator,
    RegulatorAlias,
    RunStatus,
    Source,
    SourceKind,
    Status,
    Topic,
    Update,
    UpdateRegulator,
    UpdateTopic,
)

_numbers = itertools.count(1)
NOON = datetime(2024, 3, 20, 12, 0, tzinfo=UTC)


def _next(prefix: str) -> str:
    return f"{prefix}-{next(_numbers)}"


def make_user(group: str | None = "viewer", **values: Any) -> User:
    """An account in a group (``None``: in none). The password is "secret"."""
    user = User.objects.create_user(
        username=values.pop("username", None) or _next(group or "user"), password="secret", **values
    )
    if group:
        user.groups.add(Group.objects.get_or_create(name=group)[0])
    return user


def make_jurisdiction(code: str = "FR", name: str = "", parent: Jurisdiction | None = None) -> Jurisdiction:
    """The place with this code, made once."""
    values = {"name": name or code, "parent": parent}
    return Jurisdiction.objects.get_or_create(code=code, defaults=values)[0]


def make_regulator(name: str = "", *, aliases: tuple[str, ...] = (), **values: Any) -> Regulator:
    """An authority with its other names."""
    number = _next("reg")
    values.setdefault("public_id", number)
    values.setdefault("jurisdiction", make_jurisdiction())
    regulator = Regulator.objects.create(name=name or f"Authority {number}", **values)
    for alias in aliases:
        RegulatorAlias.objects.create(regulator=regulator, name=alias)
    return regulator


def make_topic(slug: str = "privacy", **values: Any) -> Topic:
    """The topic with this slug, made once."""
    return Topic.objects.get_or_create(slug=slug, defaults={"name": slug.capitalize(), **values})[0]


def make_source(name: str = "", **values: Any) -> Source:
    """A publisher with a source."""
    number = _next("src")
    if "publisher" not in values:
        values["publisher"] = Publisher.objects.create(slug=f"p-{number}", name=f"Publisher {number}")
    values.setdefault("public_id", number)
    values.setdefault("kind", SourceKind.UPLOAD)
    return Source.objects.create(name=name or f"Source {number}", **values)


def make_run(source: Source, **values: Any) -> FetchRun:
    """A fetch that brought nothing new."""
    defaults: dict[str, Any] = {
        "public_id": _next("run"),
        "started_at": NOON,
        "url": source.url,
        "status": RunStatus.DUPLICATE,
        "finished_at": None if values.get("status") == RunStatus.RUNNING else NOON,
    }
    return FetchRun.objects.create(source=source, **(defaults | values))


def make_document(text: str = "", **values: Any) -> Document:
    """A filed document with this text."""
    number = _next("doc")
    text = text or f"Newsletter {number}."
    content = values.pop("content", text.encode())
    defaults: dict[str, Any] = {
        "public_id": number,
        "filename": f"{number}.txt",
        "media_type": "text/plain",
        "title": f"Newsletter {number}",
        "status": Status.FILED,
        "received_at": NOON,
        "language": "en",
        "engine_version": "1",
        "text_digest": hashlib.sha256(text.casefold().encode()).hexdigest(),
        "raw_digest": hashlib.sha256(content + number.encode()).hexdigest(),
    }
    return Document.objects.create(content=content, size=len(content), text=text, **(defaults | values))


def make_passage(
    document: Document, words: str = "", *, update: Update | None = None, **values: Any
) -> Passage:
    """The passage of these words in the document (the whole text by default)."""
    start = document.text.index(words)
    defaults: dict[str, Any] = {
        "public_id": _next("pas"),
        "ordinal": document.passages.count(),
        "start": start,
        "end": start + len(words or document.text),
        "findings": {},
        "engine_version": "1",
    }
    return Passage.objects.create(document=document, update=update, **(defaults | values))


def make_update(
    headline: str = "", *, text: str = "", document: Document | None = None, **values: Any
) -> Update:
    """An update with the passage and the document that tell it.

    ``regulators`` and ``topics`` take lists; the rest are fields. The document's text is
    the update's, unless a document that holds the text is given.
    """
    number = _next("upd")
    regulators, topics = values.pop("regulators", ()), values.pop("topics", ())
    headline = headline or f"Headline {number}"
    defaults: dict[str, Any] = {
        "public_id": number,
        "category": "regulatory",
        "happened_on": date(2024, 3, 15),
        "reported_on": date(2024, 3, 20),
    }
    if values.get("happened_on", 1) is not None:
        defaults["happened_precision"] = "day"
    text = text or f"{headline}. So it was told."
    update = Update.objects.create(headline=headline[:500], text=text, **(defaults | values))
    for regulator in regulators:
        UpdateRegulator.objects.create(update=update, regulator=regulator)
    for topic in topics:
        UpdateTopic.objects.create(update=update, topic=topic)
    make_passage(document or make_document(text), text, update=update)
    return update


def make_quote(update: Update, field: str, words: str, *, subject: str = "", value: str = "") -> Quote:
    """The first passage's words behind a value; ``subject`` is the update itself by default."""
    passage = update.passages.select_related("document").order_by("pk")[0]
    start = passage.document.text.index(words, passage.start)
    return Quote.objects.create(
        update=update,
        passage=passage,
        subject=subject or update.public_id,
        field=field,
        value=value or words,
        start=start,
        end=start + len(words),
        exact=words,
        rule="test",
    )


def make_instrument(title: str = "", **values: Any) -> Instrument:
    """An instrument."""
    number = _next("ins")
    title = title or f"Instrument {number}"
    defaults: dict[str, Any] = {"public_id": number, "title_key": title.lower(), "kind": "regulation"}
    return Instrument.objects.create(title=title, **(defaults | values))


def make_event(
    update: Update | None = None, instrument: Instrument | None = None, **values: Any
) -> InstrumentEvent:
    """A step in an instrument's life; each date given is exact to the day unless told otherwise."""
    for name in ("happened", "effective", "comments_due"):
        if values.get(f"{name}_on"):
            values.setdefault(f"{name}_precision", "day")
    defaults: dict[str, Any] = {"public_id": _next("evt"), "kind": "issued"}
    return InstrumentEvent.objects.create(
        update=update or make_update(), instrument=instrument or make_instrument(), **(defaults | values)
    )


def make_action(update: Update | None = None, **values: Any) -> EnforcementAction:
    """An enforcement action."""
    defaults: dict[str, Any] = {"public_id": _next("act"), "kind": "penalty"}
    return EnforcementAction.objects.create(
        update=update or make_update(category="enforcement"), **(defaults | values)
    )


def make_party(name: str = "", **values: Any) -> Party:
    """A party."""
    number = _next("pty")
    name = name or f"Company {number}"
    defaults: dict[str, Any] = {"public_id": number, "name_key": name.lower(), "kind": "organisation"}
    return Party.objects.create(name=name, **(defaults | values))


def make_penalty(
    action: EnforcementAction | None = None,
    amount: str | int | None = None,
    currency: str = "",
    *,
    amount_max: str | int | None = None,
    **values: Any,
) -> Penalty:
    """A fine; with an amount it is in EUR unless told otherwise."""
    defaults: dict[str, Any] = {"public_id": _next("pen"), "kind": "fine"}
    return Penalty.objects.create(
        action=action or make_action(),
        amount=None if amount is None else Decimal(amount),
        amount_max=None if amount_max is None else Decimal(amount_max),
        currency=currency or ("" if amount is None else "EUR"),
        **(defaults | values),
    )


def make_decision(update: Update, kind: str = DecisionKind.APPROVE, **values: Any) -> Decision:
    """A decision on the words of the update's first passage."""
    passage = update.passages.select_related("document").order_by("pk")[0]
    defaults: dict[str, Any] = {
        "public_id": _next("dec"),
        "document": passage.document,
        "exact": passage.document.text[passage.start : passage.end][:300],
        "position": passage.start,
        "made_at": NOON + timedelta(days=1),
    }
    if "made_by" not in values:
        defaults["made_by"] = make_user("curator")
    return Decision.objects.create(kind=kind, **(defaults | values))
