"""Markdown, as newsletters use it: headings, lists, tables, links and emphasis, without the marks."""

import re

from updates.extraction.findings import ReadText
from updates.extraction.reading.normalise import normalise, one_line
from updates.extraction.reading.pieces import Piece, assemble, with_plain_headings
from updates.extraction.reading.plain import is_heading_line
from updates.extraction.vocabulary import BlockKind

_HEADING = re.compile(r"\s{0,3}(#{1,6})\s+(.*?)[\s#]*$")
_ITEM = re.compile(r"(\s*)(?:[-*+•]|(\d{1,3})[.)])\s+(?=\S)")
_UNDERLINE = re.compile(r"\s{0,3}(=+|-{2,})\s*$")
_FIELD = re.compile(r"\W{0,4}[A-Z][A-Za-z /-]{1,30}:\W{0,3}\s*\S")
_RULE = re.compile(r"\s{0,3}(?:[-*_]\s?){3,}$")
_TABLE_RULE = re.compile(r"\s*\|?(?:\s*:?-{2,}:?\s*\|?)+\s*$")
_FENCE = re.compile(r"\s*(?:```|~~~)")
_IMAGE = re.compile(r"!\[[^\]\n]{0,300}\]\([^)\n]{0,2000}\)")
_LINK = re.compile(r"\[([^\]\[\n]{1,300})\]\([^)\n]{0,2000}\)")
_REFERENCE = re.compile(r"\[([^\]\[\n]{1,300})\]\[[^\]\n]{0,80}\]")
_AUTOLINK = re.compile(r"<(https?://[^>\s]{1,2000}|[^>\s@]{1,80}@[^>\s]{1,120})>")
_TAG = re.compile(r"</?[a-zA-Z][^>\n]{0,500}>")
_BOLD_LEAD = re.compile(r"\s*(\*\*|__)(?=\S)[^\n*_]{2,160}\1")
_BOLD_LINK = re.compile(r"\s*\[((\*\*|__)[^\n\]]{2,160}\2)\]\([^()\s]{1,500}\)")
_STRONG = re.compile(r"(\*\*|__)(?=\S)([^\n*_]{1,500}?)(?<=\S)\1")
_EMPHASIS = re.compile(r"(?<![\w*])([*_])(?=\S)([^\n*_]{1,500}?)(?<=\S)\1(?![\w*])")
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+.!|<>-])")
_SHOWN = re.compile(r"^(?:#{1,6} \S|\*\*[^*\n]{3,}\*\*[ \t]*$|\|?(?:[ \t]*:?-{3,}:?[ \t]*\|)+)", re.MULTILINE)


def looks_like_markdown(text: str) -> bool:
    """Whether a text of no declared type carries Markdown's marks: two headings, or a table's rule."""
    return len(_SHOWN.findall(text[:20000])) >= 2


def read_markdown(text: str) -> ReadText:
    """The text without its marks, and its blocks. Front matter is left out but for its title."""
    lines = _without_comments(normalise(text)).split("\n")
    title, lines = _front_matter(lines)
    return assemble(with_plain_headings(_Parser().pieces(lines)), title)


def _without_comments(text: str) -> str:
    """The text without its ``<!-- ... -->``; one that is never closed stays."""
    kept = []
    at = 0
    while (start := text.find("<!--", at)) >= 0 and (stop := text.find("-->", start)) >= 0:
        kept.append(text[at:start])
        at = stop + 3
    return "".join((*kept, text[at:]))


def _front_matter(lines: list[str]) -> tuple[str | None, list[str]]:
    if not lines or lines[0] != "---" or "---" not in lines[1:60]:
        return None, lines
    stop = lines.index("---", 1)
    title = next((line[6:].strip().strip("\"'") for line in lines[1:stop] if line.startswith("title:")), None)
    return title or None, lines[stop + 1 :]


