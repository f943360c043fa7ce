"""HTML pages and mails: the article's own text, its headings, lists and tables, nothing around it."""

import re
from collections.abc import Iterator
from datetime import date

from bs4 import BeautifulSoup, Comment, NavigableString, PageElement, Tag
from lxml import etree

from updates.extraction.findings import ReadText
from updates.extraction.reading.errors import ReadError
from updates.extraction.reading.normalise import normalise, one_line
from updates.extraction.reading.pieces import Piece, assemble, with_plain_headings
from updates.extraction.reading.plain import is_heading_line
from updates.extraction.vocabulary import BlockKind

_DROPPED_NAMES = """
    script style noscript template nav footer aside form button select option textarea svg math iframe object
    embed video audio canvas dialog head
"""
_DROPPED = _DROPPED_NAMES.split()
_BLOCK_NAMES = """
    address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure
    footer h1 h2 h3 h4 h5 h6 header hr html li main ol p pre section summary table tbody td tfoot th thead tr
    ul
"""
_BLOCKS = frozenset(_BLOCK_NAMES.split())
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", re.IGNORECASE)
_BOLD = ("b", "strong")
_HEAVY = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)
_ISO = re.compile(r"\s*(\d{4})-(\d{2})-(\d{2})")
_SHORTEST_REPORT = 60
_LONGEST_LABEL = 30
_MOST_NESTED = 256
"""Elements within each other; the layout tables of a forwarded mail come to a third of it."""
_DATE_FIELDS = ("article:published_time", "date", "dc.date", "dc.date.issued", "pubdate", "datepublished")


def read_html(text: str) -> ReadText:
    """The page's main text with its blocks, its title, and the day of publication if its head tells one."""
    _check_nesting(text)
    soup = BeautifulSoup(text, "lxml")
    title, published = _title(soup), _published(soup)
    beside = [tag.extract() for tag in soup.find_all("aside") if _tells_news(tag)]
    for tag in soup.find_all(_DROPPED):
        tag.extract()
    for tag in soup.find_all(_is_hidden):
        tag.extract()
    root = _root(soup)
    for tag in beside:
        tag.name = "section"
        root.append(tag)
    return assemble(with_plain_headings(list(_pieces(root))), title, published)


def _tells_news(aside: Tag) -> bool:
    """Whether a box beside the text holds short reports: whole sentences that are not links elsewhere."""
    if aside.find(_DROPPED) or aside.find_parent("aside"):
        return False
    entries = [one_line(tag.get_text()) for tag in aside.find_all(("li", "p"))]
    told = sum(len(words) >= _SHORTEST_REPORT and words.endswith((".", "!", "?")) for words in entries)
    linked = sum(len(tag.get_text()) for tag in aside.find_all("a"))
    return told >= 2 and 2 * told > len(entries) and 2 * linked < len(aside.get_text())


class _Depth:
    """Counts how deep lxml is in the elements of a page."""

    def __init__(self) -> None:
        self._depth = 0

    def start(self, tag: str, attributes: object) -> None:
        self._depth += 1
        if self._depth > _MOST_NESTED:
            raise ReadError("This page nests its parts too deeply to be read: save its text alone.")

    def end(self, tag: str) -> None:
        self._depth -= 1

    def close(self) -> None:
        """lxml asks for it."""


def _check_nesting(text: str) -> None:
    """The tree asks for the parents of each string as it grows, and so do we: their number is bounded."""
    parser = etree.HTMLParser(target=_Depth())  # type: ignore[arg-type]
    parser.feed(text)
    parser.close()


def _title(soup: BeautifulSoup) -> str | None:
    words = one_line(normalise(soup.title.get_text())) if soup.title else ""
    return words or None


def _published(soup: BeautifulSoup) -> date | None:
    for meta in soup.find_all("meta"):
        name = str(meta.get("property") or meta.get("name") or meta.get("itemprop") or "").lower()
        match = _ISO.match(str(meta.get("content") or "")) if name in _DATE_FIELDS else None
        if match:
            try:
                return date(int(match[1]), int(match[2]), int(match[3]))
            except ValueError:
                continue
    return None


def _is_hidden(tag: Tag) -> bool:
    if tag.name in ("html", "body"):
        return False
    return (
        tag.has_attr("hidden")
        or tag.get("aria-hidden") == "true"
        or bool(_HIDDEN.search(str(tag.get("style") or "")))
        or tag.get("role") in ("navigation", "contentinfo", "search")
    )


def _root(soup: BeautifulSoup) -> Tag:
    """The one ``main`` or ``article`` where it holds most of the words, else the whole body."""
    body = soup.body or soup
    whole = len(body.get_text(strip=True))
    for name in ("main", "article"):
        found = soup.find_all(name)
        if len(found) == 1 and len(found[0].get_text(strip=True)) >= 0.4 * whole:
            return found[0]
    return body


