"""Topics of an item, by the keywords of the reference data."""

from collections.abc import Sequence
from functools import lru_cache

from updates.extraction.gazetteer import Gazetteer
from updates.extraction.phrases import PhraseIndex, Word

_MOST = 5


@lru_cache(maxsize=4)
def _index(gazetteer: Gazetteer) -> PhraseIndex[str]:
    """Keywords in lower case and as given: a phrase of one word is matched in its exact case."""
    rows = []
    for topic in gazetteer.topics:
        for keyword in topic.keywords:
            rows += [(form, topic.slug) for form in dict.fromkeys((keyword, keyword.capitalize()))]
    return PhraseIndex(rows)


def topics_of(gazetteer: Gazetteer, text: str, words: Sequence[Word]) -> tuple[str, ...]:
    """Slugs of the topics whose keywords stand among ``words``, the most often named first."""
    counts: dict[str, int] = {}
    for hit in _index(gazetteer).find(text, words):
        for slug in dict.fromkeys(hit.payloads):
            counts[slug] = counts.get(slug, 0) + 1
    return tuple(sorted(counts, key=lambda slug: -counts[slug])[:_MOST])
