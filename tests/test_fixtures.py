"""The reference data and the sample newsletters keep what the engine and the loaders rely on."""

import csv
import email
import json
import re
from collections import Counter
from datetime import date
from email import policy
from pathlib import Path
from typing import Any

import pytest

from updates.extraction.vocabulary import RegulatorKind

FIXTURES = Path(__file__).parent.parent / "fixtures"
REFERENCE = FIXTURES / "reference"
NEWSLETTERS = FIXTURES / "newsletters"


def rows(name: str) -> list[dict[str, Any]]:
    """All rows of ``reference/<name>.json``, or of the files in ``reference/<name>/``."""
    files = [REFERENCE / f"{name}.json"] if (REFERENCE / f"{name}.json").exists() else []
    files += sorted((REFERENCE / name).glob("*.json"))
    return [row for path in files for row in json.loads(path.read_text(encoding="utf-8"))[name]]


REGULATORS = rows("regulators")
BY_KEY = {row["key"]: row for row in REGULATORS}
CODES = {row["code"] for row in rows("jurisdictions")}
SAMPLES = sorted(path.name for path in NEWSLETTERS.iterdir() if path.name != "manifest.tsv")


def names(regulator: dict[str, Any]) -> list[str]:
    """The name of an authority and all its aliases."""
    return [regulator["name"], *(alias["name"] for alias in regulator["aliases"])]


def repeated(values: list[Any]) -> list[Any]:
    """What a list holds more than once."""
    return [value for value, count in Counter(values).items() if count > 1]


def chain(key: str, field: str) -> list[str]:
    """The keys that one reaches from an authority by ``parent`` or ``successor``."""
    reached: list[str] = []
    following = BY_KEY[key][field]
    while following and following not in reached:
        reached.append(following)
        following = BY_KEY[following][field]
    return reached


def test_size() -> None:
    """Enough authorities from enough places for newsletters of any country."""
    assert len(REGULATORS) >= 400
    assert len({row["jurisdiction"].split("-")[0] for row in REGULATORS if row["jurisdiction"]}) >= 60
    assert len(rows("places")) >= 400
    assert len(rows("topics")) >= 20


@pytest.mark.parametrize(
    ("name", "field"),
    [("regulators", "key"), ("jurisdictions", "code"), ("topics", "slug"), ("places", "name")],
)
def test_no_identifier_twice(name: str, field: str) -> None:
    assert repeated([row[field] for row in rows(name)]) == []


def test_regulators_point_to_what_exists() -> None:
    for row in REGULATORS:
        assert row["jurisdiction"] is None or row["jurisdiction"] in CODES, row["key"]
        assert row["parent"] is None or row["parent"] in BY_KEY, row["key"]
        assert row["successor"] is None or row["successor"] in BY_KEY, row["key"]
        assert row["kind"] in set(RegulatorKind), row["key"]


@pytest.mark.parametrize("field", ["parent", "successor"])
def test_no_authority_is_over_or_after_itself(field: str) -> None:
    assert [key for key in BY_KEY if key in chain(key, field)] == []


def test_jurisdictions_and_places_lie_in_known_ones() -> None:
    assert [row["code"] for row in rows("jurisdictions") if row["parent"] not in {None, *CODES}] == []
    assert [row["name"] for row in rows("places") if row["jurisdiction"] not in CODES] == []


def test_laws_are_of_known_jurisdictions_and_each_of_one() -> None:
    """They tell a jurisdiction, so no name may stand under two, however its apostrophe is written."""
    assert [row for row in rows("laws") if row["jurisdiction"] not in CODES] == []
    assert [row for row in rows("laws") if row["name"] != " ".join(row["name"].split())] == []
    assert repeated([row["name"].replace("’", "'") for row in rows("laws")]) == []


def test_no_name_twice_within_one_jurisdiction() -> None:
    """A name may be shared across borders (SEC, FSA) alone: there the context decides."""
    told = [(row["jurisdiction"], name) for row in REGULATORS for name in names(row)]
    assert repeated(told) == []


def test_an_authority_ends_after_it_began() -> None:
    for row in REGULATORS:
        days = [date.fromisoformat(row[field]) for field in ("started_on", "ended_on") if row[field]]
        assert days == sorted(set(days)), row["key"]


def test_a_successor_follows_an_end() -> None:
    assert [row["key"] for row in REGULATORS if row["successor"] and not row["ended_on"]] == []


def test_branch_names_hold_a_place() -> None:
    for row in REGULATORS:
        assert (row["branch_pattern"] is not None) == bool(row["branch_names"]), row["key"]
        assert all(name.count("{place}") == 1 for name in row["branch_names"]), row["key"]
        assert repeated(row["branch_names"]) == [], row["key"]


def test_no_plain_word_is_a_name() -> None:
    """A bare word such as "Council" would be found in every text."""
    plain = {"council", "commission", "treasury", "bank", "authority", "ministry", "court", "parliament"}
    found = [name for row in REGULATORS for name in names(row) if name.lower().removeprefix("the ") in plain]
    assert found == []


def test_names_are_clean() -> None:
    """No stray blanks or quotation marks: names are compared as they stand."""
    spoilt = re.compile(r"^\s|\s$|\s\s|[;|\"“”]")
    assert [name for row in REGULATORS for name in names(row) if not name or spoilt.search(name)] == []


def test_topics_have_known_parents_and_distinct_keywords() -> None:
    slugs = {row["slug"] for row in rows("topics")}
    for row in rows("topics"):
        assert row["parent"] is None or row["parent"] in slugs, row["slug"]
        assert row["keywords"] and repeated(row["keywords"]) == [], row["slug"]


def test_manifest_lists_the_samples() -> None:
    with (NEWSLETTERS / "manifest.tsv").open(encoding="utf-8", newline="") as lines:
        listed = list(csv.DictReader(lines, delimiter="\t"))
    assert sorted(row["file"] for row in listed) == SAMPLES
    for row in listed:
        assert date.fromisoformat(row["published"]).year >= 2019, row["file"]
        assert row["publisher"] and row["source"], row["file"]


@pytest.mark.parametrize("sample", [name for name in SAMPLES if name.endswith(".eml")])
def test_mails_are_well_formed(sample: str) -> None:
    message = email.message_from_bytes((NEWSLETTERS / sample).read_bytes(), policy=policy.default)
    assert message.is_multipart() and message["subject"] and message["date"]
    assert not [part for part in message.walk() if part.defects]
