"""manage.py extract: a line a document, a sentence for each file that cannot be read."""

import json
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError


def run(*arguments: str | Path, **options: object) -> tuple[list[dict], str, int]:
    out, err = StringIO(), StringIO()
    status = 0
    try:
        call_command("extract", *map(str, arguments), stdout=out, stderr=err, **options)
    except SystemExit as stop:
        status = int(stop.code or 0)
    return [json.loads(line) for line in out.getvalue().splitlines()], err.getvalue(), status


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    path = tmp_path / "letter.txt"
    path.write_text(
        "Notes\n\n- The Information Commissioner's Office fined Acme Ltd £3 million on 3 March.\n"
        "- The Bank of England published guidance on outsourcing on 4 March.\n"
    )
    return path


def test_one_line_a_document(letter: Path, tmp_path: Path) -> None:
    manifest = tmp_path / "documents.tsv"
    manifest.write_text("file\tpublished\nletter.txt\t2025-03-31\n")
    (document,), _, status = run(letter, manifest=manifest)
    assert status == 0
    assert (document["document"], document["published"], document["language"]) == (
        "letter.txt",
        "2025-03-31",
        "en",
    )
    assert [item["date"] for item in document["items"]] == ["2025-03-03", "2025-03-04"]
    text = letter.read_text()
    for item in document["items"]:
        assert item["text"].strip() in text


def test_a_broken_file_is_named_and_the_rest_goes_on(letter: Path, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"")
    (tmp_path / "b.txt").write_bytes(b"\x00\x01\x02\x03")
    documents, errors, status = run(tmp_path / "a.txt", tmp_path / "b.txt", tmp_path / "none.txt", letter)
    assert [document["document"] for document in documents] == ["letter.txt"]
    assert status == 1
    assert "a.txt: This file is empty" in errors
    assert "b.txt: This file holds binary data" in errors
    assert "none.txt" in errors


def test_a_folder_gives_its_files_in_order(letter: Path, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Notes\n\nNothing.")
    documents, _, _ = run(tmp_path)
    assert [document["document"] for document in documents] == ["a.txt", "letter.txt"]


def test_a_manifest_with_a_bad_day_is_an_error(letter: Path, tmp_path: Path) -> None:
    manifest = tmp_path / "documents.tsv"
    manifest.write_text("file\tpublished\nletter.txt\t31 March\n")
    with pytest.raises(CommandError, match="no manifest"):
        run(letter, manifest=manifest)