def _pieces(root: Tag) -> Iterator[Piece]:
    tables = _DataTables()
    entry: Tag | None = None
    for holder, strings, is_bold, opens_bold in _runs(root, tables):
        words = _row(strings) if holder.name == "tr" else one_line(normalise("".join(strings)))
        if not words:
            continue
        if holder.name == "li" and holder is entry:  # a line of an entry below its first one
            yield Piece(BlockKind.PARAGRAPH, words, lead="  ")
            continue
        entry = holder
        kind, level = _kind(holder, words, is_bold)
        level = 1 if kind is BlockKind.PARAGRAPH and opens_bold else level
        yield Piece(kind, words, level, "- " if kind is BlockKind.LIST_ITEM else "")


def _runs(root: Tag, tables: "_DataTables") -> Iterator[tuple[Tag, list[str], bool, bool]]:
    """Strings in reading order, gathered by the block that holds them; ``<br>`` parts a block.

    The last values tell whether they are in bold, but for a label before: "Funds: **Fee cap lifted**",
    and whether the first ones are.
    """
    holder, strings, look = root, list[str](), _Look()
    cell: Tag | None = None
    for node in root.descendants:
        if isinstance(node, Tag):
            if node.name == "br":
                if holder.name == "tr":
                    strings.append(" ")
                else:
                    yield holder, strings, look.is_bold, look.opens_bold
                    strings, look = [], _Look()
            continue
        if not isinstance(node, NavigableString) or isinstance(node, Comment):
            continue
        owner, own_cell = _owner(node, root, tables)
        if owner is not holder:
            yield holder, strings, look.is_bold, look.opens_bold
            holder, strings, cell, look = owner, [], own_cell, _Look()
        elif own_cell is not cell:
            strings.append("\0")
            cell = own_cell
        strings.append(str(node))
        look.take(node, owner)
    yield holder, strings, look.is_bold, look.opens_bold


class _Look:
    """Which of a block's strings are in bold: all but a label at most, or the first ones."""

    def __init__(self) -> None:
        self.is_bold = self.opens_bold = False
        self._is_mixed = self._is_seen = False

    def take(self, node: NavigableString, owner: Tag) -> None:
        if self._is_mixed or not node.strip():
            return
        heavy = _in_bold(node, owner)
        self.opens_bold = self.opens_bold or (heavy and not self._is_seen)
        self._is_mixed = not heavy and (self._is_seen or not _is_label(str(node)))
        self.is_bold, self._is_seen = heavy, True


def _is_label(words: str) -> bool:
    """Whether words that stand out in another way than bold are the label of a heading in bold."""
    return len(words) <= _LONGEST_LABEL and words.rstrip().endswith((":", "|", "–", "—"))


def _in_bold(node: PageElement, owner: Tag) -> bool:
    if _HEAVY.search(str(owner.get("style") or "")):
        return True
    for parent in node.parents:
        if parent is owner:
            return False
        if parent.name in _BOLD or _HEAVY.search(str(parent.get("style") or "")):
            return True
    return False


def _owner(node: PageElement, root: Tag, tables: "_DataTables") -> tuple[Tag, Tag | None]:
    """The block that a string belongs to, and its cell where that is a row of a table of data."""
    nearest: Tag | None = None
    cell: Tag | None = None
    for parent in node.parents:
        if nearest is None and parent.name in _BLOCKS:
            nearest = parent
        if parent.name in ("td", "th") and cell is None:
            cell = parent
        if parent.name == "tr" and cell is not None and tables.holds(parent):
            return parent, cell
        if parent.name in _HEADINGS or (parent.name == "li" and nearest is not None and nearest.name == "p"):
            nearest = parent
        if parent is root:
            break
    return nearest or root, None


class _DataTables:
    """Which tables hold data, and which only lay out the page: those hold tables, lists or headings."""

    def __init__(self) -> None:
        self._known: dict[int, bool] = {}

    def holds(self, row: Tag) -> bool:
        """Whether ``row`` is a row of data."""
        table = row.find_parent("table")
        if table is None:
            return False
        if id(table) not in self._known:
            rows = table.find_all("tr")
            wide = sum(len(other.find_all(["td", "th"], recursive=False)) >= 2 for other in rows)
            laid_out = table.find(["table", "h1", "h2", "h3", "ul", "ol"]) is not None
            self._known[id(table)] = len(rows) >= 2 and 2 * wide >= len(rows) and not laid_out
        return self._known[id(table)]


def _row(strings: list[str]) -> str:
    cells = [one_line(normalise(cell)) for cell in "".join(strings).split("\0")]
    return " | ".join(cell for cell in cells if cell)


def _kind(holder: Tag, words: str, is_bold: bool) -> tuple[BlockKind, int]:
    if holder.name in _HEADINGS:
        return BlockKind.HEADING, _HEADINGS[holder.name]
    if holder.name == "tr":
        return BlockKind.TABLE_ROW, 0
    if holder.name == "li":
        return BlockKind.LIST_ITEM, max(1, sum(parent.name in ("ul", "ol") for parent in holder.parents))
    if holder.name == "dt" or (is_bold and is_heading_line(words)):
        return BlockKind.HEADING, 7
    return BlockKind.PARAGRAPH, 0
