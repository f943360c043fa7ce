"""Whose money a bare "$", "¥" or "pesos" is: the acting authority's country's, or what is declared."""

import re
from collections.abc import Sequence

from updates.extraction.mention import Mention
from updates.extraction.money import declared_currency
from updates.extraction.passage import Passage

DECLARATIONS = 4000
"""Characters of a document's opening in which it may say which dollars it means."""
# "HK$400 million ($51 million)": beside a dollar with letters a bare one is the United States'.
_LETTERED = re.compile(r"(?<![A-Za-z])(?!US|U\.S|USD)(?:[A-Z]{1,3}|Mex|COL)\$\s?\d")


def money_country(mentions: Sequence[Mention], countries: Sequence[str], default: str | None) -> str | None:
    """The country whose money an ambiguous sign means.

    It is that of the authorities where all that are known belong to one; else the country that the
    passage tells of most, else ``default``.
    """
    known = {m.entry.jurisdiction[:2] for m in mentions if m.entry is not None and m.entry.jurisdiction}
    if len(known) == 1:
        return known.pop()
    return countries[0] if countries else default


def dollar_of(passage: Passage) -> str | None:
    """What a bare "$" means in the passage, where the document says so or the passage shows it."""
    if passage.text.find("$", passage.start, passage.end) < 0:
        return None
    declared = declared_currency(passage.text[:DECLARATIONS])
    if declared is not None:
        return declared
    return "USD" if _LETTERED.search(passage.text, passage.start, passage.end) else None
