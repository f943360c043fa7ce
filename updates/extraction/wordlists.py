"""One pattern for a list of words that reads the letters they have in common once."""

import re
from collections.abc import Iterable


def one_of(words: Iterable[str]) -> str:
    """A pattern that matches any of the words, the longest that fits first; a blank stands for any blanks.

    It finds what the words with bars between them find, longest first, in a fraction of the time.
    """
    root: Node = {}
    for word in words:
        node = root
        for letter in word:
            node = node.setdefault(letter, {})
        node[_END] = {}
    return f"(?:{_written(root)})"


Node = dict[str, "Node"]
_END = ""


def _written(node: Node) -> str:
    rest = [_letter(letter) + _written(child) for letter, child in node.items() if letter != _END]
    if not rest:
        return ""
    if len(rest) == 1 and _END not in node:
        return rest[0]
    return f"(?:{'|'.join(rest)}){'?' if _END in node else ''}"


def _letter(letter: str) -> str:
    return r"\s+" if letter == " " else re.escape(letter)
