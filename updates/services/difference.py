"""Brings rows of one model to a wanted state with as few statements as it can."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

from django.db.models import Model, QuerySet

BATCH = 500
Row = Mapping[str, Any]
M = TypeVar("M", bound=Model)


@dataclass(slots=True)
class Tally:
    """Rows created, changed and deleted so far, by the model's name."""

    created: Counter[str] = field(default_factory=Counter)
    changed: Counter[str] = field(default_factory=Counter)
    deleted: Counter[str] = field(default_factory=Counter)

    def plain(self) -> tuple[dict[str, int], dict[str, int], dict[str, int]]:
        """The three counts as dictionaries without zeros."""
        created, changed, deleted = (
            {name: count for name, count in sorted(counter.items()) if count}
            for counter in (self.created, self.changed, self.deleted)
        )
        return created, changed, deleted


def bring_to(
    existing: QuerySet[M],
    identity: Sequence[str],
    wanted: Iterable[Row],
    tally: Tally,
    *,
    delete: bool = True,
) -> list[M]:
    """Create, change and (if ``delete``) delete so that ``existing`` holds just the ``wanted`` rows.

    ``identity`` names the attributes that tell one row from another; ``wanted`` maps attribute
    names (``update_id`` for a foreign key) to values. Returns the wanted rows as they are stored.
    """
    model = existing.model
    name = model.__name__
    old = {tuple(getattr(row, part) for part in identity): row for row in existing}
    new, differing, result = [], [], []
    columns: set[str] = set()
    for values in wanted:
        row = old.pop(tuple(values[part] for part in identity), None)
        if row is None:
            row = model(**values)
            new.append(row)
        else:
            changed = [column for column, value in values.items() if getattr(row, column) != value]
            for column in changed:
                setattr(row, column, values[column])
            if changed:
                columns.update(changed)
                differing.append(row)
        result.append(row)
    model._default_manager.bulk_create(new, batch_size=BATCH)
    if differing:
        names = sorted(model._meta.get_field(column).name for column in columns)
        model._default_manager.bulk_update(differing, names, batch_size=BATCH)
    tally.created[name] += len(new)
    tally.changed[name] += len(differing)
    if delete and old:
        model._default_manager.filter(pk__in=[row.pk for row in old.values()]).delete()
        tally.deleted[name] += len(old)
    return result
