"""Rows of a table of sanctions, and entries set like one: "party – fine – what went wrong – authority"."""

import re
from dataclasses import dataclass

from updates.extraction.findings import Span
from updates.extraction.passage import Passage

_WHO = re.compile(
    r"\b(?:who|part(?:y|ies)|respondents?|compan(?:y|ies)|firms?|controllers?|processors?|entit(?:y|ies)|names?|"
    r"organi[sz]ations?|institutions?|defendants?|operators?|licensees?|persons?|banks?|subjects?|recipients?|"
    r"business(?:es)?|offenders?|undertakings?|insurers?|providers?|punished|fined|sanctioned|against)\b",
    re.IGNORECASE,
)
_SANCTION = re.compile(
    r"\b(?:sanctions?|fines?|penalt(?:y|ies)|amounts?|outcomes?|measures?|results?|sums?|punishments?|decisions?|actions?|"
    r"orders?|disposition|disciplinary)\b",
    re.IGNORECASE,
)
_DASH = re.compile(r"\s[–—-]\s")
# What `_DASH` finds, and dashes that share a blank.
_ANY_DASH = re.compile(r"[–—-](?<=\s.)\s")
_PIPE = re.compile(r"\s*\|\s*|\t")
_OPENS_SANCTION = re.compile(
    r"\s*(?:an?\s+)?(?:[A-Z]{0,3}[$€£¥₹₩₦]\s?\d|[A-Z]{2,3}\s?\d|Rs\.?\s?\d|\d[\d.,]*\s(?:\w+\s)?(?:yuan|euros?|dollars)|"
    r"(?i:(?:public|formal|civil|administrative|monetary|financial)?\s*"
    r"(?:warning|reprimand|censure|fine[ds]?|penalty|confiscat|ban|barred|suspen|disgorg|debar)))"
)
# A cell with nothing but an amount: the one before it names who pays, wherever it stands.
_FILLS = re.compile(
    r"\s*(?:[A-Z]{0,3}\s?[$€£¥₹₩₦]|[A-Z]{2,3})\s?\d[\d.,]*(?:\s?(?:k|m|mn|bn|million|billion|crore|lakh))?\s*$"
)
UNNAMED_CELL = re.compile(
    r"\b(?:not\s+(?:named|disclosed|published|identified|public)|unnamed|undisclosed|anonym\w+|unidentified|"
    r"names?\s+(?:withheld|not\s+\w+))\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Row:
    """Where a row names who was punished, and the cells that tell how. ``who`` names no one if empty."""

    who: Span
    sanctions: tuple[Span, ...]

    def tells(self, position: int) -> bool:
        """Whether ``position`` lies in a cell that tells the punishment."""
        return any(cell.start <= position < cell.end for cell in self.sanctions)


def row_of(passage: Passage) -> Row | None:
    """The row that the passage is, by the headings of its table or by its own order."""
    text = passage.text
    start = text.rfind("\n", 0, passage.start) + 1
    stop = text.find("\n", passage.start, passage.end)
    line = Span(start, stop if stop >= 0 else passage.end)
    if line.end - line.start > 3000:
        return None
    fielded = _fielded(passage)
    if fielded is not None:
        return fielded
    header = passage.section[-1] if passage.section else ""
    if "|" in header and ("|" in line.of(text) or "\t" in line.of(text)):
        return _headed(text, _cells(text, line, _PIPE), [cell.strip() for cell in header.split("|")])
    if len(_ANY_DASH.findall(text, line.start, line.end)) < 2:
        return None
    cells = _cells(text, line, _DASH)
    if len(cells) < 3:
        return None
    sanctions = tuple(cell for cell in cells[1:] if _OPENS_SANCTION.match(cell.of(text)))
    if not sanctions or (sanctions[0] != cells[1] and not _FILLS.match(sanctions[0].of(text))):
        return None
    return Row(cells[cells.index(sanctions[0]) - 1], sanctions)


_FEWEST_FIELDS = 2
_PARTY_FIELD = re.compile(
    r"(?:^|(?<=\n)|(?<=\n[-•*–]\s))(?:(?:fined|sanctioned|penali[sz]ed|punished|struck)\s)?"
    r"(?:part(?:y|ies)|respondents?|compan(?:y|ies)|firms?|controllers?|entit(?:y|ies)|organi[sz]ations?|"
    r"institutions?|defendants?|offenders?|recipients?|addressees?)(?:\s(?:name|fined|concerned|involved))?"
    r"\s?[:：]\s*(?P<who>\S[^\n;]{1,150})",
    re.IGNORECASE,
)
_SANCTION_FIELD = re.compile(
    r"(?:^|(?<=\n)|(?<=\n[-•*–]\s))(?:(?:total|monetary|administrative|civil|financial)\s)?"
    r"(?:sanctions?|fines?|penalt(?:y|ies)|amounts?(?:\sof\s\w+)?|outcome|measures?|punishment)"
    r"(?:\s(?:imposed|amount))?\s?[:：]\s*\S[^\n]*",
    re.IGNORECASE,
)


def _fielded(passage: Passage) -> Row | None:
    """An entry laid out as fields, one below the other: "Party: Alpha Ltd", "Penalty: EUR 5,000"."""
    colons = (passage.text.count(sign, passage.start, passage.end) for sign in ":：")
    if sum(colons) < _FEWEST_FIELDS:
        return None
    how = _SANCTION_FIELD.search(passage.text, passage.start, passage.end)
    who = _PARTY_FIELD.search(passage.text, passage.start, passage.end) if how is not None else None
    if who is None or how is None:
        return None
    return Row(Span(who.start("who"), who.start("who") + len(who["who"].rstrip())), (Span(*how.span()),))


def inner_rows(text: str, start: int, end: int) -> dict[int, Row]:
    """The rows of tables within a passage, by where their lines begin; the first line names the columns."""
    if "|" not in text[start:end]:
        return {}
    found: dict[int, Row] = {}
    titles: list[str] = []
    at = start
    for line in text[start:end].split("\n"):
        if "|" not in line:
            titles = []
        elif not titles:
            titles = [cell.strip() for cell in line.split("|")]
        else:
            row = _headed(text, _cells(text, Span(at, at + len(line)), _PIPE), titles)
            if row is not None:
                found[at] = row
        at += len(line) + 1
    return found


def _headed(text: str, cells: list[Span], titles: list[str]) -> Row | None:
    titles = [title for title in titles if title]
    if len(titles) != len(cells):
        return None
    who = next((at for at, title in enumerate(titles) if _WHO.search(title)), None)
    sanctions = tuple(cells[at] for at, title in enumerate(titles) if _SANCTION.search(title) and at != who)
    return None if who is None or not sanctions else Row(cells[who], sanctions)


def _cells(text: str, line: Span, separator: re.Pattern[str]) -> list[Span]:
    cells, begin = [], line.start
    for match in separator.finditer(text, line.start, line.end):
        cells.append(Span(begin, match.start()))
        begin = match.end()
    cells.append(Span(begin, line.end))
    return [cell for cell in cells if cell.of(text).strip(" |-*•")]
