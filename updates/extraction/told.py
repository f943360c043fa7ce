"""What a sentence tells of a rule."""

from updates.extraction.findings import Span
from updates.extraction.title import Title
from updates.extraction.values import dataclass
from updates.extraction.vocabulary import Event


@dataclass(frozen=True, slots=True)
class Told:
    """What one sentence tells of one title; ``event`` is ``None`` where it only names it."""

    title: Title
    event: Event | None
    evidence: Span | None = None
    rule: str = "named"
