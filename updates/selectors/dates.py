"""Dates that are told coarsely: when the span that a date stands for begins and ends."""

from datetime import date

from django.db.models import Q

from updates.extraction.vocabulary import Precision


def ends_on_or_after(field: str, precision: str, day: date) -> Q:
    """The span told by ``field`` at ``precision`` reaches ``day``: March 2022 reaches the 15th of March."""
    quarter_begins = day.replace(month=day.month - (day.month - 1) % 3, day=1)
    return (
        Q(**{f"{field}__gte": day})
        | Q(**{f"{field}__gte": day.replace(day=1), precision: Precision.MONTH.value})
        | Q(**{f"{field}__gte": quarter_begins, precision: Precision.QUARTER.value})
        | Q(**{f"{field}__gte": day.replace(month=1, day=1), precision: Precision.YEAR.value})
    )


def begins_on_or_before(field: str, day: date) -> Q:
    """The span told by ``field``, stored by its first day, has begun by ``day``."""
    return Q(**{f"{field}__lte": day})
