"""A body that a text names, whether it acts or not."""

from updates.extraction.findings import Span
from updates.extraction.gazetteer import RegulatorEntry
from updates.extraction.values import dataclass


@dataclass(frozen=True, slots=True)
class Mention:
    """A body named at ``span``; ``entry`` is its row of the gazetteer where it has one.

    ``name`` is what to call it: the words of the text where they are a full name, else the
    gazetteer's. ``head`` is the head office of a branch, or of a body told by a pattern.
    """

    span: Span
    name: str
    entry: RegulatorEntry | None = None
    head: RegulatorEntry | None = None
    jurisdiction: str | None = None
    weak: bool = False
    rule: str = "gazetteer"

    @property
    def identity(self) -> str:
        """Equal for two mentions of one body."""
        if self.entry is not None:
            return self.entry.key
        return " ".join(sorted(set(self.name.lower().replace("’", "'").split()) - {"of", "the"}))
