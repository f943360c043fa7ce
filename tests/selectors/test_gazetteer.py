"""The gazetteer of the application: from the database, and from files what no admin changes."""

from pathlib import Path

import pytest
from django.conf import settings

from tests.factory import make_regulator
from updates.extraction.reference import load_gazetteer
from updates.models import Origin, Regulator
from updates.selectors.gazetteer import gazetteer

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def test_authorities_come_from_the_database_cities_and_laws_from_files():
    body = make_regulator("Office of Kites")
    Regulator.objects.filter(pk=body.pk).update(origin=Origin.REFERENCE)
    files, built = load_gazetteer(Path(settings.REGTRACK_REFERENCE_DIR)), gazetteer()
    assert "Office of Kites" in {entry.name for entry in built.regulators}
    assert built.places == files.places
    assert built.laws == files.laws
    assert files.laws


def test_it_is_built_again_only_when_the_database_changed():
    first = gazetteer()
    assert gazetteer() is first
    make_regulator("Office of Balloons")
    Regulator.objects.filter(name="Office of Balloons").update(origin=Origin.REFERENCE)
    assert gazetteer() is not first
