"""Names made plain for comparison, and ids derived from what founded a record."""

import base64
import hashlib
import re
import unicodedata

_NOT_WORD = re.compile(r"[^\w]+")
_DRAFT = re.compile(
    r"^(?:(?:the|a|an|revised|new|amended|final|exposure|consultation|updated|second|third|first|"
    r"preliminary|version of)\s+)*(?:draft\s+(?:of\s+)?)?(?:the\s+)?"
)
_DRAFT_TAIL = re.compile(
    r"\s+(?:draft|exposure draft|"
    r"(?:second |third |revised )?draft for (?:public )?(?:comments?|consultation)|"
    r"for (?:public )?(?:comments?|consultation)|trial|for trial implementation)$"
)
_COMPANY_WORDS = {
    "limited": "ltd",
    "company": "co",
    "incorporated": "inc",
    "corporation": "corp",
    "public": "",
    "the": "",
}


def plain(name: str) -> str:
    """The name's letters and digits: compatibility forms folded, lower case, single blanks."""
    folded = unicodedata.normalize("NFKC", name).casefold().replace("’", "").replace("'", "")
    return _NOT_WORD.sub(" ", folded).strip()


def title_key(title: str) -> str:
    """An instrument's title for comparison: a draft and its final text share it, so that its life is one."""
    key = plain(title)
    bare = _DRAFT_TAIL.sub("", _DRAFT.sub("", key, count=1)).strip()
    return (bare or key)[:500]


def name_key(name: str) -> str:
    """A party's name for comparison: legal forms are spelled one way, articles dropped."""
    words = (_COMPANY_WORDS.get(word, word) for word in plain(name).split())
    return (" ".join(word for word in words if word) or plain(name) or name)[:300]


def make_id(prefix: str, *parts: object) -> str:
    """A stable id of 80 bits: the same parts always give the same id, on every machine."""
    digest = hashlib.sha256("\x1f".join(str(part) for part in parts).encode()).digest()[:10]
    return f"{prefix}-{base64.b32encode(digest).decode().lower()}"
