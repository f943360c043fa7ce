"""Word documents: mammoth makes HTML of their headings, lists and tables; that is read like a page."""

import io
import zipfile

import mammoth

from updates.extraction.findings import ReadText
from updates.extraction.reading.errors import ReadError
from updates.extraction.reading.html import read_html

MOST_UNPACKED = 100 * 2**20
"""Bytes that all parts of a document may have when unpacked: more is a zip bomb, or no newsletter."""
MOST_PARTS = 5_000
_BODY = "word/document.xml"


def read_docx(data: bytes) -> ReadText:
    """The document's text with its blocks. Raises `ReadError` for another kind of zip, or a broken one."""
    _check(data)
    try:
        made = mammoth.convert_to_html(io.BytesIO(data), convert_image=mammoth.images.img_element(_no_image))
    except Exception as error:  # mammoth raises whatever its XML and zip parsers raise
        raise ReadError(f"This Word file is broken ({type(error).__name__}): save it anew.") from error
    return read_html(f"<html><body><article>{made.value}</article></body></html>")


def _no_image(image: object) -> dict[str, str]:
    return {"src": ""}


def _check(data: bytes) -> None:
    """Raises `ReadError` before anything is unpacked that should not be."""
    try:
        parts = zipfile.ZipFile(io.BytesIO(data)).infolist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise ReadError("This file is a broken zip: save it anew and send that.") from error
    if _BODY not in {part.filename for part in parts}:
        raise ReadError("This is a zip, but no Word document: send the newsletters in it one by one.")
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_UNPACKED:
        raise ReadError("This Word file unpacks to more than 100 MB: save the newsletter's text alone.")
