"""Patterns that are run only where a match is possible find what the plain patterns find."""

import importlib
import pkgutil
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from updates import extraction
from updates.extraction.actioncues import ACTION_CUES
from updates.extraction.actionverbs import VERB_CUES
from updates.extraction.cuetable import CueTable
from updates.extraction.guarded import Guarded, WordStart
from updates.extraction.literals import folded, needed
from updates.extraction.openings import openings
from updates.extraction.reading import read
from updates.extraction.stretches import same

GOLDEN = Path(__file__).parents[1] / "golden" / "texts"


@pytest.mark.parametrize(
    ("pattern", "found"),
    [
        (r"\bfined\b", {"fined"}),  # a word
        (r"\bfin(?:ed|es)\s+for\b", {"fined", "fines"}),  # the rarer of two words
        (r"warn(?:ed)?", {"warn"}),  # what may be left out is not needed
        (r"ban|suspen", {"ban", "suspe"}),  # one of several, cut to what is rare enough
        (r"(?:ban|\w+)\s+on", {"on"}),  # a branch that may be anything needs nothing
        (r"[“\"]\w+", {"“", '"'}),  # a small set of characters
        (r"(?:a|b)*c?", set()),  # nothing is needed
        (r"[Öö]sterreich", {"sterr"}),  # letters with several small forms are no help
        (r"FINED", {"fined"}),  # compared in small letters
        (r"(?<=fined\s)by", {"by"}),  # what stands before the match is not in it
        (r"(?:fine){2}", {"fine"}),  # a repetition needs what it repeats
    ],
)
def test_needed(pattern: str, found: set[str]) -> None:
    assert set(needed(pattern)) == found


@pytest.mark.parametrize(
    ("pattern", "found"),
    [
        (r"\bfined\b", {"fined"}),  # a word
        (r"\bconfiscated\b", {"confisca*"}),  # eight letters tell enough
        (r"\b(?:in|by)\s+May", {"in", "by"}),  # a word ends where a blank follows
        (r"\b(?:in|by)\b", {"in", "by"}),  # or where its edge is asked for
        (r"(?<![A-Za-z\d])(?:the\s)?end\b", {"the", "end"}),  # what may be left out
        (r"\b[Qq][1-4]\b", {"q0"}),  # a digit is any digit
        (r"\b\d{1,2}(?:st)? fines", {"0", "00", "0st", "00st"}),
        (r"\b\d+", {"0*", "00*", "000*", "0000*", "00000*", "000000*", "0000000*", "00000000*"}),
        (r"\b(?:“fined)", {"“"}),  # a sign stands for itself
        (r"\bfin\w+", {"fin*"}),  # three letters and any more
        (r"(?<!\w)(?:; fined|won)", {";", "won*"}),
    ],
)
def test_openings(pattern: str, found: set[str]) -> None:
    assert openings(pattern) == found


@pytest.mark.parametrize(
    "text",
    [
        "a ban is made, to ban or to fine is in law",
        "it is to fine it in March",
        "To open, in to, to ope, to open",
        "is ban to fine",
    ],
)
def test_what_a_word_cannot_begin_is_not_tried_there(text: str) -> None:
    pattern = (
        r"\bto\s+open\b|\bto\s+fine\b|\bbans?\b|\bin\s+(?:law|March)|\bopens\b|\bfined\b|\bwon\b|"
        r"\b(?:is|it)\s+(?:made|to)\b|\bsued\b"
    )
    found = [match.span() for match in re.finditer(pattern, text, re.IGNORECASE)]
    assert [match.span() for match in Guarded(pattern, re.IGNORECASE).finditer(text, 0, len(text))] == found
    first = Guarded(pattern, re.IGNORECASE).search(text, 0, len(text))
    assert [first.span() if first else None] == found[:1]


@pytest.mark.parametrize(
    "pattern",
    [
        r"fined",  # may begin inside a word
        r"\b\w+ fined",  # with any word
        r"\b(?:in|(?:\w+ly))",  # one branch with any word
        r"\bin",  # with any word that begins so
        r"(?<![a-z])in\b",  # after a capital, that is inside a word
    ],
)
def test_no_openings(pattern: str) -> None:
    with pytest.raises(ValueError, match="A match may"):
        openings(pattern)


@pytest.mark.parametrize(
    "text",
    [
        "a ban is made, to ban or to fine is in law",
        "it is to fine it in March, to open to fine in law",
        "To open, in to, to ope, to open",
        "two of 12 firms were fined and fined again, is ban to fine",
        "fıned to fine",  # a letter that ignoring case takes for another
    ],
)
def test_a_table_finds_what_each_of_its_patterns_finds(text: str) -> None:
    patterns = [
        r"\bto\s+open\b|\bto\s+fine\b|\bbans?\b|\bin\s+(?:law|March)|\bopens\b",
        r"\b(?:two|\d+)\s+(?:of\s+)?(?:\w+\s+){0,3}?(?:fined|firms)\b|\bfined\b|\bwon\b|\bin\s+\w+",
        r"\bsued\b",
    ]
    rows = [(number, re.compile(pattern, re.IGNORECASE)) for number, pattern in enumerate(patterns)]
    table = CueTable(rows)
    for end in range(len(text) + 1):
        spans = {key: [match.span() for match in found] for key, found in table.find(text, 0, end)}
        plain = {key: [match.span() for match in row.finditer(text, 0, end)] for key, row in rows}
        assert {key: found for key, found in spans.items() if found} == {
            key: found for key, found in plain.items() if found
        }


