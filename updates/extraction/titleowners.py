"""A title without the bodies beside it: who owns it, who issued it, to whom it was sent."""

from updates.extraction.bodies import NOUNS
from updates.extraction.findings import Span
from updates.extraction.titlewords import HEADS, SPEAKING, has_head


def unsent(text: str, part: list[Span]) -> list[Span]:
    """Words without the body that a text was sent to: "Toy Safety Law to the National Assembly"."""
    shown = [word.of(text) for word in part]
    for at in range(2, len(shown) - 1):
        sent = shown[at] in _SENT and shown[at - 1] not in SPEAKING and has_head(shown[:at])
        if sent and _CHAMBERS & set(shown[at + 1 : at + 4]):
            return part[:at]
        if sent and shown[at] == "to" and shown[at + 1] == "the" and shown[-1] in NOUNS:
            return part[:at]
    return part


_SENT = frozenset("to into in before through for".split())
_CHAMBERS = frozenset(
    "Parliament Congress Senate House Commons Lords Legislative Assembly Duma Diet Knesset Cabinet Yuan "
    "Bundestag Bundesrat Sejm Riksdag Dáil Majlis Sabha".split()
)


def unissued(text: str, part: list[Span]) -> list[Span]:
    """Words without the body that issued the text: "Toy Standard TS 1 of the Toy Safety Authority"."""
    shown = [word.of(text) for word in part]
    if not shown or shown[-1] not in NOUNS:
        return part
    for at in range(2, len(shown) - 2):
        if shown[at : at + 2] == ["of", "the"] and has_head(shown[:at]) and shown[at - 1] not in HEADS:
            return part[:at] if "on" not in shown[at:] else part
    return part


def unowned(text: str, part: list[Span]) -> list[Span]:
    """Words without the body that owns the text: "State Council's" before "Regulations"."""
    for at, word in enumerate(part[:-1]):
        shown = word.of(text)
        if shown in HEADS:
            break
        owner = shown.endswith(("s'", "s’")) and any(word.of(text) in NOUNS for word in part[:at])
        if (owner or shown.endswith(("'s", "’s"))) and not shown.lower().startswith(
            ("people", "women", "children", "consumer")
        ):
            return part[at + 1 :]
    return part


_FEWEST = 3
_LOCAL = frozenset("Province City Municipality Zone Region County State District Territory".split())
_MOST_PLACE_WORDS = 3


def unplaced(text: str, part: list[Span]) -> list[Span]:
    """Words without the place where the text holds: "Digital Lending Regulations in Kenya"."""
    shown = [word.of(text) for word in part]
    at = 0 if not shown or shown[-1] in _LOCAL else len(shown) - 2
    while at >= _FEWEST and len(shown) - at <= _MOST_PLACE_WORDS + 1:
        if shown[at] == "in" and shown[at - 1] in HEADS and has_head(shown[:at]):
            return part[:at]
        if shown[at][0].islower():
            break
        at -= 1
    return part
