"""All that anybody can see of archive and register, to be compared between two runs."""

from typing import Any

from django.apps import apps
from django.db.models import ForeignKey, Model

ROW_NUMBERS_AND_TIMES = {"id", "created_at", "updated_at", "changed_at", "received_at", "attempts"}
"""What tells how a row came about, and not what it says."""
SEEN = (
    "Document", "Passage", "PassageKey", "Update", "UpdateRegulator", "UpdateTopic", "Instrument",
    "InstrumentEvent", "EnforcementAction", "Penalty", "Party", "Regulator", "Quote",
)  # fmt: skip
NAMES = ("public_id", "code", "slug")
State = dict[str, list[tuple[str, ...]]]


def _column(field: Any) -> str:
    """A foreign key is compared by the public name of what it points to."""
    if not isinstance(field, ForeignKey):
        return str(field.name)
    target = field.related_model
    assert isinstance(target, type) and issubclass(target, Model)
    names = {one.name for one in target._meta.concrete_fields}
    return f"{field.name}__{next((name for name in NAMES if name in names), 'pk')}"


def columns(name: str) -> list[str]:
    """What is compared of a model."""
    model = apps.get_model("updates", name)
    return [
        _column(field) for field in model._meta.concrete_fields if field.name not in ROW_NUMBERS_AND_TIMES
    ]


def state() -> State:
    """Every row of every model in ``SEEN``, in an order of its own."""
    found: State = {}
    for name in SEEN:
        rows = apps.get_model("updates", name)._default_manager.order_by().values_list(*columns(name))
        found[name] = sorted(
            tuple(
                bytes(value).hex() if isinstance(value, bytes | memoryview) else repr(value) for value in row
            )
            for row in rows.iterator()
        )
    return found


def differences(one: State, other: State, most: int = 5) -> list[str]:
    """Where two states differ, in lines for a person; empty where they are equal."""
    lines = []
    for name in SEEN:
        left, right = set(one[name]), set(other[name])
        if one[name] == other[name]:
            continue
        lines.append(f"{name}: {len(one[name])} rows undisturbed, {len(other[name])} disturbed")
        for mark, rows in (("-", left - right), ("+", right - left)):
            for row in sorted(rows)[:most]:
                said = ", ".join(
                    f"{column}={value[:60]}" for column, value in zip(columns(name), row, strict=True)
                )
                lines.append(f"  {mark} {said[:600]}")
    return lines
