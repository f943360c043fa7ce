"""What is tried behind a rule's name: all cues that can stand there, and few others."""

import pytest

from updates.extraction.eventcues import TAIL_CUES
from updates.extraction.tails import cues_behind

TAILS = (
    " was published on 3 May.",
    " (the “Toy Rules”) were passed",
    " (CPSC), which took effect at once",
    ", on Monday 3 March 2025, was officially issued",
    " has now also been finally withdrawn",
    " is still at least two months away",
    " is now law",
    " remains open for views",
    " to be revised soon",
    " is expected to be tabled in June",
    " requires shops to label toys",
    " of the Toy Safety Authority",
    ".",
    "",
)


@pytest.mark.parametrize("tail", TAILS)
def test_no_cue_that_fits_is_left_out(tail: str) -> None:
    chosen = cues_behind(tail)
    assert [cue for cue in TAIL_CUES if cue[1].match(tail)] == [cue for cue in chosen if cue[1].match(tail)]


def test_where_no_cue_can_begin_none_is_tried() -> None:
    assert not cues_behind(" requires shops to label toys")
    assert not cues_behind(".")


def test_a_place_within_a_text_is_as_good() -> None:
    text = "The Toy Rules were passed, and the Ball Rules too."
    assert list(cues_behind(text, len("The Toy Rules"), len(text))) == list(cues_behind(" were passed"))
