"""Sentences are read for punishments without money where one of their words tells them."""

import pytest

from updates.extraction.statecues import STATE_CUE, may_tell_state, state_cues


@pytest.mark.parametrize(
    "words",
    [
        "The FCA warned Alpha Ltd over late files.",
        "Alpha Ltd drew a severe reprimand.",
        "La CNIL a prononcé un blâme public.",
        "MAS revoked the licence of Alpha Ltd.",
        "The loss of its licence ends the matter.",
        "Alpha Ltd loses its licence.",
        "Alpha Ltd must not take on new business for six months.",
        "The bank was barred from taking deposits for 90 days.",
        "Ann Bee was debarred from the industry.",
        "Ann Bee may never work as a broker.",
        "Ann Bee may no longer act as a director.",
        "Ann Bee must not return to the trade.",
        "Ann Bee may not work in the trade again.",
        "Ann Bee may not be a director for five years.",
        "A court declared Ann Bee unfit to be a director.",
        "Ann Bee was struck off.",
        "She got a lifetime ban.",
        "It issued a cold-shoulder order.",
        "The exchange suspended trading by Alpha Ltd for two weeks.",
        "Alpha Ltd agreed to stop accepting new clients for one month.",
        "Alpha Ltd got a six-month halt to sales.",
    ],
)
def test_words_tell_what_patterns_find(words: str) -> None:
    told = [(match.start(), match.end()) for match in STATE_CUE.pattern.finditer(words)]
    assert told
    assert [(cue.start, cue.end) for cue in state_cues(words, 0, len(words))] == told


@pytest.mark.parametrize("words", ["The bank barely grew.", "Losses at the bank are not new.", "A band."])
def test_other_words_tell_nothing(words: str) -> None:
    assert not may_tell_state(words, 0, len(words))
