"""Authorities: the list, the tree, and one of them with its branches."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.db.models import Count, OuterRef, Prefetch, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from updates.models import (
    Jurisdiction,
    Regulator,
    RegulatorAlias,
    Review,
    Topic,
    Update,
    UpdateRegulator,
)
from updates.selectors.places import with_branches
from updates.selectors.updates import in_order, updates


def update_counts(condition: Q | None = None) -> Coalesce:
    """The number of updates that an authority itself acts in, rejected ones apart.

    ``condition`` says more of the ``update``. Counted apart from the row's other columns: grouping by
    all of them costs more than the counting.
    """
    acting = UpdateRegulator.objects.filter(condition or Q(), regulator=OuterRef("pk"))
    counted = acting.exclude(update__review=Review.REJECTED).order_by().values("regulator")
    return Coalesce(Subquery(counted.annotate(number=Count("pk")).values("number")), 0)


def regulators() -> QuerySet[Regulator]:
    """All authorities by name, with ``update_count`` (its own, without those of branches and without
    rejected updates), place, parent and aliases. Two queries."""
    return (
        Regulator.objects.select_related("jurisdiction", "parent", "successor")
        .prefetch_related(Prefetch("aliases", RegulatorAlias.objects.order_by("language", "name")))
        .annotate(update_count=update_counts())
        .order_by("name", "pk")
    )


def jurisdictions() -> QuerySet[Jurisdiction]:
    """All countries and subdivisions by name, with the country of each subdivision. One query."""
    return Jurisdiction.objects.select_related("parent").order_by("name", "pk")


def topics() -> QuerySet[Topic]:
    """All topics by name, with the topic over each. One query."""
    return Topic.objects.select_related("parent").order_by("name", "pk")


@dataclass(frozen=True, slots=True)
class RegulatorNode:
    """An authority in the tree. ``updates`` counts those of itself and of all its branches, each once.

    ``fits`` is false for one that stands in a filtered tree only because a branch fits.
    """

    regulator: Regulator
    children: tuple["RegulatorNode", ...]
    updates: int
    fits: bool = True

    def walk(self) -> Iterator["RegulatorNode"]:
        """Itself and all under it, the upper ones first."""
        yield self
        for child in self.children:
            yield from child.walk()


def regulator_tree(fitting: QuerySet[Regulator] | None = None) -> tuple[RegulatorNode, ...]:
    """The authorities as a forest by name, in four queries at most.

    With ``fitting`` (a filtered queryset) only those and the heads over them.
    """
    everyone = {regulator.pk: regulator for regulator in regulators().prefetch_related(None)}
    fits = set(everyone) if fitting is None else set(fitting.order_by().values_list("pk", flat=True))
    shown: set[int] = set()
    for number in fits:
        current: int | None = number
        while current is not None and current in everyone and current not in shown:
            shown.add(current)
            current = everyone[current].parent_id
    acting = _updates_of_each()
    below: dict[int | None, list[Regulator]] = defaultdict(list)
    for number, regulator in everyone.items():
        if number in shown:
            below[regulator.parent_id].append(regulator)

    def grow(regulator: Regulator) -> tuple[RegulatorNode, set[int]]:
        told = set(acting.get(regulator.pk, ()))
        children = []
        for child in below.get(regulator.pk, ()):
            node, of_child = grow(child)
            children.append(node)
            told |= of_child
        return RegulatorNode(regulator, tuple(children), len(told), regulator.pk in fits), told

    return tuple(grow(root)[0] for root in below.get(None, ()))


def _updates_of_each() -> dict[int, set[int]]:
    """Row numbers of the updates in which each authority acts, rejected ones apart."""
    pairs = UpdateRegulator.objects.exclude(update__review=Review.REJECTED).order_by()
    found: dict[int, set[int]] = defaultdict(set)
    for regulator, update in pairs.values_list("regulator_id", "update_id"):
        found[regulator].add(update)
    return found


@dataclass(frozen=True, slots=True)
class RegulatorDetail:
    """An authority: the heads over it (the topmost first), its direct branches, what it was before, and
    the updates of itself and of all its branches, rejected ones apart."""

    regulator: Regulator
    heads: tuple[Regulator, ...]
    branches: tuple[Regulator, ...]
    predecessors: tuple[Regulator, ...]
    updates: QuerySet[Update]


def regulator_detail(public_id: str) -> RegulatorDetail:
    """One authority with what hangs on it; four queries, before the updates are read.

    Raises ``Regulator.DoesNotExist``.
    """
    regulator = (
        regulators().select_related("jurisdiction", "successor", "parent__parent").get(public_id=public_id)
    )
    related = regulators().prefetch_related(None).filter(Q(parent=regulator) | Q(successor=regulator))
    acting = UpdateRegulator.objects.filter(regulator__in=with_branches([regulator]))
    told = updates().filter(pk__in=acting.values("update")).exclude(review=Review.REJECTED)
    return RegulatorDetail(
        regulator=regulator,
        heads=tuple(reversed(list(_heads(regulator)))),
        branches=tuple(other for other in related if other.parent_id == regulator.pk),
        predecessors=tuple(other for other in related if other.successor_id == regulator.pk),
        updates=in_order(told),
    )


def _heads(regulator: Regulator) -> Iterable[Regulator]:
    """The heads over an authority, the nearest first; a query for each from the third on."""
    seen = {regulator.pk}
    while regulator.parent is not None and regulator.parent.pk not in seen:
        regulator = regulator.parent
        seen.add(regulator.pk)
        yield regulator
