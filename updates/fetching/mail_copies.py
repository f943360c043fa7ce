"""Which messages lie in another folder already: what broke off may have copied them there."""

import re
from collections.abc import Sequence
from typing import Protocol

from updates.fetching.mail_parts import Head

IDS_AT_ONCE = 20
MOST_ALIKE = 500
_PLAIN_ID = re.compile(r"[!#-\[\]-~]{3,300}")
"""An id that can be asked for as it is: no quotes, no blanks."""


class Folder(Protocol):
    """The folder that is looked into."""

    def search(self, criteria: Sequence[str]) -> list[int]:
        """Numbers of the messages of which all the criteria hold."""

    def heads(self, uids: Sequence[int]) -> list[Head]:
        """What these messages are."""


def either(criteria: Sequence[str]) -> list[str]:
    """One criterion that holds where any of these does (RFC 9051: OR takes two)."""
    return ["OR", criteria[0], *either(criteria[1:])] if len(criteria) > 1 else list(criteria)


def copied(heads: Sequence[Head], folder: Folder) -> set[int]:
    """Those of the messages that lie in the folder: with the same id, and all else that a head says, its
    size too, since ids lie. One without an id is told from no other."""
    named = [head for head in heads if _PLAIN_ID.fullmatch(head.message_id)]
    found: set[tuple[object, ...]] = set()
    for start in range(0, len(named), IDS_AT_ONCE):
        some = [f'HEADER Message-ID "{head.message_id}"' for head in named[start : start + IDS_AT_ONCE]]
        alike = folder.search(either(some))
        found |= {_marks(head) for head in folder.heads(alike[:MOST_ALIKE])}
    return {head.uid for head in named if _marks(head) in found}


def _marks(head: Head) -> tuple[object, ...]:
    return head.message_id, head.subject, head.sender, head.sent_on, head.size
