"""Passwords that are needed again, kept so that the database alone does not tell them.

A sealed word opens with the SECRET_KEY of the installation only (or one of SECRET_KEY_FALLBACKS,
while keys are changed), and only for the host and user that it was given for: whoever changes
where a source leads must give the password again.
"""

import base64
import hashlib
import json
from collections.abc import Iterator

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.conf import settings

_USE = b"regtrack: sealed passwords\x1f"


class CannotOpen(Exception):
    """The sealed word was sealed with another key, for another use, or is none."""


def _keys() -> Iterator[Fernet]:
    for key in (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS):
        # One pass is enough: SECRET_KEY is random, nothing that a person thought of.
        yield Fernet(base64.urlsafe_b64encode(hashlib.sha256(_USE + key.encode()).digest()))


def seal(password: str, *, use: str) -> str:
    """The password as it may be stored; ``use`` says what it is for."""
    return MultiFernet(list(_keys())).encrypt(json.dumps([use, password]).encode()).decode("ascii")


def unseal(sealed: str, *, use: str, seconds: int | None = None) -> str:
    """The password. Raises ``CannotOpen``, also where it was sealed more than ``seconds`` ago."""
    try:
        told, password = json.loads(MultiFernet(list(_keys())).decrypt(sealed.encode(), ttl=seconds))
    except (InvalidToken, ValueError, UnicodeError) as error:
        raise CannotOpen from error
    if told != use:
        raise CannotOpen
    return str(password)
