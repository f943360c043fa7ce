"""Authorities, places and topics by name, as the engine needs them.

Built once from plain rows (out of the database, or of ``fixtures/`` where there is none),
then only read.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from updates.extraction.vocabulary import RegulatorKind


@dataclass(frozen=True, slots=True)
class RegulatorEntry:
    """One authority of the reference data. ``aliases`` holds acronyms and other names."""

    key: str
    name: str
    jurisdiction: str | None = None
    parent: str | None = None
    kind: RegulatorKind = RegulatorKind.REGULATOR
    aliases: tuple[str, ...] = ()
    branch_pattern: str | None = None


@dataclass(frozen=True, slots=True)
class JurisdictionEntry:
    """A country, a subdivision or the EU: ISO 3166 code, English name, other names, demonyms."""

    code: str
    name: str
    parent: str | None = None
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TopicEntry:
    """A topic and the words that point to it."""

    slug: str
    name: str
    keywords: tuple[str, ...] = ()


class Gazetteer:
    """The reference data in the shape the recognisers read. Immutable once built."""

    def __init__(
        self,
        regulators: Iterable[RegulatorEntry] = (),
        jurisdictions: Iterable[JurisdictionEntry] = (),
        topics: Iterable[TopicEntry] = (),
    ) -> None:
        self.regulators = tuple(regulators)
        self.jurisdictions = tuple(jurisdictions)
        self.topics = tuple(topics)
