"""What the filters of a page offer to choose from: only what occurs in the register."""

from dataclasses import dataclass
from typing import Any

from django.db.models import CharField, Exists, F, OuterRef, QuerySet, Value
from django.db.models.functions import Coalesce

from updates.models import (
    Jurisdiction,
    Penalty,
    Publisher,
    Regulator,
    Topic,
    Update,
    UpdateRegulator,
    UpdateTopic,
)


@dataclass(frozen=True, slots=True)
class Choice:
    """One value to choose, the word for it, and where it stands (a group's heading), if anywhere."""

    value: str
    label: str
    group: str = ""


@dataclass(frozen=True, slots=True)
class Offered:
    """What the lists of the register can be narrowed to."""

    jurisdictions: tuple[Choice, ...] = ()
    regulators: tuple[Choice, ...] = ()
    topics: tuple[Choice, ...] = ()
    currencies: tuple[Choice, ...] = ()


def offered() -> Offered:
    """Places, authorities, topics and currencies that occur in updates, with what stands over them:
    the country of a subdivision, the head office of a branch. One query."""
    columns = ("offer", "offer_value", "offer_label", "offer_over")
    parts = (_places(), _authorities(), _topics(), _currencies())
    rows = parts[0].values_list(*columns).union(*(part.values_list(*columns) for part in parts[1:]), all=True)
    found: dict[str, list[Choice]] = {"place": [], "authority": [], "topic": [], "currency": []}
    for kind, value, label, over in rows:
        found[kind].append(Choice(value, label, over))
    places = (
        Choice(one.value, f"{one.group}: {one.label}" if one.group else one.label) for one in found["place"]
    )
    return Offered(
        jurisdictions=tuple(sorted(places, key=lambda one: one.label)),
        # Those of no place come last.
        regulators=tuple(
            sorted(found["authority"], key=lambda one: (one.group == NOWHERE, one.group, one.label))
        ),
        topics=tuple(sorted(found["topic"], key=lambda one: one.label)),
        currencies=tuple(sorted(found["currency"], key=lambda one: one.label)),
    )


NOWHERE = "Elsewhere"


def _places() -> QuerySet[Jurisdiction, Any]:
    told = Update.objects.exclude(jurisdiction=None).order_by()
    own, below = told.filter(jurisdiction=OuterRef("pk")), told.filter(jurisdiction__parent=OuterRef("pk"))
    return (
        Jurisdiction.objects.filter(Exists(own) | Exists(below))
        .order_by()
        .annotate(
            offer=_text("place"),
            offer_value=F("code"),
            offer_label=F("name"),
            offer_over=Coalesce("parent__name", _text("")),
        )
    )


def _authorities() -> QuerySet[Regulator, Any]:
    acting = UpdateRegulator.objects.order_by()
    own, below = acting.filter(regulator=OuterRef("pk")), acting.filter(regulator__parent=OuterRef("pk"))
    return (
        Regulator.objects.filter(Exists(own) | Exists(below))
        .order_by()
        .annotate(
            offer=_text("authority"),
            offer_value=F("public_id"),
            offer_label=F("name"),
            offer_over=Coalesce("jurisdiction__name", _text(NOWHERE)),
        )
    )


def _topics() -> QuerySet[Topic, Any]:
    about = UpdateTopic.objects.order_by()
    own, below = about.filter(topic=OuterRef("pk")), about.filter(topic__parent=OuterRef("pk"))
    return (
        Topic.objects.filter(Exists(own) | Exists(below))
        .order_by()
        .annotate(offer=_text("topic"), offer_value=F("slug"), offer_label=F("name"), offer_over=_text(""))
    )


def _currencies() -> QuerySet[Penalty, Any]:
    used = Penalty.objects.exclude(currency="").order_by()
    return used.annotate(
        offer=_text("currency"), offer_value=F("currency"), offer_label=F("currency"), offer_over=_text("")
    ).distinct()


def _text(words: str) -> Value:
    return Value(words, output_field=CharField())


def publisher_choices() -> tuple[Choice, ...]:
    """All publishers. One query."""
    return tuple(
        Choice(slug, name) for slug, name in Publisher.objects.order_by("name").values_list("slug", "name")
    )
