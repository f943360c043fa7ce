"""What a feed or a listing offers, and the names by which an entry is known again."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from updates.fetching.canonical import canonical_url


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing to read. ``html`` is its whole text, or ``None`` where only its page has that.

    ``teaser`` is what stands in its place meanwhile. ``guid`` is the id that the feed gives it.
    """

    title: str = ""
    url: str = ""
    guid: str = ""
    published: date | None = None
    html: str | None = None
    teaser: str = ""


def keys_of(entries: Sequence[Entry], *, home: str) -> list[tuple[str, ...]]:
    """For each entry the keys of which any one makes it known; ``home`` is the source's own address.

    Each name may lie: guids are used again, titles edited, links given a tracking mark. So
    a key is two names that agree, and a name that several entries share is none. A link
    alone names an entry only where no day stands beside it.
    """
    links = [canonical_url(entry.url) if entry.url else "" for entry in entries]
    # A guid that is only the link again is no second witness.
    guids = [
        "" if entry.guid and canonical_url(entry.guid) == link else entry.guid
        for entry, link in zip(entries, links, strict=True)
    ]
    shared = _shared(links) | _shared(guids) | {canonical_url(home)}
    return [
        _keys(entry, "" if link in shared else link, "" if guid in shared else guid)
        for entry, link, guid in zip(entries, links, guids, strict=True)
    ]


def _shared(names: Iterable[str]) -> set[str]:
    return {name for name, number in Counter(names).items() if name and number > 1}


def _keys(entry: Entry, link: str, guid: str) -> tuple[str, ...]:
    title = " ".join(entry.title.casefold().split())
    day = entry.published.isoformat() if entry.published else ""
    pairs = [
        ("link+title", link, title),
        ("link+day", link, day),
        ("link+guid", link, guid),
        ("guid+title", guid, title),
    ]
    found = [_digest(*pair) for pair in pairs if pair[1] and pair[2]]
    if link and not day and not guid:
        found.append(_digest("link", link))
    if not found:
        # Nothing names it well: then its words do, and for the same words nothing is lost.
        found.append(_digest("words", link, guid, title, day, entry.html or entry.teaser))
    return tuple(found)


def _digest(*parts: str) -> str:
    return hashlib.sha256("\x1f".join(parts).encode(errors="replace")).hexdigest()
