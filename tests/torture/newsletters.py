"""Newsletters by the hundred: the golden ones and the samples with other amounts, days and names.

Variants of one newsletter keep most of its words, so that they tell the same events, name the
same parties and instruments, and are merged; some repeat another's words in other bytes.
"""

import re
from pathlib import Path
from random import Random

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = (ROOT / "tests" / "golden" / "texts", ROOT / "fixtures" / "newsletters")
VARIED = (".txt", ".md", ".html", ".eml")
AMOUNT = re.compile(r"\b\d{1,3}(?:,\d{3})+\b")
DAY = re.compile(r"\b\d{1,2} (?=(?:Jan|Febr)uary|March|April|May|June|July|August|[A-Z][a-z]+ber\b)")
FIRM = re.compile(r"\b[A-Z][a-z]{3,}(?= (?:Limited|Ltd|Inc|Bank|Group|plc)\b)")
FIRMS = ("Northgate", "Harbourline", "Silverbrook", "Eastmoor")
REPEATED = 15
"""One document in so many repeats the words of one before it; two more cannot be read at all."""

Letter = tuple[str, bytes]


def _varied(text: str, suffix: str, random: Random) -> str:
    """The same with a third of its amounts, days and firms changed, and some paragraphs left out."""

    def sometimes(new: str, old: str) -> str:
        return new if random.random() < 0.3 else old

    text = AMOUNT.sub(lambda found: sometimes(f"{random.randrange(1, 9)}00,000", found[0]), text)
    text = DAY.sub(lambda found: sometimes(f"{random.randrange(1, 28)} ", found[0]), text)
    text = FIRM.sub(lambda found: sometimes(random.choice(FIRMS), found[0]), text)
    if suffix in (".txt", ".md"):
        paragraphs = text.split("\n\n")
        kept = [one for place, one in enumerate(paragraphs) if place < 2 or random.random() < 0.8]
        text = "\n\n".join(kept)
    return text


def newsletters(count: int, random: Random) -> list[Letter]:
    """``count`` documents, all of different bytes: file name and content."""
    originals = sorted(path for folder in FOLDERS for path in folder.iterdir() if path.suffix != ".tsv")
    found: dict[bytes, str] = {b"": "empty.txt", b"\x00\x01\x02 no text \x00" * 20: "noise.bin"}
    while len(found) < count:
        path = random.choice(originals)
        data, name = path.read_bytes(), f"{len(found)}{path.suffix}"
        texts = [data for data, other in found.items() if other.endswith(".txt") and data]
        if texts and len(found) % REPEATED == 0:
            data, name = random.choice(texts).replace(b"\n", b"\r\n") + b"\r\n", f"{len(found)}.txt"
        elif path.suffix in VARIED:
            data = _varied(data.decode(), path.suffix, random).encode()
        found.setdefault(data, name)
    letters = [(name, data) for data, name in found.items()]
    random.shuffle(letters)
    return letters
