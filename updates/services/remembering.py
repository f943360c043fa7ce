"""What was found in the older versions of a document, for the extraction of its newer one."""

import hashlib
from functools import lru_cache
from pathlib import Path

from updates import extraction
from updates.extraction.memory import Memory, Remembered
from updates.extraction.passage import Facts
from updates.extraction.serialise import item_from_json
from updates.extraction.version import ENGINE_VERSION
from updates.models import Document, Passage
from updates.services.known import versions_of


@lru_cache(maxsize=1)
def engine_name() -> str:
    """The engine's version with the digest of its source: any change of a rule forgets all that was found."""
    digest = hashlib.sha256()
    for path in sorted(Path(extraction.__file__).parent.rglob("*.py")):
        digest.update(path.read_bytes())
    return f"{ENGINE_VERSION} {digest.hexdigest()}"


def memory_of(document: Document) -> Memory | None:
    """The facts of older versions by fingerprint; ``None`` for a document that will have no versions."""
    if document.first_version_id is None:
        may_change = document.canonical_url or document.message_id or document.fetch_run_id
        return {} if may_change else None
    rows = Passage.objects.filter(document__in=Document.objects.filter(versions_of(document)).values("pk"))
    rows = rows.exclude(document=document.pk).exclude(fingerprint="").order_by("document", "ordinal")
    kept = {}
    for key, findings in rows.values_list("fingerprint", "findings"):
        item = item_from_json(findings)
        kept[key] = Remembered(item.start, Facts(item.regulators, item.instruments, item.actions))
    return kept
