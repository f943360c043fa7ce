"""A title of a rule, as the stages of this field hand it on."""

from updates.extraction.findings import Span
from updates.extraction.values import dataclass


@dataclass(frozen=True, slots=True)
class Title:
    """A title at ``span``; ``draft`` where it calls itself one, ``plain`` where it is in lower case."""

    span: Span
    text: str
    draft: bool = False
    plain: bool = False
    rule: str = "title-case"