def plain_words(text: str) -> str:
    """One line's words without marks of emphasis, links and images."""
    text = _IMAGE.sub("", text)
    text = _REFERENCE.sub(r"\1", _LINK.sub(r"\1", text))
    text = _TAG.sub("", _AUTOLINK.sub(r"\1", text))
    text = _EMPHASIS.sub(r"\2", _STRONG.sub(r"\2", text)).replace("`", "")
    return one_line(_ESCAPE.sub(r"\1", text))


class _Parser:
    """Goes through the lines once; ``_open`` holds the lines of the block that is not finished."""

    def __init__(self) -> None:
        self._pieces: list[Piece] = []
        self._open: list[str] = []
        self._kind = BlockKind.PARAGRAPH
        self._lead = ""
        self._level = 0
        self._fenced = False

    def pieces(self, lines: list[str]) -> list[Piece]:
        """The pieces of all lines."""
        for line in lines:
            self._line(line)
        self._close()
        return self._pieces

    def _line(self, line: str) -> None:
        if _FENCE.match(line):
            self._close()
            self._fenced = not self._fenced
            return
        line = line.lstrip("> ") if line.lstrip().startswith(">") else line
        heading = _HEADING.match(line)
        item = _ITEM.match(line)
        if not line.strip():
            self._close()
        elif self._fenced:
            self._open.append(line)
        elif heading:
            self._close()
            self._add(BlockKind.HEADING, heading.group(2), len(heading.group(1)))
        elif self._open and self._kind is BlockKind.PARAGRAPH and _UNDERLINE.match(line):
            level = 1 if "=" in line else 2
            words, self._open = " ".join(self._open), []
            self._add(BlockKind.HEADING, words, level)
        elif _RULE.match(line) or _TABLE_RULE.match(line):
            self._close()
        elif line.count("|") >= 2 or (line.lstrip().startswith("|") and "|" in line.strip()[1:]):
            self._close()
            cells = [plain_words(cell) for cell in line.strip().strip("|").split("|")]
            self._add(BlockKind.TABLE_ROW, " | ".join(cells))
        elif item:
            self._close()
            self._kind, self._level = BlockKind.LIST_ITEM, 1 + len(item.group(1)) // 2
            self._lead = f"{item.group(2)}. " if item.group(2) else "- "
            self._open.append(line[item.end() :])
        elif not self._open and _is_bold_line(line):
            self._add(BlockKind.HEADING, line, 7)
        else:
            self._open.append(line)

    def _close(self) -> None:
        if self._open:
            words = " ".join(self._open)
            if self._kind is BlockKind.PARAGRAPH and _are_fields(self._open):
                for line in self._open:
                    self._add(BlockKind.PARAGRAPH, line)
            elif self._kind is BlockKind.PARAGRAPH and _is_bold_line(words):
                self._add(BlockKind.HEADING, words, 7)
            else:
                opens_bold = (
                    self._kind is BlockKind.PARAGRAPH and _BOLD_LEAD.match(_unlinked(words)) is not None
                )
                self._add(self._kind, words, 1 if opens_bold else self._level)
        self._open, self._kind, self._lead, self._level = [], BlockKind.PARAGRAPH, "", 0

    def _add(self, kind: BlockKind, words: str, level: int = 0) -> None:
        text = words if kind is BlockKind.TABLE_ROW else plain_words(words)
        self._pieces.append(Piece(kind, text, level, self._lead if kind is BlockKind.LIST_ITEM else ""))


def _are_fields(lines: list[str]) -> bool:
    """Whether each line is a field of an entry ("Party: Alpha Ltd"): their breaks are meant."""
    return len(lines) > 1 and all(map(_FIELD.match, lines))


def _unlinked(words: str) -> str:
    """Words that open with a link in bold, "[**Bank fined**](...)", without the link's marks."""
    linked = _BOLD_LINK.match(words)
    return f"{linked[1]}{words[linked.end() :]}" if linked else words


def _is_bold_line(words: str) -> bool:
    words = _unlinked(words).strip()
    bold = words.startswith(("**", "__")) and words.endswith(("**", "__")) and words.count(words[:2]) == 2
    return bold and is_heading_line(words.strip("*_"))
