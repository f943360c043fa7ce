"""Finds the one thing that an address names."""

from collections.abc import Callable
from typing import TypeVar

from django.core.exceptions import ObjectDoesNotExist
from django.http import Http404

T = TypeVar("T")


def found(find: Callable[[str], T], public_id: str, what: str) -> T:
    """What ``find`` gives for the id; 404 with a sentence where there is none."""
    try:
        if "\x00" not in public_id:  # PostgreSQL takes no such character
            return find(public_id)
    except ObjectDoesNotExist:
        pass  # told below, as for an id that cannot be
    raise Http404(f"There is no {what} with the id “{public_id[:80]}”.")
