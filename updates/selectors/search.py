"""Text search: the one place that says what a search for some words finds."""

import re
from typing import TypeVar

from django.db import connection
from django.db.models import Model, Q, QuerySet

from updates.models import InstrumentEvent, Penalty, Regulator, UpdateRegulator

M = TypeVar("M", bound=Model)

MAX_TERMS = 12
"""More words than this in one search are not read."""

_TERM = re.compile(r'"([^"]+)"|(\S+)')


def terms(words: str) -> list[str]:
    """The words searched for; what stands in double quotes is one term."""
    found = (quoted.strip() or word.strip('"') for quoted, word in _TERM.findall(words))
    return [term for term in found if term][:MAX_TERMS]


def contains(field: str, term: str) -> Q:
    """``field`` holds the term, upper and lower case alike, in any script.

    SQLite's LIKE folds the case of ASCII letters only, so other letters with case go by
    regular expression there, which Django gives Python's rules.
    """
    if connection.vendor == "sqlite" and not term.isascii() and term.lower() != term.upper():
        return Q(**{f"{field}__iregex": re.escape(term)})
    return Q(**{f"{field}__icontains": term})


def _any_field(term: str, fields: tuple[str, ...]) -> Q:
    condition = Q()
    for field in fields:
        condition |= contains(field, term)
    return condition


def anywhere(queryset: QuerySet[M], words: str, *fields: str) -> QuerySet[M]:
    """Rows where each term stands in one of the fields, which are the row's own or a parent's."""
    for term in terms(words):
        queryset = queryset.filter(_any_field(term, fields))
    return queryset


def regulators_named(term: str) -> QuerySet[Regulator]:
    """Authorities whose name, or any alias, contains the term."""
    return Regulator.objects.filter(_any_field(term, ("name", "aliases__name"))).order_by()


def updates_matching(words: str) -> Q:
    """The condition on an update: each term stands in its headline, its text, or in the name of
    an authority, an instrument or a party in it."""
    condition = Q()
    for term in terms(words):
        acting = UpdateRegulator.objects.filter(regulator__in=regulators_named(term))
        events = InstrumentEvent.objects.filter(_any_field(term, ("instrument__title", "instrument__number")))
        struck = Penalty.objects.filter(contains("party__name", term))
        condition &= (
            _any_field(term, ("headline", "text"))
            | Q(pk__in=acting.values("update"))
            | Q(pk__in=events.order_by().values("update"))
            | Q(pk__in=struck.order_by().values("action__update"))
        )
    return condition


def regulators_matching(words: str) -> Q:
    """The condition on an authority: each term stands in its name or in one of its aliases."""
    condition = Q()
    for term in terms(words):
        condition &= Q(pk__in=regulators_named(term).values("pk"))
    return condition
