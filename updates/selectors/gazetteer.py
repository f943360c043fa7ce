"""The reference data as the engine takes it, out of the database."""

from collections import defaultdict
from functools import lru_cache
from pathlib import Path

from django.conf import settings
from django.db import connection

from updates.extraction.confidence import Odds, load_odds
from updates.extraction.gazetteer import Gazetteer, JurisdictionEntry, RegulatorEntry, TopicEntry
from updates.extraction.reference import load_gazetteer
from updates.extraction.vocabulary import RegulatorKind
from updates.models import Jurisdiction, Origin, Regulator, RegulatorAlias, Topic

_TABLES = [
    f"{model._meta.db_table}{where}"
    for model, where in (
        (Regulator, " WHERE origin = %s"),
        (RegulatorAlias, ""),
        (Jurisdiction, ""),
        (Topic, ""),
    )
]
_STATE = "SELECT " + ", ".join(
    f"(SELECT {what} FROM {table})" for table in _TABLES for what in ("COUNT(*)", "MAX(updated_at)")
)
_built: dict[str, tuple[object, Gazetteer]] = {}


def _state() -> tuple[object, ...]:
    """What changes whenever an admin changes an authority, an alias, a place or a topic.

    Asked before each document: one statement, in plain SQL, since building it costs more than running it.
    """
    with connection.cursor() as cursor:
        cursor.execute(_STATE, [Origin.REFERENCE] * 2)
        return (*cursor.fetchone(), str(settings.REGTRACK_REFERENCE_DIR))


def gazetteer() -> Gazetteer:
    """The gazetteer of the database's present state; built again only when that changed."""
    state = _state()
    kept = _built.get("default")
    if kept is None or kept[0] != state:
        kept = (state, _build())
        _built["default"] = kept
    return kept[1]


def odds() -> Odds:
    """The reference data's table of confidences, read once in the life of a process."""
    return _odds(Path(settings.REGTRACK_REFERENCE_DIR))


@lru_cache(maxsize=4)
def _odds(folder: Path) -> Odds:
    return load_odds(folder)


def _build() -> Gazetteer:
    aliases: dict[int, list[str]] = defaultdict(list)
    for regulator, name in RegulatorAlias.objects.order_by("pk").values_list("regulator_id", "name"):
        aliases[regulator].append(name)
    regulators = [
        RegulatorEntry(
            key=body.public_id,
            name=body.name,
            jurisdiction=body.jurisdiction.code if body.jurisdiction else None,
            parent=body.parent.public_id if body.parent else None,
            kind=RegulatorKind(body.kind),
            aliases=tuple(aliases[body.pk]),
            branch_pattern=body.branch_pattern or None,
            branch_names=tuple(body.branch_names),
        )
        for body in Regulator.objects.filter(origin=Origin.REFERENCE)
        .select_related("jurisdiction", "parent")
        .order_by("pk")
    ]
    jurisdictions = [
        JurisdictionEntry(
            place.code, place.name, place.parent.code if place.parent else None, tuple(place.aliases)
        )
        for place in Jurisdiction.objects.select_related("parent").order_by("pk")
    ]
    topics = [
        TopicEntry(topic.slug, topic.name, tuple(topic.keywords)) for topic in Topic.objects.order_by("pk")
    ]
    # Cities and national laws have no page and no row of their own: they only tell a jurisdiction.
    files = load_gazetteer(Path(settings.REGTRACK_REFERENCE_DIR))
    return Gazetteer(regulators, jurisdictions, topics, files.places, files.laws)
