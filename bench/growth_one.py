"""The measures of bench.growth on the database that the environment names; prints them as JSON."""

import json
import sys
from random import Random

import django

django.setup()

from django.core.management import call_command  # noqa: E402
from django.db import connection  # noqa: E402
from django.test.utils import CaptureQueriesContext  # noqa: E402

from bench.clocks import processor_seconds  # noqa: E402
from tests.torture.copies import analyse, multiply  # noqa: E402
from tests.torture.newsletters import Letter, newsletters  # noqa: E402
from updates.extraction import extract, read  # noqa: E402
from updates.extraction.context import Context  # noqa: E402
from updates.models import Document, Update  # noqa: E402
from updates.selectors.gazetteer import gazetteer  # noqa: E402
from updates.services.documents import store_document  # noqa: E402
from updates.services.processing import process_document  # noqa: E402

FOUNDING, MEASURED = 250, 50
READABLE = (".txt", ".md", ".html", ".eml")


def letters(seed: int, count: int) -> list[Letter]:
    """Varied newsletters without the unreadable ones, and without those that a child process reads."""
    found = newsletters(2 * count, Random(seed))
    named = [one for one in found if one[0].endswith(READABLE) and one[1] and b"\r" not in one[1]]
    return named[:count]


def file_one(letter: Letter) -> float:
    """Processor seconds from the stored bytes of a document to its records."""
    name, data = letter
    public_id = store_document(data=data, filename=name, enqueue=False).document.public_id
    begin = processor_seconds()
    process_document(public_id=public_id)
    return processor_seconds() - begin


def engine_alone(letter: Letter, context: Context) -> float:
    begin = processor_seconds()
    extract(read(letter[1], filename=letter[0]), context)
    return processor_seconds() - begin


def measure(fresh: list[Letter], context: Context) -> dict[str, float]:
    """Per document: the best of two engine runs around each filing, so that both meet the same machine."""
    whole, engine = 0.0, 0.0
    for letter in fresh:
        before = engine_alone(letter, context)
        whole += file_one(letter)
        engine += min(before, engine_alone(letter, context))
    spare = letters(len(fresh) + Document.objects.count(), 20)
    with CaptureQueriesContext(connection) as captured:
        for letter in spare:
            file_one(letter)
    return {
        "documents": Document.objects.count(),
        "updates": Update.objects.count(),
        "whole": whole / len(fresh),
        "engine": engine / len(fresh),
        "storing": (whole - engine) / engine,
        "statements": len(captured) / len(spare),
    }


def main() -> None:
    sizes = [int(size) for size in sys.argv[1:]]
    call_command("migrate", verbosity=0)
    call_command("load_reference", verbosity=0)
    context = Context(gazetteer=gazetteer())
    for letter in letters(1, FOUNDING):
        file_one(letter)
    found = []
    for number, size in enumerate(sizes):
        have = Document.objects.count()
        multiply(max(0, round(size / have) - 1))
        analyse()
        found.append(measure(letters(100 + number, MEASURED), context))
    print(json.dumps(found))


if __name__ == "__main__":
    main()
