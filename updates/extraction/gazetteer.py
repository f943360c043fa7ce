"""Authorities, places, laws and topics by name, as the engine needs them.

Built once from plain rows (out of the database, or of ``fixtures/`` where there is none),
then only read. Looking names up in a text costs the same however many there are.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from updates.extraction.nationallaws import NationalLaws
from updates.extraction.phrases import Hit, PhraseIndex, Words
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
    branch_names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class JurisdictionEntry:
    """A country, a subdivision or the EU: ISO 3166 code, English name, other names, demonyms."""

    code: str
    name: str
    parent: str | None = None
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PlaceEntry:
    """A city or other place that has no code of its own, and the jurisdiction it lies in."""

    name: str
    jurisdiction: str
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LawEntry:
    """A name that laws, rules, forms or papers of one jurisdiction alone go by."""

    name: str
    jurisdiction: str


@dataclass(frozen=True, slots=True)
class TopicEntry:
    """A topic and the words that point to it."""

    slug: str
    name: str
    keywords: tuple[str, ...] = ()


_NO_ACRONYM = 4


class Gazetteer:
    """The reference data in the shape the recognisers read. Immutable once built."""

    def __init__(
        self,
        regulators: Iterable[RegulatorEntry] = (),
        jurisdictions: Iterable[JurisdictionEntry] = (),
        topics: Iterable[TopicEntry] = (),
        places: Iterable[PlaceEntry] = (),
        laws: Iterable[LawEntry] = (),
    ) -> None:
        self.regulators = tuple(regulators)
        self.jurisdictions = tuple(jurisdictions)
        self.topics = tuple(topics)
        self.places = tuple(places)
        self.laws = tuple(laws)
        self._regulator_by_key = {entry.key: entry for entry in self.regulators}
        self._jurisdiction_by_code = {entry.code: entry for entry in self.jurisdictions}
        self.regulator_names = PhraseIndex(
            (name, entry) for entry in self.regulators for name in dict.fromkeys((entry.name, *entry.aliases))
        )
        self.place_names = PhraseIndex(self._place_rows())
        self.national_laws = NationalLaws((law.name, law.jurisdiction) for law in self.laws)
        self._branch_heads = {
            " ".join(pattern.lower().split()): entry
            for entry in self.regulators
            for pattern in entry.branch_names
        }
        pairs = [pattern.split(" ") for pattern in self._branch_heads if pattern.count(" ") == 1]
        self.branch_words = frozenset(last for place, last in pairs if place == "{place}")
        """What local bodies are called in one word behind their place's, in small letters: "Hubei CAC"."""
        self._by_country: dict[str, list[RegulatorEntry]] = {}
        for entry in self.regulators:
            self._by_country.setdefault((entry.jurisdiction or "")[:2], []).append(entry)

    def with_regulators(self, regulators: Iterable[RegulatorEntry]) -> "Gazetteer":
        """The same with other authorities."""
        return Gazetteer(regulators, self.jurisdictions, self.topics, self.places, self.laws)

    def _place_rows(self) -> Iterator[tuple[str, str]]:
        for entry in self.jurisdictions:
            for name in dict.fromkeys((entry.name, *entry.aliases)):
                yield name, entry.code
            # Headings in capitals; a word of several is found in any case.
            if " " not in entry.name and len(entry.name) >= _NO_ACRONYM:
                yield entry.name.upper(), entry.code
        for place in self.places:
            for name in dict.fromkeys((place.name, *place.aliases)):
                yield name, place.jurisdiction

    def regulator(self, key: str) -> RegulatorEntry | None:
        """The authority with this key."""
        return self._regulator_by_key.get(key)

    def jurisdiction(self, code: str) -> JurisdictionEntry | None:
        """The jurisdiction with this ISO 3166 code."""
        return self._jurisdiction_by_code.get(code)

    def regulators_in(self, code: str) -> Sequence[RegulatorEntry]:
        """The authorities of the country (or its parts) with this ISO 3166 code."""
        return self._by_country.get(code[:2], ())

    def branch_head(self, pattern: str) -> RegulatorEntry | None:
        """The head office of local bodies called so: "{place} Communications Administration"."""
        return self._branch_heads.get(" ".join(pattern.lower().split()))

    def find_regulators(self, text: str, words: Words) -> Iterator[Hit[RegulatorEntry]]:
        """Names of authorities among ``words`` of ``text``; several entries may share one name."""
        return self.regulator_names.find(text, words)

    def find_places(self, text: str, words: Words) -> Iterator[Hit[str]]:
        """Names of jurisdictions and places, with the ISO 3166 codes that they stand for."""
        return self.place_names.find(text, words)
