"""Field builders shared by the models."""

from typing import Any

from django.db import models

from updates.extraction.vocabulary import Precision, Vocabulary


def public_id_field() -> models.CharField:
    """The id that addresses, the API and exports use: stable over rebuilds, never a row number."""
    return models.CharField(
        max_length=80, unique=True, help_text="Stable public identifier, used in addresses and in the API."
    )


def word_field(words: type[Vocabulary], **options: Any) -> models.CharField:
    """A field that takes one word of a closed vocabulary."""
    return models.CharField(max_length=20, choices=words.choices(), **options)


def precision_field() -> models.CharField:
    """How exactly the date beside it is told; empty where there is no date."""
    return word_field(Precision, blank=True, default="", help_text="How exactly the date is known.")


def one_of(field: str, words: type[Vocabulary], name: str, *, blank: bool = False) -> models.CheckConstraint:
    """The database's own guard that ``field`` holds a word of the vocabulary."""
    allowed = [word.value for word in words] + ([""] if blank else [])
    return models.CheckConstraint(condition=models.Q(**{f"{field}__in": allowed}), name=name)


def precise(date: str, precision: str, name: str) -> models.CheckConstraint:
    """A date has a precision, and a precision a date."""
    known = models.Q(**{f"{date}__isnull": False}) & ~models.Q(**{precision: ""})
    unknown = models.Q(**{f"{date}__isnull": True, precision: ""})
    return models.CheckConstraint(condition=known | unknown, name=name)
