"""What `ingest` is given (files, folders, pages, standard input), as documents to store."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import BinaryIO

from updates.fetching.archives import looks_like_archive
from updates.fetching.http import FetchError, fetch
from updates.models import Source, SourceKind
from updates.services.errors import Refused
from updates.services.outgoing import fetch_policy
from updates.services.sources import source_named

MANIFEST = "manifest.tsv"
"""In a folder: tab-separated, a header row, columns file, published, publisher, source."""


@dataclass(frozen=True, slots=True)
class Described:
    """What a manifest says of one file."""

    published_on: date | None = None
    publisher: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class Arrival:
    """One document as it arrived; ``reason`` says why it could not be had, else its bytes are in ``data``;
    or ``archive`` is a file that holds many."""

    name: str
    data: bytes = b""
    media_type: str = ""
    url: str = ""
    source: Source | None = None
    published_on: date | None = None
    reason: str = ""
    archive: Path | None = None


def read_manifest(path: Path) -> dict[str, Described]:
    """What the manifest says, by file name. Raises ``Refused`` for one that cannot be understood."""
    try:
        with path.open(encoding="utf-8", newline="") as lines:
            reader = csv.DictReader(lines, delimiter="\t")
            if not {"file", "published"} <= set(reader.fieldnames or ()):
                raise ValueError("the header row is not there")
            rows = list(reader)
        return {
            row["file"]: Described(
                date.fromisoformat(row["published"]) if row.get("published") else None,
                row.get("publisher") or "",
                row.get("source") or "",
            )
            for row in rows
        }
    except (OSError, KeyError, ValueError, csv.Error) as error:
        raise Refused(
            f"{path} is no manifest ({error}): it has tab-separated columns file, published (2024-03-05), "
            "publisher and source, under a header row."
        ) from error


def _files(path: Path) -> Iterator[Path]:
    """The files of a folder and its subfolders in order of name, but for hidden ones and manifests."""
    for child in sorted(path.iterdir()):
        if child.name.startswith(".") or child.name == MANIFEST:
            continue
        if child.is_dir() and not child.is_symlink():
            yield from _files(child)
        elif child.is_file():
            yield child


def count_files(places: list[str]) -> int:
    """How many documents there will be, for the progress bar."""
    paths = [Path(place) for place in places]
    return sum(sum(1 for _ in _files(path)) if path.is_dir() else 1 for path in paths)


def arrivals(
    places: list[str], *, stdin: BinaryIO, max_bytes: int, manifest: dict[str, Described] | None = None
) -> Iterator[Arrival]:
    """Every document of the places, one at a time. What cannot be had is told, and the rest goes on."""
    for place in places:
        if place == "-":
            data = stdin.read(max_bytes + 1)
            source = source_named(name="Standard input", kind=SourceKind.FILE)
            yield Arrival("standard input", data, source=source)
        elif place.startswith(("http://", "https://")):
            yield _page(place, max_bytes)
        elif Path(place).is_dir():
            folder = Path(place)
            described = dict(manifest or {})
            if (folder / MANIFEST).exists():
                described = read_manifest(folder / MANIFEST) | described
            for path in _files(folder):
                yield _file(path, described, max_bytes)
        else:
            yield _file(Path(place), manifest or {}, max_bytes)


def _page(url: str, max_bytes: int) -> Arrival:
    try:
        got = fetch(url, max_bytes=max_bytes, policy=fetch_policy())
    except FetchError as error:
        return Arrival(url, reason=str(error))
    source = source_named(name=url, kind=SourceKind.PAGE, url=url)
    name = got.url.rstrip("/").rsplit("/", 1)[-1].split("?")[0]
    return Arrival(name, got.content, got.media_type, got.url, source)


def _file(path: Path, manifest: dict[str, Described], max_bytes: int) -> Arrival:
    said = manifest.get(path.name, Described())
    if looks_like_archive(path.name):
        source = source_named(name=said.source or "Files", kind=SourceKind.FILE, publisher=said.publisher)
        return Arrival(path.name, source=source, archive=path)
    try:
        if path.stat().st_size > max_bytes:
            limit = f"{max_bytes / 2**20:.0f} MB"
            return Arrival(
                str(path), reason=f"{path} is larger than {limit}; raise REGTRACK_MAX_DOCUMENT_BYTES."
            )
        data = path.read_bytes()
    except OSError as error:
        return Arrival(str(path), reason=f"{path} could not be opened: {error.strerror}.")
    source = source_named(name=said.source or "Files", kind=SourceKind.FILE, publisher=said.publisher)
    return Arrival(path.name, data, source=source, published_on=said.published_on)
