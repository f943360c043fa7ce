"""What is remembered of an older version is what would be found in the newer one: whatever was edited."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from random import Random

import pytest

from updates.extraction import extract, read
from updates.extraction.context import Context
from updates.extraction.findings import Block, Extraction, ReadText
from updates.extraction.memory import Memory, Remembered
from updates.extraction.passage import Facts
from updates.extraction.reference import load_gazetteer
from updates.extraction.serialise import item_from_json, item_to_json

ROOT = Path(__file__).resolve().parent.parent.parent
TEXTS = sorted((ROOT / "tests" / "golden" / "texts").iterdir())
WORDS = (
    "On 5 May 2024, the Commission fined Acme Limited EUR 7,000 under the Data Act ('DA'). $ Italy".split()
)


@pytest.fixture(scope="module")
def context() -> Context:
    return Context(load_gazetteer(ROOT / "fixtures" / "reference"), published=date(2026, 3, 4))


def edited(text: ReadText, random: Random) -> ReadText:
    """The text with one block cut out, put in, moved, or with some words changed."""
    blocks = [(block.kind, block.level, text.text[block.start : block.end]) for block in text.blocks]
    at = random.randrange(len(blocks))
    kind, level, words = blocks[at]
    match random.randrange(5):
        case 0 if len(blocks) > 1:
            del blocks[at]
        case 1:
            told = " ".join(random.sample(WORDS, random.randrange(3, len(WORDS))))
            blocks.insert(at, (kind, level, told))
        case 2:
            blocks.insert(random.randrange(len(blocks)), blocks.pop(at))
        case 3:
            numbers = re.sub(r"\d", lambda _: str(random.randrange(10)), words)
            blocks[at] = (kind, level, numbers)
        case _:
            parts = words.split(" ")
            parts[random.randrange(len(parts))] = random.choice(WORDS)
            blocks[at] = (kind, level, " ".join(parts))
    whole, placed = "", []
    for kind, level, words in blocks:
        placed.append(Block(kind, len(whole), len(whole) + len(words), level))
        whole += words + "\n\n"
    return ReadText(whole, tuple(placed), text.title, text.published)


def memory_of(found: Extraction, text: str) -> Memory:
    """What is stored of a version, as it comes back from the database."""
    kept = {}
    for item, key in zip(found.items, found.fingerprints, strict=True):
        stored = item_from_json(item_to_json(item, text))
        if key:
            kept[key] = Remembered(stored.start, Facts(stored.regulators, stored.instruments, stored.actions))
    return kept


class Counting(dict[str, Remembered]):
    """A memory that counts what is taken from it."""

    taken = 0

    def get(self, key: str, default: object = None) -> Remembered | None:  # type: ignore[override]
        found = super().get(key)
        self.taken += found is not None
        return found


def histories(path: Path) -> Iterator[tuple[ReadText, ReadText]]:
    text = read(path.read_bytes(), filename=path.name)
    random = Random(path.name)
    for _ in range(2):
        newer = edited(text, random)
        yield text, newer
        text = newer


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_a_newer_version_is_extracted_as_if_there_were_no_older_one(path: Path, context: Context) -> None:
    for old, new in histories(path):
        memory = memory_of(extract(old, context, {}), old.text)
        found = extract(new, context, memory)
        fresh = extract(new, context, {})
        assert found == fresh


def test_only_what_changed_is_extracted_again(context: Context) -> None:
    told = [
        f"On {n} March 2024, the Data Protection Commission fined Firm{n} Limited EUR {n},000 for late "
        f"notice of a breach that its customers had complained of in week {n}."
        + " It did not say more than that."
        * 12
        for n in range(1, 29)
    ]
    old = read("\n\n".join(["# Enforcement", *told]).encode(), filename="a.md")
    new = read("\n\n".join(["# Enforcement", *told[:20], "", *told[21:]]).encode(), filename="a.md")
    memory = Counting(memory_of(extract(old, context, {}), old.text))
    found = extract(new, context, memory)
    assert len(found.items) == 27 and memory.taken >= 18
    assert found == extract(new, context, {})


def test_another_engine_or_other_reference_data_remember_nothing(context: Context) -> None:
    text = read(TEXTS[0].read_bytes(), filename=TEXTS[0].name)
    memory = Counting(memory_of(extract(text, context, {}), text.text))
    extract(text, context, memory, engine="another")
    extract(
        text, Context(load_gazetteer(ROOT / "fixtures" / "reference"), published=date(2026, 3, 5)), memory
    )
    assert memory.taken == 0
    extract(text, context, memory)
    assert memory.taken == len(memory)
