"""Makes an archive large by copying its rows: what took an hour to file is there in a minute.

Each copy stands for itself: documents, passages, keys, updates, instruments and parties of its
own, so that a copy matches no other one; reference data and found authorities are shared.
"""

from typing import Any

from django.apps import apps
from django.db import connection, transaction
from django.db.models import BinaryField, CharField, ForeignKey, Model

COPIED = (
    "Document", "Update", "Passage", "PassageKey", "UpdateRegulator", "UpdateTopic", "Instrument",
    "InstrumentEvent", "EnforcementAction", "Party", "Penalty", "Quote", "Waiting",
)  # fmt: skip
"""In an order in which each points to those before it only."""
OWN = {"public_id", "raw_digest", "text_digest", "key", "title_key", "name_key", "subject"}
"""What tells a row, or an event, from others."""
MARK = 8
"""Letters at the front of what tells a copy from the others; it is cut at its end for them."""


def _models() -> list[type[Model]]:
    return [apps.get_model("updates", name) for name in COPIED]


def _expression(field: Any, step: str, copied: set[type[Model]]) -> tuple[str, list[Any]]:
    """A column of the copy, and the parameters of its expression."""
    column = connection.ops.quote_name(str(field.column))
    if isinstance(field, BinaryField):
        return "%s", [b""]
    if field.primary_key or (isinstance(field, ForeignKey) and field.related_model in copied):
        return f"{column} + {step}", []
    if field.name in OWN:
        longest = (field.max_length or 500) if isinstance(field, CharField) else 500
        return f"%s || substr({column}, 1, {longest - MARK})", [None]
    return column, []


@transaction.atomic
def multiply(times: int) -> None:
    """``times`` copies of all documents and of all that was drawn from them."""
    models = _models()
    step = 1 + max(
        (model._default_manager.order_by("-pk").values_list("pk", flat=True).first() or 0) for model in models
    )
    limits = {
        model: model._default_manager.order_by("-pk").values_list("pk", flat=True).first() or 0
        for model in models
    }
    with connection.cursor() as cursor:
        for number in range(1, times + 1):
            for model in models:
                parts = [
                    _expression(field, str(step * number), set(models))
                    for field in model._meta.concrete_fields
                ]
                table = connection.ops.quote_name(model._meta.db_table)
                columns = ", ".join(
                    connection.ops.quote_name(str(field.column)) for field in model._meta.concrete_fields
                )
                values = [
                    f"{step * number:x}-" if value is None else value for _, given in parts for value in given
                ]
                cursor.execute(
                    f"INSERT INTO {table} ({columns}) SELECT {', '.join(part for part, _ in parts)} "
                    f"FROM {table} WHERE id <= {limits[model]}",
                    values,
                )
        if connection.vendor == "postgresql":
            for model in models:
                table = model._meta.db_table
                cursor.execute(
                    f"SELECT setval(pg_get_serial_sequence('{table}', 'id'), (SELECT max(id) FROM {table}))"
                )


def analyse() -> None:
    """Let the database count what it has, as its own housekeeping does from time to time."""
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