@pytest.mark.parametrize("pattern", [r"fined", r"\b\w+ fined", r"\b(?:“fined|won)"])
def test_a_table_asks_for_words_that_matches_begin_with(pattern: str) -> None:
    with pytest.raises(ValueError, match="A match may"):
        CueTable([(0, re.compile(pattern))])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Nobody was ever fined", False),
        ("It was not yet fined", True),
        ("It was not to be, and yet fined", False),
        ("without having been fined", True),
    ],
)
def test_what_stands_before_a_word(text: str, found: bool) -> None:
    lead = Guarded(r"\b(?:no|not|without)\s+(?:\w+\s+){0,2}$", re.IGNORECASE)
    at = text.index("fined")
    assert (lead.search(text, 0, at) is not None) is found
    assert lead.search(text, at, at) is None


def test_cues_of_actions_name_the_words_that_they_begin_with() -> None:
    """Each sentence is asked for all: one that is tried at each letter costs as much as the others."""
    for _, cue in (*ACTION_CUES, *VERB_CUES):
        assert openings(cue.pattern, cue.flags & ~re.UNICODE), cue.pattern[:80]


@pytest.mark.parametrize("text", ["FİNED", "fıned", "ſanction", "K"])
def test_letters_that_ignoring_case_takes_for_plain_ones(text: str) -> None:
    plain = {"FİNED": "fined", "fıned": "fined", "ſanction": "sanction", "K": "k"}[text]
    assert re.search(plain, text, re.IGNORECASE)
    assert plain in folded(text)


RULES = [
    (r"\b(?:fined?|ban(?:s|ned)?)\s+(?:of|by)\b", re.IGNORECASE),
    (r"(?<![A-Za-z\d])(?:(?:[Tt]he\s)?end|\d{1,2})\s(?:of\s)?May", 0),
    (r"\b(?:a|an)\s+(?:\w+\s){0,2}fine\b|\bno\s\w+", re.IGNORECASE),
    (r"\b(?:fine|ban|’|-)\s?(?:by|of|a|May)", re.IGNORECASE),
    (
        r"\b(?:(?P<one>fined?)|ban(?P<more>s|ned)?|’|[)\]|]a)\s?(?:by|of|a|May)|\bno(?P<thing>\s\w+)?",
        re.IGNORECASE,
    ),
]
WORDS = st.sampled_from(
    [
        "fine",
        "Fined",
        "BAN",
        "bans",
        "of",
        "by",
        "the end",
        "a",
        "an",
        "May",
        "3",
        "12",
        "no",
        "Éa",
        "x",
        "’",
        "İ",
    ]
)
GAPS = st.sampled_from([" ", "  ", "", "\n", ".", "-"])


@given(st.lists(st.tuples(WORDS, GAPS), max_size=12), st.integers(0, 8), st.integers(0, 40))
def test_finds_what_the_plain_pattern_finds(parts: list[tuple[str, str]], start: int, end: int) -> None:
    text = "".join(word + gap for word, gap in parts)
    for pattern, flags in RULES:
        plain = re.compile(pattern, flags)
        wanted = [(match.span(), match.groupdict()) for match in plain.finditer(text, start, end)]
        for kind in (Guarded, WordStart):
            guarded = kind(pattern, flags)
            found = [(match.span(), match.groupdict()) for match in guarded.finditer(text, start, end)]
            assert found == wanted
            first = guarded.search(text, start, end)
            assert (first.span() if first else None) == (wanted[0][0] if wanted else None)


def _guarded() -> Iterator[tuple[str, Guarded]]:
    """All such patterns of the engine, by module and name."""
    for found in pkgutil.iter_modules(extraction.__path__):
        module = importlib.import_module(f"updates.extraction.{found.name}")
        for name, value in vars(module).items():
            rows = value if isinstance(value, tuple) else (value,)
            for row in rows:
                for part in row if isinstance(row, tuple) else (row,):
                    if isinstance(part, Guarded):
                        yield f"{found.name}.{name}", part


def test_all_of_them_on_the_golden_texts() -> None:
    lines = [
        line
        for path in sorted(GOLDEN.iterdir())
        for line in read(path.read_bytes(), filename=path.name).text.split("\n")
        if line.strip()
    ]
    for name, guarded in _guarded():
        for line in lines[::23]:
            wanted = [match.span() for match in guarded.pattern.finditer(line)]
            assert [match.span() for match in guarded.finditer(line)] == wanted, (name, line)


def test_equal_texts_are_one_object() -> None:
    """Two that are not would be compared letter by letter for each sentence: quadratic in a long text."""
    first, second = ("".join(["a fine. "] * size) for size in (2_000, 2_000))
    assert first is not second
    assert same(first) is same(second)
