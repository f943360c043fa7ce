"""The bar of filters over a list: what it offers, and what is chosen as removable chips."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, cast

from django import forms
from django.http import QueryDict

from updates.selectors.choices import Choice
from updates.selectors.filters import StrictFilterSet
from updates.web.formats import told_date

NO_FILTER = ("ordering", "page", "page_size", "format")
YES_NO = {"true": "yes", "false": "no"}


@dataclass(frozen=True, slots=True)
class Option:
    """One choice of a facet."""

    value: str
    label: str
    group: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class Field:
    """One input of a facet that is typed into."""

    name: str
    label: str
    type: str
    value: str
    step: str = ""


@dataclass(frozen=True, slots=True)
class Facet:
    """One button of the bar with what opens under it. ``kind`` names the template that draws it."""

    kind: str
    label: str
    name: str = ""
    options: tuple[Option, ...] = ()
    fields: tuple[Field, ...] = ()
    note: str = ""
    parts: tuple["Facet", ...] = ()

    @property
    def is_on(self) -> bool:
        """Whether anything is chosen in it."""
        own = any(option.chosen for option in self.options) or any(field.value for field in self.fields)
        return own or any(part.is_on for part in self.parts)

    @property
    def names(self) -> set[str]:
        """The parameters that it sets."""
        own = {self.name, *(field.name for field in self.fields)}
        return own.union(*(part.names for part in self.parts))


@dataclass(frozen=True, slots=True)
class Chip:
    """One filter in force, and the address without it."""

    label: str
    value: str
    url: str


class FilterBar:
    """Builds facets for one request, with what is chosen marked."""

    def __init__(self, chosen: QueryDict) -> None:
        self.chosen = chosen

    def checks(self, name: str, label: str, choices: Iterable[Choice]) -> Facet:
        """Several values of a list, each with its box."""
        return Facet("checks", label, name, self._options(name, choices))

    def choice(self, name: str, label: str, choices: Iterable[Choice]) -> Facet:
        """One value of a short list, or none."""
        return Facet("choice", label, name, self._options(name, choices))

    def words(self, name: str, label: str, choices: Iterable[tuple[Any, Any]]) -> Facet:
        """Several words of a closed vocabulary."""
        return self.checks(name, label, (Choice(str(value), str(word)) for value, word in choices))

    def dates(self, label: str, *pairs: tuple[str, str]) -> Facet:
        """Spans of days; each pair is a prefix of the parameters and its label."""
        fields = []
        for name, words in pairs:
            for end, word in (("from", "from"), ("to", "to")):
                key = f"{name}_{end}"
                fields.append(
                    Field(key, f"{words} {word}".strip().capitalize(), "date", self.chosen.get(key, ""))
                )
        return Facet("fields", label, fields=tuple(fields))

    def numbers(self, label: str, *fields: tuple[str, str]) -> Facet:
        """Numbers that are typed in, each with its label."""
        told = (Field(name, words, "number", self.chosen.get(name, ""), "any") for name, words in fields)
        return Facet("fields", label, fields=tuple(told))

    def amounts(self, currencies: Iterable[Choice]) -> Facet:
        """A range of amounts and their currency."""
        fields = tuple(
            Field(name, words, "number", self.chosen.get(name, ""), "any")
            for name, words in (("amount_min", "At least"), ("amount_max", "At most"))
        )
        options = self._options("currency", currencies)
        note = "Without a currency, numbers of all currencies compare."
        return Facet("amounts", "Amount", "currency", options, fields, note)

    def group(self, label: str, *parts: Facet) -> Facet:
        """Several facets under one button."""
        return Facet("group", label, parts=parts)

    def _options(self, name: str, choices: Iterable[Choice]) -> tuple[Option, ...]:
        values = set(self.chosen.getlist(name))
        return tuple(Option(one.value, one.label, one.group, one.value in values) for one in choices)


def without(chosen: QueryDict, name: str, value: str | None = None) -> str:
    """The query string without one value of a parameter (or all of them), on its first page."""
    rest = chosen.copy()
    kept = [one for one in rest.getlist(name) if value is not None and one != value]
    rest.setlist(name, kept)
    return clean_query(rest)


def clean_query(chosen: QueryDict, **changes: str) -> str:
    """The query string with these parameters set, without empty ones; the page only where it is set here."""
    rest = chosen.copy()
    rest.pop("page", None)
    for name, value in changes.items():
        rest[name] = value
    for name in list(rest):
        rest.setlist(name, [value for value in rest.getlist(name) if value.strip()])
    query = rest.urlencode()
    return f"?{query}" if query else "?"


def chips(filterset: StrictFilterSet, chosen: QueryDict) -> tuple[Chip, ...]:
    """What is chosen, one chip a value, in the order of the filters; unknown parameters last."""
    fields = filterset.form.fields
    names = [name for name in fields if name in chosen] + [name for name in chosen if name not in fields]
    found = []
    for name in names:
        if name in NO_FILTER:
            continue
        cleaned = filterset.form.cleaned_data.get(name) if filterset.form.is_bound else None
        for value in dict.fromkeys(chosen.getlist(name)):
            if value.strip():
                label = str(fields[name].label) if name in fields else name
                found.append(
                    Chip(label, _words(fields.get(name), value, cleaned), without(chosen, name, value))
                )
    return tuple(found)


def _words(field: forms.Field | None, value: str, cleaned: Any) -> str:
    """How a chosen value reads; as it was sent where it means nothing."""
    if isinstance(field, forms.ModelChoiceField) and cleaned is not None:
        key = field.to_field_name or "pk"
        rows = cleaned if isinstance(field, forms.ModelMultipleChoiceField) else [cleaned]
        return next((str(row) for row in rows if str(getattr(row, key)) == value), value)
    if isinstance(field, forms.ChoiceField):
        choices = cast(Iterable[tuple[Any, Any]], field.choices)
        return str({str(key): word for key, word in choices}.get(value, value))
    if isinstance(cleaned, date):
        return told_date(cleaned)
    if isinstance(cleaned, bool):
        return YES_NO.get(value.lower(), value)
    return value
