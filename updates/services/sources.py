"""Publishers and sources, made when a document first names them."""

from django.db import transaction
from django.utils.text import slugify

from updates.models import Publisher, Source, SourceKind
from updates.register.identity import make_id


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
