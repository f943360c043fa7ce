"""Bytes of a newsletter in, one text with blocks out."""

import re

from updates.extraction.findings import ReadText
from updates.extraction.reading.docx import read_docx
from updates.extraction.reading.encoding import decode
from updates.extraction.reading.errors import ReadError
from updates.extraction.reading.html import read_html
from updates.extraction.reading.mail import read_mail
from updates.extraction.reading.markdown import looks_like_markdown, read_markdown
from updates.extraction.reading.pdf import read_pdf
from updates.extraction.reading.plain import read_plain

__all__ = ["ReadError", "read"]

_BY_SUFFIX = {
    "txt": "text/plain",
    "text": "text/plain",
    "md": "text/markdown",
    "markdown": "text/markdown",
    "html": "text/html",
    "htm": "text/html",
    "xhtml": "text/html",
    "eml": "message/rfc822",
}
_BY_TYPE = {
    "text/plain": "text/plain",
    "text/markdown": "text/markdown",
    "text/x-markdown": "text/markdown",
    "text/html": "text/html",
    "application/xhtml+xml": "text/html",
    "message/rfc822": "message/rfc822",
}
_UNREAD = (
    (b"\xd0\xcf\x11\xe0", "old Word (DOC)"),
    (b"{\\rtf", "RTF"),
)
_MARKUP = re.compile(
    rb"\s*(?:<!--.{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL
)
_MAIL_FIELD = re.compile(rb"(?:[A-Za-z][A-Za-z0-9-]{1,40}:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*)+\r?\n")
_MAIL_SURE = re.compile(
    rb"^(?:MIME-Version|Message-ID|Received|Return-Path|Content-Type):", re.IGNORECASE | re.MULTILINE
)
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([A-Za-z0-9_.:-]{2,40})", re.IGNORECASE)
_META_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?([A-Za-z0-9_.:-]{2,40})", re.IGNORECASE)


def read(
    data: bytes, *, media_type: str | None = None, filename: str | None = None, limit: int | None = None
) -> ReadText:
    """The text of a newsletter with its blocks.

    What the bytes plainly are goes before ``media_type``, that before the ending of
    ``filename``. ``limit`` is the most bytes accepted. Raises `ReadError`, whose message
    is for the person who sent the file.
    """
    if limit is not None and len(data) > limit:
        raise ReadError(
            f"This file has {len(data) / 1e6:.1f} MB, more than the {limit / 1e6:.1f} MB accepted: "
            "send the newsletter's text alone, or in parts."
        )
    if not data.strip():
        raise ReadError("This file is empty: send the newsletter's text.")
    kind = _kind(data, media_type, filename)
    if kind == "message/rfc822":
        found = read_mail(data)
    elif kind == "application/pdf":
        found = read_pdf(data)
    elif kind == "application/zip":
        found = read_docx(data)
    elif kind == "text/html":
        found = read_html(decode(data, _declared(data, media_type)))
    else:
        text = decode(data, _declared(data, media_type))
        markdown = kind == "text/markdown" or looks_like_markdown(text)
        found = read_markdown(text) if markdown else read_plain(text)
    if not found.text.strip():
        raise ReadError("This file holds no text that can be read: send the newsletter's text.")
    return found


def _kind(data: bytes, media_type: str | None, filename: str | None) -> str:
    for magic, name in _UNREAD:
        if data.startswith(magic):
            raise ReadError(
                f"{name} files are not read yet: save the newsletter as text or HTML and send that."
            )
    if b"%PDF-" in data[:1024]:  # ISO 32000-1, annex H: readers take a header within the first 1024 bytes
        return "application/pdf"
    if data.startswith(b"PK\x03\x04"):
        return "application/zip"
    if _MARKUP.match(data[:4096]):
        return "text/html"
    suffix = (filename or "").rpartition(".")[2].lower() if "." in (filename or "") else ""
    named = _BY_TYPE.get((media_type or "").partition(";")[0].strip().lower()) or _BY_SUFFIX.get(suffix)
    if named:
        return named
    head = _MAIL_FIELD.match(data[:65536])
    return "message/rfc822" if head and _MAIL_SURE.search(head.group()) else "text/plain"


def _declared(data: bytes, media_type: str | None) -> str | None:
    outer = _CHARSET.search(media_type or "")
    if outer:
        return outer[1]
    inner = _META_CHARSET.search(data[:4096])
    return inner[1].decode("ascii") if inner else None
