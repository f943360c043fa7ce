"""What the filters of a page offer to choose from: only what occurs in the register."""

from dataclasses import dataclass
from datetime import timedelta

from django.db.models import Count, Exists, F, OuterRef, Q

from updates.models import (
    Jurisdiction,
    Penalty,
    Publisher,
    Regulator,
    Review,
    Topic,
    Update,
    UpdateRegulator,
    UpdateTopic,
)
from updates.selectors.search import updates_matching


@dataclass(frozen=True, slots=True)
class Choice:
    """One value to choose, the word for it, and where it stands (a group's heading), if anywhere."""

    value: str
    label: str
    group: str = ""


def jurisdiction_choices() -> tuple[Choice, ...]:
    """Places that some update names, and the countries of those that are subdivisions. One query."""
    told = Update.objects.exclude(jurisdiction=None).order_by()
    places = Jurisdiction.objects.filter(
        Exists(told.filter(jurisdiction=OuterRef("pk")))
        | Exists(told.filter(jurisdiction__parent=OuterRef("pk")))
    ).select_related("parent")
    ordered = sorted(
        places, key=lambda place: (place.parent or place).name + ("/" + place.name if place.parent else "")
    )
    return tuple(
        Choice(place.code, f"{place.parent.name}: {place.name}" if place.parent else place.name)
        for place in ordered
    )


def regulator_choices() -> tuple[Choice, ...]:
    """Authorities that act in some update, or whose branches do, by place and name. One query."""
    acting = UpdateRegulator.objects.order_by()
    found = (
        Regulator.objects.filter(
            Exists(acting.filter(regulator=OuterRef("pk")))
            | Exists(acting.filter(regulator__parent=OuterRef("pk")))
        )
        .order_by(F("jurisdiction__name").asc(nulls_last=True), "name")
        .values_list("public_id", "name", "jurisdiction__name")
    )
    return tuple(Choice(public_id, name, place or "Elsewhere") for public_id, name, place in found)


def topic_choices() -> tuple[Choice, ...]:
    """Topics that some update is about, or that stand over such a one. One query."""
    about = UpdateTopic.objects.order_by()
    found = Topic.objects.filter(
        Exists(about.filter(topic=OuterRef("pk"))) | Exists(about.filter(topic__parent=OuterRef("pk")))
    )
    return tuple(Choice(slug, name) for slug, name in found.order_by("name").values_list("slug", "name"))


def currency_choices() -> tuple[Choice, ...]:
    """Currencies (ISO 4217) of penalties, the most used first. One query."""
    used = Penalty.objects.exclude(currency="").order_by().values("currency").annotate(uses=Count("pk"))
    return tuple(Choice(row["currency"], row["currency"]) for row in used.order_by("-uses", "currency"))


def publisher_choices() -> tuple[Choice, ...]:
    """All publishers. One query."""
    return tuple(
        Choice(slug, name) for slug, name in Publisher.objects.order_by("name").values_list("slug", "name")
    )


def topic_counts() -> tuple[Topic, ...]:
    """All topics by name with ``update_count`` (rejected ones apart) and the topic over each. One query."""
    counted = Count("updates", filter=~Q(updates__review=Review.REJECTED), distinct=True)
    return tuple(Topic.objects.select_related("parent").annotate(update_count=counted).order_by("name", "pk"))


def likely_same(update: Update, words: str = "", *, days: int = 45, limit: int = 20) -> list[Update]:
    """Updates that may tell the same event: those that hold the words, else those of the same place
    within so many days, the nearest in time first. Two queries."""
    others = Update.objects.exclude(pk=update.pk).exclude(review=Review.REJECTED)
    others = others.select_related("jurisdiction").prefetch_related("regulators")
    day = update.happened_on or update.reported_on
    if words.strip():
        others = others.filter(updates_matching(words))
    else:
        span = (day - timedelta(days=days), day + timedelta(days=days))
        others = others.filter(jurisdiction=update.jurisdiction)
        others = others.filter(Q(happened_on__range=span) | Q(happened_on=None, reported_on__range=span))
    nearest = sorted(
        others[: 10 * limit], key=lambda one: (abs((one.happened_on or one.reported_on) - day), one.public_id)
    )
    return nearest[:limit]
