"""What lies under a place or an authority: subdivisions and branches."""

from collections import defaultdict
from collections.abc import Iterable

from updates.models import Regulator


def with_branches(regulators: Iterable[Regulator]) -> set[int]:
    """Row numbers of the authorities and of all their branches, however deep. One query."""
    under: dict[int, list[int]] = defaultdict(list)
    for child, parent in Regulator.objects.exclude(parent=None).order_by().values_list("pk", "parent_id"):
        if parent is not None:
            under[parent].append(child)
    found: set[int] = set()
    waiting = [regulator.pk for regulator in regulators]
    while waiting:
        current = waiting.pop()
        if current not in found:
            found.add(current)
            waiting.extend(under[current])
    return found
