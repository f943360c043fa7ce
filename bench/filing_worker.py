"""One of several workers of bench.filing: gets warm, says so, then files the documents it is told."""

import sys

import django

django.setup()

from bench.texts import files  # noqa: E402
from updates.extraction import extract, read  # noqa: E402
from updates.extraction.context import Context  # noqa: E402
from updates.selectors.gazetteer import gazetteer  # noqa: E402
from updates.services.processing import process_document  # noqa: E402

if __name__ == "__main__":
    context = Context(gazetteer=gazetteer())
    for path in files():
        extract(read(path.read_bytes(), filename=path.name), context)
    print("ready", flush=True)
    for public_id in sys.stdin.readline().split():
        process_document(public_id=public_id)
    print("done", flush=True)
