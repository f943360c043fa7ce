"""Where names of bodies are looked for: by words that tell them, and by what stands before a name."""

import pytest

from tests.extraction.analysing import GAZETTEER
from updates.extraction.authorities import find_authorities
from updates.extraction.findings import Span
from updates.extraction.guarded import Guarded
from updates.extraction.namelead import NameLead
from updates.extraction.names import runs_of

_BY = Guarded(r"\bby\s+(?:the\s+)?$")


def named(text: str) -> list[str]:
    return [found.name for found in find_authorities(text, Span(0, len(text)), GAZETTEER, {})]


def runs(text: str, *words: str) -> list[str]:
    spots = sorted(text.index(word) for word in words)
    return [text[run[0].start : run[-1].end] for run in runs_of(text, 0, len(text), spots)]


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        # only runs with a word that is asked for
        ("Alpha Group told the Toy Board what Beta Holdings did", ["Board"], ["Toy Board"]),
        # two words of one run
        (
            "On Monday, the Toy Commission Board of Utah met",
            ["Commission", "Board"],
            ["Toy Commission Board of Utah"],
        ),
        # a full stop before a line's end may be a number's
        ("Court No.\n5 of Leeds sat", ["Leeds"], ["Court No.\n5 of Leeds"]),
        ("Rules of Alpha,\nToy Board met", ["Board"], ["Toy Board"]),
        # in no run
        ("the small board met the Toy Board", ["small", "Toy"], ["Toy Board"]),
    ],
)
def test_runs_around_words(text: str, words: list[str], expected: list[str]) -> None:
    assert runs(text, *words) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Toy Safety Commission met.", ["Toy Safety Commission"]),
        ("The Toy Safety Commission's report is out.", ["Toy Safety Commission"]),
        ("A note of the Central Bank of Namibia.", ["Central Bank of Namibia"]),
        ("A fine of dell'Autorità Garante Nuova.", ["Autorità Garante Nuova"]),
        ("Alpha Group and Beta Holdings met.", []),
    ],
)
def test_bodies_by_a_telling_word(text: str, expected: list[str]) -> None:
    assert named(text) == expected


@pytest.mark.parametrize(
    ("before", "told"),
    [
        ("fined by the ", True),
        ("fined by ", True),
        ("fined by, the ", False),
        ("fined by (", False),
        ("The ", False),
        ("", False),
    ],
)
def test_words_right_before_a_name(before: str, told: bool) -> None:
    text = f"{before}FCA"
    lead = NameLead(text, Span(len(before), len(text)), Span(0, len(text)))
    assert lead.tells(_BY) is told
