"""Puts the reference data of ``fixtures/reference`` into the database.

What is there already stays as it is, since an admin may have changed it; ``overwrite``
sets it back to the files' state. Aliases that an admin added stay in both cases.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.db import transaction
from django.utils import timezone

from updates.models import Jurisdiction, Origin, Regulator, RegulatorAlias, Topic


@dataclass(frozen=True, slots=True)
class Loaded:
    """How many rows of each kind were new."""

    jurisdictions: int
    regulators: int
    aliases: int
    topics: int


def _rows(folder: Path, name: str) -> list[dict[str, Any]]:
    paths = [folder / f"{name}.json", *sorted((folder / name).glob("*.json"))]
    return [row for path in paths if path.exists() for row in json.loads(path.read_text("utf-8"))[name]]


@transaction.atomic
def load_reference(*, folder: Path, overwrite: bool = False) -> Loaded:
    """Load jurisdictions, regulators with their aliases, and topics.

    Raises ``FileNotFoundError`` where the folder is absent, ``ValueError`` or ``KeyError``
    for a row that is no reference data; nothing is written then.
    """
    if not folder.is_dir():
        raise FileNotFoundError(f"There is no folder {folder}.")
    jurisdictions = _load_jurisdictions(_rows(folder, "jurisdictions"), overwrite)
    regulators, aliases = _load_regulators(_rows(folder, "regulators"), overwrite)
    topics = _load_topics(_rows(folder, "topics"), overwrite)
    return Loaded(jurisdictions, regulators, aliases, topics)


def _load_jurisdictions(rows: list[dict[str, Any]], overwrite: bool) -> int:
    known = {place.code: place for place in Jurisdiction.objects.all()}
    new = [
        Jurisdiction(code=row["code"], name=row["name"], aliases=row.get("aliases") or [])
        for row in rows
        if row["code"] not in known
    ]
    Jurisdiction.objects.bulk_create(new)
    places = {place.code: place for place in Jurisdiction.objects.all()}
    touched = []
    for row in rows:
        place = places[row["code"]]
        if overwrite or row["code"] not in known:
            place.name, place.aliases = row["name"], row.get("aliases") or []
            place.parent = places[row["parent"]] if row.get("parent") else None
            place.updated_at = timezone.now()
            touched.append(place)
    Jurisdiction.objects.bulk_update(touched, ["name", "aliases", "parent", "updated_at"], batch_size=200)
    return len(new)


def _describe(regulator: Regulator, row: dict[str, Any], places: dict[str, Jurisdiction]) -> Regulator:
    regulator.name = row["name"]
    regulator.kind = row.get("kind") or "regulator"
    regulator.jurisdiction = places[row["jurisdiction"]] if row.get("jurisdiction") else None
    regulator.started_on = row.get("started_on") or None
    regulator.ended_on = row.get("ended_on") or None
    regulator.website_url = row.get("website_url") or ""
    regulator.branch_pattern = row.get("branch_pattern") or ""
    regulator.branch_names = row.get("branch_names") or []
    regulator.origin = Origin.REFERENCE
    regulator.updated_at = timezone.now()
    return regulator


DESCRIBED = [
    "name", "kind", "jurisdiction", "started_on", "ended_on", "website_url",
    "branch_pattern", "branch_names", "origin", "updated_at",
]  # fmt: skip


def _load_regulators(rows: list[dict[str, Any]], overwrite: bool) -> tuple[int, int]:
    places = {place.code: place for place in Jurisdiction.objects.all()}
    known = {body.public_id: body for body in Regulator.objects.all()}
    fresh = [row for row in rows if row["key"] not in known]
    Regulator.objects.bulk_create(_describe(Regulator(public_id=row["key"]), row, places) for row in fresh)
    bodies = {body.public_id: body for body in Regulator.objects.all()}
    if overwrite:
        old = [_describe(bodies[row["key"]], row, places) for row in rows if row["key"] in known]
        Regulator.objects.bulk_update(old, DESCRIBED, batch_size=200)
    touched = rows if overwrite else fresh
    for row in touched:
        body = bodies[row["key"]]
        body.parent = bodies[row["parent"]] if row.get("parent") else None
        body.successor = bodies[row["successor"]] if row.get("successor") else None
    Regulator.objects.bulk_update(
        [bodies[row["key"]] for row in touched], ["parent", "successor"], batch_size=200
    )
    return len(fresh), _load_aliases(touched, bodies)


def _load_aliases(rows: Iterable[dict[str, Any]], bodies: dict[str, Regulator]) -> int:
    before = RegulatorAlias.objects.count()
    RegulatorAlias.objects.bulk_create(
        [
            RegulatorAlias(
                regulator=bodies[row["key"]], name=alias["name"], language=alias.get("language") or "en"
            )
            for row in rows
            for alias in row.get("aliases") or []
        ],
        ignore_conflicts=True,
    )
    return RegulatorAlias.objects.count() - before


def _load_topics(rows: list[dict[str, Any]], overwrite: bool) -> int:
    known = set(Topic.objects.values_list("slug", flat=True))
    for row in rows:
        if overwrite or row["slug"] not in known:
            Topic.objects.update_or_create(
                slug=row["slug"], defaults={"name": row["name"], "keywords": row.get("keywords") or []}
            )
    topics = {topic.slug: topic for topic in Topic.objects.all()}
    for row in rows:
        if row.get("parent") and (overwrite or row["slug"] not in known):
            topics[row["slug"]].parent = topics[row["parent"]]
            topics[row["slug"]].save(update_fields=["parent"])
    return sum(row["slug"] not in known for row in rows)
