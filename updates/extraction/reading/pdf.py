"""PDF: the words of each page in the order its producer wrote them, columns one after the other.

Running heads and feet fall away, words hyphenated at a line's end are joined, lines become
paragraphs, and what is set larger or bolder than the body becomes a heading.
"""

import io
import itertools
import re
import statistics
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from pypdf import PageObject, PdfReader
from pypdf.errors import PyPdfError

from updates.extraction.findings import ReadText
from updates.extraction.reading.errors import ReadError
from updates.extraction.reading.lines import BULLET
from updates.extraction.reading.normalise import normalise, one_line
from updates.extraction.reading.pieces import Piece, assemble
from updates.extraction.reading.plain import is_heading_line
from updates.extraction.vocabulary import BlockKind

MOST_PAGES = 500
MARGIN = 0.06
"""The share of a page's height, above and below, where running heads and page numbers stand."""
LARGER = 1.08
WIDE_GAP = 1.45
"""Times the usual distance of lines: more than this parts two paragraphs."""
SHORT_LINE = 0.8
LONGEST_HEADING = 160
_ENDS = re.compile(r"[.;:!?。；！？][\"'”’)\]]*(?:\d{1,2})?$")
_DIGITS = re.compile(r"\d+")
_BOLD = re.compile(r"bold|black|heavy|semib|demi", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Line:
    """One line of type: where it stands on its page (points, from the lower left), and how it is set."""

    page: int
    text: str
    x: float
    y: float
    size: float
    bold: bool
    height: float


def read_pdf(data: bytes) -> ReadText:
    """The document's text with its blocks. Raises `ReadError` where it is locked, broken or but pictures."""
    try:
        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise ReadError("This PDF is locked with a password: save it without one and send that.")
        if len(reader.pages) > MOST_PAGES:
            raise ReadError(f"This PDF has more than {MOST_PAGES} pages: send the newsletter's part of it.")
        lines = [line for number, page in enumerate(reader.pages) for line in _lines(number, page)]
        title = reader.metadata.title if reader.metadata else None
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, IndexError, OSError) as error:
        raise ReadError(
            f"This PDF is broken ({type(error).__name__}): save it anew and send that."
        ) from error
    except (RecursionError, NotImplementedError, AssertionError) as error:
        raise ReadError("This PDF is built in a way that cannot be read: save it anew.") from error
    lines = _without_running_heads(lines)
    if not lines:
        raise ReadError("This PDF holds pictures, no text: send a version whose words can be selected.")
    return assemble(_pieces(lines), one_line(normalise(str(title))) if title else None)


def _lines(number: int, page: PageObject) -> Iterator[_Line]:
    height = float(page.mediabox.height) or 1.0
    found: list[_Line] = []

    def take(text: str, cm: list[float], tm: list[float], font: dict[str, Any] | None, size: float) -> None:
        # The position is the text matrix in the space of the current one (ISO 32000-1, 9.4.4).
        x = tm[4] * cm[0] + tm[5] * cm[2] + cm[4]
        y = tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
        scale = abs(tm[3] * cm[3]) or abs(tm[1] * cm[1]) or 1.0
        bold = bool(_BOLD.search(str((font or {}).get("/BaseFont", ""))))
        for part in text.split("\n"):
            words = one_line(normalise(part))
            if words:
                found.append(_Line(number, words, x, y, round(size * scale, 1), bold, height))

    page.extract_text(visitor_text=take)
    yield from _joined(found)


def _joined(parts: list[_Line]) -> Iterator[_Line]:
    """Runs of one line (a word in italics, a link) put together again."""
    line: _Line | None = None
    for part in parts:
        if line and abs(part.y - line.y) < 0.3 * max(line.size, 1) and part.x >= line.x:
            gap = "" if part.text[0] in ",.;:)" or line.text[-1] in "(" else " "
            bold = line.bold and part.bold
            line = replace(line, text=line.text + gap + part.text, bold=bold)
            continue
        if line:
            yield line
        line = part
    if line:
        yield line


def _without_running_heads(lines: list[_Line]) -> list[_Line]:
    """Leaves out what stands in the margins, and what the same place of several pages repeats."""
    pages = len({line.page for line in lines})

    def key(line: _Line) -> tuple[str, int]:
        return _DIGITS.sub("0", line.text), round(line.y)

    seen = Counter({key(line): 0 for line in lines})
    for place in {(line.page, key(line)) for line in lines}:
        seen[place[1]] += 1

    def runs(line: _Line) -> bool:
        in_margin = not MARGIN * line.height < line.y < (1 - MARGIN) * line.height
        return in_margin or (pages > 1 and seen[key(line)] > max(1, pages // 2))

    kept = [line for line in lines if not runs(line)]
    return kept if kept else lines


def _pieces(lines: list[_Line]) -> Iterator[Piece]:
    weights: Counter[float] = Counter()
    for line in lines:
        weights[line.size] += len(line.text)
    body = weights.most_common(1)[0][0] or 1.0
    width = statistics.quantiles([len(line.text) for line in lines], n=10)[-1] if len(lines) > 1 else 80
    gaps = [a.y - b.y for a, b in itertools.pairwise(lines) if a.page == b.page and a.y > b.y]
    usual = statistics.median(gaps) if gaps else body * 1.3
    sizes = sorted({line.size for line in lines if line.size >= body * LARGER}, reverse=True)
    bold_body = sum(len(line.text) for line in lines if line.bold) > sum(len(line.text) for line in lines) / 2

    def is_heading(line: _Line) -> bool:
        set_apart = line.size >= body * LARGER or (line.bold and not bold_body)
        return set_apart and len(line.text) <= LONGEST_HEADING

    group: list[_Line] = []
    for line in lines:
        if group and _parts(group[-1], line, is_heading, usual, width):
            yield _piece(group, is_heading, sizes)
            group = []
        group.append(line)
    yield _piece(group, is_heading, sizes)


def _parts(last: _Line, line: _Line, is_heading: Any, usual: float, width: float) -> bool:
    """Whether a new block begins between the two lines."""
    if is_heading(last) != is_heading(line) or (last.size != line.size and is_heading(line)):
        return True
    if BULLET.match(line.text + " "):
        return True
    ends = bool(_ENDS.search(last.text))
    if last.page != line.page or line.y > last.y:  # the next page or column
        return ends or is_heading(line)
    if last.y - line.y > WIDE_GAP * usual:
        return True
    return ends and len(last.text) < SHORT_LINE * width and line.text[:1].isupper()


def _piece(group: list[_Line], is_heading: Any, sizes: list[float]) -> Piece:
    words = group[0].text
    for line in group[1:]:
        if words.endswith("-") and len(words) > 2 and words[-2].isalpha() and line.text[:1].islower():
            words = words[:-1] + line.text
        else:
            words += " " + line.text
    bullet = BULLET.match(words)
    if bullet:
        return Piece(BlockKind.LIST_ITEM, words[bullet.end() :], 1, bullet.group())
    if is_heading(group[0]):
        size = group[0].size
        level = 1 + (sizes.index(size) if size in sizes else len(sizes))
        return Piece(BlockKind.HEADING, words, min(level, 6))
    kind = BlockKind.HEADING if len(group) == 1 and is_heading_line(words) else BlockKind.PARAGRAPH
    return Piece(kind, words)
