"""The facts of one passage: who acted, on which rules, with which enforcement."""

from updates.extraction.context import Context
from updates.extraction.instruments import find_instruments
from updates.extraction.passage import Facts, Passage
from updates.extraction.regulators import acting_regulators, countries_of, mentions_of
from updates.extraction.sentences import sentences_of


def analyse(passage: Passage, context: Context) -> Facts:
    """All findings of one passage; nothing outside it is read but its headings and definitions."""
    countries = countries_of(passage, context)
    mentions = mentions_of(passage, context, countries)
    sentences = sentences_of(passage.text, passage.start, passage.end)
    instruments = find_instruments(passage, sentences, [mention.span for mention in mentions])
    titles = [found.span for found in instruments]
    regulators = acting_regulators(passage, context, mentions, sentences, titles, countries)
    return Facts(regulators=regulators, instruments=instruments)
