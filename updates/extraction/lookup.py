"""What the reference data names in one document, looked up once and asked by stretches of text."""

import re
from bisect import bisect_left
from collections import Counter
from functools import lru_cache
from typing import Any, TypeVar

from updates.extraction.findings import Block, ReadText, Span
from updates.extraction.gazetteer import Gazetteer
from updates.extraction.phrases import PhraseIndex, TextWords
from updates.extraction.places import Place, country_of

_FEWEST_NAMES = 3
_PART_OF_WORLD = re.compile(r"\b(?:Latin|Central)[ -]$")
# "US$5 million", "the Basel framework": money, a committee's rules.
_NO_PLACE = re.compile(
    r"\$|(?<=\bBasel)\s(?:standards?|framework|Committee|Accord|rules|capital|III|IV|3|principles|package|endgame|"
    r"reforms?|II|output|risk)\b"
)
_MOST_TOPICS = 5

Found = TypeVar("Found")


@lru_cache(maxsize=4)
def _topic_index(gazetteer: Gazetteer) -> PhraseIndex[str]:
    """Keywords as given and with a capital: a phrase of one word is matched in its exact case."""
    rows = []
    for topic in gazetteer.topics:
        for keyword in topic.keywords:
            rows += [(form, topic.slug) for form in dict.fromkeys((keyword, keyword.capitalize()))]
    return PhraseIndex(rows)


@lru_cache(maxsize=4)
def first_words(gazetteer: Gazetteer) -> dict[PhraseIndex[Any], frozenset[str]]:
    """The words that names and keywords begin with, under each index of them."""
    indexes: list[PhraseIndex[Any]] = [
        gazetteer.place_names,
        gazetteer.regulator_names,
        _topic_index(gazetteer),
    ]
    return dict.fromkeys(indexes, frozenset[str]().union(*(index.first_words for index in indexes)))


class Names:
    """Places, authorities and topics of a document, in reading order."""

    def __init__(self, gazetteer: Gazetteer, read: ReadText, words: TextWords) -> None:
        self._places: list[Place] = []
        self._authorities: list[tuple[Span, str | None]] = []
        self._topics: list[tuple[int, str]] = []
        self.first_named: dict[str, Span] = {}
        """By an authority's key, where the document names it first."""
        self._countries: Counter[str] = Counter()
        for block in read.blocks:
            self._take(gazetteer, read.text, words, block)

    def _take(self, gazetteer: Gazetteer, text: str, words: TextWords, block: Block) -> None:
        start, end = block.start, block.end
        for place in words.hits(gazetteer.place_names, start, end):
            if _PART_OF_WORLD.search(text, max(0, place.span.start - 10), place.span.start):
                continue
            if _NO_PLACE.match(text, place.span.end):
                continue
            self._places.append(Place(place.payloads[0], place.span))
            self._countries[country_of(place.payloads[0])] += 1
        for authority in words.hits(gazetteer.regulator_names, start, end):
            countries = {country_of(entry.jurisdiction) for entry in authority.payloads if entry.jurisdiction}
            country = countries.pop() if len(countries) == 1 else None
            self._authorities.append((authority.span, country))
            if country is not None:
                self._countries[country] += 1
            for entry in authority.payloads:
                self.first_named.setdefault(entry.key, authority.span)
        for topic in words.hits(_topic_index(gazetteer), start, end):
            self._topics += [(topic.span.start, slug) for slug in dict.fromkeys(topic.payloads)]

    def usual_country(self) -> str | None:
        """The country that most names point to, ``None`` where they are few or none prevails."""
        if not self._countries:
            return None
        code, count = self._countries.most_common(1)[0]
        return code if count >= _FEWEST_NAMES and 2 * count > self._countries.total() else None

    def places_in(self, span: Span) -> list[Place]:
        """The jurisdictions named in a stretch of the text."""
        first = bisect_left(self._places, span.start, key=lambda place: place.span.start)
        last = bisect_left(self._places, span.end, lo=first, key=lambda place: place.span.start)
        return self._places[first:last]

    def names_authority(self, span: Span) -> bool:
        """Whether a known authority is named in a stretch of the text."""
        return bool(self._authorities_in(span))

    def authority_country(self, span: Span) -> Place | None:
        """The country of all known authorities named in a stretch of the text, ``None`` where they differ."""
        found = [(place, country) for place, country in self._authorities_in(span) if country]
        if not found or len({country for _, country in found}) > 1:
            return None
        return Place(found[0][1], found[0][0])

    def _authorities_in(self, span: Span) -> list[tuple[Span, str | None]]:
        first = bisect_left(self._authorities, span.start, key=lambda found: found[0].start)
        last = bisect_left(self._authorities, span.end, lo=first, key=lambda found: found[0].start)
        return self._authorities[first:last]

    def topics_in(self, span: Span) -> tuple[str, ...]:
        """Slugs of the topics whose keywords stand in a stretch of the text, the most often named first."""
        first = bisect_left(self._topics, (span.start, ""))
        last = bisect_left(self._topics, (span.end, ""), lo=first)
        counts = Counter(slug for _, slug in self._topics[first:last])
        return tuple(slug for slug, _ in counts.most_common(_MOST_TOPICS))
