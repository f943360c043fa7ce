"""Small answers for the pages: rows in brief, counts by topic, what may be the same event."""

from datetime import timedelta

from django.db.models import Count, Prefetch, Q, QuerySet

from updates.models import EnforcementAction, Jurisdiction, Regulator, Review, Topic, Update
from updates.selectors.search import updates_matching


def country_names() -> dict[int, str]:
    """Countries' names by row number. One query."""
    return dict(Jurisdiction.objects.filter(parent=None).order_by().values_list("pk", "name"))


def topic_counts() -> tuple[Topic, ...]:
    """All topics by name with ``update_count`` (rejected ones apart) and the topic over each. One query."""
    counted = Count("updates", filter=~Q(updates__review=Review.REJECTED), distinct=True)
    return tuple(Topic.objects.select_related("parent").annotate(update_count=counted).order_by("name", "pk"))


def in_brief(queryset: QuerySet[Update]) -> QuerySet[Update]:
    """The same updates with only what a row of a list shows: place, authorities, penalties. Four queries."""
    actions = EnforcementAction.objects.order_by("place").prefetch_related("penalties")
    authorities = Regulator.objects.order_by("name", "pk")
    return queryset.prefetch_related(None).prefetch_related(
        Prefetch("regulators", authorities), Prefetch("actions", actions)
    )


def likely_same(update: Update, words: str = "", *, days: int = 45, limit: int = 20) -> list[Update]:
    """Updates that may tell the same event: those that hold the words, else those of the same country
    within so many days, the nearest in time first. Two queries."""
    others = Update.objects.exclude(pk=update.pk).exclude(review=Review.REJECTED)
    others = others.select_related("jurisdiction").prefetch_related("regulators")
    day = update.happened_on or update.reported_on
    if words.strip():
        others = others.filter(updates_matching(words))
    else:
        span = (day - timedelta(days=days), day + timedelta(days=days))
        others = others.filter(_same_country(update))
        others = others.filter(Q(happened_on__range=span) | Q(happened_on=None, reported_on__range=span))
    nearest = sorted(
        others[: 10 * limit], key=lambda one: (abs((one.happened_on or one.reported_on) - day), one.public_id)
    )
    return nearest[:limit]


def _same_country(update: Update) -> Q:
    place = update.jurisdiction
    if place is None:
        return Q(jurisdiction=None)
    country = place.parent_id or place.pk
    return Q(jurisdiction=country) | Q(jurisdiction__parent=country)
