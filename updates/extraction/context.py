"""What the engine is told beside the text: nothing here is looked up, all of it is passed in."""

from dataclasses import dataclass, field
from datetime import date

from updates.extraction.confidence import Odds
from updates.extraction.gazetteer import Gazetteer


@dataclass(frozen=True, slots=True)
class Context:
    """The surroundings of one document.

    ``published`` is the day of publication where it is known beforehand, ``jurisdiction``
    the source's default as ISO 3166 code, ``gazetteer`` the authorities, places and topics
    of the reference data, built once and shared by all documents. ``odds`` is the reference
    data's table of confidences; without it every finding is taken for sure.
    """

    gazetteer: Gazetteer
    published: date | None = None
    language: str | None = None
    jurisdiction: str | None = None
    options: dict[str, str] = field(default_factory=dict)
    odds: Odds = field(default_factory=Odds)
