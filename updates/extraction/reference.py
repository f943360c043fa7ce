"""The reference data in ``fixtures/reference`` as a gazetteer, without any database."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from updates.extraction.gazetteer import (
    Gazetteer,
    JurisdictionEntry,
    LawEntry,
    PlaceEntry,
    RegulatorEntry,
    TopicEntry,
)
from updates.extraction.vocabulary import RegulatorKind


def load_gazetteer(folder: Path) -> Gazetteer:
    """The gazetteer of a folder of reference files; a file that is absent adds nothing.

    Read are ``jurisdictions.json``, ``regulators.json`` and ``regulators/*.json``,
    ``topics.json``, ``places.json`` and ``laws.json``. Raises ``ValueError`` where a file is no JSON or a
    row lacks what it must have.
    """
    return Gazetteer(
        regulators=[_regulator(row) for row in _rows(folder, "regulators")],
        jurisdictions=[_jurisdiction(row) for row in _rows(folder, "jurisdictions")],
        topics=[_topic(row) for row in _rows(folder, "topics")],
        places=[_place(row) for row in _rows(folder, "places")],
        laws=[LawEntry(row["name"], row["jurisdiction"]) for row in _rows(folder, "laws")],
    )


def _rows(folder: Path, name: str) -> Iterator[dict[str, Any]]:
    files = [folder / f"{name}.json", *sorted((folder / name).glob("*.json"))]
    for path in files:
        if not path.exists():
            continue
        try:
            content = json.loads(path.read_text(encoding="utf-8"))
            yield from content[name]
        except (ValueError, KeyError, TypeError) as error:
            raise ValueError(f"{path} is no list of {name}: {error}") from error


def _names(aliases: list[Any]) -> tuple[str, ...]:
    """Aliases are given as plain names or as ``{"name": ..., "language": ...}``."""
    return tuple(alias["name"] if isinstance(alias, dict) else str(alias) for alias in aliases)


def _regulator(row: dict[str, Any]) -> RegulatorEntry:
    return RegulatorEntry(
        key=row["key"],
        name=row["name"],
        jurisdiction=row.get("jurisdiction"),
        parent=row.get("parent"),
        kind=RegulatorKind(row.get("kind") or RegulatorKind.REGULATOR),
        aliases=_names(row.get("aliases") or []),
        branch_pattern=row.get("branch_pattern"),
        branch_names=tuple(row.get("branch_names") or ()),
    )


def _jurisdiction(row: dict[str, Any]) -> JurisdictionEntry:
    return JurisdictionEntry(row["code"], row["name"], row.get("parent"), _names(row.get("aliases") or []))


def _topic(row: dict[str, Any]) -> TopicEntry:
    return TopicEntry(row["slug"], row["name"], tuple(row.get("keywords") or ()))


def _place(row: dict[str, Any]) -> PlaceEntry:
    return PlaceEntry(row["name"], row["jurisdiction"], _names(row.get("aliases") or []))
