"""Lists of feeds as OPML 2.0, the format in which readers of feeds exchange them."""

from collections.abc import Iterable
from dataclasses import dataclass

from lxml import etree

MOST_OUTLINES = 1000


class OpmlError(Exception):
    """The bytes are no OPML; the message is a sentence for the person who sent them."""


@dataclass(frozen=True, slots=True)
class Outline:
    """One feed of a list."""

    name: str
    url: str
    website_url: str = ""


def read_opml(data: bytes) -> tuple[Outline, ...]:
    """The feeds of a list, folders flattened, each address once. Raises ``OpmlError``."""
    # Nothing outside is read and no entity is put in: such a list comes from anywhere.
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise OpmlError(f"This is no OPML file that can be read ({str(error)[:200]}).") from error
    if b"<!DOCTYPE" in data.upper():
        raise OpmlError("An OPML file with a document type declaration is not taken.")
    if root.tag != "opml":
        raise OpmlError("This is XML, but no OPML: its outermost element is not “opml”.")
    found: dict[str, Outline] = {}
    for outline in root.iter("outline"):
        told = {str(name).lower(): str(value).strip() for name, value in outline.attrib.items()}
        url = told.get("xmlurl", "")
        if url:
            name = told.get("title") or told.get("text") or url
            found.setdefault(url, Outline(name, url, told.get("htmlurl", "")))
        if len(found) > MOST_OUTLINES:
            raise OpmlError(f"The file has more than {MOST_OUTLINES} feeds; split it.")
    return tuple(found.values())


def write_opml(outlines: Iterable[Outline], *, title: str) -> bytes:
    """The list as OPML 2.0 in UTF-8."""
    root = etree.Element("opml", version="2.0")
    etree.SubElement(etree.SubElement(root, "head"), "title").text = title
    body = etree.SubElement(root, "body")
    for outline in outlines:
        named = {"type": "rss", "text": outline.name, "title": outline.name, "xmlUrl": outline.url}
        if outline.website_url:
            named["htmlUrl"] = outline.website_url
        etree.SubElement(body, "outline", named)
    written: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)
    return written
