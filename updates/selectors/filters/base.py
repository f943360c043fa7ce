"""What all sets of filters share: they refuse what they do not know."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import F, Model, QuerySet
from django_filters import BooleanFilter, FilterSet, MultipleChoiceFilter, OrderingFilter

PAGING = frozenset({"page", "page_size", "format"})
"""Parameters of an address that are no filters: which page, how long, in which form."""

SHOWN = 40
"""So many characters of an unknown parameter's name are repeated to the person."""


class StrictForm(forms.Form):
    """A form that says which filters there are when it is sent another one."""

    def clean(self) -> dict[str, Any]:
        unknown = sorted(set(self.data) - set(self.fields) - PAGING)
        if unknown:
            names = ", ".join(f"“{name[:SHOWN]}”" for name in unknown[:3])
            there_is = "There is no filter" if len(unknown) == 1 else "There are no filters"
            # By parameters: what was sent may hold a "%", which is no mark of ours.
            told = {"there_is": there_is, "names": names, "known": ", ".join(sorted(self.fields))}
            raise ValidationError("%(there_is)s %(names)s. Known filters: %(known)s.", params=told)
        for name in self.fields:
            if name.endswith("_from"):
                self._check_order(name, f"{name.removesuffix('_from')}_to")
            if name.endswith("_min"):
                self._check_order(name, f"{name.removesuffix('_min')}_max")
        return self.cleaned_data

    def _check_order(self, low: str, high: str) -> None:
        first, last = self.cleaned_data.get(low), self.cleaned_data.get(high)
        if first is not None and last is not None and first > last:
            self.add_error(high, f"This lies before “{low}”: nothing can match.")


class AnyOf(MultipleChoiceFilter):
    """One or several words of a closed list in the row's own column; so no row comes twice."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, distinct=False, **options)


class YesNoField(forms.NullBooleanField):
    """Yes, no, or not asked; anything else is an error (Django's own field lets it pass)."""

    widget = forms.Select(choices=[("", "Any"), ("true", "Yes"), ("false", "No")])
    words = {"true": True, "1": True, "yes": True, "false": False, "0": False, "no": False}

    def to_python(self, value: Any) -> bool | None:  # type: ignore[override]  # Django's gives None too
        if value in (None, ""):
            return None
        told = self.words.get(str(value).lower())
        if told is None:
            sent = {"value": str(value)[:SHOWN]}
            raise ValidationError("“%(value)s” is neither true nor false.", params=sent)
        return told


class YesNo(BooleanFilter):
    """A question about a row: ``true`` or ``false`` in the address."""

    field_class = YesNoField


class Ordering(OrderingFilter):
    """Sorts by named columns. Rows without a value come last either way, and equal rows keep one
    order on every database, so that no row is lost or doubled between two pages."""

    def filter(self, queryset: QuerySet[Model], value: list[str] | None) -> QuerySet[Model]:
        chosen = [self.get_ordering_value(name) for name in value or [] if name]
        if not chosen:
            return queryset
        columns = [
            F(name.removeprefix("-")).desc(nulls_last=True)
            if name.startswith("-")
            else F(name).asc(nulls_last=True)
            for name in chosen
        ]
        return queryset.order_by(*columns, "pk")


class StrictFilterSet(FilterSet):
    """Filters of one list. An unknown parameter or a value that cannot be is an error of the form.

    Pages and API pass the parameters of the address (never ``None``: then nothing is hidden)
    and show ``errors``; ``qs`` is for valid filters only.
    """

    def get_form_class(self) -> type[StrictForm]:
        fields = {name: filter_.field for name, filter_ in self.filters.items()}
        return type(f"{type(self).__name__}Form", (StrictForm,), fields)

    def filter_queryset(self, queryset: QuerySet[Any]) -> QuerySet[Any]:
        """Rows that fit; none where the filters are not valid, so that no page shows what was not asked."""
        if self.errors:
            return queryset.none()
        for name, value in self.form.cleaned_data.items():
            if name not in self.combined():
                queryset = self.filters[name].filter(queryset, value)
        return queryset

    def everything(self) -> QuerySet[Any]:
        """The rows before any filter."""
        if self.queryset is None:  # django-filter always sets it; its types do not say so
            raise TypeError("These filters were given no rows.")
        return self.queryset.all()

    @classmethod
    def combined(cls) -> frozenset[str]:
        """Names of the filters that a subclass applies by itself, together."""
        return frozenset()
