"""Publishers and sources: made when a document first names them, called and stored as people say."""

from typing import TypedDict

from django.db import IntegrityError, transaction
from django.utils.text import slugify

from updates.models import Jurisdiction, Publisher, Source, SourceKind
from updates.register.identity import make_id
from updates.services.errors import Refused


def named_publisher(name: str) -> Publisher | None:
    """The publisher of this name, made if absent; none for no name."""
    if not name:
        return None
    slug = slugify(name)[:80] or make_id("pub", name)
    return Publisher.objects.get_or_create(slug=slug, defaults={"name": name[:200]})[0]


@transaction.atomic
def source_named(*, name: str, kind: SourceKind, publisher: str = "", url: str = "") -> Source:
    """The source of this name, kind and publisher (and, for a page, address), made if absent."""
    issuer = named_publisher(publisher)
    if url and (known := Source.objects.filter(url=url).first()):
        return known
    public_id = make_id("src", kind, publisher, name, url)
    source, _ = Source.objects.get_or_create(
        public_id=public_id,
        # Brought in once by hand, so not fetched by itself until a person says so.
        defaults={"name": name[:200], "kind": kind, "publisher": issuer, "url": url[:1000], "schedule": 0},
    )
    return source


class Called(TypedDict, total=False):
    """What a source is called, and what is expected of it; an empty name is none. What is not said stays."""

    name: str
    publisher: str
    schedule: int
    rhythm_days: int | None
    jurisdiction: Jurisdiction | None


def call(source: Source, said: Called) -> None:
    """Put on the row what was said of it."""
    source.name = (said.get("name") or source.name)[:200]
    if "publisher" in said:
        source.publisher = named_publisher(said["publisher"])
    source.schedule = said.get("schedule", source.schedule)
    if "rhythm_days" in said:
        source.rhythm_days = said["rhythm_days"]
    if "jurisdiction" in said:
        source.default_jurisdiction = said["jurisdiction"]


def save_at_its_address(source: Source, known_words: str) -> None:
    """Store the row. Raises ``Refused``, with these words and its name, where another source has its address:
    also one that came to have it this moment."""
    try:
        with transaction.atomic():
            source.save()
    except IntegrityError as error:
        refuse_known(source.url, known_words, but=source)
        raise Refused(f"{known_words}.") from error


def refuse_known(url: str, words: str, but: Source | None = None) -> None:
    """Raises ``Refused``, with these words and its name, where a source other than ``but`` is there."""
    known = Source.objects.filter(url=url).first()
    if known and (but is None or known.pk != but.pk):
        raise Refused(f"{words}: “{known.name}”.")
