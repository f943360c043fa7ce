"""Passages too long to be read at once."""

from itertools import pairwise
from pathlib import Path

import pytest

from tests.extraction.analysing import GAZETTEER
from updates.extraction import extract, parts, read
from updates.extraction.context import Context
from updates.extraction.findings import Extraction

FINE = "On 3 March 2024 the Data Protection Commission fined Alpha{0} Limited EUR {0},000. "
RULE = "The Ministry of Industry issued the Toy Data Rules on 4 May 2024. "
FILLER = "Nobody was there to speak of it. "


def of_line(text: str) -> Extraction:
    return extract(read(text.encode(), filename="a.txt"), Context(GAZETTEER))


@pytest.fixture
def short_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parts, "LONGEST", 300)


@pytest.mark.usefixtures("short_parts")
def test_a_long_line_tells_what_its_sentences_tell() -> None:
    line = "".join(FINE.format(number) + FILLER * 3 for number in range(1, 40))
    found = of_line(line)
    penalties = [told for item in found.items for action in item.actions for told in action.penalties]
    assert [(told.respondent, told.amount) for told in penalties] == [
        (f"Alpha{number} Limited", number * 1000) for number in range(1, 40)
    ]
    for told in penalties:
        assert told.amount_span is not None
        assert str(int(told.amount or 0))[:-3] in told.amount_span.of(line)


@pytest.mark.usefixtures("short_parts")
def test_bodies_and_rules_of_several_parts_are_told_once() -> None:
    """And a rule that one part only cites has the step that another one tells."""
    cited = "On 2 May 2024 the Ministry of Industry spoke of the Toy Data Rules. "
    line = f"{cited}{FILLER * 12}{RULE}{FILLER * 12}{RULE}{FILLER * 12}{RULE}"
    (item,) = of_line(line).items
    assert len(item.regulators) == 1
    assert [(found.title, found.event.value) for found in item.instruments] == [("Toy Data Rules", "issued")]


@pytest.mark.usefixtures("short_parts")
def test_parts_are_whole_sentences_and_nothing_lies_between() -> None:
    seen: list[tuple[int, int]] = []
    whole = parts.parts_of

    def noted(passage: parts.Passage) -> list[parts.Passage]:
        found = whole(passage)
        seen.extend((part.start, part.end) for part in found)
        return found

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("updates.extraction.analysis.parts_of", noted)
        line = (RULE + FILLER * 2) * 20
        of_line(line)
    assert len(seen) > 5
    assert all(before[1] == after[0] for before, after in pairwise(seen))
    assert all(line[end - 1] == "." and end - start <= 300 for start, end in seen)


def test_no_golden_newsletter_is_read_in_parts() -> None:
    """The longest paragraph is far shorter: what is linked in real newsletters is linked over all of it."""
    folder = Path(__file__).parent.parent / "golden" / "texts"
    files = [path for path in folder.iterdir() if path.suffix in (".txt", ".md")]
    longest = max(len(paragraph) for path in files for paragraph in path.read_text().split("\n\n"))
    assert 0 < longest < parts.LONGEST / 4
