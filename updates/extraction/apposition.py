"""Plain words that only describe a name, and the short forms that a name goes by later."""

from updates.extraction.parties import Party, Reference


def describes(text: str, party: Party, after: Party | None) -> bool:
    """Whether plain words only describe the name right after them ("the insurer Alpha Life")."""
    if after is None or party.reference is not Reference.GENERIC or after.reference is not Reference.NAME:
        return False
    return text[party.span.end : after.span.start] == " "


def without_appositions(text: str, group: list[Party]) -> list[Party]:
    """A list without plain words that only describe the name after them ("the insurer Alpha Life")."""
    kept = []
    for at, party in enumerate(group):
        following = group[at + 1] if at + 1 < len(group) else None
        if (
            party.reference is Reference.GENERIC
            and following
            and text[party.span.end : following.span.start].strip() == ""
        ):
            continue
        kept.append(party)
    return kept


def short_names(name: str) -> list[str]:
    """The name and the beginnings of it that may stand for it later."""
    words = name.split()
    return [name, *(" ".join(words[:count]).rstrip(",") for count in range(1, min(len(words), 5)))]
