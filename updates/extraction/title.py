"""A title of a rule, as the stages of this field hand it on."""

from dataclasses import dataclass

from updates.extraction.findings import Span


@dataclass(frozen=True, slots=True)
class Title:
    """A title at ``span``; ``draft`` where it calls itself one, ``plain`` where it is in lower case."""

    span: Span
    text: str
    draft: bool = False
    plain: bool = False
    rule: str = "title-case"
