"""Statements that are made once and run often: making one costs more than running it.

The ORM still writes them (tables, columns, joins); what is kept is the text.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from json import dumps
from typing import Any

from django.db import connection
from django.db.models import (
    BooleanField,
    CharField,
    F,
    Field,
    FloatField,
    ForeignKey,
    IntegerField,
    Lookup,
    Model,
    QuerySet,
    TextField,
)

BATCH = 500
"""Rows in one statement: their values stay under the parameters that SQLite takes."""
Row = Mapping[str, Any]
AS_THEY_ARE = (BooleanField, CharField, FloatField, ForeignKey, IntegerField, TextField)
"""Fields whose values every driver takes without being prepared."""


@dataclass(frozen=True, slots=True)
class _Slot:
    """Where values come in when a statement is run."""

    name: str


class Among(Lookup):
    """``column`` is one of the values that a ``Prepared`` query is given as ``name``."""

    lookup_name = "among"
    prepare_rhs = False

    def __init__(self, column: str, name: str) -> None:
        super().__init__(F(column), _Slot(name))

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, tuple[Any, ...]]:
        """One parameter, so that the statement's text does not depend on how many values come."""
        left, parameters = self.process_lhs(compiler, connection)
        if connection.vendor == "postgresql":
            return f"{left} = ANY(%s)", (*parameters, self.rhs)
        return f"{left} IN (SELECT value FROM json_each(%s))", (*parameters, self.rhs)


@dataclass(frozen=True, slots=True)
class _Made:
    sql: str
    parameters: tuple[Any, ...]
    converters: tuple[tuple[int, Any, Any], ...]


class Prepared:
    """A query of ``values_list`` whose varying parts are ``Among`` conditions."""

    def __init__(self, build: Callable[[], QuerySet[Any, Any]]) -> None:
        self._build = build
        self._made: dict[str, _Made] = {}

    def rows(self, **values: Iterable[Any]) -> list[tuple[Any, ...]]:
        """Run it. Each slot is given by its name; an empty one is as good as any other."""
        made = self._made.get(connection.vendor) or self._make()
        filled = [_filled(part, values) for part in made.parameters]
        with connection.cursor() as cursor:
            cursor.execute(made.sql, filled)
            found: list[tuple[Any, ...]] = cursor.fetchall()
        if not made.converters:
            return found
        rows = [list(row) for row in found]
        for place, convert, expression in made.converters:
            for row in rows:
                row[place] = convert(row[place], expression, connection)
        return [tuple(row) for row in rows]

    def pairs(self, **values: Iterable[Any]) -> dict[Any, Any]:
        """Its two columns as a dictionary."""
        return dict(self.rows(**values))

    def first(self, **values: Iterable[Any]) -> set[Any]:
        """Its first column."""
        return {row[0] for row in self.rows(**values)}

    def _make(self) -> _Made:
        query = self._build().query.chain()
        query.clear_ordering(force=True)
        compiler = query.get_compiler(connection=connection)
        sql, parameters = compiler.as_sql()
        found = compiler.get_converters([column for column, _, _ in compiler.select])
        converters = tuple(
            (place, convert, expression)
            for place, (several, expression) in found.items()
            for convert in several
        )
        made = self._made[connection.vendor] = _Made(sql, tuple(parameters), converters)
        return made


def _filled(part: Any, values: Mapping[str, Iterable[Any]]) -> Any:
    if not isinstance(part, _Slot):
        return part
    given = list(values[part.name])
    return given if connection.vendor == "postgresql" else dumps(given)


@lru_cache(maxsize=256)
def _columns(
    model: type[Model], names: tuple[str, ...]
) -> tuple[str, list[tuple[int, Any]], tuple[Any, ...]]:
    """The head of an INSERT, columns whose values must be prepared, and defaults of columns not named."""
    fields: list[Field[Any, Any]] = [model._meta.get_field(name) for name in names]  # type: ignore[misc]
    others = [field for field in model._meta.concrete_fields if not field.primary_key and field not in fields]
    quote = connection.ops.quote_name
    columns = ", ".join(quote(str(field.column)) for field in (*fields, *others))
    prepared = [(place, field) for place, field in enumerate(fields) if not isinstance(field, AS_THEY_ARE)]
    head = f"INSERT INTO {quote(model._meta.db_table)} ({columns}) VALUES "
    return head, prepared, tuple(field.get_db_prep_save(field.get_default(), connection) for field in others)


def insert(model: type[Model], rows: Iterable[Row]) -> list[int]:
    """Insert rows of one shape, by attribute names; returns their numbers, in order.

    What a row does not name has the field's default. For models without fields that set themselves.
    """
    rows = list(rows)
    if not rows:
        return []
    head, prepared, defaults = _columns(model, tuple(rows[0]))
    one = f"({', '.join(['%s'] * (len(rows[0]) + len(defaults)))})"
    numbers: list[int] = []
    with connection.cursor() as cursor:
        for first in range(0, len(rows), BATCH):
            batch = rows[first : first + BATCH]
            values: list[Any] = []
            for row in batch:
                begin = len(values)
                values += row.values()
                for place, field in prepared:
                    values[begin + place] = field.get_db_prep_save(values[begin + place], connection)
                values += defaults
            cursor.execute(f"{head}{', '.join([one] * len(batch))} RETURNING id", values)
            numbers += [number for (number,) in cursor.fetchall()]
    return numbers


def set_numbers(model: type[Model], column: str, numbers: Sequence[tuple[int, int | None]]) -> None:
    """Set one column of row numbers: pairs of a row's own number and what its column is to be."""
    table, quoted = connection.ops.quote_name(model._meta.db_table), connection.ops.quote_name(column)
    with connection.cursor() as cursor:
        for first in range(0, len(numbers), BATCH):
            batch = numbers[first : first + BATCH]
            cursor.execute(
                f"UPDATE {table} SET {quoted} = CAST(wanted.column2 AS bigint) "
                f"FROM (VALUES {', '.join(['(%s, %s)'] * len(batch))}) AS wanted "
                f"WHERE {table}.id = wanted.column1",
                [number for pair in batch for number in pair],
            )
