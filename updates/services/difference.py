"""Brings rows of one model to a wanted state with as few statements as it can."""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from django.db.models import Model

from updates.services.statements import BATCH, Among, Prepared, Row, insert

Identity = tuple[Any, ...]


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


@lru_cache(maxsize=64)
def _existing(model: type[Model], by: str, names: tuple[str, ...]) -> Prepared:
    return Prepared(lambda: model._default_manager.filter(Among(by, "these")).values_list("pk", *names))


def bring_to(
    model: type[Model],
    existing: Collection[int],
    identity: Sequence[str],
    wanted: Iterable[Row],
    tally: Tally,
    *,
    by: str = "pk",
    delete: bool = True,
) -> dict[Identity, int]:
    """Create, change and (if ``delete``) delete rows so that there are just the ``wanted`` ones
    among those whose ``by`` is one of ``existing``.

    ``identity`` names the attributes that tell one row from another; ``wanted`` maps attribute
    names (``update_id`` for a foreign key) to values, all of one shape. Returns the numbers of
    the wanted rows by their identity.
    """
    rows = list(wanted)
    names = tuple(rows[0]) if rows else tuple(identity)
    places = [names.index(part) for part in identity]
    old: dict[Identity, tuple[Any, ...]] = {}
    if existing:
        for row in _existing(model, by, names).rows(these=existing):
            old[tuple(row[place + 1] for place in places)] = row
    new: list[Row] = []
    numbers: dict[Identity, int] = {}
    differing: list[tuple[int, Row, list[str]]] = []
    for values in rows:
        key = tuple(values[part] for part in identity)
        stored = old.pop(key, None)
        if stored is None:
            new.append(values)
            continue
        numbers[key] = stored[0]
        changed = [name for name, value in zip(names, stored[1:], strict=True) if values[name] != value]
        if changed:
            differing.append((stored[0], values, changed))
    created = insert(model, new)
    for number, values in zip(created, new, strict=True):
        numbers[tuple(values[part] for part in identity)] = number
    _change(model, differing)
    name = model.__name__
    tally.created[name] += len(new)
    tally.changed[name] += len(differing)
    if delete and old:
        model._default_manager.filter(pk__in=[row[0] for row in old.values()]).delete()
        tally.deleted[name] += len(old)
    return numbers


def _change(model: type[Model], differing: Sequence[tuple[int, Row, list[str]]]) -> None:
    if not differing:
        return
    columns = {name for _, _, changed in differing for name in changed}
    names = sorted(model._meta.get_field(column).name for column in columns)
    rows = [model(pk=number, **values) for number, values, _ in differing]
    model._default_manager.bulk_update(rows, names, batch_size=BATCH)
